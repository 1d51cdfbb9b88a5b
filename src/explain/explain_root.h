/*
 * explain_root.h - what a run failed of, in a line.
 */
#ifndef EXPLAIN_ROOT_H
#define EXPLAIN_ROOT_H

#include "explain_names.h"

/* Appends "Root cause: KeyError('id') in Task-7 parse('id'), line 7 ...", with
 * the count of real errors and of the tasks that were only cancelled, and a
 * line for each further error. False, and nothing, if nothing went wrong. */
bool explain_root_tell(ExplainNames *names, BaseText *out);

/* The task whose failure is the run's: TRACE_NONE if none is. */
TraceEventId explain_root_event(const ExplainLives *lives);

#endif
