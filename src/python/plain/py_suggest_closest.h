/*
 * py_suggest_closest.h - CPython's measure of how far a mistyped name is from
 * one that exists.
 */
#ifndef PY_SUGGEST_CLOSEST_H
#define PY_SUGGEST_CLOSEST_H

/* The candidate that is meant, or NULL. Of equally close ones the first. */
/* `most`: no farther than this, in CPython's measure; INT_MAX: any. */
const char *py_suggest_closest_within(const char *name,
                                      const char *const *candidates, int count,
                                      int most);

const char *py_suggest_closest(const char *name, const char *const *candidates,
                               int count);

#endif
