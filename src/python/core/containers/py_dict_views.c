#include "py_dict_views.h"

#include "py_exception.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_set.h"

static void view_destroy(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((PyDictView *)self)->dict);
}

static void view_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyValue dict = ((PyDictView *)self)->dict;
    if (py_is_object(dict))
        visit(py_object(dict), context);
}

static PyDict *dict_of(PyValue view)
{
    return py_dict(((PyDictView *)py_object(view))->dict);
}

static PyValue keys_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_dict_key_iterator_type,
                       py_from_object(dict_of(self)));
}

static PyValue values_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_dict_value_iterator_type,
                       py_from_object(dict_of(self)));
}

static PyValue items_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_dict_item_iterator_type,
                       py_from_object(dict_of(self)));
}

static bool view_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PyValue list = py_sequence_of(machine, self);
    if (py_is_error(list))
        return false;
    base_text_printf(out, "%s(", py_type_name(py_type_of(self)));
    bool good = py_repr(machine, list, out);
    base_text_append_char(out, ')');
    py_decref(machine, list);
    return good;
}

static PyValue view_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(dict_of(self)->count);
}

static PyValue view_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(dict_of(self)->count != 0);
}

static PyValue keys_contains(PyMachine *machine, PyValue self, PyValue item)
{
    return py_contains(machine, py_from_object(dict_of(self)), item);
}

static PyValue items_contains(PyMachine *machine, PyValue self, PyValue item)
{
    if (!py_is_tuple(item) || py_tuple(item)->count != 2)
        return PY_FALSE;
    PyValue value =
        py_dict_get(machine, dict_of(self), py_tuple(item)->items[0]);
    if (py_is_undefined(value))
        return py_is_raising(machine) ? PY_ERROR : PY_FALSE;
    return py_equal(machine, value, py_tuple(item)->items[1]);
}

/* Keys and items behave as sets; the answer is a set. */
static PyValue view_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                           PyValue b)
{
    if (op != PY_AND && op != PY_OR && op != PY_XOR && op != PY_SUBTRACT)
        return PY_NOT_IMPLEMENTED;
    PyValue left = py_sequence_now(machine, a, NULL);
    if (py_is_error(left))
        return PY_ERROR;
    PyValue right = py_sequence_now(machine, b, NULL);
    PyValue x = PY_ERROR, y = PY_ERROR, answer = PY_ERROR;
    if (!py_is_error(right))
        x = py_set_from(machine, &py_set_type, py_list(left)->items,
                        py_list(left)->count);
    if (!py_is_error(x))
        y = py_set_from(machine, &py_set_type, py_list(right)->items,
                        py_list(right)->count);
    if (!py_is_error(y))
        answer = py_binary(machine, op, x, y);
    py_decref(machine, left);
    py_decref(machine, right);
    py_decref(machine, x);
    py_decref(machine, y);
    return answer;
}

static PyValue view_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                            PyValue b)
{
    bool sets = py_is_any_set(b) || py_has_type(b, &py_dict_keys_type) ||
                py_has_type(b, &py_dict_items_type);
    if (!sets)
        return PY_NOT_IMPLEMENTED;
    PyValue left = py_sequence_now(machine, a, NULL);
    if (py_is_error(left))
        return PY_ERROR;
    PyValue right = py_sequence_now(machine, b, NULL);
    PyValue x = PY_ERROR, y = PY_ERROR, answer = PY_ERROR;
    if (!py_is_error(right))
        x = py_set_from(machine, &py_set_type, py_list(left)->items,
                        py_list(left)->count);
    if (!py_is_error(x))
        y = py_set_from(machine, &py_set_type, py_list(right)->items,
                        py_list(right)->count);
    if (!py_is_error(y))
        answer = py_compare(machine, op, x, y);
    py_decref(machine, left);
    py_decref(machine, right);
    py_decref(machine, x);
    py_decref(machine, y);
    return answer;
}

static const char *const missing[] = {"isdisjoint", "mapping",      "__iter__",
                                      "__len__",    "__reversed__", NULL};

#define VIEW_TYPE(variable, text, ...)                                         \
    const PyType variable = {.object = PY_STATIC_OBJECT(&py_type_type),        \
                             .name = (text),                                   \
                             .size = sizeof(PyDictView),                       \
                             .destroy = view_destroy,                          \
                             .traverse = view_traverse,                        \
                             .repr = view_repr,                                \
                             .length = view_length,                            \
                             .truth = view_truth,                              \
                             .missing = missing,                               \
                             __VA_ARGS__}

VIEW_TYPE(py_dict_keys_type, "dict_keys", .iter = keys_iter,
          .contains = keys_contains, .binary = view_binary,
          .operators = PY_BITS_OF_SET, .reflected_operators = PY_BITS_OF_SET,
          .compare = view_compare);
VIEW_TYPE(py_dict_values_type, "dict_values", .iter = values_iter);
VIEW_TYPE(py_dict_items_type, "dict_items", .iter = items_iter,
          .contains = items_contains, .binary = view_binary,
          .operators = PY_BITS_OF_SET, .reflected_operators = PY_BITS_OF_SET,
          .compare = view_compare);
