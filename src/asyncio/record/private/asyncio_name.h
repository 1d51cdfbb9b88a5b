/*
 * asyncio_name.h - what the program calls an object: `box`, `self.lock`,
 * `forks[2]`.
 */
#ifndef ASYNCIO_NAME_H
#define ASYNCIO_NAME_H

#include "asyncio_state.h"

/* Appends the name that the object has in the task's own frames, innermost
 * first, or else in the program's module; nothing if it has none there. `task`
 * may be NULL. Runs no Python and changes nothing. */
void asyncio_append_name_of(const Asyncio *a, const AsyncioTask *task,
                            const PyObject *object, BaseText *out);

#endif
