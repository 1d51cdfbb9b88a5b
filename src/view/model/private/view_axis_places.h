/*
 * view_axis_places.h - where on an axis a thing lies, and what lies at a place.
 *
 * Instants, events and times to px and back, for an axis that was built
 * (view_axis.h). Changes nothing.
 */
#ifndef VIEW_AXIS_PLACES_H
#define VIEW_AXIS_PLACES_H

#include "view_axis.h"

/* One instant and the time from it to the next. */
typedef struct ViewPiece {
    double time;
    double x, width; /* of its turns; folded: a few px, or nothing */
    double stub;     /* px after them that asyncio.run()'s shutdown takes */
    double gap;      /* px from its end to the next instant, or to the end */
    double seconds;  /* of virtual time that the gap stands for */
    bool opened;     /* in columns */
    bool broken;     /* the gap's middle is left out */
} ViewPiece;

/* Where an instant and the gap after it lie. */
ViewPiece view_axis_piece(const ViewAxis *axis, uint32_t instant);

/* The last knot at or before an instant: an index. */
uint32_t view_axis_knot_of(const ViewAxis *axis, uint32_t instant);

/* The first instant that ends at or past x; the count of instants if none. */
uint32_t view_axis_instant_from(const ViewAxis *axis, double x);

/* Where an event lies. Events of a turn lie one after the other in its column;
 * those of a folded instant as well, as long as there is room for that. */
double view_axis_event_x(const ViewAxis *axis, TraceEventId event);

/* Where the event's own room ends: the moment just after it. */
double view_axis_after_x(const ViewAxis *axis, TraceEventId event);

/* The end of the column (or the point) in which an event lies. */
double view_axis_column_end(const ViewAxis *axis, TraceEventId event);

/* Where a time lies: at an instant, the end of it. */
double view_axis_time_x(const ViewAxis *axis, double time);

/* The last event at or before x; event 0 before all. */
TraceEventId view_axis_event_at(const ViewAxis *axis, double x);

/* The first event whose place is at or past x; the count of events if none. */
TraceEventId view_axis_event_from(const ViewAxis *axis, double x);

/* The virtual time at x. */
double view_axis_time_at(const ViewAxis *axis, double x);

/* The instant nearest to x that is within `reach` px of it; VIEW_NONE. */
uint32_t view_axis_instant_at(const ViewAxis *axis, double x, double reach);

bool view_axis_is_open(const ViewAxis *axis, uint32_t instant);

/* The instant's cell that has that column: the last one up to it, since those
 * that are folded away count as the next one. */
uint32_t view_axis_cell_at(const ViewAxis *axis, uint32_t instant,
                           uint32_t column);

#endif
