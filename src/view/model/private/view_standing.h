/*
 * view_standing.h - who stands on which line of the source.
 *
 * For one event: the tasks that are alive, on the line where their innermost
 * frame stands; those that were cancelled or failed, on the line where that
 * happened. Taken from the snapshot where there is one and from the trace
 * where it is not there yet. Going from one event to another costs what
 * changes between them, and a snapshot what it holds; the result is the same
 * as from the beginning. Draws nothing.
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

/* Where one task stands; line 0: nowhere. */
typedef struct ViewTaskPlace {
    uint32_t line, traced; /* the second as far as the trace tells */
    TraceState state;      /* TRACE_STATE_COUNT: it is not there */
} ViewTaskPlace;

/* Who stands on one line. */
typedef struct ViewCrowd {
    uint32_t by_state[TRACE_STATE_COUNT];
    uint32_t top;    /* nobody with a greater serial is among them */
    bool told;       /* `stand` is what the rest comes to */
    ViewStand stand; /* line 0: nobody is here */
} ViewCrowd;

/* Zero-initialised is valid and empty. */
typedef struct ViewStanding {
    ViewTaskPlace *places; /* by serial */
    uint32_t place_count;
    ViewCrowd *crowds; /* by line */
    uint32_t crowd_count, crowd_capacity;
    uint32_t *lifted; /* serials whom the snapshot has put elsewhere */
    uint32_t lifted_count, lifted_capacity;
    /* The serials of the tasks that change with an event: changed[first[e]] up
     * to changed[first[e + 1]]. Made when first needed. */
    uint32_t *first, *changed;
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

/* NULL if nobody stands there. Valid until the next update. */
const ViewStand *view_standing_at(ViewStanding *standing, uint32_t line);

#endif
