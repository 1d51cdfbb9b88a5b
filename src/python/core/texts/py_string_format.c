/* str.format() and str.format_map(): field by field, since the values, their
 * attributes and their texts may be Python's business. */
#include "py_string_format.h"

#include "py_attribute.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_list.h"
#include "py_machine.h"
#include "py_text.h"
#include "py_tuple.h"
#include "py_unicode.h"
#include "py_utf8.h"
#include "py_wait.h"

/* How deep a specification may hold fields of its own. */
#define MOST_DEPTH 2

/*
 * What a frame knows: the whole text, the values; which bytes of the text are
 * its own and where it stands in them; what it has written; the field at hand.
 * The frame of a specification with fields stands on that of its text, and
 * counts on where that has come to.
 */
enum {
    FORMAT_TEXT,
    FORMAT_ARGS,  /* a tuple; None: format_map */
    FORMAT_NAMES, /* a mapping; None: there are no keywords */
    FORMAT_NUMBERING,
    FORMAT_NEXT, /* the number of the next {} */
    FORMAT_DEPTH,
    FORMAT_AT,
    FORMAT_END,
    FORMAT_PIECES, /* list of str */
    FORMAT_VALUE,
    FORMAT_NAME_AT, /* what is left of the field's name */
    FORMAT_NAME_END,
    FORMAT_CONVERSION, /* a code point; 0: none */
    FORMAT_SPEC,       /* a str, when it is known; undefined: none */
    FORMAT_SPEC_AT,
    FORMAT_SPEC_END,
    FORMAT_SPEC_HAS_FIELDS,
    FORMAT_STATE
};

typedef enum Numbering {
    NUMBERING_UNKNOWN,
    NUMBERING_BY_ITSELF,
    NUMBERING_BY_HAND
} Numbering;

static bool fail(PyMachine *machine, const char *text)
{
    py_raise(machine, &py_ValueError, "%s", text);
    return false;
}

static int64_t number_in(const PyValue *state, int place)
{
    return py_small_value(state[place]);
}

static void set_number(PyValue *state, int place, int64_t number)
{
    state[place] = py_small(number);
}

static const char *text_of(const PyValue *state)
{
    return py_string(state[FORMAT_TEXT])->text;
}

static bool keep_piece(PyMachine *machine, const PyValue *state, int64_t from,
                       int64_t to)
{
    BASE_INVARIANT(from <= to && to <= py_string(state[FORMAT_TEXT])->size);
    if (from == to)
        return true;
    PyValue piece =
        py_string_new(machine, text_of(state) + from, (size_t)(to - from));
    bool good = !py_is_error(piece) &&
                py_charge(machine, 4 + (uint64_t)(to - from) / 4) &&
                py_list_append(machine, state[FORMAT_PIECES], piece);
    py_decref(machine, piece);
    return good;
}

/* --- what a field says ----------------------------------------------------
 */

/* What follows the colon, up to the brace that ends the field. */
static bool read_spec(PyMachine *machine, PyValue *state, int64_t at)
{
    BASE_INVARIANT(at <= number_in(state, FORMAT_END));
    const char *text = text_of(state);
    int64_t end = number_in(state, FORMAT_END), depth = 1;
    set_number(state, FORMAT_SPEC_AT, at);
    for (; at < end; at++) {
        if (text[at] == '{') {
            state[FORMAT_SPEC_HAS_FIELDS] = PY_TRUE;
            depth++;
        } else if (text[at] == '}' && --depth == 0) {
            break;
        }
    }
    if (at == end)
        return fail(machine, "unmatched '{' in format spec");
    set_number(state, FORMAT_SPEC_END, at);
    set_number(state, FORMAT_AT, at + 1);
    return true;
}

/* What follows the exclamation mark at `at`. */
static bool read_conversion(PyMachine *machine, PyValue *state, int64_t at)
{
    const char *text = text_of(state);
    int64_t end = number_in(state, FORMAT_END);
    uint32_t code;
    if (at == end)
        return fail(machine,
                    "end of string while looking for conversion specifier");
    at += py_utf8_read(text + at, &code);
    set_number(state, FORMAT_CONVERSION, code);
    if (at == end)
        return fail(machine, "unmatched '{' in format spec");
    set_number(state, FORMAT_AT, at + 1);
    if (text[at] == '}')
        return true;
    if (text[at] != ':')
        return fail(machine, "expected ':' after conversion specifier");
    return read_spec(machine, state, at + 1);
}

static bool ends_name(char c)
{
    return c == '}' || c == ':' || c == '!';
}

static bool read_field(PyMachine *machine, PyValue *state, int64_t at)
{
    const char *text = text_of(state);
    int64_t end = number_in(state, FORMAT_END);
    set_number(state, FORMAT_NAME_AT, at);
    set_number(state, FORMAT_CONVERSION, 0);
    set_number(state, FORMAT_SPEC_AT, at);
    set_number(state, FORMAT_SPEC_END, at);
    state[FORMAT_SPEC_HAS_FIELDS] = PY_FALSE;
    while (at < end && !ends_name(text[at])) {
        if (text[at] == '{')
            return fail(machine, "unexpected '{' in field name");
        if (text[at] != '[')
            at++;
        else
            while (at < end && text[at] != ']')
                at++;
    }
    if (at == end)
        return fail(machine, "expected '}' before end of string");
    set_number(state, FORMAT_NAME_END, at);
    set_number(state, FORMAT_AT, at + 1);
    if (text[at] == '}')
        return true;
    return text[at] == '!' ? read_conversion(machine, state, at + 1)
                           : read_spec(machine, state, at + 1);
}

typedef enum Step { STEP_ERROR, STEP_END, STEP_FIELD } Step;

/* Writes the plain text up to the next field, and reads that. */
static Step find_field(PyMachine *machine, PyValue *state)
{
    const char *text = text_of(state);
    int64_t from = number_in(state, FORMAT_AT), at = from;
    int64_t end = number_in(state, FORMAT_END);
    for (; at < end; at++) {
        char c = text[at];
        if (c != '{' && c != '}')
            continue;
        bool last = at + 1 == end, twice = !last && text[at + 1] == c;
        if (last || (c == '}' && !twice)) {
            fail(machine, c == '{' ? "Single '{' encountered in format string"
                                   : "Single '}' encountered in format "
                                     "string");
            return STEP_ERROR;
        }
        if (!keep_piece(machine, state, from, at + (twice ? 1 : 0)))
            return STEP_ERROR;
        if (!twice)
            return py_charge(machine, 4) && read_field(machine, state, at + 1)
                       ? STEP_FIELD
                       : STEP_ERROR;
        from = ++at + 1;
    }
    set_number(state, FORMAT_AT, end);
    return keep_piece(machine, state, from, end) ? STEP_END : STEP_ERROR;
}

/* --- the value ------------------------------------------------------------
 */

/* *is_number is false for what are not all digits. False with an exception. */
static bool read_number(PyMachine *machine, const char *text, size_t size,
                        bool *is_number, int64_t *out)
{
    PyUnicode unicode = py_machine_unicode(machine);
    *is_number = false;
    *out = 0;
    for (size_t i = 0; i < size;) {
        uint32_t code;
        i += py_utf8_read(text + i, &code);
        unsigned digit = py_unicode_digit(unicode, code);
        if (digit == PY_UNICODE_NO_DIGIT)
            return true;
        if (*out > (INT64_MAX - digit) / 10)
            return fail(machine, "Too many decimal digits in format string");
        *out = *out * 10 + digit;
    }
    *is_number = size > 0;
    return true;
}

/* The number of a field that has none or one: -1 with an exception. */
static int64_t count_field(PyMachine *machine, PyValue *state, bool is_empty,
                           int64_t number)
{
    Numbering now = (Numbering)number_in(state, FORMAT_NUMBERING);
    if (now == NUMBERING_UNKNOWN)
        now = is_empty ? NUMBERING_BY_ITSELF : NUMBERING_BY_HAND;
    set_number(state, FORMAT_NUMBERING, now);
    if (is_empty != (now == NUMBERING_BY_ITSELF)) {
        fail(machine, is_empty ? "cannot switch from manual field "
                                 "specification to automatic field numbering"
                               : "cannot switch from automatic field "
                                 "numbering to manual field specification");
        return -1;
    }
    if (!is_empty)
        return number;
    number = number_in(state, FORMAT_NEXT);
    set_number(state, FORMAT_NEXT, number + 1);
    return number;
}

static PyValue positional(PyMachine *machine, const PyValue *state,
                          int64_t number)
{
    if (py_is_none(state[FORMAT_ARGS]))
        return py_raise(machine, &py_ValueError,
                        "Format string contains positional fields");
    const PyTuple *args = py_tuple(state[FORMAT_ARGS]);
    if (number < args->count)
        return py_incref(args->items[number]);
    return py_raise(machine, &py_IndexError,
                    "Replacement index %lld out of range for positional args "
                    "tuple",
                    (long long)number);
}

static PyValue named(PyMachine *machine, const PyValue *state, const char *name,
                     size_t size)
{
    PyValue key = py_string_new(machine, name, size);
    if (py_is_error(key))
        return PY_ERROR;
    PyValue value = py_is_none(state[FORMAT_NAMES])
                        ? py_raise_with(machine, &py_KeyError, key)
                        : py_get_item(machine, state[FORMAT_NAMES], key);
    py_decref(machine, key);
    return value;
}

/* What stands before the first dot or bracket. May be PY_PENDING. */
static PyValue first_value(PyMachine *machine, PyValue *state)
{
    int64_t at = number_in(state, FORMAT_NAME_AT), number;
    int64_t end = number_in(state, FORMAT_NAME_END);
    const char *name = text_of(state) + at;
    size_t size = 0;
    bool is_number;
    while (at < end && name[size] != '.' && name[size] != '[') {
        size++;
        at++;
    }
    set_number(state, FORMAT_NAME_AT, at);
    if (!read_number(machine, name, size, &is_number, &number))
        return PY_ERROR;
    if (size && !is_number)
        return named(machine, state, name, size);
    number = count_field(machine, state, size == 0, number);
    return number < 0 ? PY_ERROR : positional(machine, state, number);
}

/* One ".name" or "[key]" more. May be PY_PENDING. */
static PyValue next_value(PyMachine *machine, PyValue *state)
{
    int64_t at = number_in(state, FORMAT_NAME_AT), number;
    int64_t end = number_in(state, FORMAT_NAME_END);
    const char *text = text_of(state);
    char c = text[at++];
    int64_t from = at;
    if (c != '.' && c != '[')
        return py_raise(machine, &py_ValueError,
                        "Only '.' or '[' may follow ']' in format field "
                        "specifier");
    while (at < end &&
           (c == '[' ? text[at] != ']' : text[at] != '.' && text[at] != '['))
        at++;
    if (c == '[' && at == end)
        return py_raise(machine, &py_ValueError,
                        "Missing ']' in format string");
    size_t size = (size_t)(at - from);
    set_number(state, FORMAT_NAME_AT, c == '[' ? at + 1 : at);
    bool is_number = false;
    if (c == '[' &&
        !read_number(machine, text + from, size, &is_number, &number))
        return PY_ERROR;
    if (size == 0)
        return py_raise(machine, &py_ValueError,
                        "Empty attribute in format string");
    PyValue key = is_number ? py_int_from_i64(machine, number)
                            : py_string_new(machine, text + from, size);
    if (py_is_error(key))
        return PY_ERROR;
    PyValue found = c == '.' ? py_get_attribute(machine, state[FORMAT_VALUE],
                                                py_string(key))
                             : py_get_item(machine, state[FORMAT_VALUE], key);
    py_decref(machine, key);
    return found;
}

/* --- its text -------------------------------------------------------------
 */

/* state[FORMAT_VALUE] as !r, !s or !a say. May be PY_PENDING. */
static PyValue convert(PyMachine *machine, const PyValue *state)
{
    PyValue value = state[FORMAT_VALUE];
    int64_t code = number_in(state, FORMAT_CONVERSION);
    switch (code) {
    case 's':
        return py_to_text(machine, value, PY_TEXT_STR, PY_UNDEFINED);
    case 'r':
        return py_to_text(machine, value, PY_TEXT_REPR, PY_UNDEFINED);
    case 'a':
        return py_to_text(machine, value, PY_TEXT_ASCII, PY_UNDEFINED);
    default:
        break;
    }
    if (code > 32 && code < 127)
        return py_raise(machine, &py_ValueError,
                        "Unknown conversion specifier %c", (int)code);
    return py_raise(machine, &py_ValueError,
                    "Unknown conversion specifier \\x%x", (unsigned)code);
}

static PyValue start(PyMachine *machine, const PyValue *state, int64_t from,
                     int64_t to, int64_t depth);

/* The specification's text, None where there is none. May be PY_PENDING. */
static PyValue specification(PyMachine *machine, const PyValue *state)
{
    int64_t from = number_in(state, FORMAT_SPEC_AT);
    int64_t to = number_in(state, FORMAT_SPEC_END);
    int64_t depth = number_in(state, FORMAT_DEPTH) + 1;
    if (from == to)
        return PY_NONE;
    if (!py_is(state[FORMAT_SPEC_HAS_FIELDS], PY_TRUE))
        return py_string_new(machine, text_of(state) + from,
                             (size_t)(to - from));
    if (depth > MOST_DEPTH)
        return py_raise(machine, &py_ValueError,
                        "Max string recursion exceeded");
    return start(machine, state, from, to, depth);
}

/* The text below goes on with the numbers that its specification has left. */
static void count_below(const PyNativeFrame *frame, const PyValue *state)
{
    PyNativeFrame *below = (PyNativeFrame *)(void *)frame->frame.back;
    py_native_frame_state(below)[FORMAT_NUMBERING] = state[FORMAT_NUMBERING];
    py_native_frame_state(below)[FORMAT_NEXT] = state[FORMAT_NEXT];
}

static PyValue format(PyMachine *machine, PyNativeFrame *frame,
                      PyOutcome outcome, PyValue value)
{
    PyValue *state = py_native_frame_state(frame), answer;
    Step step = STEP_ERROR;
    PY_WAITS_BEGIN(frame);
    while ((step = find_field(machine, state)) == STEP_FIELD) {
        PY_WAIT_FOR(answer, first_value(machine, state));
        py_assign(machine, &state[FORMAT_VALUE], answer);
        while (number_in(state, FORMAT_NAME_AT) <
               number_in(state, FORMAT_NAME_END)) {
            PY_WAIT_FOR(answer, next_value(machine, state));
            py_assign(machine, &state[FORMAT_VALUE], answer);
        }
        if (number_in(state, FORMAT_CONVERSION)) {
            PY_WAIT_FOR(answer, convert(machine, state));
            py_assign(machine, &state[FORMAT_VALUE], answer);
        }
        PY_WAIT_FOR(answer, specification(machine, state));
        py_assign(machine, &state[FORMAT_SPEC],
                  py_is_none(answer) ? PY_UNDEFINED : answer);
        PY_WAIT_FOR(answer, py_to_text(machine, state[FORMAT_VALUE],
                                       PY_TEXT_FORMAT, state[FORMAT_SPEC]));
        py_assign(machine, &state[FORMAT_VALUE], answer);
        if (!py_list_append(machine, state[FORMAT_PIECES], answer))
            return PY_ERROR;
    }
    PY_WAITS_END(frame);
    if (number_in(state, FORMAT_DEPTH) > 1)
        count_below(frame, state);
    return step == STEP_ERROR
               ? PY_ERROR
               : py_string_join_pieces(machine,
                                       py_list(state[FORMAT_PIECES])->items,
                                       py_list(state[FORMAT_PIECES])->count);
}

/* Bytes from .. to of the text of `from_state`, which has the values. */
static PyValue start(PyMachine *machine, const PyValue *from_state,
                     int64_t from, int64_t to, int64_t depth)
{
    PyValue state[FORMAT_STATE] = {PY_UNDEFINED};
    for (int i = FORMAT_TEXT; i <= FORMAT_NEXT; i++)
        state[i] = py_incref(from_state[i]);
    set_number(state, FORMAT_DEPTH, depth);
    set_number(state, FORMAT_AT, from);
    set_number(state, FORMAT_END, to);
    state[FORMAT_PIECES] = py_list_new(machine, NULL, 0);
    if (!py_is_error(state[FORMAT_PIECES]))
        return py_wait_start(machine, format, state, FORMAT_STATE);
    for (int i = FORMAT_TEXT; i <= FORMAT_NEXT; i++)
        py_decref(machine, state[i]);
    return PY_ERROR;
}

static PyValue format_all(PyMachine *machine, PyValue text, PyValue args,
                          PyValue names)
{
    const PyString *string = py_string(text);
    if (string->size && !strpbrk(string->text, "{}") &&
        !memchr(string->text, 0, string->size))
        return py_incref(text); /* as it is, of whatever class it is */
    PyValue state[] = {text, args, names, py_small(NUMBERING_UNKNOWN),
                       py_small(0)};
    return start(machine, state, 0, string->size, 1);
}

/* self, keywords, values... */
PyValue py_string_format_method(PyMachine *machine, const PyValue *args,
                                uint32_t count)
{
    PyValue values = py_tuple_new(machine, args + 2, count - 2);
    if (py_is_error(values))
        return PY_ERROR;
    PyValue answer = format_all(machine, args[0], values,
                                py_is_undefined(args[1]) ? PY_NONE : args[1]);
    py_decref(machine, values);
    return answer;
}

PyValue py_string_format_map(PyMachine *machine, const PyValue *args,
                             uint32_t count)
{
    BASE_INVARIANT(count == 2);
    return format_all(machine, args[0], PY_NONE, args[1]);
}
