/*
 * py_re_scanner.h - what searches a text on and on.
 *
 * Places in a text are bytes in here and characters to a program.
 */
#ifndef PY_RE_SCANNER_H
#define PY_RE_SCANNER_H

#include "py_re_engine.h"
#include "py_re_pattern.h"

/* CPython calls it a scanner. */
typedef struct PyScanner {
    PyObject object;
    PyPattern *pattern; /* owned */
    PyValue string;     /* owned */
    int64_t position, end_position;
    PyReRun run;
} PyScanner;

extern const PyType py_scanner_type;

static inline PyScanner *py_scanner(PyValue value)
{
    return (PyScanner *)(void *)py_object(value);
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
PyValue py_scanner_new(PyMachine *machine, PyPattern *pattern, PyValue string,
                       int64_t position, int64_t end_position, PyReWhere where);
/* PY_TRUE: it has found something; may be PY_PENDING. */
PyValue py_scanner_next(PyMachine *machine, PyScanner *scanner);
/* What it has found, as a match; then it goes on behind. */
PyValue py_scanner_take(PyMachine *machine, PyScanner *scanner);
void py_scanner_go_on(PyScanner *scanner);
/* The text of a group of what was found; `otherwise` (borrowed) if it took no
 * part. */
PyValue py_scanner_group(PyMachine *machine, const PyScanner *scanner,
                         uint32_t group, PyValue otherwise);

#endif
