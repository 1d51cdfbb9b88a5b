/*
 * py_members.h - which names CPython's builtin types have in their own dicts,
 * and what lies there.
 *
 * What dir() lists, and what is `unsupported` rather than an AttributeError.
 */
#ifndef PY_MEMBERS_H
#define PY_MEMBERS_H

#include <stdbool.h>
#include <stddef.h>

typedef enum PyMemberKind {
    PY_MEMBER_WRAPPER = 0,        /* wrapper_descriptor */
    PY_MEMBER_METHOD = 'm',       /* method_descriptor */
    PY_MEMBER_COMPUTED = 'g',     /* getset_descriptor */
    PY_MEMBER_PLACE = 'b',        /* member_descriptor */
    PY_MEMBER_CLASS_METHOD = 'c', /* classmethod_descriptor */
    PY_MEMBER_STATIC_METHOD = 's',
    PY_MEMBER_BUILTIN = 'n', /* builtin_function_or_method: __new__ */
    PY_MEMBER_DATA = 'd'     /* a text, None */
} PyMemberKind;

typedef struct PyMemberName {
    const char *name; /* borrowed, not terminated */
    size_t length;
    PyMemberKind kind;
} PyMemberName;

/* Where to begin with the names of a type; NULL if the type is not known. */
const char *py_members_of(const char *type);
/* The next name that CPython `version` (313) has, in its dict's order. */
bool py_members_next(const char **at, int version, PyMemberName *member);
bool py_members_find(const char *type, const char *name, int version,
                     PyMemberName *member);

#endif
