/*
 * py_class_order.h - the order in which a new class's bases are asked, where
 * its metaclass says it: an mro() of its own.
 */
#ifndef PY_CLASS_ORDER_H
#define PY_CLASS_ORDER_H

#include "py_instance.h"

/* What `meta` has instead of type's mro(), borrowed; undefined: nothing, or
 * there was no memory to look. */
PyValue py_class_order_method(PyMachine *machine, const PyType *meta);

/* Asks it and gives the class, which is made but for that, the order. None, or
 * PY_ERROR when there is none, or PY_PENDING. */
PyValue py_class_ask_order(PyMachine *machine, PyValue class);

#endif
