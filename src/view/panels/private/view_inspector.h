/*
 * view_inspector.h - the panel of the chosen task, and why it is as it is.
 *
 * State, what it runs and waits for, stack and locals at the playhead; under
 * it the chain of causes, each step of which leads to its moment. With no task
 * chosen it explains the current event. Facts come from the trace; stack and
 * locals from the snapshot, once it is there.
 */
#ifndef VIEW_INSPECTOR_H
#define VIEW_INSPECTOR_H

#include "view_screen.h"
#include "view_widgets.h"

void view_inspector_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect);

/* The event whose causes the panel shows; TRACE_NONE if there is none. */
TraceEventId view_inspector_why(const ViewScreen *screen);

#endif
