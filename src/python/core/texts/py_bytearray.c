#include "py_bytearray.h"

#include "py_argument.h"
#include "py_bytearray_methods.h"
#include "py_bytearray_private.h"
#include "py_bytes_private.h"
#include "py_complex.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_key.h"
#include "py_native_table.h"
#include "py_slice.h"
#include "py_special.h"
#include "py_string_modulo.h"
#include "py_string_text.h"
#include "py_wait.h"

PyValue py_bytearray_new(PyMachine *machine, PyValue bytes)
{
    PyByteArray *array = py_object_new(machine, &py_bytearray_type);
    if (!array)
        return PY_ERROR;
    array->bytes = py_incref(bytes);
    return py_from_object(array);
}

bool py_is_any_bytearray(PyValue value)
{
    return py_is_instance(value, &py_bytearray_type);
}

static void destroy(PyMachine *machine, PyObject *self)
{
    py_decref(machine, ((PyByteArray *)self)->bytes);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    PyValue bytes = ((PyByteArray *)self)->bytes;
    if (py_is_object(bytes))
        visit(py_object(bytes), context);
}

/* --- changing ------------------------------------------------------------- */

PyBytes *py_bytearray_own(PyMachine *machine, PyByteArray *array)
{
    PyBytes *bytes = (PyBytes *)(void *)py_object(array->bytes);
    if (bytes->object.refs != 1) {
        PyValue fresh = py_bytes_new(machine, bytes->data, bytes->size);
        if (py_is_error(fresh))
            return NULL;
        py_assign(machine, &array->bytes, fresh);
        bytes = (PyBytes *)(void *)py_object(fresh);
    }
    bytes->hash = -1;
    return bytes;
}

bool py_bytearray_splice(PyMachine *machine, PyByteArray *array, size_t start,
                         size_t removed, const char *data, size_t size)
{
    const PyBytes *old = (const PyBytes *)(void *)py_object(array->bytes);
    BASE_INVARIANT(start + removed <= old->size);
    if (size == removed) {
        PyBytes *bytes = py_bytearray_own(machine, array);
        if (bytes && size)
            memmove(bytes->data + start, data, size);
        return bytes && py_charge(machine, size / 64);
    }
    if (array->exports) {
        py_raise(machine, &py_BufferError,
                 "Existing exports of data: object cannot be re-sized");
        return false;
    }
    PyBytes *bytes = py_bytes_reserve(machine, old->size - removed + size);
    if (!bytes)
        return false;
    memcpy(bytes->data, old->data, start);
    if (size)
        memcpy(bytes->data + start, data, size);
    memcpy(bytes->data + start + size, old->data + start + removed,
           old->size - start - removed + 1);
    py_assign(machine, &array->bytes, py_from_object(bytes));
    return true;
}

bool py_bytearray_byte(PyMachine *machine, PyValue number, char *out)
{
    if (!py_is_int(number)) {
        py_raise(machine, &py_TypeError,
                 "'%s' object cannot be interpreted as an integer",
                 py_type_name(py_type_of(number)));
        return false;
    }
    int64_t byte = py_int_clamp(number);
    *out = (char)byte;
    if (byte >= 0 && byte <= 255)
        return true;
    py_raise(machine, &py_ValueError, "byte must be in range(0, 256)");
    return false;
}

/* Every second byte and the like: as many as there are, or none at all. */
static bool set_stretch(PyMachine *machine, PyByteArray *array,
                        const PyStretch *s, const PyBytes *given)
{
    PyBytes *bytes;
    if (given && given->size == 0)
        given = NULL; /* it goes, as with del */
    if (given && given->size != s->count) {
        py_raise(machine, &py_ValueError,
                 "attempt to assign bytes of size %u to extended slice of size "
                 "%lld",
                 given->size, (long long)s->count);
        return false;
    }
    if (!py_charge(machine, (uint64_t)s->count / 8 + 1) ||
        !(bytes = py_bytearray_own(machine, array)))
        return false;
    for (int64_t i = 0; given && i < s->count; i++)
        bytes->data[s->start + i * s->step] = given->data[i];
    for (int64_t i = s->step < 0 ? 0 : s->count - 1;
         !given && i >= 0 && i < s->count; i += s->step < 0 ? 1 : -1) {
        if (!py_bytearray_splice(machine, array,
                                 (size_t)(s->start + i * s->step), 1, NULL, 0))
            return false;
    }
    return true;
}

/* `given` is a bytes object, or undefined: the slice goes. */
static bool set_slice(PyMachine *machine, PyValue self, PyValue key,
                      PyValue given)
{
    PyStretch s;
    PyByteArray *array = py_bytearray(self);
    if (!py_slice_resolve(machine, key, py_bytearray_bytes(self)->size, &s))
        return false;
    const PyBytes *bytes = py_is_undefined(given)
                               ? NULL
                               : (const PyBytes *)(void *)py_object(given);
    if (s.step != 1 && !(bytes && bytes->size == 0 && s.count == 0))
        return set_stretch(machine, array, &s, bytes);
    return py_bytearray_splice(machine, array, (size_t)s.start, (size_t)s.count,
                               bytes ? bytes->data : NULL,
                               bytes ? bytes->size : 0);
}

/* state: array, key, what is assigned. */
static PyValue assign_slice(PyMachine *machine, PyNativeFrame *frame,
                            PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_bytes_make(machine, state[2], true));
    py_assign(machine, &state[2], answer);
    PY_WAITS_END(frame);
    return set_slice(machine, state[0], state[1], state[2]) ? PY_NONE
                                                            : PY_ERROR;
}

/* What could be made a number of is no series of bytes. */
static bool is_number(PyValue value)
{
    static const PySpecial asked[] = {PY_SPECIAL_INDEX, PY_SPECIAL_INT,
                                      PY_SPECIAL_FLOAT};
    bool found = py_is_int(value) || py_is_any_float(value) ||
                 py_is_instance(value, &py_complex_type);
    for (size_t i = 0; i < sizeof asked / sizeof *asked && !found; i++)
        found = !py_is_undefined(py_special(value, asked[i]));
    return found;
}

static PyValue set_slice_to(PyMachine *machine, PyValue self, PyValue key,
                            PyValue value)
{
    PyStretch stretch;
    if (py_is_undefined(value))
        return set_slice(machine, self, key, value) ? PY_NONE : PY_ERROR;
    if (!py_slice_resolve(machine, key, py_bytearray_bytes(self)->size,
                          &stretch))
        return PY_ERROR; /* before what is assigned is looked at */
    if (is_number(value) || py_is_any_string(value))
        return py_raise(machine, &py_TypeError,
                        "can assign only bytes, buffers, or iterables of ints "
                        "in range(0, 256)");
    PyValue state[3] = {py_incref(self), py_incref(key), py_incref(value)};
    return py_wait_start(machine, assign_slice, state, 3);
}

/* The index counts from the start; asking for the byte may have cut the array.
 */
static PyValue set_byte(PyMachine *machine, PyValue self, PyValue key,
                        PyValue value)
{
    int64_t index;
    char byte;
    if (!py_index_resolve(machine, key, py_bytearray_bytes(self)->size,
                          "bytearray", &index) ||
        !py_bytearray_byte(machine, value, &byte) ||
        !py_bytearray_splice(machine, py_bytearray(self), (size_t)index, 1,
                             &byte, 1))
        return PY_ERROR;
    return PY_NONE;
}

static PyValue set_item_of_key(PyMachine *machine, PyValue self, PyValue key,
                               PyValue value)
{
    int64_t index;
    if (py_is_slice(key))
        return set_slice_to(machine, self, key, value);
    if (!py_index_resolve(machine, key, py_bytearray_bytes(self)->size,
                          "bytearray", &index))
        return PY_ERROR;
    if (py_is_undefined(value))
        return py_bytearray_splice(machine, py_bytearray(self), (size_t)index,
                                   1, NULL, 0)
                   ? PY_NONE
                   : PY_ERROR;
    return py_argument_asks(value, PY_AS_INT)
               ? py_key_convert_item(machine, self, py_small(index), value,
                                     set_byte)
               : set_byte(machine, self, py_small(index), value);
}

static PyValue set_item(PyMachine *machine, PyValue self, PyValue key,
                        PyValue value)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, value, set_item_of_key);
    return set_item_of_key(machine, self, key, value);
}

/* --- the other slots ------------------------------------------------------ */

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyBytes *bytes = py_bytearray_bytes(self);
    if (!py_text_room(machine, out, 4ull * bytes->size + 16) ||
        !py_charge(machine, 2ull * bytes->size))
        return false;
    base_text_printf(out, "%s(", py_type_name(py_type_of(self)));
    py_bytes_append_repr(out, bytes->data, bytes->size);
    base_text_append_char(out, ')');
    return true;
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    PyValue left = py_bytes_like(machine, a), right = py_bytes_like(machine, b);
    if (py_is_undefined(left) || py_is_undefined(right))
        return py_is_raising(machine) ? PY_ERROR : PY_NOT_IMPLEMENTED;
    return py_bytes_type.compare(machine, op, left, right);
}

/* The array that `answer` (stolen), what bytes have come to, makes. */
static PyValue array_of(PyMachine *machine, PyValue answer)
{
    if (py_is_error(answer) || py_is(answer, PY_NOT_IMPLEMENTED))
        return answer;
    PyValue array = py_bytearray_new(machine, answer);
    py_decref(machine, answer);
    return array;
}

static PyValue binary(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    bool left = py_is_any_bytearray(a);
    PyValue other = left ? b : a;
    if (op != PY_ADD && op != PY_MULTIPLY && op != PY_MODULO)
        return PY_NOT_IMPLEMENTED;
    if (op == PY_ADD) {
        if (py_is_undefined(py_bytes_like(machine, a)) &&
            py_is_raising(machine))
            return PY_ERROR;
        PyValue more = py_bytes_like(machine, other);
        if (py_is_undefined(more) && py_is_raising(machine))
            return PY_ERROR;
        if (py_is_undefined(more) || !left)
            return left ? py_raise(machine, &py_TypeError,
                                   "can't concat %s to %s",
                                   py_type_name(py_type_of(b)),
                                   py_type_name(py_type_of(a)))
                        : PY_NOT_IMPLEMENTED;
        return array_of(
            machine,
            py_bytes_type.binary(machine, op, py_bytearray(a)->bytes, more));
    }
    if (op == PY_MODULO)
        return left ? py_bytes_modulo(machine, a, b) : PY_NOT_IMPLEMENTED;
    PyValue mine = py_bytearray(left ? a : b)->bytes;
    return array_of(machine,
                    py_bytes_type.binary(machine, op, left ? mine : other,
                                         left ? other : mine));
}

static PyValue inplace(PyMachine *machine, PyBinaryOp op, PyValue a, PyValue b)
{
    PyByteArray *array = py_bytearray(a);
    PyBytes *bytes = py_bytearray_bytes(a);
    if (op == PY_ADD && py_is(a, b) && bytes->size)
        return py_raise(machine, &py_BufferError,
                        "Existing exports of data: object cannot be re-sized");
    if (op == PY_ADD) {
        PyValue more = py_bytes_like(machine, b);
        if (py_is_undefined(more))
            return py_is_raising(machine)
                       ? PY_ERROR
                       : py_raise(machine, &py_TypeError,
                                  "can't concat %s to %s",
                                  py_type_name(py_type_of(b)),
                                  py_type_name(py_type_of(a)));
        const PyBytes *given = (const PyBytes *)(void *)py_object(more);
        return py_bytearray_splice(machine, array, bytes->size, 0, given->data,
                                   given->size)
                   ? py_incref(a)
                   : PY_ERROR;
    }
    if (op != PY_MULTIPLY || !py_is_int(b))
        return PY_NOT_IMPLEMENTED;
    PyValue many = py_bytes_type.binary(machine, op, array->bytes, b);
    if (py_is_error(many))
        return PY_ERROR;
    const PyBytes *given = (const PyBytes *)(void *)py_object(many);
    bool good = py_bytearray_splice(machine, array, 0, bytes->size, given->data,
                                    given->size);
    py_decref(machine, many);
    return good ? py_incref(a) : PY_ERROR;
}

static PyValue truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_bytearray_bytes(self)->size != 0);
}

static PyValue length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(py_bytearray_bytes(self)->size);
}

static PyValue item_of_key(PyMachine *machine, PyValue self, PyValue key,
                           PyValue unused)
{
    (void)unused;
    int64_t index;
    if (py_is_slice(key))
        return array_of(machine, py_bytes_type.get_item(
                                     machine, py_bytearray(self)->bytes, key));
    if (!py_index_resolve(machine, key, py_bytearray_bytes(self)->size,
                          "bytearray", &index))
        return PY_ERROR;
    return py_small((unsigned char)py_bytearray_bytes(self)->data[index]);
}

static PyValue get_item(PyMachine *machine, PyValue self, PyValue key)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, PY_UNDEFINED, item_of_key);
    return item_of_key(machine, self, key, PY_UNDEFINED);
}

static PyValue contains(PyMachine *machine, PyValue self, PyValue item)
{
    PyValue wanted = py_argument_asks(item, PY_AS_INT)
                         ? PY_UNDEFINED
                         : py_bytes_like(machine, item);
    if (py_is_undefined(wanted) && py_is_raising(machine))
        return PY_ERROR;
    return py_bytes_type.contains(machine, py_bytearray(self)->bytes,
                                  py_is_undefined(wanted) ? item : wanted);
}

static PyValue iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_bytearray_iterator_type, self);
}

/* state: what it is made of. */
static PyValue make(PyMachine *machine, PyNativeFrame *frame, PyOutcome outcome,
                    PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_bytes_construct(machine, state, "bytearray"));
    PY_WAITS_END(frame);
    return array_of(machine, answer);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 3);
    PyValue state[3] = {py_incref(args[0]), py_incref(args[1]),
                        py_incref(args[2])};
    return py_wait_start(machine, make, state, 3);
}

static PyValue copy(PyMachine *machine, const PyType *type, PyValue exact)
{
    PyByteArray *array = py_object_new(machine, type);
    if (!array)
        return PY_ERROR;
    array->bytes = py_incref(py_bytearray(exact)->bytes);
    return py_from_object(array);
}

static const PyNative bytearray_construct = PY_FUNCTION_NAMED(
    "bytearray", construct, 0, 3, 0, 3, "source", "encoding", "errors");

static const char *const missing[] = {"__alloc__", NULL};

const PyType py_bytearray_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "bytearray",
    .size = sizeof(PyByteArray),
    .flags = PY_TYPE_BASE,
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .compare = compare,
    .binary = binary,
    .operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY) | PY_BIT(PY_MODULO),
    .reflected_operators = PY_BIT(PY_MULTIPLY) | PY_BIT(PY_MODULO),
    .inplace_operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY),
    .inplace = inplace,
    .truth = truth,
    .length = length,
    .get_item = get_item,
    .set_item = set_item,
    .contains = contains,
    .iter = iter,
    .construct = &bytearray_construct,
    .copy = copy,
    .methods = py_bytearray_methods,
    .missing = missing,
};
