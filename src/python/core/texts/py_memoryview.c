#include "py_memoryview.h"

#include "py_argument.h"
#include "py_at_once.h"
#include "py_bytearray.h"
#include "py_bytearray_private.h"
#include "py_bytes_ascii.h"
#include "py_bytes_private.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_id.h"
#include "py_instance.h"
#include "py_int.h"
#include "py_item_iterator.h"
#include "py_key.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_memory_cast.h"
#include "py_memory_item.h"
#include "py_memory_layout.h"
#include "py_native_table.h"
#include "py_slice.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

#include <string.h>

static PyValue answer_of(PyMemoryView *view)
{
    return view ? py_from_object(view) : PY_ERROR;
}

static void destroy(PyMachine *machine, PyObject *self)
{
    py_memory_let_go(machine, (PyMemoryView *)self);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    const PyMemoryView *view = (const PyMemoryView *)self;
    if (py_is_object(view->base))
        visit(py_object(view->base), context);
    if (py_is_object(view->shown))
        visit(py_object(view->shown), context);
}

static bool is_view(PyValue value)
{
    return py_has_type(value, &py_memoryview_type);
}

PyValue py_bytes_held(PyValue value)
{
    return py_is_any_bytes(value)       ? value
           : py_is_any_bytearray(value) ? py_bytearray(value)->bytes
                                        : PY_UNDEFINED;
}

PyValue py_bytes_like(PyMachine *machine, PyValue value)
{
    /* Before 3.12 only the C types have one: our own text, that is. */
    if (!py_is_undefined(py_special(value, PY_SPECIAL_BUFFER)))
        return py_unsupported(machine, NULL, "__buffer__()");
    if (!is_view(value))
        return py_bytes_held(value);
    PyMemoryView *view = py_memory_view(value);
    if (!py_memory_is_open(machine, view))
        return PY_UNDEFINED;
    /* Who asks twice, as `a == a` and `b.replace(a, a)` do, still holds the
     * first answer. */
    if (py_memory_is_as_shown(view))
        return py_charge(machine, (uint64_t)py_memory_items(view) / 2)
                   ? view->shown
                   : PY_ERROR;
    py_assign(machine, &view->shown, py_memory_to_bytes(machine, view, false));
    return view->shown;
}

/* --- slots ---------------------------------------------------------------- */

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_printf(
        out, "<%smemory at 0x%llx>",
        py_is_undefined(py_memory_view(self)->base) ? "released " : "",
        (unsigned long long)py_machine_id(machine, py_object(self)));
    return true;
}

static bool is_format(const PyMemoryView *view, const char *format)
{
    return strcmp(view->format, format) == 0;
}

/* PY_TRUE, PY_FALSE or PY_ERROR. */
static PyValue is_same_item(PyMachine *machine, const PyMemoryView *a,
                            int64_t at, const PyMemoryView *b, int64_t other)
{
    PyValue left =
        py_memory_item_read(machine, a->format, py_memory_behind(a)->data + at);
    PyValue right =
        py_is_error(left)
            ? left
            : py_memory_item_read(machine, b->format,
                                  py_memory_behind(b)->data + other);
    PyNow same = PY_NOW_ERROR;
    if (!py_is_error(right))
        same = py_compare_now(machine, PY_EQ, left, right);
    BASE_INVARIANT(same != PY_NOW_ASK);
    if (!py_is_error(left))
        py_decref(machine, left);
    if (!py_is_error(right))
        py_decref(machine, right);
    return same == PY_NOW_ERROR ? PY_ERROR : py_bool(same == PY_NOW_YES);
}

static PyValue is_same(PyMachine *machine, const PyMemoryView *a,
                       const PyMemoryView *b)
{
    int64_t indices[PY_MEMORY_MOST_DIMENSIONS] = {0},
            others[PY_MEMORY_MOST_DIMENSIONS] = {0};
    int64_t at = a->start, other = b->start, count = py_memory_items(a);
    PyValue same = py_bool(a->dimensions == b->dimensions);
    for (int i = 0; py_is(same, PY_TRUE) && i < a->dimensions; i++)
        same = py_bool(a->extents[i] == b->extents[i]);
    for (int64_t i = 0; py_is(same, PY_TRUE) && i < count; i++) {
        if (!py_charge(machine, 1))
            return PY_ERROR;
        same = is_same_item(machine, a, at, b, other);
        py_memory_move_on(a, false, indices, &at);
        py_memory_move_on(b, false, others, &other);
    }
    return same;
}

/* A view on a value that is like bytes, or undefined. */
static PyValue on_bytes_of(PyMachine *machine, PyValue value)
{
    PyValue bytes = py_bytes_like(machine, value);
    if (py_is_undefined(bytes))
        return bytes;
    PyMemoryView *view = py_memory_make(machine, value, 1);
    if (!view)
        return PY_ERROR;
    view->is_readonly = py_is_any_bytes(value);
    view->format[0] = 'B';
    view->item_size = 1;
    view->extents[0] = ((const PyBytes *)(void *)py_object(bytes))->size;
    view->extents[1] = 1;
    return py_from_object(view);
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    if (op != PY_EQ && op != PY_NE)
        return PY_NOT_IMPLEMENTED;
    if (is_view(b) && !is_view(a))
        return compare(machine, op, b, a);
    const PyMemoryView *view = py_memory_view(a);
    if (py_is_undefined(view->base) ||
        (is_view(b) && py_is_undefined(py_memory_view(b)->base)))
        return py_bool(py_is(a, b) == (op == PY_EQ));
    if (is_view(b)
            ? !is_format(view, "B") || !is_format(py_memory_view(b), "B") ||
                  view->dimensions != 1 || py_memory_view(b)->dimensions != 1
            : !is_format(view, "B") || view->dimensions != 1) {
        PyValue other = is_view(b) ? py_incref(b) : on_bytes_of(machine, b);
        if (py_is_undefined(other) || py_is_error(other))
            return py_is_raising(machine) ? PY_ERROR : PY_NOT_IMPLEMENTED;
        PyValue same = is_same(machine, view, py_memory_view(other));
        py_decref(machine, other);
        return py_is_error(same)
                   ? PY_ERROR
                   : py_bool(py_is(same, PY_TRUE) == (op == PY_EQ));
    }
    PyValue left = py_bytes_like(machine, a);
    PyValue right = py_is_undefined(left) ? left : py_bytes_like(machine, b);
    if (py_is_undefined(right))
        return py_is_raising(machine) ? PY_ERROR : PY_NOT_IMPLEMENTED;
    return py_bytes_type.compare(machine, op, left, right);
}

static PyValue hash(PyMachine *machine, PyValue self)
{
    if (!py_memory_is_open(machine, py_memory_view(self)))
        return PY_ERROR;
    if (!py_memory_view(self)->is_readonly)
        return py_raise(machine, &py_ValueError,
                        "cannot hash writable memoryview object");
    if (!py_memory_item_is_byte(py_memory_view(self)->format))
        return py_raise(machine, &py_ValueError,
                        "memoryview: hashing is restricted to formats 'B', "
                        "'b' or 'c'");
    PyValue bytes = py_bytes_like(machine, self);
    return py_is_undefined(bytes) ? PY_ERROR
                                  : py_bytes_type.hash(machine, bytes);
}

static PyValue length(PyMachine *machine, PyValue self)
{
    const PyMemoryView *view = py_memory_view(self);
    if (!py_memory_is_open(machine, view))
        return PY_ERROR;
    if (view->dimensions > 0)
        return py_small(view->extents[0]);
    if (py_machine_version(machine) < 312)
        return py_small(1);
    return py_raise(machine, &py_TypeError, "0-dim memory has no length");
}

static PyValue truth(PyMachine *machine, PyValue self)
{
    PyValue count = length(machine, self);
    return py_is_error(count) ? PY_ERROR : py_bool(!py_is(count, py_small(0)));
}

/* A stretch of the first dimension. */
static PyValue part_of(PyMachine *machine, const PyMemoryView *view,
                       PyValue key)
{
    PyStretch stretch;
    if (!py_slice_resolve(machine, key, view->extents[0], &stretch))
        return PY_ERROR;
    PyMemoryView *part = py_memory_copy(machine, view);
    if (!part)
        return PY_ERROR;
    part->start += stretch.start * py_memory_step(view, 0);
    part->extents[0] = stretch.count;
    py_memory_steps(part)[0] = stretch.step * py_memory_step(view, 0);
    return py_from_object(part);
}

/* Adds where the item of a dimension lies. */
static bool find_index(PyMachine *machine, const PyMemoryView *view,
                       int dimension, PyValue key, int64_t *at)
{
    int64_t index, count = view->extents[dimension];
    if (!py_to_index(machine, key, &index))
        return false;
    if (index < 0)
        index += count;
    if (index < 0 || index >= count) {
        py_raise(machine, &py_IndexError, "index out of bounds on dimension %d",
                 dimension + 1);
        return false;
    }
    *at += index * py_memory_step(view, dimension);
    return true;
}

/* True of a tuple whose items are all ints, or with `slices` all slices and
 * there is one. */
static bool is_tuple_of(PyValue key, bool slices)
{
    if (!py_is_any_tuple(key))
        return false;
    const PyTuple *tuple = py_tuple(key);
    for (uint32_t i = 0; i < tuple->count; i++)
        if (slices ? !py_is_slice(tuple->items[i])
                   : !py_is_int(tuple->items[i]))
            return false;
    return !slices || tuple->count > 0;
}

static bool find_many(PyMachine *machine, const PyMemoryView *view, PyValue key,
                      int64_t *at)
{
    const PyTuple *tuple = py_tuple(key);
    if (tuple->count < (uint32_t)view->dimensions) {
        py_raise(machine, &py_NotImplementedError,
                 "sub-views are not implemented");
        return false;
    }
    if (tuple->count > (uint32_t)view->dimensions) {
        py_raise(machine, &py_TypeError,
                 "cannot index %d-dimension view with %u-element tuple",
                 view->dimensions, tuple->count);
        return false;
    }
    *at = view->start;
    for (uint32_t i = 0; i < tuple->count; i++)
        if (!find_index(machine, view, (int)i, tuple->items[i], at))
            return false;
    return true;
}

/* Where the item lies that a key which is no slice names; false with an
 * exception. */
static bool find_item(PyMachine *machine, const PyMemoryView *view, PyValue key,
                      const char *of_part, int64_t *at)
{
    *at = view->start;
    if (py_is_int(key) && view->dimensions == 1)
        return find_index(machine, view, 0, key, at);
    if (view->dimensions == 0 &&
        !(py_is(key, PY_ELLIPSIS) ||
          (py_is_any_tuple(key) && py_tuple(key)->count == 0)))
        py_raise(machine, &py_TypeError, "invalid indexing of 0-dim memory");
    else if (view->dimensions == 0)
        return true;
    else if (py_is_int(key))
        py_raise(machine, &py_NotImplementedError, "%s", of_part);
    else if (is_tuple_of(key, false))
        return find_many(machine, view, key, at);
    else
        py_raise(machine, &py_TypeError, "memoryview: invalid slice key");
    return false;
}

static PyValue item_of_key(PyMachine *machine, PyValue self, PyValue key,
                           PyValue unused)
{
    (void)unused;
    PyMemoryView *view = py_memory_view(self);
    int64_t at;
    if (!py_memory_is_open(machine, view))
        return PY_ERROR;
    if (view->dimensions == 0 && py_is(key, PY_ELLIPSIS))
        return py_incref(self);
    if (view->dimensions > 0 && py_is_slice(key))
        return part_of(machine, view, key);
    if (view->dimensions > 0 && is_tuple_of(key, true))
        return py_raise(machine, &py_NotImplementedError,
                        "multi-dimensional slicing is not implemented");
    if (!find_item(machine, view, key,
                   "multi-dimensional sub-views are not implemented", &at))
        return PY_ERROR;
    return py_memory_item_read(machine, view->format,
                               py_memory_behind(view)->data + at);
}

static PyValue get_item(PyMachine *machine, PyValue self, PyValue key)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, PY_UNDEFINED, item_of_key);
    return item_of_key(machine, self, key, PY_UNDEFINED);
}

static PyValue set_stretch(PyMachine *machine, const PyMemoryView *view,
                           PyValue key, PyValue value)
{
    const char *format = is_view(value) ? py_memory_view(value)->format : "B";
    int dimensions = is_view(value) ? py_memory_view(value)->dimensions : 1;
    PyValue given = py_bytes_like(machine, value);
    if (py_is_undefined(given))
        return py_is_raising(machine)
                   ? PY_ERROR
                   : py_raise(machine, &py_TypeError,
                              "a bytes-like object is required, not '%s'",
                              py_type_name(py_type_of(value)));
    py_incref(given);
    PyValue part = part_of(machine, view, key);
    if (py_is_error(part)) {
        py_decref(machine, given);
        return PY_ERROR;
    }
    const PyMemoryView *target = py_memory_view(part);
    const PyBytes *from = (const PyBytes *)(void *)py_object(given);
    int64_t size = view->item_size, count = target->extents[0];
    bool is_fit = is_format(view, format) && dimensions == 1 &&
                  from->size == py_memory_bytes(target);
    if (!is_fit)
        py_raise(machine, &py_ValueError,
                 "memoryview assignment: lvalue and rvalue have "
                 "different structures");
    PyBytes *to = is_fit && py_charge(machine, (uint64_t)count / 2)
                      ? py_bytearray_own(machine, py_bytearray(view->base))
                      : NULL;
    for (int64_t i = 0; to && i < count; i++)
        memcpy(to->data + target->start + i * py_memory_step(target, 0),
               from->data + i * size, (size_t)size);
    py_decref(machine, given);
    py_decref(machine, part);
    return to ? PY_NONE : PY_ERROR;
}

static PyValue set_item_of_key(PyMachine *machine, PyValue self, PyValue key,
                               PyValue value)
{
    const PyMemoryView *view = py_memory_view(self);
    char item[8];
    int64_t at;
    if (!py_memory_is_open(machine, view))
        return PY_ERROR;
    if (view->is_readonly)
        return py_raise(machine, &py_TypeError,
                        "cannot modify read-only memory");
    if (py_is_undefined(value))
        return py_raise(machine, &py_TypeError, "cannot delete memory");
    if (view->dimensions == 1 && py_is_slice(key))
        return set_stretch(machine, view, key, value);
    if (view->dimensions > 0 && (py_is_slice(key) || is_tuple_of(key, true)))
        return py_raise(machine, &py_NotImplementedError,
                        "memoryview slice assignments are currently "
                        "restricted to ndim = 1");
    if (!find_item(machine, view, key, "sub-views are not implemented", &at) ||
        !py_memory_item_write(machine, view->format, value, item))
        return PY_ERROR;
    PyBytes *to = py_bytearray_own(machine, py_bytearray(view->base));
    if (to)
        memcpy(to->data + at, item, (size_t)view->item_size);
    return to ? PY_NONE : PY_ERROR;
}

static PyValue set_item(PyMachine *machine, PyValue self, PyValue key,
                        PyValue value)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, value, set_item_of_key);
    return set_item_of_key(machine, self, key, value);
}

static PyValue iterate(PyMachine *machine, PyValue self)
{
    const PyMemoryView *view = py_memory_view(self);
    if (!py_memory_is_open(machine, view))
        return PY_ERROR;
    if (view->dimensions == 0)
        return py_raise(machine, &py_TypeError,
                        "invalid indexing of 0-dim memory");
    if (view->dimensions > 1)
        return py_raise(machine, &py_NotImplementedError,
                        "multi-dimensional sub-views are not implemented");
    return py_item_iterator_new(machine, self);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (is_view(args[0]))
        return py_memory_is_open(machine, py_memory_view(args[0]))
                   ? answer_of(py_memory_copy(machine, py_memory_view(args[0])))
                   : PY_ERROR;
    PyValue made = on_bytes_of(machine, args[0]);
    if (py_is_undefined(made) && !py_is_raising(machine))
        return py_raise(machine, &py_TypeError,
                        "memoryview: a bytes-like object is required, not '%s'",
                        py_type_name(py_type_of(args[0])));
    return py_is_undefined(made) ? PY_ERROR : made;
}

/* --- methods -------------------------------------------------------------- */

static PyValue as_bytes(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 1);
    const PyMemoryView *view = py_memory_view(args[0]);
    PyValue order = args[1];
    bool is_given = !py_is_undefined(order) && !py_is_none(order);
    if (!py_memory_is_open(machine, view))
        return PY_ERROR;
    if (is_given && !py_is_any_string(order))
        return py_argument_wrong(machine, "tobytes", "'order'", "str or None",
                                 order);
    const char *text = is_given ? py_string(order)->text : "C";
    if (strcmp(text, "C") != 0 && strcmp(text, "F") != 0 &&
        strcmp(text, "A") != 0)
        return py_raise(machine, &py_ValueError,
                        "order must be 'C', 'F' or 'A'");
    return py_memory_to_bytes(
        machine, view,
        *text == 'F' || (*text == 'A' && py_memory_is_contiguous(view, true) &&
                         !py_memory_is_contiguous(view, false)));
}

/* The items from a dimension on, which start at `at`. */
static PyValue list_of(PyMachine *machine, const PyMemoryView *view,
                       int dimension, int64_t at)
{
    if (dimension == view->dimensions)
        return py_memory_item_read(machine, view->format,
                                   py_memory_behind(view)->data + at);
    PyValue list = py_list_new(machine, NULL, 0);
    for (int64_t i = 0; i < view->extents[dimension] && !py_is_error(list);
         i++) {
        PyValue item = py_charge(machine, 1)
                           ? list_of(machine, view, dimension + 1,
                                     at + i * py_memory_step(view, dimension))
                           : PY_ERROR;
        if (py_is_error(item) || !py_list_append(machine, list, item))
            py_assign(machine, &list, PY_ERROR);
        if (!py_is_error(item))
            py_decref(machine, item);
    }
    return list;
}

static PyValue as_list(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    const PyMemoryView *view = py_memory_view(args[0]);
    return py_memory_is_open(machine, view)
               ? list_of(machine, view, 0, view->start)
               : PY_ERROR;
}

static PyValue as_hex(PyMachine *machine, const PyValue *args, uint32_t count)
{
    PyValue bytes = py_bytes_like(machine, args[0]);
    if (py_is_undefined(bytes))
        return PY_ERROR;
    PyValue same[] = {bytes, args[1], args[2]};
    return py_bytes_hex(machine, same, count);
}

static PyValue release(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    py_memory_let_go(machine, py_memory_view(args[0]));
    return PY_NONE;
}

static PyValue exit_view(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return release(machine, args, 1);
}

static PyValue enter(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return py_memory_is_open(machine, py_memory_view(args[0]))
               ? py_incref(args[0])
               : PY_ERROR;
}

static PyValue to_readonly(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyMemoryView *copy = py_memory_is_open(machine, py_memory_view(args[0]))
                             ? py_memory_copy(machine, py_memory_view(args[0]))
                             : NULL;
    if (copy)
        copy->is_readonly = true;
    return answer_of(copy);
}

#define VIEW &py_memoryview_type
static const PyNative methods[] = {
    PY_METHOD_NAMED(VIEW, "tobytes", as_bytes, 0, 1, 1, "order"),
    PY_METHOD(VIEW, "tolist", as_list, 0, 0),
    PY_METHOD_NAMED(VIEW, "hex", as_hex, 0, 2, 2, "sep", "bytes_per_sep"),
    PY_METHOD_NAMED(VIEW, "cast", py_memory_cast, 1, 2, 2, "format", "shape"),
    PY_METHOD(VIEW, "release", release, 0, 0),
    PY_METHOD(VIEW, "toreadonly", to_readonly, 0, 0),
    PY_METHOD(VIEW, "__enter__", enter, 0, 0),
    PY_METHOD_VARIADIC_KEYS(VIEW, "__exit__", exit_view),
    {.name = NULL}};

/* --- attributes ----------------------------------------------------------- */

#define ATTRIBUTE(name, answer)                                                \
    static PyValue get_##name(PyMachine *machine, PyObject *self)              \
    {                                                                          \
        const PyMemoryView *view = (const PyMemoryView *)self;                 \
        return py_memory_is_open(machine, view) ? (answer) : PY_ERROR;         \
    }
ATTRIBUTE(obj, py_incref(view->base))
ATTRIBUTE(nbytes, py_small(py_memory_bytes(view)))
ATTRIBUTE(readonly, py_bool(view->is_readonly))
ATTRIBUTE(format, py_string_from(machine, view->format))
ATTRIBUTE(itemsize, py_small(view->item_size))
ATTRIBUTE(ndim, py_small(view->dimensions))
ATTRIBUTE(c_contiguous, py_bool(py_memory_is_contiguous(view, false)))
ATTRIBUTE(f_contiguous, py_bool(py_memory_is_contiguous(view, true)))
ATTRIBUTE(contiguous, py_bool(py_memory_is_contiguous(view, false) ||
                              py_memory_is_contiguous(view, true)))

static PyValue extents(PyMachine *machine, const PyMemoryView *view, int first)
{
    PyValue values[PY_MEMORY_MOST_DIMENSIONS];
    for (int i = 0; i < view->dimensions; i++)
        values[i] = py_small(view->extents[first + i]);
    return py_tuple_new(machine, values, (uint32_t)view->dimensions);
}
ATTRIBUTE(shape, extents(machine, view, 0))
ATTRIBUTE(strides, extents(machine, view, view->dimensions))
ATTRIBUTE(suboffsets, py_tuple_new(machine, NULL, 0))

static const PyGetter getters[] = {
    {"obj", get_obj, NULL},
    {"nbytes", get_nbytes, NULL},
    {"readonly", get_readonly, NULL},
    {"format", get_format, NULL},
    {"itemsize", get_itemsize, NULL},
    {"ndim", get_ndim, NULL},
    {"shape", get_shape, NULL},
    {"strides", get_strides, NULL},
    {"suboffsets", get_suboffsets, NULL},
    {"c_contiguous", get_c_contiguous, NULL},
    {"f_contiguous", get_f_contiguous, NULL},
    {"contiguous", get_contiguous, NULL},
    {NULL, NULL, NULL},
};

static const PyNative view_construct =
    PY_FUNCTION_NAMED("memoryview", construct, 1, 1, 0, 1, "object");

static const char *const missing[] = {"_from_flags", NULL};

const PyType py_memoryview_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "memoryview",
    .size = sizeof(PyMemoryView),
    .flags = PY_TYPE_SEQUENCE,
    .destroy = destroy,
    .traverse = traverse,
    .repr = repr,
    .hash = hash,
    .compare = compare,
    .truth = truth,
    .length = length,
    .get_item = get_item,
    .set_item = set_item,
    .iter = iterate,
    .construct = &view_construct,
    .getters = getters,
    .methods = methods,
    .missing = missing,
};
