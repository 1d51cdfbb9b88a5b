/*
 * view_timeline.h - the timeline: ruler, lanes, frames, arrows, ghosts, the
 * event loop's lane, playhead and selection.
 *
 * Draws the run as it is at one event: what happened after it is not shown.
 * In two steps: layout fits the axis and the lanes into a rectangle (cached,
 * so cheap if nothing changed), drawing visits only what is in sight and folds
 * what is thinner than a few pixels. Knows the model, never the run.
 */
#ifndef VIEW_TIMELINE_H
#define VIEW_TIMELINE_H

#include "view_axis.h"
#include "view_census.h"
#include "view_draw.h"
#include "view_folds.h"
#include "view_model.h"
#include "view_spots.h"
#include "view_theme.h"

/* What the student chose. Zero-initialise, then view_timeline_state_init(). */
typedef struct ViewTimelineState {
    ViewAxisState axis;
    float scroll;                /* px, of the lanes, downwards */
    TraceEventId playhead;       /* the event whose moment is shown */
    uint32_t selected_task;      /* 0 none */
    TraceEventId selected_event; /* TRACE_NONE */
    uint32_t hovered_task;       /* 0 none */
    float label_width;           /* px that the names get; 0: what they want */
    unsigned only;               /* 1 << TraceState: lanes of these alone; 0 */
    bool unfolded;               /* like lanes share no row */
} ViewTimelineState;

void view_timeline_state_init(ViewTimelineState *state);
void view_timeline_state_release(ViewTimelineState *state);

/* Lanes of tasks that only the run before has: a few tell that there are. */
enum { VIEW_TIMELINE_GONE = 6 };

/* Zero-initialised is valid. Everything is borrowed until the next layout. */
typedef struct ViewTimeline {
    const ViewModel *model;
    const ViewTheme *theme;
    const ViewMeasure *measure;
    ViewAxis axis;
    ViewFolds folds;   /* the rows, of lanes */
    ViewCensus census; /* of rows that stand for many */
    ViewRect rect;     /* all of it */
    ViewRect ruler;    /* above, over the plot's width */
    ViewRect labels;   /* left of the lanes */
    ViewRect lanes;    /* right of the labels; scrolls */
    ViewRect loop;     /* the event loop's lane, labels and all */
    float plot_x;      /* left edge of what the axis covers */
    float plot_width;
    float lane_height;
    float frame_top, frame_bottom; /* room for a frame's edges */
    float content_height;          /* of all lanes */
    double playhead_x;             /* on the screen */
    ViewSpots spots;               /* the marks of the last picture */
    float labels_wanted;           /* px; of this model at this scale: */
    float tail_wanted;             /* px that texts past the axis' end want */
    bool is_below;                 /* another run, on whose axis it stands */
    bool low_ruler; /* without the row that says which instants are open: the
                       run above on the same axis has it */
    float labels_beside, tail_beside; /* the same of the run that stands on the
                                         same axis below or above; 0: none */
    uint64_t labels_of;
    float labels_scale;
    bool labels_tall;
    /* The run before the last thing was done to it, on the same axis; set by
     * whoever has one, before the layout. NULL: there is none. */
    const ViewModel *before;
    const uint32_t *same;       /* by serial: the same task there, or 0 */
    const uint32_t *same_there; /* by serial there: the same task here, or 0 */
    uint32_t gone[VIEW_TIMELINE_GONE]; /* serials there: tasks of the run before
                                          alone, with lanes below all others */
    uint32_t gone_count, gone_more;    /* and how many have none */
    const bool *differs; /* by serial: it lives another life there */
    const uint32_t *lit; /* serials whose lanes are lit up; may be NULL */
    size_t lit_count;
    ViewAxis before_axis;
    const TraceFacts *shared; /* variables to be shown, set likewise; NULL */
    ViewRect shared_rect;     /* their lanes, above the threads' */
    uint32_t shared_lanes;    /* how many of them have room */
    ViewRect threads_rect;    /* lanes of threads, above the event loop's */
    bool without_loop; /* the event loop's lane is left out; set likewise */
} ViewTimeline;

/* Fits the model into `rect`; clamps scroll, zoom and pan of `state`. */
void view_timeline_layout(ViewTimeline *timeline, const ViewModel *model,
                          ViewTimelineState *state, const ViewTheme *theme,
                          const ViewMeasure *measure, ViewRect rect);
void view_timeline_release(ViewTimeline *timeline);

/* The event for a playhead dragged to x (screen px). */
TraceEventId view_timeline_event_at(const ViewTimeline *timeline,
                                    const ViewTimelineState *state, float x);

/* Zoom about a screen x; pan and scroll in px. Layout again afterwards. */
void view_timeline_zoom(ViewTimeline *timeline, ViewTimelineState *state,
                        float x, double factor);
void view_timeline_pan(ViewTimeline *timeline, ViewTimelineState *state,
                       float dx);
void view_timeline_scroll(ViewTimeline *timeline, ViewTimelineState *state,
                          float dy);

/* Pans and scrolls as little as needed so that the playhead, or the selected
 * task's lane, is in sight. */
void view_timeline_reveal_playhead(ViewTimeline *timeline,
                                   ViewTimelineState *state);
void view_timeline_reveal_task(ViewTimeline *timeline, ViewTimelineState *state,
                               uint32_t task);

/* Zooms to the selected task's life, or to the playhead's instant if no task
 * is selected. */
void view_timeline_zoom_to_selection(ViewTimeline *timeline,
                                     ViewTimelineState *state);

/* Bits of the states and marks that the last picture shows, 1 << TraceState,
 * and these. For the legend. */
enum {
    VIEW_SHOWN_GHOST = 1 << TRACE_STATE_COUNT,
    VIEW_SHOWN_BREAK = 2 << TRACE_STATE_COUNT,
    VIEW_SHOWN_SPAWN = 4 << TRACE_STATE_COUNT, /* arrows from here on */
    VIEW_SHOWN_WAKE = 8 << TRACE_STATE_COUNT,
    VIEW_SHOWN_ERROR = 16 << TRACE_STATE_COUNT,
    VIEW_SHOWN_REQUEST = 32 << TRACE_STATE_COUNT,
    VIEW_SHOWN_CAUGHT = 64 << TRACE_STATE_COUNT,
    VIEW_SHOWN_BEFORE = 128 << TRACE_STATE_COUNT,
    VIEW_SHOWN_ITEM = 256 << TRACE_STATE_COUNT,
    VIEW_SHOWN_LOCK = 512 << TRACE_STATE_COUNT,
    VIEW_SHOWN_LIMIT = 1024 << TRACE_STATE_COUNT,
    VIEW_SHOWN_WALL = 2048 << TRACE_STATE_COUNT,
    VIEW_SHOWN_GATHER = 4096 << TRACE_STATE_COUNT,
    /* What is done with a variable that tasks share. */
    VIEW_SHOWN_READ = 8192 << TRACE_STATE_COUNT,
    VIEW_SHOWN_WRITE = 16384 << TRACE_STATE_COUNT,
    VIEW_SHOWN_LOST = 32768 << TRACE_STATE_COUNT,
    VIEW_SHOWN_NEVER = 65536 << TRACE_STATE_COUNT, /* a lane that is dashed */
    VIEW_SHOWN_COUNT = 131072 << TRACE_STATE_COUNT,
    VIEW_SHOWN_CLOSING = 262144 << TRACE_STATE_COUNT, /* asyncio.run() ends */
    VIEW_SHOWN_BITS = TRACE_STATE_COUNT + 19
};
unsigned view_timeline_shown(const ViewTimeline *timeline,
                             const ViewTimelineState *state);

#endif
