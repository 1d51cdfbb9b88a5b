/*
 * py_compiler.h - from the tree to code: what the compiler's files share.
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
void py_compile_refuse(PyUnit *unit, PySpan span, const char *construct,
                       const char *hint);

/* py_compile_name.c */
void py_compile_load(PyUnit *unit, const char *name);
void py_compile_store(PyUnit *unit, const char *name);
void py_compile_delete(PyUnit *unit, const char *name);
void py_compile_target(PyUnit *unit, const PyNode *target);
void py_compile_delete_target(PyUnit *unit, const PyNode *target);

/* py_compile_expression.c */
void py_compile_expression(PyUnit *unit, const PyNode *node);
/* Jumps to `label` if the expression's truth is `sense`, else goes on. */
void py_compile_jump_if(PyUnit *unit, const PyNode *node, bool sense,
                        int32_t label);
void py_compile_await(PyUnit *unit);
/* Leaves a tuple of arguments that may have stars, and a dict of keywords that
 * may have double ones; `span` is that of the call. The dict's place is right
 * above the tuple's, which is right above the callee's, if they are of a call:
 * errors name it then. */
void py_compile_arguments(PyUnit *unit, const PyNodes *arguments, PySpan span,
                          bool of_call);
void py_compile_keywords(PyUnit *unit, const PyKeyword *keywords, int count,
                         PySpan span);
void py_compile_call(PyUnit *unit, const PyNode *node);
void py_compile_comprehension(PyUnit *unit, const PyNode *node);
void py_compile_constant_none(PyUnit *unit);

/* Emits the TRY_ instruction for two operands if they are fit for it: a local
 * and a local or a number. */
void py_compile_try_fast(PyUnit *unit, PyOpcode for_locals,
                         PyOpcode for_constant, const PyNode *left,
                         const PyNode *right);

/* py_compile_function.c */
void py_compile_function(PyUnit *unit, const PyNode *node);
void py_compile_lambda(PyUnit *unit, const PyNode *node);
void py_compile_class(PyUnit *unit, const PyNode *node);
/* py_compile_annotation.c */
/* [] -> [tuple of names and annotations], and MAKE_FUNCTION's flag for it; 0:
 * nothing is there. */
uint32_t py_compile_annotations(PyUnit *unit, const PyFunctionNode *function);
/* At the beginning of a class or module. */
void py_compile_begin_annotations(PyUnit *unit);
/* Of an annotated variable, after its value has been stored. */
void py_compile_annotated(PyUnit *unit, const PyNode *node);

/* Starts a unit for an inner scope; finish_unit makes its function. */
void py_compile_begin(PyUnit *inner, PyUnit *outer, PyScope *scope,
                      uint32_t flags);
PyCode *py_compile_end(PyUnit *inner);
/* [defaults...] -> [function]; `flags` says which of those there are. */
void py_compile_make_function(PyUnit *unit, PyCode *code, PyScope *scope,
                              uint32_t flags);
PyCompareOp py_compile_compare_op(PyCompareOperator operator_kind);
PyBinaryOp py_compile_binary_op(PyBinaryOperator operator_kind);

/* py_compile_statement.c */
void py_compile_statements(PyUnit *unit, const PyNodes *nodes);
/* Enters and leaves what surrounds statements; `block` is the caller's. */
void py_compile_push_block(PyUnit *unit, PyBlock *block, PyBlockKind kind);
void py_compile_pop_block(PyUnit *unit);
/* py_compile_try.c */
void py_compile_try(PyUnit *unit, const PyNode *node);
void py_compile_try_star(PyUnit *unit, const PyNode *node);
void py_compile_with(PyUnit *unit, const PyNode *node, int item);
/* Emits what leaving `block` takes; `keeps_value`: a value is on top. */
void py_compile_leave(PyUnit *unit, PyBlock *block, bool keeps_value);

/* MAKE_FUNCTION's flags. */
enum {
    PY_MAKE_DEFAULTS = 1,         /* a tuple */
    PY_MAKE_KEYWORD_DEFAULTS = 2, /* a dict */
    PY_MAKE_CLOSURE = 4,          /* a tuple of cells, on top */
    PY_MAKE_ANNOTATIONS = 8       /* a tuple of names and values */
};

#endif
