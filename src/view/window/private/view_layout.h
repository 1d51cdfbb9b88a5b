/*
 * view_layout.h - which part of the window belongs to which panel.
 *
 * Three columns in a wide window; below 1200 px the right one is a drawer that
 * leaves the lanes less, below 1000 px source and docstring share tabs. The
 * timeline's column is never under half of the width, unless the student drags
 * it so: the source has more than a quarter, in which most lines of a program
 * fit. Before a class the lanes have the window, with the lesson's page beside
 * and five lines of source below. Where a larger text leaves little height, the
 * lanes get it: bars are lower, and the loop has no lane. In a high window the
 * right column has two panels. Pure arithmetic.
 */
#ifndef VIEW_LAYOUT_H
#define VIEW_LAYOUT_H

#include "view_draw.h"
#include "view_host.h"

#include <stdbool.h>

#define VIEW_LAYOUT_DRAWER_BELOW 1200
#define VIEW_LAYOUT_TABS_BELOW 1000
#define VIEW_LAYOUT_SCARCE_BELOW 520 /* in height */
#define VIEW_LAYOUT_HIGH_FROM 1200   /* of the inspector */

typedef struct ViewLayout {
    ViewRect topbar;
    ViewRect strip;  /* of seeds; height 0: not shown */
    ViewRect left;   /* the whole column */
    ViewRect tabs;   /* height 0: none */
    ViewRect about;  /* height 0: not shown */
    ViewRect source; /* height 0: not shown */
    ViewRect output;
    ViewRect centre; /* above the transport: notice, timeline, caption */
    ViewRect transport;
    ViewRect inspector; /* width 0: not shown */
    bool has_drawer;    /* the inspector lies over the centre when shown */
    bool is_high;       /* the inspector has room for two panels */
    bool is_scarce;     /* the lanes need all the height that there is */
} ViewLayout;

typedef struct ViewLayoutWish {
    float about_height;  /* of the docstring or the lesson's page, whole; 0:
                            there is none */
    bool is_lesson;      /* which is what the window is for */
    float source_height; /* of the source, whole */
    float output_height; /* of the output, whole */
    bool about_chosen;   /* of the two tabs */
    bool is_edited;      /* the source is being changed */
    bool is_blank;       /* a question is open and there is no lane yet */
    float left_wanted;   /* px that the student gave the left column; 0 */
    bool drawer_open;
    bool is_bare; /* the inspector is a drawer however wide the window is */
    bool is_projected; /* for a class: no bars, no output */
    ViewOnly only;
    float strip_height; /* of the strip of seeds; 0: none */
} ViewLayoutWish;

/* The width of the left column, which the heights in the wish depend on. */
float view_layout_left_width(ViewRect window, const ViewLayoutWish *wish);

ViewLayout view_layout(ViewRect window, const ViewLayoutWish *wish);

#endif
