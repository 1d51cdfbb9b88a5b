#include "py_int_type.h"
#include "py_int_bytes.h"

#include "py_argument.h"
#include "py_ask.h"
#include "py_bytearray.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_format.h"
#include "py_fuel.h"
#include "py_hash.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_int_limbs.h"
#include "py_int_math.h"
#include "py_int_text.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_number.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_wait.h"
#include "py_warn.h"

static bool int_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    return py_int_append(machine, self, 10, out);
}

int64_t py_int_hash(PyValue self)
{
    PyIntView view;
    py_int_view(self, &view);
    return view.count > 1 ||
                   (view.count && view.limbs[0] > (uint64_t)PY_SMALL_MAX)
               ? py_hash_limbs((const uint64_t *)view.limbs, view.count,
                               view.negative)
               : py_hash_int64(view.count == 0 ? 0
                               : view.negative ? -(int64_t)view.limbs[0]
                                               : (int64_t)view.limbs[0]);
}

/* What a loop over its limbs has to go through. */
static uint32_t limb_count(PyValue number)
{
    return py_is_object(number) ? ((const PyInt *)py_object(number))->count : 1;
}

static PyValue int_hash(PyMachine *machine, PyValue self)
{
    if (!py_charge(machine, 2ull * limb_count(self)))
        return PY_ERROR;
    return py_int_from_i64(machine, py_int_hash(self));
}

static PyValue int_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                           PyValue b)
{
    if (!py_is_int(a) || !py_is_int(b))
        return PY_NOT_IMPLEMENTED;
    if (!py_charge(machine, limb_count(a) / 16))
        return PY_ERROR;
    int order = py_int_compare(a, b);
    switch (op) {
    case PY_LT:
        return py_bool(order < 0);
    case PY_LE:
        return py_bool(order <= 0);
    case PY_EQ:
        return py_bool(order == 0);
    case PY_NE:
        return py_bool(order != 0);
    case PY_GT:
        return py_bool(order > 0);
    default:
        return py_bool(order >= 0);
    }
}

static PyValue int_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                          PyValue b)
{
    if (!py_is_int(a) || !py_is_int(b))
        return PY_NOT_IMPLEMENTED;
    return py_int_binary(machine, op, a, b);
}

static PyValue bool_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                           PyValue b)
{
    if (py_is_bool(a) && py_is_bool(b)) {
        bool x = py_is(a, PY_TRUE), y = py_is(b, PY_TRUE);
        if (op == PY_AND)
            return py_bool(x && y);
        if (op == PY_OR)
            return py_bool(x || y);
        if (op == PY_XOR)
            return py_bool(x != y);
    }
    return int_binary(machine, op, a, b);
}

static PyValue int_unary(PyMachine *machine, PyUnaryOp op, PyValue self)
{
    if (op == PY_PLUS)
        return py_int_plain(machine, self);
    PyValue negative = py_int_negate(machine, self);
    if (op == PY_NEGATE || py_is_error(negative))
        return negative;
    PyValue answer = py_int_binary(machine, PY_SUBTRACT, negative, py_small(1));
    py_decref(machine, negative);
    return answer;
}

static PyValue bool_unary(PyMachine *machine, PyUnaryOp op, PyValue self)
{
    PyValue answer = int_unary(machine, op, self);
    if (op != PY_INVERT || py_machine_version(machine) < 312)
        return answer;
    return py_warn(
        machine, &py_DeprecationWarning,
        py_machine_version(machine) < 313
            ? "Bitwise inversion '~' on bool is deprecated. This returns the "
              "bitwise inversion of the underlying int object and is usually "
              "not what you expect from negating a bool. Use the 'not' "
              "operator for boolean negation or ~int(x) if you really want "
              "the bitwise inversion of the underlying int."
            : "Bitwise inversion '~' on bool is deprecated and will be removed "
              "in Python 3.16. This returns the bitwise inversion of the "
              "underlying int object and is usually not what you expect from "
              "negating a bool. Use the 'not' operator for boolean negation "
              "or ~int(x) if you really want the bitwise inversion of the "
              "underlying int.",
        answer);
}

static PyValue int_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    PyIntView view;
    py_int_view(self, &view);
    return py_bool(view.count != 0);
}

static bool bool_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    (void)machine;
    base_text_append(out, py_is(self, PY_TRUE) ? "True" : "False");
    return true;
}

static bool bool_format(PyMachine *machine, PyValue self, const char *spec,
                        size_t length, BaseText *out)
{
    if (length == 0)
        return bool_repr(machine, self, out);
    return py_int_format_slot(machine, self, spec, length, out);
}

/* What __trunc__ has answered, as an int. */
static PyValue whole_of(PyMachine *machine, PyValue value)
{
    PyValue answer;
    if (py_is_int(value))
        return py_int_plain(machine, value);
    if (py_ask_special(machine, value, PY_SPECIAL_INDEX, PY_UNDEFINED,
                       PY_ASK_INT, &answer))
        return answer;
    return py_raise(machine, &py_TypeError,
                    "__trunc__ returned non-Integral (type %s)",
                    py_type_name(py_type_of(value)));
}

/* Of an object that has nothing but __trunc__(): up to 3.13, with a warning. */
static PyValue truncate(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_warn(machine, &py_DeprecationWarning,
                        "The delegation of int() to __trunc__ is deprecated.",
                        PY_NONE));
    PY_WAIT_FOR(answer,
                py_special_call(machine, py_special(state[0], PY_SPECIAL_TRUNC),
                                state, 1));
    py_assign(machine, &state[0], answer);
    PY_WAIT_FOR(answer, whole_of(machine, state[0]));
    PY_WAITS_END(frame);
    return answer;
}

/* In CPython's order: what a class says, then what the value itself is. */
static PyValue from_value(PyMachine *machine, PyValue value)
{
    PyValue answer;
    if (py_ask_special(machine, value, PY_SPECIAL_INT, PY_UNDEFINED, PY_ASK_INT,
                       &answer))
        return answer;
    if (py_is_int(value))
        return py_int_plain(machine, value);
    if (py_is_any_float(value))
        return py_int_from_double(machine, py_any_float_value(value));
    if (py_ask_special(machine, value, PY_SPECIAL_INDEX, PY_UNDEFINED,
                       PY_ASK_INT, &answer))
        return answer;
    if (!py_is_undefined(py_special(value, PY_SPECIAL_TRUNC)) &&
        py_machine_version(machine) < 314) {
        PyValue state = py_incref(value);
        return py_wait_start(machine, truncate, &state, 1);
    }
    PyValue text = py_is_any_string(value) ? value : py_bytes_held(value);
    if (py_is_undefined(text))
        text = py_bytes_like(machine, value);
    if (!py_is_undefined(text))
        return py_int_from_text(machine, text, 10);
    if (py_is_raising(machine))
        return PY_ERROR;
    return py_raise(machine, &py_TypeError,
                    "int() argument must be a string, a bytes-like object or "
                    "a real number, not '%s'",
                    py_type_name(py_type_of(value)));
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 1);
    PyValue value = args[0];
    bool text = py_is_any_string(value) || py_is_any_bytes(value) ||
                py_is_any_bytearray(value);
    if (!py_is_undefined(args[1])) {
        int64_t base;
        if (py_is_undefined(value))
            return py_raise(machine, &py_TypeError,
                            "int() missing string argument");
        PyValue number;
        if (!py_argument_int(machine, &args[1], &number))
            return PY_ERROR;
        base = py_int_clamp(number);
        if (base != 0 && (base < 2 || base > 36))
            return py_raise(machine, &py_ValueError,
                            "int() base must be >= 2 and <= 36, or 0");
        if (!text)
            return py_raise(machine, &py_TypeError,
                            "int() can't convert non-string with explicit "
                            "base");
        return py_int_from_text(
            machine, py_is_any_string(value) ? value : py_bytes_held(value),
            (int)base);
    }
    if (py_is_undefined(value))
        return py_small(0);
    return from_value(machine, value);
}

static PyValue construct_bool(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_is_undefined(args[0]) ? PY_FALSE : py_truth(machine, args[0]);
}

static PyValue bit_length(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    PyIntView view;
    py_int_view(args[0], &view);
    return py_small((int64_t)py_int_view_bits(&view));
}

static PyValue bit_count(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyIntView view;
    py_int_view(args[0], &view);
    if (view.count == 0)
        return py_small(0);
    if (!py_charge(machine, view.count / 8))
        return PY_ERROR;
    return py_small((int64_t)mpn_popcount(view.limbs, (mp_size_t)view.count));
}

static PyValue plain(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_int_plain(machine, args[0]);
}

static PyValue ratio(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyValue parts[] = {py_int_plain(machine, args[0]), py_small(1)};
    return py_tuple_steal(machine, parts, 2);
}

static PyValue is_integer(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    (void)args;
    BASE_INVARIANT(count == 1);
    return PY_TRUE;
}

static PyValue real(PyMachine *machine, PyObject *self)
{
    return py_int_plain(machine, py_from_object(self));
}

static PyValue zero(PyMachine *machine, PyObject *self)
{
    (void)machine;
    (void)self;
    return py_small(0);
}

static PyValue one(PyMachine *machine, PyObject *self)
{
    (void)machine;
    (void)self;
    return py_small(1);
}

static const PyGetter getters[] = {
    {"real", real, NULL},       {"imag", zero, NULL}, {"numerator", real, NULL},
    {"denominator", one, NULL}, {NULL, NULL, NULL},
};

#define INT &py_int_type
static const PyNative methods[] = {
    PY_METHOD(INT, "bit_length", bit_length, 0, 0),
    PY_METHOD(INT, "bit_count", bit_count, 0, 0),
    PY_METHOD(INT, "conjugate", plain, 0, 0),
    PY_METHOD(INT, "as_integer_ratio", ratio, 0, 0),
    PY_METHOD_SINCE(312, INT, "is_integer", is_integer, 0, 0),
    PY_METHOD(INT, "__index__", plain, 0, 0),
    PY_METHOD_NAMED(INT, "to_bytes", py_int_to_bytes, 0, 2, 3, "length",
                    "byteorder", "signed"),
    {.object = PY_STATIC_OBJECT(&py_native_type),
     .name = "from_bytes",
     .fn = py_int_from_bytes,
     .required = 2,
     .positional = 3,
     .positional_only = 1,
     .parameter_count = 4,
     .is_method = true,
     .of_class = true,
     .clinic = 1,
     .names = {"type", "bytes", "byteorder", "signed"}},
    PY_NUMBER_METHODS(INT),
    {.name = NULL}};

static const char *const missing[] = {"__getnewargs__", NULL};

static const PyNative int_construct = {.object =
                                           PY_STATIC_OBJECT(&py_native_type),
                                       .name = "int",
                                       .fn = construct,
                                       .positional = 2,
                                       .positional_only = 1,
                                       .parameter_count = 2,
                                       .clinic = 1,
                                       .counts_plainly = 313,
                                       .names = {"x", "base"}};
static const PyNative bool_construct =
    PY_FUNCTION("bool", construct_bool, 0, 1);

const PyType py_int_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "int",
    .size = sizeof(PyInt),
    .flags = PY_TYPE_BASE | PY_TYPE_VARIABLE | PY_TYPE_INT,
    .repr = int_repr,
    .format = py_int_format_slot,
    .hash = int_hash,
    .compare = int_compare,
    .binary = int_binary,
    .operators = PY_BITS_OF_INT,
    .reflected_operators = PY_BITS_OF_INT,
    .unary_operators = PY_BIT(PY_NEGATE) | PY_BIT(PY_PLUS) | PY_BIT(PY_INVERT),
    .unary = int_unary,
    .truth = int_truth,
    .construct = &int_construct,
    .copy = py_int_copy,
    .methods = methods,
    .getters = getters,
    .missing = missing,
};

const PyType py_bool_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "bool",
    .base = &py_int_type,
    .size = sizeof(PyInt),
    .flags = PY_TYPE_VARIABLE | PY_TYPE_INT,
    .repr = bool_repr,
    .format = bool_format,
    .hash = int_hash,
    .compare = int_compare,
    .binary = bool_binary,
    .operators = PY_BITS_OF_INT,
    .reflected_operators = PY_BITS_OF_INT,
    .unary_operators = PY_BIT(PY_NEGATE) | PY_BIT(PY_PLUS) | PY_BIT(PY_INVERT),
    .unary = bool_unary,
    .truth = int_truth,
    .construct = &bool_construct,
};
