/*
 * py_contextvars.h - context variables, and the context that holds them.
 *
 * A context's values lie in a map that never changes: setting a variable makes
 * a new one, and a copy of a context shares the map. A context in which nothing
 * was ever set need not be an object: PY_UNDEFINED stands for it, so whoever
 * keeps one for each task or call pays nothing until a variable is set.
 */
#ifndef PY_CONTEXTVARS_H
#define PY_CONTEXTVARS_H

#include "py_object.h"

extern const PyType py_context_type;
extern const PyType py_context_variable_type;
extern const PyType py_context_token_type;

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
