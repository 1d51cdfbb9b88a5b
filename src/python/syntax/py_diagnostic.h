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

#include "py_span.h"
#include "py_version.h"

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
    /* CPython's tokenizer had no part in it: the file is read again for the
     * line that is shown. */
    bool is_read_again;
    /* Blamed on a token without letters, such as an indentation or the end. */
    bool is_bare;
    /* Of what the parser tells: the lines that CPython's tokenizer had read up
     * to then, from where its text still went on; 0: not known. */
    int held_line, read_line;
    bool is_narrow; /* one caret is shown, however far it goes */
    char *message;  /* owned; for UNSUPPORTED the construct's name */
    char *hint;     /* owned; what to write instead, or NULL */
    char *excerpt;  /* owned; shown instead of the source's line, or NULL: up to
                     * 3.11 a field of an f-string is shown by itself */
    const char *type_name; /* borrowed; a class of the program's own, or NULL */
} PyDiagnostic;

/* A SyntaxWarning: the program is compiled all the same. */
typedef struct PyWarning {
    int line;
    bool is_deprecation; /* a DeprecationWarning, as up to 3.11 of escapes */
    char *message;       /* owned */
} PyWarning;

/* Zero-initialised is valid. */
typedef struct PyDiagnostics {
    PyDiagnostic *items; /* owned */
    int count;
    int capacity;
    PyWarning *warnings; /* owned */
    int warning_count, warning_capacity;
} PyDiagnostics;

void py_diagnostics_release(PyDiagnostics *diagnostics);

/* Copies `message` and `hint` (NULL is allowed). */
void py_diagnostics_add(PyDiagnostics *diagnostics, PyDiagnosticKind kind,
                        PySpan span, const char *message, const char *hint);

/* Copies the message. */
void py_diagnostics_warn(PyDiagnostics *diagnostics, int line,
                         const char *message);
/* Of what is deprecated: said only to who asks for it. */
void py_diagnostics_deprecate(PyDiagnostics *diagnostics, int line,
                              const char *message);
void py_warnings_free(PyWarning *warnings, int count);

/* Short for PY_DIAGNOSTIC_UNSUPPORTED: `construct` names it ("match
 * statement"), `hint` says what to write instead. */
void py_diagnostics_unsupported(PyDiagnostics *diagnostics, PySpan span,
                                const char *construct, const char *hint);

/* True if there is one and it is of kind UNSUPPORTED. */
bool py_diagnostics_has_unsupported(const PyDiagnostics *diagnostics);

/* "SyntaxError", "IndentationError", "TabError", "MemoryError",
 * "RecursionError" or "taskarium: unsupported". */
const char *py_diagnostic_kind_name(PyDiagnosticKind kind);

#endif
