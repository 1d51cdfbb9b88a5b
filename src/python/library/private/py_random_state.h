/*
 * py_random_state.h - getstate() and setstate() of random and of Random.
 */
#ifndef PY_RANDOM_STATE_H
#define PY_RANDOM_STATE_H

#include "py_object.h"
#include "py_random.h"

/* The tuple that CPython gives: (3, 624 words and the place, spare). */
PyValue py_random_get_tuple(PyMachine *machine, const PyRandom *random);
/* Back to what such a tuple says; PY_NONE. */
PyValue py_random_set_tuple(PyMachine *machine, PyRandom *random,
                            PyValue state);
/* Of version 2, with words that lie in no tuple: for py_random_by_itself(). */
bool py_random_is_old_state(PyValue state);

#endif
