#include "py_builtin_values.h"

#include "py_at_once.h"
#include "py_attribute.h"
#include "py_builtins.h"
#include "py_exception.h"
#include "py_id.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_wait.h"

/* ---- identity ---- */

static PyValue hash_value(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)count;
    return py_hash(machine, args[0]);
}

static PyValue id(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!py_is_object(args[0]))
        return py_int_from_u64(machine, args[0].bits >> 1);
    return py_int_from_u64(machine, py_machine_id(machine, py_object(args[0])));
}

static PyValue is_callable(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)machine;
    (void)count;
    return py_bool(py_is_callable(args[0]));
}

const PyNative py_builtin_hash = PY_FUNCTION("hash", hash_value, 1, 1);
const PyNative py_builtin_id = PY_FUNCTION("id", id, 1, 1);
const PyNative py_builtin_callable = PY_FUNCTION("callable", is_callable, 1, 1);

/* ---- attributes ---- */

/* Names are compared as texts here: one that compares itself is not for us. */
static bool check_name(PyMachine *machine, PyValue name)
{
    if (py_is_any_string(name)) {
        if (py_is_undefined(py_special(name, PY_SPECIAL_HASH)) &&
            py_is_undefined(py_special(name, PY_SPECIAL_EQ)))
            return true;
        py_unsupported(machine, NULL,
                       "a name with a %s.__hash__ or __eq__ of its own",
                       py_type_name(py_type_of(name)));
        return false;
    }
    py_raise(machine, &py_TypeError, "attribute name must be string, not '%s'",
             py_type_name(py_type_of(name)));
    return false;
}

/* What getattr() and hasattr() make of a look-up that is over. */
static PyValue looked_up(PyMachine *machine, PyValue value, PyValue fallback,
                         bool ask)
{
    bool gone = py_is_error(value) && (ask || !py_is_undefined(fallback)) &&
                py_catch(machine, &py_AttributeError);
    if (!ask)
        return gone ? py_incref(fallback) : value;
    if (py_is_error(value) && !gone)
        return PY_ERROR;
    py_decref(machine, value);
    return py_bool(!gone);
}

enum { LOOK_OBJECT, LOOK_NAME, LOOK_FALLBACK, LOOK_ASK, LOOK_STATE };

static PyValue look(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_get_attribute(machine, state[LOOK_OBJECT],
                                              py_string(state[LOOK_NAME])));
    PY_WAITS_END(frame);
    return looked_up(machine, answer, state[LOOK_FALLBACK],
                     py_is(state[LOOK_ASK], PY_TRUE));
}

static PyValue look_up(PyMachine *machine, PyValue object, PyValue name,
                       PyValue fallback, bool ask)
{
    if (!check_name(machine, name))
        return PY_ERROR;
    if (py_at_once_begin(machine)) {
        bool is_wanted = !ask && py_is_undefined(fallback);
        PyValue value =
            is_wanted ? py_get_attribute(machine, object, py_string(name))
                      : py_find_attribute(machine, object, py_string(name));
        bool is_gone = py_is_error(value) && !py_is_raising(machine);
        PyNow now = py_at_once_end(machine, is_gone ? PY_NONE : value);
        if (is_gone)
            return ask ? PY_FALSE : py_incref(fallback);
        if (now != PY_NOW_ASK)
            return looked_up(machine, value, fallback, ask);
    }
    PyValue state[LOOK_STATE] = {py_incref(object), py_incref(name),
                                 py_incref(fallback), py_bool(ask)};
    return py_wait_start(machine, look, state, LOOK_STATE);
}

static PyValue get_attribute(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)count;
    return look_up(machine, args[0], args[1], args[2], false);
}

static PyValue has_attribute(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)count;
    return look_up(machine, args[0], args[1], PY_UNDEFINED, true);
}

/* state: object, name, value. */
static PyValue store(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_set_attribute(machine, state[0], py_string(state[1]),
                                         state[2]));
    PY_WAITS_END(frame);
    py_decref(machine, answer);
    return PY_NONE;
}

static PyValue set(PyMachine *machine, PyValue object, PyValue name,
                   PyValue value)
{
    if (!check_name(machine, name))
        return PY_ERROR;
    PyValue state[3] = {py_incref(object), py_incref(name), py_incref(value)};
    return py_wait_start(machine, store, state, 3);
}

static PyValue set_attribute(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    (void)count;
    return set(machine, args[0], args[1], args[2]);
}

static PyValue delete_attribute(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    return set(machine, args[0], args[1], PY_UNDEFINED);
}

const PyNative py_builtin_getattr = PY_FUNCTION("getattr", get_attribute, 2, 3);
const PyNative py_builtin_hasattr = PY_FUNCTION("hasattr", has_attribute, 2, 2);
const PyNative py_builtin_setattr = PY_FUNCTION("setattr", set_attribute, 3, 3);
const PyNative py_builtin_delattr =
    PY_FUNCTION("delattr", delete_attribute, 2, 2);
