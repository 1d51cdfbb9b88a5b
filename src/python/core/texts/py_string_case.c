#include "py_string_case.h"

#include "py_eight.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_machine.h"
#include "py_string_quick.h"
#include "py_string_text.h"
#include "py_utf8.h"

#define SIGMA 0x3A3u

enum { BRIEF_TEXT = 256 }; /* bytes of a text that needs no memory elsewhere */

static void append_mapped(BaseText *out, PyUnicode unicode, PyUnicodeCase to,
                          uint32_t code)
{
    uint32_t mapped[3];
    uint32_t count = py_unicode_map(unicode, to, code, mapped), size = 0;
    char bytes[3 * 4];
    for (uint32_t i = 0; i < count; i++)
        size += py_utf8_write(mapped[i], bytes + size);
    base_text_append_n(out, bytes, size);
}

/* Sigma at the end of a word has a small form of its own. */
static bool is_final_sigma(PyUnicode unicode, const PyString *string,
                           uint32_t at)
{
    BASE_INVARIANT(at + 2 <= string->size);
    bool before = false;
    for (uint32_t i = at; i > 0;) {
        uint32_t code;
        do
            i--;
        while (((unsigned char)string->text[i] & 0xC0) == 0x80);
        py_utf8_read(string->text + i, &code);
        if (py_unicode_is(unicode, code, PY_UNICODE_CASE_IGNORABLE))
            continue;
        before = py_unicode_is(unicode, code, PY_UNICODE_CASED);
        break;
    }
    if (!before)
        return false;
    for (uint32_t i = at + 2; i < string->size;) {
        uint32_t code;
        i += py_utf8_read(string->text + i, &code);
        if (py_unicode_is(unicode, code, PY_UNICODE_CASE_IGNORABLE))
            continue;
        return !py_unicode_is(unicode, code, PY_UNICODE_CASED);
    }
    return true;
}

static uint32_t small_sigma(PyUnicode unicode, const PyString *string,
                            uint32_t at)
{
    return is_final_sigma(unicode, string, at) ? 0x3C2 : 0x3C3;
}

static void append_lower(BaseText *out, PyUnicode unicode,
                         const PyString *string, uint32_t at, uint32_t code)
{
    if (code != SIGMA)
        append_mapped(out, unicode, PY_UNICODE_LOWER, code);
    else
        py_text_append_code(out, small_sigma(unicode, string, at));
}

typedef enum Style {
    STYLE_UPPER,
    STYLE_LOWER,
    STYLE_TITLE,
    STYLE_CAPITAL,
    STYLE_SWAP,
    STYLE_FOLD
} Style;

/* A text that is being given a style. */
typedef struct Restyling {
    const PyString *string;
    PyUnicode unicode;
    Style style;
    BaseText out;
} Restyling;

/* The character at `at`, which is `inside` of a word. */
static void append_styled(Restyling *to, uint32_t at, uint32_t code,
                          bool inside)
{
    PyUnicode unicode = to->unicode;
    BaseText *out = &to->out;
    switch (to->style) {
    case STYLE_UPPER:
    case STYLE_LOWER:
    case STYLE_FOLD: /* see map_all() */
        break;
    case STYLE_TITLE:
    case STYLE_CAPITAL:
        if (inside)
            append_lower(out, unicode, to->string, at, code);
        else
            append_mapped(out, unicode, PY_UNICODE_TITLE, code);
        break;
    case STYLE_SWAP:
        if (py_unicode_is(unicode, code, PY_UNICODE_UPPER_CASE))
            append_lower(out, unicode, to->string, at, code);
        else if (py_unicode_is(unicode, code, PY_UNICODE_LOWER_CASE))
            append_mapped(out, unicode, PY_UNICODE_UPPER, code);
        else
            py_text_append_code(out, code);
        break;
    }
}

/* Turns the letters between `first` and `last` of ASCII round. */
static inline uint64_t flip_eight(uint64_t eight, char first, char last)
{
    return eight ^ py_eight_between(eight, first, last) >> 2;
}

static void flip_bytes(char *to, const char *from, size_t size, char first,
                       char last)
{
    for (; size >= 8; size -= 8, to += 8, from += 8) {
        uint64_t eight = flip_eight(py_eight_read(from), first, last);
        memcpy(to, &eight, 8);
    }
    uint64_t rest = size ? py_eight_read_few(from, size) : 0;
    rest = flip_eight(rest, first, last);
    for (; size > 0; size--, rest >>= 8)
        *to++ = (char)rest;
}

static PyValue flip_case(PyMachine *machine, const PyString *string, char first,
                         char last)
{
    PyString *quick = py_string_quick(machine, string->size);
    if (quick) {
        flip_bytes(quick->text, string->text, string->size, first, last);
        return py_from_object(quick);
    }
    BaseText out = {0};
    base_text_reserve(&out, string->size);
    flip_bytes(out.data, string->text, string->size, first, last);
    PyValue flipped =
        py_string_counted(machine, out.data, string->size, string->size);
    base_text_release(&out);
    return flipped;
}

/* One that is not near. */
static uint32_t map_far(const Restyling *to, PyUnicodeCase how, uint32_t at,
                        uint32_t code, uint32_t mapped[3])
{
    if (code != SIGMA || how != PY_UNICODE_LOWER)
        return py_unicode_map(to->unicode, how, code, mapped);
    mapped[0] = small_sigma(to->unicode, to->string, at);
    return 1;
}

/* Maps characters from `from` up to `end`, where a NUL is, until there is one
 * that is not near; returns where that is. Each becomes one. */
static const char *map_near(const uint16_t *near, const char *from,
                            const char *end, char **to)
{
    char *out = *to;
    for (;;) {
        unsigned mapped, first = (unsigned char)*from;
        while (first - 0xC0 < 0x20) { /* most often in a row */
            mapped = near[(first & 0x1F) << 6 | ((unsigned)from[1] & 0x3F)];
            if (mapped < 0x80)
                break;
            out[0] = (char)mapped;
            out[1] = (char)(mapped >> 8);
            out += 2;
            from += 2;
            first = (unsigned char)*from;
        }
        bool wide = first - 0xC0 < 0x20;
        if (!wide)
            mapped = first < 0x80 ? near[first] : 0;
        if (from == end || !mapped)
            break;
        out[0] = (char)mapped;
        out[1] = (char)(mapped >> 8);
        out += mapped < 0x80 ? 1 : 2;
        from += wide ? 2 : 1;
    }
    *to = out;
    return from;
}

/* Where each character becomes something whatever comes before it. A mapping
 * takes at most three times the bytes. Returns the number of characters. */
static uint32_t map_all(Restyling *to, PyUnicodeCase how)
{
    const PyString *string = to->string;
    const uint16_t *near = py_unicode_near[how];
    uint32_t length = string->length;
    base_text_reserve(&to->out, 3 * (size_t)string->size);
    char *out = to->out.data;
    const char *from = string->text, *end = from + string->size;
    while ((from = map_near(near, from, end, &out)) < end) {
        uint32_t code, mapped[3], at = (uint32_t)(from - string->text);
        from += py_utf8_read(from, &code);
        uint32_t count = map_far(to, how, at, code, mapped);
        for (uint32_t i = 0; i < count; i++)
            out += py_utf8_write(mapped[i], out);
        length += count - 1;
    }
    *out = '\0';
    to->out.length = (size_t)(out - to->out.data);
    BASE_INVARIANT(to->out.length <= 3 * (size_t)string->size);
    return length;
}

static const uint8_t whole_text[] = {[STYLE_UPPER] = PY_UNICODE_UPPER,
                                     [STYLE_LOWER] = PY_UNICODE_LOWER,
                                     [STYLE_FOLD] = PY_UNICODE_FOLD};

static PyValue map_string(PyMachine *machine, Restyling *to)
{
    uint32_t length = map_all(to, whole_text[to->style]);
    PyValue mapped =
        py_string_counted(machine, to->out.data, to->out.length, length);
    base_text_release(&to->out);
    return mapped;
}

static void restyle_all(Restyling *to)
{
    const PyString *string = to->string;
    bool inside = false;
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + at, &code);
        append_styled(to, at, code, inside);
        if (to->style == STYLE_TITLE)
            inside = py_unicode_is(to->unicode, code, PY_UNICODE_CASED);
        else
            inside = true;
        at += size;
    }
}

static PyValue restyle(PyMachine *machine, PyValue self, Style style)
{
    const PyString *string = py_string(self);
    char memory[BRIEF_TEXT];
    Restyling to = {.string = string,
                    .unicode = py_machine_unicode(machine),
                    .style = style,
                    .out = base_text_in(memory, sizeof memory)};
    if (!py_charge(machine, string->size))
        return PY_ERROR;
    bool is_ascii = string->size == string->length;
    if (is_ascii && style == STYLE_UPPER)
        return flip_case(machine, string, 'a', 'z');
    if (is_ascii && style == STYLE_LOWER)
        return flip_case(machine, string, 'A', 'Z');
    if (style == STYLE_UPPER || style == STYLE_LOWER || style == STYLE_FOLD)
        return map_string(machine, &to);
    restyle_all(&to);
    return py_string_take(machine, &to.out);
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

/* Every character has one of the properties. */
static PyValue all_are(PyMachine *machine, PyValue self, unsigned properties)
{
    const PyString *string = py_string(self);
    PyUnicode unicode = py_machine_unicode(machine);
    bool empty = properties == PY_UNICODE_PRINTABLE;
    if (!py_charge(machine, string->size))
        return PY_ERROR;
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        at += py_utf8_read(string->text + at, &code);
        if (!py_unicode_is(unicode, code, properties))
            return PY_FALSE;
    }
    return py_bool(string->size || empty);
}

#define DEFINE_TEST(name, properties)                                          \
    PyValue py_string_##name(PyMachine *machine, const PyValue *args,          \
                             uint32_t count)                                   \
    {                                                                          \
        (void)count;                                                           \
        return all_are(machine, args[0], properties);                          \
    }
DEFINE_TEST(isalpha, PY_UNICODE_ALPHA)
DEFINE_TEST(isalnum, PY_UNICODE_ALPHA | PY_UNICODE_NUMERIC)
DEFINE_TEST(isdecimal, PY_UNICODE_DECIMAL)
DEFINE_TEST(isdigit, PY_UNICODE_DIGIT)
DEFINE_TEST(isnumeric, PY_UNICODE_NUMERIC)
DEFINE_TEST(isspace, PY_UNICODE_SPACE)
DEFINE_TEST(isprintable, PY_UNICODE_PRINTABLE)

PyValue py_string_isascii(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    (void)machine;
    BASE_INVARIANT(count == 1);
    return py_bool(py_string(args[0])->size == py_string(args[0])->length);
}

/* All cased characters are of one case, and there is one. */
static PyValue one_case(PyMachine *machine, PyValue self, unsigned wanted)
{
    const PyString *string = py_string(self);
    PyUnicode unicode = py_machine_unicode(machine);
    bool any = false;
    if (!py_charge(machine, string->size))
        return PY_ERROR;
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        at += py_utf8_read(string->text + at, &code);
        if (py_unicode_is(unicode, code, PY_UNICODE_CASED & ~wanted))
            return PY_FALSE;
        any = any || py_unicode_is(unicode, code, wanted);
    }
    return py_bool(any);
}

PyValue py_string_isupper(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return one_case(machine, args[0], PY_UNICODE_UPPER_CASE);
}

PyValue py_string_islower(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 1);
    return one_case(machine, args[0], PY_UNICODE_LOWER_CASE);
}

PyValue py_string_istitle(PyMachine *machine, const PyValue *args,
                          uint32_t count)
{
    BASE_INVARIANT(count == 1);
    const PyString *string = py_string(args[0]);
    PyUnicode unicode = py_machine_unicode(machine);
    bool any = false, inside = false;
    if (!py_charge(machine, string->size))
        return PY_ERROR;
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        at += py_utf8_read(string->text + at, &code);
        bool big = py_unicode_is(unicode, code,
                                 PY_UNICODE_UPPER_CASE | PY_UNICODE_TITLE_CASE);
        bool small = py_unicode_is(unicode, code, PY_UNICODE_LOWER_CASE);
        if ((big && inside) || (small && !inside))
            return PY_FALSE;
        inside = big || small;
        any = any || inside;
    }
    return py_bool(any);
}

static bool can_start(PyUnicode unicode, uint32_t code)
{
    return code == '_' || py_unicode_is(unicode, code, PY_UNICODE_ID_START);
}

PyValue py_string_isidentifier(PyMachine *machine, const PyValue *args,
                               uint32_t count)
{
    BASE_INVARIANT(count == 1);
    const PyString *string = py_string(args[0]);
    PyUnicode unicode = py_machine_unicode(machine);
    if (!py_charge(machine, string->size))
        return PY_ERROR;
    for (uint32_t at = 0; at < string->size;) {
        uint32_t code;
        uint32_t size = py_utf8_read(string->text + at, &code);
        if (at == 0 ? !can_start(unicode, code)
                    : !py_unicode_is(unicode, code, PY_UNICODE_ID_CONTINUE))
            return PY_FALSE;
        at += size;
    }
    return py_bool(string->size != 0);
}
