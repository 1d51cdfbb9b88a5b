#include "py_slice.h"

#include "py_argument.h"
#include "py_at_once.h"
#include "py_exception.h"
#include "py_hash.h"
#include "py_int.h"
#include "py_int_limbs.h"
#include "py_int_math.h"
#include "py_key.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_tuple.h"
#include "py_wait.h"

PyValue py_slice_new(PyMachine *machine, PyValue start, PyValue stop,
                     PyValue step)
{
    PySlice *slice = py_object_new_raw(machine, &py_slice_type, 0);
    if (!slice)
        return PY_ERROR;
    slice->start = py_incref(start);
    slice->stop = py_incref(stop);
    slice->step = py_incref(step);
    return py_from_object(slice);
}

/* A bound as an int that is as good as the real one for any sequence. */
static bool read_bound(PyMachine *machine, PyValue value, int64_t *out)
{
    if (py_is_small(value) || py_is_int(value)) {
        *out = py_is_small(value) ? py_small_value(value) : py_int_clamp(value);
        return true;
    }
    py_raise(machine, &py_TypeError,
             "slice indices must be integers or None or have an __index__ "
             "method");
    return false;
}

static int64_t clamp_bound(int64_t bound, int64_t length, bool backwards)
{
    if (bound < 0) {
        bound = bound < -length ? -1 : bound + length;
        if (bound < 0)
            return backwards ? -1 : 0;
        return bound;
    }
    if (bound >= length)
        return backwards ? length - 1 : length;
    return bound;
}

bool py_slice_resolve_step(PyMachine *machine, PyValue value, int64_t *out)
{
    const PySlice *slice = (const PySlice *)py_object(value);
    *out = 1;
    if (py_is_none(slice->step))
        return true;
    if (!read_bound(machine, slice->step, out))
        return false;
    if (*out < -INT64_MAX)
        *out = -INT64_MAX;
    if (*out == 0)
        py_raise(machine, &py_ValueError, "slice step cannot be zero");
    return *out != 0;
}

bool py_slice_resolve(PyMachine *machine, PyValue value, int64_t length,
                      PyStretch *out)
{
    const PySlice *slice = (const PySlice *)py_object(value);
    if (!py_slice_resolve_step(machine, value, &out->step))
        return false;
    bool backwards = out->step < 0;
    BASE_INVARIANT(out->step != 0 && length >= 0);
    out->start = backwards ? length - 1 : 0;
    out->stop = backwards ? -1 : length;
    if (!py_is_none(slice->start)) {
        if (!read_bound(machine, slice->start, &out->start))
            return false;
        out->start = clamp_bound(out->start, length, backwards);
    }
    if (!py_is_none(slice->stop)) {
        if (!read_bound(machine, slice->stop, &out->stop))
            return false;
        out->stop = clamp_bound(out->stop, length, backwards);
    }
    out->count = 0;
    if (backwards && out->stop < out->start)
        out->count = out->step == -1
                         ? out->start - out->stop
                         : (out->start - out->stop - 1) / -out->step + 1;
    if (!backwards && out->start < out->stop)
        out->count = out->step == 1
                         ? out->stop - out->start /* division is dear */
                         : (out->stop - out->start - 1) / out->step + 1;
    BASE_INVARIANT(out->count == 0 || (out->start >= 0 && out->start < length));
    BASE_INVARIANT(out->count == 0 ||
                   out->start + (out->count - 1) * out->step < length);
    return true;
}

/* A bound of a slice as an int; what it is if it was left out is stolen. */
static PyValue read_wide_bound(PyMachine *machine, PyValue value, PyValue none)
{
    int64_t clamped;
    if (py_is_none(value))
        return none;
    py_decref(machine, none);
    if (!read_bound(machine, value, &clamped))
        return PY_ERROR;
    return py_int_plain(machine, value);
}

/* One that counts from the end is moved, one beyond an end cut; steals it. */
static PyValue clamp_wide_bound(PyMachine *machine, PyValue bound,
                                PyValue length, PyValue lower, PyValue upper)
{
    if (py_is_error(bound))
        return PY_ERROR;
    PyValue moved = bound;
    if (py_int_compare(bound, py_small(0)) < 0) {
        moved = py_int_binary(machine, PY_ADD, bound, length);
        py_decref(machine, bound);
        if (py_is_error(moved))
            return PY_ERROR;
    }
    PyValue end = moved;
    if (py_int_compare(moved, lower) < 0)
        end = lower;
    else if (py_int_compare(moved, upper) > 0)
        end = upper;
    py_incref(end);
    py_decref(machine, moved);
    return end;
}

/* Where a bound was left out it is the end already, and stays. */
static PyValue wide_end(PyMachine *machine, PyValue given, PyValue none,
                        PyValue length, const PyValue *limits)
{
    PyValue bound = read_wide_bound(machine, given, py_incref(none));
    if (py_is_none(given))
        return bound;
    return clamp_wide_bound(machine, bound, length, limits[0], limits[1]);
}

bool py_slice_resolve_wide(PyMachine *machine, PyValue value, PyValue length,
                           PyValue *ends)
{
    const PySlice *slice = (const PySlice *)py_object(value);
    int64_t direction;
    if (!py_slice_resolve_step(machine, value, &direction))
        return false;
    bool backwards = direction < 0;
    PyValue limits[2] = {py_small(backwards ? -1 : 0), PY_ERROR};
    limits[1] = py_int_binary(machine, PY_SUBTRACT, length,
                              py_small(backwards ? 1 : 0));
    if (py_is_error(limits[1]))
        return false;
    ends[0] =
        wide_end(machine, slice->start, limits[backwards], length, limits);
    ends[1] = ends[2] = PY_ERROR;
    if (!py_is_error(ends[0]))
        ends[1] =
            wide_end(machine, slice->stop, limits[!backwards], length, limits);
    if (!py_is_error(ends[1]))
        ends[2] = read_wide_bound(machine, slice->step, py_small(1));
    py_decref(machine, limits[1]);
    if (!py_is_error(ends[2]))
        return true;
    py_decref(machine, ends[0]);
    py_decref(machine, ends[1]);
    return false;
}

bool py_index_resolve(PyMachine *machine, PyValue index, int64_t length,
                      const char *what, int64_t *out)
{
    if (!py_is_int(index)) {
        py_raise(machine, &py_TypeError,
                 "%s indices must be integers or slices, not %s", what,
                 py_type_name(py_type_of(index)));
        return false;
    }
    if (!py_to_index(machine, index, out))
        return false;
    if (*out < 0)
        *out += length;
    if (*out >= 0 && *out < length)
        return true;
    py_raise(machine, &py_IndexError, "%s index out of range", what);
    return false;
}

static void slice_destroy(PyMachine *machine, PyObject *self)
{
    PySlice *slice = (PySlice *)self;
    py_decref(machine, slice->start);
    py_decref(machine, slice->stop);
    py_decref(machine, slice->step);
}

static void slice_traverse(PyObject *self, PyVisit visit, void *context)
{
    PySlice *slice = (PySlice *)self;
    if (py_is_object(slice->start))
        visit(py_object(slice->start), context);
    if (py_is_object(slice->stop))
        visit(py_object(slice->stop), context);
    if (py_is_object(slice->step))
        visit(py_object(slice->step), context);
}

static bool slice_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    const PySlice *slice = (const PySlice *)py_object(self);
    base_text_append(out, "slice(");
    if (!py_repr(machine, slice->start, out))
        return false;
    base_text_append(out, ", ");
    if (!py_repr(machine, slice->stop, out))
        return false;
    base_text_append(out, ", ");
    if (!py_repr(machine, slice->step, out))
        return false;
    base_text_append_char(out, ')');
    return true;
}

static PyValue parts_of(PyMachine *machine, PyValue value)
{
    const PySlice *slice = (const PySlice *)py_object(value);
    PyValue parts[] = {slice->start, slice->stop, slice->step};
    return py_tuple_new(machine, parts, 3);
}

/* As tuples of their parts are. */
static PyValue slice_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                             PyValue b)
{
    if (!py_has_type(a, &py_slice_type) || !py_has_type(b, &py_slice_type))
        return PY_NOT_IMPLEMENTED;
    if (py_is(a, b))
        return py_bool(op == PY_EQ || op == PY_LE || op == PY_GE);
    PyValue left = parts_of(machine, a), right = PY_ERROR, answer = PY_ERROR;
    if (!py_is_error(left))
        right = parts_of(machine, b);
    if (!py_is_error(right))
        answer = py_compare(machine, op, left, right);
    py_decref(machine, left);
    py_decref(machine, right);
    return answer;
}

enum { HASH_AT = 3, HASH_STATES };

/* The three parts and then where it is: hashed parts stand there as hashes. */
static PyValue hash_on(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;

    PY_WAITS_BEGIN(frame);
    for (; !py_is(state[HASH_AT], py_small(HASH_AT));
         state[HASH_AT] = py_small(py_small_value(state[HASH_AT]) + 1)) {
        PY_WAIT_FOR(answer,
                    py_hash(machine, state[py_small_value(state[HASH_AT])]));
        py_assign(machine, &state[py_small_value(state[HASH_AT])], answer);
    }
    PY_WAITS_END(frame);
    PyHashTuple hash = py_hash_tuple_begin();
    for (int i = 0; i < HASH_AT; i++)
        py_hash_tuple_add(&hash, py_hash_of_answer(state[i]));
    return py_int_from_i64(machine, py_hash_slice_end(&hash));
}

static PyValue slice_hash(PyMachine *machine, PyValue self)
{
    if (py_machine_version(machine) < 312)
        return py_raise(machine, &py_TypeError, "unhashable type: 'slice'");
    const PySlice *slice = (const PySlice *)py_object(self);
    PyValue state[HASH_STATES] = {slice->start, slice->stop, slice->step,
                                  py_small(0)};
    PyHashTuple hash = py_hash_tuple_begin();
    for (int i = 0; i < HASH_AT; i++) {
        int64_t one;
        PyNow now = py_hash_now(machine, state[i], &one);
        if (now == PY_NOW_ERROR)
            return PY_ERROR;
        if (now == PY_NOW_YES) {
            py_hash_tuple_add(&hash, one);
            continue;
        }
        for (int k = 0; k < HASH_STATES; k++)
            py_incref(state[k]);
        return py_wait_lightly(machine, hash_on, state, HASH_STATES);
    }
    return py_int_from_i64(machine, py_hash_slice_end(&hash));
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    if (count == 0)
        return py_raise(machine, &py_TypeError,
                        "slice expected at least 1 argument, got 0");
    if (count > 3)
        return py_raise(machine, &py_TypeError,
                        "slice expected at most 3 arguments, got %u", count);
    PyValue step = count > 2 ? args[2] : PY_NONE;
    if (count == 1)
        return py_slice_new(machine, PY_NONE, args[0], PY_NONE);
    return py_slice_new(machine, args[0], args[1], step);
}

static PyValue indices_of_slice(PyMachine *machine, PyValue self, PyValue slice,
                                PyValue length)
{
    (void)self;
    PyValue parts[3];
    if (!py_slice_resolve_wide(machine, slice, length, parts))
        return PY_ERROR;
    return py_tuple_steal(machine, parts, 3);
}

static PyValue indices(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    PyValue length;
    if (!py_argument_int(machine, &args[1], &length))
        return PY_ERROR;
    if (py_int_compare(length, py_small(0)) < 0)
        return py_raise(machine, &py_ValueError,
                        "length should not be negative");
    if (py_key_asks(args[0]))
        return py_key_convert(machine, PY_NONE, args[0], length,
                              indices_of_slice);
    return indices_of_slice(machine, PY_NONE, args[0], length);
}

static PyValue get_start(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PySlice *)self)->start);
}

static PyValue get_stop(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PySlice *)self)->stop);
}

static PyValue get_step(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_incref(((PySlice *)self)->step);
}

static const PyNative slice_construct = {.object =
                                             PY_STATIC_OBJECT(&py_native_type),
                                         .name = "slice",
                                         .fn = construct,
                                         .variadic = true,
                                         .gets_tuple_in = 7};
static const PyNative methods[] = {
    PY_METHOD(&py_slice_type, "indices", indices, 1, 1), {.name = NULL}};
static const PyGetter getters[] = {{"start", get_start, NULL},
                                   {"stop", get_stop, NULL},
                                   {"step", get_step, NULL},
                                   {NULL, NULL, NULL}};

const PyType py_slice_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "slice",
    .size = sizeof(PySlice),
    .destroy = slice_destroy,
    .traverse = slice_traverse,
    .repr = slice_repr,
    .hash = slice_hash,
    .compare = slice_compare,
    .construct = &slice_construct,
    .methods = methods,
    .getters = getters,
};
