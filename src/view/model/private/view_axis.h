/*
 * view_axis.h - the axis of virtual time, cut open where much happens at once.
 *
 * An instant is either folded, a point of the axis, or opened into one column
 * per turn in which no time passes. Between instants the axis is to scale; a
 * stretch that would push everything else aside is left out and has a break.
 * Which instants open: those that somebody opened, then the one through whose
 * turns somebody steps, then by urgency, as long as there is room; so zooming
 * out folds before it squeezes.
 *
 * x is in px from the axis' own beginning; the picture's pan is not in it. x
 * never decreases from one event to the next. Pure arithmetic.
 */
#ifndef VIEW_AXIS_H
#define VIEW_AXIS_H

#include "view_model.h"

/* An instant that was opened or folded by hand: known by its time, since it is
 * another one of so many where a fork or a run beside this one brings more. */
typedef struct ViewAxisChoice {
    double time;
    bool open;
} ViewAxisChoice;

/* How the student wants to see it. */
typedef struct ViewAxisState {
    double zoom; /* 1: the whole run fits; never less */
    double pan;  /* px from the axis' beginning to the plot's left edge */
    ViewAxisChoice *choices; /* owned */
    uint32_t choice_count, choice_capacity;
    double near;      /* the time of the instant that one steps through */
    bool has_near;    /* it opens while it has room */
    uint64_t changes; /* grows with each choice */
} ViewAxisState;

/* Zoom 1, nothing chosen. */
void view_axis_state_init(ViewAxisState *state);
void view_axis_state_release(ViewAxisState *state);

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

/* Seconds of virtual time from an instant to the next one, or to the end. */
double view_axis_seconds_after(const ViewModel *model, uint32_t instant);

/* Pans no further than the axis reaches. */
void view_axis_clamp(const ViewAxis *axis, ViewAxisState *state);

#endif
