/*
 * py_re_module.h - the natives of re.
 */
#ifndef PY_RE_MODULE_H
#define PY_RE_MODULE_H

#include "py_module.h"

extern const PyModuleSpec py_re_natives;

#endif
