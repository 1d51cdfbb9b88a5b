/*
 * run_snapshot.h - the state of a run at one event, as plain data.
 *
 * Filled by an observer at the moment the event is recorded, inside whatever
 * the machine is doing then. Holds no reference into the machine: all texts
 * live in the snapshot's own arena. Knows nothing of windows.
 */
#ifndef RUN_SNAPSHOT_H
#define RUN_SNAPSHOT_H

#include "base_arena.h"

#include <stdbool.h>
#include <stdint.h>

/* As in trace_task.h: one of the TRACE_STATE_..., of the
 * TRACE_WAIT_... */
typedef uint32_t TraceState;
typedef uint32_t TraceWait;

typedef struct RunLocal {
    const char *name;
    const char *value; /* repr of exact builtin types, else "<T object>" */
} RunLocal;

typedef struct RunFrame {
    const char *function; /* qualified name */
    uint32_t line;        /* where it stands, from 1 */
    uint32_t local_count;
    const RunLocal *locals;
} RunFrame;

typedef struct RunTask {
    uint32_t id; /* as in the trace */
    const char *name;
    const char *coroutine; /* "do_it()" */
    TraceState state;
    uint32_t group;         /* that it is a child of; 0 none */
    uint32_t parent;        /* the task that owns that group; 0 none */
    uint32_t cancelling;    /* Task.cancelling() */
    TraceWait wait;         /* TRACE_WAIT_NOTHING: it does not wait */
    const char *waits_for;  /* "sleep(0.949)", "Task-3", "TaskGroup"; or NULL */
    uint32_t waits_on_task; /* 0 none */
    double wakes_at;        /* deadline of its sleep; NaN if none */
    uint32_t frame_count;   /* outermost first */
    const RunFrame *frames;
} RunTask;

typedef struct RunReady {
    const char *what; /* "step of Task-4", "TaskGroup hears of Task-6" */
    uint32_t task;    /* 0 none */
} RunReady;

typedef struct RunTimer {
    double when; /* virtual seconds */
    const char *what;
    uint32_t task; /* 0 none */
} RunTimer;

/* Neighbouring tasks of one moment, or of several in which they are the same.
 */
typedef struct RunPart RunPart;

typedef struct RunSnapshot {
    bool filled;    /* false: the run has no such event */
    uint32_t event; /* the number of the event it was taken at */
    uint32_t turn;
    double time;
    uint32_t running;     /* the task whose step runs; 0 none */
    uint32_t module_line; /* where the module's own code stands; 0 ended */
    uint32_t task_count;
    const RunTask *tasks; /* that have not ended, in creation order: what became
                             of the others, their events say; NULL if there are
                             so many that they lie in parts:
                             run_snapshot_task() finds both */
    RunPart **parts; /* NULL; else each is owned with others that show it */
    const uint32_t *firsts; /* the place of the first task of each */
    uint32_t part_count;
    uint32_t locals_of; /* the one task that has its locals; 0: all have */
    uint32_t ready_count;
    const RunReady *ready; /* the next ones, in the order they will run */
    uint32_t more_ready;   /* that these leave out */
    uint32_t timer_count;
    const RunTimer *timers; /* the next ones, by deadline */
    uint32_t more_timers;
    BaseArena arena;
    size_t bytes; /* what it takes that none before it took */
} RunSnapshot;

/* Zero-initialised is valid and empty. */
void run_snapshot_release(RunSnapshot *snapshot);

/* The task of that place in the order, below `task_count`. */
const RunTask *run_snapshot_task(const RunSnapshot *snapshot, uint32_t index);

/* The place of a task in the order; `task_count`: it has none. */
uint32_t run_snapshot_find(const RunSnapshot *snapshot, uint32_t task);

/* That task, borrowed from the snapshot; NULL: it is not there. */
const RunTask *run_snapshot_of(const RunSnapshot *snapshot, uint32_t task);

#endif
