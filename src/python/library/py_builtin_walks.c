/* The functions of builtins that walk an iterable. */
#include "py_ask.h"
#include "py_at_once.h"
#include "py_builtin_parts.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine_private.h"
#include "py_native_table.h"
#include "py_pipe.h"
#include "py_sequence.h"
#include "py_string.h"

#include <math.h>

/* ---- sum ---- */

/* Floats in a row: from 3.12 on with the low bits kept (Neumaier). */
typedef struct FloatSum {
    double sum, rest;
    bool exact;
} FloatSum;

static void add_float(FloatSum *total, double x)
{
    double t = total->sum + x;
    if (total->exact)
        total->rest += fabs(total->sum) >= fabs(x) ? (total->sum - t) + x
                                                   : (x - t) + total->sum;
    total->sum = t;
}

/* Adds the floats and ints from items[*at] on; stops at anything else. */
static PyValue sum_floats(PyMachine *machine, double start, const PyList *list,
                          uint32_t *at)
{
    FloatSum total = {.sum = start,
                      .exact = py_machine_version(machine) >= 312};
    for (; *at < list->count; (*at)++) {
        PyValue item = list->items[*at];
        int64_t whole;
        if (py_is_float(item))
            add_float(&total, py_float_value(item));
        else if (py_int_to_i64(item, &whole))
            total.sum += (double)whole;
        else
            break;
    }
    if (total.rest != 0 && isfinite(total.rest))
        total.sum += total.rest;
    return py_float(total.sum);
}

enum { SUM_LIST, SUM_TOTAL, SUM_INDEX, SUM_STATE };

/* total is owned; the new total, pending or an error comes back. */
static PyValue sum_on(PyMachine *machine, PyValue list, PyValue total,
                      uint32_t *at)
{
    const PyList *items = py_list(list);
    while (*at < items->count && !py_is_error(total)) {
        if (py_is_float(total)) {
            uint32_t before = *at;
            total = sum_floats(machine, py_float_value(total), items, at);
            if (*at != before)
                continue;
        }
        PyValue next = py_binary(machine, PY_ADD, total, items->items[(*at)++]);
        if (py_is_pending(next)) {
            py_decref(machine, total);
            return PY_PENDING;
        }
        py_assign(machine, &total, next);
    }
    return total;
}

static PyValue sum_told(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        return PY_ERROR;
    }
    if (outcome == PY_OUTCOME_START)
        value = py_incref(state[SUM_TOTAL]);
    uint32_t at = (uint32_t)py_small_value(state[SUM_INDEX]);
    py_assign(machine, &state[SUM_TOTAL], PY_NONE);
    PyValue total = sum_on(machine, state[SUM_LIST], value, &at);
    state[SUM_INDEX] = py_small(at);
    return total;
}

static PyValue sum_list(PyMachine *machine, PyValue list, const PyValue *state,
                        uint32_t count)
{
    (void)count;
    bool python = py_type_of(state[0])->flags & PY_TYPE_HEAP;
    for (uint32_t i = 0; i < py_list(list)->count && !python; i++)
        python = py_type_of(py_list(list)->items[i])->flags & PY_TYPE_HEAP;
    if (!py_charge(machine, py_list(list)->count))
        return PY_ERROR;
    if (!python) {
        uint32_t at = 0;
        return sum_on(machine, list, py_incref(state[0]), &at);
    }
    PyValue all[SUM_STATE] = {py_incref(list), py_incref(state[0]),
                              py_small(0)};
    return py_native_frame_push(machine, sum_told, all, SUM_STATE) ? PY_PENDING
                                                                   : PY_ERROR;
}

static PyValue sum(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue start = py_is_undefined(args[1]) ? py_small(0) : args[1];
    if (py_is_instance(start, &py_string_type))
        return py_raise(machine, &py_TypeError,
                        "sum() can't sum strings [use ''.join(seq) instead]");
    if (py_is_instance(start, &py_bytes_type))
        return py_raise(machine, &py_TypeError,
                        "sum() can't sum bytes [use b''.join(seq) instead]");
    return py_with_list(machine, args[0], sum_list, &start, 1);
}

const PyNative py_builtin_sum =
    PY_FUNCTION_NAMED("sum", sum, 1, 2, 1, 2, "iterable", "start");

/* ---- min and max ---- */

enum {
    BEST_LIST,
    BEST_KEY,
    BEST_OP,
    BEST_INDEX, /* of the item at hand */
    BEST_ITEM,  /* the best so far; undefined at first */
    BEST_VALUE, /* its key */
    BEST_RIVAL, /* the key of the item at hand; undefined: not asked yet */
    BEST_STATE
};

/* The comparison has said whether the rival is better. */
static bool judge(PyMachine *machine, PyValue *state, PyValue answer)
{
    int truth = py_truth_or_refuse(machine, answer);
    py_decref(machine, answer);
    if (truth < 0)
        return false;
    int64_t at = py_small_value(state[BEST_INDEX]);
    if (truth) {
        py_assign(machine, &state[BEST_VALUE], state[BEST_RIVAL]);
        py_assign(machine, &state[BEST_ITEM],
                  py_incref(py_list(state[BEST_LIST])->items[at]));
    } else {
        py_decref(machine, state[BEST_RIVAL]);
    }
    state[BEST_RIVAL] = PY_UNDEFINED;
    state[BEST_INDEX] = py_small(at + 1);
    return true;
}

/* Takes the rival's key (stolen) and compares, unless it is the first. */
static PyValue challenge(PyMachine *machine, PyValue *state, PyValue key)
{
    state[BEST_RIVAL] = key;
    if (py_is_undefined(state[BEST_ITEM]))
        return PY_TRUE;
    PyCompareOp op = (PyCompareOp)py_small_value(state[BEST_OP]);
    return py_compare(machine, op, key, state[BEST_VALUE]);
}

static PyValue find_best(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        return PY_ERROR;
    }
    const PyList *list = py_list(state[BEST_LIST]);
    bool told = outcome != PY_OUTCOME_START;
    for (;;) {
        int64_t at = py_small_value(state[BEST_INDEX]);
        if (!told && at == list->count)
            return py_incref(state[BEST_ITEM]);
        if (!told) {
            value =
                py_is_none(state[BEST_KEY])
                    ? py_incref(list->items[at])
                    : py_call(machine, state[BEST_KEY], &list->items[at], 1);
            if (py_is_pending(value) || py_is_error(value))
                return value;
        }
        told = false;
        if (py_is_undefined(state[BEST_RIVAL])) {
            value = challenge(machine, state, value);
            if (py_is_pending(value) || py_is_error(value))
                return value;
        }
        if (!judge(machine, state, value) || !py_charge(machine, 1))
            return PY_ERROR;
    }
}

static PyValue best_of(PyMachine *machine, PyValue list, const PyValue *state,
                       uint32_t count)
{
    (void)count;
    if (py_list(list)->count == 0) {
        if (!py_is_undefined(state[2]))
            return py_incref(state[2]);
        bool least = py_is(state[1], py_small(PY_LT));
        return py_raise(machine, &py_ValueError,
                        py_machine_version(machine) < 312
                            ? "%s() arg is an empty sequence"
                            : "%s() iterable argument is empty",
                        least ? "min" : "max");
    }
    PyValue all[BEST_STATE] = {
        py_incref(list), py_incref(state[0]), state[1],    py_small(0),
        PY_UNDEFINED,    PY_UNDEFINED,        PY_UNDEFINED};
    return py_native_frame_push(machine, find_best, all, BEST_STATE)
               ? PY_PENDING
               : PY_ERROR;
}

/* Numbers and texts without a key: no frame is needed. */
static PyValue best_plain(PyMachine *machine, const PyValue *items,
                          uint32_t count, PyCompareOp op)
{
    PyValue best = items[0];
    for (uint32_t i = 1; i < count; i++) {
        PyValue answer = py_compare(machine, op, items[i], best);
        if (py_is_error(answer))
            return PY_ERROR;
        int truth = py_truth_or_refuse(machine, answer);
        py_decref(machine, answer);
        if (truth < 0)
            return PY_ERROR;
        if (truth)
            best = items[i];
    }
    return py_incref(best);
}

static bool are_plain(const PyValue *items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (py_type_of(items[i])->flags & PY_TYPE_HEAP)
            return false;
    }
    return count > 0;
}

static PyValue best_in_list(PyMachine *machine, PyValue list,
                            const PyValue *state, uint32_t count)
{
    const PyList *items = py_list(list);
    if (py_is_none(state[0]) && are_plain(items->items, items->count))
        return py_charge(machine, items->count)
                   ? best_plain(machine, items->items, items->count,
                                (PyCompareOp)py_small_value(state[1]))
                   : PY_ERROR;
    return best_of(machine, list, state, count);
}

/* key, default, values... */
static PyValue best(PyMachine *machine, const PyValue *args, uint32_t count,
                    PyCompareOp op)
{
    const char *name = op == PY_LT ? "min" : "max";
    PyValue state[] = {py_is_undefined(args[0]) ? PY_NONE : args[0],
                       py_small(op), args[1]};
    if (count == 2)
        return py_raise(machine, &py_TypeError,
                        "%s expected at least 1 argument, got 0", name);
    if (count == 3)
        return py_with_list(machine, args[2], best_in_list, state, 3);
    if (!py_is_undefined(args[1]))
        return py_raise(machine, &py_TypeError,
                        "Cannot specify a default for %s() with multiple "
                        "positional arguments",
                        name);
    PyValue list = py_list_new(machine, args + 2, count - 2);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue answer = best_in_list(machine, list, state, 3);
    py_decref(machine, list);
    return answer;
}

static PyValue least(PyMachine *machine, const PyValue *args, uint32_t count)
{
    return best(machine, args, count, PY_LT);
}

static PyValue greatest(PyMachine *machine, const PyValue *args, uint32_t count)
{
    return best(machine, args, count, PY_GT);
}

#define BEST_FUNCTION(text, function)                                          \
    {                                                                          \
        .object = PY_STATIC_OBJECT(&py_native_type), .name = (text),           \
        .fn = (function), .parameter_count = 2, .variadic = true, .names = {   \
            "key",                                                             \
            "default"                                                          \
        }                                                                      \
    }
const PyNative py_builtin_min = BEST_FUNCTION("min", least);
const PyNative py_builtin_max = BEST_FUNCTION("max", greatest);

/* ---- any and all ---- */

/* state: the iterator, and the truth that ends the walk. */
static PyValue look_for(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    PyStep step = outcome == PY_OUTCOME_START
                      ? py_step_next(machine, state[0], &value)
                      : py_step_told(machine, outcome, value, &value);
    for (;;) {
        if (step == PY_STEP_PENDING)
            return PY_PENDING;
        if (step == PY_STEP_ERROR)
            return PY_ERROR;
        if (step == PY_STEP_END)
            return py_bool(!py_is(state[1], PY_TRUE));
        int truth =
            py_charge(machine, 1) ? py_truth_or_refuse(machine, value) : -1;
        py_decref(machine, value);
        if (truth < 0)
            return PY_ERROR;
        if (py_is(state[1], py_bool(truth)))
            return state[1];
        step = py_step_next(machine, state[0], &value);
    }
}

static PyValue look_in(PyMachine *machine, PyValue list, const PyValue *state,
                       uint32_t count)
{
    (void)count;
    PyValue all[] = {py_incref(py_list(list)->items[0]), state[0]};
    return py_native_frame_push(machine, look_for, all, 2) ? PY_PENDING
                                                           : PY_ERROR;
}

static PyValue any(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue wanted = PY_TRUE;
    return py_with_iterators(machine, args, 1, look_in, &wanted, 1);
}

static PyValue all(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue wanted = PY_FALSE;
    return py_with_iterators(machine, args, 1, look_in, &wanted, 1);
}

const PyNative py_builtin_any = PY_FUNCTION("any", any, 1, 1);
const PyNative py_builtin_all = PY_FUNCTION("all", all, 1, 1);

/* ---- sorted ---- */

static PyValue sort_items(PyMachine *machine, PyValue list,
                          const PyValue *state, uint32_t count)
{
    (void)count;
    return py_sort_list(machine, py_incref(list), state[0], state[1], true);
}

static PyValue sorted(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_with_list(machine, args[0], sort_items, args + 1, 2);
}

const PyNative py_builtin_sorted = PY_FUNCTION_NAMED(
    "sorted", sorted, 1, 1, 1, 3, "iterable", "key", "reverse");

/* ---- iterators by hand ---- */

static PyValue iter(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (py_is_undefined(args[1]))
        return py_iter(machine, args[0]);
    return py_call_iterator_new(machine, args[0], args[1]);
}

/* state: the iterator and the default. */
static PyValue next_or(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    PyStep step = outcome == PY_OUTCOME_START
                      ? py_step_next(machine, state[0], &value)
                      : py_step_told(machine, outcome, value, &value);
    if (step == PY_STEP_PENDING)
        return PY_PENDING;
    if (step == PY_STEP_END)
        return py_incref(state[1]);
    return step == PY_STEP_ITEM ? value : PY_ERROR;
}

static PyValue next(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    const PyType *type = py_type_of(args[0]);
    if (!type->next)
        return py_raise(machine, &py_TypeError,
                        "'%s' object is not an iterator", py_type_name(type));
    if (!py_is_undefined(args[1])) {
        PyValue state[] = {py_incref(args[0]), py_incref(args[1])};
        return py_native_frame_push(machine, next_or, state, 2) ? PY_PENDING
                                                                : PY_ERROR;
    }
    PyValue item = py_next(machine, args[0]);
    if (py_is_undefined(item) && !py_is_raising(machine))
        return py_raise_end(machine);
    return item;
}

const PyNative py_builtin_iter = PY_FUNCTION("iter", iter, 1, 2);
const PyNative py_builtin_next = PY_FUNCTION("next", next, 1, 2);
