#include "view_icon.h"

#include "view_rect.h"

static void triangle(ViewDrawList *list, ViewPoint centre, float size,
                     float direction, ViewColour colour)
{
    ViewPoint points[3] = {
        {centre.x - direction * size * 0.42f, centre.y - size * 0.5f},
        {centre.x + direction * size * 0.5f, centre.y},
        {centre.x - direction * size * 0.42f, centre.y + size * 0.5f}};
    view_draw_polygon(list, points, 3, colour);
}

static void half_disc(ViewDrawList *list, ViewPoint centre, float radius,
                      ViewColour colour)
{
    /* The right half of a circle in steps of 22.5 degrees. */
    static const float across[9] = {0,        0.38268f, 0.70711f, 0.92388f, 1,
                                    0.92388f, 0.70711f, 0.38268f, 0};
    static const float down[9] = {-1,       -0.92388f, -0.70711f, -0.38268f, 0,
                                  0.38268f, 0.70711f,  0.92388f,  1};
    ViewPoint points[9];
    for (int i = 0; i < 9; i++)
        points[i] = (ViewPoint){centre.x + across[i] * radius,
                                centre.y + down[i] * radius};
    view_draw_polygon(list, points, 9, colour);
    view_draw_frame(
        list,
        view_rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius),
        colour, radius, 1.5f);
}

static void file_shape(ViewDrawList *list, ViewIcon icon, ViewPoint centre,
                       float size, ViewColour colour)
{
    float half = size / 2;
    if (icon == VIEW_ICON_FOLDER) {
        view_draw_rect(list,
                       view_rect(centre.x - half, centre.y - half * 0.8f, half,
                                 half * 0.5f),
                       colour, 1);
        view_draw_rect(list,
                       view_rect(centre.x - half, centre.y - half * 0.5f, size,
                                 size * 0.65f),
                       colour, 2);
    } else {
        view_draw_frame(list,
                        view_rect(centre.x - half * 0.75f, centre.y - half,
                                  size * 0.75f, size),
                        colour, 2, 1.5f);
    }
}

/* Three quarters of a circle, and a head at its upper end. */
static void turning_arrow(ViewDrawList *list, ViewPoint centre, float size,
                          float direction, ViewColour colour)
{
    static const float across[7] = {-0.6f, 0.1f, 0.55f, 0.75f,
                                    0.55f, 0.1f, -0.5f};
    static const float down[7] = {-0.35f, -0.35f, -0.15f, 0.2f,
                                  0.55f,  0.75f,  0.75f};
    float half = size / 2;
    ViewPoint points[7];
    for (int i = 0; i < 7; i++)
        points[i] = (ViewPoint){centre.x + direction * across[i] * half,
                                centre.y + down[i] * half};
    view_draw_polyline(list, points, 7, colour, 1.5f, 0, 0);
    ViewPoint head[3] = {
        {centre.x - direction * half, centre.y - 0.35f * half},
        {centre.x - direction * 0.25f * half, centre.y - 0.9f * half},
        {centre.x - direction * 0.25f * half, centre.y + 0.2f * half}};
    view_draw_polygon(list, head, 3, colour);
}

void view_icon_draw(ViewDrawList *list, ViewIcon icon, ViewPoint c, float size,
                    ViewColour colour)
{
    float half = size / 2;
    switch (icon) {
    case VIEW_ICON_NONE:
        break;
    case VIEW_ICON_PLAY:
    case VIEW_ICON_NEXT:
        triangle(list, c, size, 1, colour);
        break;
    case VIEW_ICON_BACK:
        triangle(list, c, size, -1, colour);
        break;
    case VIEW_ICON_PAUSE:
        view_draw_rect(list,
                       view_rect(c.x - half, c.y - half, size * 0.35f, size),
                       colour, 1);
        view_draw_rect(list,
                       view_rect(c.x + half - size * 0.35f, c.y - half,
                                 size * 0.35f, size),
                       colour, 1);
        break;
    case VIEW_ICON_FIRST:
        view_draw_rect(list, view_rect(c.x - half - 1, c.y - half, 2, size),
                       colour, 0);
        triangle(list, (ViewPoint){c.x + 2, c.y}, size, -1, colour);
        break;
    case VIEW_ICON_LAST:
        view_draw_rect(list, view_rect(c.x + half - 1, c.y - half, 2, size),
                       colour, 0);
        triangle(list, (ViewPoint){c.x - 2, c.y}, size, 1, colour);
        break;
    case VIEW_ICON_THEME:
        half_disc(list, c, half, colour);
        break;
    case VIEW_ICON_CROSS:
        view_draw_line(list, (ViewPoint){c.x - half, c.y - half},
                       (ViewPoint){c.x + half, c.y + half}, colour, 1.5f);
        view_draw_line(list, (ViewPoint){c.x - half, c.y + half},
                       (ViewPoint){c.x + half, c.y - half}, colour, 1.5f);
        break;
    case VIEW_ICON_FOLDER:
    case VIEW_ICON_FILE:
        file_shape(list, icon, c, size, colour);
        break;
    case VIEW_ICON_UNDO:
    case VIEW_ICON_REDO:
        turning_arrow(list, c, size, icon == VIEW_ICON_UNDO ? 1 : -1, colour);
        break;
    }
}
