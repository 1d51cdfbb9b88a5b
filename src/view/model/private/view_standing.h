/*
 * view_standing.h - who stands on which line of the source.
 *
 * For one event: the tasks that are alive, on the line where their innermost
 * frame stands; those that were cancelled or failed, on the line where that
 * happened. Taken from the snapshot where there is one and from the trace
 * where it is not there yet. Draws nothing.
 */
#ifndef VIEW_STANDING_H
#define VIEW_STANDING_H

#include "view_model.h"

typedef struct RunSnapshot RunSnapshot;

typedef struct ViewStand {
    uint32_t line;                     /* from 1 */
    uint32_t alive, cancelled, failed; /* how many */
    uint32_t task;    /* the last of those alive; else of the others */
    TraceState state; /* that task's */
    bool mixed;       /* those alive are in different states */
} ViewStand;

/* Zero-initialised is valid and empty. */
typedef struct ViewStanding {
    ViewStand *stands; /* by line; only lines where somebody stands */
    uint32_t count, capacity;
    uint32_t event; /* what it was made of */
    uint64_t generation;
    const RunSnapshot *snapshot;
    bool made;
} ViewStanding;

void view_standing_release(ViewStanding *standing);

/* Works it out for `event`, unless that was done already. `snapshot` is of
 * that event, or NULL. */
void view_standing_update(ViewStanding *standing, const ViewModel *model,
                          TraceEventId event, const RunSnapshot *snapshot);

/* NULL if nobody stands there. */
const ViewStand *view_standing_at(const ViewStanding *standing, uint32_t line);

#endif
