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

/* What a bytes or a bytearray holds (borrowed), without asking its class for a
 * __buffer__: PY_UNDEFINED for any other value. */
PyValue py_bytes_held(PyValue value);

/* What is in a bytes, a bytearray or a memoryview (borrowed): PY_UNDEFINED for
 * any other value, and with an exception for a released view or a class that
 * has a __buffer__ of its own. */
PyValue py_bytes_like(PyMachine *machine, PyValue value);

#endif
