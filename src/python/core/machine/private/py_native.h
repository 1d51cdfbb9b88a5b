/*
 * py_native.h - functions written in C, as Python sees them: functions of a
 * module, methods that a builtin type has, and such a method bound to a value.
 *
 * A function and what is bound have one type, as in CPython, and a flag of the
 * object says which of the two it is. A function that CPython has in Python
 * goes by that type's name, and is otherwise no other. How a native is called
 * is py_bind.h's business.
 */
#ifndef PY_NATIVE_H
#define PY_NATIVE_H

#include "py_method.h"

enum { PY_NATIVE_BOUND = 16 /* a PyBoundMethod, not a PyNative */ };

/* A function of the module or an unbound method; NULL if it is neither. */
static inline const PyNative *py_native_of(PyValue value)
{
    if (!py_is_object(value))
        return NULL;
    const PyObject *object = py_object(value);
    bool is_native =
        object->type == &py_method_descriptor_type ||
        object->type == &py_text_native_type ||
        (object->type == &py_native_type && !(object->flags & PY_NATIVE_BOUND));
    return is_native ? (const PyNative *)(const void *)object : NULL;
}

/* What a native method is bound into; NULL if it is nothing of that kind. */
static inline const PyBoundMethod *py_native_bound(PyValue value)
{
    return py_has_type(value, &py_native_type) &&
                   py_object(value)->flags & PY_NATIVE_BOUND
               ? (const PyBoundMethod *)py_object(value)
               : NULL;
}

/* The module in which CPython has it as Python text; NULL: it has none. */
static inline const char *py_native_text_module(const PyNative *native)
{
    bool is_python = native->is_python && native->owner && native->is_method;

    return native->module || !is_python ? native->module
                                        : native->owner->module;
}

/* A method that CPython has written in Python. */
static inline bool py_native_is_of_text(const PyNative *native)
{
    return py_native_text_module(native) && native->owner && native->is_method;
}

#endif
