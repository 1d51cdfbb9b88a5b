/*
 * py_default_dict.h - collections.defaultdict: a dict that makes what is
 * missing.
 */
#ifndef PY_DEFAULT_DICT_H
#define PY_DEFAULT_DICT_H

#include "py_object.h"

extern const PyType py_default_dict_type;

#endif
