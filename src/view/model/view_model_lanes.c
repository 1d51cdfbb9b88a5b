/* The order of lanes; cells of time, instants and the callbacks of the loop. */
#include "view_model_parts.h"

#include "base_memory.h"
#include "trace_store.h"

uint32_t view_model_group_node(const ViewModel *model, uint32_t group)
{
    return model->task_count + group;
}

static ViewNode *node_at(ViewBuilder *builder, uint32_t node)
{
    uint32_t tasks = builder->model->task_count;

    return node < tasks ? &builder->task_nodes[node]
                        : &builder->group_nodes[node - tasks];
}

void view_model_adopt(ViewBuilder *builder, uint32_t parent, uint32_t child)
{
    ViewNode *node = node_at(builder, parent);

    if (node->last == VIEW_NONE)
        node->first = child;
    else
        node_at(builder, node->last)->next = child;
    node->last = child;
}

static void enter_node(ViewBuilder *builder, uint32_t node)
{
    ViewModel *model = builder->model;

    if (node >= model->task_count) {
        model->groups[node - model->task_count].lane = model->lane_count;
        return;
    }
    if (node == 0)
        return;
    model->tasks[node].lane = model->lane_count;
    model->lanes[model->lane_count++] = (ViewLane){.task = node};
}

static void leave_node(ViewBuilder *builder, uint32_t node)
{
    ViewModel *model = builder->model;

    if (node < model->task_count)
        return;
    ViewGroup *group = &model->groups[node - model->task_count];
    group->lane_count = model->lane_count - group->lane;
    if (group->lane_count == 0)
        return;
    model->lanes[group->lane].frames_open++;
    model->lanes[model->lane_count - 1].frames_closed++;
    model->frame_count++;
}

static void sum_frames(ViewModel *model)
{
    uint32_t opened = 0, closed = 0;

    for (uint32_t i = 0; i < model->lane_count; i++) {
        opened += model->lanes[i].frames_open;
        model->lanes[i].opened_before = opened;
        model->lanes[i].closed_before = closed;
        closed += model->lanes[i].frames_closed;
    }
}

/* A task, then what it made in the order in which it made it. */
void view_model_make_lanes(ViewBuilder *builder)
{
    ViewModel *model = builder->model;
    uint32_t nodes = model->task_count + model->group_count;
    uint32_t *stack = base_alloc_array((size_t)nodes + 1, sizeof *stack);
    uint32_t depth = 0;

    model->lanes = base_alloc_array(model->task_count, sizeof *model->lanes);
    stack[depth++] = 0;
    enter_node(builder, 0);
    while (depth > 0) {
        ViewNode *node = node_at(builder, stack[depth - 1]);
        uint32_t child = node->first;
        if (child == VIEW_NONE) {
            leave_node(builder, stack[--depth]);
            continue;
        }
        node->first = node_at(builder, child)->next;
        enter_node(builder, child);
        stack[depth++] = child;
    }
    base_free(stack);
    sum_frames(model);
}

static bool is_of_student(const ViewModel *model, uint32_t task)
{
    return task != 0 && task < model->task_count && !model->tasks[task].of_loop;
}

bool view_model_is_machinery(const ViewBuilder *builder,
                             const TraceEvent *event)
{
    const ViewModel *model = builder->model;

    if (event->turn == 0)
        return true;
    return builder->ended_once && event->group == 0 &&
           !is_of_student(model, event->task) &&
           !is_of_student(model, event->by);
}

static ViewUrgency urgency_of(const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_FAILED:
    case TRACE_GROUP_ABORT:
        return VIEW_URGENCY_FAILURE;
    case TRACE_CANCEL_REQUESTED:
    case TRACE_CANCELLED:
        return VIEW_URGENCY_CANCEL;
    case TRACE_GROUP_EXIT_END:
        return VIEW_URGENCY_GROUP_END;
    default:
        return VIEW_URGENCY_NONE;
    }
}

static bool ends_loop(const TraceEvent *event)
{
    return event->kind == TRACE_LOOP_STOP ||
           event->kind == TRACE_SHUTDOWN_BEGIN || event->kind == TRACE_END;
}

static void add_instant(ViewBuilder *builder, const TraceEvent *event)
{
    ViewModel *model = builder->model;

    if (model->instant_count > 0 &&
        model->instants[model->instant_count - 1].time >= event->time)
        return;
    BASE_GROW(model->instants, model->instant_count, builder->instant_capacity);
    model->instants[model->instant_count++] =
        (ViewInstant){.time = event->time, .cell = model->cell_count};
}

static void add_cell(ViewBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    ViewModel *model = builder->model;

    if (model->cell_count > 0) {
        ViewCell *last = &model->cells[model->cell_count - 1];
        if (last->turn == event->turn &&
            model->instants[last->instant].time >= event->time) {
            last->end = id + 1;
            return;
        }
    }
    add_instant(builder, event);
    BASE_GROW(model->cells, model->cell_count, builder->cell_capacity);
    model->cells[model->cell_count++] =
        (ViewCell){.begin = id,
                   .end = id + 1,
                   .turn = event->turn,
                   .instant = model->instant_count - 1,
                   .folded = true};
    model->instants[model->instant_count - 1].cell_count++;
}

static bool is_callback_of(const ViewBuilder *builder, const ViewSpan *span,
                           const TraceEvent *event)
{
    const TraceEvent *first = trace_store_get(builder->trace, span->begin);

    return first->turn == event->turn && first->callback == event->callback;
}

static void describe_span(ViewBuilder *builder, ViewSpan *span,
                          const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        if (span->task == 0)
            span->task = event->task;
        break;
    case TRACE_GROUP_CHILD_DONE:
        span->group = view_model_find_group(builder->model, event->group);
        break;
    case TRACE_FAILED:
        if (span->task == event->task)
            span->state = TRACE_STATE_FAILED;
        break;
    case TRACE_CANCELLED:
        if (span->task == event->task)
            span->state = TRACE_STATE_CANCELLED;
        break;
    default:
        break;
    }
}

static void add_span(ViewBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    ViewModel *model = builder->model;

    if (event->turn == 0 || event->kind == TRACE_LOOP_START || ends_loop(event))
        return;
    if (model->span_count == 0 ||
        !is_callback_of(builder, &model->spans[model->span_count - 1], event)) {
        BASE_GROW(model->spans, model->span_count, builder->span_capacity);
        model->spans[model->span_count++] = (ViewSpan){
            .begin = id, .group = VIEW_NONE, .state = TRACE_STATE_RUNNING};
    }
    ViewSpan *span = &model->spans[model->span_count - 1];
    span->end = id + 1;
    describe_span(builder, span, event);
}

void view_model_add_times(ViewBuilder *builder, TraceEventId id)
{
    ViewModel *model = builder->model;
    const TraceEvent *event = trace_store_get(builder->trace, id);

    if (ends_loop(event))
        builder->ended_once = true;
    add_cell(builder, id, event);
    if (!view_model_is_machinery(builder, event)) {
        ViewInstant *instant = &model->instants[model->instant_count - 1];
        ViewUrgency urgency = urgency_of(event);
        model->cells[model->cell_count - 1].folded = false;
        model->last_event = id;
        if (urgency > instant->urgency)
            instant->urgency = urgency;
        add_span(builder, id, event);
    } else if (event->kind == TRACE_STDOUT || event->kind == TRACE_STDERR) {
        /* The module's own output counts, though it takes no room. */
        model->last_event = id;
    }
    if (event->time > model->last_time)
        model->last_time = event->time;
}

/* What is looked up for every event that is drawn is a table. */
static void index_cells(ViewModel *model)
{
    model->cell_of =
        base_alloc_array(model->event_count, sizeof *model->cell_of);
    for (uint32_t i = 0; i < model->cell_count; i++) {
        for (TraceEventId id = model->cells[i].begin; id < model->cells[i].end;
             id++)
            model->cell_of[id] = i;
    }
}

static void list_urgent(ViewModel *model)
{
    uint32_t capacity = 0;

    for (uint32_t i = 0; i < model->instant_count; i++) {
        if (model->instants[i].urgency == VIEW_URGENCY_NONE)
            continue;
        BASE_GROW(model->urgent, model->urgent_count, capacity);
        model->urgent[model->urgent_count++] = i;
    }
}

/* Turns of this instant in which nothing was recorded (gather() hears of a
 * child, say) have their columns all the same. */
static uint32_t silent_turns(const ViewInstant *instant, uint32_t turn)
{
    enum { SILENT_MOST = 64 };
    uint32_t expected = instant->last_turn + 1;

    if (instant->columns == 0 || turn <= expected ||
        turn - expected > SILENT_MOST)
        return 0;
    return turn - expected;
}

void view_model_make_instants(ViewBuilder *builder)
{
    ViewModel *model = builder->model;

    index_cells(model);
    list_urgent(model);
    for (uint32_t i = 0; i < model->cell_count; i++) {
        ViewCell *cell = &model->cells[i];
        ViewInstant *instant = &model->instants[cell->instant];
        cell->column = instant->columns;
        if (cell->folded)
            continue;
        if (instant->columns == 0)
            instant->first_turn = cell->turn;
        instant->columns += silent_turns(instant, cell->turn);
        cell->column = instant->columns;
        instant->last_turn = cell->turn;
        instant->columns++;
    }
}

static void note_seen(ViewModel *model, uint32_t state, TraceEventId event)
{
    if (event < model->first_seen[state])
        model->first_seen[state] = event;
}

void view_model_note_states(ViewBuilder *builder)
{
    ViewModel *model = builder->model;

    for (uint32_t i = 0; i <= TRACE_STATE_COUNT; i++)
        model->first_seen[i] = TRACE_NONE;
    for (uint32_t i = 0; i < model->lane_count; i++) {
        const ViewTask *task = &model->tasks[model->lanes[i].task];
        for (uint32_t j = 0; j < task->segment_count; j++) {
            const ViewSegment *segment = &model->segments[task->segment + j];
            note_seen(model, segment->state, segment->begin);
        }
        if (task->ended != TRACE_NONE)
            note_seen(model, task->outcome, task->ended);
        if (task->ghost_count > 0)
            note_seen(model, TRACE_STATE_COUNT,
                      model->ghosts[task->ghost].begin);
    }
}
