#include "py_compile_annotation.h"

#include "py_compiler.h"

#include "py_compile_expression.h"
#include "py_compile_name.h"
#include "py_unparse.h"

static bool is_deferred(const PyUnit *unit)
{
    const PyCompiler *compiler = unit->compiler;
    return compiler->program->version >= PY_VERSION_314 &&
           !compiler->program->annotations_are_texts;
}

static void load_text(PyUnit *unit, const char *text, size_t length)
{
    py_emit(unit, PY_OP_LOAD_CONST,
            py_emit_constant(unit, py_emit_string(unit, text, length)));
}

static void load_annotation(PyUnit *unit, const PyNode *node)
{
    const PyProgram *program = unit->compiler->program;
    BaseText text = {0};
    if (!program->annotations_are_texts) {
        bool is_starred = node->kind == PY_NODE_STARRED; /* *args: *types */
        py_compile_expression(unit, is_starred ? node->as.value.node : node);
        if (is_starred)
            py_emit(unit, PY_OP_UNPACK, 1);
        return;
    }
    if (!py_unparse(node, py_unicode_of_python(program->version), &text))
        py_compiler_refuse(unit, node->span, "this annotation as a text", NULL);
    load_text(unit, base_text_str(&text), text.length);
    base_text_release(&text);
}

/* [name][annotation], counted. */
static uint32_t load_pair(PyUnit *unit, const char *name,
                          const PyNode *annotation)
{
    if (!annotation)
        return 0;
    load_text(unit, name, strlen(name));
    load_annotation(unit, annotation);
    return 2;
}

uint32_t py_compile_annotations(PyUnit *unit, const PyFunctionNode *function)
{
    const PyParameters *parameters = &function->parameters;
    const PyParameter *items = parameters->items;
    int only = parameters->positional_only_count;
    uint32_t count = 0;
    if (is_deferred(unit))
        return 0;
    for (int i = only; i < parameters->positional_count; i++)
        count += load_pair(unit, items[i].name, items[i].annotation);
    for (int i = 0; i < only; i++) /* after the others, as in CPython */
        count += load_pair(unit, items[i].name, items[i].annotation);
    if (parameters->vararg)
        count += load_pair(unit, parameters->vararg->name,
                           parameters->vararg->annotation);
    for (int i = parameters->positional_count; i < parameters->count; i++)
        count += load_pair(unit, items[i].name, items[i].annotation);
    if (parameters->kwarg)
        count += load_pair(unit, parameters->kwarg->name,
                           parameters->kwarg->annotation);
    count += load_pair(unit, "return", function->returns);
    if (!count)
        return 0;
    py_emit(unit, PY_OP_BUILD_TUPLE, count);
    return PY_MAKE_ANNOTATIONS;
}

/* --- of variables -------------------------------------------------------- */

static bool is_class(const PyUnit *unit)
{
    return unit->scope->kind == PY_SCOPE_CLASS;
}

static bool has_names(const PyUnit *unit)
{
    return is_class(unit) || unit->scope->kind == PY_SCOPE_MODULE;
}

void py_compile_begin_annotations(PyUnit *unit)
{
    if (!unit->scope->has_annotations || is_deferred(unit))
        return;
    py_emit(unit, PY_OP_BEGIN_ANNOTATIONS,
            py_emit_name(unit, "__annotations__"));
}

static void store_annotation(PyUnit *unit, const PyNode *node)
{
    uint32_t names = py_emit_name(unit, "__annotations__");
    const char *name = node->as.ann_assign.target->as.name.text;
    load_annotation(unit, node->as.ann_assign.annotation);
    if (py_compile_has_frame_names(unit))
        py_emit(unit, PY_OP_LOAD_NAME, names);
    else
        py_emit_cached(unit, PY_OP_LOAD_GLOBAL, names);
    load_text(unit, name, strlen(name));
    py_emit(unit, PY_OP_STORE_SUBSCRIPT, 0);
}

void py_compile_annotated(PyUnit *unit, const PyNode *node)
{
    if (!has_names(unit) || is_deferred(unit))
        return;
    if (node->as.ann_assign.is_simple) {
        store_annotation(unit, node);
    } else if (!unit->compiler->program->annotations_are_texts) {
        py_compile_expression(unit, node->as.ann_assign.annotation);
        py_emit(unit, PY_OP_POP, 0);
    }
}
