/*
 * app_session_work.h - what a session computes, in small portions: the run, the
 * one beside it, the moment that the view wants to see, and other seeds.
 */
#ifndef APP_SESSION_WORK_H
#define APP_SESSION_WORK_H

#include "app_session.h"

typedef struct RunSnapshot RunSnapshot; /* run_snapshot.h */

/* Computes for about `seconds` of real time, or until there is nothing left to
 * compute. Returns true if there is more to do. */
bool app_session_work(AppSession *session, double seconds);

/* Of that only what lets a step back cost little. */
bool app_session_park(AppSession *session, double seconds);

/* Computes to the end, then seeks to `event` until its state is known;
 * UINT32_MAX: to where it was to go. */
void app_session_finish(AppSession *session, uint32_t event);

/* How things stood at an event of the run that is open, as app_course_look().
 */
const RunSnapshot *app_session_look(const AppSession *session, uint32_t event);

/* Of a fork that has ended: the event at which one sees what its last deed
 * does.
 */
uint32_t app_session_deed_event(const AppSession *session);

#endif
