/*
 * py_compiler.h - what one compilation holds.
 */
#ifndef PY_COMPILER_H
#define PY_COMPILER_H

#include "py_emit.h"

struct PyCompiler {
    PyProgram *program;
    PyDiagnostics *diagnostics;
    bool failed;
    PyString **names;
    uint32_t name_count, name_capacity;
    uint32_t *name_index; /* open addressing; 1 + position */
    uint32_t name_index_size;
    uint32_t depth; /* of nested statements and expressions */
};

/* Says that the construct is not supported, once; the code that follows is
 * never run. */
void py_compiler_refuse(PyUnit *unit, PySpan span, const char *construct,
                        const char *hint);

#endif
