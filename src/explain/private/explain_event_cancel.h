/*
 * explain_event_cancel.h - a request to stop, and one that a task kept to
 * itself, in one sentence.
 */
#ifndef EXPLAIN_EVENT_CANCEL_H
#define EXPLAIN_EVENT_CANCEL_H

#include "explain_event_private.h"

/* Appends one sentence, from one template. */
void explain_event_tell_cancel(ExplainSaying *say);

#endif
