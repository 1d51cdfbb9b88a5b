#include "py_unicode_normalize.h"

#include <string.h>

#include "base_memory.h"
#include "base_utf8.h"

#include "py_unicode_forms.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* Hangul syllables are taken apart and put together by arithmetic. */
enum {
    SYLLABLES = 0xAC00,
    LEADS = 0x1100,
    VOWELS = 0x1161,
    TRAILS = 0x11A7, /* one before the first */
    LEAD_COUNT = 19,
    VOWEL_COUNT = 21,
    TRAIL_COUNT = 28,
    SYLLABLE_COUNT = LEAD_COUNT * VOWEL_COUNT * TRAIL_COUNT
};

typedef struct Codes {
    uint32_t *codes; /* owned */
    size_t count, capacity;
    PyUnicode version;
    PyUnicodeForm form;
} Codes;

static void add(Codes *text, uint32_t code)
{
    BASE_GROW(text->codes, text->count, text->capacity);
    text->codes[text->count++] = code;
}

/* A character that the version does not know is only itself. */
static bool is_known(PyUnicode version, uint32_t code)
{
    return py_unicode_is(version, code, ~0u);
}

static uint8_t class_of(PyUnicode version, uint32_t code)
{
    size_t low = 0, high = COUNT(classes);

    if (code < classes[0].first)
        return 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (classes[middle].last < code)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < COUNT(classes) && classes[low].first <= code;
    return found && is_known(version, code) ? classes[low].class : 0;
}

static void add_syllable(Codes *text, uint32_t syllable)
{
    uint32_t trail = syllable % TRAIL_COUNT;

    add(text, LEADS + syllable / (VOWEL_COUNT * TRAIL_COUNT));
    add(text, VOWELS + syllable / TRAIL_COUNT % VOWEL_COUNT);
    if (trail != 0)
        add(text, TRAILS + trail);
}

static void add_apart(Codes *text, uint32_t code)
{
    size_t low = 0, high = COUNT(apart);

    if (code - SYLLABLES < SYLLABLE_COUNT) {
        add_syllable(text, code - SYLLABLES);
        return;
    }
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (apart[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == COUNT(apart) || apart[low].code != code ||
        !is_known(text->version, code)) {
        add(text, code);
        return;
    }
    uint32_t first = apart[low].first, count = apart[low].count;
    if (text->form < PY_UNICODE_NFKD) {
        first += count;
        count = apart[low].canonical;
    }
    for (uint32_t i = 0; i < count; i++)
        add(text, parts[first + i]);
}

/* Puts marks, all of a class above 0, in the order of their classes. */
static void order_run(Codes *text, size_t first, size_t last)
{
    size_t starts[257] = {0}, count = last - first;
    uint32_t *sorted = base_alloc_array(count, sizeof *sorted);

    for (size_t i = first; i < last; i++)
        starts[class_of(text->version, text->codes[i]) + 1]++;
    for (int i = 1; i < 257; i++)
        starts[i] += starts[i - 1];
    for (size_t i = first; i < last; i++)
        sorted[starts[class_of(text->version, text->codes[i])]++] =
            text->codes[i];
    memcpy(text->codes + first, sorted, count * sizeof *sorted);
    base_free(sorted);
}

/* Marks stand in the order of their classes, equal ones as they were. */
static void order_marks(Codes *text)
{
    size_t first = 0;

    for (size_t i = 0; i <= text->count; i++) {
        if (i < text->count && class_of(text->version, text->codes[i]) != 0)
            continue;
        if (i > first + 1)
            order_run(text, first, i);
        first = i + 1;
    }
}

/* The one character that two become; 0 if there is none. */
static uint32_t put_together(PyUnicode version, uint32_t first, uint32_t second)
{
    size_t low = 0, high = COUNT(pairs);

    if (first - LEADS < LEAD_COUNT && second - VOWELS < VOWEL_COUNT)
        return SYLLABLES +
               ((first - LEADS) * VOWEL_COUNT + second - VOWELS) * TRAIL_COUNT;
    if (first - SYLLABLES < SYLLABLE_COUNT &&
        (first - SYLLABLES) % TRAIL_COUNT == 0 && second > TRAILS &&
        second < TRAILS + TRAIL_COUNT)
        return first + second - TRAILS;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (pairs[middle].first < first ||
            (pairs[middle].first == first && pairs[middle].second < second))
            low = middle + 1;
        else
            high = middle;
    }
    if (low == COUNT(pairs) || pairs[low].first != first ||
        pairs[low].second != second || !is_known(version, pairs[low].whole))
        return 0;
    return pairs[low].whole;
}

/* A mark joins the last character of class 0 before it, unless one between
 * them stands in its way: of its own class, or of class 0. */
static void compose(Codes *text)
{
    size_t starter = SIZE_MAX, kept = 0;
    uint8_t last = 0;

    for (size_t i = 0; i < text->count; i++) {
        uint32_t code = text->codes[i], whole = 0;
        uint8_t class = class_of(text->version, code);
        bool is_next = starter != SIZE_MAX && starter + 1 == kept;
        if (starter != SIZE_MAX && (is_next || (last < class && last != 0)))
            whole = put_together(text->version, text->codes[starter], code);
        if (whole != 0) {
            text->codes[starter] = whole;
            continue;
        }
        if (class == 0)
            starter = kept;
        last = class;
        text->codes[kept++] = code;
    }
    text->count = kept;
}

/* Reads one character, or half of a surrogate pair; 0: there is none. */
static size_t read_code(const char *text, size_t left, uint32_t *code)
{
    const unsigned char *s = (const unsigned char *)text;
    size_t used = base_utf8_next(text, left, code);

    if (used != 0 || left < 3 || s[0] != 0xED)
        return used;
    *code = 0xD000u | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
    return 3;
}

static void append_code(BaseText *out, uint32_t code)
{
    char bytes[4];
    size_t used = base_utf8_encode(code, bytes);

    if (used == 0) {
        bytes[used++] = (char)(0xE0 | code >> 12);
        bytes[used++] = (char)(0x80 | (code >> 6 & 0x3F));
        bytes[used++] = (char)(0x80 | (code & 0x3F));
    }
    base_text_append_n(out, bytes, used);
}

void py_unicode_normalize_to(PyUnicode version, PyUnicodeForm form,
                             const char *text, size_t length, BaseText *out)
{
    Codes codes = {.version = version, .form = form};
    uint32_t code;

    for (size_t at = 0, used; at < length; at += used) {
        used = read_code(text + at, length - at, &code);
        if (used == 0)
            break;
        add_apart(&codes, code);
    }
    order_marks(&codes);
    if (form == PY_UNICODE_NFC || form == PY_UNICODE_NFKC)
        compose(&codes);
    for (size_t i = 0; i < codes.count; i++)
        append_code(out, codes.codes[i]);
    base_free(codes.codes);
}

void py_unicode_normalize(PyUnicode version, const char *text, size_t length,
                          BaseText *out)
{
    py_unicode_normalize_to(version, PY_UNICODE_NFKC, text, length, out);
}
