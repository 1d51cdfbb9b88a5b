#include "py_complex.h"

#include "base_float_text.h"
#include "py_complex_make.h"
#include "py_exception.h"
#include "py_format.h"
#include "py_hash.h"
#include "py_int.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_number.h"
#include "py_tuple.h"

#include <math.h>

PyValue py_complex_new(PyMachine *machine, PyComplexNumber number)
{
    PyComplex *object = py_object_new(machine, &py_complex_type);
    if (!object)
        return PY_ERROR;
    object->number = number;
    return py_from_object(object);
}

static bool *used_libm(PyMachine *machine)
{
    return &py_machine_random(machine)->used_libm;
}

PyValue py_complex_absolute(PyMachine *machine, PyValue self)
{
    PyComplexNumber number = py_any_complex_value(self);
    double modulus = py_complex_modulus(number, used_libm(machine));
    if (isinf(modulus) && isfinite(number.real) && isfinite(number.imaginary))
        return py_raise(machine, &py_OverflowError, "absolute value too large");
    return py_float(modulus);
}

/* --- arithmetic -----------------------------------------------------------
 */

static PyValue divide(PyMachine *machine, PyComplexNumber a, PyComplexNumber b)
{
    PyComplexNumber quotient;
    if (py_complex_quotient(a, b, &quotient))
        return py_complex_new(machine, quotient);
    return py_raise(machine, &py_ZeroDivisionError, "%s",
                    py_machine_version(machine) < 314
                        ? "complex division by zero"
                        : "division by zero");
}

static PyValue power(PyMachine *machine, PyComplexNumber a, PyComplexNumber b)
{
    PyComplexNumber answer;
    int version = py_machine_version(machine);
    switch (py_complex_power(a, b, version, used_libm(machine), &answer)) {
    case PY_COMPLEX_POWER_OK:
        return py_complex_new(machine, answer);
    case PY_COMPLEX_POWER_ZERO_DIVISION:
        return py_raise(machine, &py_ZeroDivisionError, "%s",
                        version < 314 ? "0.0 to a negative or complex power"
                                      : "zero to a negative or complex power");
    case PY_COMPLEX_POWER_OVERFLOW:
        break;
    }
    return py_raise(machine, &py_OverflowError, "complex exponentiation");
}

PyValue py_complex_binary(PyMachine *machine, PyBinaryOp op, PyComplexNumber a,
                          PyComplexNumber b)
{
    switch (op) {
    case PY_ADD:
        return py_complex_new(
            machine,
            (PyComplexNumber){a.real + b.real, a.imaginary + b.imaginary});
    case PY_SUBTRACT:
        return py_complex_new(
            machine,
            (PyComplexNumber){a.real - b.real, a.imaginary - b.imaginary});
    case PY_MULTIPLY:
        return py_complex_new(machine, py_complex_product(a, b));
    case PY_DIVIDE:
        return divide(machine, a, b);
    case PY_POWER:
        return power(machine, a, b);
    default:
        return PY_NOT_IMPLEMENTED;
    }
}

static bool is_operand(PyValue value)
{
    return py_is_any_complex(value) || py_is_number(value);
}

static bool read_operand(PyMachine *machine, PyValue value,
                         PyComplexNumber *out)
{
    *out = (PyComplexNumber){0, 0};
    if (!py_is_any_complex(value))
        return py_number_to_double(machine, value, &out->real);
    *out = py_any_complex_value(value);
    return true;
}

/* From 3.14 on a real number has no imaginary part, not even 0. */
static bool mixes(PyMachine *machine, PyValue a, PyValue b)
{
    return py_machine_version(machine) >= 314 &&
           !(py_is_any_complex(a) && py_is_any_complex(b));
}

static PyValue mixed_binary(PyMachine *machine, PyBinaryOp op, PyValue left,
                            PyComplexNumber a, PyComplexNumber b)
{
    bool is_left = py_is_any_complex(left);
    PyComplexNumber z = is_left ? a : b;
    double x = is_left ? b.real : a.real;
    if (op == PY_ADD)
        z.real += x;
    else if (op == PY_SUBTRACT)
        z = is_left ? (PyComplexNumber){z.real - x, z.imaginary}
                    : (PyComplexNumber){x - z.real, -z.imaginary};
    else if (op == PY_MULTIPLY)
        z = (PyComplexNumber){z.real * x, z.imaginary * x};
    else if (op == PY_DIVIDE && is_left && x != 0)
        z = (PyComplexNumber){z.real / x, z.imaginary / x};
    else
        return py_complex_binary(machine, op, a, b);
    return py_complex_new(machine, z);
}

static PyValue complex_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                              PyValue b)
{
    PyComplexNumber x, y;
    if (!is_operand(a) || !is_operand(b) || op > PY_POWER ||
        op == PY_FLOOR_DIVIDE || op == PY_MODULO)
        return PY_NOT_IMPLEMENTED;
    if (!read_operand(machine, a, &x) || !read_operand(machine, b, &y))
        return PY_ERROR;
    return mixes(machine, a, b) ? mixed_binary(machine, op, a, x, y)
                                : py_complex_binary(machine, op, x, y);
}

static PyValue complex_unary(PyMachine *machine, PyUnaryOp op, PyValue self)
{
    PyComplexNumber number = py_any_complex_value(self);
    if (op == PY_INVERT)
        return PY_NOT_IMPLEMENTED;
    if (op == PY_NEGATE)
        number = (PyComplexNumber){-number.real, -number.imaginary};
    else if (py_object(self)->type == &py_complex_type)
        return py_incref(self);
    return py_complex_new(machine, number);
}

/* --- the other slots ------------------------------------------------------
 */

static bool equals(PyValue self, PyValue other)
{
    PyComplexNumber a = py_any_complex_value(self), b;
    if (py_is_any_complex(other)) {
        b = py_any_complex_value(other);
        return a.real == b.real && a.imaginary == b.imaginary;
    }
    return a.imaginary == 0 &&
           (py_is_any_float(other) ? a.real == py_any_float_value(other)
                                   : py_int_compare_double(other, a.real) == 0);
}

static PyValue complex_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                               PyValue b)
{
    (void)machine;
    if ((op != PY_EQ && op != PY_NE) || !is_operand(a) || !is_operand(b))
        return PY_NOT_IMPLEMENTED;
    bool same = py_is_any_complex(a) ? equals(a, b) : equals(b, a);
    return py_bool(same == (op == PY_EQ));
}

static PyValue complex_hash(PyMachine *machine, PyValue self)
{
    enum { IMAGINARY_FACTOR = 1000003 };
    PyComplexNumber number = py_any_complex_value(self);
    uint64_t real =
        isnan(number.real) ? 0 : (uint64_t)py_hash_float(number.real);
    uint64_t imaginary =
        isnan(number.imaginary) ? 0 : (uint64_t)py_hash_float(number.imaginary);
    int64_t hash = (int64_t)(real + imaginary * IMAGINARY_FACTOR);
    return py_int_from_i64(machine, hash == -1 ? -2 : hash);
}

/* "3" and not "3.0". */
static void append_part(double number, BaseText *out)
{
    char digits[BASE_FLOAT_TEXT_SIZE];
    size_t size = base_float_text(number, digits);
    if (size > 2 && strcmp(digits + size - 2, ".0") == 0)
        size -= 2;
    base_text_append_n(out, digits, size);
}

void py_complex_append(PyComplexNumber number, BaseText *out)
{
    bool is_alone = number.real == 0 && !signbit(number.real);
    if (!is_alone) {
        base_text_append_char(out, '(');
        append_part(number.real, out);
        if (isnan(number.imaginary) || !signbit(number.imaginary))
            base_text_append_char(out, '+');
    }
    append_part(number.imaginary, out);
    base_text_append(out, is_alone ? "j" : "j)");
}

static bool complex_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    py_complex_append(py_any_complex_value(self), out);
    return true;
}

static bool complex_format(PyMachine *machine, PyValue self, const char *spec,
                           size_t length, BaseText *out)
{
    return length ? py_complex_format_slot(machine, self, spec, length, out)
                  : py_str(machine, self, out);
}

static PyValue complex_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    PyComplexNumber number = py_any_complex_value(self);
    return py_bool(number.real != 0 || number.imaginary != 0);
}

static PyValue copy(PyMachine *machine, const PyType *type, PyValue exact)
{
    PyComplex *object = py_object_new(machine, type);
    if (!object)
        return PY_ERROR;
    object->number = py_any_complex_value(exact);
    return py_from_object(object);
}

/* --- methods and attributes -----------------------------------------------
 */

static PyValue conjugate(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyComplexNumber number = py_any_complex_value(args[0]);
    number.imaginary = -number.imaginary;
    return py_complex_new(machine, number);
}

static PyValue absolute(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_complex_absolute(machine, args[0]);
}

static PyValue itself(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (py_object(args[0])->type == &py_complex_type)
        return py_incref(args[0]);
    return py_complex_new(machine, py_any_complex_value(args[0]));
}

static PyValue parts(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyComplexNumber number = py_any_complex_value(args[0]);
    PyValue both[] = {py_float(number.real), py_float(number.imaginary)};
    return py_tuple_new(machine, both, 2);
}

static PyValue refuse_modulus(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count == 3);
    bool has_modulus = !py_is_undefined(args[2]) && !py_is_none(args[2]);
    if (has_modulus && (py_is_number(args[1]) || py_is_any_complex(args[1])))
        return py_raise(machine, &py_ValueError, "complex modulo");
    return complex_binary(machine, PY_POWER, args[0], args[1]);
}

static PyValue real(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_float(py_any_complex_value(py_from_object(self)).real);
}

static PyValue imaginary(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_float(py_any_complex_value(py_from_object(self)).imaginary);
}

static const PyGetter getters[] = {
    {"real", real, NULL},
    {"imag", imaginary, NULL},
    {NULL, NULL, NULL},
};

#define COMPLEX &py_complex_type
static const PyNative methods[] = {
    PY_METHOD(COMPLEX, "conjugate", conjugate, 0, 0),
    PY_METHOD(COMPLEX, "__abs__", absolute, 0, 0),
    PY_METHOD(COMPLEX, "__complex__", itself, 0, 0),
    PY_METHOD(COMPLEX, "__getnewargs__", parts, 0, 0),
    PY_METHOD(COMPLEX, "__pow__", refuse_modulus, 1, 2),
    {.name = NULL}};

static const char *const missing[] = {"from_number", NULL};

enum {
    COMPLEX_OPERATORS = PY_BIT(PY_ADD) | PY_BIT(PY_SUBTRACT) |
                        PY_BIT(PY_MULTIPLY) | PY_BIT(PY_DIVIDE) |
                        PY_BIT(PY_POWER)
};

const PyType py_complex_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "complex",
    .size = sizeof(PyComplex),
    .flags = PY_TYPE_BASE | PY_TYPE_COMPLEX,
    .repr = complex_repr,
    .format = complex_format,
    .hash = complex_hash,
    .compare = complex_compare,
    .binary = complex_binary,
    .operators = COMPLEX_OPERATORS,
    .reflected_operators = COMPLEX_OPERATORS,
    .unary_operators = PY_BIT(PY_NEGATE) | PY_BIT(PY_PLUS),
    .unary = complex_unary,
    .truth = complex_truth,
    .getters = getters,
    .construct = &py_complex_construct,
    .copy = copy,
    .methods = methods,
    .missing = missing,
};
