#include "base_sort.h"

#include "base_check.h"
#include "base_memory.h"

#include <string.h>

void base_sort_begin(BaseSort *sort, void *items, uint32_t count, size_t size,
                     size_t key, uint32_t key_count)
{
    BASE_REQUIRE(key + sizeof(uint32_t) <= size);
    *sort = (BaseSort){.items = items,
                       .size = size,
                       .key = key,
                       .count = count,
                       .key_count = key_count};
    sort->sorted = base_alloc((size_t)count * size);
    sort->places =
        base_alloc_array((size_t)key_count + 1, sizeof *sort->places);
}

static uint32_t key_of(const BaseSort *sort, const char *item)
{
    uint32_t key;

    memcpy(&key, item + sort->key, sizeof key);
    BASE_REQUIRE(key < sort->key_count);
    return key;
}

static void count_one(BaseSort *sort, uint32_t index)
{
    sort->places[key_of(sort, sort->items + index * sort->size) + 1]++;
}

static void place_one(BaseSort *sort, uint32_t key)
{
    sort->places[key + 1] += sort->places[key];
}

/* After the last move each place is where the part of its key ends. */
static void move_one(BaseSort *sort, uint32_t index)
{
    const char *item = sort->items + index * sort->size;
    uint32_t place = sort->places[key_of(sort, item)]++;

    memcpy(sort->sorted + place * sort->size, item, sort->size);
}

/* Does `one` to records or keys from sort->next on; true if none is left. */
static bool walk(BaseSort *sort, void (*one)(BaseSort *, uint32_t),
                 uint32_t count, uint32_t *budget)
{
    uint32_t left = count - sort->next;
    uint32_t end = sort->next + (left < *budget ? left : *budget);

    *budget -= end - sort->next;
    while (sort->next < end)
        one(sort, sort->next++);
    return sort->next == count;
}

bool base_sort_advance(BaseSort *sort, uint32_t *budget)
{
    void (*const work[])(BaseSort *, uint32_t) = {
        [BASE_SORT_COUNTS] = count_one,
        [BASE_SORT_PLACES] = place_one,
        [BASE_SORT_MOVES] = move_one,
    };

    while (sort->phase < BASE_SORT_DONE) {
        uint32_t count =
            sort->phase == BASE_SORT_PLACES ? sort->key_count : sort->count;
        if (!walk(sort, work[sort->phase], count, budget))
            return false;
        sort->phase++;
        sort->next = 0;
    }
    return true;
}

uint32_t base_sort_first(const BaseSort *sort, uint32_t key)
{
    return key == 0 ? 0 : base_sort_end(sort, key - 1);
}

uint32_t base_sort_end(const BaseSort *sort, uint32_t key)
{
    BASE_REQUIRE(sort->phase == BASE_SORT_DONE && key < sort->key_count);
    return sort->places[key];
}

void *base_sort_take(BaseSort *sort)
{
    void *sorted = sort->sorted;

    BASE_REQUIRE(sort->phase == BASE_SORT_DONE);
    base_free(sort->items);
    sort->items = sort->sorted = NULL;
    return sorted;
}

void base_sort_release(BaseSort *sort)
{
    base_free(sort->items);
    base_free(sort->sorted);
    base_free(sort->places);
    *sort = (BaseSort){0};
}
