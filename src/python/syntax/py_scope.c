#include "py_scope.h"

#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "py_scope_build.h"
#include "py_scope_check.h"

static bool is_function_like(const PyScopeTable *table)
{
    return table->scope->kind == PY_SCOPE_FUNCTION ||
           table->scope->kind == PY_SCOPE_COMPREHENSION;
}

static bool is_local(const PyScopeName *name)
{
    return (name->flags & PY_SCOPE_BOUND) &&
           !(name->flags & (PY_SCOPE_GLOBAL | PY_SCOPE_NONLOCAL));
}

/* The scope around `table` whose variable `name` is; NULL: the module's or a
 * builtin. */
static PyScopeTable *find_owner(const PyScopeTable *table, const char *name)
{
    bool is_class_cell = strcmp(name, "__class__") == 0;
    PyScopeTable *owner = table->parent;

    for (; owner; owner = owner->parent) {
        const PyScopeName *found = py_scope_table_find(owner, name);

        if (owner->scope->kind == PY_SCOPE_CLASS) {
            if (is_class_cell)
                return owner;
            continue;
        }
        if (!found || !is_function_like(owner))
            continue;
        if (found->flags & PY_SCOPE_GLOBAL)
            return NULL;
        if (is_local(found))
            return owner;
    }
    return NULL;
}

static void capture(PyScopeBuilder *builder, PyScopeTable *table,
                    PyScopeTable *owner, const char *name)
{
    for (; table != owner; table = table->parent)
        py_scope_table_add(builder->arena, table, name, PY_SCOPE_FREE);
    if (owner->scope->kind == PY_SCOPE_CLASS)
        owner->scope->needs_class_cell = true;
    else
        py_scope_table_add(builder->arena, owner, name, PY_SCOPE_CELL);
}

/* In CPython what type parameters and aliases in a class evaluate finds the
 * names of the class; here a function in a class does not. */
static bool check_type_scope(PyScopeBuilder *builder, const PyScopeTable *table,
                             const char *name)
{
    const PyScopeTable *around = py_scope_table_visible(table);
    const PyScopeName *found;

    if (around == table || around->scope->kind != PY_SCOPE_CLASS)
        return true;
    found = py_scope_table_find(around, name);
    if (!found || !(found->flags & PY_SCOPE_BOUND))
        return true;
    py_diagnostics_unsupported(
        builder->diagnostics, table->span,
        "type parameters that use a name of the class around them",
        "the name as a text, in quotes");
    builder->failed = true;
    return false;
}

static bool resolve_name(PyScopeBuilder *builder, PyScopeTable *table,
                         int index)
{
    PyScopeName name = table->names[index];
    PyScopeTable *owner;

    if ((name.flags & PY_SCOPE_GLOBAL) && (name.flags & PY_SCOPE_NONLOCAL))
        return py_scope_fail(builder, name.span,
                             "name '%s' is nonlocal and global", name.name);
    if ((name.flags & PY_SCOPE_GLOBAL) || is_local(&name) ||
        table->scope->kind == PY_SCOPE_MODULE)
        return true;
    owner = find_owner(table, name.name);
    if (!(owner && owner->type_scope) &&
        !check_type_scope(builder, table, name.name))
        return false;
    if (owner)
        capture(builder, table, owner, name.name);
    else if ((name.flags & PY_SCOPE_NONLOCAL) && name.span.line > 0)
        return py_scope_fail(builder, name.span,
                             "no binding for nonlocal '%s' found", name.name);
    return true;
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static int compare_symbols(const void *left, const void *right)
{
    return strcmp(((const PySymbol *)left)->name,
                  ((const PySymbol *)right)->name);
}

static void append(const char **list, int *count, const char *name)
{
    list[(*count)++] = name;
}

static void fill_lists(PyScopeBuilder *builder, const PyScopeTable *table)
{
    PyScope *scope = table->scope;
    size_t room = (size_t)(table->count + 1) * sizeof(char *);

    scope->locals = base_arena_alloc(builder->arena, room);
    scope->cells = base_arena_alloc(builder->arena, room);
    scope->frees = base_arena_alloc(builder->arena, room);
    for (int i = 0; i < table->count; i++) {
        const PyScopeName *name = &table->names[i];
        bool is_cell = name->flags & PY_SCOPE_CELL;

        if (is_function_like(table) && is_local(name) &&
            (!is_cell || (name->flags & PY_SCOPE_PARAMETER)))
            append(scope->locals, &scope->local_count, name->name);
        if (is_cell)
            append(scope->cells, &scope->cell_count, name->name);
        if (name->flags & PY_SCOPE_FREE)
            append(scope->frees, &scope->free_count, name->name);
    }
    if (scope->needs_class_cell)
        append(scope->cells, &scope->cell_count, "__class__");
    qsort(scope->cells, (size_t)scope->cell_count, sizeof(char *),
          compare_names);
    qsort(scope->frees, (size_t)scope->free_count, sizeof(char *),
          compare_names);
}

static int index_of(const char **list, int count, const char *name)
{
    const char **found =
        bsearch(&name, list, (size_t)count, sizeof *list, compare_names);

    return found ? (int)(found - list) : -1;
}

static PySymbol make_symbol(const PyScopeTable *table, const PyScopeName *name,
                            int *local)
{
    const PyScope *scope = table->scope;
    PySymbol symbol = {
        .name = name->name,
        .kind = PY_SYMBOL_GLOBAL,
        .index = -1,
        .is_parameter = (name->flags & PY_SCOPE_PARAMETER) != 0,
        .is_assigned = (name->flags & PY_SCOPE_BOUND) != 0,
        .is_declared_global = (name->flags & PY_SCOPE_GLOBAL) != 0,
    };

    if (name->flags & PY_SCOPE_CELL) {
        symbol.kind = PY_SYMBOL_CELL;
        symbol.index = index_of(scope->cells, scope->cell_count, name->name);
        *local += symbol.is_parameter;
    } else if (name->flags & PY_SCOPE_GLOBAL) {
        symbol.kind = PY_SYMBOL_GLOBAL;
    } else if ((name->flags & PY_SCOPE_FREE) &&
               !(scope->kind == PY_SCOPE_CLASS && is_local(name))) {
        symbol.kind = PY_SYMBOL_FREE;
        symbol.index = index_of(scope->frees, scope->free_count, name->name);
    } else if (!is_function_like(table)) {
        symbol.kind = PY_SYMBOL_NAME;
    } else if (is_local(name)) {
        symbol.kind = PY_SYMBOL_LOCAL;
        symbol.index = (*local)++;
    }
    return symbol;
}

static void fill_symbols(PyScopeBuilder *builder, const PyScopeTable *table)
{
    PyScope *scope = table->scope;
    int local = 0;

    scope->symbol_count = table->count;
    scope->symbols = base_arena_alloc(
        builder->arena, (size_t)(table->count + 1) * sizeof *scope->symbols);
    for (int i = 0; i < table->count; i++)
        scope->symbols[i] = make_symbol(table, &table->names[i], &local);
    qsort(scope->symbols, (size_t)scope->symbol_count, sizeof *scope->symbols,
          compare_symbols);
}

/* The second pass: where each name lives. False: raised.
 *
 * Captures are known for a scope when all scopes inside it are done; names
 * that inner scopes add on the way are marked FREE and need no look-up. */
static bool resolve(PyScopeBuilder *builder, PyScopeTable *root)
{
    for (int i = 0; i < root->count; i++) {
        if (!resolve_name(builder, root, i))
            return false;
    }
    for (PyScopeTable *child = root->first_child; child; child = child->next) {
        if (!resolve(builder, child))
            return false;
    }
    fill_lists(builder, root);
    fill_symbols(builder, root);
    return true;
}

bool py_scope_analyze(BaseArena *arena, PyModuleNode *module, PyVersion version,
                      PyDiagnostics *diagnostics)
{
    PyScopeBuilder builder = {
        .arena = arena,
        .version = version,
        .diagnostics = diagnostics,
    };
    PyScopeTable *root = py_scope_build(&builder, module);

    return root && resolve(&builder, root) && py_scope_check(&builder, module);
}

const PySymbol *py_scope_find(const PyScope *scope, const char *name)
{
    PySymbol key = {.name = name};

    return bsearch(&key, scope->symbols, (size_t)scope->symbol_count,
                   sizeof key, compare_symbols);
}
