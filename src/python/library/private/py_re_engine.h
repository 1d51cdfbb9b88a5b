/*
 * py_re_engine.h - runs a regular expression's program over a text.
 *
 * All that a run has come to lies in a PyRegex run of its own, none of it on
 * C's stack: how far it goes back is the program's choice. Each step is
 * charged; when the host wants its turn the run stops between two steps and
 * goes on from there.
 */
#ifndef PY_RE_ENGINE_H
#define PY_RE_ENGINE_H

#include "py_object.h"
#include "py_re_first.h"
#include "py_re_program.h"
#include "py_unicode.h"

/* What is to be undone, or tried, when a step fails. */
typedef struct PyReEntry PyReEntry;

typedef enum PyReWhere {
    PY_RE_SEARCH, /* the first place from `from` on */
    PY_RE_PREFIX, /* there or nowhere */
    PY_RE_WHOLE   /* there, and up to the end */
} PyReWhere;

typedef struct PyReRun {
    const uint32_t *code;   /* borrowed */
    const PyReFirst *first; /* borrowed */
    uint32_t groups;        /* without the whole */
    uint32_t register_count;
    const char *text; /* borrowed */
    int64_t size;     /* bytes of it that count */
    bool is_wide;     /* UTF-8 beyond ASCII */
    PyUnicode unicode;
    PyReWhere where;
    int64_t from;      /* bytes; where the next attempt begins */
    bool must_advance; /* that attempt may not end where it begins */

    /* Byte offsets, -1: nothing. The groups' beginnings and ends in turn, the
     * last group that ended, what loops count. Owned. */
    int64_t *registers;
    PyReEntry *entries; /* owned */
    uint32_t entry_count, entry_capacity;
    int64_t position;
    uint32_t counter; /* where in the program */
    int64_t barrier;  /* the entry of the innermost group that stands alone */
    bool is_inside;   /* an attempt is under way */
} PyReRun;

typedef enum PyReEnd {
    PY_RE_FOUND,
    PY_RE_NOT_FOUND,
    PY_RE_PAUSED,
    PY_RE_FAILED /* no memory, or the limit of instructions */
} PyReEnd;

/* The register of the last group that ended: its number, or 0. */
static inline int64_t py_re_last_group(const PyReRun *run)
{
    return run->registers[2 * (run->groups + 1)];
}

/* Gets registers; `run` has its text and program already. */
bool py_re_begin(PyMachine *machine, PyReRun *run);
/* Goes on, or on from where it was paused. */
PyReEnd py_re_continue(PyMachine *machine, PyReRun *run);
void py_re_release(PyMachine *machine, PyReRun *run);

#endif
