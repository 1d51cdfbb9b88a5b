#include "asyncio_repr.h"

#include "asyncio_report.h"

#include "asyncio_coroutine.h"
#include "asyncio_debug.h"
#include "asyncio_derived.h"
#include "asyncio_drive.h"
#include "asyncio_duck.h"
#include "asyncio_future.h"
#include "asyncio_gather.h"
#include "asyncio_group.h"
#include "asyncio_loop.h"
#include "asyncio_short.h"
#include "asyncio_sleep.h"
#include "asyncio_task.h"
#include "asyncio_task_step.h"
#include "asyncio_timeout.h"
#include "py_async_generator.h"
#include "py_async_step.h"
#include "py_attribute.h"
#include "py_coroutine.h"
#include "py_definition.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_program.h"
#include "py_show.h"
#include "py_tuple.h"

/* Whether it has a name without a search. */
static bool is_named(PyValue function)
{
    return py_is_instance(function, &py_native_type) || py_is_class(function) ||
           py_is_coroutine(function);
}

/* A function in C, a class or a coroutine goes by its name, anything else by
 * its repr. */
static bool append_other(PyMachine *machine, PyValue function, BaseText *out)
{
    KernelFn own = asyncio_inner_callback(function).fn;

    if (own == asyncio_run_wakeup || own == asyncio_run_child_done ||
        own == asyncio_run_timeout) {
        base_text_append(out, own == asyncio_run_wakeup ? "Task.task_wakeup"
                              : own == asyncio_run_timeout
                                  ? "Timeout._on_timeout"
                                  : "TaskGroup._on_task_done");
        return true;
    }
    if (!is_named(function))
        return py_repr(machine, function, out);
    PyValue name = py_get_attribute_named(machine, function, "__qualname__");
    if (py_is_error(name))
        return false;
    base_text_append(out, py_string(name)->text);
    py_decref(machine, name);
    return true;
}

static bool is_partial(PyValue function)
{
    const PyType *type = py_type_of(function);
    return !(type->flags & PY_TYPE_HEAP) &&
           strcmp(py_type_own_name(type), "partial") == 0;
}

/* "(1, 2, k=3)". From 3.13 on only "()", but in debug mode. */
static bool append_arguments(PyMachine *machine, PyValue arguments,
                             PyValue keywords, bool is_debugging, BaseText *out)
{
    bool are_told = py_machine_version(machine) < 313 || is_debugging;
    bool is_first = true;
    uint32_t position = 0;
    PyValue key, value;

    base_text_append_char(out, '(');
    for (uint32_t i = 0;
         are_told && py_is_tuple(arguments) && i < py_tuple(arguments)->count;
         i++, is_first = false) {
        base_text_append(out, is_first ? "" : ", ");
        if (!asyncio_short_repr(machine, py_tuple(arguments)->items[i], out))
            return false;
    }
    while (are_told && py_is_dict(keywords) &&
           py_dict_each(py_dict(keywords), &position, &key, &value)) {
        base_text_append(out, is_first ? "" : ", ");
        is_first = false;
        if (py_is_any_string(key))
            base_text_printf(out, "%s=", py_string(key)->text);
        if (!asyncio_short_repr(machine, value, out))
            return false;
    }
    base_text_append_char(out, ')');
    return true;
}

/* What is called in the end, borrowed from what holds it: of a partial its
 * function, of a decorated one that which it stands for. */
static bool append_place(PyMachine *machine, PyValue function, uint32_t most,
                         BaseText *out)
{
    if (!py_definition_is_function(function))
        return true;
    PyValue inner =
        most ? py_get_attribute_named(machine, function, "__wrapped__")
             : PY_ERROR;
    if (!py_is_error(inner)) {
        bool good = append_place(machine, inner, most - 1, out);
        py_decref(machine, inner);
        return good;
    }
    if (py_is_raising(machine) && !py_catch(machine, &py_AttributeError))
        return false;
    if (py_definition_line(function) != 0) /* the library's are not shown */
        base_text_printf(out, " at %s:%u", py_definition_file(function),
                         py_definition_line(function));
    return true;
}

enum { MOST_INNER = 20 };

/* `suffix`: the calls of the partials round it. */
static bool append_called(PyMachine *machine, PyValue function,
                          PyValue arguments, PyValue keywords,
                          const char *suffix, bool is_debugging, uint32_t most,
                          BaseText *out)
{
    const char *name = py_definition_name(function);

    if (most && is_partial(function)) {
        BaseText calls = {0};
        PyValue inner = py_get_attribute_named(machine, function, "func");
        PyValue given = py_is_error(inner)
                            ? PY_ERROR
                            : py_get_attribute_named(machine, function, "args");
        PyValue named =
            py_is_error(given)
                ? PY_ERROR
                : py_get_attribute_named(machine, function, "keywords");
        bool good = !py_is_error(named) &&
                    append_arguments(machine, arguments, keywords, is_debugging,
                                     &calls);
        base_text_append(&calls, suffix);
        good = good && append_called(machine, inner, given, named,
                                     base_text_str(&calls), is_debugging,
                                     most - 1, out);
        base_text_release(&calls);
        py_decref(machine, named);
        py_decref(machine, given);
        py_decref(machine, inner);
        return good;
    }
    if (name)
        base_text_append(out, name);
    else if (!append_other(machine, function, out))
        return false;
    if (!append_arguments(machine, arguments, keywords, is_debugging, out))
        return false;
    base_text_append(out, suffix);
    return append_place(machine, function, MOST_INNER, out);
}

/* "f(1, 2) at FILE:LINE" */
static bool append_call(PyMachine *machine, PyValue function, PyValue arguments,
                        bool is_debugging, BaseText *out)
{
    return append_called(machine, function, arguments, PY_UNDEFINED, "",
                         is_debugging, MOST_INNER, out);
}

static bool append_callback(PyMachine *machine, const AsyncioCallback *callback,
                            BaseText *out)
{
    const char *text = "callback()";

    if (callback->fn == asyncio_run_handle)
        return append_call(machine,
                           ((AsyncioHandle *)callback->subject)->function,
                           PY_UNDEFINED, false, out);
    if (callback->fn == asyncio_run_wakeup)
        text = "Task.task_wakeup()";
    else if (callback->fn == asyncio_run_child_done)
        text = "TaskGroup._on_task_done()";
    else if (callback->fn == asyncio_run_gather_child)
        text = "gather.<locals>._done_callback()";
    else if (callback->fn == asyncio_run_stop)
        text = "_run_until_complete_cb()";
    base_text_append(out, text);
    return true;
}

/* " cb=[first, <2 more>, last]" */
static bool append_callbacks(PyMachine *machine, const AsyncioFuture *future,
                             BaseText *out)
{
    uint32_t count = future->callback_count;

    if (count == 0)
        return true;
    base_text_append(out, " cb=[");
    if (!append_callback(machine, &future->first, out))
        return false;
    if (count > 2)
        base_text_printf(out, ", <%u more>", count - 2);
    if (count > 1) {
        base_text_append(out, ", ");
        if (!append_callback(machine, &future->more[count - 2], out))
            return false;
    }
    base_text_append_char(out, ']');
    return true;
}

static bool append_outcome(PyMachine *machine, const AsyncioFuture *future,
                           BaseText *out)
{
    if (future->state != ASYNCIO_FINISHED)
        return true;
    if (!py_is_undefined(future->exception)) {
        base_text_append(out, " exception=");
        return py_repr(machine, future->exception, out);
    }
    base_text_append(out, " result=");
    return asyncio_short_repr(machine, future->result, out);
}

static const char *const state_names[] = {"pending", "cancelled", "finished"};

/* In what it tells of itself it is three dots. */
static bool is_shown(PyValue self, BaseText *out)
{
    if (!(py_object(self)->flags & PY_OBJECT_SHOWN))
        return false;
    base_text_append(out, "...");
    return true;
}

bool asyncio_repr_future(PyMachine *machine, PyValue self, BaseText *out)
{
    AsyncioFuture *future = asyncio_future(self);

    if (is_shown(self, out))
        return true;
    base_text_printf(out, "<%s %s", py_type_own_name(future->object.type),
                     state_names[future->state]);
    future->object.flags |= PY_OBJECT_SHOWN;
    bool done = append_outcome(machine, future, out) &&
                append_callbacks(machine, future, out);
    future->object.flags &= ~(uint32_t)PY_OBJECT_SHOWN;
    if (!done)
        return false;
    if (future->has_origin)
        asyncio_debug_append_place(asyncio_of(machine), future, out);
    base_text_append_char(out, '>');
    return true;
}

static void take_first_line(void *context, const char *name, uint32_t line,
                            const char *const *names, const PyValue *values,
                            uint32_t count)
{
    uint32_t *first = context;
    (void)name;
    (void)names;
    (void)values;
    (void)count;

    if (*first == 0)
        *first = line;
}

/* Where the coroutine itself stands, not what it awaits. */
static uint32_t outer_line(PyValue coroutine)
{
    uint32_t line = 0;

    py_coroutine_walk(coroutine, take_first_line, &line);
    return line;
}

/* "f() running at FILE:LINE", "f() done, defined at FILE:LINE" */
static bool append_coroutine(PyMachine *machine, const AsyncioTask *task,
                             BaseText *out)
{
    PyValue coroutine = task->coroutine;
    uint32_t line = py_definition_line(coroutine);
    const char *method;

    if (py_async_step_name(coroutine, &method)) {
        base_text_printf(out, "<%s without __name__>()",
                         py_type_name(py_type_of(coroutine)));
        return true;
    }
    if (asyncio_is_foreign(coroutine)) {
        if (!asyncio_foreign_append_name(machine, coroutine, out))
            return false;
        base_text_append(out, "()");
        return true;
    }
    base_text_printf(out, "%s()", asyncio_coroutine_qualified_name(coroutine));
    if (line == 0) { /* of the library: nobody is shown its places */
        bool is_done = asyncio_future_is_done(&task->future) ||
                       asyncio_coroutine_is_over(coroutine);
        base_text_append(out, is_done ? " done" : " running");
        return true;
    }
    /* The collector closes the coroutine before the task speaks. */
    uint32_t stands = outer_line(coroutine);
    base_text_append(out, stands ? " running" : " done, defined");
    if (stands)
        line = stands;
    base_text_printf(out, " at %s:%u", py_definition_file(coroutine), line);
    return true;
}

bool asyncio_repr_task(PyMachine *machine, PyValue self, BaseText *out)
{
    AsyncioTask *task = asyncio_task(self);
    AsyncioFuture *future = &task->future;
    BaseText name = {0};

    if (is_shown(self, out))
        return true;
    base_text_printf(out, "<%s %s name=", py_type_own_name(future->object.type),
                     task->cancelling != 0 && !asyncio_future_is_done(future)
                         ? "cancelling"
                         : state_names[future->state]);
    asyncio_task_append_name(task, &name);
    PyValue string = py_string_new(machine, base_text_str(&name), name.length);
    base_text_release(&name);
    if (py_is_error(string))
        return false;
    bool done = py_repr(machine, string, out);
    py_decref(machine, string);
    if (done && !task->ended_eagerly) {
        base_text_append(out, " coro=<");
        done = append_coroutine(machine, task, out);
        base_text_append_char(out, '>');
    }
    future->object.flags |= PY_OBJECT_SHOWN;
    const AsyncioFuture *waiter =
        done ? asyncio_task_waiter(asyncio_of(machine), task) : NULL;
    done = done && !py_is_raising(machine);
    if (done && waiter) {
        base_text_append(out, " wait_for=");
        done = py_repr(machine, py_from_object(waiter), out);
    }
    done = done && append_outcome(machine, future, out) &&
           append_callbacks(machine, future, out);
    future->object.flags &= ~(uint32_t)PY_OBJECT_SHOWN;
    if (future->has_origin)
        asyncio_debug_append_place(asyncio_of(machine), future, out);
    base_text_append_char(out, '>');
    return done;
}

bool asyncio_repr_callback(PyMachine *machine, const AsyncioHandle *handle,
                           BaseText *out)
{
    return append_call(machine, handle->function, handle->arguments,
                       handle->loop->debug, out);
}

bool asyncio_repr_handle(PyMachine *machine, PyValue self, BaseText *out)
{
    const AsyncioHandle *handle = (AsyncioHandle *)py_object(self);

    base_text_printf(out, "<%s", py_type_name(handle->object.type));
    if (handle->cancelled)
        base_text_append(out, " cancelled");
    if (handle->is_timer) {
        base_text_append(out, " when=");
        PyValue when = asyncio_handle_when(handle);
        py_show(machine, when, out);
        py_decref(machine, when);
    }
    if (!py_is_undefined(handle->function)) {
        base_text_append_char(out, ' ');
        if (!asyncio_repr_callback(machine, handle, out))
            return false;
    }
    if (handle->has_origin)
        asyncio_debug_append_place(asyncio_of(machine), handle, out);
    base_text_append_char(out, '>');
    return true;
}
