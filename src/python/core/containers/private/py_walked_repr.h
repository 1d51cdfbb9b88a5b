/*
 * py_walked_repr.h - the repr of a set or a deque whose class walks it in a way
 * of its own: CPython shows what its __iter__ gives.
 */
#ifndef PY_WALKED_REPR_H
#define PY_WALKED_REPR_H

#include "py_object.h"

/* What stands for __repr__ in a class that derives from `native` and has an
 * __iter__ in Python, but no __repr__; NULL: the builtin's does. */
const PyNative *py_walked_repr_of(const PyType *native);

#endif
