/* The order in which a class's bases are asked: C3, as CPython's. */
#include "py_mro.h"

#include "base_memory.h"
#include "py_tuple.h"

#include <stdlib.h>

/* One of the types that are merged. */
typedef struct Kind {
    const PyType *type;
    uint32_t tails; /* in how many of the chains it stands behind the head */
} Kind;

typedef struct Chain {
    const PyType **items; /* owned */
    uint32_t *kinds;      /* owned: which each item is */
    uint32_t count, next;
} Chain;

static void append(Chain *chain, uint32_t *capacity, const PyType *type)
{
    BASE_GROW(chain->items, chain->count, *capacity);
    chain->items[chain->count++] = type;
}

static Chain chain_of(const PyType *type)
{
    Chain chain = {0};
    uint32_t capacity = 0;
    if (type->mro) {
        BASE_INVARIANT(type->mro_count != 0 && type->mro[0] == type);
        for (uint32_t i = 0; i < type->mro_count; i++)
            append(&chain, &capacity, type->mro[i]);
        BASE_INVARIANT(chain.items[chain.count - 1] == &py_object_type);
        return chain;
    }
    for (; type && type != &py_object_type; type = type->base)
        append(&chain, &capacity, type);
    append(&chain, &capacity, &py_object_type);
    return chain;
}

/* By address, which decides nothing but how they are found. */
static int compare(const void *left, const void *right)
{
    uintptr_t a = (uintptr_t)((const Kind *)left)->type;
    uintptr_t b = (uintptr_t)((const Kind *)right)->type;

    return a < b ? -1 : a > b;
}

static uint32_t count_items(const Chain *chains, uint32_t count)
{
    uint32_t all = 0;

    for (uint32_t i = 0; i < count; i++)
        all += chains[i].count;
    return all;
}

/* Each type of the chains once, sorted; the caller owns the result. */
static Kind *kinds_of(const Chain *chains, uint32_t count, uint32_t *kind_count)
{
    uint32_t all = 0, kept = 0;
    Kind *kinds = base_alloc_array(count_items(chains, count), sizeof *kinds);

    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < chains[i].count; k++)
            kinds[all++].type = chains[i].items[k];
    qsort(kinds, all, sizeof *kinds, compare);
    for (uint32_t i = 0; i < all; i++)
        if (i == 0 || kinds[i].type != kinds[kept - 1].type)
            kinds[kept++] = kinds[i];
    *kind_count = kept;
    return kinds;
}

/* Tells each item which kind it is, and each kind in how many tails it is. */
static void number(Chain *chains, uint32_t count, Kind *kinds,
                   uint32_t kind_count)
{
    for (uint32_t i = 0; i < count; i++) {
        chains[i].kinds = base_alloc_array(chains[i].count, sizeof(uint32_t));
        for (uint32_t k = 0; k < chains[i].count; k++) {
            Kind key = {.type = chains[i].items[k]};
            Kind *kind =
                bsearch(&key, kinds, kind_count, sizeof *kinds, compare);
            chains[i].kinds[k] = (uint32_t)(kind - kinds);
            kind->tails += k > 0;
        }
    }
}

/* The kind of the first head that stands in no tail; NULL: none does. *is_left
 * tells whether there was any head. */
static const Kind *next_kind(const Chain *chains, uint32_t count,
                             const Kind *kinds, bool *is_left)
{
    *is_left = false;
    for (uint32_t i = 0; i < count; i++) {
        BASE_INVARIANT(chains[i].next <= chains[i].count);
        if (chains[i].next == chains[i].count)
            continue;
        *is_left = true;
        const Kind *head = &kinds[chains[i].kinds[chains[i].next]];
        if (head->tails == 0)
            return head;
    }
    return NULL;
}

static void skip(Chain *chains, uint32_t count, Kind *kinds, const Kind *kind)
{
    for (uint32_t i = 0; i < count; i++) {
        Chain *chain = &chains[i];
        if (chain->next == chain->count ||
            &kinds[chain->kinds[chain->next]] != kind)
            continue;
        chain->next++;
        if (chain->next < chain->count)
            kinds[chain->kinds[chain->next]].tails--;
    }
}

/* The heads that stand in one another's way, each once. */
static void keep_left(const Chain *chains, uint32_t count, Chain *result,
                      uint32_t *capacity)
{
    result->count = 0;
    for (uint32_t i = 0; i < count; i++) {
        const Chain *chain = &chains[i];
        bool is_known = chain->next == chain->count;
        for (uint32_t k = 0; k < result->count && !is_known; k++)
            is_known = result->items[k] == chain->items[chain->next];
        if (!is_known)
            append(result, capacity, chain->items[chain->next]);
    }
}

/* True if nothing is left over. */
static bool merge(Chain *chains, uint32_t count, Chain *result,
                  uint32_t *capacity)
{
    uint32_t kind_count;
    Kind *kinds = kinds_of(chains, count, &kind_count);
    const Kind *next;
    bool is_left;

    number(chains, count, kinds, kind_count);
    while ((next = next_kind(chains, count, kinds, &is_left))) {
        append(result, capacity, next->type);
        skip(chains, count, kinds, next);
    }
    base_free(kinds);
    if (is_left)
        keep_left(chains, count, result, capacity);
    return !is_left;
}

bool py_mro_merge(const PyType *self, const PyTuple *bases, const PyType ***mro,
                  uint32_t *mro_count)
{
    uint32_t count = bases->count + 1, capacity = 0, own = 0;
    Chain *chains = base_alloc_zero(count * sizeof *chains);
    Chain result = {0};
    append(&result, &capacity, self);
    for (uint32_t i = 0; i < bases->count; i++) {
        const PyType *base = (const PyType *)(void *)py_object(bases->items[i]);
        chains[i] = chain_of(base);
        append(&chains[count - 1], &own, base);
    }
    if (!bases->count)
        append(&chains[0], &own, &py_object_type);
    bool is_whole = merge(chains, count, &result, &capacity);
    for (uint32_t i = 0; i < count; i++) {
        base_free(chains[i].items);
        base_free(chains[i].kinds);
    }
    base_free(chains);
    BASE_INVARIANT(result.count != 0);
    BASE_INVARIANT(!is_whole ||
                   (result.items[0] == self &&
                    result.items[result.count - 1] == &py_object_type));
    *mro = result.items;
    *mro_count = result.count;
    return is_whole;
}
