/*
 * explain_event.h - one event, told in one sentence.
 */
#ifndef EXPLAIN_EVENT_H
#define EXPLAIN_EVENT_H

#include "base_text.h"
#include "explain_lives.h"

/* Appends a sentence: "Task-6 fails: ValueError('Oops')." */
void explain_event_tell(const ExplainLives *lives, TraceEventId event,
                        BaseText *out);

/* Appends what a draw gave that decided a comparison, as the sentence of that
 * event has it: "0.026". The event must be such a draw. */
void explain_event_drawn(const ExplainLives *lives, TraceEventId drawn,
                         BaseText *out);

#endif
