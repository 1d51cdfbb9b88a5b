/*
 * py_functools.h - what functools has in C: that which is called often.
 */
#ifndef PY_FUNCTOOLS_H
#define PY_FUNCTOOLS_H

#include "py_module.h"

/* _functools, for the text of functools. */
extern const PyModuleSpec py_functools_natives;

#endif
