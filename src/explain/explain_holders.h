/*
 * explain_holders.h - who holds a semaphore at a moment.
 *
 * A lock has one holder, whom the wait for it names; a semaphore has as many as
 * it lets in, and no event lists them.
 */
#ifndef EXPLAIN_HOLDERS_H
#define EXPLAIN_HOLDERS_H

#include "explain_lives.h"

/* The tasks that had taken what the wait that begins in that event is for, and
 * had not given it back at `at`, the last one to take it first; who took it
 * twice stands there twice. At most `capacity` are written; returns how many
 * there are. 0 also if it is no semaphore, or if that cannot be said: others
 * gave back what they had not taken, or it lies too far back. */
uint32_t explain_holders(const ExplainLives *lives, TraceEventId wait,
                         TraceEventId at, uint32_t *tasks, uint32_t capacity);

#endif
