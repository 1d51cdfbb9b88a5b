/*
 * asyncio_repr.h - how asyncio's objects look, as CPython's C classes print
 * them.
 */
#ifndef ASYNCIO_REPR_H
#define ASYNCIO_REPR_H

#include "asyncio_state.h"

bool asyncio_repr_future(PyMachine *machine, PyValue self, BaseText *out);
bool asyncio_repr_task(PyMachine *machine, PyValue self, BaseText *out);
bool asyncio_repr_handle(PyMachine *machine, PyValue self, BaseText *out);

/* What a handle calls, "f() at FILE:LINE". */
bool asyncio_repr_callback(PyMachine *machine, const AsyncioHandle *handle,
                           BaseText *out);

#endif
