/*
 * py_suggest_closest.h - CPython's measure of how far a mistyped name is from
 * one that exists.
 */
#ifndef PY_SUGGEST_CLOSEST_H
#define PY_SUGGEST_CLOSEST_H

/* The candidate that is meant, or NULL. Of equally close ones the first. */
const char *py_suggest_closest(const char *name, const char *const *candidates,
                               int count);

#endif
