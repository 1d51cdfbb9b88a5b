#include "py_compile_name.h"

#include "py_compile_class.h"
#include "py_compile_expression.h"
#include "py_compiler.h"

static uint32_t cell_index(const PyUnit *unit, const PySymbol *symbol)
{
    int base = symbol->kind == PY_SYMBOL_FREE ? unit->scope->cell_count : 0;
    return (uint32_t)(base + symbol->index);
}

bool py_compile_has_frame_names(const PyUnit *unit)
{
    return unit->scope->kind == PY_SCOPE_CLASS ||
           (unit->scope->kind == PY_SCOPE_MODULE &&
            unit->compiler->program->kind != PY_PROGRAM_FILE);
}

static bool is_module_name(const PyUnit *unit, const PySymbol *symbol)
{
    return !symbol || symbol->kind == PY_SYMBOL_GLOBAL ||
           (symbol->kind == PY_SYMBOL_NAME &&
            !py_compile_has_frame_names(unit));
}

/* Since 3.12 a list comprehension is part of what it stands in: that of a text
 * sees the text's own names, but for those that are declared global. */
static bool is_name_of_text(const PyUnit *unit, const char *name)
{
    const PyProgram *program = unit->compiler->program;
    const PyScope *scope = unit->scope;
    const PySymbol *symbol;
    if (program->version < PY_VERSION_312 || program->kind == PY_PROGRAM_FILE)
        return false;
    while (scope->kind == PY_SCOPE_COMPREHENSION &&
           strcmp(scope->name, "<genexpr>") != 0)
        scope = scope->parent;
    if (scope->kind != PY_SCOPE_MODULE)
        return false;
    symbol = py_scope_find(scope, name);
    return !symbol || !symbol->is_declared_global;
}

void py_compile_load(PyUnit *unit, const char *name)
{
    const PySymbol *symbol = py_scope_find(unit->scope, name);
    uint32_t index = py_emit_name(unit, name);
    if (is_module_name(unit, symbol) && is_name_of_text(unit, name))
        py_emit(unit, PY_OP_LOAD_NAME, index);
    else if (is_module_name(unit, symbol))
        py_emit_cached(unit, PY_OP_LOAD_GLOBAL, index);
    else if (symbol->kind == PY_SYMBOL_LOCAL)
        py_emit(unit, PY_OP_LOAD_LOCAL, (uint32_t)symbol->index);
    else if (symbol->kind == PY_SYMBOL_NAME)
        py_emit(unit, PY_OP_LOAD_NAME, index);
    else if (unit->scope->kind == PY_SCOPE_CLASS &&
             symbol->kind == PY_SYMBOL_FREE)
        py_emit_wide(unit, PY_OP_LOAD_NAME_OR_CELL, index,
                     cell_index(unit, symbol));
    else
        py_emit(unit, PY_OP_LOAD_CELL, cell_index(unit, symbol));
}

void py_compile_store(PyUnit *unit, const char *name)
{
    const PySymbol *symbol = py_scope_find(unit->scope, name);
    uint32_t index = py_emit_name(unit, name);
    if (is_module_name(unit, symbol))
        py_emit(unit, PY_OP_STORE_GLOBAL, index);
    else if (symbol->kind == PY_SYMBOL_LOCAL)
        py_emit(unit, PY_OP_STORE_LOCAL, (uint32_t)symbol->index);
    else if (symbol->kind == PY_SYMBOL_NAME)
        py_emit(unit, PY_OP_STORE_NAME, index);
    else
        py_emit(unit, PY_OP_STORE_CELL, cell_index(unit, symbol));
}

void py_compile_delete(PyUnit *unit, const char *name)
{
    const PySymbol *symbol = py_scope_find(unit->scope, name);
    uint32_t index = py_emit_name(unit, name);
    if (is_module_name(unit, symbol))
        py_emit(unit, PY_OP_DELETE_GLOBAL, index);
    else if (symbol->kind == PY_SYMBOL_LOCAL)
        py_emit(unit, PY_OP_DELETE_LOCAL, (uint32_t)symbol->index);
    else if (symbol->kind == PY_SYMBOL_NAME)
        py_emit(unit, PY_OP_DELETE_NAME, index);
    else
        py_emit(unit, PY_OP_DELETE_CELL, cell_index(unit, symbol));
}

static void unpack(PyUnit *unit, const PyNodes *items)
{
    uint32_t count = (uint32_t)items->count, star = count;
    for (uint32_t i = 0; i < count; i++)
        if (items->items[i]->kind == PY_NODE_STARRED)
            star = i;
    if (star == count)
        py_emit(unit, PY_OP_UNPACK, count);
    else
        py_emit(unit, PY_OP_UNPACK_STAR, star | (count - star - 1) << 12);
    for (uint32_t i = 0; i < count; i++) {
        const PyNode *item = items->items[i];
        py_compile_target(
            unit, item->kind == PY_NODE_STARRED ? item->as.value.node : item);
    }
}

/* What an attribute or a subscript stands on: [object] or [object][index]. */
static void operands(PyUnit *unit, const PyNode *target)
{
    if (target->kind == PY_NODE_ATTRIBUTE) {
        py_compile_expression(unit, target->as.attribute.value);
    } else {
        py_compile_expression(unit, target->as.subscript.value);
        py_compile_expression(unit, target->as.subscript.index);
    }
    unit->span = target->span;
}

/* [value] -> stored. */
void py_compile_target(PyUnit *unit, const PyNode *target)
{
    PySpan span = unit->span;
    unit->span = target->span;
    switch (target->kind) {
    case PY_NODE_NAME:
        py_compile_store(unit, target->as.name.text);
        break;
    case PY_NODE_ATTRIBUTE:
        py_compile_try_local(unit, PY_OP_TRY_STORE_ATTRIBUTE,
                             target->as.attribute.value);
        operands(unit, target);
        py_compile_note_self(unit, target);
        py_emit_cached(unit, PY_OP_STORE_ATTRIBUTE,
                       py_emit_name(unit, target->as.attribute.name));
        break;
    case PY_NODE_SUBSCRIPT:
        py_compile_try_fast(unit, PY_OP_TRY_STORE_SUBSCRIPT_LOCALS,
                            PY_OP_TRY_STORE_SUBSCRIPT_CONST,
                            target->as.subscript.value,
                            target->as.subscript.index);
        operands(unit, target);
        py_emit(unit, PY_OP_STORE_SUBSCRIPT, 0);
        break;
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
        unpack(unit, &target->as.list.items);
        break;
    default:
        py_compiler_refuse(unit, target->span, "this assignment target", NULL);
        py_emit(unit, PY_OP_POP, 0);
    }
    unit->span = span;
}

void py_compile_delete_target(PyUnit *unit, const PyNode *target)
{
    PySpan span = unit->span;
    unit->span = target->span;
    switch (target->kind) {
    case PY_NODE_NAME:
        py_compile_delete(unit, target->as.name.text);
        break;
    case PY_NODE_ATTRIBUTE:
        operands(unit, target);
        py_emit(unit, PY_OP_DELETE_ATTRIBUTE,
                py_emit_name(unit, target->as.attribute.name));
        break;
    case PY_NODE_SUBSCRIPT:
        operands(unit, target);
        py_emit(unit, PY_OP_DELETE_SUBSCRIPT, 0);
        break;
    case PY_NODE_LIST:
    case PY_NODE_TUPLE:
        for (int i = 0; i < target->as.list.items.count; i++)
            py_compile_delete_target(unit, target->as.list.items.items[i]);
        break;
    default:
        py_compiler_refuse(unit, target->span, "this `del` target", NULL);
    }
    unit->span = span;
}
