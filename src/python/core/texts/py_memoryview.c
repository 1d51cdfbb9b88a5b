#include "py_memoryview.h"

#include "py_argument.h"
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
#include "py_native_table.h"
#include "py_slice.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_wait.h"

typedef struct View {
    PyObject object;
    PyValue base;  /* owned: bytes or bytearray; undefined once released */
    PyValue shown; /* owned: the bytes that were last asked for, or undefined */
    int64_t start, step, count;
    bool is_readonly;
} View;

static View *view_of(PyValue value)
{
    return (View *)(void *)py_object(value);
}

static bool is_open(PyMachine *machine, const View *view)
{
    if (!py_is_undefined(view->base))
        return true;
    py_raise(machine, &py_ValueError,
             "operation forbidden on released memoryview object");
    return false;
}

static const PyBytes *bytes_behind(const View *view)
{
    return py_is_any_bytes(view->base)
               ? (const PyBytes *)(void *)py_object(view->base)
               : py_bytearray_bytes(view->base);
}

static PyValue make(PyMachine *machine, PyValue base, PyStretch stretch,
                    bool is_readonly)
{
    View *view = py_object_new(machine, &py_memoryview_type);
    if (!view)
        return PY_ERROR;
    view->base = py_incref(base);
    view->start = stretch.start;
    view->step = stretch.step;
    view->count = stretch.count;
    view->is_readonly = is_readonly;
    if (!py_is_any_bytes(base))
        py_bytearray(base)->exports++;
    return py_from_object(view);
}

static void let_go(PyMachine *machine, View *view)
{
    if (!py_is_undefined(view->base) && !py_is_any_bytes(view->base))
        py_bytearray(view->base)->exports--;
    py_assign(machine, &view->base, PY_UNDEFINED);
    py_assign(machine, &view->shown, PY_UNDEFINED);
}

static void destroy(PyMachine *machine, PyObject *self)
{
    let_go(machine, (View *)self);
}

static void traverse(PyObject *self, PyVisit visit, void *context)
{
    const View *view = (const View *)self;
    if (py_is_object(view->base))
        visit(py_object(view->base), context);
    if (py_is_object(view->shown))
        visit(py_object(view->shown), context);
}

/* What it shows just now, as new bytes. */
static PyValue to_bytes(PyMachine *machine, const View *view)
{
    if (!py_charge(machine, (uint64_t)view->count / 8))
        return PY_ERROR;
    PyBytes *bytes = py_bytes_reserve(machine, (size_t)view->count);
    if (!bytes)
        return PY_ERROR;
    const PyBytes *from = bytes_behind(view);
    for (int64_t i = 0; i < view->count; i++)
        bytes->data[i] = from->data[view->start + i * view->step];
    bytes->data[view->count] = 0;
    return py_from_object(bytes);
}

/* What was shown last is what it shows. */
static bool is_as_shown(const View *view)
{
    if (py_is_undefined(view->shown))
        return false;
    const PyBytes *from = bytes_behind(view);
    const PyBytes *shown = (const PyBytes *)(void *)py_object(view->shown);
    for (int64_t i = 0; i < view->count; i++)
        if (shown->data[i] != from->data[view->start + i * view->step])
            return false;
    return true;
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
    View *view = view_of(value);
    if (!is_open(machine, view))
        return PY_UNDEFINED;
    /* Who asks twice, as `a == a` and `b.replace(a, a)` do, still holds the
     * first answer. */
    if (is_as_shown(view))
        return py_charge(machine, (uint64_t)view->count / 8) ? view->shown
                                                             : PY_ERROR;
    py_assign(machine, &view->shown, to_bytes(machine, view));
    return view->shown;
}

/* --- slots ---------------------------------------------------------------- */

static bool repr(PyMachine *machine, PyValue self, BaseText *out)
{
    base_text_printf(
        out, "<%smemory at 0x%llx>",
        py_is_undefined(view_of(self)->base) ? "released " : "",
        (unsigned long long)py_machine_id(machine, py_object(self)));
    return true;
}

static PyValue compare(PyMachine *machine, PyCompareOp op, PyValue a, PyValue b)
{
    if (op != PY_EQ && op != PY_NE)
        return PY_NOT_IMPLEMENTED;
    if (is_view(b) && !is_view(a))
        return compare(machine, op, b, a);
    if (py_is_undefined(view_of(a)->base) ||
        (is_view(b) && py_is_undefined(view_of(b)->base)))
        return py_bool(py_is(a, b) == (op == PY_EQ));
    PyValue left = py_bytes_like(machine, a);
    PyValue right = py_is_undefined(left) ? left : py_bytes_like(machine, b);
    if (py_is_undefined(right))
        return py_is_raising(machine) ? PY_ERROR : PY_NOT_IMPLEMENTED;
    return py_bytes_type.compare(machine, op, left, right);
}

static PyValue hash(PyMachine *machine, PyValue self)
{
    PyValue bytes = py_bytes_like(machine, self);
    if (py_is_undefined(bytes))
        return PY_ERROR;
    if (!view_of(self)->is_readonly)
        return py_raise(machine, &py_ValueError,
                        "cannot hash writable memoryview object");
    return py_bytes_type.hash(machine, bytes);
}

static PyValue truth(PyMachine *machine, PyValue self)
{
    return is_open(machine, view_of(self)) ? py_bool(view_of(self)->count)
                                           : PY_ERROR;
}

static PyValue length(PyMachine *machine, PyValue self)
{
    return is_open(machine, view_of(self)) ? py_small(view_of(self)->count)
                                           : PY_ERROR;
}

static bool read_stretch(PyMachine *machine, const View *view, PyValue key,
                         PyStretch *out)
{
    if (!py_slice_resolve(machine, key, view->count, out))
        return false;
    out->start = view->start + out->start * view->step;
    out->step *= view->step;
    return true;
}

/* Where in the base the byte lies. */
static bool read_index(PyMachine *machine, const View *view, PyValue key,
                       int64_t *out)
{
    if (!py_is_int(key)) {
        py_raise(machine, &py_TypeError, "memoryview: invalid slice key");
        return false;
    }
    if (!py_to_index(machine, key, out))
        return false;
    if (*out < 0)
        *out += view->count;
    bool good = *out >= 0 && *out < view->count;
    if (!good)
        py_raise(machine, &py_IndexError, "index out of bounds on dimension 1");
    *out = view->start + *out * view->step;
    return good;
}

static PyValue item_of_key(PyMachine *machine, PyValue self, PyValue key,
                           PyValue unused)
{
    (void)unused;
    const View *view = view_of(self);
    PyStretch stretch;
    int64_t index;
    if (!is_open(machine, view))
        return PY_ERROR;
    if (py_is_slice(key))
        return read_stretch(machine, view, key, &stretch)
                   ? make(machine, view->base, stretch, view->is_readonly)
                   : PY_ERROR;
    if (!read_index(machine, view, key, &index))
        return PY_ERROR;
    return py_small((unsigned char)bytes_behind(view)->data[index]);
}

static PyValue get_item(PyMachine *machine, PyValue self, PyValue key)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, PY_UNDEFINED, item_of_key);
    return item_of_key(machine, self, key, PY_UNDEFINED);
}

static PyValue set_stretch(PyMachine *machine, const View *view, PyValue key,
                           PyValue value)
{
    PyStretch s;
    PyValue given = py_bytes_like(machine, value);
    if (py_is_undefined(given))
        return py_is_raising(machine)
                   ? PY_ERROR
                   : py_raise(machine, &py_TypeError,
                              "a bytes-like object is required, not '%s'",
                              py_type_name(py_type_of(value)));
    if (!read_stretch(machine, view, key, &s))
        return PY_ERROR;
    const PyBytes *from = (const PyBytes *)(void *)py_object(given);
    if (from->size != s.count)
        return py_raise(machine, &py_ValueError,
                        "memoryview assignment: lvalue and rvalue have "
                        "different structures");
    py_incref(given);
    PyBytes *to = py_charge(machine, (uint64_t)s.count / 8)
                      ? py_bytearray_own(machine, py_bytearray(view->base))
                      : NULL;
    for (int64_t i = 0; to && i < s.count; i++)
        to->data[s.start + i * s.step] = from->data[i];
    py_decref(machine, given);
    return to ? PY_NONE : PY_ERROR;
}

static PyValue set_item_of_key(PyMachine *machine, PyValue self, PyValue key,
                               PyValue value)
{
    const View *view = view_of(self);
    int64_t index, byte;
    if (!is_open(machine, view))
        return PY_ERROR;
    if (view->is_readonly)
        return py_raise(machine, &py_TypeError,
                        "cannot modify read-only memory");
    if (py_is_undefined(value))
        return py_raise(machine, &py_TypeError, "cannot delete memory");
    if (py_is_slice(key))
        return set_stretch(machine, view, key, value);
    if (!read_index(machine, view, key, &index))
        return PY_ERROR;
    if (py_argument_asks(value, PY_AS_INT))
        return py_unsupported(machine, "an int",
                              "a byte with __index__() for a memoryview");
    if (!py_is_int(value))
        return py_raise(machine, &py_TypeError,
                        "memoryview: invalid type for format 'B'");
    byte = py_int_clamp(value);
    if (byte < 0 || byte > 255)
        return py_raise(machine, &py_ValueError,
                        "memoryview: invalid value for format 'B'");
    PyBytes *to = py_bytearray_own(machine, py_bytearray(view->base));
    if (to)
        to->data[index] = (char)byte;
    return to ? PY_NONE : PY_ERROR;
}

static PyValue set_item(PyMachine *machine, PyValue self, PyValue key,
                        PyValue value)
{
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, value, set_item_of_key);
    return set_item_of_key(machine, self, key, value);
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 1);
    if (is_view(args[0])) {
        const View *view = view_of(args[0]);
        PyStretch same = {view->start, 0, view->step, view->count};
        return is_open(machine, view)
                   ? make(machine, view->base, same, view->is_readonly)
                   : PY_ERROR;
    }
    PyValue bytes = py_bytes_like(machine, args[0]);
    if (py_is_undefined(bytes))
        return py_raise(machine, &py_TypeError,
                        "memoryview: a bytes-like object is required, not '%s'",
                        py_type_name(py_type_of(args[0])));
    PyStretch all = {0, 0, 1,
                     ((const PyBytes *)(void *)py_object(bytes))->size};
    return make(machine, args[0], all, py_is_any_bytes(args[0]));
}

/* --- methods -------------------------------------------------------------- */

static PyValue as_bytes(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return is_open(machine, view_of(args[0]))
               ? to_bytes(machine, view_of(args[0]))
               : PY_ERROR;
}

static PyValue as_list(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 1);
    PyValue bytes = py_bytes_like(machine, args[0]);
    if (py_is_undefined(bytes))
        return PY_ERROR;
    const PyBytes *from = (const PyBytes *)(void *)py_object(bytes);
    PyValue list = py_list_new(machine, NULL, 0);
    for (uint32_t i = 0; i < from->size && !py_is_error(list); i++) {
        if (!py_charge(machine, 1) ||
            !py_list_append(machine, list,
                            py_small((unsigned char)from->data[i])))
            py_assign(machine, &list, PY_ERROR);
    }
    return list;
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
    let_go(machine, view_of(args[0]));
    return PY_NONE;
}

static PyValue enter(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return is_open(machine, view_of(args[0])) ? py_incref(args[0]) : PY_ERROR;
}

static PyValue to_readonly(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 1);
    const View *view = view_of(args[0]);
    PyStretch same = {view->start, 0, view->step, view->count};
    return is_open(machine, view) ? make(machine, view->base, same, true)
                                  : PY_ERROR;
}

#define VIEW &py_memoryview_type
static const PyNative methods[] = {
    PY_METHOD_NAMED(VIEW, "tobytes", as_bytes, 0, 1, 1, "order"),
    PY_METHOD(VIEW, "tolist", as_list, 0, 0),
    PY_METHOD_NAMED(VIEW, "hex", as_hex, 0, 2, 2, "sep", "bytes_per_sep"),
    PY_METHOD(VIEW, "release", release, 0, 0),
    PY_METHOD(VIEW, "toreadonly", to_readonly, 0, 0),
    PY_METHOD(VIEW, "__enter__", enter, 0, 0),
    PY_METHOD(VIEW, "__exit__", release, 3, 3),
    {.name = NULL}};

/* --- attributes ----------------------------------------------------------- */

#define ATTRIBUTE(name, answer)                                                \
    static PyValue get_##name(PyMachine *machine, PyObject *self)              \
    {                                                                          \
        const View *view = (const View *)self;                                 \
        return is_open(machine, view) ? (answer) : PY_ERROR;                   \
    }
ATTRIBUTE(obj, py_incref(view->base))
ATTRIBUTE(nbytes, py_small(view->count))
ATTRIBUTE(readonly, py_bool(view->is_readonly))
ATTRIBUTE(format, py_string_from(machine, "B"))
ATTRIBUTE(one, py_small(1))
ATTRIBUTE(contiguous, py_bool(view->step == 1 || view->count < 2))

static PyValue get_shape(PyMachine *machine, PyObject *self)
{
    PyValue size = py_small(((const View *)self)->count);
    return is_open(machine, (const View *)self)
               ? py_tuple_new(machine, &size, 1)
               : PY_ERROR;
}

static PyValue get_strides(PyMachine *machine, PyObject *self)
{
    PyValue step = py_small(((const View *)self)->step);
    return is_open(machine, (const View *)self)
               ? py_tuple_new(machine, &step, 1)
               : PY_ERROR;
}

static PyValue get_suboffsets(PyMachine *machine, PyObject *self)
{
    return is_open(machine, (const View *)self) ? py_tuple_new(machine, NULL, 0)
                                                : PY_ERROR;
}

static const PyGetter getters[] = {
    {"obj", get_obj, NULL},
    {"nbytes", get_nbytes, NULL},
    {"readonly", get_readonly, NULL},
    {"format", get_format, NULL},
    {"itemsize", get_one, NULL},
    {"ndim", get_one, NULL},
    {"shape", get_shape, NULL},
    {"strides", get_strides, NULL},
    {"suboffsets", get_suboffsets, NULL},
    {"c_contiguous", get_contiguous, NULL},
    {"f_contiguous", get_contiguous, NULL},
    {"contiguous", get_contiguous, NULL},
    {NULL, NULL, NULL},
};

static const PyNative view_construct =
    PY_FUNCTION_NAMED("memoryview", construct, 1, 1, 0, 1, "object");

static const char *const missing[] = {
    "cast", "count", "index", "_from_flags", "__class_getitem__", NULL};

const PyType py_memoryview_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "memoryview",
    .size = sizeof(View),
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
    .iter = py_item_iterator_new,
    .construct = &view_construct,
    .getters = getters,
    .methods = methods,
    .missing = missing,
};
