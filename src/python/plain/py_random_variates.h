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

#endif
