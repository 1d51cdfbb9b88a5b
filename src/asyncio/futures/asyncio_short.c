#include "asyncio_short.h"

#include "base_memory.h"
#include "py_deque.h"
#include "py_dict.h"
#include "py_int.h"
#include "py_list.h"
#include "py_protocol.h"
#include "py_set.h"
#include "py_string.h"
#include "py_tuple.h"

#include <stdlib.h>
#include <string.h>

enum {
    LEVELS = 6,      /* how deep it goes into containers */
    MOST_ITEMS = 6,  /* of a list, a tuple, a set, a deque */
    MOST_PAIRS = 4,  /* of a dict */
    LONGEST = 30,    /* characters of a repr */
    LONGEST_INT = 40 /* digits and sign */
};

static bool append(PyMachine *machine, PyValue value, int level, BaseText *out);

/* The byte at which the character `index` begins. */
static size_t offset_of(const char *text, size_t index)
{
    const char *at = text;

    while (index && *at) {
        at++;
        while ((*at & 0xc0) == 0x80)
            at++;
        index--;
    }
    return (size_t)(at - text);
}

static size_t characters(const char *text, size_t size)
{
    size_t count = 0;

    for (size_t i = 0; i < size; i++)
        count += (text[i] & 0xc0) != 0x80;
    return count;
}

/* Without its middle if it has more than so many characters. */
static void append_cut(BaseText *out, const char *text, size_t size,
                       size_t longest)
{
    size_t count = characters(text, size);
    size_t head = (longest - 3) / 2, tail = longest - 3 - head;

    if (count <= longest) {
        base_text_append_n(out, text, size);
        return;
    }
    size_t from = offset_of(text, count - tail);
    base_text_append_n(out, text, offset_of(text, head));
    base_text_append(out, "...");
    base_text_append_n(out, text + from, size - from);
}

static bool append_other(PyMachine *machine, PyValue value, size_t longest,
                         BaseText *out)
{
    BaseText text = {0};
    bool done = py_repr(machine, value, &text);

    if (done)
        append_cut(out, base_text_str(&text), text.length, longest);
    base_text_release(&text);
    return done;
}

/* A long str is cut before its repr is made, and that once more. */
static bool append_string(PyMachine *machine, PyValue value, BaseText *out)
{
    const PyString *string = py_string(value);
    BaseText text = {0};

    append_cut(&text, string->text, string->size, LONGEST);
    if (text.length == string->size) {
        base_text_release(&text);
        return append_other(machine, value, LONGEST, out);
    }
    /* What stands in the middle stays there. */
    size_t head = (LONGEST - 3) / 2, tail = LONGEST - 3 - head;
    size_t from =
        offset_of(string->text, characters(string->text, string->size) - tail);
    base_text_clear(&text);
    base_text_append_n(&text, string->text, offset_of(string->text, head));
    base_text_append_n(&text, string->text + from, string->size - from);
    PyValue cut = py_string_new(machine, base_text_str(&text), text.length);
    base_text_clear(&text);
    bool done = !py_is_error(cut) && py_repr(machine, cut, &text);
    if (done) {
        size_t count = characters(base_text_str(&text), text.length);
        from = offset_of(base_text_str(&text), count - tail);
        base_text_append_n(out, base_text_str(&text),
                           offset_of(base_text_str(&text), head));
        base_text_append(out, "...");
        base_text_append_n(out, base_text_str(&text) + from,
                           text.length - from);
    }
    if (!py_is_error(cut))
        py_decref(machine, cut);
    base_text_release(&text);
    return done;
}

/* --- containers ---------------------------------------------------------- */

static int compare_strings(const void *a, const void *b)
{
    const PyString *left = py_string(*(const PyValue *)a);
    const PyString *right = py_string(*(const PyValue *)b);
    size_t size = left->size < right->size ? left->size : right->size;
    int order = memcmp(left->text, right->text, size);

    return order ? order
                 : (left->size > right->size) - (left->size < right->size);
}

static int compare_ints(const void *a, const void *b)
{
    int64_t left = 0, right = 0;

    py_int_to_i64(*(const PyValue *)a, &left);
    py_int_to_i64(*(const PyValue *)b, &right);
    return (left > right) - (left < right);
}

static void sort(PyValue *keys, uint32_t count)
{
    bool strings = true, ints = true;
    int64_t number;

    for (uint32_t i = 0; i < count; i++) {
        strings = strings && py_is_string(keys[i]);
        ints = ints && py_is_int(keys[i]) && py_int_to_i64(keys[i], &number);
    }
    if (count && (strings || ints))
        qsort(keys, count, sizeof *keys,
              strings ? compare_strings : compare_ints);
}

/* `values` NULL: items alone; else pairs. */
static bool append_items(PyMachine *machine, const PyValue *items,
                         const PyValue *values, uint32_t count, int level,
                         BaseText *out)
{
    uint32_t most = values ? MOST_PAIRS : MOST_ITEMS;

    if (level <= 0 && count) {
        base_text_append(out, "...");
        return true;
    }
    for (uint32_t i = 0; i < count && i < most; i++) {
        base_text_append(out, i ? ", " : "");
        if (!append(machine, items[i], level - 1, out))
            return false;
        base_text_append(out, values ? ": " : "");
        if (values && !append(machine, values[i], level - 1, out))
            return false;
    }
    base_text_append(out, count > most ? ", ..." : "");
    return true;
}

static bool append_tuple(PyMachine *machine, const PyTuple *tuple, int level,
                         BaseText *out)
{
    base_text_append_char(out, '(');
    bool done =
        append_items(machine, tuple->items, NULL, tuple->count, level, out);
    base_text_append(out, tuple->count == 1 && level > 0 ? ",)" : ")");
    return done;
}

/* Where Python may run, what is shown is held. */
static bool append_held(PyMachine *machine, PyValue *items, PyValue *values,
                        uint32_t count, int level, BaseText *out)
{
    for (uint32_t i = 0; i < count; i++) {
        py_incref(items[i]);
        if (values)
            py_incref(values[i]);
    }
    bool done = append_items(machine, items, values, count, level, out);
    for (uint32_t i = 0; i < count; i++) {
        py_decref(machine, items[i]);
        if (values)
            py_decref(machine, values[i]);
    }
    return done;
}

static bool append_list(PyMachine *machine, PyValue value, int level,
                        BaseText *out)
{
    PyValue items[MOST_ITEMS + 1];
    bool is_deque = py_has_type(value, &py_deque_type);
    uint32_t count = is_deque ? py_deque(value)->count : py_list(value)->count;

    count = count <= MOST_ITEMS ? count : MOST_ITEMS + 1;
    for (uint32_t i = 0; i < count; i++)
        items[i] = is_deque ? *py_deque_at(py_deque(value), i)
                            : py_list(value)->items[i];
    base_text_append(out, is_deque ? "deque([" : "[");
    bool done = append_held(machine, items, NULL, count, level, out);
    base_text_append(out, is_deque ? "])" : "]");
    return done;
}

static bool append_dict(PyMachine *machine, const PyDict *dict, int level,
                        BaseText *out)
{
    PyValue *keys = base_alloc_array(dict->count + 1, sizeof *keys);
    PyValue values[MOST_PAIRS + 1];
    uint32_t count = 0;

    for (uint32_t i = 0; i < dict->used; i++)
        if (!py_is_undefined(dict->entries[i].key))
            keys[count++] = dict->entries[i].key;
    sort(keys, count);
    count = count <= MOST_PAIRS ? count : MOST_PAIRS + 1;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = 0;
        while (!py_is(dict->entries[at].key, keys[i]))
            at++;
        values[i] = dict->entries[at].value;
    }
    base_text_append_char(out, '{');
    bool done = append_held(machine, keys, values, count, level, out);
    base_text_append_char(out, '}');
    base_free(keys);
    return done;
}

static bool append_set(PyMachine *machine, const PySet *set, int level,
                       BaseText *out)
{
    bool frozen = set->object.type == &py_frozenset_type;

    if (!set->used) {
        base_text_append(out, frozen ? "frozenset()" : "set()");
        return true;
    }
    PyValue *items = base_alloc_array(set->used, sizeof *items);
    uint32_t count = 0;
    for (uint32_t i = 0; i <= set->mask; i++)
        if (!py_is_undefined(set->table[i].key))
            items[count++] = set->table[i].key;
    sort(items, count);
    count = count <= MOST_ITEMS ? count : MOST_ITEMS + 1;
    base_text_append(out, frozen ? "frozenset({" : "{");
    bool done = append_held(machine, items, NULL, count, level, out);
    base_text_append(out, frozen ? "})" : "}");
    base_free(items);
    return done;
}

static bool append(PyMachine *machine, PyValue value, int level, BaseText *out)
{
    if (py_is_string(value))
        return append_string(machine, value, out);
    if (py_is_list(value) || py_has_type(value, &py_deque_type))
        return append_list(machine, value, level, out);
    if (py_is_tuple(value))
        return append_tuple(machine, py_tuple(value), level, out);
    if (py_is_dict(value))
        return append_dict(machine, py_dict(value), level, out);
    if (py_is_exact_set(value))
        return append_set(machine, (const PySet *)py_object(value), level, out);
    return append_other(
        machine, value,
        py_is_int(value) && !py_is_bool(value) ? LONGEST_INT : LONGEST, out);
}

bool asyncio_short_repr(PyMachine *machine, PyValue value, BaseText *out)
{
    return append(machine, value, LEVELS, out);
}
