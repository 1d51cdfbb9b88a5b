/*
 * explain_tie.h - what binds tasks for a while, in one or two sentences: locks
 * that are held, time limits, shields, items of queues.
 *
 * As in explain_mark.h, `until` is the last event that the reader has seen, and
 * nothing after it is told. `end` is TRACE_NONE for what has none.
 */
#ifndef EXPLAIN_TIE_H
#define EXPLAIN_TIE_H

#include "base_text.h"
#include "explain_lives.h"

/* A lock or a semaphore that is taken in an event and given up in another, and
 * who waits for it. */
void explain_tie_held(const ExplainLives *lives, TraceEventId taken,
                      TraceEventId end, TraceEventId until, BaseText *out);

/* A time limit; `fired` may be TRACE_NONE. */
void explain_tie_limit(const ExplainLives *lives, TraceEventId set,
                       TraceEventId fired, TraceEventId end, TraceEventId until,
                       BaseText *out);

/* A shield that a task waits behind since it was suspended, and the request to
 * stop that did not get through; TRACE_NONE: there was none. */
void explain_tie_wall(const ExplainLives *lives, TraceEventId suspended,
                      TraceEventId stopped, TraceEventId until, BaseText *out);

/* Who put the item that is taken in that event, and when. */
void explain_tie_item(const ExplainLives *lives, TraceEventId got,
                      BaseText *out);

/* What a gather() waits for that is made in an event; `failed` is the task
 * whose error ends it, 0: none does. */
void explain_tie_gather(const ExplainLives *lives, TraceEventId made,
                        TraceEventId end, uint32_t failed, TraceEventId until,
                        BaseText *out);

#endif
