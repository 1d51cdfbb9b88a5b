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

#endif
