/*
 * explain_absent_overlap.h - what could have gone on at the same time.
 *
 * Calls that are awaited one after the other, tasks that are made and awaited
 * one by one, a thread that goes on when nobody waits for it any more, and a
 * task that waits without giving way.
 */
#ifndef EXPLAIN_ABSENT_OVERLAP_H
#define EXPLAIN_ABSENT_OVERLAP_H

#include "explain_absent.h"

/* True if the wait in the facts at that index begins the first of several calls
 * of the main task's to the same function, while no other task was there. */
bool explain_absent_is_row(const ExplainLives *lives, uint32_t index);

/* The wait for the first of several tasks that the main task made and awaited
 * at once, each when the one before had ended and no other was there; NONE. */
TraceEventId explain_absent_one_by_one(const ExplainLives *lives);

/* The giving (executor_submit) of the work that the task waits for in that
 * event (suspended), if no thread was done with it when the task goes on; NONE.
 */
TraceEventId explain_absent_outlived(const ExplainLives *lives,
                                     TraceEventId wait, TraceEventId resumed);

/* True if a task waits in that event (thread_blocked) as threads do, time
 * passes, and its loop can run nobody. */
bool explain_absent_holds_loop(const ExplainLives *lives, TraceEventId blocked);

void explain_absent_tell_overlap(ExplainNames *names,
                                 const ExplainAbsent *reason, BaseText *out);

#endif
