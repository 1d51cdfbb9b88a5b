/*
 * py_string_find.h - parts of a text found, counted and replaced.
 */
#ifndef PY_STRING_FIND_H
#define PY_STRING_FIND_H

#include "py_string.h"

/* Byte position of `part` in text[from .. size), SIZE_MAX if it is not there.
 * `last` searches from the end. */
size_t py_text_find(const char *text, size_t size, const char *part,
                    size_t part_size, bool last);

/* Methods of str. */

PyValue py_string_find(PyMachine *machine, const PyValue *args, uint32_t count);
PyValue py_string_rfind(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_string_index(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_string_rindex(PyMachine *machine, const PyValue *args,
                         uint32_t count);
PyValue py_string_count(PyMachine *machine, const PyValue *args,
                        uint32_t count);
PyValue py_string_startswith(PyMachine *machine, const PyValue *args,
                             uint32_t count);
PyValue py_string_endswith(PyMachine *machine, const PyValue *args,
                           uint32_t count);
PyValue py_string_replace(PyMachine *machine, const PyValue *args,
                          uint32_t count);

#endif
