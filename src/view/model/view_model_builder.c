#include "view_model_builder.h"

#include "base_check.h"
#include "base_memory.h"
#include "view_gathers.h"
#include "view_model_arrows.h"
#include "view_model_lanes.h"
#include "view_model_parts.h"
#include "view_model_times.h"
#include "view_threads.h"
#include "view_ties.h"

ViewModelBuilder *view_model_builder_new(const TraceStore *trace)
{
    ViewModelBuilder *builder = base_alloc_zero(sizeof *builder);

    explain_lives_begin(&builder->model.lives, trace);
    return builder;
}

void view_model_builder_free(ViewModelBuilder *builder)
{
    if (!builder)
        return;
    view_model_release(&builder->model);
    base_sort_release(&builder->arrows);
    base_sort_release(&builder->counts);
    view_ties_release(builder);
    base_free(builder->nodes);
    base_free(builder->stack);
    base_free(builder);
}

static bool read_lives(ViewModelBuilder *builder, uint32_t *budget)
{
    if (!explain_lives_advance(&builder->model.lives, budget))
        return false;
    view_model_begin_nodes(builder);
    view_model_begin_times(builder);
    view_ties_begin(builder);
    builder->model.steps = base_alloc_array(
        builder->model.lives.stretch_count + 1u, sizeof(uint32_t));
    for (uint32_t i = 0; i <= TRACE_STATE_COUNT; i++)
        builder->model.first_seen[i] = TRACE_NONE;
    for (uint32_t i = 0; i < VIEW_ARROW_KINDS; i++)
        builder->model.arrow_seen[i] = TRACE_NONE;
    builder->model.never_seen = builder->model.count_seen = TRACE_NONE;
    return true;
}

static bool walk_events(ViewModelBuilder *builder, uint32_t *budget)
{
    const ExplainLives *lives = &builder->model.lives;

    for (; builder->next < lives->event_count; builder->next++, --*budget) {
        if (*budget == 0)
            return false;
        TraceEventId id = builder->next;
        const TraceEvent *event = trace_store_get(lives->trace, id);
        view_model_add_node(builder, id, event);
        view_model_add_arrows(builder, id, event);
        view_model_add_times(builder, id, event);
        view_ties_add(builder, id, event);
        view_gathers_add(builder, id, event);
        view_threads_add(builder, id, event);
    }
    view_ties_end(builder);
    view_gathers_end(builder);
    view_model_end_arrows(builder);
    return true;
}

static void note_seen(ViewModel *model, uint32_t state, TraceEventId event)
{
    if (event < model->first_seen[state])
        model->first_seen[state] = event;
}

static void note_stretch(ViewModel *model, uint32_t index)
{
    const ExplainStretch *stretch = &model->lives.stretches[index];

    if (model->tasks[stretch->task].lane != VIEW_NONE)
        note_seen(model, stretch->state, stretch->begin);
    model->steps[index + 1] =
        model->steps[index] + (stretch->state == TRACE_STATE_RUNNING);
}

static void note_cut_sleep(ViewModel *model, uint32_t index)
{
    const ExplainCutSleep *sleep = &model->lives.cut_sleeps[index];

    if (model->tasks[sleep->task].lane != VIEW_NONE)
        note_seen(model, TRACE_STATE_COUNT, sleep->begin);
    if (sleep->until > model->last_time)
        model->last_time = sleep->until;
}

/* Of what has no lane nothing is drawn. */
static void note_tie(ViewModel *model, uint32_t index)
{
    const ViewTie *tie = &model->ties[index];

    if (model->tasks[tie->task].lane != VIEW_NONE &&
        tie->begin < model->tie_seen[tie->kind])
        model->tie_seen[tie->kind] = tie->begin;
}

static void note_end(ViewModel *model, uint32_t lane)
{
    uint32_t serial = model->lanes[lane].task;
    const ExplainTask *task = &model->lives.tasks[serial];
    const ViewTask *drawn = &model->tasks[serial];

    if (task->ended != TRACE_NONE)
        note_seen(model, task->outcome, task->ended);
    if (!task->starts && task->ended < model->never_seen)
        model->never_seen = task->ended;
    if (drawn->count_count > 1 &&
        model->counts[drawn->count].event < model->count_seen)
        model->count_seen = model->counts[drawn->count].event;
}

/* Does `note` to the entries of a table that come after `before` others. */
static bool note_all(ViewModelBuilder *builder, uint32_t *budget,
                     uint32_t before, uint32_t count,
                     void (*note)(ViewModel *, uint32_t))
{
    for (; builder->next < before + count; builder->next++, --*budget) {
        if (*budget == 0)
            return false;
        note(&builder->model, builder->next - before);
    }
    return true;
}

static bool note_states(ViewModelBuilder *builder, uint32_t *budget)
{
    const ViewModel *model = &builder->model;
    uint32_t stretches = model->lives.stretch_count;
    uint32_t sleeps = model->lives.cut_sleep_count;

    return note_all(builder, budget, 0, stretches, note_stretch) &&
           note_all(builder, budget, stretches, sleeps, note_cut_sleep) &&
           note_all(builder, budget, stretches + sleeps, model->lane_count,
                    note_end) &&
           note_all(builder, budget, stretches + sleeps + model->lane_count,
                    model->tie_count, note_tie);
}

bool view_model_builder_advance(ViewModelBuilder *builder, uint32_t *budget)
{
    bool (*const work[])(ViewModelBuilder *, uint32_t *) = {
        [VIEW_MODEL_LIVES] = read_lives,
        [VIEW_MODEL_EVENTS] = walk_events,
        [VIEW_MODEL_ARROWS] = view_model_sort_arrows,
        [VIEW_MODEL_COUNTS] = view_model_sort_counts,
        [VIEW_MODEL_TIES] = view_ties_sort,
        [VIEW_MODEL_PLACES] = view_model_place_arrows,
        [VIEW_MODEL_LANES] = view_model_make_lanes,
        [VIEW_MODEL_FRAMES] = view_model_count_frames,
        [VIEW_MODEL_INSTANTS] = view_model_make_instants,
        [VIEW_MODEL_SEEN] = note_states,
    };

    while (builder->phase < VIEW_MODEL_DONE) {
        if (!work[builder->phase](builder, budget))
            return false;
        builder->phase++;
        builder->next = 0;
    }
    return true;
}

void view_model_builder_take(ViewModelBuilder *builder, ViewModel *model)
{
    BASE_REQUIRE(builder->phase == VIEW_MODEL_DONE);
    view_model_release(model);
    builder->model.generation = model->generation;
    *model = builder->model;
    builder->model = (ViewModel){0};
}
