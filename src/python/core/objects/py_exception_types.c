/* The builtin exceptions and what a program can ask of an instance. */
#include "py_exception_types.h"

#include "py_at_once.h"
#include "py_call.h"
#include "py_dict.h"
#include "py_exception_fields.h"
#include "py_group.h"
#include "py_group_split.h"
#include "py_instance.h"
#include "py_item_iterator.h"
#include "py_iterate.h"
#include "py_string.h"
#include "py_traceback_object.h"
#include "py_tuple.h"
#include "py_unicode_error.h"
#include "py_wait.h"

#include <stddef.h>
#include <string.h>

bool py_exception_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PyException *exception = py_exception(self);
    const char *name = py_type_name(exception->object.type);
    const char *dot = strrchr(name, '.'); /* "_csv.Error" is Error here */
    base_text_append(out, dot ? dot + 1 : name);
    PyTuple *args = py_tuple(exception->args);
    if (args->count != 1)
        return py_repr(machine, exception->args, out);
    base_text_append(out, "(");
    if (!py_repr(machine, args->items[0], out))
        return false;
    base_text_append(out, ")");
    return true;
}

/* "[Errno 2] text: 'file' -> 'other'" */
static bool write_os_error(PyMachine *machine, PyValue self, BaseText *out)
{
    PyValue file = py_exception_field(self, PY_FIELD_FILENAME);
    PyValue other = py_exception_field(self, PY_FIELD_FILENAME2);
    base_text_append(out, "[Errno ");
    if (!py_str(machine, py_exception_field(self, PY_FIELD_ERRNO), out))
        return false;
    base_text_append(out, "] ");
    if (!py_str(machine, py_exception_field(self, PY_FIELD_STRERROR), out))
        return false;
    if (py_is_undefined(file))
        return true;
    base_text_append(out, ": ");
    if (!py_repr(machine, file, out))
        return false;
    if (py_is_undefined(other))
        return true;
    base_text_append(out, " -> ");
    return py_repr(machine, other, out);
}

static bool is_os_error_with_number(PyValue self)
{
    return py_is_instance(self, &py_OSError) &&
           !py_is_undefined(py_exception_field(self, PY_FIELD_ERRNO));
}

/* "message (file.py, line 3)" */
static bool write_syntax_error(PyMachine *machine, PyValue self, BaseText *out)
{
    PyValue file = py_exception_field(self, PY_FIELD_SYNTAX_FILENAME);
    PyValue line = py_exception_field(self, PY_FIELD_SYNTAX_LINE);
    PyValue message = py_exception_field(self, PY_FIELD_SYNTAX_MESSAGE);
    bool has_line = !py_is_undefined(line) && !py_is_none(line);
    if (!py_str(machine, py_is_undefined(message) ? PY_NONE : message, out))
        return false;
    if (!py_is_string(file) && !has_line)
        return true;
    base_text_append(out, " (");
    if (py_is_string(file)) {
        const char *name = py_string(file)->text;
        const char *slash = strrchr(name, '/');
        base_text_printf(out, "%s%s", slash ? slash + 1 : name,
                         has_line ? ", " : "");
    }
    if (has_line) {
        base_text_append(out, "line ");
        if (!py_str(machine, line, out))
            return false;
    }
    base_text_append(out, ")");
    return true;
}

bool py_exception_str(PyMachine *machine, PyValue self, BaseText *out)
{
    PyException *exception = py_exception(self);
    PyTuple *args = py_tuple(exception->args);
    if (py_is_object(exception->exceptions)) {
        uint32_t count = py_tuple(exception->exceptions)->count;
        if (!py_str(machine, exception->detail, out))
            return false;
        base_text_printf(out, " (%u sub-exception%s)", count,
                         count == 1 ? "" : "s");
        return true;
    }
    if (args->count == 0)
        return true;
    if (py_is_instance(self, &py_SyntaxError))
        return write_syntax_error(machine, self, out);
    if (is_os_error_with_number(self))
        return write_os_error(machine, self, out);
    if (py_unicode_error_is(exception->object.type))
        return py_unicode_error_str(machine, self, out);
    if (args->count > 1)
        return py_repr(machine, exception->args, out);
    if (py_type_is_subtype(exception->object.type, &py_KeyError))
        return py_repr(machine, args->items[0], out);
    return py_str(machine, args->items[0], out);
}

/* --- attributes ---------------------------------------------------------- */

static PyValue or_none(PyValue value)
{
    return py_is_undefined(value) ? PY_NONE : py_incref(value);
}

static PyValue get_args(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyException *)self)->args);
}

/* False with TypeError: CPython's exceptions keep these. */
static bool may_be_set(PyMachine *machine, PyValue value, const char *name)
{
    if (py_is_undefined(value))
        py_raise(machine, &py_TypeError, "%s may not be deleted", name);
    return !py_is_undefined(value);
}

/* No setter waits for Python: what it has to be asked for is refused. */
static PyValue tuple_of(PyMachine *machine, PyValue value)
{
    bool iterates = !py_is_undefined(py_special(value, PY_SPECIAL_ITER));
    if (py_is_any_tuple(value) && !iterates)
        return py_tuple_new(machine, py_tuple(value)->items,
                            py_tuple(value)->count);
    if (py_is_any_list(value) && !iterates)
        return py_tuple_new(machine, py_list(value)->items,
                            py_list(value)->count);
    if (py_is_iterable(value) && !py_is_direct(value))
        return py_unsupported(machine, "a tuple of it",
                              "what makes its own items as an exception's "
                              "args");
    PyValue list = py_sequence_of(machine, value);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue tuple =
        py_tuple_new(machine, py_list(list)->items, py_list(list)->count);
    py_decref(machine, list);
    return tuple;
}

static bool set_args(PyMachine *machine, PyObject *self, PyValue value)
{
    if (!may_be_set(machine, value, "args"))
        return false;
    PyValue tuple = tuple_of(machine, value);
    if (py_is_error(tuple))
        return false;
    py_assign(machine, &((PyException *)self)->args, tuple);
    return true;
}

static PyValue get_cause(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyException *)self)->cause);
}

static bool is_link(PyMachine *machine, PyValue value, const char *what)
{
    if (py_is_none(value) || py_is_exception(value))
        return true;
    py_raise(machine, &py_TypeError,
             "exception %s must be None or derive from BaseException", what);
    return false;
}

static bool set_cause(PyMachine *machine, PyObject *self, PyValue value)
{
    if (!may_be_set(machine, value, "__cause__") ||
        !is_link(machine, value, "cause"))
        return false;
    py_assign(machine, &((PyException *)self)->cause,
              py_is_none(value) ? PY_UNDEFINED : py_incref(value));
    ((PyException *)self)->suppress_context = true;
    return true;
}

static PyValue get_context(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return or_none(((PyException *)self)->context);
}

static bool set_context(PyMachine *machine, PyObject *self, PyValue value)
{
    if (!may_be_set(machine, value, "__context__") ||
        !is_link(machine, value, "context"))
        return false;
    py_assign(machine, &((PyException *)self)->context,
              py_is_none(value) ? PY_UNDEFINED : py_incref(value));
    return true;
}

static PyValue get_suppress(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_bool(((PyException *)self)->suppress_context);
}

static bool set_suppress(PyMachine *machine, PyObject *self, PyValue value)
{
    if (py_is_undefined(value))
        py_raise(machine, &py_TypeError, "can't delete numeric/char attribute");
    else if (!py_is_bool(value))
        py_raise(machine, &py_TypeError, "attribute value type must be bool");
    else
        ((PyException *)self)->suppress_context = py_is(value, PY_TRUE);
    return !py_is_raising(machine);
}

static PyValue get_traceback(PyMachine *machine, PyObject *self)
{
    (void)machine;
    PyTraceback *traceback = ((PyException *)self)->traceback;
    return traceback ? py_incref(py_from_object(traceback)) : PY_NONE;
}

static bool set_traceback(PyMachine *machine, PyObject *self, PyValue value)
{
    PyException *exception = (PyException *)self;
    if (!may_be_set(machine, value, "__traceback__"))
        return false;
    if (!py_is_none(value) && !py_has_type(value, &py_traceback_type)) {
        py_raise(machine, &py_TypeError,
                 "__traceback__ must be a traceback or None");
        return false;
    }
    py_exception_set_traceback(machine, py_from_object(exception),
                               py_is_none(value) ? PY_UNDEFINED : value);
    return true;
}

static PyValue get_message(PyMachine *machine, PyObject *self)
{
    (void)machine;
    if (!py_type_is_subtype(self->type, &py_BaseExceptionGroup))
        return PY_UNDEFINED;
    return py_incref(((PyException *)self)->detail);
}

static PyValue get_exceptions(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PyException *)self)->exceptions);
}

/* All in one table: a getter that answers "not there" is for other types. */
static const PyGetter exception_getters[] = {
    {"args", get_args, set_args},
    {"__cause__", get_cause, set_cause},
    {"__context__", get_context, set_context},
    {"__suppress_context__", get_suppress, set_suppress},
    {"__traceback__", get_traceback, set_traceback},
    {"message", get_message, NULL},
    {"exceptions", get_exceptions, NULL},
    {NULL, NULL, NULL},
};

/* --- notes: an attribute that a class may have, too ---------------------- */

static const char notes_name[] = "__notes__";

PyValue py_exception_notes(const PyException *exception)
{
    _Alignas(max_align_t) char memory[sizeof(PyString) + sizeof notes_name];
    const PyType *type = exception->object.type;
    PyValue notes = PY_UNDEFINED;

    BASE_INVARIANT(py_string_memory(notes_name, sizeof notes_name - 1) <=
                   sizeof memory);
    PyString *name = py_string_build(memory, notes_name, sizeof notes_name - 1);
    if (exception->dict)
        notes = py_dict_get_name(exception->dict, name);
    for (uint32_t i = 0; py_is_undefined(notes) && i < type->mro_count; i++)
        if (type->mro[i]->flags & PY_TYPE_HEAP && type->mro[i]->dict)
            notes = py_dict_get_name(type->mro[i]->dict, name);
    return notes;
}

bool py_exception_set_notes(PyMachine *machine, PyException *exception,
                            PyValue notes)
{
    PyValue name = py_string_from(machine, notes_name);
    if (py_is_error(name))
        return false;
    PyDict *dict = py_instance_need_dict(machine, &exception->object);
    bool good = dict && py_dict_set_name(machine, dict, py_string(name), notes);
    py_decref(machine, name);
    return good;
}

void py_exception_add_note(PyMachine *machine, PyValue value, PyValue text)
{
    PyValue notes = py_exception_notes(py_exception(value));
    if (py_is_list(notes)) {
        py_list_append(machine, notes, text);
    } else if (!py_is_undefined(notes)) {
        py_raise(machine, &py_TypeError,
                 "Cannot add note: __notes__ is not a list");
    } else {
        notes = py_list_new(machine, &text, 1);
        if (!py_is_error(notes))
            py_exception_set_notes(machine, py_exception(value), notes);
        py_decref(machine, notes);
    }
}

static PyValue add_note(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 1);
    if (!py_is_instance(args[1], &py_string_type))
        return py_raise(machine, &py_TypeError, "note must be a str, not '%s'",
                        py_type_name(py_type_of(args[1])));
    py_exception_add_note(machine, args[0], args[1]);
    return py_is_raising(machine) ? PY_ERROR : PY_NONE;
}

static PyValue with_traceback(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count > 1);
    if (!set_traceback(machine, py_object(args[0]), args[1]))
        return PY_ERROR;
    return py_incref(args[0]);
}

/* args[1] is a dict of keywords, or undefined. */
static PyValue init(PyMachine *machine, const PyValue *args, uint32_t count)
{
    if (py_os_error_is_filled(py_type_of(args[0])))
        return PY_NONE;
    PyValue names = PY_UNDEFINED,
            all = py_list_new(machine, args + 2, count - 2);
    PyValue tuple = py_tuple_new(machine, args + 2, count - 2);
    bool good = !py_is_error(all) && !py_is_error(tuple);
    if (good)
        py_assign(machine, &py_exception(args[0])->args, tuple);
    if (good && py_is_dict(args[1])) {
        uint32_t position = 0;
        PyValue key, value, list = py_list_new(machine, NULL, 0);
        good = !py_is_error(list);
        while (good && py_dict_each(py_dict(args[1]), &position, &key, &value))
            good = py_list_append(machine, list, key) &&
                   py_list_append(machine, all, value);
        if (good)
            names = py_tuple_new(machine, py_list(list)->items,
                                 py_list(list)->count);
        good = good && !py_is_error(names);
        if (good && py_has_no_keyword(args[1]))
            py_mark_no_keyword(names);
        py_decref(machine, list);
    }
    good = good && py_exception_fill(machine, args[0], py_list(all)->items,
                                     py_list(all)->count, names);
    py_decref(machine, names);
    py_decref(machine, all);
    return good ? PY_NONE : PY_ERROR;
}

#define METHOD_OF(type, method_name, function, arguments)                      \
    {                                                                          \
        PY_STATIC_OBJECT(&py_method_descriptor_type),                          \
            .name = (method_name), .fn = (function),                           \
            .required = (arguments) + 1, .positional = (arguments) + 1,        \
            .positional_only = (arguments) + 1,                                \
            .parameter_count = (arguments) + 1, .is_method = true,             \
            .owner = (type)                                                    \
    }

static const PyNative exception_methods[] = {
    METHOD_OF(&py_BaseException, "add_note", add_note, 1),
    METHOD_OF(&py_BaseException, "with_traceback", with_traceback, 1),
    {PY_STATIC_OBJECT(&py_method_descriptor_type), .name = "__init__",
     .fn = init, .required = 1, .positional = 1, .positional_only = 1,
     .parameter_count = 2, .variadic = true, .is_method = true,
     .keywords = true, .owner = &py_BaseException, .gets_tuple_in = 0xff,
     .names = {"self"}},
    {.name = NULL},
};

static PyValue group_split(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count > 1);
    return py_group_split(machine, args[0], args[1], true);
}

/* The first of the two parts is the answer. */
static PyValue first_part(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), parts;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(parts, py_group_split(machine, state[0], state[1], false));
    PY_WAITS_END(frame);
    PyValue part = py_incref(py_tuple(parts)->items[0]);
    py_decref(machine, parts);
    return part;
}

static PyValue group_subgroup(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count > 1);
    PyValue state[2] = {py_incref(args[0]), py_incref(args[1])};
    return py_wait_start(machine, first_part, state, 2);
}

static PyValue group_derive(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count > 1);
    PyValue both[2] = {py_exception(args[0])->detail, args[1]};
    return py_group_make(machine, &py_BaseExceptionGroup, both, 2);
}

static const PyNative group_methods[] = {
    METHOD_OF(&py_BaseExceptionGroup, "split", group_split, 1),
    METHOD_OF(&py_BaseExceptionGroup, "subgroup", group_subgroup, 1),
    METHOD_OF(&py_BaseExceptionGroup, "derive", group_derive, 1),
    {.name = NULL},
};

static const char *const exception_missing[] = {"__reduce__", "__setstate__",
                                                "characters_written", NULL};

const PyType py_BaseException = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "BaseException",
    .size = sizeof(PyException),
    .flags = PY_TYPE_EXCEPTION | PY_TYPE_BASE,
    .dict_offset = PY_EXCEPTION_DICT,
    .get_attribute = py_exception_get_attribute,
    .set_attribute = py_exception_set_attribute,
    .destroy = py_exception_destroy,
    .traverse = py_exception_traverse,
    .repr = py_exception_repr,
    .str = py_exception_str,
    .methods = exception_methods,
    .getters = exception_getters,
    .missing = exception_missing,
};

const PyType py_BaseExceptionGroup = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "BaseExceptionGroup",
    .base = &py_BaseException,
    .size = sizeof(PyException),
    .flags = PY_TYPE_EXCEPTION | PY_TYPE_BASE | PY_TYPE_GENERIC,
    .dict_offset = PY_EXCEPTION_DICT,
    .get_attribute = py_exception_get_attribute,
    .set_attribute = py_exception_set_attribute,
    .destroy = py_exception_destroy,
    .traverse = py_exception_traverse,
    .repr = py_exception_repr,
    .str = py_exception_str,
    .methods = group_methods,
    .missing = exception_missing,
};

static const PyType *const group_mro[] = {
    &py_ExceptionGroup, &py_BaseExceptionGroup, &py_Exception,
    &py_BaseException,  &py_object_type,
};

const PyType py_ExceptionGroup = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "ExceptionGroup",
    .base = &py_BaseExceptionGroup,
    .size = sizeof(PyException),
    .flags = PY_TYPE_EXCEPTION | PY_TYPE_BASE,
    .dict_offset = PY_EXCEPTION_DICT,
    .get_attribute = py_exception_get_attribute,
    .set_attribute = py_exception_set_attribute,
    .destroy = py_exception_destroy,
    .traverse = py_exception_traverse,
    .repr = py_exception_repr,
    .str = py_exception_str,
    .mro = group_mro,
    .mro_count = 5,
};

#define DEFINE_TYPE(type_name, type_base)                                      \
    const PyType py_##type_name =                                              \
        PY_EXCEPTION_TYPE(#type_name, NULL, &py_##type_base);
PY_EXCEPTIONS(DEFINE_TYPE)
