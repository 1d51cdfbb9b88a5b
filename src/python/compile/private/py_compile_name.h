/*
 * py_compile_name.h - names and targets: load, store, delete.
 */
#ifndef PY_COMPILE_NAME_H
#define PY_COMPILE_NAME_H

#include "py_emit.h"

/* Names that are bound in this unit lie in the namespace of its frame. */
bool py_compile_has_frame_names(const PyUnit *unit);

void py_compile_load(PyUnit *unit, const char *name);
void py_compile_store(PyUnit *unit, const char *name);
void py_compile_delete(PyUnit *unit, const char *name);
void py_compile_target(PyUnit *unit, const PyNode *target);
void py_compile_delete_target(PyUnit *unit, const PyNode *target);

#endif
