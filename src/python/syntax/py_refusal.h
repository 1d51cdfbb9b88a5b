/*
 * py_refusal.h - why a literal has no value here.
 *
 * It is valid Python: the program runs, and is `unsupported` where it comes to
 * the literal.
 */
#ifndef PY_REFUSAL_H
#define PY_REFUSAL_H

typedef enum PyRefusal {
    PY_REFUSAL_NONE,
    PY_REFUSAL_NAMED,    /* "\N{...}" */
    PY_REFUSAL_SURROGATE /* "\ud800" */
} PyRefusal;

#endif
