/*
 * view_screen.h - what the window's panels share: the program, the run as the
 * host gave it, where the student is in it, what is open and how far each
 * panel is scrolled.
 *
 * Plain data. Panels read it and clamp their own scroll positions; all other
 * changes are made by view_window.c, which also owns the copied texts.
 */
#ifndef VIEW_SCREEN_H
#define VIEW_SCREEN_H

#include "view_draw.h"
#include "view_model.h"
#include "view_rows.h"
#include "view_standing.h"
#include "view_timeline.h"
#include "view_window.h"

typedef struct TraceEvent TraceEvent;

/* How far a panel's content is scrolled, in px, and how far it could be. */
typedef struct ViewScroll {
    float offset;
    float limit;    /* set by the panel when it is drawn */
    uint32_t shown; /* what it last followed by itself; see the panel */
} ViewScroll;

/* A line of text being typed. */
typedef struct ViewField {
    char text[512]; /* NUL-terminated UTF-8 */
    bool focused;
    bool fresh; /* all of it is selected: typing replaces it */
} ViewField;

typedef enum ViewOverlay {
    VIEW_OVERLAY_NONE,
    VIEW_OVERLAY_KEYS,
    VIEW_OVERLAY_FILES
} ViewOverlay;

/* What shares the left column's upper part in a narrow window. */
typedef enum ViewLeftTab { VIEW_LEFT_SOURCE, VIEW_LEFT_ABOUT } ViewLeftTab;

typedef struct ViewDensityBar {
    TraceState state; /* the worst in it */
    float height;     /* 0 to 1 */
} ViewDensityBar;

/* The bars of the density map. */
typedef struct ViewDensity {
    ViewDensityBar *bars; /* owned */
    uint32_t stride;      /* cells for each bar */
    uint64_t generation;  /* of the model that it was made of */
} ViewDensity;

/* The file chooser. */
typedef struct ViewChooser {
    char *folder; /* owned; NULL: nothing was listed yet */
    ViewFile *files;
    size_t count;
    size_t chosen;
    ViewField field;
    ViewScroll scroll;
} ViewChooser;

typedef struct ViewScreen {
    ViewRect window;

    /* The program. */
    char *path, *name, *text, *docstring;
    char *error; /* NULL: it compiled */
    size_t text_length;
    uint32_t line_count; /* of the text */
    uint8_t *inks;       /* a ViewInk for each byte of the text */
    uint32_t error_line;
    int python;

    /* The run; the pointers into it are the host's. */
    const TraceStore *trace;     /* NULL: none yet */
    const RunSnapshot *snapshot; /* the host's last one; may be of another
                                    event: see view_screen_snapshot() */
    char *seed;
    const char *stderr_text; /* not NUL-terminated */
    size_t stderr_length;
    bool computing;
    int exit_status;
    char *message; /* of the host; "" if none */
    ViewModel model;

    /* Where the student is. The timeline's state holds playhead and task. */
    ViewTimeline timeline;
    ViewTimelineState at;
    TraceEventId why; /* the event whose causes are shown; TRACE_NONE */
    bool playing;
    int speed; /* index of a speed of view_transport.h */

    ViewOverlay overlay;
    ViewLeftTab left_tab;
    bool drawer_open;
    bool has_drawer; /* the window is too narrow for the inspector's column */
    ViewScroll source_scroll, about_scroll, output_scroll, inspector_scroll,
        keys_scroll;
    ViewField seed_field;
    bool seed_wrong;
    ViewChooser chooser;

    /* What is worked out once for many pictures. */
    ViewRows source_rows, output_rows;
    uint32_t output_taken; /* prints of the model that are among the rows */
    ViewStanding standing;
    ViewDensity density;
} ViewScreen;

/* The number of events that the picture knows of. */
uint32_t view_screen_count(const ViewScreen *screen);

/* The event at the playhead; NULL if there is none. */
const TraceEvent *view_screen_event(const ViewScreen *screen);

/* The snapshot, if it is of the playhead's event; else NULL. */
const RunSnapshot *view_screen_snapshot(const ViewScreen *screen);

#endif
