/* Who caused what across lanes; requests to stop and errors as lists. */
#include "view_model_arrows.h"

#include "view_model_parts.h"

#include "base_memory.h"

#include <string.h>

static const TraceStore *trace_of(const ViewModelBuilder *builder)
{
    return builder->model.lives.trace;
}

static void note_arrow(ViewModel *model, uint32_t kind, TraceEventId end)
{
    if (end < model->arrow_seen[kind])
        model->arrow_seen[kind] = end;
}

static void add_arrow(ViewModelBuilder *builder, ViewArrow arrow)
{
    ViewModel *model = &builder->model;

    BASE_GROW(model->arrows, model->arrow_count, builder->arrow_capacity);
    model->arrows[model->arrow_count++] = arrow;
    note_arrow(model, arrow.kind, arrow.end);
}

static void add_spawn(ViewModelBuilder *builder, TraceEventId id,
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

/* Who made that happen for which others wait; 0: no task, or it has an arrow of
 * its own. */
static uint32_t waker_of(const TraceEvent *cause)
{
    switch (cause->kind) {
    case TRACE_FINISHED:
    case TRACE_FAILED:
    case TRACE_CANCELLED:
        return cause->task;
    case TRACE_GATHER_ERROR:
        return cause->other;
    case TRACE_LOCK_RELEASED:
    case TRACE_NOTIFIED:
    case TRACE_RESOLVED:
    case TRACE_QUEUE_GOT:
        return cause->by;
    default:
        return 0;
    }
}

/* A step that another task, or a group's last child, made ready. A timer has
 * no lane and a cancel request has its own arrow. */
static void add_wake(ViewModelBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    if (event->cause == TRACE_NONE)
        return;
    const TraceEvent *cause = trace_store_get(trace_of(builder), event->cause);
    ViewArrow arrow = {.kind = VIEW_ARROW_WAKE,
                       .task = event->task,
                       .group = VIEW_NONE,
                       .begin = event->cause,
                       .end = id};
    if (cause->kind == TRACE_GROUP_CHILD_DONE)
        arrow.group = explain_group(&builder->model.lives, cause->group);
    else
        arrow.peer = waker_of(cause);
    if (cause->kind == TRACE_LOCK_RELEASED)
        arrow.kind = VIEW_ARROW_HAND_OVER;
    if (arrow.group != VIEW_NONE ||
        (arrow.peer != 0 && arrow.peer != event->task))
        add_arrow(builder, arrow);
}

/* From its put. */
static void add_item(ViewModelBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    if (event->also == TRACE_NONE || event->by == 0)
        return;
    const TraceEvent *put = trace_store_get(trace_of(builder), event->also);
    if (put->by != 0 && put->by != event->by)
        add_arrow(builder, (ViewArrow){.kind = VIEW_ARROW_ITEM,
                                       .task = event->by,
                                       .peer = put->by,
                                       .group = VIEW_NONE,
                                       .begin = event->also,
                                       .end = id});
}

static void add_error(ViewModelBuilder *builder, TraceEventId id,
                      const TraceEvent *event)
{
    const ExplainTask *child =
        explain_task(&builder->model.lives, event->other);
    uint32_t group = explain_group(&builder->model.lives, event->group);

    if (!child || group == VIEW_NONE || child->ended == TRACE_NONE ||
        child->outcome != TRACE_STATE_FAILED)
        return;
    /* Where the trace ends before the abort, this is what it will be about. */
    bool first = builder->model.lives.groups[group].abort == TRACE_NONE;
    add_arrow(builder, (ViewArrow){.kind = first ? VIEW_ARROW_ERROR
                                                 : VIEW_ARROW_ERROR_LATER,
                                   .task = event->other,
                                   .group = group,
                                   .begin = child->ended,
                                   .end = id});
}

/* The error that the group heard of just before it aborts is the one. */
static void mark_first_error(ViewModelBuilder *builder, const TraceEvent *event)
{
    ViewModel *model = &builder->model;

    for (uint32_t i = model->arrow_count; i-- > 0;) {
        ViewArrow *arrow = &model->arrows[i];
        if (arrow->end < event->cause)
            return;
        if (arrow->end == event->cause &&
            arrow->kind == VIEW_ARROW_ERROR_LATER) {
            arrow->kind = VIEW_ARROW_ERROR;
            note_arrow(model, arrow->kind, arrow->end);
            return;
        }
    }
}

/* A group's request comes from its frame, any other from a task's lane. */
static void add_cancel(ViewModelBuilder *builder, TraceEventId id,
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
        const TraceEvent *cause =
            trace_store_get(trace_of(builder), event->cause);
        if (cause->kind == TRACE_GROUP_ABORT ||
            cause->kind == TRACE_GROUP_CHILD_DONE) {
            arrow.group = explain_group(&builder->model.lives, cause->group);
            arrow.begin = event->cause;
        } else if (cause->kind == TRACE_CANCEL_REQUESTED) {
            arrow.peer = cause->task;
        }
    }
    if (arrow.group != VIEW_NONE) {
        arrow.kind = VIEW_ARROW_ABORT;
        arrow.peer = 0;
    }
    if (arrow.group != VIEW_NONE ||
        (arrow.peer != 0 && arrow.peer != event->task))
        add_arrow(builder, arrow);
}

/* From the end of the group that raised it, if that is what was caught. */
static void add_caught(ViewModelBuilder *builder, TraceEventId id,
                       const TraceEvent *event)
{
    TraceEventId from = event->cause;

    if (event->count == 0)
        return;
    while (from != TRACE_NONE) {
        const TraceEvent *cause = trace_store_get(trace_of(builder), from);
        if (cause->kind == TRACE_GROUP_EXIT_END) {
            uint32_t task = event->task != 0 ? event->task : event->by;
            uint32_t group = explain_group(&builder->model.lives, cause->group);
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

/* A block that raised, and not because it was asked to stop. */
static bool is_error(const ViewModelBuilder *builder, const TraceEvent *event)
{
    return event->text != 0 &&
           strcmp(trace_store_text(trace_of(builder), event->text),
                  "CancelledError") != 0;
}

static void note_error(ViewModelBuilder *builder, TraceEventId id)
{
    ViewModel *model = &builder->model;

    BASE_GROW(model->errors, model->error_count, builder->error_capacity);
    model->errors[model->error_count++] = id;
}

static void note_gathered(ViewModelBuilder *builder, const TraceEvent *event)
{
    if (event->task != 0 && event->task < builder->model.lives.task_count)
        builder->model.tasks[event->task].gathered_by = event->by;
}

/* The steps of the line that shows cancelling(). */
static void add_count(ViewModelBuilder *builder, TraceEventId id,
                      const TraceEvent *event)
{
    ViewModel *model = &builder->model;
    bool kept = event->kind == TRACE_CANCEL_KEPT;
    uint32_t task = event->task != 0 ? event->task : event->by;

    if (task == 0 || task >= model->lives.task_count ||
        (event->kind == TRACE_CANCEL_REQUESTED &&
         (event->flags & TRACE_FLAG_ACCEPTED) == 0))
        return;
    BASE_GROW(model->counts, model->count_count, builder->count_capacity);
    model->counts[model->count_count++] =
        (ViewCount){.task = task,
                    .event = id,
                    .cancelling = kept ? 0 : event->count,
                    .swallowed = kept};
}

void view_model_add_arrows(ViewModelBuilder *builder, TraceEventId id,
                           const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_TASK_CREATED:
        add_spawn(builder, id, event);
        break;
    case TRACE_RESUMED:
        add_wake(builder, id, event);
        break;
    case TRACE_QUEUE_GOT:
        add_item(builder, id, event);
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
        add_count(builder, id, event);
        break;
    case TRACE_UNCANCEL:
    case TRACE_CANCEL_KEPT:
        add_count(builder, id, event);
        break;
    case TRACE_EXCEPT_MATCHED:
        add_caught(builder, id, event);
        note_error(builder, id);
        break;
    case TRACE_FAILED:
        note_error(builder, id);
        break;
    case TRACE_GROUP_EXIT_BEGIN:
        if (is_error(builder, event))
            note_error(builder, id);
        break;
    case TRACE_GATHER_CHILD:
        note_gathered(builder, event);
        break;
    default:
        break;
    }
}

void view_model_end_arrows(ViewModelBuilder *builder)
{
    ViewModel *model = &builder->model;

    base_sort_begin(&builder->arrows, model->arrows, model->arrow_count,
                    sizeof *model->arrows, offsetof(ViewArrow, task),
                    model->lives.task_count);
    model->arrows = NULL;
    base_sort_begin(&builder->counts, model->counts, model->count_count,
                    sizeof *model->counts, offsetof(ViewCount, task),
                    model->lives.task_count);
    model->counts = NULL;
}

bool view_model_sort_arrows(ViewModelBuilder *builder, uint32_t *budget)
{
    if (!base_sort_advance(&builder->arrows, budget))
        return false;
    builder->model.arrows = base_sort_take(&builder->arrows);
    return true;
}

bool view_model_sort_counts(ViewModelBuilder *builder, uint32_t *budget)
{
    if (!base_sort_advance(&builder->counts, budget))
        return false;
    builder->model.counts = base_sort_take(&builder->counts);
    return true;
}

bool view_model_place_arrows(ViewModelBuilder *builder, uint32_t *budget)
{
    ViewModel *model = &builder->model;

    for (; builder->next < model->lives.task_count;
         builder->next++, --*budget) {
        ViewTask *task = &model->tasks[builder->next];
        if (*budget == 0)
            return false;
        task->arrow = base_sort_first(&builder->arrows, builder->next);
        task->arrow_count =
            base_sort_end(&builder->arrows, builder->next) - task->arrow;
        task->count = base_sort_first(&builder->counts, builder->next);
        task->count_count =
            base_sort_end(&builder->counts, builder->next) - task->count;
        task->tie = base_sort_first(&builder->ties, builder->next);
        task->tie_count =
            base_sort_end(&builder->ties, builder->next) - task->tie;
        task->lane = VIEW_NONE;
    }
    return true;
}
