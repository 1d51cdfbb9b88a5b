/*
 * asyncio_time.h - the module `time`.
 */
#ifndef ASYNCIO_TIME_H
#define ASYNCIO_TIME_H

#include "py_module.h"

extern const PyModuleSpec asyncio_time_module;

#endif
