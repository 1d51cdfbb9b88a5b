/*
 * py_compile_block.h - what surrounds a statement, and what leaving it early
 * takes.
 */
#ifndef PY_COMPILE_BLOCK_H
#define PY_COMPILE_BLOCK_H

#include "py_emit.h"

/* Enters and leaves what surrounds statements; `block` is the caller's. */
void py_compile_push_block(PyUnit *unit, PyBlock *block, PyBlockKind kind);
void py_compile_pop_block(PyUnit *unit);
/* Emits what leaving `block` takes; `keeps_value`: a value is on top. */
void py_compile_leave(PyUnit *unit, PyBlock *block, bool keeps_value);

/* `name = None; del name`, as at the end of a handler. */
void py_compile_unbind(PyUnit *unit, const char *name);
/* [previous][exc]: the exception goes on, and the previous one is handled. */
void py_compile_reraise(PyUnit *unit);
/* [exit] -> its answer to (None, None, None), dropped. */
void py_compile_call_exit(PyUnit *unit, bool is_async);

#endif
