/*
 * view_transport.h - moving through the run: the density map
 * (view_density.h), the buttons, the position in words.
 *
 * Knows which event a move leads to; moves nothing itself.
 */
#ifndef VIEW_TRANSPORT_H
#define VIEW_TRANSPORT_H

#include "view_screen.h"
#include "view_widgets.h"

#define VIEW_TRANSPORT_HEIGHT 108
#define VIEW_TRANSPORT_LEAST 80 /* without words on its buttons */

void view_transport_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect);

/* Where the map lies when the transport is drawn into `rect`, which has one of
 * the heights above. */
ViewRect view_transport_map(ViewRect rect);

/* Where a move leads from the playhead; the playhead's event itself if it is
 * at that end already. For actions from VIEW_ACTION_EVENT_NEXT to
 * VIEW_ACTION_TENTH_BACK, and for the ends. */
TraceEventId view_transport_target(const ViewScreen *screen, ViewAction action);

/* How many speeds there are, and two of them; 1 is a beat in 0.8 s. In real
 * time a second of virtual time takes a second, and an instant none. */
#define VIEW_SPEEDS 10
#define VIEW_SPEED_NORMAL 2
#define VIEW_SPEED_REAL 9
double view_transport_speed(int index);

/* Seconds that a notable event or a fold of like ones is shown at speed 1. */
#define VIEW_BEAT_SECONDS 0.8

#endif
