#include "py_bytes.h"

#include "py_bytes_ascii.h"
#include "py_bytes_methods.h"
#include "py_bytes_private.h"

#include "py_argument.h"
#include "py_ask.h"
#include "py_bytearray.h"
#include "py_codec.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_hash.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_key.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_sequence.h"
#include "py_slice.h"
#include "py_string_find.h"
#include "py_string_methods.h"
#include "py_string_modulo.h"
#include "py_string_text.h"
#include "py_tuple.h"
#include "py_wait.h"

static PyBytes *bytes_of(PyValue value)
{
    BASE_INVARIANT(py_is_instance(value, &py_bytes_type));
    return (PyBytes *)py_object(value);
}

/* `extra` bytes behind the data. */
static PyBytes *alloc(PyMachine *machine, const PyType *type, size_t size,
                      size_t extra)
{
    if (!py_charge(machine, size / 64))
        return NULL;
    if (size > UINT32_MAX / 2) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return NULL;
    }
    PyBytes *bytes = py_object_new_sized(machine, type, size + 1 + extra);
    if (bytes) {
        bytes->size = (uint32_t)size;
        bytes->hash = -1;
    }
    return bytes;
}

PyBytes *py_bytes_reserve(PyMachine *machine, size_t size)
{
    return alloc(machine, &py_bytes_type, size, 0);
}

static PyValue copy(PyMachine *machine, const PyType *type, PyValue value)
{
    const PyBytes *from = bytes_of(value);
    BASE_INVARIANT(from->data[from->size] == 0);
    PyBytes *bytes = alloc(machine, type, from->size, sizeof(PyDict *));
    if (!bytes)
        return PY_ERROR;
    memcpy(bytes->data, from->data, from->size + 1);
    return py_from_object(bytes);
}

PyValue py_bytes_new(PyMachine *machine, const char *data, size_t size)
{
    PyBytes *bytes = py_bytes_reserve(machine, size);
    if (!bytes)
        return PY_ERROR;
    if (size)
        memcpy(bytes->data, data, size);
    bytes->data[size] = 0;
    return py_from_object(bytes);
}

PyValue py_bytes_plain(PyMachine *machine, PyValue bytes)
{
    return py_has_type(bytes, &py_bytes_type)
               ? py_incref(bytes)
               : py_bytes_new(machine, bytes_of(bytes)->data,
                              bytes_of(bytes)->size);
}

/* ---- the slots ---- */

static bool bytes_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    if (!py_text_room(machine, out, 4ull * bytes_of(self)->size) ||
        !py_charge(machine, 2ull * bytes_of(self)->size))
        return false;
    py_bytes_append_repr(out, bytes_of(self)->data, bytes_of(self)->size);
    return true;
}

static PyValue bytes_hash(PyMachine *machine, PyValue self)
{
    PyBytes *bytes = bytes_of(self);
    if (bytes->hash == -1 && !py_charge(machine, bytes->size / 16))
        return PY_ERROR;
    if (bytes->hash == -1)
        bytes->hash = py_hash_bytes(bytes->data, bytes->size);
    return py_int_from_i64(machine, bytes->hash);
}

static PyValue bytes_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                             PyValue b)
{
    if (op != PY_EQ && op != PY_NE &&
        (py_has_type(a, &py_memoryview_type) ||
         py_has_type(b, &py_memoryview_type)))
        return PY_NOT_IMPLEMENTED;
    if (!py_is_any_bytes(b)) {
        b = py_bytes_like(machine, b);
        /* Who compares what is no bytes asks the left one too. */
        if (!py_is_undefined(b))
            py_bytes_like(machine, a);
        if (py_is_raising(machine))
            return PY_ERROR;
    }
    if (!py_is_any_bytes(a) || py_is_undefined(b))
        return PY_NOT_IMPLEMENTED;
    const PyBytes *x = bytes_of(a), *y = bytes_of(b);
    uint32_t common = x->size < y->size ? x->size : y->size;
    if (!py_charge(machine, common / 64))
        return PY_ERROR;
    int order = memcmp(x->data, y->data, common);
    if (order == 0)
        order = (x->size > y->size) - (x->size < y->size);
    return py_bool(op == PY_LT   ? order < 0
                   : op == PY_LE ? order <= 0
                   : op == PY_EQ ? order == 0
                   : op == PY_NE ? order != 0
                   : op == PY_GT ? order > 0
                                 : order >= 0);
}

static PyValue bytes_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                            PyValue b)
{
    bool left = py_is_any_bytes(a);
    if (op == PY_ADD && left) {
        if (py_is_undefined(py_bytes_like(machine, a)))
            return PY_ERROR;
        PyValue more = py_bytes_like(machine, b);
        if (py_is_undefined(more))
            return py_is_raising(machine)
                       ? PY_ERROR
                       : py_raise(machine, &py_TypeError,
                                  "can't concat %s to %s",
                                  py_type_name(py_type_of(b)),
                                  py_type_name(py_type_of(a)));
        b = more;
        PyBytes *both = py_bytes_reserve(machine, (size_t)bytes_of(a)->size +
                                                      bytes_of(b)->size);
        if (!both)
            return PY_ERROR;
        memcpy(both->data, bytes_of(a)->data, bytes_of(a)->size);
        memcpy(both->data + bytes_of(a)->size, bytes_of(b)->data,
               bytes_of(b)->size + 1);
        return py_from_object(both);
    }
    PyValue times = left ? b : a;
    const PyBytes *bytes = bytes_of(left ? a : b);
    int64_t count;
    if (op == PY_MODULO && left)
        return py_bytes_modulo(machine, a, b);
    if (op != PY_MULTIPLY || !py_is_int(times))
        return PY_NOT_IMPLEMENTED;
    if (!py_to_count(machine, times, &count))
        return PY_ERROR;
    if (count < 0 || bytes->size == 0)
        count = 0;
    if (bytes->size && count > UINT32_MAX / 2 / bytes->size)
        return py_raise(machine, &py_MemoryError, "%s", "");
    PyBytes *all = py_bytes_reserve(machine, (size_t)count * bytes->size);
    if (!all)
        return PY_ERROR;
    if (all->size)
        memcpy(all->data, bytes->data, bytes->size);
    for (size_t done = bytes->size; done < all->size;) { /* twice as much */
        size_t next = done < all->size - done ? done : all->size - done;
        memcpy(all->data + done, all->data, next);
        done += next;
    }
    all->data[all->size] = 0;
    return py_from_object(all);
}

static PyValue bytes_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(bytes_of(self)->size != 0);
}

static PyValue bytes_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(bytes_of(self)->size);
}

static PyValue bytes_slice(PyMachine *machine, PyValue self, PyValue key)
{
    const PyBytes *bytes = bytes_of(self);
    PyStretch s;
    if (!py_slice_resolve(machine, key, bytes->size, &s))
        return PY_ERROR;
    if (s.step == 1 && s.count == bytes->size &&
        py_has_type(self, &py_bytes_type))
        return py_incref(self);
    PyBytes *part = py_charge(machine, (uint64_t)s.count / 8)
                        ? py_bytes_reserve(machine, (size_t)s.count)
                        : NULL;
    if (!part)
        return PY_ERROR;
    for (int64_t i = 0; i < s.count; i++)
        part->data[i] = bytes->data[s.start + i * s.step];
    part->data[s.count] = 0;
    return py_from_object(part);
}

/* The key needs no Python any more. */
static PyValue item_of_key(PyMachine *machine, PyValue self, PyValue key,
                           PyValue unused)
{
    (void)unused;
    const PyBytes *bytes = bytes_of(self);
    int64_t index;
    if (py_is_slice(key))
        return bytes_slice(machine, self, key);
    if (!py_is_int(key))
        return py_raise(machine, &py_TypeError,
                        "byte indices must be integers or slices, not %s",
                        py_type_name(py_type_of(key)));
    if (!py_to_index(machine, key, &index))
        return PY_ERROR;
    if (index < 0)
        index += bytes->size;
    if (index < 0 || index >= bytes->size)
        return py_raise(machine, &py_IndexError, "index out of range");
    return py_small((unsigned char)bytes->data[index]);
}

static PyValue bytes_get_item(PyMachine *machine, PyValue self, PyValue key)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, PY_UNDEFINED, item_of_key);
    return item_of_key(machine, self, key, PY_UNDEFINED);
}

static PyValue contains_byte(PyMachine *machine, const PyBytes *bytes,
                             PyValue item)
{
    int64_t byte;
    if (!py_int_to_i64(item, &byte) || byte < 0 || byte > 255) {
        py_raise(machine, &py_ValueError, "byte must be in range(0, 256)");
        return PY_ERROR;
    }
    return py_bool(bytes->size && memchr(bytes->data, (int)byte, bytes->size));
}

static PyValue contains_part(PyMachine *machine, const PyBytes *bytes,
                             PyValue item)
{
    PyValue part = py_bytes_like(machine, item);
    if (!py_is_undefined(part))
        return py_bool(py_text_find(bytes->data, bytes->size,
                                    bytes_of(part)->data, bytes_of(part)->size,
                                    false) != SIZE_MAX);
    if (py_is_raising(machine))
        return PY_ERROR;
    return py_raise(machine, &py_TypeError,
                    "a bytes-like object is required, not '%s'",
                    py_type_name(py_type_of(item)));
}

/* state: the bytes, an item with __index__(). Whatever that raises, the item is
 * then no number. */
static PyValue contains_index(PyMachine *machine, PyNativeFrame *frame,
                              PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_argument_convert(machine, state[1], PY_AS_INT));
    PY_WAITS_END(frame);
    const PyBytes *bytes = bytes_of(state[0]);
    if (py_is_error(answer))
        return py_catch(machine, &py_BaseException)
                   ? contains_part(machine, bytes, state[1])
                   : PY_ERROR;
    PyValue found = contains_byte(machine, bytes, answer);
    py_decref(machine, answer);
    return found;
}

static PyValue bytes_contains(PyMachine *machine, PyValue self, PyValue item)
{
    const PyBytes *bytes = bytes_of(self);
    if (!py_charge(machine, bytes->size / 8))
        return PY_ERROR;
    if (py_is_int(item))
        return contains_byte(machine, bytes, item);
    if (!py_argument_asks(item, PY_AS_INT))
        return contains_part(machine, bytes, item);
    PyValue state[2] = {py_incref(self), py_incref(item)};
    return py_wait_start(machine, contains_index, state, 2);
}

static PyValue bytes_iter(PyMachine *machine, PyValue self)
{
    return py_walk_new(machine, &py_bytes_iterator_type, self);
}

/* ---- methods ---- */

/* `list` holds small ints from 0 to 255. */
static PyValue from_numbers(PyMachine *machine, const PyList *list)
{
    PyBytes *bytes = py_bytes_reserve(machine, list->count);
    if (!bytes)
        return PY_ERROR;
    for (uint32_t i = 0; i < bytes->size; i++)
        bytes->data[i] = (char)py_small_value(list->items[i]);
    bytes->data[bytes->size] = 0;
    return py_from_object(bytes);
}

static bool keep_number(PyMachine *machine, PyValue list, PyValue item,
                        bool for_array)
{
    if (!py_is_int(item)) {
        py_raise(machine, &py_TypeError,
                 "'%s' object cannot be interpreted as an integer",
                 py_type_name(py_type_of(item)));
        return false;
    }
    int64_t byte = py_int_clamp(item);
    if (byte >= 0 && byte <= 255)
        return py_charge(machine, 1) &&
               py_list_append(machine, list, py_small(byte));
    py_raise(machine, &py_ValueError, "%s must be in range(0, 256)",
             for_array ? "byte" : "bytes");
    return false;
}

enum { MAKE_SOURCE, MAKE_NUMBERS, MAKE_ITEM, MAKE_ARRAY, MAKE_STATE };

/* Of the numbers that an iterable gives, each converted when it comes. */
static PyValue make_of_items(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_iter(machine, state[MAKE_SOURCE]));
    if (py_is_error(answer))
        return py_catch(machine, &py_TypeError)
                   ? py_raise(machine, &py_TypeError,
                              "cannot convert '%s' object to %s",
                              py_type_name(py_type_of(state[MAKE_SOURCE])),
                              py_is(state[MAKE_ARRAY], PY_TRUE) ? "bytearray"
                                                                : "bytes")
                   : PY_ERROR;
    py_assign(machine, &state[MAKE_ITEM], answer);
    if (!py_is(state[MAKE_ARRAY], PY_TRUE))
        PY_WAIT_FOR(answer, py_ask_length_hint(machine, state[MAKE_SOURCE]));
    py_assign(machine, &state[MAKE_SOURCE], py_incref(state[MAKE_ITEM]));
    for (;;) {
        PY_WAIT_FOR_NEXT(answer, state[MAKE_SOURCE]);
        if (py_is_undefined(answer))
            break;
        py_assign(machine, &state[MAKE_ITEM], answer);
        PY_WAIT_FOR(answer,
                    py_argument_convert(machine, state[MAKE_ITEM], PY_AS_INT));
        py_assign(machine, &state[MAKE_ITEM], answer);
        if (!keep_number(machine, state[MAKE_NUMBERS], state[MAKE_ITEM],
                         py_is(state[MAKE_ARRAY], PY_TRUE)))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    return from_numbers(machine, py_list(state[MAKE_NUMBERS]));
}

static PyValue of_items(PyMachine *machine, PyValue source, bool for_array)
{
    PyValue numbers = py_list_new(machine, NULL, 0);
    if (py_is_error(numbers))
        return PY_ERROR;
    PyValue state[MAKE_STATE] = {py_incref(source), numbers, PY_UNDEFINED,
                                 py_bool(for_array)};
    return py_wait_start(machine, make_of_items, state, MAKE_STATE);
}

/* So many zeros; `given` is what the number was asked of. */
static PyValue zeros(PyMachine *machine, PyValue number, PyValue given)
{
    int64_t size;
    if (!py_int_to_i64(number, &size))
        return py_raise(machine, &py_OverflowError,
                        "cannot fit '%s' into an index-sized integer",
                        py_type_name(py_type_of(given)));
    if (size < 0)
        return py_raise(machine, &py_ValueError, "negative count");
    PyBytes *bytes = py_bytes_reserve(machine, (size_t)size);
    if (!bytes)
        return PY_ERROR;
    memset(bytes->data, 0, (size_t)size + 1);
    return py_from_object(bytes);
}

/* An object with an __index__; if that raises TypeError, its items count. */
static PyValue make_of_index(PyMachine *machine, PyNativeFrame *frame,
                             PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_argument_convert(machine, state[0], PY_AS_INT));
    if (!py_is_error(answer)) {
        PyValue bytes = zeros(machine, answer, state[0]);
        py_decref(machine, answer);
        return bytes;
    }
    if (!py_catch(machine, &py_TypeError))
        return PY_ERROR;
    PY_WAIT_FOR(answer, of_items(machine, state[0], py_is(state[1], PY_TRUE)));
    PY_WAITS_END(frame);
    return answer;
}

PyValue py_bytes_make(PyMachine *machine, PyValue value, bool for_array)
{
    PyValue answer;
    if (!for_array && py_ask_special(machine, value, PY_SPECIAL_BYTES,
                                     PY_UNDEFINED, PY_ASK_BYTES, &answer))
        return answer;
    PyValue bytes = !for_array && py_is_any_bytes(value)
                        ? value
                        : py_bytes_like(machine, value);
    if (!py_is_undefined(bytes) || py_is_raising(machine))
        return py_is_undefined(bytes) ? PY_ERROR
                                      : py_bytes_plain(machine, bytes);
    if (py_is_any_string(value))
        return py_raise(machine, &py_TypeError,
                        "string argument without an encoding");
    if (py_is_int(value))
        return zeros(machine, value, value);
    if (!py_argument_asks(value, PY_AS_INT))
        return of_items(machine, value, for_array);
    PyValue state[2] = {py_incref(value), py_bool(for_array)};
    return py_wait_start(machine, make_of_index, state, 2);
}

PyValue py_bytes_of(PyMachine *machine, PyValue value)
{
    PyValue answer;
    if (py_ask_special(machine, value, PY_SPECIAL_BYTES, PY_UNDEFINED,
                       PY_ASK_BYTES, &answer))
        return answer;
    PyValue bytes =
        py_is_any_bytes(value) ? value : py_bytes_like(machine, value);
    if (!py_is_undefined(bytes))
        return py_bytes_plain(machine, bytes);
    if (py_is_raising(machine))
        return PY_ERROR;
    if (py_is_any_string(value))
        return py_raise(machine, &py_TypeError,
                        "cannot convert '%s' object to bytes",
                        py_type_name(py_type_of(value)));
    return of_items(machine, value, false);
}

PyValue py_bytes_construct(PyMachine *machine, const PyValue *args,
                           const char *name)
{
    bool encodes = !py_is_undefined(args[1]);
    bool text = py_is_any_string(args[0]);
    if (encodes && !py_is_any_string(args[1]))
        return py_argument_wrong(machine, name, "'encoding'", "str", args[1]);
    if (!py_is_undefined(args[2]) && !py_is_any_string(args[2]))
        return py_argument_wrong(machine, name, "'errors'", "str", args[2]);
    if (encodes && text)
        return py_string_encode(machine, py_string(args[0]), args[1], args[2]);
    if (encodes)
        return py_raise(machine, &py_TypeError,
                        "encoding without a string argument");
    if (!py_is_undefined(args[2]))
        return py_raise(machine, &py_TypeError,
                        text ? "string argument without an encoding"
                             : "errors without a string argument");
    return py_is_undefined(args[0])
               ? py_bytes_new(machine, "", 0)
               : py_bytes_make(machine, args[0], strcmp(name, "bytes") != 0);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return py_bytes_construct(machine, args, "bytes");
}

static PyValue decode(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return py_bytes_decode(machine, bytes_of(args[0]), args[1], args[2]);
}

/* What is joined, as bytes: a new list. */
static PyValue read_parts(PyMachine *machine, const PyList *parts)
{
    PyValue list = py_charge(machine, parts->count)
                       ? py_list_new(machine, NULL, 0)
                       : PY_ERROR;
    for (uint32_t i = 0; i < parts->count && !py_is_error(list); i++) {
        PyValue part = py_bytes_like(machine, parts->items[i]);
        if (py_is_undefined(part) && !py_is_raising(machine))
            py_raise(machine, &py_TypeError,
                     "sequence item %u: expected a bytes-like object, %s found",
                     i, py_type_name(py_type_of(parts->items[i])));
        if (py_is_undefined(part) || !py_list_append(machine, list, part))
            py_assign(machine, &list, PY_ERROR);
    }
    return list;
}

static PyValue join_bytes(PyMachine *machine, const PyList *parts,
                          const PyBytes *between)
{
    size_t size = 0;
    for (uint32_t i = 0; i < parts->count; i++)
        size += bytes_of(parts->items[i])->size + (i ? between->size : 0);
    if (parts->count == 1 && py_has_type(parts->items[0], &py_bytes_type))
        return py_incref(parts->items[0]);
    PyBytes *all = py_bytes_reserve(machine, size);
    if (!all)
        return PY_ERROR;
    char *to = all->data;
    for (uint32_t i = 0; i < parts->count; i++) {
        const PyBytes *part = bytes_of(parts->items[i]);
        if (i) {
            memcpy(to, between->data, between->size);
            to += between->size;
        }
        memcpy(to, part->data, part->size);
        to += part->size;
    }
    *to = 0;
    return py_from_object(all);
}

static PyValue join_list(PyMachine *machine, PyValue list, const PyValue *state,
                         uint32_t count)
{
    (void)count;
    PyValue parts = read_parts(machine, py_list(list));
    PyValue all = py_is_error(parts)
                      ? PY_ERROR
                      : join_bytes(machine, py_list(parts), bytes_of(state[0]));
    py_decref(machine, parts);
    return all;
}

static PyValue join(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_join(machine, args[0], args[1], join_list);
}

static PyValue plain(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_bytes_plain(machine, args[0]);
}

static bool has_affix(const char *data, int64_t size, PyValue affix,
                      bool at_end)
{
    const PyBytes *part = bytes_of(affix);
    return part->size <= size && memcmp(data + (at_end ? size - part->size : 0),
                                        part->data, part->size) == 0;
}

static PyValue refuse_affix(PyMachine *machine, PyValue value, bool is_alone,
                            bool at_end)
{
    const char *kind = py_type_name(py_type_of(value));
    if (!is_alone)
        return py_raise(machine, &py_TypeError,
                        "a bytes-like object is required, not '%s'", kind);
    return py_raise(machine, &py_TypeError,
                    "%s first arg must be bytes or a tuple of bytes, not %s",
                    at_end ? "endswith" : "startswith", kind);
}

/* self, one or a tuple of them, start, end */
static PyValue affix(PyMachine *machine, const PyValue *args, bool at_end)
{
    const PyBytes *bytes = bytes_of(args[0]);
    const PyValue *affixes = &args[1];
    int64_t start = 0, end = INT64_MAX, size = bytes->size;
    uint32_t number = 1;
    if (py_is_any_tuple(args[1])) {
        affixes = py_tuple(args[1])->items;
        number = py_tuple(args[1])->count;
    }
    if (!py_argument_bound(machine, &args[2], &start) ||
        !py_argument_bound(machine, &args[3], &end) ||
        !py_charge(machine, number))
        return PY_ERROR;
    bool is_behind = start > size;
    start = start < 0 ? start + size : start;
    end = end < 0 ? end + size : end;
    start = start < 0 ? 0 : start > size ? size : start;
    end = end < start ? start : end > size ? size : end;
    for (uint32_t i = 0; i < number; i++) {
        PyValue one = py_is_any_bytes(affixes[i])
                          ? affixes[i]
                          : py_bytes_like(machine, affixes[i]);
        if (py_is_error(one))
            return py_is_raising(machine)
                       ? PY_ERROR
                       : refuse_affix(machine, affixes[i], affixes == &args[1],
                                      at_end);
        if (!py_charge(machine, bytes_of(one)->size / 16))
            return PY_ERROR;
        if (!is_behind &&
            has_affix(bytes->data + start, end - start, one, at_end))
            return PY_TRUE;
    }
    return PY_FALSE;
}

static PyValue starts_with(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 4);
    return affix(machine, args, false);
}

static PyValue ends_with(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 4);
    return affix(machine, args, true);
}

static const PyNative bytes_construct = PY_FUNCTION_NAMED(
    "bytes", construct, 0, 3, 0, 3, "source", "encoding", "errors");

#define BYTES &py_bytes_type
static const PyNative methods[] = {
    PY_METHOD_NAMED(BYTES, "decode", decode, 0, 2, 2, "encoding", "errors"),
    PY_METHOD_NAMED(BYTES, "hex", py_bytes_hex, 0, 2, 2, "sep",
                    "bytes_per_sep"),
    PY_METHOD(BYTES, "join", join, 1, 1),
    PY_METHOD(BYTES, "__bytes__", plain, 0, 0),
    PY_METHOD_TUPLE(BYTES, "startswith", starts_with, 1, 3),
    PY_METHOD_TUPLE(BYTES, "endswith", ends_with, 1, 3),
    PY_METHOD_TUPLE(BYTES, "find", py_bytes_find, 1, 3),
    PY_METHOD_TUPLE(BYTES, "rfind", py_bytes_rfind, 1, 3),
    PY_METHOD_TUPLE(BYTES, "index", py_bytes_index, 1, 3),
    PY_METHOD_TUPLE(BYTES, "rindex", py_bytes_rindex, 1, 3),
    PY_METHOD_TUPLE(BYTES, "count", py_bytes_count, 1, 3),
    PY_METHOD(BYTES, "replace", py_bytes_replace, 2, 3),
    PY_METHOD_NAMED(BYTES, "split", py_bytes_split, 0, 2, 2, "sep", "maxsplit"),
    PY_METHOD_NAMED(BYTES, "rsplit", py_bytes_rsplit, 0, 2, 2, "sep",
                    "maxsplit"),
    PY_METHOD_NAMED(BYTES, "splitlines", py_bytes_splitlines, 0, 1, 1,
                    "keepends"),
    PY_METHOD(BYTES, "partition", py_bytes_partition, 1, 1),
    PY_METHOD(BYTES, "rpartition", py_bytes_rpartition, 1, 1),
    PY_METHOD(BYTES, "removeprefix", py_bytes_removeprefix, 1, 1),
    PY_METHOD(BYTES, "removesuffix", py_bytes_removesuffix, 1, 1),
    PY_METHOD(BYTES, "strip", py_bytes_strip, 0, 1),
    PY_METHOD(BYTES, "lstrip", py_bytes_lstrip, 0, 1),
    PY_METHOD(BYTES, "rstrip", py_bytes_rstrip, 0, 1),
    PY_METHOD(BYTES, "upper", py_bytes_upper, 0, 0),
    PY_METHOD(BYTES, "lower", py_bytes_lower, 0, 0),
    PY_METHOD(BYTES, "title", py_bytes_title, 0, 0),
    PY_METHOD(BYTES, "capitalize", py_bytes_capitalize, 0, 0),
    PY_METHOD(BYTES, "swapcase", py_bytes_swapcase, 0, 0),
    PY_METHOD(BYTES, "isalnum", py_bytes_isalnum, 0, 0),
    PY_METHOD(BYTES, "isalpha", py_bytes_isalpha, 0, 0),
    PY_METHOD(BYTES, "isascii", py_bytes_isascii, 0, 0),
    PY_METHOD(BYTES, "isdigit", py_bytes_isdigit, 0, 0),
    PY_METHOD(BYTES, "islower", py_bytes_islower, 0, 0),
    PY_METHOD(BYTES, "isupper", py_bytes_isupper, 0, 0),
    PY_METHOD(BYTES, "isspace", py_bytes_isspace, 0, 0),
    PY_METHOD(BYTES, "istitle", py_bytes_istitle, 0, 0),
    PY_METHOD(BYTES, "center", py_bytes_center, 1, 2),
    PY_METHOD(BYTES, "ljust", py_bytes_ljust, 1, 2),
    PY_METHOD(BYTES, "rjust", py_bytes_rjust, 1, 2),
    PY_METHOD(BYTES, "zfill", py_bytes_zfill, 1, 1),
    PY_METHOD_NAMED(BYTES, "expandtabs", py_bytes_expandtabs, 0, 1, 1,
                    "tabsize"),
    {.object = PY_STATIC_OBJECT(&py_method_descriptor_type),
     .name = "translate",
     .fn = py_bytes_translate,
     .required = 2,
     .positional = 3,
     .positional_only = 2,
     .parameter_count = 3,
     .is_method = true,
     .owner = BYTES,
     .clinic = 1,
     .names = {"self", "table", "delete"}},
    PY_CLASS_METHOD("fromhex", py_bytes_fromhex, 1, 1),
    PY_FUNCTION_OF(BYTES, "maketrans", py_bytes_maketrans, 2, 2),
    {.name = NULL}};

const PyType py_bytes_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "bytes",
    .size = sizeof(PyBytes),
    .flags = PY_TYPE_BASE | PY_TYPE_VARIABLE | PY_TYPE_BYTES,
    .repr = bytes_repr,
    .str = bytes_repr, /* whatever the __repr__ of a class says */
    .hash = bytes_hash,
    .compare = bytes_compare,
    .binary = bytes_binary,
    .operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY) | PY_BIT(PY_MODULO),
    .reflected_operators = PY_BIT(PY_MULTIPLY) | PY_BIT(PY_MODULO),
    .truth = bytes_truth,
    .length = bytes_length,
    .get_item = bytes_get_item,
    .contains = bytes_contains,
    .iter = bytes_iter,
    .construct = &bytes_construct,
    .copy = copy,
    .methods = methods,
};
