#include "py_special.h"

#include "base_check.h"

#include "py_ask.h"
#include "py_descriptor.h"
#include "py_dict.h"
#include "py_fuel.h"
#include "py_id.h"
#include "py_instance.h"
#include "py_item_iterator.h"
#include "py_place_getter.h"
#include "py_slot_wrapper.h"
#include "py_special_key.h"
#include "py_special_places.h"
#include "py_string.h"
#include "py_wait.h"
#include "py_walked_repr.h"

static const struct {
    const char *text;
    uint32_t size;
} names[] = {
#define NAME(id, name, slot) {name, sizeof(name) - 1},
    PY_SPECIALS(NAME)
#undef NAME
};

const char *py_special_name(PySpecial special)
{
    return names[special].text;
}

PySpecial py_special_find(const PyString *name)
{
    const char *text = name->text;
    uint32_t size = name->size;
    if (size < PY_SPECIAL_KEY_LEAST || memcmp(text, "__", 2) != 0 ||
        memcmp(text + size - 2, "__", 2) != 0)
        return PY_SPECIAL_COUNT;
    uint32_t at =
        py_special_places[py_special_key(text, size, PY_SPECIAL_SEED)];
    return at < PY_SPECIAL_COUNT && names[at].size == size &&
                   memcmp(names[at].text, text, size) == 0
               ? (PySpecial)at
               : PY_SPECIAL_COUNT;
}

/* --- calling what was found ------------------------------------------------
 */

enum { CALL_FUNCTION, CALL_SPECIAL, CALL_COUNT, CALL_ARGS };
#define MOST_ARGS 3

/* What CPython answers that has cleared the error of looking up a method. */
static PyValue without_iter(PyMachine *machine, PyValue self)
{
    if (!py_is_undefined(py_special(self, PY_SPECIAL_GETITEM)))
        return py_item_iterator_new(machine, self);
    return py_raise(machine, &py_TypeError, "'%s' object is not iterable",
                    py_type_name(py_type_of(self)));
}

static PyValue without_repr(PyMachine *machine, PyValue self)
{
    return py_string_format(
        machine, "<%s object at 0x%llx>", py_type_name(py_type_of(self)),
        (unsigned long long)py_machine_id(machine, py_object(self)));
}

static PyValue without_method(PyMachine *machine, PySpecial special,
                              PyValue self)
{
    const char *type = py_type_name(py_type_of(self));
    switch (special) {
    case PY_SPECIAL_HASH:
        return py_raise(machine, &py_TypeError, "unhashable type: '%s'", type);
    case PY_SPECIAL_ITER:
        return without_iter(machine, self);
    case PY_SPECIAL_REPR:
        return without_repr(machine, self);
    case PY_SPECIAL_AWAIT:
    case PY_SPECIAL_AITER:
    case PY_SPECIAL_ANEXT:
        return py_raise(machine, &py_AttributeError,
                        "object %s does not have %s method", type,
                        py_special_name(special));
    case PY_SPECIAL_DEL:
        return PY_NONE;
    default:
        return PY_NOT_IMPLEMENTED;
    }
}

static bool is_forgiven(PySpecial special)
{
    return (special >= PY_SPECIAL_LT && special <= PY_SPECIAL_GE) ||
           special == PY_SPECIAL_HASH || special == PY_SPECIAL_ITER ||
           special == PY_SPECIAL_REPR || special == PY_SPECIAL_AWAIT ||
           special == PY_SPECIAL_AITER || special == PY_SPECIAL_ANEXT ||
           special == PY_SPECIAL_DEL;
}

/* For a descriptor whose __get__ is Python's: it is bound first. */
static PyValue bind_and_call(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    uint32_t count = (uint32_t)py_small_value(state[CALL_COUNT]);
    PySpecial special = (PySpecial)py_small_value(state[CALL_SPECIAL]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer,
                     py_bind(machine, state[CALL_FUNCTION], state[CALL_ARGS]));
    if (py_is_error(answer))
        return is_forgiven(special) && py_catch(machine, &py_BaseException)
                   ? without_method(machine, special, state[CALL_ARGS])
                   : PY_ERROR;
    py_assign(machine, &state[CALL_FUNCTION], answer);
    PY_WAIT_FOR(answer, py_call(machine, state[CALL_FUNCTION],
                                state + CALL_ARGS + 1, count - 1));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_special_ask(PyMachine *machine, PySpecial special, PyValue function,
                       const PyValue *args, uint32_t count)
{
    if (py_is_plain_method(function))
        return py_call(machine, function, args, count);
    BASE_REQUIRE(count <= MOST_ARGS);
    PyValue state[CALL_ARGS + MOST_ARGS] = {py_incref(function),
                                            py_small(special), py_small(count)};
    for (uint32_t i = 0; i < count; i++)
        state[CALL_ARGS + i] = py_incref(args[i]);
    return py_wait_start(machine, bind_and_call, state, CALL_ARGS + count);
}

PyValue py_special_call(PyMachine *machine, PyValue function,
                        const PyValue *args, uint32_t count)
{
    return py_special_ask(machine, PY_SPECIAL_COUNT, function, args, count);
}

/* --- the slots of a type that the program made ------------------------------
 */

static PyValue heap_unary(PyMachine *machine, PyUnaryOp op, PyValue self)
{
    PyValue method = py_special(self, (PySpecial)(PY_SPECIAL_NEGATE + op));
    if (!py_is_undefined(method))
        return py_special_call(machine, method, &self, 1);
    const PyType *native = py_heap_type(py_type_of(self))->native;
    return native->unary ? native->unary(machine, op, self)
                         : PY_NOT_IMPLEMENTED;
}

static PyValue heap_hash(PyMachine *machine, PyValue self)
{
    PyValue answer;
    if (py_is_none(py_special(self, PY_SPECIAL_HASH)))
        return py_raise(machine, &py_TypeError, "unhashable type: '%s'",
                        py_type_name(py_type_of(self)));
    py_ask_special(machine, self, PY_SPECIAL_HASH, PY_UNDEFINED, PY_ASK_HASH,
                   &answer);
    return answer;
}

static PyValue heap_truth(PyMachine *machine, PyValue self)
{
    PyValue answer;
    if (py_ask_special(machine, self, PY_SPECIAL_BOOL, PY_UNDEFINED,
                       PY_ASK_BOOL, &answer) ||
        py_ask_special(machine, self, PY_SPECIAL_LEN, PY_UNDEFINED,
                       PY_ASK_TRUTH_OF_LENGTH, &answer))
        return answer;
    return PY_TRUE;
}

static PyValue heap_length(PyMachine *machine, PyValue self)
{
    PyValue answer;
    py_ask_special(machine, self, PY_SPECIAL_LEN, PY_UNDEFINED, PY_ASK_LENGTH,
                   &answer);
    return answer;
}

static PyValue heap_get_item(PyMachine *machine, PyValue self, PyValue key)
{
    PyValue args[2] = {self, key};
    return py_special_call(machine, py_special(self, PY_SPECIAL_GETITEM), args,
                           2);
}

static PyValue heap_set_item(PyMachine *machine, PyValue self, PyValue key,
                             PyValue value)
{
    bool deletes = py_is_undefined(value);
    PyValue args[3] = {self, key, value};
    PyValue method =
        py_special(self, deletes ? PY_SPECIAL_DELITEM : PY_SPECIAL_SETITEM);
    if (!py_is_undefined(method))
        return py_special_call(machine, method, args, deletes ? 2 : 3);
    const PyType *native = py_heap_type(py_type_of(self))->native;
    if (native->set_item)
        return native->set_item(machine, self, key, value);
    /* The class has the other of the two, and so CPython's slot for both. */
    return py_raise(machine, &py_AttributeError, "%s",
                    deletes ? "__delitem__" : "__setitem__");
}

static PyValue heap_contains(PyMachine *machine, PyValue self, PyValue item)
{
    PyValue answer;
    if (py_is_none(py_special(self, PY_SPECIAL_CONTAINS)))
        return py_raise(machine, &py_TypeError,
                        "'%s' object is not a container",
                        py_type_name(py_type_of(self)));
    py_ask_special(machine, self, PY_SPECIAL_CONTAINS, item, PY_ASK_TRUTH,
                   &answer);
    return answer;
}

static PyValue heap_iter(PyMachine *machine, PyValue self)
{
    PyValue answer;
    if (py_is_none(py_special(self, PY_SPECIAL_ITER)))
        return py_raise(machine, &py_TypeError, "'%s' object is not iterable",
                        py_type_name(py_type_of(self)));
    py_ask_special(machine, self, PY_SPECIAL_ITER, PY_UNDEFINED,
                   PY_ASK_ITERATOR, &answer);
    return answer;
}

static PyValue heap_next(PyMachine *machine, PyValue self)
{
    return py_special_call(machine, py_special(self, PY_SPECIAL_NEXT), &self,
                           1);
}

static PyValue heap_call(PyMachine *machine, PyValue self, const PyValue *args,
                         uint32_t count, PyValue keyword_names)
{
    return py_call_with_self(machine, py_special(self, PY_SPECIAL_CALL), self,
                             args, count, keyword_names);
}

/* --- filling them -----------------------------------------------------------
 */

/* What a class answers before its instance is asked. */
static bool is_asked_first(const PyString *name, PyValue value)
{
    return (!py_is_undefined(value) && py_is_data_descriptor(value) &&
            !py_has_type(value, &py_place_getter_type)) ||
           (name && name->size == 9 && py_string_is(name, "__class__"));
}

/* The classes stand in the order in which they are asked; what a builtin type
 * has hides what comes behind it. */
static void collect_names(PyMachine *machine, PyHeapType *type)
{
    bool decided[PY_SPECIAL_COUNT] = {false};
    uint64_t all_names = 0;
    for (uint32_t i = 0; i < type->type.mro_count; i++) {
        const PyType *one = type->type.mro[i];
        uint32_t position = 0;
        PyValue key, value;
        all_names += one->dict ? one->dict->used : 0;
        while (one->dict && py_dict_each(one->dict, &position, &key, &value)) {
            const PyString *name =
                py_is_any_string(key) ? py_string(key) : NULL;
            PySpecial special = name ? py_special_find(name) : PY_SPECIAL_COUNT;
            if (!type->has_data_descriptors && is_asked_first(name, value))
                type->has_data_descriptors = true;
            if (special == PY_SPECIAL_COUNT || decided[special])
                continue;
            decided[special] = true;
            type->special[special] = value;
        }
        for (int k = 0; !one->dict && k < PY_SPECIAL_COUNT; k++)
            decided[k] = decided[k] || (one != &py_object_type &&
                                        py_type_has_slot(one, (PySpecial)k));
    }
    py_charge(machine, 4 + type->type.mro_count + all_names / 8);
}

static bool defines(const PyHeapType *type, PySpecial special)
{
    return !py_is_undefined(type->special[special]);
}

static void inherit_slots(PyType *heap, const PyType *native)
{
    heap->unary = native->unary;
    heap->hash = native->hash;
    heap->truth = native->truth;
    heap->length = native->length;
    heap->get_item = native->get_item;
    heap->set_item = native->set_item;
    heap->contains = native->contains;
    heap->iter = native->iter;
    heap->next = native->next;
    heap->call = native->call;
}

void py_special_collect(PyMachine *machine, PyType *heap)
{
    PyHeapType *type = py_heap_type(heap);
    BASE_INVARIANT(heap->flags & PY_TYPE_HEAP && heap->mro);
    for (int i = 0; i < PY_SPECIAL_COUNT; i++)
        type->special[i] = PY_UNDEFINED;
    type->has_data_descriptors = false;
    collect_names(machine, type);
    if (defines(type, PY_SPECIAL_ITER) && !defines(type, PY_SPECIAL_REPR) &&
        py_walked_repr_of(type->native))
        type->special[PY_SPECIAL_REPR] =
            py_from_object(py_walked_repr_of(type->native));
    inherit_slots(heap, type->native);
#define SLOT(slot, id)                                                         \
    if (defines(type, PY_SPECIAL_##id))                                        \
        heap->slot = heap_##slot;
#define FILL_NONE(id)
#define FILL_unary(id) SLOT(unary, id)
#define FILL_hash(id) SLOT(hash, id)
#define FILL_truth(id) SLOT(truth, id)
#define FILL_length(id) SLOT(length, id)
#define FILL_get_item(id) SLOT(get_item, id)
#define FILL_set_item(id) SLOT(set_item, id)
#define FILL_contains(id) SLOT(contains, id)
#define FILL_iter(id) SLOT(iter, id)
#define FILL_next(id) SLOT(next, id)
#define FILL_call(id) SLOT(call, id)
#define FILL(id, name, slot) FILL_##slot(id)
    PY_SPECIALS(FILL)
    heap->flags &= ~(uint32_t)PY_TYPE_FINALIZES;
    if (defines(type, PY_SPECIAL_DEL)) {
        heap->flags |= PY_TYPE_FINALIZES;
        py_machine_has_finalizer(machine);
    }
    if (defines(type, PY_SPECIAL_LEN) &&
        !py_type_has_slot(type->native, PY_SPECIAL_BOOL))
        heap->truth = heap_truth;
}

bool py_special_has_say(const PyString *name, PyValue value)
{
    return py_special_find(name) != PY_SPECIAL_COUNT ||
           is_asked_first(name, value);
}
