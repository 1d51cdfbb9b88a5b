/*
 * base_file.h - whole files, in and out.
 *
 * Reads what is finite and small enough, writes so that a reader never sees
 * half a file. Interprets nothing; failures come back as a sentence.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base_text.h"

/* Replaces `out` by the file's bytes. Refuses a file of more than `limit`
 * bytes and what is not a regular file or a pipe. On failure returns false,
 * appends a sentence without a newline ("cannot read x.py: No such file or
 * directory") to `error` and leaves `out` empty. */
bool base_file_read(const char *path, size_t limit, BaseText *out,
                    BaseText *error);

/* The same for a text: bytes that are not UTF-8 are a failure, too, which names
 * the line. */
bool base_file_read_text(const char *path, size_t limit, BaseText *out,
                         BaseText *error);

/* Writes beside `path` and renames into place; where `path` is a device or a
 * pipe, straight into it. Errors as above. */
bool base_file_write(const char *path, const void *bytes, size_t length,
                     BaseText *error);

/* Appends the path as a sentence names it: of one that is longer than a screen
 * has room for, the beginning and the end; on one line. */
void base_file_name(const char *path, BaseText *out);

bool base_file_exists(const char *path); /* anything of that name */

/* The path from the root, without links and dots, by which two paths can be
 * told to be one file; the path itself where nothing is. Owned. */
char *base_file_whole(const char *path);

#endif
