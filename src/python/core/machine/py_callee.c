#include "py_callee.h"

#include "py_attribute.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_native.h"
#include "py_native_complaint.h"
#include "py_native_guise.h"
#include "py_string.h"
#include "py_text.h"
#include "py_wait.h"

enum {
    TITLE_CALLEE, /* then what it is called */
    TITLE_NAME,
    TITLE_MODULE,
    TITLE_STATES
};

/* Wrappers of slots belong to the class that has them, others to that of their
 * self. */
static const PyType *bound_to(const PyNative *native, PyValue self)
{
    if (native->is_slot || (native->owner && native == native->owner->init))
        return native->owner;
    return py_is_class(self) ? py_class(self) : py_type_of(self);
}

static PyValue unbound_title(PyMachine *machine, const PyNative *native)
{
    const PyType *owner = native->owner ? native->owner : native->bound_to;
    const char *module =
        native->owner || (native->bound_to && !native->is_python)
            ? NULL
            : py_native_module_name(machine, native);
    return py_string_format(
        machine, "%s%s%s%s%s()", module ? module : "", module ? "." : "",
        owner ? py_type_own_name(owner) : "", owner ? "." : "", native->name);
}

/* A method that CPython writes in Python. */
static bool is_text_method(const PyNative *native)
{
    return native->owner && (native->is_python || native->module);
}

static PyValue text_title(PyMachine *machine, const PyNative *native)
{
    const PyType *owner = native->owner;
    const char *module = native->module ? native->module : owner->module;
    return py_string_format(machine, "%s%s%s.%s()", module ? module : "",
                            module ? "." : "", py_type_own_name(owner),
                            native->name);
}

/* A method that CPython has in C knows no module. */
static PyValue guise_title(PyMachine *machine, PyValue callee)
{
    PyValue self = PY_UNDEFINED;
    if (py_has_type(callee, &py_bound_method_type)) {
        self = ((const PyBoundMethod *)py_object(callee))->self;
        callee = ((const PyBoundMethod *)py_object(callee))->function;
    }
    if (!py_has_type(callee, &py_function_type))
        return PY_UNDEFINED;
    return py_native_guise_title(machine, (const PyFunction *)py_object(callee),
                                 self);
}

/* A native, alone or bound, says so by itself. */
static PyValue native_title(PyMachine *machine, PyValue callee)
{
    PyValue self = PY_UNDEFINED;
    const PyBoundMethod *bound = py_native_bound(callee);
    if (bound) {
        self = bound->self;
        callee = bound->function;
    }
    const PyNative *native = py_native_of(callee);
    if (!native)
        return guise_title(machine, callee);
    if (is_text_method(native))
        return text_title(machine, native);
    if (py_is_undefined(self))
        return unbound_title(machine, native);
    return py_string_format(machine, "%s.%s()",
                            py_type_own_name(bound_to(native, self)),
                            native->name);
}

static PyValue title(PyMachine *machine, const PyValue *state)
{
    PyValue module = state[TITLE_MODULE];
    const char *name = py_string(state[TITLE_CALLEE])->text;
    bool is_builtin = !py_is_instance(module, &py_string_type) ||
                      py_string_is(py_string(module), "builtins");
    return is_builtin ? py_string_format(machine, "%s()", name)
                      : py_string_format(machine, "%s.%s()",
                                         py_string(module)->text, name);
}

/* Says how an error names what is called: _PyObject_FunctionStr(). */
static PyValue describe(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_get_attribute_named(
                                 machine, state[TITLE_CALLEE], "__qualname__"));
    if (py_is_error(answer)) {
        if (!py_catch(machine, &py_AttributeError))
            return PY_ERROR;
        PY_WAIT_FOR(answer, py_to_text(machine, state[TITLE_CALLEE],
                                       PY_TEXT_STR, PY_UNDEFINED));
        return answer;
    }
    state[TITLE_NAME] = answer;
    PY_WAIT_TO_CATCH(answer, py_get_attribute_named(
                                 machine, state[TITLE_CALLEE], "__module__"));
    if (py_is_error(answer) && !py_catch(machine, &py_AttributeError))
        return PY_ERROR;
    state[TITLE_MODULE] = answer;
    PY_WAIT_FOR(answer, py_to_text(machine, state[TITLE_NAME], PY_TEXT_STR,
                                   PY_UNDEFINED));
    PY_WAITS_END(frame);
    py_assign(machine, &state[TITLE_CALLEE], answer);
    return title(machine, state);
}

PyValue py_callee_title(PyMachine *machine, PyValue callee)
{
    PyValue text = native_title(machine, callee);
    if (!py_is_undefined(text) || py_is_raising(machine))
        return text;
    PyValue state[TITLE_STATES] = {py_incref(callee)};
    return py_wait_run(machine, describe, state, TITLE_STATES);
}
