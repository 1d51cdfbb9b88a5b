#define _POSIX_C_SOURCE 200809L
#include "py_unicode_data.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_FIELDS = 16, NO_VERSION = 255 };

_Noreturn void unicode_data_fail(const char *format, ...)
{
    va_list arguments;

    fputs("py_unicode_tables: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    exit(EXIT_FAILURE);
}

/* ---- lines and fields ---- */

/* A line of the database: FIRST[..LAST] and what is said of them, each without
 * the spaces around it. */
typedef struct Line {
    char *fields[MOST_FIELDS];
    int count;
    uint32_t first, last;
} Line;

typedef void (*LineReader)(UnicodeData *data, const Line *line);

static char *trimmed(char *text)
{
    size_t length;

    while (*text == ' ' || *text == '\t')
        text++;
    length = strlen(text);
    while (length > 0 && strchr(" \t\r\n", text[length - 1]))
        text[--length] = '\0';
    return text;
}

/* Reads one or two code points; true if nothing else was there. */
static bool read_range(const char *text, uint32_t *first, uint32_t *last)
{
    char *end;

    *first = *last = (uint32_t)strtoul(text, &end, 16);
    if (end == text)
        return false;
    if (strncmp(end, "..", 2) == 0)
        *last = (uint32_t)strtoul(end + 2, &end, 16);
    return *end == '\0' && *first <= *last && *last < CODE_COUNT;
}

/* False for a line that is empty but for a comment. */
static bool split_line(char *text, Line *line)
{
    text[strcspn(text, "#\n")] = '\0';
    text = trimmed(text);
    if (*text == '\0')
        return false;
    line->count = 0;
    for (char *at = text; at && line->count < MOST_FIELDS;) {
        char *next = strchr(at, ';');
        if (next)
            *next++ = '\0';
        line->fields[line->count++] = trimmed(at);
        at = next;
    }
    return true;
}

static FILE *open_file(const char *folder, const char *name)
{
    char path[4096];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "r");
    if (!file)
        unicode_data_fail("cannot read %s (Debian: install unicode-data)",
                          path);
    return file;
}

static void read_lines(UnicodeData *data, const char *folder, const char *name,
                       int least_fields, LineReader reader)
{
    FILE *file = open_file(folder, name);
    char text[4096];
    Line line;

    while (fgets(text, sizeof text, file)) {
        if (!split_line(text, &line))
            continue;
        if (line.count < least_fields ||
            !read_range(line.fields[0], &line.first, &line.last))
            unicode_data_fail("%s: %s is not understood", name, line.fields[0]);
        reader(data, &line);
    }
    fclose(file);
}

/* Reads code points between spaces or commas, up to `most`. */
static uint32_t read_codes(const char *text, uint32_t *codes, uint32_t most)
{
    uint32_t count = 0;

    while (*text != '\0') {
        char *end;
        uint32_t code = (uint32_t)strtoul(text, &end, 16);
        if (end == text || count == most || code >= CODE_COUNT)
            unicode_data_fail("%s is not a list of characters", text);
        codes[count++] = code;
        text = end + strspn(end, " ,");
    }
    return count;
}

/* ---- the files of the database ---- */

/* Newer than all that we know: as if it were not there. */
static uint8_t version_named(const char *name)
{
    double number = atof(name);

    if (number <= 14.0)
        return PY_UNICODE_14_0;
    if (number == 15.0)
        return PY_UNICODE_15_0;
    if (number == 15.1)
        return PY_UNICODE_15_1;
    return number == 16.0 ? PY_UNICODE_16_0 : NO_VERSION;
}

static void read_age(UnicodeData *data, const Line *line)
{
    for (uint32_t code = line->first; code <= line->last; code++)
        data->characters[code].since = version_named(line->fields[1]);
}

/* `list`: categories with spaces between. */
static bool is_one_of(const char *category, const char *list)
{
    return strstr(list, category) != NULL;
}

static uint16_t flags_of_category(const char *category)
{
    unsigned flags = 0;

    if (category[0] == 'L')
        flags |= PY_UNICODE_ALPHA;
    if (is_one_of(category, "Lt"))
        flags |= PY_UNICODE_TITLE_CASE;
    if (is_one_of(category, "Zs"))
        flags |= PY_UNICODE_SPACE;
    if (!is_one_of(category, "Cc Cf Cs Co Cn Zl Zp Zs"))
        flags |= PY_UNICODE_PRINTABLE;
    return (uint16_t)flags;
}

static void set_category(Character *character, const char *category)
{
    character->is_assigned = true;
    memcpy(character->category, category, 2);
    character->flags |= flags_of_category(category);
}

/* "<font> 0041", or without a mark a canonical one. */
static void set_decomposition(Character *character, const char *text)
{
    uint32_t codes[MOST_JOINED];

    character->is_compatibility = *text == '<';
    if (character->is_compatibility)
        text = strchr(text, '>') + 1;
    text += strspn(text, " ");
    character->part_count = read_codes(text, codes, MOST_JOINED);
    size_t size = character->part_count * sizeof *codes;
    uint32_t *parts = malloc(size);
    if (!parts)
        unicode_data_fail("no memory");
    memcpy(parts, codes, size);
    character->parts = parts;
}

static void set_one(Mapping *mapping, const char *code)
{
    if (*code != '\0')
        mapping->count = (uint8_t)read_codes(code, mapping->to, 1);
}

static void fill_character(Character *character, const Line *line)
{
    const char *direction = line->fields[4];

    set_category(character, line->fields[2]);
    if (line->first == ' ')
        character->flags |= PY_UNICODE_PRINTABLE;
    if (strcmp(direction, "WS") == 0 || strcmp(direction, "B") == 0 ||
        strcmp(direction, "S") == 0)
        character->flags |= PY_UNICODE_SPACE;
    character->ccc = (uint8_t)atoi(line->fields[3]);
    if (*line->fields[5] != '\0')
        set_decomposition(character, line->fields[5]);
    if (*line->fields[6] != '\0')
        character->digit = (uint8_t)atoi(line->fields[6]);
    set_one(&character->map[PY_UNICODE_UPPER], line->fields[12]);
    set_one(&character->map[PY_UNICODE_LOWER], line->fields[13]);
    set_one(&character->map[PY_UNICODE_TITLE],
            *line->fields[14] != '\0' ? line->fields[14] : line->fields[12]);
}

/* Ranges stand as two lines, "<..., First>" and "<..., Last>". */
static void read_character(UnicodeData *data, const Line *line)
{
    static uint32_t first;
    const char *name = line->fields[1];

    if (strstr(name, ", First>")) {
        first = line->first;
        return;
    }
    if (!strstr(name, ", Last>"))
        first = line->first;
    for (uint32_t code = first; code <= line->first; code++) {
        if (data->characters[code].since != NO_VERSION)
            fill_character(&data->characters[code], line);
    }
}

typedef struct Property {
    const char *name;
    unsigned flags;
} Property;

static const Property properties[] = {
    {"Uppercase", PY_UNICODE_UPPER_CASE},
    {"Lowercase", PY_UNICODE_LOWER_CASE},
    {"Case_Ignorable", PY_UNICODE_CASE_IGNORABLE},
    {"XID_Start", PY_UNICODE_ID_START},
    {"XID_Continue", PY_UNICODE_ID_CONTINUE},
    {"Decimal", PY_UNICODE_DECIMAL | PY_UNICODE_DIGIT | PY_UNICODE_NUMERIC},
    {"Digit", PY_UNICODE_DIGIT | PY_UNICODE_NUMERIC},
    {"Numeric", PY_UNICODE_NUMERIC},
};

static uint16_t flags_named(const char *name)
{
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        if (strcmp(properties[i].name, name) == 0)
            return (uint16_t)properties[i].flags;
    }
    return 0;
}

static void read_property(UnicodeData *data, const Line *line)
{
    uint16_t flags = flags_named(line->fields[1]);

    for (uint32_t code = line->first; code <= line->last; code++) {
        if (data->characters[code].is_assigned)
            data->characters[code].flags |= flags;
    }
}

static void read_exclusion(UnicodeData *data, const Line *line)
{
    if (strcmp(line->fields[1], "Full_Composition_Exclusion") != 0)
        return;
    for (uint32_t code = line->first; code <= line->last; code++)
        data->characters[code].is_excluded = true;
}

/* Lines with a condition (a language, the end of a word) are not CPython's. */
static void read_special_case(UnicodeData *data, const Line *line)
{
    static const PyUnicodeCase order[] = {PY_UNICODE_LOWER, PY_UNICODE_TITLE,
                                          PY_UNICODE_UPPER};
    Character *character = &data->characters[line->first];

    if (line->count > 4 && *line->fields[4] != '\0')
        return;
    for (int i = 0; i < 3; i++) {
        Mapping *mapping = &character->map[order[i]];
        mapping->count =
            (uint8_t)read_codes(line->fields[i + 1], mapping->to, 3);
    }
}

static void read_folding(UnicodeData *data, const Line *line)
{
    Mapping *mapping = &data->characters[line->first].map[PY_UNICODE_FOLD];

    if (strcmp(line->fields[1], "C") == 0 || strcmp(line->fields[1], "F") == 0)
        mapping->count = (uint8_t)read_codes(line->fields[2], mapping->to, 3);
}

/* ---- what is newer than the package ---- */

/* What follows from the category but for exceptions, of which the newer
 * characters are none. */
static unsigned flags_derived(const char *category)
{
    unsigned flags = 0;

    if (is_one_of(category, "Lu"))
        flags |= PY_UNICODE_UPPER_CASE;
    if (is_one_of(category, "Ll"))
        flags |= PY_UNICODE_LOWER_CASE;
    if (is_one_of(category, "Mn Me Cf Lm Sk"))
        flags |= PY_UNICODE_CASE_IGNORABLE;
    if (is_one_of(category, "Lu Ll Lt Lm Lo Nl"))
        flags |= PY_UNICODE_ID_START | PY_UNICODE_ID_CONTINUE;
    if (is_one_of(category, "Mn Mc Nd Pc"))
        flags |= PY_UNICODE_ID_CONTINUE;
    if (is_one_of(category, "Nd"))
        flags |= flags_named("Decimal");
    return flags;
}

/* True if `word` is "NAME=..."; `value` is then what follows. */
static bool has_name(const char *word, const char *name, const char **value)
{
    size_t length = strlen(name);

    *value = word + length + 1;
    return strncmp(word, name, length) == 0 && word[length] == '=';
}

static void map_to(Character *character, PyUnicodeCase to, uint32_t code)
{
    character->map[to] = (Mapping){1, {code}};
}

/* One word of a line about a character that is `step` behind the first. */
static void apply_word(Character *character, const char *word, uint32_t step)
{
    const char *value;
    const char *equals = strchr(word, '=');
    uint32_t code = equals ? (uint32_t)strtoul(equals + 1, NULL, 16) : 0;
    char parts[32];

    if (*word == '+') {
        character->flags |= flags_named(word + 1);
    } else if (*word == '-') {
        character->flags &= (uint16_t)~flags_named(word + 1);
    } else if (has_name(word, "ccc", &value)) {
        character->ccc = (uint8_t)atoi(value);
    } else if (has_name(word, "lower", &value)) {
        map_to(character, PY_UNICODE_LOWER, code + step);
        map_to(character, PY_UNICODE_FOLD, code + step);
    } else if (has_name(word, "upper", &value)) {
        map_to(character, PY_UNICODE_UPPER, code + step);
        map_to(character, PY_UNICODE_TITLE, code + step);
    } else if (has_name(word, "font", &value)) {
        snprintf(parts, sizeof parts, "<font> %04X", code + step);
        set_decomposition(character, parts);
    } else if (has_name(word, "joined", &value)) {
        set_decomposition(character, value);
    } else {
        unicode_data_fail("%s in the newer characters is not understood", word);
    }
}

static void undo_word(Character *character, const char *word)
{
    if (*word == '+')
        character->flags &= (uint16_t)~flags_named(word + 1);
    else if (*word == '-')
        character->flags |= flags_named(word + 1);
    else
        character->map[PY_UNICODE_UPPER].count =
            character->map[PY_UNICODE_TITLE].count = 0;
}

static void add_character(Character *character, uint8_t version, char **words,
                          int count, uint32_t step)
{
    if (character->is_assigned)
        return;
    character->since = version;
    set_category(character, words[0]);
    character->flags |= (uint16_t)flags_derived(words[0]);
    if (is_one_of(words[0], "Nd"))
        character->digit = (uint8_t)(step % 10);
    for (int i = 1; i < count; i++)
        apply_word(character, words[i], step);
}

static void change_character(UnicodeData *data, uint32_t code, uint8_t version,
                             char **words, int count)
{
    Changed *changed = &data->changed[data->changed_count++];
    Character *character = &data->characters[code];

    if (data->changed_count > MOST_CHANGED)
        unicode_data_fail("too many characters have changed");
    *changed = (Changed){code, (PyUnicode)version, *character};
    for (int i = 0; i < count; i++) {
        apply_word(character, words[i], 0);
        undo_word(&changed->before, words[i]);
    }
}

static void read_newer_line(UnicodeData *data, char *text)
{
    enum { MOST_WORDS = 8 };
    char *words[MOST_WORDS], *rest;
    int count = 0;
    uint32_t first, last;

    for (char *word = strtok_r(text, " \n", &rest); word && count < MOST_WORDS;
         word = strtok_r(NULL, " \n", &rest))
        words[count++] = word;
    if (count < 4 || !read_range(words[2], &first, &last))
        unicode_data_fail("a line of the newer characters is not understood");
    uint8_t version = version_named(words[1]);
    for (uint32_t code = first; code <= last; code++) {
        if (strcmp(words[0], "new") == 0)
            add_character(&data->characters[code], version, words + 3,
                          count - 3, code - first);
        else
            change_character(data, code, version, words + 3, count - 3);
    }
}

static void read_newer(UnicodeData *data, const char *path)
{
    FILE *file = fopen(path, "r");
    char text[256];

    if (!file)
        unicode_data_fail("cannot read %s", path);
    while (fgets(text, sizeof text, file)) {
        if (text[strspn(text, " \n")] != '\0' && *text != '#')
            read_newer_line(data, text);
    }
    fclose(file);
}

void unicode_data_read(UnicodeData *data, const char *folder,
                       const char *newer_path)
{
    *data = (UnicodeData){.characters = calloc(CODE_COUNT, sizeof(Character))};
    if (!data->characters)
        unicode_data_fail("no memory");
    for (uint32_t code = 0; code < CODE_COUNT; code++)
        data->characters[code].digit = PY_UNICODE_NO_DIGIT;
    read_lines(data, folder, "DerivedAge.txt", 2, read_age);
    if (data->characters[0x1FAE8].since != PY_UNICODE_15_0)
        unicode_data_fail("%s is older than Unicode 15.0", folder);
    read_lines(data, folder, "UnicodeData.txt", 15, read_character);
    read_lines(data, folder, "DerivedCoreProperties.txt", 2, read_property);
    read_lines(data, folder, "extracted/DerivedNumericType.txt", 2,
               read_property);
    read_lines(data, folder, "DerivedNormalizationProps.txt", 2,
               read_exclusion);
    read_lines(data, folder, "SpecialCasing.txt", 4, read_special_case);
    read_lines(data, folder, "CaseFolding.txt", 3, read_folding);
    read_newer(data, newer_path);
}
