/*
 * py_scope.h - which name lives where.
 *
 * One PyScope for the module and for each function, lambda, class and
 * comprehension, found through the node that opens it (`scope` members of
 * py_ast.h). Decides what CPython's symtable decides: local, cell, free,
 * global. Emits nothing.
 */
#ifndef PY_SCOPE_H
#define PY_SCOPE_H

#include "base_arena.h"
#include "py_ast.h"
#include "py_diagnostic.h"

typedef enum PyScopeKind {
    PY_SCOPE_MODULE,
    PY_SCOPE_CLASS,
    PY_SCOPE_FUNCTION, /* def, async def, lambda */
    PY_SCOPE_COMPREHENSION
} PyScopeKind;

typedef enum PySymbolKind {
    PY_SYMBOL_GLOBAL, /* module namespace, then builtins; declared global,
                       * or bound nowhere around */
    PY_SYMBOL_NAME,   /* bound in a class body or the module: look in the
                       * namespace of this body, then global, then builtin */
    PY_SYMBOL_LOCAL,  /* index into `locals` */
    PY_SYMBOL_CELL,   /* ours, captured by an inner scope: index into `cells` */
    PY_SYMBOL_FREE    /* an outer function's cell: index into `frees` */
} PySymbolKind;

typedef struct PySymbol {
    const char *name;
    PySymbolKind kind;
    int index; /* into locals, cells or frees; -1 for GLOBAL and NAME */
    bool is_parameter;
    bool is_assigned;        /* bound here in any way */
    bool is_declared_global; /* by a `global` statement here */
} PySymbol;

struct PyScope {
    PyScopeKind kind;
    const char *name; /* "<module>", "f", "<lambda>", "<listcomp>", ... */
    /* As CPython's __qualname__: "Outer.method.<locals>.inner". The module's
     * is "<module>". */
    const char *qualified_name;
    PyScope *parent; /* NULL for the module */
    /* Set as in CPython's code flags. A function with `yield` is a generator,
     * an async one with `yield` an async generator. */
    bool is_generator;
    bool is_coroutine; /* async def; a comprehension that awaits */
    bool has_star_import;
    bool has_annotations; /* of variables, wherever they stand in it */
    /* Uses `super` or `__class__`: a class whose methods do has a cell
     * "__class__" in `cells`. */
    bool needs_class_cell;
    /* Parameters first, in the order of co_varnames (positional,
     * keyword-only, *args, **kwargs), then in order of first appearance. A
     * comprehension's first is ".0". Parameters that are cells are here too:
     * the compiler copies them at the start. Other cells are not. */
    const char **locals;
    int local_count;
    int parameter_count; /* including *args and **kwargs */
    const char **cells;
    int cell_count;
    const char **frees; /* a class may pass on one that it binds itself */
    int free_count;
    PySymbol *symbols; /* every name that is used or bound here, sorted */
    int symbol_count;
};

/* Fills the scopes of `module` and all inside it, from `arena`. Reports what
 * CPython's symtable reports: one SyntaxError, then false. Also the errors of
 * CPython's compiler that concern placement: 'return' outside function,
 * 'break' outside loop, 'await' outside function, too many statically nested
 * blocks, and so on. Private names (`__x` inside class C) are replaced in the
 * tree by their mangled form (`_C__x`), attributes included. */
bool py_scope_analyze(BaseArena *arena, PyModuleNode *module, PyVersion version,
                      PyDiagnostics *diagnostics);

/* NULL if the name does not occur in this scope. */
const PySymbol *py_scope_find(const PyScope *scope, const char *name);

#endif
