/*
 * py_partial.h - functools.partial.
 */
#ifndef PY_PARTIAL_H
#define PY_PARTIAL_H

#include "py_object.h"

extern const PyType py_partial_type;

#endif
