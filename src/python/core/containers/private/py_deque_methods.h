/*
 * py_deque_methods.h - the methods of deque.
 */
#ifndef PY_DEQUE_METHODS_H
#define PY_DEQUE_METHODS_H

#include "py_deque.h"

extern const PyNative py_deque_methods[];
extern const PyNative py_deque_construct;
extern const PyNative py_deque_init;

#endif
