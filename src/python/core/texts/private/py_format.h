/*
 * py_format.h - format() of the builtin types: the slots `format`.
 *
 * Widths and precisions are charged to the machine before they are laid out.
 */
#ifndef PY_FORMAT_H
#define PY_FORMAT_H

#include "py_object.h"

bool py_string_format_slot(PyMachine *machine, PyValue self, const char *spec,
                           size_t length, BaseText *out);
bool py_int_format_slot(PyMachine *machine, PyValue self, const char *spec,
                        size_t length, BaseText *out);
bool py_float_format_slot(PyMachine *machine, PyValue self, const char *spec,
                          size_t length, BaseText *out);
bool py_complex_format_slot(PyMachine *machine, PyValue self, const char *spec,
                            size_t length, BaseText *out);

#endif
