/*
 * py_re_matcher.h - what searches a text on and on.
 *
 * Places in a text are bytes in here and characters to a program.
 */
#ifndef PY_RE_MATCHER_H
#define PY_RE_MATCHER_H

#include "py_re_pattern.h"
#include "py_re_run.h"

/* CPython calls it a scanner. */
typedef struct PyMatcher {
    PyObject object;
    PyPattern *pattern; /* owned */
    PyValue string;     /* owned */
    int64_t position, end_position;
    PyReRun run;
} PyMatcher;

extern const PyType py_matcher_type;

static inline PyMatcher *py_matcher(PyValue value)
{
    return (PyMatcher *)(void *)py_object(value);
}

/* A str's or bytes' text. */
typedef struct PyReText {
    const char *bytes; /* borrowed */
    int64_t size;
    bool is_wide, is_bytes;
} PyReText;

/* False: it is neither. */
bool py_re_text(PyValue value, PyReText *text);
/* The stretch of a text as a value of its kind. */
PyValue py_re_part(PyMachine *machine, PyValue string, int64_t from,
                   int64_t to);

/* From character `position` to `end_position`. PY_ERROR: TypeError too. */
PyValue py_matcher_new(PyMachine *machine, PyPattern *pattern, PyValue string,
                       int64_t position, int64_t end_position, PyReWhere where);
/* PY_TRUE: it has found something; may be PY_PENDING. */
PyValue py_matcher_next(PyMachine *machine, PyMatcher *matcher);
/* What it has found, as a match; then it goes on behind. */
PyValue py_matcher_take(PyMachine *machine, PyMatcher *matcher);
void py_matcher_go_on(PyMatcher *matcher);
/* The text of a group of what was found; `otherwise` (borrowed) if it took no
 * part. */
PyValue py_matcher_group(PyMachine *machine, const PyMatcher *matcher,
                         uint32_t group, PyValue otherwise);

#endif
