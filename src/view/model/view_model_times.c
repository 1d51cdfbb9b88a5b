/* Cells of time, instants and the callbacks of the loop. */
#include "view_model_times.h"

#include "view_model_parts.h"

#include "base_memory.h"

void view_model_begin_times(ViewModelBuilder *builder)
{
    ViewModel *model = &builder->model;

    /* What is looked up for every event that is drawn is a table. */
    model->cell_of =
        base_alloc((size_t)model->lives.event_count * sizeof *model->cell_of);
}

static bool is_of_student(const ViewModelBuilder *builder, uint32_t task)
{
    const ExplainLives *lives = &builder->model.lives;

    return task != 0 && task < lives->task_count && !lives->tasks[task].of_loop;
}

/* True for what the loop and asyncio.run() do around the student's tasks. */
static bool is_machinery(const ViewModelBuilder *builder,
                         const TraceEvent *event)
{
    if (event->turn == 0)
        return true;
    return builder->ended_once && event->group == 0 &&
           !is_of_student(builder, event->task) &&
           !is_of_student(builder, event->by);
}

static ViewUrgency urgency_of(const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_FAILED:
    case TRACE_GROUP_ABORT:
    case TRACE_DEADLOCK: /* who waits for whom is seen there alone */
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

static ViewGravity gravity_of(const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_FAILED:
    case TRACE_DEADLOCK:
    case TRACE_LIMIT:
        return VIEW_GRAVITY_FAILED;
    case TRACE_GROUP_ABORT:
    case TRACE_CANCEL_REQUESTED:
        return VIEW_GRAVITY_CANCEL_REQUESTED;
    case TRACE_CANCELLED:
        return VIEW_GRAVITY_CANCELLED;
    default:
        return VIEW_GRAVITY_NONE;
    }
}

static bool ends_loop(const TraceEvent *event)
{
    return event->kind == TRACE_LOOP_STOP ||
           event->kind == TRACE_SHUTDOWN_BEGIN || event->kind == TRACE_END;
}

static void add_instant(ViewModelBuilder *builder, const TraceEvent *event)
{
    ViewModel *model = &builder->model;

    if (model->instant_count > 0 &&
        model->instants[model->instant_count - 1].time >= event->time)
        return;
    BASE_GROW(model->instants, model->instant_count, builder->instant_capacity);
    model->instants[model->instant_count++] = (ViewInstant){
        .time = event->time, .cell = model->cell_count, .stub = VIEW_NONE};
}

static void add_cell(ViewModelBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    ViewModel *model = &builder->model;

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

static bool is_callback_of(const ViewModelBuilder *builder,
                           const ViewSpan *span, const TraceEvent *event)
{
    const TraceEvent *first =
        trace_store_get(builder->model.lives.trace, span->begin);

    return first->turn == event->turn && first->callback == event->callback;
}

static void describe_span(ViewModelBuilder *builder, ViewSpan *span,
                          const TraceEvent *event)
{
    switch (event->kind) {
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        if (span->task == 0)
            span->task = event->task;
        break;
    case TRACE_GROUP_CHILD_DONE:
        span->group = explain_group(&builder->model.lives, event->group);
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

static void add_span(ViewModelBuilder *builder, TraceEventId id,
                     const TraceEvent *event)
{
    ViewModel *model = &builder->model;

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

static void add_print(ViewModelBuilder *builder, TraceEventId id)
{
    ViewModel *model = &builder->model;

    BASE_GROW(model->prints, model->print_count, builder->print_capacity);
    model->prints[model->print_count++] = id;
    /* The module's own output counts, though it takes no room. */
    model->last_event = id;
}

void view_model_add_times(ViewModelBuilder *builder, TraceEventId id,
                          const TraceEvent *event)
{
    ViewModel *model = &builder->model;

    if (ends_loop(event))
        builder->ended_once = true;
    add_cell(builder, id, event);
    ViewCell *cell = &model->cells[model->cell_count - 1];
    ViewGravity gravity = gravity_of(event);
    if (gravity > cell->gravity)
        cell->gravity = gravity;
    model->cell_of[id] = model->cell_count - 1;
    if (!is_machinery(builder, event)) {
        ViewInstant *instant = &model->instants[model->instant_count - 1];
        ViewUrgency urgency = urgency_of(event);
        cell->folded = false;
        model->last_event = id;
        if (urgency > instant->urgency)
            instant->urgency = urgency;
        add_span(builder, id, event);
    }
    if (event->kind == TRACE_STDOUT || event->kind == TRACE_STDERR)
        add_print(builder, id);
    if (event->time > model->last_time)
        model->last_time = event->time;
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

static void give_column(ViewInstant *instant, ViewCell *cell)
{
    if (instant->columns == 0)
        instant->first_turn = cell->turn;
    instant->columns += silent_turns(instant, cell->turn);
    cell->column = instant->columns;
    instant->last_turn = cell->turn;
    instant->columns++;
}

/* After its last cell. */
static void close_instant(ViewModelBuilder *builder, uint32_t index)
{
    ViewModel *model = &builder->model;

    model->column_count += model->instants[index].columns;
    if (model->instants[index].stub == VIEW_NONE)
        return;
    BASE_GROW(model->stubs, model->stub_count, builder->stub_capacity);
    model->stubs[model->stub_count++] = index;
}

static void place_cell(ViewModelBuilder *builder, uint32_t index)
{
    ViewModel *model = &builder->model;
    ViewCell *cell = &model->cells[index];
    ViewInstant *instant = &model->instants[cell->instant];

    if (instant->cell == index && instant->urgency != VIEW_URGENCY_NONE) {
        BASE_GROW(model->urgent, model->urgent_count, builder->urgent_capacity);
        model->urgent[model->urgent_count++] = cell->instant;
    }
    if (instant->cell == index)
        instant->columns_before = model->column_count;
    cell->column = instant->columns;
    if (cell->folded) {
        if (cell->turn > 0 && instant->stub == VIEW_NONE)
            instant->stub = index;
    } else {
        give_column(instant, cell);
        instant->stub = VIEW_NONE;
    }
    if (index + 1 == instant->cell + instant->cell_count)
        close_instant(builder, cell->instant);
}

bool view_model_make_instants(ViewModelBuilder *builder, uint32_t *budget)
{
    for (; builder->next < builder->model.cell_count;
         builder->next++, --*budget) {
        if (*budget == 0)
            return false;
        place_cell(builder, builder->next);
    }
    return true;
}
