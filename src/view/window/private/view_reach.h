/*
 * view_reach.h - by keys, what else the wheel and a double click do: panels
 * scroll, and the moment under the playhead is opened into its turns.
 */
#ifndef VIEW_REACH_H
#define VIEW_REACH_H

#include "view_window_private.h"

/* The inspector, or its upper half. */
void view_reach_panel_down(ViewWindow *window);
void view_reach_panel_up(ViewWindow *window);

/* The lesson's page, or what is told of the program; else the output. */
void view_reach_page_down(ViewWindow *window);
void view_reach_page_up(ViewWindow *window);

/* Opens the playhead's instant, or folds it. */
void view_reach_instant(ViewWindow *window);

/* Opens it for as long as one steps through its turns, if there is room. */
void view_reach_turn(ViewWindow *window);

#endif
