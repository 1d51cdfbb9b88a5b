/*
 * asyncio_event.h - what every record begins and ends with.
 *
 * Whether an event is recorded at all, what each has in common, and the texts
 * that events have, stored in the trace. Which event tells what is
 * asyncio_record.h's.
 */
#ifndef ASYNCIO_EVENT_H
#define ASYNCIO_EVENT_H

#include "asyncio_state.h"
#include "trace_store.h"

/* Counts an event; true if it is to be recorded. Where the limit on events is
 * met, the recording ends and says so; the run goes on. */
bool asyncio_event_counts(Asyncio *a);
static inline bool asyncio_event_is_recorded(Asyncio *a)
{
    return a->trace && asyncio_event_counts(a);
}
/* The line of the program that is being run; 0 inside the loop's own work. */
uint32_t asyncio_event_line(const Asyncio *a);
/* An event of now, caused by what is going on; not in the trace yet. */
TraceEvent asyncio_event_new(const Asyncio *a, TraceKind kind);
TraceEventId asyncio_event_append(Asyncio *a, const TraceEvent *event);

/* False: events are counted only, and their texts would go nowhere. */
bool asyncio_event_has_texts(const Asyncio *a);
/* Of a text longer than ASYNCIO_LONGEST_NAME, its beginning. */
TraceText asyncio_event_string(Asyncio *a, const char *text);
/* At most so many bytes; a text of the store holds no NUL, which is shown as
 * repr() shows it. */
TraceText asyncio_event_bytes(Asyncio *a, const char *text, size_t length,
                              size_t most);
/* What was written into the scratch text. */
TraceText asyncio_event_scratch(Asyncio *a);
/* The value's repr, cut where it is long. */
TraceText asyncio_event_shown(Asyncio *a, PyValue value);
TraceText asyncio_event_exception(Asyncio *a, PyValue exception);
TraceText asyncio_event_type(Asyncio *a, PyValue exception);
TraceText asyncio_event_task_name(Asyncio *a, const AsyncioTask *task);
/* A message of cancel(): a str as it is, anything else as it is shown. */
TraceText asyncio_event_message(Asyncio *a, PyValue message);
/* The variable that takes what is being made; 0: none does. */
TraceText asyncio_event_target(Asyncio *a);

#endif
