#define _GNU_SOURCE /* memmem */

#include "py_string_find.h"

#include "base_poison.h"
#include "py_argument.h"
#include "py_charge.h"
#include "py_eight.h"
#include "py_exception.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_string.h"
#include "py_tuple.h"
#include "py_utf8.h"

#define HASH_BASE 0x9E3779B97F4A7C15u /* odd, its bits are well mixed */

static uint64_t hash_back(const char *text, size_t size)
{
    uint64_t hash = 0;
    while (size-- > 0)
        hash = hash * HASH_BASE + (unsigned char)text[size] + 1;
    return hash;
}

/* From behind, comparing only where the sums of the bytes are the same: the
 * time grows with the text, not with text and part. */
static size_t find_last(const char *text, size_t size, const char *part,
                        size_t part_size)
{
    BASE_INVARIANT(part_size <= size);
    size_t at = size - part_size;
    uint64_t wanted = hash_back(part, part_size);
    uint64_t hash = hash_back(text + at, part_size), highest = 1;
    for (size_t i = 0; i < part_size; i++)
        highest *= HASH_BASE;
    for (;; at--) {
        if (hash == wanted && memcmp(text + at, part, part_size) == 0)
            return at;
        if (at == 0)
            return SIZE_MAX;
        hash =
            hash * HASH_BASE + (unsigned char)text[at - 1] + 1 -
            highest * ((uint64_t)(unsigned char)text[at - 1 + part_size] + 1);
    }
}

/* A part of 2 to 7 bytes: where its first and its last byte are at their
 * distance, eight places at once. */
static size_t find_short(const char *text, size_t size, const char *part,
                         size_t part_size)
{
    size_t last = part_size - 1, places = size - last, at = 0;
    uint64_t wanted = py_eight_read_few(part, part_size);
    for (; at + 8 <= places; at += 8) {
        const char *here = text + at;
        uint64_t left = py_eight_equal(py_eight_read(here), part[0]) &
                        py_eight_equal(py_eight_read(here + last), part[last]);
        for (; left; left &= left - 1) {
            size_t found = at + (size_t)__builtin_ctzll(left) / 8;
            if (py_eight_read_few(text + found, part_size) == wanted)
                return found;
        }
    }
    for (; at < places; at++)
        if (text[at] == part[0] && text[at + last] == part[last] &&
            py_eight_read_few(text + at, part_size) == wanted)
            return at;
    return SIZE_MAX;
}

size_t py_text_find(const char *text, size_t size, const char *part,
                    size_t part_size, bool last)
{
    if (part_size > size)
        return SIZE_MAX;
    BASE_INVARIANT(!size || (!base_is_poisoned(text) &&
                             !base_is_poisoned(text + size - 1)));
    BASE_INVARIANT(!part_size || (!base_is_poisoned(part) &&
                                  !base_is_poisoned(part + part_size - 1)));
    if (!last && part_size - 2 <= 7 - 2)
        return find_short(text, size, part, part_size);
    if (!last) {
        const char *found = part_size == 1
                                ? memchr(text, *part, size)
                                : memmem(text, size, part, part_size);
        return found ? (size_t)(found - text) : SIZE_MAX;
    }
    return find_last(text, size, part, part_size);
}

static bool is_text(PyValue value)
{
    return py_is_any_string(value);
}

/* A stretch of a str: bytes from .. to, the first of which is code point
 * `start`. `empty` when the bounds cross, where nothing is ever found. */
typedef struct Window {
    uint32_t from, to;
    uint32_t start;
    bool empty;
} Window;

static bool read_bound(PyMachine *machine, const PyValue *argument,
                       int64_t length, int64_t *out)
{
    if (!py_argument_bound(machine, argument, out))
        return false;
    if (*out < 0) {
        *out += length;
        if (*out < 0)
            *out = 0;
    }
    return true;
}

/* `args` are the start and the stop. */
static bool read_window(PyMachine *machine, const PyString *string,
                        const PyValue *args, Window *out)
{
    int64_t start = 0, stop = string->length;
    *out = (Window){.to = string->size};
    if (py_is_undefined(args[0]) && py_is_undefined(args[1]))
        return true;
    if (!read_bound(machine, &args[0], string->length, &start) ||
        !read_bound(machine, &args[1], string->length, &stop))
        return false;
    if (stop > string->length)
        stop = string->length;
    *out = (Window){.empty = start > stop};
    if (out->empty)
        return true;
    out->start = (uint32_t)start;
    out->from = py_string_offset(string, (uint32_t)start);
    out->to = py_string_offset(string, (uint32_t)stop);
    return true;
}

static bool charge_search(PyMachine *machine, const Window *window)
{
    return py_charge_quick(machine, (window->to - window->from) / 8);
}

static void complain_argument(PyMachine *machine, const char *method,
                              PyValue value)
{
    if (py_machine_version(machine) < 313)
        py_raise(machine, &py_TypeError, "must be str, not %s",
                 py_type_name(py_type_of(value)));
    else
        py_argument_wrong(machine, method, "1", "str", value);
}

/* What is searched for, and where: before 3.13 CPython reads the bounds first.
 */
static bool read_search(PyMachine *machine, const PyValue *args,
                        const char *method, Window *out)
{
    const PyString *string = py_string(args[0]);
    bool text = is_text(args[1]);
    if ((text || py_machine_version(machine) < 313) &&
        !read_window(machine, string, &args[2], out))
        return false;
    if (!text)
        complain_argument(machine, method, args[1]);
    return text && charge_search(machine, out);
}

static bool find_in(PyMachine *machine, const PyValue *args, bool last,
                    const char *method, int64_t *out)
{
    const PyString *string = py_string(args[0]);
    Window window;
    *out = -1;
    if (!read_search(machine, args, method, &window))
        return false;
    if (window.empty)
        return true;
    const PyString *part = py_string(args[1]);
    size_t at =
        py_text_find(string->text + window.from, window.to - window.from,
                     part->text, part->size, last);
    if (at != SIZE_MAX)
        *out = window.start +
               (string->size == string->length
                    ? (int64_t)at
                    : py_utf8_length(string->text + window.from, at));
    return true;
}

PyValue py_string_find(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 4);
    int64_t at;
    return find_in(machine, args, false, "find", &at) ? py_small(at) : PY_ERROR;
}

PyValue py_string_rfind(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 4);
    int64_t at;
    return find_in(machine, args, true, "rfind", &at) ? py_small(at) : PY_ERROR;
}

static PyValue index_or_raise(PyMachine *machine, const PyValue *args,
                              bool last)
{
    int64_t at;
    if (!find_in(machine, args, last, last ? "rindex" : "index", &at))
        return PY_ERROR;
    if (at < 0)
        return py_raise(machine, &py_ValueError, "substring not found");
    return py_small(at);
}

PyValue py_string_index(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 4);
    return index_or_raise(machine, args, false);
}

PyValue py_string_rindex(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 4);
    return index_or_raise(machine, args, true);
}

PyValue py_string_count(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 4);
    const PyString *string = py_string(args[0]);
    Window window;
    if (!read_search(machine, args, "count", &window))
        return PY_ERROR;
    if (window.empty)
        return py_small(0);
    const PyString *part = py_string(args[1]);
    const char *text = string->text + window.from;
    size_t size = window.to - window.from, at;
    if (part->size == 0)
        return py_small((int64_t)py_utf8_length(text, size) + 1);
    int64_t found = 0;
    while ((at = py_text_find(text, size, part->text, part->size, false)) !=
           SIZE_MAX) {
        found++;
        if (!py_charge_quick(machine, 1))
            return PY_ERROR;
        text += at + part->size;
        size -= at + part->size;
    }
    return py_small(found);
}

static bool has_affix(const char *text, size_t size, const PyString *part,
                      bool at_end)
{
    return part->size <= size &&
           memcmp(at_end ? text + size - part->size : text, part->text,
                  part->size) == 0;
}

static PyValue test_affix(PyMachine *machine, const PyValue *args, bool at_end)
{
    const PyString *string = py_string(args[0]);
    const char *method = at_end ? "endswith" : "startswith";
    Window window;
    if (!read_window(machine, string, &args[2], &window))
        return PY_ERROR;
    const PyValue *parts = &args[1];
    uint32_t count = 1;
    if (py_is_any_tuple(args[1])) {
        parts = py_tuple(args[1])->items;
        count = py_tuple(args[1])->count;
    } else if (!is_text(args[1])) {
        return py_raise(machine, &py_TypeError,
                        "%s first arg must be str or a tuple of str, not %s",
                        method, py_type_name(py_type_of(args[1])));
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!is_text(parts[i]))
            return py_raise(machine, &py_TypeError,
                            "tuple for %s must only contain str, not %s",
                            method, py_type_name(py_type_of(parts[i])));
        if (!py_charge_quick(machine, py_string(parts[i])->size / 64 + (i & 1)))
            return PY_ERROR;
        if (!window.empty &&
            has_affix(string->text + window.from, window.to - window.from,
                      py_string(parts[i]), at_end))
            return PY_TRUE;
    }
    return PY_FALSE;
}

PyValue py_string_startswith(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 4);
    return test_affix(machine, args, false);
}

PyValue py_string_endswith(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 4);
    return test_affix(machine, args, true);
}

/* `new` between all characters, as replace("", new) does. */
static bool interleave(PyMachine *machine, const PyString *string,
                       const PyString *fresh, int64_t limit, BaseText *out)
{
    for (uint32_t i = 0; i < string->size;) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + i, &code);
        if (!py_charge(machine, 1) ||
            !py_text_room(machine, out, (uint64_t)fresh->size + size))
            return false;
        if (limit-- > 0)
            base_text_append_n(out, fresh->text, fresh->size);
        base_text_append_n(out, string->text + i, size);
        i += size;
    }
    if (limit > 0)
        base_text_append_n(out, fresh->text, fresh->size);
    return true;
}

/* `length` becomes that of the outcome. */
static bool replace_all(PyMachine *machine, const PyString *string,
                        const PyString *old, const PyString *fresh,
                        int64_t limit, BaseText *out, uint64_t *length)
{
    *length = string->length;
    const char *text = string->text;
    size_t size = string->size, at;
    while (limit-- > 0 && (at = py_text_find(text, size, old->text, old->size,
                                             false)) != SIZE_MAX) {
        if (!py_charge_quick(machine, 1) ||
            !py_text_room(machine, out, (uint64_t)at + fresh->size))
            return false;
        *length += (uint64_t)fresh->length - old->length;
        base_text_append_n(out, text, at);
        base_text_append_n(out, fresh->text, fresh->size);
        text += at + old->size;
        size -= at + old->size;
    }
    base_text_append_n(out, text, size);
    return true;
}

PyValue py_string_replace(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count > 3);
    for (int i = 1; i <= 2; i++) {
        if (!is_text(args[i]))
            return py_argument_wrong(machine, "replace", i == 1 ? "1" : "2",
                                     "str", args[i]);
    }
    int64_t limit = -1;
    if (!py_is_undefined(args[3]) &&
        !py_argument_index(machine, &args[3], &limit))
        return PY_ERROR;
    if (limit < 0)
        limit = INT64_MAX;
    const PyString *string = py_string(args[0]), *old = py_string(args[1]);
    const PyString *fresh = py_string(args[2]);
    BaseText out = {0};
    uint64_t length = 0;
    bool good = py_charge_quick(machine, string->size / 8);
    if (good && old->size == 0) {
        if (interleave(machine, string, fresh, limit, &out))
            return py_string_take(machine, &out);
    } else if (good &&
               replace_all(machine, string, old, fresh, limit, &out, &length)) {
        PyValue fresh_one =
            py_string_counted(machine, out.data, out.length, (uint32_t)length);
        base_text_release(&out);
        return fresh_one;
    }
    base_text_release(&out);
    return PY_ERROR;
}
