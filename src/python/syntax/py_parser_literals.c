#include "py_parser_literals.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "base_utf8.h"
#include "py_base_prefix.h"
#include "py_unicode_name.h"

/* CPython's limit on decimal literals, in digits. */
enum { MAX_DECIMAL_DIGITS = 4300 };

static bool set_integer(PyParser *parser, PyNode *node, const char *digits)
{
    char *end;
    int based = py_base_prefix(digits, strlen(digits));
    int base = based ? based : 10;
    const char *start = digits + (based ? PY_BASE_PREFIX_SIZE : 0);

    errno = 0;
    node->as.constant.kind = PY_CONSTANT_INT;
    node->as.constant.integer = strtoll(start, &end, base);
    if (errno == 0)
        return true;
    node->as.constant.kind = PY_CONSTANT_BIG_INT;
    node->as.constant.length = strlen(digits);
    node->as.constant.text =
        base_arena_strndup(parser->arena, digits, node->as.constant.length);
    if (base != 10 || node->as.constant.length <= MAX_DECIMAL_DIGITS)
        return true;
    py_parser_raise(parser, PY_DIAGNOSTIC_SYNTAX, node->span,
                    "Exceeds the limit (%d digits) for integer string "
                    "conversion: value has %zu digits; use "
                    "sys.set_int_max_str_digits() to increase the limit - "
                    "Consider hexadecimal for huge integer literals to avoid "
                    "decimal conversion limits.",
                    MAX_DECIMAL_DIGITS, node->as.constant.length);
    return false;
}

static bool set_number(PyParser *parser, PyNode *node, const char *digits)
{
    if (py_base_prefix(digits, strlen(digits)) || !strpbrk(digits, ".ej"))
        return set_integer(parser, node, digits);
    node->as.constant.kind =
        strchr(digits, 'j') ? PY_CONSTANT_IMAGINARY : PY_CONSTANT_FLOAT;
    node->as.constant.number = strtod(digits, NULL);
    return true;
}

PyNode *py_parser_number(PyParser *parser)
{
    const PyToken *token = py_parser_token(parser, 0);
    const char *text = parser->source->text + token->start;
    BaseText digits = {0};
    PyNode *node;
    bool valid;

    parser->mark++;
    node = py_parser_node(parser, PY_NODE_CONSTANT, parser->mark - 1);
    for (uint32_t i = 0; i < token->length; i++) {
        if (text[i] != '_')
            base_text_append_char(&digits,
                                  (char)tolower((unsigned char)text[i]));
    }
    valid = set_number(parser, node, base_text_str(&digits));
    base_text_release(&digits);
    return valid ? node : NULL;
}

/* Where CPython puts an error inside a string. */
PySpan py_parser_string_span(const PyParser *parser, const PyToken *token)
{
    if (parser->version >= PY_VERSION_312)
        return token->span;
    return parser->tokens[parser->token_count - 1].span;
}

typedef struct Decoder {
    PyParser *parser;
    const PyToken *token;
    const char *text;
    size_t length;
    size_t at;
    size_t position; /* as CPython counts: ten for a letter beyond ASCII */
    bool is_bytes;
    bool has_warned; /* of the first escape that means nothing */
    BaseText *out;
} Decoder;

/* Of a part of an f-string, what ends the whole is blamed, or the field whose
 * format it is. */
static PySpan blamed_of(Decoder *decoder)
{
    int depth = 1, ahead = 0;
    const PyToken *token;

    if (decoder->token->kind != PY_TOKEN_FSTRING_MIDDLE)
        return py_parser_string_span(decoder->parser, decoder->token);
    for (; depth > 0; ahead++) {
        token = py_parser_token(decoder->parser, ahead);
        if (token->kind == PY_TOKEN_ERROR ||
            token->kind == PY_TOKEN_END_OF_FILE)
            return decoder->token->span;
        depth += token->kind == PY_TOKEN_FSTRING_START ||
                 token->kind == PY_TOKEN_LEFT_BRACE;
        depth -= token->kind == PY_TOKEN_FSTRING_END ||
                 token->kind == PY_TOKEN_RIGHT_BRACE;
    }
    return token->span;
}

static bool fail_escape(Decoder *decoder, size_t used, const char *reason)
{
    py_parser_raise(decoder->parser, PY_DIAGNOSTIC_SYNTAX, blamed_of(decoder),
                    "(unicode error) 'unicodeescape' codec can't decode bytes "
                    "in position %zu-%zu: %s",
                    decoder->position, decoder->position + used - 1, reason);
    return false;
}

static bool put(Decoder *decoder, uint32_t code, size_t used)
{
    char letter[4];
    size_t size;

    if (decoder->is_bytes) {
        base_text_append_char(decoder->out, (char)(code & 0xff));
    } else {
        /* Half of a surrogate pair is a character of a str, too. */
        size = base_utf8_encode(code, letter);
        if (size == 0) {
            letter[size++] = (char)(0xE0 | code >> 12);
            letter[size++] = (char)(0x80 | (code >> 6 & 0x3F));
            letter[size++] = (char)(0x80 | (code & 0x3F));
        }
        base_text_append_n(decoder->out, letter, size);
    }
    decoder->at += used;
    decoder->position += used;
    return true;
}

static bool decode_hex(Decoder *decoder, int digits, const char *reason)
{
    uint32_t code = 0;
    int found = 0;

    while (found < digits &&
           decoder->at + 2 + (size_t)found < decoder->length) {
        unsigned char letter =
            (unsigned char)decoder->text[decoder->at + 2 + (size_t)found];

        if (!isxdigit(letter))
            break;
        code = code * 16 + (uint32_t)(isdigit(letter)
                                          ? letter - '0'
                                          : tolower(letter) - 'a' + 10);
        found++;
    }
    if (found == digits && code <= 0x10ffff)
        return put(decoder, code, 2 + (size_t)digits);
    if (found == digits)
        return fail_escape(decoder, 2 + (size_t)digits,
                           "illegal Unicode character");
    if (!decoder->is_bytes)
        return fail_escape(decoder, 2 + (size_t)found, reason);
    py_parser_raise(decoder->parser, PY_DIAGNOSTIC_SYNTAX,
                    py_parser_string_span(decoder->parser, decoder->token),
                    "(value error) invalid \\x escape at position %zu",
                    decoder->position);
    return false;
}

/* From 3.12 on, in the pass that does not look for mistakes, which reads it all
 * again. */
static void warn(Decoder *decoder, const char *format, int length,
                 const char *escape)
{
    char message[300];
    PyParser *parser = decoder->parser;
    /* The place of an f-string's text is where it ends. */
    int line = decoder->token->kind == PY_TOKEN_FSTRING_MIDDLE
                   ? decoder->token->span.end_line
                   : decoder->token->span.line;

    if (decoder->has_warned || parser->explain)
        return;
    decoder->has_warned = true;
    snprintf(message, sizeof message, format, length, escape, length, escape);
    if (parser->version < PY_VERSION_312)
        py_diagnostics_deprecate(parser->diagnostics, line, message);
    else
        py_diagnostics_warn(parser->diagnostics, line, message);
}

static bool decode_octal(Decoder *decoder)
{
    uint32_t code = 0;
    size_t used = 1;

    while (used < 4 && decoder->at + used < decoder->length) {
        char letter = decoder->text[decoder->at + used];

        if (letter < '0' || letter > '7')
            break;
        code = code * 8 + (uint32_t)(letter - '0');
        used++;
    }
    if (code > 0377)
        warn(decoder,
             decoder->parser->version < PY_VERSION_314
                 ? "invalid octal escape sequence '\\%.*s'"
                 : "\"\\%.*s\" is an invalid octal escape sequence. Such "
                   "sequences will not work in the future. Did you mean "
                   "\"\\\\%.*s\"? A raw string is also an option.",
             (int)used - 1, decoder->text + decoder->at + 1);
    return put(decoder, code, used);
}

static bool is_newer(const PyParser *parser)
{
    return parser->version >= PY_VERSION_314;
}

/* \N{name}; of the newest version not every name is known. */
static bool decode_name(Decoder *decoder)
{
    const char *name = decoder->text + decoder->at + 3;
    size_t left = decoder->length - decoder->at;
    uint32_t codes[PY_UNICODE_SEQUENCE];
    PyUnicode version = py_unicode_of_python((int)decoder->parser->version);

    if (left < 3 || name[-1] != '{')
        return fail_escape(decoder, 2, "malformed \\N character escape");
    const char *end = memchr(name, '}', left - 3);
    size_t length = end ? (size_t)(end - name) : left - 3;
    if (!end || length == 0)
        return fail_escape(decoder, 3 + length,
                           "malformed \\N character escape");
    if (py_unicode_find(version, name, length, false, codes) == 1)
        return put(decoder, codes[0], length + 4);
    if (!is_newer(decoder->parser))
        return fail_escape(decoder, length + 4,
                           "unknown Unicode character name");
    decoder->parser->refusal = PY_REFUSAL_NAMED;
    decoder->at += length + 4;
    decoder->position += length + 4;
    return true;
}

/* A backslash that means nothing stays. */
static bool keep_backslash(Decoder *decoder)
{
    const char *escape = decoder->text + decoder->at + 1;
    bool is_last = decoder->at + 1 >= decoder->length;
    bool is_old = decoder->parser->version < PY_VERSION_312;
    bool before_brace =
        is_last && (*escape == '{' || (*escape == '}' && !is_old));

    if (before_brace || (!is_last && (unsigned char)*escape < 0x80))
        warn(decoder,
             decoder->parser->version < PY_VERSION_314
                 ? "invalid escape sequence '\\%.*s'"
                 : "\"\\%.*s\" is an invalid escape sequence. Such sequences "
                   "will not work in the future. Did you mean \"\\\\%.*s\"? A "
                   "raw string is also an option.",
             1, escape);
    base_text_append_char(decoder->out, '\\');
    decoder->at++;
    decoder->position++;
    return true;
}

static bool decode_escape(Decoder *decoder)
{
    static const char letters[] = "abfnrtv\\'\"";
    static const char values[] = "\a\b\f\n\r\t\v\\'\"";
    char letter;
    const char *found;

    if (decoder->at + 1 >= decoder->length)
        return keep_backslash(decoder);
    letter = decoder->text[decoder->at + 1];
    found = strchr(letters, letter);
    if (found)
        return put(decoder, (unsigned char)values[found - letters], 2);
    if (letter >= '0' && letter <= '7')
        return decode_octal(decoder);
    if (letter == 'x')
        return decode_hex(decoder, 2, "truncated \\xXX escape");
    if (letter == '\n' || letter == '\r') {
        bool is_pair = letter == '\r' && decoder->at + 2 < decoder->length &&
                       decoder->text[decoder->at + 2] == '\n';

        decoder->at += is_pair ? 3 : 2;
        decoder->position += 2;
        return true;
    }
    if (decoder->is_bytes)
        return keep_backslash(decoder);
    if (letter == 'u')
        return decode_hex(decoder, 4, "truncated \\uXXXX escape");
    if (letter == 'U')
        return decode_hex(decoder, 8, "truncated \\UXXXXXXXX escape");
    if (letter == 'N')
        return decode_name(decoder);
    return keep_backslash(decoder);
}

static void copy_letter(Decoder *decoder)
{
    unsigned char letter = (unsigned char)decoder->text[decoder->at++];

    if (letter == '\r') {
        if (decoder->at < decoder->length && decoder->text[decoder->at] == '\n')
            decoder->at++;
        letter = '\n';
    }
    base_text_append_char(decoder->out, (char)letter);
    if (letter < 0x80)
        decoder->position++;
    else if (letter >= 0xc0)
        decoder->position += 10;
}

bool py_parser_decode(PyParser *parser, const PyParserLiteral *literal,
                      const char *text, size_t length, BaseText *out)
{
    Decoder decoder = {
        .parser = parser,
        .token = literal->token,
        .text = text,
        .length = length,
        .is_bytes = literal->is_bytes,
        .out = out,
    };

    while (decoder.at < length) {
        char letter = text[decoder.at];

        if (letter == '\\' && !literal->is_raw) {
            if (!decode_escape(&decoder))
                return false;
            continue;
        }
        copy_letter(&decoder);
        if (literal->has_double_braces && (letter == '{' || letter == '}') &&
            decoder.at < length && text[decoder.at] == letter)
            decoder.at++;
    }
    return true;
}
