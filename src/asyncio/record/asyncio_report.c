#include "asyncio_report.h"

#include "asyncio_coroutine.h"
#include "asyncio_debug.h"
#include "asyncio_derived.h"
#include "asyncio_drive.h"
#include "asyncio_handle.h"
#include "asyncio_loop_type.h"
#include "asyncio_record.h"
#include "asyncio_repr.h"
#include "asyncio_tell.h"
#include "base_memory.h"
#include "py_async_generator.h"
#include "py_async_step.h"
#include "py_attribute.h"
#include "py_deferred.h"
#include "py_dict.h"
#include "py_frame.h"
#include "py_imports.h"
#include "py_program.h"
#include "py_traceback_object.h"
#include "py_tuple.h"

#include <math.h>

void asyncio_hold_arguments(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    PyValue error = py_take_exception(machine);

    if (py_is_undefined(error))
        return;
    py_traceback_hold(machine, error, args, count);
    py_restore_exception(machine, error);
}

bool asyncio_is_fatal(PyValue exception)
{
    return py_is_instance(exception, &py_KeyboardInterrupt) ||
           py_is_instance(exception, &py_SystemExit);
}

/* The task that a report is about, also where it is called a future. */
static const AsyncioTask *task_of(const AsyncioReport *report)
{
    if (report->task || !report->future ||
        !asyncio_future_is_task(report->future))
        return report->task;
    return (const AsyncioTask *)report->future;
}

/* --- to the program's own handler ------------------------------------------
 */

/* That of the loop that the report is about. */
static AsyncioLoop *loop_of(const Asyncio *a, const AsyncioReport *report)
{
    const AsyncioFuture *future =
        report->task ? &report->task->future : report->future;

    if (future)
        return asyncio_loop_of(a, future->loop);
    return report->handle ? report->handle->loop : a->loop;
}

static bool set_entry(PyMachine *machine, PyDict *dict, const char *key,
                      PyValue value)
{
    PyValue name = py_string_from(machine, key);
    bool good = !py_is_error(name) &&
                py_dict_set_name(machine, dict, py_string(name), value);

    py_decref(machine, name);
    return good;
}

/* In the place of a callback's message stands its handle: Python makes it. */
static bool fill_context(PyMachine *machine, PyDict *dict,
                         const AsyncioReport *report)
{
    PyValue message = report->message
                          ? py_string_from(machine, report->message)
                          : py_incref(py_from_object(report->handle));
    bool good =
        !py_is_error(message) && set_entry(machine, dict, "message", message);

    py_decref(machine, message);
    if (good && !py_is_undefined(report->exception))
        good = set_entry(machine, dict, "exception", report->exception);
    if (good && !py_is_undefined(report->generator))
        good = set_entry(machine, dict, "asyncgen", report->generator);
    if (good && report->future)
        good =
            set_entry(machine, dict, "future", py_from_object(report->future));
    if (good && report->handle)
        good =
            set_entry(machine, dict, "handle", py_from_object(report->handle));
    if (good && report->task)
        good = set_entry(machine, dict, "task", py_from_object(report->task));
    return good;
}

/* Python is told before it goes on. It notes itself what comes after something
 * else that it is told. */
static void tell_handler(Asyncio *a, AsyncioLoop *loop,
                         const AsyncioReport *report, bool is_noted)
{
    PyMachine *machine = a->machine;
    PyValue dict = py_dict_new(machine), arguments = PY_ERROR;

    if (!py_is_error(dict) && fill_context(machine, py_dict(dict), report)) {
        PyValue items[3] = {py_from_object(loop), dict, py_bool(is_noted)};
        arguments = py_tuple_new(machine, items, 3);
    }
    py_decref(machine, dict);
    if (py_is_error(arguments))
        return;
    PyValue method = py_get_attribute_named(machine, py_from_object(loop),
                                            "call_exception_handler");
    if (py_is_pending(method))
        method = PY_UNDEFINED;
    if (py_is_error(method))
        py_decref(machine, arguments);
    else
        py_call_soon_about(machine, py_from_object(&asyncio_hand_exception),
                           arguments, method);
    py_decref(machine, method);
}

/* Python hears of it: the loop's handler, or the program's logging. */
static bool asks_python(const Asyncio *a, const AsyncioLoop *loop)
{
    return loop && (!py_is_undefined(loop->handler) ||
                    py_module_known(a->machine, "logging"));
}

bool asyncio_report_to_handler(Asyncio *a, AsyncioFuture *future,
                               void (*report)(Asyncio *, AsyncioFuture *))
{
    BASE_REQUIRE(future->object.refs == 0);
    future->object.refs = 1;
    report(a, future);
    return --future->object.refs != 0;
}

/* --- to stderr -------------------------------------------------------------
 */

/* What its text is made of: a message (undefined: that of a callback, which is
 * the handle's), the exception, what it is about, and whether that is called
 * a task. */
enum { SAID, EXCEPTION, ABOUT, IS_TASK };

static const char *key_of(const PyValue *told)
{
    if (asyncio_is_handle(told[ABOUT]))
        return "handle";
    if (!asyncio_is_future(told[ABOUT]))
        return "asyncgen";
    return py_is(told[IS_TASK], PY_TRUE) ? "task" : "future";
}

static bool has_origin(PyValue about)
{
    if (asyncio_is_handle(about))
        return ((const AsyncioHandle *)py_object(about))->has_origin;
    return asyncio_is_future(about) && asyncio_future(about)->has_origin;
}

static bool append_about(PyMachine *machine, const PyValue *told, BaseText *out)
{
    base_text_printf(out, "%s: ", key_of(told));
    if (!py_repr(machine, told[ABOUT], out))
        return false;
    base_text_append_char(out, '\n');
    return true;
}

static bool append_message(PyMachine *machine, const PyValue *told,
                           BaseText *out)
{
    if (!py_is_undefined(told[SAID])) {
        base_text_append(out, py_string(told[SAID])->text);
        return true;
    }
    base_text_append(out, "Exception in callback ");
    return asyncio_repr_callback(
        machine, (const AsyncioHandle *)py_object(told[ABOUT]), out);
}

/* BaseEventLoop.default_exception_handler: the message, the other things by
 * name, then the traceback. */
static bool write_report(PyMachine *machine, const PyValue *told,
                         uint32_t count, BaseText *out)
{
    bool is_task = py_is(told[IS_TASK], PY_TRUE);
    bool good = append_message(machine, told, out);
    BASE_INVARIANT(count == ASYNCIO_TOLD);

    base_text_append_char(out, '\n');
    if (good && !py_is_undefined(told[ABOUT]) && !is_task)
        good = append_about(machine, told, out);
    if (good && has_origin(told[ABOUT])) {
        base_text_append(out, "source_traceback: ");
        asyncio_debug_append_origin(asyncio_of(machine), "Object",
                                    py_object(told[ABOUT]), out);
    }
    if (good && is_task)
        good = append_about(machine, told, out);
    if (good && !py_is_undefined(told[EXCEPTION]))
        py_exception_print_logged(machine, told[EXCEPTION], out);
    return good;
}

static bool write_message(PyMachine *machine, const PyValue *told,
                          uint32_t count, BaseText *out)
{
    BASE_INVARIANT(count == ASYNCIO_TOLD);
    return append_message(machine, told, out);
}

PyValue asyncio_callback_text(PyMachine *machine, PyValue handle)
{
    const PyValue told[ASYNCIO_TOLD] = {
        PY_UNDEFINED, PY_UNDEFINED, [ABOUT] = handle, [IS_TASK] = PY_FALSE};

    return py_make_text(machine, write_message, NULL, told, ASYNCIO_TOLD);
}

/* False with MemoryError. The message is a new reference, others borrowed. */
static bool take_down(Asyncio *a, const AsyncioReport *report, PyValue *told)
{
    const void *about = report->task     ? (const void *)report->task
                        : report->future ? (const void *)report->future
                                         : (const void *)report->handle;

    told[SAID] = report->message ? py_string_from(a->machine, report->message)
                                 : PY_UNDEFINED;
    told[EXCEPTION] = report->exception;
    told[ABOUT] = about ? py_from_object(about) : report->generator;
    told[IS_TASK] = py_bool(report->task != NULL);
    return !report->message || !py_is_error(told[SAID]);
}

/* A new reference. PY_UNDEFINED if there is no memory, of which nobody is to
 * hear. */
static PyValue say_nothing(PyMachine *machine)
{
    PyValue held = py_hold_exception(machine);
    PyValue said = py_string_from(machine, "");

    if (py_is_error(said)) {
        py_decref(machine, py_take_exception(machine));
        said = PY_UNDEFINED;
    }
    py_restore_exception(machine, held);
    return said;
}

bool asyncio_has_handler(Asyncio *a, AsyncioFuture *future)
{
    if (asks_python(a, asyncio_loop_of(a, future->loop)))
        return true;
    PyValue said = say_nothing(a->machine);
    if (py_is_undefined(said))
        return true; /* it may: who holds the future meanwhile does no harm */
    const PyValue told[ASYNCIO_TOLD] = {[SAID] = said,
                                        [EXCEPTION] = future->exception,
                                        [ABOUT] = py_from_object(future),
                                        [IS_TASK] = PY_FALSE};
    /* It dies, and must not die anew when what took hold of it lets it go. */
    future->object.refs++;
    bool asks = asyncio_tell_asks(a, write_report, told);
    future->object.refs--;
    py_decref(a->machine, said);
    return asks;
}

/* The words of a report for the trace and for handlers: of a callback only what
 * is said without Python's help. */
static void append_words(Asyncio *a, const AsyncioReport *report,
                         const PyValue *told, BaseText *out)
{
    BaseText text = {0};

    if (report->message) {
        base_text_append(out, report->message);
        return;
    }
    PyNow now =
        py_make_text_now(a->machine, write_message, told, ASYNCIO_TOLD, &text);
    if (now == PY_NOW_YES)
        base_text_append(out, base_text_str(&text));
    else if (now == PY_NOW_ERROR)
        py_decref(a->machine, py_take_exception(a->machine));
    if (now != PY_NOW_YES)
        base_text_append(out, "Exception in callback");
    base_text_release(&text);
}

/* What dies may be told of while an exception is on its way. */
void asyncio_report(Asyncio *a, const AsyncioReport *report)
{
    PyValue told[ASYNCIO_TOLD], held = py_hold_exception(a->machine);
    BaseText words = {0};
    AsyncioLoop *loop = loop_of(a, report);
    bool by_python = asks_python(a, loop);
    bool notes = !by_python || !py_calls_wait(a->machine);

    if (!take_down(a, report, told)) {
        py_restore_exception(a->machine, held);
        return;
    }
    append_words(a, report, told, &words);
    if (notes)
        asyncio_record_loop_exception(a, base_text_str(&words),
                                      report->exception, task_of(report));
    if (by_python)
        tell_handler(a, loop, report, notes);
    else
        asyncio_tell(a, write_report, told);
    py_decref(a->machine, told[SAID]);
    py_restore_exception(a->machine, held);
    base_text_release(&words);
}

void asyncio_report_never_retrieved(Asyncio *a, AsyncioFuture *future)
{
    BaseText message = {0};

    base_text_printf(&message, "%s exception was never retrieved",
                     py_type_own_name(future->object.type));
    asyncio_report(a, &(AsyncioReport){.message = base_text_str(&message),
                                       .exception = future->exception,
                                       .future = future});
    base_text_release(&message);
}

void asyncio_report_destroyed(Asyncio *a, AsyncioTask *task)
{
    asyncio_report(
        a, &(AsyncioReport){.message = "Task was destroyed but it is pending!",
                            .task = task});
}

void asyncio_report_callback(Asyncio *a, const AsyncioHandle *handle,
                             PyValue exception)
{
    asyncio_report(a,
                   &(AsyncioReport){.exception = exception, .handle = handle});
}

static AsyncioHandle *handle_of_own(Asyncio *a,
                                    const AsyncioOwnCallback *callback)
{
    PyMachine *machine = a->machine;
    bool has_argument = !py_is_undefined(callback->argument);
    PyValue function =
        asyncio_inner_callback_new(machine, callback->name, callback->fn, NULL);
    PyValue arguments =
        py_is_error(function)
            ? PY_ERROR
            : py_tuple_new(machine, &callback->argument, has_argument ? 1 : 0);
    AsyncioHandle *handle = NULL;

    if (!py_is_error(arguments))
        handle = asyncio_handle_new(a, a->loop, function, arguments);
    py_decref(machine, function);
    if (handle && !isnan(callback->when)) {
        handle->object.type = &asyncio_timer_handle_type;
        handle->is_timer = true;
        handle->when = callback->when;
    }
    return handle;
}

void asyncio_report_recursion(Asyncio *a, const AsyncioOwnCallback *callback)
{
    BASE_REQUIRE(py_is_raising(a->machine));
    py_traceback_add_hidden(a->machine);
    PyValue error = py_take_exception(a->machine);
    if (py_is_undefined(error))
        return;
    if (!py_is_instance(error, &py_RecursionError)) {
        py_set_exception(a->machine, error);
        return;
    }
    AsyncioHandle *handle = handle_of_own(a, callback);
    if (handle) {
        asyncio_report_callback(a, handle, error);
        py_decref_object(a->machine, &handle->object);
    }
    py_decref(a->machine, error);
}

/* The library as a place: no line of the program, nor where no Python runs. */
#define LIBRARY_LINE UINT32_MAX

/* Of what CPython's compiler adds, which has none: -1. */
#define BETWEEN_LINES (UINT32_MAX - 1)

/* True the first time: Python gives a warning once for each place. */
static bool is_new_warning(Asyncio *a, const char *name, const char *more,
                           uint32_t line)
{
    uint64_t hash = 14695981039346656037u ^ line;

    for (const char *at = name; *at != '\0'; at++)
        hash = (hash ^ (unsigned char)*at) * 1099511628211u;
    for (const char *at = more; *at != '\0'; at++)
        hash = (hash ^ (unsigned char)*at) * 1099511628211u;
    for (uint32_t i = 0; i < a->warned_count; i++)
        if (a->warned[i] == hash)
            return false;
    BASE_GROW(a->warned, a->warned_count, a->warned_capacity);
    a->warned[a->warned_count++] = hash;
    return true;
}

void asyncio_append_source_line(Asyncio *a, uint32_t line, const char *indent,
                                BaseText *out)
{
    const PySource *source = py_machine_source(a->machine);
    BaseText quoted = {0};

    py_source_quote_line(source, (int)line, true, &quoted);
    if (quoted.length != 0) {
        base_text_append(out, indent + 2); /* it comes with two blanks */
        base_text_append_n(out, quoted.data, quoted.length);
    }
    base_text_release(&quoted);
}

static void append_coroutine(PyValue coroutine, const char *name, BaseText *out)
{
    const char *method;

    base_text_append(out, "coroutine ");
    if (py_async_step_name(coroutine, &method))
        base_text_printf(out, "method '%s' of ", method);
    base_text_printf(out, "'%s'", name);
}

/* Where the interpreter is: a line of the program, the library (which is Python
 * in CPython: the loop too), or no Python at all. */
static void append_place(Asyncio *a, uint32_t line, bool in_library,
                         BaseText *out)
{
    if (in_library)
        base_text_append(out, "<asyncio>:0");
    else if (line == BETWEEN_LINES)
        base_text_printf(out, "%s:-1", py_machine_source(a->machine)->name);
    else if (line != 0)
        base_text_printf(out, "%s:%u", py_machine_source(a->machine)->name,
                         line);
    else
        base_text_append(out, py_machine_version(a->machine) >= 313 ? "<sys>:0"
                                                                    : "sys:1");
}

static bool is_in_library(const Asyncio *a)
{
    return py_machine_is_in_library_there(a->machine) ||
           asyncio_drive_is_innermost(a);
}

void asyncio_report_warning(Asyncio *a, const char *kind, const char *text)
{
    PyMachine *machine = a->machine;
    uint32_t line = py_machine_line(machine);
    BaseText out = {0};

    if (!is_new_warning(a, text, "", line))
        return;
    base_text_printf(&out, "%s:%u: %s: %s\n", py_machine_source(machine)->name,
                     line, kind, text);
    if (line != 0)
        asyncio_append_source_line(a, line, "  ", &out);
    py_machine_write(machine, 2, out.data, out.length);
    base_text_release(&out);
}

/* Of debug mode. */
static void append_coroutine_origin(Asyncio *a, PyValue coroutine,
                                    BaseText *out)
{
    if (py_is_undefined(asyncio_debug_origin(a, py_object(coroutine))))
        return;
    base_text_append(out, "Coroutine created at (most recent call last)\n");
    asyncio_debug_append_frames(a, py_object(coroutine), out);
    asyncio_debug_forget(a, py_object(coroutine));
}

/* Where no Python runs: the module that adds a hint has been imported, as
 * asyncio does, or still can be. */
static bool has_hint(PyMachine *machine, uint32_t line, bool in_library)
{
    if (line != 0 || in_library)
        return true;
    return !py_machine_lets_go(machine) &&
           (py_machine_version(machine) < 312 ||
            py_module_known(machine, "asyncio") ||
            py_module_known(machine, "warnings"));
}

static void write_never_awaited(Asyncio *a, PyValue coroutine, uint32_t line,
                                bool in_library, const BaseText *origin)
{
    PyMachine *machine = a->machine;
    BaseText out = {0};

    append_place(a, line, in_library, &out);
    base_text_append(&out, ": RuntimeWarning: ");
    append_coroutine(coroutine, asyncio_coroutine_qualified_name(coroutine),
                     &out);
    base_text_append(&out, " was never awaited\n");
    base_text_append_n(&out, origin->data, origin->length);
    if (line != 0 && line != BETWEEN_LINES)
        asyncio_append_source_line(a, line, "  ", &out);
    if (has_hint(machine, line, in_library))
        base_text_append(&out, "RuntimeWarning: Enable tracemalloc to get the "
                               "object allocation traceback\n");
    py_machine_write(machine, 2, out.data, out.length);
    base_text_release(&out);
}

/* A new reference; PY_UNDEFINED if there is no memory for the name. */
static PyValue of_module(PyMachine *machine, const PyModule *module,
                         const char *name)
{
    PyValue text = py_string_from(machine, name);
    PyValue found = PY_UNDEFINED;

    if (!py_is_error(text))
        found = py_incref(py_dict_get_name(module->dict, py_string(text)));
    py_decref(machine, text);
    return found;
}

/* Where the program has said nothing of warnings, C writes what they would;
 * likewise where there is no memory to look. */
static bool is_changed(PyMachine *machine, const PyModule *warnings)
{
    static const char *const names[] = {"_changes",      "_first_change",
                                        "showwarning",   "_showwarning_orig",
                                        "formatwarning", "_formatwarning_orig"};
    PyValue held = py_hold_exception(machine);
    bool changed = false;

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i += 2) {
        PyValue now = of_module(machine, warnings, names[i]);
        PyValue first = of_module(machine, warnings, names[i + 1]);
        changed = changed || !py_is(now, first);
        py_decref(machine, now);
        py_decref(machine, first);
    }
    if (py_is_raising(machine)) {
        py_decref(machine, py_take_exception(machine));
        changed = false;
    }
    py_restore_exception(machine, held);
    return changed;
}

static PyValue warning_arguments(Asyncio *a, PyValue coroutine, uint32_t line,
                                 bool in_library, const BaseText *origin)
{
    PyMachine *machine = a->machine;
    BaseText text = {0};

    append_coroutine(coroutine, asyncio_coroutine_qualified_name(coroutine),
                     &text);
    base_text_append(&text, " was never awaited");
    if (origin->length) {
        base_text_append_char(&text, '\n');
        base_text_append_n(&text, origin->data, origin->length - 1);
    }
    const char *file = in_library ? "<asyncio>"
                       : line     ? py_machine_source(machine)->name
                                  : NULL;
    PyValue items[5] = {py_string_new(machine, text.data, text.length),
                        file ? py_string_from(machine, file) : PY_NONE,
                        py_small(line == BETWEEN_LINES ? -1 : (int64_t)line),
                        py_bool(has_hint(machine, line, in_library)),
                        py_is_undefined(py_async_step_generator(coroutine))
                            ? coroutine
                            : PY_NONE};
    PyValue arguments = py_is_error(items[0]) || py_is_error(items[1])
                            ? PY_ERROR
                            : py_tuple_new(machine, items, 5);
    py_decref(machine, items[0]);
    py_decref(machine, items[1]);
    base_text_release(&text);
    return arguments;
}

/* By the program's own filters and functions: true if they are asked. False,
 * and nobody hears of it, if there is no memory to ask them. */
static bool warn_in_python(Asyncio *a, PyValue coroutine, uint32_t line,
                           bool in_library, const BaseText *origin)
{
    PyMachine *machine = a->machine;
    const PyModule *warnings = py_module_known(machine, "warnings");

    if (!warnings || !warnings->dict || !is_changed(machine, warnings))
        return false;
    PyValue held = py_hold_exception(machine);
    PyValue generator = py_async_step_generator(coroutine);
    PyValue function = of_module(machine, warnings, "_warn_unawaited");
    PyValue arguments =
        py_is_undefined(function)
            ? PY_ERROR
            : warning_arguments(a, coroutine, line, in_library, origin);
    bool asked =
        !py_is_error(arguments) &&
        py_call_soon_about(machine, function, arguments,
                           py_is_undefined(generator) ? coroutine : generator);
    py_decref(machine, function);
    if (py_is_raising(machine)) /* no memory: it is told in C, as it can be */
        py_decref(machine, py_take_exception(machine));
    py_restore_exception(machine, held);
    return asked;
}

/* When no Python runs any more the place is the interpreter itself. */
void asyncio_report_never_awaited(Asyncio *a, PyValue coroutine)
{
    bool in_library = is_in_library(a);
    uint32_t line = in_library ? 0 : py_machine_line(a->machine);
    BaseText origin = {0};

    if (!in_library && py_machine_is_between_lines(a->machine))
        line = BETWEEN_LINES;
    asyncio_record_dropped(a, coroutine);
    append_coroutine_origin(a, coroutine, &origin);
    if (!warn_in_python(a, coroutine, line, in_library, &origin) &&
        is_new_warning(a, asyncio_coroutine_qualified_name(coroutine),
                       base_text_str(&origin),
                       in_library ? LIBRARY_LINE : line))
        write_never_awaited(a, coroutine, line, in_library, &origin);
    base_text_release(&origin);
}
