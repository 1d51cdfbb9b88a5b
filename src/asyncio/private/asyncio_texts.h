/*
 * asyncio_texts.h - the parts of asyncio that are our own Python text.
 */
#ifndef ASYNCIO_TEXTS_H
#define ASYNCIO_TEXTS_H

#include "py_module.h"

extern const PyModuleSpec asyncio_locks_module;
extern const PyModuleSpec asyncio_queues_module;
extern const PyModuleSpec asyncio_tasks_module;

#endif
