#include "py_set_table.h"

#include "base_check.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_set_probe.h"

void py_set_ready(PyObject *self)
{
    PySet *set = (PySet *)(void *)self;
    set->mask = PY_SET_SMALL - 1;
    set->table = set->small;
    set->hash = -1;
}

PyValue py_set_new_of(PyMachine *machine, const PyType *type)
{
    PySet *set = py_object_new(machine, type);
    if (!set)
        return PY_ERROR;
    py_set_ready(&set->object);
    return py_from_object(set);
}

PyValue py_set_new(PyMachine *machine)
{
    return py_set_new_of(machine, &py_set_type);
}

PyValue py_set_new_like(PyMachine *machine, const PySet *like)
{
    bool frozen = py_type_is_subtype(like->object.type, &py_frozenset_type);
    return py_set_new_of(machine, frozen ? &py_frozenset_type : &py_set_type);
}

/* --- the order of an ordered set ------------------------------------------ */

enum { FIRST_ORDER = 8 };

static void drop_order(PyMachine *machine, PySet *set)
{
    if (set->order)
        py_memory_free(machine, set->order,
                       set->order_room * sizeof *set->order);
    set->order = NULL;
    set->order_room = 0;
}

PyValue py_set_new_ordered(PyMachine *machine)
{
    PyValue made = py_set_new(machine);
    if (py_is_error(made))
        return PY_ERROR;
    PySet *set = py_set(made);
    set->order = py_memory_new(machine, FIRST_ORDER * sizeof *set->order);
    if (set->order) {
        set->order_room = FIRST_ORDER;
        return made;
    }
    py_decref(machine, made);
    return PY_ERROR;
}

/* `at` is how many items were there before. */
static bool add_to_order(PyMachine *machine, PySet *set, uint32_t at,
                         PySetEntry entry)
{
    if (at == set->order_room) {
        size_t size = set->order_room * sizeof *set->order;
        PySetEntry *order =
            py_memory_resize(machine, set->order, size, 2 * size);
        if (!order)
            return false;
        set->order = order;
        set->order_room *= 2;
    }
    set->order[at] = entry;
    return true;
}

/* `count` is how many there are. */
static void take_from_order(PySet *set, uint32_t count, PyValue key)
{
    uint32_t at = 0;
    while (!py_is(set->order[at].key, key))
        at++;
    BASE_INVARIANT(at < count);
    memmove(set->order + at, set->order + at + 1,
            (count - at - 1) * sizeof *set->order);
}

/* --- replacing the table
 * ---------------------------------------------------------- */

static void insert_clean(PySetEntry *table, uint32_t mask, PySetEntry entry)
{
    PySetProbe probe = py_set_probe(entry.hash, mask);
    while (!py_is_undefined(table[probe.place].key))
        py_set_probe_on(&probe, mask);
    table[probe.place] = entry;
}

static void free_table(PyMachine *machine, PySet *set)
{
    if (set->table != set->small)
        py_memory_free(machine, set->table,
                       (set->mask + 1) * sizeof(PySetEntry));
}

/* The table has as many items and deleted entries as are counted, and a free
 * one, where searches end. */
static bool is_sound(const PySet *set)
{
    uint32_t used = 0, fill = 0;
    for (uint32_t i = 0; i <= set->mask; i++) {
        used += !py_is_undefined(set->table[i].key);
        fill += !py_set_is_free(&set->table[i]);
    }
    return used == set->used && fill == set->fill && fill <= set->mask &&
           (set->mask & (set->mask + 1)) == 0;
}

static bool resize(PyMachine *machine, PySet *set, uint64_t minimum)
{
    uint64_t size = PY_SET_SMALL;
    while (size <= minimum)
        size <<= 1;
    if (size > UINT32_MAX / 64) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    if (!py_charge(machine, size / 8))
        return false;
    PySetEntry kept[PY_SET_SMALL];
    PySetEntry *old = set->table, *fresh = set->small;
    if (size > PY_SET_SMALL) {
        fresh = py_memory_new(machine, size * sizeof(PySetEntry));
        if (!fresh)
            return false;
    } else if (old == set->small) {
        if (set->fill == set->used)
            return true;
        memcpy(kept, old, sizeof kept);
        old = kept;
    }
    memset(fresh, 0, size * sizeof(PySetEntry));
    uint32_t old_mask = set->mask;
    for (uint32_t i = 0; i <= old_mask; i++) {
        if (!py_is_undefined(old[i].key))
            insert_clean(fresh, (uint32_t)size - 1, old[i]);
    }
    if (old != kept) {
        free_table(machine, set);
        set->tables++;
    }
    set->table = fresh;
    set->mask = (uint32_t)size - 1;
    set->fill = set->used;
    BASE_INVARIANT(is_sound(set));
    return true;
}

static uint64_t growth(const PySet *set)
{
    return set->used > 50000 ? set->used * 2ull : set->used * 4ull;
}

bool py_set_shrink(PyMachine *machine, PySet *set)
{
    if (set->fill - set->used <= set->mask / 4)
        return true;
    return resize(machine, set, growth(set));
}

bool py_set_make_room(PyMachine *machine, PySet *set, uint64_t more)
{
    if ((set->fill + more) * 5 < set->mask * 3ull)
        return true;
    return resize(machine, set, (set->used + more) * 2);
}

/* The items of what was a set before, in its order. */
static void release_items(PyMachine *machine, PySet *old,
                          const PySetEntry *table)
{
    const PySetEntry *entries = old->order ? old->order : table;
    uint32_t end = old->order ? old->used : old->mask + 1;
    for (uint32_t i = 0; i < end; i++)
        py_decref(machine, entries[i].key);
    drop_order(machine, old);
}

void py_set_clear(PyMachine *machine, PySet *set)
{
    PySet old = *set;
    set->order = NULL;
    set->order_room = 0;
    PySetEntry *table = set->table == set->small ? old.small : set->table;
    memset(set->small, 0, sizeof set->small);
    set->table = set->small;
    set->used = set->fill = 0;
    set->mask = PY_SET_SMALL - 1;
    release_items(machine, &old, table);
    if (table != old.small) {
        set->tables++;
        py_memory_free(machine, table, (old.mask + 1) * sizeof *table);
    }
}

void py_set_swap(PySet *a, PySet *b)
{
    PySet kept = *a;
    a->order = b->order;
    a->order_room = b->order_room;
    b->order = kept.order;
    b->order_room = kept.order_room;
    a->used = b->used;
    a->fill = b->fill;
    a->mask = b->mask;
    a->table = b->table == b->small ? a->small : b->table;
    memcpy(a->small, b->small, sizeof a->small);
    b->used = kept.used;
    b->fill = kept.fill;
    b->mask = kept.mask;
    b->table = kept.table == a->small ? b->small : kept.table;
    memcpy(b->small, kept.small, sizeof b->small);
    a->hash = b->hash = -1;
    a->tables++;
    b->tables++;
}

/* --- items
 * ------------------------------------------------------------------------ */

bool py_set_put(PyMachine *machine, PySet *set, uint32_t place, PyValue item,
                int64_t hash)
{
    bool is_free = py_set_is_free(&set->table[place]);
    BASE_INVARIANT(py_is_undefined(set->table[place].key));
    if (set->order &&
        !add_to_order(machine, set, set->used, (PySetEntry){item, hash}))
        return false;
    set->table[place] = (PySetEntry){py_incref(item), hash};
    set->used++;
    if (!is_free)
        return true;
    set->fill++;
    if (set->fill * 5ull < set->mask * 3ull)
        return true;
    return resize(machine, set, growth(set));
}

static PyValue take_at(PySet *set, uint32_t place)
{
    PyValue key = set->table[place].key;
    BASE_INVARIANT(set->used && !py_is_undefined(key));
    if (set->order)
        take_from_order(set, set->used, key);
    set->table[place] = (PySetEntry){PY_UNDEFINED, -1};
    set->used--;
    return key;
}

void py_set_remove_at(PyMachine *machine, PySet *set, uint32_t place)
{
    py_decref(machine, take_at(set, place));
}

PyValue py_set_take(PySet *set)
{
    uint32_t at = set->finger & set->mask;
    PyValue first = set->order ? set->order[0].key : PY_UNDEFINED;
    while (py_is_undefined(set->table[at].key) ||
           (set->order && !py_is(set->table[at].key, first)))
        at = at == set->mask ? 0 : at + 1;
    set->finger = at + 1;
    return take_at(set, at);
}

bool py_set_each_hashed(const PySet *set, uint32_t *position, PyValue *item,
                        int64_t *hash)
{
    const PySetEntry *entries = set->order ? set->order : set->table;
    uint32_t end = set->order ? set->used : set->mask + 1;
    while (*position < end) {
        const PySetEntry *entry = &entries[(*position)++];
        if (py_is_undefined(entry->key))
            continue;
        *item = entry->key;
        *hash = entry->hash;
        return true;
    }
    return false;
}

bool py_set_each(const PySet *set, uint32_t *position, PyValue *item)
{
    int64_t hash;
    return py_set_each_hashed(set, position, item, &hash);
}

/* --- another set's items, which differ
 * -------------------------------------------- */

void py_set_fill(PySet *set, const PySet *other)
{
    bool same = set->mask == other->mask && other->fill == other->used;
    for (uint32_t i = 0; i <= other->mask; i++) {
        PySetEntry entry = other->table[i];
        if (py_is_undefined(entry.key))
            continue;
        py_incref(entry.key);
        if (same)
            set->table[i] = entry;
        else
            insert_clean(set->table, set->mask, entry);
    }
    set->fill = set->used = other->used;
}

PyValue py_set_copy(PyMachine *machine, const PySet *set)
{
    PyValue copy = py_set_new_like(machine, set);
    if (py_is_error(copy) || !set->used)
        return copy;
    if (py_charge(machine, set->mask / 8) &&
        py_set_make_room(machine, py_set(copy), set->used)) {
        py_set_fill(py_set(copy), set);
        return copy;
    }
    py_decref(machine, copy);
    return PY_ERROR;
}

PyValue py_set_rebuilt(PyMachine *machine, const PySet *set)
{
    PyValue fresh = py_set_new_like(machine, set), item;
    bool good = !py_is_error(fresh);
    uint32_t position = 0;
    int64_t hash;
    while (good && py_set_each_hashed(set, &position, &item, &hash)) {
        const PySet *to = py_set(fresh);
        PySetProbe probe = py_set_probe(hash, to->mask);
        while (!py_is_undefined(to->table[probe.place].key))
            py_set_probe_on(&probe, to->mask);
        good = py_set_put(machine, py_set(fresh), probe.place, item, hash);
    }
    if (good)
        return fresh;
    py_decref(machine, fresh);
    return PY_ERROR;
}
