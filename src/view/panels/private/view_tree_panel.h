/*
 * view_tree_panel.h - who awaits whom at the playhead, as a tree: a task, where
 * its frames stand, and under them the tasks that it waits for. All from the
 * snapshot.
 */
#ifndef VIEW_TREE_PANEL_H
#define VIEW_TREE_PANEL_H

#include "view_column.h"

void view_tree_panel_draw(ViewColumn *column);

#endif
