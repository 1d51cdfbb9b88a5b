/* `item in container`, and what else compares one item after the other of any
 * iterable. */
#include "py_membership.h"

#include "py_fuel.h"
#include "py_item_iterator.h"
#include "py_iterator.h"
#include "py_machine.h"
#include "py_operator.h"
#include "py_wait.h"

enum {
    STATE_ITERATOR, /* the iterable, then its iterator */
    STATE_ITEM,
    STATE_CANDIDATE,
    STATE_MODE,
    STATE_COUNT, /* candidates so far, or those that were equal */
    STATES
};

static PyValue refuse(PyMachine *machine, const PyType *type)
{
    return py_raise(machine, &py_TypeError,
                    py_machine_version(machine) < 314
                        ? "argument of type '%s' is not iterable"
                        : "argument of type '%s' is not a container or "
                          "iterable",
                    py_type_name(type));
}

static PyValue end(PyMachine *machine, const PyValue *state, PySearch mode)
{
    switch (mode) {
    case PY_SEARCH_CONTAINS:
        return PY_FALSE;
    case PY_SEARCH_COUNT:
        return state[STATE_COUNT];
    case PY_SEARCH_INDEX:
        break;
    }
    return py_raise(machine, &py_ValueError,
                    "sequence.index(x): x not in sequence");
}

static PyValue search(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PySearch mode = (PySearch)py_small_value(state[STATE_MODE]);
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
            return end(machine, state, mode);
        py_assign(machine, &state[STATE_CANDIDATE], answer);
        PY_WAIT_FOR(answer, py_equal(machine, state[STATE_CANDIDATE],
                                     state[STATE_ITEM]));
        if (py_is(answer, PY_TRUE) && mode != PY_SEARCH_COUNT)
            return mode == PY_SEARCH_INDEX ? state[STATE_COUNT] : PY_TRUE;
        if (mode == PY_SEARCH_INDEX || py_is(answer, PY_TRUE))
            state[STATE_COUNT] =
                py_small(py_small_value(state[STATE_COUNT]) + 1);
        if (!py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

PyValue py_search(PyMachine *machine, PyValue iterable, PyValue item,
                  PySearch mode)
{
    if (!py_is_iterable(iterable))
        return refuse(machine, py_type_of(iterable));
    PyValue state[STATES] = {py_incref(iterable), py_incref(item), PY_UNDEFINED,
                             py_small(mode), py_small(0)};
    return py_wait_start(machine, search, state, STATES);
}

PyValue py_contains(PyMachine *machine, PyValue container, PyValue item)
{
    const PyType *type = py_type_of(container);
    return type->contains
               ? type->contains(machine, container, item)
               : py_search(machine, container, item, PY_SEARCH_CONTAINS);
}
