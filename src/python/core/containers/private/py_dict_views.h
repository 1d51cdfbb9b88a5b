/*
 * py_dict_views.h - keys(), values() and items() of a dict.
 */
#ifndef PY_DICT_VIEWS_H
#define PY_DICT_VIEWS_H

#include "py_dict.h"

typedef struct PyDictView {
    PyObject object;
    PyValue dict; /* or an instance of what derives from dict */
} PyDictView;

extern const PyType py_dict_keys_type;
extern const PyType py_dict_values_type;
extern const PyType py_dict_items_type;
/* The same of an OrderedDict: their types derive from those. */
extern const PyType py_ordered_keys_type;
extern const PyType py_ordered_values_type;
extern const PyType py_ordered_items_type;

static inline bool py_is_keys_view(PyValue value)
{
    return py_has_type(value, &py_dict_keys_type) ||
           py_has_type(value, &py_ordered_keys_type);
}

static inline bool py_is_values_view(PyValue value)
{
    return py_has_type(value, &py_dict_values_type) ||
           py_has_type(value, &py_ordered_values_type);
}

static inline bool py_is_items_view(PyValue value)
{
    return py_has_type(value, &py_dict_items_type) ||
           py_has_type(value, &py_ordered_items_type);
}

/* Keys and items are sets; values are not. */
static inline bool py_is_set_view(PyValue value)
{
    return py_is_keys_view(value) || py_is_items_view(value);
}

static inline bool py_is_dict_view(PyValue value)
{
    return py_is_set_view(value) || py_is_values_view(value);
}

/* Borrowed. */
static inline PyValue py_dict_of_view(PyValue view)
{
    return ((const PyDictView *)(const void *)py_object(view))->dict;
}

/* The method __reversed__. */
PyValue py_dict_view_reversed(PyMachine *machine, const PyValue *args,
                              uint32_t count);

#endif
