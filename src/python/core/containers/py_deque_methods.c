#include "py_deque_methods.h"

#include "py_argument.h"
#include "py_deque_find.h"
#include "py_deque_private.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_native_table.h"

static PyValue append(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_deque_push(machine, py_deque(args[0]), args[1], false) ? PY_NONE
                                                                     : PY_ERROR;
}

static PyValue append_left(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_deque_push(machine, py_deque(args[0]), args[1], true) ? PY_NONE
                                                                    : PY_ERROR;
}

static PyValue take(PyMachine *machine, PyValue self, bool left)
{
    if (!py_deque(self)->count)
        return py_raise(machine, &py_IndexError, "pop from an empty deque");
    return py_deque_take(py_deque(self), left);
}

static PyValue pop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return take(machine, args[0], false);
}

static PyValue pop_left(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return take(machine, args[0], true);
}

static PyValue extend(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_deque_extend(machine, args[0], args[1], false, PY_NONE);
}

static PyValue extend_left(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_deque_extend(machine, args[0], args[1], true, PY_NONE);
}

static PyValue clear(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    py_deque_clear(machine, py_deque(args[0]));
    return PY_NONE;
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_deque_copy(machine, args[0]);
}

static PyValue insert(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    PyDeque *deque = py_deque(args[0]);
    int64_t at;
    if (!py_argument_index(machine, &args[1], &at) ||
        !py_charge(machine, deque->count / 16))
        return PY_ERROR;
    if (deque->count == deque->most)
        return py_raise(machine, &py_IndexError,
                        "deque already at its maximum size");
    if (at < 0)
        at += deque->count;
    at = at < 0 ? 0 : at > deque->count ? deque->count : at;
    if (!py_deque_push(machine, deque, args[2], false))
        return PY_ERROR;
    for (uint32_t i = deque->count - 1; i > at; i--)
        *py_deque_at(deque, i) = *py_deque_at(deque, i - 1);
    *py_deque_at(deque, (uint32_t)at) = args[2];
    return PY_NONE;
}

static PyValue reverse(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyDeque *deque = py_deque(args[0]);
    if (!py_charge(machine, deque->count / 16))
        return PY_ERROR;
    for (uint32_t i = 0; i < deque->count / 2; i++) {
        PyValue *a = py_deque_at(deque, i);
        PyValue *b = py_deque_at(deque, deque->count - 1 - i);
        PyValue kept = *a;
        *a = *b;
        *b = kept;
    }
    return PY_NONE;
}

static PyValue rotate(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    int64_t steps = 1;
    if ((!py_is_undefined(args[1]) &&
         !py_argument_index(machine, &args[1], &steps)) ||
        !py_charge(machine, py_deque(args[0])->count / 16))
        return PY_ERROR;
    py_deque_rotate(py_deque(args[0]), steps);
    return PY_NONE;
}

static PyValue reversed(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyValue walk =
        py_walk_new(machine, &py_deque_reverse_iterator_type, args[0]);
    if (!py_is_error(walk))
        ((PyWalk *)py_object(walk))->expected = py_deque(args[0])->changes;
    return walk;
}

/* --- making one
 * -------------------------------------------------------------------- */

static bool read_limit(PyMachine *machine, PyValue value, int64_t *out)
{
    *out = -1;
    if (py_is_undefined(value) || py_is_none(value))
        return true;
    if (!py_is_int(value))
        py_raise(machine, &py_TypeError, "an integer is required");
    else if (!py_int_to_i64(value, out))
        py_raise(machine, &py_OverflowError,
                 "Python int too large to convert to C ssize_t");
    else if (*out < 0)
        py_raise(machine, &py_ValueError, "maxlen must be non-negative");
    return !py_is_raising(machine);
}

/* `args` are the iterable and the limit. */
static PyValue fill(PyMachine *machine, PyValue self, const PyValue *args)
{
    PyDeque *deque = py_deque(self);
    if (!read_limit(machine, args[1], &deque->most))
        return PY_ERROR;
    if (deque->count)
        py_deque_clear(machine, deque);
    return PY_NONE;
}

static PyValue init(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    PyValue done = fill(machine, args[0], args + 1);
    if (py_is_error(done) || py_is_undefined(args[1]))
        return done;
    return py_deque_extend(machine, args[0], args[1], false, PY_NONE);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    PyDeque *deque = py_object_new(machine, &py_deque_type);
    if (!deque)
        return PY_ERROR;
    PyValue self = py_from_object(deque), answer = self;
    BASE_INVARIANT(count == 2);
    if (py_is_error(fill(machine, self, args)))
        answer = PY_ERROR;
    else if (!py_is_undefined(args[0]))
        answer = py_deque_extend(machine, self, args[0], false, self);
    else
        return self;
    py_decref(machine, self);
    return answer;
}

const PyNative py_deque_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "deque",
    .fn = construct,
    .positional = 2,
    .parameter_count = 2,
    .clinic = 1,
    .names = {"iterable", "maxlen"},
};
const PyNative py_deque_init = {
    .object = PY_STATIC_OBJECT(&py_method_descriptor_type),
    .name = "deque",
    .fn = init,
    .required = 1,
    .positional = 3,
    .positional_only = 1,
    .parameter_count = 3,
    .clinic = 1,
    .is_method = true,
    .owner = &py_deque_type,
    .names = {"self", "iterable", "maxlen"},
};

#define DEQUE &py_deque_type
const PyNative py_deque_methods[] = {
    PY_METHOD(DEQUE, "append", append, 1, 1),
    PY_METHOD(DEQUE, "appendleft", append_left, 1, 1),
    PY_METHOD(DEQUE, "pop", pop, 0, 0),
    PY_METHOD(DEQUE, "popleft", pop_left, 0, 0),
    PY_METHOD(DEQUE, "extend", extend, 1, 1),
    PY_METHOD(DEQUE, "extendleft", extend_left, 1, 1),
    PY_METHOD(DEQUE, "clear", clear, 0, 0),
    PY_METHOD(DEQUE, "copy", copy, 0, 0),
    PY_METHOD(DEQUE, "__copy__", copy, 0, 0),
    PY_METHOD(DEQUE, "count", py_deque_count, 1, 1),
    PY_METHOD(DEQUE, "index", py_deque_index, 1, 3),
    {.object = PY_STATIC_OBJECT(&py_method_descriptor_type),
     .name = "insert",
     .fn = insert,
     .owner = DEQUE,
     .is_method = true,
     .parses_tuple = true,
     .required = 3,
     .positional = 3,
     .positional_only = 3,
     .parameter_count = 3},
    PY_METHOD(DEQUE, "remove", py_deque_remove, 1, 1),
    PY_METHOD(DEQUE, "reverse", reverse, 0, 0),
    PY_METHOD(DEQUE, "rotate", rotate, 0, 1),
    PY_METHOD(DEQUE, "__reversed__", reversed, 0, 0),
    {.name = NULL}};
