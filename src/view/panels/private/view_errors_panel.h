/*
 * view_errors_panel.h - what has failed up to the playhead: the real errors
 * first, then how they went up through groups, and which except* took what.
 */
#ifndef VIEW_ERRORS_PANEL_H
#define VIEW_ERRORS_PANEL_H

#include "view_column.h"

void view_errors_panel_draw(ViewColumn *column);

#endif
