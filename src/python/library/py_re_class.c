#include "py_re_class.h"

#include <string.h>

bool py_re_category_has(PyReCategory category, uint32_t code, PyUnicode unicode)
{
    switch (category) {
    case PY_RE_DIGIT:
        return code - '0' < 10;
    case PY_RE_SPACE:
        return code == ' ' || code - '\t' < 5;
    case PY_RE_WORD:
        return code < 128 &&
               (code - '0' < 10 || (code | 32) - 'a' < 26 || code == '_');
    case PY_RE_DIGIT_UNICODE:
        return py_unicode_is(unicode, code, PY_UNICODE_DECIMAL);
    case PY_RE_SPACE_UNICODE:
        return py_unicode_is_space(code);
    case PY_RE_WORD_UNICODE:
        if (code < 128)
            return py_re_category_has(PY_RE_WORD, code, unicode);
        return py_unicode_is(unicode, code,
                             PY_UNICODE_ALPHA | PY_UNICODE_DECIMAL |
                                 PY_UNICODE_DIGIT | PY_UNICODE_NUMERIC);
    }
    return false;
}

/* A mapping to one character, where there is one. */
static uint32_t map_simply(PyUnicode unicode, PyUnicodeCase to, uint32_t code)
{
    uint32_t out[3];
    if (code == 0x130 && to == PY_UNICODE_LOWER)
        return 'i';
    return py_unicode_map(unicode, to, code, out) == 1 ? out[0] : code;
}

/* Their capitals are two characters, and the same two. */
static uint32_t fold_pairs(uint32_t code)
{
    switch (code) {
    case 0x1FD3:
        return 0x390;
    case 0x1FE3:
        return 0x3B0;
    case 0xFB05:
        return 0xFB06;
    default:
        return code;
    }
}

uint32_t py_re_fold(PyReFold fold, uint32_t code, PyUnicode unicode)
{
    if (fold == PY_RE_EXACT)
        return code;
    if (code < 128)
        return code - 'A' < 26 ? code + 32 : code;
    if (fold == PY_RE_FOLD_ASCII)
        return code;
    uint32_t lower = map_simply(unicode, PY_UNICODE_LOWER, code);
    uint32_t upper = map_simply(unicode, PY_UNICODE_UPPER, lower);
    return fold_pairs(map_simply(unicode, PY_UNICODE_LOWER, upper));
}

static bool items_have(const uint32_t *set, uint32_t code, PyUnicode unicode)
{
    const uint32_t *item = set + PY_RE_SET_ITEMS;
    for (uint32_t i = 0; i < set[PY_RE_SET_COUNT]; i++, item += 3) {
        if (item[0] == PY_RE_ITEM_RANGE) {
            if (code >= item[1] && code <= item[2])
                return true;
            continue;
        }
        bool is = py_re_category_has((PyReCategory)item[1], code, unicode);
        if (is == (item[0] == PY_RE_ITEM_CATEGORY))
            return true;
    }
    return false;
}

/* The others that fold to the same one, but its own capital and small letter:
 * those whose capital is another letter's. */
static const uint32_t odd_ones[][2] = {
    {'i', 0x130},     {'i', 0x131},     {'s', 0x17F},     {'k', 0x212A},
    {0xE5, 0x212B},   {0x3BC, 0xB5},    {0x3B9, 0x345},   {0x3B9, 0x1FBE},
    {0x390, 0x1FD3},  {0x3B0, 0x1FE3},  {0x3B2, 0x3D0},   {0x3B5, 0x3F5},
    {0x3B8, 0x3D1},   {0x3B8, 0x3F4},   {0x3BA, 0x3F0},   {0x3C0, 0x3D6},
    {0x3C1, 0x3F1},   {0x3C3, 0x3C2},   {0x3C6, 0x3D5},   {0x3C9, 0x2126},
    {0x1E61, 0x1E9B}, {0xFB06, 0xFB05}, {0x432, 0x1C80},  {0x434, 0x1C81},
    {0x43E, 0x1C82},  {0x441, 0x1C83},  {0x442, 0x1C84},  {0x442, 0x1C85},
    {0x44A, 0x1C86},  {0x463, 0x1C87},  {0xA64B, 0x1C88}, {0xDF, 0x1E9E},
    {0x1C6, 0x1C5},   {0x1C9, 0x1C8},   {0x1CC, 0x1CB},   {0x1F3, 0x1F2}};

static bool odd_ones_are_in(const uint32_t *set, uint32_t folded,
                            PyUnicode unicode)
{
    for (size_t i = 0; i < sizeof odd_ones / sizeof *odd_ones; i++)
        if (odd_ones[i][0] == folded &&
            items_have(set, odd_ones[i][1], unicode))
            return true;
    return false;
}

static bool has_any_case(const uint32_t *set, uint32_t code, PyUnicode unicode)
{
    PyReFold fold = (PyReFold)set[PY_RE_SET_FOLD];
    if (items_have(set, code, unicode))
        return true;
    if (fold == PY_RE_EXACT || (fold == PY_RE_FOLD_ASCII && code >= 128))
        return false;
    uint32_t folded = py_re_fold(fold, code, unicode);
    if (items_have(set, folded, unicode))
        return true;
    if (fold == PY_RE_FOLD_ASCII)
        return folded - 'a' < 26 && items_have(set, folded - 32, unicode);
    return items_have(set, map_simply(unicode, PY_UNICODE_UPPER, folded),
                      unicode) ||
           odd_ones_are_in(set, folded, unicode);
}

void py_re_set_prepare(uint32_t *set, PyUnicode unicode)
{
    memset(set + PY_RE_SET_MAP, 0, 8 * sizeof *set);
    for (uint32_t code = 0; code < 256; code++)
        if (has_any_case(set, code, unicode) != (set[PY_RE_SET_NEGATED] != 0))
            set[PY_RE_SET_MAP + code / 32] |= (uint32_t)1 << code % 32;
}

bool py_re_set_has_wide(const uint32_t *set, uint32_t code, PyUnicode unicode)
{
    return has_any_case(set, code, unicode) != (set[PY_RE_SET_NEGATED] != 0);
}
