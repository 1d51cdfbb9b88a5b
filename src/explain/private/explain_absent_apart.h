/*
 * explain_absent_apart.h - what kept nobody apart: locks of one's own.
 */
#ifndef EXPLAIN_ABSENT_APART_H
#define EXPLAIN_ABSENT_APART_H

#include "explain_absent.h"

/* Where a task (0: the first that did) takes a lock or a semaphore
 * (lock_acquired) of a line in which others take one of that name, too, each
 * another one, which nobody else ever uses, and two of which are held at once;
 * NONE. */
TraceEventId explain_absent_own(const ExplainLives *lives, uint32_t task);

/* Of the kind APART. Appends one sentence. */
void explain_absent_tell_apart(ExplainNames *names, const ExplainAbsent *reason,
                               BaseText *out);

#endif
