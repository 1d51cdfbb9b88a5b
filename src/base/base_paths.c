#define _POSIX_C_SOURCE 200809L

#include "base_paths.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base_memory.h"
#include "base_text.h"

#define LONGEST_PATH ((size_t)65536)

/* The folder of the running executable; NULL where the system does not say. */
static char *executable_folder(void)
{
    char *path = base_alloc(LONGEST_PATH);
    ssize_t length = readlink("/proc/self/exe", path, LONGEST_PATH - 1);
    char *slash;

    if (length <= 0) {
        base_free(path);
        return NULL;
    }
    path[length] = '\0';
    slash = strrchr(path, '/');
    if (slash)
        *slash = '\0';
    return path;
}

/* "FOLDER/NAME" if that exists and may be used so (access modes), or NULL. */
static char *existing(const char *folder, const char *name, int mode)
{
    BaseText path = {0};

    base_text_printf(&path, "%s/%s", folder, name);
    if (access(path.data, mode) == 0)
        return base_text_take(&path);
    base_text_release(&path);
    return NULL;
}

/* The first of the places, relative to the executable, that is there. */
static char *near_executable(const char *const *places, size_t count,
                             const char *name, int mode)
{
    char *folder = executable_folder();
    char *found = NULL;
    size_t i;

    for (i = 0; folder && !found && i < count; i++) {
        BaseText path = {0};

        base_text_printf(&path, "%s/%s", folder, places[i]);
        found = existing(path.data, name, mode);
        base_text_release(&path);
    }
    base_free(folder);
    return found;
}

/* A folder without the last part, by which it was recognised. */
static char *without_last_part(char *path)
{
    if (path)
        *strrchr(path, '/') = '\0';
    return path;
}

char *base_paths_data(void)
{
    static const char *const places[] = {"../share/taskarium",
                                         "../../share/taskarium"};
    const char *chosen = getenv("TASKARIUM_DATA");
    char *found;

    if (chosen && chosen[0] != '\0')
        return base_strdup(chosen);
    found = near_executable(places, 2, "lessons", R_OK);
#ifdef TASKARIUM_SOURCE_DIR
    if (!found)
        found = existing(TASKARIUM_SOURCE_DIR, "lessons", R_OK);
#endif
    return without_last_part(found);
}

char *base_paths_data_file(const char *name)
{
    char *folder = base_paths_data();
    char *file = folder ? existing(folder, name, R_OK) : NULL;

    base_free(folder);
    return file;
}

char *base_paths_catalogues(void)
{
    static const char *const places[] = {"../share", "../../share"};
    char *found = near_executable(places, 2, "locale/ru", R_OK);

#ifdef TASKARIUM_CATALOGUES
    if (!found)
        found = existing(TASKARIUM_CATALOGUES, "ru", R_OK);
#endif
    return without_last_part(found);
}

/* Beside the executable: the build tree, and taskarium-window itself. */
char *base_paths_program(const char *name)
{
    static const char *const places[] = {"../libexec/taskarium", "."};

    return near_executable(places, 2, name, X_OK);
}
