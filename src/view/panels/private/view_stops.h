/*
 * view_stops.h - where playing stops by itself: at kinds of events, and at
 * lines of the source.
 */
#ifndef VIEW_STOPS_H
#define VIEW_STOPS_H

#include "view_screen.h"

/* How many kinds there are; each is a bit of ViewStops.kinds. */
enum { VIEW_STOP_KINDS = 6 };

/* "a task fails", to be put after "stop when"; translated. */
const char *view_stop_name(uint32_t kind);

/* True if one should stop at that event. */
bool view_stops_at(const ViewScreen *screen, TraceEventId event);

/* The next such event after the playhead, or the one before it if `direction`
 * is negative; TRACE_NONE. */
TraceEventId view_stops_from(const ViewScreen *screen, int direction);

void view_stops_toggle_line(ViewScreen *screen, uint32_t line);
bool view_stops_has_line(const ViewScreen *screen, uint32_t line);

#endif
