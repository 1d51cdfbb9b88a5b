#include "py_warn.h"

#include "py_attribute.h"
#include "py_call.h"
#include "py_imports.h"
#include "py_string.h"
#include "py_wait.h"

enum { WARN_TEXT, WARN_CATEGORY, WARN_THEN, WARN_MODULE, WARN_STATES };

static PyValue import_warnings(PyMachine *machine)
{
    PyValue name = py_string_from(machine, "warnings");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue module = py_op_import(machine, py_string(name));
    py_decref(machine, name);
    return module;
}

static PyValue warn(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, import_warnings(machine));
    state[WARN_MODULE] = answer;
    PY_WAIT_FOR(answer, py_get_attribute_named(machine, state[WARN_MODULE],
                                               "_warn_program"));
    py_assign(machine, &state[WARN_MODULE], answer);
    PY_WAIT_FOR(answer,
                py_call(machine, state[WARN_MODULE], &state[WARN_TEXT], 2));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return py_incref(state[WARN_THEN]);
}

PyValue py_warn(PyMachine *machine, const PyType *category, const char *text,
                PyValue then)
{
    PyValue state[WARN_STATES] = {py_string_from(machine, text),
                                  py_from_object(category), then};
    if (py_is_error(state[WARN_TEXT])) {
        py_decref(machine, then);
        return PY_ERROR;
    }
    return py_wait_start(machine, warn, state, WARN_STATES);
}
