#include "py_class_check.h"

#include "py_ask.h"
#include "py_exception.h"
#include "py_generic_alias.h"
#include "py_tuple.h"
#include "py_union.h"
#include "py_wait.h"

enum { CHECK_VALUE, CHECK_CLASSES, CHECK_SPECIAL, CHECK_INDEX, CHECK_STATE };

static PyValue check(PyMachine *machine, PyValue value, PyValue classes,
                     PySpecial special);

/* One class of a tuple after the other. */
static PyValue check_each(PyMachine *machine, PyNativeFrame *frame,
                          PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyTuple *classes = py_tuple(state[CHECK_CLASSES]);
    PySpecial special = (PySpecial)py_small_value(state[CHECK_SPECIAL]);
    uint32_t at = (uint32_t)py_small_value(state[CHECK_INDEX]);
    PY_WAITS_BEGIN(frame);
    for (; at < classes->count; at++) {
        state[CHECK_INDEX] = py_small(at);
        PY_WAIT_FOR(answer, check(machine, state[CHECK_VALUE],
                                  classes->items[at], special));
        if (py_is(answer, PY_TRUE))
            return PY_TRUE;
    }
    PY_WAITS_END(frame);
    return PY_FALSE;
}

static PyValue refuse(PyMachine *machine, PySpecial special, PyValue classes)
{
    if (py_has_type(classes, &py_generic_alias_type))
        return py_raise(machine, &py_TypeError,
                        "%s argument 2 cannot be a parameterized generic",
                        special == PY_SPECIAL_INSTANCECHECK ? "isinstance()"
                                                            : "issubclass()");
    return py_raise(machine, &py_TypeError,
                    special == PY_SPECIAL_INSTANCECHECK
                        ? "isinstance() arg 2 must be a type, a tuple of "
                          "types, or a union"
                        : "issubclass() arg 2 must be a class, a tuple of "
                          "classes, or a union");
}

static PyValue check(PyMachine *machine, PyValue value, PyValue classes,
                     PySpecial special)
{
    bool instance = special == PY_SPECIAL_INSTANCECHECK;
    PyValue answer;
    if (instance && py_is(py_from_object(py_type_of(value)), classes))
        return PY_TRUE;
    if (py_ask_special(machine, classes, special, value, PY_ASK_TRUTH, &answer))
        return answer;
    if (py_is_class(classes)) {
        const PyType *type = instance ? py_type_of(value) : py_class(value);
        return py_bool(type == py_class(classes) ||
                       py_type_is_subtype(type, py_class(classes)));
    }
    if (py_has_type(classes, &py_union_type))
        classes = py_from_object(((PyUnion *)py_object(classes))->args);
    if (!py_is_any_tuple(classes))
        return refuse(machine, special, classes);
    PyValue state[CHECK_STATE] = {py_incref(value), py_incref(classes),
                                  py_small(special), py_small(0)};
    return py_wait_start(machine, check_each, state, CHECK_STATE);
}

PyValue py_is_instance_of(PyMachine *machine, PyValue value, PyValue classes)
{
    return check(machine, value, classes, PY_SPECIAL_INSTANCECHECK);
}

PyValue py_is_subclass_of(PyMachine *machine, PyValue value, PyValue classes)
{
    return check(machine, value, classes, PY_SPECIAL_SUBCLASSCHECK);
}
