#include "py_compile_class.h"

#include "base_memory.h"
#include "py_compile_annotation.h"
#include "py_compile_call.h"
#include "py_compile_constant.h"
#include "py_compile_expression.h"
#include "py_compile_function.h"
#include "py_compile_name.h"
#include "py_compile_statement.h"
#include "py_compiler.h"
#include "py_tuple.h"

#include <stdlib.h>

/* --- what 3.13 tells of a class's text
 * ----------------------------------------------- */

/* Our own modules are compiled once for all versions: theirs is the oldest. */
static bool tells_of_text(const PyUnit *unit)
{
    return unit->compiler->program->version >= PY_VERSION_313;
}

/* As it was written: __name stands as _Class__name in the tree. */
static const char *as_written(const PyUnit *class, const char *name)
{
    const char *of_class = class->scope->name;
    of_class += strspn(of_class, "_");
    size_t length = strlen(of_class), size = strlen(name);
    bool is_mangled = length && size > length + 3 && name[0] == '_' &&
                      strncmp(name + 1, of_class, length) == 0 &&
                      strncmp(name + 1 + length, "__", 2) == 0 &&
                      strcmp(name + size - 2, "__") != 0;
    return is_mangled ? name + 1 + length : name;
}

void py_compile_note_self(const PyUnit *unit, const PyNode *target)
{
    const PyNode *value = target->as.attribute.value;
    if (!tells_of_text(unit) || value->kind != PY_NODE_NAME ||
        strcmp(value->as.name.text, "self") != 0)
        return;
    PyUnit *class = unit->outer;
    while (class && !(class->flags & PY_CODE_CLASS))
        class = class->outer;
    if (!class)
        return;
    BASE_GROW(class->self_names, class->self_name_count,
              class->self_name_capacity);
    class->self_names[class->self_name_count++] =
        as_written(class, target->as.attribute.name);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Sorted, each once. */
static PyValue self_names(PyUnit *unit)
{
    const char **names = unit->self_names;
    uint32_t count = 0;
    PyTuple *tuple = base_arena_alloc(&unit->compiler->program->arena,
                                      sizeof *tuple + unit->self_name_count *
                                                          sizeof *tuple->items);
    tuple->object = (PyObject)PY_STATIC_OBJECT(&py_tuple_type);
    if (unit->self_name_count)
        qsort(names, unit->self_name_count, sizeof *names, compare_names);
    for (uint32_t i = 0; i < unit->self_name_count; i++) {
        if (i && strcmp(names[i - 1], names[i]) == 0)
            continue;
        uint32_t index = py_emit_name(unit, names[i]);
        tuple->items[count++] = py_from_object(unit->compiler->names[index]);
    }
    tuple->count = count;
    return py_from_object(tuple);
}

static int32_t first_line(const PyNode *node)
{
    const PyNodes *decorators = &node->as.class_def.decorators;
    return decorators->count ? decorators->items[0]->span.line
                             : node->span.line;
}

static void store_constant(PyUnit *unit, const char *name, PyValue value)
{
    py_emit(unit, PY_OP_LOAD_CONST, py_emit_constant(unit, value));
    py_emit(unit, PY_OP_STORE_NAME, py_emit_name(unit, name));
}

/* --- the statement
 * ---------------------------------------------------------------------- */

/* The body runs as a function whose names go into the new class; it returns
 * the cell that super() needs, or None. */
static PyCode *class_body(PyUnit *unit, const PyNode *node)
{
    PyScope *scope = node->as.class_def.scope;
    PyUnit inner;
    py_compile_begin(&inner, unit, scope, PY_CODE_CLASS | PY_CODE_PLAIN);
    inner.span = node->span;
    if (tells_of_text(&inner))
        store_constant(&inner, "__firstlineno__", py_small(first_line(node)));
    py_compile_begin_annotations(&inner);
    const PyNode *doc = py_compile_docstring(&inner, &node->as.class_def.body);
    if (doc) {
        py_compile_expression(&inner, doc);
        py_emit(&inner, PY_OP_STORE_NAME, py_emit_name(&inner, "__doc__"));
    }
    py_compile_statements(&inner, &node->as.class_def.body);
    if (tells_of_text(&inner))
        store_constant(&inner, "__static_attributes__", self_names(&inner));
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
    py_compile_store(unit, node->as.class_def.kept_as
                               ? node->as.class_def.kept_as
                               : node->as.class_def.name);
}
