#include "py_math_module.h"

#include "py_argument.h"
#include "py_exception.h"
#include "py_frozen.h"
#include "py_gamma.h"
#include "py_int.h"
#include "py_libm.h"
#include "py_machine.h"
#include "py_math_integers.h"
#include "py_math_numbers.h"
#include "py_math_sums.h"
#include "py_native_table.h"

#include <math.h>

/* Those whose result may be too large; others have poles instead. */
static bool may_overflow(const char *name)
{
    static const char *const names[] = {"exp",  "exp2",  "expm1", "cosh",
                                        "sinh", "gamma", "lgamma"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(name, names[i]) == 0)
            return true;
    }
    return false;
}

static PyValue finish(PyMachine *machine, const char *name, double x,
                      double result)
{
    bool pole = isinf(result) && isfinite(x);
    if (pole && may_overflow(name))
        return py_raise(machine, &py_OverflowError, "math range error");
    if (pole || (isnan(result) && !isnan(x)))
        return py_raise(machine, &py_ValueError, "math domain error");
    return py_float(result);
}

#define LIBM_FUNCTION(name)                                                    \
    static PyValue libm_##name(PyMachine *machine, const PyValue *args,        \
                               uint32_t count)                                 \
    {                                                                          \
        (void)count;                                                           \
        double x;                                                              \
        if (!py_argument_double(machine, &args[0], &x))                        \
            return PY_ERROR;                                                   \
        bool *used = &py_machine_random(machine)->used_libm;                   \
        return finish(machine, #name, x, py_libm_##name(x, used));             \
    }                                                                          \
    static const PyNative native_##name = PY_FUNCTION(#name, libm_##name, 1, 1);
LIBM_FUNCTION(log1p)
LIBM_FUNCTION(exp)
LIBM_FUNCTION(exp2)
LIBM_FUNCTION(expm1)
LIBM_FUNCTION(sin)
LIBM_FUNCTION(cos)
LIBM_FUNCTION(tan)
LIBM_FUNCTION(asin)
LIBM_FUNCTION(acos)
LIBM_FUNCTION(atan)
LIBM_FUNCTION(sinh)
LIBM_FUNCTION(cosh)
LIBM_FUNCTION(tanh)
LIBM_FUNCTION(asinh)
LIBM_FUNCTION(acosh)
LIBM_FUNCTION(atanh)
LIBM_FUNCTION(cbrt)
LIBM_FUNCTION(erf)
LIBM_FUNCTION(erfc)

#define GAMMA_FUNCTION(name, function)                                         \
    static PyValue of_##name(PyMachine *machine, const PyValue *args,          \
                             uint32_t count)                                   \
    {                                                                          \
        (void)count;                                                           \
        double x;                                                              \
        if (!py_argument_double(machine, &args[0], &x))                        \
            return PY_ERROR;                                                   \
        bool *used = &py_machine_random(machine)->used_libm;                   \
        return finish(machine, #name, x, function(x, used));                   \
    }                                                                          \
    static const PyNative native_##name = PY_FUNCTION(#name, of_##name, 1, 1);
GAMMA_FUNCTION(gamma, py_gamma)
GAMMA_FUNCTION(lgamma, py_log_gamma)

#define DEFINE(name, least, most)                                              \
    static const PyNative native_##name =                                      \
        PY_FUNCTION(#name, py_math_##name, least, most);
PY_MATH_NUMBERS(DEFINE)
PY_MATH_INTEGERS(DEFINE)
DEFINE(fsum, 1, 1)
DEFINE(dist, 2, 2)

static const PyNative native_gcd = PY_FUNCTION_VARIADIC("gcd", py_math_gcd);
static const PyNative native_lcm = PY_FUNCTION_VARIADIC("lcm", py_math_lcm);
static const PyNative native_hypot =
    PY_FUNCTION_VARIADIC("hypot", py_math_hypot);
static const PyNative native_prod =
    PY_FUNCTION_NAMED("prod", py_math_prod, 1, 1, 1, 2, "iterable", "start");
static const PyNative native_isclose = PY_FUNCTION_NAMED(
    "isclose", py_math_isclose, 2, 2, 0, 4, "a", "b", "rel_tol", "abs_tol");

static const PyNative native_nextafter = PY_FUNCTION_NAMED(
    "nextafter", py_math_nextafter, 2, 2, 2, 3, "", "", "steps");
static const PyNative native_one_after =
    PY_FUNCTION("nextafter", py_math_nextafter, 2, 2);
static const PyNative native_fma = PY_FUNCTION("fma", py_math_fma, 3, 3);

#define ENTRY(name, ...) {#name, &native_##name, NULL, 0, 0, 0},
#define NUMBER(name, value)                                                    \
    {                                                                          \
        name, NULL, NULL, value, 0, 0                                          \
    }
static const PyModuleEntry entries[] = {
    /* clang-format off */
    PY_MATH_NUMBERS(ENTRY)
    PY_MATH_INTEGERS(ENTRY)
    ENTRY(gcd) ENTRY(lcm) ENTRY(fsum) ENTRY(prod) ENTRY(hypot) ENTRY(dist)
    ENTRY(isclose) ENTRY(log1p) ENTRY(exp) ENTRY(exp2) ENTRY(expm1) ENTRY(sin)
    ENTRY(cos) ENTRY(tan) ENTRY(asin) ENTRY(acos) ENTRY(atan) ENTRY(sinh)
    ENTRY(cosh) ENTRY(tanh) ENTRY(asinh) ENTRY(acosh) ENTRY(atanh) ENTRY(cbrt)
    ENTRY(erf) ENTRY(erfc) ENTRY(gamma) ENTRY(lgamma)
    /* clang-format on */
    {"nextafter", &native_nextafter, NULL, 0, 312, 0},
    {"nextafter", &native_one_after, NULL, 0, 0, 311},
    {"fma", &native_fma, NULL, 0, 313, 0},
    {PY_MODULE_PART("sumprod", &py_math_more_module), .since = 312},
    NUMBER("pi", 3.141592653589793),
    NUMBER("e", 2.718281828459045),
    NUMBER("tau", 6.283185307179586),
    NUMBER("inf", INFINITY),
    NUMBER("nan", NAN),
    {NULL, NULL, NULL, 0, 0, 0}};

/* Nothing: any other name is an AttributeError. */
static const char *const missing[] = {NULL};

const PyModuleSpec py_math_module = {.name = "math",
                                     .entries = entries,
                                     .has_c_functions = true,
                                     .missing = missing};
