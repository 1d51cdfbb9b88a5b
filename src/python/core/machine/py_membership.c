/* `item in container`. */
#include "py_iterator.h"
#include "py_machine.h"
#include "py_wait.h"

enum { STATE_ITERATOR, STATE_ITEM, STATE_CANDIDATE, STATES };

static PyValue refuse(PyMachine *machine, const PyType *type)
{
    return py_raise(machine, &py_TypeError,
                    py_machine_version(machine) < 314
                        ? "argument of type '%s' is not iterable"
                        : "argument of type '%s' is not a container or "
                          "iterable",
                    py_type_name(type));
}

/* The first state is the container until its iterator is there. */
static PyValue search(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_iter(machine, state[STATE_ITERATOR]));
    if (py_is_error(answer))
        return py_catch(machine, &py_TypeError)
                   ? refuse(machine, py_type_of(state[STATE_ITERATOR]))
                   : PY_ERROR;
    py_assign(machine, &state[STATE_ITERATOR], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[STATE_ITERATOR]);
        if (py_is_undefined(answer))
            return PY_FALSE;
        py_assign(machine, &state[STATE_CANDIDATE], answer);
        PY_WAIT_FOR(answer, py_equal(machine, state[STATE_CANDIDATE],
                                     state[STATE_ITEM]));
        if (py_is(answer, PY_TRUE))
            return PY_TRUE;
        if (!py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

PyValue py_contains(PyMachine *machine, PyValue container, PyValue item)
{
    const PyType *type = py_type_of(container);
    if (type->contains)
        return type->contains(machine, container, item);
    if (!py_is_iterable(container))
        return refuse(machine, type);
    PyValue state[STATES] = {py_incref(container), py_incref(item),
                             PY_UNDEFINED};
    return py_wait_start(machine, search, state, STATES);
}
