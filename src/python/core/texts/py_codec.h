/*
 * py_codec.h - str to bytes and back.
 */
#ifndef PY_CODEC_H
#define PY_CODEC_H

#include "py_bytes.h"
#include "py_string.h"

/* `encoding` and `errors` are str, or undefined. */
PyValue py_string_encode(PyMachine *machine, const PyString *string,
                         PyValue encoding, PyValue errors);
PyValue py_bytes_decode(PyMachine *machine, const PyBytes *bytes,
                        PyValue encoding, PyValue errors);

#endif
