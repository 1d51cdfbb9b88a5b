/* locals, globals, vars and dir. */
#include "py_builtin_scopes.h"

#include "py_attribute.h"
#include "py_exception.h"
#include "py_frame_names.h"
#include "py_instance.h"
#include "py_iterate.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_module.h"
#include "py_names.h"
#include "py_native_table.h"
#include "py_sort.h"
#include "py_special.h"
#include "py_wait.h"

/* --- names in sight ------------------------------------------------------- */

static PyValue locals(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)args;
    (void)count;
    return py_locals(machine);
}

static PyValue globals(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)args;
    (void)count;
    return py_globals(machine);
}

enum { VARS_VALUE, VARS_NAME, VARS_STATE };

static PyValue ask_dict(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_get_attribute(machine, state[VARS_VALUE],
                                              py_string(state[VARS_NAME])));
    PY_WAITS_END(frame);
    if (py_is_error(answer) && py_catch(machine, &py_AttributeError))
        py_raise(machine, &py_TypeError,
                 "vars() argument must have __dict__ attribute");
    return answer;
}

static PyValue variables(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    if (py_is_undefined(args[0]))
        return py_locals(machine);
    PyValue name = py_string_from(machine, "__dict__");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue state[VARS_STATE] = {py_incref(args[0]), name};
    return py_wait_run(machine, ask_dict, state, VARS_STATE);
}

const PyNative py_builtin_locals = PY_FUNCTION("locals", locals, 0, 0);
const PyNative py_builtin_globals = PY_FUNCTION("globals", globals, 0, 0);
const PyNative py_builtin_vars = {.object = PY_STATIC_OBJECT(&py_native_type),
                                  .name = "vars",
                                  .fn = variables,
                                  .positional = 1,
                                  .positional_only = 1,
                                  .parameter_count = 1,
                                  .gets_tuple_in = 5};

/* --- dir ------------------------------------------------------------------ */

enum { DIR_VALUE, DIR_LIST, DIR_STATE };

static PyValue ask_names(PyMachine *machine, PyValue value)
{
    if (py_has_type(value, &py_module_type)) {
        PyValue own = py_module_hook(
            machine, (const PyModule *)(void *)py_object(value), "__dir__");
        if (!py_is_undefined(own))
            return py_call(machine, own, NULL, 0);
        if (py_is_raising(machine))
            return PY_ERROR;
    }
    PyValue hook = py_special(value, PY_SPECIAL_DIR);
    if (py_is_undefined(hook) &&
        !py_is_undefined(py_special(value, PY_SPECIAL_GETATTRIBUTE)))
        return py_unsupported(machine, "give it a __dir__()",
                              "dir() of an object with a __getattribute__()");
    if (py_is_undefined(hook))
        return py_names_of(machine, value);
    return py_special_call(machine, hook, &value, 1);
}

/* Whatever lists the names: sorted. */
static PyValue list_names(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_is_undefined(state[DIR_VALUE])
                            ? py_locals(machine)
                            : ask_names(machine, state[DIR_VALUE]));
    py_assign(machine, &state[DIR_VALUE], answer);
    state[DIR_LIST] = py_list_new(machine, NULL, 0);
    if (py_is_error(state[DIR_LIST]))
        return PY_ERROR;
    PY_WAIT_FOR(answer, py_list_extend(machine, state[DIR_LIST],
                                       state[DIR_VALUE], PY_NONE));
    PY_WAIT_FOR(answer, py_sort_list(machine, state[DIR_LIST], PY_UNDEFINED,
                                     false, true));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue dir(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue state[DIR_STATE] = {py_incref(args[0]), PY_UNDEFINED};
    return py_wait_start(machine, list_names, state, DIR_STATE);
}

const PyNative py_builtin_dir = {.object = PY_STATIC_OBJECT(&py_native_type),
                                 .name = "dir",
                                 .fn = dir,
                                 .positional = 1,
                                 .positional_only = 1,
                                 .parameter_count = 1,
                                 .gets_tuple_in = 5};
