#include "py_string_split.h"

#include "py_argument.h"
#include "py_charge.h"
#include "py_eight.h"
#include "py_exception.h"
#include "py_int.h"
#include "py_list.h"
#include "py_string.h"
#include "py_string_find.h"
#include "py_string_quick.h"
#include "py_tuple.h"
#include "py_unicode.h"
#include "py_utf8.h"

#define PARTS_AT_HAND 16

/* What is being cut, and its parts: the first ones wait here until it is known
 * how many there are. */
typedef struct Cut {
    PyMachine *machine;
    const PyString *whole;
    bool is_ascii;
    PyValue list;   /* owned; PY_UNDEFINED until there are more parts */
    uint32_t count; /* of parts at hand */
    PyValue parts[PARTS_AT_HAND]; /* owned, until the list has them */
} Cut;

static void begin_cut(Cut *cut, PyMachine *machine, const PyString *whole)
{
    cut->machine = machine;
    cut->whole = whole;
    cut->is_ascii = whole->size == whole->length;
    cut->list = PY_UNDEFINED;
    cut->count = 0;
}

/* What is at hand becomes the list, or a part of it: these parts are charged
 * for together. */
static bool make_list(Cut *cut)
{
    uint32_t count = cut->count;
    if (!py_charge_quick(cut->machine, count))
        return false;
    cut->list = py_list_steal(cut->machine, cut->parts, count);
    if (!py_is_error(cut->list))
        return true;
    cut->count = 0;
    return false;
}

static bool add_to_list(Cut *cut, PyValue part)
{
    if (!py_charge_quick(cut->machine, 1) ||
        (py_is_undefined(cut->list) && !make_list(cut))) {
        py_decref(cut->machine, part);
        return false;
    }
    return py_list_append_stolen(cut->machine, cut->list, part);
}

static inline bool add_part(Cut *cut, const char *text, size_t size)
{
    PyMachine *machine = cut->machine;
    PyValue part = cut->is_ascii
                       ? py_string_ascii_part(machine, cut->whole, text, size)
                       : py_string_part(machine, cut->whole, text, size);
    if (py_is_error(part))
        return false;
    if (cut->count == PARTS_AT_HAND) /* which it stays, once there is a list */
        return add_to_list(cut, part);
    cut->parts[cut->count++] = part;
    return true;
}

/* The list of the parts, PY_ERROR unless `good`. */
static PyValue end_cut(Cut *cut, bool good)
{
    if (good && (!py_is_undefined(cut->list) || make_list(cut)))
        return cut->list;
    if (!py_is_undefined(cut->list))
        py_decref(cut->machine, cut->list);
    else
        for (uint32_t i = 0; i < cut->count; i++)
            py_decref(cut->machine, cut->parts[i]);
    return PY_ERROR;
}

/* A short text that is cut at one byte: first it is seen where and so how
 * often, then the list is made for as many parts. All is ASCII. */
static PyValue split_short(PyMachine *machine, const PyString *whole, char by)
{
    const char *text = whole->text;
    uint64_t ends = py_eight_find_all(text, whole->size, by);
    uint32_t count = 1, from = 0;
    for (uint64_t left = ends; left; left &= left - 1)
        count++;
    PyValue list = py_list_for(machine, count);
    if (py_is_error(list))
        return PY_ERROR;
    PyValue *items = py_list(list)->items, part;
    for (;; ends &= ends - 1) {
        uint32_t end = ends ? (uint32_t)__builtin_ctzll(ends) : whole->size;
        part = py_string_ascii_part(machine, whole, text + from, end - from);
        if (py_is_error(part))
            break;
        items[py_list(list)->count++] = part;
        if (!ends)
            break;
        from = end + 1;
    }
    if (!py_is_error(part) && py_charge_quick(machine, count))
        return list;
    py_decref(machine, list);
    return PY_ERROR;
}

static inline size_t find_first(const char *text, size_t size,
                                const PyString *part)
{
    if (part->size != 1)
        return py_text_find(text, size, part->text, part->size, false);
    const char *found = memchr(text, part->text[0], size);
    return found ? (size_t)(found - text) : SIZE_MAX;
}

static inline bool is_ascii_space(char c)
{
    unsigned code = (unsigned char)c;
    return code <= ' ' && 0x1F0003E00u >> code & 1; /* 9..13, 28..32 */
}

/* Where `text` first has a space, or if not `space`, anything else. */
static inline size_t word_end(const char *text, size_t size, bool is_ascii,
                              bool space)
{
    size_t at = 0;
    if (is_ascii) {
        while (at < size && is_ascii_space(text[at]) != space)
            at++;
        return at;
    }
    while (at < size) {
        uint32_t code;
        uint32_t used = py_utf8_read(text + at, &code);
        if (py_unicode_is_space(code) == space)
            break;
        at += used;
    }
    return at;
}

static bool split_space(Cut *cut, int64_t limit)
{
    const char *text = cut->whole->text;
    size_t size = cut->whole->size;
    bool is_ascii = cut->is_ascii;
    for (;;) {
        size_t skip = word_end(text, size, is_ascii, false);
        text += skip;
        size -= skip;
        if (size == 0)
            return true;
        size_t word = word_end(text, size, is_ascii, true);
        if (limit-- <= 0)
            return add_part(cut, text, size);
        if (!add_part(cut, text, word))
            return false;
        text += word;
        size -= word;
    }
}

/* Where the last run of (non-)space begins. */
static size_t word_start(const char *text, size_t size, bool space)
{
    while (size > 0) {
        size_t back = 1;
        uint32_t code;
        while (((unsigned char)text[size - back] & 0xC0) == 0x80)
            back++;
        py_utf8_read(text + size - back, &code);
        if (py_unicode_is_space(code) == space)
            break;
        size -= back;
    }
    return size;
}

static bool rsplit_space(Cut *cut, int64_t limit)
{
    const char *text = cut->whole->text;
    size_t size = cut->whole->size;
    for (;;) {
        size = word_start(text, size, false);
        if (size == 0)
            return true;
        if (limit-- <= 0)
            return add_part(cut, text, size);
        size_t start = word_start(text, size, true);
        if (!add_part(cut, text + start, size - start))
            return false;
        size = start;
    }
}

static bool split_by(Cut *cut, const PyString *by, int64_t limit)
{
    const char *text = cut->whole->text;
    size_t size = cut->whole->size, at;
    while (limit-- > 0 && (at = find_first(text, size, by)) != SIZE_MAX) {
        if (!add_part(cut, text, at))
            return false;
        text += at + by->size;
        size -= at + by->size;
    }
    return add_part(cut, text, size);
}

static bool rsplit_by(Cut *cut, const PyString *by, int64_t limit)
{
    const PyString *string = cut->whole;
    size_t size = string->size, at;
    while (limit-- > 0 && (at = py_text_find(string->text, size, by->text,
                                             by->size, true)) != SIZE_MAX) {
        size_t from = at + by->size;
        if (!add_part(cut, string->text + from, size - from))
            return false;
        size = at;
    }
    return add_part(cut, string->text, size);
}

static void reverse_list(PyList *list)
{
    BASE_INVARIANT(list->count <= list->capacity);
    for (uint32_t i = 0; i < list->count / 2; i++) {
        PyValue kept = list->items[i];
        list->items[i] = list->items[list->count - 1 - i];
        list->items[list->count - 1 - i] = kept;
    }
}

static PyValue split(PyMachine *machine, const PyValue *args, bool right)
{
    const PyString *string = py_string(args[0]);
    int64_t limit = -1;
    if (!py_is_undefined(args[2]) &&
        !py_argument_index(machine, &args[2], &limit))
        return PY_ERROR;
    if (limit < 0)
        limit = INT64_MAX;
    bool spaces = py_is_undefined(args[1]) || py_is_none(args[1]);
    if (!spaces && !py_is_any_string(args[1]))
        return py_raise(machine, &py_TypeError, "must be str or None, not %s",
                        py_type_name(py_type_of(args[1])));
    if (!spaces && py_string(args[1])->size == 0)
        return py_raise(machine, &py_ValueError, "empty separator");
    if (!spaces && py_string(args[1])->length > string->length)
        return py_list_new(machine, args, 1); /* of whatever class it is */
    uint64_t work = string->size / (spaces ? 2 : right ? 4 : 8);
    bool good = py_charge_quick(machine, work);
    if (good && !spaces && !right && limit == INT64_MAX &&
        py_string(args[1])->size == 1 && string->size <= 64 &&
        string->size == string->length)
        return split_short(machine, string, py_string(args[1])->text[0]);
    Cut cut;
    begin_cut(&cut, machine, string);
    if (good && spaces)
        good = right ? rsplit_space(&cut, limit) : split_space(&cut, limit);
    else if (good)
        good = right ? rsplit_by(&cut, py_string(args[1]), limit)
                     : split_by(&cut, py_string(args[1]), limit);
    PyValue list = end_cut(&cut, good);
    if (right && !py_is_error(list))
        reverse_list(py_list(list));
    return list;
}

PyValue py_string_split(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return split(machine, args, false);
}

PyValue py_string_rsplit(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return split(machine, args, true);
}

static bool is_line_end(uint32_t code)
{
    return (code >= 0x0A && code <= 0x0D) || (code >= 0x1C && code <= 0x1E) ||
           code == 0x85 || code == 0x2028 || code == 0x2029;
}

PyValue py_string_splitlines(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 2);
    const PyString *string = py_string(args[0]);
    bool keep = false;
    bool good = py_argument_flag(machine, &args[1], &keep) &&
                py_charge_quick(machine, string->size / 2);
    Cut cut;
    begin_cut(&cut, machine, string);
    uint32_t from = 0, at = 0;
    while (good && at < string->size) {
        uint32_t code, line = at;
        if ((unsigned char)string->text[at] - 0x20u < 0x60) {
            at++; /* most are no line's end, and ASCII */
            continue;
        }
        at += py_utf8_read(string->text + at, &code);
        if (!is_line_end(code))
            continue;
        if (code == '\r' && string->text[at] == '\n')
            at++;
        good = add_part(&cut, string->text + from, (keep ? at : line) - from);
        from = at;
    }
    if (good && from < string->size)
        good = add_part(&cut, string->text + from, string->size - from);
    return end_cut(&cut, good);
}

static PyValue partition(PyMachine *machine, const PyValue *args, bool right)
{
    const PyString *string = py_string(args[0]);
    if (!py_is_any_string(args[1]))
        return py_raise(machine, &py_TypeError, "must be str, not %s",
                        py_type_name(py_type_of(args[1])));
    const PyString *by = py_string(args[1]);
    if (by->size == 0)
        return py_raise(machine, &py_ValueError, "empty separator");
    if (!py_charge(machine, string->size / (right ? 4 : 8)))
        return PY_ERROR;
    size_t at =
        py_text_find(string->text, string->size, by->text, by->size, right);
    PyValue parts[3];
    if (at == SIZE_MAX) {
        PyValue empty = py_string_new(machine, "", 0);
        if (py_is_error(empty))
            return PY_ERROR;
        parts[0] = right ? empty : py_incref(args[0]);
        parts[1] = py_incref(empty);
        parts[2] = right ? py_incref(args[0]) : empty;
    } else {
        size_t after = at + by->size;
        parts[0] = py_string_new(machine, string->text, at);
        parts[1] = py_incref(args[1]);
        parts[2] =
            py_string_new(machine, string->text + after, string->size - after);
    }
    return py_tuple_steal(machine, parts, 3);
}

PyValue py_string_partition(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return partition(machine, args, false);
}

PyValue py_string_rpartition(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return partition(machine, args, true);
}
