/*
 * py_random_by_itself.h - methods of Random where a class that derives from it,
 * or an object, has another random(), getrandbits() or _randbelow().
 *
 * CPython's ask it for every number; here a text of the library does.
 */
#ifndef PY_RANDOM_BY_ITSELF_H
#define PY_RANDOM_BY_ITSELF_H

#include "py_object.h"

/* What the method does is for the text; an exception: no memory. */
bool py_random_asks_itself(PyMachine *machine, PyValue self, const char *name);

/* Calls it there with the object and `count` arguments behind it, so named, of
 * which some may be undefined: PY_PENDING or an error. */
PyValue py_random_by_itself(PyMachine *machine, const char *name,
                            const char *const *names, const PyValue *args,
                            uint32_t count);

#endif
