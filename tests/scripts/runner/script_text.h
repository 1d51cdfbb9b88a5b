/*
 * script_text.h - texts line by line: what a program wrote, and where two
 * programs did not write the same.
 */
#ifndef SCRIPT_TEXT_H
#define SCRIPT_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base_text.h"

/* The next line, without its end; NULL after the last. */
const char *script_text_line(const char **rest, size_t *length);

/* Leaves out of tracebacks the frames of other files than `path`, which name
 * the paths of an installation: their line, and the lines behind it that
 * stand deeper. */
void script_text_drop_frames(BaseText *text, const char *path);

/* Writes `name` wherever the path stands. */
void script_text_rename(BaseText *text, const char *path, const char *name);

/* Prints the first line in which two texts differ; false if none does. */
bool script_text_report(const char *what, const BaseText *expected,
                        const BaseText *actual);

/* The same for the same bytes on every machine. */
uint64_t script_text_hash(const BaseText *text);

#endif
