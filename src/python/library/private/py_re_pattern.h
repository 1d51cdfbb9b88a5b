/*
 * py_re_pattern.h - re.Pattern.
 *
 * Its program is made by re's Python text.
 */
#ifndef PY_RE_PATTERN_H
#define PY_RE_PATTERN_H

#include "py_object.h"
#include "py_re_first.h"

typedef struct PyPattern {
    PyObject object;
    uint32_t *code; /* owned */
    uint32_t code_count, groups, register_count;
    PyReFirst first;
    int64_t flags;
    PyValue source;        /* owned: a str or bytes */
    PyValue group_index;   /* owned: a dict of names */
    PyValue group_names;   /* owned: a tuple, by number; None: no name */
    PyValue read_template; /* owned: called with it and a replacement */
} PyPattern;

extern const PyType py_pattern_type;

static inline PyPattern *py_pattern(PyValue value)
{
    return (PyPattern *)(void *)py_object(value);
}

#endif
