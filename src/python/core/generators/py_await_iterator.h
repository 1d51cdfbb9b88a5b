/*
 * py_await_iterator.h - what __await__() of a coroutine or a future answers.
 *
 * It stands for what it was asked of: `await` and `yield from` go on with that
 * itself, and who walks it by hand walks that.
 */
#ifndef PY_AWAIT_ITERATOR_H
#define PY_AWAIT_ITERATOR_H

#include "py_object.h"

/* What is behind it (borrowed), if `value` is one; else `value` itself. */
PyValue py_await_iterator_behind(PyValue value);

/* The method __await__ of a coroutine or a future, of a native kind, too. */
PyValue py_await_iterator_new(PyMachine *machine, const PyValue *args,
                              uint32_t count);

/* Goes on by hand with a future or a coroutine in C, as send() and throw() of
 * what is behind do. They may be PY_PENDING. */
PyValue py_await_iterator_send(PyMachine *machine, PyValue behind,
                               PyValue value);
PyValue py_await_iterator_throw(PyMachine *machine, PyValue behind,
                                PyValue error);

#endif
