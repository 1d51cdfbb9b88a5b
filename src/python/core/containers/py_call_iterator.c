/* iter(function, sentinel): calls until the answer equals the sentinel. */
#include "py_call_iterator.h"

#include "py_iterate.h"
#include "py_operator.h"
#include "py_pipe.h"
#include "py_wait.h"

/* Both are undefined once the end was reached. */
typedef struct PyCallIterator {
    PyObject object;
    PyValue function;
    PyValue sentinel;
} PyCallIterator;

static PyCallIterator *call_iterator(PyValue value)
{
    BASE_INVARIANT(py_is_object(value));
    return (PyCallIterator *)py_object(value);
}

static void destroy(PyMachine *machine, PyObject *self)
{
    PyCallIterator *calls = (PyCallIterator *)self;
    py_assign(machine, &calls->function, PY_UNDEFINED);
    py_assign(machine, &calls->sentinel, PY_UNDEFINED);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyCallIterator *calls = (PyCallIterator *)self;
    if (py_is_object(calls->function))
        visit(py_object(calls->function), context);
    if (py_is_object(calls->sentinel))
        visit(py_object(calls->sentinel), context);
}

enum { CALL_ITERATOR, CALL_FUNCTION, CALL_ANSWER, CALL_STATE };

static PyValue next_call(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyCallIterator *calls = call_iterator(state[CALL_ITERATOR]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_call(machine, state[CALL_FUNCTION], NULL, 0));
    if (py_is_error(answer) && !py_catch(machine, &py_StopIteration))
        return PY_ERROR;
    /* Meanwhile the call itself may have come to the end. */
    if (!py_is_error(answer) && !py_is_undefined(calls->function)) {
        py_assign(machine, &state[CALL_ANSWER], answer);
        PY_WAIT_FOR(answer,
                    py_equal(machine, calls->sentinel, state[CALL_ANSWER]));
        if (py_is(answer, PY_FALSE))
            return py_incref(state[CALL_ANSWER]);
        answer = PY_UNDEFINED;
    }
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    destroy(machine, &calls->object);
    return py_raise_end(machine);
}

static PyValue next(PyMachine *machine, PyValue self)
{
    PyValue function = call_iterator(self)->function;
    if (py_is_undefined(function))
        return PY_UNDEFINED;
    PyValue state[CALL_STATE] = {py_incref(self), py_incref(function),
                                 PY_UNDEFINED};
    return py_wait_lightly(machine, next_call, state, CALL_STATE);
}

static const char *const missing[] = {"__reduce__", NULL};

const PyType py_call_iterator_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "callable_iterator",
    .size = sizeof(PyCallIterator),
    .destroy = destroy,
    .traverse = traverse,
    .iter = py_iter_self,
    .next = next,
    .missing = missing,
};

PyValue py_call_iterator_new(PyMachine *machine, PyValue function,
                             PyValue sentinel)
{
    PyCallIterator *calls = py_object_new(machine, &py_call_iterator_type);
    if (!calls)
        return PY_ERROR;
    calls->function = py_incref(function);
    calls->sentinel = py_incref(sentinel);
    return py_from_object(calls);
}
