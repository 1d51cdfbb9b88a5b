/*
 * py_super.h - super().
 */
#ifndef PY_SUPER_H
#define PY_SUPER_H

#include "py_object.h"

extern const PyType py_super_type;

#endif
