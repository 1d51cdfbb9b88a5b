#include "py_seed_text.h"

#include "py_base_prefix.h"
#include "py_float_number.h"
#include "py_hash.h"
#include "py_random_seed.h"
#include "py_unicode.h"

#include "base_float_text.h"
#include "base_memory.h"
#include "base_utf8.h"

#include <math.h>
#include <string.h>

/* A seed that was read. */
typedef struct Seed {
    PySeedKind kind;
    double number; /* of a float */
    BaseText data; /* of a whole number its decimal, else its bytes; owned */
} Seed;

/* A piece of the text. */
typedef struct Span {
    const char *at;
    size_t length;
} Span;

static Span trim(const char *text)
{
    static const char *const blanks = " \t\r\n\f\v";
    text += strspn(text, blanks);
    size_t length = strlen(text);
    while (length > 0 && strchr(blanks, text[length - 1]))
        length--;
    return (Span){text, length};
}

static bool is_word(Span span, const char *word)
{
    return strlen(word) == span.length &&
           memcmp(span.at, word, span.length) == 0;
}

static int digit_value(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    digit |= 0x20;
    return digit >= 'a' && digit <= 'z' ? digit - 'a' + 10 : 99;
}

/* ---- whole numbers ---- */

/* Digits of the base, single underscores between them; appended without. */
static bool read_digits(Span span, int base, bool after_prefix, BaseText *out)
{
    bool digit_before = after_prefix;

    for (size_t i = 0; i < span.length; i++) {
        bool is_digit = digit_value(span.at[i]) < base;
        bool joins = span.at[i] == '_' && digit_before && i + 1 < span.length;
        if (!is_digit && !joins)
            return false;
        if (is_digit)
            base_text_append_char(out, span.at[i]);
        digit_before = is_digit;
    }
    return out->length > 0 && digit_before;
}

/* number = number * base + digit, in groups of nine decimal digits, the least
 * significant first. */
static size_t push_digit(uint32_t *groups, size_t count, int base, int digit)
{
    uint64_t carry = (uint64_t)digit;

    for (size_t i = 0; i < count; i++) {
        carry += (uint64_t)groups[i] * (uint64_t)base;
        groups[i] = (uint32_t)(carry % 1000000000);
        carry /= 1000000000;
    }
    if (carry > 0)
        groups[count++] = (uint32_t)carry;
    return count;
}

static void append_decimal(const BaseText *digits, int base, BaseText *out)
{
    uint32_t *groups = base_alloc_zero((digits->length / 7 + 2) *
                                       sizeof *groups); /* 16^7 < 10^9 */
    size_t count = 0;

    for (size_t i = 0; i < digits->length; i++)
        count = push_digit(groups, count, base, digit_value(digits->data[i]));
    for (size_t i = count; i-- > 0;)
        base_text_printf(out, i + 1 == count ? "%u" : "%09u", groups[i]);
    base_free(groups);
}

/* `span` stands behind the sign. */
static bool read_whole(Span span, bool negative, Seed *seed)
{
    BaseText digits = {0};
    int based = py_base_prefix(span.at, span.length);
    int base = based ? based : 10;
    size_t prefix = based ? PY_BASE_PREFIX_SIZE : 0;

    bool good = read_digits((Span){span.at + prefix, span.length - prefix},
                            base, prefix > 0, &digits);
    size_t zeros = strspn(base_text_str(&digits), "0");
    if (good && negative && zeros < digits.length)
        base_text_append_char(&seed->data, '-');
    if (good && base != 10 && zeros < digits.length)
        append_decimal(&digits, base, &seed->data);
    else if (good)
        base_text_append(&seed->data, zeros < digits.length
                                          ? base_text_str(&digits) + zeros
                                          : "0");
    base_text_release(&digits);
    seed->kind = good ? PY_SEED_WHOLE : PY_SEED_WRONG;
    return good;
}

/* ---- texts and bytes ---- */

static bool append_code(BaseText *out, uint32_t code)
{
    char bytes[4];
    size_t size = base_utf8_encode(code, bytes);

    base_text_append_n(out, bytes, size);
    return size > 0;
}

/* `most` digits of the base, at least `least`; returns how many there were. */
static size_t read_code(Span span, int base, size_t least, size_t most,
                        uint32_t *code)
{
    size_t count = 0;

    *code = 0;
    while (count < most && count < span.length &&
           digit_value(span.at[count]) < base)
        *code =
            *code * (uint32_t)base + (uint32_t)digit_value(span.at[count++]);
    return count >= least ? count : 0;
}

/* What the backslash before `span` begins; returns what it takes of it, 0 if
 * that is not understood. */
static size_t read_escape(Span span, bool is_bytes, Seed *seed)
{
    static const char names[] = "\\'\"abfnrtv", means[] = "\\'\"\a\b\f\n\r\t\v";
    const char *name = span.length > 0 ? strchr(names, *span.at) : NULL;
    Span rest = {span.at + 1, span.length - 1};
    uint32_t code;
    size_t used = 0;

    if (span.length == 0)
        return 0;
    if (name && *name != '\0') {
        base_text_append_char(&seed->data, means[name - names]);
        return 1;
    }
    if (*span.at == 'x')
        used = read_code(rest, 16, 2, 2, &code);
    else if (*span.at == 'u' && !is_bytes)
        used = read_code(rest, 16, 4, 4, &code);
    else if (*span.at == 'U' && !is_bytes)
        used = read_code(rest, 16, 8, 8, &code);
    if (used > 0)
        used++;
    else
        used = read_code(span, 8, 1, 3, &code);
    if (used == 0)
        return 0;
    if (!is_bytes)
        return append_code(&seed->data, code) ? used : 0;
    base_text_append_char(&seed->data, (char)code);
    return code < 256 ? used : 0;
}

static bool read_quoted(Span span, bool is_bytes, Seed *seed)
{
    char quote = span.at[0];

    if (span.length < 2 || span.at[span.length - 1] != quote)
        return false;
    for (size_t i = 1, end = span.length - 1; i < end;) {
        char byte = span.at[i++];
        if (byte == quote || byte == '\n' || byte == '\r' ||
            (is_bytes && (unsigned char)byte >= 0x80))
            return false;
        if (byte != '\\') {
            base_text_append_char(&seed->data, byte);
            continue;
        }
        size_t used = read_escape((Span){span.at + i, end - i}, is_bytes, seed);
        if (used == 0)
            return false;
        i += used;
    }
    seed->kind = is_bytes ? PY_SEED_BYTES : PY_SEED_TEXT;
    return true;
}

/* What begins like a name and holds nothing that means something in Python. */
static bool read_word(Span span, Seed *seed)
{
    if (digit_value(*span.at) < 10)
        return false;
    for (size_t i = 0; i < span.length; i++) {
        unsigned char byte = (unsigned char)span.at[i];
        bool inside = i > 0 && (byte == ' ' || byte == '-');
        if (digit_value(span.at[i]) >= 36 && byte != '_' && byte < 0x80 &&
            !inside)
            return false;
    }
    base_text_append_n(&seed->data, span.at, span.length);
    seed->kind = PY_SEED_WORD;
    return true;
}

/* ---- all of them ---- */

static bool read_number(Span span, Seed *seed)
{
    size_t sign = *span.at == '-' || *span.at == '+';
    Span rest = {span.at + sign, span.length - sign};

    if (read_whole(rest, *span.at == '-', seed))
        return true;
    base_text_clear(&seed->data);
    if (rest.length == 0 || (digit_value(*rest.at) > 9 && *rest.at != '.') ||
        py_float_parse(span.at, span.length, &seed->number) !=
            PY_FLOAT_PARSE_OK)
        return false;
    seed->kind = PY_SEED_FLOAT;
    return true;
}

static void read_seed(const char *text, Seed *seed)
{
    Span span = trim(text);
    bool is_bytes = span.length > 1 && (span.at[0] | 0x20) == 'b' &&
                    (span.at[1] == '\'' || span.at[1] == '"');
    bool good = span.length > 0 && base_utf8_valid(span.at, span.length);

    if (!good)
        return;
    if (is_word(span, "None")) {
        seed->kind = PY_SEED_NONE;
    } else if (is_word(span, "True") || is_word(span, "False")) {
        seed->kind = PY_SEED_WHOLE;
        base_text_append(&seed->data, *span.at == 'T' ? "1" : "0");
    } else if (is_bytes) {
        good = read_quoted((Span){span.at + 1, span.length - 1}, true, seed);
    } else if (*span.at == '\'' || *span.at == '"') {
        good = read_quoted(span, false, seed);
    } else {
        good = read_number(span, seed) || read_word(span, seed);
    }
    if (!good)
        seed->kind = PY_SEED_WRONG;
}

static bool is_plain(uint32_t code)
{
    return code > ' ' && code != '\\' && code != 0x7f &&
           py_unicode_is(py_unicode_of_python(313), code, PY_UNICODE_PRINTABLE);
}

static void append_escape(BaseText *out, uint32_t code)
{
    base_text_printf(out,
                     code < 0x100     ? "\\x%02x"
                     : code < 0x10000 ? "\\u%04x"
                                      : "\\U%08x",
                     code);
}

static void append_quoted(const Seed *seed, BaseText *out)
{
    const BaseText *data = &seed->data;
    bool is_bytes = seed->kind == PY_SEED_BYTES;
    bool single = data->length > 0 && memchr(data->data, '\'', data->length);
    bool both = single && memchr(data->data, '"', data->length);
    char quote = single && !both ? '"' : '\'';

    if (is_bytes)
        base_text_append_char(out, 'b');
    base_text_append_char(out, quote);
    for (size_t i = 0; i < data->length;) {
        uint32_t code = (unsigned char)data->data[i];
        size_t size = 1;
        if (!is_bytes)
            size = base_utf8_next(data->data + i, data->length - i, &code);
        if (is_plain(code) && code != (uint32_t)quote &&
            !(is_bytes && code >= 0x80))
            base_text_append_n(out, data->data + i, size);
        else if (code == '\\' || code == (uint32_t)quote)
            base_text_printf(out, "\\%c", (char)code);
        else
            append_escape(out, code);
        i += size;
    }
    base_text_append_char(out, quote);
}

static void append_float(double number, BaseText *out)
{
    char text[BASE_FLOAT_TEXT_SIZE];

    base_float_text(number, text);
    if (isinf(number)) /* it has no other literal */
        base_text_append(out, number < 0 ? "-1e999" : "1e999");
    else
        base_text_append(out, text);
}

/* Is it written as we write it: decimal digits without zeros before them? */
static bool is_usual(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] < '0' || text[i] > '9')
            return false;
    return length > 0 && (length == 1 || text[0] != '0');
}

PySeedKind py_seed_text_read(const char *text, BaseText *out)
{
    Seed seed = {.kind = PY_SEED_WRONG};
    size_t length = strlen(text);

    if (is_usual(text, length)) {
        if (out)
            base_text_append_n(out, text, length);
        return PY_SEED_WHOLE;
    }
    read_seed(text, &seed);
    if (out && seed.kind == PY_SEED_WHOLE)
        base_text_append_n(out, seed.data.data, seed.data.length);
    else if (out && seed.kind == PY_SEED_FLOAT)
        append_float(seed.number, out);
    else if (out && seed.kind >= PY_SEED_TEXT)
        append_quoted(&seed, out);
    base_text_release(&seed.data);
    return seed.kind;
}

bool py_seed_text_apply(const char *text, PyRandom *random)
{
    Seed seed = {.kind = PY_SEED_WRONG};

    read_seed(text, &seed);
    if (seed.kind == PY_SEED_WHOLE)
        py_random_seed_decimal(random, base_text_str(&seed.data));
    else if (seed.kind == PY_SEED_FLOAT)
        py_random_seed_hash(random, (uint64_t)py_hash_float(seed.number));
    else if (seed.kind >= PY_SEED_TEXT)
        py_random_seed_bytes(random, seed.data.data, seed.data.length);
    base_text_release(&seed.data);
    return seed.kind > PY_SEED_NONE;
}
