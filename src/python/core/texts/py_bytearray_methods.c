#include "py_bytearray_methods.h"
#include "py_bytearray_private.h"

#include "py_argument.h"
#include "py_bytes_ascii.h"
#include "py_bytes_private.h"
#include "py_call.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_memoryview.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

/* --- what bytes do as well ------------------------------------------------
 */

static PyValue own(PyMachine *machine, PyValue value)
{
    return py_has_type(value, &py_bytes_type) ? py_bytearray_new(machine, value)
                                              : py_incref(value);
}

/* The same values, with a bytearray for each bytes. */
static PyValue own_each(PyMachine *machine, PyValue answer)
{
    bool is_list = py_is_list(answer);
    const PyTuple *tuple = is_list ? NULL : py_tuple(answer);
    uint32_t count = is_list ? py_list(answer)->count : tuple->count;
    PyValue list = py_list_new(machine, NULL, 0);
    for (uint32_t i = 0; i < count && !py_is_error(list); i++) {
        PyValue item =
            own(machine, is_list ? py_list(answer)->items[i] : tuple->items[i]);
        if (py_is_error(item) || !py_charge(machine, 2) ||
            !py_list_append(machine, list, item))
            py_assign(machine, &list, PY_ERROR);
        py_decref(machine, item);
    }
    if (is_list || py_is_error(list))
        return list;
    PyValue made = py_tuple_new(machine, py_list(list)->items, count);
    py_decref(machine, list);
    return made;
}

/* `answer` (stolen), as it is when a bytearray was asked. */
static PyValue own_answer(PyMachine *machine, PyValue answer)
{
    PyValue made = py_is_list(answer) || py_is_any_tuple(answer)
                       ? own_each(machine, answer)
                       : own(machine, answer);
    py_decref(machine, answer);
    return made;
}

static const PyNative *native_of_bytes(const char *name)
{
    const PyNative *native = py_bytes_type.methods;
    while (strcmp(native->name, name) != 0)
        native++;
    return native;
}

static PyValue call_native(PyMachine *machine, const PyNative *native,
                           const PyValue *args, uint32_t count)
{
    PyValue answer = native->fn(machine, args, count);
    return py_is_error(answer)
               ? py_argument_call_again(machine, native, args, count)
               : answer;
}

enum { THROUGH_NATIVE, THROUGH_ARGS, THROUGH_MOST = 6 };

static PyValue ask_bytes(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer,
                call_native(machine,
                            (const PyNative *)(const void *)py_object(
                                state[THROUGH_NATIVE]),
                            state + THROUGH_ARGS, frame->count - THROUGH_ARGS));
    PY_WAITS_END(frame);
    return own_answer(machine, answer);
}

/* The method of bytes, asked of what the array holds. Its arguments up to
 * `last`, from `first` on, are bytes of either kind; others are complained of
 * as they are. */
static PyValue through(PyMachine *machine, const char *name, uint32_t first,
                       uint32_t last, const PyValue *args, uint32_t count)
{
    PyValue state[THROUGH_MOST];
    BASE_INVARIANT(count + THROUGH_ARGS <= THROUGH_MOST);
    state[THROUGH_NATIVE] = py_from_object(native_of_bytes(name));
    state[THROUGH_ARGS] = py_incref(py_bytearray(args[0])->bytes);
    for (uint32_t i = 1; i < count; i++)
        state[THROUGH_ARGS + i] = py_incref(
            first <= i && i <= last && py_is_any_bytearray(args[i]) &&
                    py_is_undefined(py_special(args[i], PY_SPECIAL_BUFFER))
                ? py_bytearray(args[i])->bytes
                : args[i]);
    return py_wait_start(machine, ask_bytes, state, THROUGH_ARGS + count);
}

#define THROUGH(name, first, last)                                             \
    static PyValue through_##name(PyMachine *machine, const PyValue *args,     \
                                  uint32_t count)                              \
    {                                                                          \
        return through(machine, #name, first, last, args, count);              \
    }
static PyValue through_decode(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    /* The one method for which a class lends what __buffer__() gives. */
    return py_is_undefined(py_bytes_like(machine, args[0]))
               ? PY_ERROR
               : through(machine, "decode", 1, 0, args, count);
}
THROUGH(hex, 1, 0)
THROUGH(join, 1, 1)
THROUGH(startswith, 1, 1)
THROUGH(endswith, 1, 1)
THROUGH(find, 1, 1)
THROUGH(rfind, 1, 1)
THROUGH(index, 1, 1)
THROUGH(rindex, 1, 1)
THROUGH(count, 1, 1)
THROUGH(replace, 1, 2)
THROUGH(split, 1, 1)
THROUGH(rsplit, 1, 1)
THROUGH(splitlines, 1, 0)
THROUGH(partition, 1, 1)
THROUGH(rpartition, 1, 1)
THROUGH(removeprefix, 1, 1)
THROUGH(removesuffix, 1, 1)
THROUGH(strip, 1, 1)
THROUGH(lstrip, 1, 1)
THROUGH(rstrip, 1, 1)
THROUGH(upper, 1, 0)
THROUGH(lower, 1, 0)
THROUGH(title, 1, 0)
THROUGH(capitalize, 1, 0)
THROUGH(swapcase, 1, 0)
THROUGH(isalnum, 1, 0)
THROUGH(isalpha, 1, 0)
THROUGH(isascii, 1, 0)
THROUGH(isdigit, 1, 0)
THROUGH(islower, 1, 0)
THROUGH(isupper, 1, 0)
THROUGH(isspace, 1, 0)
THROUGH(istitle, 1, 0)
THROUGH(center, 1, 0)
THROUGH(ljust, 1, 0)
THROUGH(rjust, 1, 0)
THROUGH(zfill, 1, 0)
THROUGH(expandtabs, 1, 0)
THROUGH(translate, 1, 2)

/* fromhex(text), of a class. */
static PyValue from_hex(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue plain[2] = {py_from_object(&py_bytes_type), args[1]};
    PyValue bytes = py_bytes_fromhex(machine, plain, count);
    if (py_is_error(bytes) || py_is_pending(bytes))
        return bytes;
    PyValue made = py_is(args[0], py_from_object(&py_bytearray_type))
                       ? py_bytearray_new(machine, bytes)
                       : py_call(machine, args[0], &bytes, 1);
    py_decref(machine, bytes);
    return made;
}

/* --- what changes it ------------------------------------------------------
 */

static size_t size_of(PyValue self)
{
    return py_bytearray_bytes(self)->size;
}

static PyValue splice(PyMachine *machine, PyValue self, size_t start,
                      size_t removed, const char *data, size_t size)
{
    return py_bytearray_splice(machine, py_bytearray(self), start, removed,
                               data, size)
               ? PY_NONE
               : PY_ERROR;
}

static bool read_byte(PyMachine *machine, const PyValue *argument, char *out)
{
    PyValue number;
    return py_argument_int(machine, argument, &number) &&
           py_bytearray_byte(machine, number, out);
}

static PyValue append(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    char byte;
    if (!read_byte(machine, &args[1], &byte))
        return PY_ERROR;
    return splice(machine, args[0], size_of(args[0]), 0, &byte, 1);
}

static PyValue insert(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    int64_t index, size = (int64_t)size_of(args[0]);
    char byte;
    if (!py_argument_index(machine, &args[1], &index) ||
        !read_byte(machine, &args[2], &byte))
        return PY_ERROR;
    index = index < 0 ? index + size : index;
    index = index < 0 ? 0 : index > size ? size : index;
    return splice(machine, args[0], (size_t)index, 0, &byte, 1);
}

static PyValue pop(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    int64_t index = -1, size = (int64_t)size_of(args[0]);
    if (!py_is_undefined(args[1]) &&
        !py_argument_index(machine, &args[1], &index))
        return PY_ERROR;
    if (!size)
        return py_raise(machine, &py_IndexError, "pop from empty bytearray");
    index = index < 0 ? index + size : index;
    if (index < 0 || index >= size)
        return py_raise(machine, &py_IndexError, "pop index out of range");
    unsigned char byte =
        (unsigned char)py_bytearray_bytes(args[0])->data[index];
    return py_is_error(splice(machine, args[0], (size_t)index, 1, NULL, 0))
               ? PY_ERROR
               : py_small(byte);
}

static PyValue remove_byte(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    char byte;
    if (!read_byte(machine, &args[1], &byte) ||
        !py_charge(machine, size_of(args[0]) / 16))
        return PY_ERROR;
    const PyBytes *bytes = py_bytearray_bytes(args[0]);
    const char *found =
        bytes->size ? memchr(bytes->data, byte, bytes->size) : NULL;
    if (!found)
        return py_raise(machine, &py_ValueError,
                        "value not found in bytearray");
    return splice(machine, args[0], (size_t)(found - bytes->data), 1, NULL, 0);
}

static PyValue reverse(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyBytes *bytes = py_charge(machine, size_of(args[0]) / 8)
                         ? py_bytearray_own(machine, py_bytearray(args[0]))
                         : NULL;
    if (!bytes)
        return PY_ERROR;
    for (uint32_t i = 0, j = bytes->size; i + 1 < j; i++) {
        char kept = bytes->data[i];
        bytes->data[i] = bytes->data[--j];
        bytes->data[j] = kept;
    }
    return PY_NONE;
}

static PyValue clear(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return splice(machine, args[0], 0, size_of(args[0]), NULL, 0);
}

static PyValue copy(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return py_bytearray_new(machine, py_bytearray(args[0])->bytes);
}

/* state: the array, what it is extended by. */
static PyValue extend_by(PyMachine *machine, PyNativeFrame *frame,
                         PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PY_WAITS_BEGIN(frame);
    PY_WAIT_FOR(answer, py_bytes_make(machine, state[1], true));
    py_assign(machine, &state[1], answer);
    PY_WAITS_END(frame);
    const PyBytes *more = (const PyBytes *)(void *)py_object(state[1]);
    return splice(machine, state[0], size_of(state[0]), 0, more->data,
                  more->size);
}

static bool can_give_bytes(PyValue value)
{
    const PyType *type = py_type_of(value);
    return type->iter || type->get_item || py_is_any_bytes(value) ||
           !py_is_undefined(py_special(value, PY_SPECIAL_ITER)) ||
           !py_is_undefined(py_special(value, PY_SPECIAL_GETITEM)) ||
           !py_is_undefined(py_special(value, PY_SPECIAL_BUFFER));
}

static PyValue extend(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    const char *name = py_type_name(py_type_of(args[1]));
    if (py_is_any_string(args[1]) && !py_string(args[1])->size)
        return PY_NONE;
    if (py_is_any_string(args[1]))
        return py_raise(machine, &py_TypeError,
                        py_machine_version(machine) < 313
                            ? "'str' object cannot be interpreted as an integer"
                            : "expected iterable of integers; got: 'str'");
    if (!can_give_bytes(args[1]))
        return py_raise(machine, &py_TypeError,
                        "can't extend bytearray with %s", name);
    PyValue state[2] = {py_incref(args[0]), py_incref(args[1])};
    return py_wait_start(machine, extend_by, state, 2);
}

#define ARRAY &py_bytearray_type
const PyNative py_bytearray_methods[] = {
    PY_METHOD(ARRAY, "append", append, 1, 1),
    PY_METHOD(ARRAY, "insert", insert, 2, 2),
    PY_METHOD(ARRAY, "extend", extend, 1, 1),
    PY_METHOD(ARRAY, "pop", pop, 0, 1),
    PY_METHOD(ARRAY, "remove", remove_byte, 1, 1),
    PY_METHOD(ARRAY, "reverse", reverse, 0, 0),
    PY_METHOD(ARRAY, "clear", clear, 0, 0),
    PY_METHOD(ARRAY, "copy", copy, 0, 0),
    PY_METHOD(ARRAY, "__copy__", copy, 0, 0),
    PY_CLASS_METHOD("fromhex", from_hex, 1, 1),
    PY_FUNCTION_OF(ARRAY, "maketrans", py_bytes_maketrans, 2, 2),
    PY_METHOD_NAMED(ARRAY, "decode", through_decode, 0, 2, 2, "encoding",
                    "errors"),
    PY_METHOD_NAMED(ARRAY, "hex", through_hex, 0, 2, 2, "sep", "bytes_per_sep"),
    PY_METHOD(ARRAY, "join", through_join, 1, 1),
    PY_METHOD_TUPLE(ARRAY, "startswith", through_startswith, 1, 3),
    PY_METHOD_TUPLE(ARRAY, "endswith", through_endswith, 1, 3),
    PY_METHOD_TUPLE(ARRAY, "find", through_find, 1, 3),
    PY_METHOD_TUPLE(ARRAY, "rfind", through_rfind, 1, 3),
    PY_METHOD_TUPLE(ARRAY, "index", through_index, 1, 3),
    PY_METHOD_TUPLE(ARRAY, "rindex", through_rindex, 1, 3),
    PY_METHOD_TUPLE(ARRAY, "count", through_count, 1, 3),
    PY_METHOD(ARRAY, "replace", through_replace, 2, 3),
    PY_METHOD_NAMED(ARRAY, "split", through_split, 0, 2, 2, "sep", "maxsplit"),
    PY_METHOD_NAMED(ARRAY, "rsplit", through_rsplit, 0, 2, 2, "sep",
                    "maxsplit"),
    PY_METHOD_NAMED(ARRAY, "splitlines", through_splitlines, 0, 1, 1,
                    "keepends"),
    PY_METHOD(ARRAY, "partition", through_partition, 1, 1),
    PY_METHOD(ARRAY, "rpartition", through_rpartition, 1, 1),
    PY_METHOD(ARRAY, "removeprefix", through_removeprefix, 1, 1),
    PY_METHOD(ARRAY, "removesuffix", through_removesuffix, 1, 1),
    PY_METHOD(ARRAY, "strip", through_strip, 0, 1),
    PY_METHOD(ARRAY, "lstrip", through_lstrip, 0, 1),
    PY_METHOD(ARRAY, "rstrip", through_rstrip, 0, 1),
    PY_METHOD(ARRAY, "upper", through_upper, 0, 0),
    PY_METHOD(ARRAY, "lower", through_lower, 0, 0),
    PY_METHOD(ARRAY, "title", through_title, 0, 0),
    PY_METHOD(ARRAY, "capitalize", through_capitalize, 0, 0),
    PY_METHOD(ARRAY, "swapcase", through_swapcase, 0, 0),
    PY_METHOD(ARRAY, "isalnum", through_isalnum, 0, 0),
    PY_METHOD(ARRAY, "isalpha", through_isalpha, 0, 0),
    PY_METHOD(ARRAY, "isascii", through_isascii, 0, 0),
    PY_METHOD(ARRAY, "isdigit", through_isdigit, 0, 0),
    PY_METHOD(ARRAY, "islower", through_islower, 0, 0),
    PY_METHOD(ARRAY, "isupper", through_isupper, 0, 0),
    PY_METHOD(ARRAY, "isspace", through_isspace, 0, 0),
    PY_METHOD(ARRAY, "istitle", through_istitle, 0, 0),
    PY_METHOD(ARRAY, "center", through_center, 1, 2),
    PY_METHOD(ARRAY, "ljust", through_ljust, 1, 2),
    PY_METHOD(ARRAY, "rjust", through_rjust, 1, 2),
    PY_METHOD(ARRAY, "zfill", through_zfill, 1, 1),
    PY_METHOD_NAMED(ARRAY, "expandtabs", through_expandtabs, 0, 1, 1,
                    "tabsize"),
    {.object = PY_STATIC_OBJECT(&py_method_descriptor_type),
     .name = "translate",
     .fn = through_translate,
     .required = 2,
     .positional = 3,
     .positional_only = 2,
     .parameter_count = 3,
     .is_method = true,
     .owner = ARRAY,
     .clinic = 1,
     .names = {"self", "table", "delete"}},
    {.name = NULL}};
