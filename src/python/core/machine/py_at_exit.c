#include "py_at_exit.h"

#include "py_finalizer.h"

#include "py_at_exit_private.h"
#include "py_list.h"
#include "py_machine_state.h"
#include "py_tuple.h"
#include "py_wait.h"

PyValue py_at_exit_list(PyMachine *machine)
{
    if (py_is_undefined(machine->at_exit)) {
        PyValue list = py_list_new(machine, NULL, 0);
        if (py_is_error(list))
            return PY_ERROR;
        machine->at_exit = list;
    }
    return py_incref(machine->at_exit);
}

enum { ENTRY, ERROR, STATES };

static PyValue run(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                   PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyTuple *entry = py_tuple(state[ENTRY]);
    BASE_INVARIANT(entry->count == 3);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer,
                     py_op_call_spread(machine, entry->items[0],
                                       entry->items[1], entry->items[2]));
    if (py_is_error(answer) && !machine->stopped) {
        state[ERROR] = py_take_exception(machine);
        PY_WAIT_TO_CATCH(answer,
                         py_tell_ignored(machine, PY_IGNORED_AT_EXIT,
                                         entry->items[0], state[ERROR]));
    }
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return machine->stopped ? PY_ERROR : PY_NONE;
}

bool py_at_exit_run(PyMachine *machine)
{
    if (py_is_undefined(machine->at_exit))
        return false;
    PyList *list = py_list(machine->at_exit);
    BASE_INVARIANT(py_has_type(machine->at_exit, &py_list_type));
    if (!machine->is_exiting)
        machine->at_exit_left = list->count;
    machine->is_exiting = true;
    /* What is registered from here on lies behind: nobody calls it. */
    while (machine->at_exit_left > 0) {
        uint32_t at = --machine->at_exit_left;
        if (at >= list->count || py_is(list->items[at], PY_NONE))
            continue;
        BASE_INVARIANT(py_has_type(list->items[at], &py_tuple_type));
        PyValue state[STATES] = {list->items[at]};
        list->items[at] = PY_NONE;
        PyNativeFrame *frame =
            py_native_frame_push(machine, run, state, STATES);
        if (frame) {
            frame->frame.mode = PY_RETURN_DISCARD;
            return true;
        }
        py_decref(machine, py_take_exception(machine));
    }
    py_assign(machine, &machine->at_exit, PY_UNDEFINED);
    return false;
}
