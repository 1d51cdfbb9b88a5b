/*
 * explain_absent.h - what did not happen, though one might have expected it.
 *
 * A coroutine that nobody awaited, a clause that did not match, a sibling that
 * was not cancelled: of these the run's own output says nothing. Reasons are
 * plain data; explain_absent_tell has one sentence for each.
 */
#ifndef EXPLAIN_ABSENT_H
#define EXPLAIN_ABSENT_H

#include "explain_names.h"

typedef enum ExplainAbsentKind {
    EXPLAIN_ABSENT_AWAIT,   /* a coroutine object was never awaited */
    EXPLAIN_ABSENT_REUSE,   /* it was awaited twice: it runs only once */
    EXPLAIN_ABSENT_ASKED,   /* nobody asked for a task's exception */
    EXPLAIN_ABSENT_MATCH,   /* an except clause did not match */
    EXPLAIN_ABSENT_CANCEL,  /* gather() cancelled nobody */
    EXPLAIN_ABSENT_GOES_ON, /* a child of that gather, and what became of it */
    EXPLAIN_ABSENT_TASK,    /* create_task() was refused */
    EXPLAIN_ABSENT_TIMEOUT, /* a time limit raised no TimeoutError */
    EXPLAIN_ABSENT_START,   /* a task ended before its first line */
    EXPLAIN_ABSENT_STOP,    /* a task caught CancelledError and went on */
    EXPLAIN_ABSENT_LATE,    /* that group's error came out late therefore */
    EXPLAIN_ABSENT_ABORT,   /* a cancelled child is no error to its group */
    EXPLAIN_ABSENT_RAISE,   /* gather() put CancelledError into its list */
    EXPLAIN_ABSENT_TURN,    /* time.sleep() let nobody else run */
    EXPLAIN_ABSENT_LEFT,    /* asyncio.wait() cancelled nobody that it left */
    EXPLAIN_ABSENT_LOOP,    /* a future of another loop was awaited */
    EXPLAIN_ABSENT_WAITED_FOR, /* asyncio.run() cancelled a task at its end */
    EXPLAIN_ABSENT_WAKE,       /* a thread did not wake the loop */
    EXPLAIN_ABSENT_HOLD,       /* nothing held a task, which was destroyed */
    EXPLAIN_ABSENT_QUEUE,      /* a child failed inside of create_task() */
    EXPLAIN_ABSENT_ORDER,      /* results were not asked for as tasks ended */
    EXPLAIN_ABSENT_UPDATE,     /* a write took back another's */
    EXPLAIN_ABSENT_ANEW,       /* it was not decided anew by what had changed */
    EXPLAIN_ABSENT_LINE,       /* lines never ran, because of a branch */
    EXPLAIN_ABSENT_SHIELDED,   /* a request went no further than a shield */
    EXPLAIN_ABSENT_TURNS,      /* as TURN, so often again in that line */
    EXPLAIN_ABSENT_LIMIT,      /* a time limit that was over asked nobody */
    EXPLAIN_ABSENT_SOON,       /* a block did not end when its limit asked */
    EXPLAIN_ABSENT_OWNER,      /* a generator's time limit is its task's */
    EXPLAIN_ABSENT_GIVE_WAY,   /* a step took very many instructions */
    EXPLAIN_ABSENT_ROW,        /* calls were awaited one after the other */
    EXPLAIN_ABSENT_CHAIN,      /* tasks were made and awaited one by one */
    EXPLAIN_ABSENT_OUTLIVED,   /* a thread went on when its task did not wait */
    EXPLAIN_ABSENT_RESULT,     /* a future that is done took no other result */
    EXPLAIN_ABSENT_DONE,       /* task_done() was called once too often */
    EXPLAIN_ABSENT_ITEMS,      /* nobody took what is left in a queue */
    EXPLAIN_ABSENT_CLOSE,      /* nobody closed an async generator */
    EXPLAIN_ABSENT_THROWN,     /* it ended cancelled without a CancelledError */
    EXPLAIN_ABSENT_THREADS,    /* calls in threads, one after the other */
    EXPLAIN_ABSENT_WORKERS,    /* calls had to queue for a pool's threads */
    EXPLAIN_ABSENT_AT_ONCE,    /* tasks had to queue for a lock */
    EXPLAIN_ABSENT_RELEASE,    /* a task ended and had not given it back */
    EXPLAIN_ABSENT_SEEN,       /* a context variable was set elsewhere */
    EXPLAIN_ABSENT_OPEN,       /* a loop was closed when it was asked */
    EXPLAIN_ABSENT_HOLDS,      /* a task waited as threads do */
    EXPLAIN_ABSENT_APART,      /* each task took a lock of its own */
    EXPLAIN_ABSENT_HEARD       /* nobody heard of an error that was caught */
} ExplainAbsentKind;

typedef struct ExplainAbsent {
    ExplainAbsentKind kind;
    TraceEventId event;
    uint32_t task;  /* whose story it belongs to; 0: the run's alone */
    uint32_t group; /* an index, or EXPLAIN_NONE */
    uint32_t
        count; /* REUSE, AWAIT, TURNS: how often; CANCEL, TURN: tasks;
                  UPDATE, ANEW, LINE, GIVE_WAY, ROW, SEEN, HEARD: an
                  index into the facts; ITEMS: how many are left; OUTLIVED: the
                  event in which the work was given; AT_ONCE: that in which the
                  lock was first taken; SHIELDED: the task behind it */
} ExplainAbsent;

/* In the order of events, at most `capacity`, of one task (0: of all). Returns
 * how many were written. */
uint32_t explain_absent(const ExplainLives *lives, uint32_t task,
                        ExplainAbsent *reasons, uint32_t capacity);

/* Of these only writes that took back another's, which facts tell: what is lost
 * without a word. Of all tasks; at most `capacity`. Returns how many. */
uint32_t explain_absent_updates(const ExplainLives *lives,
                                ExplainAbsent *reasons, uint32_t capacity);

/* The tasks that could not run while another slept in time.sleep(), in that
 * event, or began a step in it that took long: at most `capacity` are written.
 * Returns how many there are. */
uint32_t explain_held_up(const ExplainLives *lives, TraceEventId event,
                         uint32_t *tasks, uint32_t capacity);

#endif
