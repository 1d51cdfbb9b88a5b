/*
 * py_bytearray_private.h - how a bytearray is changed.
 */
#ifndef PY_BYTEARRAY_PRIVATE_H
#define PY_BYTEARRAY_PRIVATE_H

#include "py_bytearray.h"

static inline PyByteArray *py_bytearray(PyValue value)
{
    return (PyByteArray *)(void *)py_object(value);
}
static inline PyBytes *py_bytearray_bytes(PyValue value)
{
    return (PyBytes *)(void *)py_object(py_bytearray(value)->bytes);
}

/* The bytes in place of `removed` from `start` on. BufferError where the size
 * would change under a memoryview. */
bool py_bytearray_splice(PyMachine *machine, PyByteArray *array, size_t start,
                         size_t removed, const char *data, size_t size);
/* The bytes to be written to, held by nobody else; NULL with an exception. */
PyBytes *py_bytearray_own(PyMachine *machine, PyByteArray *array);
/* A byte out of an int; false with ValueError or TypeError. */
bool py_bytearray_byte(PyMachine *machine, PyValue number, char *out);

#endif
