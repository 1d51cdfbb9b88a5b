#define _DEFAULT_SOURCE
#define _XOPEN_SOURCE 700

#include "app_files.h"

#include "app_shelf.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_folder.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { ENTRIES_MAX = 5000 };

void app_files_release(AppFiles *files)
{
    for (size_t i = 0; i < files->count; i++) {
        base_free((char *)files->entries[i].name);
        base_free((char *)files->entries[i].title);
    }
    base_free(files->entries);
    free(files->folder);
    *files = (AppFiles){0};
}

static int compare(const void *a, const void *b)
{
    const ViewFile *left = a;
    const ViewFile *right = b;
    if (left->is_folder != right->is_folder)
        return left->is_folder ? -1 : 1;
    return strcmp(left->name, right->name);
}

static bool ends_in(const char *name, const char *end)
{
    size_t length = strlen(name), wanted = strlen(end);
    return length > wanted && strcmp(name + length - wanted, end) == 0;
}

/* A program, or what brings a run of one back. */
static bool can_be_opened(const char *name)
{
    return ends_in(name, ".py") || ends_in(name, ".replay");
}

static bool is_folder(const char *folder, const char *name)
{
    BaseText path = {0};
    struct stat status;
    base_text_printf(&path, "%s/%s", folder, name);
    bool yes = stat(path.data, &status) == 0 && S_ISDIR(status.st_mode);
    base_text_release(&path);
    return yes;
}

/* NULL: it is no lesson's folder. */
static char *title_of(const char *folder, const char *name)
{
    BaseText path = {0};
    base_text_printf(&path, "%s/%s", folder, name);
    char *title =
        lesson_folder_is(path.data) ? app_shelf_title(path.data) : NULL;
    base_text_release(&path);
    return title;
}

/* "~" is where the student's own files lie. */
static char *without_tilde(const char *folder)
{
    const char *home = getenv("HOME");
    BaseText path = {0};
    if (!home || folder[0] != '~' || (folder[1] != '/' && folder[1] != '\0'))
        return base_strdup(folder);
    base_text_printf(&path, "%s%s", home, folder + 1);
    return base_text_take(&path);
}

static void add_entry(AppFiles *files, const char *name)
{
    if (*name == '.')
        return;
    bool folder = is_folder(files->folder, name);
    if (!folder && !can_be_opened(name))
        return;
    BASE_GROW(files->entries, files->count, files->capacity);
    files->entries[files->count++] =
        (ViewFile){base_strdup(name), folder,
                   folder ? title_of(files->folder, name) : NULL};
}

/* Puts the way up before all others. */
static void add_parent(AppFiles *files)
{
    BASE_GROW(files->entries, files->count, files->capacity);
    memmove(files->entries + 1, files->entries,
            files->count * sizeof *files->entries);
    files->entries[0] = (ViewFile){base_strdup(".."), true, NULL};
    files->count++;
}

/* The folder that a path lies in, owned by the caller. */
static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return base_strdup(".");
    return slash == path ? base_strdup("/")
                         : base_strndup(path, (size_t)(slash - path));
}

bool app_files_list(AppFiles *files, const char *folder, const char *program,
                    BaseText *error)
{
    char *start = folder ? without_tilde(folder) : folder_of(program);
    DIR *directory = NULL;
    files->folder = realpath(start, NULL);
    if (files->folder)
        directory = opendir(files->folder);
    if (!directory) {
        const char *why = strerror(errno);
        BaseText name = {0};
        base_file_name(start, &name);
        base_text_printf(error, _("cannot read %s: %s"), name.data, why);
        base_text_release(&name);
        base_free(start);
        return false;
    }
    base_free(start);
    for (struct dirent *entry = readdir(directory);
         entry && files->count < ENTRIES_MAX; entry = readdir(directory))
        add_entry(files, entry->d_name);
    closedir(directory);
    if (files->count > 0)
        qsort(files->entries, files->count, sizeof *files->entries, compare);
    if (strcmp(files->folder, "/") != 0)
        add_parent(files);
    return true;
}
