/*
 * view_loop_panel.h - the event loop at the playhead: who holds the thread,
 * what is ready in which order, which timers are set. All from the snapshot.
 */
#ifndef VIEW_LOOP_PANEL_H
#define VIEW_LOOP_PANEL_H

#include "view_column.h"

void view_loop_panel_draw(ViewColumn *column);

#endif
