/*
 * trace_json.h - a trace as JSON Lines: one object a line, one line an event.
 *
 * Kinds and fields carry the names of the reference harness (`task`, `by`,
 * `on`, `exc`, `left` ...); `event`, `callback`, `cause`, `also` and `line`
 * are ours. A field that says nothing is left out, but `event`, `turn`,
 * `time` and `kind` are always there. Writes no file.
 */
#ifndef TRACE_JSON_H
#define TRACE_JSON_H

#include "base_text.h"
#include "trace_store.h"

/* The names of tasks, learnt while writing. Zero-initialised is valid. */
typedef struct TraceJson {
    TraceText *names; /* by serial */
    uint32_t count, capacity;
} TraceJson;

void trace_json_release(TraceJson *json);

/* Appends one event with its newline. Call it in the order of the events: a
 * task has the name that it had then. */
void trace_json_event(TraceJson *json, const TraceStore *store, TraceEventId id,
                      BaseText *out);

/* Appends the events from `first` to before `end`. */
void trace_json_events(TraceJson *json, const TraceStore *store,
                       TraceEventId first, TraceEventId end, BaseText *out);

#endif
