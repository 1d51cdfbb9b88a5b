#include "py_gamma.h"

#include <math.h>

#include "py_libm.h"

/* Lanczos' sum for g as below, as a fraction of two polynomials; the lowest
 * power comes first. */
enum { TERMS = 13, FACTORIALS = 23 };
#define LANCZOS_G 6.024680040776729583740234375
#define LANCZOS_G_MINUS_HALF 5.524680040776729583740234375
#define PI 3.141592653589793238462643383279502884197
#define LOG_PI 1.144729885849400174143427351353058711647

static const double tops[TERMS] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};

static const double bottoms[TERMS] = {
    0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
    45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
    1925.0,     66.0,       1.0};

static double lanczos_sum(double x)
{
    double top = 0.0, bottom = 0.0;

    /* From the end that is larger, so that nothing overflows. */
    if (x < 5.0) {
        for (int i = TERMS; --i >= 0;) {
            top = top * x + tops[i];
            bottom = bottom * x + bottoms[i];
        }
    } else {
        for (int i = 0; i < TERMS; i++) {
            top = top / x + tops[i];
            bottom = bottom / x + bottoms[i];
        }
    }
    return top / bottom;
}

/* sin(pi * x), exactly where that has an exact answer. */
static double sine_of_turns(double x, bool *used)
{
    double y = fmod(fabs(x), 2.0), found = 0.0;

    switch ((int)round(2.0 * y)) {
    case 0:
        found = py_libm_sin(PI * y, used);
        break;
    case 1:
        found = py_libm_cos(PI * (y - 0.5), used);
        break;
    case 2:
        found = py_libm_sin(PI * (1.0 - y), used);
        break;
    case 3:
        found = -py_libm_cos(PI * (y - 1.5), used);
        break;
    case 4:
        found = py_libm_sin(PI * (y - 2.0), used);
        break;
    }
    return copysign(1.0, x) * found;
}

static double factorial(int n)
{
    double found = 1.0;

    for (int i = 2; i <= n; i++)
        found *= i;
    return found;
}

/* y, which is |x| + g - 1/2, and what rounding has taken from it. */
static double near_power(double magnitude, double *lost)
{
    double y = magnitude + LANCZOS_G_MINUS_HALF;

    if (magnitude > LANCZOS_G_MINUS_HALF) {
        double q = y - magnitude;
        *lost = q - LANCZOS_G_MINUS_HALF;
    } else {
        double q = y - LANCZOS_G_MINUS_HALF;
        *lost = q - magnitude;
    }
    *lost = *lost * LANCZOS_G / y;
    return y;
}

static double gamma_below_zero(double x, bool *used)
{
    double magnitude = fabs(x), lost;
    double y = near_power(magnitude, &lost);
    double found = -PI / sine_of_turns(magnitude, used) / magnitude *
                   py_libm_exp(y, used) / lanczos_sum(magnitude);

    found -= lost * found;
    if (magnitude < 140.0)
        return found / py_libm_pow(y, magnitude - 0.5, used);
    double half = py_libm_pow(y, magnitude / 2.0 - 0.25, used);
    found /= half;
    return found / half;
}

static double gamma_above_zero(double x, bool *used)
{
    double lost, y = near_power(x, &lost);
    double found = lanczos_sum(x) / py_libm_exp(y, used);

    found += lost * found;
    if (x < 140.0)
        return found * py_libm_pow(y, x - 0.5, used);
    double half = py_libm_pow(y, x / 2.0 - 0.25, used);
    found *= half;
    return found * half;
}

double py_gamma(double x, bool *used)
{
    if (isnan(x) || x == INFINITY)
        return x;
    if (x == -INFINITY || x == 0.0)
        return NAN;
    if (x == floor(x)) {
        if (x < 0.0)
            return NAN;
        if (x <= FACTORIALS)
            return factorial((int)x - 1);
    }
    if (fabs(x) < 1e-20)
        return 1.0 / x;
    if (fabs(x) > 200.0)
        return x < 0.0 ? 0.0 / sine_of_turns(x, used) : INFINITY;
    return x < 0.0 ? gamma_below_zero(x, used) : gamma_above_zero(x, used);
}

double py_log_gamma(double x, bool *used)
{
    double magnitude = fabs(x);

    if (!isfinite(x))
        return isnan(x) ? x : INFINITY;
    if (x == floor(x) && x <= 2.0)
        return x <= 0.0 ? NAN : 0.0;
    if (magnitude < 1e-20)
        return -py_libm_log(magnitude, used);
    double found = py_libm_log(lanczos_sum(magnitude), used) - LANCZOS_G;
    found += (magnitude - 0.5) *
             (py_libm_log(magnitude + LANCZOS_G - 0.5, used) - 1);
    if (x < 0.0)
        found = LOG_PI -
                py_libm_log(fabs(sine_of_turns(magnitude, used)), used) -
                py_libm_log(magnitude, used) - found;
    return found;
}
