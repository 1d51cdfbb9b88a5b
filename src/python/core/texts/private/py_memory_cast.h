/*
 * py_memory_cast.h - memoryview.cast(): the same bytes as other items, or in
 * other dimensions.
 */
#ifndef PY_MEMORY_CAST_H
#define PY_MEMORY_CAST_H

#include "py_object.h"

/* cast(format, shape), of a view. */
PyValue py_memory_cast(PyMachine *machine, const PyValue *args, uint32_t count);

#endif
