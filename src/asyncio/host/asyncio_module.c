#include "asyncio_module.h"
#include "asyncio_duck.h"

#include "asyncio_coroutine.h"
#include "asyncio_derived.h"
#include "asyncio_eager.h"
#include "asyncio_future.h"
#include "asyncio_gather.h"
#include "asyncio_policy.h"
#include "asyncio_report.h"
#include "asyncio_run.h"
#include "asyncio_shared.h"
#include "asyncio_sleep.h"
#include "asyncio_task.h"
#include "asyncio_task_name.h"
#include "asyncio_task_type.h"
#include "asyncio_texts.h"
#include "asyncio_timeout.h"
#include "py_coroutine.h"
#include "py_dict.h"
#include "py_fuel.h"
#include "py_list.h"
#include "py_protocol.h"

static PyValue make_task(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    BASE_INVARIANT(count > 3);

    if (!asyncio_takes_options(machine, args + 1, "create_task") ||
        !asyncio_require_loop(machine))
        return PY_ERROR;
    if (asyncio_makes_in_python(a->loop))
        return asyncio_make_in_python(machine, a->loop, args[0], args + 1,
                                      true);
    if (!py_is_undefined(args[3]))
        return asyncio_task_construct(machine, a->loop, args[0], args + 1);
    if (asyncio_name_asks(args[1]))
        return asyncio_name_in_turn(machine,
                                    &(AsyncioNamed){make_task, args, count, 1});
    PyValue task =
        asyncio_task_new(a, a->loop, args[0],
                         py_is_undefined(args[1]) ? PY_NONE : args[1], NULL);
    return asyncio_task_in_context(machine, task, args[2]);
}

static PyValue create_task(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    PyValue task = make_task(machine, args, count);

    if (py_is_error(task))
        asyncio_hold_arguments(machine, args, 1);
    return task;
}

static PyValue current_task(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    BASE_INVARIANT(count > 0);

    if (py_is_undefined(args[0]) || py_is_none(args[0])) {
        if (!asyncio_require_loop(machine))
            return PY_ERROR;
    } else if (!a->loop || !py_is(args[0], py_from_object(a->loop))) {
        /* It is looked up among the loops. */
        PyValue hash = py_type_of(args[0])->flags & PY_TYPE_HEAP
                           ? PY_NONE
                           : py_hash(machine, args[0]);
        if (py_is_error(hash))
            return PY_ERROR;
        py_decref(machine, hash);
        return PY_NONE;
    }
    if (!a->current)
        return PY_NONE;
    return py_incref(py_from_object(a->current));
}

static PyValue all_tasks(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    const AsyncioLoop *loop = a->loop;
    BASE_INVARIANT(count > 0);

    bool is_given = !py_is_undefined(args[0]) && !py_is_none(args[0]);
    if (!is_given && !asyncio_require_loop(machine))
        return PY_ERROR;
    if (is_given) /* tasks are of no other thing: then it is the empty set */
        loop = py_is_instance(args[0], &asyncio_loop_type)
                   ? (const AsyncioLoop *)py_object(args[0])
                   : NULL;
    PyValue list = py_list_new(machine, NULL, 0);
    bool good = !py_is_error(list);
    for (AsyncioTask *task = a->first_task; loop && task && good;
         task = task->after) {
        good = py_charge(machine, 1);
        if (!good || task->future.loop != loop->serial)
            continue;
        bool is_done = asyncio_future_is_done(&task->future);
        asyncio_expect(a, &task->future, "done", py_bool(is_done));
        good = is_done || py_list_append(machine, list, py_from_object(task));
    }
    if (good)
        return asyncio_set_of(machine, list);
    py_decref(machine, list);
    return PY_ERROR;
}

static const PyNative ensure_future_native;

/* ensure_future() of an object with __await__. */
static PyValue ensure_other(PyMachine *machine, PyValue awaitable,
                            AsyncioLoop *loop)
{
    if (!loop)
        return asyncio_call_with_awaitables(machine, &ensure_future_native,
                                            &awaitable, 1, PY_UNDEFINED);
    PyValue words = py_dict_new(machine), name = PY_ERROR, answer = PY_ERROR;
    if (!py_is_error(words))
        name = py_string_from(machine, "loop");
    if (!py_is_error(name) &&
        py_dict_set_name(machine, py_dict(words), py_string(name),
                         py_from_object(loop)))
        answer = asyncio_call_with_awaitables(machine, &ensure_future_native,
                                              &awaitable, 1, words);
    py_decref(machine, name);
    py_decref(machine, words);
    return answer;
}

static PyValue ensure_future(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioLoop *loop = NULL;
    BASE_INVARIANT(count > 1);

    if (!py_is_undefined(args[1]) && !py_is_none(args[1])) {
        loop = asyncio_loop_argument(machine, args[1]);
        if (!loop)
            return PY_ERROR;
    }
    bool is_coroutine = asyncio_is_coroutine_like(machine, args[0]);
    if (py_is_raising(machine))
        return PY_ERROR;
    if (is_coroutine && (loop || a->loop) &&
        asyncio_makes_in_python(loop ? loop : a->loop))
        return asyncio_make_in_python(
            machine, loop ? loop : a->loop, args[0],
            (const PyValue[ASYNCIO_TASK_OPTIONS]){PY_UNDEFINED}, false);
    if (!is_coroutine && (asyncio_is_other_awaitable(args[0]) ||
                          asyncio_may_be_like_future(machine, args[0])))
        return ensure_other(machine, args[0], loop);
    PyValue made = asyncio_ensure_future(a, loop, args[0]);
    if (py_is_error(made))
        asyncio_hold_arguments(machine, args, 1);
    return made;
}

static PyValue is_coroutine(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count > 0);
    bool is_like = asyncio_is_coroutine_like(machine, args[0]);
    return py_is_raising(machine) ? PY_ERROR : py_bool(is_like);
}

static PyValue is_future(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return asyncio_is_future(args[0])
               ? PY_TRUE
               : asyncio_is_like_future(machine, args[0]);
}

#define FUNCTION(variable, place, function_name, function, need, places, ...)  \
    static const PyNative variable = {                                         \
        .object = PY_STATIC_OBJECT(&py_text_native_type),                      \
        .name = (function_name),                                               \
        .module = "asyncio." place,                                            \
        .fn = (function),                                                      \
        .required = (need),                                                    \
        .positional = (places),                                                \
        .parameter_count =                                                     \
            sizeof((const char *[]){__VA_ARGS__}) / sizeof(const char *),      \
        .names = {__VA_ARGS__},                                                \
    }

FUNCTION(create_task_native, "tasks", "create_task", create_task, 1, 1, "coro",
         "name", "context", "eager_start");
/* In C from 3.12 on. */
static const PyNative current_task_native = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "current_task",
    .module = "asyncio.tasks",
    .fn = current_task,
    .positional = 1,
    .parameter_count = 1,
    .clinic = 312,
    .is_python = true,
    .names = {"loop"},
};
FUNCTION(all_tasks_native, "tasks", "all_tasks", all_tasks, 0, 1, "loop");
FUNCTION(ensure_future_native, "tasks", "ensure_future", ensure_future, 1, 1,
         "coro_or_future", "loop");
FUNCTION(is_coroutine_native, "coroutines", "iscoroutine", is_coroutine, 1, 1,
         "obj");
FUNCTION(is_future_native, "base_futures", "isfuture", is_future, 1, 1, "obj");

static const PyModuleEntry entries[] = {
    {PY_MODULE_PART("ALL_COMPLETED", &asyncio_tasks_module)},
    {.name = "AbstractEventLoop", .object = &asyncio_abstract_loop_type},
    {PY_MODULE_PART("AbstractEventLoopPolicy", &asyncio_runners_module)},
    {PY_MODULE_PART("Barrier", &asyncio_locks_module)},
    {.name = "BaseEventLoop", .object = &asyncio_base_loop_type},
    {PY_MODULE_PART("BoundedSemaphore", &asyncio_locks_module)},
    {.name = "BrokenBarrierError", .object = &asyncio_BrokenBarrierError},
    {.name = "CancelledError", .object = &asyncio_CancelledError},
    {PY_MODULE_PART("Condition", &asyncio_locks_module)},
    {PY_MODULE_PART("Event", &asyncio_locks_module)},
    {PY_MODULE_PART("FIRST_COMPLETED", &asyncio_tasks_module)},
    {PY_MODULE_PART("FIRST_EXCEPTION", &asyncio_tasks_module)},
    {PY_MODULE_PART("DefaultEventLoopPolicy", &asyncio_runners_module)},
    {.name = "EventLoop", .object = &asyncio_loop_type, .since = 313},
    {.name = "SelectorEventLoop", .object = &asyncio_loop_type},
    {.name = "Future", .object = &asyncio_future_type},
    {.name = "Handle", .object = &asyncio_handle_type},
    {.name = "InvalidStateError", .object = &asyncio_InvalidStateError},
    {PY_MODULE_PART("LifoQueue", &asyncio_queues_module)},
    {PY_MODULE_PART("Lock", &asyncio_locks_module)},
    {PY_MODULE_PART("PriorityQueue", &asyncio_queues_module)},
    {PY_MODULE_PART("Queue", &asyncio_queues_module)},
    {PY_MODULE_PART("QueueEmpty", &asyncio_queues_module)},
    {PY_MODULE_PART("QueueFull", &asyncio_queues_module)},
    {PY_MODULE_PART("QueueShutDown", &asyncio_queues_module), .since = 313},
    {PY_MODULE_PART("Runner", &asyncio_runners_module)},
    {PY_MODULE_PART("Semaphore", &asyncio_locks_module)},
    {.name = "Task", .object = &asyncio_task_type},
    {.name = "TaskGroup", .object = &asyncio_group_type},
    {.name = "Timeout", .object = &asyncio_timeout_type},
    {.name = "TimeoutError", .object = &py_TimeoutError},
    {.name = "TimerHandle", .object = &asyncio_timer_handle_type},
    {.name = "_get_running_loop", .object = &asyncio_running_or_none},
    {.name = "all_tasks", .object = &all_tasks_native},
    {PY_MODULE_PART("as_completed", &asyncio_tasks_module)},
    {PY_MODULE_PART("create_eager_task_factory", &asyncio_handlers_module),
     .since = 312},
    {.name = "create_task", .object = &create_task_native},
    {.name = "current_task", .object = &current_task_native},
    {PY_MODULE_PART("eager_task_factory", &asyncio_handlers_module),
     .since = 312},
    {.name = "ensure_future", .object = &ensure_future_native},
    {.name = "gather", .object = &asyncio_gather},
    {.name = "get_event_loop", .object = &asyncio_get_event_loop},
    {PY_MODULE_PART("get_event_loop_policy", &asyncio_runners_module)},
    {.name = "get_running_loop", .object = &asyncio_get_running_loop},
    {.name = "iscoroutine", .object = &is_coroutine_native},
    {PY_MODULE_PART("iscoroutinefunction", &asyncio_tasks_module)},
    {.name = "isfuture", .object = &is_future_native},
    {.name = "run", .object = &asyncio_run},
    {.name = "new_event_loop", .object = &asyncio_new_event_loop},
    {.name = "set_event_loop", .object = &asyncio_set_event_loop},
    {PY_MODULE_PART("set_event_loop_policy", &asyncio_runners_module)},
    {PY_MODULE_PART("run_coroutine_threadsafe", &asyncio_threads_module)},
    {PY_MODULE_PART("shield", &asyncio_tasks_module)},
    {.name = "sleep", .object = &asyncio_sleep},
    {.name = "timeout", .object = &asyncio_timeout},
    {.name = "timeout_at", .object = &asyncio_timeout_at},
    {PY_MODULE_PART("to_thread", &asyncio_threads_module)},
    {PY_MODULE_PART("wait", &asyncio_tasks_module)},
    {PY_MODULE_PART("wait_for", &asyncio_tasks_module)},
    {PY_MODULE_PART("wrap_future", &asyncio_threads_module)},
    {.name = NULL},
};

/* What CPython has here, in some version, and we lack. */
static const char *const missing[] = {
    "AbstractChildWatcher",
    "AbstractServer",
    "BaseProtocol",
    "BaseTransport",
    "BufferedProtocol",
    "DatagramProtocol",
    "DatagramTransport",
    "FastChildWatcher",
    "FrameCallGraphEntry",
    "FutureCallGraph",
    "IncompleteReadError",
    "LimitOverrunError",
    "MultiLoopChildWatcher",
    "PidfdChildWatcher",
    "Protocol",
    "ReadTransport",
    "SafeChildWatcher",
    "SendfileNotAvailableError",
    "Server",
    "StreamReader",
    "StreamReaderProtocol",
    "StreamWriter",
    "SubprocessProtocol",
    "SubprocessTransport",
    "ThreadedChildWatcher",
    "Transport",
    "WriteTransport",
    "__all__",
    "__builtins__",
    "__cached__",
    "__doc__",
    "__file__",
    "__main__",
    "__package__",
    "__path__",
    "_enter_task",
    "_leave_task",
    "_register_task",
    "_set_running_loop",
    "_unregister_task",
    "base_futures",
    "base_subprocess",
    "base_tasks",
    "capture_call_graph",
    "constants",
    "create_subprocess_exec",
    "create_subprocess_shell",
    "format_call_graph",
    "format_helpers",
    "future_add_to_awaited_by",
    "future_discard_from_awaited_by",
    "get_child_watcher",
    "graph",
    "mixins",
    "open_connection",
    "open_unix_connection",
    "print_call_graph",
    "protocols",
    "selector_events",
    "set_child_watcher",
    "sslproto",
    "staggered",
    "start_server",
    "start_unix_server",
    "streams",
    "subprocess",
    "sys",
    "tools",
    "transports",
    "trsock",
    NULL,
};

const PyModuleSpec asyncio_module = {
    .name = "asyncio",
    .c_name = "_asyncio",
    .entries = entries,
    .missing = missing,
    .missing_marks = "FrameCallGraphEntry+314 FutureCallGraph+314 __main__-310 "
                     "capture_call_graph+314 format_call_graph+314 "
                     "future_add_to_awaited_by+314 "
                     "future_discard_from_awaited_by+314 graph+314 "
                     "print_call_graph+314 tools+314",
    .star_since = 312,
};
