/*
 * py_bytearray.h - bytearray: bytes that change.
 *
 * A bytearray holds a bytes object. A change of its size makes a new one; a
 * byte is changed in place where nobody else holds that object. Its methods
 * that change nothing are those of bytes.
 */
#ifndef PY_BYTEARRAY_H
#define PY_BYTEARRAY_H

#include "py_bytes.h"
#include "py_memoryview.h"

typedef struct PyByteArray {
    PyObject object;
    PyValue bytes;    /* owned: of type bytes; undefined stands for none */
    uint32_t exports; /* memoryviews that have not been released */
} PyByteArray;

extern const PyType py_bytearray_type;

/* Of a bytes object; the array takes a reference to it. */
PyValue py_bytearray_new(PyMachine *machine, PyValue bytes);
bool py_is_any_bytearray(PyValue value);

#endif
