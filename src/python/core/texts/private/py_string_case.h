/*
 * py_string_case.h - the case of letters, and what kinds of characters a text
 * is made of.
 */
#ifndef PY_STRING_CASE_H
#define PY_STRING_CASE_H

#include "py_string.h"

/* Methods of str. */
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

#define PY_STRING_DECLARE(name)                                                \
    PyValue py_string_##name(PyMachine *machine, const PyValue *args,          \
                             uint32_t count);
PY_STRING_CASE(PY_STRING_DECLARE)
#undef PY_STRING_DECLARE

#endif
