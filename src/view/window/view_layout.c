#include "view_layout.h"

#include "view_source.h"
#include "view_topbar.h"
#include "view_transport.h"
#include "view_widgets.h"

#include <math.h>

/* Of the width. */
#define LEFT_SHARE 0.285f
#define BESIDE_MOST 0.5f /* that both columns beside the timeline take */

#define PAGE_SHARE 0.52f  /* of the left column, for a lesson's page */
#define BLANK_SHARE 0.4f  /* of the left column, with no lane beside it */
#define LANES_LEAST 0.34f /* that the lanes keep when the student drags */

enum {
    TABS_HEIGHT = 38,
    DRAWER_WIDTH = 300,
    TITLE_HEIGHT = 34,
    LEFT_COMMON = 320, /* in a small window */
    LEFT_MOST = 640,   /* lines of 80 columns need no more */
    LEFT_LEAST = 200,
    OUTPUT_LEAST = 70 /* its name, a line and where it goes on */
};

static float clamp(float value, float least, float most)
{
    return value < least ? least : value > most ? most : value;
}

static float right_width(ViewRect window)
{
    return floorf(clamp(window.w * 0.175f, 236, 380));
}

static bool has_drawer(ViewRect window, const ViewLayoutWish *wish)
{
    return window.w < VIEW_LAYOUT_DRAWER_BELOW || wish->is_bare;
}

float view_layout_left_width(ViewRect window, const ViewLayoutWish *wish)
{
    if (wish->left_wanted > 0) {
        float beside = has_drawer(window, wish) ? 0 : right_width(window);
        return floorf(clamp(wish->left_wanted, LEFT_LEAST,
                            window.w * (1 - LANES_LEAST) - beside));
    }
    float most = window.w * BESIDE_MOST;
    if (!has_drawer(window, wish))
        most -= right_width(window);
    else if (wish->drawer_open && wish->is_bare)
        most = fmaxf(most - DRAWER_WIDTH, LEFT_COMMON);
    if (wish->is_blank || wish->is_bare) /* until more than lanes are shown */
        return floorf(fminf(window.w * BLANK_SHARE, most));
    return floorf(
        fminf(clamp(window.w * LEFT_SHARE, LEFT_COMMON, LEFT_MOST), most));
}

/* As much as the output needs of its share of the column, and more if the
 * source does not need the room. */
static float output_height(float room, const ViewLayoutWish *wish)
{
    float share = clamp(room * 0.25f, 96, 220);
    float spare = clamp(room - wish->source_height, share, room * 0.5f);
    return clamp(wish->output_height, OUTPUT_LEAST, spare);
}

/* Beside a page of a lesson, or a source that is being changed. What shares its
 * room with the output alone must stay where it is. */
static float lesson_output_height(float room, const ViewLayoutWish *wish,
                                  bool tabs)
{
    float share = clamp(room * 0.2f, 96, 220);
    return tabs ? share : clamp(wish->output_height, OUTPUT_LEAST, share);
}

/* Half of the column for the page and half for the program that it tells of; a
 * page has more where the source does not need its half. It is the same height
 * for each page of a lesson, so that the way on stays under the pointer. */
static float page_height(float room, const ViewLayoutWish *wish)
{
    float spare = room * 0.8f - wish->source_height;
    return floorf(clamp(spare, room * PAGE_SHARE, room * 0.66f));
}

static float prose_height(float room, const ViewLayoutWish *wish)
{
    if (wish->is_edited)
        return clamp(wish->about_height, 0, floorf(room * 0.3f));
    if (wish->is_blank)
        return clamp(wish->about_height, 0, floorf(room * 0.6f));
    return wish->is_lesson ? page_height(room, wish)
                           : clamp(wish->about_height, 0, room * 0.28f);
}

/* The left column: docstring or lesson above, source, output below. */
static void lay_out_left(ViewLayout *layout, const ViewLayoutWish *wish,
                         bool tabs)
{
    ViewRect rest = layout->left;
    bool about = wish->about_height > 0;
    float prose = about && !tabs ? prose_height(rest.h, wish) : 0;
    float output = wish->is_blank ? 64
                   : wish->is_lesson || wish->is_edited
                       ? lesson_output_height(rest.h, wish, tabs)
                       : output_height(rest.h - prose, wish);
    layout->output = view_rect_cut_bottom(&rest, output);
    if (about && tabs) {
        layout->tabs = view_rect_cut_top(&rest, TABS_HEIGHT);
        if (wish->about_chosen)
            layout->about = rest;
        else
            layout->source = rest;
        return;
    }
    if (about && !wish->is_lesson && !wish->is_edited)
        prose = clamp(wish->about_height, 0, rest.h * 0.36f);
    if (about)
        layout->about = view_rect_cut_top(&rest, prose);
    layout->source = rest;
}

/* The lanes with the lesson's page beside and a few lines of source below. */
static ViewLayout lay_out_projector(ViewRect window, const ViewLayoutWish *wish)
{
    ViewLayout layout = {.has_drawer = true};
    ViewRect rest = window;
    if (wish->is_lesson) {
        layout.left = view_rect_cut_left(&rest, floorf(window.w * 0.42f));
        layout.about = layout.left;
        layout.source =
            view_rect_cut_bottom(&layout.about, VIEW_SOURCE_LINES_HEIGHT);
    } else {
        layout.left = view_rect_cut_bottom(&rest, VIEW_SOURCE_LINES_HEIGHT);
        layout.source = layout.left;
    }
    layout.centre = rest;
    if (wish->drawer_open)
        layout.inspector = view_rect_cut_right(&rest, DRAWER_WIDTH);
    return layout;
}

/* A part by itself, below the name of the run. */
static ViewLayout lay_out_part(ViewRect window, const ViewLayoutWish *wish)
{
    ViewLayout layout = {0};
    ViewRect rest = window;
    layout.topbar = view_rect_cut_top(&rest, TITLE_HEIGHT);
    if (wish->only == VIEW_ONLY_TIMELINE)
        layout.centre = rest;
    else
        layout.inspector = rest;
    return layout;
}

ViewLayout view_layout(ViewRect window, const ViewLayoutWish *wish)
{
    ViewLayout layout = {0};
    ViewRect rest = window;
    if (wish->only != VIEW_ONLY_ALL)
        return lay_out_part(window, wish);
    if (wish->is_projected)
        return lay_out_projector(window, wish);
    layout.has_drawer = has_drawer(window, wish);
    layout.is_scarce = window.h < VIEW_LAYOUT_SCARCE_BELOW;
    layout.topbar = view_rect_cut_top(
        &rest, layout.is_scarce ? VIEW_TOPBAR_LEAST : VIEW_TOPBAR_HEIGHT);
    layout.strip = view_rect_cut_top(&rest, wish->strip_height);
    layout.left =
        view_rect_cut_left(&rest, view_layout_left_width(window, wish));
    if (!layout.has_drawer)
        layout.inspector = view_rect_cut_right(&rest, right_width(window));
    layout.is_high = layout.inspector.h >= VIEW_LAYOUT_HIGH_FROM;
    layout.transport = view_rect_cut_bottom(
        &rest, layout.is_scarce ? VIEW_TRANSPORT_LEAST : VIEW_TRANSPORT_HEIGHT);
    layout.centre = rest;
    /* The drawer leaves the transport free, and what is below the lanes. */
    if (layout.has_drawer && wish->drawer_open)
        layout.inspector = view_rect_cut_right(&rest, DRAWER_WIDTH);
    lay_out_left(&layout, wish, window.w < VIEW_LAYOUT_TABS_BELOW);
    return layout;
}
