/*
 * py_string_translate.h - str.maketrans and str.translate.
 */
#ifndef PY_STRING_TRANSLATE_H
#define PY_STRING_TRANSLATE_H

#include "py_object.h"

PyValue py_string_make_table(PyMachine *machine, const PyValue *args,
                             uint32_t count);
PyValue py_string_translate(PyMachine *machine, const PyValue *args,
                            uint32_t count);

#endif
