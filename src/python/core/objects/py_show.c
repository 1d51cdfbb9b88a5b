/* What a trace shows of a value: no Python, no failure. */
#include "py_show.h"

#include "base_float_text.h"
#include "py_bytes.h"
#include "py_complex.h"
#include "py_deque.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_function.h"
#include "py_int_limbs.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_method.h"
#include "py_native.h"
#include "py_object.h"
#include "py_range.h"
#include "py_set.h"
#include "py_string_text.h"
#include "py_tuple.h"

#define MAX_DEPTH 4
#define MAX_ITEMS 20
#define MAX_BYTES 400
#define MAX_EXCEPTION_DEPTH 8
#define MAX_EXCEPTION_BYTES 4000

static void show(PyUnicode unicode, PyValue value, int depth, BaseText *out);
static void show_exception(PyUnicode unicode, PyValue value, int depth,
                           BaseText *out);

/* True when enough has been written; says so. */
static bool is_cut(uint32_t index, int depth, BaseText *text)
{
    if (index < MAX_ITEMS && depth < MAX_DEPTH && text->length < MAX_BYTES)
        return false;
    base_text_append(text, "...");
    return true;
}

static void show_values(PyUnicode unicode, const PyValue *items, uint32_t count,
                        int depth, BaseText *out)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            base_text_append(out, ", ");
        if (is_cut(i, depth, out))
            return;
        show(unicode, items[i], depth + 1, out);
    }
}

static void show_dict(PyUnicode unicode, const PyDict *dict, int depth,
                      BaseText *out)
{
    uint32_t position = 0, index = 0;
    PyValue key, value;
    base_text_append_char(out, '{');
    while (py_dict_each(dict, &position, &key, &value)) {
        if (index)
            base_text_append(out, ", ");
        if (is_cut(index++, depth, out))
            break;
        show(unicode, key, depth + 1, out);
        base_text_append(out, ": ");
        show(unicode, value, depth + 1, out);
    }
    base_text_append_char(out, '}');
}

static void show_set(PyUnicode unicode, const PySet *set, int depth,
                     BaseText *out)
{
    uint32_t position = 0, index = 0;
    PyValue item;
    bool frozen = set->object.type == &py_frozenset_type;
    if (frozen || set->used == 0)
        base_text_printf(out, "%s(", set->object.type->name);
    if (set->used) {
        base_text_append_char(out, '{');
        while (py_set_each(set, &position, &item)) {
            if (index)
                base_text_append(out, ", ");
            if (is_cut(index++, depth, out))
                break;
            show(unicode, item, depth + 1, out);
        }
        base_text_append_char(out, '}');
    }
    if (frozen || set->used == 0)
        base_text_append_char(out, ')');
}

static void show_deque(PyUnicode unicode, const PyDeque *deque, int depth,
                       BaseText *out)
{
    base_text_append(out, "deque([");
    for (uint32_t i = 0; i < deque->count; i++) {
        if (i > 0)
            base_text_append(out, ", ");
        if (is_cut(i, depth, out))
            break;
        show(unicode, *py_deque_at(deque, i), depth + 1, out);
    }
    base_text_append_char(out, ']');
    if (deque->most >= 0) {
        base_text_append(out, ", maxlen=");
        base_text_append_unsigned(out, (uint64_t)deque->most);
    }
    base_text_append_char(out, ')');
}

static void show_int(PyValue value, BaseText *out)
{
    PyIntView view;
    py_int_view(value, &view);
    if (view.count <= 1) {
        if (view.negative)
            base_text_append_char(out, '-');
        base_text_append_unsigned(out, view.count ? view.limbs[0] : 0);
        return;
    }
    base_text_printf(out, "<int of %llu bits>",
                     (unsigned long long)py_int_view_bits(&view));
}

/* The longest beginning of whole characters within the limit. */
static uint32_t shown_size(const char *text, uint32_t size)
{
    if (size <= MAX_BYTES)
        return size;
    size = MAX_BYTES;
    while (size && ((unsigned char)text[size] & 0xC0) == 0x80)
        size--;
    return size;
}

static void show_string(PyUnicode unicode, const PyString *string,
                        BaseText *out)
{
    uint32_t size = shown_size(string->text, string->size);
    py_text_append_repr(out, unicode, string->text, size);
    if (size < string->size)
        base_text_append(out, "...");
}

static bool show_scalar(PyValue value, BaseText *out)
{
    char digits[BASE_FLOAT_TEXT_SIZE];
    if (py_is_none(value))
        base_text_append(out, "None");
    else if (py_is_bool(value))
        base_text_append(out, py_is(value, PY_TRUE) ? "True" : "False");
    else if (py_is(value, PY_ELLIPSIS))
        base_text_append(out, "Ellipsis");
    else if (py_is(value, PY_NOT_IMPLEMENTED))
        base_text_append(out, "NotImplemented");
    else if (py_is_undefined(value))
        base_text_append(out, "<undefined>");
    else if (py_is_int(value) && !(py_type_of(value)->flags & PY_TYPE_HEAP))
        show_int(value, out);
    else if (py_is_float(value))
        base_text_append_n(out, digits,
                           base_float_text(py_float_value(value), digits));
    else if (py_is_any_complex(value) &&
             !(py_type_of(value)->flags & PY_TYPE_HEAP))
        py_complex_append(py_any_complex_value(value), out);
    else
        return false;
    return true;
}

static void append_cut(const char *text, uint32_t size, BaseText *out)
{
    uint32_t shown = shown_size(text, size);

    base_text_append_n(out, text, shown);
    if (shown < size)
        base_text_append(out, "...");
}

bool py_show_name(PyValue value, BaseText *out)
{
    const PyBoundMethod *bound = py_has_type(value, &py_bound_method_type)
                                     ? (const PyBoundMethod *)py_object(value)
                                     : py_native_bound(value);
    const char *name = NULL;

    if (bound)
        return py_show_name(bound->function, out);
    if (py_has_type(value, &py_function_type)) {
        PyValue own = ((const PyFunction *)py_object(value))->name;
        append_cut(py_string(own)->text, py_string(own)->size, out);
        return true;
    }
    if (py_is_class(value))
        name = py_type_own_name(py_class(value));
    else if (py_native_of(value))
        name = py_native_of(value)->name;
    if (name)
        append_cut(name, (uint32_t)strlen(name), out);
    return name;
}

/* A builtin exception; what a class of the program's says is left to it. */
static bool is_shown_whole(PyValue value)
{
    return py_is_exception(value) && !(py_type_of(value)->flags & PY_TYPE_HEAP);
}

/* The same as is_cut() for what an exception holds. A few exceptions can hold
 * one another in very many ways, so that length alone ends this in time. */
static bool is_exception_cut(uint32_t index, int depth, BaseText *text)
{
    if (index < MAX_ITEMS && depth <= MAX_EXCEPTION_DEPTH &&
        text->length < MAX_EXCEPTION_BYTES)
        return false;
    base_text_append(text, "...");
    return true;
}

static void show_members(PyUnicode unicode, const PyTuple *members, int depth,
                         BaseText *out)
{
    base_text_append(out, "[");
    for (uint32_t i = 0; i < members->count; i++) {
        if (i)
            base_text_append(out, ", ");
        if (is_exception_cut(i, depth + 1, out))
            break;
        show_exception(unicode, members->items[i], depth + 1, out);
    }
    base_text_append(out, "]");
}

/* An exception may be an argument of one, or even of itself. */
static void show_argument(PyUnicode unicode, PyValue value, int depth,
                          BaseText *out)
{
    if (!is_shown_whole(value))
        show(unicode, value, 0, out);
    else if (!is_exception_cut(0, depth + 1, out))
        show_exception(unicode, value, depth + 1, out);
}

static void show_exception(PyUnicode unicode, PyValue value, int depth,
                           BaseText *out)
{
    const PyException *exception = py_exception(value);
    const PyTuple *args = py_tuple(exception->args);
    base_text_append(out, py_type_name(exception->object.type));
    base_text_append(out, "(");
    for (uint32_t i = 0; i < args->count; i++) {
        if (i)
            base_text_append(out, ", ");
        if (is_exception_cut(i, depth, out))
            break;
        if (py_is_group(value) && i == 1)
            show_members(unicode, py_tuple(exception->exceptions), depth, out);
        else
            show_argument(unicode, args->items[i], depth, out);
    }
    base_text_append(out, ")");
}

static void show(PyUnicode unicode, PyValue value, int depth, BaseText *out)
{
    if (show_scalar(value, out))
        return;
    const PyType *type = py_type_of(value);
    if (type == &py_string_type) {
        show_string(unicode, py_string(value), out);
    } else if (type == &py_bytes_type) {
        const PyBytes *bytes = (const PyBytes *)py_object(value);
        py_bytes_append_repr(out, bytes->data,
                             bytes->size < MAX_BYTES ? bytes->size : MAX_BYTES);
    } else if (type == &py_list_type) {
        base_text_append_char(out, '[');
        show_values(unicode, py_list(value)->items, py_list(value)->count,
                    depth, out);
        base_text_append_char(out, ']');
    } else if (type == &py_tuple_type) {
        base_text_append_char(out, '(');
        show_values(unicode, py_tuple(value)->items, py_tuple(value)->count,
                    depth, out);
        base_text_append(out, py_tuple(value)->count == 1 ? ",)" : ")");
    } else if (type == &py_deque_type) {
        show_deque(unicode, py_deque(value), depth, out);
    } else if (type == &py_dict_type) {
        show_dict(unicode, py_dict(value), depth, out);
    } else if (type == &py_set_type || type == &py_frozenset_type) {
        show_set(unicode, py_set(value), depth, out);
    } else if (type == &py_range_type) {
        const PyRange *range = py_range(value);
        if (!py_is_undefined(range->wide)) {
            const PyValue *parts = py_tuple(range->wide)->items;
            bool has_step = !py_is(parts[PY_RANGE_STEP], py_small(1));
            base_text_append(out, "range(");
            show_values(unicode, parts, has_step ? 3 : 2, depth, out);
            base_text_append_char(out, ')');
            return;
        }
        base_text_printf(out, "range(%lld, %lld", (long long)range->start,
                         (long long)range->stop);
        if (range->step != 1)
            base_text_printf(out, ", %lld", (long long)range->step);
        base_text_append_char(out, ')');
    } else if (type == &py_type_type) {
        base_text_printf(out, "<class '%s'>",
                         py_type_name((const PyType *)py_object(value)));
    } else if (is_shown_whole(value) && depth == 0) {
        show_exception(unicode, value, 0, out);
    } else {
        base_text_append_char(out, '<');
        base_text_append(out, py_type_own_name(type));
        base_text_append_char(out, ' ');
        if (!py_show_name(value, out))
            base_text_append(out, "object");
        base_text_append_char(out, '>');
    }
}

void py_show(const PyMachine *machine, PyValue value, BaseText *out)
{
    show(py_machine_unicode(machine), value, 0, out);
}

void py_exception_show(const PyMachine *machine, PyValue value, BaseText *out)
{
    show_exception(py_machine_unicode(machine), value, 0, out);
}
