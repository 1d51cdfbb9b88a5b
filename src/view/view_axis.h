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

/* How the student wants to see it. */
typedef struct ViewAxisState {
    double zoom;       /* 1: the whole run fits; never less */
    double pan;        /* px from the axis' beginning to the plot's left edge */
    uint32_t *toggled; /* instants that were opened or folded by hand, sorted;
                          each has the opposite of what it would have by
                          itself at any zoom */
    uint32_t toggled_count, toggled_capacity;
    uint64_t toggled_changes; /* grows with each toggle */
} ViewAxisState;

/* Zoom 1, nothing toggled. */
void view_axis_state_init(ViewAxisState *state);
void view_axis_state_release(ViewAxisState *state);

typedef enum ViewPieceKind {
    VIEW_PIECE_INSTANT, /* opened, or folded and of no width */
    VIEW_PIECE_GAP,     /* time between two instants */
} ViewPieceKind;

/* A part of the axis. Instants and gaps alternate; an instant first. */
typedef struct ViewPiece {
    double x, width;
    double from, until; /* virtual time; equal for an instant */
    uint32_t instant;   /* of an instant; of a gap, the one before it */
    bool opened;        /* an instant in columns */
    bool broken;        /* a gap whose middle is left out */
} ViewPiece;

/* Sizes, in the px of the picture. */
typedef struct ViewAxisMetrics {
    double width;        /* of the plot */
    double column;       /* wished width of a turn's column, at zoom 1 */
    double column_least; /* an instant opens by itself only if its columns are
                            at least as wide */
    double tail;         /* kept free at the end, for marks and labels */
} ViewAxisMetrics;

typedef struct ViewAxis {
    const ViewModel *model; /* borrowed */
    ViewAxisMetrics metrics;
    ViewPiece *pieces;
    uint32_t piece_count, piece_capacity;
    double column;  /* width of an opened turn */
    double scale;   /* px per second in gaps */
    double total;   /* length with its tail */
    uint64_t model_generation, toggled_changes; /* what it was built of */
    double zoom;
} ViewAxis;

/* Zero-initialised is valid. Does nothing if nothing changed since the last
 * time. Clamps the state's zoom and pan to what makes sense. */
void view_axis_build(ViewAxis *axis, const ViewModel *model,
                     ViewAxisState *state, const ViewAxisMetrics *metrics);
void view_axis_release(ViewAxis *axis);

/* Where an event lies. Events of an opened turn lie one after the other in its
 * column; those of a folded instant in one point. */
double view_axis_event_x(const ViewAxis *axis, TraceEventId event);

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

/* Opens a folded instant or folds an opened one. Build again afterwards. */
void view_axis_toggle(ViewAxisState *state, uint32_t instant);

/* Changes the zoom by `factor` so that what lies at `x` (px from the plot's
 * left edge) stays there, and builds the axis again. */
void view_axis_zoom(ViewAxis *axis, ViewAxisState *state, double x,
                    double factor);

/* Zooms and pans so that the events from `first` to `last` fill the plot. */
void view_axis_zoom_to(ViewAxis *axis, ViewAxisState *state,
                       TraceEventId first, TraceEventId last);

/* Pans as little as needed so that an event is in sight. */
void view_axis_reveal(const ViewAxis *axis, ViewAxisState *state,
                      TraceEventId event);

#endif
