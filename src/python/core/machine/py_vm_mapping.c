/* Instructions that take mappings apart: {**a} and f(**a). */
#include "py_vm_mapping.h"

#include "py_vm_collect.h"

#include "py_attribute.h"
#include "py_callee.h"
#include "py_dict_private.h"
#include "py_dict_update.h"
#include "py_exception.h"
#include "py_machine.h"
#include "py_string.h"
#include "py_text.h"
#include "py_traceback_object.h"
#include "py_tuple.h"
#include "py_wait.h"

/* --- {**mapping}
 * ------------------------------------------------------------------ */

enum { UPDATE_INTO, UPDATE_FROM, UPDATE_STATES };

static PyValue update(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer,
                     py_dict_merge(machine, py_dict(state[UPDATE_INTO]),
                                   state[UPDATE_FROM], PY_DICT_REPLACE));
    PY_WAITS_END(frame);
    if (!py_is_error(answer) || !py_catch(machine, &py_AttributeError))
        return answer;
    return py_raise(machine, &py_TypeError, "'%s' object is not a mapping",
                    py_type_name(py_type_of(state[UPDATE_FROM])));
}

PyValue py_op_update(PyMachine *machine, PyDict *into, PyValue from)
{
    if (py_is_dict(from))
        return py_dict_merge(machine, into, from, PY_DICT_REPLACE);
    PyValue state[UPDATE_STATES] = {py_incref(py_from_object(into)),
                                    py_incref(from)};
    return py_wait_run(machine, update, state, UPDATE_STATES);
}

/* --- f(**mapping)
 * ----------------------------------------------------------------- */

enum {
    MERGE_INTO,
    MERGE_FROM,
    MERGE_CALLEE, /* then what it is called */
    MERGE_KEY,    /* that was there already; undefined: `from` is no mapping */
    MERGE_STATES
};

/* A KeyError names the key that comes twice; an AttributeError says that there
 * are no keys(). False: it is another one. Before 3.12 a KeyError that the
 * program itself had raised was told from ours. */
static bool take_reason(PyMachine *machine, PyValue *state)
{
    PyValue exception = py_take_exception(machine);
    if (py_is_undefined(exception))
        return false;
    PyValue args = py_exception(exception)->args;
    bool twice = py_is_instance(exception, &py_KeyError) && py_is_tuple(args) &&
                 py_tuple(args)->count == 1 &&
                 (py_machine_version(machine) >= 312 ||
                  !py_traceback_shown(py_exception(exception)->traceback));
    if (!twice && !py_is_instance(exception, &py_AttributeError)) {
        py_set_exception(machine, exception);
        return false;
    }
    if (twice)
        state[MERGE_KEY] = py_incref(py_tuple(args)->items[0]);
    py_decref(machine, exception);
    return true;
}

static PyValue merge(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_dict_merge(machine, py_dict(state[MERGE_INTO]),
                                           state[MERGE_FROM], PY_DICT_REFUSE));
    if (!py_is_error(answer) || !take_reason(machine, state))
        return answer;
    PY_WAIT_FOR(answer, py_callee_title(machine, state[MERGE_CALLEE]));
    py_assign(machine, &state[MERGE_CALLEE], answer);
    if (py_is_undefined(state[MERGE_KEY]))
        return py_raise(machine, &py_TypeError,
                        "%s argument after ** must be a mapping, not %s",
                        py_string(state[MERGE_CALLEE])->text,
                        py_type_name(py_type_of(state[MERGE_FROM])));
    PY_WAIT_FOR(answer, py_to_text(machine, state[MERGE_KEY], PY_TEXT_STR,
                                   PY_UNDEFINED));
    PY_WAITS_END(frame);
    py_raise(machine, &py_TypeError,
             "%s got multiple values for keyword argument '%s'",
             py_string(state[MERGE_CALLEE])->text, py_string(answer)->text);
    py_decref(machine, answer);
    return PY_ERROR;
}

PyValue py_op_merge(PyMachine *machine, PyDict *into, PyValue from,
                    PyValue callee)
{
    if (py_is_dict(from) && !into->count)
        return py_dict_merge(machine, into, from, PY_DICT_REPLACE);
    PyValue state[MERGE_STATES] = {py_incref(py_from_object(into)),
                                   py_incref(from), py_incref(callee)};
    return py_wait_run(machine, merge, state, MERGE_STATES);
}
