#include "asyncio_threads.h"

#include "asyncio_interrupt.h"
#include "asyncio_loop.h"
#include "asyncio_record_thread.h"
#include "asyncio_schedule.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_native_table.h"
#include "py_text.h"
#include "py_wait.h"

#include <math.h>

/* --- threads -------------------------------------------------------------- */

static void link_thread(Asyncio *a, AsyncioThread *thread)
{
    AsyncioThreads *threads = &a->threads;

    py_incref_object(&thread->object);
    thread->before = threads->last;
    *(threads->last ? &threads->last->after : &threads->first) = thread;
    threads->last = thread;
    threads->alive++;
}

static void unlink_thread(Asyncio *a, AsyncioThread *thread)
{
    AsyncioThreads *threads = &a->threads;

    *(thread->before ? &thread->before->after : &threads->first) =
        thread->after;
    *(thread->after ? &thread->after->before : &threads->last) = thread->before;
    threads->alive--;
}

static AsyncioThread *new_thread(Asyncio *a)
{
    AsyncioThread *thread = py_object_new(a->machine, &asyncio_thread_type);

    if (!thread)
        return NULL;
    thread->deadline = NAN;
    thread->woken_by = thread->blocked = TRACE_NONE;
    thread->strand.cause = thread->strand.step_event = TRACE_NONE;
    return thread;
}

/* The first time that threads are heard of: the one that runs is one. */
static AsyncioThread *current(Asyncio *a)
{
    if (a->threads.current)
        return a->threads.current;
    AsyncioThread *thread = new_thread(a);
    if (!thread)
        return NULL;
    thread->line = py_thread_current(a->machine);
    thread->state = ASYNCIO_THREAD_RUNNING;
    a->threads.current = thread;
    link_thread(a, thread);
    py_decref_object(a->machine, &thread->object);
    if (a->loop)
        kernel_loop_share(asyncio_kernel(a), true);
    return thread;
}

uint32_t asyncio_thread_serial(const Asyncio *a)
{
    return a->threads.current ? a->threads.current->serial : 0;
}

void asyncio_thread_append_name(const AsyncioThread *thread, BaseText *out)
{
    if (py_is_string(thread->name))
        base_text_append(out, py_string(thread->name)->text);
    else if (thread->serial == 0)
        base_text_append(out, "MainThread");
    else
        base_text_printf(out, "thread %u", thread->serial);
}

static void destroy_thread(PyMachine *machine, PyObject *self)
{
    AsyncioThread *thread = (AsyncioThread *)self;

    py_decref(machine, thread->owner);
    py_decref(machine, thread->name);
    py_decref(machine, thread->on);
    if (thread->strand.set_loop)
        py_decref_object(machine, &thread->strand.set_loop->object);
}

static void traverse_thread(PyObject *self, PyVisit visit, void *context)
{
    AsyncioThread *thread = (AsyncioThread *)self;

    if (py_is_object(thread->owner))
        visit(py_object(thread->owner), context);
    if (py_is_object(thread->on))
        visit(py_object(thread->on), context);
}

const PyType asyncio_thread_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "_ThreadHandle",
    .module = "_thread",
    .size = sizeof(AsyncioThread),
    .destroy = destroy_thread,
    .traverse = traverse_thread,
};

static AsyncioThread *thread_of(PyValue value)
{
    BASE_REQUIRE(py_has_type(value, &asyncio_thread_type));
    return (AsyncioThread *)py_object(value);
}

/* --- waiting -------------------------------------------------------------- */

/* It waits, at most until then, or until a signal comes. */
static void park_until(Asyncio *a, AsyncioThread *thread, double until)
{
    thread->state = ASYNCIO_THREAD_PARKED;
    thread->until = until;
    thread->deadline =
        fmin(until, fmax(asyncio_interrupt_moment(a), a->clock.now));
    thread->order = ++a->threads.order;
    thread->was_woken = false;
}

/* The running thread has been parked and goes on. */
static PyValue parked(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioThread *thread = a->threads.current;
    (void)frame;
    (void)outcome;
    (void)value;

    if (!asyncio_schedule_is_interrupted(a))
        return py_bool(thread->was_woken);
    bool goes_on = asyncio_interrupt_take(a);
    if (goes_on &&
        (thread->until > a->clock.now || asyncio_schedule_is_interrupted(a))) {
        park_until(a, thread, thread->until);
        py_thread_switch(machine);
        return PY_PENDING;
    }
    asyncio_schedule_resumed(a, thread);
    return goes_on ? PY_FALSE : PY_ERROR;
}

/* The same of a thread that has slept, and answers nothing. */
static PyValue slept(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue answer = parked(machine, frame, outcome, value);
    return py_is_pending(answer) || py_is_error(answer) ? answer : PY_NONE;
}

static void begin_parking(Asyncio *a, AsyncioThread *thread, TraceWait wait,
                          double deadline)
{
    thread->wait = wait;
    thread->woken_by = thread->blocked = TRACE_NONE;
    park_until(a, thread, deadline);
}

/* Pushes a frame that answers when the thread goes on. */
static PyValue give_way(Asyncio *a, PyContinuation answer)
{
    if (!py_native_frame_push(a->machine, answer, NULL, 0)) {
        a->threads.current->state = ASYNCIO_THREAD_RUNNING;
        a->threads.current->deadline = NAN;
        return PY_ERROR;
    }
    py_thread_switch(a->machine);
    return PY_PENDING;
}

/* park(on, kind, deadline): waits for unpark(), at most until then (a moment,
 * or None). Answers whether it was woken. */
static PyValue park(PyMachine *machine, const PyValue *args, uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioThread *thread = current(a);
    double deadline = INFINITY;
    (void)count;

    if (!thread)
        return PY_ERROR;
    if (!py_is_none(args[2]) &&
        !py_number_to_double(machine, args[2], &deadline))
        return PY_ERROR;
    if (deadline <= a->clock.now)
        return PY_FALSE;
    begin_parking(a, thread, (TraceWait)py_float_value(args[1]), deadline);
    thread->on = py_incref(args[0]);
    thread->blocked = asyncio_record_thread_blocked(a, thread);
    return give_way(a, parked);
}

PyValue asyncio_thread_sleep(Asyncio *a, double seconds)
{
    AsyncioThread *thread = current(a);

    if (!thread)
        return PY_ERROR;
    begin_parking(a, thread, TRACE_WAIT_SLEEP, a->clock.now + seconds);
    if (thread->serial != 0)
        thread->blocked = asyncio_record_thread_blocked(a, thread);
    if (seconds == 0) { /* others that can run go on first */
        asyncio_schedule_append(a, thread);
        thread->deadline = NAN;
    }
    return give_way(a, slept);
}

static void wake(Asyncio *a, AsyncioThread *thread, TraceEventId event)
{
    thread->was_woken = true;
    thread->woken_by = event == TRACE_NONE ? a->cause : event;
    asyncio_schedule_append(a, thread);
}

/* unpark(thread, event): it can go on; `event` tells why. Answers whether it
 * was parked. */
static PyValue unpark(PyMachine *machine, const PyValue *args, uint32_t count)
{
    AsyncioThread *thread = thread_of(args[0]);
    (void)count;

    if (thread->state != ASYNCIO_THREAD_PARKED)
        return PY_FALSE;
    wake(asyncio_of(machine), thread,
         py_is_small(args[1]) ? (TraceEventId)py_small_value(args[1])
                              : TRACE_NONE);
    return PY_TRUE;
}

/* The running thread goes on when `thread`, which does so now, gives way. */
static PyValue hand_over_to(Asyncio *a, AsyncioThread *thread)
{
    AsyncioThread *self = a->threads.current;

    asyncio_schedule_prepend(a, self);
    self->deadline = NAN;
    a->threads.chosen = thread;
    PyValue answer = give_way(a, parked);
    if (py_is_error(answer)) {
        a->threads.chosen = NULL;
        asyncio_schedule_remove(a, self);
    }
    return answer;
}

/* hand_over(thread): a parked thread goes on at once. */
static PyValue hand_over(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioThread *thread = thread_of(args[0]);
    (void)count;

    if (thread->state != ASYNCIO_THREAD_PARKED)
        return PY_FALSE;
    wake(a, thread, TRACE_NONE);
    asyncio_schedule_remove(a, thread);
    return hand_over_to(a, thread);
}

/* --- loops -----------------------------------------------------------------
 */

bool asyncio_thread_polls(Asyncio *a, AsyncioLoop *loop)
{
    AsyncioThread *thread = a->threads.current;
    double until = kernel_loop_waits_until(loop->kernel);

    if (until <= a->clock.now)
        until = -INFINITY;
    if (!a->threads.first_ready && (until < 0 || a->threads.alive == 1))
        return false;
    if (until < 0)
        asyncio_schedule_append(a, thread);
    else
        begin_parking(a, thread, TRACE_WAIT_NOTHING, until);
    py_thread_switch(a->machine);
    return true;
}

void asyncio_thread_wake_loop(Asyncio *a, AsyncioLoop *loop)
{
    if (a->loop == loop)
        return;
    for (AsyncioThread *at = a->threads.first; at; at = at->after) {
        if (at->strand.loop != loop || at->state != ASYNCIO_THREAD_PARKED ||
            !asyncio_schedule_polls(at))
            continue;
        kernel_loop_wake(loop->kernel);
        if (a->threads.has_touched)
            asyncio_record_woken(a);
        a->threads.has_touched = false;
        wake(a, at, TRACE_NONE);
    }
}

void asyncio_thread_touches(Asyncio *a, const AsyncioLoop *loop)
{
    if (!loop->running || a->loop == loop)
        return;
    asyncio_record_touched(a);
    a->threads.has_touched = true;
}

static PyValue shut_down(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_call(machine, state[0], NULL, 0));
    PY_WAITS_END(frame);
    if (py_is_error(answer))
        py_decref(machine, py_take_exception(machine));
    py_decref(machine, answer);
    return PY_NONE;
}

bool asyncio_threads_shut_down(Asyncio *a)
{
    PyValue function = a->threads.at_exit;

    a->threads.at_exit = PY_UNDEFINED;
    if (py_is_undefined(function))
        return false;
    if (py_native_frame_push(a->machine, shut_down, &function, 1))
        return true;
    py_decref(a->machine, py_take_exception(a->machine));
    return false;
}

/* --- starting and ending -------------------------------------------------- */

enum { MAIN_FUNCTION, MAIN_STATE };

/* Where its frame stands then, beside the lines of its waits. */
enum { LEAVING = 1 };

static void end_thread(Asyncio *a, AsyncioThread *thread)
{
    asyncio_record_thread_ended(a, thread);
    thread->state = ASYNCIO_THREAD_ENDED;
    unlink_thread(a, thread);
    if (a->threads.ended)
        asyncio_schedule_bury(a);
    a->threads.ended = thread;
    py_thread_switch(a->machine);
}

/* What a thread does; what it leaves behind speaks before it ends. */
static PyValue run_thread(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    Asyncio *a = asyncio_of(machine);
    PyValue *state = py_native_frame_state(frame), answer;
    AsyncioThread *thread = a->threads.current;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_call(machine, state[MAIN_FUNCTION], NULL, 0));
    if (py_is_error(answer))
        py_decref(machine, py_take_exception(machine));
    py_decref(machine, answer);
    py_assign(machine, &state[MAIN_FUNCTION], PY_UNDEFINED);
    frame->point = LEAVING;
    /* fall through */
case LEAVING:
    if (py_machine_finalize(machine))
        return PY_PENDING;
    PY_WAITS_END(frame);
    end_thread(a, thread);
    return PY_PENDING;
}

/* start(thread, function, name): runs it in a new thread. */
static PyValue start(PyMachine *machine, const PyValue *args, uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioThread *thread = thread_of(args[0]);
    PyValue state[MAIN_STATE] = {py_incref(args[1])};
    (void)count;

    BASE_REQUIRE(thread->state == ASYNCIO_THREAD_NEW);
    thread->serial = ++a->threads.serial;
    py_assign(machine, &thread->name, py_incref(args[2]));
    link_thread(a, thread);
    thread->line = py_thread_new(machine, run_thread, state, MAIN_STATE);
    thread->strand.cause = asyncio_record_thread_started(a, thread);
    PyValue answer = hand_over_to(a, thread);
    if (py_is_error(answer)) {
        thread->state = ASYNCIO_THREAD_ENDED;
        unlink_thread(a, thread);
        py_thread_free(machine, thread->line);
        py_decref_object(machine, &thread->object);
    }
    return answer;
}

/* new_thread(owner): of somebody who is known by that object. */
static PyValue make(PyMachine *machine, const PyValue *args, uint32_t count)
{
    AsyncioThread *thread = new_thread(asyncio_of(machine));
    (void)count;

    if (!thread)
        return PY_ERROR;
    thread->owner = py_incref(args[0]);
    return py_from_object(thread);
}

/* me(): the running thread. */
static PyValue me(PyMachine *machine, const PyValue *args, uint32_t count)
{
    AsyncioThread *thread = current(asyncio_of(machine));
    (void)args;
    (void)count;

    return thread ? py_incref(py_from_object(thread)) : PY_ERROR;
}

/* owner(thread): None if nobody has told. */
static PyValue owner(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue value = thread_of(args[0])->owner;
    (void)machine;
    (void)count;

    return py_is_undefined(value) ? PY_NONE : py_incref(value);
}

/* set_owner(thread, owner) */
static PyValue set_owner(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    py_assign(machine, &thread_of(args[0])->owner, py_incref(args[1]));
    return PY_NONE;
}

/* set_name(thread, name) */
static PyValue set_name(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    py_assign(machine, &thread_of(args[0])->name, py_incref(args[1]));
    return PY_NONE;
}

/* set_worker(thread): waiting for work it does not hang. */
static PyValue set_worker(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    (void)count;
    thread_of(args[0])->is_worker = true;
    return PY_NONE;
}

/* number(thread): its serial, from 1; 0 of the first. */
static PyValue number(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    (void)count;
    return py_small(thread_of(args[0])->serial);
}

/* now(): the moment, as park() wants it. */
static PyValue now(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)args;
    (void)count;
    return py_float(asyncio_of(machine)->clock.now);
}

/* at_exit(function): is called when the program's module has ended. */
static PyValue at_exit(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    py_assign(machine, &asyncio_of(machine)->threads.at_exit,
              py_incref(args[0]));
    return PY_NONE;
}

static bool make_report(PyMachine *machine, const PyValue *state,
                        uint32_t count, BaseText *out)
{
    BASE_INVARIANT(count == 2);
    base_text_append(out, py_string(state[0])->text);
    if (!py_is_none(state[1]))
        py_exception_print(machine, state[1], out);
    return !py_is_raising(machine);
}

static PyValue write_report(PyMachine *machine, PyValue text,
                            const PyValue *state, uint32_t count)
{
    const PyString *said = py_string(text);
    BASE_INVARIANT(count == 2);
    (void)state;
    py_machine_write(machine, 2, said->text, said->size);
    return PY_NONE;
}

/* report(head, exception): writes both to stderr. */
static PyValue report(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!py_is_string(args[0]))
        return py_raise(machine, &py_TypeError, "a str is needed");
    if (!py_is_none(args[1]) && !py_is_exception(args[1]))
        return py_raise(machine, &py_AttributeError,
                        "'%s' object has no attribute '__cause__'",
                        py_type_name(py_type_of(args[1])));
    return py_make_text(machine, make_report, write_report, args, 2);
}

/* failed(exception): the running thread dies of it. */
static PyValue failed(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    asyncio_record_thread_failed(asyncio_of(machine), args[0]);
    return PY_NONE;
}

/* submitted(name): the running task or thread gives work to a pool: the cause
 * of what comes. Answers with the one before. */
static PyValue submitted(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    TraceEventId before = a->cause;
    (void)count;

    asyncio_record_submitted(a, py_string(args[0])->text);
    return before == TRACE_NONE ? PY_NONE : py_small((int64_t)before);
}

/* worked(name, event, called): the running thread is done with the work that
 * was given in that event, or does not begin with it. */
static PyValue worked(PyMachine *machine, const PyValue *args, uint32_t count)
{
    TraceEventId given = py_is_small(args[1])
                             ? (TraceEventId)py_small_value(args[1])
                             : TRACE_NONE;
    (void)count;

    asyncio_record_worked(asyncio_of(machine), py_string(args[0])->text, given,
                          args[2].bits == PY_TRUE.bits);
    return PY_NONE;
}

/* latest(): the cause of what comes now, an event's number or None. */
static PyValue latest(PyMachine *machine, const PyValue *args, uint32_t count)
{
    TraceEventId cause = asyncio_of(machine)->cause;
    (void)args;
    (void)count;

    return cause == TRACE_NONE ? PY_NONE : py_small((int64_t)cause);
}

/* caused_by(event): the cause of what comes, as submitted() has answered. */
static PyValue caused_by(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    if (py_is_small(args[0]))
        asyncio_of(machine)->cause = (TraceEventId)py_small_value(args[0]);
    return PY_NONE;
}

static const PyNative native_at_exit = PY_FUNCTION("at_exit", at_exit, 1, 1);
static const PyNative native_caused_by =
    PY_FUNCTION("caused_by", caused_by, 1, 1);
static const PyNative native_hand_over =
    PY_FUNCTION("hand_over", hand_over, 1, 1);
static const PyNative native_failed = PY_FUNCTION("failed", failed, 1, 1);
static const PyNative native_latest = PY_FUNCTION("latest", latest, 0, 0);
static const PyNative native_me = PY_FUNCTION("me", me, 0, 0);
static const PyNative native_new = PY_FUNCTION("new_thread", make, 1, 1);
static const PyNative native_now = PY_FUNCTION("now", now, 0, 0);
static const PyNative native_number = PY_FUNCTION("number", number, 1, 1);
static const PyNative native_owner = PY_FUNCTION("owner", owner, 1, 1);
static const PyNative native_park = PY_FUNCTION("park", park, 3, 3);
static const PyNative native_report = PY_FUNCTION("report", report, 2, 2);
static const PyNative native_set_name = PY_FUNCTION("set_name", set_name, 2, 2);
static const PyNative native_set_owner =
    PY_FUNCTION("set_owner", set_owner, 2, 2);
static const PyNative native_set_worker =
    PY_FUNCTION("set_worker", set_worker, 1, 1);
static const PyNative native_start = PY_FUNCTION("start", start, 3, 3);
static const PyNative native_submitted =
    PY_FUNCTION("submitted", submitted, 1, 1);
static const PyNative native_unpark = PY_FUNCTION("unpark", unpark, 2, 2);
static const PyNative native_worked = PY_FUNCTION("worked", worked, 3, 3);

static const PyModuleEntry entries[] = {
    {.name = "at_exit", .object = &native_at_exit},
    {.name = "caused_by", .object = &native_caused_by},
    {.name = "failed", .object = &native_failed},
    {.name = "hand_over", .object = &native_hand_over},
    {.name = "latest", .object = &native_latest},
    {.name = "me", .object = &native_me},
    {.name = "new_thread", .object = &native_new},
    {.name = "now", .object = &native_now},
    {.name = "number", .object = &native_number},
    {.name = "owner", .object = &native_owner},
    {.name = "park", .object = &native_park},
    {.name = "report", .object = &native_report},
    {.name = "set_name", .object = &native_set_name},
    {.name = "set_owner", .object = &native_set_owner},
    {.name = "set_worker", .object = &native_set_worker},
    {.name = "start", .object = &native_start},
    {.name = "submitted", .object = &native_submitted},
    {.name = "unpark", .object = &native_unpark},
    {.name = "worked", .object = &native_worked},
    {.name = "RESULT", .number = TRACE_WAIT_RESULT},
    {.name = "THREAD", .number = TRACE_WAIT_THREAD},
    {.name = NULL},
};

const PyModuleSpec asyncio_thread_module = {
    .name = "_threads", .entries = entries, .is_private = true};
