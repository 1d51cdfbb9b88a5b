#include "view_model.h"

#include "base_check.h"
#include "base_memory.h"
#include "trace_store.h"
#include "view_model_parts.h"

#include <stdlib.h>
#include <string.h>

/* The greatest serial of a task; no task has 0. */
static uint32_t greatest_task(const TraceStore *trace, uint32_t count)
{
    uint32_t greatest = 0;

    for (TraceEventId id = 0; id < count; id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->task > greatest)
            greatest = event->task;
        if (event->other > greatest)
            greatest = event->other;
        if (event->by > greatest)
            greatest = event->by;
    }
    return greatest;
}

static void prepare(ViewBuilder *builder)
{
    ViewModel *model = builder->model;
    uint32_t count = model->task_count;

    model->tasks = base_alloc_array(count, sizeof *model->tasks);
    builder->now = base_alloc_array(count, sizeof *builder->now);
    builder->task_nodes = base_alloc_array(count, sizeof(ViewNode));
    for (uint32_t i = 0; i < count; i++) {
        model->tasks[i] = (ViewTask){.group = VIEW_NONE,
                                     .lane = VIEW_NONE,
                                     .created = TRACE_NONE,
                                     .ended = TRACE_NONE};
        builder->now[i] = (ViewTaskNow){
            .segment = VIEW_NONE, .waiting = TRACE_NONE, .group = VIEW_NONE};
        builder->task_nodes[i] = (ViewNode){VIEW_NONE, VIEW_NONE, VIEW_NONE};
    }
}

static void dispose(ViewBuilder *builder)
{
    base_free(builder->now);
    base_free(builder->segment_task);
    base_free(builder->ghost_task);
    base_free(builder->task_nodes);
    base_free(builder->group_nodes);
}

void view_model_build(ViewModel *model, const TraceStore *trace)
{
    uint64_t generation = model->generation + 1;
    ViewBuilder builder = {.model = model, .trace = trace};

    view_model_release(model);
    model->generation = generation;
    model->trace = trace;
    model->event_count = trace_store_count(trace);
    model->task_count = greatest_task(trace, model->event_count) + 1;
    prepare(&builder);
    for (TraceEventId id = 0; id < model->event_count; id++) {
        view_model_add_lives(&builder, id);
        view_model_add_arrows(&builder, id);
        view_model_add_times(&builder, id);
    }
    view_model_sort_by_task(&builder);
    view_model_make_lanes(&builder);
    view_model_make_instants(&builder);
    view_model_note_states(&builder);
    dispose(&builder);
}

void view_model_release(ViewModel *model)
{
    base_free(model->tasks);
    base_free(model->groups);
    base_free(model->lanes);
    base_free(model->segments);
    base_free(model->arrows);
    base_free(model->ghosts);
    base_free(model->spans);
    base_free(model->cells);
    base_free(model->cell_of);
    base_free(model->instants);
    base_free(model->urgent);
    base_free(model->group_of);
    *model = (ViewModel){.generation = model->generation};
}

const ViewTask *view_model_task(const ViewModel *model, uint32_t serial)
{
    if (serial == 0 || serial >= model->task_count ||
        model->tasks[serial].created == TRACE_NONE)
        return NULL;
    return &model->tasks[serial];
}

uint32_t view_model_find_task(const ViewModel *model, const char *name)
{
    char *end;
    unsigned long serial;

    for (uint32_t i = 1; i < model->task_count; i++) {
        const ViewTask *task = view_model_task(model, i);
        if (task &&
            strcmp(trace_store_text(model->trace, task->name), name) == 0)
            return i;
    }
    if (*name < '0' || *name > '9')
        return 0;
    serial = strtoul(name, &end, 10);
    if (*end != '\0' || serial >= model->task_count)
        return 0;
    return view_model_task(model, (uint32_t)serial) ? (uint32_t)serial : 0;
}

uint32_t view_model_find_group(const ViewModel *model, uint32_t serial)
{
    return serial < model->group_of_count ? model->group_of[serial] : VIEW_NONE;
}

uint32_t view_model_cell_of(const ViewModel *model, TraceEventId event)
{
    BASE_REQUIRE(event < model->event_count);
    return model->cell_of[event];
}

TraceState view_model_state_at(const ViewModel *model, uint32_t serial,
                               TraceEventId event, uint32_t *segment)
{
    const ViewTask *task = view_model_task(model, serial);

    if (segment)
        *segment = VIEW_NONE;
    if (!task || event < task->created)
        return TRACE_STATE_COUNT;
    if (task->ended <= event && task->ended != TRACE_NONE)
        return task->outcome;
    uint32_t low = task->segment, high = task->segment + task->segment_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (model->segments[middle].begin <= event)
            low = middle;
        else
            high = middle;
    }
    if (task->segment_count == 0 || model->segments[low].begin > event)
        return TRACE_STATE_QUEUED;
    if (segment)
        *segment = low;
    return model->segments[low].state;
}

bool view_model_is_notable(const ViewModel *model, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(model->trace, id);
    const ViewTask *task = view_model_task(model, event->task);

    switch (event->kind) {
    case TRACE_TASK_CREATED:
        return task && !task->of_loop;
    case TRACE_FAILED:
    case TRACE_CANCELLED:
    case TRACE_CANCEL_REQUESTED:
    case TRACE_GROUP_ABORT:
    case TRACE_GROUP_EXIT_END:
    case TRACE_EXCEPT_MATCHED:
    case TRACE_LOOP_EXCEPTION:
    case TRACE_TIMEOUT_FIRED:
    case TRACE_DEADLOCK:
    case TRACE_LIMIT:
        return true;
    default:
        return false;
    }
}

uint32_t view_model_task_of(const ViewModel *model, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(model->trace, id);

    if (event->kind == TRACE_GROUP_CHILD_DONE)
        return event->other;
    return event->task != 0 ? event->task : event->by;
}
