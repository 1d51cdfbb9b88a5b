/*
 * explain_event_private.h - one event's sentence, by what the event is about.
 *
 * Each appends one sentence, from one template.
 */
#ifndef EXPLAIN_EVENT_PRIVATE_H
#define EXPLAIN_EVENT_PRIVATE_H

#include "explain_names.h"
#include "trace_store.h"

/* An event that is being told. */
typedef struct ExplainSaying {
    ExplainNames *names;
    TraceEventId id;
    const TraceEvent *event;
    BaseText *out;
} ExplainSaying;

/* A TaskGroup, or the except* that took its errors. */
void explain_event_tell_group(ExplainSaying *say);

/* A lock, a queue, an event: what tasks share. */
void explain_event_tell_shared(ExplainSaying *say);

/* A coroutine, an except clause, a time limit, a gather. */
void explain_event_tell_fact(ExplainSaying *say);

#endif
