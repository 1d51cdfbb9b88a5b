/*
 * cli_alike.h - which of the files of a class are the same, byte for byte or
 * but for the student's name.
 */
#ifndef CLI_ALIKE_H
#define CLI_ALIKE_H

#include "base_text.h"

#include <stddef.h>

typedef struct CliAlike CliAlike;

/* For so many files. */
CliAlike *cli_alike_new(size_t most);
void cli_alike_free(CliAlike *alike);

/* The next file and what it holds; both are copied as far as they are needed.
 */
void cli_alike_add(CliAlike *alike, const char *name, const BaseText *text);

/* Appends which others the file of that place is the same as, if any: "the same
 * file as A; the same but for the name as B, C". Files in which nothing was
 * answered and nothing done are alike without a word. */
void cli_alike_tell(const CliAlike *alike, size_t index, BaseText *remark);

#endif
