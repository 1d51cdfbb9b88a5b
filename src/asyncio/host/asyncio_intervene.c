#include "asyncio_intervene.h"

#include "asyncio_deed_private.h"
#include "asyncio_fork_private.h"
#include "asyncio_future.h"
#include "asyncio_interrupt.h"
#include "asyncio_loop.h"
#include "asyncio_record.h"
#include "asyncio_sleep.h"
#include "asyncio_task_cancel.h"
#include "asyncio_task_step.h"
#include "base_memory.h"
#include "py_dict.h"
#include "py_string.h"

static AsyncioTask *find_task(const Asyncio *a, AsyncioIdentity identity)
{
    for (AsyncioTask *task = a->first_task; task; task = task->after) {
        if (asyncio_identity_of(a, task) == identity &&
            !asyncio_future_is_done(&task->future))
            return task;
    }
    return NULL;
}

/* It does not go on waiting for what it waits for. */
static void raise_in(Asyncio *a, AsyncioTask *task, PyValue exception)
{
    AsyncioFuture *waiter = asyncio_task_waiter(a, task);

    py_assign(a->machine, &task->thrown, exception);
    if (!waiter || asyncio_future_is_done(waiter))
        return;
    asyncio_soon_in(a, task->future.loop, asyncio_run_step, task);
    asyncio_future_remove_callback(a, waiter, asyncio_run_wakeup,
                                   &task->future.object);
    task->waiter = NULL;
    py_decref_object(a->machine, &waiter->object);
}

static void set_knob(Asyncio *a, const AsyncioIntervention *what)
{
    PyDict *globals = py_machine_globals(a->machine);
    PyValue name = py_string_from(a->machine, what->name);
    PyValue value = asyncio_deed_value(a->machine, what);

    if (globals && !py_is_error(name) && !py_is_error(value))
        py_dict_set_name(a->machine, globals, py_string(name), value);
    py_decref(a->machine, name);
    py_decref(a->machine, value);
}

/* That one came to something. */
static void note_acted(const Asyncio *a, const AsyncioIntervention *what)
{
    const AsyncioFork *fork = a->options.fork;

    if (fork->acted)
        fork->acted[what - fork->interventions] = true;
}

/* What was said last counts. */
static void say_sleep(Asyncio *a, AsyncioIdentity task, double seconds)
{
    uint32_t at = 0;

    while (at < a->said_sleep_count && a->said_sleeps[at].task != task)
        at++;
    if (at == a->said_sleep_count) {
        BASE_GROW(a->said_sleeps, a->said_sleep_count, a->said_sleep_capacity);
        a->said_sleep_count++;
    }
    a->said_sleeps[at] = (AsyncioSaidSleep){task, seconds};
}

/* And counts once; 0: nothing was said. */
static double take_said_sleep(Asyncio *a, AsyncioIdentity task)
{
    for (uint32_t i = 0; i < a->said_sleep_count; i++) {
        double seconds = a->said_sleeps[i].seconds;
        if (a->said_sleeps[i].task != task)
            continue;
        a->said_sleeps[i] = a->said_sleeps[--a->said_sleep_count];
        return seconds;
    }
    return 0;
}

static void do_to_task(Asyncio *a, const AsyncioIntervention *what,
                       AsyncioTask *task)
{
    PyValue exception = PY_UNDEFINED;

    if (what->deed == ASYNCIO_DEED_RAISE) {
        exception = asyncio_deed_exception(a->machine, what);
        if (py_is_error(exception))
            return;
    }
    TraceEventId event = asyncio_record_intervened(a, what, task, exception);
    if (event != TRACE_NONE)
        a->cause = event;
    if (what->deed == ASYNCIO_DEED_CANCEL)
        asyncio_task_cancel(a, task, PY_NONE);
    else if (what->deed == ASYNCIO_DEED_RAISE)
        raise_in(a, task, exception);
    else
        say_sleep(a, asyncio_identity_of(a, task), what->seconds);
    if (what->deed != ASYNCIO_DEED_SLEEP) /* which is one when it begins */
        note_acted(a, what);
}

static void do_one(Asyncio *a, const AsyncioIntervention *what)
{
    a->cause = TRACE_NONE;
    if (what->deed == ASYNCIO_DEED_KNOB) {
        asyncio_record_intervened(a, what, NULL, PY_UNDEFINED);
        set_knob(a, what);
        note_acted(a, what);
        return;
    }
    if (what->deed == ASYNCIO_DEED_INTERRUPT) {
        if (!asyncio_interrupt_now(a))
            asyncio_interrupt_leave(a, a->loop);
        note_acted(a, what);
        return;
    }
    AsyncioTask *task = find_task(a, what->task);
    if (task)
        do_to_task(a, what, task);
}

static bool is_due(const Asyncio *a, const AsyncioIntervention *what)
{
    uint64_t callback = kernel_loop_turn_index(asyncio_kernel(a));

    return a->clock.turn > what->turn ||
           (a->clock.turn == what->turn && callback >= what->callback);
}

void asyncio_intervene(Asyncio *a)
{
    const AsyncioFork *fork = a->options.fork;

    BASE_REQUIRE(!a->current);
    while (!a->pending && a->intervened < fork->intervention_count &&
           is_due(a, &fork->interventions[a->intervened]))
        do_one(a, &fork->interventions[a->intervened++]);
}

void asyncio_intervene_after_turn(Asyncio *a)
{
    const AsyncioFork *fork = a->options.fork;

    BASE_REQUIRE(!a->current);
    while (!a->pending && a->intervened < fork->intervention_count &&
           fork->interventions[a->intervened].turn <= a->clock.turn)
        do_one(a, &fork->interventions[a->intervened++]);
}

/* The last one so far that is about the sleeps of that task. */
static void note_slept(const Asyncio *a, const AsyncioTask *task)
{
    size_t i = a->intervened;

    while (i-- > 0) {
        const AsyncioIntervention *what = &a->options.fork->interventions[i];
        if (what->deed == ASYNCIO_DEED_SLEEP &&
            what->task == asyncio_identity_of(a, task)) {
            note_acted(a, what);
            return;
        }
    }
}

double asyncio_intervened_delay(Asyncio *a, double delay)
{
    AsyncioTask *task = a->current;

    if (a->said_sleep_count == 0 || !task)
        return delay;
    double seconds = take_said_sleep(a, asyncio_identity_of(a, task));
    if (seconds <= 0)
        return delay;
    note_slept(a, task);
    return seconds;
}
