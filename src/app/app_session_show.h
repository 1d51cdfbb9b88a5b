/*
 * app_session_show.h - what the view is told of a session's program and run.
 *
 * Computes nothing and starts nothing.
 */
#ifndef APP_SESSION_SHOW_H
#define APP_SESSION_SHOW_H

#include "app_session.h"

/* Nothing past the event is to be seen of the run, until this is asked again;
 * UINT32_MAX: all may be. Lasts over another run, but for one of another text
 * and for a fork, of which only the first event is seen until then. */
void app_session_veil(AppSession *session, uint32_t event);

/* Of the run that comes that is so, if anything is hidden. */
void app_session_hide(AppSession *session);

/* The program's text, as it is open. */
void app_session_show_program(AppSession *session);

/* The run as far as it is computed, and what is done to it once it has ended.
 */
void app_session_show_run(AppSession *session);

/* The same of another run, from its beginning. */
void app_session_show_another(AppSession *session);

/* The same of what has become of the run, with a task chosen; 0: none. */
void app_session_show_fork(AppSession *session, uint32_t task);

/* The view borrows from no run any more. */
void app_session_let_go(AppSession *session);

/* The run beside this one: what is compared with, else that from before the
 * last thing was done. Borrowed; NULL: neither. */
Run *app_session_beside(const AppSession *session);

/* That run, which has ended. */
void app_session_show_other(AppSession *session);

/* What the view gets where nothing is veiled; borrowed from the session. */
ViewRun app_session_shown(const AppSession *session);

/* A sentence, if there is one; releases it. */
void app_session_tell(AppSession *session, BaseText *said);

#endif
