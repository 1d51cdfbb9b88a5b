/*
 * view_act.h - what each action does.
 */
#ifndef VIEW_ACT_H
#define VIEW_ACT_H

#include "view_window_private.h"

void view_act(ViewWindow *window, ViewAction action, uint32_t value);

/* Moves the playhead; the chain of causes follows it. */
void view_act_seek(ViewWindow *window, TraceEventId event);
void view_act_select(ViewWindow *window, uint32_t task);

#endif
