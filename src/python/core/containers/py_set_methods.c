#include "py_dict.h"
#include "py_exception.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_set_private.h"

/* A new set or frozenset as `like` is one. */
static PyValue new_like(PyMachine *machine, const PySet *like)
{
    bool frozen = py_type_is_subtype(like->object.type, &py_frozenset_type);
    return py_set_new_of(machine, frozen ? &py_frozenset_type : &py_set_type);
}

static PyValue copy_of(PyMachine *machine, const PySet *set)
{
    PyValue copy = new_like(machine, set);
    if (py_is_error(copy) || py_set_merge(machine, py_set(copy), set))
        return copy;
    py_decref(machine, copy);
    return PY_ERROR;
}

static PyValue finish(PyMachine *machine, PyValue set, bool good)
{
    if (good)
        return set;
    py_decref(machine, set);
    return PY_ERROR;
}

static PyValue intersection(PyMachine *machine, PySet *a, PySet *b)
{
    PyValue both = new_like(machine, a);
    if (py_is_error(both) || !py_charge(machine, a->mask / 8))
        return finish(machine, both, false);
    PySet *small = b->used > a->used ? a : b;
    PySet *large = b->used > a->used ? b : a;
    bool good = true;
    for (uint32_t i = 0; good && i <= small->mask; i++) {
        PySetEntry entry = small->table[i];
        if (py_is_undefined(entry.key))
            continue;
        int found =
            py_set_contains_hashed(machine, large, entry.key, entry.hash);
        good =
            found >= 0 && (!found || py_set_add_hashed(machine, py_set(both),
                                                       entry.key, entry.hash));
    }
    return finish(machine, both, good);
}

static bool remove_all(PyMachine *machine, PySet *set, PySet *other)
{
    if (set == other) {
        py_set_clear(machine, set);
        return true;
    }
    PyValue fewer = PY_UNDEFINED;
    if (other->used >> 3 > set->used) {
        fewer = intersection(machine, set, other);
        if (py_is_error(fewer))
            return false;
        other = py_set(fewer);
    }
    bool good = py_charge(machine, other->mask / 8);
    for (uint32_t i = 0; good && i <= other->mask; i++) {
        PySetEntry entry = other->table[i];
        if (!py_is_undefined(entry.key))
            good =
                py_set_discard_hashed(machine, set, entry.key, entry.hash) >= 0;
    }
    py_decref(machine, fewer);
    return good && py_set_shrink(machine, set);
}

static PyValue difference(PyMachine *machine, PySet *a, PySet *b)
{
    if (a->used >> 2 > b->used) {
        PyValue copy = copy_of(machine, a);
        return py_is_error(copy) ? PY_ERROR
                                 : finish(machine, copy,
                                          remove_all(machine, py_set(copy), b));
    }
    PyValue rest = new_like(machine, a);
    bool good = !py_is_error(rest) && py_charge(machine, a->mask / 8);
    for (uint32_t i = 0; good && i <= a->mask; i++) {
        PySetEntry entry = a->table[i];
        if (py_is_undefined(entry.key))
            continue;
        int found = py_set_contains_hashed(machine, b, entry.key, entry.hash);
        good =
            found >= 0 && (found || py_set_add_hashed(machine, py_set(rest),
                                                      entry.key, entry.hash));
    }
    return finish(machine, rest, good);
}

static bool toggle_all(PyMachine *machine, PySet *set, const PySet *other)
{
    if (set == other) {
        py_set_clear(machine, set);
        return true;
    }
    if (!py_charge(machine, other->mask / 8))
        return false;
    for (uint32_t i = 0; i <= other->mask; i++) {
        PySetEntry entry = other->table[i];
        if (py_is_undefined(entry.key))
            continue;
        int gone = py_set_discard_hashed(machine, set, entry.key, entry.hash);
        if (gone < 0 ||
            (!gone && !py_set_add_hashed(machine, set, entry.key, entry.hash)))
            return false;
    }
    return true;
}

/* Starts from the other set, as CPython does: the order shows it. */
static PyValue symmetric_difference(PyMachine *machine, PySet *a, PySet *b)
{
    PyValue answer = new_like(machine, a);
    if (py_is_error(answer))
        return PY_ERROR;
    return finish(machine, answer,
                  py_set_merge(machine, py_set(answer), b) &&
                      toggle_all(machine, py_set(answer), a));
}

static PyValue union_of(PyMachine *machine, PySet *a, const PySet *b)
{
    PyValue copy = copy_of(machine, a);
    if (py_is_error(copy))
        return PY_ERROR;
    return finish(machine, copy, py_set_merge(machine, py_set(copy), b));
}

static PyValue combine(PyMachine *machine, PyBinaryOp op, PySet *a, PySet *b)
{
    switch (op) {
    case PY_AND:
        return intersection(machine, a, b);
    case PY_OR:
        return union_of(machine, a, b);
    case PY_XOR:
        return symmetric_difference(machine, a, b);
    case PY_SUBTRACT:
        return difference(machine, a, b);
    default:
        return PY_NOT_IMPLEMENTED;
    }
}

static bool combine_into(PyMachine *machine, PyBinaryOp op, PySet *a, PySet *b)
{
    if (op == PY_OR)
        return py_set_merge(machine, a, b);
    if (op == PY_SUBTRACT)
        return remove_all(machine, a, b);
    if (op == PY_XOR)
        return toggle_all(machine, a, b);
    PyValue both = intersection(machine, a, b);
    if (py_is_error(both))
        return false;
    py_set_swap(a, py_set(both));
    py_decref(machine, both);
    return true;
}

PyValue py_set_binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (!py_is_any_set(a) || !py_is_any_set(b))
        return PY_NOT_IMPLEMENTED;
    return combine(machine, op, py_set(a), py_set(b));
}

PyValue py_set_inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (!py_is_any_set(b) ||
        (op != PY_AND && op != PY_OR && op != PY_XOR && op != PY_SUBTRACT))
        return PY_NOT_IMPLEMENTED;
    return combine_into(machine, op, py_set(a), py_set(b)) ? py_incref(a)
                                                           : PY_ERROR;
}

/* 1 if all of a's items are in b. */
static int is_subset(PyMachine *machine, PySet *a, PySet *b)
{
    if (a->used > b->used)
        return 0;
    if (!py_charge(machine, a->mask / 8))
        return -1;
    for (uint32_t i = 0; i <= a->mask; i++) {
        PySetEntry entry = a->table[i];
        if (py_is_undefined(entry.key))
            continue;
        int found = py_set_contains_hashed(machine, b, entry.key, entry.hash);
        if (found <= 0)
            return found;
    }
    return 1;
}

PyValue py_set_compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    if (!py_is_any_set(a) || !py_is_any_set(b))
        return PY_NOT_IMPLEMENTED;
    PySet *x = py_set(a), *y = py_set(b);
    if (op == PY_GT || op == PY_GE) {
        PySet *swap = x;
        x = y;
        y = swap;
        op = op == PY_GT ? PY_LT : PY_LE;
    }
    bool same_size = x->used == y->used;
    if (op == PY_LT && same_size)
        return PY_FALSE;
    if ((op == PY_EQ || op == PY_NE) && !same_size)
        return py_bool(op == PY_NE);
    int inside = is_subset(machine, x, y);
    return inside < 0 ? PY_ERROR : py_bool((inside == 1) == (op != PY_NE));
}

/* ---- methods that take any iterable ---- */

/* Adds as CPython's update() does, which looks at what it is given. */
static bool update_from_list(PyMachine *machine, PyValue set, PyValue list)
{
    for (uint32_t i = 0; i < py_list(list)->count; i++) {
        if (!py_set_add(machine, set, py_list(list)->items[i]))
            return false;
    }
    return true;
}

static PyValue update_with(PyMachine *machine, PyValue list,
                           const PyValue *state, uint32_t count)
{
    (void)count;
    return update_from_list(machine, state[0], list) ? py_incref(state[0])
                                                     : PY_ERROR;
}

/* Puts an iterable's items into `set` and answers with it. */
static PyValue update_one(PyMachine *machine, PyValue set, PyValue other)
{
    bool good;
    if (py_is_any_set(other)) {
        good = py_set_merge(machine, py_set(set), py_set(other));
    } else if (py_is_dict(other)) {
        PyDict *dict = py_dict(other);
        good = py_set_make_room(machine, py_set(set), dict->count);
        for (uint32_t i = 0; good && i < dict->used; i++) {
            if (!py_is_undefined(dict->entries[i].key))
                good = py_set_add_hashed(machine, py_set(set),
                                         dict->entries[i].key,
                                         dict->entries[i].hash);
        }
    } else {
        return py_with_list(machine, other, update_with, &set, 1);
    }
    return good ? py_incref(set) : PY_ERROR;
}

static PyValue make(PyMachine *machine, const PyType *type, PyValue items)
{
    PyValue set = py_set_new_of(machine, type);
    if (py_is_error(set) || py_is_undefined(items))
        return set;
    PyValue answer = update_one(machine, set, items);
    py_decref(machine, set);
    return answer;
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    (void)count;
    return make(machine, &py_set_type, args[0]);
}

static PyValue construct_frozen(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    if (py_has_type(args[0], &py_frozenset_type))
        return py_incref(args[0]);
    return make(machine, &py_frozenset_type, args[0]);
}

/* The argument as a set; only what needs no Python. */
static PyValue as_set(PyMachine *machine, PyValue value)
{
    if (py_is_any_set(value))
        return py_incref(value);
    PyValue list = py_sequence_now(machine, value, NULL);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue set = py_set_from(machine, &py_set_type, py_list(list)->items,
                              py_list(list)->count);
    py_decref(machine, list);
    return set;
}

/* Items of `list` that are in a set, in the list's order. */
static PyValue intersect_list(PyMachine *machine, PySet *set, PyValue list)
{
    PyValue both = new_like(machine, set);
    bool good = !py_is_error(both);
    for (uint32_t i = 0; good && i < py_list(list)->count; i++) {
        PyValue item = py_list(list)->items[i];
        int found = py_set_contains(machine, py_from_object(set), item);
        good = found >= 0 && (!found || py_set_add(machine, both, item));
    }
    return finish(machine, both, good);
}

static PyValue combine_any(PyMachine *machine, PyBinaryOp op, PyValue a,
                           PyValue b)
{
    PyValue answer = PY_ERROR;
    if (op == PY_AND && !py_is_any_set(b)) {
        PyValue list = py_sequence_now(machine, b, NULL);
        if (!py_is_error(list))
            answer = intersect_list(machine, py_set(a), list);
        py_decref(machine, list);
        return answer;
    }
    PyValue other = as_set(machine, b);
    if (!py_is_error(other))
        answer = combine(machine, op, py_set(a), py_set(other));
    py_decref(machine, other);
    return answer;
}

static PyValue combine_many(PyMachine *machine, PyBinaryOp op,
                            const PyValue *args, uint32_t count)
{
    PyValue answer =
        count > 1 ? py_incref(args[0]) : copy_of(machine, py_set(args[0]));
    for (uint32_t i = 1; i < count && !py_is_error(answer); i++)
        py_assign(machine, &answer, combine_any(machine, op, answer, args[i]));
    return answer;
}

static PyValue union_method(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    PyValue answer = copy_of(machine, py_set(args[0]));
    for (uint32_t i = 1; i < count && !py_is_error(answer); i++) {
        PyValue other = args[i], list = PY_UNDEFINED;
        if (!py_is_any_set(other) && !py_is_dict(other))
            other = list = py_sequence_now(machine, other, NULL);
        PyValue same =
            py_is_error(other) ? PY_ERROR : update_one(machine, answer, other);
        py_decref(machine, list);
        py_assign(machine, &answer, same);
    }
    return answer;
}

static PyValue intersection_method(PyMachine *machine, const PyValue *args,
                                   uint32_t count)
{
    return combine_many(machine, PY_AND, args, count);
}

static PyValue difference_method(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    return combine_many(machine, PY_SUBTRACT, args, count);
}

static PyValue symmetric_method(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    return combine_any(machine, PY_XOR, args[0], args[1]);
}

static PyValue none_of(PyMachine *machine, PyValue value)
{
    if (py_is_error(value) || py_is_pending(value))
        return value;
    py_decref(machine, value);
    return PY_NONE;
}

static PyValue update_none(PyMachine *machine, PyValue list,
                           const PyValue *state, uint32_t count)
{
    return none_of(machine, update_with(machine, list, state, count));
}

static PyValue update(PyMachine *machine, const PyValue *args, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        if (i + 1 == count && !py_is_any_set(args[i]) && !py_is_dict(args[i]))
            return py_with_list(machine, args[i], update_none, args, 1);
        PyValue other = args[i], list = PY_UNDEFINED;
        if (!py_is_any_set(other) && !py_is_dict(other))
            other = list = py_sequence_now(machine, other, NULL);
        PyValue same =
            py_is_error(other) ? PY_ERROR : update_one(machine, args[0], other);
        py_decref(machine, list);
        if (py_is_error(same))
            return PY_ERROR;
        py_decref(machine, same);
    }
    return PY_NONE;
}

static PyValue update_many(PyMachine *machine, PyBinaryOp op,
                           const PyValue *args, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        PyValue other = as_set(machine, args[i]);
        bool good = !py_is_error(other) &&
                    combine_into(machine, op, py_set(args[0]), py_set(other));
        py_decref(machine, other);
        if (!good)
            return PY_ERROR;
    }
    return PY_NONE;
}

static PyValue intersection_update(PyMachine *machine, const PyValue *args,
                                   uint32_t count)
{
    return update_many(machine, PY_AND, args, count);
}

static PyValue difference_update(PyMachine *machine, const PyValue *args,
                                 uint32_t count)
{
    return update_many(machine, PY_SUBTRACT, args, count);
}

static PyValue symmetric_update(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    return update_many(machine, PY_XOR, args, count);
}

/* ---- methods on one item, and questions ---- */

static PyValue add(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_set_add(machine, args[0], args[1]) ? PY_NONE : PY_ERROR;
}

static PyValue discard(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_set_discard(machine, args[0], args[1]) < 0 ? PY_ERROR : PY_NONE;
}

static PyValue remove_item(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    int gone = py_set_discard(machine, args[0], args[1]);
    if (gone == 0)
        return py_raise_with(machine, &py_KeyError, args[1]);
    return gone < 0 ? PY_ERROR : PY_NONE;
}

static PyValue pop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return py_set_pop(machine, py_set(args[0]));
}

static PyValue clear(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    py_set_clear(machine, py_set(args[0]));
    return PY_NONE;
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    return copy_of(machine, py_set(args[0]));
}

static PyValue is_disjoint(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    (void)count;
    PyValue both = combine_any(machine, PY_AND, args[0], args[1]);
    if (py_is_error(both))
        return PY_ERROR;
    bool empty = py_set(both)->used == 0;
    py_decref(machine, both);
    return py_bool(empty);
}

static PyValue compare_with(PyMachine *machine, PyCompareOp op,
                            const PyValue *args)
{
    PyValue other = as_set(machine, args[1]);
    if (py_is_error(other))
        return PY_ERROR;
    PyValue answer = py_set_compare(machine, op, args[0], other);
    py_decref(machine, other);
    return answer;
}

static PyValue is_subset_method(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    (void)count;
    return compare_with(machine, PY_LE, args);
}

static PyValue is_superset_method(PyMachine *machine, const PyValue *args,
                                  uint32_t count)
{
    (void)count;
    return compare_with(machine, PY_GE, args);
}

const PyNative py_set_construct = PY_FUNCTION("set", construct, 0, 1);
const PyNative py_frozenset_construct =
    PY_FUNCTION("frozenset", construct_frozen, 0, 1);

#define QUESTIONS(type)                                                        \
    PY_METHOD_VARIADIC(type, "union", union_method),                           \
        PY_METHOD_VARIADIC(type, "intersection", intersection_method),         \
        PY_METHOD_VARIADIC(type, "difference", difference_method),             \
        PY_METHOD(type, "symmetric_difference", symmetric_method, 1, 1),       \
        PY_METHOD(type, "isdisjoint", is_disjoint, 1, 1),                      \
        PY_METHOD(type, "issubset", is_subset_method, 1, 1),                   \
        PY_METHOD(type, "issuperset", is_superset_method, 1, 1),               \
        PY_METHOD(type, "copy", copy, 0, 0)

#define SET &py_set_type
const PyNative py_set_methods[] = {
    QUESTIONS(SET),
    PY_METHOD(SET, "add", add, 1, 1),
    PY_METHOD(SET, "discard", discard, 1, 1),
    PY_METHOD(SET, "remove", remove_item, 1, 1),
    PY_METHOD(SET, "pop", pop, 0, 0),
    PY_METHOD(SET, "clear", clear, 0, 0),
    PY_METHOD_VARIADIC(SET, "update", update),
    PY_METHOD_VARIADIC(SET, "intersection_update", intersection_update),
    PY_METHOD_VARIADIC(SET, "difference_update", difference_update),
    PY_METHOD(SET, "symmetric_difference_update", symmetric_update, 1, 1),
    {.name = NULL}};

const PyNative py_frozenset_methods[] = {QUESTIONS(&py_frozenset_type),
                                         {.name = NULL}};
