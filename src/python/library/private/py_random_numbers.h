/*
 * py_random_numbers.h - floats, drawn from the distributions of `random`;
 * seeding.
 */
#ifndef PY_RANDOM_NUMBERS_H
#define PY_RANDOM_NUMBERS_H

#include "py_object.h"
#include "py_random.h"

PyValue py_random_do_seed(PyMachine *machine, PyRandom *random,
                          const PyValue *args);
PyValue py_random_do_random(PyMachine *machine, PyRandom *random,
                            const PyValue *args);
PyValue py_random_do_uniform(PyMachine *machine, PyRandom *random,
                             const PyValue *args);
PyValue py_random_do_expovariate(PyMachine *machine, PyRandom *random,
                                 const PyValue *args);
PyValue py_random_do_triangular(PyMachine *machine, PyRandom *random,
                                const PyValue *args);
PyValue py_random_do_gammavariate(PyMachine *machine, PyRandom *random,
                                  const PyValue *args);
PyValue py_random_do_betavariate(PyMachine *machine, PyRandom *random,
                                 const PyValue *args);
PyValue py_random_do_paretovariate(PyMachine *machine, PyRandom *random,
                                   const PyValue *args);
PyValue py_random_do_weibullvariate(PyMachine *machine, PyRandom *random,
                                    const PyValue *args);
PyValue py_random_do_gauss(PyMachine *machine, PyRandom *random,
                           const PyValue *args);
PyValue py_random_do_normalvariate(PyMachine *machine, PyRandom *random,
                                   const PyValue *args);
PyValue py_random_do_lognormvariate(PyMachine *machine, PyRandom *random,
                                    const PyValue *args);
PyValue py_random_do_vonmisesvariate(PyMachine *machine, PyRandom *random,
                                     const PyValue *args);
PyValue py_random_do_binomialvariate(PyMachine *machine, PyRandom *random,
                                     const PyValue *args);

/* True for a number whose class has no operators of its own. */
bool py_random_is_plain(PyValue value);

#endif
