/*
 * py_source.h - the text of one Python file, checked once and cut into lines.
 *
 * Holds what the lexer reads and what tracebacks quote. Promises that the text
 * is valid UTF-8 without NUL bytes once py_source_init() has returned true.
 * Knows nothing of files: the caller has read the bytes already.
 */
#ifndef PY_SOURCE_H
#define PY_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base_text.h"
#include "py_diagnostic.h"

typedef struct PySource {
    const char *name; /* owned; the path as shown in messages */
    const char *text; /* owned; without a byte order mark, NUL-terminated */
    size_t length;    /* of `text`, in bytes */
    bool declares_encoding; /* by a byte order mark or a comment */
    /* Line N starts at line_starts[N - 1]; one entry more than there are
     * lines, so that line N ends at line_starts[N]. Owned. */
    uint32_t *line_starts;
    int line_count;
    int patch; /* of the version that reads it: 7 of 3.11.7; set after init */
    bool is_text; /* lies in no file: exec() or eval() reads it; set after */
    bool is_bare; /* and CPython adds no end to its last line; set after */
} PySource;

/* Larger files are refused. */
#define PY_SOURCE_MAX_BYTES ((size_t)64 << 20)

/* Copies `name` and `bytes`. On false (not UTF-8, another encoding declared,
 * NUL bytes, too large) a diagnostic says why; the source is still to be
 * released. */
bool py_source_init(PySource *source, const char *name, const char *bytes,
                    size_t length, PyDiagnostics *diagnostics);
void py_source_release(PySource *source);

/* The text of line `line` (from 1) without its line end; *length is 0 and the
 * result "" for a line that does not exist. Borrowed, not NUL-terminated. */
const char *py_source_line(const PySource *source, int line, size_t *length);

/* Appends the line as tracebacks quote it: two blanks, what is on it without
 * the blanks before, and without those behind if `whole`, and a line end. Of a
 * line with nothing else nothing. */
void py_source_quote_line(const PySource *source, int line, bool whole,
                          BaseText *out);

#endif
