/*
 * explain_errors.h - the real errors of a run.
 *
 * A task that fails because it awaited another that failed, and a group that
 * wraps what its children raised, add nothing: here are the leaves alone, each
 * where it was raised, and how many tasks were only cancelled because of it.
 */
#ifndef EXPLAIN_ERRORS_H
#define EXPLAIN_ERRORS_H

#include "explain_lives.h"

typedef struct ExplainError {
    TraceEventId event; /* the task's failure, or that of a group's block */
    uint32_t task;
    uint32_t line;      /* that raised it; 0 unknown */
    uint32_t groups;    /* through how many groups it went up */
    uint32_t cancelled; /* tasks that ended cancelled because of it */
} ExplainError;

/* In the order of events, at most `capacity`. Returns how many there are. */
uint32_t explain_errors(const ExplainLives *lives, ExplainError *errors,
                        uint32_t capacity);

/* The failure or block that an error, or what was thrown because of it, comes
 * from in the end; TRACE_NONE: from none. */
TraceEventId explain_real_error(const ExplainLives *lives, TraceEventId event);

#endif
