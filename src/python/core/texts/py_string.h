/*
 * py_string.h - str.
 *
 * A str is immutable UTF-8 with its length in code points; a lone surrogate
 * is kept in the three bytes that UTF-8 would give it. One whose length equals
 * its size is ASCII and is indexed directly. In any other, marks behind the
 * text say where each 16th code point starts, so that any is found at once.
 * Instances of classes that derive from str are laid out like it.
 */
#ifndef PY_STRING_H
#define PY_STRING_H

#include "py_object.h"

struct PyString {
    PyObject object;
    uint32_t size;   /* bytes, without the closing NUL */
    uint32_t length; /* code points */
    int64_t hash;    /* -1: not computed yet */
    char text[];     /* NUL-terminated; then the marks */
};

extern const PyType py_string_type;

/* Copies `size` bytes of valid UTF-8. */
PyValue py_string_new(PyMachine *machine, const char *text, size_t size);
/* The same where the number of code points is known. */
PyValue py_string_counted(PyMachine *machine, const char *text, size_t size,
                          uint32_t length);
/* The same for a stretch of a str, that begins and ends between code points. */
PyValue py_string_part(PyMachine *machine, const PyString *whole,
                       const char *text, size_t size);
PyValue py_string_from(PyMachine *machine, const char *text);
PyValue py_string_format(PyMachine *machine, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Fills memory of py_string_memory(text, size) bytes with an immortal string:
 * the constants and names of a program. The hash is computed at once. */
size_t py_string_memory(const char *text, size_t size);
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
/* The value must be any str. */
static inline PyString *py_string(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_string_type));
    return (PyString *)py_object(value);
}

/* A str of exactly that type with the text of any str: a new reference. The
 * same for bytes. */
PyValue py_string_plain(PyMachine *machine, PyValue string);

int64_t py_string_hash(PyString *string);
bool py_string_equals(const PyString *a, const PyString *b);
/* What the two are charged with, in instructions. */
static inline uint64_t py_string_hash_work(const PyString *string)
{
    return string->hash == -1 ? string->size / 16 : 0;
}
static inline uint64_t py_string_equals_work(const PyString *a,
                                             const PyString *b)
{
    return a->size == b->size ? a->size / 64 : 0;
}
static inline bool py_string_is(const PyString *string, const char *text)
{
    return strlen(text) == string->size &&
           memcmp(string->text, text, string->size) == 0;
}
PyValue py_string_concat(PyMachine *machine, PyValue a, PyValue b);
/* Joins `count` strings (all of them str): f-strings. */
PyValue py_string_join(PyMachine *machine, const PyValue *parts,
                       uint32_t count);

/* Joins two and more with `between` between them. */
PyValue py_string_join_by(PyMachine *machine, const PyString *between,
                          const PyValue *parts, uint32_t count);

/* A str of the text's bytes; releases `text` also when that fails. */
PyValue py_string_take(PyMachine *machine, BaseText *text);

/* Where code point `index` (0 .. length) starts. */
uint32_t py_string_offset(const PyString *string, uint32_t index);

/* The code point at a valid index as a new str. */
PyValue py_string_at(PyMachine *machine, const PyString *string,
                     uint32_t index);

/* What a format has come to; an array of str. One alone is the answer itself,
 * of whatever class it is. */
PyValue py_string_join_pieces(PyMachine *machine, const PyValue *pieces,
                              uint32_t count);

#endif
