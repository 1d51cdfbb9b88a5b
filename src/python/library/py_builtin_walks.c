/* The functions of builtins that walk an iterable. */
#include "py_builtin_walks.h"

#include "py_argument.h"
#include "py_at_once.h"
#include "py_builtins.h"
#include "py_bytes.h"
#include "py_call_iterator.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_pipe.h"
#include "py_protocol.h"
#include "py_sequence.h"
#include "py_sort.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

#include <math.h>

/* ---- sum ---- */

enum {
    SUM_WALK, /* the iterable, then its iterator */
    SUM_TOTAL,
    SUM_REST, /* of floats: what the total has lost so far, from 3.12 on */
    SUM_ITEM,
    SUM_KIND, /* SumKind */
    SUM_STATE
};

/* CPython adds ints, then floats, in a way of its own; what is neither ends
 * that for good. */
typedef enum SumKind { SUM_INTS, SUM_FLOATS, SUM_ANY } SumKind;

static void add_float(PyMachine *machine, PyValue *state, double x)
{
    double sum = py_float_value(state[SUM_TOTAL]), t = sum + x;
    double rest = py_float_value(state[SUM_REST]);
    if (py_machine_version(machine) >= 312)
        rest += fabs(sum) >= fabs(x) ? (sum - t) + x : (x - t) + sum;
    state[SUM_TOTAL] = py_float(t);
    state[SUM_REST] = py_float(rest);
}

static void leave_floats(PyValue *state)
{
    double rest = py_float_value(state[SUM_REST]);
    if (rest != 0 && isfinite(rest))
        state[SUM_TOTAL] = py_float(py_float_value(state[SUM_TOTAL]) + rest);
    state[SUM_KIND] = py_small(SUM_ANY);
}

/* True if the item was added in such a way. */
static bool add_number(PyMachine *machine, PyValue *state, PyValue item)
{
    int64_t kind = py_small_value(state[SUM_KIND]), number, total;
    if (kind == SUM_INTS && (py_is_small(item) || py_is_bool(item)) &&
        py_is_small(state[SUM_TOTAL])) {
        number =
            py_is_small(item) ? py_small_value(item) : py_is(item, PY_TRUE);
        total = py_small_value(state[SUM_TOTAL]) + number;
        if (py_fits_small(total))
            state[SUM_TOTAL] = py_small(total);
        return py_fits_small(total);
    }
    if (kind != SUM_FLOATS)
        return false;
    if (py_is_float(item)) {
        add_float(machine, state, py_float_value(item));
        return true;
    }
    if (!py_int_to_i64(item, &number)) {
        leave_floats(state);
        return false;
    }
    state[SUM_TOTAL] =
        py_float(py_float_value(state[SUM_TOTAL]) + (double)number);
    return true;
}

static bool is_plain_int(PyValue value)
{
    int64_t number;
    return !py_is_heap(value) && py_int_to_i64(value, &number);
}

/* A plain addition has made the total of it and `item`. */
static void choose_kind(PyValue *state, PyValue item)
{
    if (py_is(state[SUM_KIND], py_small(SUM_ANY)))
        return;
    SumKind kind = py_is_float(state[SUM_TOTAL]) ? SUM_FLOATS : SUM_ANY;
    if (is_plain_int(item) && is_plain_int(state[SUM_TOTAL]))
        kind = SUM_INTS;
    state[SUM_KIND] = py_small(kind);
    state[SUM_REST] = py_float(0.0);
}

static bool check_start(PyMachine *machine, PyValue start)
{
    bool text = py_is_instance(start, &py_string_type);
    if (py_is_instance(start, &py_bytearray_type)) {
        py_raise(machine, &py_TypeError,
                 "sum() can't sum bytearray [use b''.join(seq) instead]");
        return false;
    }
    if (!text && !py_is_instance(start, &py_bytes_type))
        return true;
    py_raise(machine, &py_TypeError,
             text ? "sum() can't sum strings [use ''.join(seq) instead]"
                  : "sum() can't sum bytes [use b''.join(seq) instead]");
    return false;
}

static PyValue add_up(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[SUM_WALK]));
    py_assign(machine, &state[SUM_WALK], answer);
    if (!check_start(machine, state[SUM_TOTAL]))
        return PY_ERROR;
    choose_kind(state, state[SUM_TOTAL]);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[SUM_WALK]);
        if (py_is_undefined(answer))
            break;
        if (!py_charge(machine, 1)) {
            py_decref(machine, answer);
            return PY_ERROR;
        }
        if (add_number(machine, state, answer)) {
            py_decref(machine, answer);
            continue;
        }
        py_assign(machine, &state[SUM_ITEM], answer);
        PY_WAIT_FOR(answer, py_binary(machine, PY_ADD, state[SUM_TOTAL],
                                      state[SUM_ITEM]));
        py_assign(machine, &state[SUM_TOTAL], answer);
        choose_kind(state, state[SUM_ITEM]);
    }
    PY_WAITS_END(frame);
    if (py_is(state[SUM_KIND], py_small(SUM_FLOATS)))
        leave_floats(state);
    return py_incref(state[SUM_TOTAL]);
}

static PyValue sum(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue start = py_is_undefined(args[1]) ? py_small(0) : args[1];
    PyValue state[SUM_STATE] = {py_incref(args[0]), py_incref(start),
                                py_float(0.0), PY_UNDEFINED,
                                py_small(SUM_INTS)};
    return py_wait_start(machine, add_up, state, SUM_STATE);
}

const PyNative py_builtin_sum =
    PY_FUNCTION_NAMED("sum", sum, 1, 2, 1, 2, "iterable", "start");

/* ---- min and max ---- */

enum {
    BEST_WALK, /* the iterable, then its iterator */
    BEST_KEY,
    BEST_OP,
    BEST_DEFAULT,
    BEST_ITEM, /* the best so far; undefined at first */
    BEST_VALUE,
    BEST_RIVAL, /* the item at hand */
    BEST_RIVAL_VALUE,
    BEST_ANSWER,
    BEST_STATE
};

static void crown(PyMachine *machine, PyValue *state)
{
    py_assign(machine, &state[BEST_ITEM], py_incref(state[BEST_RIVAL]));
    py_assign(machine, &state[BEST_VALUE], py_incref(state[BEST_RIVAL_VALUE]));
}

static PyValue best_of_none(PyMachine *machine, const PyValue *state)
{
    if (!py_is_undefined(state[BEST_DEFAULT]))
        return py_incref(state[BEST_DEFAULT]);
    return py_raise(machine, &py_ValueError,
                    py_machine_version(machine) < 312
                        ? "%s() arg is an empty sequence"
                        : "%s() iterable argument is empty",
                    py_is(state[BEST_OP], py_small(PY_LT)) ? "min" : "max");
}

static PyValue find_best(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyCompareOp op = (PyCompareOp)py_small_value(state[BEST_OP]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[BEST_WALK]));
    py_assign(machine, &state[BEST_WALK], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[BEST_WALK]);
        if (py_is_undefined(answer))
            break;
        py_assign(machine, &state[BEST_RIVAL], answer);
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (py_is_none(state[BEST_KEY])) {
            answer = py_incref(answer);
        } else {
            PY_WAIT_FOR(answer, py_call(machine, state[BEST_KEY],
                                        &state[BEST_RIVAL], 1));
        }
        py_assign(machine, &state[BEST_RIVAL_VALUE], answer);
        if (!py_is_undefined(state[BEST_ITEM])) {
            PY_WAIT_FOR(answer, py_compare(machine, op, state[BEST_RIVAL_VALUE],
                                           state[BEST_VALUE]));
            py_assign(machine, &state[BEST_ANSWER], answer);
            PY_WAIT_FOR(answer, py_truth(machine, state[BEST_ANSWER]));
            if (py_is(answer, PY_FALSE))
                continue;
        }
        crown(machine, state);
    }
    PY_WAITS_END(frame);
    return py_is_undefined(state[BEST_ITEM]) ? best_of_none(machine, state)
                                             : py_incref(state[BEST_ITEM]);
}

/* Whether `value op best`. Ints of classes of the program's that leave `<` and
 * `>` to int are as common here as ints. */
static inline PyNow is_better(PyMachine *machine, PyCompareOp op, PyValue value,
                              PyValue best)
{
    PySpecial own = op == PY_LT ? PY_SPECIAL_LT : PY_SPECIAL_GT;
    PySpecial other = op == PY_LT ? PY_SPECIAL_GT : PY_SPECIAL_LT;
    int64_t x, y;
    BASE_INVARIANT(op == PY_LT || op == PY_GT);
    if (py_is_int(value) && py_is_int(best) &&
        py_is_undefined(py_special(value, own)) &&
        py_is_undefined(py_special(best, other))) {
        if (py_is(value, best))
            return PY_NOW_NO;
        if (py_int_to_i64(value, &x) && py_int_to_i64(best, &y))
            return (PyNow)(op == PY_LT ? x < y : x > y);
    }
    return py_compare_now(machine, op, value, best);
}

/* PY_NOW_YES, and *best is borrowed, if no item asks Python. */
static PyNow best_now(PyMachine *machine, PyCompareOp op, const PyValue *items,
                      uint32_t count, PyValue *best)
{
    PyNow now = PY_NOW_YES;
    if (count == 0)
        return PY_NOW_ASK;
    *best = items[0];
    for (uint32_t i = 1; i < count; i++) {
        now = is_better(machine, op, items[i], *best);
        if (now == PY_NOW_YES)
            *best = items[i];
        else if (now != PY_NOW_NO)
            return now;
    }
    return py_charge(machine, count) ? PY_NOW_YES : PY_NOW_ERROR;
}

static PyNow best_of_list(PyMachine *machine, PyCompareOp op, PyValue sequence,
                          PyValue *best)
{
    if (py_is_list(sequence))
        return best_now(machine, op, py_list(sequence)->items,
                        py_list(sequence)->count, best);
    if (py_is_tuple(sequence))
        return best_now(machine, op, py_tuple(sequence)->items,
                        py_tuple(sequence)->count, best);
    return PY_NOW_ASK;
}

/* key, default, values... */
static PyValue best(PyMachine *machine, const PyValue *args, uint32_t count,
                    PyCompareOp op)
{
    const char *name = op == PY_LT ? "min" : "max";
    PyValue found, key = py_is_undefined(args[0]) ? PY_NONE : args[0];
    if (count > 3 && !py_is_undefined(args[1]))
        return py_raise(machine, &py_TypeError,
                        "Cannot specify a default for %s() with multiple "
                        "positional arguments",
                        name);
    if (py_is_none(key)) {
        PyNow now = count == 3
                        ? best_of_list(machine, op, args[2], &found)
                        : best_now(machine, op, args + 2, count - 2, &found);
        if (now != PY_NOW_ASK)
            return now == PY_NOW_YES ? py_incref(found) : PY_ERROR;
    }
    PyValue walk = count == 3 ? py_incref(args[2])
                              : py_tuple_new(machine, args + 2, count - 2);
    if (py_is_error(walk))
        return PY_ERROR;
    PyValue state[BEST_STATE] = {walk, py_incref(key), py_small(op),
                                 py_incref(args[1])};
    return py_wait_start(machine, find_best, state, BEST_STATE);
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
        .fn = (function), .parameter_count = 2, .variadic = true, .clinic = 1, \
        .counts_plainly = 1, .gets_tuple_in = 3, .names = {                    \
            "key",                                                             \
            "default"                                                          \
        }                                                                      \
    }
const PyNative py_builtin_min = BEST_FUNCTION("min", least);
const PyNative py_builtin_max = BEST_FUNCTION("max", greatest);

/* ---- any and all ---- */

enum { LOOK_WALK, LOOK_WANTED, LOOK_ITEM, LOOK_STATE };

/* Ends at the first item whose truth is the wanted one. */
static PyValue look_for(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[LOOK_WALK]));
    py_assign(machine, &state[LOOK_WALK], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[LOOK_WALK]);
        if (py_is_undefined(answer))
            break;
        py_assign(machine, &state[LOOK_ITEM], answer);
        if (!py_charge(machine, 1))
            return PY_ERROR;
        PY_WAIT_FOR(answer, py_truth(machine, state[LOOK_ITEM]));
        if (py_is(answer, state[LOOK_WANTED]))
            return answer;
    }
    PY_WAITS_END(frame);
    return py_bool(!py_is(state[LOOK_WANTED], PY_TRUE));
}

static PyValue look_in(PyMachine *machine, PyValue iterable, PyValue wanted)
{
    PyValue state[LOOK_STATE] = {py_incref(iterable), wanted, PY_UNDEFINED};
    return py_wait_start(machine, look_for, state, LOOK_STATE);
}

static PyValue any(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return look_in(machine, args[0], PY_TRUE);
}

static PyValue all(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return look_in(machine, args[0], PY_FALSE);
}

const PyNative py_builtin_any = PY_FUNCTION("any", any, 1, 1);
const PyNative py_builtin_all = PY_FUNCTION("all", all, 1, 1);

/* ---- sorted ---- */

/* What a flag is converted to before it is read. */
static PyConversion as_flag(const PyMachine *machine)
{
    return py_machine_version(machine) < 312 ? PY_AS_INT : PY_AS_TRUTH;
}

enum { SORTED_ITEMS, SORTED_KEY, SORTED_REVERSE, SORTED_STATE };

static PyValue sort_items(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    bool reverse = false;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_sequence_of(machine, state[SORTED_ITEMS]));
    py_assign(machine, &state[SORTED_ITEMS], answer);
    if (!py_is_undefined(state[SORTED_REVERSE])) {
        PY_WAIT_FOR(answer, py_argument_convert(machine, state[SORTED_REVERSE],
                                                as_flag(machine)));
        py_assign(machine, &state[SORTED_REVERSE], answer);
        if (!py_argument_flag(machine, &state[SORTED_REVERSE], &reverse))
            return PY_ERROR;
        py_assign(machine, &state[SORTED_REVERSE], py_bool(reverse));
    }
    PY_WAIT_FOR(answer,
                py_sort_list(machine, state[SORTED_ITEMS], state[SORTED_KEY],
                             py_is(state[SORTED_REVERSE], PY_TRUE), true));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue sort_now(PyMachine *machine, const PyValue *args)
{
    bool reverse = false;
    if (!py_argument_flag(machine, &args[2], &reverse))
        return PY_ERROR;
    PyValue list = py_sequence_of(machine, args[0]);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue answer = py_sort_list(machine, list, args[1], reverse, true);
    py_decref(machine, list);
    return answer;
}

static PyValue sorted(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (py_is_direct(args[0]))
        return sort_now(machine, args);
    PyValue state[SORTED_STATE] = {py_incref(args[0]), py_incref(args[1]),
                                   py_incref(args[2])};
    return py_wait_start(machine, sort_items, state, SORTED_STATE);
}

const PyNative py_builtin_sorted = {.object = PY_STATIC_OBJECT(&py_native_type),
                                    .name = "sorted",
                                    .hands_on_to = "sort",
                                    .fn = sorted,
                                    .required = 1,
                                    .positional = 1,
                                    .positional_only = 1,
                                    .parameter_count = 3,
                                    .clinic = 1,
                                    .counts_plainly = 1,
                                    .names = {"iterable", "key", "reverse"}};

/* ---- iterators by hand ---- */

static PyValue iter(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (py_is_undefined(args[1]))
        return py_iter(machine, args[0]);
    if (!py_is_callable(args[0]))
        return py_raise(machine, &py_TypeError,
                        py_machine_version(machine) == 312
                            ? "iter(object, sentinel): object must be callable"
                            : "iter(v, w): v must be callable");
    return py_call_iterator_new(machine, args[0], args[1]);
}

/* state: the iterator and the default. */
static PyValue next_or(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR_NEXT(answer, state[0]);
    PY_WAITS_END(frame);
    return py_is_undefined(answer) ? py_incref(state[1]) : answer;
}

static PyValue next(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    const PyType *type = py_type_of(args[0]);
    if (!type->next)
        return py_raise(machine, &py_TypeError,
                        "'%s' object is not an iterator", py_type_name(type));
    if (!py_is_undefined(args[1]) && !py_iterator_is_quiet(args[0])) {
        PyValue state[] = {py_incref(args[0]), py_incref(args[1])};
        return py_wait_start(machine, next_or, state, 2);
    }
    PyValue item = py_next(machine, args[0]);
    if (!py_is_undefined(item) || py_is_raising(machine))
        return item;
    return py_is_undefined(args[1]) ? py_raise_end(machine)
                                    : py_incref(args[1]);
}

const PyNative py_builtin_iter = PY_FUNCTION("iter", iter, 1, 2);
const PyNative py_builtin_next = PY_FUNCTION("next", next, 1, 2);
