/*
 * explain_waits.h - who waits for whom, and who could still end it.
 */
#ifndef EXPLAIN_WAITS_H
#define EXPLAIN_WAITS_H

#include "explain_names.h"

/* Appends a line for each task that the wait of `task` at the end of the run
 * leads to, each once: a circle is told once, as a circle. What nobody can end
 * any more says why. Nothing for a task that does not wait. */
void explain_waits_tell(ExplainNames *names, uint32_t task, BaseText *out);

/* The same for all tasks that wait, each circle and each wait once. */
void explain_waits_tell_all(ExplainNames *names, BaseText *out);

/* Appends sentences, each after a space, about the circle in which the task and
 * others wait at that event; false: there is none. */
bool explain_waits_tell_circle(ExplainNames *names, uint32_t task,
                               TraceEventId at, BaseText *out);

#endif
