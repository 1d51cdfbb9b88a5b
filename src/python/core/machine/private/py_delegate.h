/*
 * py_delegate.h - iterators written in Python that a generator or coroutine
 * waits for: what is sent to it and thrown into it is theirs first.
 */
#ifndef PY_DELEGATE_H
#define PY_DELEGATE_H

#include "py_frame.h"

/* True if the suspended frame waits for such an iterator. */
bool py_delegate_is_behind(const PyFrame *leaf);

/* True if it closes what it is thrown into: a GeneratorExit, or its class. */
bool py_delegate_is_exit(PyValue thrown);

/* Asks the iterator's throw() or close(), on top of `leaf`, which is attached.
 * `thrown` is an exception, or whatever throw() was called with. The outcome is
 * that of what `leaf` waits for. */
void py_delegate_throw(PyMachine *machine, PyFrame *leaf, PyValue thrown);

/* Asks the iterator's send(), on top of the frame that waits for it. */
void py_delegate_send(PyMachine *machine, PyValue iterator, PyValue value);

#endif
