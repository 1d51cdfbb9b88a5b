/*
 * py_random_whole.h - before 3.12, randrange() and randint() take what is no
 * int, if it is whole, with a warning: Python's own text does that, and then
 * draws anew by ints.
 */
#ifndef PY_RANDOM_WHOLE_H
#define PY_RANDOM_WHOLE_H

#include "py_object.h"
#include "py_random.h"

/* True if one of the arguments that were given is no int, nor knows one, and
 * the version converts it. */
bool py_random_converts(PyMachine *machine, const PyValue *args,
                        uint32_t count);
/* `name` is the function, of the module or of the object whose generator that
 * is. PY_PENDING, or PY_ERROR. */
PyValue py_random_convert(PyMachine *machine, PyRandom *random,
                          const char *name, const PyValue *args,
                          uint32_t count);

#endif
