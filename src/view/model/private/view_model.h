/*
 * view_model.h - a trace, put in order for drawing.
 *
 * On top of the lives that explain reads from it: the order of the lanes and
 * how frames nest, who caused what across lanes (arrows), the callbacks of the
 * loop, and the cells of time (one turn at one virtual time) gathered into
 * instants. Everything refers to events by number, and tables are sorted by
 * event, so that a picture at event N is the part of each table before N.
 *
 * Pure: holds no colour, no pixel and no text of its own.
 */
#ifndef VIEW_MODEL_H
#define VIEW_MODEL_H

#include "explain_lives.h"
#include "trace_store.h"
#include "trace_task.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* In place of an index: there is none. */
#define VIEW_NONE EXPLAIN_NONE

/* Where a task is drawn. What it is about is in the lives. */
typedef struct ViewTask {
    uint32_t lane;               /* index in lanes; VIEW_NONE: has none */
    uint32_t depth;              /* of groups around its lane */
    uint32_t arrow, arrow_count; /* in arrows, sorted by end */
    uint32_t count, count_count; /* in counts, sorted by event */
    uint32_t tie, tie_count;     /* in ties, sorted by begin */
    uint32_t gathered_by;        /* the task that gave it to gather(); 0 none */
} ViewTask;

/* Where a group is drawn. */
typedef struct ViewGroup {
    uint32_t lane, lane_count; /* lanes inside its frame */
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
    VIEW_ARROW_CAUGHT,      /* group's frame to the except* of its owner */
    VIEW_ARROW_ITEM,        /* who put an item into a queue, to who takes it */
    VIEW_ARROW_HAND_OVER,   /* who gave up a lock, to who gets it for that */
    VIEW_ARROW_KINDS
} ViewArrowKind;

/* `task` is the lane end that is not a frame (the child, the one asked...). */
typedef struct ViewArrow {
    uint32_t kind;
    uint32_t task;
    uint32_t peer;  /* serial of the task at the other end; 0: a frame */
    uint32_t group; /* index of the group whose frame is the other end */
    TraceEventId begin, end; /* it is shown once `end` has happened */
} ViewArrow;

typedef enum ViewTieKind {
    VIEW_TIE_HELD,   /* a lock or a semaphore, from taking it to giving it up */
    VIEW_TIE_WANTED, /* the wait for one */
    VIEW_TIE_LIMIT,  /* a timeout, from its setting to the end of its block */
    VIEW_TIE_WALL,   /* waits for `peer` behind a shield */
    VIEW_TIE_KINDS
} ViewTieKind;

/* What a task is bound by for a while. */
typedef struct ViewTie {
    uint32_t kind;
    uint32_t task;
    uint32_t object;         /* serial of the lock or the timeout */
    uint32_t peer;           /* a wall: the task behind it; else 0 */
    uint32_t level;          /* a free place beside the lane, from 0; a wall has
                                none */
    TraceEventId begin, end; /* TRACE_NONE: it has no end */
    TraceEventId met; /* a limit: when it fired; a wall: the first request to
                         stop that it holds off; TRACE_NONE */
    double deadline;  /* of a limit */
} ViewTie;

/* What a gather() waits for. */
typedef struct ViewGather {
    uint32_t serial; /* as in the trace */
    uint32_t owner;  /* serial of the task that called it; 0: none */
    uint32_t child, child_count; /* in gather_children */
    uint32_t failed;             /* the child whose error ends it; 0: none */
    TraceEventId made, end;      /* TRACE_NONE: it has no end */
} ViewGather;

/* A stretch of a thread's life: it runs, or it is blocked. */
typedef struct ViewThreadStretch {
    TraceEventId begin, end; /* TRACE_NONE: it has no end */
    bool is_blocked;
    uint32_t next; /* of the same thread; VIEW_NONE */
} ViewThreadStretch;

/* A thread besides the first one. */
typedef struct ViewThread {
    uint32_t serial; /* as in the trace */
    TraceText name;
    TraceEventId started, ended; /* TRACE_NONE: it has no end */
    bool failed;
    uint32_t first, last; /* in thread_stretches; VIEW_NONE */
} ViewThread;

/* What cancelling() is from an event on, or that a request was swallowed. */
typedef struct ViewCount {
    uint32_t task;
    TraceEventId event;
    uint32_t cancelling;
    bool swallowed; /* CancelledError was caught here, and not raised again */
} ViewCount;

/* One callback of the loop. */
typedef struct ViewSpan {
    TraceEventId begin, end; /* first event and the first one after it */
    uint32_t task;           /* whose step it was; 0: none */
    uint32_t group;          /* index of the group that was told; VIEW_NONE */
    TraceState state;        /* running, or how the task ended in it */
} ViewSpan;

/* The worst that happens in a cell; the greater, the worse. */
typedef enum ViewGravity {
    VIEW_GRAVITY_NONE,
    VIEW_GRAVITY_CANCELLED,
    VIEW_GRAVITY_CANCEL_REQUESTED,
    VIEW_GRAVITY_FAILED
} ViewGravity;

/* The events of one turn at one virtual time. */
typedef struct ViewCell {
    TraceEventId begin, end;
    uint32_t turn;    /* 0 before the first */
    uint32_t instant; /* index in instants */
    uint32_t column;  /* its column in its instant, when that is opened; of a
                         folded cell, the next one's */
    uint32_t gravity; /* a ViewGravity */
    bool folded;      /* of asyncio.run's own start or shutdown: has no width */
    uint32_t lent;    /* how many more events the run beside it has there */
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
    uint32_t columns;        /* one for each turn that is not folded away; turns
                                without events have one, but no cell */
    uint32_t columns_before; /* summed over all instants before it */
    uint32_t lent; /* of these, at the end, what only the run beside it has */
    uint32_t first_turn, last_turn; /* of its own */
    uint32_t urgency;
    uint32_t stub; /* the first of the cells at its end that belong to the
                      shutdown of asyncio.run(); VIEW_NONE: it has none */
} ViewInstant;

/* False: the run itself has no turn there that is shown. */
bool view_instant_has_turns(const ViewInstant *instant);

typedef struct ViewModel {
    ExplainLives lives;  /* what the tasks and groups are about */
    uint64_t generation; /* another number after each build and release */

    ViewTask *tasks;   /* by serial, as many as lives has */
    ViewGroup *groups; /* by index, as in lives */
    ViewLane *lanes;   /* from top to bottom */
    uint32_t lane_count;
    uint32_t frame_count; /* groups that have a frame */
    ViewArrow *arrows;
    uint32_t arrow_count;
    ViewCount *counts; /* by task */
    uint32_t count_count;
    ViewTie *ties; /* by task */
    uint32_t tie_count;
    ViewGather *gathers; /* by made */
    uint32_t gather_count;
    uint32_t *gather_children; /* serials of tasks, by gather */
    uint32_t gather_child_count;
    ViewThread *threads; /* by started */
    uint32_t thread_count;
    ViewThreadStretch *thread_stretches;
    uint32_t thread_stretch_count;
    uint32_t *steps; /* by stretch, and one more: how many of those before it
                        are steps */
    ViewSpan *spans; /* by begin */
    uint32_t span_count;
    ViewCell *cells; /* by begin */
    uint32_t cell_count;
    uint32_t *cell_of;    /* by event: the index of its cell */
    TraceEventId *prints; /* events of output */
    uint32_t print_count;
    TraceEventId *errors; /* tasks that fail, blocks of groups that raise,
                             except* clauses that match */
    uint32_t error_count;
    ViewInstant *instants; /* by time */
    uint32_t instant_count;
    uint32_t *urgent; /* instants with an urgency, by time */
    uint32_t urgent_count;
    uint32_t *stubs; /* instants with a stub, by time */
    uint32_t stub_count;
    uint32_t column_count;   /* of all instants */
    double last_time;        /* of the last event or deadline */
    TraceEventId last_event; /* the last that is not of the shutdown */
    /* The event at which each state is first seen in a lane, then the first
     * sleep that was cut short; TRACE_NONE: never. */
    TraceEventId first_seen[TRACE_STATE_COUNT + 1];
    TraceEventId arrow_seen[VIEW_ARROW_KINDS]; /* the same for arrows */
    TraceEventId tie_seen[VIEW_TIE_KINDS];
    TraceEventId never_seen; /* a task has ended that never started */
    TraceEventId count_seen; /* a line of cancelling() is drawn from here on */
} ViewModel;

/* Zero-initialised is valid and empty. The trace is borrowed until the next
 * build. See view_model_builder.h for building in portions. */
void view_model_build(ViewModel *model, const TraceStore *trace);
void view_model_release(ViewModel *model);

/* The lane of a task; VIEW_NONE if there is no such task or it has none. */
uint32_t view_model_lane(const ViewModel *model, uint32_t task);

/* The cell that an event lies in. */
uint32_t view_model_cell_of(const ViewModel *model, TraceEventId event);

#endif
