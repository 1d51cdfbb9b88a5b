/*
 * py_context_object.h - contexts, which hold what context variables are set to.
 */
#ifndef PY_CONTEXT_OBJECT_H
#define PY_CONTEXT_OBJECT_H

#include "py_object.h"

/* contextvars.copy_context(), for keeping: *copy is a new reference. False with
 * MemoryError. */
bool py_context_copy(PyMachine *machine, PyValue *copy);

/* The context in *slot as an object, which it then is; new reference. */
PyValue py_context_object(PyMachine *machine, PyValue *slot);

/* The context of what runs now as an object; new reference. */
PyValue py_context_current(PyMachine *machine);

/* What runs from now on does so in the context in *slot, where the one before
 * is kept meanwhile. False with RuntimeError if it is entered already. */
bool py_context_enter(PyMachine *machine, PyValue *slot);

/* The reverse: *slot is again what was entered, with what was set in it. */
void py_context_leave(PyMachine *machine, PyValue *slot);

#endif
