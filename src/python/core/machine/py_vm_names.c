#include "py_vm_names.h"

#include "py_code_object.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_vm_ops.h"
#include "py_wait.h"

/* The namespace, where nothing of a class's own has a say; NULL otherwise. */
static PyDict *plain_names(const PyFrame *frame)
{
    return frame->names->type == &py_dict_type ? (PyDict *)frame->names : NULL;
}

static PyValue names_of(const PyFrame *frame)
{
    return py_incref(py_from_object(frame->names));
}

/* --- load ---------------------------------------------------------------- */

enum { LOAD_NAMES, LOAD_NAME, LOAD_FUNCTION, LOAD_CELL, LOADS };

static PyValue of_cell(PyMachine *machine, PyString *name, PyValue cell)
{
    PyValue value = ((PyCell *)py_object(cell))->value;
    return py_is_undefined(value) ? py_op_unbound(machine, name, true)
                                  : py_incref(value);
}

/* What the mapping lacks is looked for elsewhere. */
static PyValue load(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyString *name = py_string(state[LOAD_NAME]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer,
                     py_get_item(machine, state[LOAD_NAMES], state[LOAD_NAME]));
    PY_WAITS_END(frame);
    if (!py_is_error(answer) || !py_catch(machine, &py_KeyError))
        return answer;
    if (!py_is_undefined(state[LOAD_CELL]))
        return of_cell(machine, name, state[LOAD_CELL]);
    return py_op_load_outside(
        machine, ((PyFunction *)py_object(state[LOAD_FUNCTION]))->globals,
        name);
}

static PyValue ask_names(PyMachine *machine, PyValue names,
                         PyFunction *function, PyString *name, PyValue cell)
{
    PyValue state[LOADS] = {py_incref(names), py_incref(py_from_object(name)),
                            py_incref(py_from_object(function)),
                            py_incref(cell)};
    return py_wait_run(machine, load, state, LOADS);
}

PyValue py_names_load(PyMachine *machine, PyValue names, PyFunction *function,
                      PyString *name)
{
    if (!py_is_dict(names))
        return ask_names(machine, names, function, name, PY_UNDEFINED);
    PyValue value = py_dict_get_name(py_dict(names), name);
    return py_is_undefined(value)
               ? py_op_load_outside(machine, function->globals, name)
               : py_incref(value);
}

PyValue py_op_load_name(PyMachine *machine, const PyFrame *frame,
                        PyString *name)
{
    const PyFrame *owner = frame;
    while (!owner->names)
        owner = owner->back;
    return py_names_load(machine, py_from_object(owner->names), frame->function,
                         name);
}

PyValue py_op_load_name_or_cell(PyMachine *machine, const PyFrame *frame,
                                PyString *name, uint32_t cell)
{
    PyDict *names = plain_names(frame);
    PyValue box = frame->slots[frame->code->local_count + cell];
    if (!names)
        return ask_names(machine, py_from_object(frame->names), frame->function,
                         name, box);
    PyValue value = py_dict_get_name(names, name);
    return py_is_undefined(value) ? of_cell(machine, name, box)
                                  : py_incref(value);
}

/* --- store and delete ---------------------------------------------------- */

PyValue py_op_store_name(PyMachine *machine, const PyFrame *frame,
                         PyString *name, PyValue value)
{
    PyDict *names = plain_names(frame);
    if (!names)
        return py_set_item(machine, py_from_object(frame->names),
                           py_from_object(name), value);
    return py_dict_set_name(machine, names, name, value) ? PY_NONE : PY_ERROR;
}

enum { DELETE_NAMES, DELETE_NAME, DELETES };

/* Whatever the mapping raises, the name is not there. */
static PyValue delete (PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_delete_item(machine, state[DELETE_NAMES],
                                            state[DELETE_NAME]));
    PY_WAITS_END(frame);
    if (!py_is_error(answer) || !py_catch(machine, &py_BaseException))
        return answer;
    return py_op_undefined(machine, py_string(state[DELETE_NAME]));
}

PyValue py_op_delete_name(PyMachine *machine, const PyFrame *frame,
                          PyString *name)
{
    PyDict *names = plain_names(frame);
    if (!names) {
        PyValue state[DELETES] = {names_of(frame),
                                  py_incref(py_from_object(name))};
        return py_wait_run(machine, delete, state, DELETES);
    }
    if (py_dict_delete_name(machine, names, name))
        return PY_NONE;
    return py_op_undefined(machine, name);
}

/* --- annotations --------------------------------------------------------- */

enum { BEGIN_NAMES, BEGIN_NAME, BEGINS };

static PyValue begin(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(
        answer, py_get_item(machine, state[BEGIN_NAMES], state[BEGIN_NAME]));
    if (!py_is_error(answer) || !py_catch(machine, &py_KeyError))
        return answer;
    PyValue dict = py_dict_new(machine);
    if (py_is_error(dict))
        return PY_ERROR;
    answer = py_set_item(machine, state[BEGIN_NAMES], state[BEGIN_NAME], dict);
    py_decref(machine, dict);
    PY_WAIT_FOR(answer, answer);
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_op_begin_annotations(PyMachine *machine, const PyFrame *frame,
                                PyString *name)
{
    PyDict *names =
        frame->names ? plain_names(frame) : frame->function->globals;
    if (!names) {
        PyValue state[BEGINS] = {names_of(frame),
                                 py_incref(py_from_object(name))};
        return py_wait_run(machine, begin, state, BEGINS);
    }
    if (py_dict_find_name(names, name) >= 0)
        return PY_NONE;
    PyValue dict = py_dict_new(machine);
    bool good =
        !py_is_error(dict) && py_dict_set_name(machine, names, name, dict);
    py_decref(machine, dict);
    return good ? PY_NONE : PY_ERROR;
}
