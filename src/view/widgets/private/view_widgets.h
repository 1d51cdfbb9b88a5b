/*
 * view_widgets.h - what panels are made of: texts, buttons, fields, scrolling
 * areas, and the zones of the picture that answer to the pointer.
 *
 * A panel draws itself and, in the same breath, says which rectangle asks for
 * which action. The window looks the pointer up among the zones of the last
 * picture, so what is seen and what can be clicked cannot disagree. Knows
 * nothing of runs.
 */
#ifndef VIEW_WIDGETS_H
#define VIEW_WIDGETS_H

#include "base_arena.h"
#include "view_actions.h"
#include "view_cursor.h"
#include "view_draw.h"
#include "view_icon.h"
#include "view_rect.h"
#include "view_theme.h"

/* How far a panel's content is scrolled, in px, and how far it could be. */
typedef struct ViewScroll {
    float offset;
    float limit;    /* set by the panel when it is drawn */
    uint32_t shown; /* what it last followed by itself; see the panel */
} ViewScroll;

/* A line of text being typed. */
typedef struct ViewField {
    char text[8192]; /* NUL-terminated UTF-8 */
    bool focused;
    bool fresh; /* all of it is selected: typing replaces it */
} ViewField;

/* A rectangle that does something when it is clicked. */
typedef struct ViewZone {
    ViewRect rect;
    ViewAction action;
    uint32_t value; /* see ViewAction */
    ViewCursor cursor;
    const char *tip;    /* shown when the pointer rests on it; NULL */
    ViewScroll *scroll; /* VIEW_ACTION_SCROLL: what the wheel moves */
    float *slides;      /* VIEW_ACTION_SLIDE: what dragging the bar moves, */
    float step;         /* and by how many px for each of the pointer's */
} ViewZone;

/* What a panel needs to draw itself. */
typedef struct ViewUi {
    ViewDrawList *list;
    const ViewMeasure *measure;
    const ViewTheme *theme;
    float mouse_x, mouse_y; /* negative: outside */
    ViewZone *zones;        /* later ones lie above earlier ones */
    size_t zone_count, zone_capacity;
    ViewRect clip[8]; /* nested; [0] is the window */
    int clip_depth;
    ViewRect scrolled;  /* the area that is open, */
    float content;      /* how high all of it is, */
    ViewScroll *scroll; /* and how far it is scrolled */
    BaseArena tips;     /* of this picture, that are not static */
    const void *lead;   /* what the keys point at; see view_leads.h */
    ViewRect lead_rect; /* where it was drawn; no width: nowhere */
} ViewUi;

/* Forgets the zones of the picture before. */
void view_ui_begin(ViewUi *ui, ViewRect window);
void view_ui_release(ViewUi *ui);

/* Clips what is drawn and where zones reach. */
void view_ui_clip(ViewUi *ui, ViewRect rect);
void view_ui_unclip(ViewUi *ui);

/* Adds a zone, cut to the clip. Returns true if the pointer is on it. The tip
 * is static. */
bool view_ui_zone(ViewUi *ui, ViewRect rect, ViewAction action, uint32_t value,
                  const char *tip);

/* The same with a tip that is copied, or at least its beginning. */
bool view_ui_zone_said(ViewUi *ui, ViewRect rect, ViewAction action,
                       uint32_t value, const char *tip);

/* The topmost zone at a point, NULL if there is none. A zone that only
 * scrolls is passed over unless `wheel`, and then only those are found. */
const ViewZone *view_ui_zone_at(const ViewUi *ui, float x, float y, bool wheel);

/* How a text looks. */
typedef struct ViewFace {
    ViewFont font;
    float size;
    ViewColour colour;
} ViewFace;

float view_ui_width(const ViewUi *ui, ViewFace face, const char *text);

/* A line of text, vertically centred in `rect`, at its left, cut with an
 * ellipsis. Returns its width. */
float view_ui_text(ViewUi *ui, ViewRect rect, ViewFace face, const char *text);
float view_ui_text_centred(ViewUi *ui, ViewRect rect, ViewFace face,
                           const char *text);
float view_ui_text_right(ViewUi *ui, ViewRect rect, ViewFace face,
                         const char *text);

/* How many bytes of `text` fit into `room`, broken at a blank if there is one,
 * at a line's end always; at least one character unless `length` is 0. Blanks
 * at the break are not counted. */
size_t view_ui_row(const ViewUi *ui, ViewFace face, const char *text,
                   size_t length, float room);

/* Text broken into rows of `row` px; returns the height. With `paint` false
 * nothing is drawn: only the height is asked for. Blank lines make gaps. */
float view_ui_paragraph(ViewUi *ui, ViewRect rect, ViewFace face, float row,
                        const char *text, bool paint);

/* How a button looks. */
enum {
    VIEW_BUTTON_PRIMARY = 1,  /* filled with the accent */
    VIEW_BUTTON_DISABLED = 2, /* nothing to do now: no zone, dim */
    VIEW_BUTTON_BARE = 4      /* no frame until the pointer is on it */
};

typedef struct ViewButtonSpec {
    const char *label;  /* NULL: the icon only */
    const char *second; /* a second, dim line under it; NULL */
    const char *key;    /* dim, after the label; NULL */
    ViewIcon icon;
    bool icon_after;
    ViewAction action;
    uint32_t value;
    const char *tip; /* NULL: what the action is called, with its key */
    unsigned look;
} ViewButtonSpec;

/* The width that the button needs. */
float view_ui_button_width(const ViewUi *ui, const ViewButtonSpec *spec);
void view_ui_button(ViewUi *ui, ViewRect rect, const ViewButtonSpec *spec);

/* A field: what is typed, with a caret while it is focused. `label` stands
 * before the text, dim. */
void view_ui_field(ViewUi *ui, ViewRect rect, const ViewField *field,
                   const char *label, ViewAction action, bool wrong);

/* A scrolling area: clips to `rect`, clamps `scroll`; its end draws a bar if
 * there is more than fits. Returns the y at which the content begins. Areas do
 * not nest. */
float view_ui_scroll_begin(ViewUi *ui, ViewRect rect, ViewScroll *scroll,
                           float content);
void view_ui_scroll_end(ViewUi *ui);

/* The bar of an area, of whose `content` px the first `*offset` are above it;
 * nothing if all of it is in sight. Dragging it moves *offset, which the area
 * clamps. */
void view_ui_scroll_bar(ViewUi *ui, ViewRect area, float content,
                        float *offset);

/* Moves `scroll` as little as needed so that [top, bottom] of the content is
 * within a view of `height`. */
void view_scroll_reveal(ViewScroll *scroll, float top, float bottom,
                        float height);

/* A heading of a panel: small capitals as they are given, in `colour`. */
void view_ui_heading(ViewUi *ui, ViewRect rect, const char *text,
                     ViewColour colour);

/* A tip beside the pointer, kept inside the window. */
void view_ui_tip(ViewUi *ui, ViewRect window, const char *text);

/* The same below, or above, what lies at `at`. */
void view_ui_tip_at(ViewUi *ui, ViewRect window, ViewRect at, const char *text);

/* The entry so many steps on in a list of so many, or its end. */
uint32_t view_list_step(uint32_t chosen, uint32_t count, int step);

#endif
