#include "py_compile_try.h"

#include "py_compile_block.h"
#include "py_compile_expression.h"
#include "py_compile_name.h"
#include "py_compile_statement.h"

/* What an exception inside a handler's body does: [previous][exc] are on the
 * stack, the name is unbound, and it goes on. */
void py_compile_clean_up(PyUnit *unit, int32_t label, const char *name)
{
    py_emit_place(unit, label);
    if (name)
        py_compile_unbind(unit, name);
    py_compile_reraise(unit);
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
    block.span = handler->span;
    const PyNodes *body = &handler->body;
    const PyNode *last = body->count ? body->items[body->count - 1] : NULL;
    int32_t before = py_emit_guard(unit, failed);
    py_compile_statements(unit, &handler->body);
    unit->handler = before;
    py_compile_pop_block(unit);
    if (!unit->is_dead) {
        /* What dies with it and its name dies in the body's last statement. */
        if (last)
            unit->span = last->span;
        py_emit(unit, PY_OP_POP_HANDLED, (uint32_t)handler->span.line);
        if (handler->name)
            py_compile_unbind(unit, handler->name);
        py_emit_join(unit, end);
    }
    unit->is_dead = true;
    py_compile_clean_up(unit, failed, handler->name);
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
            unit->span = handler->span;
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
        py_compile_reraise(unit);
    }
    unit->is_dead = true;
    if (unit->labels[failed].depth >= 0) {
        /* The type itself raised: [previous][that exception] */
        unit->depth = depth;
        py_compile_clean_up(unit, failed, NULL);
    }
}

/* The statements up to the handlers, and past them to `end`; then [exc] at
 * `handlers`. */
void py_compile_guarded(PyUnit *unit, const PyNode *node, int32_t handlers,
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
        py_emit_join(unit, end);
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
    py_compile_guarded(unit, node, handlers, end);
    except_clauses(unit, node, end);
    unit->depth = depth;
    place_end(unit, end);
}

/* The body of `finally` stands twice: after success, and for an exception. */
void py_compile_finally(PyUnit *unit, const PyNode *node,
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
        py_emit_join(unit, end);
    }
    unit->is_dead = true;
    unit->depth = depth + 1;
    py_emit_place(unit, failed);
    py_emit(unit, PY_OP_PUSH_HANDLED, 0);
    PyBlock handled, value;
    py_compile_push_block(unit, &handled, PY_BLOCK_HANDLED);
    handled.span = final->items[0]->span;
    py_compile_push_block(unit, &value, PY_BLOCK_VALUES);
    value.values = 1;
    unit->handler = failed_again;
    unit->labels[failed_again].depth = depth + 3;
    py_compile_statements(unit, final);
    unit->handler = before;
    py_compile_pop_block(unit);
    py_compile_pop_block(unit);
    if (!unit->is_dead) { /* [previous][exc] */
        py_compile_reraise(unit);
    }
    unit->is_dead = true;
    unit->depth = depth + 3;
    py_emit_place(unit, failed_again); /* [previous][exc][another] */
    py_emit(unit, PY_OP_SWAP, 2);
    py_emit(unit, PY_OP_POP, 0);
    py_compile_reraise(unit);
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
        py_compile_finally(unit, node, try_body);
    else
        try_body(unit, node);
}
