/*
 * asyncio_module.h - the module `asyncio`.
 */
#ifndef ASYNCIO_MODULE_H
#define ASYNCIO_MODULE_H

#include "py_module.h"

extern const PyModuleSpec asyncio_module;

#endif
