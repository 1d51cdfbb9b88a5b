/*
 * py_contextvars.h - context variables, and the context that holds them.
 *
 * A context's values lie in a map that never changes: setting a variable makes
 * a new one, and a copy of a context shares the map. A context in which nothing
 * was ever set need not be an object: PY_UNDEFINED stands for it, so whoever
 * keeps one for each task or call pays nothing until a variable is set.
 */
#ifndef PY_CONTEXTVARS_H
#define PY_CONTEXTVARS_H

#include "py_object.h"

extern const PyType py_context_type;
extern const PyType py_context_variable_type;
extern const PyType py_context_token_type;

#endif
