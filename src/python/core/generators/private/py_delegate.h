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

/* What close() throws: met while `handled`, or what is behind that, is. (That
 * of an async generator's step is met while nothing is: NULL.) */
PyValue py_delegate_new_exit(PyMachine *machine, const PyHandled *handled);

/* What others of the chain from `root` on wait for is not thrown into but
 * closed, each with a GeneratorExit of its own; whatever it makes of that, who
 * waits meets the exception then. What the leaf meets: a new reference, or
 * PY_ERROR. */
PyValue py_delegate_close(PyMachine *machine, PyGenerator *root,
                          PyValue thrown);

/* The generator goes on, to which comes back what has become of something that
 * was thrown into what it awaits: an exception, if the machine holds one, meets
 * what the generator itself handles. Up to 3.11 it then forgets by which frames
 * it has come. */
void py_delegate_comes_back(PyMachine *machine, PyGenerator *awaiter);

/* Asks the iterator's send(), on top of the frame that waits for it. */
void py_delegate_send(PyMachine *machine, PyValue iterator, PyValue value);

#endif
