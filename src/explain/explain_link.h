/*
 * explain_link.h - the chain of causes in words.
 */
#ifndef EXPLAIN_LINK_H
#define EXPLAIN_LINK_H

#include "base_text.h"
#include "explain_why.h"

/* Heading of a chain: "Why was Task-4 cancelled?" */
void explain_link_heading(const ExplainLives *lives, TraceEventId target,
                          BaseText *out);

/* A link: "Task-6 raised ValueError", and its place and details:
 * "turn 2, line 5". */
void explain_link_tell(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *title, BaseText *note);

/* Appends a line of both: the note in a column of its own; a sentence that
 * reaches into that column stands above. */
void explain_link_line(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *out);

#endif
