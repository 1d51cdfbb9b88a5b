#include "py_list.h"

#include "py_exception.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_key.h"
#include "py_list_methods.h"
#include "py_machine_state.h"
#include "py_native_table.h"
#include "py_sequence.h"
#include "py_sequence_compare.h"
#include "py_sequence_find.h"
#include "py_slice.h"
#include "py_text.h"

enum { QUICK = 16 }; /* items: up to then nothing is charged for them */

static __attribute__((noinline)) PyValue list_anew(PyMachine *machine,
                                                   uint32_t count)
{
    PyList *list = py_object_new_raw(machine, &py_list_type, 0);
    if (!list)
        return PY_ERROR;
    list->count = list->capacity = 0;
    list->items = NULL;
    if (count && !(list->items = py_values_new(machine, count))) {
        py_decref(machine, py_from_object(list));
        return PY_ERROR;
    }
    list->capacity = count;
    return py_from_object(list);
}

PyValue py_list_for(PyMachine *machine, uint32_t count)
{
    PyMemory *memory = &machine->memory;
    if (count - 1 >= QUICK - 1) /* none, or too many */
        return list_anew(machine, count);
    PyValue *items = py_memory_reuse(memory, &memory->blocks,
                                     py_memory_round(count * sizeof *items));
    PyList *list =
        items ? py_memory_reuse_object(memory, &py_list_type, 0) : NULL;
    if (!list) {
        if (items)
            py_memory_free(machine, items, count * sizeof *items);
        return list_anew(machine, count);
    }
    list->items = items;
    list->count = 0;
    list->capacity = count;
    return py_from_object(list);
}

PyValue py_list_steal(PyMachine *machine, PyValue *items, uint32_t count)
{
    PyValue list = py_list_for(machine, count);
    if (py_is_error(list)) {
        for (uint32_t i = 0; i < count; i++)
            py_decref(machine, items[i]);
        return PY_ERROR;
    }
    PyValue *copy = py_list(list)->items;
    for (uint32_t i = 0; i < count; i++) {
        copy[i] = items[i];
        items[i] = PY_UNDEFINED; /* two stores: no call of memcpy() */
    }
    py_list(list)->count = count;
    return list;
}

PyValue py_list_new(PyMachine *machine, const PyValue *items, uint32_t count)
{
    PyList *list = py_object_new_raw(machine, &py_list_type, 0);
    if (!list)
        return PY_ERROR;
    list->items = NULL;
    list->count = list->capacity = 0;
    if (count == 0)
        return py_from_object(list);
    list->items = py_values_new(machine, count);
    if (!list->items) {
        py_decref(machine, py_from_object(list));
        return PY_ERROR;
    }
    list->count = list->capacity = count;
    BASE_INVARIANT(list->items != items);
    if (!items)
        for (uint32_t i = 0; i < count; i++)
            list->items[i] = PY_NONE;
    else
        for (uint32_t i = 0; i < count; i++)
            list->items[i] = py_incref(items[i]);
    return py_from_object(list);
}

bool py_list_reserve(PyMachine *machine, PyList *list, uint64_t count)
{
    if (count <= list->capacity)
        return true;
    if (count > UINT32_MAX / 16) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    uint64_t wanted = (uint64_t)list->count + list->count / 2 + 4;
    if (wanted < count)
        wanted = count;
    PyValue *items =
        py_memory_resize(machine, list->items, list->capacity * sizeof(PyValue),
                         (size_t)wanted * sizeof(PyValue));
    if (!items)
        return false;
    list->items = items;
    list->capacity = (uint32_t)wanted;
    list->object.flags |= PY_LIST_GROWN;
    BASE_INVARIANT(list->count <= list->capacity);
    return true;
}

bool py_list_append_stolen(PyMachine *machine, PyValue value, PyValue item)
{
    PyList *list = py_list(value);
    if (list->count == list->capacity &&
        !py_list_reserve(machine, list, (uint64_t)list->count + 1)) {
        py_decref(machine, item);
        return false;
    }
    BASE_INVARIANT(list->count < list->capacity);
    BASE_INVARIANT(!py_is_undefined(item));
    list->items[list->count++] = item;
    return true;
}

bool py_list_append(PyMachine *machine, PyValue value, PyValue item)
{
    return py_list_append_stolen(machine, value, py_incref(item));
}

bool py_list_extend_values(PyMachine *machine, PyList *list,
                           const PyValue *items, uint32_t count)
{
    bool own = items == list->items;
    if (!py_charge(machine, count / 16) ||
        !py_list_reserve(machine, list, (uint64_t)list->count + count))
        return false;
    if (own)
        items = list->items;
    BASE_INVARIANT(count <= list->capacity - list->count);
    for (uint32_t i = 0; i < count; i++)
        list->items[list->count + i] = py_incref(items[i]);
    list->count += count;
    return true;
}

void py_list_clear(PyMachine *machine, PyList *list)
{
    PyValue *items = list->items;
    uint32_t count = list->count, capacity = list->capacity;
    BASE_INVARIANT(count <= capacity);
    list->items = NULL;
    list->count = list->capacity = 0;
    for (uint32_t i = count; i-- > 0;)
        py_decref(machine, items[i]);
    size_t size = capacity * sizeof(PyValue);
    PyMemory *memory = &machine->memory;
    if (items && (size == 0 || !py_memory_keep(memory, &memory->blocks, items,
                                               py_memory_round(size))))
        py_memory_free(machine, items, size);
}

static void list_destroy(PyMachine *machine, PyObject *self)
{
    py_list_clear(machine, (PyList *)self);
}

static void list_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyList *list = (PyList *)self;
    for (uint32_t i = 0; i < list->count; i++) {
        if (py_is_object(list->items[i]))
            visit(py_object(list->items[i]), context);
    }
}

static bool list_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PyList *list = py_list(self);
    PyShown shown;
    if (!py_shown_begin(machine, &shown, &list->object)) {
        base_text_append(out, "[...]");
        return true;
    }
    base_text_append_char(out, '[');
    bool good = py_values_repr(machine, list->items, list->count, out);
    base_text_append_char(out, ']');
    py_shown_end(machine, &shown);
    return good;
}

static PyValue list_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                            PyValue b)
{
    if (!py_is_instance(a, &py_list_type) || !py_is_instance(b, &py_list_type))
        return PY_NOT_IMPLEMENTED;
    return py_sequence_compare(machine, op, a, b);
}

static PyValue list_repeat(PyMachine *machine, const PyList *list,
                           PyValue times)
{
    int64_t count;
    if (!py_to_count(machine, times, &count))
        return PY_ERROR;
    if (count <= 0 || list->count == 0)
        return py_list_new(machine, NULL, 0);
    if (count > UINT32_MAX / 16 / list->count)
        return py_raise(machine, &py_MemoryError, "%s", "");
    PyValue all = py_list_new(machine, NULL, (uint32_t)(count * list->count));
    if (py_is_error(all))
        return PY_ERROR;
    PyValue *to = py_list(all)->items;
    for (int64_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < list->count; k++)
            *to++ = py_incref(list->items[k]);
    }
    return all;
}

static PyValue list_add(PyMachine *machine, PyValue a, PyValue b)
{
    if (!py_is_instance(b, &py_list_type))
        return py_raise(machine, &py_TypeError,
                        "can only concatenate list (not \"%s\") to list",
                        py_type_name(py_type_of(b)));
    PyList *x = py_list(a), *y = py_list(b);
    PyValue both = py_list_new(machine, NULL, 0);
    if (py_is_error(both))
        return PY_ERROR;
    if (py_list_reserve(machine, py_list(both),
                        (uint64_t)x->count + y->count) &&
        py_list_extend_values(machine, py_list(both), x->items, x->count) &&
        py_list_extend_values(machine, py_list(both), y->items, y->count))
        return both;
    py_decref(machine, both);
    return PY_ERROR;
}

static PyValue list_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                           PyValue b)
{
    bool left = py_is_instance(a, &py_list_type);
    if (op == PY_ADD && left)
        return list_add(machine, a, b);
    PyValue times = left ? b : a;
    if (op == PY_MULTIPLY && py_is_int(times))
        return list_repeat(machine, py_list(left ? a : b), times);
    return PY_NOT_IMPLEMENTED;
}

static PyValue list_inplace(PyMachine *machine, PyBinaryOp op, PyValue a,
                            PyValue b)
{
    if (op == PY_ADD)
        return py_list_extend(machine, a, b, a);
    if (op == PY_MULTIPLY && py_is_int(b)) {
        PyValue all = list_repeat(machine, py_list(a), b);
        if (py_is_error(all))
            return PY_ERROR;
        PyList *list = py_list(a), *other = py_list(all);
        PyList kept = *list;
        list->items = other->items;
        list->count = other->count;
        list->capacity = other->capacity;
        other->items = kept.items;
        other->count = kept.count;
        other->capacity = kept.capacity;
        py_decref(machine, all);
        return py_incref(a);
    }
    return list_binary(machine, op, a, b);
}

static PyValue list_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_list(self)->count != 0);
}

static PyValue list_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(py_list(self)->count);
}

static PyValue item_of_key(PyMachine *machine, PyValue self, PyValue key,
                           PyValue item)
{
    PyList *list = py_list(self);
    int64_t index;
    (void)item;
    if (py_is_slice(key))
        return py_list_slice(machine, list, key);
    if (!py_index_resolve(machine, key, list->count, "list", &index))
        return PY_ERROR;
    return py_incref(list->items[index]);
}

static PyValue list_get_item(PyMachine *machine, PyValue self, PyValue key)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, PY_UNDEFINED, item_of_key);
    return item_of_key(machine, self, key, PY_UNDEFINED);
}

static bool assignment_index(PyMachine *machine, PyList *list, PyValue key,
                             int64_t *out)
{
    if (!py_is_int(key)) {
        py_raise(machine, &py_TypeError,
                 "list indices must be integers or slices, not %s",
                 py_type_name(py_type_of(key)));
        return false;
    }
    if (!py_to_index(machine, key, out))
        return false;
    if (*out < 0)
        *out += list->count;
    if (*out >= 0 && *out < list->count)
        return true;
    py_raise(machine, &py_IndexError, "list assignment index out of range");
    return false;
}

static PyValue set_item_of_key(PyMachine *machine, PyValue self, PyValue key,
                               PyValue value)
{
    PyList *list = py_list(self);
    int64_t index;
    if (py_is_slice(key))
        return py_list_set_slice(machine, self, key, value);
    if (!assignment_index(machine, list, key, &index))
        return PY_ERROR;
    PyValue old = list->items[index];
    if (py_is_undefined(value)) {
        if (!py_charge(machine, (list->count - (uint64_t)index) / 32))
            return PY_ERROR;
        list->count--;
        memmove(list->items + index, list->items + index + 1,
                (list->count - (uint32_t)index) * sizeof(PyValue));
    } else {
        list->items[index] = py_incref(value);
    }
    py_decref(machine, old);
    return PY_NONE;
}

static PyValue list_set_item(PyMachine *machine, PyValue self, PyValue key,
                             PyValue value)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, value, set_item_of_key);
    return set_item_of_key(machine, self, key, value);
}

static PyValue list_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_list_iterator_type, self);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (py_is_undefined(args[0]))
        return py_list_new(machine, NULL, 0);
    return py_sequence_of(machine, args[0]);
}

/* Of a class with a __new__ of its own, keywords are that one's business. */
static PyValue init(PyMachine *machine, const PyValue *args, uint32_t count)
{
    if (!py_is_undefined(args[1]) &&
        py_is_undefined(py_special(args[0], PY_SPECIAL_NEW)))
        return py_raise(machine, &py_TypeError,
                        "list() takes no keyword arguments");
    if (count > 3)
        return py_raise(machine, &py_TypeError,
                        "list expected at most 1 argument, got %u", count - 2);
    py_list_clear(machine, py_list(args[0]));
    return count == 3 ? py_list_extend(machine, args[0], args[2], PY_NONE)
                      : PY_NONE;
}

static const PyNative list_init =
    PY_METHOD_ANY_KEYS(&py_list_type, "__init__", init);
static const PyNative list_construct = PY_FUNCTION("list", construct, 0, 1);

static const char *const missing[] = {"__add__",      "__class_getitem__",
                                      "__contains__", "__delitem__",
                                      "__getitem__",  "__iadd__",
                                      "__imul__",     "__iter__",
                                      "__len__",      "__mul__",
                                      "__reversed__", "__rmul__",
                                      "__setitem__",  NULL};

const PyType py_list_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "list",
    .size = sizeof(PyList),
    .flags = PY_TYPE_BASE | PY_TYPE_GENERIC | PY_TYPE_SEQUENCE,
    .destroy = list_destroy,
    .traverse = list_traverse,
    .repr = list_repr,
    .compare = list_compare,
    .binary = list_binary,
    .operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY),
    .reflected_operators = PY_BIT(PY_MULTIPLY),
    .inplace_operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY),
    .inplace = list_inplace,
    .truth = list_truth,
    .length = list_length,
    .get_item = list_get_item,
    .set_item = list_set_item,
    .contains = py_sequence_contains,
    .iter = list_iter,
    .construct = &list_construct,
    .init = &list_init,
    .methods = py_list_methods,
    .missing = missing,
};
