#include "py_dict_table.h"

#include "base_check.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_machine_state.h"
#include "py_string.h"

#define LEAST_BITS 3
#define ROOMY 5      /* the most that lies in one piece with its dict */
#define MOST_BITS 26 /* of the index: more than a machine's memory */

/* CPython's numbers: so many entries for an index of that size. */
static uint32_t capacity_of(uint32_t bits)
{
    return bits ? (2u << bits) / 3 : 0;
}

static size_t place_size(uint32_t bits)
{
    return bits < 8 ? sizeof(int8_t) : sizeof(int32_t);
}

static size_t table_size(uint32_t bits)
{
    return bits ? capacity_of(bits) * sizeof(PyDictEntry) +
                      (place_size(bits) << bits)
                : 0;
}

static uint32_t find_place(const PyDict *dict, int64_t hash)
{
    PyDictProbe probe = py_dict_probe(dict, hash);
    while (py_dict_at(dict, probe.place) >= 0)
        py_dict_probe_on(dict, &probe);
    return probe.place;
}

static void index_entry(PyDict *dict, uint32_t position)
{
    BASE_INVARIANT(position < dict->used);
    py_dict_put(dict, find_place(dict, dict->entries[position].hash),
                (int32_t)position);
}

/* Each entry that lives is found where its hash leads, and is counted. */
static bool is_sound(const PyDict *dict)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < dict->used; i++) {
        if (py_is_undefined(dict->entries[i].key))
            continue;
        count++;
        PyDictProbe probe = py_dict_probe(dict, dict->entries[i].hash);
        while (py_dict_at(dict, probe.place) != (int32_t)i) {
            if (py_dict_at(dict, probe.place) == PY_DICT_FREE)
                return false;
            py_dict_probe_on(dict, &probe);
        }
    }
    return count == dict->count &&
           dict->used + dict->room <= capacity_of(dict->bits);
}

static inline __attribute__((always_inline)) void
lay_table(PyDict *dict, PyDictEntry *entries, uint32_t bits)
{
    uint32_t capacity = capacity_of(bits);
    dict->entries = entries;
    dict->index = entries + capacity;
    memset(dict->index, 0xFF, place_size(bits) << bits);
    dict->bits = (uint8_t)bits;
    dict->room = capacity;
    dict->used = 0;
    dict->tables++;
}

/* Makes a table without entries; false with MemoryError. */
static bool alloc_table(PyMachine *machine, PyDict *dict, uint32_t bits)
{
    if (bits > MOST_BITS) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    uint32_t capacity = capacity_of(bits);
    PyDictEntry *entries = py_charge(machine, capacity / 8)
                               ? py_memory_new(machine, table_size(bits))
                               : NULL;
    if (!entries)
        return false;
    lay_table(dict, entries, bits);
    return true;
}

static inline __attribute__((always_inline)) PyDict *
new_laid(PyMachine *machine, uint32_t bits)
{
    PyDict *dict = py_memory_reuse_object(&machine->memory, &py_dict_type,
                                          table_size(bits));
    if (!dict)
        dict = py_object_new_raw(machine, &py_dict_type, table_size(bits));
    if (!dict)
        return NULL;
    dict->count = dict->version = dict->tables = 0;
    dict->mixed = false;
    lay_table(dict, (PyDictEntry *)(dict + 1), bits);
    return dict;
}

PyDict *py_dict_new_roomy(PyMachine *machine, uint32_t bits)
{
    /* Most are of the least size, for which the compiler counts. */
    return bits <= LEAST_BITS ? new_laid(machine, LEAST_BITS)
                              : new_laid(machine, bits > ROOMY ? ROOMY : bits);
}

/* The one that `dict` had; it has another one by now, or none. */
static inline void free_table(PyMachine *machine, const PyDict *dict,
                              PyDictEntry *entries, uint32_t bits)
{
    if (entries && entries != (const PyDictEntry *)(dict + 1))
        py_memory_free(machine, entries, table_size(bits));
}

/* Squeezes out deleted entries. */
static bool replace_table(PyMachine *machine, PyDict *dict, uint32_t bits,
                          bool mixed)
{
    PyDict old = *dict;
    BASE_INVARIANT(is_sound(dict));
    if (!alloc_table(machine, dict, bits))
        return false;
    for (uint32_t i = 0; i < old.used; i++) {
        if (py_is_undefined(old.entries[i].key))
            continue;
        dict->entries[dict->used] = old.entries[i];
        index_entry(dict, dict->used++);
    }
    BASE_REQUIRE(dict->used == dict->count);
    dict->room -= dict->used;
    dict->mixed = old.mixed || mixed;
    if (dict->used != old.used)
        dict->version++;
    free_table(machine, dict, old.entries, old.bits);
    BASE_INVARIANT(is_sound(dict));
    return true;
}

static uint32_t bit_length(uint64_t number)
{
    return number ? 64 - (uint32_t)__builtin_clzll(number) : 0;
}

/* CPython's calculate_log2_keysize(): the index for so many places. */
static uint32_t bits_for_places(uint64_t places)
{
    return bit_length(((places | 8) - 1) | 7);
}

static uint32_t bits_for_growth(const PyDict *dict)
{
    return bits_for_places(dict->count * 3ull);
}

static uint32_t bits_for_entries(uint64_t entries)
{
    return bits_for_places((entries * 3 + 1) / 2);
}

static bool prepare_insert(PyMachine *machine, PyDict *dict, bool mixed)
{
    if (!dict->bits) {
        dict->mixed = mixed;
        return alloc_table(machine, dict, LEAST_BITS);
    }
    if (mixed && !dict->mixed &&
        !replace_table(machine, dict, bits_for_growth(dict), true))
        return false;
    return dict->room ||
           replace_table(machine, dict, bits_for_growth(dict), mixed);
}

bool py_dict_insert(PyMachine *machine, const PyDictKey *key, PyValue value)
{
    PyDict *dict = key->dict;
    int32_t place = key->place;
    if (!dict->room || (!dict->mixed && !py_is_string(key->key))) {
        if (!prepare_insert(machine, dict, !py_is_string(key->key)))
            return false;
        place = -1;
    }
    BASE_INVARIANT(dict->room && !py_is_undefined(key->key));
    py_dict_put(dict, place < 0 ? find_place(dict, key->hash) : (uint32_t)place,
                (int32_t)dict->used);
    dict->entries[dict->used++] =
        (PyDictEntry){py_incref(key->key), py_incref(value), key->hash};
    dict->room--;
    dict->count++;
    dict->version++;
    return true;
}

bool py_dict_fill_names(PyMachine *machine, PyDict *dict,
                        PyString *const *names, const PyValue *values,
                        uint32_t count)
{
    uint32_t bits = LEAST_BITS;
    BASE_INVARIANT(dict->count == 0);
    while (capacity_of(bits) < count) /* as it grows from one to the next */
        bits = bits_for_places(capacity_of(bits) * 3ull);
    PyDict old = *dict;
    if (!alloc_table(machine, dict, bits))
        return false;
    free_table(machine, dict, old.entries, old.bits);
    dict->mixed = false;
    for (uint32_t i = 0; i < count; i++) {
        dict->entries[i] =
            (PyDictEntry){py_incref(py_from_object(names[i])),
                          py_incref(values[i]), py_string_hash(names[i])};
        dict->used = i + 1;
        index_entry(dict, i);
    }
    dict->room -= count;
    dict->count = count;
    dict->version++;
    BASE_INVARIANT(is_sound(dict));
    return true;
}

static void forget_place(PyDict *dict, uint32_t position)
{
    BASE_INVARIANT(dict->bits && dict->count);
    PyDictProbe probe = py_dict_probe(dict, dict->entries[position].hash);
    while (py_dict_at(dict, probe.place) != (int32_t)position)
        py_dict_probe_on(dict, &probe);
    py_dict_put(dict, probe.place, PY_DICT_DELETED);
}

static PyDictEntry take_at(PyDict *dict, uint32_t position)
{
    PyDictEntry entry = dict->entries[position];
    BASE_INVARIANT(!py_is_undefined(entry.key) && dict->count);
    forget_place(dict, position);
    dict->entries[position].key = PY_UNDEFINED;
    dict->entries[position].value = PY_UNDEFINED;
    dict->count--;
    dict->version++;
    return entry;
}

void py_dict_remove_at(PyMachine *machine, PyDict *dict, uint32_t position)
{
    PyDictEntry entry = take_at(dict, position);
    py_decref(machine, entry.key);
    py_decref(machine, entry.value);
}

PyDictEntry py_dict_take_last(PyDict *dict)
{
    uint32_t at = dict->used - 1;
    while (py_is_undefined(dict->entries[at].key))
        at--;
    dict->used = at;
    return take_at(dict, at);
}

bool py_dict_make_room(PyMachine *machine, PyDict *dict, uint32_t more,
                       bool mixed)
{
    if (more <= capacity_of(dict->bits))
        return true;
    uint32_t bits = bits_for_entries((uint64_t)dict->count + more);
    return replace_table(machine, dict, bits, mixed);
}

bool py_dict_clone_into(PyMachine *machine, PyDict *dict, const PyDict *other)
{
    PyDict old = *dict;
    if (!other->bits)
        return true;
    if (!alloc_table(machine, dict, other->bits))
        return false;
    memcpy(dict->entries, other->entries, table_size(other->bits));
    dict->used = other->used;
    dict->room = other->room;
    dict->count = other->count;
    dict->mixed = other->mixed;
    dict->version++;
    for (uint32_t i = 0; i < dict->used; i++) {
        py_incref(dict->entries[i].key);
        py_incref(dict->entries[i].value);
    }
    free_table(machine, dict, old.entries, old.bits);
    return true;
}

PyValue py_dict_clone(PyMachine *machine, const PyDict *dict)
{
    PyValue clone = py_dict_new(machine);
    if (py_is_error(clone) || py_dict_clone_into(machine, py_dict(clone), dict))
        return clone;
    py_decref(machine, clone);
    return PY_ERROR;
}

static inline void empty(PyMachine *machine, PyDict *dict)
{
    PyDictEntry *entries = dict->entries;
    uint32_t used = dict->used, bits = dict->bits;
    dict->entries = NULL;
    dict->index = NULL;
    dict->count = dict->used = dict->room = dict->bits = 0;
    for (uint32_t i = 0; i < used; i++) {
        py_decref(machine, entries[i].key);
        py_decref(machine, entries[i].value);
    }
    free_table(machine, dict, entries, bits);
}

void py_dict_clear(PyMachine *machine, PyDict *dict)
{
    dict->mixed = false;
    dict->version++;
    dict->tables++;
    empty(machine, dict);
}

void py_dict_destroy(PyMachine *machine, PyObject *self)
{
    empty(machine, (PyDict *)self);
}

static const PyDictEntry *next_entry(const PyDict *dict, uint32_t *position)
{
    while (*position < dict->used) {
        const PyDictEntry *entry = &dict->entries[(*position)++];
        if (!py_is_undefined(entry->key))
            return entry;
    }
    return NULL;
}

bool py_dict_each(const PyDict *dict, uint32_t *position, PyValue *key,
                  PyValue *value)
{
    const PyDictEntry *entry = next_entry(dict, position);
    if (entry) {
        *key = entry->key;
        *value = entry->value;
    }
    return entry;
}

bool py_dict_each_hashed(const PyDict *dict, uint32_t *position, PyValue *key,
                         int64_t *hash)
{
    const PyDictEntry *entry = next_entry(dict, position);
    if (entry) {
        *key = entry->key;
        *hash = entry->hash;
    }
    return entry;
}
