#include "view_timeline_threads.h"

#include "base_words.h"
#include "explain_event.h"
#include "trace_store.h"

#include <math.h>
#include <string.h>

enum { LANES_MOST = 5, NAME_LEFT = 20, NAME_RIGHT = 4 };

#define LANE 34.0f /* px at scale 1 */

/* One more stands for all that have no lane of their own. */
static uint32_t lanes_of(const ViewModel *model)
{
    uint32_t count = model->thread_count;

    return count <= LANES_MOST ? count : LANES_MOST + 1;
}

static uint32_t lane_count(const ViewTimeline *timeline)
{
    return timeline->without_loop ? 0 : lanes_of(timeline->model);
}

float view_timeline_threads_height(const ViewTimeline *timeline)
{
    return (float)lane_count(timeline) * LANE * timeline->theme->scale;
}

float view_timeline_foot_room(const ViewModel *model, const ViewTheme *theme)
{
    return theme->loop_height + (float)lanes_of(model) * LANE * theme->scale;
}

static void draw_name(const ViewPainter *painter, float y, const char *name,
                      const char *below)
{
    const ViewTheme *theme = painter->theme;
    float x = painter->timeline->rect.x + NAME_LEFT * theme->scale;
    float room = painter->plot.x - x - NAME_RIGHT;

    view_draw_role(painter->list, VIEW_ROLE_LABEL, 0);
    view_draw_text_fit(
        painter->list, painter->measure, (ViewPoint){x, y - 2 * theme->scale},
        room, VIEW_FONT_SANS_BOLD, theme->size_small, theme->text, name);
    view_draw_text_fit(painter->list, painter->measure,
                       (ViewPoint){x, y + 11.5f * theme->scale}, room,
                       VIEW_FONT_MONO, theme->size_tiny, theme->text_dim,
                       below);
}

/* A name as "Thread-1 (work)" that has no room takes both rows. */
static void name_thread(const ViewPainter *painter, float y, const char *name)
{
    const ViewMeasure *measure = painter->measure;
    const ViewTheme *theme = painter->theme;
    const char *work = strstr(name, " (");
    float room = painter->plot.x - painter->timeline->rect.x -
                 (NAME_LEFT * theme->scale + NAME_RIGHT);
    BaseText first = {0};

    if (!work ||
        measure->width(measure->context, VIEW_FONT_SANS_BOLD, theme->size_small,
                       name, strlen(name)) <= room) {
        draw_name(painter, y, name, _("thread"));
        return;
    }
    base_text_append_n(&first, name, (size_t)(work - name));
    draw_name(painter, y, base_text_str(&first), work + 1);
    base_text_release(&first);
}

static void draw_stretch(const ViewPainter *painter,
                         const ViewThreadStretch *stretch, float y)
{
    float left =
        fmaxf(view_painter_x(painter, stretch->begin), painter->plot.x - 20);
    float right = fminf(view_painter_until(painter, stretch->end),
                        painter->plot.x + painter->plot.w + 20);

    view_draw_mark(painter->list, VIEW_ROLE_THREAD, 0, stretch->begin);
    if (stretch->is_blocked)
        view_mark_waiting(painter->list, painter->theme, left, right, y);
    else
        view_mark_tick(painter->list, &painter->sizes, painter->theme->running,
                       left, right, y);
}

static void draw_end(const ViewPainter *painter, const ViewThread *thread,
                     float y)
{
    if (!view_painter_happened(painter, thread->ended))
        return;
    float x = view_painter_x(painter, thread->ended) + painter->sizes.radius +
              painter->sizes.tick_width;
    view_draw_mark(painter->list, VIEW_ROLE_THREAD, 0, thread->ended);
    if (thread->failed)
        view_mark_failed(painter->list, painter->theme, &painter->sizes, x, y);
    else
        view_mark_done(painter->list, painter->theme, &painter->sizes, x, y);
}

/* Of stretches that end within one pixel the first waiting and the first
 * running one are drawn: a step that takes no time ends where its wait does. */
static void draw_life(const ViewPainter *painter, const ViewThread *thread,
                      float y)
{
    const ViewModel *model = painter->model;
    TraceEventId past[2] = {0};

    for (uint32_t at = thread->first; at != VIEW_NONE;
         at = model->thread_stretches[at].next) {
        const ViewThreadStretch *stretch = &model->thread_stretches[at];
        if (stretch->begin >= painter->last)
            break;
        if (stretch->end < painter->first ||
            stretch->end <= past[stretch->is_blocked])
            continue;
        draw_stretch(painter, stretch, y);
        past[stretch->is_blocked] = view_painter_event_past(
            painter, view_painter_until(painter, stretch->end) + 1);
    }
    draw_end(painter, thread, y);
}

static void draw_lane(const ViewPainter *painter, uint32_t lane, float y)
{
    const ViewModel *model = painter->model;
    const ViewThread *thread = &model->threads[lane];

    if (thread->started > painter->state->playhead)
        return;
    name_thread(painter, y, trace_store_text(model->lives.trace, thread->name));
    view_draw_clip(painter->list,
                   (ViewRect){painter->plot.x, y - painter->sizes.tick_height,
                              painter->plot.w, 2 * painter->sizes.tick_height});
    draw_life(painter, thread, y);
    view_draw_unclip(painter->list);
}

static void draw_rest(const ViewPainter *painter, float y)
{
    uint32_t rest = painter->model->thread_count - LANES_MOST;
    BaseText text = {0};

    base_text_printf(&text, _n("%u thread more", "%u threads more", rest),
                     rest);
    draw_name(painter, y, base_text_str(&text), "");
    base_text_release(&text);
}

void view_timeline_draw_threads(const ViewPainter *painter)
{
    ViewRect rect = painter->timeline->threads_rect;
    float height = LANE * painter->theme->scale;

    for (uint32_t i = 0; i < lane_count(painter->timeline); i++) {
        float y = rect.y + ((float)i + 0.5f) * height;
        view_draw_role(painter->list, VIEW_ROLE_PANEL, 0);
        view_draw_rect(painter->list,
                       (ViewRect){rect.x, y - height / 2, rect.w, 1},
                       painter->theme->separator, 0);
        if (i < LANES_MOST)
            draw_lane(painter, i, y);
        else
            draw_rest(painter, y);
    }
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
}

void view_timeline_tell_thread(const ViewModel *model, TraceEventId event,
                               BaseText *out)
{
    explain_event_tell(&model->lives, event, out);
    base_text_append(out, " ");
    base_text_append(out, _("Nobody can cancel a thread."));
}
