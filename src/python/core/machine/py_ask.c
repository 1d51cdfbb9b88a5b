#include "py_ask.h"

#include "py_await_iterator.h"

#include "py_exception.h"
#include "py_instance.h"

#include "py_async_generator.h"
#include "py_bytes.h"
#include "py_coroutine.h"
#include "py_float.h"
#include "py_int.h"
#include "py_int_limbs.h"
#include "py_int_type.h"
#include "py_machine_types.h"
#include "py_string.h"
#include "py_wait.h"
#include "py_warn.h"

static PyValue check_length(PyMachine *machine, PyValue value)
{
    int64_t length;
    if (!py_to_count(machine, value, &length))
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
    return py_raise(machine, &py_TypeError, "%s returned non-%s (type %s)",
                    name, wanted, py_type_name(py_type_of(value)));
}

/* An int or a float of a class that derives from them is taken for a plain one,
 * `then` (stolen), with a warning. */
static PyValue warn_of_derived(PyMachine *machine, const char *name,
                               const char *wanted, const char *type,
                               PyValue then)
{
    BaseText text = {0};
    if (py_is_error(then))
        return PY_ERROR;
    base_text_printf(&text,
                     "%s returned non-%s (type %s).  The ability to return an "
                     "instance of a strict subclass of %s is deprecated, and "
                     "may be removed in a future version of Python.",
                     name, wanted, type, wanted);
    PyValue answer =
        py_warn(machine, &py_DeprecationWarning, base_text_str(&text), then);
    base_text_release(&text);
    return answer;
}

static PyValue check_int(PyMachine *machine, PyValue value, const char *name)
{
    const PyType *type = py_type_of(value);
    if (type == &py_int_type)
        return py_incref(value);
    if (py_is_int(value))
        return warn_of_derived(machine, name, "int", py_type_name(type),
                               py_int_plain(machine, value));
    return check_type(machine, value, false, name, "int");
}

static PyValue check_float(PyMachine *machine, PyValue self, PyValue value)
{
    const char *owner = py_type_name(py_type_of(self));
    const char *type = py_type_name(py_type_of(value));
    if (py_type_of(value) == &py_float_type)
        return py_incref(value);
    if (!py_is_any_float(value))
        return py_raise(machine, &py_TypeError,
                        "%s.__float__ returned non-float (type %s)", owner,
                        type);
    BaseText name = {0};
    base_text_printf(&name, "%s.__float__", owner);
    PyValue answer = warn_of_derived(machine, base_text_str(&name), "float",
                                     type, py_float(py_any_float_value(value)));
    base_text_release(&name);
    return answer;
}

static PyValue check_format(PyMachine *machine, PyValue value)
{
    if (py_is_any_string(value))
        return py_incref(value);
    return py_raise(machine, &py_TypeError,
                    "__format__ must return a str, not %s",
                    py_type_name(py_type_of(value)));
}

static PyValue check_bool(PyMachine *machine, PyValue value)
{
    if (py_is_bool(value))
        return value;
    return py_raise(machine, &py_TypeError,
                    "__bool__ should return bool, returned %s",
                    py_type_name(py_type_of(value)));
}

static PyValue check_hash(PyMachine *machine, PyValue value)
{
    if (!py_is_int(value))
        return py_raise(machine, &py_TypeError,
                        "__hash__ method should return an integer");
    int64_t hash;
    if (!py_int_to_i64(value, &hash))
        hash = py_int_hash(value);
    return py_int_from_i64(machine, hash == -1 ? -2 : hash);
}

static PyValue check_iterator(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);
    if (type->next)
        return py_incref(value);
    return py_raise(machine, &py_TypeError,
                    "iter() returned non-iterator of type '%s'",
                    py_type_name(type));
}

static PyValue check_async_iterator(PyMachine *machine, PyValue value,
                                    bool is_loop)
{
    const char *name = py_type_name(py_type_of(value));
    if (py_is_async_generator_value(value) ||
        !py_is_undefined(py_special(value, PY_SPECIAL_ANEXT)))
        return py_incref(value);
    if (is_loop)
        return py_raise(machine, &py_TypeError,
                        "'async for' received an object from __aiter__ that "
                        "does not implement __anext__: %s",
                        name);
    return py_raise(machine, &py_TypeError,
                    "aiter() returned not an async iterator of type '%s'",
                    name);
}

static PyValue check_await(PyMachine *machine, PyValue value)
{
    const PyType *type = py_type_of(value);
    PyValue behind = py_await_iterator_behind(value);
    if (!py_is(behind, value))
        return py_incref(behind);
    if (type == &py_coroutine_type ||
        (type == &py_generator_type && py_is_awaitable(value)))
        return py_raise(machine, &py_TypeError,
                        "__await__() returned a coroutine");
    if (type->next || type->send)
        return py_incref(value);
    return py_raise(machine, &py_TypeError,
                    "__await__() returned non-iterator of type '%s'",
                    py_type_name(type));
}

static PyValue check(PyMachine *machine, PyAskKind kind, const char *name,
                     PyValue self, PyValue value)
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
        return check_bool(machine, value);
    case PY_ASK_INT:
    case PY_ASK_INDEX:
        return check_int(machine, value, name);
    case PY_ASK_FLOAT:
        return check_float(machine, self, value);
    case PY_ASK_FORMAT:
        return check_format(machine, value);
    case PY_ASK_STR:
    case PY_ASK_REPR:
        return check_type(machine, value, py_is_any_string(value),
                          kind == PY_ASK_STR ? "__str__" : "__repr__",
                          "string");
    case PY_ASK_BYTES:
        return check_type(machine, value, py_is_any_bytes(value), name,
                          "bytes");
    case PY_ASK_HASH:
        return check_hash(machine, value);
    case PY_ASK_ITERATOR:
        return check_iterator(machine, value);
    case PY_ASK_ASYNC_ITERATOR:
    case PY_ASK_ASYNC_FOR:
        return check_async_iterator(machine, value, kind == PY_ASK_ASYNC_FOR);
    case PY_ASK_AWAIT:
        return check_await(machine, value);
    case PY_ASK_TRUTH:
        return py_truth(machine, value);
    case PY_ASK_ANY:
        break;
    }
    return py_incref(value);
}

enum { ASK_METHOD, ASK_SELF, ASK_ARGUMENT, ASK_KIND, ASK_SPECIAL, ASK_STATE };

static PyValue ask(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                   PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyAskKind kind = (PyAskKind)py_small_value(state[ASK_KIND]);
    PySpecial special = (PySpecial)py_small_value(state[ASK_SPECIAL]);
    uint32_t count = py_is_undefined(state[ASK_ARGUMENT]) ? 1 : 2;
    BASE_INVARIANT(special < PY_SPECIAL_COUNT);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_special_ask(machine, special, state[ASK_METHOD],
                                       state + ASK_SELF, count));
    py_assign(machine, &state[ASK_METHOD], answer);
    PY_WAIT_FOR(answer, check(machine, kind, py_special_name(special),
                              state[ASK_SELF], state[ASK_METHOD]));
    PY_WAITS_END(frame);
    return answer;
}

bool py_ask_special(PyMachine *machine, PyValue value, PySpecial special,
                    PyValue argument, PyAskKind kind, PyValue *answer)
{
    PyValue method = py_special(value, special);
    if (py_is_undefined(method))
        return false;
    if (kind == PY_ASK_ANY) {
        PyValue args[2] = {value, argument};
        *answer = py_special_ask(machine, special, method, args,
                                 py_is_undefined(argument) ? 1 : 2);
        return true;
    }
    PyValue state[ASK_STATE] = {py_incref(method), py_incref(value),
                                py_incref(argument), py_small(kind),
                                py_small(special)};
    *answer = py_wait_start(machine, ask, state, ASK_STATE);
    return true;
}
