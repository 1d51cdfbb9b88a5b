/*
 * explain_things.h - why nobody lets a waiting task have what it waits for.
 *
 * Of a lock, a semaphore, a queue, an event or a condition the trace says who
 * took it, gave it back, put, took, set and notified: what is told of it is
 * counted from there and holds for the end of the run. Says nothing of what
 * might have been.
 */
#ifndef EXPLAIN_THINGS_H
#define EXPLAIN_THINGS_H

#include "explain_names.h"

/* Appends lines, indented, about what the task waits for since it was suspended
 * in that event; nothing if it is no such thing. */
void explain_things_tell(ExplainNames *names, uint32_t task,
                         TraceEventId suspended, BaseText *out);

/* Appends one line: how a task that others could have needed has ended. Nothing
 * if it lives. */
void explain_things_tell_end(ExplainNames *names, uint32_t task, BaseText *out);

#endif
