/*
 * py_members_private.h - the tables of names that types have in their dicts.
 */
#ifndef PY_MEMBERS_PRIVATE_H
#define PY_MEMBERS_PRIVATE_H

#include "py_members.h"

typedef struct PyMembersRow {
    const char *type;
    const char *names; /* a blank between them */
} PyMembersRow;

/* The names of that type in a table whose rows lie in order; NULL: it has no
 * row. */
const char *py_members_look_up(const PyMembersRow *rows, size_t count,
                               const char *type);

#endif
