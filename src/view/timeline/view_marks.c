#include "view_marks.h"

#include <math.h>

ViewMarkSizes view_mark_sizes(const ViewTheme *theme, float lane_height)
{
    return (ViewMarkSizes){
        .tick_height =
            fminf(fmaxf(theme->bar_height * 1.6f, lane_height * 0.43f),
                  lane_height * 0.62f),
        .tick_width = theme->tick_width,
        .bar_height = fminf(fmaxf(theme->bar_height, lane_height * 0.27f),
                            lane_height * 0.45f),
        .radius = fminf(fmaxf(theme->mark_radius, lane_height * 0.17f),
                        lane_height * 0.32f)};
}

void view_mark_queued(ViewDrawList *list, const ViewTheme *theme, float x0,
                      float x1, float y)
{
    float width = 1.6f * theme->scale;

    if (x1 - x0 > 1)
        view_draw_dashed_line(list, (ViewPoint){x0, y}, (ViewPoint){x1, y},
                              theme->queued, width, width, 2 * width);
}

void view_mark_never(ViewDrawList *list, const ViewTheme *theme, float x0,
                     float x1, float y)
{
    float scale = theme->scale;

    if (x1 - x0 > 1)
        view_draw_dashed_line(list, (ViewPoint){x0, y}, (ViewPoint){x1, y},
                              theme->queued, 1.5f * scale, 6 * scale,
                              5 * scale);
}

void view_mark_tick(ViewDrawList *list, const ViewMarkSizes *sizes,
                    ViewColour colour, float x0, float x1, float y)
{
    ViewRect rect = {x0, y - sizes->tick_height / 2,
                     fmaxf(x1 - x0, sizes->tick_width), sizes->tick_height};

    view_draw_rect(list, rect, colour, 2);
}

void view_mark_waiting(ViewDrawList *list, const ViewTheme *theme, float x0,
                       float x1, float y)
{
    if (x1 > x0)
        view_draw_line(list, (ViewPoint){x0, y}, (ViewPoint){x1, y},
                       theme->waiting, 2.6f * theme->scale);
}

void view_mark_cancel_requested(ViewDrawList *list, const ViewTheme *theme,
                                const ViewMarkSizes *sizes, float x0, float x1,
                                float y)
{
    ViewRect rect = {x0, y - sizes->bar_height / 2, fmaxf(x1 - x0, 3),
                     sizes->bar_height};

    view_draw_hatch(list, rect, theme->cancel, 5 * theme->scale,
                    1.7f * theme->scale);
    view_draw_frame(list, rect, theme->cancel, 2, 1.4f * theme->scale);
}

void view_mark_torn(ViewDrawList *list, const ViewTheme *theme,
                    const ViewMarkSizes *sizes, float x, float y)
{
    float h = sizes->tick_height * 0.72f, w = sizes->tick_width * 0.8f;
    float top = y - h / 2, step = h / 4;
    ViewPoint points[5] = {{x, top},
                           {x + w, top + step},
                           {x, top + 2 * step},
                           {x + w, top + 3 * step},
                           {x, top + 4 * step}};

    view_draw_polyline(list, points, 5, theme->cancelled, 1.8f * theme->scale,
                       0, 0);
}

void view_mark_failed(ViewDrawList *list, const ViewTheme *theme,
                      const ViewMarkSizes *sizes, float x, float y)
{
    float r = sizes->radius, a = r * 0.42f, width = fmaxf(r * 0.27f, 1.2f);

    view_draw_circle(list, (ViewPoint){x, y}, r, theme->failed);
    view_draw_line(list, (ViewPoint){x - a, y - a}, (ViewPoint){x + a, y + a},
                   theme->on_mark, width);
    view_draw_line(list, (ViewPoint){x - a, y + a}, (ViewPoint){x + a, y - a},
                   theme->on_mark, width);
}

void view_mark_done(ViewDrawList *list, const ViewTheme *theme,
                    const ViewMarkSizes *sizes, float x, float y)
{
    float r = sizes->radius, width = fmaxf(r * 0.27f, 1.2f);
    ViewPoint points[3] = {{x - r * 0.46f, y + r * 0.04f},
                           {x - r * 0.12f, y + r * 0.4f},
                           {x + r * 0.48f, y - r * 0.36f}};

    view_draw_circle(list, (ViewPoint){x, y}, r, theme->done);
    view_draw_polyline(list, points, 3, theme->on_mark, width, 0, 0);
}

void view_mark_ghost(ViewDrawList *list, const ViewTheme *theme,
                     const ViewMarkSizes *sizes, float x0, float x1, float y)
{
    ViewRect rect = {x0, y - sizes->bar_height / 2, x1 - x0, sizes->bar_height};
    float scale = theme->scale;

    if (rect.w < 2)
        return;
    view_draw_dashed_frame(list, rect, theme->ghost, 3, 1.2f * scale, 4 * scale,
                           3 * scale);
}

void view_mark_gather(ViewDrawList *list, const ViewTheme *theme, ViewRect rect)
{
    float scale = theme->scale;

    view_draw_dashed_frame(list, rect, theme->group, theme->corner,
                           1.4f * scale, 3 * scale, 3 * scale);
}

void view_mark_head(ViewDrawList *list, float x, float y, float direction,
                    float size, ViewColour colour, float width)
{
    float back = direction > 0 ? -size * 1.3f : size * 1.3f;
    ViewPoint points[3] = {{x - size, y + back}, {x, y}, {x + size, y + back}};

    view_draw_polyline(list, points, 3, colour, width, 0, 0);
}
