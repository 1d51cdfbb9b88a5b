#include "py_wide_range.h"

#include "py_at_once.h"
#include "py_exception.h"
#include "py_hash.h"
#include "py_int_math.h"
#include "py_iterator.h"
#include "py_native_table.h"
#include "py_slice.h"
#include "py_tuple.h"

/* Of two ints; steals both. */
static PyValue of_both(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    PyValue answer = PY_ERROR;
    if (!py_is_error(a) && !py_is_error(b))
        answer = py_int_binary(machine, op, a, b);
    py_decref(machine, a);
    py_decref(machine, b);
    return answer;
}

static bool is_below(PyValue a, PyValue b)
{
    return py_int_compare(a, b) < 0;
}

static bool is_negative(PyValue number)
{
    return is_below(number, py_small(0));
}

/* The parts of any range, new references, from PY_RANGE_START to the length. */
static bool read_parts(PyMachine *machine, const PyRange *range, PyValue *parts)
{
    if (!py_is_undefined(range->wide)) {
        for (int i = 0; i < PY_RANGE_PARTS; i++)
            parts[i] = py_incref(py_tuple(range->wide)->items[i]);
        return true;
    }
    const int64_t numbers[] = {range->start, range->stop, range->step,
                               range->length};
    for (int i = 0; i < PY_RANGE_PARTS; i++) {
        parts[i] = py_int_from_i64(machine, numbers[i]);
        if (py_is_error(parts[i])) {
            while (i--)
                py_decref(machine, parts[i]);
            return false;
        }
    }
    return true;
}

static void drop_parts(PyMachine *machine, PyValue *parts)
{
    for (int i = 0; i < PY_RANGE_PARTS; i++)
        py_decref(machine, parts[i]);
}

/* How many numbers there are; steals nothing. */
static PyValue measure(PyMachine *machine, PyValue start, PyValue stop,
                       PyValue step)
{
    bool up = !is_negative(step);
    if (up ? !is_below(start, stop) : !is_below(stop, start))
        return py_small(0);
    PyValue width = py_int_binary(machine, PY_SUBTRACT, stop, start);
    width = of_both(machine, PY_SUBTRACT, width, py_small(up ? 1 : -1));
    width = of_both(machine, PY_FLOOR_DIVIDE, width, py_incref(step));
    return of_both(machine, PY_ADD, width, py_small(1));
}

PyValue py_wide_range_new(PyMachine *machine, PyValue start, PyValue stop,
                          PyValue step)
{
    PyValue parts[PY_RANGE_PARTS] = {start, stop, step,
                                     measure(machine, start, stop, step)};
    PyValue wide = py_tuple_steal(machine, parts, PY_RANGE_PARTS);
    if (py_is_error(wide))
        return PY_ERROR;
    PyRange *range = py_object_new(machine, &py_range_type);
    if (!range) {
        py_decref(machine, wide);
        return PY_ERROR;
    }
    range->wide = wide;
    return py_from_object(range);
}

/* Steals the index. */
static PyValue item_at(PyMachine *machine, const PyValue *parts, PyValue index)
{
    PyValue offset =
        of_both(machine, PY_MULTIPLY, index, py_incref(parts[PY_RANGE_STEP]));
    return of_both(machine, PY_ADD, offset, py_incref(parts[PY_RANGE_START]));
}

PyValue py_wide_range_item(PyMachine *machine, const PyRange *range,
                           PyValue index)
{
    PyValue parts[PY_RANGE_PARTS], item = PY_ERROR;
    if (!read_parts(machine, range, parts))
        return PY_ERROR;
    PyValue length = parts[PY_RANGE_LENGTH], at = py_incref(index);
    if (is_negative(at))
        at = of_both(machine, PY_ADD, at, py_incref(length));
    if (!py_is_error(at) && (is_negative(at) || !is_below(at, length))) {
        py_decref(machine, at);
        at = py_raise(machine, &py_IndexError,
                      "range object index out of range");
    }
    if (!py_is_error(at))
        item = item_at(machine, parts, at);
    drop_parts(machine, parts);
    return item;
}

PyValue py_wide_range_part(PyMachine *machine, const PyRange *range,
                           PyValue slice)
{
    PyValue parts[PY_RANGE_PARTS], ends[3], part = PY_ERROR;
    if (!read_parts(machine, range, parts))
        return PY_ERROR;
    if (py_slice_resolve_wide(machine, slice, parts[PY_RANGE_LENGTH], ends)) {
        PyValue start = item_at(machine, parts, ends[0]), stop = PY_ERROR,
                step = PY_ERROR;
        if (py_is_error(start)) {
            py_decref(machine, ends[1]);
            py_decref(machine, ends[2]);
        } else {
            stop = item_at(machine, parts, ends[1]);
            if (py_is_error(stop))
                py_decref(machine, ends[2]);
            else
                step = of_both(machine, PY_MULTIPLY, ends[2],
                               py_incref(parts[PY_RANGE_STEP]));
        }
        if (py_is_error(step)) {
            py_decref(machine, start);
            py_decref(machine, stop);
        } else {
            part = py_range_from_ints(machine, start, stop, step);
        }
    }
    drop_parts(machine, parts);
    return part;
}

PyValue py_wide_range_find(PyMachine *machine, const PyRange *range,
                           PyValue number)
{
    PyValue parts[PY_RANGE_PARTS], at = PY_NONE, rest = PY_UNDEFINED;
    if (!read_parts(machine, range, parts))
        return PY_ERROR;
    PyValue start = parts[PY_RANGE_START], stop = parts[PY_RANGE_STOP];
    bool is_between = is_negative(parts[PY_RANGE_STEP])
                          ? is_below(stop, number) && !is_below(start, number)
                          : is_below(number, stop) && !is_below(number, start);
    if (is_between) {
        PyValue distance = py_int_binary(machine, PY_SUBTRACT, number, start);
        if (py_is_error(distance) ||
            !py_int_divmod(machine, distance, parts[PY_RANGE_STEP], &at,
                           &rest)) {
            at = PY_ERROR;
        } else if (!py_is(rest, py_small(0))) {
            py_decref(machine, at);
            at = PY_NONE;
        }
        py_decref(machine, rest);
        py_decref(machine, distance);
    }
    drop_parts(machine, parts);
    return at;
}

PyValue py_wide_range_hash(PyMachine *machine, const PyRange *range)
{
    PyValue parts[PY_RANGE_PARTS];
    if (!read_parts(machine, range, parts))
        return PY_ERROR;
    PyValue length = parts[PY_RANGE_LENGTH];
    PyValue hashed[] = {length, PY_NONE, PY_NONE};
    if (!py_is(length, py_small(0)))
        hashed[1] = parts[PY_RANGE_START];
    if (is_below(py_small(1), length))
        hashed[2] = parts[PY_RANGE_STEP];
    PyHashTuple state = py_hash_tuple_begin();
    bool is_good = true;
    for (int i = 0; i < 3 && is_good; i++) {
        int64_t hash = 0;
        is_good = py_hash_now(machine, hashed[i], &hash) == PY_NOW_YES;
        py_hash_tuple_add(&state, hash);
    }
    drop_parts(machine, parts);
    if (!is_good)
        return PY_ERROR;
    return py_int_from_i64(machine, py_hash_tuple_end(&state, 3));
}

PyValue py_wide_range_equal(PyMachine *machine, const PyRange *a,
                            const PyRange *b)
{
    PyValue x[PY_RANGE_PARTS], y[PY_RANGE_PARTS];
    if (!read_parts(machine, a, x))
        return PY_ERROR;
    if (!read_parts(machine, b, y)) {
        drop_parts(machine, x);
        return PY_ERROR;
    }
    PyValue length = x[PY_RANGE_LENGTH];
    bool same = !py_int_compare(length, y[PY_RANGE_LENGTH]);
    if (same && !py_is(length, py_small(0)))
        same = !py_int_compare(x[PY_RANGE_START], y[PY_RANGE_START]);
    if (same && is_below(py_small(1), length))
        same = !py_int_compare(x[PY_RANGE_STEP], y[PY_RANGE_STEP]);
    drop_parts(machine, x);
    drop_parts(machine, y);
    return py_bool(same);
}

/* --- walking ------------------------------------------------------------- */

typedef struct PyWideRangeIterator {
    PyObject object;
    PyValue next, step, remaining; /* ints */
} PyWideRangeIterator;

static PyWideRangeIterator *wide_walk(PyValue self)
{
    BASE_INVARIANT(py_has_type(self, &py_wide_range_iterator_type));
    return (PyWideRangeIterator *)py_object(self);
}

PyValue py_wide_range_iter(PyMachine *machine, const PyRange *range,
                           bool backwards)
{
    PyValue parts[PY_RANGE_PARTS];
    if (!read_parts(machine, range, parts))
        return PY_ERROR;
    PyValue first = py_incref(parts[PY_RANGE_START]),
            step = py_incref(parts[PY_RANGE_STEP]),
            length = py_incref(parts[PY_RANGE_LENGTH]);
    if (backwards) {
        py_decref(machine, first);
        PyValue last =
            of_both(machine, PY_SUBTRACT, py_incref(length), py_small(1));
        first = py_is_error(last) ? PY_ERROR : item_at(machine, parts, last);
        if (!py_is_error(first))
            step = of_both(machine, PY_SUBTRACT, py_small(0), step);
    }
    drop_parts(machine, parts);
    PyWideRangeIterator *walk = NULL;
    if (!py_is_error(first) && !py_is_error(step))
        walk = py_object_new(machine, &py_wide_range_iterator_type);
    if (!walk) {
        py_decref(machine, first);
        py_decref(machine, step);
        py_decref(machine, length);
        return PY_ERROR;
    }
    walk->next = first;
    walk->step = step;
    walk->remaining = length;
    return py_from_object(walk);
}

static PyValue wide_next(PyMachine *machine, PyValue self)
{
    PyWideRangeIterator *walk = wide_walk(self);
    if (py_is(walk->remaining, py_small(0)))
        return PY_UNDEFINED;
    PyValue left =
        py_int_binary(machine, PY_SUBTRACT, walk->remaining, py_small(1));
    if (py_is_error(left))
        return PY_ERROR;
    PyValue after = py_int_binary(machine, PY_ADD, walk->next, walk->step);
    if (py_is_error(after)) {
        py_decref(machine, left);
        return PY_ERROR;
    }
    PyValue number = walk->next;
    walk->next = after;
    py_decref(machine, walk->remaining);
    walk->remaining = left;
    return number;
}

static void wide_destroy(PyMachine *machine, PyObject *self)
{
    PyWideRangeIterator *walk = (PyWideRangeIterator *)self;
    py_decref(machine, walk->next);
    py_decref(machine, walk->step);
    py_decref(machine, walk->remaining);
}

static PyValue wide_length_hint(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_incref(wide_walk(args[0])->remaining);
}

static const PyNative wide_methods[] = {PY_METHOD(&py_wide_range_iterator_type,
                                                  "__length_hint__",
                                                  wide_length_hint, 0, 0),
                                        {.name = NULL}};

const PyType py_wide_range_iterator_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "longrange_iterator",
    .size = sizeof(PyWideRangeIterator),
    .destroy = wide_destroy,
    .iter = py_iter_self,
    .next = wide_next,
    .methods = wide_methods,
};
