/*
 * py_gamma.h - the gamma function and its logarithm, by Lanczos' approximation.
 *
 * The operations come in CPython's order, so that the bits are the same where
 * the platform's exp, log, pow and sin are. Knows nothing of Python's errors.
 */
#ifndef PY_GAMMA_H
#define PY_GAMMA_H

#include <stdbool.h>

/* NaN: outside of the domain; infinite: too large. Sets *used where the
 * platform's libm was asked. */
double py_gamma(double x, bool *used);
double py_log_gamma(double x, bool *used);

#endif
