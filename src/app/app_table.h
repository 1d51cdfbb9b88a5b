/*
 * app_table.h - small numbers under 64-bit keys.
 *
 * An open-addressed hash table for caches: things are added, found, and thrown
 * away all at once. Knows nothing of what keys and values mean.
 */
#ifndef APP_TABLE_H
#define APP_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zero-initialised is the empty table. */
typedef struct AppTable {
    uint64_t *keys; /* key + 1; 0 is a free place; owned */
    uint32_t *values;
    size_t count, capacity; /* capacity is a power of two */
} AppTable;

void app_table_release(AppTable *table);

/* Returns false if the key is not there. */
bool app_table_find(const AppTable *table, uint64_t key, uint32_t *value);

/* The key must not be there yet, nor be UINT64_MAX. */
void app_table_add(AppTable *table, uint64_t key, uint32_t value);

#endif
