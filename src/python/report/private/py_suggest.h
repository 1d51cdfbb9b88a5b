/*
 * py_suggest.h - "Did you mean: 'x'?"
 *
 * What a mistyped name could have been: for a NameError the locals, globals
 * and builtins of its frame, for an AttributeError what dir() of the object
 * lists; and a module of CPython's library that was not imported.
 */
#ifndef PY_SUGGEST_H
#define PY_SUGGEST_H

#include "py_exception.h"

/* Appends the suggestion to the exception's message, if there is one. Capped:
 * as in the module traceback of 3.12, no farther than the name is long, and
 * without the question mark of what was not imported. */
void py_suggest_append(PyMachine *machine, const PyException *exception,
                       bool is_capped, BaseText *out);

#endif
