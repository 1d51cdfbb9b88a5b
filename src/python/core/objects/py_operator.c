#include "py_operator.h"

#include "py_argument.h"
#include "py_at_once.h"
#include "py_dict.h"
#include "py_float.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_protocol.h"
#include "py_vm_fast.h"
#include "py_wait.h"

/* Who is asked in which order, and what is said if nobody answers. */

static const char *const binary_signs[] = {"+", "-",           "*",  "/",  "//",
                                           "%", "** or pow()", "<<", ">>", "&",
                                           "|", "^",           "@"};
static const char *const inplace_signs[] = {
    "+=",  "-=",  "*=", "/=", "//=", "%=", "**=",
    "<<=", ">>=", "&=", "|=", "^=",  "@="};
static const char *const compare_signs[] = {"<", "<=", "==", "!=", ">", ">="};

static PyCompareOp mirrored(PyCompareOp op)
{
    static const PyCompareOp table[] = {PY_GT, PY_GE, PY_EQ,
                                        PY_NE, PY_LT, PY_LE};
    return table[op];
}

static bool is_not_implemented(PyValue answer)
{
    return py_is(answer, PY_NOT_IMPLEMENTED);
}

/* A class of the program's that defines the name, called with the other. */
static bool ask(PyMachine *machine, PyValue self, PyValue other, int special,
                PyValue *answer)
{
    PyValue method = py_special(self, (PySpecial)special);
    if (py_is_undefined(method))
        return false;
    PyValue args[2] = {self, other};
    *answer = py_special_ask(machine, (PySpecial)special, method, args, 2);
    return true;
}

/* True if a class of the program's has the operator; `first` is the group's. */
static bool defines(PyValue value, PySpecial first, PyBinaryOp op)
{
    return !py_is_undefined(
        py_special(value, (PySpecial)((int)first + (int)op)));
}

/* --- + - * and the others
 * ------------------------------------------------------ */

static PyValue ask_left(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    PyValue answer;
    if (ask(machine, a, b, PY_SPECIAL_ADD + (int)op, &answer))
        return answer;
    const PyType *type = py_type_of(a);
    return type->binary ? type->binary(machine, op, a, b) : PY_NOT_IMPLEMENTED;
}

/* A builtin sequence, or one laid out like it: `*` repeats it. */
static bool is_repeated(PyValue value)
{
    const PyType *type = py_type_of(value);
    const PyType *native =
        type->flags & PY_TYPE_HEAP ? py_heap_type(type)->native : type;
    return native->get_item && native->iter && native->binary &&
           native != &py_dict_type;
}

static PyValue ask_right(PyMachine *machine, PyBinaryOp op, PyValue a,
                         PyValue b, bool repeats)
{
    PyValue answer;
    if (ask(machine, b, a, PY_SPECIAL_RADD + (int)op, &answer))
        return answer;
    const PyType *type = py_type_of(b);
    /* These have no __radd__, and repeat only where their side is looked at. */
    if ((op == PY_ADD || (op == PY_MULTIPLY && !repeats)) && is_repeated(b))
        return PY_NOT_IMPLEMENTED;
    bool asked =
        type->binary == py_type_of(a)->binary &&
        py_is_undefined(py_special(a, (PySpecial)(PY_SPECIAL_ADD + (int)op)));
    return type->binary && !asked ? type->binary(machine, op, a, b)
                                  : PY_NOT_IMPLEMENTED;
}

static PyValue ask_in_place(PyMachine *machine, PyBinaryOp op, PyValue a,
                            PyValue b)
{
    PyValue answer;
    if (ask(machine, a, b, PY_SPECIAL_IADD + (int)op, &answer))
        return answer;
    const PyType *type = py_type_of(a);
    return type->inplace ? type->inplace(machine, op, a, b)
                         : PY_NOT_IMPLEMENTED;
}

/* The right one goes first where its class derives from the left one's and has
 * something else to say. */
static bool right_goes_first(PyBinaryOp op, PyValue a, PyValue b)
{
    const PyType *left = py_type_of(a), *right = py_type_of(b);
    PySpecial special = (PySpecial)(PY_SPECIAL_RADD + (int)op);
    PyValue method = py_special_of(right, special);
    return left != right && !py_is_undefined(method) &&
           py_type_is_subtype(right, left) &&
           !py_is(method, py_special_of(left, special));
}

/* CPython's builtin sequences have no number's `+` and `*`: who has, by a class
 * of the program's, is asked before they are joined or repeated. */
static bool is_joined(PyBinaryOp op, PyValue a)
{
    return (op == PY_ADD || op == PY_MULTIPLY) && is_repeated(a);
}

/* The left one is such a sequence, and its class has no `+` of its own. */
static bool yields(PyBinaryOp op, PyValue a, PyValue b)
{
    return is_joined(op, a) && !defines(a, PY_SPECIAL_ADD, op) &&
           !defines(a, PY_SPECIAL_RADD, op) && defines(b, PY_SPECIAL_RADD, op);
}

typedef enum Place {
    PLACE_FIRST,       /* `+=` of its own, or a number's; where a class derives
                          from list CPython takes list's for one */
    PLACE_AFTER_RIGHT, /* a sequence is joined in place when the right one */
    PLACE_LAST         /* or all others have declined */
} Place;

static Place place_of(PyBinaryOp op, PyValue a, PyValue b)
{
    bool derived = op == PY_ADD && py_is_heap(a) && py_type_of(a)->inplace;
    if (!is_joined(op, a) || derived || defines(a, PY_SPECIAL_IADD, op))
        return PLACE_FIRST;
    if (defines(a, PY_SPECIAL_ADD, op) || defines(a, PY_SPECIAL_RADD, op))
        return PLACE_LAST;
    return yields(op, a, b) ? PLACE_AFTER_RIGHT : PLACE_FIRST;
}

/* `number` (stolen, an int) is what *times was converted to: it takes its
 * place. */
static PyValue repeat(PyMachine *machine, PyValue sequence, PyValue *times,
                      PyValue number, bool in_place)
{
    const PyType *type = py_type_of(sequence), *given = py_type_of(*times);
    int64_t unused;
    py_assign(machine, times, number);
    if (!py_int_to_i64(number, &unused))
        return py_raise(machine, &py_OverflowError,
                        "cannot fit '%s' into an index-sized integer",
                        py_type_name(given));
    return in_place && type->inplace
               ? type->inplace(machine, PY_MULTIPLY, sequence, number)
               : type->binary(machine, PY_MULTIPLY, sequence, number);
}

typedef enum Side { SIDE_NONE, SIDE_LEFT, SIDE_RIGHT } Side;

/* Which of the two `*` repeats. In place, CPython looks at the right one only
 * where the left one is no container at all. */
static Side repeated_side(PyValue a, PyValue b, bool in_place)
{
    const PyType *type = py_type_of(a);
    if (is_repeated(b) && defines(b, PY_SPECIAL_ADD, PY_MULTIPLY) &&
        !defines(b, PY_SPECIAL_RADD, PY_MULTIPLY))
        return SIDE_RIGHT;
    if (is_repeated(a) && !defines(a, PY_SPECIAL_ADD, PY_MULTIPLY))
        return SIDE_LEFT;
    if (in_place && (type->flags & PY_TYPE_HEAP || type->length ||
                     type->contains || type->get_item))
        return SIDE_NONE;
    return is_repeated(b) && !defines(b, PY_SPECIAL_RADD, PY_MULTIPLY)
               ? SIDE_RIGHT
               : SIDE_NONE;
}

/* A class that derives from a sequence and defines one side of `*` alone: the
 * other is called as a method, which says other words. */
static const char *times_complaint(PyValue sequence)
{
    return defines(sequence, PY_SPECIAL_ADD, PY_MULTIPLY) ||
                   defines(sequence, PY_SPECIAL_RADD, PY_MULTIPLY)
               ? "'%s' object cannot be interpreted as an integer"
               : "can't multiply sequence by non-int of type '%s'";
}

PyValue py_operator_refuse(PyMachine *machine, PyBinaryOp op, bool in_place,
                           const PyType *left, const PyType *right)
{
    return py_raise(machine, &py_TypeError,
                    "unsupported operand type(s) for %s: '%s' and '%s'",
                    in_place ? inplace_signs[op] : binary_signs[op],
                    py_type_name(left), py_type_name(right));
}

/* A class that derives from a sequence keeps that one's `*=`, whatever its `*`
 * is.
 */
static bool keeps_repeat(PyValue a)
{
    return py_is_heap(a) && is_repeated(a) && py_type_of(a)->inplace &&
           defines(a, PY_SPECIAL_ADD, PY_MULTIPLY) &&
           !defines(a, PY_SPECIAL_IADD, PY_MULTIPLY);
}

static PyValue complain(PyMachine *machine, PyBinaryOp op, bool in_place,
                        PyValue a, PyValue b)
{
    if (op == PY_MULTIPLY && in_place && keeps_repeat(a))
        return py_raise(machine, &py_TypeError,
                        "can't multiply sequence by non-int of type '%s'",
                        py_type_name(py_type_of(b)));
    Side side = op == PY_MULTIPLY ? repeated_side(a, b, in_place) : SIDE_NONE;
    if (side != SIDE_NONE)
        return py_raise(machine, &py_TypeError,
                        times_complaint(side == SIDE_LEFT ? a : b),
                        py_type_name(py_type_of(side == SIDE_LEFT ? b : a)));
    return py_operator_refuse(machine, op, in_place, py_type_of(a),
                              py_type_of(b));
}

enum { OP_LEFT, OP_RIGHT, OP_OP, OP_IN_PLACE, OP_STATE };

static PyValue ask_all(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyValue a = state[OP_LEFT], b = state[OP_RIGHT];
    PyBinaryOp op = (PyBinaryOp)py_small_value(state[OP_OP]);
    bool in_place = py_is(state[OP_IN_PLACE], PY_TRUE);
    bool right_first = yields(op, a, b) || right_goes_first(op, a, b);
    Place place = place_of(op, a, b);
    Side side = op == PY_MULTIPLY ? repeated_side(a, b, in_place) : SIDE_NONE;
    PyValue *times = &state[side == SIDE_LEFT ? OP_RIGHT : OP_LEFT];
    PY_WAITS_BEGIN(frame);
    if (in_place && place == PLACE_FIRST) {
        PY_WAIT_FOR(answer, ask_in_place(machine, op, a, b));
        if (!is_not_implemented(answer))
            return answer;
    }
    if (right_first) {
        PY_WAIT_FOR(answer, ask_right(machine, op, a, b, side != SIDE_NONE));
        if (!is_not_implemented(answer))
            return answer;
    }
    if (in_place && place == PLACE_AFTER_RIGHT) {
        PY_WAIT_FOR(answer, ask_in_place(machine, op, a, b));
        if (!is_not_implemented(answer))
            return answer;
    }
    PY_WAIT_FOR(answer, ask_left(machine, op, a, b));
    if (!is_not_implemented(answer))
        return answer;
    if (!right_first && py_type_of(a) != py_type_of(b)) {
        PY_WAIT_FOR(answer, ask_right(machine, op, a, b, side != SIDE_NONE));
        if (!is_not_implemented(answer))
            return answer;
    }
    if (in_place && place == PLACE_LAST) {
        PY_WAIT_FOR(answer, ask_in_place(machine, op, a, b));
        if (!is_not_implemented(answer))
            return answer;
    }
    if (side != SIDE_NONE && py_argument_asks(*times, PY_AS_INT)) {
        PY_WAIT_FOR(answer, py_argument_convert(machine, *times, PY_AS_INT));
        return repeat(machine, side == SIDE_LEFT ? a : b, times, answer,
                      in_place && side == SIDE_LEFT);
    }
    PY_WAITS_END(frame);
    return complain(machine, op, in_place, a, b);
}

/* A builtin type that derives from another and has operators of its own. */
static bool is_refined(const PyType *type, const PyType *base)
{
    return type->base && type->binary != base->binary &&
           py_type_is_subtype(type, base);
}

static PyValue ask_natives(PyMachine *machine, PyBinaryOp op, PyValue a,
                           PyValue b, bool in_place)
{
    PyValue answer =
        in_place ? ask_in_place(machine, op, a, b) : PY_NOT_IMPLEMENTED;
    bool repeats = op != PY_MULTIPLY || !in_place ||
                   repeated_side(a, b, in_place) != SIDE_NONE;
    bool right_first = is_refined(py_type_of(b), py_type_of(a));
    if (is_not_implemented(answer) && right_first)
        answer = ask_right(machine, op, a, b, repeats);
    if (is_not_implemented(answer))
        answer = ask_left(machine, op, a, b);
    if (is_not_implemented(answer) && !right_first)
        answer = ask_right(machine, op, a, b, repeats);
    BASE_INVARIANT(py_is_answer(machine, answer));
    if (!is_not_implemented(answer))
        return answer;
    return complain(machine, op, in_place, a, b);
}

static PyValue operate(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b,
                       bool in_place)
{
    BASE_INVARIANT(!py_is_undefined(a) && !py_is_undefined(b));
    BASE_INVARIANT(!py_is_raising(machine));
    double x, y;
    if ((py_is_float(a) || py_is_float(b)) && op <= PY_POWER &&
        py_fast_double(a, &x) && py_fast_double(b, &y))
        return py_float_binary(machine, op, x, y);
    if (!py_is_heap(a) && !py_is_heap(b))
        return ask_natives(machine, op, a, b, in_place);
    PyValue state[OP_STATE] = {py_incref(a), py_incref(b), py_small(op),
                               py_bool(in_place)};
    return py_wait_start(machine, ask_all, state, OP_STATE);
}

PyValue py_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    return operate(machine, op, a, b, false);
}

PyValue py_inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    return operate(machine, op, a, b, true);
}

PyValue py_unary(PyMachine *machine, PyUnaryOp op, PyValue value)
{
    static const char *const signs[] = {"-", "+", "~"};
    const PyType *type = py_type_of(value);
    PyValue answer =
        type->unary ? type->unary(machine, op, value) : PY_NOT_IMPLEMENTED;
    BASE_INVARIANT(py_is_answer(machine, answer));
    if (!is_not_implemented(answer) ||
        (type->flags & PY_TYPE_HEAP &&
         !py_is_undefined(
             py_special(value, (PySpecial)(PY_SPECIAL_NEGATE + (int)op)))))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "bad operand type for unary %s: '%s'", signs[op],
                    py_type_name(type));
}

/* --- == < and the others
 * ------------------------------------------------------------ */

/* The opposite of self's __eq__. */
static PyValue inverted(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_compare_slot(machine, PY_EQ, state[0], state[1]));
    if (is_not_implemented(answer) && py_is(state[0], state[1]) &&
        !py_type_of(state[0])->compare)
        return PY_FALSE;
    if (is_not_implemented(answer))
        return answer;
    py_assign(machine, &state[0], answer);
    PY_WAIT_FOR(answer, py_truth(machine, state[0]));
    PY_WAITS_END(frame);
    return py_bool(py_is(answer, PY_FALSE));
}

PyValue py_not_equal_by_eq(PyMachine *machine, PyValue self, PyValue other)
{
    PyValue state[2] = {py_incref(self), py_incref(other)};
    return py_wait_start(machine, inverted, state, 2);
}

/* What `self op other` comes to by self's class alone. */
PyValue py_compare_slot(PyMachine *machine, PyCompareOp op, PyValue self,
                        PyValue other)
{
    PyValue answer;
    if (ask(machine, self, other, PY_SPECIAL_LT + (int)op, &answer))
        return answer;
    const PyType *type = py_type_of(self);
    if (op == PY_NE && !type->compare &&
        !py_is_undefined(py_special(self, PY_SPECIAL_EQ)))
        return py_not_equal_by_eq(machine, self, other);
    return type->compare ? type->compare(machine, op, self, other)
                         : PY_NOT_IMPLEMENTED;
}

static PyValue conclude(PyMachine *machine, PyCompareOp op, PyValue a,
                        PyValue b)
{
    if (op == PY_EQ || op == PY_NE)
        return py_bool(py_is(a, b) == (op == PY_EQ));
    return py_raise(machine, &py_TypeError,
                    "'%s' not supported between instances of '%s' and '%s'",
                    compare_signs[op], py_type_name(py_type_of(a)),
                    py_type_name(py_type_of(b)));
}

/* Also a builtin type's slot may wait: a list's, for its items. */
static PyValue compare_all(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyValue a = state[OP_LEFT], b = state[OP_RIGHT];
    PyCompareOp op = (PyCompareOp)py_small_value(state[OP_OP]);
    const PyType *left = py_type_of(a), *right = py_type_of(b);
    bool right_first = left != right && right->flags & PY_TYPE_HEAP &&
                       py_type_is_subtype(right, left);
    PY_WAITS_BEGIN(frame);
    if (right_first) {
        PY_WAIT_FOR(answer, py_compare_slot(machine, mirrored(op), b, a));
        if (!is_not_implemented(answer))
            return answer;
    }
    PY_WAIT_FOR(answer, py_compare_slot(machine, op, a, b));
    if (!is_not_implemented(answer))
        return answer;
    if (!right_first) {
        PY_WAIT_FOR(answer, py_compare_slot(machine, mirrored(op), b, a));
        if (!is_not_implemented(answer))
            return answer;
    }
    PY_WAITS_END(frame);
    return conclude(machine, op, a, b);
}

/* Neither is of a class of the program's. */
static PyValue compare_natives(PyMachine *machine, PyCompareOp op, PyValue a,
                               PyValue b)
{
    const PyType *left = py_type_of(a), *right = py_type_of(b);
    PyValue answer = PY_NOT_IMPLEMENTED;
    if (left->compare)
        answer = left->compare(machine, op, a, b);
    if (is_not_implemented(answer) && right->compare &&
        right->compare != left->compare)
        answer = right->compare(machine, mirrored(op), b, a);
    BASE_INVARIANT(py_is_answer(machine, answer));
    return is_not_implemented(answer) ? conclude(machine, op, a, b) : answer;
}

/* Its class, one of the program's, has something to say about `self op x`. */
static bool may_answer(PyCompareOp op, PyValue self)
{
    return py_is_heap(self) &&
           (!py_is_undefined(
                py_special(self, (PySpecial)(PY_SPECIAL_LT + (int)op))) ||
            (op == PY_NE && !py_is_undefined(py_special(self, PY_SPECIAL_EQ))));
}

PyValue py_compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    BASE_INVARIANT(!py_is_undefined(a) && !py_is_undefined(b));
    int truth = py_fast_compare(op, a, b);
    if (truth >= 0)
        return py_bool(truth);
    if (!may_answer(op, a) && !may_answer(mirrored(op), b))
        return compare_natives(machine, op, a, b);
    PyValue state[OP_STATE] = {py_incref(a), py_incref(b), py_small(op),
                               PY_NONE};
    return py_wait_start(machine, compare_all, state, OP_STATE);
}

static PyValue equal(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_compare(machine, PY_EQ, state[0], state[1]));
    py_assign(machine, &state[0], answer);
    PY_WAIT_FOR(answer, py_truth(machine, state[0]));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_equal(PyMachine *machine, PyValue a, PyValue b)
{
    PyNow now = py_equal_now(machine, a, b);
    if (now == PY_NOW_ERROR)
        return PY_ERROR;
    if (now != PY_NOW_ASK)
        return py_bool(now == PY_NOW_YES);
    PyValue state[2] = {py_incref(a), py_incref(b)};
    return py_wait_lightly(machine, equal, state, 2);
}
