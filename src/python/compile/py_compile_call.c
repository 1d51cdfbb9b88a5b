#include "py_compile_call.h"

#include "py_compile_expression.h"
#include "py_compile_warn.h"
#include "py_compiler.h"
#include "py_tuple.h"

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

/* super() without arguments. */
static bool is_super(const PyNode *node)
{
    return node->kind == PY_NODE_CALL && !node->as.call.arguments.count &&
           !node->as.call.keyword_count &&
           node->as.call.function->kind == PY_NODE_NAME &&
           strcmp(node->as.call.function->as.name.text, "super") == 0;
}

/* The callable of object.name(). */
static void method(PyUnit *unit, const PyNode *node)
{
    const PyNode *function = node->as.call.function;
    const PyNode *object = function->as.attribute.value;
    uint32_t name = py_emit_name(unit, function->as.attribute.name);
    const PySymbol *global = py_scope_find(unit->scope, "super");
    if (is_super(object) && unit->scope->kind == PY_SCOPE_FUNCTION &&
        unit->scope->local_count &&
        (!global || global->kind == PY_SYMBOL_GLOBAL))
        py_emit_cached(unit, PY_OP_TRY_SUPER_METHOD, name);
    py_compile_try_local(unit, PY_OP_TRY_METHOD, object);
    py_compile_expression(unit, object);
    unit->span = function->span;
    if (call_span(node).line != node->span.line)
        unit->span.line = call_span(node).line,
        unit->span.column = call_span(node).column;
    py_emit_cached(unit, PY_OP_LOAD_METHOD, name);
}

void py_compile_call(PyUnit *unit, const PyNode *node)
{
    py_compile_warn_call(unit, node->as.call.function);
    if (is_spread(node)) {
        spread_call(unit, node);
        return;
    }
    const PyNode *function = node->as.call.function;
    bool is_method = function->kind == PY_NODE_ATTRIBUTE;
    if (is_method)
        method(unit, node);
    else
        py_compile_expression(unit, function);
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
