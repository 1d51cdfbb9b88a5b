/* try, except, except*, finally, with: and what leaving them early takes. */
#include "py_compiler.h"

static void unbind(PyUnit *unit, const char *name)
{
    py_compile_constant_none(unit);
    py_compile_store(unit, name);
    py_compile_delete(unit, name);
}

/* [previous][exc]: the exception goes on, and the previous one is handled. */
static void reraise(PyUnit *unit)
{
    py_emit(unit, PY_OP_SWAP, 2);
    py_emit(unit, PY_OP_POP_HANDLED, 0);
    py_emit(unit, PY_OP_RERAISE, 0);
}

/* [exit] -> its answer to (None, None, None), dropped. */
static void call_exit(PyUnit *unit, bool is_async)
{
    for (int i = 0; i < 3; i++)
        py_compile_constant_none(unit);
    py_emit(unit, PY_OP_CALL, 3);
    if (is_async)
        py_compile_await(unit);
    py_emit(unit, PY_OP_POP, 0);
}

void py_compile_leave(PyUnit *unit, PyBlock *block, bool keeps_value)
{
    unit->handler = block->handler;
    unit->block = block->outer;
    switch (block->kind) {
    case PY_BLOCK_LOOP:
    case PY_BLOCK_VALUES:
        for (uint32_t i = 0; i < block->values; i++) {
            if (keeps_value)
                py_emit(unit, PY_OP_SWAP, 2);
            py_emit(unit, PY_OP_POP, 0);
        }
        break;
    case PY_BLOCK_FINALLY: {
        PyBlock value;
        if (keeps_value) {
            py_compile_push_block(unit, &value, PY_BLOCK_VALUES);
            value.values = 1;
        }
        py_compile_statements(unit, block->body);
        if (keeps_value)
            py_compile_pop_block(unit);
        break;
    }
    case PY_BLOCK_WITH:
    case PY_BLOCK_ASYNC_WITH:
        unit->span = block->span;
        if (keeps_value)
            py_emit(unit, PY_OP_SWAP, 2);
        call_exit(unit, block->kind == PY_BLOCK_ASYNC_WITH);
        break;
    case PY_BLOCK_HANDLED:
        if (keeps_value)
            py_emit(unit, PY_OP_SWAP, 2);
        py_emit(unit, PY_OP_POP_HANDLED, 0);
        if (block->name)
            unbind(unit, block->name);
        break;
    }
}

/* What an exception inside a handler's body does: [previous][exc] are on the
 * stack, the name is unbound, and it goes on. */
static void clean_up(PyUnit *unit, int32_t label, const char *name)
{
    py_emit_place(unit, label);
    if (name)
        unbind(unit, name);
    reraise(unit);
}

/* [previous][exc] on entry; the clause's body leaves nothing behind. */
static void handler_body(PyUnit *unit, const PyHandler *handler, int32_t end)
{
    PyBlock block;
    int32_t failed = py_emit_label(unit);
    if (handler->name)
        py_compile_store(unit, handler->name);
    else
        py_emit(unit, PY_OP_POP, 0);
    py_compile_push_block(unit, &block, PY_BLOCK_HANDLED);
    block.name = handler->name;
    int32_t before = py_emit_guard(unit, failed);
    py_compile_statements(unit, &handler->body);
    unit->handler = before;
    py_compile_pop_block(unit);
    if (!unit->is_dead) {
        py_emit(unit, PY_OP_POP_HANDLED, 0);
        if (handler->name)
            unbind(unit, handler->name);
        py_emit_jump(unit, PY_OP_JUMP, end);
    }
    unit->is_dead = true;
    clean_up(unit, failed, handler->name);
}

static void except_clauses(PyUnit *unit, const PyNode *node, int32_t end)
{
    int32_t failed = py_emit_label(unit);
    py_emit(unit, PY_OP_PUSH_HANDLED, 0);
    int32_t depth = unit->depth; /* with [previous][exc] */
    for (int i = 0; i < node->as.try_statement.handler_count; i++) {
        const PyHandler *handler = &node->as.try_statement.handlers[i];
        int32_t next = py_emit_label(unit);
        unit->span = handler->span;
        if (handler->type) {
            int32_t before = unit->handler;
            unit->handler = failed;
            unit->labels[failed].depth = depth;
            py_compile_expression(unit, handler->type);
            unit->span = handler->type->span;
            py_emit(unit, PY_OP_MATCH_EXCEPTION, 0);
            unit->handler = before;
            py_emit_jump(unit, PY_OP_POP_JUMP_IF_FALSE, next);
        }
        handler_body(unit, handler, end);
        if (!handler->type)
            break;
        unit->depth = depth;
        py_emit_place(unit, next);
    }
    if (!unit->is_dead) { /* no clause took it */
        reraise(unit);
    }
    unit->is_dead = true;
    if (unit->labels[failed].depth >= 0) {
        /* The type itself raised: [previous][that exception] */
        unit->depth = depth;
        clean_up(unit, failed, NULL);
    }
}

/* The statements up to the handlers, and past them to `end`; then [exc] at
 * `handlers`. */
static void guarded_body(PyUnit *unit, const PyNode *node, int32_t handlers,
                         int32_t end)
{
    PyBlock block;
    int32_t depth = unit->depth, before = py_emit_guard(unit, handlers);
    py_compile_push_block(unit, &block, PY_BLOCK_VALUES);
    block.handler = before;
    py_compile_statements(unit, &node->as.try_statement.body);
    py_compile_pop_block(unit);
    unit->handler = before;
    if (!unit->is_dead) {
        py_compile_statements(unit, &node->as.try_statement.or_else);
        if (!unit->is_dead)
            py_emit_jump(unit, PY_OP_JUMP, end);
    }
    unit->is_dead = true;
    unit->depth = depth + 1;
    py_emit_place(unit, handlers);
}

/* Nothing may have jumped to `end`: then what follows is not reached. */
static void place_end(PyUnit *unit, int32_t end)
{
    unit->is_dead = unit->labels[end].depth < 0;
    if (!unit->is_dead)
        py_emit_place(unit, end);
    else
        unit->labels[end].at = (int32_t)unit->word_count;
}

static void try_except(PyUnit *unit, const PyNode *node)
{
    int32_t handlers = py_emit_label(unit), end = py_emit_label(unit);
    int32_t depth = unit->depth;
    guarded_body(unit, node, handlers, end);
    except_clauses(unit, node, end);
    unit->depth = depth;
    place_end(unit, end);
}

/* The body of `finally` stands twice: after success, and for an exception. */
static void with_finally(PyUnit *unit, const PyNode *node,
                         void (*inside)(PyUnit *, const PyNode *))
{
    const PyNodes *final = &node->as.try_statement.final_body;
    int32_t failed = py_emit_label(unit), end = py_emit_label(unit);
    int32_t failed_again = py_emit_label(unit);
    int32_t depth = unit->depth;
    PyBlock block;
    py_compile_push_block(unit, &block, PY_BLOCK_FINALLY);
    block.body = final;
    int32_t before = py_emit_guard(unit, failed);
    inside(unit, node);
    unit->handler = before;
    py_compile_pop_block(unit);
    if (!unit->is_dead) {
        py_compile_statements(unit, final);
        if (!unit->is_dead)
            py_emit_jump(unit, PY_OP_JUMP, end);
    }
    unit->is_dead = true;
    unit->depth = depth + 1;
    py_emit_place(unit, failed);
    py_emit(unit, PY_OP_PUSH_HANDLED, 0);
    PyBlock handled, value;
    py_compile_push_block(unit, &handled, PY_BLOCK_HANDLED);
    py_compile_push_block(unit, &value, PY_BLOCK_VALUES);
    value.values = 1;
    unit->handler = failed_again;
    unit->labels[failed_again].depth = depth + 3;
    py_compile_statements(unit, final);
    unit->handler = before;
    py_compile_pop_block(unit);
    py_compile_pop_block(unit);
    if (!unit->is_dead) { /* [previous][exc] */
        reraise(unit);
    }
    unit->is_dead = true;
    unit->depth = depth + 3;
    py_emit_place(unit, failed_again); /* [previous][exc][another] */
    py_emit(unit, PY_OP_SWAP, 2);
    py_emit(unit, PY_OP_POP, 0);
    reraise(unit);
    unit->depth = depth;
    place_end(unit, end);
}

static void try_body(PyUnit *unit, const PyNode *node)
{
    if (node->as.try_statement.handler_count) {
        try_except(unit, node);
        return;
    }
    py_compile_statements(unit, &node->as.try_statement.body);
    if (!unit->is_dead)
        py_compile_statements(unit, &node->as.try_statement.or_else);
}

void py_compile_try(PyUnit *unit, const PyNode *node)
{
    if (node->as.try_statement.final_body.count)
        with_finally(unit, node, try_body);
    else
        try_body(unit, node);
}

/* --- except* ------------------------------------------------------------- */

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
    unit->span = handler->type->span;
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
            unbind(unit, handler->name);
        py_emit_jump(unit, PY_OP_JUMP, end);
    }
    unit->is_dead = true;
    unit->depth = depth + 1;
    py_emit_place(unit, failed); /* [previous][exc][list][rest][raised] */
    if (handler->name)
        unbind(unit, handler->name);
    py_emit(unit, PY_OP_LIST_APPEND, 2);
    py_emit_jump(unit, PY_OP_JUMP, end);
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
    guarded_body(unit, node, handlers, end);
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
    reraise(unit);
    unit->depth = depth + 2;
    py_emit_place(unit, quiet);
    py_emit(unit, PY_OP_POP, 0);
    py_emit(unit, PY_OP_POP_HANDLED, 0);
    py_emit_jump(unit, PY_OP_JUMP, end);
    unit->depth = depth + 2;
    clean_up(unit, failed, NULL);
    unit->depth = depth;
    py_emit_place(unit, end);
}

void py_compile_try_star(PyUnit *unit, const PyNode *node)
{
    if (node->as.try_statement.final_body.count)
        with_finally(unit, node, star_body);
    else
        star_body(unit, node);
}

/* --- with ---------------------------------------------------------------- */

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
        py_compile_await(unit);
    py_emit_jump(unit, PY_OP_POP_JUMP_IF_TRUE, quiet);
    unit->handler = before;
    int32_t depth = unit->depth; /* [exit][previous][exc] */
    reraise(unit);
    unit->depth = depth;
    py_emit_place(unit, quiet);
    py_emit(unit, PY_OP_POP, 0);
    py_emit(unit, PY_OP_POP_HANDLED, 0);
    py_emit(unit, PY_OP_POP, 0);
    py_emit_jump(unit, PY_OP_JUMP, end);
    unit->depth = depth + 1;
    py_emit_place(unit, failed); /* [exit][previous][exc][another] */
    py_emit(unit, PY_OP_SWAP, 2);
    py_emit(unit, PY_OP_POP, 0);
    reraise(unit);
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
        py_compile_await(unit);
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
        call_exit(unit, is_async);
        py_emit_jump(unit, PY_OP_JUMP, end);
    }
    unit->is_dead = true;
    unit->depth = depth + 2;
    py_emit_place(unit, failed);
    with_failed(unit, is_async, end);
    unit->depth = depth;
    py_emit_place(unit, end);
}
