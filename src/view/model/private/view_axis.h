/*
 * view_axis.h - the axis of virtual time, cut open where much happens at once.
 *
 * An instant is either folded, a point of the axis, or opened into one column
 * per turn in which no time passes. Between instants the axis is to scale; a
 * stretch that would push everything else aside is left out and has a break.
 * Which instants open: those that somebody opened, then by urgency as long as
 * there is room; so zooming out folds before it squeezes.
 *
 * x is in px from the axis' own beginning; the picture's pan is not in it. x
 * never decreases from one event to the next. Pure arithmetic.
 */
#ifndef VIEW_AXIS_H
#define VIEW_AXIS_H

#include "view_model.h"

/* An instant that was opened or folded by hand. */
typedef struct ViewAxisChoice {
    uint32_t instant;
    bool open;
} ViewAxisChoice;

/* How the student wants to see it. */
typedef struct ViewAxisState {
    double zoom; /* 1: the whole run fits; never less */
    double pan;  /* px from the axis' beginning to the plot's left edge */
    ViewAxisChoice *choices; /* owned */
    uint32_t choice_count, choice_capacity;
    uint64_t changes; /* grows with each choice */
} ViewAxisState;

/* Zoom 1, nothing chosen. */
void view_axis_state_init(ViewAxisState *state);
void view_axis_state_release(ViewAxisState *state);

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

/* Sizes, in the px of the picture. */
typedef struct ViewAxisMetrics {
    double width;        /* of the plot */
    double column;       /* wished width of a turn's column, at zoom 1 */
    double column_least; /* an instant opens by itself only if its columns are
                            at least as wide */
    double fold;         /* the most that a turn of a folded instant takes */
    double stub;         /* the most that a shutdown takes */
    double lead;         /* kept free before a folded first instant */
    double tail;         /* kept free at the end, for marks and labels */
} ViewAxisMetrics;

/* An instant at which the axis is not simply to scale: it is opened, it has a
 * stub, or the gap after it is broken. From one knot to the next, x grows with
 * time and with the turns of folded instants. */
typedef struct ViewKnot {
    uint32_t instant;
    bool opened, broken, stub;
    double x;                   /* where the instant begins */
    double after_x, after_time; /* from here on the axis is to scale again */
} ViewKnot;

enum { VIEW_AXIS_BREAKS = 6 };

/* Its size and the time to build it grow with the knots, not with the run. */
typedef struct ViewAxis {
    const ViewModel *model; /* borrowed */
    ViewAxisMetrics metrics;
    ViewKnot *knots; /* by instant; the first is that of instant 0 */
    uint32_t knot_count, knot_capacity;
    uint8_t *marks;                    /* by model->urgent: 1 opens by itself */
    double column;                     /* width of an opened turn */
    double fold;                       /* width of a folded one */
    double stub;                       /* width of a shutdown */
    double scale;                      /* px per second in gaps */
    double longest;                    /* seconds that a broken gap takes */
    uint32_t breaks[VIEW_AXIS_BREAKS]; /* instants before broken gaps, sorted */
    uint32_t break_count;
    double seconds;               /* of virtual time that are to scale */
    double total;                 /* length with its tail */
    uint64_t generation, changes; /* of what it was built of */
    double zoom;
} ViewAxis;

/* Zero-initialised is valid. Does nothing if nothing changed since the last
 * time. Clamps the state's zoom and pan to what makes sense. */
void view_axis_build(ViewAxis *axis, const ViewModel *model,
                     ViewAxisState *state, const ViewAxisMetrics *metrics);
void view_axis_release(ViewAxis *axis);

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

/* Opens a folded instant or folds an opened one. Build again afterwards. */
void view_axis_toggle(const ViewAxis *axis, ViewAxisState *state,
                      uint32_t instant);

/* Changes the zoom by `factor` so that what lies at `x` (px from the plot's
 * left edge) stays there, and builds the axis again. */
void view_axis_zoom(ViewAxis *axis, ViewAxisState *state, double x,
                    double factor);

/* Zooms and pans so that the events from `first` to `last` fill the plot. */
void view_axis_zoom_to(ViewAxis *axis, ViewAxisState *state, TraceEventId first,
                       TraceEventId last);

/* Pans as little as needed so that an event is in sight. */
void view_axis_reveal(const ViewAxis *axis, ViewAxisState *state,
                      TraceEventId event);

#endif
