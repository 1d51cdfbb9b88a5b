/*
 * py_vm_items.h - items of lists, tuples and dicts, without a call of C.
 *
 * Each of these does what the plain way does, charges the same, or declines.
 */
#ifndef PY_VM_ITEMS_H
#define PY_VM_ITEMS_H

#include "py_dict_table.h"
#include "py_iterator.h"
#include "py_range.h"
#include "py_string.h"
#include "py_tuple.h"

/* The next small int of a range or item of a list; undefined: the plain way
 * knows. */
static inline PyValue py_fast_next(PyValue iterator)
{
    if (py_has_type(iterator, &py_range_iterator_type)) {
        PyRangeIterator *range = (PyRangeIterator *)py_object(iterator);
        if (!range->remaining || !py_fits_small(range->next))
            return PY_UNDEFINED;
        PyValue item = py_small(range->next);
        range->next += range->step;
        range->remaining--;
        return item;
    }
    if (!py_has_type(iterator, &py_list_iterator_type))
        return PY_UNDEFINED;
    PyWalk *walk = (PyWalk *)py_object(iterator);
    return py_is_object(walk->container) &&
                   walk->position < py_list(walk->container)->count
               ? py_incref(py_list(walk->container)->items[walk->position++])
               : PY_UNDEFINED;
}

/* `count` bounds below `top`, start and stop and maybe step, that ask nobody: a
 * slice of a builtin sequence with them need not be an object. */
static inline bool py_are_plain_bounds(const PyValue *top, uint32_t count)
{
    const PyValue *bounds = top - count;
    for (uint32_t i = 0; i < count; i++)
        if (!py_is_small(bounds[i]) && !py_is_none(bounds[i]))
            return false;
    return true;
}

/* [sequence][bounds], and the next instruction reads that slice at once. */
static inline bool py_reads_slice(const PyValue *top, uint32_t count,
                                  uint32_t next)
{
    PyValue sequence = top[-(int32_t)count - 1];
    return (next & 0xff) == PY_OP_LOAD_SUBSCRIPT &&
           (py_has_type(sequence, &py_list_type) ||
            py_has_type(sequence, &py_string_type) ||
            py_has_type(sequence, &py_tuple_type)) &&
           py_are_plain_bounds(top, count);
}

/* [value][list][bounds], and the next instruction stores the value's items
 * there at once: those of the list itself are copied first, which may wait. */
static inline bool py_stores_slice(const PyValue *top, uint32_t count,
                                   uint32_t next)
{
    if ((next & 0xff) != PY_OP_STORE_SUBSCRIPT)
        return false;
    PyValue list = top[-(int32_t)count - 1];
    PyValue value = top[-(int32_t)count - 2];
    return py_has_type(list, &py_list_type) && !py_is(list, value) &&
           (py_has_type(value, &py_list_type) ||
            py_has_type(value, &py_tuple_type)) &&
           py_are_plain_bounds(top, count);
}

/* Where a dict has a key whose hash is at hand: the entry's position, or one of
 * these. */
enum { PY_IS_NOWHERE = -1, PY_IS_UNKNOWN = -2 };

static inline int32_t py_fast_find(const PyDict *dict, PyValue key)
{
    int64_t hash = -1;
    if (py_is_small(key))
        hash = py_small_value(key);
    else if (py_has_type(key, &py_string_type))
        hash = ((const PyString *)py_object(key))->hash;
    if (hash == -1 || !dict->bits)
        return PY_IS_UNKNOWN;
    PyDictProbe probe = py_dict_probe(dict, hash);
    for (;; py_dict_probe_on(dict, &probe)) {
        int32_t at = py_dict_at(dict, probe.place);
        if (at == PY_DICT_FREE)
            return PY_IS_NOWHERE;
        if (at < 0)
            continue;
        if (py_is(dict->entries[at].key, key))
            return at;
        if (dict->entries[at].hash == hash) /* it may be equal all the same */
            return PY_IS_UNKNOWN;
    }
}

/* Where a list has the item of a small int; NULL: it has none. */
static inline PyValue *py_fast_place(const PyList *list, PyValue key)
{
    int64_t at = py_small_value(key);
    at += at < 0 ? list->count : 0;
    return (uint64_t)at < list->count ? &list->items[at] : NULL;
}

/* Of a dict, where a call costs little beside the search. */
static __attribute__((noinline, unused)) PyValue
py_fast_dict_item(const PyDict *dict, PyValue key)
{
    int32_t at = py_fast_find(dict, key);
    return at >= 0 ? py_incref(dict->entries[at].value) : PY_UNDEFINED;
}

static __attribute__((noinline, unused)) PyValue *
py_fast_dict_place(PyDict *dict, PyValue key)
{
    int32_t at = py_fast_find(dict, key);
    return at >= 0 ? &dict->entries[at].value : NULL;
}

/* `container[key]`; undefined: the plain way knows. */
static inline __attribute__((always_inline)) PyValue
py_fast_item(PyValue container, PyValue key)
{
    if (!py_is_object(container))
        return PY_UNDEFINED;
    const PyType *type = py_object(container)->type;
    if (type == &py_list_type && py_is_small(key)) {
        const PyValue *place = py_fast_place(py_list(container), key);
        return place ? py_incref(*place) : PY_UNDEFINED;
    }
    if (type == &py_dict_type)
        return py_fast_dict_item(py_dict(container), key);
    if (type != &py_tuple_type || !py_is_small(key))
        return PY_UNDEFINED;
    const PyTuple *tuple = py_tuple(container);
    int64_t at = py_small_value(key);
    at += at < 0 ? tuple->count : 0;
    return (uint64_t)at < tuple->count ? py_incref(tuple->items[at])
                                       : PY_UNDEFINED;
}

/* `container[key] = value` where there is such an item: true, and the value is
 * stolen. */
static inline __attribute__((always_inline)) bool
py_fast_store_item(PyMachine *machine, PyValue container, PyValue key,
                   PyValue value)
{
    PyValue *place = NULL;
    if (py_has_type(container, &py_list_type) && py_is_small(key))
        place = py_fast_place(py_list(container), key);
    else if (py_has_type(container, &py_dict_type))
        place = py_fast_dict_place(py_dict(container), key);
    if (place)
        py_assign(machine, place, value);
    return place;
}

/* `item in container` for a dict: a bool, or undefined. */
static inline PyValue py_fast_contains(PyValue container, PyValue item)
{
    if (!py_has_type(container, &py_dict_type))
        return PY_UNDEFINED;
    int32_t at = py_fast_find(py_dict(container), item);
    return at == PY_IS_UNKNOWN ? PY_UNDEFINED : py_bool(at >= 0);
}

/* Puts the `count` items of a tuple or list, of which there are as many, onto
 * the stack, the first one uppermost: false (and nothing done) if it is none.
 * A list that nobody else has is emptied: its items need no count of theirs. */
static inline bool py_fast_unpack(PyValue sequence, uint32_t count,
                                  PyValue *out)
{
    const PyValue *items;
    if (py_has_type(sequence, &py_tuple_type) &&
        py_tuple(sequence)->count == count)
        items = py_tuple(sequence)->items;
    else if (py_has_type(sequence, &py_list_type) &&
             py_list(sequence)->count == count)
        items = py_list(sequence)->items;
    else
        return false;
    if (py_object(sequence)->type == &py_list_type &&
        py_object(sequence)->refs == 1) {
        py_list(sequence)->count = 0;
        while (count--)
            *out++ = items[count];
        return true;
    }
    while (count--)
        *out++ = py_incref(items[count]);
    return true;
}

#endif
