#include "py_compile_statement.h"

#include "py_compile_annotation.h"
#include "py_compile_block.h"
#include "py_compile_class.h"
#include "py_compile_constant.h"
#include "py_compile_expression.h"
#include "py_compile_function.h"
#include "py_compile_match.h"
#include "py_compile_name.h"
#include "py_compile_try.h"
#include "py_compile_try_star.h"
#include "py_compile_warn.h"
#include "py_compile_with.h"
#include "py_compiler.h"

#define DEEPEST_NESTING 400

static void statement(PyUnit *unit, const PyNode *node);

void py_compile_statements(PyUnit *unit, const PyNodes *nodes)
{
    for (int i = 0; i < nodes->count; i++)
        statement(unit, nodes->items[i]);
}

static void while_loop(PyUnit *unit, const PyNode *node)
{
    PyBlock block;
    py_compile_push_block(unit, &block, PY_BLOCK_LOOP);
    block.start = py_emit_label(unit);
    block.end = py_emit_label(unit);
    int32_t or_else = py_emit_label(unit), body = py_emit_label(unit);
    const PyNode *test = node->as.while_loop.test;
    bool forever = test->kind == PY_NODE_CONSTANT &&
                   (test->as.constant.kind == PY_CONSTANT_TRUE ||
                    (test->as.constant.kind == PY_CONSTANT_INT &&
                     test->as.constant.integer));
    if (!forever)
        py_compile_jump_if(unit, test, false, or_else);
    py_emit_place(unit, body);
    py_compile_statements(unit, &node->as.while_loop.body);
    unit->span = test->span;
    py_emit_place(unit, block.start);
    /* The test stands a second time at the end: one jump a round. */
    if (forever)
        py_emit_jump(unit, PY_OP_JUMP_BACK, body);
    else {
        py_compile_jump_if(unit, test, false, or_else);
        py_emit_jump(unit, PY_OP_JUMP_BACK, body);
    }
    py_compile_pop_block(unit);
    if (!forever) {
        py_emit_place(unit, or_else);
        py_compile_statements(unit, &node->as.while_loop.or_else);
    }
    py_emit_place(unit, block.end);
}

/* Where a loop takes its items: up to 3.12 that is the whole statement. */
static PySpan loop_span(const PyUnit *unit, const PyNode *node)
{
    return unit->compiler->program->version >= 313
               ? node->as.for_loop.iterable->span
               : node->span;
}

static void for_loop(PyUnit *unit, const PyNode *node)
{
    PyBlock block;
    int32_t or_else = py_emit_label(unit);
    py_compile_walked(unit, node->as.for_loop.iterable);
    unit->span = loop_span(unit, node);
    py_emit(unit, PY_OP_GET_ITER, 0);
    py_compile_push_block(unit, &block, PY_BLOCK_LOOP);
    block.start = py_emit_label(unit);
    block.end = py_emit_label(unit);
    block.values = 1;
    py_emit_place(unit, block.start);
    py_emit_jump(unit, PY_OP_FOR_ITER, or_else);
    py_compile_target(unit, node->as.for_loop.target);
    py_compile_statements(unit, &node->as.for_loop.body);
    unit->span = loop_span(unit, node);
    if (!unit->is_dead)
        py_emit_jump(unit, PY_OP_JUMP_BACK, block.start);
    unit->is_dead = true;
    unit->depth = unit->labels[or_else].depth;
    py_compile_pop_block(unit);
    py_emit_place(unit, or_else);
    py_compile_statements(unit, &node->as.for_loop.or_else);
    py_emit_place(unit, block.end);
}

/* [iterator]; StopAsyncIteration from the awaited step ends the loop. */
static void async_for(PyUnit *unit, const PyNode *node)
{
    PyBlock block;
    int32_t stop = py_emit_label(unit);
    py_compile_expression(unit, node->as.for_loop.iterable);
    unit->span = loop_span(unit, node);
    py_emit(unit, PY_OP_GET_ASYNC_ITER, 0);
    unit->span = node->span;
    py_compile_push_block(unit, &block, PY_BLOCK_LOOP);
    block.start = py_emit_label(unit);
    block.end = py_emit_label(unit);
    block.values = 1;
    py_emit_place(unit, block.start);
    int32_t before = py_emit_guard(unit, stop);
    py_emit(unit, PY_OP_GET_ASYNC_NEXT, 0);
    py_compile_await(unit, PY_AWAITED_NEXT);
    unit->handler = before;
    py_compile_target(unit, node->as.for_loop.target);
    py_compile_statements(unit, &node->as.for_loop.body);
    if (!unit->is_dead)
        py_emit_jump(unit, PY_OP_JUMP_BACK, block.start);
    unit->is_dead = true;
    py_compile_pop_block(unit);
    py_emit_place(unit, stop);
    unit->span = loop_span(unit, node);
    py_emit(unit, PY_OP_END_ASYNC_FOR, 0);
    py_compile_statements(unit, &node->as.for_loop.or_else);
    py_emit_place(unit, block.end);
}

static void if_statement(PyUnit *unit, const PyNode *node)
{
    int32_t or_else = py_emit_label(unit), end = py_emit_label(unit);
    py_compile_jump_if(unit, node->as.if_statement.test, false, or_else);
    py_compile_statements(unit, &node->as.if_statement.body);
    if (node->as.if_statement.or_else.count)
        py_emit_join(unit, end);
    py_emit_place(unit, or_else);
    py_compile_statements(unit, &node->as.if_statement.or_else);
    py_emit_place(unit, end);
}

static void leave_loop(PyUnit *unit, const PyNode *node)
{
    PyBlock *saved = unit->block;
    int32_t handler = unit->handler;
    int32_t depth = unit->depth;
    PyBlock *block = unit->block;
    for (; block && block->kind != PY_BLOCK_LOOP; block = block->outer)
        py_compile_leave(unit, block, false);
    unit->span = node->span;
    if (block && node->kind == PY_NODE_BREAK) {
        unit->handler = block->handler;
        for (uint32_t i = 0; i < block->values; i++)
            py_emit(unit, PY_OP_POP, 0);
        py_emit_jump(unit, PY_OP_JUMP, block->end);
    } else if (block) {
        py_emit_jump(unit, block->values ? PY_OP_JUMP_BACK : PY_OP_JUMP,
                     block->start);
    }
    unit->block = saved;
    unit->handler = handler;
    unit->depth = depth;
    unit->is_dead = true;
}

static void return_statement(PyUnit *unit, const PyNode *node)
{
    PyBlock *saved = unit->block;
    int32_t handler = unit->handler;
    int32_t depth = unit->depth;
    if (node->as.value.node)
        py_compile_expression(unit, node->as.value.node);
    else
        py_compile_constant_none(unit);
    for (PyBlock *block = unit->block; block; block = block->outer)
        py_compile_leave(unit, block, true);
    unit->span = node->span;
    py_emit(unit, PY_OP_RETURN, 0);
    unit->block = saved;
    unit->handler = handler;
    unit->depth = depth;
    unit->is_dead = true;
}

static void assign(PyUnit *unit, const PyNode *node)
{
    const PyNodes *targets = &node->as.assign.targets;
    py_compile_expression(unit, node->as.assign.value);
    for (int i = 0; i < targets->count; i++) {
        if (i + 1 < targets->count)
            py_emit(unit, PY_OP_COPY, 1);
        py_compile_target(unit, targets->items[i]);
    }
}

/* A value that surely gives no local another value on the way. */
static bool binds_nothing(const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_ATTRIBUTE:
        return binds_nothing(node->as.attribute.value);
    case PY_NODE_SUBSCRIPT:
        return binds_nothing(node->as.subscript.value) &&
               binds_nothing(node->as.subscript.index);
    case PY_NODE_BIN_OP:
        return binds_nothing(node->as.bin_op.left) &&
               binds_nothing(node->as.bin_op.right);
    default:
        return node->kind == PY_NODE_NAME || node->kind == PY_NODE_CONSTANT;
    }
}

static void emit_in_place(PyUnit *unit, PyBinaryOp op)
{
    if (op == PY_ADD)
        py_emit(unit, PY_OP_INPLACE_ADD, 0);
    else if (op == PY_SUBTRACT)
        py_emit(unit, PY_OP_INPLACE_SUBTRACT, 0);
    else
        py_emit(unit, PY_OP_INPLACE, op);
}

/* An object that is a local is looked at twice, for the sake of the TRY_
 * instructions; another one is kept on the stack meanwhile. */
static void aug_assign_attribute(PyUnit *unit, const PyNode *node,
                                 PyBinaryOp op)
{
    const PyNode *target = node->as.aug_assign.target;
    const PyNode *object = target->as.attribute.value;
    const PyNode *value = node->as.aug_assign.value;
    uint32_t name = py_emit_name(unit, target->as.attribute.name);
    bool is_local = binds_nothing(value) &&
                    py_compile_try_local(unit, PY_OP_TRY_ATTRIBUTE, object);
    py_compile_expression(unit, object);
    if (!is_local)
        py_emit(unit, PY_OP_COPY, 1);
    unit->span = target->span;
    py_emit_cached(unit, PY_OP_LOAD_ATTRIBUTE, name);
    py_compile_expression(unit, value);
    unit->span = node->span;
    emit_in_place(unit, op);
    if (is_local) {
        py_compile_try_local(unit, PY_OP_TRY_STORE_ATTRIBUTE, object);
        py_compile_expression(unit, object);
    } else {
        py_emit(unit, PY_OP_SWAP, 2);
    }
    unit->span = target->span;
    py_emit_cached(unit, PY_OP_STORE_ATTRIBUTE, name);
}

/* The same for a local and a local or a number. */
static void aug_assign_subscript(PyUnit *unit, const PyNode *node,
                                 PyBinaryOp op)
{
    const PyNode *target = node->as.aug_assign.target;
    const PyNode *value = node->as.aug_assign.value;
    bool is_twice = binds_nothing(value) &&
                    py_compile_try_fast(unit, PY_OP_TRY_SUBSCRIPT_LOCALS,
                                        PY_OP_TRY_SUBSCRIPT_CONST,
                                        target->as.subscript.value,
                                        target->as.subscript.index);
    py_compile_expression(unit, target->as.subscript.value);
    py_compile_expression(unit, target->as.subscript.index);
    if (!is_twice) {
        py_emit(unit, PY_OP_COPY, 2);
        py_emit(unit, PY_OP_COPY, 2);
    }
    unit->span = target->span;
    py_emit(unit, PY_OP_LOAD_SUBSCRIPT, 0);
    py_compile_expression(unit, value);
    unit->span = node->span;
    emit_in_place(unit, op);
    if (is_twice) {
        py_compile_target(unit, target);
        return;
    }
    /* [container][key][value] -> [value][container][key] */
    py_emit(unit, PY_OP_SWAP, 3);
    py_emit(unit, PY_OP_SWAP, 2);
    unit->span = target->span;
    py_emit(unit, PY_OP_STORE_SUBSCRIPT, 0);
}

static void aug_assign(PyUnit *unit, const PyNode *node)
{
    const PyNode *target = node->as.aug_assign.target;
    PyBinaryOp op = py_compile_binary_op(node->as.aug_assign.operator_kind);
    switch (target->kind) {
    case PY_NODE_ATTRIBUTE:
        aug_assign_attribute(unit, node, op);
        break;
    case PY_NODE_SUBSCRIPT:
        aug_assign_subscript(unit, node, op);
        break;
    default:
        if (op == PY_ADD)
            py_compile_try_fast(unit, PY_OP_TRY_INCREASE_LOCALS,
                                PY_OP_TRY_INCREASE_CONST, target,
                                node->as.aug_assign.value);
        else if (op == PY_SUBTRACT)
            py_compile_try_fast(unit, PY_OP_TRY_DECREASE_LOCALS,
                                PY_OP_TRY_DECREASE_CONST, target,
                                node->as.aug_assign.value);
        unit->span = target->span;
        py_compile_load(unit, target->as.name.text);
        py_compile_expression(unit, node->as.aug_assign.value);
        unit->span = node->span;
        emit_in_place(unit, op);
        py_compile_store(unit, target->as.name.text);
    }
}

static void ann_assign(PyUnit *unit, const PyNode *node)
{
    const PyNode *target = node->as.ann_assign.target;
    if (node->as.ann_assign.value) {
        py_compile_expression(unit, node->as.ann_assign.value);
        py_compile_target(unit, target);
    } else if (!node->as.ann_assign.is_simple &&
               target->kind == PY_NODE_ATTRIBUTE) {
        py_compile_expression(unit, target->as.attribute.value);
        py_emit(unit, PY_OP_POP, 0);
    }
    py_compile_annotated(unit, node);
}

/* 3.11 puts the error at the last comparison that decides, if there is one. */
static void find_comparison(const PyNode *test, PySpan *span)
{
    if (test->kind == PY_NODE_COMPARE)
        *span = test->span;
    else if (test->kind == PY_NODE_UNARY_OP &&
             test->as.unary_op.operator_kind == PY_UNARY_NOT)
        find_comparison(test->as.unary_op.operand, span);
    else if (test->kind == PY_NODE_BOOL_OP)
        for (int i = 0; i < test->as.bool_op.values.count; i++)
            find_comparison(test->as.bool_op.values.items[i], span);
    else if (test->kind == PY_NODE_IF_EXP) {
        find_comparison(test->as.if_exp.test, span);
        find_comparison(test->as.if_exp.body, span);
        find_comparison(test->as.if_exp.or_else, span);
    }
}

static PySpan assertion_span(const PyUnit *unit, const PyNode *node)
{
    PySpan span = node->span;
    if (unit->compiler->program->version >= 313)
        return node->as.assert_statement.test->span;
    if (unit->compiler->program->version == 311)
        find_comparison(node->as.assert_statement.test, &span);
    return span;
}

static void assert_statement(PyUnit *unit, const PyNode *node)
{
    py_compile_warn_assert(unit, node);
    int32_t end = py_emit_label(unit);
    PySpan span = assertion_span(unit, node);
    py_compile_jump_if(unit, node->as.assert_statement.test, true, end);
    unit->span = span;
    py_emit(unit, PY_OP_ASSERTION_ERROR, 0);
    if (node->as.assert_statement.message) {
        py_compile_expression(unit, node->as.assert_statement.message);
        unit->span = span;
        py_emit(unit, PY_OP_CALL, 1);
    }
    py_emit(unit, PY_OP_RAISE, 1);
    py_emit_place(unit, end);
}

/* Classes are called when both are known, the cause's last. */
static void raise(PyUnit *unit, const PyNode *node)
{
    uint32_t count = 0;
    if (node->as.raise.exception) {
        py_compile_expression(unit, node->as.raise.exception);
        count = 1;
    }
    if (node->as.raise.cause) {
        py_compile_expression(unit, node->as.raise.cause);
        count = 2;
    }
    unit->span = node->span;
    if (count == 2)
        py_emit(unit, PY_OP_SWAP, 2);
    if (count != 0)
        py_emit(unit, PY_OP_INSTANTIATE, count == 2 ? 2 : 0);
    if (count == 2) {
        py_emit(unit, PY_OP_SWAP, 2);
        py_emit(unit, PY_OP_INSTANTIATE, 1);
    }
    py_emit(unit, PY_OP_RAISE, count);
}

static void import_modules(PyUnit *unit, const PyNode *node)
{
    for (int i = 0; i < node->as.import.count; i++) {
        const PyAlias *alias = &node->as.import.aliases[i];
        py_emit(unit, PY_OP_IMPORT, py_emit_name(unit, alias->name));
        const char *dot = strchr(alias->name, '.');
        if (dot && !alias->as_name) { /* what is bound is the first part */
            char *first =
                base_arena_strndup(&unit->compiler->program->arena, alias->name,
                                   (size_t)(dot - alias->name));
            py_emit(unit, PY_OP_POP, 0);
            py_emit(unit, PY_OP_IMPORT, py_emit_name(unit, first));
            py_compile_store(unit, first);
            continue;
        }
        py_compile_store(unit, alias->as_name ? alias->as_name : alias->name);
    }
}

/* "..far.away": a dot for each level before the name. */
static const char *relative_name(PyUnit *unit, const PyNode *node)
{
    const char *name = node->as.import.module ? node->as.import.module : "";
    BaseText text = {0};
    for (int i = 0; i < node->as.import.level; i++)
        base_text_append_char(&text, '.');
    base_text_append(&text, name);
    name = base_arena_strndup(&unit->compiler->program->arena, text.data,
                              text.length);
    base_text_release(&text);
    return name;
}

static void import_from(PyUnit *unit, const PyNode *node)
{
    const char *module = node->as.import.level > 0 ? relative_name(unit, node)
                                                   : node->as.import.module;
    if (strcmp(module, "__future__") == 0) {
        for (int i = 0; i < node->as.import.count; i++)
            if (strcmp(node->as.import.aliases[i].name, "annotations") == 0)
                unit->compiler->program->annotations_are_texts = true;
        return;
    }
    py_emit(unit, PY_OP_IMPORT, py_emit_name(unit, module));
    for (int i = 0; i < node->as.import.count; i++) {
        const PyAlias *alias = &node->as.import.aliases[i];
        if (strcmp(alias->name, "*") == 0) {
            py_emit(unit, PY_OP_IMPORT_STAR, 0);
            continue;
        }
        py_emit(unit, PY_OP_IMPORT_FROM, py_emit_name(unit, alias->name));
        py_compile_store(unit, alias->as_name ? alias->as_name : alias->name);
    }
    py_emit(unit, PY_OP_POP, 0);
}

/* What a prompt shows: also in an `if` or a loop, but in no function. */
static bool is_shown(const PyUnit *unit)
{
    return unit->compiler->program->kind == PY_PROGRAM_SINGLE &&
           unit->scope->kind == PY_SCOPE_MODULE;
}

/* Long on purpose: one case for each kind of node. */
static void compile_by_kind(PyUnit *unit, const PyNode *node)
{
    switch (node->kind) {
    case PY_NODE_FUNCTION_DEF:
    case PY_NODE_ASYNC_FUNCTION_DEF:
        py_compile_function(unit, node);
        break;
    case PY_NODE_CLASS_DEF:
        py_compile_class(unit, node);
        break;
    case PY_NODE_RETURN:
        return_statement(unit, node);
        break;
    case PY_NODE_DELETE:
        for (int i = 0; i < node->as.list.items.count; i++)
            py_compile_delete_target(unit, node->as.list.items.items[i]);
        break;
    case PY_NODE_ASSIGN:
        assign(unit, node);
        break;
    case PY_NODE_AUG_ASSIGN:
        aug_assign(unit, node);
        break;
    case PY_NODE_ANN_ASSIGN:
        ann_assign(unit, node);
        break;
    case PY_NODE_FOR:
        for_loop(unit, node);
        break;
    case PY_NODE_ASYNC_FOR:
        async_for(unit, node);
        break;
    case PY_NODE_WHILE:
        while_loop(unit, node);
        break;
    case PY_NODE_IF:
        if_statement(unit, node);
        break;
    case PY_NODE_MATCH:
        py_compile_match(unit, node);
        break;
    case PY_NODE_WITH:
    case PY_NODE_ASYNC_WITH:
        py_compile_with(unit, node, 0);
        break;
    case PY_NODE_RAISE:
        raise(unit, node);
        break;
    case PY_NODE_TRY:
        py_compile_try(unit, node);
        break;
    case PY_NODE_TRY_STAR:
        py_compile_try_star(unit, node);
        break;
    case PY_NODE_ASSERT:
        assert_statement(unit, node);
        break;
    case PY_NODE_IMPORT:
        import_modules(unit, node);
        break;
    case PY_NODE_IMPORT_FROM:
        import_from(unit, node);
        break;
    case PY_NODE_EXPRESSION:
        if (is_shown(unit)) {
            py_compile_expression(unit, node->as.value.node);
            py_emit(unit, PY_OP_DISPLAY, 0);
            py_emit(unit, PY_OP_POP, 0);
        } else if (node->as.value.node->kind != PY_NODE_CONSTANT ||
                   node->as.value.node->as.constant.kind ==
                       PY_CONSTANT_REFUSED) {
            py_compile_expression(unit, node->as.value.node);
            py_emit(unit, PY_OP_POP, 0);
        }
        break;
    case PY_NODE_BREAK:
    case PY_NODE_CONTINUE:
        leave_loop(unit, node);
        break;
    default: /* pass, global, nonlocal */
        py_emit(unit, PY_OP_NOP, 0);
    }
}

static void statement(PyUnit *unit, const PyNode *node)
{
    PySpan span = unit->span;
    unit->span = node->span;
    if (unit->compiler->depth >= DEEPEST_NESTING) {
        py_compiler_refuse(unit, node->span, "statements nested this deeply",
                           "functions of their own");
        return;
    }
    unit->compiler->depth++;
    compile_by_kind(unit, node);
    unit->compiler->depth--;
    unit->span = span;
}
