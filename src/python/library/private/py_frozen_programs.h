/*
 * py_frozen_programs.h - what generate/py_freeze.c writes: one program for each
 * module of Python text.
 */
#ifndef PY_FROZEN_PROGRAMS_H
#define PY_FROZEN_PROGRAMS_H

#include "py_code.h"
#include "py_frozen.h"
#include "py_tuple.h"

#define PY_FROZEN_PROGRAM(file, name) extern const PyProgram py_frozen_##file;
PY_FROZEN(PY_FROZEN_PROGRAM)
#undef PY_FROZEN_PROGRAM

#endif
