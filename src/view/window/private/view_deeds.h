/*
 * view_deeds.h - what the student does to a run, and compares it with.
 */
#ifndef VIEW_DEEDS_H
#define VIEW_DEEDS_H

#include "view_window_private.h"

void view_deeds_cancel(ViewWindow *window);
void view_deeds_raise(ViewWindow *window);
void view_deeds_take_back(ViewWindow *window);
void view_deeds_share(ViewWindow *window);

/* Asks what to compare with, or compares no longer. */
void view_deeds_compare(ViewWindow *window);

/* What was asked for has been typed. */
void view_deeds_submit(ViewWindow *window);

/* The sleep that begins at that event is to take so long. */
void view_deeds_sleep(ViewWindow *window, uint32_t task, TraceEventId event,
                      double seconds);

#endif
