/*
 * py_compile_expression.h - expressions: each leaves one value on the stack.
 */
#ifndef PY_COMPILE_EXPRESSION_H
#define PY_COMPILE_EXPRESSION_H

#include "py_emit.h"

void py_compile_expression(PyUnit *unit, const PyNode *node);
/* The same of what is only walked over: a set of constants is itself one. */
void py_compile_walked(PyUnit *unit, const PyNode *node);
/* Jumps to `label` if the expression's truth is `sense`, else goes on. */
void py_compile_jump_if(PyUnit *unit, const PyNode *node, bool sense,
                        int32_t label);
void py_compile_await(PyUnit *unit, PyAwaited what);

/* Emits the TRY_ instruction for two operands if they are fit for it, a local
 * and a local or a number: else false. */
bool py_compile_try_fast(PyUnit *unit, PyOpcode for_locals,
                         PyOpcode for_constant, const PyNode *left,
                         const PyNode *right);
/* The same for what that does not take and lies on the stack by now, and a
 * local or a number. */
void py_compile_try_top(PyUnit *unit, PyOpcode for_local, PyOpcode for_constant,
                        const PyNode *left, const PyNode *right);
/* The same for one local: false, and nothing emitted, if it is none. */
bool py_compile_try_local(PyUnit *unit, PyOpcode op, const PyNode *node);
PyCompareOp py_compile_compare_op(PyCompareOperator operator_kind);
PyBinaryOp py_compile_binary_op(PyBinaryOperator operator_kind);

#endif
