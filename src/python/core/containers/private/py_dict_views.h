/*
 * py_dict_views.h - keys(), values() and items() of a dict.
 */
#ifndef PY_DICT_VIEWS_H
#define PY_DICT_VIEWS_H

#include "py_dict.h"

typedef struct PyDictView {
    PyObject object;
    PyValue dict;
} PyDictView;

extern const PyType py_dict_keys_type;
extern const PyType py_dict_values_type;
extern const PyType py_dict_items_type;

extern const PyNative py_dict_construct;
extern const PyNative py_dict_methods[];
bool py_dict_reserve(PyMachine *machine, PyDict *dict, uint32_t count);
/* All of `other`'s entries over those of `dict`. */
bool py_dict_merge(PyMachine *machine, PyDict *dict, const PyDict *other);
/* Takes pairs from a list; ValueError or TypeError for what is no pair. */
bool py_dict_add_pairs(PyMachine *machine, PyDict *dict, PyValue list);
PyValue py_dict_copy(PyMachine *machine, const PyDict *dict);

#endif
