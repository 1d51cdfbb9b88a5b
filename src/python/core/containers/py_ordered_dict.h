/*
 * py_ordered_dict.h - collections.OrderedDict: a dict whose order counts and
 * can be changed.
 */
#ifndef PY_ORDERED_DICT_H
#define PY_ORDERED_DICT_H

#include "py_object.h"

extern const PyType py_ordered_dict_type;

#endif
