/*
 * py_code.h - compiled code: what the compiler makes and the VM runs.
 *
 * All of it lives in its program's arena, is immutable and immortal.
 */
#ifndef PY_CODE_H
#define PY_CODE_H

#include "base_arena.h"
#include "py_diagnostic.h"
#include "py_list.h"
#include "py_object.h"
#include "py_opcodes.h"
#include "py_program.h"
#include "py_string.h"

/* Code from `start` (a word index) up to the next entry's is guarded by the
 * handler at `target`, with `depth` values left on the stack. */
typedef struct PyGuard {
    uint32_t start;
    uint32_t target; /* UINT32_MAX: not guarded */
    uint32_t depth;
} PyGuard;

enum {
    PY_CODE_GENERATOR = 1,
    PY_CODE_COROUTINE = 2,
    PY_CODE_VARARGS = 4,
    PY_CODE_VARKEYWORDS = 8,
    PY_CODE_PLAIN = 16, /* only positional parameters */
    PY_CODE_CLASS = 32,
    PY_CODE_LIBRARY = 64, /* our own text: nobody is shown its frames */
    PY_CODE_TEXT = 128    /* of a text at run time: its lines are no file's */
};

/* MAKE_FUNCTION's flags. */
enum {
    PY_MAKE_DEFAULTS = 1,         /* a tuple */
    PY_MAKE_KEYWORD_DEFAULTS = 2, /* a dict */
    PY_MAKE_CLOSURE = 4,          /* a tuple of cells, on top */
    PY_MAKE_ANNOTATIONS = 8       /* a tuple of names and values */
};

typedef struct PyCode {
    PyObject object;
    const PyProgram *program;
    PyString *name;
    PyString *qualified_name;
    uint32_t flags;
    uint32_t parameter_count; /* positional and keyword-only */
    uint32_t positional_count;
    uint32_t positional_only_count;
    uint32_t plain_count; /* PLAIN and no generator: so many arguments by
                             position need no binding; else UINT32_MAX */
    uint32_t local_count; /* parameters, *args and **kwargs first */
    uint32_t cell_count;
    uint32_t free_count;
    uint32_t named_count; /* locals + cells + frees */
    uint32_t slot_count;  /* the same + deepest stack */
    uint32_t line;
    bool has_docstring; /* it is constant 0 */
    const uint32_t *words;
    const PySpan *spans; /* one per word; NULL: a library's */
    uint32_t word_count;
    const PyValue *constants;
    uint32_t constant_count;
    PyString *const *local_names;
    PyString *const *cell_names; /* cells, then frees */
    const PyGuard *guards;
    uint32_t guard_count;
} PyCode;

extern const PyType py_code_type;

struct PyProgram {
    BaseArena arena;
    PySource source;
    int version; /* 313 */
    int patch;   /* 0 of 3.13.0 */
    PyProgramKind kind;
    PyString *file; /* immortal: __file__ */
    PyCode *code;   /* NULL: it did not compile */
    PyString **names;
    uint32_t name_count;
    uint32_t cache_count;
    BaseText warnings; /* of a file, as they are printed */
    PyWarning *given;  /* owned: all and deprecations, one by one */
    int given_count;
    BaseText error, error_words; /* as Python has it; in the chosen language */
    BaseText error_colored;      /* in 3.13's colours */
    bool error_is_unsupported;
    PyDiagnosticKind error_kind;
    PySpan error_span;
    BaseText error_message;
    int error_held_line, error_read_line; /* see PyDiagnostic */
    BaseText error_excerpt; /* see PyDiagnostic; "": the line is shown */
    bool error_is_bare;     /* see PyDiagnostic */
    bool error_is_late;     /* found behind the parser, which has the text */
    uint32_t error_line;
    BaseText docstring;
    BaseText input; /* what input() reads */
    bool has_input;
    bool annotations_are_texts; /* from __future__ import annotations */
};

#endif
