/*
 * asyncio_fast_path.h - functions of our Python text that are tried in C first.
 *
 * The text and the attributes of its instances are those of CPython, and stay.
 * A fast path does the same to an instance of the very class that is as its
 * __init__ has left it. It declines for any other one, and for what ends in an
 * exception at once.
 */
#ifndef ASYNCIO_FAST_PATH_H
#define ASYNCIO_FAST_PATH_H

#include "asyncio_state.h"
#include "py_dict.h"
#include "py_instance.h"

/* By the numbers that functions are given: those of asyncio_queue.h from
 * ASYNCIO_QUEUE_PATHS on, and so on. */
extern const PyNativeFn asyncio_fast_paths[];
enum { ASYNCIO_QUEUE_PATHS = 1, ASYNCIO_LOCK_PATHS = 5 };

/* Gives them to the functions of a tuple, in their order. */
void asyncio_give_fast_paths(PyValue functions, uint8_t first);

/* Forgets the classes that the text has told of. */
void asyncio_fast_paths_release(Asyncio *a);

/* The entries of an instance of that class; NULL: it is none, or has fewer than
 * `count`. */
static inline PyDictEntry *asyncio_entries_of(PyValue value, PyValue class,
                                              uint32_t count)
{
    if (!py_is_object(value) ||
        !py_is(py_from_object(py_object(value)->type), class))
        return NULL;
    const PyDict *dict = py_known_dict(value);

    return dict && dict->used >= count ? dict->entries : NULL;
}

/* Calls `refuse`, which says in Python that the object belongs to another loop:
 * for the body of a coroutine. */
PySend asyncio_refuse_loop(PyMachine *machine, PyValue refuse, PyValue object);

#endif
