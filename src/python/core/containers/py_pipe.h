/*
 * py_pipe.h - iterators that are made of other iterators, or of calls.
 */
#ifndef PY_PIPE_H
#define PY_PIPE_H

#include "py_iterator.h"

/* An enumerate or zip over builtin containers, and not many of them nested. */
bool py_pipe_is_quiet(PyValue iterator);
/* See py_iterator_parts() and py_iterator_again(). */
PyValue py_pipe_parts(PyMachine *machine, PyValue iterator);
PyValue py_pipe_again(PyMachine *machine, PyValue iterator, PyValue parts);
extern const PyType py_enumerate_type;
extern const PyType py_zip_type;
extern const PyType py_map_type;
extern const PyType py_filter_type;

#endif
