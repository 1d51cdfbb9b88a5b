/*
 * py_format_float.h - a float, or a complex number, laid out by a format
 * specification.
 */
#ifndef PY_FORMAT_FLOAT_H
#define PY_FORMAT_FLOAT_H

#include "py_format_spec.h"

/* False: the ValueError's message is in `error`, as below. */
bool py_format_complex(const PyFormatSpec *spec, double real, double imaginary,
                       const char *type_name, BaseText *out, BaseText *error);

bool py_format_float(const PyFormatSpec *spec, double value,
                     const char *type_name, BaseText *out, BaseText *error);

#endif
