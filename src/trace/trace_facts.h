/*
 * trace_facts.h - what is known of a run besides its events.
 *
 * Too costly to be recorded always, it comes from running the program again
 * with somebody looking at each instruction. Facts refer to events of the trace
 * and have no number there. Plain data, like the trace.
 */
#ifndef TRACE_FACTS_H
#define TRACE_FACTS_H

#include <stdbool.h>
#include <stdint.h>

/* As in trace_store.h. */
typedef uint32_t TraceEventId;

/* Who has read or written a variable: where, when, and which value. */
typedef struct TraceAccess {
    uint32_t task; /* serial; 0: a thread that runs none */
    uint32_t line;
    TraceEventId event; /* the last one before it */
    char *value;        /* owned: its repr, cut where it is long; "": nothing
                           was there */
    uint32_t thread;    /* serial; 0: the first one */
} TraceAccess;

/* A variable that one task read, another wrote meanwhile, and the first then
 * wrote in a later step without having read it again. The first such of each
 * variable. */
typedef struct TraceLostWrite {
    char *name; /* owned: as the program spells it */
    TraceAccess read, lost, written;
    uint32_t count; /* how often that happened to the variable */
} TraceLostWrite;

/* A variable by which one decided, that another changed meanwhile, and that the
 * first then changed by what it had decided. The first such of each variable,
 * if no write to it was lost. */
typedef struct TraceStale {
    char *name; /* owned */
    TraceAccess decided, changed, acted;
} TraceStale;

/* The same, once more, of a variable of which the first is known. */
typedef struct TraceLostAgain {
    uint32_t first; /* its index */
    TraceAccess read, lost, written;
} TraceLostAgain;

/* A variable that at least two read or write while tasks run, and one writes: a
 * global, one of an enclosing function, an attribute, an item. */
typedef struct TraceShared {
    char *name;    /* owned */
    uint32_t lost; /* index + 1 of the first write lost to it; 0: none is */
    uint32_t told; /* how many of its sights there are */
    bool more;     /* it was read or written more often than that */
} TraceShared;

/* One time that somebody reads or writes it. */
typedef struct TraceSight {
    uint32_t shared; /* its index */
    bool writes;
    bool of_lost; /* of a write that is lost, and told there */
    TraceAccess access;
} TraceSight;

/* A branch that went the other way each time, so that lines never ran. */
typedef struct TraceBranch {
    char *function;  /* owned: as in "Box.put" */
    char *condition; /* owned: the line of the branch, without its indent */
    uint32_t line;   /* of the branch */
    uint32_t first, last; /* the lines that never ran */
    uint32_t times;       /* how often it was decided */
    bool is_loop;         /* a `for` that had nothing to go through */
} TraceBranch;

/* At the end of the run: who can still get at a future that a task waits for.
 */
typedef struct TraceHolding {
    uint32_t waiting; /* serial of the task that waits */
    bool nobody;      /* nothing but that task holds it: there is no name */
    uint32_t holder;  /* serial of the task whose name it is; 0: the module's */
    char *name;       /* owned; NULL: none */
    bool direct;      /* it stands for the future itself */
} TraceHolding;

/* A step that took very many instructions: nobody else ran meanwhile. */
typedef struct TraceHeld {
    uint32_t task;         /* serial */
    TraceEventId event;    /* that begins the step */
    uint32_t line;         /* where most of them were */
    uint64_t instructions; /* or more, if the run was not looked at further */
} TraceHeld;

/* A wait of a task in a coroutine that its own one awaits. */
typedef struct TraceAwait {
    uint32_t task;
    TraceEventId event; /* with which the wait begins */
    uint32_t line;      /* of the task's own coroutine */
    char *function;     /* owned: what that awaits there */
    bool is_new;        /* not the same call as at the task's wait before */
} TraceAwait;

/* A context variable that one task set, and that another, which never did,
 * found otherwise after that. */
typedef struct TraceMissed {
    char *name; /* owned: that it was given */
    TraceAccess set, got;
} TraceMissed;

typedef enum TraceSwallower {
    TRACE_SWALLOWED_BY_CLAUSE, /* it takes errors of any kind */
    TRACE_SWALLOWED_BY_EXIT,   /* of the program's own, which answers True */
    TRACE_SWALLOWED_BY_LEAVING /* of a finally, by a word */
} TraceSwallower;

/* An error that was caught by what takes errors of any kind, and of which
 * nothing was printed there, or that an `__exit__` dropped, or that was left
 * behind by a word in a finally; it was not raised again. The first from each
 * line to each line. */
typedef struct TraceSwallowed {
    TraceAccess caught; /* by whom; its line is that which raised the error */
    uint32_t line;      /* of what caught it */
    char *clause;       /* owned: what that says; "return", "break" */
    TraceSwallower by;
    uint32_t count; /* how often */
} TraceSwallowed;

/* Zero-initialised is valid and empty. */
typedef struct TraceFacts {
    TraceLostWrite *lost;
    uint32_t lost_count, lost_capacity;
    TraceStale *stale; /* in their order; of many the first */
    uint32_t stale_count, stale_capacity;
    TraceLostAgain *again; /* in their order; of many the first */
    uint32_t again_count, again_capacity;
    TraceShared *shared;
    uint32_t shared_count, shared_capacity;
    TraceSight *sights; /* in their order; of many the first of each variable */
    uint32_t sight_count, sight_capacity;
    TraceBranch *branches; /* in the order of their lines */
    uint32_t branch_count, branch_capacity;
    TraceHolding *holdings; /* by the task that waits */
    uint32_t holding_count, holding_capacity;
    TraceHeld *held; /* in their order */
    uint32_t held_count, held_capacity;
    TraceAwait *awaits; /* in their order; of many the first */
    uint32_t await_count, await_capacity;
    TraceMissed *missed; /* in their order; of many the first */
    uint32_t missed_count, missed_capacity;
    TraceSwallowed *swallowed; /* in their order; of many the first */
    uint32_t swallowed_count, swallowed_capacity;
} TraceFacts;

void trace_facts_release(TraceFacts *facts);

/* Of a run that was looked at only in part: what is true of a part. */
void trace_facts_keep_held(TraceFacts *facts);

#endif
