#include "py_unicode_name.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "py_unicode_hash.h"

#include "py_unicode_names.h"

/* ---- names that follow a rule ---- */

enum {
    HANGUL = 0xAC00,
    VOWELS = 21,
    TAILS = 28,
    HANGUL_COUNT = 19 * VOWELS * TAILS
};

static const char *const leads[] = {"G", "GG", "N", "D",  "DD", "R", "M",
                                    "B", "BB", "S", "SS", "",   "J", "JJ",
                                    "C", "K",  "T", "P",  "H"};
static const char *const vowels[VOWELS] = {
    "A",  "AE", "YA", "YAE", "EO", "E",  "YEO", "YE", "O",  "WA", "WAE",
    "OE", "YO", "U",  "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
static const char *const tails[TAILS] = {
    "",   "G",  "GG", "GS", "N",  "NJ", "NH", "D", "L",  "LG",
    "LM", "LB", "LS", "LT", "LP", "LH", "M",  "B", "BS", "S",
    "SS", "NG", "J",  "C",  "K",  "T",  "P",  "H"};
static const char hangul[] = "HANGUL SYLLABLE ";
static const char ideograph[] = "CJK UNIFIED IDEOGRAPH-";

static void name_syllable(uint32_t code, char *out)
{
    uint32_t index = code - HANGUL;

    snprintf(out, PY_UNICODE_NAME_SIZE, "%s%s%s%s", hangul,
             leads[index / TAILS / VOWELS], vowels[index / TAILS % VOWELS],
             tails[index % TAILS]);
}

static bool is_ideograph(PyUnicode version, uint32_t code)
{
    return ((code >= 0x3400 && code <= 0x4DBF) ||
            (code >= 0x4E00 && code <= 0x9FFF) ||
            (code >= 0x20000 && code < 0x2F800) ||
            (code >= 0x30000 && code <= 0x3FFFF)) &&
           py_unicode_is(version, code, PY_UNICODE_PRINTABLE);
}

/* The longest of the names that the text begins with, behind which the text
 * then is; -1: none. */
static int take_longest(const char *const *names, int count, const char **at,
                        const char *end)
{
    int found = -1;
    size_t longest = 0;

    for (int i = 0; i < count; i++) {
        size_t length = strlen(names[i]);
        if (length > (size_t)(end - *at) ||
            memcmp(names[i], *at, length) != 0 ||
            (found >= 0 && length <= longest))
            continue;
        found = i;
        longest = length;
    }
    *at += longest;
    return found;
}

static uint32_t find_syllable(const char *name, size_t length)
{
    const char *at = name + sizeof hangul - 1, *end = name + length;
    int lead = take_longest(leads, HANGUL_COUNT / VOWELS / TAILS, &at, end);
    int vowel = take_longest(vowels, VOWELS, &at, end);
    int tail = take_longest(tails, TAILS, &at, end);

    if (lead < 0 || vowel < 0 || tail < 0 || at != end)
        return 0;
    return HANGUL + (uint32_t)((lead * VOWELS + vowel) * TAILS + tail);
}

static uint32_t find_ideograph(PyUnicode version, const char *name,
                               size_t length)
{
    size_t at = sizeof ideograph - 1;
    uint32_t code = 0;

    if (length - at != 4 && length - at != 5)
        return 0;
    for (; at < length; at++) {
        const char *digits = "0123456789ABCDEF";
        const char *digit = strchr(digits, name[at]);
        if (!digit || *digit == '\0')
            return 0;
        code = code * 16 + (uint32_t)(digit - digits);
    }
    return is_ideograph(version, code) ? code : 0;
}

/* ---- names of the table ---- */

static uint32_t hash_of(uint32_t entry)
{
    uint32_t hash = PY_UNICODE_HASH;

    for (uint32_t i = entries[entry].first; i < entries[entry + 1].first; i++) {
        if (i > entries[entry].first)
            hash = py_unicode_hash(hash, " ", 1);
        hash = py_unicode_hash(hash, words[uses[i]], strlen(words[uses[i]]));
    }
    return hash;
}

static void write_name(uint32_t entry, char *out)
{
    *out = '\0';
    for (uint32_t i = entries[entry].first; i < entries[entry + 1].first; i++) {
        if (i > entries[entry].first)
            strcat(out, " ");
        strcat(out, words[uses[i]]);
    }
}

static bool is_called(uint32_t entry, const char *name, size_t length)
{
    char made[PY_UNICODE_NAME_SIZE];

    write_name(entry, made);
    return strlen(made) == length && strncasecmp(made, name, length) == 0;
}

/* The entry of that name, or ENTRY_COUNT. */
static uint32_t find_entry(const char *name, size_t length)
{
    uint32_t hash = py_unicode_hash(PY_UNICODE_HASH, name, length);
    uint32_t low = 0, high = ENTRY_COUNT;

    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (hash_of(by_hash[middle]) < hash)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < ENTRY_COUNT && hash_of(by_hash[low]) == hash; low++) {
        if (is_called(by_hash[low], name, length))
            return by_hash[low];
    }
    return ENTRY_COUNT;
}

bool py_unicode_name(PyUnicode version, uint32_t code,
                     char out[PY_UNICODE_NAME_SIZE])
{
    uint32_t low = 0, high = ALIAS_START;

    if (code >= HANGUL && code < HANGUL + HANGUL_COUNT) {
        name_syllable(code, out);
        return true;
    }
    if (is_ideograph(version, code)) {
        snprintf(out, PY_UNICODE_NAME_SIZE, "%s%X", ideograph, (unsigned)code);
        return true;
    }
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (entries[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == ALIAS_START || entries[low].code != code ||
        py_unicode_is_later(version, code))
        return false;
    write_name(low, out);
    return true;
}

uint32_t py_unicode_find(PyUnicode version, const char *name, size_t length,
                         bool sequences_too,
                         uint32_t codes[PY_UNICODE_SEQUENCE])
{
    codes[0] = 0;
    if (length >= PY_UNICODE_NAME_SIZE)
        return 0;
    if (strncmp(name, hangul, sizeof hangul - 1) == 0)
        codes[0] = find_syllable(name, length);
    else if (strncmp(name, ideograph, sizeof ideograph - 1) == 0)
        codes[0] = find_ideograph(version, name, length);
    if (codes[0] != 0)
        return 1;
    uint32_t entry = find_entry(name, length);
    if (entry < SEQUENCE_START) {
        codes[0] = entries[entry].code;
        return py_unicode_is_later(version, codes[0]) ? 0 : 1;
    }
    if (entry == ENTRY_COUNT || !sequences_too)
        return 0;
    uint32_t count = 0;
    const uint32_t *sequence = sequences[entries[entry].code];
    while (count < PY_UNICODE_SEQUENCE && sequence[count] != 0) {
        codes[count] = sequence[count];
        count++;
    }
    return count;
}
