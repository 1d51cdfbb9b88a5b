#include "py_codec.h"

#include "base_utf8.h"
#include "py_argument.h"
#include "py_codec_escape.h"
#include "py_codec_names.h"
#include "py_codec_page.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_machine.h"
#include "py_string_text.h"
#include "py_unicode.h"
#include "py_unicode_name.h"
#include "py_utf8.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

typedef enum Encoding {
    ENCODING_UTF8,
    ENCODING_UTF8_SIGNED, /* with a mark in front */
    ENCODING_UTF16,       /* the same, little end first */
    ENCODING_UTF16_LITTLE,
    ENCODING_UTF16_BIG,
    ENCODING_UTF32,
    ENCODING_UTF32_LITTLE,
    ENCODING_UTF32_BIG,
    ENCODING_ASCII,
    ENCODING_LATIN1,
    ENCODING_ESCAPED, /* as in a literal */
    ENCODING_PAGE,    /* and what follows: a table */
    ENCODING_UNKNOWN = 1000
} Encoding;

/* Each as errors name it, and as it is found. */
static const struct {
    const char *name;
    Encoding encoding;
} encodings[] = {
    {"utf-8", ENCODING_UTF8},
    {"utf-8-sig", ENCODING_UTF8_SIGNED},
    {"utf-16", ENCODING_UTF16},
    {"utf-16-le", ENCODING_UTF16_LITTLE},
    {"utf-16-be", ENCODING_UTF16_BIG},
    {"utf-32", ENCODING_UTF32},
    {"utf-32-le", ENCODING_UTF32_LITTLE},
    {"utf-32-be", ENCODING_UTF32_BIG},
    {"ascii", ENCODING_ASCII},
    {"latin-1", ENCODING_LATIN1},
    {"utf8", ENCODING_UTF8},
    {"u8", ENCODING_UTF8},
    {"utf", ENCODING_UTF8},
    {"cp65001", ENCODING_UTF8},
    {"utf16", ENCODING_UTF16},
    {"u16", ENCODING_UTF16},
    {"utf-16le", ENCODING_UTF16_LITTLE},
    {"unicodelittleunmarked", ENCODING_UTF16_LITTLE},
    {"utf-16be", ENCODING_UTF16_BIG},
    {"unicodebigunmarked", ENCODING_UTF16_BIG},
    {"utf32", ENCODING_UTF32},
    {"u32", ENCODING_UTF32},
    {"utf-32le", ENCODING_UTF32_LITTLE},
    {"utf-32be", ENCODING_UTF32_BIG},
    {"us-ascii", ENCODING_ASCII},
    {"646", ENCODING_ASCII},
    {"latin1", ENCODING_LATIN1},
    {"latin", ENCODING_LATIN1},
    {"l1", ENCODING_LATIN1},
    {"8859", ENCODING_LATIN1},
    {"cp819", ENCODING_LATIN1},
    {"iso8859", ENCODING_LATIN1},
    {"iso8859-1", ENCODING_LATIN1},
    {"iso-8859-1", ENCODING_LATIN1},
    {"unicodeescape", ENCODING_ESCAPED},
    {"unicode-escape", ENCODING_ESCAPED},
};

/* A name, with '-' for all that is neither a letter nor a digit. */
static bool is_named(const char *name, const char *wanted)
{
    for (; *name && *wanted; name++, wanted++) {
        char c = *name == '_' || *name == ' ' ? '-' : *name;
        if (strncasecmp(&c, wanted, 1) != 0)
            return false;
    }
    return *name == *wanted;
}

/* What both are is looked at before what they say. */
static bool are_texts(PyMachine *machine, const char *function,
                      PyValue encoding, PyValue errors)
{
    if (!py_is_undefined(encoding) && !py_is_any_string(encoding))
        py_argument_wrong(machine, function, "'encoding'", "str", encoding);
    else if (!py_is_undefined(errors) && !py_is_any_string(errors))
        py_argument_wrong(machine, function, "'errors'", "str", errors);
    else
        return true;
    return false;
}

static Encoding read_encoding(PyMachine *machine, PyValue name)
{
    if (py_is_undefined(name))
        return ENCODING_UTF8;
    const char *text = py_string(name)->text;
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++) {
        if (is_named(text, encodings[i].name))
            return encodings[i].encoding;
    }
    int page = py_codec_page_find(text);
    if (page >= 0)
        return (Encoding)(ENCODING_PAGE + page);
    if (py_codec_is_known(text))
        py_unsupported(machine, "'utf-8', 'ascii' or 'latin-1'",
                       "the encoding '%.40s'", text);
    else
        py_raise(machine, &py_LookupError, "unknown encoding: %s", text);
    return ENCODING_UNKNOWN;
}

typedef enum Errors {
    ERRORS_STRICT,
    ERRORS_IGNORE,
    ERRORS_REPLACE,
    ERRORS_BACKSLASH,
    ERRORS_REFERENCE,
    ERRORS_NAME,
    ERRORS_ESCAPE,
    ERRORS_PASS,
    ERRORS_NOT_KNOWN /* is told where it is needed */
} Errors;

static Errors read_errors(PyValue name)
{
    static const char *const names[] = {"strict",
                                        "ignore",
                                        "replace",
                                        "backslashreplace",
                                        "xmlcharrefreplace",
                                        "namereplace",
                                        "surrogateescape",
                                        "surrogatepass"};
    if (py_is_undefined(name))
        return ERRORS_STRICT;
    for (int i = 0; i < ERRORS_NOT_KNOWN; i++) {
        if (py_string_is(py_string(name), names[i]))
            return (Errors)i;
    }
    return ERRORS_NOT_KNOWN;
}

static const char *codec_name(Encoding encoding)
{
    size_t i = 0;
    if (encoding >= ENCODING_PAGE)
        return "charmap";
    while (encodings[i].encoding != encoding)
        i++;
    return encoding == ENCODING_UTF8_SIGNED ? "utf-8" : encodings[i].name;
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

static int page_of(Encoding encoding)
{
    return (int)encoding - (int)ENCODING_PAGE;
}

static bool is_surrogate(uint32_t code)
{
    return code >= 0xD800 && code <= 0xDFFF;
}

static bool fits(Encoding encoding, uint32_t code)
{
    if (encoding >= ENCODING_PAGE)
        return py_codec_page_write(page_of(encoding), code) >= 0;
    return encoding == ENCODING_LATIN1    ? code < 256
           : encoding == ENCODING_ASCII   ? code < 128
           : encoding == ENCODING_ESCAPED ? true
                                          : !is_surrogate(code);
}

/* How the encoding lays characters out. */
static unsigned unit_of(Encoding encoding)
{
    return encoding >= ENCODING_ASCII   ? 0
           : encoding >= ENCODING_UTF32 ? 4
           : encoding >= ENCODING_UTF16 ? 2
                                        : 1;
}

static bool is_big(Encoding encoding)
{
    return encoding == ENCODING_UTF16_BIG || encoding == ENCODING_UTF32_BIG;
}

static void append_unit(BaseText *out, Encoding encoding, uint32_t value)
{
    unsigned size = unit_of(encoding);
    for (unsigned i = 0; i < size; i++) {
        unsigned at = is_big(encoding) ? size - 1 - i : i;
        base_text_append_char(out, (char)(value >> (8 * at)));
    }
}

static void append_encoded(BaseText *out, Encoding encoding, uint32_t code)
{
    if (encoding >= ENCODING_PAGE)
        code = (uint32_t)py_codec_page_write(page_of(encoding), code);
    if (encoding == ENCODING_ESCAPED) {
        py_codec_escape(out, code);
        return;
    }
    switch (unit_of(encoding)) {
    case 0:
        base_text_append_char(out, (char)code);
        break;
    case 1:
        py_text_append_code(out, code);
        break;
    case 2:
        if (code >= 0x10000) {
            append_unit(out, encoding, 0xD800 + ((code - 0x10000) >> 10));
            code = 0xDC00 + (code & 0x3FF);
        }
        append_unit(out, encoding, code);
        break;
    default:
        append_unit(out, encoding, code);
    }
}

static PyValue not_known(PyMachine *machine, PyValue errors_name)
{
    return py_raise(machine, &py_LookupError, "unknown error handler name '%s'",
                    py_string(errors_name)->text);
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
                  encoding >= ENCODING_PAGE    ? "character maps to <undefined>"
                  : encoding == ENCODING_ASCII ? "ordinal not in range(128)"
                  : encoding == ENCODING_LATIN1 ? "ordinal not in range(256)"
                                                : "surrogates not allowed");
}

/* In the place of a character that does not fit; false: it is told of. */
static bool append_instead(PyMachine *machine, BaseText *out, Encoding encoding,
                           Errors errors, uint32_t code)
{
    char text[PY_UNICODE_NAME_SIZE + 8] = "";
    if (errors == ERRORS_REPLACE)
        strcpy(text, "?");
    else if (errors == ERRORS_NAME &&
             py_unicode_name(py_unicode_of_python(py_machine_version(machine)),
                             code, text + 3)) {
        memcpy(text, "\\N{", 3);
        strcat(text, "}");
    } else if (errors == ERRORS_BACKSLASH || errors == ERRORS_NAME)
        snprintf(text, sizeof text,
                 code < 0x100     ? "\\x%02x"
                 : code < 0x10000 ? "\\u%04x"
                                  : "\\U%08x",
                 (unsigned)code);
    else if (errors == ERRORS_REFERENCE)
        snprintf(text, sizeof text, "&#%u;", (unsigned)code);
    else if (errors == ERRORS_ESCAPE && code >= 0xDC80 && code <= 0xDCFF)
        base_text_append_char(out, (char)(code - 0xDC00));
    else if (errors == ERRORS_PASS && is_surrogate(code) && unit_of(encoding))
        append_encoded(out, encoding, code);
    else if (errors != ERRORS_IGNORE)
        return false;
    for (const char *at = text; *at; at++)
        append_encoded(out, encoding, (unsigned char)*at);
    return true;
}

static bool encode_into(PyMachine *machine, const PyString *string,
                        Encoding encoding, Errors errors, BaseText *out)
{
    uint32_t index = 0;
    if (encoding == ENCODING_UTF16 || encoding == ENCODING_UTF32 ||
        encoding == ENCODING_UTF8_SIGNED)
        append_encoded(out, encoding, 0xFEFF);
    for (uint32_t at = 0; at < string->size; index++) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + at, &code);
        bool good = fits(encoding, code);
        if (!good && (errors == ERRORS_NOT_KNOWN || errors == ERRORS_STRICT ||
                      !append_instead(machine, out, encoding, errors, code)))
            return errors == ERRORS_NOT_KNOWN
                       ? false
                       : cannot_encode(machine, string, encoding, at, index);
        if (good)
            append_encoded(out, encoding, code);
        at += size;
    }
    return true;
}

PyValue py_string_encode(PyMachine *machine, const PyString *string,
                         PyValue encoding_name, PyValue errors_name)
{
    if (!are_texts(machine, "encode", encoding_name, errors_name))
        return PY_ERROR;
    Encoding encoding = read_encoding(machine, encoding_name);
    Errors errors = read_errors(errors_name);
    if (encoding == ENCODING_UNKNOWN ||
        !py_charge(machine,
                   (encoding >= ENCODING_PAGE ? 32ull : 2ull) * string->size) ||
        !py_text_room(machine, &(BaseText){0}, 10ull * string->size))
        return PY_ERROR;
    BaseText out = {0};
    PyValue bytes = PY_ERROR;
    if (encode_into(machine, string, encoding, errors, &out))
        bytes = py_bytes_new(machine, out.data, out.length);
    else if (errors == ERRORS_NOT_KNOWN)
        not_known(machine, errors_name);
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

typedef PyCodecPiece Piece;

static uint32_t read_unit(const PyBytes *bytes, uint32_t at, unsigned size,
                          bool big)
{
    uint32_t value = 0;
    for (unsigned i = 0; i < size; i++) {
        unsigned place = big ? size - 1 - i : i;
        value |= (uint32_t)(unsigned char)bytes->data[at + i] << (8 * place);
    }
    return value;
}

static Piece read_two(const PyBytes *bytes, uint32_t at, bool big)
{
    uint32_t left = bytes->size - at;
    if (left < 2)
        return (Piece){0, left, "truncated data"};
    uint32_t first = read_unit(bytes, at, 2, big);
    if (!is_surrogate(first))
        return (Piece){first, 2, NULL};
    if (first >= 0xDC00)
        return (Piece){0, 2, "illegal encoding"};
    if (left < 4)
        return (Piece){0, left, "unexpected end of data"};
    uint32_t second = read_unit(bytes, at + 2, 2, big);
    if (second < 0xDC00 || second > 0xDFFF)
        return (Piece){0, 2, "illegal UTF-16 surrogate"};
    return (Piece){0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF), 4,
                   NULL};
}

static Piece read_four(const PyBytes *bytes, uint32_t at, bool big)
{
    uint32_t left = bytes->size - at;
    if (left < 4)
        return (Piece){0, left, "truncated data"};
    uint32_t code = read_unit(bytes, at, 4, big);
    if (is_surrogate(code))
        return (Piece){0, 4,
                       "code point in surrogate code point range(0xd800, "
                       "0xe000)"};
    if (code > 0x10FFFF)
        return (Piece){0, 4, "code point not in range(0x110000)"};
    return (Piece){code, 4, NULL};
}

static Piece read_piece(const PyBytes *bytes, uint32_t at, Encoding encoding,
                        bool big)
{
    unsigned unit = unit_of(encoding);
    uint32_t code = (unsigned char)bytes->data[at], end;
    if (unit == 4)
        return read_four(bytes, at, big);
    if (unit == 2)
        return read_two(bytes, at, big);
    if (encoding >= ENCODING_PAGE) {
        uint32_t found =
            py_codec_page_read(page_of(encoding), (unsigned char)code);
        return (Piece){found, 1,
                       code && !found ? "character maps to <undefined>" : NULL};
    }
    if (unit == 0)
        return (Piece){code, 1,
                       encoding == ENCODING_ASCII && code >= 128
                           ? "ordinal not in range(128)"
                           : NULL};
    size_t size = base_utf8_next(bytes->data + at, bytes->size - at, &code);
    if (size)
        return (Piece){code, (uint32_t)size, NULL};
    const char *reason = utf8_fault(bytes, at, &end);
    return (Piece){0, end - at, reason};
}

/* In the place of bytes that are no character; false: they are told of. */
static bool decode_instead(BaseText *out, Errors errors, const PyBytes *bytes,
                           uint32_t at, uint32_t size)
{
    const unsigned char *data = (const unsigned char *)bytes->data + at;
    if (errors == ERRORS_REPLACE)
        py_text_append_code(out, 0xFFFD);
    else if (errors == ERRORS_BACKSLASH)
        for (uint32_t i = 0; i < size; i++)
            base_text_printf(out, "\\x%02x", data[i]);
    else if (errors == ERRORS_ESCAPE && data[0] >= 128)
        for (uint32_t i = 0; i < size; i++)
            py_text_append_code(out, 0xDC00u + data[i]);
    else
        return errors == ERRORS_IGNORE;
    return true;
}

/* A surrogate as UTF-8 would have it: three bytes. */
static bool pass_surrogate(BaseText *out, Errors errors, const PyBytes *bytes,
                           uint32_t at, Piece *piece)
{
    const unsigned char *data = (const unsigned char *)bytes->data + at;
    if (errors != ERRORS_PASS || bytes->size - at < 3 || data[0] != 0xED ||
        data[1] < 0xA0 || data[1] > 0xBF || (data[2] & 0xC0) != 0x80)
        return false;
    py_text_append_code(out,
                        0xD000u | (data[1] & 0x3Fu) << 6 | (data[2] & 0x3Fu));
    piece->size = 3;
    return true;
}

/* Behind the mark that tells which end comes first, if there is one. */
static uint32_t skip_mark(const PyBytes *bytes, Encoding encoding, bool *big)
{
    unsigned unit = unit_of(encoding);
    if (encoding == ENCODING_UTF8_SIGNED)
        return bytes->size >= 3 && memcmp(bytes->data, "\xEF\xBB\xBF", 3) == 0
                   ? 3
                   : 0;
    if ((encoding != ENCODING_UTF16 && encoding != ENCODING_UTF32) ||
        bytes->size < unit)
        return 0;
    *big = read_unit(bytes, 0, unit, true) == 0xFEFF;
    return *big || read_unit(bytes, 0, unit, false) == 0xFEFF ? unit : 0;
}

/* What names characters has none for a byte. */
static bool cannot_decode(PyMachine *machine, const PyBytes *bytes,
                          Encoding encoding, Errors errors, uint32_t at,
                          const Piece *piece)
{
    if (errors != ERRORS_REFERENCE && errors != ERRORS_NAME)
        return cannot(machine, &py_UnicodeDecodeError, encoding,
                      py_from_object(bytes), at, at + piece->size,
                      piece->reason);
    py_raise(machine, &py_TypeError,
             "don't know how to handle UnicodeDecodeError in error callback");
    return false;
}

static bool decode_into(PyMachine *machine, const PyBytes *bytes,
                        Encoding encoding, Errors errors, BaseText *out)
{
    bool big = is_big(encoding);
    uint32_t at = skip_mark(bytes, encoding, &big);
    if (encoding == ENCODING_UTF16)
        encoding = big ? ENCODING_UTF16_BIG : ENCODING_UTF16_LITTLE;
    if (encoding == ENCODING_UTF32)
        encoding = big ? ENCODING_UTF32_BIG : ENCODING_UTF32_LITTLE;
    while (at < bytes->size) {
        Piece piece;
        if (encoding == ENCODING_ESCAPED) {
            if (!py_codec_unescape(machine, bytes, at, &piece))
                return false;
        } else
            piece = read_piece(bytes, at, encoding, big);
        if (!piece.reason && piece.code != PY_CODEC_NOTHING)
            py_text_append_code(out, piece.code);
        else if (!piece.reason)
            ; /* a line that goes on */
        else if (errors == ERRORS_NOT_KNOWN)
            return false;
        else if (!(unit_of(encoding) == 1 &&
                   pass_surrogate(out, errors, bytes, at, &piece)) &&
                 !decode_instead(out, errors, bytes, at, piece.size))
            return cannot_decode(machine, bytes, encoding, errors, at, &piece);
        at += piece.size;
    }
    return true;
}

PyValue py_bytes_decode(PyMachine *machine, const PyBytes *bytes,
                        PyValue encoding_name, PyValue errors_name)
{
    if (!are_texts(machine, "decode", encoding_name, errors_name))
        return PY_ERROR;
    if (!bytes->size) /* whatever the encoding says */
        return py_string_from(machine, "");
    Encoding encoding = read_encoding(machine, encoding_name);
    Errors errors = read_errors(errors_name);
    if (encoding == ENCODING_UNKNOWN ||
        !py_charge(machine, 3ull * bytes->size) ||
        !py_text_room(machine, &(BaseText){0}, 4ull * bytes->size))
        return PY_ERROR;
    BaseText out = {0};
    if (decode_into(machine, bytes, encoding, errors, &out))
        return py_string_take(machine, &out);
    if (errors == ERRORS_NOT_KNOWN)
        not_known(machine, errors_name);
    base_text_release(&out);
    return PY_ERROR;
}
