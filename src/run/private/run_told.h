/*
 * run_told.h - what the events of a trace say of its tasks, read as they come.
 *
 * Knows tasks whose objects are gone, too. Each event is read once, so what the
 * next one costs does not depend on how many there were. Texts stay in the
 * trace.
 */
#ifndef RUN_TOLD_H
#define RUN_TOLD_H

#include "run_snapshot.h"
#include "trace_store.h"

typedef struct RunToldTask {
    uint32_t id;
    uint32_t group;  /* that it is a child of; 0 none */
    uint32_t parent; /* the task that owns that group; 0 none */
    TraceState state;
    TraceText name, coroutine;
    TraceText end; /* its result, its exception, or why it was cancelled */
} RunToldTask;

/* All zero: nothing was read. */
typedef struct RunTold {
    RunToldTask *tasks; /* owned; by serial - 1 */
    uint32_t task_count, task_capacity;
    uint32_t *owners; /* owned; the task of a group, by its serial - 1 */
    uint32_t owner_count, owner_capacity;
    TraceEventId read; /* the first event that was not */
} RunTold;

/* Reads on to before `end`; what was read before is passed over. */
void run_told_read(RunTold *told, const TraceStore *trace, TraceEventId end);

void run_told_clear(RunTold *told); /* keeps the memory */
void run_told_release(RunTold *told);

#endif
