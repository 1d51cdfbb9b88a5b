#include "asyncio_task_type.h"

#include "asyncio_attribute.h"
#include "asyncio_context.h"
#include "asyncio_debug.h"
#include "asyncio_eager.h"
#include "asyncio_fields.h"
#include "asyncio_future.h"
#include "asyncio_future_type.h"
#include "asyncio_group.h"
#include "asyncio_loop.h"
#include "asyncio_report.h"
#include "asyncio_repr.h"
#include "asyncio_sleep.h"
#include "asyncio_task.h"
#include "asyncio_task_cancel.h"
#include "asyncio_task_name.h"
#include "asyncio_texts.h"
#include "py_argument.h"
#include "py_frame.h"
#include "py_wait.h"

static PyValue task_get_name(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    AsyncioTask *task = asyncio_task(args[0]);
    BASE_INVARIANT(count > 0);

    if (asyncio_task_is_named(task))
        return py_incref(task->name);
    return py_string_format(machine, "Task-%llu",
                            (unsigned long long)asyncio_task_number(task));
}

static PyValue task_set_name(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count > 1);
    if (asyncio_name_asks(args[1]))
        return asyncio_name_first(
            machine, &(AsyncioNamed){task_set_name, args, count, 1});
    if (!asyncio_task_rename(asyncio_of(machine), asyncio_task(args[0]),
                             args[1]))
        return PY_ERROR;
    return PY_NONE;
}

static PyValue task_get_coro(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    const AsyncioTask *task = asyncio_task(args[0]);
    (void)machine;
    BASE_INVARIANT(count > 0);

    return task->ended_eagerly ? PY_NONE : py_incref(task->coroutine);
}

static PyValue task_cancelling(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_small(asyncio_task(args[0])->cancelling);
}

static PyValue task_uncancel(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return py_small(
        asyncio_task_uncancel(asyncio_of(machine), asyncio_task(args[0])));
}

static PyValue task_set_result(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)args;
    (void)count;
    return py_raise(machine, &py_RuntimeError,
                    "Task does not support set_result operation");
}

static PyValue task_set_exception(PyMachine *machine, const PyValue *args,
                                  uint32_t count)
{
    (void)args;
    (void)count;
    return py_raise(machine, &py_RuntimeError,
                    "Task does not support set_exception operation");
}

static PyValue text_method(PyMachine *machine, const char *name,
                           const PyValue *args, uint32_t count)
{
    PyValue given[3];

    for (uint32_t i = 0; i < count; i++)
        given[i] = py_is_undefined(args[i]) ? PY_NONE : args[i];
    return asyncio_call_task_text(machine, name, given, count);
}

static PyValue task_get_stack(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    return text_method(machine, "get_stack", args, count);
}

static PyValue task_print_stack(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    return text_method(machine, "print_stack", args, count);
}

static PyValue make_task(PyMachine *machine, const PyValue *args,
                         AsyncioTask *derived)
{
    Asyncio *a = asyncio_of(machine);

    bool eager = false;
    if (!py_argument_truth(machine, &args[4], &eager))
        return PY_ERROR;
    /* CPython's own fault: it looks at the argument, not at the loop. */
    if (eager && py_machine_version(machine) < 314 &&
        (py_is_undefined(args[1]) || py_is_none(args[1])))
        return py_raise(machine, &py_AttributeError,
                        "'NoneType' object has no attribute 'is_running'");
    AsyncioLoop *loop = asyncio_loop_argument(machine, args[1]);
    if (!loop || !asyncio_require_open(machine, loop))
        return PY_ERROR;
    PyValue task = asyncio_task_make(
        a, loop, args[0], py_is_undefined(args[2]) ? PY_NONE : args[2], NULL,
        eager && loop->running, derived);
    task = asyncio_task_in_context(machine, task, args[3]);
    if (!py_is_error(task) && loop->debug)
        asyncio_debug_note(a, py_object(task), ASYNCIO_ALL_FRAMES,
                           !py_machine_is_in_library(machine));
    if (py_is_error(task) || !eager || !loop->running)
        return task;
    return asyncio_task_begin_eagerly(a, task);
}

static PyValue construct_task(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count > 4);
    if (asyncio_name_asks(args[2]))
        return asyncio_name_first(
            machine, &(AsyncioNamed){construct_task, args, count, 2});
    return make_task(machine, args, NULL);
}

/* The task itself is no answer of its __init__(). */
static PyValue begun(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, make_task(machine, state + 1, asyncio_task(state[0])));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return PY_NONE;
}

static PyValue init_task(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    PyValue state[6];
    BASE_INVARIANT(count > 5);

    if (asyncio_name_asks(args[3]))
        return asyncio_name_first(machine,
                                  &(AsyncioNamed){init_task, args, count, 3});
    if (!asyncio_future_begins_anew(machine, asyncio_future(args[0])))
        return PY_ERROR;
    for (uint32_t i = 0; i < 6; i++)
        state[i] = py_incref(args[i]);
    return py_wait_run(machine, begun, state, 6);
}

static void ready_task(PyObject *self)
{
    asyncio_future_ready(self);
}

static bool task_has_last_words(const PyObject *self)
{
    const AsyncioTask *task = (const AsyncioTask *)self;

    return asyncio_future_has_last_words(self) ||
           (task->id != 0 && !asyncio_future_is_done(&task->future) &&
            !task->silent);
}

PyValue asyncio_task_construct(PyMachine *machine, AsyncioLoop *loop,
                               PyValue coroutine, const PyValue *options)
{
    PyValue given[5] = {coroutine, py_from_object(loop), options[0], options[1],
                        options[2]};

    return construct_task(machine, given, 5);
}

static void finalize_task(PyMachine *machine, PyObject *self)
{
    AsyncioTask *task = (AsyncioTask *)self;

    if (task->id != 0 && !asyncio_future_is_done(&task->future) &&
        !task->silent)
        asyncio_report_destroyed(asyncio_of(machine), task);
    task->silent = true;
    asyncio_future_finalize(machine, self);
}

static void report_destroyed(Asyncio *a, AsyncioFuture *future)
{
    asyncio_report_destroyed(a, (AsyncioTask *)future);
}

/* A handler of the program's is told of its end, and so holds it. */
static bool lives_on(Asyncio *a, AsyncioTask *task)
{
    if (asyncio_future_is_done(&task->future))
        return asyncio_future_lives_on(a->machine, &task->future.object);
    if (task->id == 0 || task->silent || !asyncio_has_handler(a, &task->future))
        return false;
    task->silent = true;
    return asyncio_report_to_handler(a, &task->future, report_destroyed);
}

static void destroy_task(PyMachine *machine, PyObject *self)
{
    AsyncioTask *task = (AsyncioTask *)self;
    Asyncio *a = asyncio_of(machine);

    if (asyncio_future_has_del(self))
        task->silent = true, task->future.log_traceback = false;
    if (lives_on(a, task))
        return;
    finalize_task(machine, self);
    /* First, for what dies with it may be an event, at which tasks are shown.
     */
    if (task->id != 0) /* its __init__() has begun it */
        asyncio_task_unlink(a, task);
    asyncio_future_destroy(machine, self);
    if (task->group)
        asyncio_group_part(machine, task);
    py_decref(machine, task->coroutine);
    py_decref(machine, task->context);
    py_decref(machine, task->name);
    py_decref(machine, task->thrown);
    if (task->waiter)
        py_decref_object(machine, &task->waiter->object);
    asyncio_sleep_part(machine, task);
}

static void traverse_task(PyObject *self, PyVisit visit, void *context)
{
    AsyncioTask *task = (AsyncioTask *)self;

    if (py_is_object(task->context))
        visit(py_object(task->context), context);
    if (py_is_object(task->coroutine))
        visit(py_object(task->coroutine), context);
    if (py_is_object(task->name))
        visit(py_object(task->name), context);
    if (task->waiter)
        visit(&task->waiter->object, context);
    if (task->sleep)
        visit(&task->sleep->object, context);
    asyncio_future_traverse(self, visit, context);
    if (py_is_object(task->thrown))
        visit(py_object(task->thrown), context);
    if (task->group)
        visit(&task->group->object, context);
}

static const PyNative task_methods[] = {
    ASYNCIO_FUTURE_METHODS(&asyncio_task_type),
    ASYNCIO_METHOD(&asyncio_task_type, "get_name", task_get_name, 1, 1, "self"),
    {.object = PY_STATIC_OBJECT(&py_method_descriptor_type),
     .name = "get_context",
     .fn = asyncio_get_context,
     .since = 312,
     .required = 1,
     .positional = 1,
     .positional_only = 1,
     .parameter_count = 1,
     .is_method = true,
     .owner = &asyncio_task_type,
     .names = {"self"}},
    ASYNCIO_ONE_METHOD(&asyncio_task_type, 0, "set_name", task_set_name,
                       "value"),
    ASYNCIO_METHOD(&asyncio_task_type, "get_coro", task_get_coro, 1, 1, "self"),
    ASYNCIO_METHOD(&asyncio_task_type, "cancelling", task_cancelling, 1, 1,
                   "self"),
    ASYNCIO_METHOD(&asyncio_task_type, "uncancel", task_uncancel, 1, 1, "self"),
    ASYNCIO_ONE_METHOD(&asyncio_task_type, 0, "set_result", task_set_result,
                       "result"),
    ASYNCIO_ONE_METHOD(&asyncio_task_type, 0, "set_exception",
                       task_set_exception, "exception"),
    ASYNCIO_C_METHOD(&asyncio_task_type, "get_stack", task_get_stack, 1, 1,
                     "self", "limit"),
    ASYNCIO_C_METHOD(&asyncio_task_type, "print_stack", task_print_stack, 1, 1,
                     "self", "limit", "file"),
    {.name = NULL},
};

static const char *const task_missing[] = {
    "__class_getitem__",
    "_callbacks",
    "_make_cancelled_error",
    "_step",
    "_wakeup",
    "_asyncio_future_blocking",
    "_cancelled_exc",
    "_repr_info",
    "_source_traceback",
    "_asyncio_awaited_by",
    NULL,
};

static const PyNative task_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "Task",
    .fn = construct_task,
    .clinic = 1,
    .required = 1,
    .positional = 1,
    .parameter_count = 5,
    .last_since = 312,
    .names = {"coro", "loop", "name", "context", "eager_start"},
};

static const PyNative task_init =
    ASYNCIO_INIT("__init__", init_task, &asyncio_task_type, 2, "self", "coro",
                 "loop", "name", "context", "eager_start");

const PyType asyncio_task_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "Task",
    .module = "_asyncio",
    .title = "_asyncio.Task",
    .base = &asyncio_future_type,
    .size = sizeof(AsyncioTask),
    .flags = PY_TYPE_WEAK | PY_TYPE_AWAITABLE | PY_TYPE_GENERIC | PY_TYPE_BASE |
             PY_TYPE_LAST_WORDS,
    .dict_offset = offsetof(AsyncioFuture, attributes),
    .destroy = destroy_task,
    .finalize = finalize_task,
    .has_last_words = task_has_last_words,
    .birth_offset = offsetof(AsyncioTask, future.birth),
    .traverse = traverse_task,
    .get_attribute = asyncio_attribute_get,
    .set_attribute = asyncio_attribute_set,
    .repr = asyncio_repr_task,
    .iter = asyncio_future_iter,
    .send = asyncio_future_send,
    .construct = &task_construct,
    .init = &task_init,
    .ready = ready_task,
    .methods = task_methods,
    .getters = asyncio_task_fields,
    .missing = task_missing,
};
