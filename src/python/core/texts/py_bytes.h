/*
 * py_bytes.h - bytes.
 *
 * Instances of classes that derive from it are laid out like it.
 */
#ifndef PY_BYTES_H
#define PY_BYTES_H

#include "py_object.h"

typedef struct PyBytes {
    PyObject object;
    uint32_t size;
    int64_t hash;
    char data[]; /* NUL-terminated */
} PyBytes;

extern const PyType py_bytes_type;
PyValue py_bytes_new(PyMachine *machine, const char *data, size_t size);
/* So many bytes, to be filled; the NUL behind them too. NULL: MemoryError. */
PyBytes *py_bytes_reserve(PyMachine *machine, size_t size);
PyValue py_bytes_plain(PyMachine *machine, PyValue bytes);
/* What an object is as bytes, though never as a count of zeros. May be
 * PY_PENDING. */
PyValue py_bytes_of(PyMachine *machine, PyValue value);

static inline bool py_is_any_bytes(PyValue value)
{
    return py_is_object(value) && py_object(value)->type->flags & PY_TYPE_BYTES;
}

#endif
