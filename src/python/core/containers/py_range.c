#include "py_range.h"

#include "py_argument.h"
#include "py_at_once.h"
#include "py_complex.h"

#include "py_exception.h"
#include "py_hash.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_key.h"
#include "py_membership.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_sequence.h"
#include "py_sequence_find.h"
#include "py_slice.h"

PyValue py_range_new(PyMachine *machine, int64_t start, int64_t stop,
                     int64_t step)
{
    PyRange *range = py_object_new(machine, &py_range_type);
    if (!range)
        return PY_ERROR;
    range->start = start;
    range->stop = stop;
    range->step = step;
    uint64_t width = 0, by = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
    if (step > 0 && start < stop)
        width = (uint64_t)stop - (uint64_t)start;
    if (step < 0 && start > stop)
        width = (uint64_t)start - (uint64_t)stop;
    uint64_t length = width ? (width - 1) / by + 1 : 0;
    if (length > INT64_MAX) {
        py_decref(machine, py_from_object(range));
        return py_unsupported(machine, NULL,
                              "a range of more than 2**63 numbers");
    }
    range->length = (int64_t)length;
    return py_from_object(range);
}

static bool bound(PyMachine *machine, const PyValue *argument, int64_t *out)
{
    PyValue number;
    if (!py_argument_int(machine, argument, &number))
        return false;
    if (py_int_to_i64(number, out))
        return true;
    py_unsupported(machine, NULL, "a range with a bound beyond 2**63");
    return false;
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    int64_t start = 0, stop, step = 1;
    if (count == 0)
        return py_raise(machine, &py_TypeError,
                        "range expected at least 1 argument, got 0");
    if (count > 3)
        return py_raise(machine, &py_TypeError,
                        "range expected at most 3 arguments, got %u", count);
    if (count > 1 && !bound(machine, &args[0], &start))
        return PY_ERROR;
    if (!bound(machine, &args[count > 1], &stop) ||
        (count == 3 && !bound(machine, &args[2], &step)))
        return PY_ERROR;
    if (step == 0)
        return py_raise(machine, &py_ValueError,
                        "range() arg 3 must not be zero");
    return py_range_new(machine, start, stop, step);
}

static int64_t item_at(const PyRange *range, int64_t index)
{
    BASE_INVARIANT(index >= -1 && index <= range->length);
    return (int64_t)((uint64_t)range->start +
                     (uint64_t)index * (uint64_t)range->step);
}

static bool range_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    const PyRange *range = py_range(self);
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
    (void)machine;
    if (!py_has_type(a, &py_range_type) || !py_has_type(b, &py_range_type) ||
        (op != PY_EQ && op != PY_NE))
        return PY_NOT_IMPLEMENTED;
    const PyRange *x = py_range(a), *y = py_range(b);
    bool same = x->length == y->length &&
                (x->length == 0 || x->start == y->start) &&
                (x->length <= 1 || x->step == y->step);
    return py_bool(same == (op == PY_EQ));
}

static PyValue range_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_range(self)->length != 0);
}

static PyValue range_length(PyMachine *machine, PyValue self)
{
    return py_int_from_i64(machine, py_range(self)->length);
}

static PyValue part_of(PyMachine *machine, const PyRange *range, PyValue key)
{
    PyStretch s;
    int64_t step, told;
    PyValue given = ((const PySlice *)py_object(key))->step;
    if (!py_slice_resolve(machine, key, range->length, &s))
        return PY_ERROR;
    if ((py_is_int(given) && !py_int_to_i64(given, &told)) ||
        __builtin_mul_overflow(range->step, s.step, &step))
        return py_unsupported(machine, NULL,
                              "a range with a bound beyond 2**63");
    return py_range_new(machine, item_at(range, s.start),
                        item_at(range, s.stop), step);
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

/* Position of an equal number, or -1. */
static int64_t find(const PyRange *range, PyValue item)
{
    int64_t number;
    if (py_is_any_complex(item)) {
        PyComplexNumber complex = py_any_complex_value(item);
        if (complex.imaginary != 0)
            return -1;
        item = py_float(complex.real);
    }
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

static PyValue range_contains(PyMachine *machine, PyValue self, PyValue item)
{
    if (py_is_heap(item))
        return py_search(machine, self, item, PY_SEARCH_CONTAINS);
    return py_bool(find(py_range(self), item) >= 0);
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
    return range_iterator(machine, range->start, range->step, range->length);
}

static PyValue reversed(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    const PyRange *range = py_range(args[0]);
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
    return py_small(find(py_range(args[0]), args[1]) >= 0);
}

static PyValue index_of(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    if (py_is_heap(args[1]))
        return py_search(machine, args[0], args[1], PY_SEARCH_INDEX);
    int64_t at = find(py_range(args[0]), args[1]);
    if (at >= 0)
        return py_int_from_i64(machine, at);
    if (py_is_int(args[1]))
        return py_raise_not_in(machine, args[1], "range");
    return py_raise(machine, &py_ValueError,
                    "sequence.index(x): x not in sequence");
}

static PyValue get_start(PyMachine *machine, PyObject *self)
{
    return py_int_from_i64(machine, ((PyRange *)self)->start);
}

static PyValue get_stop(PyMachine *machine, PyObject *self)
{
    return py_int_from_i64(machine, ((PyRange *)self)->stop);
}

static PyValue get_step(PyMachine *machine, PyObject *self)
{
    return py_int_from_i64(machine, ((PyRange *)self)->step);
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
