/*
 * py_unicode_normalize.h - the normal forms, as UAX 15 defines them; KC is what
 * identifiers are compared in.
 */
#ifndef PY_UNICODE_NORMALIZE_H
#define PY_UNICODE_NORMALIZE_H

#include "base_text.h"
#include "py_unicode.h"

/* Appends the text (UTF-8) in normal form KC. */
void py_unicode_normalize(PyUnicode version, const char *text, size_t length,
                          BaseText *out);

/* KD and KC take apart what looks alike, too; C and KC put together. */
typedef enum PyUnicodeForm {
    PY_UNICODE_NFD,
    PY_UNICODE_NFC,
    PY_UNICODE_NFKD,
    PY_UNICODE_NFKC
} PyUnicodeForm;

/* The same in any form; the text may hold halves of surrogate pairs. */
void py_unicode_normalize_to(PyUnicode version, PyUnicodeForm form,
                             const char *text, size_t length, BaseText *out);

#endif
