/*
 * py_compile_annotation.h - annotations: kept with the function, or in the
 * __annotations__ of a class or module.
 *
 * They are evaluated where they stand; under `from __future__ import
 * annotations` their text is kept instead. Python 3.14 evaluates them when
 * somebody asks: we do not, and whoever asks is told so.
 */
#ifndef PY_COMPILE_ANNOTATION_H
#define PY_COMPILE_ANNOTATION_H

#include "py_emit.h"

/* [] -> [tuple of names and annotations], and MAKE_FUNCTION's flag for it; 0:
 * nothing is there. */
uint32_t py_compile_annotations(PyUnit *unit, const PyFunctionNode *function);
/* At the beginning of a class or module. */
void py_compile_begin_annotations(PyUnit *unit);
/* Of an annotated variable, after its value has been stored. */
void py_compile_annotated(PyUnit *unit, const PyNode *node);

#endif
