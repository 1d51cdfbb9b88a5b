/*
 * explain_draw.h - what was drawn from `random`, in sentences.
 */
#ifndef EXPLAIN_DRAW_H
#define EXPLAIN_DRAW_H

#include "explain_event_private.h"

/* Appends one sentence, from one template. */
void explain_event_tell_draw(ExplainSaying *say);

/* Appends what the draw gave, as its sentence has it; the draw must have
 * decided a comparison. */
void explain_draw_value(const ExplainNames *names, TraceEventId drawn,
                        BaseText *out);

/* The last draw of the step in which that event lies whose value was compared
 * with something at once; TRACE_NONE. */
TraceEventId explain_draw_before(const ExplainLives *lives, TraceEventId event);

/* Appends a blank and a sentence for each draw of the task between the events
 * `first` and `last`; of many the first few. */
void explain_draws_tell(ExplainNames *names, uint32_t task, TraceEventId first,
                        TraceEventId last, BaseText *out);

#endif
