#include "py_list_methods.h"

#include "py_argument.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_sequence.h"
#include "py_sequence_find.h"
#include "py_slice.h"
#include "py_sort.h"
#include "py_tuple.h"
#include "py_wait.h"

/* The items from `last` down. */
static PyValue backwards(PyMachine *machine, const PyValue *last,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    PyValue part = py_list_new(machine, last - (count - 1), count);
    if (!py_is_error(part))
        py_values_reverse(py_list(part)->items, count);
    return part;
}

PyValue py_list_slice(PyMachine *machine, PyList *list, PyValue key)
{
    PyStretch stretch;
    if (!py_slice_resolve(machine, key, list->count, &stretch))
        return PY_ERROR;
    if (stretch.step == 1 && stretch.count > 0)
        return py_list_new(machine, list->items + stretch.start,
                           (uint32_t)stretch.count);
    if (stretch.step == -1 && stretch.count > 0)
        return backwards(machine, list->items + stretch.start,
                         (uint32_t)stretch.count);
    PyValue part = py_list_new(machine, NULL, (uint32_t)stretch.count);
    if (py_is_error(part))
        return PY_ERROR;
    for (int64_t i = 0; i < stretch.count; i++)
        py_list(part)->items[i] =
            py_incref(list->items[stretch.start + i * stretch.step]);
    return part;
}

static bool is_any_object(const PyValue *items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (py_is_object(items[i]))
            return true;
    return false;
}

/* Replaces a stretch by `added` items (may be NULL if there are none). */
static bool splice(PyMachine *machine, PyList *list, PyStretch s,
                   const PyValue *items, uint32_t added)
{
    uint32_t start = (uint32_t)s.start, count = (uint32_t)s.count;
    if (!py_charge(machine, (list->count - start) / 32 + added / 8))
        return false;
    /* What dies must not see the list half done. */
    PyValue old = PY_NONE;
    BASE_INVARIANT(start <= list->count && count <= list->count - start);
    if (count > 0 && is_any_object(list->items + start, count))
        old = py_list_new(machine, list->items + start, count);
    if (py_is_error(old))
        return false;
    if (count == added && py_is_none(old)) { /* nothing moves */
        for (uint32_t i = 0; i < added; i++)
            list->items[start + i] = py_incref(items[i]);
        return true;
    }
    uint32_t total = list->count - count + added;
    if (!py_list_reserve(machine, list, total)) {
        py_decref(machine, old);
        return false;
    }
    for (uint32_t i = 0; i < count && !py_is_none(old); i++)
        py_decref(machine, list->items[start + i]);
    if (list->items)
        memmove(list->items + start + added, list->items + start + count,
                (list->count - start - count) * sizeof(PyValue));
    for (uint32_t i = 0; i < added; i++)
        list->items[start + i] = py_incref(items[i]);
    list->count = total;
    py_decref(machine, old);
    return true;
}

static bool delete_stepped(PyMachine *machine, PyList *list, PyStretch s)
{
    if (s.count == 0)
        return true;
    if (s.step < 0) {
        s.start += (s.count - 1) * s.step;
        s.step = -s.step;
    }
    PyValue old = py_charge(machine, list->count / 8)
                      ? py_list_new(machine, NULL, (uint32_t)s.count)
                      : PY_ERROR;
    if (py_is_error(old))
        return false;
    uint32_t to = (uint32_t)s.start, gone = 0;
    for (uint32_t i = to; i < list->count; i++) {
        if (gone < s.count && i == s.start + gone * s.step)
            py_list(old)->items[gone++] = list->items[i];
        else
            list->items[to++] = list->items[i];
    }
    list->count = to;
    py_decref(machine, old);
    return true;
}

static bool assign_stepped(PyMachine *machine, PyList *list, PyStretch s,
                           const PyValue *items, uint32_t count)
{
    if (count != s.count) {
        py_raise(machine, &py_ValueError,
                 "attempt to assign sequence of size %u to extended slice of "
                 "size %lld",
                 count, (long long)s.count);
        return false;
    }
    if (!py_charge(machine, count / 4))
        return false;
    for (uint32_t i = 0; i < count; i++)
        py_assign(machine, &list->items[s.start + i * s.step],
                  py_incref(items[i]));
    return true;
}

/* `items` is a list or tuple, or undefined: the slice goes. */
static bool set_slice(PyMachine *machine, PyList *list, PyValue key,
                      PyValue items)
{
    PyStretch s;
    if (!py_slice_resolve(machine, key, list->count, &s))
        return false;
    if (py_is_undefined(items))
        return s.step == 1 ? splice(machine, list, s, NULL, 0)
                           : delete_stepped(machine, list, s);
    uint32_t count =
        py_is_list(items) ? py_list(items)->count : py_tuple(items)->count;
    const PyValue *values =
        py_is_list(items) ? py_list(items)->items : py_tuple(items)->items;
    return s.step == 1 ? splice(machine, list, s, values, count)
                       : assign_stepped(machine, list, s, values, count);
}

enum { SLICE_LIST, SLICE_KEY, SLICE_ITEMS, SLICE_STATE };

static const char *slice_complaint(const PyMachine *machine, PyValue key)
{
    PyValue step = ((const PySlice *)py_object(key))->step;
    bool plain =
        py_machine_version(machine) < 313 &&
        (py_is_none(step) || (py_is_int(step) && py_int_clamp(step) == 1));
    return plain ? "can only assign an iterable"
                 : "must assign iterable to extended slice";
}

static PyValue set_slice_on(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_sequence_fast(machine, state[SLICE_ITEMS],
                                 slice_complaint(machine, state[SLICE_KEY])));
    py_assign(machine, &state[SLICE_ITEMS], answer);
    PY_WAITS_END(frame);
    return set_slice(machine, py_list(state[SLICE_LIST]), state[SLICE_KEY],
                     state[SLICE_ITEMS])
               ? PY_NONE
               : PY_ERROR;
}

PyValue py_list_set_slice(PyMachine *machine, PyValue self, PyValue key,
                          PyValue value)
{
    PyStretch unused;
    if (py_is_undefined(value) || py_is_tuple(value) ||
        (py_is_list(value) && !py_is(value, self)))
        return set_slice(machine, py_list(self), key, value) ? PY_NONE
                                                             : PY_ERROR;
    if (!py_slice_resolve(machine, key, py_list(self)->count, &unused))
        return PY_ERROR;
    PyValue items =
        py_is(value, self)
            ? py_list_new(machine, py_list(self)->items, py_list(self)->count)
            : py_incref(value);
    if (py_is_error(items))
        return PY_ERROR;
    PyValue state[SLICE_STATE] = {py_incref(self), py_incref(key), items};
    return py_wait_start(machine, set_slice_on, state, SLICE_STATE);
}

static PyValue append(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_list_append(machine, args[0], args[1]) ? PY_NONE : PY_ERROR;
}

static PyValue extend(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_list_extend(machine, args[0], args[1], PY_NONE);
}

static PyValue insert(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    PyList *list = py_list(args[0]);
    int64_t at;
    if (!py_argument_index(machine, &args[1], &at) ||
        !py_charge(machine, list->count / 32) ||
        !py_list_reserve(machine, list, (uint64_t)list->count + 1))
        return PY_ERROR;
    if (at < 0)
        at += list->count;
    at = at < 0 ? 0 : at > list->count ? list->count : at;
    memmove(list->items + at + 1, list->items + at,
            (list->count - (uint32_t)at) * sizeof(PyValue));
    list->items[at] = py_incref(args[2]);
    list->count++;
    return PY_NONE;
}

PyValue py_list_take(PyList *list, uint32_t index)
{
    BASE_INVARIANT(index < list->count);
    PyValue item = list->items[index];
    list->count--;
    memmove(list->items + index, list->items + index + 1,
            (list->count - index) * sizeof(PyValue));
    return item;
}

static PyValue pop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyList *list = py_list(args[0]);
    int64_t index = -1;
    if (!py_is_undefined(args[1]) &&
        !py_argument_index(machine, &args[1], &index))
        return PY_ERROR;
    if (list->count == 0)
        return py_raise(machine, &py_IndexError, "pop from empty list");
    if (index < 0)
        index += list->count;
    if (index < 0 || index >= list->count)
        return py_raise(machine, &py_IndexError, "pop index out of range");
    if (!py_charge(machine, (list->count - (uint64_t)index) / 32))
        return PY_ERROR;
    return py_list_take(list, (uint32_t)index);
}

static PyValue remove_at(PyMachine *machine, PyValue self, PyValue item,
                         int64_t at)
{
    PyList *list = py_list(self);
    (void)item;
    if (at < 0)
        return py_raise(machine, &py_ValueError,
                        "list.remove(x): x not in list");
    if (at < list->count) /* it may have become shorter */
        py_decref(machine, py_list_take(list, (uint32_t)at));
    return PY_NONE;
}

static PyValue remove_item(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_sequence_find(machine, args[0], args[1], 0, UINT32_MAX,
                            remove_at);
}

static PyValue clear(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    py_list_clear(machine, py_list(args[0]));
    return PY_NONE;
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_list_new(machine, py_list(args[0])->items,
                       py_list(args[0])->count);
}

static PyValue count_item(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_sequence_count(machine, args[0], args[1]);
}

static PyValue use_index(PyMachine *machine, PyValue self, PyValue item,
                         int64_t at)
{
    (void)self;
    if (at >= 0)
        return py_small(at);
    return py_machine_version(machine) < 314
               ? py_raise_not_in(machine, item, "list")
               : py_raise(machine, &py_ValueError,
                          "list.index(x): x not in list");
}

static PyValue index_of(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 4);
    uint32_t from, to;
    if (!py_search_bounds(machine, args + 2, py_list(args[0])->count, &from,
                          &to))
        return PY_ERROR;
    return py_sequence_find(machine, args[0], args[1], from, to, use_index);
}

static PyValue reverse(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyList *list = py_list(args[0]);
    if (!py_charge(machine, list->count / 64))
        return PY_ERROR;
    py_values_reverse(list->items, list->count);
    return PY_NONE;
}

static PyValue reversed(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_walk_new(machine, &py_list_reverse_iterator_type, args[0]);
}

static PyValue sort(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    bool reverse = false;
    if (!py_argument_flag(machine, &args[2], &reverse))
        return PY_ERROR;
    return py_sort_list(machine, args[0], args[1], reverse, false);
}

#define LIST &py_list_type
const PyNative py_list_methods[] = {
    PY_METHOD(LIST, "append", append, 1, 1),
    PY_METHOD(LIST, "extend", extend, 1, 1),
    PY_METHOD(LIST, "insert", insert, 2, 2),
    PY_METHOD(LIST, "pop", pop, 0, 1),
    PY_METHOD(LIST, "remove", remove_item, 1, 1),
    PY_METHOD(LIST, "clear", clear, 0, 0),
    PY_METHOD(LIST, "copy", copy, 0, 0),
    PY_METHOD(LIST, "count", count_item, 1, 1),
    PY_METHOD(LIST, "index", index_of, 1, 3),
    PY_METHOD(LIST, "reverse", reverse, 0, 0),
    PY_METHOD(LIST, "__reversed__", reversed, 0, 0),
    PY_METHOD_NAMED(LIST, "sort", sort, 0, 0, 2, "key", "reverse"),
    {.name = NULL}};
