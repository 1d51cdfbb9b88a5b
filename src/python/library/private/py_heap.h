/*
 * py_heap.h - the module _heapq: lists as heaps.
 */
#ifndef PY_HEAP_H
#define PY_HEAP_H

#include "py_module.h"

extern const PyModuleSpec py_heap_natives;

#endif
