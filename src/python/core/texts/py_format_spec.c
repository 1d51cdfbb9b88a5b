#include "py_format_spec.h"

#include <string.h>

#include "base_check.h"
#include "base_utf8.h"
#include "py_utf8.h"

static bool is_align(char c)
{
    return c == '<' || c == '>' || c == '^' || c == '=';
}

/* What is left to be read. */
typedef struct Reader {
    const char *at, *end;
} Reader;

static bool take(Reader *reader, char wanted)
{
    if (reader->at == reader->end || *reader->at != wanted)
        return false;
    reader->at++;
    return true;
}

/* Returns false if the number is too large; `*out` stays if there is none. */
static bool read_number(Reader *reader, int64_t *out)
{
    int64_t value = 0;
    bool any = false;

    for (; reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9';
         reader->at++) {
        if (__builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, *reader->at - '0', &value))
            return false;
        any = true;
    }
    if (any)
        *out = value;
    return true;
}

/* The optional fill and alignment; true if a fill was given. */
static bool read_alignment(Reader *reader, PyFormatSpec *spec, bool *aligned)
{
    uint32_t character;
    size_t left = (size_t)(reader->end - reader->at);
    size_t size = left > 0 ? base_utf8_next(reader->at, left, &character) : 0;

    *aligned = false;
    if (size > 0 && size < left && is_align(reader->at[size])) {
        memcpy(spec->fill, reader->at, size);
        spec->fill[size] = '\0';
        spec->align = reader->at[size];
        reader->at += size + 1;
        *aligned = true;
        return true;
    }
    if (left > 0 && is_align(*reader->at)) {
        spec->align = *reader->at++;
        *aligned = true;
    }
    return false;
}

static void read_flags(Reader *reader, PyFormatSpec *spec, bool filled,
                       bool aligned)
{
    if (reader->at < reader->end && strchr(" +-", *reader->at) &&
        *reader->at != '\0')
        spec->sign = *reader->at++;
    spec->no_negative_zero = take(reader, 'z');
    spec->alternate = take(reader, '#');
    if (!filled && take(reader, '0')) {
        spec->fill[0] = '0';
        if (!aligned && spec->align == '>')
            spec->align = '=';
    }
}

static bool read_grouping(Reader *reader, PyFormatSpec *spec, BaseText *error)
{
    if (take(reader, ','))
        spec->grouping = ',';
    bool underscore = take(reader, '_');
    bool both = underscore && spec->grouping != 0;
    if (underscore)
        spec->grouping = '_';
    if (both || (underscore && take(reader, ','))) {
        base_text_append(error, "Cannot specify both ',' and '_'.");
        return false;
    }
    return true;
}

static void append_code(BaseText *out, uint32_t code)
{
    if (code > 32 && code < 128)
        base_text_printf(out, "'%c'", (char)code);
    else
        base_text_printf(out, "'\\x%x'", (unsigned)code);
}

static bool check_grouping(const PyFormatSpec *spec, BaseText *error)
{
    uint32_t type = spec->type;

    if (spec->grouping == 0 || type == 0)
        return true;
    if (type < 128 && strchr("defgEFG%", (int)type))
        return true;
    if (spec->grouping == '_' && type < 128 && strchr("boxX", (int)type))
        return true;
    base_text_printf(error, "Cannot specify '%c' with ", spec->grouping);
    append_code(error, type);
    base_text_append_char(error, '.');
    return false;
}

static bool read_precision(Reader *reader, PyFormatSpec *spec, BaseText *error)
{
    if (!take(reader, '.'))
        return true;
    const char *begin = reader->at;
    if (!read_number(reader, &spec->precision)) {
        base_text_append(error, "Too many decimal digits in format string");
        return false;
    }
    if (reader->at == begin) {
        base_text_append(error, "Format specifier missing precision");
        return false;
    }
    return true;
}

/* The type is one character, and the last. */
static bool read_type(Reader *reader, PyFormatSpec *spec)
{
    size_t left = (size_t)(reader->end - reader->at);

    if (left == 0)
        return true;
    return base_utf8_next(reader->at, left, &spec->type) == left;
}

bool py_format_spec_parse(PyFormatSpec *spec, const char *text, size_t length,
                          char align, const char *type_name, BaseText *error)
{
    Reader reader = {text, text + length};
    bool aligned;

    *spec = (PyFormatSpec){
        .fill = " ", .align = align, .width = -1, .precision = -1};
    bool filled = read_alignment(&reader, spec, &aligned);
    read_flags(&reader, spec, filled, aligned);
    if (!read_number(&reader, &spec->width)) {
        base_text_append(error, "Too many decimal digits in format string");
        return false;
    }
    if (!read_grouping(&reader, spec, error) ||
        !read_precision(&reader, spec, error))
        return false;
    if (!read_type(&reader, spec)) {
        base_text_append(error, "Invalid format specifier '");
        base_text_append_n(error, text, length);
        base_text_printf(error, "' for object of type '%s'", type_name);
        return false;
    }
    /* A text has the type 's' also where none is written. */
    if (align == '<' && spec->type == 0)
        spec->type = 's';
    return check_grouping(spec, error);
}

void py_format_spec_unknown(const PyFormatSpec *spec, const char *type_name,
                            BaseText *error)
{
    base_text_append(error, "Unknown format code ");
    append_code(error, spec->type);
    base_text_printf(error, " for object of type '%s'", type_name);
}

/* ---- layout ---- */

static void append_fill(const PyFormatSpec *spec, BaseText *out, size_t count)
{
    size_t size = strlen(spec->fill);

    if (count == 0)
        return;
    base_text_reserve(out, count * size);
    if (size == 1) {
        memset(out->data + out->length, spec->fill[0], count);
        out->length += count;
        out->data[out->length] = '\0';
        return;
    }
    while (count-- > 0)
        base_text_append_n(out, spec->fill, size);
}

/*
 * How many digits, leading zeros included, and how many separators it takes to
 * show `count` digits in at least `width` columns. A separator never comes
 * first, so the result may be one column wider.
 */
static void grouped_size(size_t count, size_t width, size_t group,
                         size_t *digits, size_t *separators)
{
    BASE_INVARIANT(group);
    *digits = 0;
    *separators = 0;
    for (;;) {
        size_t used = *digits + *separators;
        size_t wanted = count > *digits ? count - *digits : 0;
        if (used < width && width - used > wanted)
            wanted = width - used;
        if (wanted == 0)
            wanted = 1;
        *digits += wanted < group ? wanted : group;
        if (*digits >= count && *digits + *separators >= width)
            return;
        ++*separators;
    }
}

static void append_grouped(const PyFormatSpec *spec,
                           const PyFormatNumber *number, size_t digits,
                           BaseText *out)
{
    size_t zeros = digits - number->digit_count;
    BASE_INVARIANT(digits >= number->digit_count && number->group);

    if (zeros == 0 && spec->grouping == 0) {
        base_text_append_n(out, number->digits, digits);
        return;
    }
    for (size_t i = 0; i < digits; i++) {
        if (i > 0 && spec->grouping != 0 && (digits - i) % number->group == 0)
            base_text_append_char(out, spec->grouping);
        base_text_append_char(out, i < zeros ? '0' : number->digits[i - zeros]);
    }
}

static char sign_of(const PyFormatSpec *spec, bool negative)
{
    if (negative)
        return '-';
    return spec->sign == '-' ? '\0' : spec->sign;
}

void py_format_number(const PyFormatSpec *spec, const PyFormatNumber *number,
                      BaseText *out)
{
    char sign = sign_of(spec, number->negative);
    size_t width = spec->width > 0 ? (size_t)spec->width : 0;
    size_t fixed =
        (sign != '\0') + strlen(number->prefix) + strlen(number->rest);
    size_t digits = number->digit_count, separators = 0;
    bool zeros = spec->align == '=' && strcmp(spec->fill, "0") == 0;
    size_t least = zeros && width > fixed ? width - fixed : 0;

    if (digits > 0 && spec->grouping != 0)
        grouped_size(digits, least, number->group, &digits, &separators);
    size_t used = fixed + digits + separators;
    size_t padding = width > used ? width - used : 0;
    size_t left = spec->align == '>'   ? padding
                  : spec->align == '^' ? padding / 2
                                       : 0;
    size_t inner = spec->align == '=' ? padding : 0;

    append_fill(spec, out, left);
    if (sign != '\0')
        base_text_append_char(out, sign);
    base_text_append(out, number->prefix);
    append_fill(spec, out, inner);
    append_grouped(spec, number, digits, out);
    base_text_append(out, number->rest);
    append_fill(spec, out, padding - left - inner);
}

bool py_format_text(const PyFormatSpec *spec, const char *text, size_t length,
                    BaseText *out, BaseText *error)
{
    if (spec->type != 's') {
        py_format_spec_unknown(spec, "str", error);
        return false;
    }
    const char *refused =
        spec->sign == ' '        ? "Space not allowed in string"
        : spec->sign != 0        ? "Sign not allowed in string"
        : spec->no_negative_zero ? "Negative zero coercion (z) not allowed in "
                                   "string"
        : spec->alternate        ? "Alternate form (#) not allowed in string"
        : spec->align == '='     ? "'=' alignment not allowed in string"
                                 : NULL;
    if (refused) {
        base_text_printf(error, "%s format specifier", refused);
        return false;
    }
    size_t shown = 0, bytes = 0;
    if (spec->precision < 0) {
        shown = py_utf8_length(text, length);
        bytes = length;
    }
    while (bytes < length && (int64_t)shown < spec->precision) {
        uint32_t character;
        size_t size = base_utf8_next(text + bytes, length - bytes, &character);
        bytes += size > 0 ? size : 1;
        shown++;
    }
    size_t width = spec->width > 0 ? (size_t)spec->width : 0;
    size_t padding = width > shown ? width - shown : 0;
    size_t left = spec->align == '>'   ? padding
                  : spec->align == '^' ? padding / 2
                                       : 0;
    append_fill(spec, out, left);
    base_text_append_n(out, text, bytes);
    append_fill(spec, out, padding - left);
    return true;
}

/* ---- integers ---- */

static const char *refused_for_integer(const PyFormatSpec *spec)
{
    if (spec->precision >= 0)
        return "Precision not allowed in integer format specifier";
    if (spec->no_negative_zero)
        return "Negative zero coercion (z) not allowed in integer format "
               "specifier";
    if (spec->type != 'c')
        return NULL;
    if (spec->sign != 0)
        return "Sign not allowed with integer format specifier 'c'";
    if (spec->alternate)
        return "Alternate form (#) not allowed with integer format specifier "
               "'c'";
    return NULL;
}

int py_format_integer_base(const PyFormatSpec *spec, const char *type_name,
                           BaseText *error)
{
    int base;

    switch (spec->type) {
    case 'b':
        base = 2;
        break;
    case 'o':
        base = 8;
        break;
    case 'x':
    case 'X':
        base = 16;
        break;
    case 0:
    case 'd':
    case 'n':
        base = 10;
        break;
    case 'c':
        base = 1;
        break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
        return 0;
    default:
        py_format_spec_unknown(spec, type_name, error);
        return -1;
    }
    const char *refused = refused_for_integer(spec);
    if (!refused)
        return base;
    base_text_append(error, refused);
    return -1;
}

static const char *prefix_of(const PyFormatSpec *spec)
{
    if (!spec->alternate)
        return "";
    switch (spec->type) {
    case 'b':
        return "0b";
    case 'o':
        return "0o";
    case 'x':
        return "0x";
    case 'X':
        return "0X";
    default:
        return "";
    }
}

void py_format_integer(const PyFormatSpec *spec, const char *digits,
                       bool negative, BaseText *out)
{
    bool decimal = spec->type == 0 || spec->type == 'd' || spec->type == 'n';
    BaseText upper = {0};
    PyFormatNumber number = {.negative = negative,
                             .prefix = prefix_of(spec),
                             .digits = digits,
                             .digit_count = strlen(digits),
                             .group = decimal ? 3 : 4,
                             .rest = ""};

    if (spec->type == 'X') {
        for (const char *c = digits; *c != '\0'; c++)
            base_text_append_char(&upper,
                                  *c >= 'a' ? (char)(*c - 'a' + 'A') : *c);
        number.digits = base_text_str(&upper);
    }
    py_format_number(spec, &number, out);
    base_text_release(&upper);
}
