#include "py_tuple.h"

#include "py_at_once.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_hash.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_key.h"
#include "py_machine_state.h"
#include "py_native_table.h"
#include "py_protocol.h"
#include "py_sequence.h"
#include "py_sequence_compare.h"
#include "py_sequence_find.h"
#include "py_slice.h"
#include "py_text.h"
#include "py_wait.h"

/* `extra` bytes behind the items. */
static PyTuple *alloc(PyMachine *machine, const PyType *type, uint64_t count,
                      size_t extra)
{
    if (!py_charge(machine, count / 16))
        return NULL;
    if (count > UINT32_MAX / 16) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return NULL;
    }
    PyTuple *tuple = py_object_new_sized(
        machine, type, (size_t)count * sizeof(PyValue) + extra);
    if (tuple)
        tuple->count = (uint32_t)count;
    return tuple;
}

#define SHORT 16 /* so few are charged nothing */

/* The items are the caller's to fill, at once. */
static inline PyTuple *tuple_alloc(PyMachine *machine, uint64_t count)
{
    if (count >= SHORT)
        return alloc(machine, &py_tuple_type, count, 0);
    size_t size = (size_t)count * sizeof(PyValue);
    PyTuple *tuple =
        py_memory_reuse_object(&machine->memory, &py_tuple_type, size);
    if (!tuple)
        tuple = py_object_new_raw(machine, &py_tuple_type, size);
    if (tuple)
        tuple->count = (uint32_t)count;
    return tuple;
}

static PyValue copy(PyMachine *machine, const PyType *type, PyValue exact)
{
    const PyTuple *from = py_tuple(exact);
    PyTuple *tuple = alloc(machine, type, from->count, sizeof(PyDict *));
    if (!tuple)
        return PY_ERROR;
    for (uint32_t i = 0; i < from->count; i++)
        tuple->items[i] = py_incref(from->items[i]);
    return py_from_object(tuple);
}

PyValue py_tuple_new(PyMachine *machine, const PyValue *items, uint32_t count)
{
    PyTuple *tuple = tuple_alloc(machine, count);
    if (!tuple)
        return PY_ERROR;
    for (uint32_t i = 0; i < count; i++)
        tuple->items[i] = items ? py_incref(items[i]) : PY_NONE;
    return py_from_object(tuple);
}

PyValue py_tuple_steal(PyMachine *machine, PyValue *items, uint32_t count)
{
    bool good = true;
    for (uint32_t i = 0; i < count; i++)
        good = good && !py_is_undefined(items[i]);
    PyTuple *tuple = good ? tuple_alloc(machine, count) : NULL;
    if (!tuple) {
        for (uint32_t i = 0; i < count; i++)
            py_decref(machine, items[i]);
        return PY_ERROR;
    }
    for (uint32_t i = 0; i < count; i++)
        tuple->items[i] = items[i];
    return py_from_object(tuple);
}

static void tuple_destroy(PyMachine *machine, PyObject *self)
{
    PyTuple *tuple = (PyTuple *)self;
    for (uint32_t i = tuple->count; i-- > 0;)
        py_decref(machine, tuple->items[i]);
}

static void tuple_traverse(PyObject *self, PyVisit visit, void *context)
{
    PyTuple *tuple = (PyTuple *)self;
    for (uint32_t i = 0; i < tuple->count; i++) {
        if (py_is_object(tuple->items[i]))
            visit(py_object(tuple->items[i]), context);
    }
}

static bool tuple_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    PyTuple *tuple = py_tuple(self);
    PyShown shown;
    if (!py_shown_begin(machine, &shown, &tuple->object)) {
        base_text_append(out, "(...)");
        return true;
    }
    base_text_append_char(out, '(');
    bool good = py_values_repr(machine, tuple->items, tuple->count, out);
    base_text_append(out, tuple->count == 1 ? ",)" : ")");
    py_shown_end(machine, &shown);
    return good;
}

enum { HASH_TUPLE, HASH_STATE, HASH_INDEX, HASH_STATES };

/* Goes on from the first item that Python must be asked about. The state of
 * the hash is kept as an int. */
static PyValue hash_on(PyMachine *machine, PyNativeFrame *frame,
                       PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    const PyTuple *tuple = py_tuple(state[HASH_TUPLE]);
    uint32_t at = (uint32_t)py_small_value(state[HASH_INDEX]);
    PyHashTuple hash = {(uint64_t)py_hash_of_answer(state[HASH_STATE])};
    PY_WAITS_BEGIN(frame);
    for (; at < tuple->count; at++) {
        state[HASH_INDEX] = py_small(at);
        PY_WAIT_FOR(answer, py_hash(machine, tuple->items[at]));
        py_hash_tuple_add(&hash, py_hash_of_answer(answer));
        py_decref(machine, answer);
        py_assign(machine, &state[HASH_STATE],
                  py_int_from_i64(machine, (int64_t)hash.state));
        if (py_is_error(state[HASH_STATE]) || !py_charge(machine, 1))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return py_int_from_i64(machine, py_hash_tuple_end(&hash, tuple->count));
}

static PyValue tuple_hash(PyMachine *machine, PyValue self)
{
    const PyTuple *tuple = py_tuple(self);
    PyHashTuple hash = py_hash_tuple_begin();
    for (uint32_t i = 0; i < tuple->count; i++) {
        int64_t one;
        PyNow now = py_hash_now(machine, tuple->items[i], &one);
        if (now == PY_NOW_ERROR || (i % 8 == 7 && !py_charge(machine, 1)))
            return PY_ERROR;
        if (now == PY_NOW_YES) {
            py_hash_tuple_add(&hash, one);
            continue;
        }
        PyValue sum = py_int_from_i64(machine, (int64_t)hash.state);
        if (py_is_error(sum))
            return PY_ERROR;
        PyValue state[HASH_STATES] = {py_incref(self), sum, py_small(i)};
        return py_wait_lightly(machine, hash_on, state, HASH_STATES);
    }
    return py_int_from_i64(machine, py_hash_tuple_end(&hash, tuple->count));
}

static PyValue tuple_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                             PyValue b)
{
    if ((!py_is_tuple(a) && !py_is_instance(a, &py_tuple_type)) ||
        (!py_is_tuple(b) && !py_is_instance(b, &py_tuple_type)))
        return PY_NOT_IMPLEMENTED;
    return py_sequence_compare(machine, op, a, b);
}

static PyValue tuple_add(PyMachine *machine, PyValue a, PyValue b)
{
    if (!py_is_instance(b, &py_tuple_type))
        return py_raise(machine, &py_TypeError,
                        "can only concatenate tuple (not \"%s\") to tuple",
                        py_type_name(py_type_of(b)));
    PyTuple *x = py_tuple(a), *y = py_tuple(b);
    if (x->count == 0 && py_is_tuple(b))
        return py_incref(b);
    if (y->count == 0 && py_is_tuple(a))
        return py_incref(a);
    PyTuple *both = tuple_alloc(machine, (uint64_t)x->count + y->count);
    if (!both)
        return PY_ERROR;
    for (uint32_t i = 0; i < both->count; i++)
        both->items[i] =
            py_incref(i < x->count ? x->items[i] : y->items[i - x->count]);
    return py_from_object(both);
}

static PyValue tuple_repeat(PyMachine *machine, PyValue self, PyValue times)
{
    PyTuple *tuple = py_tuple(self);
    int64_t count;
    if (!py_to_count(machine, times, &count))
        return PY_ERROR;
    if (count == 1 && py_is_tuple(self))
        return py_incref(self);
    if (count <= 0 || tuple->count == 0)
        return py_tuple_new(machine, NULL, 0);
    if (count > UINT32_MAX / 16 / tuple->count)
        return py_raise(machine, &py_MemoryError, "%s", "");
    PyTuple *all = tuple_alloc(machine, (uint64_t)count * tuple->count);
    if (!all)
        return PY_ERROR;
    for (uint32_t i = 0; i < all->count; i++)
        all->items[i] = py_incref(tuple->items[i % tuple->count]);
    return py_from_object(all);
}

static PyValue tuple_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                            PyValue b)
{
    bool left = py_is_instance(a, &py_tuple_type);
    if (op == PY_ADD && left)
        return tuple_add(machine, a, b);
    PyValue times = left ? b : a;
    if (op == PY_MULTIPLY && py_is_int(times))
        return tuple_repeat(machine, left ? a : b, times);
    return PY_NOT_IMPLEMENTED;
}

static PyValue tuple_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_tuple(self)->count != 0);
}

static PyValue tuple_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(py_tuple(self)->count);
}

static PyValue item_of_key(PyMachine *machine, PyValue self, PyValue key,
                           PyValue item)
{
    (void)item;
    PyTuple *tuple = py_tuple(self);
    int64_t index;
    if (!py_is_slice(key)) {
        if (!py_index_resolve(machine, key, tuple->count, "tuple", &index))
            return PY_ERROR;
        return py_incref(tuple->items[index]);
    }
    PyStretch stretch;
    if (!py_slice_resolve(machine, key, tuple->count, &stretch))
        return PY_ERROR;
    if (stretch.step == 1 && stretch.count == tuple->count && py_is_tuple(self))
        return py_incref(self);
    PyTuple *part = tuple_alloc(machine, (uint64_t)stretch.count);
    if (!part)
        return PY_ERROR;
    for (int64_t i = 0; i < stretch.count; i++)
        part->items[i] =
            py_incref(tuple->items[stretch.start + i * stretch.step]);
    return py_from_object(part);
}

static PyValue tuple_get_item(PyMachine *machine, PyValue self, PyValue key)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, PY_UNDEFINED, item_of_key);
    return item_of_key(machine, self, key, PY_UNDEFINED);
}

static PyValue tuple_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_tuple_iterator_type, self);
}

static PyValue tuple_of(PyMachine *machine, PyNativeFrame *frame,
                        PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_sequence_of(machine, state[0]));
    py_assign(machine, &state[0], answer);
    PY_WAITS_END(frame);
    return py_tuple_new(machine, py_list(state[0])->items,
                        py_list(state[0])->count);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (py_is_undefined(args[0]))
        return py_tuple_new(machine, NULL, 0);
    if (py_is_tuple(args[0]))
        return py_incref(args[0]);
    if (py_is_list(args[0]))
        return py_tuple_new(machine, py_list(args[0])->items,
                            py_list(args[0])->count);
    PyValue state = py_incref(args[0]);
    return py_wait_start(machine, tuple_of, &state, 1);
}

static PyValue count_item(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_sequence_count(machine, args[0], args[1]);
}

static PyValue use_index(PyMachine *machine, PyValue self, PyValue item,
                         int64_t at)
{
    (void)self;
    (void)item;
    return at >= 0 ? py_small(at)
                   : py_raise(machine, &py_ValueError,
                              "tuple.index(x): x not in tuple");
}

static PyValue index_of(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 4);
    uint32_t from, to;
    if (!py_search_bounds(machine, args + 2, py_tuple(args[0])->count, &from,
                          &to))
        return PY_ERROR;
    return py_sequence_find(machine, args[0], args[1], from, to, use_index);
}

/* What copying makes a new one of: the items in a plain tuple, in one more. */
static PyValue new_args(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyValue items = py_tuple_new(machine, py_tuple(args[0])->items,
                                 py_tuple(args[0])->count);
    return py_tuple_steal(machine, &items, 1);
}

static const PyNative tuple_construct = PY_FUNCTION("tuple", construct, 0, 1);
static const PyNative methods[] = {
    PY_METHOD(&py_tuple_type, "count", count_item, 1, 1),
    PY_METHOD(&py_tuple_type, "index", index_of, 1, 3),
    PY_METHOD(&py_tuple_type, "__getnewargs__", new_args, 0, 0),
    {.name = NULL}};

static const char *const missing[] = {
    "__add__", "__class_getitem__", "__contains__", "__getitem__", "__iter__",
    "__len__", "__mul__",           "__rmul__",     NULL};

const PyType py_tuple_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "tuple",
    .size = sizeof(PyTuple),
    .flags =
        PY_TYPE_BASE | PY_TYPE_VARIABLE | PY_TYPE_GENERIC | PY_TYPE_SEQUENCE,
    .destroy = tuple_destroy,
    .traverse = tuple_traverse,
    .repr = tuple_repr,
    .hash = tuple_hash,
    .compare = tuple_compare,
    .binary = tuple_binary,
    .operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY),
    .reflected_operators = PY_BIT(PY_MULTIPLY),
    .truth = tuple_truth,
    .length = tuple_length,
    .get_item = tuple_get_item,
    .contains = py_sequence_contains,
    .iter = tuple_iter,
    .construct = &tuple_construct,
    .copy = copy,
    .methods = methods,
    .missing = missing,
};
