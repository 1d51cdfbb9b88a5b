/*
 * view_gauge.h - measuring: how much time, how many turns and events lie
 * between a moment and the playhead.
 */
#ifndef VIEW_GAUGE_H
#define VIEW_GAUGE_H

#include "view_screen.h"
#include "view_widgets.h"

/* Begins at an event, or ends if it has begun. */
void view_gauge_begin(ViewScreen *screen, TraceEventId event);
void view_gauge_end(ViewScreen *screen);
bool view_gauge_is_on(const ViewScreen *screen);

/* What has been measured, in a sentence. */
void view_gauge_tell(const ViewScreen *screen, BaseText *out);

/* The band over the lanes. */
void view_gauge_draw(ViewUi *ui, const ViewScreen *screen);

#endif
