/*
 * options_table.h - every option by its name: what it takes, how that is read
 * and what help says of it.
 */
#ifndef OPTIONS_TABLE_H
#define OPTIONS_TABLE_H

#include "options.h"

#include <stdbool.h>

typedef struct OptionEntry {
    const char *name;
    const char *value; /* as help shows it; NULL: the option has none */
    bool (*parse)(Options *options, const char *text); /* NULL: of a limit, that
                                                          is in run_limits.h */
    const char *wants; /* "--seed takes an integer, not 'x'"; NULL: likewise */
    const char *help;
} OptionEntry;

extern const OptionEntry options_table[OPTION_COUNT];

/* Reads the value of an option that takes one. False if it is none. */
bool options_table_read(Options *options, Option option, const char *text);

/* What the option takes, in the language that is chosen. */
const char *options_table_wants(Option option);

/* True if the file's name ends so, and is more than that. */
bool options_ends_in(const char *name, const char *ending);

#endif
