/*
 * asyncio_timeout.h - timeout(): a deadline for a block of code.
 */
#ifndef ASYNCIO_TIMEOUT_H
#define ASYNCIO_TIMEOUT_H

#include "asyncio_state.h"

extern const PyNative asyncio_timeout;
extern const PyNative asyncio_timeout_at;
extern const PyType asyncio_timeout_type;

/* An entry of the kernel's loop: the deadline has come. */
void asyncio_run_timeout(void *subject, void *context);

/* The task that a timeout's entry in the loop is about; may be NULL. */
const AsyncioTask *asyncio_timeout_task(const void *subject);

#endif
