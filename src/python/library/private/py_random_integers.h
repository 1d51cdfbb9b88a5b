/*
 * py_random_integers.h - whole numbers and bytes, drawn by `random`.
 */
#ifndef PY_RANDOM_INTEGERS_H
#define PY_RANDOM_INTEGERS_H

#include "py_object.h"
#include "py_random.h"

PyValue py_random_do_randint(PyMachine *machine, PyRandom *random,
                             const PyValue *args);
PyValue py_random_do_randrange(PyMachine *machine, PyRandom *random,
                               const PyValue *args);
PyValue py_random_do_getrandbits(PyMachine *machine, PyRandom *random,
                                 const PyValue *args);
PyValue py_random_do_randbytes(PyMachine *machine, PyRandom *random,
                               const PyValue *args);

#endif
