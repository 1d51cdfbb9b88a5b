/*
 * explain_event_fact.h - what else is known of a run, in one sentence.
 */
#ifndef EXPLAIN_EVENT_FACT_H
#define EXPLAIN_EVENT_FACT_H

#include "explain_event_private.h"

/* A coroutine, an except clause, a time limit, a gather. Appends one sentence,
 * from one template. */
void explain_event_tell_fact(ExplainSaying *say);

#endif
