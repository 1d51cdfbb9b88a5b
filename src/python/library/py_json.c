#include "py_json.h"

#include "py_dict.h"
#include "py_exception.h"
#include "py_float.h"
#include "py_fuel.h"
#include "py_int.h"
#include "py_int_text.h"
#include "py_list.h"
#include "py_native_table.h"
#include "py_string.h"
#include "py_string_text.h"
#include "py_text.h"
#include "py_tuple.h"

#include "base_float_text.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Values within one another; deeper ones are left to the text. */
enum { DEEPEST = 100 };

/* ---- reading ---- */

enum { RECENT = 32 };

typedef struct Reader {
    PyMachine *machine;
    const char *at, *end; /* a NUL stands at the end */
    uint32_t depth;
    PyValue names; /* a dict: equal names of a document are one str */
    /* Some of them, that stand in the document as they are, by their look. */
    PyValue recent[RECENT];
} Reader;

/* PY_UNDEFINED without an exception: it is to be looked at by the text. */
static PyValue read_value(Reader *reader);

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static void skip_blanks(Reader *reader)
{
    while (is_blank(*reader->at))
        reader->at++;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 32;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Behind "\u"; false: no four digits, or half of a pair. */
static bool read_code(Reader *reader, BaseText *out)
{
    uint32_t code = 0;
    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(*reader->at);
        if (digit < 0)
            return false;
        code = code * 16 + (uint32_t)digit;
        reader->at++;
    }
    if (code >= 0xD800 && code < 0xE000)
        return false;
    py_text_append_code(out, code);
    return true;
}

static bool read_escape(Reader *reader, BaseText *out)
{
    static const char letters[] = "\"\\/bfnrt", meant[] = "\"\\/\b\f\n\r\t";
    char letter = *reader->at++;
    if (letter == 'u')
        return read_code(reader, out);
    const char *found = letter ? strchr(letters, letter) : NULL;
    if (found)
        base_text_append_char(out, meant[found - letters]);
    return found != NULL;
}

/* From the first escape on, which `begin` lies before. */
static PyValue read_escaped(Reader *reader, const char *begin)
{
    BaseText text = {0};
    bool good = py_text_room(reader->machine, &text,
                             (uint64_t)(reader->at - begin) + 64);
    if (!good)
        return PY_ERROR;
    base_text_append_n(&text, begin, (size_t)(reader->at - begin));
    while (good && *reader->at != '"') {
        const char *from = reader->at;
        while ((unsigned char)*reader->at >= ' ' && *reader->at != '"' &&
               *reader->at != '\\')
            reader->at++;
        size_t size = (size_t)(reader->at - from);
        if (!py_text_room(reader->machine, &text, size + 8)) {
            base_text_release(&text);
            return PY_ERROR;
        }
        base_text_append_n(&text, from, size);
        if (*reader->at == '\\') {
            reader->at++;
            good = read_escape(reader, &text);
        } else {
            good = *reader->at == '"';
        }
    }
    if (good) {
        reader->at++;
        return py_string_take(reader->machine, &text);
    }
    base_text_release(&text);
    return PY_UNDEFINED;
}

/* The quote, backslash or control character that comes first. */
static const char *plain_end(const char *at)
{
    while ((unsigned char)*at >= ' ' && *at != '"' && *at != '\\')
        at++;
    return at;
}

/* Behind its first quote. */
static PyValue read_text(Reader *reader)
{
    const char *begin = reader->at;
    reader->at = plain_end(begin);
    size_t size = (size_t)(reader->at - begin);
    if (!py_charge(reader->machine, size / 16 + 1))
        return PY_ERROR;
    if (*reader->at == '\\')
        return read_escaped(reader, begin);
    if (*reader->at != '"')
        return PY_UNDEFINED;
    reader->at++;
    return py_string_new(reader->machine, begin, size);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void skip_digits(Reader *reader)
{
    while (is_digit(*reader->at))
        reader->at++;
}

/* Past a point or an exponent, if digits follow. */
static bool skip_fraction(Reader *reader)
{
    const char *before = reader->at;
    if (*reader->at == '.' && is_digit(reader->at[1])) {
        reader->at++;
        skip_digits(reader);
    }
    if ((*reader->at | 32) == 'e') {
        const char *digit = reader->at + 1;
        digit += *digit == '+' || *digit == '-';
        if (is_digit(*digit)) {
            reader->at = digit;
            skip_digits(reader);
        }
    }
    return reader->at != before;
}

/* A short decimal, from `begin` to `end`: both of its parts are exact, so that
 * their quotient is the nearest. False: it is not that short. */
static bool read_decimal(const char *begin, const char *end, double *number)
{
    enum { MOST = 15 }; /* digits that a double holds */
    static const double tens[MOST + 1] = {1e0,  1e1,  1e2,  1e3, 1e4,  1e5,
                                          1e6,  1e7,  1e8,  1e9, 1e10, 1e11,
                                          1e12, 1e13, 1e14, 1e15};
    uint64_t digits = 0;
    int count = 0, behind = 0;
    bool is_behind = false, is_negative = *begin == '-';
    for (const char *at = begin + is_negative; at < end; at++) {
        if (*at == '.') {
            is_behind = true;
            continue;
        }
        if (!is_digit(*at) || ++count > MOST)
            return false;
        behind += is_behind;
        digits = digits * 10 + (uint64_t)(*at - '0');
    }
    double value = (double)digits / tens[behind];
    *number = is_negative ? -value : value;
    return true;
}

static int64_t read_whole(const char *begin, const char *end)
{
    bool is_negative = *begin == '-';
    int64_t value = 0;
    for (const char *at = begin + is_negative; at < end; at++)
        value = value * 10 + (*at - '0');
    return is_negative ? -value : value;
}

static PyValue read_number(Reader *reader)
{
    const char *begin = reader->at;
    double decimal;
    reader->at += *begin == '-';
    if (!is_digit(*reader->at))
        return PY_UNDEFINED;
    if (*reader->at == '0')
        reader->at++;
    else
        skip_digits(reader);
    size_t size = (size_t)(reader->at - begin);
    if (skip_fraction(reader))
        return py_float(read_decimal(begin, reader->at, &decimal)
                            ? decimal
                            : strtod(begin, NULL));
    if (size <= 18)
        return py_int_from_i64(reader->machine, read_whole(begin, reader->at));
    PyValue digits = py_string_new(reader->machine, begin, size);
    if (py_is_error(digits))
        return PY_ERROR;
    PyValue number = py_int_from_text(reader->machine, digits, 10);
    py_decref(reader->machine, digits);
    return number;
}

/* What follows an item: true if another one does; `is_good` false: neither a
 * comma nor the end. */
static bool follows(Reader *reader, char end, bool *is_good)
{
    skip_blanks(reader);
    *is_good = *reader->at == ',' || *reader->at == end;
    bool more = *reader->at == ',';
    reader->at += *is_good;
    skip_blanks(reader);
    return more;
}

static PyValue give_up(Reader *reader, PyValue made, PyValue why)
{
    py_decref(reader->machine, made);
    return why;
}

/* Behind its bracket. */
static PyValue read_list(Reader *reader)
{
    bool is_good = true;
    PyValue list = py_list_new(reader->machine, NULL, 0);
    if (py_is_error(list))
        return PY_ERROR;
    skip_blanks(reader);
    if (*reader->at == ']') {
        reader->at++;
        return list;
    }
    do {
        PyValue item = read_value(reader);
        if (py_is_undefined(item))
            return give_up(reader, list, item);
        bool kept = py_list_append(reader->machine, list, item);
        py_decref(reader->machine, item);
        if (!kept)
            return give_up(reader, list, PY_ERROR);
    } while (follows(reader, ']', &is_good));
    return is_good ? list : give_up(reader, list, PY_UNDEFINED);
}

static PyValue *recent_place(Reader *reader, const char *text, size_t size)
{
    size_t look = size ? size + 3 * (unsigned char)text[0] +
                             5 * (unsigned char)text[size - 1]
                       : 0;
    return &reader->recent[look % RECENT];
}

static bool is_text(PyValue string, const char *text, size_t size)
{
    return !py_is_undefined(string) && py_string(string)->size == size &&
           memcmp(py_string(string)->text, text, size) == 0;
}

/* PY_UNDEFINED: none, or one for the text. */
static PyValue read_name(Reader *reader)
{
    if (*reader->at != '"')
        return PY_UNDEFINED;
    reader->at++;
    const char *begin = reader->at, *end = plain_end(begin);
    size_t size = (size_t)(end - begin);
    PyValue *recent = recent_place(reader, begin, size);
    if (*end == '"' && is_text(*recent, begin, size)) {
        reader->at = end + 1;
        return py_charge(reader->machine, size / 16 + 1) ? py_incref(*recent)
                                                         : PY_ERROR;
    }
    PyValue name = read_text(reader);
    if (py_is_undefined(name))
        return name;
    PyValue known = py_dict_get_name(py_dict(reader->names), py_string(name));
    if (!py_is_undefined(known))
        py_assign(reader->machine, &name, py_incref(known));
    else if (!py_dict_set_name(reader->machine, py_dict(reader->names),
                               py_string(name), name))
        return give_up(reader, name, PY_ERROR);
    if (*end == '"')
        *recent = name; /* borrowed from the dict */
    return name;
}

/* A name, a colon and a value. */
static PyValue read_pair(Reader *reader, PyValue dict)
{
    PyValue key = read_name(reader);
    if (py_is_undefined(key))
        return key;
    skip_blanks(reader);
    if (*reader->at != ':')
        return give_up(reader, key, PY_UNDEFINED);
    reader->at++;
    skip_blanks(reader);
    PyValue value = read_value(reader);
    if (py_is_undefined(value))
        return give_up(reader, key, value);
    bool kept =
        py_dict_set_name(reader->machine, py_dict(dict), py_string(key), value);
    py_decref(reader->machine, key);
    py_decref(reader->machine, value);
    return kept ? PY_NONE : PY_ERROR;
}

/* Behind its brace. */
static PyValue read_dict(Reader *reader)
{
    bool is_good = true;
    PyValue dict = py_dict_new(reader->machine);
    if (py_is_error(dict))
        return PY_ERROR;
    skip_blanks(reader);
    if (*reader->at == '}') {
        reader->at++;
        return dict;
    }
    do {
        PyValue pair = read_pair(reader, dict);
        if (!py_is_none(pair))
            return give_up(reader, dict, pair);
    } while (follows(reader, '}', &is_good));
    return is_good ? dict : give_up(reader, dict, PY_UNDEFINED);
}

static PyValue read_word(Reader *reader)
{
    static const char *const words[] = {"null", "true", "false"};
    const PyValue values[] = {PY_NONE, PY_TRUE, PY_FALSE};
    for (int i = 0; i < 3 && !is_digit(*reader->at); i++) {
        size_t size = strlen(words[i]);
        if (strncmp(reader->at, words[i], size) == 0) {
            reader->at += size;
            return values[i];
        }
    }
    return read_number(reader);
}

static PyValue read_value(Reader *reader)
{
    char letter = *reader->at;
    if (!py_charge(reader->machine, 2))
        return PY_ERROR;
    if (letter == '"') {
        reader->at++;
        return read_text(reader);
    }
    if (letter != '{' && letter != '[')
        return read_word(reader);
    if (reader->depth == DEEPEST)
        return PY_UNDEFINED;
    reader->depth++;
    reader->at++;
    PyValue made = letter == '{' ? read_dict(reader) : read_list(reader);
    reader->depth--;
    return made;
}

/* load(text): the value of a whole document. */
static PyValue load(PyMachine *machine, const PyValue *args, uint32_t count)
{
    (void)count;
    if (!py_is_any_string(args[0]))
        return PY_NOT_IMPLEMENTED;
    const PyString *text = py_string(args[0]);
    Reader reader = {machine, text->text,           text->text + text->size,
                     0,       py_dict_new(machine), {PY_UNDEFINED}};
    if (py_is_error(reader.names))
        return PY_ERROR;
    skip_blanks(&reader);
    PyValue value = read_value(&reader);
    py_decref(machine, reader.names);
    if (py_is_undefined(value))
        return py_is_raising(machine) ? PY_ERROR : PY_NOT_IMPLEMENTED;
    skip_blanks(&reader);
    return reader.at == reader.end
               ? value
               : give_up(&reader, value, PY_NOT_IMPLEMENTED);
}

/* ---- writing ---- */

typedef enum Written { WRITTEN, LEFT, FAILED } Written;

static Written write_value(PyMachine *machine, PyValue value, uint32_t depth,
                           BaseText *out);

static void append_unit(BaseText *out, uint32_t unit)
{
    base_text_printf(out, "\\u%04x", unit);
}

/* A character beyond ASCII; where the next one begins. */
static const char *write_code(const char *at, BaseText *out)
{
    unsigned char first = (unsigned char)*at++;
    int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    uint32_t code = first & (0x3Fu >> more);
    for (; more > 0; more--)
        code = code << 6 | ((unsigned char)*at++ & 0x3F);
    if (code >= 0x10000) {
        append_unit(out, 0xD800 + ((code - 0x10000) >> 10));
        code = 0xDC00 + ((code - 0x10000) & 0x3FF);
    }
    append_unit(out, code);
    return at;
}

static void write_control(char letter, BaseText *out)
{
    static const char letters[] = "\"\\\b\f\n\r\t", meant[] = "\"\\bfnrt";
    const char *found = letter ? strchr(letters, letter) : NULL;
    if (!found) {
        append_unit(out, (unsigned char)letter);
        return;
    }
    base_text_append_char(out, '\\');
    base_text_append_char(out, meant[found - letters]);
}

static bool is_plain(char c)
{
    return (unsigned char)c >= ' ' && (unsigned char)c < 127 && c != '"' &&
           c != '\\';
}

static Written write_text(PyMachine *machine, const PyString *text,
                          BaseText *out)
{
    const char *at = text->text, *end = at + text->size;
    if (!py_text_room(machine, out, 6ull * text->size + 8) ||
        !py_charge(machine, text->size / 16 + 1))
        return FAILED;
    base_text_append_char(out, '"');
    while (at < end) {
        const char *from = at;
        while (at < end && is_plain(*at))
            at++;
        base_text_append_n(out, from, (size_t)(at - from));
        if (at < end && (unsigned char)*at >= 128)
            at = write_code(at, out);
        else if (at < end)
            write_control(*at++, out);
    }
    base_text_append_char(out, '"');
    return WRITTEN;
}

static Written write_number(PyMachine *machine, PyValue value, BaseText *out)
{
    char digits[BASE_FLOAT_TEXT_SIZE];
    if (py_type_of(value) == &py_int_type)
        return py_int_append(machine, value, 10, out) ? WRITTEN : FAILED;
    double number = py_float_value(value);
    if (!isfinite(number))
        return LEFT;
    base_float_text(number, digits);
    base_text_append(out, digits);
    return WRITTEN;
}

static Written write_items(PyMachine *machine, const PyValue *items,
                           uint32_t count, uint32_t depth, BaseText *out)
{
    Written written = WRITTEN;
    base_text_append_char(out, '[');
    for (uint32_t i = 0; i < count && written == WRITTEN; i++) {
        if (i > 0)
            base_text_append(out, ", ");
        written = write_value(machine, items[i], depth + 1, out);
    }
    base_text_append_char(out, ']');
    return written;
}

static Written write_dict(PyMachine *machine, const PyDict *dict,
                          uint32_t depth, BaseText *out)
{
    Written written = WRITTEN;
    uint32_t position = 0;
    PyValue key, value;
    const char *before = "";
    base_text_append_char(out, '{');
    while (written == WRITTEN && py_dict_each(dict, &position, &key, &value)) {
        if (py_type_of(key) != &py_string_type)
            return LEFT;
        base_text_append(out, before);
        before = ", ";
        written = write_text(machine, py_string(key), out);
        base_text_append(out, ": ");
        if (written == WRITTEN)
            written = write_value(machine, value, depth + 1, out);
    }
    base_text_append_char(out, '}');
    return written;
}

static Written write_value(PyMachine *machine, PyValue value, uint32_t depth,
                           BaseText *out)
{
    const PyType *type = py_type_of(value);
    if (depth > DEEPEST)
        return LEFT;
    if (!py_text_room(machine, out, 64) || !py_charge(machine, 2))
        return FAILED;
    if (type == &py_string_type)
        return write_text(machine, py_string(value), out);
    if (type == &py_int_type || type == &py_float_type)
        return write_number(machine, value, out);
    if (type == &py_list_type)
        return write_items(machine, py_list(value)->items,
                           py_list(value)->count, depth, out);
    if (type == &py_tuple_type)
        return write_items(machine, py_tuple(value)->items,
                           py_tuple(value)->count, depth, out);
    if (type == &py_dict_type)
        return write_dict(machine, py_dict(value), depth, out);
    if (!py_is_none(value) && !py_is(value, PY_TRUE) && !py_is(value, PY_FALSE))
        return LEFT;
    base_text_append(out, py_is_none(value)       ? "null"
                          : py_is(value, PY_TRUE) ? "true"
                                                  : "false");
    return WRITTEN;
}

/* dump(value): its document, as dumps() without keywords writes it. */
static PyValue dump(PyMachine *machine, const PyValue *args, uint32_t count)
{
    BaseText out = {0};
    (void)count;
    Written written = write_value(machine, args[0], 0, &out);
    if (written == WRITTEN)
        return py_string_take(machine, &out);
    base_text_release(&out);
    return written == LEFT ? PY_NOT_IMPLEMENTED : PY_ERROR;
}

static const PyNative native_load = PY_FUNCTION("load", load, 1, 1);
static const PyNative native_dump = PY_FUNCTION("dump", dump, 1, 1);

static const PyModuleEntry entries[] = {{"load", &native_load, NULL, 0, 0, 0},
                                        {"dump", &native_dump, NULL, 0, 0, 0},
                                        {NULL, NULL, NULL, 0, 0, 0}};

const PyModuleSpec py_json_natives = {
    .name = "_json", .entries = entries, .is_private = true};
