/*
 * asyncio_inner.h - the modules inside of the package asyncio in which CPython
 * makes what `asyncio` shows: `from asyncio.futures import Future`.
 */
#ifndef ASYNCIO_INNER_H
#define ASYNCIO_INNER_H

#include "py_module.h"

/* Those that are no text of our own; ends with NULL. What else CPython has in
 * them is `unsupported`. */
extern const PyModuleSpec *const asyncio_inner_modules[];

#endif
