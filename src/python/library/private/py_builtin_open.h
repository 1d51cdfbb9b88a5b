/*
 * py_builtin_open.h - open(): the function is here, files are not.
 *
 * A program may name it, print it, hand it on and call it wrongly, and gets
 * what CPython says. A call that would open a file is `unsupported`.
 */
#ifndef PY_BUILTIN_OPEN_H
#define PY_BUILTIN_OPEN_H

#include "py_object.h"

extern const PyNative py_builtin_open;

#endif
