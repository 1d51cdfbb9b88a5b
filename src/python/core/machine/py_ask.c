#include "py_ask.h"

#include "py_int.h"
#include "py_machine_private.h"
#include "py_string.h"

static PyValue check_length(PyMachine *machine, PyValue value)
{
    int64_t length;
    if (!py_to_index(machine, value, &length))
        return PY_ERROR;
    if (length < 0)
        return py_raise(machine, &py_ValueError,
                        "__len__() should return >= 0");
    return py_int_from_i64(machine, length);
}

static PyValue check_type(PyMachine *machine, PyValue value, bool good,
                          const char *name, const char *wanted)
{
    if (good)
        return py_incref(value);
    if (strcmp(name, "__bool__") == 0)
        return py_raise(machine, &py_TypeError,
                        "__bool__ should return bool, returned %s",
                        py_type_name(py_type_of(value)));
    return py_raise(machine, &py_TypeError, "%s returned non-%s (type %s)",
                    name, wanted, py_type_name(py_type_of(value)));
}

static PyValue check(PyMachine *machine, PyAskKind kind, const char *name,
                     PyValue value)
{
    switch (kind) {
    case PY_ASK_LENGTH:
        return check_length(machine, value);
    case PY_ASK_TRUTH_OF_LENGTH: {
        PyValue length = check_length(machine, value);
        return py_is_error(length) ? PY_ERROR
                                   : py_bool(!py_is(length, py_small(0)));
    }
    case PY_ASK_BOOL:
        return check_type(machine, value, py_is_bool(value), name, "bool");
    case PY_ASK_INT:
        return check_type(machine, value, py_is_int(value), name, "int");
    case PY_ASK_FLOAT:
        return check_type(machine, value, py_is_float(value), name, "float");
    case PY_ASK_HASH: {
        int64_t hash;
        if (!py_is_int(value))
            return py_raise(machine, &py_TypeError,
                            "__hash__ method should return an integer");
        return py_hash(machine, value, &hash) ? py_int_from_i64(machine, hash)
                                              : PY_ERROR;
    }
    case PY_ASK_ANY:
        break;
    }
    return py_incref(value);
}

enum { ASK_METHOD, ASK_SELF, ASK_ARGUMENT, ASK_KIND, ASK_NAME, ASK_STATE };

static PyValue told(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame);
    if (outcome == PY_OUTCOME_RAISE) {
        py_set_exception(machine, value);
        return PY_ERROR;
    }
    if (outcome == PY_OUTCOME_START) {
        bool alone = py_is_undefined(state[ASK_ARGUMENT]);
        value = py_call(machine, state[ASK_METHOD], state + ASK_SELF,
                        alone ? 1 : 2);
        if (py_is_pending(value) || py_is_error(value))
            return value;
    }
    PyAskKind kind = (PyAskKind)py_small_value(state[ASK_KIND]);
    PyValue answer =
        check(machine, kind, py_string(state[ASK_NAME])->text, value);
    py_decref(machine, value);
    return answer;
}

bool py_ask_special(PyMachine *machine, PyValue value, const char *name,
                    PyValue argument, PyAskKind kind, PyValue *answer)
{
    if (!(py_type_of(value)->flags & PY_TYPE_HEAP))
        return false;
    PyValue method = py_special(machine, value, name);
    if (py_is_undefined(method))
        return false;
    *answer = PY_ERROR;
    PyValue text = py_string_from(machine, name);
    if (py_is_error(text))
        return true;
    PyValue state[ASK_STATE] = {py_incref(method), py_incref(value),
                                py_incref(argument), py_small(kind), text};
    if (py_native_frame_push(machine, told, state, ASK_STATE))
        *answer = PY_PENDING;
    return true;
}
