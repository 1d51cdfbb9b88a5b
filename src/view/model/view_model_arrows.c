/* Who caused what across lanes, and the tables sorted by task. */
#include "view_model_parts.h"

#include "base_memory.h"
#include "trace_store.h"

#include <string.h>

static void add_arrow(ViewBuilder *builder, ViewArrow arrow)
{
    ViewModel *model = builder->model;

    BASE_GROW(model->arrows, model->arrow_count, builder->arrow_capacity);
    model->arrows[model->arrow_count++] = arrow;
}

static void add_spawn(ViewBuilder *builder, TraceEventId id,
                      const TraceEvent *event)
{
    if (event->by != 0 && event->by != event->task)
        add_arrow(builder, (ViewArrow){.kind = VIEW_ARROW_SPAWN,
                                       .task = event->task,
                                       .peer = event->by,
                                       .group = VIEW_NONE,
                                       .begin = id,
                                       .end = id});
}

/* A step that another task, or a group's last child, made ready. A timer has
 * no lane and a cancel request has its own arrow. */
static void add_wake(ViewBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    if (event->cause == TRACE_NONE)
        return;
    const TraceEvent *cause = trace_store_get(builder->trace, event->cause);
    ViewArrow arrow = {.kind = VIEW_ARROW_WAKE,
                       .task = event->task,
                       .group = VIEW_NONE,
                       .begin = event->cause,
                       .end = id};
    if (cause->kind == TRACE_GROUP_CHILD_DONE)
        arrow.group = view_model_find_group(builder->model, cause->group);
    else if (cause->kind == TRACE_FINISHED || cause->kind == TRACE_FAILED ||
             cause->kind == TRACE_CANCELLED)
        arrow.peer = cause->task;
    if (arrow.group != VIEW_NONE ||
        (arrow.peer != 0 && arrow.peer != event->task))
        add_arrow(builder, arrow);
}

static void add_error(ViewBuilder *builder, TraceEventId id,
                      const TraceEvent *event)
{
    const ViewTask *child = view_model_task(builder->model, event->other);
    uint32_t group = view_model_find_group(builder->model, event->group);

    if (!child || group == VIEW_NONE || child->ended == TRACE_NONE ||
        child->outcome != TRACE_STATE_FAILED)
        return;
    add_arrow(builder, (ViewArrow){.kind = VIEW_ARROW_ERROR_LATER,
                                   .task = event->other,
                                   .group = group,
                                   .begin = child->ended,
                                   .end = id});
}

/* The error that the group heard of just before it aborts is the one. */
static void mark_first_error(ViewBuilder *builder, const TraceEvent *event)
{
    ViewModel *model = builder->model;

    for (uint32_t i = model->arrow_count; i-- > 0;) {
        ViewArrow *arrow = &model->arrows[i];
        if (arrow->end < event->cause)
            return;
        if (arrow->end == event->cause &&
            arrow->kind == VIEW_ARROW_ERROR_LATER) {
            arrow->kind = VIEW_ARROW_ERROR;
            return;
        }
    }
}

/* A group's request comes from its frame, any other from a task's lane. */
static void add_cancel(ViewBuilder *builder, TraceEventId id,
                       const TraceEvent *event)
{
    ViewArrow arrow = {.kind = VIEW_ARROW_CANCEL,
                       .task = event->task,
                       .peer = event->by,
                       .group = VIEW_NONE,
                       .begin = id,
                       .end = id};

    if ((event->flags & TRACE_FLAG_ACCEPTED) == 0)
        return;
    if (event->cause != TRACE_NONE) {
        const TraceEvent *cause = trace_store_get(builder->trace, event->cause);
        if (cause->kind == TRACE_GROUP_ABORT ||
            cause->kind == TRACE_GROUP_CHILD_DONE) {
            arrow.group = view_model_find_group(builder->model, cause->group);
            arrow.begin = event->cause;
        } else if (cause->kind == TRACE_CANCEL_REQUESTED) {
            arrow.peer = cause->task;
        }
    }
    if (arrow.group != VIEW_NONE) {
        arrow.kind = VIEW_ARROW_ABORT;
        arrow.peer = 0;
        builder->model->groups[arrow.group].abort_last = id;
    }
    if (arrow.group != VIEW_NONE ||
        (arrow.peer != 0 && arrow.peer != event->task))
        add_arrow(builder, arrow);
}

/* From the end of the group that raised it, if that is what was caught. */
static void add_caught(ViewBuilder *builder, TraceEventId id,
                       const TraceEvent *event)
{
    TraceEventId from = event->cause;

    if (event->count == 0)
        return;
    while (from != TRACE_NONE) {
        const TraceEvent *cause = trace_store_get(builder->trace, from);
        if (cause->kind == TRACE_GROUP_EXIT_END) {
            uint32_t task = event->task != 0 ? event->task : event->by;
            uint32_t group =
                view_model_find_group(builder->model, cause->group);
            if (group != VIEW_NONE && task != 0)
                add_arrow(builder, (ViewArrow){.kind = VIEW_ARROW_CAUGHT,
                                               .task = task,
                                               .group = group,
                                               .begin = from,
                                               .end = id});
            return;
        }
        if (cause->kind != TRACE_EXCEPT_MATCHED)
            return;
        from = cause->cause;
    }
}

void view_model_add_arrows(ViewBuilder *builder, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(builder->trace, id);

    switch (event->kind) {
    case TRACE_TASK_CREATED:
        add_spawn(builder, id, event);
        break;
    case TRACE_RESUMED:
        add_wake(builder, id, event);
        break;
    case TRACE_GROUP_CHILD_DONE:
        add_error(builder, id, event);
        break;
    case TRACE_GROUP_ABORT:
        if (event->cause != TRACE_NONE)
            mark_first_error(builder, event);
        break;
    case TRACE_CANCEL_REQUESTED:
        add_cancel(builder, id, event);
        break;
    case TRACE_EXCEPT_MATCHED:
        add_caught(builder, id, event);
        break;
    default:
        break;
    }
}

/* Where each task's part begins, from how many it has. */
static uint32_t *first_places(uint32_t task_count, uint32_t count,
                              const uint32_t *task_of)
{
    uint32_t *places = base_alloc_array((size_t)task_count + 1, sizeof *places);

    for (uint32_t i = 0; i < count; i++)
        places[task_of[i] + 1]++;
    for (uint32_t i = 0; i < task_count; i++)
        places[i + 1] += places[i];
    return places;
}

static void sort_segments(ViewBuilder *builder)
{
    ViewModel *model = builder->model;
    uint32_t count = model->segment_count;
    uint32_t *places =
        first_places(model->task_count, count, builder->segment_task);
    ViewSegment *sorted = base_alloc_array(count, sizeof *sorted);

    for (uint32_t i = 0; i < model->task_count; i++)
        model->tasks[i].segment = places[i];
    for (uint32_t i = 0; i < count; i++) {
        uint32_t task = builder->segment_task[i];
        sorted[places[task]++] = model->segments[i];
        model->tasks[task].segment_count++;
    }
    base_free(model->segments);
    base_free(places);
    model->segments = sorted;
}

static void sort_ghosts(ViewBuilder *builder)
{
    ViewModel *model = builder->model;
    uint32_t count = model->ghost_count;
    uint32_t *places =
        first_places(model->task_count, count, builder->ghost_task);
    ViewGhost *sorted = base_alloc_array(count, sizeof *sorted);

    for (uint32_t i = 0; i < model->task_count; i++)
        model->tasks[i].ghost = places[i];
    for (uint32_t i = 0; i < count; i++) {
        uint32_t task = builder->ghost_task[i];
        sorted[places[task]++] = model->ghosts[i];
        model->tasks[task].ghost_count++;
    }
    base_free(model->ghosts);
    base_free(places);
    model->ghosts = sorted;
}

static void sort_arrows(ViewBuilder *builder)
{
    ViewModel *model = builder->model;
    uint32_t count = model->arrow_count;
    uint32_t *task_of = base_alloc_array(count, sizeof *task_of);
    ViewArrow *sorted = base_alloc_array(count, sizeof *sorted);

    for (uint32_t i = 0; i < count; i++)
        task_of[i] = model->arrows[i].task;
    uint32_t *places = first_places(model->task_count, count, task_of);
    for (uint32_t i = 0; i < model->task_count; i++)
        model->tasks[i].arrow = places[i];
    for (uint32_t i = 0; i < count; i++) {
        sorted[places[task_of[i]]++] = model->arrows[i];
        model->tasks[task_of[i]].arrow_count++;
    }
    base_free(model->arrows);
    base_free(places);
    base_free(task_of);
    model->arrows = sorted;
}

void view_model_sort_by_task(ViewBuilder *builder)
{
    sort_segments(builder);
    sort_ghosts(builder);
    sort_arrows(builder);
}
