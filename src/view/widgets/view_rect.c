#include "view_rect.h"

ViewRect view_rect(float x, float y, float w, float h)
{
    return (ViewRect){x, y, w > 0 ? w : 0, h > 0 ? h : 0};
}

ViewRect view_rect_inset(ViewRect rect, float by)
{
    return view_rect(rect.x + by, rect.y + by, rect.w - 2 * by,
                     rect.h - 2 * by);
}

ViewRect view_rect_intersect(ViewRect a, ViewRect b)
{
    float left = a.x > b.x ? a.x : b.x;
    float top = a.y > b.y ? a.y : b.y;
    float right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    float bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    return view_rect(left, top, right - left, bottom - top);
}

bool view_rect_has(ViewRect rect, float x, float y)
{
    return x >= rect.x && y >= rect.y && x < rect.x + rect.w &&
           y < rect.y + rect.h;
}

ViewRect view_rect_cut_top(ViewRect *rect, float h)
{
    float cut = h < rect->h ? h : rect->h;
    ViewRect slice = view_rect(rect->x, rect->y, rect->w, cut);
    rect->y += cut;
    rect->h -= cut;
    return slice;
}

ViewRect view_rect_cut_bottom(ViewRect *rect, float h)
{
    float cut = h < rect->h ? h : rect->h;
    rect->h -= cut;
    return view_rect(rect->x, rect->y + rect->h, rect->w, cut);
}

ViewRect view_rect_cut_left(ViewRect *rect, float w)
{
    float cut = w < rect->w ? w : rect->w;
    ViewRect slice = view_rect(rect->x, rect->y, cut, rect->h);
    rect->x += cut;
    rect->w -= cut;
    return slice;
}

ViewRect view_rect_cut_right(ViewRect *rect, float w)
{
    float cut = w < rect->w ? w : rect->w;
    rect->w -= cut;
    return view_rect(rect->x + rect->w, rect->y, cut, rect->h);
}
