/* The lives of tasks and groups: stretches of state, ghosts, ends. */
#include "view_model_parts.h"

#include "base_memory.h"
#include "trace_store.h"

#include <string.h>

static bool is_cancelled_error(const TraceStore *trace, TraceText text)
{
    return strcmp(trace_store_text(trace, text), "CancelledError") == 0;
}

static void close_segment(ViewBuilder *builder, uint32_t task, TraceEventId end)
{
    uint32_t segment = builder->now[task].segment;

    if (segment != VIEW_NONE)
        builder->model->segments[segment].end = end;
    builder->now[task].segment = VIEW_NONE;
}

/* Ends the stretch before it. */
static void open_segment(ViewBuilder *builder, uint32_t task,
                         TraceEventId begin, TraceEventId from,
                         TraceState state)
{
    ViewModel *model = builder->model;
    uint32_t index = model->segment_count;

    close_segment(builder, task, begin);
    BASE_GROW(builder->segment_task, index, builder->segment_task_capacity);
    builder->segment_task[index] = task;
    BASE_GROW(model->segments, model->segment_count, builder->segment_capacity);
    model->segments[model->segment_count++] = (ViewSegment){
        .begin = begin, .end = TRACE_NONE, .from = from, .state = state};
    builder->now[task].segment = index;
}

static ViewSegment *open_segment_of(ViewBuilder *builder, uint32_t task)
{
    uint32_t segment = builder->now[task].segment;

    return segment == VIEW_NONE ? NULL : &builder->model->segments[segment];
}

/* A task that asyncio.run() makes when it shuts its loop down. */
static bool is_shutdown_task(const ViewBuilder *builder,
                             const TraceEvent *event)
{
    static const char prefix[] = "BaseEventLoop.shutdown_";
    const char *coroutine = trace_store_text(builder->trace, event->detail);

    return event->by == 0 && builder->ended_once &&
           strncmp(coroutine, prefix, sizeof prefix - 1) == 0;
}

static void on_created(ViewBuilder *builder, TraceEventId id,
                       const TraceEvent *event)
{
    ViewModel *model = builder->model;
    ViewTask *task = &model->tasks[event->task];
    uint32_t parent = 0;

    if (task->created != TRACE_NONE)
        return;
    task->created = id;
    task->name = event->text;
    task->coroutine = event->detail;
    task->parent = event->by;
    task->group = view_model_find_group(model, event->group);
    task->of_loop = is_shutdown_task(builder, event);
    if (task->group != VIEW_NONE) {
        parent = view_model_group_node(model, task->group);
        task->depth = model->groups[task->group].depth + 1;
    } else if (view_model_task(model, event->by)) {
        parent = event->by;
        task->depth = model->tasks[event->by].depth;
    }
    if (!task->of_loop)
        view_model_adopt(builder, parent, event->task);
    open_segment(builder, event->task, id, id, TRACE_STATE_QUEUED);
}

/* The wait is over as soon as somebody made the step ready: from then on the
 * task stood in the queue. A wait on nothing (sleep(0)) never left it. */
static void end_wait(ViewBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    ViewSegment *segment = open_segment_of(builder, event->task);

    if (!segment || segment->state != TRACE_STATE_WAITING ||
        event->cause == TRACE_NONE)
        return;
    if (event->cause <= segment->begin)
        segment->state = TRACE_STATE_QUEUED;
    else if (event->cause < id)
        open_segment(builder, event->task, event->cause, event->cause,
                     TRACE_STATE_QUEUED);
}

/* A cancellation that is delivered into a sleep leaves a ghost. */
static void add_ghost(ViewBuilder *builder, TraceEventId id,
                      const TraceEvent *event)
{
    ViewModel *model = builder->model;
    TraceEventId waiting = builder->now[event->task].waiting;

    if (waiting == TRACE_NONE ||
        !is_cancelled_error(builder->trace, event->text))
        return;
    double until = trace_store_get(builder->trace, waiting)->number;
    if (!(until > event->time))
        return;
    uint32_t index = model->ghost_count;
    BASE_GROW(builder->ghost_task, index, builder->ghost_task_capacity);
    builder->ghost_task[index] = event->task;
    BASE_GROW(model->ghosts, model->ghost_count, builder->ghost_capacity);
    model->ghosts[model->ghost_count++] =
        (ViewGhost){.begin = id, .from = event->time, .until = until};
    if (until > model->last_time)
        model->last_time = until;
}

static void on_step(ViewBuilder *builder, TraceEventId id,
                    const TraceEvent *event)
{
    end_wait(builder, id, event);
    add_ghost(builder, id, event);
    builder->model->tasks[event->task].starts = true;
    builder->now[event->task].waiting = TRACE_NONE;
    builder->now[event->task].cancel_pending = false;
    open_segment(builder, event->task, id, id, TRACE_STATE_RUNNING);
}

static void on_suspended(ViewBuilder *builder, TraceEventId id,
                         const TraceEvent *event)
{
    ViewTaskNow *now = &builder->now[event->task];
    bool cancel = now->cancel_pending;

    now->waiting = id;
    now->cancel_pending = false;
    open_segment(builder, event->task, id, id,
                 cancel ? TRACE_STATE_CANCEL_REQUESTED : TRACE_STATE_WAITING);
}

static void on_cancel_requested(ViewBuilder *builder, TraceEventId id,
                                const TraceEvent *event)
{
    ViewSegment *segment = open_segment_of(builder, event->task);

    if (!segment || (event->flags & TRACE_FLAG_ACCEPTED) == 0)
        return;
    if (segment->state == TRACE_STATE_RUNNING)
        builder->now[event->task].cancel_pending = true;
    else if (segment->state != TRACE_STATE_CANCEL_REQUESTED)
        open_segment(builder, event->task, id, id,
                     TRACE_STATE_CANCEL_REQUESTED);
}

static void on_ended(ViewBuilder *builder, TraceEventId id,
                     const TraceEvent *event, TraceState outcome)
{
    ViewTask *task = &builder->model->tasks[event->task];

    if (task->ended != TRACE_NONE)
        return;
    close_segment(builder, event->task, id);
    task->ended = id;
    task->outcome = outcome;
}

static void remember_group(ViewModel *model, uint32_t serial, uint32_t index)
{
    if (serial >= model->group_of_count) {
        uint32_t count = serial + serial / 2 + 8;
        model->group_of =
            base_resize_array(model->group_of, count, sizeof *model->group_of);
        for (uint32_t i = model->group_of_count; i < count; i++)
            model->group_of[i] = VIEW_NONE;
        model->group_of_count = count;
    }
    model->group_of[serial] = index;
}

static void on_group_enter(ViewBuilder *builder, TraceEventId id,
                           const TraceEvent *event)
{
    ViewModel *model = builder->model;
    uint32_t index = model->group_count, owner = event->task;
    uint32_t inside = builder->now[owner].group;
    uint32_t around = inside != VIEW_NONE ? inside : model->tasks[owner].group;

    BASE_GROW(builder->group_nodes, builder->group_node_count,
              builder->group_node_capacity);
    builder->group_nodes[builder->group_node_count++] =
        (ViewNode){VIEW_NONE, VIEW_NONE, VIEW_NONE};
    BASE_GROW(model->groups, model->group_count, builder->group_capacity);
    model->groups[model->group_count++] = (ViewGroup){
        .serial = event->group,
        .owner = owner,
        .around = around,
        .depth = around == VIEW_NONE ? 0 : model->groups[around].depth + 1,
        .lane = VIEW_NONE,
        .enter = id,
        .exit_begin = TRACE_NONE,
        .exit_end = TRACE_NONE,
        .abort = TRACE_NONE,
        .abort_last = TRACE_NONE};
    remember_group(model, event->group, index);
    builder->now[owner].group = index;
    view_model_adopt(builder,
                     inside == VIEW_NONE ? owner
                                         : view_model_group_node(model, inside),
                     view_model_group_node(model, index));
}

static void on_group_exit_end(ViewBuilder *builder, TraceEventId id,
                              ViewGroup *group)
{
    uint32_t around = group->around;

    group->exit_end = id;
    if (around != VIEW_NONE &&
        builder->model->groups[around].owner != group->owner)
        around = VIEW_NONE;
    builder->now[group->owner].group = around;
}

static void on_group(ViewBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    uint32_t index = view_model_find_group(builder->model, event->group);

    if (event->kind == TRACE_GROUP_ENTER && index == VIEW_NONE) {
        on_group_enter(builder, id, event);
        return;
    }
    if (index == VIEW_NONE)
        return;
    ViewGroup *group = &builder->model->groups[index];
    if (event->kind == TRACE_GROUP_EXIT_BEGIN)
        group->exit_begin = id;
    else if (event->kind == TRACE_GROUP_ABORT && group->abort == TRACE_NONE)
        group->abort = id;
    else if (event->kind == TRACE_GROUP_EXIT_END)
        on_group_exit_end(builder, id, group);
}

void view_model_add_lives(ViewBuilder *builder, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(builder->trace, id);

    switch (event->kind) {
    case TRACE_TASK_CREATED:
        on_created(builder, id, event);
        break;
    case TRACE_TASK_RENAMED:
        builder->model->tasks[event->task].name = event->text;
        break;
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        on_step(builder, id, event);
        break;
    case TRACE_SUSPENDED:
        on_suspended(builder, id, event);
        break;
    case TRACE_CANCEL_REQUESTED:
        on_cancel_requested(builder, id, event);
        break;
    case TRACE_FINISHED:
        on_ended(builder, id, event, TRACE_STATE_RETURNED);
        break;
    case TRACE_FAILED:
        on_ended(builder, id, event, TRACE_STATE_FAILED);
        break;
    case TRACE_CANCELLED:
        on_ended(builder, id, event, TRACE_STATE_CANCELLED);
        break;
    default:
        if (event->group != 0)
            on_group(builder, id, event);
        break;
    }
}
