#include "py_string.h"

#include "py_charge.h"
#include "py_eight.h"
#include "py_exception.h"
#include "py_format.h"
#include "py_hash.h"
#include "py_int.h"
#include "py_iterator.h"
#include "py_key.h"
#include "py_machine_state.h"
#include "py_slice.h"
#include "py_string_find.h"
#include "py_string_methods.h"
#include "py_string_modulo.h"
#include "py_string_quick.h"
#include "py_string_text.h"
#include "py_utf8.h"

#include <stdarg.h>

/* ---- marks ---- */

enum { MARK_EVERY = 16 }; /* code points */

static size_t mark_count(size_t size, uint32_t length)
{
    return length == size || length == 0 ? 0 : (length - 1) / MARK_EVERY;
}

/* Where the marks lie, in bytes from the text's start. */
static size_t marks_offset(size_t size)
{
    size_t start = offsetof(PyString, text);
    return (start + size + 1 + 3) / 4 * 4 - start;
}

static uint32_t *marks_of(PyString *string)
{
    return (uint32_t *)(void *)(string->text + marks_offset(string->size));
}

static const uint32_t *marks_in(const PyString *string)
{
    return (const uint32_t *)(const void *)(string->text +
                                            marks_offset(string->size));
}

/* Which of eight bytes begin a code point: the lowest bit of each. */
static inline uint64_t starts_in(const char *text)
{
    uint64_t eight = py_eight_read(text);
    return (~(eight >> 7) | eight >> 6) & PY_EIGHT_ONES;
}

/* Code point number `count` from `at` on, where one starts; there is one more
 * behind the last byte. Eight bytes at once: how many code points have begun up
 * to each of them is a byte of a product. */
static uint32_t skip(const PyString *string, uint32_t at, uint32_t count)
{
    for (; at + 8 <= string->size; at += 8) {
        uint64_t begun = starts_in(string->text + at) * PY_EIGHT_ONES;
        uint32_t here = (uint32_t)(begun >> 56);
        if (here > count) { /* the first byte that is more than `count` */
            uint64_t more =
                (begun + (0x7F - count) * PY_EIGHT_ONES) & PY_EIGHT_TOPS;
            return at + (uint32_t)__builtin_ctzll(more) / 8;
        }
        count -= here;
    }
    for (; at < string->size; at++)
        if (((unsigned char)string->text[at] & 0xC0) != 0x80 && count-- == 0)
            return at;
    return at;
}

/* Fills the marks from number `first` on; those before it are there. */
static void set_marks(PyString *string, size_t first)
{
    size_t count = mark_count(string->size, string->length);
    uint32_t *marks = marks_of(string);
    uint32_t at = first ? marks[first - 1] : 0;
    for (size_t i = first; i < count; i++) {
        at = skip(string, at, MARK_EVERY);
        marks[i] = at;
    }
}

uint32_t py_string_offset(const PyString *string, uint32_t index)
{
    BASE_INVARIANT(index <= string->length);
    if (string->length == string->size)
        return index;
    if (index == string->length)
        return string->size;
    uint32_t mark = index / MARK_EVERY;
    uint32_t at = mark ? marks_in(string)[mark - 1] : 0;
    return skip(string, at, index % MARK_EVERY);
}

/* ---- making ---- */

static size_t extra_size(size_t size, uint32_t length)
{
    size_t marks = mark_count(size, length);
    return marks ? marks_offset(size) + marks * sizeof(uint32_t) : size + 1;
}

static inline bool may_make(PyMachine *machine, size_t size, uint64_t length)
{
    uint64_t work = (length == size ? size : 8 * size) / 64;
    if (work && !py_charge_quick(machine, work))
        return false;
    if (size > UINT32_MAX / 2)
        py_raise(machine, &py_MemoryError, "%s", "");
    return size <= UINT32_MAX / 2;
}

static inline PyString *string_begun(PyString *string, size_t size,
                                     uint64_t length)
{
    if (string) {
        string->size = (uint32_t)size;
        string->length = (uint32_t)length;
        string->hash = -1;
    }
    return string;
}

/* Of a text that may be made. */
static inline PyString *string_place(PyMachine *machine, size_t size,
                                     uint64_t length)
{
    size_t extra = extra_size(size, (uint32_t)length);
    PyString *string =
        py_memory_reuse_object(&machine->memory, &py_string_type, extra);
    if (!string)
        string = py_object_new_raw(machine, &py_string_type, extra);
    return string_begun(string, size, length);
}

static PyString *string_alloc(PyMachine *machine, size_t size, uint64_t length)
{
    return may_make(machine, size, length) ? string_place(machine, size, length)
                                           : NULL;
}

static PyValue string_done(PyString *string)
{
    string->text[string->size] = 0;
    BASE_INVARIANT(string->length ==
                   py_utf8_length(string->text, string->size));
    BASE_INVARIANT(string->size == 0 ||
                   ((unsigned char)string->text[0] & 0xC0) != 0x80);
    if (mark_count(string->size, string->length))
        set_marks(string, 0);
    return py_from_object(string);
}

/* The empty str or that of one ASCII character: there is one of each, as in
 * CPython. */
static PyValue letter(PyMachine *machine, const char *text, size_t size)
{
    PyString **known =
        &machine->letters[size ? (unsigned char)text[0] : PY_LETTERS - 1];
    if (!*known) {
        PyString *string = string_alloc(machine, size, size);
        if (!string)
            return PY_ERROR;
        if (size > 0) /* of an empty one, `text` may be NULL */
            memcpy(string->text, text, size);
        string->text[size] = 0;
        *known = string;
    }
    return py_incref(py_from_object(*known));
}

PyValue py_string_counted(PyMachine *machine, const char *text, size_t size,
                          uint32_t length)
{
    if (size < 2)
        return letter(machine, text, size);
    if (!may_make(machine, size, length))
        return PY_ERROR;
    PyString *string = length == size || length <= MARK_EVERY
                           ? py_string_quick(machine, size)
                           : NULL;
    if (string) {
        string->length = length;
        py_string_copy_quick(string->text, text, size);
        return py_from_object(string);
    }
    string = string_place(machine, size, length);
    if (!string)
        return PY_ERROR;
    memcpy(string->text, text, size);
    return string_done(string);
}

PyValue py_string_new(PyMachine *machine, const char *text, size_t size)
{
    return py_string_counted(machine, text, size, py_utf8_length(text, size));
}

PyValue py_string_part(PyMachine *machine, const PyString *whole,
                       const char *text, size_t size)
{
    BASE_INVARIANT(text >= whole->text &&
                   text + size <= whole->text + whole->size);
    bool ascii = whole->length == whole->size;
    return py_string_counted(machine, text, size,
                             ascii ? (uint32_t)size
                                   : py_utf8_length(text, size));
}

static PyValue copy(PyMachine *machine, const PyType *type, PyValue value)
{
    const PyString *from = py_string(value);
    if (!may_make(machine, from->size, from->length))
        return PY_ERROR;
    size_t extra = extra_size(from->size, from->length) + sizeof(PyDict *);
    PyString *string = py_object_new_sized(machine, type, extra);
    if (!string_begun(string, from->size, from->length))
        return PY_ERROR;
    memcpy(string->text, from->text, from->size);
    return string_done(string);
}

PyValue py_string_plain(PyMachine *machine, PyValue string)
{
    return py_is_string(string)
               ? py_incref(string)
               : py_string_new(machine, py_string(string)->text,
                               py_string(string)->size);
}

PyValue py_string_from(PyMachine *machine, const char *text)
{
    return py_string_new(machine, text, strlen(text));
}

PyValue py_string_take(PyMachine *machine, BaseText *text)
{
    PyValue string = py_string_new(machine, text->data, text->length);
    base_text_release(text);
    return string;
}

PyValue py_string_format(PyMachine *machine, const char *format, ...)
{
    BaseText text = {0};
    va_list arguments;
    va_start(arguments, format);
    base_text_vprintf(&text, format, arguments);
    va_end(arguments);
    return py_string_take(machine, &text);
}

size_t py_string_memory(const char *text, size_t size)
{
    return offsetof(PyString, text) +
           extra_size(size, py_utf8_length(text, size));
}

PyString *py_string_build(void *memory, const char *text, size_t size)
{
    PyString *string = memory;
    string->object = (PyObject)PY_STATIC_OBJECT(&py_string_type);
    string->size = (uint32_t)size;
    string->length = py_utf8_length(text, size);
    if (size)
        memcpy(string->text, text, size);
    string_done(string);
    string->hash = py_hash_text(text, size);
    return string;
}

int64_t py_string_hash(PyString *string)
{
    if (string->hash == -1)
        string->hash = py_hash_text(string->text, string->size);
    return string->hash;
}

bool py_string_equals(const PyString *a, const PyString *b)
{
    return a == b || (a->size == b->size &&
                      (a->hash == b->hash || a->hash == -1 || b->hash == -1) &&
                      memcmp(a->text, b->text, a->size) == 0);
}

static inline void copy_part(char *to, const PyString *part)
{
    if (part->size >= 2)
        py_string_copy_quick(to, part->text, part->size);
    else if (part->size == 1)
        *to = part->text[0];
}

PyValue py_string_concat(PyMachine *machine, PyValue a, PyValue b)
{
    const PyString *left = py_string(a), *right = py_string(b);
    if (left->size == left->length && right->size == right->length) {
        PyString *quick =
            py_string_quick(machine, (size_t)left->size + right->size);
        if (quick) {
            copy_part(quick->text, left);
            copy_part(quick->text + left->size, right);
            return py_from_object(quick);
        }
    }
    PyString *both = string_alloc(machine, (size_t)left->size + right->size,
                                  (uint64_t)left->length + right->length);
    if (!both)
        return PY_ERROR;
    memcpy(both->text, left->text, left->size);
    memcpy(both->text + left->size, right->text, right->size);
    both->text[both->size] = 0;
    size_t known = mark_count(left->size, left->length);
    if (known)
        memcpy(marks_of(both), marks_in(left), known * sizeof(uint32_t));
    set_marks(both, known);
    return py_from_object(both);
}

PyValue py_string_join_by(PyMachine *machine, const PyString *between,
                          const PyValue *parts, uint32_t count)
{
    BASE_INVARIANT(count > 1);
    size_t size = (size_t)between->size * (count - 1);
    uint64_t length = (uint64_t)between->length * (count - 1), work = 0;
    for (uint32_t i = 0; i < count; i++) {
        const PyString *part = py_string(parts[i]);
        size += part->size;
        length += part->length;
        work += ((uint64_t)between->size + part->size) / 64;
    }
    PyString *all = py_charge_quick(machine, work)
                        ? string_alloc(machine, size, length)
                        : NULL;
    if (!all)
        return PY_ERROR;
    char *to = all->text;
    for (uint32_t i = 0; i < count; i++) {
        const PyString *part = py_string(parts[i]);
        if (i) {
            copy_part(to, between);
            to += between->size;
        }
        copy_part(to, part);
        to += part->size;
    }
    BASE_INVARIANT(to == all->text + size);
    return string_done(all);
}

PyValue py_string_join(PyMachine *machine, const PyValue *parts, uint32_t count)
{
    size_t size = 0;
    uint64_t length = 0;
    for (uint32_t i = 0; i < count; i++) {
        size += py_string(parts[i])->size;
        length += py_string(parts[i])->length;
    }
    PyString *all = string_alloc(machine, size, length);
    if (!all)
        return PY_ERROR;
    char *to = all->text;
    for (uint32_t i = 0; i < count; i++) {
        const PyString *part = py_string(parts[i]);
        copy_part(to, part);
        to += part->size;
    }
    BASE_INVARIANT(to == all->text + size);
    return string_done(all);
}

PyValue py_string_join_pieces(PyMachine *machine, const PyValue *pieces,
                              uint32_t count)
{
    return count == 1 ? py_incref(pieces[0])
                      : py_string_join(machine, pieces, count);
}

PyValue py_string_at(PyMachine *machine, const PyString *string, uint32_t index)
{
    uint32_t offset = py_string_offset(string, index), code;
    uint32_t size = py_utf8_read(string->text + offset, &code);
    return py_string_counted(machine, string->text + offset, size, 1);
}

/* `count` code points from number `start` on. */
static PyValue string_stretch(PyMachine *machine, PyValue self, uint32_t start,
                              uint32_t count)
{
    const PyString *string = py_string(self);
    BASE_INVARIANT(start <= string->length && count <= string->length - start);
    if (count == string->length)
        return py_string_plain(machine, self);
    if (count == 0)
        return py_string_new(machine, "", 0);
    uint32_t from = py_string_offset(string, start);
    uint32_t to = string->length != string->size && count <= MARK_EVERY
                      ? skip(string, from, count)
                      : py_string_offset(string, start + count);
    return py_string_counted(machine, string->text + from, to - from, count);
}

static PyValue string_slice(PyMachine *machine, PyValue self, PyValue key)
{
    const PyString *string = py_string(self);
    PyStretch stretch;
    if (!py_slice_resolve(machine, key, string->length, &stretch))
        return PY_ERROR;
    if (stretch.step == 1)
        return string_stretch(machine, self,
                              stretch.count ? (uint32_t)stretch.start : 0,
                              (uint32_t)stretch.count);
    if (stretch.count == 0)
        return py_string_new(machine, "", 0);
    if (!py_charge(machine, (uint64_t)stretch.count))
        return PY_ERROR;
    BaseText text = {0};
    int64_t index = stretch.start;
    for (int64_t i = 0; i < stretch.count; i++, index += stretch.step) {
        uint32_t code;
        uint32_t offset = py_string_offset(string, (uint32_t)index);
        uint32_t size = py_utf8_read(string->text + offset, &code);
        base_text_append_n(&text, string->text + offset, size);
    }
    return py_string_take(machine, &text);
}

/* The key needs no Python any more. */
static PyValue item_of_key(PyMachine *machine, PyValue self, PyValue key,
                           PyValue unused)
{
    (void)unused;
    const PyString *string = py_string(self);
    int64_t index;
    if (py_is_slice(key))
        return string_slice(machine, self, key);
    if (!py_is_int(key))
        return py_raise(machine, &py_TypeError,
                        "string indices must be integers, not '%s'",
                        py_type_name(py_type_of(key)));
    if (!py_to_index(machine, key, &index))
        return PY_ERROR;
    if (index < 0)
        index += string->length;
    if (index < 0 || index >= string->length)
        return py_raise(machine, &py_IndexError, "string index out of range");
    return py_string_at(machine, string, (uint32_t)index);
}

static PyValue string_get_item(PyMachine *machine, PyValue self, PyValue key)
{
    const PyString *string = py_string(self);
    if (py_is_small(key) && py_small_value(key) >= 0 &&
        py_small_value(key) < string->length)
        return py_string_at(machine, string, (uint32_t)py_small_value(key));
    PyStretch stretch;
    if (py_slice_is_plain(key, string->length, &stretch))
        return string_stretch(machine, self, (uint32_t)stretch.start,
                              (uint32_t)stretch.count);
    if (!py_is_int(key) && py_key_asks(key))
        return py_key_convert(machine, self, key, PY_UNDEFINED, item_of_key);
    return item_of_key(machine, self, key, PY_UNDEFINED);
}

static PyValue string_repeat(PyMachine *machine, PyValue self, PyValue times)
{
    const PyString *string = py_string(self);
    int64_t count;
    if (!py_to_count(machine, times, &count))
        return PY_ERROR;
    if (count <= 0 || string->size == 0)
        return py_string_new(machine, "", 0);
    if (count == 1)
        return py_string_plain(machine, self);
    if (count > UINT32_MAX / 2 / string->size)
        return py_raise(machine, &py_MemoryError, "%s", "");
    size_t size = (size_t)count * string->size;
    PyString *all =
        string_alloc(machine, size, (uint64_t)count * string->length);
    if (!all)
        return PY_ERROR;
    memcpy(all->text, string->text, string->size);
    for (size_t done = string->size; done < size;) { /* twice as much */
        size_t next = done < size - done ? done : size - done;
        memcpy(all->text + done, all->text, next);
        done += next;
    }
    return string_done(all);
}

static PyValue string_binary(PyMachine *machine, PyBinaryOp op, PyValue a,
                             PyValue b)
{
    bool left = py_is_any_string(a);
    if (op == PY_ADD && left && py_is_any_string(b))
        return py_string_concat(machine, a, b);
    if (op == PY_ADD && left)
        return py_raise(machine, &py_TypeError,
                        "can only concatenate str (not \"%s\") to str",
                        py_type_name(py_type_of(b)));
    if (op == PY_MODULO && left)
        return py_string_modulo(machine, a, b);
    if (op == PY_MULTIPLY) {
        PyValue times = left ? b : a;
        if (py_is_int(times))
            return string_repeat(machine, left ? a : b, times);
    }
    return PY_NOT_IMPLEMENTED;
}

static PyValue string_compare(PyMachine *machine, PyCompareOp op, PyValue a,
                              PyValue b)
{
    if (!py_is_any_string(a) || !py_is_any_string(b))
        return PY_NOT_IMPLEMENTED;
    const PyString *x = py_string(a), *y = py_string(b);
    uint32_t common = x->size < y->size ? x->size : y->size;
    if (op == PY_EQ || op == PY_NE)
        return py_charge(machine, py_string_equals_work(x, y))
                   ? py_bool(py_string_equals(x, y) == (op == PY_EQ))
                   : PY_ERROR;
    if (!py_charge(machine, common / 64))
        return PY_ERROR;
    int order = memcmp(x->text, y->text, common);
    if (order == 0)
        order = (x->size > y->size) - (x->size < y->size);
    return py_bool(op == PY_LT   ? order < 0
                   : op == PY_LE ? order <= 0
                   : op == PY_GT ? order > 0
                                 : order >= 0);
}

static bool string_repr(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyString *string = py_string(self);
    if (!py_text_room(machine, out, string->size) ||
        !py_charge(machine, 2ull * string->size))
        return false;
    py_text_append_repr(out, py_machine_unicode(machine), string->text,
                        string->size);
    return true;
}

static bool string_str(PyMachine *machine, PyValue self, BaseText *out)
{
    const PyString *string = py_string(self);
    if (!py_text_room(machine, out, string->size))
        return false;
    base_text_append_n(out, string->text, string->size);
    return true;
}

static PyValue string_hash_slot(PyMachine *machine, PyValue self)
{
    if (!py_charge(machine, py_string_hash_work(py_string(self))))
        return PY_ERROR;
    return py_int_from_i64(machine, py_string_hash(py_string(self)));
}

static PyValue string_length(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_small(py_string(self)->length);
}

static PyValue string_truth(PyMachine *machine, PyValue self)
{
    (void)machine;
    return py_bool(py_string(self)->size != 0);
}

static PyValue string_contains(PyMachine *machine, PyValue self, PyValue item)
{
    if (!py_is_any_string(item)) {
        return py_raise(machine, &py_TypeError,
                        "'in <string>' requires string as left operand, not "
                        "%s",
                        py_type_name(py_type_of(item)));
    }
    const PyString *all = py_string(self), *part = py_string(item);
    if (!py_charge_quick(machine, all->size / 8))
        return PY_ERROR;
    return py_bool(py_text_find(all->text, all->size, part->text, part->size,
                                false) != SIZE_MAX);
}

static PyValue string_iter(PyMachine *machine, PyValue self)
{
    bool is_ascii = py_has_type(self, &py_string_type) &&
                    py_string(self)->size == py_string(self)->length;
    return py_walk_new(
        machine, is_ascii ? &py_ascii_iterator_type : &py_string_iterator_type,
        self);
}

static const char *const missing[] = {
    "__add__",  "__contains__", "__getitem__", "__getnewargs__",
    "__iter__", "__len__",      "__mod__",     "__mul__",
    "__rmod__", "__rmul__",     NULL};

const PyType py_string_type = {
    .object = PY_STATIC_OBJECT(&py_type_type),
    .name = "str",
    .size = sizeof(PyString),
    .flags = PY_TYPE_BASE | PY_TYPE_VARIABLE | PY_TYPE_STRING,
    .repr = string_repr,
    .str = string_str,
    .format = py_string_format_slot,
    .hash = string_hash_slot,
    .compare = string_compare,
    .binary = string_binary,
    .operators = PY_BIT(PY_ADD) | PY_BIT(PY_MULTIPLY) | PY_BIT(PY_MODULO),
    .reflected_operators = PY_BIT(PY_MULTIPLY) | PY_BIT(PY_MODULO),
    .truth = string_truth,
    .length = string_length,
    .get_item = string_get_item,
    .contains = string_contains,
    .iter = string_iter,
    .construct = &py_string_construct,
    .copy = copy,
    .methods = py_string_methods,
    .missing = missing,
};
