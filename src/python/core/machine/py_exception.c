/* Raising, catching, and exception objects. */
#include "py_exception.h"

#include "base_text.h"
#include "base_words.h"
#include "py_call.h"
#include "py_construct.h"
#include "py_diagnostic_format.h"
#include "py_dict.h"
#include "py_exception_fields.h"
#include "py_fuel.h"
#include "py_group.h"
#include "py_instance.h"
#include "py_language.h"
#include "py_machine_state.h"
#include "py_traceback_object.h"
#include "py_tuple.h"
#include "py_type.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void py_exception_destroy(PyMachine *machine, PyObject *self)
{
    PyException *exception = (PyException *)self;
    py_assign(machine, &exception->args, PY_UNDEFINED);
    py_assign(machine, &exception->cause, PY_UNDEFINED);
    py_assign(machine, &exception->context, PY_UNDEFINED);
    py_assign(machine, &exception->detail, PY_UNDEFINED);
    py_assign(machine, &exception->exceptions, PY_UNDEFINED);
    if (exception->dict)
        py_decref_object(machine, &exception->dict->object);
    if (exception->traceback)
        py_decref_object(machine, &exception->traceback->object);
}

static void visit_value(PyValue value, PyVisit visit, void *context)
{
    if (py_is_object(value))
        visit(py_object(value), context);
}

void py_exception_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyException *exception = (PyException *)self;
    visit_value(exception->detail, visit, context);
    visit_value(exception->exceptions, visit, context);
    if (exception->dict)
        visit(&exception->dict->object, context);
    visit_value(exception->args, visit, context);
    if (exception->traceback)
        visit(&exception->traceback->object, context);
    visit_value(exception->cause, visit, context);
    visit_value(exception->context, visit, context);
}

bool py_is_exception(PyValue value)
{
    return (py_type_of(value)->flags & PY_TYPE_EXCEPTION) != 0;
}

bool py_is_group(PyValue value)
{
    return py_is_exception(value) &&
           py_is_instance(value, &py_BaseExceptionGroup);
}

static PyValue new_with_args(PyMachine *machine, const PyType *type,
                             const PyValue *args, uint32_t count)
{
    PyException *exception = py_object_new(machine, type);
    if (!exception)
        return PY_ERROR;
    exception->args = py_tuple_new(machine, args, count);
    if (py_is_error(exception->args)) {
        py_decref_object(machine, &exception->object);
        return PY_ERROR;
    }
    return py_from_object(exception);
}

PyValue py_exception_make(PyMachine *machine, const PyType *type,
                          const PyValue *args, uint32_t count)
{
    if (py_type_is_subtype(type, &py_BaseExceptionGroup))
        return py_group_make(machine, type, args, count);
    if (type == &py_OSError && count >= 2 && count <= 5)
        type = py_os_error_type(args[0]);
    PyValue exception = new_with_args(machine, type, args, count);
    if (py_is_error(exception) ||
        py_exception_fill(machine, exception, args, count, PY_UNDEFINED))
        return exception;
    py_decref(machine, exception);
    return PY_ERROR;
}

PyValue py_exception_make_heap(PyMachine *machine, const PyType *type,
                               const PyValue *args, uint32_t count)
{
    bool is_os_error = py_type_is_subtype(type, &py_OSError);
    if (py_type_is_subtype(type, &py_BaseExceptionGroup) ||
        py_is_undefined(py_special_of(type, PY_SPECIAL_INIT)) ||
        (is_os_error && py_os_error_is_filled(type)))
        return py_exception_make(machine, type, args, count);
    return new_with_args(machine, type, args, is_os_error ? 0 : count);
}

PyValue py_exception_new(PyMachine *machine, const PyType *type,
                         const char *message)
{
    if (!message)
        return py_exception_make(machine, type, NULL, 0);
    PyValue text = py_string_from(machine, message);
    if (py_is_error(text))
        return PY_ERROR;
    PyValue exception = py_exception_make(machine, type, &text, 1);
    py_decref(machine, text);
    return exception;
}

PyValue py_exception_with(PyMachine *machine, const PyType *type,
                          PyValue argument)
{
    return py_exception_make(machine, type, &argument, 1);
}

/* --- raising ------------------------------------------------------------- */

PyValue py_handled(const PyMachine *machine)
{
    for (const PyHandled *handled = machine->context->handled; handled;
         handled = handled->previous)
        if (py_is_object(handled->value)) {
            BASE_INVARIANT(py_is_exception(handled->value));
            return handled->value;
        }
    return PY_UNDEFINED;
}

PyValue py_swap_handled(PyMachine *machine, PyValue exception)
{
    PyHandled *handled = machine->context->handled;
    BASE_REQUIRE(handled != NULL);
    BASE_INVARIANT(!py_is_object(exception) || py_is_exception(exception));
    PyValue before = handled->value;

    handled->value = exception;
    return before;
}

/* exception.__context__ = handled, unless that would make a ring. */
static void set_context(PyMachine *machine, PyValue exception, PyValue handled)
{
    if (!py_is_object(handled) || py_is(handled, exception))
        return;
    /* A program may have made a ring of contexts: `behind`, at half the speed,
     * is met in one. */
    PyValue link = handled, behind = handled;
    for (bool follows = false; py_is_object(link); follows = !follows) {
        PyException *inner = py_exception(link);
        if (py_is(inner->context, exception)) {
            py_assign(machine, &inner->context, PY_UNDEFINED);
            break;
        }
        link = inner->context;
        if (py_is(link, behind))
            break;
        if (follows)
            behind = py_exception(behind)->context;
        py_charge(machine, 1); /* a chain may be as long as the program is */
    }
    BASE_INVARIANT(!py_is(exception, handled));
    py_assign(machine, &py_exception(exception)->context, py_incref(handled));
}

void py_exception_meets_handled(PyMachine *machine)
{
    py_exception_meets_within(machine, NULL);
}

void py_exception_meets_within(PyMachine *machine, const PyHandled *outer)
{
    PyValue exception = machine->context->exception;
    const PyHandled *handled = machine->context->handled;
    if (machine->stopped || !py_is_exception(exception))
        return;
    while (handled && handled != outer && !py_is_object(handled->value))
        handled = handled->previous;
    if (handled && handled != outer)
        set_context(machine, exception, handled->value);
}

void py_set_exception(PyMachine *machine, PyValue exception)
{
    BASE_INVARIANT(py_is_undefined(exception) || py_is_exception(exception));
    machine->context->unhandled = 0;
    py_assign(machine, &machine->context->exception, exception);
}

PyValue py_raise_value(PyMachine *machine, PyValue exception)
{
    BASE_REQUIRE(py_is_exception(exception));
    if (machine->stopped)
        return PY_ERROR;
    set_context(machine, exception, py_handled(machine));
    py_set_exception(machine, py_incref(exception));
    return PY_ERROR;
}

void py_rethrow(PyMachine *machine, PyValue exception)
{
    if (!machine->stopped)
        py_set_exception(machine, py_incref(exception));
}

void py_exception_chain(PyMachine *machine, PyValue exception, PyValue cause)
{
    PyException *raised = py_exception(exception);
    py_assign(machine, &raised->cause, py_incref(cause));
    py_assign(machine, &raised->context, py_incref(cause));
    raised->suppress_context = true;
}

static PyValue raise_new(PyMachine *machine, PyValue exception)
{
    if (!py_is_error(exception)) {
        py_raise_value(machine, exception);
        py_decref(machine, exception);
    }
    return PY_ERROR;
}

PyValue py_raise(PyMachine *machine, const PyType *type, const char *format,
                 ...)
{
    if (machine->stopped)
        return PY_ERROR;
    BaseText text = {0};
    char small[512];
    va_list list;
    va_start(list, format);
    int length = vsnprintf(small, sizeof small, format, list);
    va_end(list);
    if (length >= (int)sizeof small) {
        char *large = py_memory_new(machine, (size_t)length + 1);
        if (!large)
            return PY_ERROR;
        va_start(list, format);
        vsnprintf(large, (size_t)length + 1, format, list);
        va_end(list);
        base_text_append(&text, large);
        py_memory_free(machine, large, (size_t)length + 1);
    } else {
        base_text_append(&text, small);
    }
    raise_new(machine, py_exception_new(machine, type, base_text_str(&text)));
    base_text_release(&text);
    return PY_ERROR;
}

PyValue py_raise_with(PyMachine *machine, const PyType *type, PyValue argument)
{
    if (machine->stopped)
        return PY_ERROR;
    return raise_new(machine, py_exception_with(machine, type, argument));
}

PyValue py_raise_stop(PyMachine *machine, PyValue value)
{
    PyValue exception =
        py_is_none(value)
            ? py_exception_new(machine, &py_StopIteration, NULL)
            : py_exception_with(machine, &py_StopIteration, value);
    py_decref(machine, value);
    return raise_new(machine, exception);
}

static void stop_unsupported(PyMachine *machine)
{
    py_assign(machine, &machine->context->exception, PY_UNDEFINED);
    machine->stopped = true;
    machine->stop_status = PY_MACHINE_UNSUPPORTED;
}

/* The run ends: it cannot do `what`, which is `words` in the language of who
 * reads. */
static PyValue refuse(PyMachine *machine, const char *instead, const char *what,
                      const char *words)
{
    PyDiagnostics diagnostics = {0};
    PySpan span = {0, 0, 0, 0};
    const PyFrame *frame = py_frame_shown(machine->context->frame);
    const PySource *source = &machine->main->program->source;
    if (frame) {
        span = *py_frame_span(frame);
        source = &frame->code->program->source;
    }
    if (!frame)
        span = py_construct_only(source, what);
    BaseText name = {0};
    py_construct_append_name(source, span, what, &name);
    span = py_construct_place(source, span, what);
    instead = instead ? instead : py_construct_instead(what);
    py_diagnostics_unsupported(&diagnostics, span, base_text_str(&name),
                               instead);
    /* What stands in the program is called as it is there. */
    bool as_written = strcmp(base_text_str(&name), what) != 0;
    base_text_clear(&machine->stop_text);
    py_diagnostic_format(&diagnostics.items[0], source, &machine->stop_text);
    py_diagnostics_unsupported(
        &diagnostics, span, as_written ? base_text_str(&name) : words, instead);
    base_text_release(&name);
    base_text_clear(&machine->stop_words);
    py_diagnostic_tell(&diagnostics.items[1], source, &machine->stop_words);
    py_diagnostics_release(&diagnostics);
    stop_unsupported(machine);
    return PY_ERROR;
}

PyValue py_unsupported(PyMachine *machine, const char *instead,
                       const char *format, ...)
{
    if (machine->stopped)
        return PY_ERROR;
    char what[256];
    char words[256];
    va_list list;
    va_start(list, format);
    vsnprintf(what, sizeof what, format, list);
    va_end(list);
    va_start(list, format);
    vsnprintf(words, sizeof words, _(format), list);
    va_end(list);
    return refuse(machine, instead, what, words);
}

/* The text with the name in the place of its "%s". */
static void put_name(const char *text, const char *name, char *out, size_t size)
{
    const char *gap = name ? strstr(text, "%s") : NULL;
    if (gap)
        snprintf(out, size, "%.*s%s%s", (int)(gap - text), text, name, gap + 2);
    else
        snprintf(out, size, "%s", text);
}

PyValue py_unsupported_text(PyMachine *machine, const char *instead,
                            const char *text, const char *name)
{
    if (machine->stopped)
        return PY_ERROR;
    char what[256];
    char words[256];
    put_name(text, name, what, sizeof what);
    put_name(_(text), name, words, sizeof words);
    return refuse(machine, instead, what, words);
}

void py_unsupported_as_told(PyMachine *machine, const char *text)
{
    if (machine->stopped)
        return;
    base_text_clear(&machine->stop_text);
    base_text_append(&machine->stop_text, text);
    stop_unsupported(machine);
}

bool py_is_raising(const PyMachine *machine)
{
    return py_is_object(machine->context->exception) || machine->stopped;
}

bool py_holds_exception(const PyMachine *machine)
{
    return py_is_object(machine->context->exception);
}

bool py_is_answer(const PyMachine *machine, PyValue answer)
{
    return py_is_error(answer)
               ? py_is_raising(machine)
               : !py_holds_exception(machine) || py_is_pending(answer);
}

PyValue py_take_exception(PyMachine *machine)
{
    PyValue exception = machine->context->exception;
    machine->context->exception = PY_UNDEFINED;
    return machine->stopped ? PY_UNDEFINED : exception;
}

PyValue py_hold_exception(PyMachine *machine)
{
    PyValue held = machine->context->exception;
    machine->context->exception = PY_UNDEFINED;
    return held;
}

void py_restore_exception(PyMachine *machine, PyValue held)
{
    if (machine->stopped)
        py_decref(machine, held);
    else
        py_assign(machine, &machine->context->exception, held);
}

bool py_catch(PyMachine *machine, const PyType *type)
{
    if (machine->stopped || !py_is_object(machine->context->exception) ||
        !py_is_instance(machine->context->exception, type))
        return false;
    py_decref(machine, py_take_exception(machine));
    return true;
}

static bool is_exception_class(PyValue value)
{
    return py_is_class(value) && py_class(value)->flags & PY_TYPE_EXCEPTION;
}

/* `raise X`: an instance as it is; a builtin class is called. A class of the
 * program's own that has __init__ is called by the compiler's code. */
PyValue py_exception_from(PyMachine *machine, PyValue raised)
{
    if (py_is_exception(raised))
        return py_incref(raised);
    if (is_exception_class(raised))
        return py_exception_make(
            machine, (const PyType *)(void *)py_object(raised), NULL, 0);
    return py_raise(machine, &py_TypeError,
                    "exceptions must derive from BaseException");
}

PyValue py_exception_thrown(PyMachine *machine, PyValue value)
{
    if (py_is_exception(value) || is_exception_class(value))
        return py_exception_from(machine, value);
    return py_raise(machine, &py_TypeError,
                    "exceptions must be classes or instances deriving from "
                    "BaseException, not %s",
                    py_type_name(py_type_of(value)));
}

PyValue py_exception_of(PyMachine *machine, PyValue class, PyValue value,
                        PyValue traceback)
{
    if (!py_is_none(traceback) && !py_has_type(traceback, &py_traceback_type))
        return py_raise(machine, &py_TypeError,
                        "throw() third argument must be a traceback object");
    if (!py_is_none(value) && py_is_exception(class))
        return py_raise(machine, &py_TypeError,
                        "instance exception may not have a separate value");
    if (!is_exception_class(class))
        return py_exception_thrown(machine, class);
    if (py_is_instance(value, py_class(class)))
        return py_incref(value);
    if (py_is_tuple(value))
        return py_call(machine, class, py_tuple(value)->items,
                       py_tuple(value)->count);
    return py_call(machine, class, &value, py_is_none(value) ? 0 : 1);
}

PyValue py_exception_or_instead(PyMachine *machine, PyValue class, PyValue made)
{
    BaseText called = {0};
    if (py_is_exception(made) || !py_is_class(class))
        return made;
    py_type_append_name(py_class(class), &called);
    py_raise(machine, &py_TypeError,
             "calling <class '%s'> should have returned an instance of "
             "BaseException, not %s",
             base_text_str(&called), py_type_name(py_type_of(made)));
    base_text_release(&called);
    py_decref(machine, made);
    return machine->stopped ? PY_NONE : py_take_exception(machine);
}

/* --- matching ------------------------------------------------------------ */

static bool check_catchable(PyMachine *machine, PyValue type, bool star)
{
    if (!is_exception_class(type)) {
        py_raise(machine, &py_TypeError,
                 "catching classes that do not inherit from BaseException is "
                 "not allowed");
        return false;
    }
    if (star && py_type_is_subtype((const PyType *)(void *)py_object(type),
                                   &py_BaseExceptionGroup)) {
        py_raise(machine, &py_TypeError,
                 "catching ExceptionGroup with except* is not allowed. Use "
                 "except instead.");
        return false;
    }
    return true;
}

bool py_exception_matches(PyMachine *machine, PyValue exception, PyValue type,
                          bool star, bool *out)
{
    const PyValue *types = &type;
    uint32_t count = 1;
    *out = false;
    if (py_is_any_tuple(type)) {
        types = py_tuple(type)->items;
        count = py_tuple(type)->count;
        if (!py_charge(machine, count))
            return false;
    }
    for (uint32_t i = 0; i < count; i++)
        if (!check_catchable(machine, types[i], star))
            return false;
    for (uint32_t i = 0; i < count && !*out; i++)
        *out = py_is_instance(exception,
                              (const PyType *)(void *)py_object(types[i]));
    return true;
}

void py_exception_print(PyMachine *machine, PyValue exception, BaseText *out)
{
    machine->language->format_exception(machine, exception, out);
}

void py_exception_print_logged(PyMachine *machine, PyValue exception,
                               BaseText *out)
{
    machine->language->format_logged(machine, exception, out);
}

void py_exception_print_ignored(PyMachine *machine, PyValue exception,
                                BaseText *out)
{
    machine->language->format_ignored(machine, exception, out);
}
