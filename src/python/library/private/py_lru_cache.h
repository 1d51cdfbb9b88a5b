/*
 * py_lru_cache.h - functools.lru_cache.
 */
#ifndef PY_LRU_CACHE_H
#define PY_LRU_CACHE_H

#include "py_object.h"

extern const PyType py_lru_cache_type;

#endif
