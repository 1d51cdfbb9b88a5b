#include "py_deque.h"

#include "py_argument.h"
#include "py_deque_find.h"
#include "py_deque_methods.h"
#include "py_deque_private.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_key.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_sequence.h"
#include "py_text.h"
#include "py_wait.h"
#include "py_walk_left.h"

/* --- the ring
 * ------------------------------------------------------------------------ */

static bool grow(PyMachine *machine, PyDeque *deque)
{
    uint32_t capacity = deque->capacity ? 2 * deque->capacity : 8;
    BASE_INVARIANT((capacity & (capacity - 1)) == 0);
    BASE_INVARIANT(deque->count == deque->capacity);
    PyValue *items = py_values_new(machine, capacity);
    if (!items)
        return false;
    for (uint32_t i = 0; i < deque->count; i++)
        items[i] = *py_deque_at(deque, i);
    py_memory_free(machine, deque->items,
                   deque->capacity * sizeof *deque->items);
    deque->items = items;
    deque->capacity = capacity;
    deque->first = 0;
    return true;
}

static bool put(PyMachine *machine, PyDeque *deque, PyValue item, bool left)
{
    if (deque->count == deque->capacity && !grow(machine, deque))
        return false;
    deque->count++;
    if (left)
        deque->first = (deque->first - 1) & (deque->capacity - 1);
    *py_deque_at(deque, left ? 0 : deque->count - 1) = py_incref(item);
    deque->changes++;
    return true;
}

PyValue py_deque_take(PyDeque *deque, bool left)
{
    BASE_INVARIANT(deque->count && deque->count <= deque->capacity);
    PyValue item = *py_deque_at(deque, left ? 0 : deque->count - 1);
    if (left)
        deque->first = (deque->first + 1) & (deque->capacity - 1);
    deque->count--;
    deque->changes++;
    return item;
}

bool py_deque_push(PyMachine *machine, PyDeque *deque, PyValue item, bool left)
{
    if (deque->most == 0)
        return true;
    if (!put(machine, deque, item, left))
        return false;
    if (deque->most >= 0 && deque->count > deque->most)
        py_decref(machine, py_deque_take(deque, !left));
    return true;
}

void py_deque_clear(PyMachine *machine, PyDeque *deque)
{
    PyDeque old = *deque;
    BASE_INVARIANT(old.count <= old.capacity);
    deque->items = NULL;
    deque->capacity = deque->first = deque->count = 0;
    deque->changes++;
    for (uint32_t i = 0; i < old.count; i++)
        py_decref(machine, *py_deque_at(&old, i));
    if (old.items)
        py_memory_free(machine, old.items, old.capacity * sizeof *old.items);
}

void py_deque_rotate(PyDeque *deque, int64_t steps)
{
    if (deque->count < 2)
        return;
    steps %= deque->count;
    if (steps < 0)
        steps += deque->count;
    BASE_INVARIANT(steps < deque->count);
    for (; steps > 0; steps--) {
        PyValue item = py_deque_take(deque, false);
        deque->count++;
        deque->first = (deque->first - 1) & (deque->capacity - 1);
        *py_deque_at(deque, 0) = item;
    }
    deque->changes++;
}

PyValue py_deque_remove_at(PyDeque *deque, uint32_t index)
{
    BASE_INVARIANT(index < deque->count);
    PyValue item = *py_deque_at(deque, index);
    for (uint32_t i = index; i + 1 < deque->count; i++)
        *py_deque_at(deque, i) = *py_deque_at(deque, i + 1);
    deque->count--;
    deque->changes++;
    return item;
}

/* --- more than one
 * --------------------------------------------------------------- */

enum { MORE_DEQUE, MORE_ITERABLE, MORE_LEFT, MORE_ANSWER, MORE_STATE };

static PyValue extend_on(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    bool good;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_iter(machine, state[MORE_ITERABLE]));
    py_assign(machine, &state[MORE_ITERABLE], answer);
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[MORE_ITERABLE]);
        if (py_is_undefined(answer))
            return py_incref(state[MORE_ANSWER]);
        good = py_charge(machine, 1) &&
               py_deque_push(machine, py_deque(state[MORE_DEQUE]), answer,
                             py_is(state[MORE_LEFT], PY_TRUE));
        py_decref(machine, answer);
        if (!good)
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return PY_ERROR; /* the loop has no other end */
}

PyValue py_deque_extend(PyMachine *machine, PyValue self, PyValue iterable,
                        bool left, PyValue answer)
{
    PyValue items = py_incref(iterable);
    if (py_is(iterable, self)) {
        const PyDeque *deque = py_deque(self);
        items = py_list_new(machine, NULL, deque->count);
        for (uint32_t i = 0; !py_is_error(items) && i < deque->count; i++)
            py_list(items)->items[i] = py_incref(*py_deque_at(deque, i));
    }
    if (py_is_error(items))
        return PY_ERROR;
    PyValue state[MORE_STATE] = {py_incref(self), items, py_bool(left),
                                 py_incref(answer)};
    return py_wait_run(machine, extend_on, state, MORE_STATE);
}

static PyValue copy_plain(PyMachine *machine, const PyDeque *from)
{
    PyDeque *deque = py_object_new(machine, &py_deque_type);
    bool good = deque && py_charge(machine, from->count / 8);
    if (deque)
        deque->most = from->most;
    for (uint32_t i = 0; good && i < from->count; i++)
        good = put(machine, deque, *py_deque_at(from, i), false);
    if (good)
        return py_from_object(deque);
    if (deque)
        py_decref_object(machine, &deque->object);
    return PY_ERROR;
}

PyValue py_deque_copy(PyMachine *machine, PyValue self)
{
    const PyDeque *deque = py_deque(self);
    if (py_has_type(self, &py_deque_type))
        return copy_plain(machine, deque);
    PyValue args[2] = {self, py_int_from_i64(machine, deque->most)};
    PyValue answer = py_call(machine, py_from_object(deque->object.type), args,
                             deque->most < 0 ? 1 : 2);
    py_decref(machine, args[1]);
    return answer;
}

bool py_deque_repeat(PyMachine *machine, PyDeque *deque, int64_t times)
{
    uint32_t count = deque->count;
    if (count == 0 || times == 1)
        return true;
    if (times <= 0) {
        py_deque_clear(machine, deque);
        return true;
    }
    int64_t rounds = times - 1;
    if (deque->most >= 0 && rounds > deque->most / count + 1)
        rounds = deque->most / count + 1;
    if (rounds > UINT32_MAX / 16 / count) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    /* What goes at the left end comes again at the right one. */
    for (int64_t i = 0; i < rounds * count; i++) {
        uint32_t at = deque->count - count;
        if (!py_charge(machine, 1) ||
            !py_deque_push(machine, deque, *py_deque_at(deque, at), false))
            return false;
    }
    return true;
}

/* --- slots
 * ------------------------------------------------------------------------- */

static void destroy(PyMachine *machine, PyObject *self)
{
    py_deque_clear(machine, (PyDeque *)self);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    const PyDeque *deque = (PyDeque *)self;
    for (uint32_t i = 0; i < deque->count; i++)
        if (py_is_object(*py_deque_at(deque, i)))
            visit(py_object(*py_deque_at(deque, i)), context);
}

static void ready(PyObject *self)
{
    ((PyDeque *)self)->most = -1;
}

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PyDeque *deque = py_deque(self);
    PyShown shown;
    if (deque->object.flags & PY_OBJECT_SHOWN) {
        base_text_append(out, "[...]");
        return true;
    }
    if (!py_repr_is_plain(machine, deque->object.type, &py_deque_type) ||
        !py_charge(machine, deque->count))
        return false;
    py_shown_begin(machine, &shown, &deque->object);
    bool good = true;
    base_text_printf(out, "%s([", py_type_own_name(deque->object.type));
    for (uint32_t i = 0; good && i < deque->count; i++) {
        base_text_append(out, i ? ", " : "");
        good = py_repr(machine, *py_deque_at(deque, i), out);
    }
    base_text_append_char(out, ']');
    if (deque->most >= 0)
        base_text_printf(out, ", maxlen=%lld", (long long)deque->most);
    base_text_append_char(out, ')');
    py_shown_end(machine, &shown);
    return good;
}

static PyValue truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_deque(self)->count != 0);
}

static PyValue length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(py_deque(self)->count);
}

static bool find_place(PyMachine *machine, const PyDeque *deque, PyValue key,
                       uint32_t *out)
{
    int64_t index;
    if (!py_is_int(key)) {
        py_raise(machine, &py_TypeError,
                 "sequence index must be integer, not '%s'",
                 py_type_name(py_type_of(key)));
        return false;
    }
    if (!py_to_index(machine, key, &index))
        return false;
    if (index < 0)
        index += deque->count;
    if (index < 0 || index >= deque->count) {
        py_raise(machine, &py_IndexError, "deque index out of range");
        return false;
    }
    *out = (uint32_t)index;
    return true;
}

static PyValue item_of_key(PyMachine *machine, PyValue self, PyValue key,
                           PyValue item)
{
    uint32_t at;
    (void)item;
    if (!find_place(machine, py_deque(self), key, &at))
        return PY_ERROR;
    return py_incref(*py_deque_at(py_deque(self), at));
}

static PyValue get_item(PyMachine *machine, PyValue self, PyValue key)
{
    if (py_argument_asks(key, PY_AS_INT))
        return py_key_convert(machine, self, key, PY_UNDEFINED, item_of_key);
    return item_of_key(machine, self, key, PY_UNDEFINED);
}

static PyValue set_item_of_key(PyMachine *machine, PyValue self, PyValue key,
                               PyValue item)
{
    PyDeque *deque = py_deque(self);
    uint32_t at;
    if (!find_place(machine, deque, key, &at))
        return PY_ERROR;
    if (!py_is_undefined(item)) {
        py_assign(machine, py_deque_at(deque, at), py_incref(item));
        return PY_NONE;
    }
    if (!py_charge(machine, deque->count / 16))
        return PY_ERROR;
    py_decref(machine, py_deque_remove_at(deque, at));
    return PY_NONE;
}

static PyValue set_item(PyMachine *machine, PyValue self, PyValue key,
                        PyValue item)
{
    if (py_argument_asks(key, PY_AS_INT))
        return py_key_convert(machine, self, key, item, set_item_of_key);
    return set_item_of_key(machine, self, key, item);
}

static PyValue inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    int64_t times;
    if (op == PY_ADD)
        return py_deque_extend(machine, a, b, false, a);
    if (op != PY_MULTIPLY || !py_is_int(b))
        return PY_NOT_IMPLEMENTED;
    return py_to_count(machine, b, &times) &&
                   py_deque_repeat(machine, py_deque(a), times)
               ? py_incref(a)
               : PY_ERROR;
}

enum { JOIN_SELF, JOIN_OTHER, JOIN_OP, JOIN_STATE };

/* A copy, then with it what is done in place. */
static PyValue join(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_deque_copy(machine, state[JOIN_SELF]));
    py_assign(machine, &state[JOIN_SELF], answer);
    if (!py_is_any_deque(state[JOIN_SELF]))
        return py_raise(machine, &py_TypeError,
                        "a copy of a deque must be a deque, not %s",
                        py_type_name(py_type_of(state[JOIN_SELF])));
    PY_WAIT_FOR(answer,
                inplace(machine, (PyBinaryOp)py_small_value(state[JOIN_OP]),
                        state[JOIN_SELF], state[JOIN_OTHER]));
    PY_WAITS_END(frame);
    return answer;
}

static PyValue binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    bool left = py_is_any_deque(a);
    if (op == PY_ADD && left && !py_is_any_deque(b))
        return py_raise(machine, &py_TypeError,
                        "can only concatenate deque (not \"%s\") to deque",
                        py_type_name(py_type_of(b)));
    if ((op != PY_ADD || !left) &&
        (op != PY_MULTIPLY || !py_is_int(left ? b : a)))
        return PY_NOT_IMPLEMENTED;
    PyValue state[JOIN_STATE] = {py_incref(left ? a : b),
                                 py_incref(left ? b : a), py_small(op)};
    return py_wait_run(machine, join, state, JOIN_STATE);
}

/* --- walking
 * ------------------------------------------------------------------------ */

static PyValue next(PyMachine *machine, PyValue self)
{
    PyWalk *walk = (PyWalk *)py_object(self);
    const PyDeque *deque = py_deque(walk->container);
    if (walk->expected != deque->changes) {
        walk->position = deque->count;
        return py_raise(machine, &py_RuntimeError,
                        "deque mutated during iteration");
    }
    if (walk->position >= deque->count)
        return PY_UNDEFINED;
    uint32_t at = walk->position++;
    if (walk->object.type == &py_deque_reverse_iterator_type)
        at = deque->count - 1 - at;
    return py_incref(*py_deque_at(deque, at));
}

static PyValue iter(PyMachine *machine, PyValue self)
{
    PyValue walk = py_walk_new(machine, &py_deque_iterator_type, self);
    if (!py_is_error(walk))
        ((PyWalk *)py_object(walk))->expected = py_deque(self)->changes;
    return walk;
}

static const char *const walk_missing[] = {"__reduce__", NULL};

#define WALK_TYPE(variable, text)                                              \
    const PyType variable = {                                                  \
        .object = PY_STATIC_OBJECT(&py_type_type),                             \
        .name = (text),                                                        \
        .module = "collections",                                               \
        .title = "collections." text,                                          \
        .size = sizeof(PyWalk),                                                \
        .destroy = py_walk_destroy,                                            \
        .traverse = py_walk_traverse,                                          \
        .iter = py_iter_self,                                                  \
        .next = next,                                                          \
        .methods = PY_WALK_METHODS(&variable),                                 \
        .missing = walk_missing,                                               \
    }

WALK_TYPE(py_deque_iterator_type, "_deque_iterator");
WALK_TYPE(py_deque_reverse_iterator_type, "_deque_reverse_iterator");

static PyValue maxlen(PyMachine *machine, PyObject *self)
{
    int64_t most = ((PyDeque *)self)->most;
    return most < 0 ? PY_NONE : py_int_from_i64(machine, most);
}

static const PyGetter getters[] = {{"maxlen", maxlen, NULL},
                                   {NULL, NULL, NULL}};
static const char *const missing[] = {"__reduce__", "__sizeof__", NULL};

const PyType py_deque_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "deque",
    .module = "collections",
    .title = "collections.deque",
    .size = sizeof(PyDeque),
    .flags = PY_TYPE_WEAK | PY_TYPE_BASE | PY_TYPE_GENERIC | PY_TYPE_SEQUENCE,
    .destroy = destroy,
    .traverse = traverse,
    .ready = ready,
    .repr = repr,
    .hash = NULL,
    .compare = py_deque_compare,
    .binary = binary,
    .operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY),
    .reflected_operators = PY_BIT(PY_MULTIPLY),
    .inplace_operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY),
    .inplace = inplace,
    .truth = truth,
    .length = length,
    .get_item = get_item,
    .set_item = set_item,
    .contains = py_deque_contains,
    .iter = iter,
    .construct = &py_deque_construct,
    .init = &py_deque_init,
    .methods = py_deque_methods,
    .getters = getters,
    .missing = missing,
};
