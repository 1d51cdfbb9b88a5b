/*
 * py_item_iterator.h - iterators over objects with __getitem__ alone.
 */
#ifndef PY_ITEM_ITERATOR_H
#define PY_ITEM_ITERATOR_H

#include "py_object.h"

/* True if iter() of it does not raise TypeError at once. */
bool py_is_iterable(PyValue value);

/* Over an object with __getitem__ alone. */
PyValue py_item_iterator_new(PyMachine *machine, PyValue sequence);

#endif
