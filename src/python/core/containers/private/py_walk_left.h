/*
 * py_walk_left.h - how many items a walk over a container has before it:
 * __length_hint__ of the builtin iterators.
 */
#ifndef PY_WALK_LEFT_H
#define PY_WALK_LEFT_H

#include "py_object.h"

/* A native: the walk, a PyWalk, is its argument. */
PyValue py_walk_left(PyMachine *machine, const PyValue *args, uint32_t count);

/* The method of `type`; behind it the end of a list of methods. */
#define PY_WALK_METHODS(type)                                                  \
    (const PyNative[])                                                         \
    {                                                                          \
        PY_METHOD(type, "__length_hint__", py_walk_left, 0, 0),                \
        {                                                                      \
            .name = NULL                                                       \
        }                                                                      \
    }

#endif
