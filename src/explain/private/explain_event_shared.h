/*
 * explain_event_shared.h - what tasks do with what they share, in one sentence.
 */
#ifndef EXPLAIN_EVENT_SHARED_H
#define EXPLAIN_EVENT_SHARED_H

#include "explain_event_private.h"

/* A lock, a queue, an event, a future. Appends one sentence,
 * from one template. */
void explain_event_tell_shared(ExplainSaying *say);

#endif
