/*
 * A stable merge sort over short runs that are sorted by insertion. Keys are
 * compared in the order in which CPython's first pass compares them, so that
 * a mistake such as comparing int with str names the same pair.
 */
#include "py_at_once.h"
#include "py_exception.h"
#include "py_int.h"
#include "py_machine_private.h"
#include "py_sequence.h"

#define RUN 8

/* 1: a < b; 0: not; -1: an exception. */
typedef int (*Less)(PyMachine *machine, PyValue a, PyValue b);

static int less_small(PyMachine *machine, PyValue a, PyValue b)
{
    (void)machine;
    return py_small_value(a) < py_small_value(b);
}

static int less_float(PyMachine *machine, PyValue a, PyValue b)
{
    (void)machine;
    return py_float_value(a) < py_float_value(b);
}

static int less_any(PyMachine *machine, PyValue a, PyValue b)
{
    PyNow now = py_compare_now(machine, PY_LT, a, b);
    if (now == PY_NOW_NO || now == PY_NOW_YES)
        return (int)now;
    py_refuse_asking(machine, now);
    return -1;
}

static Less choose_less(const PyValue *keys, uint32_t count)
{
    bool small = true, floats = true;
    for (uint32_t i = 0; i < count; i++) {
        small = small && py_is_small(keys[i]);
        floats = floats && py_is_float(keys[i]);
    }
    return small ? less_small : floats ? less_float : less_any;
}

typedef struct Sorter {
    PyMachine *machine;
    Less less;
    PyValue *keys, *values; /* values may be NULL */
    PyValue *spare_keys, *spare_values;
} Sorter;

static bool sort_run(Sorter *s, uint32_t from, uint32_t to)
{
    for (uint32_t i = from + 1; i < to; i++) {
        uint32_t at = i;
        int less = 1;
        while (at > from &&
               (less = s->less(s->machine, s->keys[i], s->keys[at - 1])) > 0)
            at--;
        if (less < 0)
            return false;
        PyValue key = s->keys[i];
        memmove(s->keys + at + 1, s->keys + at, (i - at) * sizeof key);
        s->keys[at] = key;
        if (!s->values)
            continue;
        PyValue value = s->values[i];
        memmove(s->values + at + 1, s->values + at, (i - at) * sizeof value);
        s->values[at] = value;
    }
    return true;
}

static void move_one(Sorter *s, uint32_t to, uint32_t from)
{
    s->keys[to] = s->spare_keys[from];
    if (s->values)
        s->values[to] = s->spare_values[from];
}

/* Merges [from, middle) and [middle, to); on an error what is left follows in
 * its old order, so nothing gets lost. */
static bool merge(Sorter *s, uint32_t from, uint32_t middle, uint32_t to)
{
    int less = s->less(s->machine, s->keys[middle], s->keys[middle - 1]);
    if (less <= 0)
        return less == 0;
    size_t size = (to - from) * sizeof(PyValue);
    memcpy(s->spare_keys, s->keys + from, size);
    if (s->values)
        memcpy(s->spare_values, s->values + from, size);
    BASE_INVARIANT(from < middle && middle < to);
    uint32_t i = 0, j = middle - from, n = to - from, out = from;
    while (i < middle - from && j < n) {
        less = s->less(s->machine, s->spare_keys[j], s->spare_keys[i]);
        if (less < 0)
            break;
        move_one(s, out++, less ? j++ : i++);
    }
    while (i < middle - from)
        move_one(s, out++, i++);
    while (j < n)
        move_one(s, out++, j++);
    BASE_INVARIANT(out == to); /* nothing got lost */
    return less >= 0;
}

static bool sort_all(Sorter *s, uint32_t count)
{
    for (uint32_t from = 0; from < count; from += RUN) {
        uint32_t to = from + RUN < count ? from + RUN : count;
        if (!sort_run(s, from, to))
            return false;
    }
    for (uint64_t width = RUN; width < count; width *= 2) {
        if (!py_charge(s->machine, count))
            return false;
        for (uint64_t from = 0; from + width < count; from += 2 * width) {
            uint64_t to = from + 2 * width;
            if (!merge(s, (uint32_t)from, (uint32_t)(from + width),
                       (uint32_t)(to < count ? to : count)))
                return false;
        }
    }
    return true;
}

static void reverse_values(PyValue *values, uint32_t count)
{
    for (uint32_t i = 0; values && i < count / 2; i++) {
        PyValue kept = values[i];
        values[i] = values[count - 1 - i];
        values[count - 1 - i] = kept;
    }
}

bool py_sort_values(PyMachine *machine, PyValue *keys, PyValue *values,
                    uint32_t count, bool reverse)
{
    if (count < 2)
        return true;
    size_t spare = count * sizeof(PyValue) * (values ? 2 : 1);
    PyValue *memory = py_memory_new(machine, spare);
    if (!memory)
        return false;
    if (reverse) {
        reverse_values(keys, count);
        reverse_values(values, count);
    }
    Sorter sorter = {.machine = machine,
                     .less = choose_less(keys, count),
                     .keys = keys,
                     .values = values,
                     .spare_keys = memory,
                     .spare_values = values ? memory + count : NULL};
    bool good = sort_all(&sorter, count);
    if (reverse) {
        reverse_values(keys, count);
        reverse_values(values, count);
    }
    py_memory_free(machine, memory, spare);
    return good;
}

/* While Python computes the keys the list is empty, as in CPython. */
static bool give_back(PyMachine *machine, PyList *list, PyList *items)
{
    bool changed = list->count != 0;
    py_list_clear(machine, list);
    list->items = items->items;
    list->count = items->count;
    list->capacity = items->capacity;
    items->items = NULL;
    items->count = items->capacity = 0;
    if (changed)
        py_raise(machine, &py_ValueError, "list modified during sort");
    return !changed;
}

enum { STATE_LIST, STATE_ITEMS, STATE_KEYS, STATE_KEY, STATE_FLAGS, STATES };
enum { FLAG_REVERSE = 1, FLAG_ANSWER = 2 };

static PyValue finish_keyed(PyMachine *machine, PyValue *state)
{
    PyList *items = py_list(state[STATE_ITEMS]);
    PyList *keys = py_list(state[STATE_KEYS]);
    int64_t flags = py_small_value(state[STATE_FLAGS]);
    bool good = py_sort_values(machine, keys->items, items->items, items->count,
                               flags & FLAG_REVERSE);
    if (!give_back(machine, py_list(state[STATE_LIST]), items) || !good)
        return PY_ERROR;
    return flags & FLAG_ANSWER ? py_incref(state[STATE_LIST]) : PY_NONE;
}

/* Asks `key` for one item after the other. */
static PyValue ask_keys(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    PyList *items = py_list(state[STATE_ITEMS]);
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        value = PY_ERROR;
    }
    for (;;) {
        if (outcome != PY_OUTCOME_START) {
            bool kept = !py_is_error(value) &&
                        py_list_append(machine, state[STATE_KEYS], value);
            py_decref(machine, value);
            if (!kept) {
                PyValue error = py_take_exception(machine);
                give_back(machine, py_list(state[STATE_LIST]), items);
                if (!py_is_undefined(error)) {
                    py_set_exception(machine, error);
                }
                return PY_ERROR;
            }
        }
        uint32_t at = py_list(state[STATE_KEYS])->count;
        if (at == items->count)
            return finish_keyed(machine, state);
        outcome = PY_OUTCOME_RETURN;
        value = py_call(machine, state[STATE_KEY], &items->items[at], 1);
        if (py_is_pending(value))
            return PY_PENDING;
    }
}

static PyValue sort_keyed(PyMachine *machine, PyValue list, PyValue key,
                          int64_t flags)
{
    PyValue items = py_list_new(machine, NULL, 0);
    PyValue keys =
        py_is_error(items) ? PY_ERROR : py_list_new(machine, NULL, 0);
    if (py_is_error(keys)) {
        py_decref(machine, items);
        py_decref(machine, list);
        return PY_ERROR;
    }
    PyList *from = py_list(list), *to = py_list(items);
    to->items = from->items;
    to->count = from->count;
    to->capacity = from->capacity;
    from->items = NULL;
    from->count = from->capacity = 0;
    PyValue state[STATES] = {list, items, keys, py_incref(key),
                             py_small(flags)};
    PyValue kept = py_incref(list);
    PyValue kept_items = py_incref(items);
    bool pushed =
        py_native_frame_push(machine, ask_keys, state, STATES) != NULL;
    if (!pushed) {
        PyValue error = py_take_exception(machine);
        give_back(machine, py_list(kept), py_list(kept_items));
        if (!py_is_undefined(error)) {
            py_set_exception(machine, error);
        }
    }
    py_decref(machine, kept_items);
    py_decref(machine, kept);
    return pushed ? PY_PENDING : PY_ERROR;
}

PyValue py_sort_list(PyMachine *machine, PyValue value, PyValue key,
                     PyValue reverse, bool answer_list)
{
    int descending = 0;
    int64_t unused;
    if (!py_is_undefined(reverse) && py_machine_version(machine) < 312 &&
        !py_is_int(reverse) && !py_to_index(machine, reverse, &unused))
        descending = -1;
    else if (!py_is_undefined(reverse))
        descending = py_truth_or_refuse(machine, reverse);
    if (descending < 0) {
        py_decref(machine, value);
        return PY_ERROR;
    }
    if (!py_is_undefined(key) && !py_is_none(key))
        return sort_keyed(machine, value, key,
                          (descending ? FLAG_REVERSE : 0) |
                              (answer_list ? FLAG_ANSWER : 0));
    PyList *list = py_list(value);
    bool good =
        py_sort_values(machine, list->items, NULL, list->count, descending);
    if (good && answer_list)
        return value;
    py_decref(machine, value);
    return good ? PY_NONE : PY_ERROR;
}
