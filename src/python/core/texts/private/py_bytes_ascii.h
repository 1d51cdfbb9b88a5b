/*
 * py_bytes_ascii.h - methods of bytes that take them for characters of ASCII,
 * fill them up, or write them in another way.
 */
#ifndef PY_BYTES_ASCII_H
#define PY_BYTES_ASCII_H

#include "py_object.h"

#define PY_BYTES_ASCII(X)                                                      \
    X(upper)                                                                   \
    X(lower) X(title) X(capitalize) X(swapcase) X(isalnum) X(isalpha)          \
        X(isascii) X(isdigit) X(islower) X(isupper) X(isspace) X(istitle)      \
            X(center) X(ljust) X(rjust) X(zfill) X(expandtabs) X(translate)    \
                X(maketrans) X(fromhex) X(hex)

#define PY_BYTES_DECLARE(name)                                                 \
    PyValue py_bytes_##name(PyMachine *machine, const PyValue *args,           \
                            uint32_t count);
PY_BYTES_ASCII(PY_BYTES_DECLARE)
#undef PY_BYTES_DECLARE

#endif
