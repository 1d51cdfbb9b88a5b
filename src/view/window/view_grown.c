#include "view_grown.h"

#include "view_beside.h"

#include <math.h>

/* The room for which the theme's own sizes are made, and steps beyond. */
#define ROOM_WIDTH 1000.0f
#define ROOM_HEIGHT 760.0f
#define STEP 0.25f
#define MOST 2.0f

enum { FRAME_HEIGHT = 24, MARGINS = 16 };

/* What all lanes want at scale 1. */
static float wanted_height(const ViewWindow *window)
{
    const ViewModel *model = &window->screen.model;
    const ViewTheme *theme = &window->theme;
    float frames = 0;

    for (uint32_t i = 0; i < model->lives.group_count; i++)
        frames += model->groups[i].lane_count > 0 ? FRAME_HEIGHT : 0;
    return (float)model->lane_count * theme->lane_height + frames +
           theme->ruler_height + theme->loop_height + MARGINS;
}

static float scale_of(const ViewWindow *window)
{
    ViewRect room = window->layout.centre;
    float scale = fminf(room.w / ROOM_WIDTH, room.h / ROOM_HEIGHT);

    if (window->screen.open.projector || /* all of it is large */
        view_beside_compares(&window->screen.beside))
        return 1;
    scale = fminf(scale, room.h / wanted_height(window));
    return fminf(fmaxf(floorf(scale / STEP) * STEP, 1), MOST);
}

void view_grown_update(ViewWindow *window)
{
    window->lane_theme = window->theme;
    float scale = scale_of(window);
    if (scale == 1)
        return;
    view_theme_init(&window->lane_theme, window->theme.kind, scale);
}
