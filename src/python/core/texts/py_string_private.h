/*
 * py_string_private.h - UTF-8 with surrogates, and what the files of the type
 * str share.
 */
#ifndef PY_STRING_PRIVATE_H
#define PY_STRING_PRIVATE_H

#include "py_iterator.h"
#include "py_list.h"
#include "py_string.h"
#include "py_unicode.h"

/* Reads one code point of a str's text; returns its bytes. */
static inline uint32_t py_utf8_read(const char *text, uint32_t *code)
{
    const unsigned char *s = (const unsigned char *)text;
    if (s[0] < 0x80) {
        *code = s[0];
        return 1;
    }
    if (s[0] < 0xE0) {
        *code = (s[0] & 0x1Fu) << 6 | (s[1] & 0x3Fu);
        return 2;
    }
    if (s[0] < 0xF0) {
        *code = (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
        return 3;
    }
    *code = (s[0] & 0x07u) << 18 | (s[1] & 0x3Fu) << 12 | (s[2] & 0x3Fu) << 6 |
            (s[3] & 0x3Fu);
    return 4;
}

/* Appends one code point, a surrogate too. */
void py_text_append_code(BaseText *out, uint32_t code);
/* 'text' with quotes and escapes, as repr() shows it. */
void py_text_append_repr(BaseText *out, PyUnicode unicode, const char *text,
                         size_t size);
/* What int() and float() read of a str or bytes: decimal digits of any script
 * in ASCII, a space for other white space, '?' for the rest. False with an
 * exception. */
bool py_text_read_number(PyMachine *machine, PyValue value, BaseText *out);
/* Turns what is not ASCII from `start` on into \x, \u and \U escapes. */
void py_text_make_ascii(BaseText *text, size_t start);
void py_bytes_append_repr(BaseText *out, const char *data, size_t size);
/* Cuts white space off both ends. */
void py_text_strip(const char **text, size_t *size);

/* A str of the text's bytes; releases `text` also when that fails. */
PyValue py_string_take(PyMachine *machine, BaseText *text);
/* Where code point `index` (0 .. length) starts. */
uint32_t py_string_offset(const PyString *string, uint32_t index);
/* Code points in `size` bytes of valid text. */
uint32_t py_utf8_length(const char *text, size_t size);
/* The code point at a valid index as a new str. */
PyValue py_string_at(PyMachine *machine, const PyString *string,
                     uint32_t index);

/* Byte position of `part` in text[from .. size), SIZE_MAX if it is not there.
 * `last` searches from the end. */
size_t py_text_find(const char *text, size_t size, const char *part,
                    size_t part_size, bool last);

/* join() of str and bytes: what `use` makes of the list of all items and of
 * `between`, its state. May be PY_PENDING. */
PyValue py_join(PyMachine *machine, PyValue between, PyValue items,
                PyListUse use);

/* What a format has come to; a list of str. One alone is the answer itself, of
 * whatever class it is. */
PyValue py_string_join_pieces(PyMachine *machine, const PyList *pieces);

/* py_bytes.c: `encoding` and `errors` are str, or undefined. */
PyValue py_string_encode(PyMachine *machine, const PyString *string,
                         PyValue encoding, PyValue errors);
PyValue py_bytes_decode(PyMachine *machine, const PyBytes *bytes,
                        PyValue encoding, PyValue errors);

/* py_string_format.c */
PyValue py_string_format_method(PyMachine *machine, const PyValue *args,
                                uint32_t count);
PyValue py_string_format_map(PyMachine *machine, const PyValue *args,
                             uint32_t count);

extern const PyNative py_string_construct;
extern const PyNative py_string_methods[];
/* The methods that py_string_case.c has, PY_STRING_CASE(name). */
#define PY_STRING_CASE(X)                                                      \
    X(upper)                                                                   \
    X(lower)                                                                   \
    X(title)                                                                   \
    X(capitalize)                                                              \
    X(swapcase)                                                                \
    X(casefold)                                                                \
    X(isalpha)                                                                 \
    X(isalnum)                                                                 \
    X(isascii)                                                                 \
    X(isdecimal)                                                               \
    X(isdigit)                                                                 \
    X(isnumeric)                                                               \
    X(isspace)                                                                 \
    X(isprintable)                                                             \
    X(isupper)                                                                 \
    X(islower)                                                                 \
    X(istitle)                                                                 \
    X(isidentifier)
/* Searching and cutting: py_string_find.c, py_string_split.c. */
#define PY_STRING_FIND(X)                                                      \
    X(find)                                                                    \
    X(rfind)                                                                   \
    X(index)                                                                   \
    X(rindex)                                                                  \
    X(count)                                                                   \
    X(startswith)                                                              \
    X(endswith)                                                                \
    X(replace)                                                                 \
    X(partition)                                                               \
    X(rpartition)                                                              \
    X(split)                                                                   \
    X(rsplit)                                                                  \
    X(splitlines)
#define PY_STRING_DECLARE(name)                                                \
    PyValue py_string_##name(PyMachine *machine, const PyValue *args,          \
                             uint32_t count);
PY_STRING_CASE(PY_STRING_DECLARE)
PY_STRING_FIND(PY_STRING_DECLARE)
#undef PY_STRING_DECLARE

#endif
