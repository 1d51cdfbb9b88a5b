/*
 * py_codec_names.h - which encodings CPython has, whether we have them or not.
 */
#ifndef PY_CODEC_NAMES_H
#define PY_CODEC_NAMES_H

#include <stdbool.h>

/* As codecs.lookup() reads a name: case and punctuation mean nothing. */
bool py_codec_is_known(const char *name);
/* The same among names in small letters and digits, a '_' between words and a
 * blank before and behind each. */
bool py_codec_is_among(const char *name, const char *blank_names);

#endif
