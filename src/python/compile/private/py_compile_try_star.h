/*
 * py_compile_try_star.h - try with except*.
 */
#ifndef PY_COMPILE_TRY_STAR_H
#define PY_COMPILE_TRY_STAR_H

#include "py_emit.h"

void py_compile_try_star(PyUnit *unit, const PyNode *node);

#endif
