/*
 * py_compile_try.h - try, except, finally.
 */
#ifndef PY_COMPILE_TRY_H
#define PY_COMPILE_TRY_H

#include "py_emit.h"

void py_compile_try(PyUnit *unit, const PyNode *node);

/* The statements up to the handlers, and past them to `end`; then [exc] at
 * `handlers`. */
void py_compile_guarded(PyUnit *unit, const PyNode *node, int32_t handlers,
                        int32_t end);
/* What an exception inside a handler's body does: [previous][exc] are on the
 * stack, the name is unbound, and it goes on. */
void py_compile_clean_up(PyUnit *unit, int32_t label, const char *name);
/* What `inside` emits, with the body of `finally`, which stands twice: after
 * success, and for an exception. */
void py_compile_finally(PyUnit *unit, const PyNode *node,
                        void (*inside)(PyUnit *, const PyNode *));

#endif
