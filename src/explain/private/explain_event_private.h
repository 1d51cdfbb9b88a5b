/*
 * explain_event_private.h - an event that is being told, for those who tell.
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

#endif
