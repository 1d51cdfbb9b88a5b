/*
 * view_why_panel.h - the chain of causes of an event, each step of which leads
 * to its moment.
 */
#ifndef VIEW_WHY_PANEL_H
#define VIEW_WHY_PANEL_H

#include "view_column.h"

/* The event whose causes the panel shows; TRACE_NONE if there is none. */
TraceEventId view_why_panel_target(const ViewScreen *screen);

/* The event that the run can be made to do without: that at the playhead or,
 * if it can be none, the target. TRACE_NONE: neither. */
TraceEventId view_why_panel_without(const ViewScreen *screen);

void view_why_panel_draw(ViewColumn *column);

/* A button for that, if there is such an event. */
void view_why_panel_draw_without(ViewColumn *column);

#endif
