#include "py_version_info.h"

#include "py_exception.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_string.h"
#include "py_tuple.h"

static const char *const names[] = {"major", "minor", "micro", "releaselevel",
                                    "serial"};
enum { COUNT = sizeof names / sizeof *names };

/* --- a tuple with names --------------------------------------------------- */

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyTuple *tuple = py_tuple(self);
    base_text_append(out, "sys.version_info(");
    for (uint32_t i = 0; i < COUNT; i++) {
        base_text_printf(out, "%s%s=", i ? ", " : "", names[i]);
        if (!py_repr(machine, tuple->items[i], out))
            return false;
    }
    base_text_append_char(out, ')');
    return true;
}

static PyValue get_attribute(PyMachine *machine, PyValue self, PyString *name)
{
    (void)machine;
    for (uint32_t i = 0; i < COUNT; i++)
        if (py_string_is(name, names[i]))
            return py_incref(py_tuple(self)->items[i]);
    return PY_UNDEFINED;
}

static void destroy(PyMachine *machine, PyObject *self)
{
    py_tuple_type.destroy(machine, self);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    py_tuple_type.traverse(self, visit, context);
}

static PyValue hash(PyMachine *machine, PyValue self)
{
    return py_tuple_type.hash(machine, self);
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    return py_tuple_type.compare(machine, op, a, b);
}

static PyValue binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    return py_tuple_type.binary(machine, op, a, b);
}

static PyValue length(PyMachine *machine, PyValue self)
{
    return py_tuple_type.length(machine, self);
}

static PyValue get_item(PyMachine *machine, PyValue self, PyValue key)
{
    return py_tuple_type.get_item(machine, self, key);
}

static PyValue contains(PyMachine *machine, PyValue self, PyValue item)
{
    return py_tuple_type.contains(machine, self, item);
}

static PyValue iter(PyMachine *machine, PyValue self)
{
    return py_tuple_type.iter(machine, self);
}

static const char *const missing[] = {"n_fields",         "n_sequence_fields",
                                      "n_unnamed_fields", "__match_args__",
                                      "__replace__",      NULL};

static const PyType version_info_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "version_info",
    .module = "sys",
    .title = "sys.version_info",
    .base = &py_tuple_type,
    .size = sizeof(PyTuple),
    .flags = PY_TYPE_VARIABLE | PY_TYPE_SEQUENCE,
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .binary = binary,
    .operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY),
    .reflected_operators = PY_BIT(PY_MULTIPLY),
    .length = length,
    .get_item = get_item,
    .contains = contains,
    .iter = iter,
    .get_attribute = get_attribute,
    .missing = missing,
};

PyValue py_version_info_make(PyMachine *machine)
{
    int version = py_machine_version(machine);
    PyValue level = py_string_from(machine, "final");
    if (py_is_error(level))
        return PY_ERROR;
    PyValue values[COUNT] = {py_small(version / 100), py_small(version % 100),
                             py_small(py_machine_patch(machine)), level,
                             py_small(0)};
    PyValue tuple = py_tuple_new(machine, values, COUNT);
    py_decref(machine, level);
    if (py_is_error(tuple))
        return PY_ERROR;
    PyValue answer = py_tuple_type.copy(machine, &version_info_type, tuple);
    py_decref(machine, tuple);
    return answer;
}

PyValue py_version_info_number(PyMachine *machine)
{
    int version = py_machine_version(machine);
    return py_small((int64_t)(version / 100) << 24 |
                    (int64_t)(version % 100) << 16 |
                    (int64_t)py_machine_patch(machine) << 8 | 0xF0);
}
