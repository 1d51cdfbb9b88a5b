/*
 * py_call_iterator.h - iter(function, sentinel).
 */
#ifndef PY_CALL_ITERATOR_H
#define PY_CALL_ITERATOR_H

#include "py_object.h"

extern const PyType py_call_iterator_type;
PyValue py_call_iterator_new(PyMachine *machine, PyValue function,
                             PyValue sentinel);

#endif
