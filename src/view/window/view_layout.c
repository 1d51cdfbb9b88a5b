#include "view_layout.h"

#include "view_source.h"
#include "view_topbar.h"
#include "view_transport.h"
#include "view_widgets.h"

#include <math.h>

/* Of the width: the most that both columns beside the timeline take. */
#define BESIDE_SHARE 0.4f
#define LESSON_SHARE 0.44f /* with a page to read */
#define EDITED_SHARE 0.5f  /* while the source is being changed */

#define BLANK_SHARE 0.4f  /* of the left column, with no lane beside it */
#define LANES_LEAST 0.34f /* that the lanes keep when the student drags */

enum {
    TABS_HEIGHT = 38,
    DRAWER_WIDTH = 300,
    TITLE_HEIGHT = 34,
    LEFT_LEAST = 200
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
    if (wish->is_blank || wish->is_bare) /* until more than lanes are shown */
        return floorf(window.w * BLANK_SHARE);
    float most = window.w * (wish->is_edited   ? EDITED_SHARE
                             : wish->is_lesson ? LESSON_SHARE
                                               : BESIDE_SHARE);
    if (!has_drawer(window, wish))
        most -= right_width(window);
    return floorf(clamp(window.w * 0.285f, fminf(320, most), most));
}

/* A share of the column; more if there is more to show and the source does not
 * need the room. */
static float output_height(float room, const ViewLayoutWish *wish)
{
    float least = clamp(room * 0.25f, 96, 220);
    float spare = clamp(room - wish->source_height, least, room * 0.5f);
    return clamp(wish->output_height, least, spare);
}

/* What a page of a lesson has is its own business: all parts keep their places,
 * so that the way on is always under the same pointer. In a high window, whose
 * column is wide, a page is lower and the source has more. */
static float prose_height(float room, const ViewLayoutWish *wish)
{
    if (wish->is_edited)
        return clamp(wish->about_height, 0, floorf(room * 0.3f));
    if (wish->is_blank)
        return clamp(wish->about_height, 0, floorf(room * 0.6f));
    return wish->is_lesson
               ? floorf(fminf(room * 0.6f, fmaxf(500, room * 0.42f)))
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
                       ? clamp(rest.h * 0.2f, 96, 220)
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
    /* The drawer leaves the transport free. */
    if (layout.has_drawer && wish->drawer_open)
        layout.inspector = view_rect_cut_right(&rest, DRAWER_WIDTH);
    lay_out_left(&layout, wish, window.w < VIEW_LAYOUT_TABS_BELOW);
    return layout;
}
