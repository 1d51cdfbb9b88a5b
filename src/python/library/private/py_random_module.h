/*
 * py_random_module.h - the module `random`, and its class Random.
 *
 * Both are made of the same functions, which are given a generator.
 */
#ifndef PY_RANDOM_MODULE_H
#define PY_RANDOM_MODULE_H

#include "py_dict.h"
#include "py_module.h"
#include "py_random.h"

extern const PyModuleSpec py_random_module;

typedef struct PyRandomObject {
    PyObject object;
    PyRandom random;
    PyDict *dict; /* owned; NULL until something is stored */
} PyRandomObject;

extern const PyType py_random_type;

/* name, least and most arguments, and the names of all. */
#define PY_RANDOM_FUNCTIONS(X)                                                 \
    X(seed, 0, 2, 0, 2, "a", "version")                                        \
    X(random, 0, 0, 1, 0, NULL)                                                \
    X(uniform, 2, 2, 0, 2, "a", "b")                                           \
    X(randint, 2, 2, 0, 2, "a", "b")                                           \
    X(randrange, 1, 3, 0, 3, "start", "stop", "step")                          \
    X(getrandbits, 1, 1, 1, 1, "k")                                            \
    X(randbytes, 1, 1, 0, 1, "n")                                              \
    X(choice, 1, 1, 0, 1, "seq")                                               \
    X(choices, 1, 2, 0, 4, "population", "weights", "cum_weights", "k")        \
    X(shuffle, 1, 1, 0, 1, "x")                                                \
    X(sample, 2, 2, 0, 3, "population", "k", "counts")                         \
    X(expovariate, 0, 1, 0, 1, "lambd")                                        \
    X(gauss, 0, 2, 0, 2, "mu", "sigma")                                        \
    X(normalvariate, 0, 2, 0, 2, "mu", "sigma")                                \
    X(lognormvariate, 2, 2, 0, 2, "mu", "sigma")                               \
    X(triangular, 0, 3, 0, 3, "low", "high", "mode")                           \
    X(gammavariate, 2, 2, 0, 2, "alpha", "beta")                               \
    X(betavariate, 2, 2, 0, 2, "alpha", "beta")                                \
    X(vonmisesvariate, 2, 2, 0, 2, "mu", "kappa")                              \
    X(paretovariate, 1, 1, 0, 1, "alpha")                                      \
    X(weibullvariate, 2, 2, 0, 2, "alpha", "beta")
/* The same of what came with 3.12. */
#define PY_RANDOM_LATER_FUNCTIONS(X) X(binomialvariate, 0, 2, 0, 2, "n", "p")

#endif
