#include "py_compile_comprehension.h"

#include "py_compile_constant.h"
#include "py_compile_expression.h"
#include "py_compile_function.h"
#include "py_compile_name.h"
#include "py_compiler.h"

static void innermost(PyUnit *unit, const PyNode *node, uint32_t depth)
{
    py_compile_expression(unit, node->as.comprehension.element);
    switch (node->kind) {
    case PY_NODE_LIST_COMP:
        py_emit(unit, PY_OP_LIST_APPEND, depth);
        break;
    case PY_NODE_SET_COMP:
        py_emit(unit, PY_OP_SET_ADD, depth);
        break;
    case PY_NODE_DICT_COMP:
        py_compile_expression(unit, node->as.comprehension.value);
        py_emit(unit, PY_OP_DICT_ADD, depth);
        break;
    default:
        py_emit(unit, PY_OP_YIELD, 0);
        py_emit(unit, PY_OP_POP, 0);
    }
}

static void clause(PyUnit *unit, const PyNode *node, int index, uint32_t depth)
{
    if (index == node->as.comprehension.clause_count) {
        innermost(unit, node, depth);
        return;
    }
    const PyClause *part = &node->as.comprehension.clauses[index];
    int32_t start = py_emit_label(unit), end = py_emit_label(unit);
    int32_t next = py_emit_label(unit);
    if (index == 0) {
        py_emit(unit, PY_OP_LOAD_LOCAL, 0);
    } else {
        py_compile_expression(unit, part->iterable);
        unit->span = part->iterable->span;
        py_emit(unit, PY_OP_GET_ITER, 0);
    }
    py_emit_place(unit, start);
    py_emit_jump(unit, PY_OP_FOR_ITER, end);
    py_compile_target(unit, part->target);
    for (int i = 0; i < part->conditions.count; i++)
        py_compile_jump_if(unit, part->conditions.items[i], false, next);
    clause(unit, node, index + 1, depth + 1);
    py_emit_place(unit, next);
    py_emit_jump(unit, PY_OP_JUMP_BACK, start);
    unit->depth--;
    py_emit_place(unit, end);
}

static bool is_async(const PyNode *node)
{
    for (int i = 0; i < node->as.comprehension.clause_count; i++)
        if (node->as.comprehension.clauses[i].is_async)
            return true;
    return node->as.comprehension.scope->is_coroutine;
}

static PyOpcode opening(PyNodeKind kind)
{
    return kind == PY_NODE_LIST_COMP   ? PY_OP_BUILD_LIST
           : kind == PY_NODE_SET_COMP  ? PY_OP_BUILD_SET
           : kind == PY_NODE_DICT_COMP ? PY_OP_BUILD_DICT
                                       : PY_OP_NOP;
}

void py_compile_comprehension(PyUnit *unit, const PyNode *node)
{
    PyScope *scope = node->as.comprehension.scope;
    bool generator = node->kind == PY_NODE_GENERATOR_EXP;
    if (is_async(node)) {
        py_compiler_refuse(unit, node->span, "an async comprehension",
                           "a `for` loop that awaits and appends to a list");
        py_compile_constant_none(unit);
        return;
    }
    PyUnit inner;
    py_compile_begin(&inner, unit, scope,
                     PY_CODE_PLAIN | (generator ? PY_CODE_GENERATOR : 0u));
    inner.span = node->span;
    if (!generator)
        py_emit(&inner, opening(node->kind), 0);
    clause(&inner, node, 0, 1);
    inner.span = node->span;
    if (generator)
        py_compile_constant_none(&inner);
    py_emit(&inner, PY_OP_RETURN, 0);
    PyCode *code = py_compile_end(&inner);
    code->positional_count = code->parameter_count = 1;
    py_compile_make_function(unit, code, scope, 0);
    py_compile_expression(unit, node->as.comprehension.clauses[0].iterable);
    unit->span = node->as.comprehension.clauses[0].iterable->span;
    py_emit(unit, PY_OP_GET_ITER, 0);
    unit->span = node->span;
    py_emit(unit, PY_OP_CALL, 1);
}
