/*
 * py_weakref_module.h - the natives of weakref and gc.
 */
#ifndef PY_WEAKREF_MODULE_H
#define PY_WEAKREF_MODULE_H

#include "py_module.h"

extern const PyModuleSpec py_weakref_natives;

#endif
