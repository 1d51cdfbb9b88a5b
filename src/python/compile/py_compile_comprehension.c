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
        py_emit(unit,
                unit->scope->is_coroutine ? PY_OP_ASYNC_YIELD : PY_OP_YIELD, 0);
        py_emit(unit, PY_OP_POP, 0);
    }
}

/* What an iterable that is none, or an iterator that raises, is said to have
 * done: before 3.13 all of the comprehension has, and always for an iterator
 * that is waited for. */
static PySpan span_of_walk(const PyUnit *unit, const PyNode *node,
                           const PyClause *part)
{
    return unit->compiler->program->version < PY_VERSION_313
               ? node->span
               : part->iterable->span;
}

/* [] -> [iterator] */
static void get_iterator(PyUnit *unit, const PyNode *node, const PyClause *part)
{
    py_compile_walked(unit, part->iterable);
    unit->span = span_of_walk(unit, node, part);
    py_emit(unit, part->is_async ? PY_OP_GET_ASYNC_ITER : PY_OP_GET_ITER, 0);
}

/* [] -> [iterator], the one that the comprehension is called with. Since 3.12
 * its frame is no frame of CPython's: a traceback holds no iterator there. */
static void take_iterator(PyUnit *unit, const PyNode *node)
{
    py_emit(unit, PY_OP_LOAD_LOCAL, 0);
    if (unit->scope->is_coroutine && node->kind != PY_NODE_GENERATOR_EXP &&
        unit->compiler->program->version >= PY_VERSION_312)
        py_emit(unit, PY_OP_DELETE_LOCAL, 0);
}

/* [iterator] -> [iterator][item]; at the end it goes on at `end`. */
static void get_item(PyUnit *unit, const PyClause *part, int32_t end)
{
    if (!part->is_async) {
        py_emit_jump(unit, PY_OP_FOR_ITER, end);
        return;
    }
    int32_t before = py_emit_guard(unit, end);
    py_emit(unit, PY_OP_GET_ASYNC_NEXT, 0);
    py_compile_await(unit, PY_AWAITED_NEXT);
    unit->handler = before;
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
    if (index == 0)
        take_iterator(unit, node);
    else
        get_iterator(unit, node, part);
    unit->span = part->is_async ? node->span : span_of_walk(unit, node, part);
    py_emit_place(unit, start);
    get_item(unit, part, end);
    py_compile_target(unit, part->target);
    for (int i = 0; i < part->conditions.count; i++)
        py_compile_jump_if(unit, part->conditions.items[i], false, next);
    clause(unit, node, index + 1, depth + 1);
    py_emit_place(unit, next);
    py_emit_jump(unit, PY_OP_JUMP_BACK, start);
    if (part->is_async) {
        unit->is_dead = true;
        py_emit_place(unit, end);
        unit->span = part->iterable->span;
        py_emit(unit, PY_OP_END_ASYNC_FOR, 0);
    } else {
        unit->depth--;
        py_emit_place(unit, end);
    }
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
    PyUnit inner;
    py_compile_begin(
        &inner, unit, scope,
        (generator ? PY_CODE_GENERATOR : 0u) |
            (scope->is_coroutine ? PY_CODE_COROUTINE : PY_CODE_PLAIN));
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
    if (!generator && !scope->is_coroutine)
        code->plain_count = 1;
    py_compile_make_function(unit, code, scope, 0);
    get_iterator(unit, node, &node->as.comprehension.clauses[0]);
    unit->span = node->span;
    py_emit(unit, PY_OP_CALL, 1);
    if (scope->is_coroutine && !generator)
        py_compile_await(unit, PY_AWAITED);
}
