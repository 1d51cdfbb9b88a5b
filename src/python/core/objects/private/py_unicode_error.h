/*
 * py_unicode_error.h - errors of encoding and decoding: what they are made of,
 * and what they say.
 */
#ifndef PY_UNICODE_ERROR_H
#define PY_UNICODE_ERROR_H

#include "py_object.h"

/* True if instances of the type are made of a codec, an object, a range in it
 * and a reason. */
bool py_unicode_error_is(const PyType *type);

/* False with TypeError if these are not what UnicodeDecodeError() and the
 * others want. */
bool py_unicode_error_check(PyMachine *machine, const PyType *type,
                            const PyValue *args, uint32_t count);

/* "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte";
 * nothing for one that was made without its fields. */
bool py_unicode_error_str(PyMachine *machine, PyValue self, BaseText *out);

#endif
