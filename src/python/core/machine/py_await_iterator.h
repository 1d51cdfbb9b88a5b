/*
 * py_await_iterator.h - what __await__() of a coroutine or a future answers.
 *
 * It stands for what it was asked of: `await` and `yield from` go on with that
 * itself. Walking it by hand is `unsupported`.
 */
#ifndef PY_AWAIT_ITERATOR_H
#define PY_AWAIT_ITERATOR_H

#include "py_object.h"

/* What is behind it (borrowed), if `value` is one; else `value` itself. */
PyValue py_await_iterator_behind(PyValue value);

/* The method __await__ of a coroutine or a future, of a native kind, too. */
PyValue py_await_iterator_new(PyMachine *machine, const PyValue *args,
                              uint32_t count);

#endif
