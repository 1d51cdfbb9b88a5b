/*
 * view_state.h - what the window knows besides the run: where the playhead
 * stands, what is selected, what is open, how far each panel is scrolled.
 *
 * Plain data that the panels share. Panels read it; only view_window.c and
 * the scroll positions' clamps change it. Texts that come from the host are
 * copied by view_window.c, the trace and the snapshot are borrowed.
 */
#ifndef VIEW_STATE_H
#define VIEW_STATE_H

#include "view_draw.h"
#include "view_window.h"

/* How far a panel's content is scrolled, in px, and how far it could be. */
typedef struct ViewScroll {
    float offset;
    float limit;    /* set by the panel when it is drawn */
    uint32_t shown; /* what it last scrolled to by itself; see the panel */
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
typedef enum ViewLeftTab {
    VIEW_LEFT_SOURCE,
    VIEW_LEFT_ABOUT
} ViewLeftTab;

typedef struct ViewState {
    float width, height;
    float mouse_x, mouse_y; /* negative: outside */
    bool light;

    /* The program; the texts are owned by view_window.c. */
    const char *path, *name, *text, *docstring, *error;
    size_t text_length;
    const uint8_t *inks; /* a ViewInk for each byte of the text */
    uint32_t error_line;
    int python;

    /* The run. */
    const TraceStore *trace; /* NULL before the first */
    const RunSnapshot *snapshot; /* of the playhead's event, else NULL */
    const char *seed;
    const char *stderr_text; /* not NUL-terminated */
    size_t stderr_length;
    bool computing;
    int exit_status;
    const char *message; /* of the host; "" if none */

    /* Where the student is. */
    uint32_t playhead; /* event */
    uint32_t task;     /* selected; 0 none */
    uint32_t why;      /* the event whose causes are shown; TRACE_NONE none */
    bool playing;
    int speed; /* index into view_play_speeds */

    ViewOverlay overlay;
    ViewLeftTab left_tab;
    bool drawer_open;
    ViewScroll source, about, output, inspector, keys, files;
    ViewField seed_field, path_field;

    /* The file chooser's folder. */
    const char *folder;
    const ViewFile *file_list;
    size_t file_count;
    size_t file_chosen;
} ViewState;

#endif
