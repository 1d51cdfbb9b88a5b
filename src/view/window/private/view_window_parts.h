/*
 * view_window_parts.h - the window's inside, for the files that it is made of:
 * view_window.c (what the host gives and takes, drawing), view_act.c (what
 * each action does) and view_pointer.c (what a person did).
 */
#ifndef VIEW_WINDOW_PARTS_H
#define VIEW_WINDOW_PARTS_H

#include "explain_beat.h"
#include "view_layout.h"
#include "view_model_builder.h"
#include "view_screen.h"
#include "view_theme.h"
#include "view_widgets.h"

enum { VIEW_REQUEST_ROOM = 8 };

/* What the pressed button moves. */
typedef enum ViewDrag {
    VIEW_DRAG_NONE,
    VIEW_DRAG_MAP,   /* the playhead along the density map */
    VIEW_DRAG_RULER, /* the playhead along the ruler */
    VIEW_DRAG_PAN    /* the picture of the timeline */
} ViewDrag;

typedef struct ViewQueued {
    ViewRequestKind kind;
    char *text; /* owned; NULL: none */
    bool light;
    int steps;
} ViewQueued;

struct ViewWindow {
    ViewScreen screen;
    ViewTheme theme;
    ViewMeasure measure;
    ViewUi ui;
    ViewLayout layout;
    ViewDrawList scratch; /* a picture nobody sees, made for its zones */
    bool dirty;           /* something changed that shows */
    bool stale;           /* the zones are of an older picture */

    uint64_t serial; /* of the run */
    bool has_run;
    bool computing;            /* the run has not ended yet */
    ViewModelBuilder *builder; /* owned: of the next model; NULL: none needed */
    bool at_end;     /* the student has not moved yet: stay at the end */
    bool chose_task; /* the student has chosen; choose no other by itself */
    bool reveal_playhead, reveal_task; /* by the next picture */

    ViewDrag drag;
    ViewRect drag_rect;
    float press_x, press_y, drag_x, drag_y;
    bool moved; /* far enough to be no click */
    ViewTimelineHit press_hit;
    int press_clicks;

    ExplainBeat beat; /* that play is at */
    double beat_age;

    double rest; /* seconds that the pointer has not moved */
    bool tip_shown;

    ViewQueued queue[VIEW_REQUEST_ROOM];
    int queued;
    char *taken; /* text of the request that was taken last */
};

/* view_window.c */
void view_window_request(ViewWindow *window, ViewRequestKind kind,
                         const char *text, int steps);
/* Makes the zones and the timeline those of the present state. */
void view_window_refresh(ViewWindow *window);

/* view_act.c */
void view_act(ViewWindow *window, ViewAction action, uint32_t value);
/* Moves the playhead; the chain of causes follows it. */
void view_act_seek(ViewWindow *window, TraceEventId event);
void view_act_select(ViewWindow *window, uint32_t task);
void view_act_submit_field(ViewWindow *window);
/* Goes on playing after `seconds`. */
void view_act_play_on(ViewWindow *window, double seconds);
/* The field that has the focus; NULL. */
ViewField *view_act_field(ViewWindow *window);

/* Seconds that the pointer rests before a tip shows. */
#define VIEW_TIP_SECONDS 0.35

#endif
