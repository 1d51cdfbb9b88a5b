#include "py_scope_build.h"

#include <stdio.h>
#include <string.h>

#include "py_ast_walk.h"

/* Deeper trees are refused, as CPython's compiler refuses them. */
enum { MAX_DEPTH = 2900 };

/* `__x` in class `C` is `_C__x`. */
static const char *mangle(PyScopeBuilder *builder, const char *name)
{
    const char *class_name = builder->current->class_name;
    size_t length, class_length;
    char *mangled;

    if (!class_name || name[0] != '_' || name[1] != '_' || strchr(name, '.'))
        return name;
    length = strlen(name);
    if (name[length - 1] == '_' && name[length - 2] == '_')
        return name;
    while (*class_name == '_')
        class_name++;
    class_length = strlen(class_name);
    if (class_length == 0)
        return name;
    mangled = base_arena_alloc(builder->arena, class_length + length + 2);
    mangled[0] = '_';
    memcpy(mangled + 1, class_name, class_length);
    memcpy(mangled + 1 + class_length, name, length);
    return mangled;
}

static PyScopeName *note(PyScopeBuilder *builder, const char *name,
                         unsigned flags)
{
    return py_scope_table_add(builder->arena, builder->current, name, flags);
}

/* Since 3.12 such a comprehension is a part of what it stands in. */
static bool is_inlined(const PyScopeBuilder *builder, const PyScopeTable *table)
{
    return builder->version >= PY_VERSION_312 &&
           table->scope->kind == PY_SCOPE_COMPREHENSION &&
           strcmp(table->scope->name, "<genexpr>") != 0;
}

static const char *qualify(PyScopeBuilder *builder, const char *name)
{
    const PyScopeTable *around = py_scope_table_visible(builder->current);

    while (is_inlined(builder, around))
        around = py_scope_table_visible(around->parent);
    const PyScope *parent = around->scope;
    const PyScopeName *declared =
        py_scope_table_find(around, mangle(builder, name));
    size_t size;
    char *text;

    if (parent->kind == PY_SCOPE_MODULE ||
        (declared && (declared->flags & PY_SCOPE_GLOBAL)))
        return name;
    size = strlen(parent->qualified_name) + strlen(name) + 12;
    text = base_arena_alloc(builder->arena, size);
    snprintf(text, size, "%s.%s%s", parent->qualified_name,
             parent->kind == PY_SCOPE_FUNCTION ? "<locals>." : "", name);
    return text;
}

static PyScope *enter(PyScopeBuilder *builder, PyScopeKind kind,
                      const char *name)
{
    PyScopeTable *table = base_arena_alloc(builder->arena, sizeof *table);
    PyScopeTable *parent = builder->current;
    PyScope *scope = base_arena_alloc(builder->arena, sizeof *scope);

    scope->kind = kind;
    scope->name = name;
    scope->qualified_name = parent ? qualify(builder, name) : name;
    scope->parent = parent ? parent->scope : NULL;
    table->scope = scope;
    table->parent = parent;
    if (parent) {
        table->class_name = parent->class_name;
        table->iterable_depth = parent->iterable_depth;
        if (parent->last_child)
            parent->last_child->next = table;
        else
            parent->first_child = table;
        parent->last_child = table;
    }
    builder->current = table;
    return scope;
}

static void leave(PyScopeBuilder *builder)
{
    builder->current = builder->current->parent;
}

static bool visit(PyNode *node, void *data);

static bool visit_list(PyScopeBuilder *builder, const PyNodes *nodes)
{
    return py_ast_each(nodes, visit, builder);
}

static bool visit_one(PyScopeBuilder *builder, PyNode *node)
{
    return !node || visit(node, builder);
}

static bool add_parameter(PyScopeBuilder *builder, PyParameter *parameter)
{
    const PyScopeName *found;

    if (!parameter)
        return true;
    parameter->name = mangle(builder, parameter->name);
    found = py_scope_table_find(builder->current, parameter->name);
    if (found && (found->flags & PY_SCOPE_PARAMETER))
        return py_scope_fail(builder, parameter->span,
                             "duplicate argument '%s' in function definition",
                             parameter->name);
    note(builder, parameter->name, PY_SCOPE_PARAMETER | PY_SCOPE_BOUND);
    builder->current->scope->parameter_count++;
    return true;
}

/* Defaults and annotations belong to the scope around. */
static bool visit_signature(PyScopeBuilder *builder,
                            const PyFunctionNode *function)
{
    const PyParameters *list = &function->parameters;

    for (int i = 0; i < list->count; i++) {
        if (!visit_one(builder, list->items[i].default_value))
            return false;
    }
    for (int i = 0; i < list->count; i++) {
        if (!visit_one(builder, list->items[i].annotation))
            return false;
    }
    return (!list->vararg || visit_one(builder, list->vararg->annotation)) &&
           (!list->kwarg || visit_one(builder, list->kwarg->annotation)) &&
           visit_one(builder, function->returns);
}

static bool add_parameters(PyScopeBuilder *builder, PyParameters *list)
{
    for (int i = 0; i < list->count; i++) {
        if (!add_parameter(builder, &list->items[i]))
            return false;
    }
    return add_parameter(builder, list->vararg) &&
           add_parameter(builder, list->kwarg);
}

static bool visit_function(PyScopeBuilder *builder, PyNode *node)
{
    PyFunctionNode *function = node->as.function;
    const char *name = function->name;
    bool visited;

    if (!visit_list(builder, &function->decorators) ||
        !visit_signature(builder, function))
        return false;
    if (node->kind != PY_NODE_LAMBDA) {
        function->name = mangle(builder, function->name);
        note(builder, function->kept_as ? function->kept_as : function->name,
             PY_SCOPE_BOUND);
    }
    function->scope = enter(builder, PY_SCOPE_FUNCTION, name);
    builder->current->type_scope = function->type_scope;
    builder->current->span = node->span;
    if (function->class_name)
        builder->current->class_name = function->class_name;
    builder->current->is_async = node->kind == PY_NODE_ASYNC_FUNCTION_DEF;
    function->scope->is_coroutine = builder->current->is_async;
    visited = add_parameters(builder, &function->parameters) &&
              visit_list(builder, &function->body) &&
              visit_one(builder, function->expression);
    leave(builder);
    return visited;
}

static bool visit_class(PyScopeBuilder *builder, PyNode *node)
{
    const char *name = node->as.class_def.name;
    bool visited = visit_list(builder, &node->as.class_def.decorators) &&
                   visit_list(builder, &node->as.class_def.bases);

    for (int i = 0; visited && i < node->as.class_def.keyword_count; i++)
        visited = visit(node->as.class_def.keywords[i].value, builder);
    if (!visited)
        return false;
    node->as.class_def.name = mangle(builder, node->as.class_def.name);
    note(builder,
         node->as.class_def.kept_as ? node->as.class_def.kept_as
                                    : node->as.class_def.name,
         PY_SCOPE_BOUND);
    node->as.class_def.scope = enter(builder, PY_SCOPE_CLASS, name);
    builder->current->class_name = name;
    visited = visit_list(builder, &node->as.class_def.body);
    leave(builder);
    return visited;
}

static const char *comprehension_name(PyNodeKind kind)
{
    switch (kind) {
    case PY_NODE_LIST_COMP:
        return "<listcomp>";
    case PY_NODE_SET_COMP:
        return "<setcomp>";
    case PY_NODE_DICT_COMP:
        return "<dictcomp>";
    default:
        return "<genexpr>";
    }
}

static bool visit_clause(PyScopeBuilder *builder, PyClause *clause,
                         bool is_first)
{
    bool visited;

    builder->current->is_in_target = true;
    visited = visit(clause->target, builder);
    builder->current->is_in_target = false;
    if (!visited)
        return false;
    if (clause->is_async)
        builder->current->scope->is_coroutine = true;
    if (!is_first) {
        builder->current->iterable_depth++;
        visited = visit(clause->iterable, builder);
        builder->current->iterable_depth--;
    }
    return visited && visit_list(builder, &clause->conditions);
}

/* The first iterable is evaluated outside. */
static bool visit_comprehension(PyScopeBuilder *builder, PyNode *node)
{
    PyClause *clauses = node->as.comprehension.clauses;
    PyScope *scope;
    bool visited;

    builder->current->iterable_depth++;
    visited = visit(clauses[0].iterable, builder);
    builder->current->iterable_depth--;
    if (!visited)
        return false;
    scope =
        enter(builder, PY_SCOPE_COMPREHENSION, comprehension_name(node->kind));
    node->as.comprehension.scope = scope;
    scope->is_generator = node->kind == PY_NODE_GENERATOR_EXP;
    builder->current->is_generator_expression = scope->is_generator;
    scope->parameter_count = 1;
    note(builder, ".0", PY_SCOPE_PARAMETER | PY_SCOPE_BOUND);
    for (int i = 0; visited && i < node->as.comprehension.clause_count; i++)
        visited = visit_clause(builder, &clauses[i], i == 0);
    visited = visited && visit_one(builder, node->as.comprehension.element) &&
              visit_one(builder, node->as.comprehension.value);
    leave(builder);
    if (scope->is_coroutine && !scope->is_generator &&
        builder->current->scope->kind == PY_SCOPE_COMPREHENSION)
        builder->current->scope->is_coroutine = true;
    return visited;
}

/* Binds the name of a := inside a comprehension in the function around. Up to
 * 3.12 a private name is looked for as it is written, so never found. */
static bool bind_outside(PyScopeBuilder *builder, PyNode *target)
{
    const char *written = target->as.name.text;
    const char *name = mangle(builder, written);
    const char *sought = builder->version < PY_VERSION_313 ? written : name;
    PyScopeTable *table = builder->current;
    const PyScopeName *found;
    bool is_global;

    for (; table->scope->kind == PY_SCOPE_COMPREHENSION;
         table = table->parent) {
        found = py_scope_table_find(table, sought);
        if (found && (found->flags & PY_SCOPE_ITERATION) &&
            (found->flags & (PY_SCOPE_BOUND | PY_SCOPE_GLOBAL)))
            return py_scope_fail(builder, target->span,
                                 "assignment expression cannot rebind "
                                 "comprehension iteration variable '%s'",
                                 written);
    }
    if (table->scope->kind == PY_SCOPE_CLASS)
        return py_scope_fail(builder, target->span,
                             "assignment expression within a comprehension "
                             "cannot be used in a class body");
    if (table->type_scope)
        return py_scope_fail(
            builder, target->span,
            "assignment expression within a comprehension cannot be used %s %s",
            strncmp(table->type_scope, "the", 3) == 0 ? "within" : "in",
            table->type_scope);
    target->as.name.text = name;
    found = py_scope_table_add(builder->arena, table, name, PY_SCOPE_BOUND);
    is_global = table->scope->kind == PY_SCOPE_MODULE ||
                (found->flags & PY_SCOPE_GLOBAL);
    note(builder, name,
         PY_SCOPE_BOUND | (is_global ? PY_SCOPE_GLOBAL : PY_SCOPE_NONLOCAL));
    return true;
}

static bool visit_named(PyScopeBuilder *builder, PyNode *node)
{
    PyNode *target = node->as.named_expr.target;

    if (builder->current->iterable_depth > 0)
        return py_scope_fail(builder, node->span,
                             "assignment expression cannot be used in a "
                             "comprehension iterable expression");
    if (builder->current->scope->kind != PY_SCOPE_COMPREHENSION)
        return visit(node->as.named_expr.value, builder) &&
               visit(target, builder);
    return bind_outside(builder, target) &&
           visit(node->as.named_expr.value, builder);
}

/* Names in a comprehension's target are its own: no := may bind them, neither
 * later nor in an earlier loop's condition. */
static bool mark_iteration(PyScopeBuilder *builder, const PyNode *node,
                           const char *written)
{
    const PyScopeName *found =
        note(builder, node->as.name.text, PY_SCOPE_ITERATION);

    return !(found->flags & (PY_SCOPE_GLOBAL | PY_SCOPE_NONLOCAL)) ||
           py_scope_fail(builder, node->span,
                         "comprehension inner loop cannot rebind assignment "
                         "expression target '%s'",
                         written);
}

static bool visit_name(PyScopeBuilder *builder, PyNode *node)
{
    bool is_load = node->as.name.context == PY_CONTEXT_LOAD;
    const char *written = node->as.name.text;

    node->as.name.text = mangle(builder, written);
    note(builder, node->as.name.text, is_load ? PY_SCOPE_USED : PY_SCOPE_BOUND);
    if (builder->current->is_in_target &&
        !mark_iteration(builder, node, written))
        return false;
    if (is_load && strcmp(node->as.name.text, "super") == 0 &&
        builder->current->scope->kind != PY_SCOPE_CLASS &&
        builder->current->scope->kind != PY_SCOPE_MODULE)
        note(builder, "__class__", PY_SCOPE_USED);
    return true;
}

/* What is declared global anywhere is so in the module itself, which matters
 * where exec() is given names beside the globals. */
static void note_in_module(PyScopeBuilder *builder, const char *name)
{
    PyScopeTable *table = builder->current;

    while (table->parent)
        table = table->parent;
    py_scope_table_add(builder->arena, table, name, PY_SCOPE_GLOBAL);
}

static bool declare(PyScopeBuilder *builder, PyNode *node, const char *name)
{
    bool is_global = node->kind == PY_NODE_GLOBAL;
    const char *word = is_global ? "global" : "nonlocal";
    PyScopeName *found = py_scope_table_find(builder->current, name);
    unsigned flags = found ? found->flags : 0;

    if (flags & PY_SCOPE_PARAMETER)
        return py_scope_fail(builder, node->span,
                             "name '%s' is parameter and %s", name, word);
    if (flags & PY_SCOPE_ANNOTATED)
        return py_scope_fail(builder, node->span,
                             "annotated name '%s' can't be %s", name, word);
    if (flags & PY_SCOPE_BOUND)
        return py_scope_fail(builder, node->span,
                             "name '%s' is assigned to before %s declaration",
                             name, word);
    if (flags & PY_SCOPE_USED)
        return py_scope_fail(builder, node->span,
                             "name '%s' is used prior to %s declaration", name,
                             word);
    found =
        note(builder, name, is_global ? PY_SCOPE_GLOBAL : PY_SCOPE_NONLOCAL);
    if (is_global)
        note_in_module(builder, name);
    if (found->span.line == 0)
        found->span = node->span;
    return true;
}

static bool visit_declaration(PyScopeBuilder *builder, PyNode *node)
{
    if (node->kind == PY_NODE_NONLOCAL &&
        builder->current->scope->kind == PY_SCOPE_MODULE)
        return py_scope_fail(builder, node->span,
                             "nonlocal declaration not allowed at module "
                             "level");
    for (int i = 0; i < node->as.names.count; i++) {
        node->as.names.items[i] = mangle(builder, node->as.names.items[i]);
        if (!declare(builder, node, node->as.names.items[i]))
            return false;
    }
    return true;
}

/* `import a.b` binds `a`. */
static const char *imported_name(PyScopeBuilder *builder, const PyAlias *alias)
{
    const char *dot;

    if (alias->as_name)
        return alias->as_name;
    dot = strchr(alias->name, '.');
    return dot ? base_arena_strndup(builder->arena, alias->name,
                                    (size_t)(dot - alias->name))
               : alias->name;
}

static bool visit_import(PyScopeBuilder *builder, PyNode *node)
{
    for (int i = 0; i < node->as.import.count; i++) {
        PyAlias *alias = &node->as.import.aliases[i];
        const char *name = imported_name(builder, alias);
        const char *mangled;

        if (strcmp(name, "*") == 0) {
            if (builder->current->scope->kind != PY_SCOPE_MODULE)
                return py_scope_fail(builder, alias->span,
                                     "import * only allowed at module level");
            builder->current->scope->has_star_import = true;
            continue;
        }
        mangled = mangle(builder, name);
        if (mangled != name)
            alias->as_name = mangled;
        note(builder, mangled, PY_SCOPE_BOUND);
    }
    return true;
}

static bool visit_annotated(PyScopeBuilder *builder, PyNode *node)
{
    PyNode *target = node->as.ann_assign.target;

    builder->current->scope->has_annotations = true;
    if (target->kind == PY_NODE_NAME) {
        const PyScopeName *found;

        target->as.name.text = mangle(builder, target->as.name.text);
        found = py_scope_table_find(builder->current, target->as.name.text);
        if (found && builder->current->scope->kind != PY_SCOPE_MODULE &&
            node->as.ann_assign.is_simple &&
            (found->flags & (PY_SCOPE_GLOBAL | PY_SCOPE_NONLOCAL)))
            return py_scope_fail(
                builder, node->span, "annotated name '%s' can't be %s",
                target->as.name.text,
                found->flags & PY_SCOPE_GLOBAL ? "global" : "nonlocal");
        if (node->as.ann_assign.is_simple)
            note(builder, target->as.name.text,
                 PY_SCOPE_ANNOTATED | PY_SCOPE_BOUND);
        else if (node->as.ann_assign.value)
            note(builder, target->as.name.text, PY_SCOPE_BOUND);
    } else if (!visit(target, builder)) {
        return false;
    }
    return visit(node->as.ann_assign.annotation, builder) &&
           visit_one(builder, node->as.ann_assign.value);
}

static bool visit_handlers(PyScopeBuilder *builder, PyNode *node)
{
    for (int i = 0; i < node->as.try_statement.handler_count; i++) {
        PyHandler *handler = &node->as.try_statement.handlers[i];

        if (!visit_one(builder, handler->type))
            return false;
        if (handler->name) {
            handler->name = mangle(builder, handler->name);
            note(builder, handler->name, PY_SCOPE_BOUND);
        }
        if (!visit_list(builder, &handler->body))
            return false;
    }
    return true;
}

static bool visit_try(PyScopeBuilder *builder, PyNode *node)
{
    return visit_list(builder, &node->as.try_statement.body) &&
           visit_handlers(builder, node) &&
           visit_list(builder, &node->as.try_statement.or_else) &&
           visit_list(builder, &node->as.try_statement.final_body);
}

/* What a pattern keeps is bound after what its parts keep. */
static bool visit_pattern(PyScopeBuilder *builder, PyNode *node)
{
    const char **name = node->kind == PY_NODE_MATCH_MAPPING
                            ? &node->as.match_mapping.rest
                            : &node->as.capture.name;

    if (!py_ast_each_child(node, visit, builder))
        return false;
    if (*name) {
        *name = mangle(builder, *name);
        note(builder, *name, PY_SCOPE_BOUND);
    }
    return true;
}

static bool visit_yield(PyScopeBuilder *builder, PyNode *node)
{
    static const char *const names[] = {
        "list comprehension", "set comprehension", "dict comprehension",
        "generator expression"};
    const PyScope *scope = builder->current->scope;

    if (!visit_one(builder, node->as.value.node))
        return false;
    if (scope->kind == PY_SCOPE_COMPREHENSION) {
        size_t which = scope->name[1] == 'l'   ? 0
                       : scope->name[1] == 's' ? 1
                       : scope->name[1] == 'd' ? 2
                                               : 3;

        return py_scope_fail(builder, node->span, "'yield' inside %s",
                             names[which]);
    }
    builder->current->scope->is_generator = true;
    return true;
}

/* What a type's parameters and its alias are made of takes no time and leaves
 * nothing behind. */
static bool suits_type(PyScopeBuilder *builder, PyNode *node)
{
    const char *where = builder->current->type_scope;
    const char *what =
        node->kind == PY_NODE_AWAIT        ? "await expression"
        : node->kind == PY_NODE_NAMED_EXPR ? "named expression"
        : node->kind == PY_NODE_YIELD || node->kind == PY_NODE_YIELD_FROM
            ? "yield expression"
            : NULL;

    return !where || !what ||
           py_scope_fail(builder, node->span, "%s cannot be used within %s",
                         what, where);
}

static bool visit_kind(PyScopeBuilder *builder, PyNode *node)
{
    if (!suits_type(builder, node))
        return false;
    switch (node->kind) {
    case PY_NODE_FUNCTION_DEF:
    case PY_NODE_ASYNC_FUNCTION_DEF:
    case PY_NODE_LAMBDA:
        return visit_function(builder, node);
    case PY_NODE_CLASS_DEF:
        return visit_class(builder, node);
    case PY_NODE_LIST_COMP:
    case PY_NODE_SET_COMP:
    case PY_NODE_DICT_COMP:
    case PY_NODE_GENERATOR_EXP:
        return visit_comprehension(builder, node);
    case PY_NODE_NAMED_EXPR:
        return visit_named(builder, node);
    case PY_NODE_NAME:
        return visit_name(builder, node);
    case PY_NODE_GLOBAL:
    case PY_NODE_NONLOCAL:
        return visit_declaration(builder, node);
    case PY_NODE_IMPORT:
    case PY_NODE_IMPORT_FROM:
        return visit_import(builder, node);
    case PY_NODE_ANN_ASSIGN:
        return visit_annotated(builder, node);
    case PY_NODE_TRY:
    case PY_NODE_TRY_STAR:
        return visit_try(builder, node);
    case PY_NODE_YIELD:
    case PY_NODE_YIELD_FROM:
        return visit_yield(builder, node);
    case PY_NODE_MATCH_MAPPING:
    case PY_NODE_MATCH_STAR:
    case PY_NODE_MATCH_AS:
        return visit_pattern(builder, node);
    case PY_NODE_ATTRIBUTE:
        node->as.attribute.name = mangle(builder, node->as.attribute.name);
        return py_ast_each_child(node, visit, builder);
    case PY_NODE_AWAIT:
        if (builder->current->scope->kind == PY_SCOPE_COMPREHENSION)
            builder->current->scope->is_coroutine = true;
        return py_ast_each_child(node, visit, builder);
    default:
        return py_ast_each_child(node, visit, builder);
    }
}

static bool visit(PyNode *node, void *data)
{
    PyScopeBuilder *builder = data;
    bool visited;

    if (builder->depth >= MAX_DEPTH) {
        py_diagnostics_add(builder->diagnostics, PY_DIAGNOSTIC_RECURSION,
                           node->span,
                           "maximum recursion depth exceeded during "
                           "compilation",
                           NULL);
        builder->failed = true;
        return false;
    }
    builder->depth++;
    visited = visit_kind(builder, node);
    builder->depth--;
    return visited;
}

PyScopeTable *py_scope_build(PyScopeBuilder *builder, PyModuleNode *module)
{
    PyScopeTable *root;

    module->scope = enter(builder, PY_SCOPE_MODULE, "<module>");
    root = builder->current;
    return visit_list(builder, &module->body) ? root : NULL;
}
