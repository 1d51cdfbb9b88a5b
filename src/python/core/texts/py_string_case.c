#include "py_exception.h"
#include "py_identifier.h"
#include "py_string_private.h"
#include "py_unicode.h"

static void append_mapped(BaseText *out, PyUnicodeCase to, uint32_t code)
{
    uint32_t mapped[3];
    uint32_t count = py_unicode_map(to, code, mapped);
    for (uint32_t i = 0; i < count; i++)
        py_text_append_code(out, mapped[i]);
}

/* Sigma at the end of a word has a small form of its own. */
static bool is_final_sigma(const PyString *string, uint32_t at)
{
    bool before = false;
    for (uint32_t i = at; i > 0;) {
        uint32_t code;
        do
            i--;
        while (((unsigned char)string->text[i] & 0xC0) == 0x80);
        py_utf8_read(string->text + i, &code);
        if (py_unicode_is_case_ignorable(code))
            continue;
        before = py_unicode_is_cased(code);
        break;
    }
    if (!before)
        return false;
    for (uint32_t i = at + 2; i < string->size;) {
        uint32_t code;
        i += py_utf8_read(string->text + i, &code);
        if (py_unicode_is_case_ignorable(code))
            continue;
        return !py_unicode_is_cased(code);
    }
    return true;
}

static void append_lower(BaseText *out, const PyString *string, uint32_t at,
                         uint32_t code)
{
    if (code == 0x3A3)
        py_text_append_code(out, is_final_sigma(string, at) ? 0x3C2 : 0x3C3);
    else
        append_mapped(out, PY_UNICODE_LOWER, code);
}

typedef enum Style {
    STYLE_UPPER,
    STYLE_LOWER,
    STYLE_TITLE,
    STYLE_CAPITAL,
    STYLE_SWAP,
    STYLE_FOLD
} Style;

static void append_styled(BaseText *out, Style style, const PyString *string,
                          uint32_t at, uint32_t code, bool inside)
{
    switch (style) {
    case STYLE_UPPER:
        append_mapped(out, PY_UNICODE_UPPER, code);
        break;
    case STYLE_FOLD:
        append_mapped(out, PY_UNICODE_FOLD, code);
        break;
    case STYLE_LOWER:
        append_lower(out, string, at, code);
        break;
    case STYLE_TITLE:
    case STYLE_CAPITAL:
        if (inside)
            append_lower(out, string, at, code);
        else
            append_mapped(out, PY_UNICODE_TITLE, code);
        break;
    case STYLE_SWAP:
        if (py_unicode_is_upper(code))
            append_lower(out, string, at, code);
        else if (py_unicode_is_lower(code))
            append_mapped(out, PY_UNICODE_UPPER, code);
        else
            py_text_append_code(out, code);
        break;
    }
}

static PyValue restyle(PyMachine *machine, PyValue self, Style style)
{
    const PyString *string = py_string(self);
    if (!py_charge(machine, string->size / 8))
        return PY_ERROR;
    BaseText out = {0};
    bool inside = false;
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + at, &code);
        append_styled(&out, style, string, at, code, inside);
        inside = style == STYLE_CAPITAL || py_unicode_is_cased(code);
        at += size;
    }
    return py_string_take(machine, &out);
}

#define DEFINE_STYLE(name, style)                                              \
    PyValue py_string_##name(PyMachine *machine, const PyValue *args,          \
                             uint32_t count)                                   \
    {                                                                          \
        (void)count;                                                           \
        return restyle(machine, args[0], style);                               \
    }
DEFINE_STYLE(upper, STYLE_UPPER)
DEFINE_STYLE(lower, STYLE_LOWER)
DEFINE_STYLE(title, STYLE_TITLE)
DEFINE_STYLE(capitalize, STYLE_CAPITAL)
DEFINE_STYLE(swapcase, STYLE_SWAP)
DEFINE_STYLE(casefold, STYLE_FOLD)

static bool is_alnum(uint32_t code)
{
    return py_unicode_is_alpha(code) || py_unicode_is_numeric(code);
}

static PyValue all_are(PyMachine *machine, PyValue self,
                       bool (*test)(uint32_t code), bool empty)
{
    const PyString *string = py_string(self);
    if (!py_charge(machine, string->size / 16))
        return PY_ERROR;
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        at += py_utf8_read(string->text + at, &code);
        if (!test(code))
            return PY_FALSE;
    }
    return py_bool(string->size || empty);
}

#define DEFINE_TEST(name, test, empty)                                         \
    PyValue py_string_##name(PyMachine *machine, const PyValue *args,          \
                             uint32_t count)                                   \
    {                                                                          \
        (void)count;                                                           \
        return all_are(machine, args[0], test, empty);                         \
    }
DEFINE_TEST(isalpha, py_unicode_is_alpha, false)
DEFINE_TEST(isalnum, is_alnum, false)
DEFINE_TEST(isdecimal, py_unicode_is_decimal, false)
DEFINE_TEST(isdigit, py_unicode_is_digit, false)
DEFINE_TEST(isnumeric, py_unicode_is_numeric, false)
DEFINE_TEST(isspace, py_unicode_is_space, false)
DEFINE_TEST(isprintable, py_unicode_is_printable, true)

PyValue py_string_isascii(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    (void)count;
    return py_bool(py_string(args[0])->size == py_string(args[0])->length);
}

/* All cased characters are of one case, and there is one. */
static PyValue one_case(PyValue self, bool upper)
{
    const PyString *string = py_string(self);
    bool any = false;
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        at += py_utf8_read(string->text + at, &code);
        bool is_upper = py_unicode_is_upper(code);
        bool is_lower = py_unicode_is_lower(code);
        if ((upper ? is_lower : is_upper) || py_unicode_is_title(code))
            return PY_FALSE;
        any = any || is_upper || is_lower;
    }
    return py_bool(any);
}

PyValue py_string_isupper(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    (void)count;
    return one_case(args[0], true);
}

PyValue py_string_islower(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    (void)count;
    return one_case(args[0], false);
}

PyValue py_string_istitle(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    (void)count;
    const PyString *string = py_string(args[0]);
    bool any = false, inside = false;
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        at += py_utf8_read(string->text + at, &code);
        bool big = py_unicode_is_upper(code) || py_unicode_is_title(code);
        bool small = py_unicode_is_lower(code);
        if ((big && inside) || (small && !inside))
            return PY_FALSE;
        inside = big || small;
        any = any || inside;
    }
    return py_bool(any);
}

static bool can_start(uint32_t code)
{
    return code < 128 ? code == '_' || (code | 32) - 'a' < 26u
                      : py_identifier_can_start(code);
}

static bool can_continue(uint32_t code)
{
    return code < 128 ? can_start(code) || code - '0' < 10u
                      : py_identifier_can_continue(code);
}

PyValue py_string_isidentifier(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    (void)machine;
    (void)count;
    const PyString *string = py_string(args[0]);
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + at, &code);
        if (at == 0 ? !can_start(code) : !can_continue(code))
            return PY_FALSE;
        at += size;
    }
    return py_bool(string->size != 0);
}
