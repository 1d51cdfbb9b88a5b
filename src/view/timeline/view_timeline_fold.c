#include "view_timeline_fold.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_timeline_draw_lanes.h"

#include <math.h>
#include <string.h>

#define FOLD_SHARE 0.7f /* of the lane's height, when all are in a state */

/* How many lanes are in each state, by bucket. */
typedef struct Crowd {
    int counts[TRACE_STATE_COUNT][VIEW_BUCKETS_MOST + 1];
    int buckets; /* in sight */
} Crowd;

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

/* The first of the stretches from `at` that ends past an event, or `end`. It is
 * sought near `at` first, where it mostly is. */
static const ExplainStretch *stretch_past(const ExplainStretch *at,
                                          const ExplainStretch *end,
                                          TraceEventId event)
{
    ptrdiff_t count = 1;

    while (count < end - at && at[count - 1].end <= event) {
        at += count;
        count *= 2;
    }
    if (count > end - at)
        count = end - at;
    while (count > 0) {
        ptrdiff_t half = count / 2;
        if (at[half].end > event) {
            count = half;
        } else {
            at += half + 1;
            count -= half + 1;
        }
    }
    return at;
}

/* As differences from bucket to bucket. Of stretches that lie in one bucket
 * the first is counted. */
static void add_life(const ViewModel *model, uint32_t serial,
                     const ViewBuckets *buckets, Crowd *crowd)
{
    const ExplainTask *task = &model->lives.tasks[serial];
    const ExplainStretch *begin = &model->lives.stretches[task->stretch];
    const ExplainStretch *end = begin + task->stretch_count;
    const ExplainStretch *at = stretch_past(begin, end, buckets->first);

    while (at < end && at->begin < buckets->last) {
        unsigned from = view_buckets_find(buckets, at->begin);
        unsigned until = view_buckets_find(buckets, at->end);
        bool short_one = until <= from;
        if (short_one)
            until = from < buckets->count ? from + 1 : from;
        crowd->counts[at->state][from]++;
        crowd->counts[at->state][until]--;
        at++;
        if (!short_one)
            continue;
        const ExplainStretch *past =
            stretch_past(at, end, buckets->past[until]);
        at = past > at ? past - 1 : at;
    }
}

static void count_crowd(const ViewPainter *painter, uint32_t row,
                        const ViewBuckets *buckets, Crowd *crowd)
{
    const ViewFolds *folds = &painter->timeline->folds;

    memset(crowd->counts, 0, sizeof crowd->counts);
    crowd->buckets = buckets->count;
    for (uint32_t lane = first_lane(painter->timeline, row); lane != VIEW_NONE;
         lane = folds->next[lane])
        add_life(painter->model, painter->model->lanes[lane].task, buckets,
                 crowd);
    for (int s = 0; s < TRACE_STATE_COUNT; s++)
        for (int i = 1; i <= crowd->buckets; i++)
            crowd->counts[s][i] += crowd->counts[s][i - 1];
}

/* Lanes in the stacked states below the nth, and in that one. */
static void stack_at(const Crowd *crowd, int bucket, int nth, int most,
                     int *below, int *own)
{
    *below = 0;
    for (int i = 0; i < nth; i++)
        *below += crowd->counts[stacked[i]][bucket];
    *own = crowd->counts[stacked[nth]][bucket];
    if (*below > most) /* one that is in two states within a bucket */
        *below = most;
    if (*below + *own > most)
        *own = most - *below;
}

static void draw_state(const ViewPainter *painter, const Crowd *crowd, int nth,
                       uint32_t row, float y)
{
    const ViewTimeline *timeline = painter->timeline;
    uint32_t task = timeline->folds.rows[row].task;
    int most = (int)timeline->folds.stands[row];
    float height = timeline->lane_height * FOLD_SHARE;
    float each = height / (float)most;
    ViewColour colour = colour_of(painter->theme, stacked[nth]);

    for (int i = 0; i < crowd->buckets;) {
        int below, own, next_below, next_own, end = i + 1;
        stack_at(crowd, i, nth, most, &below, &own);
        for (; end < crowd->buckets; end++) {
            stack_at(crowd, end, nth, most, &next_below, &next_own);
            if (next_below != below || next_own != own)
                break;
        }
        if (own > 0) {
            float left = view_buckets_x(painter, (unsigned)i);
            float high = fmaxf((float)own * each, 1);
            ViewRect rect = {left, y + height / 2 - (float)below * each - high,
                             (float)(end - i) * VIEW_BUCKET_WIDTH, high};
            rect.w = fminf(rect.w, fmaxf(painter->now - left, 1));
            view_draw_mark(painter->list, VIEW_ROLE_FOLD, task,
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

void view_timeline_draw_fold(const ViewPainter *painter, uint32_t row, float y,
                             ViewBuckets *buckets)
{
    Crowd crowd;

    view_buckets_make(buckets, painter);
    count_crowd(painter, row, buckets, &crowd);
    for (int i = 0; i < STACKED; i++)
        draw_state(painter, &crowd, i, row, y);
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
