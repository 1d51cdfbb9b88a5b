/*
 * view_page_run.h - a run as data: its events in words, why each of them came
 * about, its tasks, its source.
 */
#ifndef VIEW_PAGE_RUN_H
#define VIEW_PAGE_RUN_H

#include "base_text.h"
#include "explain_lives.h"
#include "view_host.h"
#include "view_page_links.h"

/* Appends a string of JSON. */
void view_page_append_string(BaseText *out, const char *text);

/* Appends what is told of an event: its turn, time, line, cause and task, the
 * caption, what it printed or 0, the question why it came about, and the links
 * that answer it: an event and which of the link's forms, in turn. New forms
 * are added to `links`. */
void view_page_append_event(const ExplainLives *lives, ViewPageLinks *links,
                            TraceEventId id, BaseText *out);

/* Appends the whole run as members of an object, but for the links. */
void view_page_append_run(const ExplainLives *lives, ViewPageLinks *links,
                          const ViewProgram *program, const char *seed,
                          BaseText *out);

#endif
