/*
 * script_record.h - answers of CPythons to the scripts of a folder, in a file.
 *
 *     --- name.py 2f4e0d3c6b5a7988       a script and its text's hash
 *     === 3.11.2 3.12.1                  releases that answer alike
 *     status 1
 *     > a line of stdout
 *     ! a line of stderr
 *     === 3.13.0
 *     ...
 *
 * A line without an end has a backslash before its blank. Stdout that the
 * script's own comments say, and one that is very long, is not told again.
 */
#ifndef SCRIPT_RECORD_H
#define SCRIPT_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "script_comments.h"

/* What some releases answer to one script. */
typedef struct ScriptAnswer {
    char *name;
    uint64_t text; /* hash of the script's */
    BaseText releases, body;
    bool used; /* script_record_find() gave it */
} ScriptAnswer;

/* Zero-initialised is valid and empty. */
typedef struct ScriptRecord {
    ScriptAnswer *answers; /* in the file's order; owned */
    uint32_t count, capacity;
} ScriptRecord;

void script_record_release(ScriptRecord *record);

/* Appends an outcome, in which the script is called by its name alone, in the
 * file's words. */
void script_answer_write(const ScriptOutcome *outcome,
                         const ScriptComments *comments, BaseText *body);

/* False, with a sentence printed, if there is no such file. */
bool script_record_read(ScriptRecord *record, const char *path);
bool script_record_write(const ScriptRecord *record, const char *path);

/* Adds an answer behind those of the same script. */
void script_record_add(ScriptRecord *record, const char *name, uint64_t text,
                       const char *release, const BaseText *body);

/* The answer of a release, NULL if none was recorded for this very text. */
ScriptAnswer *script_record_find(ScriptRecord *record, const char *name,
                                 uint64_t text, const char *release);

#endif
