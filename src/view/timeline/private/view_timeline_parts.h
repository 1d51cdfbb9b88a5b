/*
 * view_timeline_parts.h - what the parts of the timeline's picture share.
 */
#ifndef VIEW_TIMELINE_PARTS_H
#define VIEW_TIMELINE_PARTS_H

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
    uint32_t lane, lane_end; /* lanes in sight */
    float now;               /* screen x of the playhead's moment */
    float step;              /* px between entries of `past` */
    TraceEventId past[VIEW_PAINTER_STEPS + 2]; /* the first event at or past
                                                  each step of the plot */
} ViewPainter;

/* Screen x of an event, of the moment after it, of a time. */
float view_painter_x(const ViewPainter *painter, TraceEventId event);
float view_painter_after(const ViewPainter *painter, TraceEventId event);
float view_painter_time(const ViewPainter *painter, double time);

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

/* Screen y of a lane's middle, and of the edges of a group's frame. */
float view_timeline_lane_y(const ViewTimeline *timeline,
                           const ViewTimelineState *state, uint32_t lane);
float view_timeline_frame_top(const ViewTimeline *timeline,
                              const ViewTimelineState *state, uint32_t group);
float view_timeline_frame_bottom(const ViewTimeline *timeline,
                                 const ViewTimelineState *state,
                                 uint32_t group);

/* The first lane whose lower edge is at or past y; lane_count if none. */
uint32_t view_timeline_lane_at(const ViewTimeline *timeline,
                               const ViewTimelineState *state, float y);

/* Where the mark of a task's end stands. Meaningful once it has ended. */
float view_painter_end_x(const ViewPainter *painter, const ExplainTask *task);

/* Screen x of the right edge of a group's frame: where the group ended, or the
 * panel's side. */
float view_painter_frame_right(const ViewPainter *painter, uint32_t group);

void view_timeline_draw_ground(const ViewPainter *painter);
void view_timeline_draw_ticks(const ViewPainter *painter, bool labels);
void view_timeline_draw_ruler(const ViewPainter *painter);
void view_timeline_draw_frames(const ViewPainter *painter);
void view_timeline_draw_faint_arrows(const ViewPainter *painter);
void view_timeline_draw_arrows(const ViewPainter *painter);
void view_timeline_draw_lanes(const ViewPainter *painter);
/* The texts of ends: first what lies behind them is covered, then, over the
 * playhead, they are written. */
void view_timeline_draw_end_labels(const ViewPainter *painter, bool halos);
void view_timeline_draw_names(const ViewPainter *painter);
void view_timeline_draw_loop(const ViewPainter *painter);

#endif
