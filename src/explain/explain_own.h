/*
 * explain_own.h - what the machine writes on stderr by itself.
 *
 * A run that ends in a deadlock, at a limit or at what is not supported ends
 * with words that no task has written: they are told as the end that they are.
 */
#ifndef EXPLAIN_OWN_H
#define EXPLAIN_OWN_H

#include "base_text.h"
#include "explain_lives.h"

/* The event that such a line belongs to: the deadlock, the limit, or the first
 * line about what is not supported. TRACE_NONE: the program wrote it. */
TraceEventId explain_own_head(const ExplainLives *lives, TraceEventId id);

/* The first line about what is not supported; TRACE_NONE. */
TraceEventId explain_unsupported(const ExplainLives *lives);

/* What is not supported, of that line. */
void explain_unsupported_tell(const ExplainLives *lives, TraceEventId id,
                              BaseText *out);

/* The line of the program at which Python stopped reading it; 0: not known. */
uint32_t explain_unread_line(const ExplainLives *lives);

#endif
