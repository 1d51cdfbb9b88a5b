/* Operators on any two values: who is asked, and what is said if nobody
 * answers. */
#include "py_exception.h"
#include "py_float.h"
#include "py_int_private.h"
#include "py_machine_private.h"
#include "py_sequence.h"
#include "py_special.h"

/* What the C stack bears, whatever the recursion limit is. */
#define MAX_NESTING 5000

static const char *const binary_signs[] = {"+", "-",           "*",  "/",  "//",
                                           "%", "** or pow()", "<<", ">>", "&",
                                           "|", "^",           "@"};
static const char *const inplace_signs[] = {
    "+=",  "-=",  "*=", "/=", "//=", "%=", "**=",
    "<<=", ">>=", "&=", "|=", "^=",  "@="};
static const char *const compare_signs[] = {"<", "<=", "==", "!=", ">", ">="};

static const char *const compare_names[] = {"__lt__", "__le__", "__eq__",
                                            "__ne__", "__gt__", "__ge__"};

bool py_nest(PyMachine *machine, const char *where)
{
    if (machine->context->nesting < machine->limits.recursion &&
        machine->context->nesting < MAX_NESTING) {
        machine->context->nesting++;
        return true;
    }
    py_raise(machine, &py_RecursionError, "maximum recursion depth exceeded %s",
             where);
    return false;
}

/* True, and the run is over, if the value's type has that method in Python. */
static bool refuses(PyMachine *machine, PyValue value, const char *name)
{
    const PyType *type = py_type_of(value);
    return type->flags & PY_TYPE_HEAP &&
           py_refuses_special(machine, value, name);
}

/* The slots of both sides; PY_NOT_IMPLEMENTED if neither knows. */
static PyValue ask_both(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    const PyType *left = py_type_of(a), *right = py_type_of(b);
    PyValue answer = PY_NOT_IMPLEMENTED;
    if (left->binary)
        answer = left->binary(machine, op, a, b);
    if (py_is(answer, PY_NOT_IMPLEMENTED) && right->binary &&
        right->binary != left->binary)
        answer = right->binary(machine, op, a, b);
    return answer;
}

static PyValue complain(PyMachine *machine, PyBinaryOp op, const char *sign,
                        PyValue a, PyValue b)
{
    const char *left = py_type_name(py_type_of(a));
    const char *right = py_type_name(py_type_of(b));
    if (op == PY_MULTIPLY) {
        bool sequence = py_type_of(a)->get_item && py_type_of(a)->iter &&
                        py_type_of(a)->binary;
        bool other = py_type_of(b)->get_item && py_type_of(b)->iter &&
                     py_type_of(b)->binary;
        sequence = sequence && !py_has_type(a, &py_dict_type);
        other = other && !py_has_type(b, &py_dict_type);
        if (sequence || other)
            return py_raise(machine, &py_TypeError,
                            "can't multiply sequence by non-int of type '%s'",
                            sequence ? right : left);
    }
    return py_raise(machine, &py_TypeError,
                    "unsupported operand type(s) for %s: '%s' and '%s'", sign,
                    left, right);
}

PyValue py_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    PyValue answer = ask_both(machine, op, a, b);
    if (!py_is(answer, PY_NOT_IMPLEMENTED))
        return answer;
    return complain(machine, op, binary_signs[op], a, b);
}

PyValue py_inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    PyValue answer = PY_NOT_IMPLEMENTED;
    if (py_type_of(a)->inplace)
        answer = py_type_of(a)->inplace(machine, op, a, b);
    if (py_is(answer, PY_NOT_IMPLEMENTED))
        answer = ask_both(machine, op, a, b);
    if (!py_is(answer, PY_NOT_IMPLEMENTED))
        return answer;
    return complain(machine, op, inplace_signs[op], a, b);
}

PyValue py_unary(PyMachine *machine, PyUnaryOp op, PyValue value)
{
    static const char *const signs[] = {"-", "+", "~"};
    const PyType *type = py_type_of(value);
    PyValue answer =
        type->unary ? type->unary(machine, op, value) : PY_NOT_IMPLEMENTED;
    if (!py_is(answer, PY_NOT_IMPLEMENTED))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "bad operand type for unary %s: '%s'", signs[op],
                    py_type_name(type));
}

static PyCompareOp mirrored(PyCompareOp op)
{
    static const PyCompareOp table[] = {PY_GT, PY_GE, PY_EQ,
                                        PY_NE, PY_LT, PY_LE};
    return table[op];
}

static PyValue compare_slots(PyMachine *machine, PyCompareOp op, PyValue a,
                             PyValue b)
{
    const PyType *left = py_type_of(a), *right = py_type_of(b);
    PyValue answer = PY_NOT_IMPLEMENTED;
    if (left->compare)
        answer = left->compare(machine, op, a, b);
    if (py_is(answer, PY_NOT_IMPLEMENTED) && right->compare &&
        right->compare != left->compare)
        answer = right->compare(machine, mirrored(op), b, a);
    return answer;
}

static bool refuses_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                            PyValue b)
{
    if (refuses(machine, a, compare_names[op]) ||
        refuses(machine, b, compare_names[mirrored(op)]))
        return true;
    return op == PY_NE &&
           (refuses(machine, a, "__eq__") || refuses(machine, b, "__eq__"));
}

/* `inside` of a container: a method in Python cannot be asked there. */
static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b,
                       bool inside)
{
    if ((inside && refuses_compare(machine, op, a, b)) ||
        !py_nest(machine, "in comparison"))
        return PY_ERROR;
    PyValue answer = compare_slots(machine, op, a, b);
    py_unnest(machine);
    if (!py_is(answer, PY_NOT_IMPLEMENTED))
        return answer;
    if (op == PY_EQ || op == PY_NE)
        return py_bool(py_is(a, b) == (op == PY_EQ));
    return py_raise(machine, &py_TypeError,
                    "'%s' not supported between instances of '%s' and '%s'",
                    compare_signs[op], py_type_name(py_type_of(a)),
                    py_type_name(py_type_of(b)));
}

/* The VM has asked Python's methods before it comes here. */
PyValue py_compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    return compare(machine, op, a, b, machine->context->nesting > 0);
}

PyValue py_compare_inside(PyMachine *machine, PyCompareOp op, PyValue a,
                          PyValue b)
{
    return compare(machine, op, a, b, true);
}

int py_equal(PyMachine *machine, PyValue a, PyValue b)
{
    if (py_is(a, b))
        return 1;
    if (py_are_small(a, b))
        return 0;
    PyValue answer = compare(machine, PY_EQ, a, b, true);
    if (py_is_error(answer))
        return -1;
    int truth = py_truth(machine, answer);
    py_decref(machine, answer);
    return truth;
}
