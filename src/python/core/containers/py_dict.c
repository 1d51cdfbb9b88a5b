#include "py_dict.h"

#include "py_at_once.h"
#include "py_dict_views.h"
#include "py_exception.h"
#include "py_iterator.h"
#include "py_sequence.h"
#include "py_string.h"

#define SCAN_LIMIT 8 /* up to so many entries there is no index */

PyValue py_dict_new(PyMachine *machine)
{
    PyDict *dict = py_object_new(machine, &py_dict_type);
    return dict ? py_from_object(dict) : PY_ERROR;
}

/* ---- the table ---- */

static bool is_same_key(PyMachine *machine, const PyDictEntry *entry,
                        PyValue key, int64_t hash, int *same)
{
    if (py_is(entry->key, key)) {
        *same = 1;
        return true;
    }
    *same = 0;
    if (entry->hash != hash || py_is_undefined(entry->key))
        return true;
    if (py_is_string(entry->key) && py_is_string(key))
        *same = py_string_equals(py_string(entry->key), py_string(key));
    else
        *same = py_equal_or_refuse(machine, entry->key, key);
    return *same >= 0;
}

static uint32_t next_slot(const PyDict *dict, uint32_t slot, uint64_t *perturb)
{
    *perturb >>= 5;
    return (uint32_t)(slot * 5u + *perturb + 1) & (dict->index_size - 1);
}

/* *position is the entry's, or -1. *slot (may be NULL) is that in the index. */
static bool find_entry(PyMachine *machine, const PyDict *dict, PyValue key,
                       int64_t hash, int32_t *position, uint32_t *where)
{
    int same;
    *position = -1;
    if (dict->index_size == 0) {
        for (uint32_t i = 0; i < dict->used; i++) {
            if (!is_same_key(machine, &dict->entries[i], key, hash, &same))
                return false;
            if (same) {
                *position = (int32_t)i;
                return true;
            }
        }
        return true;
    }
    uint64_t perturb = (uint64_t)hash;
    uint32_t slot = (uint32_t)hash & (dict->index_size - 1);
    for (;; slot = next_slot(dict, slot, &perturb)) {
        int32_t at = dict->index[slot];
        if (at == -1)
            return true;
        if (at < 0)
            continue;
        if (!is_same_key(machine, &dict->entries[at], key, hash, &same))
            return false;
        if (same) {
            *position = at;
            if (where)
                *where = slot;
            return true;
        }
    }
}

/* Each entry that lives is found where its hash leads, and is counted. */
static bool is_sound(const PyDict *dict)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < dict->used; i++) {
        if (py_is_undefined(dict->entries[i].key))
            continue;
        count++;
        if (dict->index_size == 0)
            continue;
        uint64_t perturb = (uint64_t)dict->entries[i].hash;
        uint32_t slot = (uint32_t)perturb & (dict->index_size - 1);
        while (dict->index[slot] != (int32_t)i) {
            if (dict->index[slot] == -1)
                return false;
            slot = next_slot(dict, slot, &perturb);
        }
    }
    return count == dict->count && dict->used <= dict->capacity;
}

static void index_entry(PyDict *dict, uint32_t position)
{
    BASE_INVARIANT(position < dict->used);
    BASE_INVARIANT(dict->used < dict->index_size);
    BASE_INVARIANT((dict->index_size & (dict->index_size - 1)) == 0);
    uint64_t hash = (uint64_t)dict->entries[position].hash;
    uint32_t slot = (uint32_t)hash & (dict->index_size - 1);
    while (dict->index[slot] >= 0)
        slot = next_slot(dict, slot, &hash);
    dict->index[slot] = (int32_t)position;
}

/* Squeezes out deleted entries and makes room for `capacity` of them. */
static bool resize(PyMachine *machine, PyDict *dict, uint32_t capacity)
{
    uint32_t index_size = 0;
    BASE_REQUIRE(capacity >= dict->count);
    BASE_INVARIANT(is_sound(dict));
    if (capacity > SCAN_LIMIT) {
        index_size = 16;
        while (index_size * 2ull < capacity * 3ull)
            index_size *= 2;
    }
    if (!py_charge(machine, capacity / 8))
        return false;
    PyDictEntry *entries =
        py_memory_new(machine, capacity * sizeof(PyDictEntry));
    int32_t *index = NULL;
    if (entries && index_size &&
        !(index = py_memory_new(machine, index_size * sizeof(int32_t)))) {
        py_memory_free(machine, entries, capacity * sizeof(PyDictEntry));
        entries = NULL;
    }
    if (!entries)
        return false;
    uint32_t used = 0;
    for (uint32_t i = 0; i < dict->used; i++) {
        if (!py_is_undefined(dict->entries[i].key))
            entries[used++] = dict->entries[i];
    }
    if (dict->entries)
        py_memory_free(machine, dict->entries,
                       dict->capacity * sizeof(PyDictEntry));
    if (dict->index)
        py_memory_free(machine, dict->index,
                       dict->index_size * sizeof(int32_t));
    dict->entries = entries;
    dict->index = index;
    dict->index_size = index_size;
    dict->capacity = capacity;
    if (used != dict->used)
        dict->version++;
    dict->used = used;
    if (index)
        memset(index, 0xFF, index_size * sizeof(int32_t));
    for (uint32_t i = 0; index && i < used; i++)
        index_entry(dict, i);
    BASE_INVARIANT(is_sound(dict));
    return true;
}

bool py_dict_reserve(PyMachine *machine, PyDict *dict, uint32_t count)
{
    if (count <= dict->capacity - (dict->used - dict->count))
        return true;
    if (count > UINT32_MAX / 64) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    return resize(machine, dict, count);
}

static bool grow(PyMachine *machine, PyDict *dict)
{
    uint32_t wanted = dict->count + 1;
    if (wanted > UINT32_MAX / 64) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    uint32_t capacity = dict->capacity ? dict->capacity : 4;
    while (capacity < wanted + wanted / 2)
        capacity *= 2;
    return resize(machine, dict, capacity);
}

/* Both are borrowed. */
static bool set_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                       int64_t hash, PyValue value)
{
    int32_t at;
    if (!find_entry(machine, dict, key, hash, &at, NULL))
        return false;
    if (at >= 0) {
        py_assign(machine, &dict->entries[at].value, py_incref(value));
        return true;
    }
    if (dict->used == dict->capacity && !grow(machine, dict))
        return false;
    BASE_INVARIANT(dict->used < dict->capacity);
    BASE_INVARIANT(!py_is_undefined(key));
    dict->entries[dict->used] =
        (PyDictEntry){py_incref(key), py_incref(value), hash};
    dict->used++;
    dict->count++;
    dict->version++;
    if (dict->index)
        index_entry(dict, dict->used - 1);
    return true;
}

static void remove_at(PyMachine *machine, PyDict *dict, int32_t at,
                      uint32_t slot)
{
    PyDictEntry *entry = &dict->entries[at];
    PyValue key = entry->key, value = entry->value;
    BASE_INVARIANT(!py_is_undefined(key) && dict->count != 0);
    BASE_INVARIANT(!dict->index || dict->index[slot] == at);
    entry->key = entry->value = PY_UNDEFINED;
    dict->count--;
    dict->version++;
    if (dict->index)
        dict->index[slot] = -2;
    py_decref(machine, key);
    py_decref(machine, value);
}

/* ---- by value ---- */

PyValue py_dict_get(PyMachine *machine, PyDict *dict, PyValue key)
{
    int64_t hash;
    int32_t at;
    if (!py_hash_or_refuse(machine, key, &hash) ||
        !find_entry(machine, dict, key, hash, &at, NULL))
        return PY_UNDEFINED;
    return at < 0 ? PY_UNDEFINED : dict->entries[at].value;
}

bool py_dict_set(PyMachine *machine, PyDict *dict, PyValue key, PyValue value)
{
    int64_t hash;
    return py_hash_or_refuse(machine, key, &hash) &&
           set_hashed(machine, dict, key, hash, value);
}

bool py_dict_delete(PyMachine *machine, PyDict *dict, PyValue key)
{
    int64_t hash;
    int32_t at;
    uint32_t slot = 0;
    if (!py_hash_or_refuse(machine, key, &hash) ||
        !find_entry(machine, dict, key, hash, &at, &slot) || at < 0)
        return false;
    remove_at(machine, dict, at, slot);
    return true;
}

void py_dict_clear(PyMachine *machine, PyDict *dict)
{
    PyDict old = *dict;
    dict->entries = NULL;
    dict->index = NULL;
    dict->count = dict->used = dict->capacity = dict->index_size = 0;
    dict->version++;
    for (uint32_t i = 0; i < old.used; i++) {
        py_decref(machine, old.entries[i].key);
        py_decref(machine, old.entries[i].value);
    }
    if (old.entries)
        py_memory_free(machine, old.entries,
                       old.capacity * sizeof(PyDictEntry));
    if (old.index)
        py_memory_free(machine, old.index, old.index_size * sizeof(int32_t));
}

bool py_dict_merge(PyMachine *machine, PyDict *dict, const PyDict *other)
{
    if ((const PyDict *)dict == other)
        return true;
    if (!py_charge(machine, other->used / 8))
        return false;
    for (uint32_t i = 0; i < other->used; i++) {
        PyDictEntry entry = other->entries[i];
        if (!py_is_undefined(entry.key) &&
            !set_hashed(machine, dict, entry.key, entry.hash, entry.value))
            return false;
    }
    return true;
}

PyValue py_dict_copy(PyMachine *machine, const PyDict *dict)
{
    PyValue copy = py_dict_new(machine);
    if (py_is_error(copy))
        return PY_ERROR;
    if (dict->count == 0 ||
        (py_dict_reserve(machine, py_dict(copy), dict->count) &&
         py_dict_merge(machine, py_dict(copy), dict)))
        return copy;
    py_decref(machine, copy);
    return PY_ERROR;
}

bool py_dict_each(const PyDict *dict, uint32_t *position, PyValue *key,
                  PyValue *value)
{
    while (*position < dict->used) {
        const PyDictEntry *entry = &dict->entries[(*position)++];
        if (py_is_undefined(entry->key))
            continue;
        *key = entry->key;
        *value = entry->value;
        return true;
    }
    return false;
}

/* ---- by name ---- */

static int32_t find_name(const PyDict *dict, PyString *name, uint32_t *where)
{
    int64_t hash = py_string_hash(name);
    PyValue key = py_from_object(name);
    if (dict->index_size == 0) {
        for (uint32_t i = 0; i < dict->used; i++) {
            const PyDictEntry *entry = &dict->entries[i];
            if (py_is(entry->key, key) ||
                (entry->hash == hash && py_is_string(entry->key) &&
                 py_string_equals(py_string(entry->key), name)))
                return (int32_t)i;
        }
        return -1;
    }
    uint64_t perturb = (uint64_t)hash;
    uint32_t slot = (uint32_t)hash & (dict->index_size - 1);
    for (;; slot = next_slot(dict, slot, &perturb)) {
        int32_t at = dict->index[slot];
        if (at == -1)
            return -1;
        if (at < 0)
            continue;
        const PyDictEntry *entry = &dict->entries[at];
        if (py_is(entry->key, key) ||
            (entry->hash == hash && py_is_string(entry->key) &&
             py_string_equals(py_string(entry->key), name))) {
            *where = slot;
            return at;
        }
    }
}

int32_t py_dict_find_name(const PyDict *dict, PyString *name)
{
    uint32_t slot;
    return find_name(dict, name, &slot);
}

PyValue py_dict_get_name(const PyDict *dict, PyString *name)
{
    uint32_t slot;
    int32_t at = find_name(dict, name, &slot);
    return at < 0 ? PY_UNDEFINED : dict->entries[at].value;
}

bool py_dict_set_name(PyMachine *machine, PyDict *dict, PyString *name,
                      PyValue value)
{
    return set_hashed(machine, dict, py_from_object(name), py_string_hash(name),
                      value);
}

bool py_dict_delete_name(PyMachine *machine, PyDict *dict, PyString *name)
{
    uint32_t slot = 0;
    int32_t at = find_name(dict, name, &slot);
    if (at >= 0)
        remove_at(machine, dict, at, slot);
    return at >= 0;
}

/* ---- the slots ---- */

static void dict_destroy(PyMachine *machine, PyObject *self)
{
    py_dict_clear(machine, (PyDict *)self);
}

static void dict_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyDict *dict = (PyDict *)self;
    for (uint32_t i = 0; i < dict->used; i++) {
        if (py_is_object(dict->entries[i].key))
            visit(py_object(dict->entries[i].key), context);
        if (py_is_object(dict->entries[i].value))
            visit(py_object(dict->entries[i].value), context);
    }
}

static bool dict_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PyDict *dict = py_dict(self);
    if (dict->object.flags & PY_OBJECT_SHOWN) {
        base_text_append(out, "{...}");
        return true;
    }
    if (!py_charge(machine, dict->used))
        return false;
    dict->object.flags |= PY_OBJECT_SHOWN;
    base_text_append_char(out, '{');
    uint32_t position = 0;
    PyValue key, value;
    bool good = true, first = true;
    while (good && py_dict_each(dict, &position, &key, &value)) {
        if (!first)
            base_text_append(out, ", ");
        first = false;
        good = py_repr(machine, key, out);
        base_text_append(out, ": ");
        good = good && py_repr(machine, value, out);
    }
    base_text_append_char(out, '}');
    dict->object.flags &= ~(uint32_t)PY_OBJECT_SHOWN;
    return good;
}

static int is_equal(PyMachine *machine, PyDict *a, PyDict *b)
{
    if (a->count != b->count)
        return 0;
    if (!py_charge(machine, a->used / 4))
        return -1;
    for (uint32_t i = 0; i < a->used; i++) {
        PyDictEntry entry = a->entries[i];
        int32_t at;
        if (py_is_undefined(entry.key))
            continue;
        if (!find_entry(machine, b, entry.key, entry.hash, &at, NULL))
            return -1;
        if (at < 0)
            return 0;
        int same =
            py_equal_or_refuse(machine, entry.value, b->entries[at].value);
        if (same <= 0)
            return same;
    }
    return 1;
}

static PyValue dict_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                            PyValue b)
{
    if (!py_is_instance(a, &py_dict_type) ||
        !py_is_instance(b, &py_dict_type) || (op != PY_EQ && op != PY_NE))
        return PY_NOT_IMPLEMENTED;
    int same = is_equal(machine, py_dict(a), py_dict(b));
    return same < 0 ? PY_ERROR : py_bool((same == 1) == (op == PY_EQ));
}

static PyValue dict_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                           PyValue b)
{
    if (op != PY_OR || !py_is_instance(a, &py_dict_type) ||
        !py_is_instance(b, &py_dict_type))
        return PY_NOT_IMPLEMENTED;
    PyValue both = py_dict_copy(machine, py_dict(a));
    if (py_is_error(both) || py_dict_merge(machine, py_dict(both), py_dict(b)))
        return both;
    py_decref(machine, both);
    return PY_ERROR;
}

static PyValue add_pairs(PyMachine *machine, PyValue list, const PyValue *state,
                         uint32_t count)
{
    (void)count;
    if (!py_dict_add_pairs(machine, py_dict(state[0]), list))
        return PY_ERROR;
    return py_incref(state[0]);
}

static PyValue dict_inplace(PyMachine *machine, PyBinaryOp op, PyValue a,
                            PyValue b)
{
    if (op != PY_OR)
        return PY_NOT_IMPLEMENTED;
    if (!py_is_instance(b, &py_dict_type))
        return py_with_list(machine, b, add_pairs, &a, 1);
    return py_dict_merge(machine, py_dict(a), py_dict(b)) ? py_incref(a)
                                                          : PY_ERROR;
}

static PyValue dict_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_dict(self)->count != 0);
}

static PyValue dict_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(py_dict(self)->count);
}

static PyValue dict_get_item(PyMachine *machine, PyValue self, PyValue key)
{
    PyValue value = py_dict_get(machine, py_dict(self), key);
    if (!py_is_undefined(value))
        return py_incref(value);
    if (!py_is_raising(machine))
        py_raise_with(machine, &py_KeyError, key);
    return PY_ERROR;
}

static PyValue dict_set_item(PyMachine *machine, PyValue self, PyValue key,
                             PyValue value)
{
    PyDict *dict = py_dict(self);
    if (!py_is_undefined(value))
        return py_dict_set(machine, dict, key, value) ? PY_NONE : PY_ERROR;
    if (py_dict_delete(machine, dict, key))
        return PY_NONE;
    if (!py_is_raising(machine))
        py_raise_with(machine, &py_KeyError, key);
    return PY_ERROR;
}

static PyValue dict_contains(PyMachine *machine, PyValue self, PyValue item)
{
    PyValue value = py_dict_get(machine, py_dict(self), item);
    if (!py_is_undefined(value))
        return PY_TRUE;
    return py_is_raising(machine) ? PY_ERROR : PY_FALSE;
}

static PyValue dict_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_dict_key_iterator_type, self);
}

static const char *const missing[] = {
    "__class_getitem__", "__contains__", "__delitem__", "__getitem__",
    "__ior__",           "__iter__",     "__len__",     "__or__",
    "__reversed__",      "__ror__",      "__setitem__", NULL};

const PyType py_dict_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "dict",
    .size = sizeof(PyDict),
    .flags = PY_TYPE_GENERIC,
    .destroy = dict_destroy,
    .traverse = dict_traverse,
    .repr = dict_repr,
    .compare = dict_compare,
    .binary = dict_binary,
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .inplace_operators = PY_BIT(PY_OR),
    .inplace = dict_inplace,
    .truth = dict_truth,
    .length = dict_length,
    .get_item = dict_get_item,
    .set_item = dict_set_item,
    .contains = dict_contains,
    .iter = dict_iter,
    .construct = &py_dict_construct,
    .methods = py_dict_methods,
    .missing = missing,
};
