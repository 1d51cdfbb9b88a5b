/*
 * explain_mark_span.h - how long a mark lasts.
 *
 * For what stands under the pointer: a state, a step, a lock that is held.
 */
#ifndef EXPLAIN_MARK_SPAN_H
#define EXPLAIN_MARK_SPAN_H

#include "explain_names.h"

/* "from turn 2 to turn 4, 0.100 s" */
const char *explain_mark_span(ExplainNames *names, TraceEventId from,
                              TraceEventId to);

#endif
