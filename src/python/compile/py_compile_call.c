/* Calls and comprehensions. */
#include "py_compiler.h"

static bool is_spread(const PyNode *node)
{
    for (int i = 0; i < node->as.call.arguments.count; i++)
        if (node->as.call.arguments.items[i]->kind == PY_NODE_STARRED)
            return true;
    for (int i = 0; i < node->as.call.keyword_count; i++)
        if (!node->as.call.keywords[i].name)
            return true;
    return false;
}

void py_compile_keywords(PyUnit *unit, const PyKeyword *keywords, int count,
                         PySpan span)
{
    py_emit(unit, PY_OP_BUILD_DICT, 0);
    for (int i = 0; i < count; i++) {
        const PyKeyword *keyword = &keywords[i];
        if (!keyword->name) {
            py_compile_expression(unit, keyword->value);
            unit->span = span;
            py_emit(unit, PY_OP_DICT_MERGE, 1);
            continue;
        }
        /* One at a time, so that a name given twice is refused. */
        py_emit(unit, PY_OP_BUILD_DICT, 0);
        py_emit(unit, PY_OP_LOAD_CONST,
                py_emit_constant(unit, py_emit_string(unit, keyword->name,
                                                      strlen(keyword->name))));
        py_compile_expression(unit, keyword->value);
        unit->span = span;
        py_emit(unit, PY_OP_DICT_ADD, 1);
        py_emit(unit, PY_OP_DICT_MERGE, 1);
    }
}

void py_compile_arguments(PyUnit *unit, const PyNodes *arguments, PySpan span,
                          bool of_call)
{
    uint32_t callee = of_call && arguments->count == 1;
    py_emit(unit, PY_OP_BUILD_LIST, 0);
    for (int i = 0; i < arguments->count; i++) {
        const PyNode *item = arguments->items[i];
        bool star = item->kind == PY_NODE_STARRED;
        py_compile_expression(unit, star ? item->as.value.node : item);
        unit->span = span;
        py_emit(unit, star ? PY_OP_LIST_EXTEND : PY_OP_LIST_APPEND,
                star ? 1 | callee << 12 : 1);
    }
    unit->span = span;
    py_emit(unit, PY_OP_LIST_TO_TUPLE, 0);
}

static void spread_call(PyUnit *unit, const PyNode *node)
{
    int keywords = node->as.call.keyword_count;
    py_compile_expression(unit, node->as.call.function);
    py_compile_arguments(unit, &node->as.call.arguments, node->span, true);
    if (keywords)
        py_compile_keywords(unit, node->as.call.keywords, keywords, node->span);
    unit->span = node->span;
    py_emit(unit, PY_OP_CALL_SPREAD, keywords > 0);
}

static PyValue keyword_names(PyUnit *unit, const PyNode *node)
{
    uint32_t count = (uint32_t)node->as.call.keyword_count;
    PyTuple *names = base_arena_alloc(&unit->compiler->program->arena,
                                      sizeof *names + count * sizeof(PyValue));
    names->object = (PyObject)PY_STATIC_OBJECT(&py_tuple_type);
    names->count = count;
    for (uint32_t i = 0; i < count; i++) {
        const char *name = node->as.call.keywords[i].name;
        uint32_t index = py_emit_name(unit, name);
        names->items[i] = py_from_object(unit->compiler->names[index]);
    }
    return py_from_object(names);
}

/* CPython gives a method call that spans lines the span that starts at the
 * method's name's line. */
static PySpan call_span(const PyNode *node)
{
    PySpan span = node->span;
    const PyNode *function = node->as.call.function;
    if (function->kind == PY_NODE_ATTRIBUTE &&
        function->span.end_line != span.line) {
        int32_t length = (int32_t)strlen(function->as.attribute.name);
        span.line = function->span.end_line;
        if (length <= function->span.end_column)
            span.column = function->span.end_column - length;
    }
    return span;
}

void py_compile_call(PyUnit *unit, const PyNode *node)
{
    if (is_spread(node)) {
        spread_call(unit, node);
        return;
    }
    const PyNode *function = node->as.call.function;
    bool is_method = function->kind == PY_NODE_ATTRIBUTE;
    if (is_method) {
        py_compile_expression(unit, function->as.attribute.value);
        unit->span = function->span;
        if (call_span(node).line != node->span.line)
            unit->span.line = call_span(node).line,
            unit->span.column = call_span(node).column;
        py_emit_cached(unit, PY_OP_LOAD_METHOD,
                       py_emit_name(unit, function->as.attribute.name));
    } else {
        py_compile_expression(unit, function);
    }
    int positional = node->as.call.arguments.count;
    int keywords = node->as.call.keyword_count;
    for (int i = 0; i < positional; i++)
        py_compile_expression(unit, node->as.call.arguments.items[i]);
    for (int i = 0; i < keywords; i++)
        py_compile_expression(unit, node->as.call.keywords[i].value);
    unit->span = call_span(node);
    uint32_t count = (uint32_t)(positional + keywords);
    if (keywords)
        py_emit_wide(
            unit, is_method ? PY_OP_CALL_METHOD_KEYWORDS : PY_OP_CALL_KEYWORDS,
            count, py_emit_constant(unit, keyword_names(unit, node)));
    else
        py_emit(unit, is_method ? PY_OP_CALL_METHOD : PY_OP_CALL, count);
}

/* --- comprehensions ------------------------------------------------------ */

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
        py_compile_refuse(unit, node->span, "an async comprehension",
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
