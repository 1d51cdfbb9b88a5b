#include "py_ordered_dict.h"

#include "py_argument.h"
#include "py_call.h"
#include "py_dict_compare.h"
#include "py_dict_make.h"
#include "py_dict_methods.h"
#include "py_dict_private.h"
#include "py_dict_table.h"
#include "py_dict_update.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_wait.h"

typedef struct PyOrderedDict {
    PyDict dict;
    uint32_t first;  /* no live entry stands before it ... */
    uint32_t tables; /* ... in that table */
} PyOrderedDict;

static bool is_ordered(PyValue value)
{
    return py_is_instance(value, &py_ordered_dict_type);
}

/* --- the order
 * ---------------------------------------------------------------------- */

static uint32_t first_position(PyOrderedDict *ordered)
{
    PyDict *dict = &ordered->dict;
    if (ordered->tables != dict->tables || ordered->first > dict->used)
        ordered->first = 0;
    ordered->tables = dict->tables;
    while (ordered->first < dict->used &&
           py_is_undefined(dict->entries[ordered->first].key))
        ordered->first++;
    return ordered->first;
}

static bool append(PyMachine *machine, PyDict *dict, const PyDictEntry *entry)
{
    PyDictKey key = {dict, entry->key, entry->hash, -1, -1};
    return py_dict_insert(machine, &key, entry->value);
}

/* The entries again, behind the one that stands at the end. */
static bool move_to_front(PyMachine *machine, PyDict *dict)
{
    PyValue kept = py_dict_clone(machine, dict);
    if (py_is_error(kept) || !py_charge(machine, dict->used))
        return false;
    const PyDict *old = py_dict(kept);
    uint32_t last = old->used - 1;
    BASE_INVARIANT(old->count);
    py_dict_clear(machine, dict);
    bool good = append(machine, dict, &old->entries[last]);
    for (uint32_t i = 0; good && i < last; i++)
        if (!py_is_undefined(old->entries[i].key))
            good = append(machine, dict, &old->entries[i]);
    py_decref(machine, kept);
    return good;
}

static PyValue use_move(PyMachine *machine, const PyDictKey *key, PyValue last)
{
    if (key->at < 0)
        return py_raise_with(machine, &py_KeyError, key->key);
    PyDict *dict = key->dict;
    BASE_INVARIANT((uint32_t)key->at < dict->used);
    PyDictEntry entry = dict->entries[key->at];
    py_incref(entry.key);
    py_incref(entry.value);
    py_dict_remove_at(machine, dict, (uint32_t)key->at);
    bool good = append(machine, dict, &entry) &&
                (py_is(last, PY_TRUE) || move_to_front(machine, dict));
    py_decref(machine, entry.key);
    py_decref(machine, entry.value);
    return good ? PY_NONE : PY_ERROR;
}

static PyValue move_to_end(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 3);
    bool last = true;
    if (!py_argument_truth(machine, &args[2], &last))
        return PY_ERROR;
    return py_dict_with_key(machine, py_dict(args[0]), args[1], use_move,
                            py_bool(last));
}

static PyValue pop_item(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    bool last = true;
    PyDict *dict = py_dict(args[0]);
    if (!py_argument_truth(machine, &args[1], &last))
        return PY_ERROR;
    if (!dict->count)
        return py_raise(machine, &py_KeyError, "dictionary is empty");
    if (last) {
        PyDictEntry entry = py_dict_take_last(dict);
        PyValue both[2] = {entry.key, entry.value};
        return py_tuple_steal(machine, both, 2);
    }
    uint32_t at = first_position((PyOrderedDict *)(void *)dict);
    BASE_INVARIANT(at < dict->used);
    PyValue both[2] = {dict->entries[at].key, dict->entries[at].value};
    PyValue answer = py_tuple_new(machine, both, 2);
    if (!py_is_error(answer))
        py_dict_remove_at(machine, dict, at);
    return answer;
}

/* --- equality
 * ----------------------------------------------------------------------- */

enum { SAME_LEFT, SAME_RIGHT, SAME_OP, SAME_STATE };

static PyValue keys_of(PyMachine *machine, PyValue self)
{
    PyValue list = py_list_new(machine, NULL, 0), key, value;
    uint32_t position = 0;
    bool good = !py_is_error(list);
    while (good && py_dict_each(py_dict(self), &position, &key, &value))
        good = py_list_append(machine, list, key);
    if (good)
        return list;
    py_decref(machine, list);
    return PY_ERROR;
}

/* Equal as dicts, and then their keys one by one. */
static PyValue same_on(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    bool equal = py_is(state[SAME_OP], py_small(PY_EQ));
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_dict_compare(machine, PY_EQ, state[SAME_LEFT],
                                        state[SAME_RIGHT]));
    if (!py_is(answer, PY_TRUE) || !is_ordered(state[SAME_LEFT]) ||
        !is_ordered(state[SAME_RIGHT]))
        return py_bool(py_is(answer, PY_TRUE) == equal);
    answer = keys_of(machine, state[SAME_LEFT]);
    py_assign(machine, &state[SAME_LEFT], answer);
    answer = keys_of(machine, state[SAME_RIGHT]);
    py_assign(machine, &state[SAME_RIGHT], answer);
    if (py_is_error(answer) || py_is_undefined(state[SAME_LEFT]))
        return PY_ERROR;
    PY_WAIT_FOR(answer, py_equal(machine, state[SAME_LEFT], state[SAME_RIGHT]));
    PY_WAITS_END(frame);
    return py_bool(py_is(answer, PY_TRUE) == equal);
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    if ((op != PY_EQ && op != PY_NE) || !py_is_any_dict(a) ||
        !py_is_any_dict(b))
        return PY_NOT_IMPLEMENTED;
    PyValue state[SAME_STATE] = {py_incref(a), py_incref(b), py_small(op)};
    return py_wait_run_pure(machine, same_on, state, SAME_STATE);
}

/* --- filling
 * ------------------------------------------------------------------------ */

enum {
    FILL_SELF,
    FILL_OTHER,
    FILL_KEYWORDS,
    FILL_ANSWER,
    FILL_INTO, /* self, or a dict whose items are then set one by one */
    FILL_AT,
    FILL_STATE
};

static bool next_pair(const PyValue *state, PyValue *key, PyValue *value)
{
    uint32_t at = (uint32_t)py_small_value(state[FILL_AT]);
    (void)value;
    return py_dict_each(py_dict(state[FILL_INTO]), &at, key, value);
}

static void step_on(PyValue *state)
{
    uint32_t at = (uint32_t)py_small_value(state[FILL_AT]);
    PyValue key, value;
    py_dict_each(py_dict(state[FILL_INTO]), &at, &key, &value);
    state[FILL_AT] = py_small(at);
}

static PyValue fill_on(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer, key, item;
    PyDict *into = py_dict(state[FILL_INTO]);
    PY_WAITS_BEGIN(frame);
    if (!py_is_undefined(state[FILL_OTHER]))
        PY_WAIT_FOR(answer, py_dict_update(machine, into, state[FILL_OTHER]));
    if (!py_is_undefined(state[FILL_KEYWORDS]))
        PY_WAIT_FOR(answer, py_dict_merge(machine, into, state[FILL_KEYWORDS],
                                          PY_DICT_REPLACE));
    if (py_is(state[FILL_INTO], state[FILL_SELF]))
        return py_incref(state[FILL_ANSWER]);
    while (next_pair(state, &key, &item)) {
        PY_WAIT_FOR(answer, py_set_item(machine, state[FILL_SELF], key, item));
        step_on(state);
        if (!py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return py_incref(state[FILL_ANSWER]);
}

/* A class with a __setitem__ of its own is asked for each item. */
static PyValue fill(PyMachine *machine, PyValue self, PyValue other,
                    PyValue keywords, PyValue answer)
{
    bool asks = !py_is_undefined(py_special(self, PY_SPECIAL_SETITEM));
    if (py_is_undefined(other) && py_is_undefined(keywords))
        return py_incref(answer);
    PyValue into = asks ? py_dict_new(machine) : py_incref(self);
    if (py_is_error(into))
        return PY_ERROR;
    PyValue state[FILL_STATE] = {py_incref(self),
                                 py_incref(other),
                                 py_incref(keywords),
                                 py_incref(answer),
                                 into,
                                 py_small(0)};
    return py_wait_run(machine, fill_on, state, FILL_STATE);
}

static bool check_count(PyMachine *machine, uint32_t count)
{
    if (count > 1)
        py_raise(machine, &py_TypeError, "expected at most 1 arguments, got %u",
                 count);
    return count <= 1;
}

/* args: self, keywords, and then as many as there are. */
static PyValue init(PyMachine *machine, const PyValue *args, uint32_t count)
{
    if (!check_count(machine, count - 2))
        return PY_ERROR;
    return fill(machine, args[0], count == 3 ? args[2] : PY_UNDEFINED, args[1],
                PY_NONE);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    if (!check_count(machine, count - 1))
        return PY_ERROR;
    PyObject *object = py_object_new(machine, &py_ordered_dict_type);
    if (!object)
        return PY_ERROR;
    PyValue self = py_from_object(object);
    PyValue answer =
        fill(machine, self, count == 2 ? args[1] : PY_UNDEFINED, args[0], self);
    py_decref(machine, self);
    return answer;
}

enum { COPY_FROM, COPY_INTO, COPY_STATE };

static PyValue copy_on(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                py_call(machine, py_from_object(py_type_of(state[COPY_FROM])),
                        NULL, 0));
    state[COPY_INTO] = answer;
    if (!is_ordered(answer))
        return py_unsupported(machine, NULL,
                              "the copy of an OrderedDict that is none");
    PY_WAIT_FOR(answer, fill(machine, state[COPY_INTO], state[COPY_FROM],
                             PY_UNDEFINED, PY_NONE));
    PY_WAITS_END(frame);
    return py_incref(state[COPY_INTO]);
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyValue state[COPY_STATE] = {py_incref(args[0]), PY_UNDEFINED};
    return py_wait_run(machine, copy_on, state, COPY_STATE);
}

enum { OR_CLASS, OR_LEFT, OR_RIGHT, OR_STATE };

static PyValue unite(PyMachine *machine, PyNativeFrame *frame,
                     PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_call(machine, state[OR_CLASS], &state[OR_LEFT], 1));
    py_assign(machine, &state[OR_LEFT], answer);
    if (!is_ordered(state[OR_LEFT]))
        return py_unsupported(machine, NULL,
                              "the union of an OrderedDict that is none");
    PY_WAIT_FOR(answer, fill(machine, state[OR_LEFT], state[OR_RIGHT],
                             PY_UNDEFINED, PY_NONE));
    PY_WAITS_END(frame);
    return py_incref(state[OR_LEFT]);
}

static PyValue binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    if (op != PY_OR || !py_is_any_dict(a) || !py_is_any_dict(b))
        return PY_NOT_IMPLEMENTED;
    const PyType *type = py_type_of(is_ordered(a) ? a : b);
    PyValue state[OR_STATE] = {py_incref(py_from_object(type)), py_incref(a),
                               py_incref(b)};
    return py_wait_run(machine, unite, state, OR_STATE);
}

static PyValue inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    return op == PY_OR ? fill(machine, a, b, PY_UNDEFINED, a)
                       : PY_NOT_IMPLEMENTED;
}

static PyValue update(PyMachine *machine, const PyValue *args, uint32_t count)
{
    if (count > 3)
        return py_raise(machine, &py_TypeError,
                        "update() takes at most 1 positional argument (%u "
                        "given)",
                        count - 2);
    return fill(machine, args[0], count == 3 ? args[2] : PY_UNDEFINED, args[1],
                PY_NONE);
}

/* --- looking at it
 * ------------------------------------------------------------------ */

static bool repr_pairs(PyMachine *machine, const PyDict *dict, BaseText *out)
{
    uint32_t position = 0;
    PyValue key, value;
    const char *before = "[";
    bool good = py_charge(machine, dict->used);
    while (good && py_dict_each(dict, &position, &key, &value)) {
        base_text_printf(out, "%s(", before);
        good = py_repr(machine, key, out);
        base_text_append(out, ", ");
        good = good && py_repr(machine, value, out);
        base_text_append_char(out, ')');
        before = ", ";
    }
    base_text_append_char(out, ']');
    return good;
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PyDict *dict = py_dict(self);
    bool old = py_machine_version(machine) < 312;
    const char *name = py_type_own_name(dict->object.type);
    if (dict->object.flags & PY_OBJECT_SHOWN) {
        base_text_append(out, "...");
        return true;
    }
    base_text_printf(out, "%s(", name);
    bool good = true;
    if (dict->count && old) {
        PyShown shown;
        py_shown_begin(machine, &shown, &dict->object);
        good = repr_pairs(machine, dict, out);
        py_shown_end(machine, &shown);
    } else if (dict->count) {
        good = py_dict_type.repr(machine, self, out);
    }
    base_text_append_char(out, ')');
    return good;
}

static void destroy(PyMachine *machine, PyObject *self)
{
    py_dict_type.destroy(machine, self);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    py_dict_type.traverse(self, visit, context);
}

static const PyNative ordered_construct =
    PY_FUNCTION_ANY("OrderedDict", construct);
static const PyNative ordered_init =
    PY_METHOD_ANY(&py_ordered_dict_type, "__init__", init);

#define ORDERED &py_ordered_dict_type
static const PyNative methods[] = {
    PY_METHOD_NAMED(ORDERED, "move_to_end", move_to_end, 1, 2, 2, "key",
                    "last"),
    PY_METHOD_NAMED(ORDERED, "popitem", pop_item, 0, 1, 1, "last"),
    PY_METHOD(ORDERED, "copy", copy, 0, 0),
    {.object = PY_STATIC_OBJECT(&py_method_descriptor_type),
     .name = "fromkeys",
     .fn = py_dict_from_keys,
     .required = 2,
     .positional = 3,
     .positional_only = 1,
     .parameter_count = 3,
     .is_method = true,
     .of_class = true,
     .clinic = 1,
     .names = {"type", "iterable", "value"}},
    PY_METHOD_ANY(ORDERED, "update", update),
    PY_METHOD_NAMED(ORDERED, "setdefault", py_dict_set_default, 1, 2, 2, "key",
                    "default"),
    PY_METHOD_NAMED(ORDERED, "pop", py_dict_pop, 1, 2, 2, "key", "default"),
    PY_METHOD(ORDERED, "clear", py_dict_clear_all, 0, 0),
    PY_METHOD(ORDERED, "keys", py_dict_keys, 0, 0),
    PY_METHOD(ORDERED, "values", py_dict_values, 0, 0),
    PY_METHOD(ORDERED, "items", py_dict_items, 0, 0),
    PY_METHOD(ORDERED, "__reversed__", py_dict_reversed, 0, 0),
    {.name = NULL}};
static const char *const missing[] = {"__reduce__", NULL};

/* CPython's have a dict for attributes, too. */
static PyValue set_attribute(PyMachine *machine, PyValue self, PyString *name,
                             PyValue value)
{
    (void)self;
    (void)value;
    return py_unsupported(machine, "derive a class from OrderedDict",
                          "setting OrderedDict.%s", name->text);
}

const PyType py_ordered_dict_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "OrderedDict",
    .module = "collections",
    .title = "collections.OrderedDict",
    .base = &py_dict_type,
    .size = sizeof(PyOrderedDict),
    .flags = PY_TYPE_WEAK | PY_TYPE_BASE | PY_TYPE_GENERIC | PY_TYPE_MAPPING,
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .compare = compare,
    .binary = binary,
    .operators = PY_BIT(PY_OR),
    .reflected_operators = PY_BIT(PY_OR),
    .inplace_operators = PY_BIT(PY_OR),
    .inplace = inplace,
    .set_attribute = set_attribute,
    .truth = py_dict_slot_truth,
    .length = py_dict_slot_length,
    .get_item = py_dict_slot_get_item,
    .set_item = py_dict_slot_set_item,
    .contains = py_dict_slot_contains,
    .iter = py_dict_slot_iter,
    .construct = &ordered_construct,
    .init = &ordered_init,
    .methods = methods,
    .missing = missing,
};
