/*
 * py_string.h - str and bytes.
 *
 * A str is immutable UTF-8 with its length in code points; a lone surrogate
 * is kept in the three bytes that UTF-8 would give it. One whose length equals
 * its size is ASCII and is indexed directly. Instances of classes that derive
 * from str or bytes are laid out like those.
 */
#ifndef PY_STRING_H
#define PY_STRING_H

#include "py_object.h"

struct PyString {
    PyObject object;
    uint32_t size;   /* bytes, without the closing NUL */
    uint32_t length; /* code points */
    int64_t hash;    /* -1: not computed yet */
    char text[];     /* NUL-terminated */
};

typedef struct PyBytes {
    PyObject object;
    uint32_t size;
    int64_t hash;
    char data[]; /* NUL-terminated */
} PyBytes;

extern const PyType py_string_type;
extern const PyType py_bytes_type;

/* Copies `size` bytes of valid UTF-8. */
PyValue py_string_new(PyMachine *machine, const char *text, size_t size);
PyValue py_string_from(PyMachine *machine, const char *text);
PyValue py_string_format(PyMachine *machine, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
PyValue py_bytes_new(PyMachine *machine, const char *data, size_t size);
/* Fills memory of py_string_memory(size) bytes with an immortal string: the
 * constants and names of a program. The hash is computed at once. */
size_t py_string_memory(size_t size);
PyString *py_string_build(void *memory, const char *text, size_t size);

/* Of exactly that type; py_is_any_string() for what derives from it too. */
static inline bool py_is_string(PyValue value)
{
    return py_has_type(value, &py_string_type);
}
static inline bool py_is_any_string(PyValue value)
{
    return py_is_object(value) &&
           py_object(value)->type->flags & PY_TYPE_STRING;
}
static inline bool py_is_any_bytes(PyValue value)
{
    return py_is_object(value) && py_object(value)->type->flags & PY_TYPE_BYTES;
}
/* The value must be any str. */
static inline PyString *py_string(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_string_type));
    return (PyString *)py_object(value);
}

/* A str of exactly that type with the text of any str: a new reference. The
 * same for bytes. */
PyValue py_string_plain(PyMachine *machine, PyValue string);
PyValue py_bytes_plain(PyMachine *machine, PyValue bytes);

int64_t py_string_hash(PyString *string);
bool py_string_equals(const PyString *a, const PyString *b);
bool py_string_is(const PyString *string, const char *text);
PyValue py_string_concat(PyMachine *machine, PyValue a, PyValue b);
/* Joins `count` strings (all of them str): f-strings. */
PyValue py_string_join(PyMachine *machine, const PyValue *parts,
                       uint32_t count);

/* `format % value`. */
PyValue py_string_modulo(PyMachine *machine, PyValue format, PyValue value);

#endif
