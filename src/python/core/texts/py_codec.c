#include "py_codec.h"

#include "base_utf8.h"
#include "py_argument.h"
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

static Encoding read_encoding(PyMachine *machine, const char *function,
                              PyValue name)
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
        py_argument_wrong(machine, function, "'encoding'", "str", name);
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

static Errors read_errors(PyMachine *machine, const char *function,
                          PyValue name)
{
    if (py_is_undefined(name))
        return ERRORS_STRICT;
    if (!py_is_any_string(name)) {
        py_argument_wrong(machine, function, "'errors'", "str", name);
        return ERRORS_UNKNOWN;
    }
    const PyString *text = py_string(name);
    if (py_string_is(text, "strict"))
        return ERRORS_STRICT;
    if (py_string_is(text, "ignore"))
        return ERRORS_IGNORE;
    if (py_string_is(text, "replace"))
        return ERRORS_REPLACE;
    py_unsupported(machine, "'strict', 'ignore' or 'replace'",
                   "this way to treat encoding errors");
    return ERRORS_UNKNOWN;
}

static const char *codec_name(Encoding encoding)
{
    return encoding == ENCODING_UTF8    ? "utf-8"
           : encoding == ENCODING_ASCII ? "ascii"
                                        : "latin-1";
}

/* UnicodeEncodeError or UnicodeDecodeError for a range of `object`. */
static bool cannot(PyMachine *machine, const PyType *type, Encoding encoding,
                   PyValue object, uint32_t start, uint32_t end,
                   const char *reason)
{
    PyValue args[] = {py_string_from(machine, codec_name(encoding)), object,
                      py_small(start), py_small(end),
                      py_string_from(machine, reason)};
    if (!py_is_error(args[0]) && !py_is_error(args[4])) {
        PyValue error = py_exception_make(machine, type, args, 5);
        if (!py_is_error(error) && !py_is_pending(error))
            py_set_exception(machine, error);
    }
    py_decref(machine, args[0]);
    py_decref(machine, args[4]);
    return false;
}

static bool fits(Encoding encoding, uint32_t code)
{
    return encoding == ENCODING_UTF8    ? code < 0xD800 || code > 0xDFFF
           : encoding == ENCODING_ASCII ? code < 128
                                        : code < 256;
}

/* The characters from `at` on that do not fit are told of together. */
static bool cannot_encode(PyMachine *machine, const PyString *string,
                          Encoding encoding, uint32_t at, uint32_t index)
{
    uint32_t end = index;
    while (at < string->size) {
        uint32_t code, size = py_utf8_read(string->text + at, &code);
        if (fits(encoding, code))
            break;
        at += size;
        end++;
    }
    return cannot(machine, &py_UnicodeEncodeError, encoding,
                  py_from_object(string), index, end,
                  encoding == ENCODING_UTF8    ? "surrogates not allowed"
                  : encoding == ENCODING_ASCII ? "ordinal not in range(128)"
                                               : "ordinal not in range(256)");
}

static bool encode_into(PyMachine *machine, const PyString *string,
                        Encoding encoding, Errors errors, BaseText *out)
{
    uint32_t index = 0;
    for (uint32_t at = 0; at < string->size; index++) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + at, &code);
        bool good = fits(encoding, code);
        if (!good && errors == ERRORS_STRICT)
            return cannot_encode(machine, string, encoding, at, index);
        if (!good && errors == ERRORS_REPLACE)
            base_text_append_char(out, '?');
        if (good && encoding == ENCODING_UTF8)
            base_text_append_n(out, string->text + at, size);
        else if (good)
            base_text_append_char(out, (char)code);
        at += size;
    }
    return true;
}

PyValue py_string_encode(PyMachine *machine, const PyString *string,
                         PyValue encoding_name, PyValue errors_name)
{
    Encoding encoding = read_encoding(machine, "encode", encoding_name);
    if (encoding == ENCODING_UNKNOWN)
        return PY_ERROR;
    Errors errors = read_errors(machine, "encode", errors_name);
    if (errors == ERRORS_UNKNOWN || !py_charge(machine, 2ull * string->size))
        return PY_ERROR;
    BaseText out = {0};
    PyValue bytes = PY_ERROR;
    if (encode_into(machine, string, encoding, errors, &out))
        bytes = py_bytes_new(machine, out.data, out.length);
    base_text_release(&out);
    return bytes;
}

/* What is wrong at `at`, and where that ends. */
static const char *utf8_fault(const PyBytes *bytes, uint32_t at, uint32_t *end)
{
    unsigned char first = (unsigned char)bytes->data[at];
    *end = at + 1;
    if (first < 0xC2 || first > 0xF4)
        return "invalid start byte";
    uint32_t need = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    for (uint32_t i = 1; i <= need; i++) {
        *end = at + i;
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
        uint32_t end = at + 1;
        const char *reason = encoding == ENCODING_UTF8
                                 ? utf8_fault(bytes, at, &end)
                                 : "ordinal not in range(128)";
        if (errors == ERRORS_STRICT)
            return cannot(machine, &py_UnicodeDecodeError, encoding,
                          py_from_object(bytes), at, end, reason);
        if (errors == ERRORS_REPLACE)
            py_text_append_code(out, 0xFFFD);
        at = end;
    }
    return true;
}

PyValue py_bytes_decode(PyMachine *machine, const PyBytes *bytes,
                        PyValue encoding_name, PyValue errors_name)
{
    Encoding encoding = read_encoding(machine, "decode", encoding_name);
    if (encoding == ENCODING_UNKNOWN)
        return PY_ERROR;
    Errors errors = read_errors(machine, "decode", errors_name);
    if (errors == ERRORS_UNKNOWN || !py_charge(machine, 3ull * bytes->size))
        return PY_ERROR;
    BaseText out = {0};
    if (decode_into(machine, bytes, encoding, errors, &out))
        return py_string_take(machine, &out);
    base_text_release(&out);
    return PY_ERROR;
}
