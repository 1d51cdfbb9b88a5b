/*
 * py_random_choices.h - items chosen, sampled and shuffled by `random`.
 */
#ifndef PY_RANDOM_CHOICES_H
#define PY_RANDOM_CHOICES_H

#include "py_object.h"
#include "py_random.h"

PyValue py_random_do_choice(PyMachine *machine, PyRandom *random,
                            const PyValue *args);
PyValue py_random_do_choices(PyMachine *machine, PyRandom *random,
                             const PyValue *args);
PyValue py_random_do_shuffle(PyMachine *machine, PyRandom *random,
                             const PyValue *args);
PyValue py_random_do_sample(PyMachine *machine, PyRandom *random,
                            const PyValue *args);

#endif
