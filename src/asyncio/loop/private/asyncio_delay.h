/*
 * asyncio_delay.h - delays that Python adds up: fractions, and numbers of the
 * program's own classes.
 *
 * CPython says `loop.time() + delay`, so such a number has its __radd__ called.
 * Of times it asks nothing but what it asks a float.
 */
#ifndef ASYNCIO_DELAY_H
#define ASYNCIO_DELAY_H

#include "asyncio_state.h"

/* The delay's class is the program's: Python must say what it comes to. */
bool asyncio_delay_asks(PyValue delay);

/* Calls `fn` with the time that this comes to in the place of args[at], which
 * is such a delay. At most 70 arguments. Mostly PY_PENDING. */
PyValue asyncio_delay_add(PyMachine *machine, PyNativeFn fn,
                          const PyValue *args, uint32_t count, uint32_t at);

/* A delay that Python is not asked about: TypeError if it is no number. */
bool asyncio_delay_read(PyMachine *machine, PyValue delay, double *out);

/* A point in time that is held against the clock at once: TypeError if it is no
 * number, `unsupported` if Python must say which. */
bool asyncio_delay_read_deadline(PyMachine *machine, PyValue when, double *out);

/* One for a timer, of which CPython asks nothing before the loop looks at it:
 * `unsupported` if it is no number. */
bool asyncio_delay_read_time(PyMachine *machine, PyValue when, double *out);

#endif
