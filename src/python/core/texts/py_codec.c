#include "py_codec.h"

#include "base_utf8.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_machine.h"
#include "py_string_text.h"
#include "py_utf8.h"

#include <strings.h>

typedef enum Encoding {
    ENCODING_UTF8,
    ENCODING_ASCII,
    ENCODING_LATIN1,
    ENCODING_UNKNOWN
} Encoding;

static bool is_named(const char *name, const char *wanted)
{
    for (; *name && *wanted; name++, wanted++) {
        char c = *name == '_' || *name == ' ' ? '-' : *name;
        if (strncasecmp(&c, wanted, 1) != 0)
            return false;
    }
    return *name == *wanted;
}

static Encoding read_encoding(PyMachine *machine, PyValue name)
{
    static const struct {
        const char *name;
        Encoding encoding;
    } table[] = {{"utf-8", ENCODING_UTF8},       {"utf8", ENCODING_UTF8},
                 {"ascii", ENCODING_ASCII},      {"us-ascii", ENCODING_ASCII},
                 {"latin-1", ENCODING_LATIN1},   {"latin1", ENCODING_LATIN1},
                 {"iso-8859-1", ENCODING_LATIN1}};
    if (py_is_undefined(name))
        return ENCODING_UTF8;
    if (!py_is_any_string(name)) {
        py_raise(machine, &py_TypeError,
                 "encode() argument 'encoding' must be str, not %s",
                 py_type_name(py_type_of(name)));
        return ENCODING_UNKNOWN;
    }
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (is_named(py_string(name)->text, table[i].name))
            return table[i].encoding;
    }
    py_unsupported(machine, "'utf-8', 'ascii' or 'latin-1'",
                   "the encoding '%.40s'", py_string(name)->text);
    return ENCODING_UNKNOWN;
}

typedef enum Errors {
    ERRORS_STRICT,
    ERRORS_IGNORE,
    ERRORS_REPLACE,
    ERRORS_UNKNOWN
} Errors;

static Errors read_errors(PyMachine *machine, PyValue name)
{
    if (py_is_undefined(name))
        return ERRORS_STRICT;
    if (py_is_any_string(name)) {
        const PyString *text = py_string(name);
        if (py_string_is(text, "strict"))
            return ERRORS_STRICT;
        if (py_string_is(text, "ignore"))
            return ERRORS_IGNORE;
        if (py_string_is(text, "replace"))
            return ERRORS_REPLACE;
    }
    py_unsupported(machine, "'strict', 'ignore' or 'replace'",
                   "this way to treat encoding errors");
    return ERRORS_UNKNOWN;
}

static bool cannot_encode(PyMachine *machine, Encoding encoding, uint32_t code,
                          uint32_t index)
{
    BaseText shown = {0}, character = {0};
    py_text_append_code(&character, code);
    py_text_append_repr(&shown, py_machine_unicode(machine), character.data,
                        character.length);
    if (code > 127)
        py_text_make_ascii(&shown, 0);
    const char *codec = encoding == ENCODING_UTF8    ? "utf-8"
                        : encoding == ENCODING_ASCII ? "ascii"
                                                     : "latin-1";
    const char *why = encoding == ENCODING_UTF8    ? "surrogates not allowed"
                      : encoding == ENCODING_ASCII ? "ordinal not in "
                                                     "range(128)"
                                                   : "ordinal not in "
                                                     "range(256)";
    py_raise(machine, &py_UnicodeEncodeError,
             "'%s' codec can't encode character %s in position %u: %s", codec,
             base_text_str(&shown), index, why);
    base_text_release(&shown);
    base_text_release(&character);
    return false;
}

static bool encode_into(PyMachine *machine, const PyString *string,
                        Encoding encoding, Errors errors, BaseText *out)
{
    uint32_t index = 0;
    for (uint32_t at = 0; at < string->size; index++) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + at, &code);
        bool fits = encoding == ENCODING_UTF8 ? code < 0xD800 || code > 0xDFFF
                    : encoding == ENCODING_ASCII ? code < 128
                                                 : code < 256;
        if (!fits && errors == ERRORS_STRICT)
            return cannot_encode(machine, encoding, code, index);
        if (!fits && errors == ERRORS_REPLACE)
            base_text_append_char(out, '?');
        if (fits && encoding == ENCODING_UTF8)
            base_text_append_n(out, string->text + at, size);
        else if (fits)
            base_text_append_char(out, (char)code);
        at += size;
    }
    return true;
}

PyValue py_string_encode(PyMachine *machine, const PyString *string,
                         PyValue encoding_name, PyValue errors_name)
{
    Encoding encoding = read_encoding(machine, encoding_name);
    if (encoding == ENCODING_UNKNOWN)
        return PY_ERROR;
    Errors errors = read_errors(machine, errors_name);
    if (errors == ERRORS_UNKNOWN || !py_charge(machine, 2ull * string->size))
        return PY_ERROR;
    BaseText out = {0};
    PyValue bytes = PY_ERROR;
    if (encode_into(machine, string, encoding, errors, &out))
        bytes = py_bytes_new(machine, out.data, out.length);
    base_text_release(&out);
    return bytes;
}

/* How CPython names what is wrong at `at`. */
static const char *utf8_fault(const PyBytes *bytes, uint32_t at)
{
    unsigned char first = (unsigned char)bytes->data[at];
    if (first < 0xC2 || first > 0xF4)
        return "invalid start byte";
    uint32_t need = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    for (uint32_t i = 1; i <= need; i++) {
        if (at + i >= bytes->size)
            return "unexpected end of data";
        unsigned char next = (unsigned char)bytes->data[at + i];
        bool odd =
            i == 1 &&
            ((first == 0xE0 && next < 0xA0) || (first == 0xED && next > 0x9F) ||
             (first == 0xF0 && next < 0x90) || (first == 0xF4 && next > 0x8F));
        if ((next & 0xC0) != 0x80 || odd)
            return "invalid continuation byte";
    }
    return "invalid start byte";
}

static bool decode_into(PyMachine *machine, const PyBytes *bytes,
                        Encoding encoding, Errors errors, BaseText *out)
{
    for (uint32_t at = 0; at < bytes->size;) {
        uint32_t code = (unsigned char)bytes->data[at];
        size_t size = 1;
        if (encoding == ENCODING_UTF8)
            size = base_utf8_next(bytes->data + at, bytes->size - at, &code);
        else if (encoding == ENCODING_ASCII && code >= 128)
            size = 0;
        if (size) {
            py_text_append_code(out, code);
            at += (uint32_t)size;
            continue;
        }
        if (errors == ERRORS_STRICT) {
            bool ascii = encoding == ENCODING_ASCII;
            py_raise(machine, &py_UnicodeDecodeError,
                     "'%s' codec can't decode byte 0x%02x in position %u: %s",
                     ascii ? "ascii" : "utf-8",
                     (unsigned)(unsigned char)bytes->data[at], at,
                     ascii ? "ordinal not in range(128)"
                           : utf8_fault(bytes, at));
            return false;
        }
        if (errors == ERRORS_REPLACE)
            py_text_append_code(out, 0xFFFD);
        at++;
    }
    return true;
}

PyValue py_bytes_decode(PyMachine *machine, const PyBytes *bytes,
                        PyValue encoding_name, PyValue errors_name)
{
    Encoding encoding = read_encoding(machine, encoding_name);
    if (encoding == ENCODING_UNKNOWN)
        return PY_ERROR;
    Errors errors = read_errors(machine, errors_name);
    if (errors == ERRORS_UNKNOWN || !py_charge(machine, 3ull * bytes->size))
        return PY_ERROR;
    BaseText out = {0};
    if (decode_into(machine, bytes, encoding, errors, &out))
        return py_string_take(machine, &out);
    base_text_release(&out);
    return PY_ERROR;
}
