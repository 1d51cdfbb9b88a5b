#include "py_scope_table.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static uint32_t hash_name(const char *name)
{
    uint32_t hash = 2166136261u;

    for (; *name; name++)
        hash = (hash ^ (unsigned char)*name) * 16777619u;
    return hash;
}

const PyScopeTable *py_scope_table_visible(const PyScopeTable *table)
{
    while (table->type_scope)
        table = table->parent;
    return table;
}

PyScopeName *py_scope_table_find(const PyScopeTable *table, const char *name)
{
    uint32_t at;

    if (table->bucket_count == 0)
        return NULL;
    at = hash_name(name) & (uint32_t)(table->bucket_count - 1);
    while (table->buckets[at] != 0) {
        PyScopeName *found = &table->names[table->buckets[at] - 1];

        if (strcmp(found->name, name) == 0)
            return found;
        at = (at + 1) & (uint32_t)(table->bucket_count - 1);
    }
    return NULL;
}

static void insert(PyScopeTable *table, int index)
{
    uint32_t mask = (uint32_t)(table->bucket_count - 1);
    uint32_t at = hash_name(table->names[index].name) & mask;

    while (table->buckets[at] != 0)
        at = (at + 1) & mask;
    table->buckets[at] = index + 1;
}

static void grow(BaseArena *arena, PyScopeTable *table)
{
    int capacity = table->capacity == 0 ? 8 : table->capacity * 2;
    PyScopeName *names =
        base_arena_alloc(arena, (size_t)capacity * sizeof *names);

    if (table->count > 0)
        memcpy(names, table->names, (size_t)table->count * sizeof *names);
    table->names = names;
    table->capacity = capacity;
    table->bucket_count = capacity * 2;
    table->buckets = base_arena_alloc(arena, (size_t)table->bucket_count *
                                                 sizeof *table->buckets);
    for (int i = 0; i < table->count; i++)
        insert(table, i);
}

PyScopeName *py_scope_table_add(BaseArena *arena, PyScopeTable *table,
                                const char *name, unsigned flags)
{
    PyScopeName *found = py_scope_table_find(table, name);

    if (!found) {
        if (table->count == table->capacity)
            grow(arena, table);
        found = &table->names[table->count++];
        *found = (PyScopeName){.name = name};
        insert(table, table->count - 1);
    }
    found->flags |= flags;
    return found;
}

bool py_scope_fail(PyScopeBuilder *builder, PySpan span, const char *format,
                   ...)
{
    char message[300];
    PyDiagnostic *added;
    va_list arguments;

    if (builder->failed)
        return false;
    builder->failed = true;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    py_diagnostics_add(builder->diagnostics, PY_DIAGNOSTIC_SYNTAX, span,
                       message, NULL);
    added = &builder->diagnostics->items[builder->diagnostics->count - 1];
    added->version = builder->version;
    added->counts_bytes = true;
    added->is_read_again = true;
    return false;
}
