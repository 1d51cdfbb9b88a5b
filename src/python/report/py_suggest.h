/*
 * py_suggest.h - "Did you mean: 'x'?"
 *
 * CPython's measure of how far a mistyped name is from one that exists. The
 * caller collects the names: locals, globals and builtins for a NameError,
 * dir() for an AttributeError and an ImportError.
 */
#ifndef PY_SUGGEST_H
#define PY_SUGGEST_H

/* The candidate that is meant, or NULL. Of equally close ones the first. */
const char *py_suggest_name(const char *name, const char *const *candidates,
                            int count);

#endif
