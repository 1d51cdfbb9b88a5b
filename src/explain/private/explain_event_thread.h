/*
 * explain_event_thread.h - what threads do, in one sentence.
 */
#ifndef EXPLAIN_EVENT_THREAD_H
#define EXPLAIN_EVENT_THREAD_H

#include "explain_event_private.h"

/* A thread that starts, waits, goes on or ends; what it does to a loop of
 * another one. Appends one sentence, from one template. */
void explain_event_tell_thread(ExplainSaying *say);

/* Appends what a thread waits for in that event (thread_blocked): "the lock
 * `box`". The trace has it in English. */
void explain_event_thread_wait(const ExplainNames *names, TraceEventId blocked,
                               BaseText *out);

#endif
