#include "py_string_methods.h"

#include "py_argument.h"
#include "py_bytearray.h"
#include "py_bytes.h"
#include "py_codec.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_iterate.h"
#include "py_iterator.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_native_table.h"
#include "py_string_case.h"
#include "py_string_find.h"
#include "py_string_format.h"
#include "py_string_split.h"
#include "py_string_text.h"
#include "py_string_translate.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_unicode.h"
#include "py_utf8.h"
#include "py_wait.h"

/* ---- stripping ---- */

/* What is stripped; the ASCII of a set is found at once, and what else it has
 * by looking through it. */
typedef struct Strip {
    PyMachine *machine;
    const PyString *set; /* NULL: white space */
    bool ascii[128];
    bool good; /* the limit is not passed */
} Strip;

static Strip strip_of(PyMachine *machine, const PyString *set)
{
    Strip strip = {machine, set, {false}, true};
    if (set)
        strip.good = py_charge(machine, set->size / 8);
    for (uint32_t i = 0; set && i < set->size; i++)
        if ((unsigned char)set->text[i] < 128)
            strip.ascii[(unsigned char)set->text[i]] = true;
    return strip;
}

static bool is_stripped(Strip *strip, uint32_t code)
{
    const PyString *set = strip->set;
    if (!set)
        return py_unicode_is_space(code);
    if (code < 128)
        return strip->ascii[code];
    if (set->size == set->length)
        return false;
    strip->good = strip->good && py_charge(strip->machine, set->size / 4);
    for (uint32_t i = 0; strip->good && i < set->size;) {
        uint32_t other;
        i += py_utf8_read(set->text + i, &other);
        if (other == code)
            return true;
    }
    return false;
}

static uint32_t strip_left(Strip *strip, const PyString *string)
{
    uint32_t at = 0;
    while (at < string->size) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + at, &code);
        if (!is_stripped(strip, code))
            break;
        at += size;
    }
    return at;
}

static uint32_t strip_right(Strip *strip, const PyString *string, uint32_t from)
{
    uint32_t size = string->size;
    while (size > from) {
        uint32_t code, back = size - 1;
        while (((unsigned char)string->text[back] & 0xC0) == 0x80)
            back--;
        py_utf8_read(string->text + back, &code);
        if (!is_stripped(strip, code))
            break;
        size = back;
    }
    return size;
}

static PyValue strip(PyMachine *machine, const PyValue *args,
                     const char *method, bool left, bool right)
{
    const PyString *string = py_string(args[0]), *set = NULL;
    if (!py_is_undefined(args[1]) && !py_is_none(args[1])) {
        if (!py_is_any_string(args[1]))
            return py_raise(machine, &py_TypeError,
                            "%s arg must be None or str", method);
        set = py_string(args[1]);
    }
    Strip what = strip_of(machine, set);
    uint32_t from = left ? strip_left(&what, string) : 0;
    uint32_t to = right ? strip_right(&what, string, from) : string->size;
    if (!what.good || !py_charge(machine, string->size - (to - from)))
        return PY_ERROR;
    if (from == 0 && to == string->size)
        return py_string_plain(machine, args[0]);
    return py_string_new(machine, string->text + from, to - from);
}

static PyValue strip_both(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return strip(machine, args, "strip", true, true);
}

static PyValue lstrip(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return strip(machine, args, "lstrip", true, false);
}

static PyValue rstrip(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return strip(machine, args, "rstrip", false, true);
}

static PyValue remove_affix(PyMachine *machine, const PyValue *args,
                            bool suffix)
{
    const PyString *string = py_string(args[0]);
    if (!py_is_any_string(args[1]))
        return py_argument_wrong(machine,
                                 suffix ? "removesuffix" : "removeprefix", NULL,
                                 "str", args[1]);
    const PyString *part = py_string(args[1]);
    uint32_t rest = string->size - part->size;
    if (!py_charge(machine, part->size / 64))
        return PY_ERROR;
    if (part->size > string->size || part->size == 0 ||
        memcmp(string->text + (suffix ? rest : 0), part->text, part->size))
        return py_string_plain(machine, args[0]);
    return py_string_new(machine, string->text + (suffix ? 0 : part->size),
                         rest);
}

static PyValue remove_prefix(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return remove_affix(machine, args, false);
}

static PyValue remove_suffix(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return remove_affix(machine, args, true);
}

/* ---- padding ---- */

static bool append_fill(PyMachine *machine, BaseText *out, uint32_t fill,
                        int64_t count)
{
    if (count > UINT32_MAX / 8) {
        py_raise(machine, &py_MemoryError, "%s", "");
        return false;
    }
    if (!py_text_room(machine, out, 4 * (uint64_t)count) ||
        !py_charge(machine, 2 * (uint64_t)count))
        return false;
    for (int64_t i = 0; i < count; i++)
        py_text_append_code(out, fill);
    return true;
}

static PyValue pad(PyMachine *machine, PyValue self, int64_t left,
                   int64_t right, uint32_t fill)
{
    const PyString *string = py_string(self);
    BaseText out = {0};
    if (append_fill(machine, &out, fill, left)) {
        base_text_append_n(&out, string->text, string->size);
        if (append_fill(machine, &out, fill, right))
            return py_string_take(machine, &out);
    }
    base_text_release(&out);
    return PY_ERROR;
}

/* *missing is how many characters the text is short of the width. */
static bool read_padding(PyMachine *machine, const PyValue *args,
                         int64_t *missing, uint32_t *fill)
{
    *fill = ' ';
    if (!py_argument_index(machine, &args[1], missing))
        return false;
    if (!py_is_undefined(args[2])) {
        if (!py_is_any_string(args[2])) {
            py_raise(machine, &py_TypeError,
                     "The fill character must be a unicode character, not %s",
                     py_type_name(py_type_of(args[2])));
            return false;
        }
        if (py_string(args[2])->length != 1) {
            py_raise(machine, &py_TypeError,
                     "The fill character must be exactly one character long");
            return false;
        }
        py_utf8_read(py_string(args[2])->text, fill);
    }
    *missing -= py_string(args[0])->length;
    if (*missing < 0)
        *missing = 0;
    return true;
}

static PyValue ljust(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    int64_t missing;
    uint32_t fill;
    if (!read_padding(machine, args, &missing, &fill))
        return PY_ERROR;
    return pad(machine, args[0], 0, missing, fill);
}

static PyValue rjust(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    int64_t missing;
    uint32_t fill;
    if (!read_padding(machine, args, &missing, &fill))
        return PY_ERROR;
    return pad(machine, args[0], missing, 0, fill);
}

static PyValue center(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    int64_t missing, width;
    uint32_t fill;
    if (!read_padding(machine, args, &missing, &fill) ||
        !py_argument_index(machine, &args[1], &width))
        return PY_ERROR;
    int64_t left = missing / 2 + (missing & width & 1);
    return pad(machine, args[0], left, missing - left, fill);
}

static PyValue zfill(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    const PyString *string = py_string(args[0]);
    int64_t width;
    if (!py_argument_index(machine, &args[1], &width))
        return PY_ERROR;
    if (width <= string->length)
        return py_string_plain(machine, args[0]);
    bool sign = string->text[0] == '+' || string->text[0] == '-';
    BaseText out = {0};
    if (sign)
        base_text_append_char(&out, string->text[0]);
    if (!append_fill(machine, &out, '0', width - string->length)) {
        base_text_release(&out);
        return PY_ERROR;
    }
    base_text_append_n(&out, string->text + sign, string->size - sign);
    return py_string_take(machine, &out);
}

static PyValue expand_tabs(PyMachine *machine, const PyValue *args,
                           uint32_t count)
{
    BASE_INVARIANT(count == 2);
    const PyString *string = py_string(args[0]);
    int64_t width = 8, column = 0;
    if (!py_is_undefined(args[1]) &&
        !py_argument_c_int(machine, &args[1], &width))
        return PY_ERROR;
    if (!py_charge(machine, 4ull * string->size))
        return PY_ERROR;
    BaseText out = {0};
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + at, &code);
        if (code == '\t') {
            int64_t gap = width > 0 ? width - column % width : 0;
            if (!append_fill(machine, &out, ' ', gap)) {
                base_text_release(&out);
                return PY_ERROR;
            }
            column += gap;
        } else {
            base_text_append_n(&out, string->text + at, size);
            column = code == '\n' || code == '\r' ? 0 : column + 1;
        }
        at += size;
    }
    return py_string_take(machine, &out);
}

/* ---- joining ---- */

static PyValue join_list(PyMachine *machine, PyValue list, const PyValue *state,
                         uint32_t count)
{
    (void)count;
    const PyList *parts = py_list(list);
    const PyString *between = py_string(state[0]);
    if (!py_charge(machine, parts->count))
        return PY_ERROR;
    for (uint32_t i = 0; i < parts->count; i++) {
        if (!py_is_any_string(parts->items[i]))
            return py_raise(machine, &py_TypeError,
                            "sequence item %u: expected str instance, %s "
                            "found",
                            i, py_type_name(py_type_of(parts->items[i])));
    }
    if (parts->count == 1 && py_is_string(parts->items[0]))
        return py_incref(parts->items[0]);
    return between->size == 0 || parts->count < 2
               ? py_string_join(machine, parts->items, parts->count)
               : py_string_join_by(machine, between, parts->items,
                                   parts->count);
}

enum { JOIN_BETWEEN, JOIN_ITEMS, JOIN_LIST, JOIN_USE, JOIN_STATE };

/* A TypeError of its __iter__ is said in other words. */
static PyValue join_asking(PyMachine *machine, PyNativeFrame *frame,
                           PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    PyListUse use = (PyListUse)py_to_function(state[JOIN_USE]);
    PY_WAITS_BEGIN(frame);
    PY_WAIT_TO_CATCH(answer, py_iter(machine, state[JOIN_ITEMS]));
    if (py_is_error(answer))
        return py_catch(machine, &py_TypeError)
                   ? py_raise(machine, &py_TypeError,
                              "can only join an iterable")
                   : PY_ERROR;
    py_assign(machine, &state[JOIN_ITEMS], answer);
    PY_WAIT_FOR(answer, py_sequence_of(machine, state[JOIN_ITEMS]));
    py_assign(machine, &state[JOIN_LIST], answer);
    PY_WAITS_END(frame);
    return use(machine, state[JOIN_LIST], state, 1);
}

PyValue py_join(PyMachine *machine, PyValue between, PyValue items,
                PyListUse use)
{
    if (py_is_list(items) || py_is_tuple(items))
        return py_with_list(machine, items, use, &between, 1);
    PyValue state[JOIN_STATE] = {py_incref(between), py_incref(items),
                                 PY_UNDEFINED,
                                 py_from_function((void (*)(void))use)};
    return py_wait_start(machine, join_asking, state, JOIN_STATE);
}

static PyValue join(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return py_join(machine, args[0], args[1], join_list);
}

/* ---- encoding ---- */

static PyValue encode(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BASE_INVARIANT(count == 3);
    return py_string_encode(machine, py_string(args[0]), args[1], args[2]);
}

/* From 3.13 on a parser of its own tells of None as of any other type. */
static bool is_text_or_missing(PyMachine *machine, const char *name,
                               PyValue value)
{
    if (py_is_undefined(value) || py_is_any_string(value))
        return true;
    py_raise(machine, &py_TypeError, "str() argument '%s' must be str, not %s",
             name,
             py_is_none(value) && py_machine_version(machine) < 313
                 ? "None"
                 : py_type_name(py_type_of(value)));
    return false;
}

static PyValue construct(PyMachine *machine, const PyValue *args,
                         uint32_t count)
{
    BASE_INVARIANT(count == 3);
    if (!is_text_or_missing(machine, "encoding", args[1]) ||
        !is_text_or_missing(machine, "errors", args[2]))
        return PY_ERROR;
    if (py_is_undefined(args[0]))
        return py_string_new(machine, "", 0);
    if (!py_is_undefined(args[1]) || !py_is_undefined(args[2])) {
        if (py_is_any_string(args[0]))
            return py_raise(machine, &py_TypeError,
                            "decoding str is not supported");
        PyValue like = py_is_any_bytes(args[0])
                           ? args[0]
                           : py_bytes_like(machine, args[0]);
        if (py_is_undefined(like) && py_is_raising(machine))
            return PY_ERROR;
        if (py_is_undefined(like))
            return py_raise(machine, &py_TypeError,
                            "decoding to str: need a bytes-like object, %s "
                            "found",
                            py_type_name(py_type_of(args[0])));
        return py_bytes_decode(machine, (PyBytes *)py_object(like), args[1],
                               args[2]);
    }
    return py_to_text(machine, args[0], PY_TEXT_STR, PY_UNDEFINED);
}

const PyNative py_string_construct = {
    .object = PY_STATIC_OBJECT(&py_native_type),
    .name = "str",
    .fn = construct,
    .positional = 3,
    .parameter_count = 3,
    .clinic = 1,
    .counts_plainly = 313,
    .names = {"object", "encoding", "errors"},
};

#define STR &py_string_type
const PyNative py_string_methods[] = {
    PY_METHOD(STR, "upper", py_string_upper, 0, 0),
    PY_METHOD(STR, "lower", py_string_lower, 0, 0),
    PY_METHOD(STR, "title", py_string_title, 0, 0),
    PY_METHOD(STR, "capitalize", py_string_capitalize, 0, 0),
    PY_METHOD(STR, "swapcase", py_string_swapcase, 0, 0),
    PY_METHOD(STR, "casefold", py_string_casefold, 0, 0),
    PY_METHOD(STR, "isalpha", py_string_isalpha, 0, 0),
    PY_METHOD(STR, "isalnum", py_string_isalnum, 0, 0),
    PY_METHOD(STR, "isascii", py_string_isascii, 0, 0),
    PY_METHOD(STR, "isdecimal", py_string_isdecimal, 0, 0),
    PY_METHOD(STR, "isdigit", py_string_isdigit, 0, 0),
    PY_METHOD(STR, "isnumeric", py_string_isnumeric, 0, 0),
    PY_METHOD(STR, "isspace", py_string_isspace, 0, 0),
    PY_METHOD(STR, "isprintable", py_string_isprintable, 0, 0),
    PY_METHOD(STR, "isupper", py_string_isupper, 0, 0),
    PY_METHOD(STR, "islower", py_string_islower, 0, 0),
    PY_METHOD(STR, "istitle", py_string_istitle, 0, 0),
    PY_METHOD(STR, "isidentifier", py_string_isidentifier, 0, 0),
    PY_METHOD_TUPLE(STR, "find", py_string_find, 1, 3),
    PY_METHOD_TUPLE(STR, "rfind", py_string_rfind, 1, 3),
    PY_METHOD_TUPLE(STR, "index", py_string_index, 1, 3),
    PY_METHOD_TUPLE(STR, "rindex", py_string_rindex, 1, 3),
    PY_METHOD_TUPLE(STR, "count", py_string_count, 1, 3),
    PY_METHOD_TUPLE(STR, "startswith", py_string_startswith, 1, 3),
    PY_METHOD_TUPLE(STR, "endswith", py_string_endswith, 1, 3),
    {.object = PY_STATIC_OBJECT(&py_method_descriptor_type),
     .name = "replace",
     .fn = py_string_replace,
     .required = 3,
     .positional = 4,
     .positional_only = 3,
     .parameter_count = 4,
     .is_method = true,
     .owner = STR,
     .clinic = 313,
     .names = {"self", "old", "new", "count"}},
    PY_METHOD(STR, "partition", py_string_partition, 1, 1),
    PY_METHOD(STR, "rpartition", py_string_rpartition, 1, 1),
    PY_METHOD_NAMED(STR, "split", py_string_split, 0, 2, 2, "sep", "maxsplit"),
    PY_METHOD_NAMED(STR, "rsplit", py_string_rsplit, 0, 2, 2, "sep",
                    "maxsplit"),
    PY_METHOD_NAMED(STR, "splitlines", py_string_splitlines, 0, 1, 1,
                    "keepends"),
    PY_METHOD(STR, "strip", strip_both, 0, 1),
    PY_METHOD(STR, "lstrip", lstrip, 0, 1),
    PY_METHOD(STR, "rstrip", rstrip, 0, 1),
    PY_METHOD(STR, "removeprefix", remove_prefix, 1, 1),
    PY_METHOD(STR, "removesuffix", remove_suffix, 1, 1),
    PY_METHOD(STR, "ljust", ljust, 1, 2),
    PY_METHOD(STR, "rjust", rjust, 1, 2),
    PY_METHOD(STR, "center", center, 1, 2),
    PY_METHOD(STR, "zfill", zfill, 1, 1),
    PY_METHOD_NAMED(STR, "expandtabs", expand_tabs, 0, 1, 1, "tabsize"),
    PY_METHOD(STR, "join", join, 1, 1),
    PY_CLASS_METHOD("maketrans", py_string_make_table, 1, 3),
    PY_METHOD(STR, "translate", py_string_translate, 1, 1),
    PY_METHOD_NAMED(STR, "encode", encode, 0, 2, 2, "encoding", "errors"),
    PY_METHOD(STR, "format_map", py_string_format_map, 1, 1),
    PY_METHOD_ANY_KEYS(STR, "format", py_string_format_method),
    {.name = NULL}};
