/*
 * Writes py_unicode_names.h, run by the build:
 *
 *     py_unicode_names FOLDER MORE
 *
 * FOLDER is that of Debian's unicode-data; MORE has names that are newer, as
 * UnicodeData.txt begins. A name is a list of words, each of which is there
 * once. Behind the characters' names stand their aliases, then the names of
 * sequences; an index in the order of hashes finds them all.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "py_unicode_data.h"
#include "py_unicode_hash.h"

enum {
    MOST_ENTRIES = 40000,
    MOST_WORDS = 40000,
    MOST_USES = 300000,
    MOST_SEQUENCES = 1000,
    SEQUENCE = 4,
    LONGEST = 200, /* PY_UNICODE_NAME_SIZE */
    SLOTS = 1 << 17
};

typedef struct Entry {
    uint32_t code, first, count, hash;
} Entry;

static Entry entries[MOST_ENTRIES];
static uint32_t entry_count, alias_start, sequence_start;
static char *words[MOST_WORDS];
static uint32_t word_count, slots[SLOTS];
static uint16_t uses[MOST_USES];
static uint32_t use_count;
static uint32_t sequences[MOST_SEQUENCES][SEQUENCE];

static uint16_t word_of(const char *text)
{
    uint32_t at = py_unicode_hash(PY_UNICODE_HASH, text, strlen(text)) % SLOTS;

    while (slots[at] != 0 && strcmp(words[slots[at] - 1], text) != 0)
        at = (at + 1) % SLOTS;
    if (slots[at] == 0) {
        if (word_count == MOST_WORDS)
            unicode_data_fail("too many words");
        words[word_count++] = strdup(text);
        slots[at] = word_count;
    }
    return (uint16_t)(slots[at] - 1);
}

static void add_entry(uint32_t code, char *name)
{
    Entry *entry = &entries[entry_count++];

    if (entry_count >= MOST_ENTRIES || use_count + 100 > MOST_USES ||
        strlen(name) >= LONGEST)
        unicode_data_fail("too many names, or too long a one: %s", name);
    entry->code = code;
    entry->first = use_count;
    entry->hash = py_unicode_hash(PY_UNICODE_HASH, name, strlen(name));
    for (char *word = strtok(name, " "); word; word = strtok(NULL, " "))
        uses[use_count++] = word_of(word);
    entry->count = use_count - entry->first;
}

static FILE *open_file(const char *folder, const char *name)
{
    char path[4096];

    snprintf(path, sizeof path, "%s%s%s", folder, *name ? "/" : "", name);
    FILE *file = fopen(path, "r");
    if (!file)
        unicode_data_fail("cannot read %s", path);
    return file;
}

/* Lines of a number or a name, a semicolon and the other. */
static void read_names(const char *folder, const char *file_name)
{
    FILE *file = open_file(folder, file_name);
    char line[4096];

    while (fgets(line, sizeof line, file)) {
        char *code = strtok(line, ";\n"), *name = strtok(NULL, ";\n");
        if (*line != '#' && code && name && *name != '<')
            add_entry((uint32_t)strtoul(code, NULL, 16), name);
    }
    fclose(file);
}

static void read_sequences(const char *folder)
{
    FILE *file = open_file(folder, "NamedSequences.txt");
    char line[4096];

    for (uint32_t at = 0; fgets(line, sizeof line, file);) {
        char *name = strtok(line, ";\n"), *codes = strtok(NULL, ";\n");
        if (*line == '#' || !name || !codes)
            continue;
        if (at == MOST_SEQUENCES)
            unicode_data_fail("too many sequences");
        char *rest = codes;
        for (int i = 0; i < SEQUENCE; i++)
            sequences[at][i] = (uint32_t)strtoul(rest, &rest, 16);
        add_entry(at++, name);
    }
    fclose(file);
}

static int compare_codes(const void *a, const void *b)
{
    const Entry *one = a, *other = b;

    return one->code < other->code ? -1 : one->code > other->code;
}

static int compare_hashes(const void *a, const void *b)
{
    uint32_t one = entries[*(const uint32_t *)a].hash;
    uint32_t other = entries[*(const uint32_t *)b].hash;

    return one < other ? -1 : one > other;
}

static void print_entries(void)
{
    static uint32_t order[MOST_ENTRIES];

    printf("static const struct {\n    uint32_t code, first;\n"
           "} entries[] = {\n");
    for (uint32_t i = 0, first = 0; i < entry_count; i++) {
        printf("    {0x%x, %u},\n", entries[i].code, first);
        first += entries[i].count;
        order[i] = i;
    }
    printf("    {0, %u},\n};\n\n", use_count);
    qsort(order, entry_count, sizeof *order, compare_hashes);
    printf("static const uint16_t by_hash[] = {");
    for (uint32_t i = 0; i < entry_count; i++)
        printf("%s%u,", i % 16 == 0 ? "\n    " : " ", order[i]);
    printf("\n};\n\nenum {\n    ALIAS_START = %u,\n    SEQUENCE_START = %u,\n"
           "    ENTRY_COUNT = %u\n};\n\n",
           alias_start, sequence_start, entry_count);
}

static void print_words(void)
{
    printf("static const char *const words[] = {\n");
    for (uint32_t i = 0; i < word_count; i++)
        printf("    \"%s\",\n", words[i]);
    printf("};\n\nstatic const uint16_t uses[] = {");
    for (uint32_t i = 0; i < entry_count; i++) {
        printf("\n   ");
        for (uint32_t j = 0; j < entries[i].count; j++)
            printf(" %u,", uses[entries[i].first + j]);
    }
    printf("\n};\n\nstatic const uint32_t sequences[][%d] = {\n", SEQUENCE);
    for (uint32_t i = 0; i < entry_count - sequence_start; i++)
        printf("    {0x%x, 0x%x, 0x%x, 0x%x},\n", sequences[i][0],
               sequences[i][1], sequences[i][2], sequences[i][3]);
    printf("};\n");
}

int main(int argc, char **argv)
{
    if (argc != 3)
        unicode_data_fail("two arguments are wanted");
    read_names(argv[1], "UnicodeData.txt");
    read_names(argv[2], "");
    qsort(entries, entry_count, sizeof *entries, compare_codes);
    alias_start = entry_count;
    read_names(argv[1], "NameAliases.txt");
    sequence_start = entry_count;
    read_sequences(argv[1]);
    printf("/* Written by generate/py_unicode_names.c. */\n"
           "#include <stdint.h>\n\n");
    print_entries();
    print_words();
    return fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
