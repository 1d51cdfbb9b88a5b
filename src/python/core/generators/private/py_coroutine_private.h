/*
 * py_coroutine_private.h - coroutines and what they await, frame by frame.
 */
#ifndef PY_COROUTINE_PRIVATE_H
#define PY_COROUTINE_PRIVATE_H

#include "py_generator.h"

/* The coroutine or generator whose frames stand for `value` in a chain: itself,
 * or of a step of an async generator that generator; else NULL. Borrowed. */
PyGenerator *py_generator_of(PyValue value);

/* The frame of what `frame`, a generator's, awaits; NULL if that has none.
 * *awaited is that object, borrowed, or undefined. */
const PyFrame *py_coroutine_awaited_frame(const PyFrame *frame,
                                          PyValue *awaited);

#endif
