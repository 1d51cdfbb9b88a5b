/*
 * explain_lives.h - the lives of a run's tasks and groups, read from its trace.
 *
 * A trace tells one fact after another. Here they are put together: for each
 * task the stretches of its life, how it ended, and the sleeps that a
 * cancellation cut short; for each group who owns it and what became of it.
 * All else that explains a run asks these tables. Everything refers to events
 * by number, so that the state at event N is what lies before N.
 *
 * Reads the trace alone; holds no text of its own and draws nothing.
 */
#ifndef EXPLAIN_LIVES_H
#define EXPLAIN_LIVES_H

#include <stdbool.h>
#include <stdint.h>

/* As in trace_store.h and trace_task.h, of which a reader of this header needs
 * no more. */
typedef struct TraceFacts TraceFacts;
typedef struct TraceStore TraceStore;
typedef uint32_t TraceEventId;
typedef uint32_t TraceText;
typedef uint32_t TraceState;

/* In place of an index: there is none. */
#define EXPLAIN_NONE UINT32_MAX

/* A stretch of a task's life in one state. */
typedef struct ExplainStretch {
    uint32_t task;
    TraceState state;   /* never one that ends a task */
    TraceEventId begin; /* of a wait: the suspension that says on what */
    TraceEventId end;   /* first event past it; TRACE_NONE: never ends */
} ExplainStretch;

/* Sleep that a cancellation cut short: what would have been. */
typedef struct ExplainCutSleep {
    uint32_t task;
    TraceEventId begin; /* the delivery */
    double from, until; /* virtual time of the delivery and the deadline */
} ExplainCutSleep;

typedef struct ExplainTask {
    TraceText name, coroutine; /* the name is its last one */
    TraceText call;            /* "do_it(3)" */
    bool is_named;             /* the program gave it its name */
    uint32_t group;  /* index in groups of the group that owns it; NONE */
    uint32_t parent; /* serial of the task that made it; 0: the module */
    uint32_t stretch, stretch_count;     /* in stretches, sorted by begin */
    uint32_t cut_sleep, cut_sleep_count; /* in cut_sleeps, sorted by begin */
    TraceEventId created;                /* TRACE_NONE: there is no such task */
    TraceEventId requested; /* last cancel_requested before its end; NONE */
    TraceEventId ended;     /* TRACE_NONE: it does not end */
    TraceEventId destroyed; /* it was let go of before its end; TRACE_NONE */
    TraceState outcome;     /* once ended */
    uint32_t cancelling;    /* cancelling() at its end */
    bool starts;            /* its body begins to run */
    bool of_generator;      /* it does something to an async generator, whose
                               lines may have run before */
    bool is_eager;          /* inside create_task(): it was not queued */
    bool of_loop;           /* asyncio.run() made it for its own shutdown */
    bool is_main;           /* asyncio.run() made it, and ends with it */
    bool of_callback;       /* no task made it, while a loop ran */
} ExplainTask;

typedef struct ExplainGroup {
    uint32_t serial; /* as in the trace */
    uint32_t owner;  /* serial of the task that entered it */
    uint32_t around; /* index of the group that it lies in; NONE */
    uint32_t depth;  /* 0 outermost */
    TraceEventId enter, exit_begin, exit_end; /* TRACE_NONE: not yet */
    TraceEventId abort;                       /* first group_abort */
    TraceEventId abort_last; /* last cancel_requested of that abort */
} ExplainGroup;

typedef struct ExplainReader ExplainReader;

/* Zero-initialised is valid and empty. */
typedef struct ExplainLives {
    const TraceStore *trace; /* borrowed */
    const TraceFacts *facts; /* borrowed: of the same run; NULL: none known.
                                Set by whoever has them after reading */
    uint32_t event_count;    /* of the trace when reading began */
    ExplainTask *tasks;      /* by serial; [0] is not used */
    uint32_t task_count;     /* length of `tasks`: greatest serial plus one */
    ExplainGroup *groups;    /* in order of entering */
    uint32_t group_count;
    ExplainStretch *stretches; /* by task */
    uint32_t stretch_count;
    ExplainCutSleep *cut_sleeps; /* by task */
    uint32_t cut_sleep_count;
    uint32_t *group_of; /* index in groups by serial; NONE */
    uint32_t group_of_count;
    ExplainReader *reader; /* owned; NULL once all is read */
} ExplainLives;

/* Reads the events that the trace has now; what was read before is forgotten.
 * The trace is borrowed until the next reading and may grow meanwhile. */
void explain_lives_read(ExplainLives *lives, const TraceStore *trace);

/* The same in portions: advance looks at *budget events and entries at most
 * and takes them off. Nothing may be asked until it has returned true. */
void explain_lives_begin(ExplainLives *lives, const TraceStore *trace);
bool explain_lives_advance(ExplainLives *lives, uint32_t *budget);

void explain_lives_release(ExplainLives *lives);

/* True if the trace has the run up to its end: what it does not have never
 * happened. One that had grown too long has the end, and not all before it. */
bool explain_is_whole(const ExplainLives *lives);

/* False of a whole run in which no loop has made a turn. */
bool explain_has_loop(const ExplainLives *lives);

/* NULL if there is no such task. */
const ExplainTask *explain_task(const ExplainLives *lives, uint32_t serial);

/* The serial of the task called `name`, or of "4"; 0: none. */
uint32_t explain_task_called(const ExplainLives *lives, const char *name);

/* The index of the group with that serial; NONE if there is none. */
uint32_t explain_group(const ExplainLives *lives, uint32_t serial);

/* A task's state just after `event`; TRACE_STATE_COUNT before it was created.
 * *stretch, if not NULL, is set to the index of the stretch that it is in;
 * NONE once it has ended. */
TraceState explain_state_at(const ExplainLives *lives, uint32_t task,
                            TraceEventId event, uint32_t *stretch);

/* The task whose story an event belongs to; 0: none. */
uint32_t explain_task_of(const ExplainLives *lives, TraceEventId event);

/* True for what a student would stop at: a task is made, fails, is cancelled
 * or asked to stop; a group aborts or ends; an except* catches. */
bool explain_is_notable(const ExplainLives *lives, TraceEventId event);

#endif
