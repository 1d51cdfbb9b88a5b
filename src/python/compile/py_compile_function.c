#include "py_compile_function.h"

#include "py_compile_annotation.h"
#include "py_compile_constant.h"
#include "py_compile_expression.h"
#include "py_compile_name.h"
#include "py_compile_statement.h"
#include "py_compiler.h"

void py_compile_begin(PyUnit *inner, PyUnit *outer, PyScope *scope,
                      uint32_t flags)
{
    memset(inner, 0, sizeof *inner);
    inner->compiler = outer->compiler;
    inner->outer = outer;
    inner->scope = scope;
    inner->flags = flags;
    inner->handler = PY_NO_LABEL;
    inner->span = outer->span;
    for (int i = 0; i < scope->cell_count; i++) {
        uint32_t local = 0;
        for (int k = 0; k < scope->parameter_count; k++)
            if (strcmp(scope->locals[k], scope->cells[i]) == 0)
                local = (uint32_t)k + 1;
        py_emit(inner, PY_OP_MAKE_CELL, (uint32_t)i | local << 12);
    }
}

PyCode *py_compile_end(PyUnit *inner)
{
    PyCode *code = py_emit_finish(inner);
    code->line = (uint32_t)inner->spans[0].line;
    py_emit_release(inner);
    return code;
}

/* The cell of `name` in the unit that encloses the new function. */
static void load_closure(PyUnit *unit, const char *name)
{
    const PySymbol *symbol = py_scope_find(unit->scope, name);
    uint32_t index = 0;
    if (symbol && symbol->kind == PY_SYMBOL_FREE) {
        index = (uint32_t)(unit->scope->cell_count + symbol->index);
    } else {
        for (int i = 0; i < unit->scope->cell_count; i++)
            if (strcmp(unit->scope->cells[i], name) == 0)
                index = (uint32_t)i;
        for (int i = 0; i < unit->scope->free_count; i++)
            if (strcmp(unit->scope->frees[i], name) == 0)
                index = (uint32_t)(unit->scope->cell_count + i);
    }
    py_emit(unit, PY_OP_LOAD_CLOSURE, index);
}

void py_compile_make_function(PyUnit *unit, PyCode *code, PyScope *scope,
                              uint32_t flags)
{
    if (scope->free_count) {
        for (int i = 0; i < scope->free_count; i++)
            load_closure(unit, scope->frees[i]);
        py_emit(unit, PY_OP_BUILD_TUPLE, (uint32_t)scope->free_count);
        flags |= PY_MAKE_CLOSURE;
    }
    py_emit_wide(unit, PY_OP_MAKE_FUNCTION, flags,
                 py_emit_constant(unit, py_from_object(code)));
}

static uint32_t defaults(PyUnit *unit, const PyParameters *parameters)
{
    uint32_t flags = 0, count = 0;
    for (int i = 0; i < parameters->positional_count; i++) {
        if (!parameters->items[i].default_value)
            continue;
        py_compile_expression(unit, parameters->items[i].default_value);
        count++;
    }
    if (count) {
        py_emit(unit, PY_OP_BUILD_TUPLE, count);
        flags |= PY_MAKE_DEFAULTS;
    }
    for (int i = parameters->positional_count; i < parameters->count; i++) {
        const PyParameter *parameter = &parameters->items[i];
        if (!parameter->default_value)
            continue;
        if (!(flags & PY_MAKE_KEYWORD_DEFAULTS))
            py_emit(unit, PY_OP_BUILD_DICT, 0);
        flags |= PY_MAKE_KEYWORD_DEFAULTS;
        uint32_t name = py_emit_name(unit, parameter->name);
        py_emit(unit, PY_OP_LOAD_CONST,
                py_emit_constant(unit,
                                 py_from_object(unit->compiler->names[name])));
        py_compile_expression(unit, parameter->default_value);
        py_emit(unit, PY_OP_DICT_ADD, 1);
    }
    return flags;
}

static uint32_t code_flags(const PyFunctionNode *function)
{
    const PyParameters *parameters = &function->parameters;
    uint32_t flags = 0;
    if (function->scope->is_coroutine)
        flags |= PY_CODE_COROUTINE;
    if (function->scope->is_generator)
        flags |= PY_CODE_GENERATOR;
    if (parameters->vararg)
        flags |= PY_CODE_VARARGS;
    if (parameters->kwarg)
        flags |= PY_CODE_VARKEYWORDS;
    if (!flags && parameters->count == parameters->positional_count)
        flags |= PY_CODE_PLAIN;
    return flags;
}

static PyCode *finish_function(PyUnit *inner, const PyFunctionNode *function,
                               PySpan span)
{
    PyCode *code = py_compile_end(inner);
    code->parameter_count = (uint32_t)function->parameters.count;
    code->positional_count = (uint32_t)function->parameters.positional_count;
    if (code->flags & PY_CODE_PLAIN)
        code->plain_count = code->positional_count;
    code->positional_only_count =
        (uint32_t)function->parameters.positional_only_count;
    code->line = (uint32_t)span.line;
    return code;
}

static void body_of(PyUnit *inner, const PyFunctionNode *function)
{
    /* What is thrown in before the first step is raised here, at the line of
     * the definition and outside of any `try`. */
    if (inner->flags & (PY_CODE_COROUTINE | PY_CODE_GENERATOR))
        py_emit(inner, PY_OP_NOP, 0);
    const PyNode *doc = py_compile_docstring(inner, &function->body);
    if (doc) {
        inner->has_docstring = true;
        py_emit_constant(inner, py_emit_string(inner, doc->as.constant.text,
                                               doc->as.constant.length));
    }
    py_compile_statements(inner, &function->body);
    if (!inner->is_dead)
        py_emit_end(inner);
}

void py_compile_function(PyUnit *unit, const PyNode *node)
{
    const PyFunctionNode *function = node->as.function;
    const PyNodes *decorators = &function->decorators;
    for (int i = 0; i < decorators->count; i++)
        py_compile_expression(unit, decorators->items[i]);
    uint32_t flags = defaults(unit, &function->parameters);
    flags |= py_compile_annotations(unit, function);
    PyUnit inner;
    PySpan whole = unit->span;
    unit->span = (PySpan){node->span.line, node->span.column, node->span.line,
                          node->span.column};
    py_compile_begin(&inner, unit, function->scope, code_flags(function));
    unit->span = whole;
    body_of(&inner, function);
    PySpan first = decorators->count ? decorators->items[0]->span : node->span;
    py_compile_make_function(unit, finish_function(&inner, function, first),
                             function->scope, flags);
    for (int i = decorators->count; i-- > 0;) {
        unit->span = decorators->items[i]->span;
        py_emit(unit, PY_OP_CALL, 1);
    }
    unit->span = node->span;
    py_compile_store(unit,
                     function->kept_as ? function->kept_as : function->name);
}

void py_compile_lambda(PyUnit *unit, const PyNode *node)
{
    const PyFunctionNode *function = node->as.function;
    uint32_t flags = defaults(unit, &function->parameters);
    PyUnit inner;
    py_compile_begin(&inner, unit, function->scope, code_flags(function));
    inner.span = node->span;
    if (function->expression) {
        inner.span = function->expression->span;
        py_compile_expression(&inner, function->expression);
        py_emit(&inner, PY_OP_RETURN, 0);
    } else {
        py_compile_statements(&inner, &function->body);
    }
    py_compile_make_function(unit,
                             finish_function(&inner, function, node->span),
                             function->scope, flags);
}
