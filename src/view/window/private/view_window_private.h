/*
 * view_window_private.h - the window's inside, for the files that it is made
 * of: view_window.c (what the host gives and takes), view_picture.c (drawing),
 * view_pointer.c (what a person did), and what then happens: view_act.c (each
 * action), view_play.c (going on by itself), view_entry.c (what is typed and
 * chosen), view_editing.c (how the program is changed).
 */
#ifndef VIEW_WINDOW_PRIVATE_H
#define VIEW_WINDOW_PRIVATE_H

#include "view_layout.h"
#include "view_model_builder.h"
#include "view_screen.h"
#include "view_theme.h"
#include "view_timeline_hit.h"
#include "view_widgets.h"
#include "view_window.h"

/* The start page. */
typedef struct ViewStart {
    ViewShelf shelf; /* texts and entries are the arena's */
    BaseArena arena;
    bool known;       /* the host has given a shelf */
    uint32_t chosen;  /* among lessons, files, and the file chooser */
    uint32_t columns; /* of cards in the last picture */
    ViewScroll scroll;
} ViewStart;

/* How the window keeps up with the host's run. */
typedef struct ViewFollow {
    bool has_run;
    uint64_t serial;           /* of the run */
    bool computing;            /* the run has not ended yet */
    ViewModelBuilder *builder; /* owned: of the next model; NULL: none needed */
    bool at_end;     /* the student has not moved yet: stay at the end */
    bool went_there; /* they had moved to the very end of the run before */
    bool chose_task; /* the student has chosen; choose no other by itself */
} ViewFollow;

/* What the pressed button moves. */
typedef enum ViewDrag {
    VIEW_DRAG_NONE,
    VIEW_DRAG_MAP,    /* the playhead along the density map */
    VIEW_DRAG_KNOB,   /* a slider */
    VIEW_DRAG_SLEEP,  /* the end of a sleep */
    VIEW_DRAG_TEXT,   /* the end of a selection */
    VIEW_DRAG_NAMES,  /* the edge of the names' column */
    VIEW_DRAG_SOURCE, /* the edge of the left column */
    VIEW_DRAG_RANGE,  /* what of the run is in sight */
    VIEW_DRAG_SLIDE,  /* a scroll bar */
    VIEW_DRAG_RULER,  /* the playhead along the ruler */
    VIEW_DRAG_PAN     /* the picture of the timeline */
} ViewDrag;

typedef struct ViewPointer {
    ViewDrag drag;
    ViewRect drag_rect;
    float grip; /* px from a thumb's left end to the pointer */
    float *slides, slide_step, slide_from; /* a scroll bar's; see ViewZone */
    float press_x, press_y, drag_x, drag_y;
    bool moved; /* far enough to be no click */
    bool other; /* pressed in the run that is compared with */
    ViewTimelineHit press_hit;
    int press_clicks;
    double rest; /* seconds that it has not moved */
    bool tip_shown;
} ViewPointer;

typedef struct ViewQueued {
    ViewRequestKind kind;
    char *text; /* owned; NULL: none */
    ViewThemeKind theme;
    int steps;
    uint32_t task, event;
    double seconds;
} ViewQueued;

enum { VIEW_REQUEST_ROOM = 8 };

/* What the host is asked for. */
typedef struct ViewQueue {
    ViewQueued waiting[VIEW_REQUEST_ROOM];
    int count;
    char *taken; /* owned: text of the request that was taken last */
} ViewQueue;

struct ViewWindow {
    ViewScreen screen;
    ViewFollow follow;
    ViewPointer pointer;
    ViewQueue requests;
    ViewStart start;
    ViewScreen *guest; /* owned: source and output of the run below; NULL */
    bool guest_chosen; /* these are shown, not those of the upper */

    ViewTheme theme;
    ViewTheme lane_theme; /* the same in the size of the lanes */
    ViewMeasure measure;
    ViewUi ui;
    ViewLayout layout;
    ViewDrawList scratch; /* a picture nobody sees, made for its zones */
    float notice; /* height of the last notice above the lanes that was no
                     draft's */
    bool dirty;   /* something changed that shows */
    bool stale;   /* the zones are of an older picture */
    bool reveal_playhead, reveal_task; /* by the next picture */
};

void view_window_changed(ViewWindow *window);
void view_window_request(ViewWindow *window, ViewRequestKind kind,
                         const char *text, int steps);
/* The same about a task at an event. */
void view_window_request_for(ViewWindow *window, ViewRequestKind kind,
                             const char *text, uint32_t task, uint32_t event,
                             double seconds);

/* Seconds that the pointer rests before a tip shows. */
#define VIEW_TIP_SECONDS 0.35

#endif
