/*
 * py_async_generator.h - async generators, for who runs a loop.
 *
 * The machine calls two hooks, as CPython's sys.set_asyncgen_hooks() has them:
 * the first when the first step of a generator is asked for, the other when a
 * generator is dropped that has not ended. A loop that wants to end what is
 * left watches generators: the machine forgets them when they die.
 */
#ifndef PY_ASYNC_GENERATOR_H
#define PY_ASYNC_GENERATOR_H

#include "py_object.h"

typedef struct PyAsyncHooks {
    PyValue first;     /* callable, or undefined */
    PyValue finalizer; /* callable, or undefined */
    PyValue self;      /* what both are still to be bound to, or undefined */
} PyAsyncHooks;

/* Those of the running context, bound; borrowed. False with MemoryError. */
bool py_async_hooks(PyMachine *machine, PyAsyncHooks *out);
/* Takes references to all of them. */
void py_async_set_hooks(PyMachine *machine, PyAsyncHooks hooks);

bool py_is_async_generator_value(PyValue value);
/* From now on py_async_watched() has it, behind those watched before. */
void py_async_watch(PyMachine *machine, PyValue generator);
/* False if it was not watched. */
bool py_async_forget(PyMachine *machine, PyValue generator);
/* The one watched first, PY_UNDEFINED if none is; borrowed. */
PyValue py_async_watched(const PyMachine *machine);

/* __anext__() of an async generator. May be PY_PENDING. */
PyValue py_async_next(PyMachine *machine, PyValue generator);
/* aclose() of an async generator: to be awaited, or made a task of. */
PyValue py_async_close(PyMachine *machine, PyValue generator);

/* The async generator of the program whose code runs: its qualified name,
 * borrowed, and the last line of that code. NULL: another frame does. */
const char *py_machine_async_generator(const PyMachine *machine,
                                       uint32_t *last_line);

#endif
