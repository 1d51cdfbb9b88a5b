/* The order in which a class's bases are asked: C3, as CPython's. */
#include "py_mro.h"

#include "base_memory.h"
#include "py_tuple.h"

typedef struct Chain {
    const PyType **items; /* owned */
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

static bool is_in_a_tail(const Chain *chains, uint32_t count,
                         const PyType *type)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = chains[i].next + 1; k < chains[i].count; k++)
            if (chains[i].items[k] == type)
                return true;
    return false;
}

/* The first head that stands in no tail; NULL: none does. *is_left tells
 * whether there was any head. */
static const PyType *next_type(Chain *chains, uint32_t count, bool *is_left)
{
    *is_left = false;
    for (uint32_t i = 0; i < count; i++) {
        BASE_INVARIANT(chains[i].next <= chains[i].count);
        if (chains[i].next == chains[i].count)
            continue;
        *is_left = true;
        const PyType *head = chains[i].items[chains[i].next];
        if (!is_in_a_tail(chains, count, head))
            return head;
    }
    return NULL;
}

static void skip(Chain *chains, uint32_t count, const PyType *type)
{
    for (uint32_t i = 0; i < count; i++)
        if (chains[i].next < chains[i].count &&
            chains[i].items[chains[i].next] == type)
            chains[i].next++;
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
    bool is_left;
    const PyType *next;
    while ((next = next_type(chains, count, &is_left))) {
        append(&result, &capacity, next);
        skip(chains, count, next);
    }
    for (uint32_t i = 0; i < count; i++)
        base_free(chains[i].items);
    base_free(chains);
    BASE_INVARIANT(result.count != 0 && result.items[0] == self);
    BASE_INVARIANT(is_left ||
                   result.items[result.count - 1] == &py_object_type);
    *mro = result.items;
    *mro_count = result.count;
    return !is_left;
}
