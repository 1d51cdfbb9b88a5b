/*
 * asyncio_context.h - the contexts that tasks and calls run in.
 *
 * Each has one of its own: what it was given, or a copy of the one in which it
 * was made. Nothing is kept while no variable is set (py_contextvars.h).
 */
#ifndef ASYNCIO_CONTEXT_H
#define ASYNCIO_CONTEXT_H

#include "asyncio_state.h"
#include "py_contextvars.h"

/* Puts the argument `context` (undefined or None: not given) into *slot, whose
 * copy of the running context it replaces. False if it is none. */
bool asyncio_context_take(PyMachine *machine, PyValue given, PyValue *slot);

/* The same for a handle, which takes anything: its run() is looked for when the
 * call's turn has come. */
void asyncio_context_take_handle(PyMachine *machine, PyValue given,
                                 AsyncioHandle *handle);

/* get_context() of a task or a handle. */
PyValue asyncio_get_context(PyMachine *machine, const PyValue *args,
                            uint32_t count);
/* The same as a method of an object with that slot, bound; undefined where
 * the version has none. */
PyValue asyncio_context_getter(PyMachine *machine, PyObject *self);

#endif
