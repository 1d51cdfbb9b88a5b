/*
 * py_text.h - the text of any value, also where Python must be asked.
 *
 * str(), repr(), format(), print() and f-strings come here. What the native
 * types can say alone is answered at once. Where a method written in Python
 * has a say (also deep inside of a list), its answers are collected first, by
 * frames, and the text is put together afterwards.
 */
#ifndef PY_TEXT_H
#define PY_TEXT_H

#include "py_object.h"

typedef enum PyTextKind {
    PY_TEXT_STR,
    PY_TEXT_REPR,
    PY_TEXT_ASCII,
    PY_TEXT_FORMAT
} PyTextKind;

/* A str, or PY_PENDING: then the str comes as the answer to the frame below.
 * `spec` is a str, or PY_UNDEFINED for none; only PY_TEXT_FORMAT has one. */
PyValue py_to_text(PyMachine *machine, PyValue value, PyTextKind kind,
                   PyValue spec);

#endif
