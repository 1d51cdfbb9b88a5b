#include "py_dict.h"

#include "py_at_once.h"
#include "py_dict_compare.h"
#include "py_dict_make.h"
#include "py_dict_methods.h"
#include "py_dict_private.h"
#include "py_dict_table.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_iterator.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_string.h"
#include "py_text.h"
#include "py_wait.h"

PyValue py_dict_new(PyMachine *machine)
{
    PyDict *dict = py_object_new(machine, &py_dict_type);
    return dict ? py_from_object(dict) : PY_ERROR;
}

/* --- looking for a key, at once
 * --------------------------------------------------- */

/* Of two keys with one hash. Those that differ are counted as work. */
static PyNow is_same(PyMachine *machine, PyValue stored, PyValue key)
{
    PyNow same = py_equal_now(machine, stored, key);
    if (same == PY_NOW_NO && !py_charge(machine, 1))
        return PY_NOW_ERROR;
    return same;
}

/* PY_NOW_YES: key->at and key->place are told. */
static PyNow find_now(PyMachine *machine, PyDictKey *key)
{
    const PyDict *dict = key->dict;
    PyDictProbe probe = py_dict_probe(dict, key->hash);
    BASE_INVARIANT(key->at < 0 && key->place < 0);
    for (; dict->bits; py_dict_probe_on(dict, &probe)) {
        int32_t at = py_dict_at(dict, probe.place);
        if (at < 0) {
            key->place = key->place < 0 ? (int32_t)probe.place : key->place;
            if (at == PY_DICT_FREE)
                break;
            continue;
        }
        BASE_INVARIANT((uint32_t)at < dict->used);
        const PyDictEntry *entry = &dict->entries[at];
        PyNow same = py_is(entry->key, key->key);
        if (!same && entry->hash == key->hash)
            same = is_same(machine, entry->key, key->key);
        if (same == PY_NOW_NO)
            continue;
        key->at = at;
        return same;
    }
    return PY_NOW_YES;
}

/* --- looking for a key, by asking
 * ------------------------------------------------- */

enum {
    ASK_DICT,
    ASK_KEY,
    ASK_EXTRA,
    ASK_USE,
    ASK_HASH,
    ASK_HASH_END = ASK_HASH + 2,
    ASK_PLACE = ASK_HASH_END, /* where the walk is */
    ASK_STEPS,                /* it has gone, which tells how perturbed it is */
    ASK_AT,                   /* what stands there: the position, ... */
    ASK_STORED,               /* ... the key, ... */
    ASK_TABLES,               /* ... and in which of the dict's tables */
    ASK_SAME,
    ASK_STATES
};

static PyDict *dict_of(const PyValue *state)
{
    return py_dict(state[ASK_DICT]);
}

static void begin_walk(PyValue *state)
{
    PyDictProbe probe =
        py_dict_probe(dict_of(state), py_kept_hash(state + ASK_HASH));
    state[ASK_PLACE] = py_small(probe.place);
    state[ASK_STEPS] = py_small(0);
}

static PyDictProbe walk_of(const PyValue *state)
{
    int64_t steps = py_small_value(state[ASK_STEPS]);
    BASE_INVARIANT(steps >= 0);
    uint64_t hash = (uint64_t)py_kept_hash(state + ASK_HASH);
    return (PyDictProbe){steps < 13 ? hash >> (5 * steps) : 0,
                         (uint32_t)py_small_value(state[ASK_PLACE])};
}

static void step_on(PyValue *state, PyDictProbe *probe)
{
    py_dict_probe_on(dict_of(state), probe);
    state[ASK_PLACE] = py_small(probe->place);
    state[ASK_STEPS] = py_small(py_small_value(state[ASK_STEPS]) + 1);
}

/* Goes on to the next key with the same hash, or the key itself, and takes it
 * down; false: there is none. */
static bool find_candidate(PyMachine *machine, PyValue *state)
{
    const PyDict *dict = dict_of(state);
    int64_t hash = py_kept_hash(state + ASK_HASH);
    PyDictProbe probe = walk_of(state);
    for (; dict->bits; step_on(state, &probe)) {
        int32_t at = py_dict_at(dict, probe.place);
        if (at == PY_DICT_FREE)
            break;
        if (at == PY_DICT_DELETED ||
            (dict->entries[at].hash != hash &&
             !py_is(dict->entries[at].key, state[ASK_KEY])))
            continue;
        state[ASK_AT] = py_small(at);
        state[ASK_TABLES] = py_small(dict->tables);
        py_assign(machine, &state[ASK_STORED],
                  py_incref(dict->entries[at].key));
        return true;
    }
    state[ASK_AT] = py_small(-1);
    return false;
}

static void leave_candidate(PyValue *state)
{
    PyDictProbe probe = walk_of(state);
    step_on(state, &probe);
}

/* While Python was asked, the candidate's place was taken by something else. */
static bool has_moved(const PyValue *state)
{
    const PyDict *dict = dict_of(state);
    return dict->tables != py_small_value(state[ASK_TABLES]) ||
           !py_is(dict->entries[py_small_value(state[ASK_AT])].key,
                  state[ASK_STORED]);
}

static PyValue use_found(PyMachine *machine, const PyValue *state)
{
    PyDictKey key = {dict_of(state), state[ASK_KEY],
                     py_kept_hash(state + ASK_HASH),
                     (int32_t)py_small_value(state[ASK_AT]), -1};
    PyDictUse use = (PyDictUse)py_to_function(state[ASK_USE]);
    BASE_INVARIANT(use && key.at < (int32_t)key.dict->used);
    return use(machine, &key, state[ASK_EXTRA]);
}

/* As _Py_dict_lookup(): begins anew where the table has changed meanwhile. */
static PyValue ask_all(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    if (py_is_undefined(state[ASK_HASH])) {
        PY_WAIT_FOR(answer, py_hash(machine, state[ASK_KEY]));
        py_keep_hash(state + ASK_HASH, py_hash_of_answer(answer));
        py_decref(machine, answer);
    }
    begin_walk(state);
    while (find_candidate(machine, state) &&
           !py_is(state[ASK_STORED], state[ASK_KEY])) {
        PY_WAIT_FOR(answer, py_compare(machine, PY_EQ, state[ASK_STORED],
                                       state[ASK_KEY]));
        py_assign(machine, &state[ASK_SAME], answer);
        PY_WAIT_FOR(answer, py_truth(machine, state[ASK_SAME]));
        if (!py_charge(machine, 1))
            return PY_ERROR;
        if (has_moved(state))
            begin_walk(state);
        else if (py_is(answer, PY_TRUE))
            break;
        else
            leave_candidate(state);
    }
    PY_WAIT_FOR(answer, use_found(machine, state));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue ask(PyMachine *machine, const PyDictKey *key, bool is_hashed,
                   PyDictUse use, PyValue extra)
{
    PyValue state[ASK_STATES] = {py_incref(py_from_object(key->dict)),
                                 py_incref(key->key), py_incref(extra),
                                 py_from_function((void (*)(void))use)};
    if (is_hashed)
        py_keep_hash(state + ASK_HASH, key->hash);
    return py_wait_start(machine, ask_all, state, ASK_STATES);
}

static inline PyValue with_hashed(PyMachine *machine, PyDictKey *key,
                                  PyDictUse use, PyValue extra)
{
    PyNow now = find_now(machine, key);
    if (now == PY_NOW_YES)
        return use(machine, key, extra);
    return now == PY_NOW_ASK ? ask(machine, key, true, use, extra) : PY_ERROR;
}

static inline PyValue with_key(PyMachine *machine, PyDict *dict, PyValue value,
                               PyDictUse use, PyValue extra)
{
    PyDictKey key = {dict, value, 0, -1, -1};
    PyNow now = py_hash_now(machine, value, &key.hash);
    if (now == PY_NOW_YES)
        return with_hashed(machine, &key, use, extra);
    return now == PY_NOW_ASK ? ask(machine, &key, false, use, extra) : PY_ERROR;
}

PyValue py_dict_with_key(PyMachine *machine, PyDict *dict, PyValue key,
                         PyDictUse use, PyValue extra)
{
    return with_key(machine, dict, key, use, extra);
}

PyValue py_dict_with_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                            int64_t hash, PyDictUse use, PyValue extra)
{
    PyDictKey known = {dict, key, hash, -1, -1};
    return with_hashed(machine, &known, use, extra);
}

/* --- by key
 * ----------------------------------------------------------------------- */

static PyValue use_get(PyMachine *machine, const PyDictKey *key, PyValue extra)
{
    if (key->at >= 0)
        return py_incref(key->dict->entries[key->at].value);
    return py_is_undefined(extra)
               ? py_raise_with(machine, &py_KeyError, key->key)
               : py_incref(extra);
}

PyValue py_dict_get(PyMachine *machine, PyDict *dict, PyValue key,
                    PyValue otherwise)
{
    return with_key(machine, dict, key, use_get, otherwise);
}

PyValue py_dict_get_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                           int64_t hash, PyValue otherwise)
{
    return py_dict_with_hashed(machine, dict, key, hash, use_get, otherwise);
}

static PyValue use_contains(PyMachine *machine, const PyDictKey *key,
                            PyValue extra)
{
    (void)machine;
    (void)extra;
    return py_bool(key->at >= 0);
}

PyValue py_dict_contains(PyMachine *machine, PyDict *dict, PyValue key)
{
    return with_key(machine, dict, key, use_contains, PY_UNDEFINED);
}

PyValue py_dict_contains_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                                int64_t hash)
{
    return py_dict_with_hashed(machine, dict, key, hash, use_contains,
                               PY_UNDEFINED);
}

PyNow py_dict_contains_now(PyMachine *machine, PyDict *dict, PyValue key,
                           int64_t hash)
{
    PyDictKey known = {dict, key, hash, -1, -1};
    PyNow now = find_now(machine, &known);
    return now == PY_NOW_YES ? (PyNow)(known.at >= 0) : now;
}

PyValue py_dict_use_set(PyMachine *machine, const PyDictKey *key, PyValue value)
{
    BASE_INVARIANT(key->at < (int32_t)key->dict->used);
    if (key->at >= 0) {
        py_assign(machine, &key->dict->entries[key->at].value,
                  py_incref(value));
        return PY_NONE;
    }
    return py_dict_insert(machine, key, value) ? PY_NONE : PY_ERROR;
}

PyValue py_dict_set(PyMachine *machine, PyDict *dict, PyValue key,
                    PyValue value)
{
    return with_key(machine, dict, key, py_dict_use_set, value);
}

PyValue py_dict_set_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                           int64_t hash, PyValue value)
{
    return py_dict_with_hashed(machine, dict, key, hash, py_dict_use_set,
                               value);
}

static PyValue use_delete(PyMachine *machine, const PyDictKey *key,
                          PyValue extra)
{
    (void)extra;
    BASE_INVARIANT(key->at < (int32_t)key->dict->used);
    if (key->at < 0)
        return py_raise_with(machine, &py_KeyError, key->key);
    py_dict_remove_at(machine, key->dict, (uint32_t)key->at);
    return PY_NONE;
}

PyValue py_dict_delete(PyMachine *machine, PyDict *dict, PyValue key)
{
    return with_key(machine, dict, key, use_delete, PY_UNDEFINED);
}

PyValue py_dict_delete_hashed(PyMachine *machine, PyDict *dict, PyValue key,
                              int64_t hash)
{
    return py_dict_with_hashed(machine, dict, key, hash, use_delete,
                               PY_UNDEFINED);
}

/* --- by name
 * ----------------------------------------------------------------------- */

/* Without asking anything: of a key whose class derives from str, too, the text
 * alone counts. */
static inline void find_name(PyDictKey *key)
{
    const PyDict *dict = key->dict;
    PyDictProbe probe = py_dict_probe(dict, key->hash);
    for (; dict->bits; py_dict_probe_on(dict, &probe)) {
        int32_t at = py_dict_at(dict, probe.place);
        if (at < 0) {
            key->place = key->place < 0 ? (int32_t)probe.place : key->place;
            if (at == PY_DICT_FREE)
                break;
            continue;
        }
        const PyDictEntry *entry = &dict->entries[at];
        if (py_is(entry->key, key->key) ||
            (entry->hash == key->hash && py_is_any_string(entry->key) &&
             py_string_equals(py_string(entry->key), py_string(key->key)))) {
            key->at = at;
            break;
        }
    }
}

static PyDictKey key_of_name(PyDict *dict, PyString *name)
{
    return (PyDictKey){dict, py_from_object(name), py_string_hash(name), -1,
                       -1};
}

int32_t py_dict_find_name(const PyDict *dict, PyString *name)
{
    PyDictKey key = key_of_name((PyDict *)(uintptr_t)dict, name);
    find_name(&key);
    return key.at;
}

PyValue py_dict_get_name(const PyDict *dict, PyString *name)
{
    int32_t at = py_dict_find_name(dict, name);
    return at < 0 ? PY_UNDEFINED : dict->entries[at].value;
}

bool py_dict_set_name(PyMachine *machine, PyDict *dict, PyString *name,
                      PyValue value)
{
    PyDictKey key = key_of_name(dict, name);
    find_name(&key);
    return !py_is_error(py_dict_use_set(machine, &key, value));
}

bool py_dict_delete_name(PyMachine *machine, PyDict *dict, PyString *name)
{
    int32_t at = py_dict_find_name(dict, name);
    BASE_INVARIANT(at < (int32_t)dict->used);
    if (at >= 0)
        py_dict_remove_at(machine, dict, (uint32_t)at);
    return at >= 0;
}

/* --- the slots
 * --------------------------------------------------------------------- */

static void dict_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyDict *dict = (PyDict *)self;
    BASE_INVARIANT(dict->count <= dict->used);
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
    PyShown shown;
    if (dict->object.flags & PY_OBJECT_SHOWN) {
        base_text_append(out, "{...}");
        return true;
    }
    if (!py_charge(machine, dict->used))
        return false;
    py_shown_begin(machine, &shown, &dict->object);
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
    py_shown_end(machine, &shown);
    return good;
}

static PyValue dict_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                           PyValue b)
{
    return op == PY_OR ? py_dict_or(machine, a, b) : PY_NOT_IMPLEMENTED;
}

PyValue py_dict_slot_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_dict(self)->count != 0);
}

PyValue py_dict_slot_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(py_dict(self)->count);
}

/* `self` is an instance of a class that derives from dict. */
static PyValue use_subscript(PyMachine *machine, const PyDictKey *key,
                             PyValue extra)
{
    PyValue args[2] = {py_from_object(key->dict), key->key};
    PyValue missing = py_special(args[0], PY_SPECIAL_MISSING);
    if (key->at >= 0 || py_is_undefined(missing))
        return use_get(machine, key, extra);
    return py_special_call(machine, missing, args, 2);
}

PyValue py_dict_slot_get_item(PyMachine *machine, PyValue self, PyValue key)
{
    return with_key(machine, py_dict(self), key,
                    py_is_heap(self) ? use_subscript : use_get, PY_UNDEFINED);
}

PyValue py_dict_slot_set_item(PyMachine *machine, PyValue self, PyValue key,
                              PyValue value)
{
    return py_is_undefined(value)
               ? py_dict_delete(machine, py_dict(self), key)
               : py_dict_set(machine, py_dict(self), key, value);
}

PyValue py_dict_slot_contains(PyMachine *machine, PyValue self, PyValue item)
{
    return py_dict_contains(machine, py_dict(self), item);
}

PyValue py_dict_slot_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_dict_key_iterator_type, self);
}

static const char *const missing[] = {"__class_getitem__", NULL};

const PyType py_dict_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "dict",
    .size = sizeof(PyDict),
    .flags = PY_TYPE_BASE | PY_TYPE_GENERIC | PY_TYPE_MAPPING,
    .destroy = py_dict_destroy,
    .traverse = dict_traverse,
    .repr = dict_repr,
    .compare = py_dict_compare,
    .binary = dict_binary,
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .inplace_operators = PY_BIT(PY_OR),
    .inplace = py_dict_inplace,
    .truth = py_dict_slot_truth,
    .length = py_dict_slot_length,
    .get_item = py_dict_slot_get_item,
    .set_item = py_dict_slot_set_item,
    .contains = py_dict_slot_contains,
    .iter = py_dict_slot_iter,
    .construct = &py_dict_construct,
    .init = &py_dict_init,
    .methods = py_dict_methods,
    .missing = missing,
};
