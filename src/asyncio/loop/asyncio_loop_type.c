#include "asyncio_loop_type.h"

#include "asyncio_asyncgens.h"
#include "asyncio_attribute.h"
#include "asyncio_context.h"
#include "asyncio_coroutine.h"
#include "asyncio_debug.h"
#include "asyncio_delay.h"
#include "asyncio_eager.h"
#include "asyncio_forever.h"
#include "asyncio_future.h"
#include "asyncio_record.h"
#include "asyncio_report.h"
#include "asyncio_task.h"
#include "asyncio_task_name.h"
#include "asyncio_task_type.h"
#include "asyncio_texts.h"
#include "asyncio_threads.h"
#include "py_argument.h"
#include "py_attribute.h"
#include "py_frame.h"
#include "py_int.h"
#include "py_tuple.h"

#include <math.h>

static AsyncioLoop *loop_of(PyValue self)
{
    return (AsyncioLoop *)py_object(self);
}

static PyValue loop_time(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)args;
    (void)count;
    return py_float(asyncio_of(machine)->clock.now);
}

/* A handle for `args[0](*args[1:])`. */
static AsyncioHandle *new_call(Asyncio *a, AsyncioLoop *loop,
                               const PyValue *args, uint32_t count)
{
    PyValue arguments = py_tuple_new(a->machine, args + 1, count - 1);

    if (py_is_error(arguments))
        return NULL;
    return asyncio_handle_new(a, loop, args[0], arguments);
}

/* Of a call that comes to nothing; NULL is allowed. */
static PyValue drop_handle(PyMachine *machine, AsyncioHandle *handle)
{
    if (handle)
        py_decref_object(machine, &handle->object);
    return PY_ERROR;
}

/* In debug mode the caller is looked at, but for `method` threadsafe. */
static bool may_call(Asyncio *a, AsyncioLoop *loop, PyValue callback,
                     const char *method)
{
    if (!asyncio_require_open(a->machine, loop))
        return false;
    if (!loop->debug)
        return true;
    return (strcmp(method, "call_soon_threadsafe") == 0 ||
            asyncio_debug_allows_thread(a, loop)) &&
           asyncio_debug_allows_callback(a->machine, callback, method);
}

/* args: self, callback, context, *args */
static PyValue call_soon(PyMachine *machine, const PyValue *args,
                         uint32_t count, const char *method)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioLoop *loop = loop_of(args[0]);
    PyValue call[1 + 64];

    if (!may_call(a, loop, args[1], method))
        return PY_ERROR;
    if (count - 3 > 64)
        return py_unsupported(machine, "pass a list", "so many arguments");
    call[0] = args[1];
    for (uint32_t i = 3; i < count; i++)
        call[i - 2] = args[i];
    AsyncioHandle *handle = new_call(a, loop, call, count - 2);
    if (!handle || !asyncio_has_room(a, loop->kernel, false))
        return drop_handle(machine, handle);
    asyncio_context_take_handle(machine, args[2], handle);
    asyncio_handle_note(a, handle, 2);
    asyncio_handle_soon(a, handle);
    return py_from_object(handle);
}

static PyValue loop_call_soon(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    Asyncio *a = asyncio_of(machine);

    if (a->threads.current)
        asyncio_thread_touches(a, loop_of(args[0]));
    return call_soon(machine, args, count, "call_soon");
}

static PyValue loop_call_soon_threadsafe(PyMachine *machine,
                                         const PyValue *args, uint32_t count)
{
    Asyncio *a = asyncio_of(machine);
    PyValue handle = call_soon(machine, args, count, "call_soon_threadsafe");

    loop_of(args[0])->is_woken = true;
    if (!py_is_error(handle) && a->threads.current)
        asyncio_thread_wake_loop(a, loop_of(args[0]));
    return handle;
}

/* args: self, when, callback, context, *args */
static PyValue call_at(PyMachine *machine, const PyValue *args, uint32_t count,
                       double when, uint32_t inner)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioLoop *loop = loop_of(args[0]);
    PyValue call[1 + 64];

    if (!may_call(a, loop, args[2], "call_at"))
        return PY_ERROR;
    if (count - 4 > 64)
        return py_unsupported(machine, "pass a list", "so many arguments");
    call[0] = args[2];
    for (uint32_t i = 4; i < count; i++)
        call[i - 3] = args[i];
    AsyncioHandle *handle = new_call(a, loop, call, count - 3);
    if (!handle || !asyncio_has_room(a, loop->kernel, true))
        return drop_handle(machine, handle);
    asyncio_context_take_handle(machine, args[3], handle);
    handle->object.type = &asyncio_timer_handle_type;
    handle->is_timer = true;
    asyncio_handle_note(a, handle, inner);
    handle->when = when;
    handle->event = asyncio_record_timer_set(a, when);
    handle->id = kernel_loop_at(loop->kernel, when, asyncio_run_handle, handle,
                                handle->event);
    if (handle->id != 0)
        py_incref_object(&handle->object);
    return py_from_object(handle);
}

static PyValue loop_call_at(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    double when;

    if (py_is_none(args[1]))
        return py_raise(machine, &py_TypeError, "when cannot be None");
    if (!asyncio_delay_read_time(machine, args[1], &when))
        return PY_ERROR;
    PyValue handle = call_at(machine, args, count, when, 2);
    if (!py_is_error(handle) && !py_is_float(args[1]))
        ((AsyncioHandle *)py_object(handle))->as_given = py_incref(args[1]);
    return handle;
}

static PyValue loop_call_later(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    double delay;

    if (py_is_none(args[1]))
        return py_raise(machine, &py_TypeError, "delay must not be None");
    if (asyncio_delay_asks(args[1]))
        return asyncio_delay_add(machine, loop_call_at, args, count, 1);
    if (!asyncio_delay_read(machine, args[1], &delay))
        return PY_ERROR;
    return call_at(machine, args, count, asyncio_of(machine)->clock.now + delay,
                   3);
}

static PyValue loop_create_future(PyMachine *machine, const PyValue *args,
                                  uint32_t count)
{
    AsyncioFuture *future =
        asyncio_future_new(asyncio_of(machine), loop_of(args[0]),
                           &asyncio_future_type, TRACE_WAIT_FUTURE);
    BASE_INVARIANT(count > 0);

    if (!future)
        return PY_ERROR;
    asyncio_future_hold_loop(asyncio_of(machine), future, loop_of(args[0]));
    future->has_origin = loop_of(args[0])->debug;
    if (future->has_origin)
        asyncio_debug_note(asyncio_of(machine), future, ASYNCIO_ALL_FRAMES,
                           false);
    asyncio_record_future_made(asyncio_of(machine), future);
    return py_from_object(future);
}

/* The constructor's own rule for names: the number is used up only without. */
PyValue asyncio_loop_create_task(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    AsyncioLoop *loop = loop_of(args[0]);
    BASE_INVARIANT(count > 4);

    if (!asyncio_takes_options(machine, args + 2,
                               "BaseEventLoop.create_task") ||
        !asyncio_require_open(machine, loop)) {
        asyncio_hold_arguments(machine, args + 1, 1);
        return PY_ERROR;
    }
    if (!py_is_undefined(loop->task_factory))
        return asyncio_call_factory(machine, loop, args[1], args + 2);
    if (asyncio_name_asks(args[2]))
        return asyncio_name_first(
            machine, &(AsyncioNamed){asyncio_loop_create_task, args, count, 2});
    PyValue task = asyncio_task_construct(machine, loop, args[1], args + 2);
    if (!py_is_error(task) && !py_is_pending(task) &&
        asyncio_future(task)->has_origin)
        asyncio_debug_note(asyncio_of(machine), py_object(task),
                           ASYNCIO_ALL_FRAMES,
                           !py_machine_is_in_library(machine));
    return task;
}

static PyValue loop_stop(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    if (loop_of(args[0])->kernel)
        kernel_loop_stop(loop_of(args[0])->kernel);
    return PY_NONE;
}

static PyValue loop_is_running(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_bool(loop_of(args[0])->running);
}

static PyValue loop_is_closed(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_bool(!loop_of(args[0])->kernel);
}

static PyValue loop_get_debug(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count > 0);
    return py_bool(loop_of(args[0])->debug);
}

static PyValue loop_set_debug(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    bool on;
    (void)count;

    if (!py_argument_truth(machine, &args[1], &on))
        return PY_ERROR;
    asyncio_debug_set(asyncio_of(machine), loop_of(args[0]), on);
    return PY_NONE;
}

static PyValue loop_get_handler(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    PyValue handler = loop_of(args[0])->handler;
    (void)machine;
    (void)count;

    return py_is_undefined(handler) ? PY_NONE : py_incref(handler);
}

/* In CPython each future holds its loop, so that the handler hears of those
 * that die last. Here such a loop stays until the end, when cycles go first. */
static void hold(AsyncioLoop *loop)
{
    if (loop->is_held)
        return;
    loop->is_held = true;
    py_incref_object(&loop->object);
}

static PyValue loop_set_handler(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    BaseText text = {0};
    (void)count;

    if (py_is_none(args[1]) || py_is_callable(args[1])) {
        if (!py_is_none(args[1]))
            hold(loop_of(args[0]));
        py_assign(machine, &loop_of(args[0])->handler,
                  py_is_none(args[1]) ? PY_UNDEFINED : py_incref(args[1]));
        return PY_NONE;
    }
    if (py_repr(machine, args[1], &text))
        py_raise(machine, &py_TypeError,
                 "A callable object or None is expected, got %s",
                 base_text_str(&text));
    base_text_release(&text);
    return PY_ERROR;
}

static PyValue loop_get_factory(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    PyValue factory = loop_of(args[0])->task_factory;
    (void)machine;
    (void)count;

    return py_is_undefined(factory) ? PY_NONE : py_incref(factory);
}

static PyValue loop_set_factory(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    if (!py_is_none(args[1]) && !py_is_callable(args[1]))
        return py_raise(machine, &py_TypeError,
                        "task factory must be a callable or None");
    py_assign(machine, &loop_of(args[0])->task_factory,
              py_is_none(args[1]) ? PY_UNDEFINED : py_incref(args[1]));
    return PY_NONE;
}

static PyValue loop_shutdown_asyncgens(PyMachine *machine, const PyValue *args,
                                       uint32_t count)
{
    if (!py_is_undefined(loop_of(args[0])->task_factory))
        return asyncio_call_loop_text(machine, "shutdown_asyncgens", args,
                                      count);
    return asyncio_coroutine_new(machine, &asyncio_shutdown_asyncgens, NULL, 0);
}

static PyValue loop_close(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    AsyncioLoop *loop = loop_of(args[0]);
    BASE_INVARIANT(count > 0);

    if (loop->running)
        return py_raise(machine, &py_RuntimeError,
                        "Cannot close a running event loop");
    asyncio_loop_close(asyncio_of(machine), loop);
    asyncio_note_closed(asyncio_of(machine), loop, true);
    return PY_NONE;
}

static bool repr_loop(PyMachine *machine, PyValue self, BaseText *out)
{
    const AsyncioLoop *loop = loop_of(self);
    (void)machine;

    base_text_printf(out,
                     "<_UnixSelectorEventLoop running=%s closed=%s "
                     "debug=%s>",
                     loop->running ? "True" : "False",
                     loop->kernel ? "False" : "True",
                     loop->debug ? "True" : "False");
    return true;
}

/* What dies unclosed lets go of what it runs on. */
static void destroy_loop(PyMachine *machine, PyObject *self)
{
    Asyncio *a = asyncio_of(machine);
    AsyncioLoop *loop = (AsyncioLoop *)self;

    BASE_REQUIRE(!loop->running);
    BASE_INVARIANT(!loop->watched);
    asyncio_loop_close(a, loop);
    a->loops.by_serial[loop->serial - 1] = NULL;
    py_decref(machine, loop->task_factory);
    py_decref(machine, loop->handler);
    py_decref(machine, loop->executor);
    py_decref(machine, loop->end_executor);
    py_decref(machine, loop->answer);
    py_decref(machine, loop->failure);
    py_decref(machine, loop->ending);
    asyncio_attribute_release(machine, self);
}

static void traverse_loop(PyObject *self, PyVisit visit, void *context)
{
    asyncio_attribute_traverse(self, visit, context);
}

#define CALL_METHOD(of_type, method_name, function, need, ...)                 \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_method_descriptor_type),                \
        .name = (method_name), .fn = (function), .required = (need),           \
        .positional = (need), .positional_only = 1,                            \
        .parameter_count = (need) + 1, .variadic = true, .is_method = true,    \
        .owner = (of_type), .module = "asyncio.base_events", .names = {        \
            __VA_ARGS__                                                        \
        }                                                                      \
    }

/* Only a loop in debug mode looks at it. */
static PyValue get_slow_duration(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_float(((AsyncioLoop *)self)->slow_duration);
}

static bool set_slow_duration(PyMachine *machine, PyObject *self, PyValue value)
{
    double duration;

    if (py_is_undefined(value) ||
        !py_argument_double(machine, &value, &duration))
        return false;
    ((AsyncioLoop *)self)->slow_duration = duration;
    return true;
}

static const PyGetter loop_getters[] = {
    {"slow_callback_duration", get_slow_duration, set_slow_duration},
    {NULL, NULL, NULL}};

/* Methods that are Python text. */
#define TEXT_FUNCTION(function)                                                \
    static PyValue function(PyMachine *machine, const PyValue *args,           \
                            uint32_t count)                                    \
    {                                                                          \
        return asyncio_call_loop_text(machine, #function, args, count);        \
    }

TEXT_FUNCTION(add_signal_handler)
TEXT_FUNCTION(call_exception_handler)
TEXT_FUNCTION(default_exception_handler)
TEXT_FUNCTION(remove_signal_handler)
TEXT_FUNCTION(run_in_executor)
TEXT_FUNCTION(set_default_executor)
TEXT_FUNCTION(shutdown_default_executor)

#define TEXT_METHOD(of_module, of_type, method_name, function, need, places,   \
                    ...)                                                       \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (method_name),    \
        .fn = (function), .required = (need), .positional = (places),          \
        .positional_only = 1, .parameter_count = (places), .variadic = true,   \
        .is_method = true, .owner = (of_type), .module = "asyncio." of_module, \
        .names = {                                                             \
            __VA_ARGS__                                                        \
        }                                                                      \
    }

TEXT_FUNCTION(hand_exception)
TEXT_FUNCTION(tell_made)
TEXT_FUNCTION(tell_task_took)
TEXT_FUNCTION(tell_task_loop_closed)

const PyNative asyncio_hand_exception = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "call_exception_handler",
    .fn = hand_exception,
    .required = 3,
    .positional = 3,
    .positional_only = 3,
    .parameter_count = 3,
};

const PyNative asyncio_tell_slow = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "_run_once",
    .fn = tell_task_took,
    .required = 3,
    .positional = 3,
    .positional_only = 3,
    .parameter_count = 3,
};

const PyNative asyncio_tell_closed = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "close",
    .fn = tell_task_loop_closed,
    .required = 2,
    .positional = 2,
    .positional_only = 2,
    .parameter_count = 2,
};

const PyNative asyncio_tell_made = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "__init__",
    .fn = tell_made,
    .required = 1,
    .positional = 1,
    .positional_only = 1,
    .parameter_count = 1,
};

static const PyNative loop_methods[] = {
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type, "time",
                        loop_time, 1, 1, "self"),
    CALL_METHOD(&asyncio_base_loop_type, "call_soon", loop_call_soon, 2, "self",
                "callback", "context"),
    CALL_METHOD(&asyncio_base_loop_type, "call_soon_threadsafe",
                loop_call_soon_threadsafe, 2, "self", "callback", "context"),
    CALL_METHOD(&asyncio_base_loop_type, "call_later", loop_call_later, 3,
                "self", "delay", "callback", "context"),
    CALL_METHOD(&asyncio_base_loop_type, "call_at", loop_call_at, 3, "self",
                "when", "callback", "context"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type, "create_future",
                        loop_create_future, 1, 1, "self"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type, "create_task",
                        asyncio_loop_create_task, 2, 2, "self", "coro", "name",
                        "context", "eager_start"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type, "stop",
                        loop_stop, 1, 1, "self"),
    ASYNCIO_TEXT_METHOD("unix_events", &asyncio_loop_type, "close", loop_close,
                        1, 1, "self"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type, "run_forever",
                        asyncio_run_forever, 1, 1, "self"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type,
                        "run_until_complete", asyncio_run_until_complete, 2, 2,
                        "self", "future"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type, "is_running",
                        loop_is_running, 1, 1, "self"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type, "is_closed",
                        loop_is_closed, 1, 1, "self"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type, "get_debug",
                        loop_get_debug, 1, 1, "self"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type, "set_debug",
                        loop_set_debug, 2, 2, "self", "enabled"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type,
                        "get_exception_handler", loop_get_handler, 1, 1,
                        "self"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type,
                        "set_exception_handler", loop_set_handler, 2, 2, "self",
                        "handler"),
    TEXT_METHOD("base_events", &asyncio_base_loop_type,
                "call_exception_handler", call_exception_handler, 2, 2, "self",
                "context"),
    TEXT_METHOD("base_events", &asyncio_base_loop_type,
                "default_exception_handler", default_exception_handler, 2, 2,
                "self", "context"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type,
                        "get_task_factory", loop_get_factory, 1, 1, "self"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type,
                        "set_task_factory", loop_set_factory, 2, 2, "self",
                        "factory"),
    TEXT_METHOD("base_events", &asyncio_base_loop_type, "run_in_executor",
                run_in_executor, 3, 3, "self", "executor", "func"),
    TEXT_METHOD("base_events", &asyncio_base_loop_type, "set_default_executor",
                set_default_executor, 2, 2, "self", "executor"),
    TEXT_METHOD("base_events", &asyncio_base_loop_type,
                "shutdown_default_executor", shutdown_default_executor, 1, 2,
                "self", "timeout"),
    ASYNCIO_TEXT_METHOD("base_events", &asyncio_base_loop_type,
                        "shutdown_asyncgens", loop_shutdown_asyncgens, 1, 1,
                        "self"),
    TEXT_METHOD("unix_events", &asyncio_loop_type, "add_signal_handler",
                add_signal_handler, 3, 3, "self", "sig", "callback"),
    TEXT_METHOD("unix_events", &asyncio_loop_type, "remove_signal_handler",
                remove_signal_handler, 2, 2, "self", "sig"),
    {.name = NULL},
};

static const char *const loop_missing[] = {
    "__dict__",
    "add_reader",
    "add_writer",
    "connect_accepted_socket",
    "connect_read_pipe",
    "connect_write_pipe",
    "create_connection",
    "create_datagram_endpoint",
    "create_server",
    "create_unix_connection",
    "create_unix_server",
    "getaddrinfo",
    "getnameinfo",
    "remove_reader",
    "remove_writer",
    "sendfile",
    "sock_accept",
    "sock_connect",
    "sock_recv",
    "sock_recv_into",
    "sock_recvfrom",
    "sock_recvfrom_into",
    "sock_sendall",
    "sock_sendfile",
    "sock_sendto",
    "start_tls",
    "subprocess_exec",
    "subprocess_shell",
    "_ready",
    "_scheduled",
    "_run_once",
    "_clock_resolution",
    "_selector",
    "_debug",
    "_closed",
    "_stopping",
    "_thread_id",
    "_default_executor",
    NULL,
};

/* A selector is asked which files it has. */
static bool may_select(PyMachine *machine, PyValue selector)
{
    if (py_is_undefined(selector) || py_is_none(selector))
        return true;
    const char *asked =
        py_machine_version(machine) < 313 ? "get_key" : "get_map";
    PyValue method = py_get_attribute_named(machine, selector, asked);
    if (!py_is_error(method))
        py_unsupported(machine, NULL, "an event loop with a selector");
    py_decref(machine, method);
    return false;
}

static PyValue construct_loop(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (!may_select(machine, args[0]))
        return PY_ERROR;
    AsyncioLoop *loop = asyncio_loop_new(asyncio_of(machine));
    return loop ? py_from_object(loop) : PY_ERROR;
}

static PyValue construct_base(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    (void)args;
    (void)count;
    return py_unsupported(machine, "asyncio.new_event_loop()", "%s",
                          "asyncio.BaseEventLoop()");
}

/* args: the keywords as a dict, any number of others. */
static PyValue construct_abstract(PyMachine *machine, const PyValue *args,
                                  uint32_t count)
{
    if (count > 1 || !py_is_undefined(args[0]))
        return py_raise(machine, &py_TypeError,
                        "AbstractEventLoop() takes no arguments");
    return py_unsupported(machine, "asyncio.new_event_loop()", "%s",
                          "asyncio.AbstractEventLoop()");
}

/* A create_task() of the program's own is called wherever CPython calls it. */
static PyValue set_attribute(PyMachine *machine, PyValue self, PyString *name,
                             PyValue value)
{
    PyValue answer = asyncio_attribute_set(machine, self, name, value);

    if (!py_is_error(answer) && py_string_is(name, "create_task"))
        loop_of(self)->is_replaced = !py_is_undefined(value);
    return answer;
}

static const PyNative loop_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "__init__",
    .fn = construct_loop,
    .bound_to = &asyncio_loop_type,
    .is_python = true,
    .positional = 1,
    .parameter_count = 1,
    .names = {"selector"},
};

/* args: self, selector */
static PyValue init_again(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return may_select(machine, args[1])
               ? py_unsupported(machine, "asyncio.new_event_loop()", "%s",
                                "_UnixSelectorEventLoop.__init__()")
               : PY_ERROR;
}

static const PyNative loop_init =
    ASYNCIO_TEXT_METHOD("unix_events", &asyncio_loop_type, "__init__",
                        init_again, 1, 2, "self", "selector");

static const PyNative base_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "__init__",
    .fn = construct_base,
    .bound_to = &asyncio_base_loop_type,
    .is_python = true,
};

static const PyNative abstract_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "AbstractEventLoop",
    .fn = construct_abstract,
    .gets_tuple_in = 0xff,
    .keywords = true,
    .variadic = true,
    .parameter_count = 1,
};

/* What all loops derive from; only loops of this kind are ever made. */
const PyType asyncio_abstract_loop_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "AbstractEventLoop",
    .module = "asyncio.events",
    .size = sizeof(AsyncioLoop),
    .construct = &abstract_construct,
    .missing = loop_missing,
};

const PyType asyncio_base_loop_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "BaseEventLoop",
    .module = "asyncio.base_events",
    .repr = repr_loop,
    .base = &asyncio_abstract_loop_type,
    .size = sizeof(AsyncioLoop),
    .construct = &base_construct,
    .missing = loop_missing,
};

const PyType asyncio_loop_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "_UnixSelectorEventLoop",
    .module = "asyncio.unix_events",
    .base = &asyncio_base_loop_type,
    .size = sizeof(AsyncioLoop),
    .flags = PY_TYPE_WEAK,
    .dict_offset = offsetof(AsyncioLoop, attributes),
    .destroy = destroy_loop,
    .traverse = traverse_loop,
    .get_attribute = asyncio_attribute_get,
    .set_attribute = set_attribute,
    .repr = repr_loop,
    .construct = &loop_construct,
    .init = &loop_init,
    .methods = loop_methods,
    .getters = loop_getters,
    .missing = loop_missing,
};
