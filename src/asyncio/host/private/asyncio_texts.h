/*
 * asyncio_texts.h - the parts of asyncio that are our own Python text.
 */
#ifndef ASYNCIO_TEXTS_H
#define ASYNCIO_TEXTS_H

#include "py_module.h"

extern const PyModuleSpec asyncio_locks_module;
extern const PyModuleSpec asyncio_queues_module;
extern const PyModuleSpec asyncio_runners_module;
extern const PyModuleSpec asyncio_clock_module; /* parts of `time` */
extern const PyModuleSpec asyncio_tasks_module;
extern const PyModuleSpec asyncio_handlers_module;
extern const PyModuleSpec asyncio_threads_module;
extern const PyModuleSpec asyncio_log_module;

/* Makes all of them known to the machine, and modules that stand on threads. */
void asyncio_texts_register(PyMachine *machine);

/* Calls the method of a loop that is Python text; arguments that were not given
 * are left out. PY_PENDING, or an error. */
PyValue asyncio_call_loop_text(PyMachine *machine, const char *name,
                               const PyValue *args, uint32_t count);

/* The same with a function of asyncio.tasks. */
PyValue asyncio_call_task_text(PyMachine *machine, const char *name,
                               const PyValue *args, uint32_t count);

/* An object of the program's own with __await__. */
bool asyncio_is_other_awaitable(PyValue value);
/* Calls the function again with coroutines in the place of such objects, which
 * await them. `keywords` is a dict, or undefined. PY_PENDING,
 * or an error. */
PyValue asyncio_call_with_awaitables(PyMachine *machine,
                                     const PyNative *function,
                                     const PyValue *args, uint32_t count,
                                     PyValue keywords);

#endif
