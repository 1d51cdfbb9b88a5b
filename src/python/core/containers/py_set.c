#include "py_set.h"
#include "py_at_once.h"
#include "py_int.h"

#include "py_exception.h"
#include "py_hash.h"
#include "py_iterator.h"
#include "py_sequence.h"
#include "py_set_private.h"

/* CPython's numbers: how far to look side by side, and how to jump then. */
#define LINEAR_PROBES 9
#define PERTURB_SHIFT 5

static bool is_free(const PySetEntry *entry)
{
    return py_is_undefined(entry->key) && entry->hash == 0;
}

static PySet *set_alloc(PyMachine *machine, const PyType *type)
{
    PySet *set = py_object_new(machine, type);
    if (!set)
        return NULL;
    set->mask = PY_SET_SMALL - 1;
    set->table = set->small;
    set->hash = -1;
    return set;
}

PyValue py_set_new_of(PyMachine *machine, const PyType *type)
{
    PySet *set = set_alloc(machine, type);
    return set ? py_from_object(set) : PY_ERROR;
}

PyValue py_set_new(PyMachine *machine)
{
    return py_set_new_of(machine, &py_set_type);
}

bool py_is_any_set(PyValue value)
{
    return py_is_instance(value, &py_set_type) ||
           py_is_instance(value, &py_frozenset_type);
}

/* Steps through the places that CPython tries, in its order. */
typedef struct Probe {
    uint64_t perturb, i;
    uint32_t left;
    uint32_t at;
} Probe;

static void probe_line(Probe *probe, uint32_t mask)
{
    probe->at = (uint32_t)probe->i;
    probe->left = probe->i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
}

static Probe probe_first(int64_t hash, uint32_t mask)
{
    Probe probe = {.perturb = (uint64_t)hash, .i = (uint64_t)hash & mask};
    probe_line(&probe, mask);
    return probe;
}

static void probe_next(Probe *probe, uint32_t mask)
{
    if (probe->left > 0) {
        probe->left--;
        probe->at++;
        return;
    }
    probe->perturb >>= PERTURB_SHIFT;
    probe->i = (probe->i * 5 + 1 + probe->perturb) & mask;
    probe_line(probe, mask);
}

/* The item's entry, or the free one where the search ended; NULL with an
 * exception. `deleted` (may be NULL) is the last deleted one on the way, which
 * is where CPython puts a new item. */
static PySetEntry *find(PyMachine *machine, PySet *set, PyValue key,
                        int64_t hash, PySetEntry **deleted)
{
    Probe probe = probe_first(hash, set->mask);
    for (;; probe_next(&probe, set->mask)) {
        PySetEntry *entry = &set->table[probe.at];
        if (is_free(entry))
            return entry;
        if (py_is_undefined(entry->key)) {
            if (deleted)
                *deleted = entry;
            continue;
        }
        if (entry->hash != hash)
            continue;
        int same = py_equal_or_refuse(machine, entry->key, key);
        if (same < 0)
            return NULL;
        if (same)
            return entry;
    }
}

static void insert_clean(PySetEntry *table, uint32_t mask, PySetEntry entry)
{
    Probe probe = probe_first(entry.hash, mask);
    while (!py_is_undefined(table[probe.at].key))
        probe_next(&probe, mask);
    table[probe.at] = entry;
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
        fill += !is_free(&set->table[i]);
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
    BASE_INVARIANT(set->used < size);
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
    if (old != kept)
        free_table(machine, set);
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

bool py_set_add_hashed(PyMachine *machine, PySet *set, PyValue item,
                       int64_t hash)
{
    PySetEntry *deleted = NULL;
    PySetEntry *entry = find(machine, set, item, hash, &deleted);
    if (!entry)
        return false;
    if (!py_is_undefined(entry->key))
        return true;
    if (deleted)
        entry = deleted;
    BASE_INVARIANT(py_is_undefined(entry->key));
    BASE_INVARIANT(set->used <= set->fill && set->fill <= set->mask);
    entry->key = py_incref(item);
    entry->hash = hash;
    set->used++;
    if (deleted)
        return true;
    set->fill++;
    if (set->fill * 5ull < set->mask * 3ull)
        return true;
    return resize(machine, set, growth(set));
}

bool py_set_add(PyMachine *machine, PyValue set, PyValue item)
{
    int64_t hash;
    return py_hash_or_refuse(machine, item, &hash) &&
           py_set_add_hashed(machine, py_set(set), item, hash);
}

int py_set_contains_hashed(PyMachine *machine, PySet *set, PyValue item,
                           int64_t hash)
{
    PySetEntry *entry = find(machine, set, item, hash, NULL);
    return entry ? !py_is_undefined(entry->key) : -1;
}

int py_set_contains(PyMachine *machine, PyValue set, PyValue item)
{
    int64_t hash;
    if (!py_hash_or_refuse(machine, item, &hash))
        return -1;
    return py_set_contains_hashed(machine, py_set(set), item, hash);
}

int py_set_discard_hashed(PyMachine *machine, PySet *set, PyValue item,
                          int64_t hash)
{
    PySetEntry *entry = find(machine, set, item, hash, NULL);
    if (!entry)
        return -1;
    if (py_is_undefined(entry->key))
        return 0;
    PyValue key = entry->key;
    BASE_INVARIANT(set->used != 0);
    entry->key = PY_UNDEFINED;
    entry->hash = -1;
    set->used--;
    py_decref(machine, key);
    return 1;
}

int py_set_discard(PyMachine *machine, PyValue set, PyValue item)
{
    int64_t hash;
    if (!py_hash_or_refuse(machine, item, &hash))
        return -1;
    return py_set_discard_hashed(machine, py_set(set), item, hash);
}

PyValue py_set_pop(PyMachine *machine, PySet *set)
{
    if (set->used == 0)
        return py_raise(machine, &py_KeyError, "pop from an empty set");
    uint32_t at = set->finger & set->mask;
    while (py_is_undefined(set->table[at].key))
        at = at == set->mask ? 0 : at + 1;
    PyValue item = set->table[at].key;
    set->table[at].key = PY_UNDEFINED;
    set->table[at].hash = -1;
    set->used--;
    set->finger = at + 1;
    return item;
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

bool py_set_merge(PyMachine *machine, PySet *set, const PySet *other)
{
    if (set == other || other->used == 0)
        return true;
    if (!py_charge(machine, other->mask / 8) ||
        !py_set_make_room(machine, set, other->used))
        return false;
    bool empty = set->fill == 0;
    bool same = empty && set->mask == other->mask && other->fill == other->used;
    for (uint32_t i = 0; i <= other->mask; i++) {
        PySetEntry entry = other->table[i];
        if (py_is_undefined(entry.key))
            continue;
        if (!empty) {
            if (!py_set_add_hashed(machine, set, entry.key, entry.hash))
                return false;
            continue;
        }
        py_incref(entry.key);
        if (same)
            set->table[i] = entry;
        else
            insert_clean(set->table, set->mask, entry);
    }
    if (empty)
        set->fill = set->used = other->used;
    return true;
}

void py_set_swap(PySet *a, PySet *b)
{
    PySet kept = *a;
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
}

void py_set_clear(PyMachine *machine, PySet *set)
{
    PySet old = *set;
    PySetEntry *table = set->table == set->small ? old.small : set->table;
    memset(set->small, 0, sizeof set->small);
    set->table = set->small;
    set->used = set->fill = 0;
    set->mask = PY_SET_SMALL - 1;
    for (uint32_t i = 0; i <= old.mask; i++)
        py_decref(machine, table[i].key);
    if (table != old.small)
        py_memory_free(machine, table, (old.mask + 1) * sizeof *table);
}

bool py_set_each(const PySet *set, uint32_t *position, PyValue *item)
{
    while (*position <= set->mask) {
        *item = set->table[(*position)++].key;
        if (!py_is_undefined(*item))
            return true;
    }
    return false;
}

PyValue py_set_from(PyMachine *machine, const PyType *type,
                    const PyValue *items, uint32_t count)
{
    PyValue set = py_set_new_of(machine, type);
    bool good = !py_is_error(set) && py_charge(machine, count);
    for (uint32_t i = 0; good && i < count; i++)
        good = py_set_add(machine, set, items[i]);
    if (good)
        return set;
    py_decref(machine, set);
    return PY_ERROR;
}

/* The same items, added to a fresh set one by one in the order of this one. */
static PyValue rebuilt(PyMachine *machine, const PySet *set)
{
    PyValue fresh = py_set_new_of(machine, set->object.type);
    bool good = !py_is_error(fresh);
    for (uint32_t i = 0; good && i <= set->mask; i++) {
        if (!py_is_undefined(set->table[i].key))
            good = py_set_add_hashed(machine, py_set(fresh), set->table[i].key,
                                     set->table[i].hash);
    }
    if (good)
        return fresh;
    py_decref(machine, fresh);
    return PY_ERROR;
}

PyValue py_set_from_constants(PyMachine *machine, const PyValue *items,
                              uint32_t count)
{
    if (count <= 2)
        return py_set_from(machine, &py_set_type, items, count);
    PyValue first = py_set_from(machine, &py_frozenset_type, items, count);
    if (py_is_error(first))
        return PY_ERROR;
    PyValue constant = rebuilt(machine, py_set(first));
    py_decref(machine, first);
    if (py_is_error(constant))
        return PY_ERROR;
    PyValue set = py_set_new(machine);
    if (!py_is_error(set) &&
        !py_set_merge(machine, py_set(set), py_set(constant)))
        py_assign(machine, &set, PY_ERROR);
    py_decref(machine, constant);
    return set;
}

/* ---- the slots ---- */

static void set_destroy(PyMachine *machine, PyObject *self)
{
    py_set_clear(machine, (PySet *)self);
}

static void set_traverse(PyObject *self, PyVisit visit, void *context)
{
    uint32_t position = 0;
    PyValue item;
    while (py_set_each((PySet *)self, &position, &item)) {
        if (py_is_object(item))
            visit(py_object(item), context);
    }
}

static bool set_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PySet *set = py_set(self);
    const char *name = py_type_name(set->object.type);
    bool frozen = set->object.type != &py_set_type;
    if (set->object.flags & PY_OBJECT_SHOWN || set->used == 0) {
        base_text_printf(out, set->used ? "%s(...)" : "%s()", name);
        return true;
    }
    if (!py_charge(machine, set->mask))
        return false;
    set->object.flags |= PY_OBJECT_SHOWN;
    if (frozen)
        base_text_printf(out, "%s(", name);
    uint32_t position = 0;
    PyValue item;
    bool good = true;
    const char *before = "{";
    while (good && py_set_each(set, &position, &item)) {
        base_text_append(out, before);
        before = ", ";
        good = py_repr(machine, item, out);
    }
    base_text_append(out, frozen ? "})" : "}");
    set->object.flags &= ~(uint32_t)PY_OBJECT_SHOWN;
    return good;
}

static PyValue frozenset_hash(PyMachine *machine, PyValue self)
{
    (void)machine;
    PySet *set = py_set(self);
    if (set->hash == -1) {
        PyHashFrozenset state = py_hash_frozenset_begin();
        for (uint32_t i = 0; i <= set->mask; i++) {
            if (!py_is_undefined(set->table[i].key))
                py_hash_frozenset_add(&state, set->table[i].hash);
        }
        set->hash = py_hash_frozenset_end(&state, set->used);
    }
    return py_int_from_i64(machine, set->hash);
}

static PyValue set_contains(PyMachine *machine, PyValue self, PyValue item)
{
    int found = py_set_contains(machine, self, item);
    return found < 0 ? PY_ERROR : py_bool(found);
}

static PyValue set_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_set(self)->used != 0);
}

static PyValue set_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(py_set(self)->used);
}

static PyValue set_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_set_iterator_type, self);
}

static const char *const missing[] = {
    "__and__",  "__class_getitem__", "__contains__",
    "__iter__", "__len__",           "__or__",
    "__rand__", "__ror__",           "__rsub__",
    "__rxor__", "__sub__",           "__xor__",
    NULL};

#define SET_TYPE(variable, text, ...)                                          \
    const PyType variable = {.object = PY_STATIC_OBJECT(&py_type_type),        \
                             .name = (text),                                   \
                             .size = sizeof(PySet),                            \
                             .flags = PY_TYPE_GENERIC,                         \
                             .destroy = set_destroy,                           \
                             .traverse = set_traverse,                         \
                             .repr = set_repr,                                 \
                             .compare = py_set_compare,                        \
                             .binary = py_set_binary,                          \
                             .operators = PY_BITS_OF_SET,                      \
                             .reflected_operators = PY_BITS_OF_SET,            \
                             .truth = set_truth,                               \
                             .length = set_length,                             \
                             .contains = set_contains,                         \
                             .iter = set_iter,                                 \
                             .missing = missing,                               \
                             __VA_ARGS__}

SET_TYPE(py_set_type, "set", .inplace = py_set_inplace,
         .construct = &py_set_construct, .methods = py_set_methods);
SET_TYPE(py_frozenset_type, "frozenset", .hash = frozenset_hash,
         .construct = &py_frozenset_construct, .methods = py_frozenset_methods);
