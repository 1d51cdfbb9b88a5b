#include "py_compile_with.h"

#include "py_compile_block.h"
#include "py_compile_expression.h"
#include "py_compile_name.h"
#include "py_compile_statement.h"
#include "py_compiler.h"

/* [exit][exc] on entry. */
static void with_failed(PyUnit *unit, bool is_async, int32_t end)
{
    int32_t failed = py_emit_label(unit), quiet = py_emit_label(unit);
    int32_t before = unit->handler;
    py_emit(unit, PY_OP_PUSH_HANDLED, 0); /* [exit][previous][exc] */
    unit->handler = failed;
    unit->labels[failed].depth = unit->depth + 1;
    py_emit(unit, PY_OP_WITH_ERROR, 0); /* ... [exit][type][exc][tb] */
    py_emit(unit, PY_OP_CALL, 3);
    if (is_async)
        py_compile_await(unit, PY_AWAITED_EXIT);
    py_emit_jump(unit, PY_OP_POP_JUMP_IF_TRUE, quiet);
    unit->handler = before;
    int32_t depth = unit->depth; /* [exit][previous][exc] */
    py_compile_reraise(unit);
    unit->depth = depth;
    py_emit_place(unit, quiet);
    py_emit(unit, PY_OP_POP, 0);
    py_emit(unit, PY_OP_POP_HANDLED, (uint32_t)unit->span.line);
    py_emit(unit, PY_OP_POP, 0);
    py_emit_join(unit, end);
    unit->depth = depth + 1;
    py_emit_place(unit, failed); /* [exit][previous][exc][another] */
    py_emit(unit, PY_OP_SWAP, 2);
    py_emit(unit, PY_OP_POP, 0);
    py_compile_reraise(unit);
}

/* Where entering and leaving stand: up to 3.12 that is the whole statement. */
static PySpan with_span(const PyUnit *unit, const PyNode *node,
                        const PyWithItem *with)
{
    return unit->compiler->program->version >= 313 ? with->context->span
                                                   : node->span;
}

void py_compile_with(PyUnit *unit, const PyNode *node, int item)
{
    if (item == node->as.with.count) {
        py_compile_statements(unit, &node->as.with.body);
        return;
    }
    const PyWithItem *with = &node->as.with.items[item];
    bool is_async = node->kind == PY_NODE_ASYNC_WITH;
    int32_t failed = py_emit_label(unit), end = py_emit_label(unit);
    int32_t depth = unit->depth;
    PyBlock block;
    py_compile_expression(unit, with->context);
    unit->span = with_span(unit, node, with);
    py_emit(unit, PY_OP_WITH_ENTER, is_async);
    py_emit(unit, PY_OP_CALL, 0);
    if (is_async)
        py_compile_await(unit, PY_AWAITED_ENTER);
    py_compile_push_block(unit, &block,
                          is_async ? PY_BLOCK_ASYNC_WITH : PY_BLOCK_WITH);
    block.span = with_span(unit, node, with);
    /* [exit][value]: the guard keeps [exit]. */
    int32_t before = unit->handler;
    unit->handler = failed;
    unit->labels[failed].depth = depth + 2;
    if (with->target)
        py_compile_target(unit, with->target);
    else
        py_emit(unit, PY_OP_POP, 0);
    py_compile_with(unit, node, item + 1);
    unit->handler = before;
    py_compile_pop_block(unit);
    unit->span = with_span(unit, node, with);
    if (!unit->is_dead) {
        py_compile_call_exit(unit, is_async);
        py_emit_join(unit, end);
    }
    unit->is_dead = true;
    unit->depth = depth + 2;
    py_emit_place(unit, failed);
    with_failed(unit, is_async, end);
    unit->depth = depth;
    py_emit_place(unit, end);
}
