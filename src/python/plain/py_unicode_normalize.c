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
    for (uint32_t i = 0; i < apart[low].count; i++)
        add(text, parts[apart[low].first + i]);
}

/* Marks stand in the order of their classes, equal ones as they were. */
static void order_marks(Codes *text)
{
    for (size_t i = 1; i < text->count; i++) {
        uint32_t code = text->codes[i];
        uint8_t class = class_of(text->version, code);
        size_t at = i;
        while (class != 0 && at > 0 &&
               class_of(text->version, text->codes[at - 1]) > class) {
            text->codes[at] = text->codes[at - 1];
            at--;
        }
        text->codes[at] = code;
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

void py_unicode_normalize(PyUnicode version, const char *text, size_t length,
                          BaseText *out)
{
    Codes codes = {.version = version};

    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t used = base_utf8_next(text + at, length - at, &code);
        if (used == 0)
            break;
        add_apart(&codes, code);
        at += used;
    }
    order_marks(&codes);
    compose(&codes);
    for (size_t i = 0; i < codes.count; i++) {
        char bytes[4];
        size_t used = base_utf8_encode(codes.codes[i], bytes);
        base_text_append_n(out, bytes, used);
    }
    base_free(codes.codes);
}
