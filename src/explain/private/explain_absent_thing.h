/*
 * explain_absent_thing.h - what futures, queues and async generators did not
 * get: another result, an item's end, a taker, a close.
 */
#ifndef EXPLAIN_ABSENT_THING_H
#define EXPLAIN_ABSENT_THING_H

#include "explain_absent.h"

/* True if the task that fails in that event called task_done() of the only
 * queue that it deals with, with nothing left to be done there. */
bool explain_absent_is_overdone(const ExplainLives *lives, TraceEventId failed);

/* True if the item that is put into a queue in that event was never taken out,
 * is the last such of its queue, and others had been taken out; *left says how
 * many there are. */
bool explain_absent_is_left(const ExplainLives *lives, TraceEventId put,
                            uint32_t *left);

/* True if the loop makes a task in that event that closes an async generator
 * of which nobody holds anything any more. */
bool explain_absent_is_closing(const ExplainLives *lives, TraceEventId created);

void explain_absent_tell_thing(ExplainNames *names, const ExplainAbsent *reason,
                               BaseText *out);

#endif
