#include "py_dict_views.h"

#include "py_dict_private.h"
#include "py_dict_view_sets.h"
#include "py_exception.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_mapping_proxy.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_ordered_dict.h"
#include "py_set.h"
#include "py_text.h"
#include "py_tuple.h"

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

static PyValue keys_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_dict_key_iterator_type,
                       py_dict_of_view(self));
}

static PyValue values_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_dict_value_iterator_type,
                       py_dict_of_view(self));
}

static PyValue items_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_dict_item_iterator_type,
                       py_dict_of_view(self));
}

static bool view_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PyObject *view = py_object(self);
    if (view->flags & PY_OBJECT_SHOWN) {
        base_text_append(out, "...");
        return true;
    }
    PyValue list = py_sequence_of(machine, self);
    if (py_is_error(list))
        return false;
    PyShown shown;
    py_shown_begin(machine, &shown, view);
    base_text_printf(out, "%s(", py_type_name(py_type_of(self)));
    bool good = py_repr(machine, list, out);
    base_text_append_char(out, ')');
    py_shown_end(machine, &shown);
    py_decref(machine, list);
    return good;
}

static PyValue view_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(py_dict(py_dict_of_view(self))->count);
}

static PyValue view_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_dict(py_dict_of_view(self))->count != 0);
}

static PyValue keys_contains(PyMachine *machine, PyValue self, PyValue item)
{
    return py_dict_contains(machine, py_dict(py_dict_of_view(self)), item);
}

/* `extra` is what the key is said to have. */
static PyValue use_equal(PyMachine *machine, const PyDictKey *key,
                         PyValue extra)
{
    return key->at < 0
               ? PY_FALSE
               : py_equal(machine, key->dict->entries[key->at].value, extra);
}

static PyValue items_contains(PyMachine *machine, PyValue self, PyValue item)
{
    if (!py_is_instance(item, &py_tuple_type) || py_tuple(item)->count != 2)
        return PY_FALSE;
    return py_dict_with_key(machine, py_dict(py_dict_of_view(self)),
                            py_tuple(item)->items[0], use_equal,
                            py_tuple(item)->items[1]);
}

PyValue py_dict_view_reversed(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_walk_new(
        machine,
        py_is_keys_view(args[0])     ? &py_dict_reverse_key_iterator_type
        : py_is_values_view(args[0]) ? &py_dict_reverse_value_iterator_type
                                     : &py_dict_reverse_item_iterator_type,
        py_dict_of_view(args[0]));
}

static PyValue view_mapping(PyMachine *machine, PyObject *self)
{
    return py_mapping_proxy_new(machine, ((PyDictView *)self)->dict);
}

static const PyGetter getters[] = {
    {"mapping", view_mapping, NULL},
    {NULL, NULL, NULL},
};

static const PyNative keys_methods[] = {
    PY_METHOD(&py_dict_keys_type, "isdisjoint", py_dict_view_is_disjoint, 1, 1),
    PY_METHOD(&py_dict_keys_type, "__reversed__", py_dict_view_reversed, 0, 0),
    {.name = NULL}};

static const PyNative values_methods[] = {
    PY_METHOD(&py_dict_values_type, "__reversed__", py_dict_view_reversed, 0,
              0),
    {.name = NULL}};

static const PyNative items_methods[] = {
    PY_METHOD(&py_dict_items_type, "isdisjoint", py_dict_view_is_disjoint, 1,
              1),
    PY_METHOD(&py_dict_items_type, "__reversed__", py_dict_view_reversed, 0, 0),
    {.name = NULL}};

#define VIEW_TYPE(variable, text, ...)                                         \
    const PyType variable = {.object = PY_STATIC_OBJECT(&py_type_type),        \
                             .name = (text),                                   \
                             .size = sizeof(PyDictView),                       \
                             .destroy = view_destroy,                          \
                             .traverse = view_traverse,                        \
                             .repr = view_repr,                                \
                             .length = view_length,                            \
                             .truth = view_truth,                              \
                             .getters = getters,                               \
                             __VA_ARGS__}

#define KEYS_TYPE(variable, text, ...)                                         \
    VIEW_TYPE(variable, text, .iter = keys_iter, .contains = keys_contains,    \
              .binary = py_dict_view_binary, .operators = PY_BITS_OF_SET,      \
              .reflected_operators = PY_BITS_OF_SET,                           \
              .compare = py_dict_view_compare, .methods = keys_methods,        \
              __VA_ARGS__)
#define VALUES_TYPE(variable, text, ...)                                       \
    VIEW_TYPE(variable, text, .iter = values_iter, .methods = values_methods,  \
              __VA_ARGS__)
#define ITEMS_TYPE(variable, text, ...)                                        \
    VIEW_TYPE(variable, text, .iter = items_iter, .contains = items_contains,  \
              .binary = py_dict_view_binary, .operators = PY_BITS_OF_SET,      \
              .reflected_operators = PY_BITS_OF_SET,                           \
              .compare = py_dict_view_compare, .methods = items_methods,       \
              __VA_ARGS__)

KEYS_TYPE(py_dict_keys_type, "dict_keys", .base = NULL);
VALUES_TYPE(py_dict_values_type, "dict_values", .base = NULL);
ITEMS_TYPE(py_dict_items_type, "dict_items", .base = NULL);
KEYS_TYPE(py_ordered_keys_type, "odict_keys", .base = &py_dict_keys_type);
VALUES_TYPE(py_ordered_values_type, "odict_values",
            .base = &py_dict_values_type);
ITEMS_TYPE(py_ordered_items_type, "odict_items", .base = &py_dict_items_type);
