/*
 * py_members.h - which names CPython's builtin types have in their own dicts.
 *
 * What dir() lists, and what is `unsupported` rather than an AttributeError.
 */
#ifndef PY_MEMBERS_H
#define PY_MEMBERS_H

#include <stdbool.h>
#include <stddef.h>

typedef struct PyMemberName {
    const char *name; /* borrowed, not terminated */
    size_t length;
} PyMemberName;

/* Where to begin with the names of a type; NULL if the type is not known. */
const char *py_members_of(const char *type);
/* The next name that CPython `version` (313) has, in order. */
bool py_members_next(const char **at, int version, PyMemberName *member);
bool py_members_have(const char *type, const char *name, int version);

#endif
