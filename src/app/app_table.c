#include "app_table.h"

#include "base_check.h"
#include "base_memory.h"

void app_table_release(AppTable *table)
{
    base_free(table->keys);
    base_free(table->values);
    *table = (AppTable){0};
}

static size_t place_of(const AppTable *table, uint64_t key)
{
    uint64_t mixed = (key ^ (key >> 29)) * 0x9e3779b97f4a7c15u;
    size_t place = (size_t)(mixed >> 32) & (table->capacity - 1);
    while (table->keys[place] != 0 && table->keys[place] != key + 1)
        place = (place + 1) & (table->capacity - 1);
    return place;
}

bool app_table_find(const AppTable *table, uint64_t key, uint32_t *value)
{
    if (table->count == 0)
        return false;
    size_t place = place_of(table, key);
    if (table->keys[place] == 0)
        return false;
    *value = table->values[place];
    return true;
}

static void grow(AppTable *table)
{
    AppTable larger = {.capacity = table->capacity ? 2 * table->capacity : 64};
    larger.keys = base_alloc_array(larger.capacity, sizeof *larger.keys);
    larger.values = base_alloc_array(larger.capacity, sizeof *larger.values);
    for (size_t i = 0; i < table->capacity; i++)
        if (table->keys[i] != 0)
            app_table_add(&larger, table->keys[i] - 1, table->values[i]);
    app_table_release(table);
    *table = larger;
}

void app_table_add(AppTable *table, uint64_t key, uint32_t value)
{
    BASE_REQUIRE(key != UINT64_MAX);
    if (table->count >= table->capacity / 2)
        grow(table);
    size_t place = place_of(table, key);
    BASE_REQUIRE(table->keys[place] == 0);
    table->keys[place] = key + 1;
    table->values[place] = value;
    table->count++;
}
