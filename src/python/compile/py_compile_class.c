#include "py_compile_class.h"

#include "py_compile_annotation.h"
#include "py_compile_call.h"
#include "py_compile_constant.h"
#include "py_compile_expression.h"
#include "py_compile_function.h"
#include "py_compile_name.h"
#include "py_compile_statement.h"

/* The body runs as a function whose names go into the new class; it returns
 * the cell that super() needs, or None. */
static PyCode *class_body(PyUnit *unit, const PyNode *node)
{
    PyScope *scope = node->as.class_def.scope;
    PyUnit inner;
    py_compile_begin(&inner, unit, scope, PY_CODE_CLASS | PY_CODE_PLAIN);
    inner.span = node->span;
    const PyNode *doc = py_ast_docstring(&node->as.class_def.body);
    if (doc) {
        py_compile_expression(&inner, doc);
        py_emit(&inner, PY_OP_STORE_NAME, py_emit_name(&inner, "__doc__"));
    }
    py_compile_begin_annotations(&inner);
    py_compile_statements(&inner, &node->as.class_def.body);
    int cell = -1;
    for (int i = 0; i < scope->cell_count; i++)
        if (strcmp(scope->cells[i], "__class__") == 0)
            cell = i;
    if (cell >= 0)
        py_emit(&inner, PY_OP_LOAD_CLOSURE, (uint32_t)cell);
    else
        py_compile_constant_none(&inner);
    py_emit(&inner, PY_OP_RETURN, 0);
    return py_compile_end(&inner);
}

void py_compile_class(PyUnit *unit, const PyNode *node)
{
    const PyNodes *decorators = &node->as.class_def.decorators;
    const PyNodes *bases = &node->as.class_def.bases;
    for (int i = 0; i < decorators->count; i++)
        py_compile_expression(unit, decorators->items[i]);
    PyCode *code = class_body(unit, node);
    py_compile_make_function(unit, code, node->as.class_def.scope, 0);
    py_compile_arguments(unit, bases, node->span, false);
    unit->span = node->span;
    if (node->as.class_def.keyword_count)
        py_compile_keywords(unit, node->as.class_def.keywords,
                            node->as.class_def.keyword_count, node->span);
    else
        py_compile_constant_none(unit);
    unit->span = node->span;
    py_emit(unit, PY_OP_BUILD_CLASS, 0);
    for (int i = decorators->count; i-- > 0;) {
        unit->span = decorators->items[i]->span;
        py_emit(unit, PY_OP_CALL, 1);
    }
    unit->span = node->span;
    py_compile_store(unit, node->as.class_def.name);
}
