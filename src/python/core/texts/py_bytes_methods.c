#include "py_bytes_methods.h"

#include "py_argument.h"
#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_list.h"
#include "py_string_find.h"
#include "py_tuple.h"

typedef struct View {
    const char *data;
    size_t size;
} View;

static View view_of(PyValue bytes)
{
    const PyBytes *value = (const PyBytes *)(void *)py_object(bytes);
    return (View){value->data, value->size};
}

static bool read_view(PyMachine *machine, PyValue value, View *out)
{
    PyValue bytes = py_bytes_like(machine, value);
    if (!py_is_undefined(bytes)) {
        *out = view_of(bytes);
        return py_charge(machine, out->size / 64);
    }
    if (py_is_raising(machine))
        return false;
    py_raise(machine, &py_TypeError,
             "a bytes-like object is required, not '%s'",
             py_type_name(py_type_of(value)));
    return false;
}

static PyValue piece(PyMachine *machine, const char *from, size_t size)
{
    return py_bytes_new(machine, from, size);
}

/* --- looking for something ------------------------------------------------ */

typedef struct Search {
    View whole, part;
    char byte; /* the part, if it is a number */
    size_t from;
} Search;

static int64_t clamp_bound(int64_t bound, size_t size)
{
    if (bound < 0)
        bound += (int64_t)size;
    return bound < 0 ? 0 : bound > (int64_t)size ? (int64_t)size : bound;
}

/* self, what, start, end. `whole` is then the stretch, which begins at `from`;
 * SIZE_MAX: it lies behind the end. */
static bool read_search(PyMachine *machine, const PyValue *args, Search *out)
{
    int64_t byte, start = 0, end = INT64_MAX;
    View whole = view_of(args[0]);
    PyValue number;
    if (!py_argument_bound(machine, &args[2], &start) ||
        !py_argument_bound(machine, &args[3], &end))
        return false;
    if (py_argument_asks(args[1], PY_AS_INT) &&
        !py_argument_int(machine, &args[1], &number))
        return false;
    PyValue part =
        py_is_int(args[1]) ? PY_UNDEFINED : py_bytes_like(machine, args[1]);
    if (py_is_undefined(part) && py_is_raising(machine))
        return false;
    if (!py_is_undefined(part)) {
        out->part = view_of(part);
    } else if (py_is_int(args[1])) {
        if (!py_int_to_i64(args[1], &byte) || byte < 0 || byte > 255) {
            py_raise(machine, &py_ValueError, "byte must be in range(0, 256)");
            return false;
        }
        out->byte = (char)byte;
        out->part = (View){&out->byte, 1};
    } else {
        py_raise(machine, &py_TypeError,
                 "argument should be integer or bytes-like object, not '%s'",
                 py_type_name(py_type_of(args[1])));
        return false;
    }
    bool is_behind = start > (int64_t)whole.size;
    start = clamp_bound(start, whole.size);
    end = clamp_bound(end, whole.size);
    out->from = is_behind || start > end ? SIZE_MAX : (size_t)start;
    out->whole =
        (View){whole.data + start, start > end ? 0 : (size_t)(end - start)};
    return py_charge(machine, out->whole.size / 8);
}

/* -1: it is not there. */
static bool search(PyMachine *machine, const PyValue *args, bool last,
                   int64_t *found)
{
    Search search = {0};
    *found = -1;
    if (!read_search(machine, args, &search))
        return false;
    if (search.from == SIZE_MAX)
        return true;
    size_t at = py_text_find(search.whole.data, search.whole.size,
                             search.part.data, search.part.size, last);
    if (at != SIZE_MAX)
        *found = (int64_t)(search.from + at);
    return true;
}

static PyValue find(PyMachine *machine, const PyValue *args, bool last,
                    bool raises)
{
    int64_t found;
    if (!search(machine, args, last, &found))
        return PY_ERROR;
    if (found < 0 && raises)
        return py_raise(machine, &py_ValueError, "subsection not found");
    return py_small(found);
}

PyValue py_bytes_find(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return find(machine, args, false, false);
}

PyValue py_bytes_rfind(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return find(machine, args, true, false);
}

PyValue py_bytes_index(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return find(machine, args, false, true);
}

PyValue py_bytes_rindex(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return find(machine, args, true, true);
}

/* How often, one behind the other; `most` at most. */
static uint64_t count_of(View whole, View part, uint64_t most)
{
    uint64_t found = 0;
    if (part.size == 0)
        return whole.size + 1 < most ? whole.size + 1 : most;
    for (size_t at = 0; found < most; found++) {
        size_t next = py_text_find(whole.data + at, whole.size - at, part.data,
                                   part.size, false);
        if (next == SIZE_MAX)
            break;
        at += next + part.size;
    }
    return found;
}

PyValue py_bytes_count(PyMachine *machine, const PyValue *args, uint32_t count)
{
    Search search = {0};
    BASE_INVARIANT(count > 0);
    if (!read_search(machine, args, &search))
        return PY_ERROR;
    return py_small(
        search.from == SIZE_MAX
            ? 0
            : (int64_t)count_of(search.whole, search.part, UINT64_MAX));
}

/* --- replacing ------------------------------------------------------------ */

/* Between all bytes, where what is replaced is nothing. */
static void put_between(View whole, View part, uint64_t times, BaseText *out)
{
    for (size_t at = 0; at <= whole.size; at++) {
        if (times) {
            base_text_append_n(out, part.data, part.size);
            times--;
        }
        if (at < whole.size)
            base_text_append_char(out, whole.data[at]);
    }
}

static void put_instead(View whole, View old, View new, uint64_t times,
                        BaseText *out)
{
    size_t at = 0;
    for (; times; times--) {
        size_t next = py_text_find(whole.data + at, whole.size - at, old.data,
                                   old.size, false);
        if (next == SIZE_MAX)
            break;
        base_text_append_n(out, whole.data + at, next);
        base_text_append_n(out, new.data, new.size);
        at += next + old.size;
    }
    base_text_append_n(out, whole.data + at, whole.size - at);
}

PyValue py_bytes_replace(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    View whole = view_of(args[0]), old, new;
    int64_t most = -1;
    BASE_INVARIANT(count > 3);
    if (!read_view(machine, args[1], &old) ||
        !read_view(machine, args[2], &new) ||
        (!py_is_undefined(args[3]) &&
         !py_argument_index(machine, &args[3], &most)) ||
        !py_charge(machine, whole.size / 4))
        return PY_ERROR;
    uint64_t times =
        count_of(whole, old, most < 0 ? UINT64_MAX : (uint64_t)most);
    BaseText out = {0};
    if (!py_text_room(machine, &out, whole.size + times * new.size))
        return PY_ERROR;
    if (old.size == 0)
        put_between(whole, new, times, &out);
    else
        put_instead(whole, old, new, times, &out);
    PyValue made = piece(machine, base_text_str(&out), out.length);
    base_text_release(&out);
    return made;
}

/* --- cutting -------------------------------------------------------------- */

static bool is_blank(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static bool put(PyMachine *machine, PyValue list, const char *from, size_t size)
{
    PyValue part = piece(machine, from, size);
    bool good = !py_is_error(part) && py_list_append(machine, list, part) &&
                py_charge(machine, 2);
    py_decref(machine, part);
    return good;
}

static bool split_blanks(PyMachine *machine, PyValue list, View whole,
                         int64_t most)
{
    size_t at = 0;
    for (;;) {
        while (at < whole.size && is_blank(whole.data[at]))
            at++;
        size_t from = at;
        if (at == whole.size)
            return true;
        if (most-- == 0) {
            return put(machine, list, whole.data + from, whole.size - from);
        }
        while (at < whole.size && !is_blank(whole.data[at]))
            at++;
        if (!put(machine, list, whole.data + from, at - from))
            return false;
    }
}

static bool rsplit_blanks(PyMachine *machine, PyValue list, View whole,
                          int64_t most)
{
    size_t end = whole.size;
    for (;;) {
        while (end && is_blank(whole.data[end - 1]))
            end--;
        if (!end)
            return true;
        size_t from = end;
        if (most-- == 0) {
            return put(machine, list, whole.data, end);
        }
        while (from && !is_blank(whole.data[from - 1]))
            from--;
        if (!put(machine, list, whole.data + from, end - from))
            return false;
        end = from;
    }
}

static bool split_by(PyMachine *machine, PyValue list, View whole, View part,
                     int64_t most, bool last)
{
    while (most-- != 0) {
        size_t at =
            py_text_find(whole.data, whole.size, part.data, part.size, last);
        if (at == SIZE_MAX)
            break;
        size_t behind = at + part.size;
        View cut = last ? (View){whole.data + behind, whole.size - behind}
                        : (View){whole.data, at};
        if (!put(machine, list, cut.data, cut.size))
            return false;
        whole = last ? (View){whole.data, at}
                     : (View){whole.data + behind, whole.size - behind};
    }
    return put(machine, list, whole.data, whole.size);
}

static void turn_round(PyList *list)
{
    for (uint32_t i = 0, j = list->count; i + 1 < j; i++) {
        PyValue kept = list->items[i];
        list->items[i] = list->items[--j];
        list->items[j] = kept;
    }
}

static PyValue split(PyMachine *machine, const PyValue *args, bool last)
{
    View whole = view_of(args[0]), part = {0};
    int64_t most = -1;
    bool blanks = py_is_undefined(args[1]) || py_is_none(args[1]), good;
    if ((!py_is_undefined(args[2]) &&
         !py_argument_index(machine, &args[2], &most)) ||
        (!blanks && !read_view(machine, args[1], &part)) ||
        !py_charge(machine, whole.size / 4))
        return PY_ERROR;
    if (!blanks && part.size == 0)
        return py_raise(machine, &py_ValueError, "empty separator");
    PyValue list = py_list_new(machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    if (blanks)
        good = last ? rsplit_blanks(machine, list, whole, most)
                    : split_blanks(machine, list, whole, most);
    else
        good = split_by(machine, list, whole, part, most, last);
    if (good && last)
        turn_round(py_list(list));
    if (good)
        return list;
    py_decref(machine, list);
    return PY_ERROR;
}

PyValue py_bytes_split(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return split(machine, args, false);
}

PyValue py_bytes_rsplit(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return split(machine, args, true);
}

PyValue py_bytes_splitlines(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    View whole = view_of(args[0]);
    bool keeps = false;
    BASE_INVARIANT(count > 1);
    if (!py_argument_flag(machine, &args[1], &keeps) ||
        !py_charge(machine, whole.size / 4))
        return PY_ERROR;
    PyValue list = py_list_new(machine, NULL, 0);
    for (size_t at = 0; at < whole.size && !py_is_error(list);) {
        size_t end = at;
        while (end < whole.size && whole.data[end] != '\n' &&
               whole.data[end] != '\r')
            end++;
        size_t next = end + (end < whole.size);
        if (next < whole.size && whole.data[end] == '\r' &&
            whole.data[next] == '\n')
            next++;
        if (!put(machine, list, whole.data + at, (keeps ? next : end) - at))
            py_assign(machine, &list, PY_ERROR);
        at = next;
    }
    return list;
}

static PyValue partition(PyMachine *machine, const PyValue *args, bool last)
{
    View whole = view_of(args[0]), part;
    if (!read_view(machine, args[1], &part) ||
        !py_charge(machine, whole.size / 8))
        return PY_ERROR;
    if (part.size == 0)
        return py_raise(machine, &py_ValueError, "empty separator");
    size_t at =
        py_text_find(whole.data, whole.size, part.data, part.size, last);
    bool found = at != SIZE_MAX;
    size_t cut = found ? at : last ? 0 : whole.size;
    size_t behind = found ? at + part.size : cut;
    PyValue parts[3] = {
        piece(machine, whole.data, cut),
        piece(machine, whole.data + cut, behind - cut),
        piece(machine, whole.data + behind, whole.size - behind)};
    PyValue tuple =
        py_is_error(parts[0]) || py_is_error(parts[1]) || py_is_error(parts[2])
            ? PY_ERROR
            : py_tuple_new(machine, parts, 3);
    for (int i = 0; i < 3; i++)
        py_decref(machine, parts[i]);
    return tuple;
}

PyValue py_bytes_partition(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return partition(machine, args, false);
}

PyValue py_bytes_rpartition(PyMachine *machine, const PyValue *args,
                            uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return partition(machine, args, true);
}

static bool goes(char byte, bool blanks, View among)
{
    return blanks ? is_blank(byte)
                  : among.size && memchr(among.data, byte, among.size);
}

static PyValue strip(PyMachine *machine, const PyValue *args, bool left,
                     bool right)
{
    View whole = view_of(args[0]), among = {0};
    bool blanks = py_is_undefined(args[1]) || py_is_none(args[1]);
    if ((!blanks && !read_view(machine, args[1], &among)) ||
        !py_charge(machine, whole.size / 8))
        return PY_ERROR;
    size_t from = 0, to = whole.size;
    while (left && from < to && goes(whole.data[from], blanks, among))
        from++;
    while (right && to > from && goes(whole.data[to - 1], blanks, among))
        to--;
    return from == 0 && to == whole.size
               ? py_bytes_plain(machine, args[0])
               : piece(machine, whole.data + from, to - from);
}

PyValue py_bytes_strip(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return strip(machine, args, true, true);
}

PyValue py_bytes_lstrip(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return strip(machine, args, true, false);
}

PyValue py_bytes_rstrip(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return strip(machine, args, false, true);
}

static PyValue remove_affix(PyMachine *machine, const PyValue *args,
                            bool at_end)
{
    View whole = view_of(args[0]), part;
    if (!read_view(machine, args[1], &part))
        return PY_ERROR;
    size_t at = at_end ? whole.size - part.size : 0;
    if (part.size == 0 || part.size > whole.size ||
        memcmp(whole.data + at, part.data, part.size) != 0)
        return py_bytes_plain(machine, args[0]);
    return piece(machine, whole.data + (at_end ? 0 : part.size),
                 whole.size - part.size);
}

PyValue py_bytes_removeprefix(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return remove_affix(machine, args, false);
}

PyValue py_bytes_removesuffix(PyMachine *machine, const PyValue *args,
                              uint32_t count)
{
    BASE_INVARIANT(count > 0);
    return remove_affix(machine, args, true);
}
