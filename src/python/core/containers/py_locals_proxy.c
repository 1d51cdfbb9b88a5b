#include "py_locals_proxy.h"

#include "py_dict.h"
#include "py_dict_private.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_tuple.h"

static PyValue refuse(PyMachine *machine)
{
    return py_unsupported(machine, "the variable itself",
                          "setting a variable through f_locals");
}

static PyValue refuse_item(PyMachine *machine, PyValue self, PyValue key,
                           PyValue value)
{
    (void)self, (void)key, (void)value;
    return refuse(machine);
}

static PyValue refuse_method(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)args, (void)count;
    return refuse(machine);
}

static PyValue refuse_inplace(PyMachine *machine, PyBinaryOp op, PyValue a,
                              PyValue b)
{
    (void)op, (void)a, (void)b;
    return refuse(machine);
}

typedef PyValue (*Choice)(PyMachine *machine, PyValue key, PyValue value);

static PyValue the_key(PyMachine *machine, PyValue key, PyValue value)
{
    (void)machine, (void)value;
    return py_incref(key);
}

static PyValue the_value(PyMachine *machine, PyValue key, PyValue value)
{
    (void)machine, (void)key;
    return py_incref(value);
}

static PyValue the_pair(PyMachine *machine, PyValue key, PyValue value)
{
    return py_tuple_new(machine, (PyValue[]){key, value}, 2);
}

/* Its views are plain lists. */
static PyValue list_of(PyMachine *machine, PyValue self, Choice choice)
{
    PyValue list = py_list_new(machine, NULL, 0), key, value;
    bool good = !py_is_error(list);
    uint32_t position = 0;
    while (good && py_dict_each(py_dict(self), &position, &key, &value)) {
        PyValue item = choice(machine, key, value);
        good = !py_is_error(item) && py_list_append(machine, list, item) &&
               py_charge(machine, 1);
        py_decref(machine, item);
    }
    if (good)
        return list;
    py_decref(machine, list);
    return PY_ERROR;
}

static PyValue keys(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return list_of(machine, args[0], the_key);
}

static PyValue values(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return list_of(machine, args[0], the_value);
}

static PyValue items(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return list_of(machine, args[0], the_pair);
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    return py_dict_type.repr(machine, self, out);
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    return py_dict_type.compare(machine, op, a, b);
}

static PyValue binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    return py_dict_type.binary(machine, op, a, b);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    py_dict_type.traverse(self, visit, context);
}

static const PyNative methods[] = {
    PY_METHOD(&py_locals_proxy_type, "keys", keys, 0, 0),
    PY_METHOD(&py_locals_proxy_type, "values", values, 0, 0),
    PY_METHOD(&py_locals_proxy_type, "items", items, 0, 0),
    PY_METHOD_ANY(&py_locals_proxy_type, "update", refuse_method),
    PY_METHOD_ANY(&py_locals_proxy_type, "setdefault", refuse_method),
    PY_METHOD_ANY(&py_locals_proxy_type, "pop", refuse_method),
    PY_METHOD_ANY(&py_locals_proxy_type, "popitem", refuse_method),
    PY_METHOD_ANY(&py_locals_proxy_type, "clear", refuse_method),
    {.name = NULL}};

const PyType py_locals_proxy_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "FrameLocalsProxy",
    .base = &py_dict_type,
    .size = sizeof(PyDict),
    .flags = PY_TYPE_MAPPING,
    .destroy = py_dict_destroy,
    .traverse = traverse,
    .repr = repr,
    .compare = compare,
    .binary = binary,
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .inplace_operators = PY_BIT(PY_OR),
    .inplace = refuse_inplace,
    .truth = py_dict_slot_truth,
    .length = py_dict_slot_length,
    .get_item = py_dict_slot_get_item,
    .set_item = refuse_item,
    .contains = py_dict_slot_contains,
    .iter = py_dict_slot_iter,
    .methods = methods,
};
