/*
 * verify_events.h - a trace in the harness's words.
 *
 * Writes the events that both sides know, with the fields that both sides
 * know, exactly as the harness's json.dumps() writes them, so that equal runs
 * give equal bytes. What only our trace has (causes, timers, lines of most
 * kinds) is left out.
 */
#ifndef VERIFY_EVENTS_H
#define VERIFY_EVENTS_H

#include "base_text.h"

typedef struct TraceStore TraceStore;

/* Appends one JSON line an event, up to the one that ends the run. */
void verify_events_write(const TraceStore *trace, BaseText *out);

#endif
