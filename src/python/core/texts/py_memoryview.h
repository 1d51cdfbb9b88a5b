/*
 * py_memoryview.h - memoryview, a window on bytes of either kind, and what is
 * like bytes.
 *
 * Refuses to know other buffers: a view has one dimension of unsigned bytes.
 */
#ifndef PY_MEMORYVIEW_H
#define PY_MEMORYVIEW_H

#include "py_object.h"

extern const PyType py_memoryview_type;

/* What is in a bytes, a bytearray or a memoryview (borrowed): PY_UNDEFINED for
 * any other value, and with an exception for a released view. */
PyValue py_bytes_like(PyMachine *machine, PyValue value);

#endif
