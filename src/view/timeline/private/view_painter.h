/*
 * view_painter.h - a picture of the timeline while it is drawn: what its parts
 * share.
 */
#ifndef VIEW_PAINTER_H
#define VIEW_PAINTER_H

#include "view_axis_places.h"
#include "view_marks.h"
#include "view_timeline.h"

enum { VIEW_PAINTER_STEPS = 1024 };

/* One picture being drawn. */
typedef struct ViewPainter {
    const ViewTimeline *timeline;
    const ViewTimelineState *state;
    const ViewModel *model;
    const ViewTheme *theme;
    const ViewMeasure *measure;
    ViewDrawList *list;
    ViewMarkSizes sizes;
    ViewRect plot;      /* lanes without labels */
    TraceEventId first; /* of the events in sight */
    TraceEventId last;  /* first event that is past sight or the playhead */
    uint32_t lane, lane_end; /* rows in sight */
    float now;               /* screen x of the playhead's moment */
    float step;              /* px between entries of `past` */
    TraceEventId past[VIEW_PAINTER_STEPS + 2]; /* the first event at or past
                                                  each step of the plot */
} ViewPainter;

/* Screen x of an event, of the moment after it, of a time. */
float view_painter_x(const ViewPainter *painter, TraceEventId event);
float view_painter_after(const ViewPainter *painter, TraceEventId event);
float view_painter_time(const ViewPainter *painter, double time);

/* The row that shows a task; VIEW_NONE: none does. */
uint32_t view_painter_row(const ViewPainter *painter, uint32_t task);

/* The same, but no further than the playhead's moment. */
float view_painter_until(const ViewPainter *painter, TraceEventId event);

/* About the first event past a screen x: never a later one, and of those
 * before it only what lies within `step` px. */
TraceEventId view_painter_event_past(const ViewPainter *painter, float x);

/* True if the event has happened at the playhead. */
bool view_painter_happened(const ViewPainter *painter, TraceEventId event);

float view_painter_piece_x(const ViewPainter *painter, const ViewPiece *piece);

/* The lower edge of what the axis goes through. */
float view_painter_bottom(const ViewPainter *painter);

/* The knots in sight, and the columns in sight of an opened instant: from
 * *first up to and without *end. */
void view_painter_knots(const ViewPainter *painter, uint32_t *first,
                        uint32_t *end);
void view_painter_columns(const ViewPainter *painter, uint32_t instant,
                          uint32_t *first, uint32_t *end);

/* Every so many columns something is drawn that needs `least` px. */
uint32_t view_painter_column_step(const ViewPainter *painter, double least);

/* The part of an opened instant that is in sight. */
ViewRect view_painter_opened(const ViewPainter *painter, const ViewPiece *piece,
                             float y, float h);

/* The part of a rectangle that lies over the plot's width. */
ViewRect view_painter_sight(const ViewPainter *painter, ViewRect rect);

#endif
