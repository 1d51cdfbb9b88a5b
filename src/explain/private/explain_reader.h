/*
 * explain_reader.h - lives while they are being read.
 *
 * Takes one event after another into the tables, in the order of events; the
 * tables that belong to tasks are sorted by task afterwards.
 */
#ifndef EXPLAIN_READER_H
#define EXPLAIN_READER_H

#include "base_sort.h"
#include "explain_lives.h"
#include "trace_store.h"
#include "trace_task.h"

/* What is known of a task while its life goes on. */
typedef struct ExplainTaskNow {
    uint32_t stretch;     /* the open one; NONE */
    TraceEventId waiting; /* its last suspension; TRACE_NONE */
    uint32_t group;       /* innermost group that it is inside of; NONE */
    bool cancel_pending;  /* asked to stop while it was running */
} ExplainTaskNow;

typedef enum ExplainPhase {
    EXPLAIN_PHASE_EVENTS,
    EXPLAIN_PHASE_STRETCHES, /* are sorted by task */
    EXPLAIN_PHASE_CUT_SLEEPS,
    EXPLAIN_PHASE_PLACES, /* tasks are told where theirs are */
    EXPLAIN_PHASE_DONE
} ExplainPhase;

struct ExplainReader {
    ExplainPhase phase;
    uint32_t next;       /* event or task of the phase */
    ExplainTaskNow *now; /* by task */
    uint32_t now_count, now_capacity, task_capacity;
    uint32_t stretch_capacity, cut_sleep_capacity, group_capacity;
    bool runs;       /* a loop does */
    bool ended_once; /* a loop stopped or a shutdown began */
    BaseSort stretches, cut_sleeps;
};

/* Gives lives, which are empty, a reader. */
void explain_reader_begin(ExplainLives *lives);

/* Takes the event of that number, the next one. */
void explain_reader_take(ExplainLives *lives, TraceEventId id,
                         const TraceEvent *event);

#endif
