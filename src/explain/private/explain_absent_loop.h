/*
 * explain_absent_loop.h - what the loop did not do: sentences.
 *
 * It was not woken, it held no task, it queued none, it kept no order.
 */
#ifndef EXPLAIN_ABSENT_LOOP_H
#define EXPLAIN_ABSENT_LOOP_H

#include "explain_absent.h"

/* True if the task ended cancelled, by a request in its last step, and no
 * CancelledError came for it: it did not await any more. */
bool explain_absent_is_untold(const ExplainLives *lives, uint32_t task);

/* Of the kinds WAKE, HOLD, QUEUE, ORDER, SHIELDED, TURNS and THROWN. Appends
 * one sentence. */
void explain_absent_tell_loop(ExplainNames *names, const ExplainAbsent *reason,
                              BaseText *out);

/* The tasks that the program asks for their results in a row, beginning with
 * that event: at most `capacity` are written. Returns how many there are. */
uint32_t explain_asked_in_a_row(const ExplainLives *lives, TraceEventId event,
                                uint32_t *tasks, uint32_t capacity);

/* True if a loop runs in that thread at that event. */
bool explain_loop_runs_at(const ExplainLives *lives, TraceEventId event,
                          uint32_t thread);

/* True if a loop slept, and slept on, when a thread had put something into it
 * in that event. */
bool explain_loop_slept_on(const ExplainLives *lives, TraceEventId touched);

#endif
