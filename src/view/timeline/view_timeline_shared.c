#include "view_timeline_shared.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_facts.h"

#include <math.h>

enum { LANES_MOST = 4, ACCESSES = 3 };

#define LANE 34.0f /* px at scale 1 */

/* What is done with the variable, in the order in which it is. */
typedef enum Access { ACCESS_READ, ACCESS_LOST, ACCESS_WRITTEN } Access;

static uint32_t lane_count(const ViewTimeline *timeline)
{
    const TraceFacts *facts = timeline->shared;
    uint32_t count = facts ? facts->lost_count : 0;

    return count < LANES_MOST ? count : LANES_MOST;
}

float view_timeline_shared_height(const ViewTimeline *timeline)
{
    return (float)lane_count(timeline) * LANE * timeline->theme->scale;
}

static const TraceAccess *access_of(const TraceLostWrite *lost, Access access)
{
    return access == ACCESS_READ   ? &lost->read
           : access == ACCESS_LOST ? &lost->lost
                                   : &lost->written;
}

static float access_x(const ViewPainter *painter, const TraceAccess *access)
{
    return fminf(view_painter_after(painter, access->event),
                 painter->plot.x + painter->plot.w + 20);
}

/* A ring where it is read, a square where it is written, crossed out where
 * that comes to nothing. */
static void draw_access(const ViewPainter *painter, uint32_t lane,
                        Access access, float y)
{
    const ViewTheme *theme = painter->theme;
    const TraceLostWrite *lost = &painter->timeline->shared->lost[lane];
    const TraceAccess *what = access_of(lost, access);
    float x = access_x(painter, what), r = 4.5f * theme->scale;

    if (!view_painter_happened(painter, what->event) || x < painter->plot.x)
        return;
    view_draw_mark(painter->list, VIEW_ROLE_SHARED,
                   lane * ACCESSES + (uint32_t)access + 1, what->event);
    ViewRect box = {x - r, y - r, 2 * r, 2 * r};
    if (access == ACCESS_READ) {
        view_draw_rect(painter->list, box, theme->canvas, r);
        view_draw_frame(painter->list, box, theme->waiting, r,
                        1.8f * theme->scale);
        return;
    }
    view_draw_rect(painter->list, box,
                   access == ACCESS_LOST ? theme->failed : theme->running,
                   1.5f);
    if (access == ACCESS_LOST)
        view_draw_line(painter->list, (ViewPoint){x - 1.7f * r, y + 1.7f * r},
                       (ViewPoint){x + 1.7f * r, y - 1.7f * r}, theme->text,
                       1.6f * theme->scale);
}

/* From the read to the write that follows from it. */
static void draw_span(const ViewPainter *painter, const TraceLostWrite *lost,
                      float y)
{
    float left = fmaxf(access_x(painter, &lost->read), painter->plot.x);
    float right = access_x(painter, &lost->written);

    if (!view_painter_happened(painter, lost->read.event))
        return;
    right = fminf(right, painter->now);
    if (right > left)
        view_draw_line(painter->list, (ViewPoint){left, y},
                       (ViewPoint){right, y}, painter->theme->waiting,
                       1.4f * painter->theme->scale);
}

static void draw_name(const ViewPainter *painter, const TraceLostWrite *lost,
                      float y)
{
    const ViewTheme *theme = painter->theme;
    float x = painter->timeline->shared_rect.x + 20 * theme->scale;
    float room = painter->plot.x - x - 4;
    BaseText text = {0};

    base_text_printf(&text, _n("%u write lost", "%u writes lost", lost->count),
                     lost->count);
    view_draw_role(painter->list, VIEW_ROLE_LABEL, 0);
    view_draw_text_fit(
        painter->list, painter->measure, (ViewPoint){x, y - 2 * theme->scale},
        room, VIEW_FONT_MONO, theme->size_small, theme->text, lost->name);
    view_draw_text_fit(painter->list, painter->measure,
                       (ViewPoint){x, y + 11.5f * theme->scale}, room,
                       VIEW_FONT_SANS, theme->size_tiny, theme->text_dim,
                       base_text_str(&text));
    base_text_release(&text);
}

void view_timeline_draw_shared(const ViewPainter *painter)
{
    const ViewTimeline *timeline = painter->timeline;
    ViewRect rect = timeline->shared_rect;
    float height = LANE * painter->theme->scale;

    for (uint32_t i = 0; i < lane_count(timeline); i++) {
        const TraceLostWrite *lost = &timeline->shared->lost[i];
        float y = rect.y + ((float)i + 0.5f) * height;
        view_draw_role(painter->list, VIEW_ROLE_PANEL, 0);
        view_draw_rect(painter->list,
                       (ViewRect){rect.x, y - height / 2, rect.w, 1},
                       painter->theme->separator, 0);
        draw_name(painter, lost, y);
        view_draw_clip(painter->list,
                       (ViewRect){painter->plot.x, y - height / 2,
                                  painter->plot.w, height});
        view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
        draw_span(painter, lost, y);
        for (int k = ACCESS_READ; k <= ACCESS_WRITTEN; k++)
            draw_access(painter, i, (Access)k, y);
        view_draw_unclip(painter->list);
    }
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
}

uint32_t view_timeline_shared_task(const ViewTimeline *timeline,
                                   uint32_t subject)
{
    uint32_t lane = (subject - 1) / ACCESSES;

    if (lane >= lane_count(timeline))
        return 0;
    return access_of(&timeline->shared->lost[lane],
                     (Access)((subject - 1) % ACCESSES))
        ->task;
}

void view_timeline_tell_shared(const ViewTimeline *timeline, uint32_t subject,
                               BaseText *out)
{
    const ExplainLives *lives = &timeline->model->lives;
    uint32_t lane = (subject - 1) / ACCESSES;
    Access access = (Access)((subject - 1) % ACCESSES);
    BaseText who = {0}, other = {0};

    if (lane >= lane_count(timeline))
        return;
    const TraceLostWrite *lost = &timeline->shared->lost[lane];
    const TraceAccess *what = access_of(lost, access);
    const TraceAccess *rival =
        access == ACCESS_LOST ? &lost->written : &lost->lost;
    explain_words_actor(lives, what->task, what->thread, &who);
    explain_words_actor(lives, rival->task, rival->thread, &other);
    const char *form =
        access == ACCESS_READ
            ? _("%s reads `%s` in line %u: %s. While it waits %s writes it.")
        : access == ACCESS_LOST
            ? _("%s writes `%s` in line %u: %s. That is lost: %s writes over "
                "it later and has not seen it.")
            : _("%s writes `%s` in line %u: %s, made from what it had read "
                "before. What %s wrote meanwhile is lost.");
    base_text_printf(out, form, base_text_str(&who), lost->name, what->line,
                     what->value, base_text_str(&other));
    base_text_release(&who);
    base_text_release(&other);
}
