/* Builtins on numbers, and len(). */
#include "py_builtin_numbers.h"

#include "py_argument.h"
#include "py_ask.h"
#include "py_builtins.h"
#include "py_complex.h"
#include "py_instance.h"
#include "py_native_table.h"
#include "py_number.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_wait.h"

static PyValue len(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_length(machine, args[0]);
}

static PyValue absolute(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    PyValue answer;
    if (py_ask_special(machine, args[0], PY_SPECIAL_ABS, PY_UNDEFINED,
                       PY_ASK_ANY, &answer))
        return answer;
    if (py_is_number(args[0]))
        return py_number_absolute(machine, args[0]);
    if (py_is_any_complex(args[0]))
        return py_complex_absolute(machine, args[0]);
    return py_raise(machine, &py_TypeError, "bad operand type for abs(): '%s'",
                    py_type_name(py_type_of(args[0])));
}

static PyValue round_value(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    PyValue answer;
    PyValue digits = py_is_none(args[1]) ? PY_UNDEFINED : args[1];
    if (py_ask_special(machine, args[0], PY_SPECIAL_ROUND, digits, PY_ASK_ANY,
                       &answer))
        return answer;
    if (py_is_number(args[0]))
        return py_number_round(machine, args[0], &args[1]);
    return py_raise(machine, &py_TypeError,
                    "type %s doesn't define __round__ method",
                    py_type_name(py_type_of(args[0])));
}

/* ---- divmod ---- */

static PyValue complain_divmod(PyMachine *machine, PyValue a, PyValue b)
{
    return py_raise(machine, &py_TypeError,
                    "unsupported operand type(s) for divmod(): '%s' and '%s'",
                    py_type_name(py_type_of(a)), py_type_name(py_type_of(b)));
}

static PyValue ask_divmod(PyMachine *machine, PySpecial special, PyValue self,
                          PyValue other)
{
    PyValue answer;
    if (py_ask_special(machine, self, special, other, PY_ASK_ANY, &answer))
        return answer;
    if (!py_is_number(self))
        return PY_NOT_IMPLEMENTED;
    return special == PY_SPECIAL_DIVMOD
               ? py_number_divmod(machine, self, other)
               : py_number_divmod(machine, other, self);
}

/* The right one goes first where its class derives from the left one's and
 * says something of its own. state: both. */
static PyValue divide_asking(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyType *left = py_type_of(state[0]), *right = py_type_of(state[1]);
    PyValue method = py_special_of(right, PY_SPECIAL_RDIVMOD);
    bool right_first = left != right && !py_is_undefined(method) &&
                       py_type_is_subtype(right, left) &&
                       !py_is(method, py_special_of(left, PY_SPECIAL_RDIVMOD));
    PY_WAITS_BEGIN(frame);
    if (right_first) {
        PY_WAIT_FOR(answer, ask_divmod(machine, PY_SPECIAL_RDIVMOD, state[1],
                                       state[0]));
        if (!py_is(answer, PY_NOT_IMPLEMENTED))
            return answer;
    }
    PY_WAIT_FOR(answer,
                ask_divmod(machine, PY_SPECIAL_DIVMOD, state[0], state[1]));
    if (!py_is(answer, PY_NOT_IMPLEMENTED))
        return answer;
    if (!right_first && left != right) {
        PY_WAIT_FOR(answer, ask_divmod(machine, PY_SPECIAL_RDIVMOD, state[1],
                                       state[0]));
        if (!py_is(answer, PY_NOT_IMPLEMENTED))
            return answer;
    }
    PY_WAITS_END(frame);
    return complain_divmod(machine, state[0], state[1]);
}

static PyValue divide(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (py_is_heap(args[0]) || py_is_heap(args[1])) {
        PyValue state[2] = {py_incref(args[0]), py_incref(args[1])};
        return py_wait_start(machine, divide_asking, state, 2);
    }
    PyValue answer = py_number_divmod(machine, args[0], args[1]);
    return py_is(answer, PY_NOT_IMPLEMENTED)
               ? complain_divmod(machine, args[0], args[1])
               : answer;
}

/* ---- pow ---- */

static PyValue complain_power(PyMachine *machine, const PyValue *args)
{
    return py_raise(machine, &py_TypeError,
                    "unsupported operand type(s) for ** or pow(): '%s', '%s', "
                    "'%s'",
                    py_type_name(py_type_of(args[0])),
                    py_type_name(py_type_of(args[1])),
                    py_type_name(py_type_of(args[2])));
}

/* state: base, exponent, modulus. */
static PyValue power_asking(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyValue method = py_special(state[0], PY_SPECIAL_POWER);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_special_call(machine, method, state, 3));
    PY_WAITS_END(frame);
    return py_is(answer, PY_NOT_IMPLEMENTED) ? complain_power(machine, state)
                                             : answer;
}

/* With a modulus, the base alone is asked. */
static PyValue power(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (py_is_undefined(args[2]) || py_is_none(args[2]))
        return py_binary(machine, PY_POWER, args[0], args[1]);
    if (!py_is_undefined(py_special(args[0], PY_SPECIAL_POWER))) {
        PyValue state[3] = {py_incref(args[0]), py_incref(args[1]),
                            py_incref(args[2])};
        return py_wait_start(machine, power_asking, state, 3);
    }
    PyValue answer = py_number_power_modulo(machine, args[0], args[1], args[2]);
    return py_is(answer, PY_NOT_IMPLEMENTED) ? complain_power(machine, args)
                                             : answer;
}

const PyNative py_builtin_len = PY_FUNCTION("len", len, 1, 1);
const PyNative py_builtin_abs = PY_FUNCTION("abs", absolute, 1, 1);
const PyNative py_builtin_round =
    PY_FUNCTION_NAMED("round", round_value, 1, 2, 0, 2, "number", "ndigits");
const PyNative py_builtin_divmod = PY_FUNCTION("divmod", divide, 2, 2);
const PyNative py_builtin_pow =
    PY_FUNCTION_NAMED("pow", power, 2, 3, 0, 3, "base", "exp", "mod");
