/*
 * trace_task.h - what a task is doing and what it waits for, as one list of
 * each for everybody.
 *
 * asyncio knows them from its objects, run puts them into snapshots, explain
 * reads them out of events, view draws them: all mean these.
 */
#ifndef TRACE_TASK_H
#define TRACE_TASK_H

#include <stdint.h>

/* One of the TRACE_STATE_... below. */
typedef uint32_t TraceState;

enum {
    TRACE_STATE_QUEUED,           /* made or woken: its step is in the queue */
    TRACE_STATE_RUNNING,          /* its step is being run */
    TRACE_STATE_WAITING,          /* suspended on something that is not done */
    TRACE_STATE_CANCEL_REQUESTED, /* asked to stop, and not told yet */
    TRACE_STATE_CANCELLED,        /* the last three end a task */
    TRACE_STATE_FAILED,
    TRACE_STATE_RETURNED,
    TRACE_STATE_COUNT
};

/* One of the TRACE_WAIT_... below. */
typedef uint32_t TraceWait;

/* Enumerator and name in exports. */
#define TRACE_WAITS(X)                                                         \
    X(NOTHING, "")                                                             \
    X(TURN, "yield") /* a bare yield or sleep(0): the next turn */             \
    X(SLEEP, "sleep")                                                          \
    X(TASK, "task")                                                            \
    X(GATHER, "gather")                                                        \
    X(GROUP, "group") /* its own group's children */                           \
    X(LOCK, "lock")                                                            \
    X(EVENT, "event")                                                          \
    X(CONDITION, "condition") /* to be notified */                             \
    X(SEMAPHORE, "semaphore")                                                  \
    X(BARRIER, "barrier")   /* until all have come, or have gone */            \
    X(GET, "queue.get")     /* until the queue has an item */                  \
    X(PUT, "queue.put")     /* until the queue has room */                     \
    X(JOIN, "queue.join")   /* until all items are worked off */               \
    X(WAIT, "wait")         /* asyncio.wait() */                               \
    X(WAIT_FOR, "wait_for") /* asyncio.wait_for() */                           \
    X(SHIELD, "shield")     /* a shield round a task or a future */            \
    X(AS_COMPLETED, "as_completed")                                            \
    X(THREAD, "thread") /* until a thread has ended */                         \
    X(RESULT, "result") /* of what another thread does */                      \
    X(FUTURE, "future") /* any other */

enum {
#define TRACE_ENUM(name, text) TRACE_WAIT_##name,
    TRACE_WAITS(TRACE_ENUM)
#undef TRACE_ENUM
        TRACE_WAIT_COUNT
};

/* "sleep", "task" and so on. */
const char *trace_wait_name(TraceWait wait);

/* The wait of that name; TRACE_WAIT_NOTHING if there is none. */
TraceWait trace_wait_named(const char *name);

/* What was done to a run from outside; one of the TRACE_DEED_... below. */
typedef uint32_t TraceDeed;

/* Enumerator and name in exports. */
#define TRACE_DEEDS(X)                                                         \
    X(CANCEL, "cancel")       /* a task is asked to stop */                    \
    X(RAISE, "raise")         /* a task's step begins with an exception */     \
    X(SLEEP, "sleep")         /* a task's sleep takes another time */          \
    X(KNOB, "knob")           /* a name of the module gets a value */          \
    X(INTERRUPT, "interrupt") /* Ctrl+C is sent to the program */

enum {
#define TRACE_ENUM(name, text) TRACE_DEED_##name,
    TRACE_DEEDS(TRACE_ENUM)
#undef TRACE_ENUM
        TRACE_DEED_COUNT
};

/* "cancel", "raise" and so on. */
const char *trace_deed_name(TraceDeed deed);

/* The deed of that name; TRACE_DEED_COUNT if there is none. */
TraceDeed trace_deed_named(const char *name);

/* How a run ended: one of the TRACE_ENDING_... below. A status does not say it:
 * a program may exit with any. */
typedef uint32_t TraceEnding;

/* Enumerator and name in exports. */
#define TRACE_ENDINGS(X)                                                       \
    X(NONE, "none")         /* it has not ended */                             \
    X(RETURNED, "returned") /* the program came to its last line */            \
    X(RAISED, "raised")     /* an exception left it */                         \
    X(EXITED, "exited")     /* SystemExit left it, with whatever status */     \
    X(DEADLOCK, "deadlock") /* nothing was ready, and no timer was set */      \
    X(LIMIT, "limit")       /* it went past one of its limits */               \
    X(UNSUPPORTED, "unsupported") /* it uses Python that we do not run */      \
    X(UNCOMPILED, "uncompiled")   /* it is no program: no line of it ran */

enum {
#define TRACE_ENUM(name, text) TRACE_ENDING_##name,
    TRACE_ENDINGS(TRACE_ENUM)
#undef TRACE_ENUM
        TRACE_ENDING_COUNT
};

/* "returned", "deadlock" and so on. */
const char *trace_ending_name(TraceEnding ending);

#endif
