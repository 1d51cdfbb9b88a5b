/*
 * explain_absent_in_turn.h - what went one after the other.
 *
 * Calls in threads that are awaited one by one, calls that queue for the
 * threads of a pool, and tasks that queue for a lock.
 */
#ifndef EXPLAIN_ABSENT_IN_TURN_H
#define EXPLAIN_ABSENT_IN_TURN_H

#include "explain_absent.h"

/* The first of several calls (executor_submit) that the main task handed to
 * threads, each awaited before the next, while no other task was there; NONE.
 */
TraceEventId explain_absent_threads_in_turn(const ExplainLives *lives);

/* The call (executor_submit) that waited longest until a thread of its pool was
 * free; NONE. */
TraceEventId explain_absent_workers(const ExplainLives *lives);

/* The longest wait (suspended) for a lock that three tasks or more had to wait
 * for while time passed, and that each let go of; NONE. `taken` becomes the
 * first event in which that lock is taken. */
TraceEventId explain_absent_queue(const ExplainLives *lives,
                                  TraceEventId *taken);

/* True if a task takes a lock or a semaphore in that event (lock_acquired) that
 * it has not given back when it ends, nor anybody else for it, and for which
 * nobody waits at the end of the run. */
bool explain_absent_is_kept(const ExplainLives *lives, TraceEventId taken);

void explain_absent_tell_in_turn(ExplainNames *names,
                                 const ExplainAbsent *reason, BaseText *out);

#endif
