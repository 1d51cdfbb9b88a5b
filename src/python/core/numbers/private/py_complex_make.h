/*
 * py_complex_make.h - what calling complex() does.
 */
#ifndef PY_COMPLEX_MAKE_H
#define PY_COMPLEX_MAKE_H

#include "py_object.h"

extern const PyNative py_complex_construct;

#endif
