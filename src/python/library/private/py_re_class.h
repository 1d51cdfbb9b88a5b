/*
 * py_re_class.h - which characters a single one's instruction takes.
 */
#ifndef PY_RE_CLASS_H
#define PY_RE_CLASS_H

#include "py_re_program.h"
#include "py_unicode.h"

#include <stdbool.h>

/* Fills the map of the set. */
void py_re_set_prepare(uint32_t *set, PyUnicode unicode);
/* What the map does not say. */
bool py_re_set_has_wide(const uint32_t *set, uint32_t code, PyUnicode unicode);
static inline bool py_re_set_has(const uint32_t *set, uint32_t code,
                                 PyUnicode unicode)
{
    return code < 256 ? set[PY_RE_SET_MAP + code / 32] >> code % 32 & 1
                      : py_re_set_has_wide(set, code, unicode);
}

bool py_re_category_has(PyReCategory category, uint32_t code,
                        PyUnicode unicode);

/* The one that stands for all that are the same but for case. */
uint32_t py_re_fold(PyReFold fold, uint32_t code, PyUnicode unicode);

#endif
