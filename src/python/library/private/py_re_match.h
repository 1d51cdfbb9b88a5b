/*
 * py_re_match.h - re.Match.
 *
 * It keeps places as bytes of the text, and says them as characters.
 */
#ifndef PY_RE_MATCH_H
#define PY_RE_MATCH_H

#include "py_re_pattern.h"

typedef struct PyMatch {
    PyObject object;
    PyPattern *pattern;             /* owned */
    PyValue string;                 /* owned */
    int64_t position, end_position; /* characters: where it might lie */
    uint32_t groups, last_group;
    int64_t marks[]; /* two of the whole and of each group; -1: none */
} PyMatch;

extern const PyType py_match_type;

static inline PyMatch *py_match(PyValue value)
{
    return (PyMatch *)(void *)py_object(value);
}

/* What a template (a tuple of texts and groups' numbers) comes to. */
PyValue py_match_fill(PyMachine *machine, const PyMatch *match,
                      PyValue template);
/* The first so many characters of a text. */
void py_re_append_start(BaseText *out, const BaseText *text,
                        uint32_t characters);

/* Puts texts together: what an empty one is, the kind of `string` tells. */
PyValue py_re_join(PyMachine *machine, PyValue string, const PyValue *pieces,
                   uint32_t count);

#endif
