/*
 * py_codec_escape.h - the encoding unicode_escape: a text as a literal has it.
 */
#ifndef PY_CODEC_ESCAPE_H
#define PY_CODEC_ESCAPE_H

#include "py_bytes.h"

#define PY_CODEC_NOTHING UINT32_MAX

/* A part of a text of bytes that is to be read. */
typedef struct PyCodecPiece {
    uint32_t code;      /* the character, if it is good; PY_CODEC_NOTHING */
    uint32_t size;      /* the bytes that it takes, good or not */
    const char *reason; /* why it is none; NULL: it is good */
} PyCodecPiece;

void py_codec_escape(BaseText *out, uint32_t code);

/* The character at `at`; false with an exception: it is `unsupported`. */
bool py_codec_unescape(PyMachine *machine, const PyBytes *bytes, uint32_t at,
                       PyCodecPiece *piece);

#endif
