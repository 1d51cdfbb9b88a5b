/*
 * view_page_run.h - a run as data: its events in words, its tasks, its source.
 */
#ifndef VIEW_PAGE_RUN_H
#define VIEW_PAGE_RUN_H

#include "base_text.h"
#include "explain_lives.h"
#include "view_host.h"

/* Appends a string of JSON. */
void view_page_append_string(BaseText *out, const char *text);

/* Appends what is told of an event: its turn, time, line, cause and task, the
 * caption, the sentence, and what it printed or 0. */
void view_page_append_event(const ExplainLives *lives, TraceEventId id,
                            BaseText *out);

/* Appends the whole run as an object. */
void view_page_append_run(const ExplainLives *lives, const ViewProgram *program,
                          const char *seed, BaseText *out);

#endif
