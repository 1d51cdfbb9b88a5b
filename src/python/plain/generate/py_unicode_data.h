/*
 * py_unicode_data.h - the Unicode Character Database, read for the tables.
 *
 * Reads Debian's unicode-data and our unicode_newer.txt into one array.
 * Whatever is missing or not understood ends the program with a sentence.
 */
#ifndef PY_UNICODE_DATA_H
#define PY_UNICODE_DATA_H

#include <stdbool.h>
#include <stdint.h>

#include "py_unicode.h"

enum { CODE_COUNT = 0x110000, MOST_JOINED = 18, MOST_CHANGED = 64 };

/* What one case becomes; count 0: the character itself. */
typedef struct Mapping {
    uint8_t count;
    uint32_t to[3];
} Mapping;

typedef struct Character {
    bool is_assigned;
    bool is_excluded;      /* its decomposition is not composed again */
    bool is_compatibility; /* of the decomposition */
    uint8_t since;         /* a PyUnicode */
    uint8_t digit;         /* PY_UNICODE_NO_DIGIT: none */
    uint8_t ccc;           /* combining class */
    uint16_t flags;
    char category[3];
    Mapping map[PY_UNICODE_CASE_COUNT];
    const uint32_t *parts; /* the decomposition, `part_count` of them */
    uint32_t part_count;
} Character;

/* What a character was before the version `until`. */
typedef struct Changed {
    uint32_t code;
    PyUnicode until;
    Character before;
} Changed;

typedef struct UnicodeData {
    Character *characters; /* CODE_COUNT */
    Changed changed[MOST_CHANGED];
    int changed_count;
} UnicodeData;

void unicode_data_read(UnicodeData *data, const char *folder,
                       const char *newer_path);

/* Says what is wrong and ends the program. */
_Noreturn void unicode_data_fail(const char *format, ...)
    __attribute__((format(printf, 1, 2)));

#endif
