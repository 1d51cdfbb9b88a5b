/*
 * asyncio_loop_type.h - the methods of an event loop; the type itself is
 * declared with the others in asyncio_state.h.
 */
#ifndef ASYNCIO_LOOP_TYPE_H
#define ASYNCIO_LOOP_TYPE_H

#include "asyncio_loop.h"

/* loop.create_task() of that loop, by the loop's own rule for names. */
PyValue asyncio_loop_create_task(PyMachine *machine, const PyValue *args,
                                 uint32_t count);

/* Gives a context that the trace knows to the handler of a loop's exceptions.
 */
extern const PyNative asyncio_hand_exception;
/* In debug mode one that is closed, with its text before. */
extern const PyNative asyncio_tell_closed;
/* A callback took too long: the same logging is told of the loop, what it was
 * and how long. */
extern const PyNative asyncio_tell_slow;
/* A new loop tells the program's logging of itself. */
extern const PyNative asyncio_tell_made;

#endif
