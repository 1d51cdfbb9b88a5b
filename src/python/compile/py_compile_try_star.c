#include "py_compile_try_star.h"

#include "py_compile_block.h"
#include "py_compile_expression.h"
#include "py_compile_name.h"
#include "py_compile_statement.h"
#include "py_compile_try.h"

/*
 * [previous][exc][list][rest]: the list collects what is raised inside the
 * clauses; MATCH_GROUP splits `rest`.
 */
static void star_clause(PyUnit *unit, const PyHandler *handler)
{
    int32_t next = py_emit_label(unit), failed = py_emit_label(unit);
    int32_t depth = unit->depth;
    PyBlock block;
    unit->span = handler->span;
    py_compile_expression(unit, handler->type);
    unit->span = handler->span;
    py_emit(unit, PY_OP_MATCH_GROUP, 0);
    py_emit(unit, PY_OP_TAKE_MATCH, 0);
    py_emit(unit, PY_OP_COPY, 1);
    py_emit_jump(unit, PY_OP_POP_JUMP_IF_NONE, next);
    if (handler->name)
        py_compile_store(unit, handler->name);
    else
        py_emit(unit, PY_OP_POP, 0);
    py_compile_push_block(unit, &block,
                          PY_BLOCK_VALUES); /* nothing may jump out */
    int32_t before = py_emit_guard(unit, failed);
    py_compile_statements(unit, &handler->body);
    unit->handler = before;
    py_compile_pop_block(unit);
    int32_t end = py_emit_label(unit);
    if (!unit->is_dead) {
        if (handler->name)
            py_compile_unbind(unit, handler->name);
        py_emit_join(unit, end);
    }
    unit->is_dead = true;
    unit->depth = depth + 1;
    py_emit_place(unit, failed); /* [previous][exc][list][rest][raised] */
    if (handler->name)
        py_compile_unbind(unit, handler->name);
    py_emit(unit, PY_OP_LIST_APPEND, 2);
    py_emit_join(unit, end);
    unit->depth = depth + 1;
    py_emit_place(unit, next);
    py_emit(unit, PY_OP_POP, 0);
    py_emit_place(unit, end);
}

static void star_body(PyUnit *unit, const PyNode *node)
{
    int32_t handlers = py_emit_label(unit), end = py_emit_label(unit);
    int32_t failed = py_emit_label(unit), quiet = py_emit_label(unit);
    int32_t depth = unit->depth, before = unit->handler;
    py_compile_guarded(unit, node, handlers, end);
    py_emit(unit, PY_OP_PUSH_HANDLED, 0); /* [previous][exc] */
    py_emit(unit, PY_OP_WRAP_STAR, 0);    /* [previous][exc][list][rest] */
    unit->handler = failed;
    unit->labels[failed].depth = depth + 2;
    for (int i = 0; i < node->as.try_statement.handler_count; i++)
        star_clause(unit, &node->as.try_statement.handlers[i]);
    py_emit(unit, PY_OP_FINISH_STAR, 0); /* [previous][exc or None] */
    py_emit(unit, PY_OP_COPY, 1);
    py_emit_jump(unit, PY_OP_POP_JUMP_IF_NONE, quiet);
    unit->handler = before;
    py_compile_reraise(unit);
    unit->depth = depth + 2;
    py_emit_place(unit, quiet);
    py_emit(unit, PY_OP_POP, 0);
    py_emit(unit, PY_OP_POP_HANDLED, 0);
    py_emit_join(unit, end);
    unit->depth = depth + 2;
    py_compile_clean_up(unit, failed, NULL);
    unit->depth = depth;
    py_emit_place(unit, end);
}

void py_compile_try_star(PyUnit *unit, const PyNode *node)
{
    if (node->as.try_statement.final_body.count)
        py_compile_finally(unit, node, star_body);
    else
        star_body(unit, node);
}
