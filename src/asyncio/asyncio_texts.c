/* The parts of asyncio that are our own Python text. */
#include "asyncio_texts.h"

#include "py_program.h"

extern const PyProgram py_frozen_locks, py_frozen_queues, py_frozen_tasks;

/* Whatever else CPython's modules of these names have is `unsupported`. */
const PyModuleSpec asyncio_locks_module = {.name = "asyncio.locks",
                                           .program = &py_frozen_locks};
const PyModuleSpec asyncio_queues_module = {.name = "asyncio.queues",
                                            .program = &py_frozen_queues};
const PyModuleSpec asyncio_tasks_module = {.name = "asyncio.tasks",
                                           .program = &py_frozen_tasks};
