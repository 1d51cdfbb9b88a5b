/*
 * view_changes_panel.h - what was done to the run, and what came of it.
 */
#ifndef VIEW_CHANGES_PANEL_H
#define VIEW_CHANGES_PANEL_H

#include "view_column.h"

/* Appends what was done: "You cancel Task-3." */
void view_changes_panel_tell(const ViewScreen *screen, const ViewDeed *deed,
                             BaseText *out);

void view_changes_panel_draw(ViewColumn *column);

#endif
