/*
 * asyncio_deed_private.h - the Python values that a deed asks for.
 */
#ifndef ASYNCIO_DEED_PRIVATE_H
#define ASYNCIO_DEED_PRIVATE_H

#include "asyncio_deed.h"
#include "asyncio_state.h"

/* What a RAISE raises, and the value that a KNOB gets: a new reference, or
 * PY_ERROR for want of memory. */
PyValue asyncio_deed_exception(PyMachine *machine,
                               const AsyncioIntervention *what);
PyValue asyncio_deed_value(PyMachine *machine, const AsyncioIntervention *what);

#endif
