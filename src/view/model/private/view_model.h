/*
 * view_model.h - a trace, put in order for drawing.
 *
 * From the events of one run: its tasks with the stretches of their lives,
 * its groups and how they nest, the order of the lanes, who caused what
 * across lanes (arrows), what cancelled sleeps would have been (ghosts), the
 * callbacks of the loop, and the cells of time (one turn at one virtual time)
 * gathered into instants. Built in one pass over the trace and a few over its
 * own tables. Everything refers to events by number, and tables are sorted by
 * event, so that a picture at event N is the part of each table before N.
 *
 * Pure: holds no colour, no pixel and no text of its own.
 */
#ifndef VIEW_MODEL_H
#define VIEW_MODEL_H

#include "trace_store.h"
#include "trace_task.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define VIEW_NONE UINT32_MAX

/* A stretch of a task's life in one state. */
typedef struct ViewSegment {
    TraceEventId begin;
    TraceEventId end;  /* first event past it; TRACE_NONE: never ends */
    TraceEventId from; /* the event that tells about it: for a wait, the
                          suspension whose text says on what */
    TraceState state;  /* never one that ends a task */
} ViewSegment;

/* Sleep that a cancellation cut short. */
typedef struct ViewGhost {
    TraceEventId begin; /* the delivery: it is shown from here on */
    double from, until; /* virtual time of the delivery and the deadline */
} ViewGhost;

typedef struct ViewTask {
    TraceText name, coroutine;
    uint32_t group;  /* index in groups of the group that owns it; VIEW_NONE */
    uint32_t parent; /* serial of the task that made it; 0: the module */
    uint32_t lane;   /* index in lanes; VIEW_NONE: has none */
    uint32_t depth;  /* of groups around its lane */
    uint32_t segment, segment_count; /* in segments, sorted by begin */
    uint32_t arrow, arrow_count;     /* in arrows, sorted by end */
    uint32_t ghost, ghost_count;     /* in ghosts, sorted by begin */
    TraceEventId created;            /* TRACE_NONE: there is no such task */
    TraceEventId ended;              /* TRACE_NONE: it does not end */
    TraceState outcome;              /* once ended */
    bool starts;                     /* it takes a first step */
    bool of_loop; /* asyncio.run() made it for its own shutdown */
} ViewTask;

typedef struct ViewGroup {
    uint32_t serial; /* as in the trace */
    uint32_t owner;  /* serial of the task that entered it */
    uint32_t around; /* index of the group that it lies in; VIEW_NONE */
    uint32_t depth;  /* 0 outermost */
    uint32_t lane, lane_count;                /* lanes inside its frame */
    TraceEventId enter, exit_begin, exit_end; /* TRACE_NONE: not yet */
    TraceEventId abort;                       /* first group_abort */
    TraceEventId abort_last; /* last cancel_requested of that abort */
} ViewGroup;

typedef struct ViewLane {
    uint32_t task;                         /* serial */
    uint32_t frames_open;                  /* frames that begin just above it */
    uint32_t frames_closed;                /* frames that end just below it */
    uint32_t opened_before, closed_before; /* the same, summed over the lanes
                                              above it (this one's opened are
                                              counted in) */
} ViewLane;

typedef enum ViewArrowKind {
    VIEW_ARROW_SPAWN,       /* parent's lane to child's */
    VIEW_ARROW_WAKE,        /* who made the awaited thing happen, to waiter */
    VIEW_ARROW_ERROR,       /* failed child to its group: it aborts */
    VIEW_ARROW_ERROR_LATER, /* the same, the group was aborting already */
    VIEW_ARROW_ABORT,       /* group's frame to a task it asks to stop */
    VIEW_ARROW_CANCEL,      /* task's lane to a task that it cancels */
    VIEW_ARROW_CAUGHT       /* group's frame to the except* of its owner */
} ViewArrowKind;

/* `task` is the lane end that is not a frame (the child, the one asked...). */
typedef struct ViewArrow {
    uint32_t kind;
    uint32_t task;
    uint32_t peer;  /* serial of the task at the other end; 0: a frame */
    uint32_t group; /* index of the group whose frame is the other end */
    TraceEventId begin, end; /* it is shown once `end` has happened */
} ViewArrow;

/* One callback of the loop. */
typedef struct ViewSpan {
    TraceEventId begin, end; /* first event and the first one after it */
    uint32_t task;           /* whose step it was; 0: none */
    uint32_t group;          /* index of the group that was told; VIEW_NONE */
    TraceState state;        /* running, or how the task ended in it */
} ViewSpan;

/* The events of one turn at one virtual time. */
typedef struct ViewCell {
    TraceEventId begin, end;
    uint32_t turn;    /* 0 before the first */
    uint32_t instant; /* index in instants */
    uint32_t column;  /* its column in its instant, when that is opened; of a
                         folded cell, the next one's */
    bool folded;      /* of asyncio.run's own start or shutdown: has no width */
} ViewCell;

/* Why an instant opens by itself; the greater, the sooner. */
typedef enum ViewUrgency {
    VIEW_URGENCY_NONE,
    VIEW_URGENCY_GROUP_END,
    VIEW_URGENCY_CANCEL,
    VIEW_URGENCY_FAILURE
} ViewUrgency;

typedef struct ViewInstant {
    double time;
    uint32_t cell, cell_count;
    uint32_t columns; /* one for each turn that is not folded away; turns
                         without events have one, but no cell */
    uint32_t first_turn, last_turn; /* of these */
    uint32_t urgency;
} ViewInstant;

typedef struct ViewModel {
    const TraceStore *trace; /* borrowed */
    uint32_t event_count;    /* of the trace when it was built */
    uint64_t generation;     /* another number after each build */

    ViewTask *tasks;     /* by serial; [0] is not used */
    uint32_t task_count; /* length of `tasks`: greatest serial plus one */
    ViewGroup *groups;   /* in order of entering */
    uint32_t group_count;
    ViewLane *lanes; /* from top to bottom */
    uint32_t lane_count;
    uint32_t frame_count; /* groups that have a frame */
    ViewSegment *segments;
    uint32_t segment_count;
    ViewArrow *arrows;
    uint32_t arrow_count;
    ViewGhost *ghosts;
    uint32_t ghost_count;
    ViewSpan *spans; /* by begin */
    uint32_t span_count;
    ViewCell *cells; /* by begin */
    uint32_t cell_count;
    uint32_t *cell_of;     /* by event: the index of its cell */
    ViewInstant *instants; /* by time */
    uint32_t instant_count;
    uint32_t *urgent; /* instants with an urgency, by time */
    uint32_t urgent_count;
    double last_time;        /* of the last event or ghost */
    TraceEventId last_event; /* the last that is not of the shutdown */
    /* The event at which each state is first seen in a lane, then the first
     * ghost; TRACE_NONE: never. */
    TraceEventId first_seen[TRACE_STATE_COUNT + 1];
    uint32_t *group_of; /* index in groups by serial; VIEW_NONE */
    uint32_t group_of_count;
} ViewModel;

/* Zero-initialised is valid and empty. The trace is borrowed until the next
 * build. Building again keeps the memory. */
void view_model_build(ViewModel *model, const TraceStore *trace);
void view_model_release(ViewModel *model);

/* NULL if there is no such task. */
const ViewTask *view_model_task(const ViewModel *model, uint32_t serial);

/* The serial of the task called `name`, or of "4"; 0: none. */
uint32_t view_model_find_task(const ViewModel *model, const char *name);

/* The group with that serial, VIEW_NONE if there is none. */
uint32_t view_model_find_group(const ViewModel *model, uint32_t serial);

/* The cell that an event lies in. */
uint32_t view_model_cell_of(const ViewModel *model, TraceEventId event);

/* A task's state just after `event`. Returns TRACE_STATE_COUNT before it was
 * created. *segment, if not NULL, is set to the index of the stretch that it
 * is in, VIEW_NONE once it has ended. */
TraceState view_model_state_at(const ViewModel *model, uint32_t task,
                               TraceEventId event, uint32_t *segment);

/* True for events that Shift+arrow stops at: spawn, failure, cancel request,
 * abort, an end that is not quiet, catch, a group's end. */
bool view_model_is_notable(const ViewModel *model, TraceEventId event);

/* The lane (task serial) that an event belongs to; 0: none. */
uint32_t view_model_task_of(const ViewModel *model, TraceEventId event);

#endif
