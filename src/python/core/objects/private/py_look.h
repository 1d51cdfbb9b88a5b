/*
 * py_look.h - how a look of CPython's collector leaves its list of all objects.
 *
 * The list is in the order of birth. A look goes through it: who is held from
 * outside, or by somebody who stands before, stays in place. Who is reached
 * only by what stands behind, as a coroutine is by its task, goes to the end,
 * in the order in which that happens. The next look finalises in that order.
 */
#ifndef PY_LOOK_H
#define PY_LOOK_H

#include "py_object.h"

/* What has no place of its own among all that are born. */
#define PY_BIRTH_UNKNOWN UINT64_MAX

/* When the object was born, as a count; PY_BIRTH_UNKNOWN of most types. */
uint64_t py_birth_of(const PyMachine *machine, const PyObject *object);

/* A look at the program's end: at what the module's names reach, and what the
 * exception does that nobody caught. Calls `each` with what goes to the end, in
 * that order. */
void py_look(PyMachine *machine, void (*each)(PyMachine *, PyObject *));

#endif
