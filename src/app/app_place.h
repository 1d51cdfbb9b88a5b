/*
 * app_place.h - where a student is in a run, kept for another run of the same
 * program: the moment they went to, and the task they chose.
 */
#ifndef APP_PLACE_H
#define APP_PLACE_H

#include "replay_moment.h"
#include "run_identity.h"
#include "view_window.h"

#include <stdbool.h>

typedef struct AppPlace {
    bool wanted; /* there is something to return to */
    bool moved;  /* to a moment of their own */
    bool end;    /* and that was the last: it is so in the other run */
    ReplayMoment moment;
    AsyncioIdentity task; /* 0: they chose none */
} AppPlace;

/* Of the run that the view shows. Who has not gone anywhere has no place. One
 * that is still to be returned to stays. */
void app_place_take(AppPlace *place, const ViewWindow *view,
                    const TraceStore *trace);

/* In the trace of another run, which has ended and is shown. The nearest moment
 * before, where that one is not there. */
void app_place_return(AppPlace *place, ViewWindow *view,
                      const TraceStore *trace);

#endif
