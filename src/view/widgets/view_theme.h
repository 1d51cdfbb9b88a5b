/*
 * view_theme.h - every colour and every size of the picture, in one struct.
 *
 * A state has one hue in both themes and the accent is no state's colour.
 * Marks that mean something have a contrast of 3:1 to what lies under them,
 * texts 4.5:1. Knows nothing of what is drawn with it.
 */
#ifndef VIEW_THEME_H
#define VIEW_THEME_H

#include "view_draw.h"

#include <stdbool.h>

/* What a picture is made for. */
typedef enum ViewThemeKind {
    VIEW_THEME_DARK,
    VIEW_THEME_LIGHT,
    VIEW_THEME_PRINT, /* paper: no tinted surfaces, apart without colour */
    VIEW_THEME_COUNT
} ViewThemeKind;

typedef struct ViewTheme {
    /* Surfaces. */
    ViewColour panel;         /* top bar, left and right columns */
    ViewColour raised;        /* ruler, caption, cards, fields */
    ViewColour raised_edge;   /* outline of a card or field */
    ViewColour control;       /* a button */
    ViewColour control_hover; /* under the pointer */
    ViewColour control_edge;
    ViewColour canvas;    /* behind the lanes */
    ViewColour instant;   /* behind an opened instant */
    ViewColour grid;      /* lines between turns, ticks of time */
    ViewColour separator; /* between panels */
    ViewColour highlight; /* behind a chosen lane or source line */

    /* Texts. Each may stand on any surface. */
    ViewColour text;
    ViewColour text_dim;
    ViewColour on_accent; /* on buttons of the accent */
    ViewColour on_mark;   /* on a running or a failed mark */

    ViewColour accent; /* playhead, selection, main button, headings */

    /* States and marks. */
    ViewColour queued;
    ViewColour running;
    ViewColour waiting;
    ViewColour cancel; /* requested; abort arrows */
    ViewColour cancelled;
    ViewColour failed; /* and error arrows */
    ViewColour done;
    ViewColour ghost;
    ViewColour group;     /* frames; a group's own callbacks */
    ViewColour spawn;     /* arrows, fainter than a mark by design */
    ViewColour abort_dim; /* abort arrows of lanes that are not chosen */
    ViewColour locks[2];  /* threads of locks, in turn */
    ViewColour limit;     /* spans of time limits */
    ViewColour item;      /* of a queue, on its way */

    /* Source code: muted, 4.5:1 on panel and highlight. */
    ViewColour code_text;
    ViewColour code_keyword;
    ViewColour code_string;
    ViewColour code_number;
    ViewColour code_comment;
    ViewColour code_definition; /* a name being defined; a decorator */

    /* Font sizes in px. */
    float size_title;   /* 17 */
    float size_heading; /* 14 */
    float size_text;    /* 13 */
    float size_small;   /* 12: lane names, buttons, captions */
    float size_tiny;    /* 11: nothing is smaller */
    float size_mono;    /* 12 */

    /* Lengths in px. */
    float pad;          /* 12: inside a panel */
    float ruler_height; /* 56 */
    float label_width;  /* 108: the lanes' names */
    float lane_height;  /* 44, the most a lane takes */
    float lane_least;   /* 20, the least before lanes scroll */
    float loop_height;  /* 40: the event loop's lane */
    float bar_height;   /* 12: hatched and ghost bars */
    float tick_width;   /* 5: a running tick at least */
    float mark_radius;  /* 7.5: failed and done marks */
    float corner;       /* 8: panels, buttons, frames */

    ViewThemeKind kind;
    float scale; /* 1: the sizes above */
} ViewTheme;

/* `scale` multiplies all sizes; 1 is the normal one. */
void view_theme_init(ViewTheme *theme, ViewThemeKind kind, float scale);

/* Texts and marks as far from their grounds as they can be, for a projector in
 * a bright room. */
void view_theme_sharpen(ViewTheme *theme);

/* "dark", "light", "print": what options and settings call it. */
const char *view_theme_name(ViewThemeKind kind);

/* False if no theme begins with `name`, which ends at a blank or line's end. */
bool view_theme_named(const char *name, ViewThemeKind *kind);

/* `colour` with its opacity replaced, 0 to 1. */
ViewColour view_theme_fade(ViewColour colour, float opacity);

/* `top` laid over `bottom`, which is opaque. */
ViewColour view_theme_blend(ViewColour top, ViewColour bottom);

/* The contrast ratio of two opaque colours as WCAG 2 defines it, 1 to 21. */
double view_theme_contrast(ViewColour a, ViewColour b);

#endif
