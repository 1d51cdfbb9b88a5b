/* reversed(): what has a __reversed__ is asked for it; any other sequence is
 * walked by its length and its __getitem__, from the end. */
#include "py_reversed.h"

#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_lookup.h"
#include "py_native_table.h"
#include "py_range.h"
#include "py_sequence.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

typedef struct PyReversed {
    PyObject object;
    PyValue sequence; /* owned; undefined once the end was reached */
    int64_t index;    /* of the next item */
} PyReversed;

static PyReversed *reversed_of(PyValue value)
{
    return (PyReversed *)py_object(value);
}

static void destroy(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((PyReversed *)self)->sequence);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyValue sequence = ((PyReversed *)self)->sequence;
    if (py_is_object(sequence))
        visit(py_object(sequence), context);
}

/* --- one item after the other
 * ------------------------------------------------------ */

/* `item` is what the sequence answered, or PY_ERROR. */
static PyValue take(PyMachine *machine, PyReversed *walk, PyValue item)
{
    if (!py_is_error(item)) {
        walk->index--;
        return item;
    }
    if (!py_catch(machine, &py_IndexError) &&
        !py_catch(machine, &py_StopIteration))
        return PY_ERROR;
    walk->index = -1;
    py_assign(machine, &walk->sequence, PY_UNDEFINED);
    return PY_UNDEFINED;
}

static PyValue next_asking(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyReversed *walk = reversed_of(state[0]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(
        answer, py_get_item(machine, walk->sequence, py_small(walk->index)));
    PY_WAITS_END(frame);
    answer = take(machine, walk, answer);
    return py_is_undefined(answer) && !py_is_raising(machine)
               ? py_raise_end(machine)
               : answer;
}

static PyValue next(PyMachine *machine, PyValue self)
{
    PyReversed *walk = reversed_of(self);
    if (walk->index < 0) {
        py_assign(machine, &walk->sequence, PY_UNDEFINED);
        return PY_UNDEFINED;
    }
    if (py_type_of(walk->sequence)->flags & PY_TYPE_HEAP) {
        PyValue state = py_incref(self);
        return py_wait_lightly(machine, next_asking, &state, 1);
    }
    return take(machine, walk,
                py_get_item(machine, walk->sequence, py_small(walk->index)));
}

PyValue py_reversed_sequence(PyValue value)
{
    if (!py_has_type(value, &py_reversed_type) ||
        py_is_undefined(reversed_of(value)->sequence))
        return value;
    return reversed_of(value)->sequence;
}

/* --- making one
 * --------------------------------------------------------------------- */

bool py_is_sequence(PyValue value)
{
    const PyType *type = py_type_of(value);
    if (type->flags & PY_TYPE_HEAP)
        return type->get_item && !py_is_instance(value, &py_dict_type);
    static const PyType *const types[] = {
        &py_list_type,  &py_tuple_type,     &py_range_type,     &py_string_type,
        &py_bytes_type, &py_bytearray_type, &py_memoryview_type};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (type == types[i])
            return true;
    return false;
}

static PyValue refuse(PyMachine *machine, PyValue value)
{
    return py_raise(machine, &py_TypeError, "'%s' object is not reversible",
                    py_type_name(py_type_of(value)));
}

static PyValue make(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_length(machine, state[0]));
    PY_WAITS_END(frame);
    PyReversed *walk = py_object_new(machine, &py_reversed_type);
    if (!walk)
        return PY_ERROR;
    walk->sequence = py_incref(state[0]);
    walk->index = py_small_value(answer) - 1;
    return py_from_object(walk);
}

static PyValue call_bound(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_bind(machine, state[0], state[1]));
    py_assign(machine, &state[0], answer);
    PY_WAIT_FOR(answer, py_call(machine, state[0], NULL, 0));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    if (count != 1)
        return py_raise(machine, &py_TypeError,
                        "reversed expected 1 argument, got %u", count);
    PyValue name = py_string_from(machine, "__reversed__");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue method =
        py_type_lookup(machine, py_type_of(args[0]), py_string(name));
    py_decref(machine, name);
    if (py_is_undefined(method) && py_is_raising(machine))
        return PY_ERROR;
    if (py_is_none(method))
        return refuse(machine, args[0]);
    if (!py_is_undefined(method)) {
        PyValue state[2] = {py_incref(method), py_incref(args[0])};
        return py_wait_run(machine, call_bound, state, 2);
    }
    if (!py_is_sequence(args[0]))
        return refuse(machine, args[0]);
    PyValue state = py_incref(args[0]);
    return py_wait_run(machine, make, &state, 1);
}

static PyValue left_asking(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_length(machine, reversed_of(state[0])->sequence));
    PY_WAITS_END(frame);
    int64_t left = reversed_of(state[0])->index + 1;
    return py_small(py_small_value(answer) < left ? 0 : left);
}

static PyValue length_hint(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (py_is_undefined(reversed_of(args[0])->sequence))
        return py_small(0);
    PyValue state = py_incref(args[0]);
    return py_wait_run(machine, left_asking, &state, 1);
}

static const PyNative methods[] = {
    PY_METHOD(&py_reversed_type, "__length_hint__", length_hint, 0, 0),
    {.name = NULL}};

/* What another type's __reversed__ has answered stays what it is. */
static PyValue copy(PyMachine *machine, const PyType *type, PyValue exact)
{
    if (!py_has_type(exact, &py_reversed_type))
        return py_incref(exact);
    PyReversed *old = reversed_of(exact), *walk = py_object_new(machine, type);
    if (!walk)
        return PY_ERROR;
    walk->sequence = old->sequence;
    walk->index = old->index;
    old->sequence = PY_UNDEFINED;
    return py_from_object(walk);
}

static const PyNative reversed_construct =
    PY_FUNCTION_VARIADIC("reversed", construct);
static const char *const missing[] = {"__reduce__", "__setstate__", NULL};

const PyType py_reversed_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "reversed",
    .size = sizeof(PyReversed),
    .flags = PY_TYPE_BASE,
    .destroy = destroy,
    .traverse = traverse,
    .iter = py_iter_self,
    .next = next,
    .construct = &reversed_construct,
    .copy = copy,
    .methods = methods,
    .missing = missing,
};
