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

typedef struct RunSnapshot {
    bool filled;    /* false: the run has no such event */
    uint32_t event; /* the number of the event it was taken at */
    uint32_t turn;
    double time;
    uint32_t running;     /* the task whose step runs; 0 none */
    uint32_t module_line; /* where the module's own code stands; 0 ended */
    uint32_t task_count;
    const RunTask *tasks; /* that have not ended, in creation order: what became
                             of the others, their events say */
    uint32_t ready_count;
    const RunReady *ready; /* the next ones, in the order they will run */
    uint32_t more_ready;   /* that these leave out */
    uint32_t timer_count;
    const RunTimer *timers; /* the next ones, by deadline */
    uint32_t more_timers;
    BaseArena arena;
} RunSnapshot;

/* Zero-initialised is valid and empty. */
void run_snapshot_release(RunSnapshot *snapshot);

#endif
