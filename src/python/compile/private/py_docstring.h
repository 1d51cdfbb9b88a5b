/*
 * py_docstring.h - a docstring as one reads it.
 */
#ifndef PY_DOCSTRING_H
#define PY_DOCSTRING_H

#include "base_text.h"

/* As inspect.cleandoc(): the first line stripped, the others without the
 * margin that they share, no blank lines around. */
void py_docstring_clean(BaseText *docstring);

/* As the compiler of 3.13 keeps it: without the margin and the first line's
 * blanks, the tabs as blanks. Appends. */
void py_docstring_strip(const char *text, size_t length, BaseText *out);

#endif
