/*
 * Writes the tables of characters, run by the build:
 *
 *     py_unicode_tables characters|forms FOLDER NEWER
 *
 * FOLDER is that of Debian's unicode-data, NEWER our unicode_newer.txt.
 * `characters` is py_unicode_characters.h: equal characters share a record, and
 * blocks of them share a block, so that a look-up is two steps. `forms` is
 * py_unicode_forms.h: what is taken apart and put together by normalising.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "py_unicode_data.h"

enum {
    BLOCK = 128,
    BLOCK_COUNT = CODE_COUNT / BLOCK,
    MOST_RECORDS = 2000,
    MOST_SPECIAL = 200,
    MOST_PARTS = 40
};

/* ---- characters ---- */

typedef struct Record {
    uint32_t flags, since, digit, special;
    int32_t delta[PY_UNICODE_CASE_COUNT];
} Record;

typedef struct Tables {
    Record records[MOST_RECORDS];
    uint32_t record_count;
    const Mapping *special[MOST_SPECIAL]; /* the four mappings of each */
    uint32_t special_count;
    uint16_t blocks[BLOCK_COUNT][BLOCK]; /* different ones; of records */
    uint32_t block_count;
    uint32_t index[BLOCK_COUNT];
} Tables;

static bool is_special(const Character *character)
{
    for (int i = 0; i < PY_UNICODE_CASE_COUNT; i++) {
        if (character->map[i].count > 1)
            return true;
    }
    return false;
}

static Record record_of(Tables *tables, const Character *character,
                        uint32_t code)
{
    Record record = {.flags = character->flags,
                     .since = character->since,
                     .digit = character->digit};

    if (is_special(character)) {
        if (tables->special_count == MOST_SPECIAL)
            unicode_data_fail("too many special cases");
        tables->special[tables->special_count++] = character->map;
        record.special = tables->special_count;
        return record;
    }
    for (int i = 0; i < PY_UNICODE_CASE_COUNT; i++) {
        if (character->map[i].count == 1)
            record.delta[i] = (int32_t)(character->map[i].to[0] - code);
    }
    return record;
}

static uint16_t add_record(Tables *tables, const Character *character,
                           uint32_t code, uint32_t more_flags)
{
    Record record = record_of(tables, character, code);
    uint32_t i = 0;

    record.flags |= more_flags;
    while (i < tables->record_count &&
           memcmp(&tables->records[i], &record, sizeof record) != 0)
        i++;
    if (i == MOST_RECORDS)
        unicode_data_fail("too many kinds of characters");
    tables->records[i] = record;
    if (i == tables->record_count)
        tables->record_count++;
    return (uint16_t)i;
}

static uint32_t add_block(Tables *tables, const uint16_t block[BLOCK])
{
    uint32_t i = 0;

    while (i < tables->block_count &&
           memcmp(tables->blocks[i], block, sizeof tables->blocks[i]) != 0)
        i++;
    memcpy(tables->blocks[i], block, sizeof tables->blocks[i]);
    if (i == tables->block_count)
        tables->block_count++;
    return i;
}

static bool has_changed(const UnicodeData *data, uint32_t code)
{
    for (int i = 0; i < data->changed_count; i++) {
        if (data->changed[i].code == code)
            return true;
    }
    return false;
}

/* The first record is that of characters which are not assigned. */
static void fill_tables(Tables *tables, const UnicodeData *data)
{
    static const Character unassigned = {.digit = PY_UNICODE_NO_DIGIT};

    add_record(tables, &unassigned, 0, 0);
    for (uint32_t i = 0; i < BLOCK_COUNT; i++) {
        uint16_t block[BLOCK];
        for (uint32_t j = 0; j < BLOCK; j++) {
            uint32_t code = i * BLOCK + j;
            const Character *character = &data->characters[code];
            block[j] = 0;
            if (character->is_assigned)
                block[j] = add_record(
                    tables, character, code,
                    has_changed(data, code) ? PY_UNICODE_CHANGED : 0);
        }
        tables->index[i] = add_block(tables, block);
    }
}

static void print_changed(Tables *tables, const UnicodeData *data)
{
    printf("\nstatic const struct {\n"
           "    uint32_t code;\n"
           "    PyUnicode until;\n"
           "    uint16_t record;\n"
           "} changed[] = {\n");
    for (int i = 0; i < data->changed_count; i++) {
        const Changed *changed = &data->changed[i];
        printf("    {0x%" PRIx32 ", %d, %u},\n", changed->code, changed->until,
               add_record(tables, &changed->before, changed->code, 0));
    }
    printf("};\n");
}

static void print_records(const Tables *tables)
{
    printf("\nstatic const struct Record {\n"
           "    uint16_t flags;\n"
           "    uint8_t since, digit, special;\n"
           "    int32_t delta[PY_UNICODE_CASE_COUNT];\n"
           "} records[] = {\n");
    for (uint32_t i = 0; i < tables->record_count; i++) {
        const Record *record = &tables->records[i];
        printf("    {%u, %u, %u, %u, {%d, %d, %d, %d}},\n", record->flags,
               record->since, record->digit, record->special, record->delta[0],
               record->delta[1], record->delta[2], record->delta[3]);
    }
    printf("};\n");
}

static void print_special(const Tables *tables)
{
    printf("\nstatic const uint32_t special[][PY_UNICODE_CASE_COUNT][3] = {\n");
    for (uint32_t i = 0; i < tables->special_count; i++) {
        printf("    {");
        for (int j = 0; j < PY_UNICODE_CASE_COUNT; j++) {
            const Mapping *mapping = &tables->special[i][j];
            printf("{0x%x, 0x%x, 0x%x}, ", mapping->to[0], mapping->to[1],
                   mapping->to[2]);
        }
        printf("},\n");
    }
    printf("};\n");
}

static void print_numbers(const char *head, const uint16_t *numbers,
                          uint32_t count)
{
    printf("\nstatic const uint16_t %s = {", head);
    for (uint32_t i = 0; i < count; i++)
        printf("%s%u,", i % 16 == 0 ? "\n    " : " ", numbers[i]);
    printf("\n};\n");
}

/* Sigma's small form depends on where it stands. */
static uint16_t near_of(const UnicodeData *data, PyUnicodeCase how,
                        uint32_t code)
{
    enum { SIGMA = 0x3A3 };
    const Character *character = &data->characters[code];
    const Mapping *mapping = &character->map[how];

    if (!character->is_assigned || character->since > 0 ||
        has_changed(data, code) || mapping->count > 1 ||
        (code == SIGMA && how == PY_UNICODE_LOWER))
        return 0;
    uint32_t to = mapping->count ? mapping->to[0] : code;
    if (to >= PY_UNICODE_NEAR)
        return 0;
    return (uint16_t)(to < 0x80
                          ? to
                          : (0xC0 | to >> 6) + 256 * (0x80 | (to & 0x3F)));
}

static void print_near(const UnicodeData *data)
{
    printf("\nconst uint16_t py_unicode_near[PY_UNICODE_CASE_COUNT]"
           "[PY_UNICODE_NEAR] = {");
    for (uint32_t how = 0; how < PY_UNICODE_CASE_COUNT; how++) {
        printf("\n{");
        for (uint32_t code = 0; code < PY_UNICODE_NEAR; code++)
            printf("%s%u,", code % 16 == 0 ? "\n    " : " ",
                   near_of(data, (PyUnicodeCase)how, code));
        printf("\n},");
    }
    printf("\n};\n");
}

static void print_characters(const UnicodeData *data)
{
    static Tables tables;
    static uint16_t index[BLOCK_COUNT];

    fill_tables(&tables, data);
    printf("enum { BLOCK = %d };\n", BLOCK);
    print_changed(&tables, data);
    print_records(&tables);
    print_special(&tables);
    for (uint32_t i = 0; i < BLOCK_COUNT; i++)
        index[i] = (uint16_t)tables.index[i];
    print_numbers("block_of[]", index, BLOCK_COUNT);
    print_numbers("record_of[]", tables.blocks[0], tables.block_count * BLOCK);
    print_near(data);
}

/* ---- forms ---- */

/* Adds what `code` is taken apart into, to the last part; `canonical`: but not
 * where something would be lost. */
static uint32_t take_apart(const UnicodeData *data, uint32_t code,
                           bool canonical, uint32_t *parts, uint32_t count)
{
    const Character *character = &data->characters[code];

    if (character->part_count == 0 ||
        (canonical && character->is_compatibility)) {
        if (count == MOST_PARTS)
            unicode_data_fail("U+%04X has too many parts", code);
        parts[count++] = code;
        return count;
    }
    for (uint32_t i = 0; i < character->part_count; i++)
        count = take_apart(data, character->parts[i], canonical, parts, count);
    return count;
}

static void print_apart(const UnicodeData *data)
{
    uint32_t parts[MOST_PARTS], first = 0;

    printf("\nstatic const struct {\n"
           "    uint32_t code;\n"
           "    /* In parts[]; of the canonical ones, behind them. */\n"
           "    uint16_t first, count, canonical;\n"
           "} apart[] = {\n");
    for (uint32_t code = 0; code < CODE_COUNT; code++) {
        if (data->characters[code].part_count == 0)
            continue;
        uint32_t count = take_apart(data, code, false, parts, 0);
        uint32_t canonical = take_apart(data, code, true, parts, 0);
        printf("    {0x%x, %u, %u, %u},\n", code, first, count, canonical);
        first += count + canonical;
    }
    printf("};\n\nstatic const uint32_t parts[] = {\n");
    for (uint32_t code = 0; code < CODE_COUNT; code++) {
        if (data->characters[code].part_count == 0)
            continue;
        uint32_t count = take_apart(data, code, false, parts, 0);
        count = take_apart(data, code, true, parts, count);
        for (uint32_t i = 0; i < count; i++)
            printf("%s0x%x,", i == 0 ? "    " : " ", parts[i]);
        printf("\n");
    }
    printf("};\n");
}

static void print_classes(const UnicodeData *data)
{
    printf("\n/* Combining classes other than 0. */\n"
           "static const struct {\n"
           "    uint32_t first, last;\n"
           "    uint8_t class;\n"
           "} classes[] = {\n");
    for (uint32_t code = 0; code < CODE_COUNT; code++) {
        uint32_t first = code;
        uint8_t ccc = data->characters[code].ccc;
        if (ccc == 0)
            continue;
        while (data->characters[code + 1].ccc == ccc)
            code++;
        printf("    {0x%x, 0x%x, %u},\n", first, code, ccc);
    }
    printf("};\n");
}

typedef struct Pair {
    uint32_t first, second, whole;
} Pair;

static int compare_pairs(const void *a, const void *b)
{
    const Pair *one = a, *other = b;

    if (one->first != other->first)
        return one->first < other->first ? -1 : 1;
    return one->second < other->second ? -1 : one->second > other->second;
}

static void print_pairs(const UnicodeData *data)
{
    static Pair pairs[4000];
    size_t count = 0;

    for (uint32_t code = 0; code < CODE_COUNT; code++) {
        const Character *character = &data->characters[code];
        if (character->part_count != 2 || character->is_compatibility ||
            character->is_excluded)
            continue;
        if (count == sizeof pairs / sizeof *pairs)
            unicode_data_fail("too many pairs");
        pairs[count++] = (Pair){character->parts[0], character->parts[1], code};
    }
    qsort(pairs, count, sizeof *pairs, compare_pairs);
    printf("\nstatic const struct {\n"
           "    uint32_t first, second, whole;\n"
           "} pairs[] = {\n");
    for (size_t i = 0; i < count; i++)
        printf("    {0x%x, 0x%x, 0x%x},\n", pairs[i].first, pairs[i].second,
               pairs[i].whole);
    printf("};\n");
}

int main(int argc, char **argv)
{
    static UnicodeData data;

    if (argc != 4)
        unicode_data_fail("three arguments are wanted");
    unicode_data_read(&data, argv[2], argv[3]);
    printf("/* Written by generate/py_unicode_tables.c. */\n"
           "#include <stdint.h>\n\n");
    if (strcmp(argv[1], "characters") == 0) {
        print_characters(&data);
    } else {
        print_apart(&data);
        print_classes(&data);
        print_pairs(&data);
    }
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
