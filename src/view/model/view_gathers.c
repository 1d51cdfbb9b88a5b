#include "view_gathers.h"

#include "base_memory.h"

static void add_gather(ViewModelBuilder *builder, TraceEventId id,
                       const TraceEvent *event)
{
    ViewModel *model = &builder->model;

    BASE_GROW(model->gathers, model->gather_count, builder->gather_capacity);
    model->gathers[model->gather_count++] =
        (ViewGather){.serial = event->count,
                     .owner = event->task,
                     .child = model->gather_child_count,
                     .made = id,
                     .end = TRACE_NONE};
}

/* Its children are told of right after it. */
static void add_child(ViewModelBuilder *builder, const TraceEvent *event)
{
    ViewModel *model = &builder->model;
    ViewGather *gather = model->gather_count > 0
                             ? &model->gathers[model->gather_count - 1]
                             : NULL;

    if (!gather || gather->serial != event->count ||
        !explain_task(&model->lives, event->task))
        return;
    BASE_GROW(model->gather_children, model->gather_child_count,
              builder->gather_child_capacity);
    model->gather_children[model->gather_child_count++] = event->task;
    gather->child_count++;
}

/* Serials grow from one to the next. */
static ViewGather *find(ViewModel *model, uint32_t serial)
{
    uint32_t low = 0, high = model->gather_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (model->gathers[middle].serial < serial)
            low = middle + 1;
        else
            high = middle;
    }
    return low < model->gather_count && model->gathers[low].serial == serial
               ? &model->gathers[low]
               : NULL;
}

void view_gathers_add(ViewModelBuilder *builder, TraceEventId id,
                      const TraceEvent *event)
{
    ViewGather *gather;

    switch (event->kind) {
    case TRACE_GATHER_MADE:
        add_gather(builder, id, event);
        break;
    case TRACE_GATHER_CHILD:
        add_child(builder, event);
        break;
    case TRACE_GATHER_ERROR:
        gather = find(&builder->model, event->count);
        if (gather && gather->end == TRACE_NONE) {
            gather->end = id;
            gather->failed = event->other;
        }
        break;
    default:
        break;
    }
}

/* One that no error ended ends with the last of its children. */
static TraceEventId last_end(const ViewModel *model, const ViewGather *gather)
{
    TraceEventId last = gather->child_count > 0 ? gather->made : TRACE_NONE;

    for (uint32_t i = 0; i < gather->child_count; i++) {
        uint32_t child = model->gather_children[gather->child + i];
        TraceEventId ended = model->lives.tasks[child].ended;
        if (ended == TRACE_NONE)
            return TRACE_NONE;
        if (ended > last)
            last = ended;
    }
    return last;
}

void view_gathers_end(ViewModelBuilder *builder)
{
    ViewModel *model = &builder->model;

    for (uint32_t i = 0; i < model->gather_count; i++)
        if (model->gathers[i].end == TRACE_NONE)
            model->gathers[i].end = last_end(model, &model->gathers[i]);
}
