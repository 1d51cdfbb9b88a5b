#include "py_exception_fields.h"

#include "py_attribute.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_list.h"
#include "py_lookup.h"
#include "py_machine_state.h"
#include "py_suggest_closest.h"
#include "py_unicode_error.h"

#define MOST 8

typedef struct Kind {
    const PyType *type;
    uint32_t keywords; /* the first so many may be given by keyword alone */
    const char *names[MOST + 1];
} Kind;

static const Kind kinds[] = {
    {&py_AttributeError, 2, {"name", "obj"}},
    {&py_NameError, 1, {"name"}},
    {&py_ImportError, 3, {"name", "path", "name_from", "msg"}},
    {&py_OSError, 0, {"errno", "strerror", "filename", "filename2"}},
    {&py_StopIteration, 0, {"value"}},
    {&py_SystemExit, 0, {"code"}},
    {&py_SyntaxError,
     0,
     {"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset",
      "print_file_and_line"}},
    {&py_UnicodeDecodeError,
     0,
     {"encoding", "object", "start", "end", "reason"}},
    {&py_UnicodeEncodeError,
     0,
     {"encoding", "object", "start", "end", "reason"}},
    {&py_UnicodeTranslateError, 0, {"object", "start", "end", "reason"}},
};

/* Of that very type. Most have nothing of their own. */
static const Kind *own_kind(const PyType *type)
{
    if (type == &py_Exception || type == &py_BaseException ||
        type == &py_object_type || type->module || type->flags & PY_TYPE_HEAP)
        return NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (type == kinds[i].type)
            return &kinds[i];
    return NULL;
}

/* No class derives from two of them: their instances differ. */
static const Kind *kind_of(const PyType *type)
{
    const Kind *kind = NULL;
    for (uint32_t i = 0; !kind && i < type->mro_count; i++)
        kind = own_kind(type->mro[i]);
    if (!type->mro)
        for (; !kind && type; type = type->base)
            kind = own_kind(type);
    return kind;
}

bool py_exception_adds_fields(const PyType *type)
{
    return type == &py_BaseExceptionGroup || own_kind(type);
}

static int32_t index_of(const PyMachine *machine, const Kind *kind,
                        const PyString *name)
{
    if (py_string_is(name, "name_from") && py_machine_version(machine) < 312)
        return -1;
    for (int32_t i = 0; kind && kind->names[i]; i++)
        if (py_string_is(name, kind->names[i]))
            return i;
    return -1;
}

bool py_exception_has_field(const PyMachine *machine, const PyType *type,
                            const PyString *name)
{
    return index_of(machine, kind_of(type), name) >= 0;
}

PyValue py_exception_field(PyValue exception, uint32_t index)
{
    PyValue fields = py_exception(exception)->detail;
    return py_is_tuple(fields) && index < py_tuple(fields)->count
               ? py_tuple(fields)->items[index]
               : PY_UNDEFINED;
}

static bool set_field(PyMachine *machine, PyValue exception, uint32_t index,
                      PyValue value)
{
    PyException *self = py_exception(exception);
    BASE_INVARIANT(index < MOST);
    if (!py_is_tuple(self->detail)) {
        PyValue none[MOST] = {{0}};
        PyValue fields = py_tuple_new(machine, none, MOST);
        if (py_is_error(fields))
            return false;
        py_assign(machine, &self->detail, fields);
    }
    BASE_INVARIANT(py_tuple(self->detail)->count == MOST);
    py_assign(machine, &py_tuple(self->detail)->items[index], py_incref(value));
    return true;
}

void py_exception_set_field(PyMachine *machine, PyValue exception,
                            uint32_t index, PyValue value)
{
    PyValue *raised = &machine->context->exception;
    PyValue before = py_incref(*raised); /* often the only reference to it */
    if (!set_field(machine, exception, index, value))
        py_assign(machine, raised, py_incref(before));
    py_decref(machine, before);
}

/* --- from the arguments ------------------------------------------------------
 */

static const struct {
    int number;
    const PyType *type;
} os_errors[] = {
    {1, &py_PermissionError},        {2, &py_FileNotFoundError},
    {3, &py_ProcessLookupError},     {4, &py_InterruptedError},
    {10, &py_ChildProcessError},     {11, &py_BlockingIOError},
    {13, &py_PermissionError},       {17, &py_FileExistsError},
    {20, &py_NotADirectoryError},    {21, &py_IsADirectoryError},
    {32, &py_BrokenPipeError},       {103, &py_ConnectionAbortedError},
    {104, &py_ConnectionResetError}, {108, &py_BrokenPipeError},
    {110, &py_TimeoutError},         {111, &py_ConnectionRefusedError},
    {114, &py_BlockingIOError},      {115, &py_BlockingIOError},
};

const PyType *py_os_error_type(PyValue number)
{
    int64_t wanted;
    for (size_t i = 0; i < sizeof os_errors / sizeof *os_errors; i++)
        if (py_is_int(number) && py_int_to_i64(number, &wanted) &&
            wanted == os_errors[i].number)
            return os_errors[i].type;
    return &py_OSError;
}

bool py_os_error_is_filled(const PyType *type)
{
    return py_type_is_subtype(type, &py_OSError) &&
           (py_is_undefined(py_special_of(type, PY_SPECIAL_INIT)) ||
            !py_is_undefined(py_special_of(type, PY_SPECIAL_NEW)));
}

/* OSError(errno, strerror[, filename[, winerror[, filename2]]]) */
static bool fill_os_error(PyMachine *machine, PyValue self, const PyValue *args,
                          uint32_t count)
{
    if (count < 2 || count > 5)
        return true;
    bool good = set_field(machine, self, PY_FIELD_ERRNO, args[0]) &&
                set_field(machine, self, PY_FIELD_STRERROR, args[1]);
    if (!good || count < 3 || py_is_none(args[2]))
        return good;
    good = set_field(machine, self, PY_FIELD_FILENAME, args[2]) &&
           (count < 5 || set_field(machine, self, PY_FIELD_FILENAME2, args[4]));
    PyValue two = py_tuple_new(machine, args, 2);
    if (py_is_error(two))
        return false;
    py_assign(machine, &py_exception(self)->args, two);
    return good;
}

static bool fill_unicode_error(PyMachine *machine, PyValue self,
                               const PyValue *args, uint32_t count)
{
    if (!py_unicode_error_check(machine, py_type_of(self), args, count))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (!set_field(machine, self, i, args[i]))
            return false;
    return true;
}

/* Where it is: a tuple of four, or of six with the end, and from 3.13 on of
 * seven. */
static bool check_place(PyMachine *machine, PyValue place)
{
    if (!py_is_any_tuple(place)) {
        if (py_type_of(place)->iter || py_type_of(place)->flags & PY_TYPE_HEAP)
            return true;
        py_raise(machine, &py_TypeError, "'%s' object is not iterable",
                 py_type_name(py_type_of(place)));
        return false;
    }
    uint32_t count = py_tuple(place)->count;
    if (count < 4)
        py_raise(machine, &py_TypeError,
                 "function takes at least 4 arguments (%u given)", count);
    return count >= 4;
}

/* SyntaxError(msg[, (filename, lineno, offset, text, ...)]) */
static bool fill_syntax_error(PyMachine *machine, PyValue self,
                              const PyValue *args, uint32_t count)
{
    if (count && !set_field(machine, self, 0, args[0]))
        return false;
    if (count != 2)
        return true;
    if (!check_place(machine, args[1]))
        return false;
    if (!py_is_any_tuple(args[1])) {
        py_unsupported(machine, "a tuple", "a place that is no tuple");
        return false;
    }
    const PyTuple *place = py_tuple(args[1]);
    for (uint32_t i = 0; i < place->count && i < 6; i++)
        if (!set_field(machine, self, 1 + i, place->items[i]))
            return false;
    return true;
}

static bool fill_positional(PyMachine *machine, const PyType *type,
                            PyValue self, const PyValue *args, uint32_t count)
{
    if (type == &py_OSError)
        return fill_os_error(machine, self, args, count);
    if (type == &py_SyntaxError)
        return fill_syntax_error(machine, self, args, count);
    if (py_unicode_error_is(type))
        return fill_unicode_error(machine, self, args, count);
    if (type == &py_ImportError)
        return count != 1 || set_field(machine, self, 3, args[0]);
    bool first = type == &py_StopIteration || type == &py_SystemExit;
    if (!first || !count)
        return true;
    if (type == &py_SystemExit && count > 1)
        return set_field(machine, self, 0, py_exception(self)->args);
    return set_field(machine, self, 0, args[0]);
}

static bool refuse_keyword(PyMachine *machine, const PyType *type,
                           const Kind *kind, PyValue names, PyValue given)
{
    const PyString *name = py_string(given);
    if (!kind || !kind->keywords)
        py_raise(machine, &py_TypeError, "%s() takes no keyword arguments",
                 py_type_name(type));
    else if (py_is_no_keyword(names, given))
        py_raise_no_keyword(machine);
    else if (py_machine_version(machine) >= 313) {
        const char *meant =
            py_suggest_closest(name->text, kind->names, (int)kind->keywords);
        py_raise(machine, &py_TypeError,
                 "%s() got an unexpected keyword argument '%s'%s%s%s",
                 py_type_name(kind->type), name->text,
                 meant ? ". Did you mean '" : "", meant ? meant : "",
                 meant ? "'?" : "");
    } else
        py_raise(machine, &py_TypeError,
                 "'%s' is an invalid keyword argument for %s()", name->text,
                 py_type_name(kind->type));
    return false;
}

bool py_exception_fill(PyMachine *machine, PyValue exception,
                       const PyValue *args, uint32_t count,
                       PyValue keyword_names)
{
    const PyType *type = py_type_of(exception);
    const Kind *kind = kind_of(type);
    uint32_t keywords =
        py_is_undefined(keyword_names) ? 0 : py_tuple(keyword_names)->count;
    BASE_INVARIANT(keywords <= count);
    for (uint32_t i = 0; i < keywords; i++) {
        const PyString *name = py_string(py_tuple(keyword_names)->items[i]);
        int32_t at = index_of(machine, kind, name);
        if (at < 0 || (uint32_t)at >= kind->keywords)
            return refuse_keyword(machine, type, kind, keyword_names,
                                  py_tuple(keyword_names)->items[i]);
        if (!set_field(machine, exception, (uint32_t)at,
                       args[count - keywords + i]))
            return false;
    }
    return !kind || fill_positional(machine, kind->type, exception, args,
                                    count - keywords);
}

/* --- attributes
 * ------------------------------------------------------------------ */

PyValue py_exception_get_attribute(PyMachine *machine, PyValue self,
                                   PyString *name)
{
    int32_t at = index_of(machine, kind_of(py_type_of(self)), name);
    if (at < 0 || py_type_hides(machine, py_type_of(self), name))
        return py_instance_get_attribute(machine, self, name);
    PyValue value = py_exception_field(self, (uint32_t)at);
    return py_is_undefined(value) ? PY_NONE : py_incref(value);
}

PyValue py_exception_set_attribute(PyMachine *machine, PyValue self,
                                   PyString *name, PyValue value)
{
    int32_t at = index_of(machine, kind_of(py_type_of(self)), name);
    if (at >= 0 && py_type_hides(machine, py_type_of(self), name))
        return py_instance_set_attribute(machine, self, name, value);
    if (at < 0 && py_string_is(name, "characters_written") &&
        py_is_instance(self, &py_OSError))
        return py_unsupported(machine, NULL, "setting %s.characters_written",
                              py_type_name(py_type_of(self)));
    if (at < 0)
        return py_instance_set_attribute(machine, self, name, value);
    bool is_place =
        (py_string_is(name, "start") || py_string_is(name, "end")) &&
        py_is_instance(self, &py_UnicodeError);
    if (is_place && py_is_undefined(value))
        return py_raise(machine, &py_TypeError,
                        "can't delete numeric/char attribute");
    if (is_place && !py_is_int(value))
        return py_raise(machine, &py_TypeError, "an integer is required");
    return set_field(machine, self, (uint32_t)at, value) ? PY_NONE : PY_ERROR;
}
