/*
 * py_dict_methods.h - the methods of dict.
 */
#ifndef PY_DICT_METHODS_H
#define PY_DICT_METHODS_H

#include "py_dict.h"

extern const PyNative py_dict_construct;
extern const PyNative py_dict_init;
extern const PyNative py_dict_methods[];

#endif
