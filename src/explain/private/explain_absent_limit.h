/*
 * explain_absent_limit.h - time limits that came to nothing, or late.
 *
 * A limit is looked to by the loop: it asks nobody while a task holds the
 * thread, it waits for what the task does with its request, and it belongs to
 * the task whatever code it stands in.
 */
#ifndef EXPLAIN_ABSENT_LIMIT_H
#define EXPLAIN_ABSENT_LIMIT_H

#include "explain_absent.h"

/* True if there is something to say of a timeout_left, timeout_exit or
 * timeout_fired; then *kind says what. */
bool explain_absent_find_limit(const ExplainLives *lives, TraceEventId event,
                               ExplainAbsentKind *kind);

void explain_absent_tell_limit(ExplainNames *names, const ExplainAbsent *reason,
                               BaseText *out);

#endif
