/*
 * app_session_known.h - what is known of a session's run besides its events.
 *
 * As soon as the run has ended, what its end tells; and later what comes from
 * running it once more with somebody looking: writes that were lost among them.
 */
#ifndef APP_SESSION_KNOWN_H
#define APP_SESSION_KNOWN_H

#include "app_session.h"
#include "trace_facts.h"

/* Of the run that has ended; borrowed until it is forgotten, or until a look is
 * over. */
const TraceFacts *app_session_known(AppSession *session);

/* Looks at the run until that time of app_clock.h, and shows what was found.
 * Leaves a run alone that is so long that this takes too much. True: there is
 * more to do. */
bool app_session_look_on(AppSession *session, double end);

/* Does what VIEW_REQUEST_FACTS asks for: looks at it whatever its length. */
void app_session_find_facts(AppSession *session);

/* The run is another, or is gone; the view has let go of what was known. */
void app_session_forget_known(AppSession *session);

#endif
