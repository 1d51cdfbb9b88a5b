/*
 * asyncio_short.h - a value as reprlib shows it: its first few items, and a
 * long text without its middle.
 *
 * Knows nothing of futures. Keys and items of a set stand in order where they
 * are all str or all small ints; else as the container keeps them.
 */
#ifndef ASYNCIO_SHORT_H
#define ASYNCIO_SHORT_H

#include "py_object.h"

/* False with an exception. */
bool asyncio_short_repr(PyMachine *machine, PyValue value, BaseText *out);

#endif
