#include "view_corner.h"

#include "base_words.h"

enum { INSET = 8, ROW = 24, BUTTONS = 3 };

/* From left to right; what does not fit goes into another row. */
static void draw_row(ViewUi *ui, ViewRect corner, const ViewButtonSpec *spec,
                     size_t count)
{
    float x = corner.x, y = corner.y;
    for (size_t i = 0; i < count; i++) {
        float width = view_ui_button_width(ui, &spec[i]);
        if (x > corner.x && x + width > corner.x + corner.w) {
            x = corner.x;
            y += ROW;
        }
        view_ui_button(ui, view_rect(x, y, width, ROW), &spec[i]);
        x += width;
    }
}

static void draw_zoom(ViewUi *ui, ViewRect corner)
{
    ViewButtonSpec spec[BUTTONS] = {
        {.label = "\xE2\x88\x92", .key = "S", .action = VIEW_ACTION_ZOOM_OUT},
        {.label = "+", .key = "W", .action = VIEW_ACTION_ZOOM_IN},
        {.label = _("all"), .key = "0", .action = VIEW_ACTION_FIT}};
    for (int i = 0; i < BUTTONS; i++)
        spec[i].look = VIEW_BUTTON_BARE;
    draw_row(ui, corner, spec, BUTTONS);
}

static void draw_way_out(ViewUi *ui, ViewRect corner)
{
    ViewButtonSpec leave = {.label = _("leave"),
                            .key = "Esc",
                            .action = VIEW_ACTION_PROJECTOR,
                            .look = VIEW_BUTTON_BARE};
    draw_row(ui, corner, &leave, 1);
}

void view_corner_draw(ViewUi *ui, const ViewScreen *screen)
{
    const ViewTimeline *timeline = &screen->timeline;
    ViewRect corner = view_rect(timeline->ruler.x + INSET, timeline->ruler.y,
                                timeline->plot_x - timeline->ruler.x - INSET,
                                timeline->ruler.h);
    corner.y += (corner.h - 2 * ROW) / 2;
    if (screen->open.projector)
        draw_way_out(ui, corner);
    else
        draw_zoom(ui, corner);
}
