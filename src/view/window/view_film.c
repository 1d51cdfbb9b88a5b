#include "view_film.h"

#include "base_memory.h"
#include "explain_beat.h"
#include "view_picture.h"
#include "view_play.h"
#include "view_reel.h"
#include "view_svg.h"
#include "view_window_private.h"

#include <string.h>

enum { FRAMES_MOST = VIEW_REEL_FRAMES };

#define REST_SECONDS 4.0 /* on the last picture */

/* The moments that are shown, and for how long each. */
typedef struct Script {
    TraceEventId events[FRAMES_MOST];
    double seconds[FRAMES_MOST];
    uint32_t count;
} Script;

static uint32_t count_beats(const ExplainLives *lives)
{
    uint32_t beats = 0;
    for (TraceEventId id = 0; id < lives->event_count; beats++)
        id = explain_beat(lives, id).last + 1;
    return beats;
}

/* Of a long run every so many beats. */
static void write_script(const ExplainLives *lives, Script *script)
{
    uint32_t stride = count_beats(lives) / (FRAMES_MOST - 1) + 1, beat = 0;
    for (TraceEventId id = 0; id < lives->event_count; beat++) {
        ExplainBeat next = explain_beat(lives, id);
        id = next.last + 1;
        if (beat % stride != 0 && id < lives->event_count)
            continue;
        script->events[script->count] = next.last;
        script->seconds[script->count++] = view_play_seconds(lives, next);
    }
    if (script->count > 0)
        script->seconds[script->count - 1] += REST_SECONDS;
}

/* A task is chosen from its making on: before, its lane is not there. */
static bool is_made(const ExplainLives *lives, uint32_t task,
                    TraceEventId event)
{
    const ExplainTask *entry = explain_task(lives, task);
    return entry && entry->created <= event;
}

static void shoot(ViewWindow *window, const Script *script, ViewReel *reel)
{
    ViewScreen *screen = &window->screen;
    uint32_t chosen = screen->at.selected_task;
    ViewDrawList list = {0};
    for (uint32_t i = 0; i < script->count; i++) {
        screen->at.playhead = script->events[i];
        screen->at.selected_task =
            is_made(&screen->model.lives, chosen, script->events[i]) ? chosen
                                                                     : 0;
        view_draw_clear(&list);
        view_picture_draw(window, &list);
        view_reel_add(reel, &list, script->seconds[i]);
    }
    screen->at.selected_task = chosen;
    view_draw_release(&list);
}

/* What the pictures must not have, and the moment. */
typedef struct Kept {
    ViewOpen open;
    ViewRect rect;
    TraceEventId playhead;
    ViewAxisState axis; /* the whole run is shown, however it was zoomed */
    float mouse_x, mouse_y, scroll;
    bool tip;
} Kept;

static Kept keep(const ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    return (Kept){.open = screen->open,
                  .rect = screen->window,
                  .playhead = screen->at.playhead,
                  .axis = screen->at.axis,
                  .mouse_x = window->ui.mouse_x,
                  .mouse_y = window->ui.mouse_y,
                  .scroll = screen->at.scroll,
                  .tip = window->pointer.tip_shown};
}

static void restore(ViewWindow *window, const Kept *kept)
{
    window->screen.open = kept->open;
    window->screen.window = kept->rect;
    window->screen.at.playhead = kept->playhead;
    view_axis_state_release(&window->screen.at.axis);
    window->screen.at.axis = kept->axis;
    window->ui.mouse_x = kept->mouse_x;
    window->ui.mouse_y = kept->mouse_y;
    window->screen.at.scroll = kept->scroll;
    window->pointer.tip_shown = kept->tip;
    view_window_changed(window);
}

void view_film_write(ViewWindow *window, float width, float height, float scale,
                     BaseText *out)
{
    Kept kept = keep(window);
    Script script = {.count = 0};
    ViewReel reel = {0};

    window->screen.open = (ViewOpen){.only = VIEW_ONLY_TIMELINE};
    window->screen.window = view_rect(0, 0, width, height);
    view_axis_state_init(&window->screen.at.axis);
    window->ui.mouse_x = window->ui.mouse_y = -1;
    window->pointer.tip_shown = false;
    write_script(&window->screen.model.lives, &script);
    shoot(window, &script, &reel);
    view_reel_write(&reel, width, height, scale, out);
    view_reel_release(&reel);
    restore(window, &kept);
}
