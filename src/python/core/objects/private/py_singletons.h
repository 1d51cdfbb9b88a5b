/*
 * py_singletons.h - None, Ellipsis and NotImplemented as Python sees them.
 */
#ifndef PY_SINGLETONS_H
#define PY_SINGLETONS_H

#include "py_object.h"

extern const PyType py_ellipsis_type;
extern const PyType py_not_implemented_type;

#endif
