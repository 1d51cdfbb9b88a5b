/*
 * asyncio_forever.h - loop.run_forever() and loop.run_until_complete().
 */
#ifndef ASYNCIO_FOREVER_H
#define ASYNCIO_FOREVER_H

#include "asyncio_loop.h"

PyValue asyncio_run_forever(PyMachine *machine, const PyValue *args,
                            uint32_t count);
PyValue asyncio_run_until_complete(PyMachine *machine, const PyValue *args,
                                   uint32_t count);

#endif
