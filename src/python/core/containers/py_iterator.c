#include "py_iterator.h"

#include "py_ask.h"
#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_dict_views.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_iterate.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_ordered_dict.h"
#include "py_pipe.h"
#include "py_range.h"
#include "py_set.h"
#include "py_tuple.h"
#include "py_utf8.h"
#include "py_walk_left.h"

static bool is_ordered(PyValue dict)
{
    return py_is_instance(dict, &py_ordered_dict_type);
}

/* What changes when a dict must not be walked on: its size, but every change of
 * keys where the order counts. */
static uint32_t stamp_of(PyValue dict)
{
    return is_ordered(dict) ? py_dict(dict)->version : py_dict(dict)->count;
}

static const PyType *of_ordered(const PyType *type);

PyValue py_walk_new(PyMachine *machine, const PyType *type, PyValue container)
{
    PyWalk *walk =
        py_object_new(machine, is_ordered(container) ? of_ordered(type) : type);
    if (!walk)
        return PY_ERROR;
    walk->container = py_incref(container);
    if (type == &py_list_reverse_iterator_type)
        walk->position = py_list(container)->count;
    else if (type == &py_dict_reverse_key_iterator_type ||
             type == &py_dict_reverse_value_iterator_type ||
             type == &py_dict_reverse_item_iterator_type)
        walk->position = py_dict(container)->used;
    if (py_is_instance(container, &py_dict_type)) {
        walk->expected = stamp_of(container);
        walk->left = py_dict(container)->count;
    } else if (py_is_any_set(container))
        walk->expected = py_set(container)->used;
    return py_from_object(walk);
}

PyValue py_iter_self(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_incref(self);
}

void py_walk_destroy(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((PyWalk *)self)->container);
}

void py_walk_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyValue container = ((PyWalk *)self)->container;
    if (py_is_object(container))
        visit(py_object(container), context);
}

/* The walk is over for good, as CPython's iterators are. */
static PyValue walk_end(PyMachine *machine, PyWalk *walk)
{
    py_assign(machine, &walk->container, PY_UNDEFINED);
    return PY_UNDEFINED;
}

static PyValue next_of_list(PyMachine *machine, PyValue self)
{
    PyWalk *walk = (PyWalk *)py_object(self);
    if (py_is_undefined(walk->container))
        return PY_UNDEFINED;
    const PyList *list = py_list(walk->container);
    if (walk->position >= list->count)
        return walk_end(machine, walk);
    return py_incref(list->items[walk->position++]);
}

static PyValue next_of_reversed_list(PyMachine *machine, PyValue self)
{
    PyWalk *walk = (PyWalk *)py_object(self);
    if (py_is_undefined(walk->container))
        return PY_UNDEFINED;
    const PyList *list = py_list(walk->container);
    if (walk->position == 0 || walk->position > list->count)
        return walk_end(machine, walk);
    return py_incref(list->items[--walk->position]);
}

static PyValue next_of_tuple(PyMachine *machine, PyValue self)
{
    PyWalk *walk = (PyWalk *)py_object(self);
    if (py_is_undefined(walk->container))
        return PY_UNDEFINED;
    const PyTuple *tuple = py_tuple(walk->container);
    if (walk->position >= tuple->count)
        return walk_end(machine, walk);
    return py_incref(tuple->items[walk->position++]);
}

static PyValue next_of_string(PyMachine *machine, PyValue self)
{
    PyWalk *walk = (PyWalk *)py_object(self);
    if (py_is_undefined(walk->container))
        return PY_UNDEFINED;
    const PyString *string = py_string(walk->container);
    if (walk->position >= string->size)
        return walk_end(machine, walk);
    uint32_t code;
    const char *at = string->text + walk->position;
    BASE_INVARIANT(((unsigned char)*at & 0xC0) != 0x80);
    uint32_t size = py_utf8_read(at, &code);
    PyValue item = py_string_part(machine, string, at, size);
    walk->position += size;
    return item;
}

static PyValue next_of_bytearray(PyMachine *machine, PyValue self)
{
    PyWalk *walk = (PyWalk *)py_object(self);
    if (py_is_undefined(walk->container))
        return PY_UNDEFINED;
    const PyByteArray *array = (const PyByteArray *)py_object(walk->container);
    const PyBytes *bytes = (const PyBytes *)py_object(array->bytes);
    if (walk->position >= bytes->size)
        return walk_end(machine, walk);
    return py_small((unsigned char)bytes->data[walk->position++]);
}

static PyValue next_of_bytes(PyMachine *machine, PyValue self)
{
    PyWalk *walk = (PyWalk *)py_object(self);
    if (py_is_undefined(walk->container))
        return PY_UNDEFINED;
    const PyBytes *bytes = (const PyBytes *)py_object(walk->container);
    if (walk->position >= bytes->size)
        return walk_end(machine, walk);
    return py_small((unsigned char)bytes->data[walk->position++]);
}

/* What lies between two entries that live. */
static inline bool charge_gap(PyMachine *machine, uint32_t steps)
{
    return steps < 8 || py_charge(machine, steps / 8);
}

/* An OrderedDict looks ahead: what happens at its last item goes unseen. */
#define AT_LAST UINT32_MAX

static void complain_changed(PyMachine *machine, const PyWalk *walk)
{
    const PyDict *dict = py_dict(walk->container);
    if (!is_ordered(walk->container))
        py_raise(machine, &py_RuntimeError,
                 "dictionary changed size during iteration");
    else if (dict->bits == 0 && py_machine_version(machine) < 313)
        py_raise(machine, &py_RuntimeError,
                 "OrderedDict changed size during iteration");
    else
        py_raise(machine, &py_RuntimeError,
                 "OrderedDict mutated during iteration");
}

static bool may_go_on(PyMachine *machine, PyWalk *walk)
{
    if (py_is_undefined(walk->container))
        return false;
    if (walk->position == AT_LAST) {
        walk_end(machine, walk);
        return false;
    }
    if (stamp_of(walk->container) == walk->expected)
        return true;
    complain_changed(machine, walk);
    walk->expected = UINT32_MAX;
    return false;
}

/* The next live entry of a dict; false at the end or with an exception. */
static bool next_entry(PyMachine *machine, PyWalk *walk, PyDictEntry *out)
{
    if (!may_go_on(machine, walk))
        return false;
    const PyDict *dict = py_dict(walk->container);
    BASE_INVARIANT(dict->count <= dict->used);
    uint32_t from = walk->position;
    while (walk->position < dict->used) {
        *out = dict->entries[walk->position++];
        if (py_is_undefined(out->key))
            continue;
        if (walk->left == 0 && !is_ordered(walk->container)) {
            walk_end(machine, walk);
            py_raise(machine, &py_RuntimeError,
                     "dictionary keys changed during iteration");
            return false;
        }
        walk->left--;
        while (walk->position < dict->used &&
               py_is_undefined(dict->entries[walk->position].key))
            walk->position++;
        uint32_t steps = walk->position - from;
        if (walk->position == dict->used && is_ordered(walk->container))
            walk->position = AT_LAST;
        return charge_gap(machine, steps);
    }
    walk_end(machine, walk);
    return false;
}

static PyValue next_key(PyMachine *machine, PyValue self)
{
    PyDictEntry entry;
    if (!next_entry(machine, (PyWalk *)py_object(self), &entry))
        return PY_UNDEFINED;
    return py_incref(entry.key);
}

static PyValue next_value(PyMachine *machine, PyValue self)
{
    PyDictEntry entry;
    if (!next_entry(machine, (PyWalk *)py_object(self), &entry))
        return PY_UNDEFINED;
    return py_incref(entry.value);
}

static PyValue next_item(PyMachine *machine, PyValue self)
{
    PyDictEntry entry;
    if (!next_entry(machine, (PyWalk *)py_object(self), &entry))
        return PY_UNDEFINED;
    PyValue pair[] = {entry.key, entry.value};
    return py_tuple_new(machine, pair, 2);
}

static bool next_reversed_entry(PyMachine *machine, PyWalk *walk,
                                PyDictEntry *out)
{
    if (!may_go_on(machine, walk))
        return false;
    const PyDict *dict = py_dict(walk->container);
    uint32_t from = walk->position;
    while (walk->position > 0) {
        walk->position--;
        if (walk->position >= dict->used)
            continue;
        *out = dict->entries[walk->position];
        if (py_is_undefined(out->key))
            continue;
        walk->left--;
        while (walk->position > 0 &&
               py_is_undefined(dict->entries[walk->position - 1].key))
            walk->position--;
        uint32_t steps = from - walk->position;
        if (walk->position == 0 && is_ordered(walk->container))
            walk->position = AT_LAST;
        return charge_gap(machine, steps);
    }
    walk_end(machine, walk);
    return false;
}

static PyValue next_reversed_key(PyMachine *machine, PyValue self)
{
    PyDictEntry entry;
    if (!next_reversed_entry(machine, (PyWalk *)py_object(self), &entry))
        return PY_UNDEFINED;
    return py_incref(entry.key);
}

static PyValue next_reversed_value(PyMachine *machine, PyValue self)
{
    PyDictEntry entry;
    if (!next_reversed_entry(machine, (PyWalk *)py_object(self), &entry))
        return PY_UNDEFINED;
    return py_incref(entry.value);
}

static PyValue next_reversed_item(PyMachine *machine, PyValue self)
{
    PyDictEntry entry;
    if (!next_reversed_entry(machine, (PyWalk *)py_object(self), &entry))
        return PY_UNDEFINED;
    PyValue pair[] = {entry.key, entry.value};
    return py_tuple_new(machine, pair, 2);
}

static PyValue next_of_set(PyMachine *machine, PyValue self)
{
    PyWalk *walk = (PyWalk *)py_object(self);
    if (py_is_undefined(walk->container))
        return PY_UNDEFINED;
    const PySet *set = py_set(walk->container);
    if (set->used != walk->expected) {
        walk->expected = UINT32_MAX;
        return py_raise(machine, &py_RuntimeError,
                        "Set changed size during iteration");
    }
    PyValue item;
    uint32_t from = walk->position;
    if (!py_set_each(set, &walk->position, &item))
        return walk_end(machine, walk);
    return charge_gap(machine, walk->position - from) ? py_incref(item)
                                                      : PY_ERROR;
}

static const char *const missing[] = {"__reduce__", "__setstate__", NULL};

#define WALK_TYPE(variable, text, next_function)                               \
    WALK_TYPE_WITH(const PyType variable, text, next_function,                 \
                   PY_WALK_METHODS(&variable))

#define WALK_TYPE_WITH(declared, text, next_function, the_methods)             \
    declared = {                                                               \
        .object = PY_STATIC_OBJECT(&py_type_type),                             \
        .name = (text),                                                        \
        .size = sizeof(PyWalk),                                                \
        .destroy = py_walk_destroy,                                            \
        .traverse = py_walk_traverse,                                          \
        .iter = py_iter_self,                                                  \
        .next = (next_function),                                               \
        .methods = (the_methods),                                              \
        .missing = missing,                                                    \
    }

WALK_TYPE(py_list_iterator_type, "list_iterator", next_of_list);
WALK_TYPE(py_list_reverse_iterator_type, "list_reverseiterator",
          next_of_reversed_list);
WALK_TYPE(py_tuple_iterator_type, "tuple_iterator", next_of_tuple);
WALK_TYPE(py_string_iterator_type, "str_iterator", next_of_string);
WALK_TYPE(py_ascii_iterator_type, "str_ascii_iterator", next_of_string);
WALK_TYPE(py_bytes_iterator_type, "bytes_iterator", next_of_bytes);
WALK_TYPE(py_bytearray_iterator_type, "bytearray_iterator", next_of_bytearray);
WALK_TYPE(py_dict_key_iterator_type, "dict_keyiterator", next_key);
WALK_TYPE(py_dict_value_iterator_type, "dict_valueiterator", next_value);
WALK_TYPE(py_dict_item_iterator_type, "dict_itemiterator", next_item);
WALK_TYPE(py_dict_reverse_key_iterator_type, "dict_reversekeyiterator",
          next_reversed_key);
WALK_TYPE(py_dict_reverse_value_iterator_type, "dict_reversevalueiterator",
          next_reversed_value);
WALK_TYPE(py_dict_reverse_item_iterator_type, "dict_reverseitemiterator",
          next_reversed_item);
WALK_TYPE(py_set_iterator_type, "set_iterator", next_of_set);

/* Those of an OrderedDict have one name, and do not say how many are left. */
#define ORDERED_TYPE(variable, next_function)                                  \
    WALK_TYPE_WITH(static const PyType variable, "odict_iterator",             \
                   next_function, NULL)
ORDERED_TYPE(ordered_key_type, next_key);
ORDERED_TYPE(ordered_value_type, next_value);
ORDERED_TYPE(ordered_item_type, next_item);
ORDERED_TYPE(ordered_reverse_key_type, next_reversed_key);
ORDERED_TYPE(ordered_reverse_value_type, next_reversed_value);
ORDERED_TYPE(ordered_reverse_item_type, next_reversed_item);

static const PyType *of_ordered(const PyType *type)
{
    static const PyType *const pairs[][2] = {
        {&py_dict_key_iterator_type, &ordered_key_type},
        {&py_dict_value_iterator_type, &ordered_value_type},
        {&py_dict_item_iterator_type, &ordered_item_type},
        {&py_dict_reverse_key_iterator_type, &ordered_reverse_key_type},
        {&py_dict_reverse_value_iterator_type, &ordered_reverse_value_type},
        {&py_dict_reverse_item_iterator_type, &ordered_reverse_item_type}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (type == pairs[i][0])
            return pairs[i][1];
    return type;
}

/* ---- copies ---- */

static bool is_walk_of_items(PyValue iterator)
{
    static const PyType *const types[] = {
        &py_list_iterator_type,     &py_list_reverse_iterator_type,
        &py_tuple_iterator_type,    &py_string_iterator_type,
        &py_ascii_iterator_type,    &py_bytes_iterator_type,
        &py_bytearray_iterator_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (py_has_type(iterator, types[i]))
            return true;
    return false;
}

PyValue py_iterator_parts(PyMachine *machine, PyValue iterator)
{
    if (py_has_type(iterator, &py_range_iterator_type))
        return py_tuple_new(machine, NULL, 0);
    if (!is_walk_of_items(iterator))
        return py_pipe_parts(machine, iterator);
    const PyWalk *walk = (const PyWalk *)(void *)py_object(iterator);
    bool has_ended = py_is_undefined(walk->container);
    return py_tuple_new(machine, &walk->container, !has_ended);
}

PyValue py_iterator_again(PyMachine *machine, PyValue iterator, PyValue parts)
{
    BASE_INVARIANT(py_is_tuple(parts));
    if (py_has_type(iterator, &py_range_iterator_type))
        return py_range_iterator_again(machine, iterator);
    if (!is_walk_of_items(iterator))
        return py_pipe_again(machine, iterator, parts);
    const PyWalk *walk = (const PyWalk *)(void *)py_object(iterator);
    PyWalk *again = py_object_new(machine, py_type_of(iterator));
    if (!again)
        return PY_ERROR;
    again->container = py_tuple(parts)->count
                           ? py_incref(py_tuple(parts)->items[0])
                           : PY_UNDEFINED;
    again->position = walk->position;
    again->expected = walk->expected;
    again->left = walk->left;
    return py_from_object(again);
}
