#include "py_random_variates.h"

#include <math.h>

#include "py_gamma.h"
#include "py_libm.h"

static const double PI = 3.14159265358979323846;
static const double TWO_PI = 6.28318530717958647692;
static const double E = 2.71828182845904523536;

static double draw(PyRandom *random)
{
    return py_random_random(random);
}

static double log_of(PyRandom *random, double x)
{
    return py_libm_log(x, &random->used_libm);
}

static double exp_of(PyRandom *random, double x)
{
    return py_libm_exp(x, &random->used_libm);
}

static double pow_of(PyRandom *random, double x, double y)
{
    return py_libm_pow(x, y, &random->used_libm);
}

double py_random_uniform(PyRandom *random, double a, double b)
{
    return a + (b - a) * draw(random);
}

double py_random_expovariate(PyRandom *random, double lambda)
{
    return -log_of(random, 1.0 - draw(random)) / lambda;
}

double py_random_gauss(PyRandom *random, double mu, double sigma)
{
    double z = random->spare;

    if (!random->has_spare) {
        double angle = draw(random) * TWO_PI;
        double radius = sqrt(-2.0 * log_of(random, 1.0 - draw(random)));
        z = py_libm_cos(angle, &random->used_libm) * radius;
        random->spare = py_libm_sin(angle, &random->used_libm) * radius;
    }
    random->has_spare = !random->has_spare;
    return mu + z * sigma;
}

double py_random_normalvariate(PyRandom *random, double mu, double sigma)
{
    double magic = 4.0 * exp_of(random, -0.5) / sqrt(2.0);

    for (;;) {
        double u1 = draw(random);
        double u2 = 1.0 - draw(random);
        double z = magic * (u1 - 0.5) / u2;
        if (z * z / 4.0 <= -log_of(random, u2))
            return mu + z * sigma;
    }
}

double py_random_lognormvariate(PyRandom *random, double mu, double sigma)
{
    return exp_of(random, py_random_normalvariate(random, mu, sigma));
}

double py_random_triangular(PyRandom *random, double low, double high,
                            double centre)
{
    double u = draw(random);

    if (u > centre) {
        double other = low;
        u = 1.0 - u;
        centre = 1.0 - centre;
        low = high;
        high = other;
    }
    return low + (high - low) * sqrt(u * centre);
}

static double gamma_above_one(PyRandom *random, double alpha, double beta)
{
    double ainv = sqrt(2.0 * alpha - 1.0);
    double bbb = alpha - log_of(random, 4.0);
    double ccc = alpha + ainv;
    double magic = 1.0 + log_of(random, 4.5);

    for (;;) {
        double u1 = draw(random);
        if (!(1e-7 < u1 && u1 < 0.9999999))
            continue;
        double u2 = 1.0 - draw(random);
        double v = log_of(random, u1 / (1.0 - u1)) / ainv;
        double x = alpha * exp_of(random, v);
        double z = u1 * u1 * u2;
        double r = bbb + ccc * v - x;
        if (r + magic - 4.5 * z >= 0.0 || r >= log_of(random, z))
            return x * beta;
    }
}

static double gamma_below_one(PyRandom *random, double alpha, double beta)
{
    for (;;) {
        double u = draw(random);
        double b = (E + alpha) / E;
        double p = b * u;
        double x = p <= 1.0 ? pow_of(random, p, 1.0 / alpha)
                            : -log_of(random, (b - p) / alpha);
        double u1 = draw(random);
        double bound =
            p > 1.0 ? pow_of(random, x, alpha - 1.0) : exp_of(random, -x);
        if (u1 <= bound)
            return x * beta;
    }
}

double py_random_gammavariate(PyRandom *random, double alpha, double beta)
{
    if (alpha > 1.0)
        return gamma_above_one(random, alpha, beta);
    if (alpha == 1.0)
        return -log_of(random, 1.0 - draw(random)) * beta;
    return gamma_below_one(random, alpha, beta);
}

double py_random_betavariate(PyRandom *random, double alpha, double beta)
{
    double y = py_random_gammavariate(random, alpha, 1.0);

    if (y == 0.0)
        return 0.0;
    return y / (y + py_random_gammavariate(random, beta, 1.0));
}

/* Python's x % 2*pi: the result has the divisor's sign. */
static double turn_part(double x)
{
    double part = fmod(x, TWO_PI);

    if (part == 0.0)
        return 0.0;
    return part < 0.0 ? part + TWO_PI : part;
}

double py_random_vonmisesvariate(PyRandom *random, double mu, double kappa)
{
    if (kappa <= 1e-6)
        return TWO_PI * draw(random);
    double s = 0.5 / kappa;
    double r = s + sqrt(1.0 + s * s);
    double z, d, u2;
    do {
        z = py_libm_cos(PI * draw(random), &random->used_libm);
        d = z / (r + z);
        u2 = draw(random);
    } while (!(u2 < 1.0 - d * d || u2 <= (1.0 - d) * exp_of(random, d)));
    double q = 1.0 / r;
    double f = (q + z) / (1.0 + q * z);
    double u3 = draw(random);
    double angle = py_libm_acos(f, &random->used_libm);
    return turn_part(u3 > 0.5 ? mu + angle : mu - angle);
}

double py_random_paretovariate(PyRandom *random, double alpha)
{
    double u = 1.0 - draw(random);

    return pow_of(random, u, -1.0 / alpha);
}

double py_random_weibullvariate(PyRandom *random, double alpha, double beta)
{
    double u = 1.0 - draw(random);

    return alpha * pow_of(random, -log_of(random, u), 1.0 / beta);
}

void py_random_binomial_begin(PyRandomBinomial *binomial, PyRandom *random,
                              int64_t n, double p)
{
    double tries = (double)n;
    *binomial = (PyRandomBinomial){.n = tries, .p = p};
    if (tries * p < 10.0) {
        binomial->by_gaps = true;
        binomial->log_failure = py_libm_log2(1.0 - p, &random->used_libm);
        return;
    }
    binomial->spread = sqrt(tries * p * (1.0 - p));
    binomial->b = 1.15 + 2.53 * binomial->spread;
    binomial->a = -0.0873 + 0.0248 * binomial->b + 0.01 * p;
    binomial->centre = tries * p + 0.5;
    binomial->squeeze = 0.92 - 4.2 / binomial->b;
}

static int64_t step_by_gap(PyRandomBinomial *binomial, PyRandom *random)
{
    if (binomial->log_failure == 0)
        return (int64_t)binomial->count;
    binomial->place += floor(py_libm_log2(draw(random), &random->used_libm) /
                             binomial->log_failure) +
                       1;
    if (binomial->place > binomial->n)
        return (int64_t)binomial->count;
    binomial->count++;
    return -1;
}

static double log_factorial(PyRandom *random, double n)
{
    return py_log_gamma(n + 1, &random->used_libm);
}

/* v, rescaled, lies under the distribution's curve at k. */
static bool accepts(const PyRandomBinomial *binomial, PyRandom *random,
                    double v, double from_edge, double k)
{
    double n = binomial->n, p = binomial->p;
    double alpha = (2.83 + 5.1 / binomial->b) * binomial->spread;
    double odds = log_of(random, p / (1.0 - p));
    double mode = floor((n + 1) * p);
    double top = log_factorial(random, mode) + log_factorial(random, n - mode);
    v *= alpha / (binomial->a / (from_edge * from_edge) + binomial->b);
    return log_of(random, v) <= top - log_factorial(random, k) -
                                    log_factorial(random, n - k) +
                                    (k - mode) * odds;
}

int64_t py_random_binomial_step(PyRandomBinomial *binomial, PyRandom *random)
{
    if (binomial->by_gaps)
        return step_by_gap(binomial, random);
    double u = draw(random) - 0.5, from_edge = 0.5 - fabs(u);
    double k = floor((2.0 * binomial->a / from_edge + binomial->b) * u +
                     binomial->centre);
    if (k < 0 || k > binomial->n)
        return -1;
    double v = draw(random);
    bool taken = (from_edge >= 0.07 && v <= binomial->squeeze) ||
                 accepts(binomial, random, v, from_edge, k);
    return taken ? (int64_t)k : -1;
}
