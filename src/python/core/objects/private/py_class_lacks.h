/*
 * py_class_lacks.h - what CPython's classes of Python text have and ours have
 * not, though they are here.
 *
 * Asking for it is `unsupported` rather than an AttributeError.
 */
#ifndef PY_CLASS_LACKS_H
#define PY_CLASS_LACKS_H

#include "py_object.h"

/* Of a class of the library; of what it inherits nothing is said. */
bool py_class_lacks(const PyType *type, const PyString *name, int version);

#endif
