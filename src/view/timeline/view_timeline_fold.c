#include "view_timeline_fold.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_axis_places.h"
#include "view_timeline_draw_lanes.h"

#include <math.h>

#define FOLD_SHARE 0.7f /* of the lane's height, when all are in a state */

#define STRETCH_WIDTH 3 /* px of the plot that are counted together */

enum { STRETCHES_MOST = 1300 };

/* From the bottom upwards. */
static const TraceState stacked[] = {TRACE_STATE_WAITING, TRACE_STATE_QUEUED,
                                     TRACE_STATE_CANCEL_REQUESTED,
                                     TRACE_STATE_RUNNING};

enum { STACKED = sizeof stacked / sizeof *stacked };

static ViewColour colour_of(const ViewTheme *theme, TraceState state)
{
    switch (state) {
    case TRACE_STATE_RUNNING:
        return theme->running;
    case TRACE_STATE_CANCEL_REQUESTED:
        return theme->cancel;
    case TRACE_STATE_QUEUED:
        return theme->queued;
    default:
        return theme->waiting;
    }
}

static uint32_t first_lane(const ViewTimeline *timeline, uint32_t row)
{
    return view_model_lane(timeline->model, timeline->folds.rows[row].task);
}

/* Up to the playhead's moment. */
void view_timeline_count_folds(ViewTimeline *timeline,
                               const ViewPainter *painter)
{
    float width = fminf(painter->now - painter->plot.x, painter->plot.w);
    uint32_t count = (uint32_t)ceilf(fmaxf(width, 0) / STRETCH_WIDTH);
    TraceEventId edges[STRETCHES_MOST + 1];

    view_census_update(&timeline->census, timeline->model, &timeline->folds);
    if (count > STRETCHES_MOST)
        count = STRETCHES_MOST;
    for (uint32_t i = 0; timeline->census.slot_count > 0 && i <= count; i++) {
        double x = painter->state->axis.pan + (double)i * STRETCH_WIDTH;
        TraceEventId event = view_axis_event_from(&timeline->axis, x);
        edges[i] = event < painter->last ? event : painter->last;
    }
    edges[count] = painter->last;
    view_census_count(&timeline->census, painter->lane, painter->lane_end,
                      edges, count);
}

/* Of a row's height: below a state, and in it. Lanes that are in several within
 * a stretch share it out. */
typedef struct Share {
    float below, own;
} Share;

static Share share_at(const ViewTally *tally, int nth, uint32_t most)
{
    uint32_t sum = 0, below = 0;

    for (int i = 0; i < STACKED; i++) {
        below += i < nth ? tally->in[stacked[i]] : 0;
        sum += tally->in[stacked[i]];
    }
    float all = (float)(sum > most ? sum : most);
    return (Share){(float)below / all, (float)tally->in[stacked[nth]] / all};
}

static void draw_state(const ViewPainter *painter, int nth, uint32_t row,
                       float y)
{
    const ViewTimeline *timeline = painter->timeline;
    const ViewTally *tallies = view_census_of(&timeline->census, row);
    uint32_t count = timeline->census.stretch_count;
    uint32_t most = timeline->folds.stands[row];
    float height = timeline->lane_height * FOLD_SHARE;
    ViewColour colour = colour_of(painter->theme, stacked[nth]);

    for (uint32_t i = 0; i < count;) {
        Share share = share_at(&tallies[i], nth, most);
        uint32_t end = i + 1;
        for (; end < count; end++) {
            Share next = share_at(&tallies[end], nth, most);
            if (next.below != share.below || next.own != share.own)
                break;
        }
        if (share.own > 0) {
            float left = painter->plot.x + (float)i * STRETCH_WIDTH;
            float high = fmaxf(share.own * height, 1);
            ViewRect rect = {left, y + height / 2 - share.below * height - high,
                             (float)(end - i) * STRETCH_WIDTH, high};
            rect.w = fminf(rect.w, fmaxf(painter->now - left, 1));
            view_draw_mark(painter->list, VIEW_ROLE_FOLD,
                           timeline->folds.rows[row].task,
                           view_painter_event_past(painter, left));
            view_draw_rect(painter->list, rect, colour, 0);
        }
        i = end;
    }
}

/* Past the last end of all, how they ended. */
static void draw_end(const ViewPainter *painter, uint32_t row, float y)
{
    const ViewFolds *folds = &painter->timeline->folds;
    const ViewModel *model = painter->model;
    const ExplainTask *last = NULL;

    for (uint32_t lane = first_lane(painter->timeline, row); lane != VIEW_NONE;
         lane = folds->next[lane]) {
        const ExplainTask *task = &model->lives.tasks[model->lanes[lane].task];
        if (!view_painter_happened(painter, task->ended))
            return;
        if (!last || task->ended > last->ended)
            last = task;
    }
    float x = last ? view_painter_end_x(painter, last) : 0;
    if (!last || x < painter->plot.x - 20 ||
        x > painter->plot.x + painter->plot.w + 20)
        return;
    view_draw_mark(painter->list, VIEW_ROLE_FOLD, folds->rows[row].task,
                   last->ended);
    if (last->outcome == TRACE_STATE_CANCELLED) {
        view_mark_tick(painter->list, &painter->sizes,
                       painter->theme->cancelled, x - painter->sizes.tick_width,
                       x, y);
        view_mark_torn(painter->list, painter->theme, &painter->sizes, x, y);
    } else if (last->outcome == TRACE_STATE_FAILED) {
        view_mark_failed(painter->list, painter->theme, &painter->sizes, x, y);
    } else {
        view_mark_done(painter->list, painter->theme, &painter->sizes, x, y);
    }
}

void view_timeline_draw_fold(const ViewPainter *painter, uint32_t row, float y)
{
    for (int i = 0; i < STACKED; i++)
        draw_state(painter, i, row, y);
    draw_end(painter, row, y);
}

void view_timeline_fold_name(const ViewTimeline *timeline, uint32_t row,
                             BaseText *out)
{
    const ExplainLives *lives = &timeline->model->lives;
    const ExplainTask *task = &lives->tasks[timeline->folds.rows[row].task];

    base_text_printf(out, "%u \xC3\x97 ", timeline->folds.stands[row]);
    if (task->coroutine != 0)
        base_text_printf(out, "%s()",
                         trace_store_text(lives->trace, task->coroutine));
    else
        explain_words_task(lives, timeline->folds.rows[row].task, out);
}

/* "waiting: 150, queued: 46", of the lanes of a row at an event. */
static void tell_states(const ViewTimeline *timeline, uint32_t row,
                        TraceEventId event, BaseText *out)
{
    const ViewModel *model = timeline->model;
    uint32_t counts[TRACE_STATE_COUNT + 1] = {0};
    bool some = false;

    for (uint32_t lane = first_lane(timeline, row); lane != VIEW_NONE;
         lane = timeline->folds.next[lane])
        counts[explain_state_at(&model->lives, model->lanes[lane].task, event,
                                NULL)]++;
    for (unsigned i = 0; i < TRACE_STATE_COUNT; i++) {
        if (counts[i] == 0)
            continue;
        base_text_printf(out, "%s%s: %u", some ? ", " : "",
                         explain_words_state(i), counts[i]);
        some = true;
    }
    if (counts[TRACE_STATE_COUNT] > 0)
        base_text_printf(out, "%s%s: %u", some ? ", " : "", _("not made yet"),
                         counts[TRACE_STATE_COUNT]);
}

void view_timeline_tell_fold(const ViewTimeline *timeline, uint32_t task,
                             TraceEventId event, BaseText *out)
{
    const ViewModel *model = timeline->model;
    uint32_t row = view_folds_row(&timeline->folds, model, task);
    BaseText name = {0}, time = {0}, states = {0};

    if (row == VIEW_NONE)
        return;
    view_timeline_fold_name(timeline, row, &name);
    explain_words_time(trace_store_get(model->lives.trace, event)->time, &time);
    tell_states(timeline, row, event, &states);
    base_text_printf(out,
                     _("%s, like lanes in one row. At %s: %s. A click shows "
                       "each lane."),
                     base_text_str(&name), base_text_str(&time),
                     base_text_str(&states));
    base_text_release(&name);
    base_text_release(&time);
    base_text_release(&states);
}
