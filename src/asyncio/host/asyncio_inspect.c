#include "asyncio_inspect.h"

#include "asyncio_coroutine.h"
#include "asyncio_drive.h"
#include "asyncio_future.h"
#include "asyncio_gather.h"
#include "asyncio_group.h"
#include "asyncio_loop.h"
#include "asyncio_name.h"
#include "asyncio_record.h"
#include "asyncio_record_wait.h"
#include "asyncio_sleep.h"
#include "asyncio_task.h"
#include "asyncio_task_step.h"
#include "asyncio_threads.h"
#include "asyncio_timeout.h"
#include "base_memory.h"
#include "py_coroutine.h"
#include "py_definition.h"
#include "py_show.h"
#include "trace_task.h"

#include <math.h>
#include <string.h>

static TraceState state_of(const Asyncio *a, const AsyncioTask *task)
{
    const AsyncioFuture *future = &task->future;

    if (future->state == ASYNCIO_CANCELLED)
        return TRACE_STATE_CANCELLED;
    if (future->state == ASYNCIO_FINISHED)
        return py_is_undefined(future->exception) ? TRACE_STATE_RETURNED
                                                  : TRACE_STATE_FAILED;
    if (task == a->current)
        return TRACE_STATE_RUNNING;
    if (task->cancel_pending)
        return TRACE_STATE_CANCEL_REQUESTED;
    if (!asyncio_task_is_waiting(task))
        return TRACE_STATE_QUEUED;
    return TRACE_STATE_WAITING;
}

/* The texts of one view; kept for the next, since there may be thousands. */
typedef struct Texts {
    BaseText name, coroutine, waits, result, exception;
} Texts;

static void clear_texts(Texts *texts)
{
    base_text_clear(&texts->name);
    base_text_clear(&texts->coroutine);
    base_text_clear(&texts->waits);
    base_text_clear(&texts->result);
    base_text_clear(&texts->exception);
}

static void release_texts(Texts *texts)
{
    base_text_release(&texts->name);
    base_text_release(&texts->coroutine);
    base_text_release(&texts->waits);
    base_text_release(&texts->result);
    base_text_release(&texts->exception);
}

typedef struct Walk {
    const PyMachine *machine;
    const AsyncioInspector *inspector;
    bool locals; /* of this task */
    BaseText value;
    Texts texts;
} Walk;

static void fill_waits(const Asyncio *a, const AsyncioTask *task, Walk *walk,
                       AsyncioTaskView *view)
{
    const AsyncioFuture *waiter = task->waiter;
    BaseText *text = &walk->texts.waits;

    if (view->state != TRACE_STATE_WAITING &&
        view->state != TRACE_STATE_CANCEL_REQUESTED)
        return;
    if (!waiter && !task->sleep)
        return;
    view->wait = asyncio_wait_of(task);
    view->wakes_at = asyncio_task_deadline(task);
    if (py_is_float(asyncio_task_delay(task)))
        view->delay = py_float_value(asyncio_task_delay(task));
    if (isnan(view->delay) || !walk->inspector->knows_delay ||
        !walk->inspector->knows_delay(view->delay)) {
        asyncio_append_waits(a, task, text);
        view->waits_for = base_text_str(text);
    }
    if (waiter && asyncio_future_is_task(waiter))
        view->waits_on_task = ((const AsyncioTask *)waiter)->id;
}

static void fill_outcome(const Asyncio *a, const AsyncioFuture *future,
                         Texts *texts, AsyncioTaskView *view)
{
    if (future->state == ASYNCIO_PENDING)
        return;
    if (future->state == ASYNCIO_CANCELLED &&
        py_is_exception(future->cancelled_error)) {
        py_exception_show(a->machine, future->cancelled_error,
                          &texts->exception);
    } else if (future->state == ASYNCIO_CANCELLED) {
        base_text_append(&texts->exception, "CancelledError(");
        if (!py_is_undefined(future->message))
            py_show(a->machine, future->message, &texts->exception);
        base_text_append_char(&texts->exception, ')');
    } else if (!py_is_undefined(future->exception)) {
        py_exception_show(a->machine, future->exception, &texts->exception);
    } else {
        py_show(a->machine, future->result, &texts->result);
        view->result = base_text_str(&texts->result);
        return;
    }
    view->exception = base_text_str(&texts->exception);
}

static void visit_frame(void *context, const char *name, uint32_t line,
                        const char *const *names, const PyValue *values,
                        uint32_t count)
{
    Walk *walk = context;
    const AsyncioInspector *inspector = walk->inspector;

    inspector->frame(inspector->context, name, line);
    for (uint32_t i = 0; i < count && walk->locals; i++) {
        if (py_is_undefined(values[i]))
            continue;
        base_text_clear(&walk->value);
        py_show(walk->machine, values[i], &walk->value);
        inspector->local(inspector->context, names[i],
                         base_text_str(&walk->value));
    }
}

/* What was mixed in another way gives another number, but for one time in
 * 2**64. */
static uint64_t mix(uint64_t mark, uint64_t part)
{
    mark = (mark ^ part) * 0x9E3779B97F4A7C15u;
    return mark ^ mark >> 29;
}

static uint64_t mix_number(uint64_t mark, double number)
{
    uint64_t bits;

    memcpy(&bits, &number, sizeof bits);
    return mix(mark, bits);
}

static uint64_t mix_label(uint64_t mark, const AsyncioTask *task)
{
    if (!py_is_string(task->name))
        return mix(mark, task->name.bits);
    const PyString *name = py_string(task->name);
    for (uint32_t i = 0; i < name->size && i < ASYNCIO_LONGEST_NAME; i++)
        mark = mix(mark, (unsigned char)name->text[i]);
    return mix(mark, name->size);
}

static void mix_frame(void *context, const char *name, uint32_t line,
                      const char *const *names, const PyValue *values,
                      uint32_t count)
{
    uint64_t *mark = context;

    (void)names;
    (void)values;
    (void)count;
    *mark = mix(mix(*mark, (uintptr_t)name), line);
}

/* Of what says all of a task whose local variables nobody asks for. What a wait
 * for a lock is called depends on the names of the program. */
static uint64_t mark_of(const AsyncioTask *task, const AsyncioTaskView *view)
{
    uint64_t mark = mix(view->id, view->state);

    mark = mix(mix(mark, view->group), view->parent);
    mark = mix(mark, view->cancelling);
    mark = mix_label(mark, task);
    if (view->state == TRACE_STATE_WAITING ||
        view->state == TRACE_STATE_CANCEL_REQUESTED) {
        TraceWait wait = task->waiter || task->sleep ? asyncio_wait_of(task)
                                                     : TRACE_WAIT_NOTHING;
        PyValue delay = asyncio_task_delay(task);
        bool is_clear = wait == TRACE_WAIT_NOTHING ||
                        wait == TRACE_WAIT_GROUP || wait == TRACE_WAIT_TURN ||
                        (wait == TRACE_WAIT_SLEEP && py_is_float(delay));
        if (wait == TRACE_WAIT_TASK)
            mark = mix_label(mark, (const AsyncioTask *)task->waiter);
        else if (!is_clear)
            return 0;
        mark = mix(mark, wait);
        if (wait == TRACE_WAIT_SLEEP)
            mark = mix_number(mix_number(mark, py_float_value(delay)),
                              asyncio_task_deadline(task));
    }
    py_coroutine_walk(task->coroutine, mix_frame, &mark);
    return mark;
}

/* True if it needs not be told. */
static bool is_known(const AsyncioTask *task, const AsyncioTaskView *view,
                     const AsyncioInspector *inspector)
{
    if (!inspector->known)
        return false;
    bool marked = inspector->only != 0 && inspector->only != task->id;
    uint64_t mark = marked ? mark_of(task, view) : 0;
    return inspector->known(inspector->context, task->id, mark);
}

static void inspect_task(const Asyncio *a, const AsyncioTask *task, Walk *walk)
{
    const AsyncioInspector *inspector = walk->inspector;
    Texts *texts = &walk->texts;
    AsyncioTaskView view = {.id = task->id,
                            .state = state_of(a, task),
                            .group = task->group_id,
                            .cancelling = task->cancelling,
                            .wakes_at = __builtin_nan(""),
                            .delay = __builtin_nan("")};

    if (task->group && task->group->parent)
        view.parent = task->group->parent->id;
    if (is_known(task, &view, inspector))
        return;
    walk->locals = inspector->local &&
                   (inspector->only == 0 || inspector->only == task->id);
    clear_texts(texts);
    asyncio_task_append_label(task, &texts->name);
    base_text_append(&texts->coroutine,
                     asyncio_coroutine_qualified_name(task->coroutine));
    base_text_append(&texts->coroutine, "()");
    view.name = base_text_str(&texts->name);
    view.coroutine = base_text_str(&texts->coroutine);
    fill_waits(a, task, walk, &view);
    fill_outcome(a, &task->future, texts, &view);
    inspector->task(inspector->context, &view);
    if (inspector->frame)
        py_coroutine_walk(task->coroutine, visit_frame, walk);
}

static void inspect_tasks(const Asyncio *a, const AsyncioInspector *inspector)
{
    Walk walk = {.machine = a->machine, .inspector = inspector};

    for (const AsyncioTask *task = a->first_task; task; task = task->after)
        if (inspector->ended || !asyncio_future_is_done(&task->future))
            inspect_task(a, task, &walk);
    release_texts(&walk.texts);
    base_text_release(&walk.value);
}

/* The task that a future's only waiter, if it is one, will wake. */
static const AsyncioTask *woken_by(const AsyncioFuture *future)
{
    if (future->callback_count == 0 || future->first.fn != asyncio_run_wakeup)
        return NULL;
    return (const AsyncioTask *)future->first.subject;
}

/* "step of Task-4"; the result is the task it is about, or NULL. */
static const AsyncioTask *describe(const KernelEntry *entry, BaseText *out)
{
    const AsyncioTask *task = NULL;
    const char *text = "callback";

    if (entry->fn == asyncio_run_step || entry->fn == asyncio_run_wakeup) {
        task = entry->subject;
        text = "step of ";
    } else if (entry->fn == asyncio_run_child_done) {
        task = entry->subject;
        text = "TaskGroup hears of ";
    } else if (entry->fn == asyncio_run_sleep_over) {
        task = woken_by(entry->subject);
        text = task ? "end of sleep of " : "end of sleep";
    } else if (entry->fn == asyncio_run_sleeper) {
        task = entry->subject;
        text = "end of sleep of ";
    } else if (entry->fn == asyncio_run_gather_child) {
        AsyncioFuture *child = asyncio_gather_link_child(entry->subject);
        text = "gather hears of a future";
        if (asyncio_future_is_task(child)) {
            task = (const AsyncioTask *)child;
            text = "gather hears of ";
        }
    } else if (entry->fn == asyncio_run_timeout) {
        task = asyncio_timeout_task(entry->subject);
        text = "timeout of ";
    } else if (entry->fn == asyncio_run_stop) {
        text = "asyncio.run() hears of ";
        if (asyncio_future_is_task(entry->subject))
            task = entry->subject;
        else
            text = "asyncio.run() hears of its gather";
    } else if (entry->fn == asyncio_run_handle) {
        const char *name = py_definition_name(
            ((const AsyncioHandle *)entry->subject)->function);
        base_text_printf(out, "%s()", name ? name : "callback");
        return NULL;
    }
    base_text_append(out, text);
    if (task)
        asyncio_task_append_label(task, out);
    return task;
}

/* How many were not shown. */
static uint32_t inspect_ready(const Asyncio *a,
                              const AsyncioInspector *inspector)
{
    const KernelLoop *kernel = asyncio_kernel(a);
    uint32_t count = 0;
    KernelEntry entry;
    BaseText text = {0};

    for (size_t i = 0; i < kernel_loop_ready_count(kernel); i++) {
        if (!kernel_loop_ready(kernel, i, &entry) || count++ >= inspector->most)
            continue;
        base_text_clear(&text);
        const AsyncioTask *task = describe(&entry, &text);
        inspector->ready(inspector->context, base_text_str(&text),
                         task ? task->id : 0);
    }
    base_text_release(&text);
    return count > inspector->most ? count - inspector->most : 0;
}

static uint32_t inspect_timers(const Asyncio *a,
                               const AsyncioInspector *inspector)
{
    const KernelLoop *kernel = asyncio_kernel(a);
    size_t all = kernel_loop_timer_count(kernel);
    size_t most = all < inspector->most ? all : inspector->most;
    KernelTimer *timers = base_alloc_array(most, sizeof *timers);
    size_t count = kernel_loop_timers(kernel, timers, most);
    BaseText text = {0};

    for (size_t i = 0; i < count; i++) {
        base_text_clear(&text);
        const AsyncioTask *task = describe(&timers[i].entry, &text);
        inspector->timer(inspector->context, timers[i].when,
                         base_text_str(&text), task ? task->id : 0);
    }
    base_text_release(&text);
    base_free(timers);
    return (uint32_t)(all - count);
}

void asyncio_inspect(Asyncio *a, const AsyncioInspector *inspector)
{
    uint32_t ready = 0, timers = 0;

    if (inspector->task)
        inspect_tasks(a, inspector);
    if (inspector->ready && a->loop)
        ready = inspect_ready(a, inspector);
    if (inspector->timer && a->loop)
        timers = inspect_timers(a, inspector);
    if (inspector->more)
        inspector->more(inspector->context, ready, timers);
}

uint32_t asyncio_count_tasks(const Asyncio *a, uint32_t most)
{
    uint32_t count = 0;

    for (const AsyncioTask *task = a->first_task; task && count < most;
         task = task->after)
        count += !asyncio_future_is_done(&task->future);
    return count;
}

uint32_t asyncio_running_step(const Asyncio *a)
{
    return a->step_event;
}

uint32_t asyncio_running_task(const Asyncio *a)
{
    return a->current ? a->current->id : 0;
}

void asyncio_walk_task(const Asyncio *a, uint32_t id,
                       void (*frame)(void *context, const char *function,
                                     uint32_t line),
                       void *context)
{
    AsyncioInspector inspector = {.context = context, .frame = frame};
    Walk walk = {.machine = a->machine, .inspector = &inspector};

    for (const AsyncioTask *task = a->first_task; task; task = task->after) {
        if (task->id != id)
            continue;
        py_coroutine_walk(task->coroutine, visit_frame, &walk);
        break;
    }
}

uint32_t asyncio_running_thread(const Asyncio *a)
{
    return asyncio_thread_serial(a);
}

void asyncio_append_program_name(const Asyncio *a, const void *object,
                                 BaseText *out)
{
    asyncio_append_name_of(a, a->first_task, object, out);
}
