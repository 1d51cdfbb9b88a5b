#include "py_class_check.h"

#include "py_ask.h"
#include "py_attribute.h"
#include "py_class.h"
#include "py_class_seen.h"
#include "py_exception.h"
#include "py_generic_alias.h"
#include "py_instance.h"
#include "py_lookup.h"
#include "py_string.h"
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

bool py_has_bases(PyMachine *machine, PyValue value)
{
    if (!py_is_heap(value))
        return false;
    PyValue name = py_string_from(machine, "__bases__");
    bool has = !py_is_error(name) &&
               (py_instance_has(value, py_string(name)) ||
                !py_is_undefined(py_type_lookup(machine, py_type_of(value),
                                                py_string(name))));
    py_decref(machine, name);
    return has;
}

static PyValue complain(PyMachine *machine, PySpecial special, PyValue classes)
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

static PyValue refuse_bases(PyMachine *machine)
{
    return py_unsupported(machine, NULL, "an object with __bases__ as a class");
}

enum { BASES_OBJECT, BASES_SPECIAL, BASES_STATE };

/* Python says whether it has __bases__: a tuple makes it as good as a class. */
static PyValue ask_bases(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_get_attribute_named(
                                 machine, state[BASES_OBJECT], "__bases__"));
    PY_WAITS_END(frame);
    if (py_is_error(answer) && !py_catch(machine, &py_AttributeError))
        return PY_ERROR;
    bool is_class = !py_is_error(answer) && py_is_any_tuple(answer);
    py_decref(machine, answer);
    return is_class ? refuse_bases(machine)
                    : complain(machine,
                               (PySpecial)py_small_value(state[BASES_SPECIAL]),
                               state[BASES_OBJECT]);
}

static PyValue refuse(PyMachine *machine, PySpecial special, PyValue classes)
{
    if (!py_is_undefined(py_special(classes, PY_SPECIAL_GETATTR)) ||
        !py_is_undefined(py_special(classes, PY_SPECIAL_GETATTRIBUTE))) {
        PyValue state[BASES_STATE] = {py_incref(classes), py_small(special)};
        return py_wait_start(machine, ask_bases, state, BASES_STATE);
    }
    return py_has_bases(machine, classes) ? refuse_bases(machine)
                                          : complain(machine, special, classes);
}

/* True if what `value.__class__` says may be another class than its own. */
static bool may_pretend(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);
    if (!(type->flags & PY_TYPE_HEAP) || type->flags & PY_TYPE_CLASS)
        return false;
    if (!py_is_undefined(py_special_of(type, PY_SPECIAL_GETATTRIBUTE)))
        return true;
    if (!py_heap_type(type)->has_data_descriptors)
        return false;
    PyValue name = py_string_from(machine, "__class__");
    if (py_is_error(name))
        return false;
    bool has = !py_is_undefined(py_type_lookup(machine, type, py_string(name)));
    py_decref(machine, name);
    return has;
}

enum { PRETEND_VALUE, PRETEND_CLASS, PRETEND_STATE };

/* A proxy says to be of its object's class. */
static PyValue ask_class(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer, name;
    PY_WAITS_BEGIN(frame);
    name = py_string_from(machine, "__class__");
    if (py_is_error(name))
        return PY_ERROR;
    answer = py_get_attribute(machine, state[PRETEND_VALUE], py_string(name));
    py_decref(machine, name);
    PY_WAIT_TO_CATCH(answer, answer);
    PY_WAITS_END(frame);
    if (py_is_error(answer))
        return py_catch(machine, &py_AttributeError) ? PY_FALSE : PY_ERROR;
    bool is =
        py_is_class(answer) &&
        py_type_is_subtype(py_class(answer), py_class(state[PRETEND_CLASS]));
    py_decref(machine, answer);
    return py_bool(is);
}

static PyValue check_class(PyMachine *machine, PyValue value, PyValue class)
{
    if (py_type_is_subtype(py_class_seen(value), py_class(class)))
        return PY_TRUE;
    if (!may_pretend(machine, value))
        return py_is_raising(machine) ? PY_ERROR : PY_FALSE;
    PyValue state[PRETEND_STATE] = {py_incref(value), py_incref(class)};
    return py_wait_run(machine, ask_class, state, PRETEND_STATE);
}

static PyValue check(PyMachine *machine, PyValue value, PyValue classes,
                     PySpecial special)
{
    bool instance = special == PY_SPECIAL_INSTANCECHECK;
    PyValue answer;
    if (instance && py_is(py_from_object(py_class_seen(value)), classes))
        return PY_TRUE;
    if (py_ask_special(machine, classes, special, value, PY_ASK_TRUTH, &answer))
        return answer;
    if (py_is_class(classes) && instance)
        return check_class(machine, value, classes);
    if (py_is_class(classes))
        return py_bool(py_is(value, classes) ||
                       py_type_is_subtype(py_class(value), py_class(classes)));
    if (py_has_type(classes, &py_union_type))
        classes = py_from_object(((PyUnion *)py_object(classes))->args);
    if (!py_is_any_tuple(classes))
        return refuse(machine, special, classes);
    PyValue state[CHECK_STATE] = {py_incref(value), py_incref(classes),
                                  py_small(special), py_small(0)};
    return py_wait_nested(
        machine, instance ? "in __instancecheck__" : "in __subclasscheck__",
        check_each, state, CHECK_STATE);
}

PyValue py_is_instance_of(PyMachine *machine, PyValue value, PyValue classes)
{
    return check(machine, value, classes, PY_SPECIAL_INSTANCECHECK);
}

PyValue py_is_subclass_of(PyMachine *machine, PyValue value, PyValue classes)
{
    return check(machine, value, classes, PY_SPECIAL_SUBCLASSCHECK);
}
