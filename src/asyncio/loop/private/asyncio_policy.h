/*
 * asyncio_policy.h - which loop a program means that names none.
 */
#ifndef ASYNCIO_POLICY_H
#define ASYNCIO_POLICY_H

#include "asyncio_loop.h"

/* set_event_loop(); NULL: None. */
void asyncio_policy_set(Asyncio *a, AsyncioLoop *loop);

/* The loop that was set, or a new one the first time; borrowed. NULL with
 * RuntimeError, or as `unsupported` if a policy of the program's own says it.
 */
AsyncioLoop *asyncio_policy_get(PyMachine *machine);

extern const PyNative asyncio_get_event_loop;
extern const PyNative asyncio_set_event_loop;
extern const PyNative asyncio_new_event_loop;
extern const PyNative asyncio_get_running_loop;
extern const PyNative asyncio_running_or_none; /* _get_running_loop() */

/* For our own text of policies. */
extern const PyNative asyncio_forget_event_loop;
extern const PyNative asyncio_set_loop;
extern const PyNative asyncio_keep_loop;
extern const PyNative asyncio_make_loop;
extern const PyNative asyncio_note_policy;

#endif
