#include "py_range.h"

#include "py_argument.h"
#include "py_at_once.h"
#include "py_complex.h"

#include "py_exception.h"
#include "py_hash.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_int_limbs.h"
#include "py_int_text.h"
#include "py_iterator.h"
#include "py_key.h"
#include "py_membership.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_sequence.h"
#include "py_sequence_find.h"
#include "py_slice.h"
#include "py_tuple.h"
#include "py_wide_range.h"

#include <math.h>

/* How many numbers there are; more than INT64_MAX are told so. */
static uint64_t measure(int64_t start, int64_t stop, int64_t step)
{
    uint64_t width = 0, by = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
    if (step > 0 && start < stop)
        width = (uint64_t)stop - (uint64_t)start;
    if (step < 0 && start > stop)
        width = (uint64_t)start - (uint64_t)stop;
    return width ? (width - 1) / by + 1 : 0;
}

static PyValue new_wide(PyMachine *machine, int64_t start, int64_t stop,
                        int64_t step)
{
    PyValue ints[3] = {PY_ERROR, PY_ERROR, PY_ERROR};
    const int64_t numbers[3] = {start, stop, step};
    for (int i = 0; i < 3; i++) {
        ints[i] = py_int_from_i64(machine, numbers[i]);
        if (py_is_error(ints[i])) {
            while (i--)
                py_decref(machine, ints[i]);
            return PY_ERROR;
        }
    }
    return py_wide_range_new(machine, ints[0], ints[1], ints[2]);
}

PyValue py_range_new(PyMachine *machine, int64_t start, int64_t stop,
                     int64_t step)
{
    BASE_INVARIANT(step != 0);
    uint64_t length = measure(start, stop, step);
    if (length > INT64_MAX || step == INT64_MIN)
        return new_wide(machine, start, stop, step);
    PyRange *range = py_object_new(machine, &py_range_type);
    if (!range)
        return PY_ERROR;
    range->start = start;
    range->stop = stop;
    range->step = step;
    range->length = (int64_t)length;
    range->wide = PY_UNDEFINED;
    return py_from_object(range);
}

PyValue py_range_from_ints(PyMachine *machine, PyValue start, PyValue stop,
                           PyValue step)
{
    int64_t from, to, by;
    if (!py_int_to_i64(start, &from) || !py_int_to_i64(stop, &to) ||
        !py_int_to_i64(step, &by))
        return py_wide_range_new(machine, start, stop, step);
    py_decref(machine, start);
    py_decref(machine, stop);
    py_decref(machine, step);
    return py_range_new(machine, from, to, by);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    PyValue parts[3] = {py_small(0), py_small(0), py_small(1)};
    if (count == 0)
        return py_raise(machine, &py_TypeError,
                        "range expected at least 1 argument, got 0");
    if (count > 3)
        return py_raise(machine, &py_TypeError,
                        "range expected at most 3 arguments, got %u", count);
    for (uint32_t i = 0; i < count; i++) {
        if (!py_argument_int(machine, &args[i], &parts[count == 1 ? 1 : i]))
            return PY_ERROR;
    }
    int64_t start, stop, step;
    if (py_int_to_i64(parts[0], &start) && py_int_to_i64(parts[1], &stop) &&
        py_int_to_i64(parts[2], &step) && step != 0)
        return py_range_new(machine, start, stop, step);
    if (py_int_compare(parts[2], py_small(0)) == 0)
        return py_raise(machine, &py_ValueError,
                        "range() arg 3 must not be zero");
    PyValue ints[3];
    for (int i = 0; i < 3; i++) {
        ints[i] = py_int_plain(machine, parts[i]);
        if (py_is_error(ints[i])) {
            while (i--)
                py_decref(machine, ints[i]);
            return PY_ERROR;
        }
    }
    return py_wide_range_new(machine, ints[0], ints[1], ints[2]);
}

static bool is_wide(const PyRange *range)
{
    return !py_is_undefined(range->wide);
}

static void range_destroy(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((PyRange *)self)->wide);
}

static int64_t item_at(const PyRange *range, int64_t index)
{
    BASE_INVARIANT(index >= -1 && index <= range->length);
    return (int64_t)((uint64_t)range->start +
                     (uint64_t)index * (uint64_t)range->step);
}

static bool wide_repr(PyMachine *machine, const PyRange *range, BaseText *out)
{
    const PyValue *parts = py_tuple(range->wide)->items;
    base_text_append(out, "range(");
    if (!py_int_append(machine, parts[PY_RANGE_START], 10, out))
        return false;
    base_text_append(out, ", ");
    if (!py_int_append(machine, parts[PY_RANGE_STOP], 10, out))
        return false;
    if (!py_is(parts[PY_RANGE_STEP], py_small(1))) {
        base_text_append(out, ", ");
        if (!py_int_append(machine, parts[PY_RANGE_STEP], 10, out))
            return false;
    }
    base_text_append_char(out, ')');
    return true;
}

static bool range_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyRange *range = py_range(self);
    if (is_wide(range))
        return wide_repr(machine, range, out);
    base_text_printf(out, "range(%lld, %lld", (long long)range->start,
                     (long long)range->stop);
    if (range->step != 1)
        base_text_printf(out, ", %lld", (long long)range->step);
    base_text_append_char(out, ')');
    return true;
}

static PyValue range_hash(PyMachine *machine, PyValue self)
{
    const PyRange *range = py_range(self);
    if (is_wide(range))
        return py_wide_range_hash(machine, range);
    PyHashTuple state = py_hash_tuple_begin();
    PyValue answer = py_hash(machine, PY_NONE);
    if (py_is_error(answer))
        return PY_ERROR;
    int64_t none_hash = py_hash_of_answer(answer);
    py_decref(machine, answer);
    py_hash_tuple_add(&state, py_hash_int64(range->length));
    py_hash_tuple_add(&state,
                      range->length ? py_hash_int64(range->start) : none_hash);
    py_hash_tuple_add(&state, range->length > 1 ? py_hash_int64(range->step)
                                                : none_hash);
    return py_int_from_i64(machine, py_hash_tuple_end(&state, 3));
}

static PyValue range_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                             PyValue b)
{
    if (!py_has_type(a, &py_range_type) || !py_has_type(b, &py_range_type) ||
        (op != PY_EQ && op != PY_NE))
        return PY_NOT_IMPLEMENTED;
    const PyRange *x = py_range(a), *y = py_range(b);
    if (is_wide(x) || is_wide(y)) {
        PyValue equal = py_wide_range_equal(machine, x, y);
        if (py_is_error(equal))
            return PY_ERROR;
        return py_bool(py_is(equal, PY_TRUE) == (op == PY_EQ));
    }
    bool same = x->length == y->length &&
                (x->length == 0 || x->start == y->start) &&
                (x->length <= 1 || x->step == y->step);
    return py_bool(same == (op == PY_EQ));
}

static PyValue range_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    const PyRange *range = py_range(self);
    if (is_wide(range))
        return py_bool(
            !py_is(py_tuple(range->wide)->items[PY_RANGE_LENGTH], py_small(0)));
    return py_bool(range->length != 0);
}

static PyValue range_length(PyMachine *machine, PyValue self)
{
    const PyRange *range = py_range(self);
    int64_t length = range->length;
    if (is_wide(range) &&
        !py_int_to_i64(py_tuple(range->wide)->items[PY_RANGE_LENGTH], &length))
        return py_raise(machine, &py_OverflowError,
                        "Python int too large to convert to C ssize_t");
    return py_int_from_i64(machine, length);
}

static PyValue part_of(PyMachine *machine, const PyRange *range, PyValue key)
{
    PyStretch s;
    int64_t step, told, start, stop;
    if (is_wide(range))
        return py_wide_range_part(machine, range, key);
    PyValue given = ((const PySlice *)py_object(key))->step;
    if (!py_slice_resolve(machine, key, range->length, &s))
        return PY_ERROR;
    if ((py_is_int(given) && !py_int_to_i64(given, &told)) ||
        __builtin_mul_overflow(range->step, s.step, &step) ||
        __builtin_mul_overflow(range->step, s.start, &start) ||
        __builtin_mul_overflow(range->step, s.stop, &stop) ||
        __builtin_add_overflow(range->start, start, &start) ||
        __builtin_add_overflow(range->start, stop, &stop))
        return py_wide_range_part(machine, range, key);
    return py_range_new(machine, start, stop, step);
}

static PyValue item_of_key(PyMachine *machine, PyValue self, PyValue key,
                           PyValue item)
{
    const PyRange *range = py_range(self);
    (void)item;
    if (py_is_slice(key))
        return part_of(machine, range, key);
    int64_t index;
    if (!py_is_int(key))
        return py_raise(machine, &py_TypeError,
                        "range indices must be integers or slices, not %s",
                        py_type_name(py_type_of(key)));
    if (is_wide(range))
        return py_wide_range_item(machine, range, key);
    if (!py_int_to_i64(key, &index))
        index = INT64_MAX;
    if (index < 0)
        index += range->length;
    if (index < 0 || index >= range->length)
        return py_raise(machine, &py_IndexError,
                        "range object index out of range");
    return py_int_from_i64(machine, item_at(range, index));
}

static PyValue range_get_item(PyMachine *machine, PyValue self, PyValue key)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, PY_UNDEFINED, item_of_key);
    return item_of_key(machine, self, key, PY_UNDEFINED);
}

/* The real part of a complex number that has no other; PY_UNDEFINED if it has.
 * Anything else is itself. */
static PyValue real_of(PyValue item)
{
    if (!py_is_any_complex(item))
        return item;
    PyComplexNumber complex = py_any_complex_value(item);
    return complex.imaginary == 0 ? py_float(complex.real) : PY_UNDEFINED;
}

/* Position of an equal number as an int; None: nowhere. */
static PyValue find_wide(PyMachine *machine, const PyRange *range, PyValue item)
{
    item = real_of(item);
    if (py_is_int(item))
        return py_wide_range_find(machine, range, item);
    if (!py_is_float(item) ||
        py_float_value(item) != floor(py_float_value(item)) ||
        isinf(py_float_value(item)))
        return PY_NONE;
    PyValue number = py_int_from_double(machine, py_float_value(item));
    if (py_is_error(number))
        return PY_ERROR;
    PyValue at = py_wide_range_find(machine, range, number);
    py_decref(machine, number);
    return at;
}

/* The same, or -1, in a range that is not wide. */
static int64_t find_narrow(const PyRange *range, PyValue item)
{
    int64_t number;
    item = real_of(item);
    if (py_is_float(item)) {
        double wide = py_float_value(item);
        if (!(wide >= -0x1p62 && wide <= 0x1p62) ||
            (double)(int64_t)wide != wide)
            return -1;
        number = (int64_t)wide;
    } else if (!py_int_to_i64(item, &number)) {
        return -1;
    }
    if (range->length == 0)
        return -1;
    int64_t last = item_at(range, range->length - 1);
    bool up = range->step > 0;
    if (up ? number < range->start || number > last
           : number > range->start || number < last)
        return -1;
    BASE_INVARIANT(range->step != 0);
    uint64_t by = up ? (uint64_t)range->step : 0 - (uint64_t)range->step;
    uint64_t distance = up ? (uint64_t)number - (uint64_t)range->start
                           : (uint64_t)range->start - (uint64_t)number;
    return distance % by ? -1 : (int64_t)(distance / by);
}

static PyValue find(PyMachine *machine, const PyRange *range, PyValue item)
{
    if (is_wide(range))
        return find_wide(machine, range, item);
    int64_t at = find_narrow(range, item);
    return at < 0 ? PY_NONE : py_int_from_i64(machine, at);
}

static PyValue is_found(PyMachine *machine, PyValue at, PyValue yes, PyValue no)
{
    if (py_is_error(at))
        return PY_ERROR;
    bool found = !py_is_none(at);
    py_decref(machine, at);
    return found ? yes : no;
}

static PyValue range_contains(PyMachine *machine, PyValue self, PyValue item)
{
    if (py_is_heap(item))
        return py_search(machine, self, item, PY_SEARCH_CONTAINS);
    return is_found(machine, find(machine, py_range(self), item), PY_TRUE,
                    PY_FALSE);
}

static PyValue range_iterator(PyMachine *machine, int64_t next, int64_t step,
                              int64_t remaining)
{
    PyRangeIterator *walk = py_object_new(machine, &py_range_iterator_type);
    if (!walk)
        return PY_ERROR;
    walk->next = next;
    walk->step = step;
    walk->remaining = remaining;
    return py_from_object(walk);
}

static PyValue range_iter(PyMachine *machine, PyValue self)
{
    const PyRange *range = py_range(self);
    if (is_wide(range))
        return py_wide_range_iter(machine, range, false);
    return range_iterator(machine, range->start, range->step, range->length);
}

static PyValue reversed(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    const PyRange *range = py_range(args[0]);
    if (is_wide(range))
        return py_wide_range_iter(machine, range, true);
    int64_t last = range->length ? item_at(range, range->length - 1) : 0;
    return range_iterator(machine, last, -range->step, range->length);
}

static PyValue range_next(PyMachine *machine, PyValue self)
{
    PyRangeIterator *walk = (PyRangeIterator *)py_object(self);
    if (walk->remaining == 0)
        return PY_UNDEFINED;
    int64_t number = walk->next;
    walk->remaining--;
    walk->next = (int64_t)((uint64_t)number + (uint64_t)walk->step);
    return py_int_from_i64(machine, number);
}

static PyValue count_item(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    if (py_is_heap(args[1]))
        return py_search(machine, args[0], args[1], PY_SEARCH_COUNT);
    return is_found(machine, find(machine, py_range(args[0]), args[1]),
                    py_small(1), py_small(0));
}

static PyValue index_of(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    if (py_is_heap(args[1]))
        return py_search(machine, args[0], args[1], PY_SEARCH_INDEX);
    PyValue at = find(machine, py_range(args[0]), args[1]);
    if (!py_is_none(at))
        return at;
    if (py_is_int(args[1]))
        return py_raise_not_in(machine, args[1], "range");
    return py_raise(machine, &py_ValueError,
                    "sequence.index(x): x not in sequence");
}

static PyValue get_part(PyMachine *machine, const PyRange *range, int part,
                        int64_t narrow)
{
    if (is_wide(range))
        return py_incref(py_tuple(range->wide)->items[part]);
    return py_int_from_i64(machine, narrow);
}

static PyValue get_start(PyMachine *machine, PyObject *self)
{
    return get_part(machine, (const PyRange *)self, PY_RANGE_START,
                    ((const PyRange *)self)->start);
}

static PyValue get_stop(PyMachine *machine, PyObject *self)
{
    return get_part(machine, (const PyRange *)self, PY_RANGE_STOP,
                    ((const PyRange *)self)->stop);
}

static PyValue get_step(PyMachine *machine, PyObject *self)
{
    return get_part(machine, (const PyRange *)self, PY_RANGE_STEP,
                    ((const PyRange *)self)->step);
}

static const PyNative range_construct =
    PY_FUNCTION_VARIADIC("range", construct);
static const PyNative methods[] = {
    PY_METHOD(&py_range_type, "count", count_item, 1, 1),
    PY_METHOD(&py_range_type, "index", index_of, 1, 1),
    PY_METHOD(&py_range_type, "__reversed__", reversed, 0, 0),
    {.name = NULL}};
static const PyGetter getters[] = {{"start", get_start, NULL},
                                   {"stop", get_stop, NULL},
                                   {"step", get_step, NULL},
                                   {NULL, NULL, NULL}};

const PyType py_range_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "range",
    .size = sizeof(PyRange),
    .flags = PY_TYPE_SEQUENCE,
    .destroy = range_destroy,
    .repr = range_repr,
    .hash = range_hash,
    .compare = range_compare,
    .truth = range_truth,
    .length = range_length,
    .get_item = range_get_item,
    .contains = range_contains,
    .iter = range_iter,
    .construct = &range_construct,
    .methods = methods,
    .getters = getters,
};

static PyValue length_hint(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_int_from_i64(machine,
                           ((PyRangeIterator *)py_object(args[0]))->remaining);
}

PyValue py_range_iterator_again(PyMachine *machine, PyValue iterator)
{
    const PyRangeIterator *walk =
        (const PyRangeIterator *)(void *)py_object(iterator);
    BASE_INVARIANT(py_has_type(iterator, &py_range_iterator_type));
    return range_iterator(machine, walk->next, walk->step, walk->remaining);
}

static const PyNative iterator_methods[] = {
    PY_METHOD(&py_range_iterator_type, "__length_hint__", length_hint, 0, 0),
    {.name = NULL}};

const PyType py_range_iterator_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "range_iterator",
    .size = sizeof(PyRangeIterator),
    .iter = py_iter_self,
    .next = range_next,
    .methods = iterator_methods,
};
