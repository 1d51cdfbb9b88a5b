/*
 * py_diagnostic.h - what is wrong with a program before it runs.
 *
 * Syntax errors carry CPython's own words and are printed as CPython prints
 * them; `unsupported` is ours: a construct that CPython has and we have not.
 * Knows nothing of exceptions at run time.
 */
#ifndef PY_DIAGNOSTIC_H
#define PY_DIAGNOSTIC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base_text.h"

struct PySource;

/* Which CPython is imitated. */
typedef enum PyVersion {
    PY_VERSION_311 = 311,
    PY_VERSION_312 = 312,
    PY_VERSION_313 = 313,
    PY_VERSION_314 = 314
} PyVersion;

/* Where something stands. Lines count from 1, columns from 0 in bytes of the
 * line, as `lineno` and `col_offset` of CPython's ast. The end is exclusive. */
typedef struct PySpan {
    int32_t line;
    int32_t column;
    int32_t end_line;
    int32_t end_column;
} PySpan;

typedef enum PyDiagnosticKind {
    PY_DIAGNOSTIC_SYNTAX,      /* SyntaxError */
    PY_DIAGNOSTIC_INDENTATION, /* IndentationError */
    PY_DIAGNOSTIC_TAB,         /* TabError */
    PY_DIAGNOSTIC_MEMORY,      /* MemoryError: nested too deeply to parse */
    PY_DIAGNOSTIC_RECURSION,   /* RecursionError: a tree too deep to compile */
    PY_DIAGNOSTIC_UNSUPPORTED  /* valid Python that we cannot run */
} PyDiagnosticKind;

typedef struct PyDiagnostic {
    PyDiagnosticKind kind;
    PySpan span; /* line 0: the file as a whole; end_line 0: no end known */
    PyVersion version; /* whose layout; 0: that of 3.13 */
    /* The caret stands under column N of the line for N bytes, as CPython has
     * it for errors that its tokenizer does not find itself. */
    bool counts_bytes;
    char *message; /* owned; for UNSUPPORTED the construct's name */
    char *hint;    /* owned; what to write instead, or NULL */
    char *excerpt; /* owned; shown instead of the source's line, or NULL: up to
                    * 3.11 a field of an f-string is shown by itself */
} PyDiagnostic;

/* Zero-initialised is valid. */
typedef struct PyDiagnostics {
    PyDiagnostic *items; /* owned */
    int count;
    int capacity;
} PyDiagnostics;

void py_diagnostics_release(PyDiagnostics *diagnostics);

/* Copies `message` and `hint` (NULL is allowed). */
void py_diagnostics_add(PyDiagnostics *diagnostics, PyDiagnosticKind kind,
                        PySpan span, const char *message, const char *hint);

/* Short for PY_DIAGNOSTIC_UNSUPPORTED: `construct` names it ("match
 * statement"), `hint` says what to write instead. */
void py_diagnostics_unsupported(PyDiagnostics *diagnostics, PySpan span,
                                const char *construct, const char *hint);

/* True if there is one and it is of kind UNSUPPORTED. */
bool py_diagnostics_has_unsupported(const PyDiagnostics *diagnostics);

/* "SyntaxError", "IndentationError", "TabError", "MemoryError",
 * "RecursionError" or  * "taskarium: unsupported". */
const char *py_diagnostic_kind_name(PyDiagnosticKind kind);

/*
 * Appends what python3 writes to stderr for a file with this error:
 *
 *       File "x.py", line 3
 *         code here
 *              ^^^^
 *     SyntaxError: invalid syntax
 *
 * and for UNSUPPORTED
 *
 *     taskarium: unsupported: match statement
 *       File "x.py", line 3, column 5
 *         match x:
 *         ^^^^^
 *       Write instead: a chain of if and elif.
 */
void py_diagnostic_format(const PyDiagnostic *diagnostic,
                          const struct PySource *source, BaseText *out);

#endif
