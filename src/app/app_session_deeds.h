/*
 * app_session_deeds.h - what a student does to the run of a session: to a task
 * of it, to a knob of the program, and what they put beside it.
 *
 * What cannot be done becomes a message of the view. Computes nothing but what
 * a deed needs; the rest is app_session_work.h's.
 */
#ifndef APP_SESSION_DEEDS_H
#define APP_SESSION_DEEDS_H

#include "app_session.h"
#include "run_fork.h"

/* Does something to a task at an event of the run, which becomes a fork; what
 * cannot be done becomes a message. */
void app_session_do(AppSession *session, const RunIntervention *one,
                    uint32_t task, uint32_t event);

/* Keeps an event of the run from happening, likewise. */
void app_session_suppress(AppSession *session, uint32_t event);

/* Turns a knob ("DELAY=2"): the program runs again from its beginning. A knob
 * that is none, or cannot be turned so far, becomes a message. */
void app_session_turn(AppSession *session, const char *setting);

/* Takes the last of these back. */
void app_session_take_back(AppSession *session);

/* Back to the fork that was left as that one, from 0. */
void app_session_return(AppSession *session, size_t fork);

/* What is done to the run; borrowed until more is. */
const RunIntervention *app_session_deeds(const AppSession *session,
                                         size_t *count);

/* Lets all tasks of a fork draw from one stream, or each what it drew. */
void app_session_share(AppSession *session);

/* Puts the run that `text` names beside this one, as app_other_begin() has it;
 * "": none any more. */
void app_session_compare(AppSession *session, const char *text);

/* Does all of that to the run as well, which becomes a fork; with `shared`, all
 * tasks of it draw from one stream. The list is borrowed for the call. */
void app_session_resume(AppSession *session, const RunIntervention *deeds,
                        size_t count, bool shared);

#endif
