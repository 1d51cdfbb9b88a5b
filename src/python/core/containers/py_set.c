#include "py_set.h"

#include "py_at_once.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_hash.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_set_methods.h"
#include "py_set_operations.h"
#include "py_set_private.h"
#include "py_set_probe.h"
#include "py_set_table.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_wait.h"

#include <string.h>

/* An item whose hash is known, and its place in the table, where it may be. */
typedef struct Item {
    PySet *set;
    PyValue key;
    int64_t hash;
    int32_t at;     /* -1: it is not there, ... */
    uint32_t place; /* ... and this is where a new one goes */
} Item;

/* What is done with it. */
typedef PyValue (*Use)(PyMachine *machine, const Item *item);

/* --- looking for an item, at once
 * ------------------------------------------------- */

/* Of two items with one hash. Those that differ are counted as work. */
static PyNow is_same(PyMachine *machine, PyValue stored, PyValue key)
{
    PyNow same = py_equal_now(machine, stored, key);
    if (same == PY_NOW_NO && !py_charge(machine, 1))
        return PY_NOW_ERROR;
    return same;
}

/* PY_NOW_YES: item->at and item->place are told. CPython puts a new item where
 * it saw the last deleted one on the way. */
static PyNow find_now(PyMachine *machine, Item *item)
{
    const PySet *set = item->set;
    bool has_place = false;
    PySetProbe probe = py_set_probe(item->hash, set->mask);
    for (item->at = -1;; py_set_probe_on(&probe, set->mask)) {
        const PySetEntry *entry = &set->table[probe.place];
        if (py_set_is_free(entry))
            break;
        if (py_is_undefined(entry->key)) {
            item->place = probe.place;
            has_place = true;
        }
        if (entry->hash != item->hash || py_is_undefined(entry->key))
            continue;
        PyNow same = is_same(machine, entry->key, item->key);
        if (same == PY_NOW_NO)
            continue;
        item->at = (int32_t)probe.place;
        return same;
    }
    if (!has_place)
        item->place = probe.place;
    return PY_NOW_YES;
}

/* --- looking for an item, by asking
 * ----------------------------------------------- */

enum {
    ASK_SET,
    ASK_KEY,
    ASK_USE,
    ASK_ADDS,
    ASK_HASH,
    ASK_HASH_END = ASK_HASH + 2,
    ASK_LINE = ASK_HASH_END, /* where the walk is: see PySetProbe */
    ASK_LEFT,
    ASK_PLACE,
    ASK_JUMPS,   /* it has made */
    ASK_DELETED, /* the last such place that it has seen, or -1 */
    ASK_STORED,  /* what stands at its place, ... */
    ASK_TABLES,  /* ... and in which of the set's tables */
    ASK_AT,
    ASK_SAME,
    ASK_STATES
};

static void keep_walk(PyValue *state, const PySetProbe *probe)
{
    state[ASK_LINE] = py_small(probe->line);
    state[ASK_LEFT] = py_small(probe->left);
    state[ASK_PLACE] = py_small(probe->place);
}

static PySetProbe walk_of(const PyValue *state)
{
    int64_t jumps = py_small_value(state[ASK_JUMPS]);
    uint64_t hash = (uint64_t)py_kept_hash(state + ASK_HASH);
    return (PySetProbe){
        .perturb = jumps < 13 ? hash >> (PY_SET_PERTURB_SHIFT * jumps) : 0,
        .line = (uint32_t)py_small_value(state[ASK_LINE]),
        .left = (uint32_t)py_small_value(state[ASK_LEFT]),
        .place = (uint32_t)py_small_value(state[ASK_PLACE])};
}

static void begin_walk(PyValue *state)
{
    PySetProbe probe = py_set_probe(py_kept_hash(state + ASK_HASH),
                                    py_set(state[ASK_SET])->mask);
    keep_walk(state, &probe);
    state[ASK_JUMPS] = py_small(0);
    state[ASK_DELETED] = py_small(-1);
}

static void step_on(PyValue *state, PySetProbe *probe)
{
    if (!probe->left)
        state[ASK_JUMPS] = py_small(py_small_value(state[ASK_JUMPS]) + 1);
    py_set_probe_on(probe, py_set(state[ASK_SET])->mask);
    keep_walk(state, probe);
}

static void leave_candidate(PyValue *state)
{
    PySetProbe probe = walk_of(state);
    step_on(state, &probe);
}

/* Goes on to the next item with the same hash and takes it down; false: there
 * is none. */
static bool find_candidate(PyMachine *machine, PyValue *state)
{
    const PySet *set = py_set(state[ASK_SET]);
    int64_t hash = py_kept_hash(state + ASK_HASH);
    PySetProbe probe = walk_of(state);
    for (;; step_on(state, &probe)) {
        const PySetEntry *entry = &set->table[probe.place];
        if (py_set_is_free(entry))
            break;
        if (py_is_undefined(entry->key)) {
            state[ASK_DELETED] = py_small(probe.place);
        } else if (entry->hash == hash) {
            state[ASK_AT] = py_small(probe.place);
            state[ASK_TABLES] = py_small(set->tables);
            py_assign(machine, &state[ASK_STORED], py_incref(entry->key));
            return true;
        }
    }
    state[ASK_AT] = py_small(-1);
    return false;
}

/* While Python was asked, the candidate's place was taken by something else. */
static bool has_moved(const PyValue *state)
{
    const PySet *set = py_set(state[ASK_SET]);
    return set->tables != py_small_value(state[ASK_TABLES]) ||
           !py_is(set->table[py_small_value(state[ASK_AT])].key,
                  state[ASK_STORED]);
}

/* A deleted place that was seen may have been taken since: then the free one
 * at the end is as good. */
static PyValue use_found(PyMachine *machine, const PyValue *state)
{
    PySet *set = py_set(state[ASK_SET]);
    Item item = {set, state[ASK_KEY], py_kept_hash(state + ASK_HASH),
                 (int32_t)py_small_value(state[ASK_AT]),
                 (uint32_t)py_small_value(state[ASK_PLACE])};
    int64_t deleted = py_small_value(state[ASK_DELETED]);
    if (deleted >= 0 && py_is_undefined(set->table[deleted].key))
        item.place = (uint32_t)deleted;
    return ((Use)py_to_function(state[ASK_USE]))(machine, &item);
}

/* As set_lookkey() and set_add_entry(): begins anew where the table has changed
 * meanwhile, but an item that is to be added and has an equal is done with. */
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
        bool same = py_is(answer, PY_TRUE);
        if (same && py_is(state[ASK_ADDS], PY_TRUE))
            return PY_NONE;
        if (has_moved(state))
            begin_walk(state);
        else if (same)
            break;
        else
            leave_candidate(state);
    }
    answer = use_found(machine, state);
    PY_WAITS_END(frame);
    return answer;
}

static PyValue ask(PyMachine *machine, const Item *item, bool is_hashed,
                   Use use, bool adds)
{
    PyValue state[ASK_STATES] = {
        py_incref(py_from_object(item->set)), py_incref(item->key),
        py_from_function((void (*)(void))use), py_bool(adds)};
    if (is_hashed)
        py_keep_hash(state + ASK_HASH, item->hash);
    return py_wait_start(machine, ask_all, state, ASK_STATES);
}

static PyValue use_add(PyMachine *machine, const Item *item)
{
    if (item->at >= 0)
        return PY_NONE;
    return py_set_put(machine, item->set, item->place, item->key, item->hash)
               ? PY_NONE
               : PY_ERROR;
}

static inline PyValue with_hashed(PyMachine *machine, Item *item, Use use)
{
    PyNow now = find_now(machine, item);
    if (now == PY_NOW_YES)
        return use(machine, item);
    return now == PY_NOW_ASK ? ask(machine, item, true, use, use == use_add)
                             : PY_ERROR;
}

static inline PyValue with_item(PyMachine *machine, PyValue set, PyValue key,
                                Use use)
{
    Item item = {py_set(set), key, 0, -1, 0};
    PyNow now = py_hash_now(machine, key, &item.hash);
    if (now == PY_NOW_YES)
        return with_hashed(machine, &item, use);
    return now == PY_NOW_ASK ? ask(machine, &item, false, use, use == use_add)
                             : PY_ERROR;
}

/* --- by item
 * ---------------------------------------------------------------------- */

PyValue py_set_add(PyMachine *machine, PyValue set, PyValue item)
{
    return with_item(machine, set, item, use_add);
}

PyValue py_set_add_hashed(PyMachine *machine, PyValue set, PyValue key,
                          int64_t hash)
{
    Item item = {py_set(set), key, hash, -1, 0};
    return with_hashed(machine, &item, use_add);
}

static PyValue use_contains(PyMachine *machine, const Item *item)
{
    (void)machine;
    return py_bool(item->at >= 0);
}

PyValue py_set_contains(PyMachine *machine, PyValue set, PyValue item)
{
    return with_item(machine, set, item, use_contains);
}

PyNow py_set_add_now(PyMachine *machine, PyValue set, PyValue key, int64_t hash)
{
    Item item = {py_set(set), key, hash, -1, 0};
    PyNow now = find_now(machine, &item);
    if (now != PY_NOW_YES)
        return now;
    return py_is_error(use_add(machine, &item)) ? PY_NOW_ERROR
                                                : (PyNow)(item.at >= 0);
}

PyNow py_set_contains_now(PyMachine *machine, PyValue set, PyValue key,
                          int64_t hash)
{
    Item item = {py_set(set), key, hash, -1, 0};
    PyNow now = find_now(machine, &item);
    return now == PY_NOW_YES ? (PyNow)(item.at >= 0) : now;
}

PyNow py_set_discard_now(PyMachine *machine, PyValue set, PyValue key,
                         int64_t hash)
{
    Item item = {py_set(set), key, hash, -1, 0};
    PyNow now = find_now(machine, &item);
    if (now != PY_NOW_YES)
        return now;
    if (item.at >= 0)
        py_set_remove_at(machine, item.set, (uint32_t)item.at);
    return (PyNow)(item.at >= 0);
}

PyValue py_set_contains_hashed(PyMachine *machine, PyValue set, PyValue key,
                               int64_t hash)
{
    Item item = {py_set(set), key, hash, -1, 0};
    return with_hashed(machine, &item, use_contains);
}

static PyValue use_discard(PyMachine *machine, const Item *item)
{
    if (item->at >= 0)
        py_set_remove_at(machine, item->set, (uint32_t)item->at);
    return py_bool(item->at >= 0);
}

PyValue py_set_discard(PyMachine *machine, PyValue set, PyValue item)
{
    return with_item(machine, set, item, use_discard);
}

PyValue py_set_discard_hashed(PyMachine *machine, PyValue set, PyValue key,
                              int64_t hash)
{
    Item item = {py_set(set), key, hash, -1, 0};
    return with_hashed(machine, &item, use_discard);
}

static PyValue use_drop(PyMachine *machine, const Item *item)
{
    use_discard(machine, item);
    return PY_NONE;
}

static PyValue use_remove(PyMachine *machine, const Item *item)
{
    return py_is(use_discard(machine, item), PY_TRUE)
               ? PY_NONE
               : py_raise_with(machine, &py_KeyError, item->key);
}

PyValue py_set_remove(PyMachine *machine, PyValue set, PyValue item,
                      bool must_be_there)
{
    return must_be_there ? with_item(machine, set, item, use_remove)
                         : with_item(machine, set, item, use_drop);
}

/* --- of many items
 * ----------------------------------------------------------------- */

static PyValue update_and_drop(PyMachine *machine, PyValue set, PyValue items)
{
    PyValue answer =
        py_is_error(items) ? PY_ERROR : py_set_unite(machine, set, items);
    py_decref(machine, items);
    py_decref(machine, set);
    return answer;
}

PyValue py_set_from(PyMachine *machine, const PyType *type,
                    const PyValue *items, uint32_t count)
{
    PyValue set = py_set_new_of(machine, type);
    if (py_is_error(set) || !py_charge(machine, count / 4)) {
        py_decref(machine, set);
        return PY_ERROR;
    }
    for (uint32_t i = 0; i < count; i++) {
        int64_t hash;
        PyNow now = py_hash_now(machine, items[i], &hash);
        if (now == PY_NOW_YES)
            now = py_set_add_now(machine, set, items[i], hash);
        if (now == PY_NOW_YES || now == PY_NOW_NO)
            continue;
        if (now == PY_NOW_ASK)
            return update_and_drop(machine, set,
                                   py_tuple_new(machine, items + i, count - i));
        py_decref(machine, set);
        return PY_ERROR;
    }
    return set;
}

/* Up to 3.12 one-letter texts among the constants of a program give way to the
 * names of that letter that CPython has in itself, and a set with such a one is
 * built once more. Which letters those are was measured. */
static bool has_known_letter(PyMachine *machine, const PyValue *items,
                             uint32_t count)
{
    int version = py_machine_version(machine);
    const char *letters = version >= 313   ? ""
                          : version >= 312 ? "_abcdenprsx"
                          : py_machine_patch(machine) < 7
                              ? "BCLST_abcdefhiklmnopqrstvwxy"
                              : "BCLST_abcdefhijklmnopqrstvwxy";
    for (uint32_t i = 0; i < count; i++)
        if (py_is_string(items[i]) && py_string(items[i])->size == 1 &&
            py_string(items[i])->text[0] != 0 &&
            strchr(letters, py_string(items[i])->text[0]))
            return true;
    return false;
}

static PyValue rebuild_and_drop(PyMachine *machine, PyValue set)
{
    PyValue rebuilt = py_set_rebuilt(machine, py_set(set));
    py_decref(machine, set);
    return rebuilt;
}

PyValue py_set_from_constants(PyMachine *machine, const PyValue *items,
                              uint32_t count, bool is_walked)
{
    if (count <= 2 && !is_walked)
        return py_set_from(machine, &py_set_type, items, count);
    PyValue first = py_set_from(machine, &py_frozenset_type, items, count);
    if (py_is_error(first) || py_is_pending(first)) /* a very deep constant */
        return first;
    PyValue constant = rebuild_and_drop(machine, first);
    if (!py_is_error(constant) && has_known_letter(machine, items, count))
        constant = rebuild_and_drop(machine, constant);
    if (py_is_error(constant))
        return PY_ERROR;
    if (is_walked)
        return constant;
    PyValue set = py_set_make(machine, &py_set_type, constant);
    py_decref(machine, constant);
    return set;
}

/* --- the slots
 * --------------------------------------------------------------------- */

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
    bool is_named = set->object.type != &py_set_type;
    if (set->object.flags & PY_OBJECT_SHOWN || set->used == 0) {
        base_text_printf(out, set->used ? "%s(...)" : "%s()", name);
        return true;
    }
    if (!py_repr_is_plain(machine, set->object.type, &py_set_type))
        return false;
    if (!py_charge(machine, set->mask))
        return false;
    PyShown shown;
    py_shown_begin(machine, &shown, &set->object);
    if (is_named)
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
    base_text_append(out, is_named ? "})" : "}");
    py_shown_end(machine, &shown);
    return good;
}

static PyValue frozenset_hash(PyMachine *machine, PyValue self)
{
    PySet *set = py_set(self);
    if (set->hash == -1) {
        PyHashFrozenset state = py_hash_frozenset_begin();
        if (!py_charge(machine, set->mask / 8))
            return PY_ERROR;
        for (uint32_t i = 0; i <= set->mask; i++) {
            if (!py_is_undefined(set->table[i].key))
                py_hash_frozenset_add(&state, set->table[i].hash);
        }
        set->hash = py_hash_frozenset_end(&state, set->used);
    }
    return py_int_from_i64(machine, set->hash);
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

/* One that nobody else has was made for this: the instance takes its table over
 * as it is; another's items are put into a table of its own. */
static PyValue frozenset_copy(PyMachine *machine, const PyType *type,
                              PyValue exact)
{
    PySet *from = py_set(exact);
    PyValue copy =
        from->object.refs == 1 ? py_incref(exact) : py_set_copy(machine, from);
    if (py_is_error(copy))
        return PY_ERROR;
    PyValue answer = py_set_new_of(machine, type);
    if (!py_is_error(answer))
        py_set_swap(py_set(answer), py_set(copy));
    py_decref(machine, copy);
    return answer;
}

static const char *const missing[] = {"__class_getitem__", NULL};

#define SET_TYPE(variable, text, ...)                                          \
    const PyType variable = {.object = PY_STATIC_OBJECT(&py_type_type),        \
                             .name = (text),                                   \
                             .size = sizeof(PySet),                            \
                             .flags = PY_TYPE_BASE | PY_TYPE_GENERIC |         \
                                      PY_TYPE_WEAK,                            \
                             .destroy = set_destroy,                           \
                             .traverse = set_traverse,                         \
                             .repr = set_repr,                                 \
                             .compare = py_set_compare,                        \
                             .binary = py_set_binary,                          \
                             .operators = PY_BITS_OF_SET,                      \
                             .reflected_operators = PY_BITS_OF_SET,            \
                             .truth = set_truth,                               \
                             .length = set_length,                             \
                             .contains = py_set_contains_any,                  \
                             .iter = set_iter,                                 \
                             .ready = py_set_ready,                            \
                             .missing = missing,                               \
                             __VA_ARGS__}

SET_TYPE(py_set_type, "set", .inplace = py_set_inplace,
         .inplace_operators = PY_BITS_OF_SET, .construct = &py_set_construct,
         .init = &py_set_init, .methods = py_set_methods);
SET_TYPE(py_frozenset_type, "frozenset", .hash = frozenset_hash,
         .construct = &py_frozenset_construct, .copy = frozenset_copy,
         .methods = py_frozenset_methods);
