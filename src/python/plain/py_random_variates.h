/*
 * py_random_variates.h - the distributions of `random`, with operations in
 * CPython's order.
 */
#ifndef PY_RANDOM_VARIATES_H
#define PY_RANDOM_VARIATES_H

#include "py_random.h"

double py_random_uniform(PyRandom *random, double a, double b);
double py_random_expovariate(PyRandom *random, double lambda); /* not 0 */
double py_random_gauss(PyRandom *random, double mu, double sigma);
double py_random_normalvariate(PyRandom *random, double mu, double sigma);
double py_random_lognormvariate(PyRandom *random, double mu, double sigma);

/* triangular(low, high, mode); without a mode `centre` is 0.5, with one it is
 * (mode - low) / (high - low), and the caller answers `low` if high is low. */
double py_random_triangular(PyRandom *random, double low, double high,
                            double centre);
double py_random_gammavariate(PyRandom *random, double alpha,
                              double beta); /* both > 0 */
double py_random_betavariate(PyRandom *random, double alpha, double beta);
double py_random_vonmisesvariate(PyRandom *random, double mu, double kappa);
double py_random_paretovariate(PyRandom *random, double alpha); /* not 0 */
double py_random_weibullvariate(PyRandom *random, double alpha, double beta);

/* How many of n tries succeed; 0 < p <= 0.5, n from 2 to 2**53. By steps, since
 * a caller counts them: -1 as long as none was accepted. */
typedef struct PyRandomBinomial {
    double n, p;
    bool by_gaps; /* few successes: the gaps between them are drawn */
    double log_failure;
    double count, place;
    double a, b, centre, squeeze, spread;
} PyRandomBinomial;

void py_random_binomial_begin(PyRandomBinomial *binomial, PyRandom *random,
                              int64_t n, double p);
int64_t py_random_binomial_step(PyRandomBinomial *binomial, PyRandom *random);

#endif
