#include "py_ask.h"
#include "py_at_once.h"
#include "py_builtin_parts.h"
#include "py_float_number.h"
#include "py_int_private.h"
#include "py_list.h"
#include "py_machine_private.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_wait.h"

#include <math.h>

/* ---- numbers ---- */

static PyValue len(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_length(machine, args[0]);
}

static PyValue absolute(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue answer;
    if (py_is_float(args[0]))
        return py_float(fabs(py_float_value(args[0])));
    if (py_is_int(args[0])) {
        PyIntView view;
        py_int_view(args[0], &view);
        return view.negative ? py_int_negate(machine, args[0])
                             : py_unary(machine, PY_PLUS, args[0]);
    }
    if (py_ask_special(machine, args[0], PY_SPECIAL_ABS, PY_UNDEFINED,
                       PY_ASK_ANY, &answer))
        return answer;
    return py_raise(machine, &py_TypeError, "bad operand type for abs(): '%s'",
                    py_type_name(py_type_of(args[0])));
}

/* Nearest multiple of 10 ** digits, ties to the even one. */
static PyValue round_int(PyMachine *machine, PyValue number, int64_t digits)
{
    PyValue unit =
        py_int_binary(machine, PY_POWER, py_small(10), py_small(digits));
    PyValue q = PY_ERROR, r = PY_ERROR, twice = PY_ERROR, answer = PY_ERROR;
    if (!py_is_error(unit) && py_int_divmod(machine, number, unit, &q, &r))
        twice = py_int_binary(machine, PY_ADD, r, r);
    if (!py_is_error(twice)) {
        int order = py_int_compare(twice, unit);
        PyIntView view;
        py_int_view(q, &view);
        bool odd = view.count && (view.limbs[0] & 1);
        PyValue down = py_int_binary(machine, PY_SUBTRACT, number, r);
        bool up = order > 0 || (order == 0 && odd);
        answer = py_is_error(down) || !up
                     ? py_incref(down)
                     : py_int_binary(machine, PY_ADD, down, unit);
        py_decref(machine, down);
    }
    py_decref(machine, unit);
    py_decref(machine, q);
    py_decref(machine, r);
    py_decref(machine, twice);
    return answer;
}

static PyValue round_float(PyMachine *machine, double number, PyValue digits)
{
    double answer;
    int64_t places = 0;
    bool whole = py_is_undefined(digits) || py_is_none(digits);
    if (whole && isnan(number))
        return py_raise(machine, &py_ValueError,
                        "cannot convert float NaN to integer");
    if (whole && isinf(number))
        return py_raise(machine, &py_OverflowError,
                        "cannot convert float infinity to integer");
    if (!whole && !py_to_index(machine, digits, &places))
        return PY_ERROR;
    if (!py_float_round(number, places, &answer))
        return py_raise(machine, &py_OverflowError,
                        "rounded value too large to represent");
    return whole ? py_int_from_double(machine, answer) : py_float(answer);
}

static PyValue round_value(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    PyValue answer;
    if (py_is_float(args[0]))
        return round_float(machine, py_float_value(args[0]), args[1]);
    if (py_is_int(args[0])) {
        int64_t digits = 0;
        bool given = !py_is_undefined(args[1]) && !py_is_none(args[1]);
        if (given && !py_to_index(machine, args[1], &digits))
            return PY_ERROR;
        if (digits >= 0)
            return py_unary(machine, PY_PLUS, args[0]);
        return round_int(machine, args[0], -digits);
    }
    if (py_ask_special(machine, args[0], PY_SPECIAL_ROUND, args[1], PY_ASK_ANY,
                       &answer))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "type %s doesn't define __round__ method",
                    py_type_name(py_type_of(args[0])));
}

static bool is_number(PyValue value)
{
    return py_is_int(value) || py_is_float(value);
}

static PyValue divmod_floats(PyMachine *machine, PyValue a, PyValue b)
{
    double x, y, quotient, rest;
    if (!py_number_to_double(machine, a, &x) ||
        !py_number_to_double(machine, b, &y))
        return PY_ERROR;
    if (y == 0)
        return py_raise(machine, &py_ZeroDivisionError, "%s",
                        py_machine_version(machine) < 314 ? "float divmod()"
                                                          : "division by zero");
    py_float_divmod(x, y, &quotient, &rest);
    PyValue parts[] = {py_float(quotient), py_float(rest)};
    return py_tuple_new(machine, parts, 2);
}

static PyValue divide(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue a = args[0], b = args[1], answer;
    if (py_ask_special(machine, a, PY_SPECIAL_DIVMOD, b, PY_ASK_ANY, &answer))
        return answer;
    if (!is_number(a) || !is_number(b))
        return py_raise(machine, &py_TypeError,
                        "unsupported operand type(s) for divmod(): '%s' and "
                        "'%s'",
                        py_type_name(py_type_of(a)),
                        py_type_name(py_type_of(b)));
    if (py_is_float(a) || py_is_float(b))
        return divmod_floats(machine, a, b);
    if (py_is(py_truth(machine, b), PY_FALSE))
        return py_int_binary(machine, PY_FLOOR_DIVIDE, a, b);
    PyValue parts[2];
    if (!py_int_divmod(machine, a, b, &parts[0], &parts[1]))
        return PY_ERROR;
    return py_tuple_steal(machine, parts, 2);
}

static PyValue power(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (py_is_undefined(args[2]) || py_is_none(args[2]))
        return py_binary(machine, PY_POWER, args[0], args[1]);
    if (py_is_int(args[0]) && py_is_int(args[1]) && py_is_int(args[2]))
        return py_int_power_modulo(machine, args[0], args[1], args[2]);
    if (is_number(args[0]) && is_number(args[1]) && is_number(args[2]))
        return py_raise(machine, &py_TypeError,
                        "pow() 3rd argument not allowed unless all arguments "
                        "are integers");
    return py_raise(machine, &py_TypeError,
                    "unsupported operand type(s) for ** or pow(): '%s', "
                    "'%s', '%s'",
                    py_type_name(py_type_of(args[0])),
                    py_type_name(py_type_of(args[1])),
                    py_type_name(py_type_of(args[2])));
}

const PyNative py_builtin_len = PY_FUNCTION("len", len, 1, 1);
const PyNative py_builtin_abs = PY_FUNCTION("abs", absolute, 1, 1);
const PyNative py_builtin_round =
    PY_FUNCTION_NAMED("round", round_value, 1, 2, 0, 2, "number", "ndigits");
const PyNative py_builtin_divmod = PY_FUNCTION("divmod", divide, 2, 2);
const PyNative py_builtin_pow =
    PY_FUNCTION_NAMED("pow", power, 2, 3, 0, 3, "base", "exp", "mod");

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

static bool check_name(PyMachine *machine, PyValue name)
{
    if (py_is_instance(name, &py_string_type))
        return true;
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
        PyValue value = py_get_attribute(machine, object, py_string(name));
        if (py_at_once_end(machine, value) != PY_NOW_ASK)
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

static PyValue variables(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    if (py_is_undefined(args[0]))
        return py_unsupported(machine, NULL, "vars() without an argument");
    PyValue name = py_string_from(machine, "__dict__");
    if (py_is_error(name))
        return PY_ERROR;
    PyValue dict = py_get_attribute(machine, args[0], py_string(name));
    py_decref(machine, name);
    if (py_is_error(dict) && py_catch(machine, &py_AttributeError))
        py_raise(machine, &py_TypeError,
                 "vars() argument must have __dict__ attribute");
    return dict;
}

const PyNative py_builtin_getattr = PY_FUNCTION("getattr", get_attribute, 2, 3);
const PyNative py_builtin_hasattr = PY_FUNCTION("hasattr", has_attribute, 2, 2);
const PyNative py_builtin_setattr = PY_FUNCTION("setattr", set_attribute, 3, 3);
const PyNative py_builtin_delattr =
    PY_FUNCTION("delattr", delete_attribute, 2, 2);
const PyNative py_builtin_vars = PY_FUNCTION("vars", variables, 0, 1);
