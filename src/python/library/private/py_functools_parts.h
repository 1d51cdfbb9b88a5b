/*
 * py_functools_parts.h - what functools has in C: that which is called often.
 */
#ifndef PY_FUNCTOOLS_PARTS_H
#define PY_FUNCTOOLS_PARTS_H

#include "py_module.h"

extern const PyType py_partial_type;
extern const PyType py_lru_cache_type;

/* _functools, for the text of functools. */
extern const PyModuleSpec py_functools_natives;

#endif
