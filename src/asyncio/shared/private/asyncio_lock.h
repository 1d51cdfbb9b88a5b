/*
 * asyncio_lock.h - what a lock of asyncio.Lock itself does in most of its
 * calls.
 *
 * The fast paths (asyncio_fast_path.h) of functions of locks.py.
 */
#ifndef ASYNCIO_LOCK_H
#define ASYNCIO_LOCK_H

#include "asyncio_state.h"

PyValue asyncio_lock_acquire(PyMachine *machine, const PyValue *args,
                             uint32_t count);
PyValue asyncio_lock_release(PyMachine *machine, const PyValue *args,
                             uint32_t count);
PyValue asyncio_lock_enter(PyMachine *machine, const PyValue *args,
                           uint32_t count);
PyValue asyncio_lock_exit(PyMachine *machine, const PyValue *args,
                          uint32_t count);

/* Forgets the class that locks.py has told of. */
void asyncio_locks_release(Asyncio *a);

/* Of `_asyncio`, which is described in asyncio_shared.h. */
extern const PyNative asyncio_use_locks;

#endif
