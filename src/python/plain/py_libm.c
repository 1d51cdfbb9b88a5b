#include "py_libm.h"

#include <math.h>

#define PY_LIBM_DEFINE(name)                                                   \
    double py_libm_##name(double x, bool *used)                                \
    {                                                                          \
        *used = true;                                                          \
        return name(x);                                                        \
    }
PY_LIBM_UNARY(PY_LIBM_DEFINE)
#undef PY_LIBM_DEFINE

double py_libm_pow(double base, double exponent, bool *used)
{
    *used = true;
    return pow(base, exponent);
}

double py_libm_atan2(double y, double x, bool *used)
{
    *used = true;
    return atan2(y, x);
}

double py_libm_hypot(double x, double y, bool *used)
{
    *used = true;
    return hypot(x, y);
}
