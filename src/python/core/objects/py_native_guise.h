/*
 * py_native_guise.h - functions of the library's own Python text that CPython
 * has in C, and that complain of a wrong call as that does.
 *
 * What they can be called with is said by their parameters, as in CPython's own
 * documentation; the guise changes nothing but the words.
 */
#ifndef PY_NATIVE_GUISE_H
#define PY_NATIVE_GUISE_H

#include "py_frame.h"

/* What more there is to know of it, each by its word: */
enum {
    PY_GUISE = 1,         /* it is C in CPython */
    PY_GUISE_PLAIN = 2,   /* "plain": says "f expected 2 arguments" */
    PY_GUISE_UNPACKS = 4, /* "unpacks": takes them out of a tuple one by one */
    PY_GUISE_VECTOR = 8,  /* "vector": says of a keyword what it did in 3.12 */
    PY_GUISE_CLASS = 16,  /* "class": is handed the class that defines it */
    PY_GUISE_NAMELESS = 32, /* "nameless": its parser knows no name */
    PY_GUISE_PARSES = 128,  /* "parses": takes them out of it by a format */
    PY_GUISE_BOUND = 256,   /* "bound": is never called but as a bound method */
    PY_GUISE_OWN = 64, /* "own": __new__ says its own name, not the class' */
};

/* For a function, what a classmethod or staticmethod wraps, all of a class, or
 * all that a module (its names' dict) has defined; that have none yet. Methods
 * are called on instances of the class alone from then on, and what lies under
 * two names becomes two. False: raised. */
bool py_native_guise_wear(PyMachine *machine, PyValue target, const char *kind);

/* The target, a class of the library's own, gets a copy of each method of the
 * source, another, that it has none of the name of. False: raised. */
bool py_native_guise_adopt(PyMachine *machine, PyValue target, PyValue source);

/* "Class.method()", by which an error calls it; PY_UNDEFINED: it has no guise,
 * or no class. `self` may be undefined. */
PyValue py_native_guise_title(PyMachine *machine, const PyFunction *function,
                              PyValue self);

/* Whether it is called on what its class has methods for: true of a function
 * without a class. Raises. */
bool py_native_guise_takes(PyMachine *machine, const PyFunction *function,
                           const PyValue *args, uint32_t count,
                           PyValue keyword_names);

/* Its keywords come as a dict, whose keys it looks at late, if at all. */
bool py_native_guise_gets_dict(const PyFunction *function);

/* In the place of the TypeError that is raised, where the native would raise
 * one as well. */
void py_native_guise_complain(PyMachine *machine, const PyFunction *function,
                              const PyValue *args, uint32_t count,
                              PyValue keyword_names);

#endif
