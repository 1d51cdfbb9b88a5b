/*
 * py_deferred.h - calls that are made as soon as Python runs again.
 *
 * For natives that have something to tell to Python where no frame may be
 * pushed: while an object dies, say.
 */
#ifndef PY_DEFERRED_H
#define PY_DEFERRED_H

#include "py_object.h"

/* Calls `function(*arguments)` before the next instruction; steals `arguments`,
 * a tuple. What the call returns goes nowhere, what it raises to
 * PyHost.unraisable. False with MemoryError. */
bool py_call_soon(PyMachine *machine, PyValue function, PyValue arguments);
/* The same; what it raises is said to come from `about`. */
bool py_call_soon_about(PyMachine *machine, PyValue function, PyValue arguments,
                        PyValue about);

/* Something that Python hears of before the next instruction waits already. */
bool py_calls_wait(const PyMachine *machine);

#endif
