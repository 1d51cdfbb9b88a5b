/*
 * Writes py_unicode_database_tables.h, run by the build:
 *
 *     py_unicode_database FOLDER NEWER
 *
 * FOLDER is that of Debian's unicode-data, NEWER our unicode_database.txt.
 * Characters that are alike share a record, blocks of them a block; numbers and
 * decompositions stand in lists by character.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "py_unicode_data.h"

enum {
    BLOCK = 128,
    BLOCK_COUNT = CODE_COUNT / BLOCK,
    MOST_RECORDS = 1000,
    MOST_FIELDS = 16
};

typedef struct Record {
    char category[4], direction[4], width[4];
    int combining, is_mirrored;
} Record;

static Record characters[CODE_COUNT];
static char *decompositions[CODE_COUNT], *numbers[CODE_COUNT];
static char *newer_numbers[CODE_COUNT];

/* Splits at semicolons and takes the blanks off; answers how many fields. */
static int split(char *line, char *fields[MOST_FIELDS])
{
    static char none[1];
    int count = 0;

    for (int i = 0; i < MOST_FIELDS; i++)
        fields[i] = none;
    line[strcspn(line, "#\n")] = '\0';
    for (char *at = line; at && count < MOST_FIELDS; count++) {
        char *next = strchr(at, ';');
        if (next)
            *next++ = '\0';
        at += strspn(at, " ");
        for (char *end = at + strlen(at); end > at && end[-1] == ' ';)
            *--end = '\0';
        fields[count] = at;
        at = next;
    }
    return count;
}

typedef void (*Reader)(uint32_t code, char **fields);

static void read_file(const char *folder, const char *name, int least,
                      Reader reader)
{
    char path[4096], line[4096], *fields[MOST_FIELDS];

    snprintf(path, sizeof path, "%s%s%s", folder, *name ? "/" : "", name);
    FILE *file = fopen(path, "r");
    if (!file)
        unicode_data_fail("cannot read %s", path);
    while (fgets(line, sizeof line, file)) {
        if (split(line, fields) < least)
            continue;
        char *end;
        uint32_t first = (uint32_t)strtoul(fields[0], &end, 16), last = first;
        if (strncmp(end, "..", 2) == 0)
            last = (uint32_t)strtoul(end + 2, NULL, 16);
        for (uint32_t code = first; code <= last && code < CODE_COUNT; code++)
            reader(code, fields);
    }
    fclose(file);
}

static void fill(uint32_t code, char **fields)
{
    Record *record = &characters[code];

    strncpy(record->category, fields[2], 3);
    record->combining = atoi(fields[3]);
    strncpy(record->direction, fields[4], 3);
    record->is_mirrored = *fields[9] == 'Y';
    if (*fields[5] != '\0')
        decompositions[code] = strdup(fields[5]);
}

/* Ranges stand as two lines, "<..., First>" and "<..., Last>". */
static void read_character(uint32_t code, char **fields)
{
    static uint32_t first;

    if (strstr(fields[1], ", First>"))
        first = code;
    if (strstr(fields[1], ", Last>")) {
        for (uint32_t at = first; at < code; at++)
            fill(at, fields);
    }
    fill(code, fields);
}

static void read_width(uint32_t code, char **fields)
{
    strncpy(characters[code].width, fields[1], 3);
}

static void read_number(uint32_t code, char **fields)
{
    if (!numbers[code])
        numbers[code] = strdup(fields[3]);
}

static void read_newer(uint32_t code, char **fields)
{
    Record *record = &characters[code];

    if (fields[1][0] >= '0' && fields[1][0] <= '9') {
        newer_numbers[code] = strdup(fields[1]);
        return;
    }
    strncpy(record->category, fields[1], 3);
    strncpy(record->direction, fields[2], 3);
    memset(record->width, 0, sizeof record->width);
    strncpy(record->width, fields[3], 3);
}

/* ---- writing ---- */

static Record records[MOST_RECORDS];
static uint32_t record_count;
static uint16_t blocks[BLOCK_COUNT][BLOCK];
static uint32_t block_count;
static uint16_t block_of[BLOCK_COUNT];

static uint16_t record_of(const Record *record)
{
    uint32_t i = 0;

    while (i < record_count && memcmp(&records[i], record, sizeof *record) != 0)
        i++;
    if (i == MOST_RECORDS)
        unicode_data_fail("too many kinds of characters");
    records[i] = *record;
    if (i == record_count)
        record_count++;
    return (uint16_t)i;
}

static void fill_blocks(void)
{
    for (uint32_t i = 0; i < BLOCK_COUNT; i++) {
        uint16_t block[BLOCK];
        uint32_t at = 0;
        for (uint32_t j = 0; j < BLOCK; j++)
            block[j] = record_of(&characters[i * BLOCK + j]);
        while (at < block_count && memcmp(blocks[at], block, sizeof block) != 0)
            at++;
        memcpy(blocks[at], block, sizeof block);
        if (at == block_count)
            block_count++;
        block_of[i] = (uint16_t)at;
    }
}

static void print_numbers(const char *head, const uint16_t *values,
                          uint32_t count)
{
    printf("\nstatic const uint16_t %s = {", head);
    for (uint32_t i = 0; i < count; i++)
        printf("%s%u,", i % 16 == 0 ? "\n    " : " ", values[i]);
    printf("\n};\n");
}

static void print_records(void)
{
    printf("enum { BLOCK = %d };\n\n"
           "static const struct {\n"
           "    char category[4], direction[4], width[4];\n"
           "    uint8_t combining, is_mirrored;\n"
           "} records[] = {\n",
           BLOCK);
    for (uint32_t i = 0; i < record_count; i++) {
        const Record *r = &records[i];
        printf("    {\"%s\", \"%s\", \"%s\", %d, %d},\n",
               *r->category ? r->category : "Cn", r->direction,
               *r->width ? r->width : "N", r->combining, r->is_mirrored);
    }
    printf("};\n");
    print_numbers("block_of[]", block_of, BLOCK_COUNT);
    print_numbers("record_of[]", blocks[0], block_count * BLOCK);
}

/* Of "-1/2" the top and the bottom. */
static void print_lists(void)
{
    printf("\nstatic const struct {\n    uint32_t code;\n"
           "    double top, bottom;\n} numbers[] = {\n");
    for (uint32_t code = 0; code < CODE_COUNT; code++) {
        if (!numbers[code])
            continue;
        const char *bottom = strchr(numbers[code], '/');
        printf("    {0x%x, %.0f, %.0f},\n", code, atof(numbers[code]),
               bottom ? atof(bottom + 1) : 1.0);
    }
    printf("};\n\nstatic const struct {\n    uint32_t code;\n"
           "    double top;\n} newer_numbers[] = {\n");
    for (uint32_t code = 0; code < CODE_COUNT; code++) {
        if (newer_numbers[code])
            printf("    {0x%x, %s},\n", code, newer_numbers[code]);
    }
    printf("};\n\nstatic const struct {\n    uint32_t code;\n"
           "    const char *parts;\n} decompositions[] = {\n");
    for (uint32_t code = 0; code < CODE_COUNT; code++) {
        if (decompositions[code])
            printf("    {0x%x, \"%s\"},\n", code, decompositions[code]);
    }
    printf("};\n");
}

int main(int argc, char **argv)
{
    if (argc != 3)
        unicode_data_fail("two arguments are wanted");
    read_file(argv[1], "EastAsianWidth.txt", 2, read_width);
    read_file(argv[1], "UnicodeData.txt", 15, read_character);
    read_file(argv[1], "extracted/DerivedNumericValues.txt", 4, read_number);
    read_file(argv[2], "", 2, read_newer);
    fill_blocks();
    printf("/* Written by generate/py_unicode_database.c. */\n"
           "#include <stdint.h>\n\n");
    print_records();
    print_lists();
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
