/*
 * app_files.h - folders, as the file chooser shows them.
 *
 * Reads directories; opens no file in them.
 */
#ifndef APP_FILES_H
#define APP_FILES_H

#include "base_text.h"
#include "view_window.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct AppFiles {
    char *folder;      /* absolute; owned */
    ViewFile *entries; /* names owned */
    size_t count, capacity;
} AppFiles;

/* Lists the folders, Python files and replays of `folder`, or, where that is
 * NULL, of the folder that `program` lies in: "..", then folders, then files,
 * each by name, hidden ones left out. On failure returns false and says why in
 * `error`. `files` is zero or released before. */
bool app_files_list(AppFiles *files, const char *folder, const char *program,
                    BaseText *error);
void app_files_release(AppFiles *files);

#endif
