#include "py_float.h"

#include "base_float_text.h"
#include "py_argument.h"
#include "py_ask.h"
#include "py_bytearray.h"
#include "py_complex.h"
#include "py_exception.h"
#include "py_float_hex.h"
#include "py_float_number.h"
#include "py_format.h"
#include "py_fuel.h"
#include "py_hash.h"
#include "py_id.h"
#include "py_int_math.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_number.h"
#include "py_string_text.h"
#include "py_text.h"
#include "py_tuple.h"

#include <math.h>
#include <stdlib.h>

PyValue py_float_from_text(PyMachine *machine, PyValue value, PyValue given)
{
    BaseText plain = {0};
    double number;
    if (!py_text_read_number(machine, value, &plain))
        return PY_ERROR;
    PyFloatParse read =
        py_float_parse(base_text_str(&plain), plain.length, &number);
    base_text_release(&plain);
    if (read == PY_FLOAT_PARSE_OK)
        return py_float(number);
    return py_number_refuse_text(machine, given, &py_float_type);
}

/* The two arguments of what C's errno says. */
static PyValue out_of_range(PyMachine *machine)
{
    PyValue args[2] = {
        py_small(34), py_string_from(machine, "Numerical result out of range")};
    PyValue error =
        py_is_error(args[1])
            ? PY_ERROR
            : py_exception_make(machine, &py_OverflowError, args, 2);
    if (!py_is_error(error))
        py_set_exception(machine, error);
    py_decref(machine, args[1]);
    return PY_ERROR;
}

static PyValue float_power(PyMachine *machine, double a, double b)
{
    double result = 0;
    switch (
        py_float_pow(a, b, &py_machine_random(machine)->used_libm, &result)) {
    case PY_FLOAT_POW_OK:
        return py_float(result);
    case PY_FLOAT_POW_ZERO_DIVISION:
        return py_raise(machine, &py_ZeroDivisionError,
                        py_machine_version(machine) < 314
                            ? "0.0 cannot be raised to a negative power"
                            : "zero to a negative power");
    case PY_FLOAT_POW_OVERFLOW:
        return out_of_range(machine);
    case PY_FLOAT_POW_COMPLEX:
        break;
    }
    return py_complex_binary(machine, PY_POWER, (PyComplexNumber){a, 0},
                             (PyComplexNumber){b, 0});
}

static PyValue zero_division(PyMachine *machine, PyBinaryOp op)
{
    const char *text = "division by zero";
    if (py_machine_version(machine) < 314) {
        text = op == PY_DIVIDE         ? "float division by zero"
               : op == PY_FLOOR_DIVIDE ? "float floor division by zero"
                                       : "float modulo";
        if (op == PY_MODULO && py_machine_version(machine) >= 313)
            text = "float modulo by zero";
    }
    return py_raise(machine, &py_ZeroDivisionError, "%s", text);
}

bool py_float_charge_text(PyMachine *machine, double value)
{
    enum { CHEAP = 64 };
    int exponent = 0;
    if (isfinite(value))
        frexp(value, &exponent);
    return abs(exponent) <= CHEAP ||
           py_charge(machine, (uint64_t)abs(exponent) / 2);
}

PyValue py_float_binary(PyMachine *machine, PyBinaryOp op, double a, double b)
{
    double quotient, rest;
    switch (op) {
    case PY_ADD:
        return py_float(a + b);
    case PY_SUBTRACT:
        return py_float(a - b);
    case PY_MULTIPLY:
        return py_float(a * b);
    case PY_DIVIDE:
        return b == 0 ? zero_division(machine, op) : py_float(a / b);
    case PY_FLOOR_DIVIDE:
    case PY_MODULO:
        if (b == 0)
            return zero_division(machine, op);
        /* The rest is found bit by bit of what lies between the two. */
        if (fabs(a) > fabs(b) * 1e30 && !py_charge(machine, 100))
            return PY_ERROR;
        py_float_divmod(a, b, &quotient, &rest);
        return py_float(op == PY_MODULO ? rest : quotient);
    case PY_POWER:
        return float_power(machine, a, b);
    default:
        return PY_NOT_IMPLEMENTED;
    }
}

static bool is_number(PyValue value)
{
    return py_is_any_float(value) || py_is_int(value);
}

static PyValue float_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                            PyValue b)
{
    double x, y;
    if (!is_number(a) || !is_number(b) || op > PY_POWER)
        return PY_NOT_IMPLEMENTED;
    if (!py_number_to_double(machine, a, &x) ||
        !py_number_to_double(machine, b, &y))
        return PY_ERROR;
    return py_float_binary(machine, op, x, y);
}

/* -1, 0, 1, or 2 when one of them is NaN. */
static int order_of(PyValue a, PyValue b)
{
    if (py_is_any_float(a) && py_is_any_float(b)) {
        double x = py_any_float_value(a), y = py_any_float_value(b);
        return isnan(x) || isnan(y) ? 2 : (x > y) - (x < y);
    }
    if (py_is_any_float(b))
        return py_int_compare_double(a, py_any_float_value(b));
    int order = py_int_compare_double(b, py_any_float_value(a));
    return order == 2 ? 2 : -order;
}

static PyValue float_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                             PyValue b)
{
    (void)machine;
    if (!is_number(a) || !is_number(b))
        return PY_NOT_IMPLEMENTED;
    int order = order_of(a, b);
    switch (op) {
    case PY_LT:
        return py_bool(order == -1);
    case PY_LE:
        return py_bool(order <= 0);
    case PY_EQ:
        return py_bool(order == 0);
    case PY_NE:
        return py_bool(order != 0);
    case PY_GT:
        return py_bool(order == 1);
    default:
        return py_bool(order == 0 || order == 1);
    }
}

static bool float_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    char digits[BASE_FLOAT_TEXT_SIZE];
    size_t size = base_float_text(py_any_float_value(self), digits);
    base_text_append_n(out, digits, size);
    return true;
}

static PyValue float_hash(PyMachine *machine, PyValue self)
{
    double number = py_any_float_value(self);
    if (!isnan(number))
        return py_int_from_i64(machine, py_hash_float(number));
    /* No two are equal: each has that of an object. */
    return py_int_from_i64(
        machine, py_is_object(self)
                     ? (int64_t)(py_machine_id(machine, py_object(self)) >> 4)
                     : (int64_t)self.bits);
}

static PyValue float_unary(PyMachine *machine, PyUnaryOp op, PyValue self)
{
    (void)machine;
    if (op == PY_INVERT)
        return PY_NOT_IMPLEMENTED;
    double number = py_any_float_value(self);
    return py_float(op == PY_NEGATE ? -number : number);
}

static PyValue float_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_any_float_value(self) != 0.0);
}

static PyValue copy(PyMachine *machine, const PyType *type, PyValue exact)
{
    PyFloatObject *object = py_object_new(machine, type);
    if (!object)
        return PY_ERROR;
    object->number = py_any_float_value(exact);
    return py_from_object(object);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyValue value = args[0], answer;
    double number;
    if (py_is_undefined(value))
        return py_float(0.0);
    if (py_is_float(value))
        return value;
    if (py_ask_special(machine, value, PY_SPECIAL_FLOAT, PY_UNDEFINED,
                       PY_ASK_FLOAT, &answer))
        return answer;
    if (py_argument_asks(value, PY_AS_FLOAT) || is_number(value))
        return py_argument_double(machine, &args[0], &number) ? py_float(number)
                                                              : PY_ERROR;
    PyValue text = py_is_any_string(value) ? value : py_bytes_held(value);
    if (py_is_undefined(text))
        text = py_bytes_like(machine, value);
    if (!py_is_undefined(text))
        return py_float_from_text(machine, text, value);
    if (py_is_raising(machine))
        return PY_ERROR;
    return py_raise(machine, &py_TypeError,
                    "float() argument must be a string or a real number, "
                    "not '%s'",
                    py_type_name(py_type_of(value)));
}

static PyValue is_integer(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    double number = py_any_float_value(args[0]);
    return py_bool(isfinite(number) && floor(number) == number);
}

static PyValue conjugate(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_float(py_any_float_value(args[0]));
}

static PyValue ratio(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    double number = py_any_float_value(args[0]);
    if (isnan(number))
        return py_raise(machine, &py_ValueError,
                        "cannot convert NaN to integer ratio");
    if (isinf(number))
        return py_raise(machine, &py_OverflowError,
                        "cannot convert Infinity to integer ratio");
    int exponent;
    double fraction = frexp(number, &exponent);
    while (fraction != floor(fraction)) {
        fraction *= 2;
        exponent--;
    }
    PyValue top = py_int_from_double(machine, fraction);
    PyValue power =
        py_int_binary(machine, PY_SHIFT_LEFT, py_small(1),
                      py_small(exponent < 0 ? -exponent : exponent));
    if (py_is_error(top) || py_is_error(power) || exponent < 0) {
        PyValue parts[] = {top, power};
        return py_tuple_steal(machine, parts, 2);
    }
    PyValue whole = py_int_binary(machine, PY_MULTIPLY, top, power);
    py_decref(machine, top);
    py_decref(machine, power);
    PyValue parts[] = {whole, py_small(1)};
    return py_tuple_steal(machine, parts, 2);
}

static PyValue to_hex(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    double number = py_any_float_value(args[0]);
    if (!isfinite(number))
        return py_string_from(machine, isnan(number) ? "nan"
                                       : number < 0  ? "-inf"
                                                     : "inf");
    const char *sign = signbit(number) ? "-" : "";
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7FF);
    uint64_t mantissa = bits & (((uint64_t)1 << 52) - 1);
    if (number == 0)
        return py_string_format(machine, "%s0x0.0p+0", sign);
    return py_string_format(machine, "%s0x%d.%013llxp%+d", sign, exponent != 0,
                            (unsigned long long)mantissa,
                            exponent ? exponent - 1023 : -1022);
}

/* float.__getformat__("double") */
static PyValue get_format(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    if (!py_is_any_string(args[1]))
        return py_raise(
            machine, &py_TypeError,
            "__getformat__() argument must be str, not %s",
            py_is_none(args[1]) ? "None" : py_type_name(py_type_of(args[1])));
    if (py_string_is(py_string(args[1]), "double") ||
        py_string_is(py_string(args[1]), "float"))
        return py_string_from(machine, "IEEE, little-endian");
    return py_raise(machine, &py_ValueError,
                    "__getformat__() argument 1 must be 'double' or 'float'");
}

static PyValue real(PyMachine *machine, PyObject *self)
{
    (void)machine;
    return py_float(py_any_float_value(py_from_object(self)));
}

static PyValue imaginary(PyMachine *machine, PyObject *self)
{
    (void)machine;
    (void)self;
    return py_float(0.0);
}

static const PyGetter getters[] = {
    {"real", real, NULL},
    {"imag", imaginary, NULL},
    {NULL, NULL, NULL},
};

#define FLOAT &py_float_type
static const PyNative methods[] = {
    PY_METHOD(FLOAT, "is_integer", is_integer, 0, 0),
    PY_METHOD(FLOAT, "conjugate", conjugate, 0, 0),
    PY_METHOD(FLOAT, "as_integer_ratio", ratio, 0, 0),
    PY_METHOD(FLOAT, "hex", to_hex, 0, 0),
    PY_CLASS_METHOD("fromhex", py_float_fromhex, 1, 1),
    PY_CLASS_METHOD("__getformat__", get_format, 1, 1),
    PY_NUMBER_METHODS(FLOAT),
    {.name = NULL}};

static const char *const missing[] = {"from_number", "__getnewargs__", NULL};

static const PyNative float_construct = PY_FUNCTION("float", construct, 0, 1);

const PyType py_float_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "float",
    .size = sizeof(PyFloatObject),
    .flags = PY_TYPE_BASE | PY_TYPE_FLOAT,
    .repr = float_repr,
    .format = py_float_format_slot,
    .hash = float_hash,
    .compare = float_compare,
    .binary = float_binary,
    .operators = PY_BITS_OF_NUMBER,
    .reflected_operators = PY_BITS_OF_NUMBER,
    .unary_operators = PY_BIT(PY_NEGATE) | PY_BIT(PY_PLUS),
    .unary = float_unary,
    .truth = float_truth,
    .getters = getters,
    .construct = &float_construct,
    .copy = copy,
    .methods = methods,
    .missing = missing,
};
