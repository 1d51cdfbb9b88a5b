/*
 * explain_event_group.h - what happens to a TaskGroup, in one sentence.
 */
#ifndef EXPLAIN_EVENT_GROUP_H
#define EXPLAIN_EVENT_GROUP_H

#include "explain_event_private.h"

/* A TaskGroup, or the except* that took its errors. Appends one sentence,
 * from one template. */
void explain_event_tell_group(ExplainSaying *say);

#endif
