/*
 * py_bytearray_methods.h - the methods of bytearray.
 */
#ifndef PY_BYTEARRAY_METHODS_H
#define PY_BYTEARRAY_METHODS_H

#include "py_bytearray.h"

extern const PyNative py_bytearray_methods[];

#endif
