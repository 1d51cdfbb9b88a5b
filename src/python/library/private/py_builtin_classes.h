/*
 * py_builtin_classes.h - builtins that ask what a class is of.
 */
#ifndef PY_BUILTIN_CLASSES_H
#define PY_BUILTIN_CLASSES_H

#include "py_object.h"

extern const PyNative py_builtin_isinstance;
extern const PyNative py_builtin_issubclass;

#endif
