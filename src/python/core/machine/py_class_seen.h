/*
 * py_class_seen.h - the class of a value as a program sees it.
 *
 * Natives that are Python text in CPython are of the class of functions, and
 * bound to an object of that of methods: for type(), __class__ and isinstance()
 * alone, since inside they stay what they are.
 */
#ifndef PY_CLASS_SEEN_H
#define PY_CLASS_SEEN_H

#include "py_object.h"

/* The same of a native; any other value's is its own. */
const PyType *py_class_of_native(PyValue value);

static inline const PyType *py_class_seen(PyValue value)
{
    const PyType *type = py_type_of(value);
    bool is_native = type == &py_native_type || type == &py_text_native_type ||
                     type == &py_method_descriptor_type;

    return is_native ? py_class_of_native(value) : type;
}

#endif
