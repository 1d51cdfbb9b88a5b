/*
 * py_scope_table.h - the scopes while they are being made.
 *
 * Three passes, as in CPython: the first makes the scopes and notes how each
 * name is used in each, the second decides where each name lives, the third
 * looks for statements that stand where they must not.
 */
#ifndef PY_SCOPE_TABLE_H
#define PY_SCOPE_TABLE_H

#include "py_scope.h"

typedef enum PyScopeFlag {
    PY_SCOPE_USED = 1,
    PY_SCOPE_BOUND = 2,
    PY_SCOPE_PARAMETER = 4,
    PY_SCOPE_GLOBAL = 8,
    PY_SCOPE_NONLOCAL = 16,
    PY_SCOPE_ANNOTATED = 32,
    PY_SCOPE_ITERATION = 64, /* a comprehension's own variable */
    PY_SCOPE_CELL = 128,     /* captured by an inner scope */
    PY_SCOPE_FREE = 256      /* an outer function's */
} PyScopeFlag;

typedef struct PyScopeName {
    const char *name;
    unsigned flags;
    PySpan span; /* of the global or nonlocal statement */
} PyScopeName;

/* A scope while it is being made. */
typedef struct PyScopeTable {
    PyScope *scope;
    struct PyScopeTable *parent;
    struct PyScopeTable *first_child;
    struct PyScopeTable *last_child;
    struct PyScopeTable *next;
    PyScopeName *names; /* in order of first appearance */
    int count;
    int capacity;
    int *buckets; /* of a hash table: index + 1 into `names`, or 0 */
    int bucket_count;
    const char *class_name; /* for private names; NULL outside a class */
    bool is_async;          /* async def */
    bool is_generator_expression;
    const char *type_scope; /* see py_ast.h */
    PySpan span;            /* of the function */
    int iterable_depth;     /* > 0 inside a comprehension's iterable */
    bool is_in_target;      /* visits the target of a comprehension's loop */
} PyScopeTable;

typedef struct PyScopeBuilder {
    BaseArena *arena;
    PyVersion version;
    PyDiagnostics *diagnostics;
    PyScopeTable *current;
    int depth;
    bool failed;
} PyScopeBuilder;

/* The innermost scope from here that a program knows of. */
const PyScopeTable *py_scope_table_visible(const PyScopeTable *table);

/* NULL if the name has not been seen in this scope. */
PyScopeName *py_scope_table_find(const PyScopeTable *table, const char *name);
PyScopeName *py_scope_table_add(BaseArena *arena, PyScopeTable *table,
                                const char *name, unsigned flags);

/* Raises a SyntaxError; returns false. */
bool py_scope_fail(PyScopeBuilder *builder, PySpan span, const char *format,
                   ...) __attribute__((format(printf, 3, 4)));

#endif
