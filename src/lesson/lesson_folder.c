#define _XOPEN_SOURCE 700 /* realpath() */

#include "lesson_folder.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "lesson_glossary.h"

void lesson_folder_release(LessonFolder *folder)
{
    lesson_release(&folder->original);
    lesson_release(&folder->translation);
    lesson_glossary_release(&folder->terms);
    lesson_glossary_release(&folder->misconceptions);
    lesson_glossary_release(&folder->shipped_terms);
    lesson_glossary_release(&folder->shipped_misconceptions);
    base_free(folder->path);
    base_free(folder->id);
    *folder = (LessonFolder){0};
}

const LessonEntry *lesson_folder_find(const LessonGlossary *glossary,
                                      const char *id)
{
    size_t i;

    for (i = 0; i < glossary->count; i++)
        if (strcmp(glossary->entries[i].id, id) == 0)
            return &glossary->entries[i];
    return NULL;
}

const LessonEntry *lesson_folder_term(const LessonFolder *folder,
                                      const char *word)
{
    const LessonEntry *entry = lesson_folder_find(&folder->terms, word);

    return entry ? entry : lesson_folder_find(&folder->shipped_terms, word);
}

const LessonEntry *lesson_folder_misconception(const LessonFolder *folder,
                                               const char *id)
{
    const LessonEntry *entry = lesson_folder_find(&folder->misconceptions, id);

    return entry ? entry
                 : lesson_folder_find(&folder->shipped_misconceptions, id);
}

bool lesson_folder_is_shipped(const LessonFolder *folder)
{
    char *above = lesson_folder_file(folder, "..");
    char *lessons = base_paths_data_file("lessons");
    char *here = realpath(above, NULL);
    char *there = lessons ? realpath(lessons, NULL) : NULL;
    bool is = here && there && strcmp(here, there) == 0;

    free(here);
    free(there);
    base_free(above);
    base_free(lessons);
    return is;
}

char *lesson_folder_file(const LessonFolder *folder, const char *name)
{
    BaseText path = {0};

    base_text_printf(&path, "%s/%s", folder->path, name);
    return base_text_take(&path);
}

bool lesson_folder_holds(const char *folder, const char *name)
{
    BaseText path = {0};

    base_text_printf(&path, "%s/%s", folder, name);
    char *place = realpath(base_text_str(&path), NULL);
    char *home = realpath(folder, NULL);
    size_t length = home ? strlen(home) : 0;
    bool holds = !place || (home && strncmp(place, home, length) == 0 &&
                            (place[length] == '/' || length == 1));
    free(place);
    free(home);
    base_text_release(&path);
    return holds;
}

char *lesson_folder_own(const char *id, const char *name)
{
    BaseText place = {0};
    base_text_printf(&place, "lessons/%s/%s", id, name);
    char *path = base_paths_data_file(base_text_str(&place));
    base_text_release(&place);
    return path;
}

/* A name that the folder of the lessons has: the word itself, what begins with
 * its number, "5" with "05-", or what stands behind one. */
static bool is_called(const char *name, const char *word)
{
    char *end, *end_of_word;
    long number = strtol(name, &end, 10);
    long wanted = strtol(word, &end_of_word, 10);

    if (strcmp(name, word) == 0)
        return true;
    if (end == name || *end != '-')
        return false;
    return strcmp(end + 1, word) == 0 ||
           (end_of_word != word && *end_of_word == '\0' && number == wanted);
}

static int order_by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char **lesson_folder_names(size_t *count)
{
    char *lessons = base_paths_data_file("lessons"), **names = NULL;
    DIR *directory = lessons ? opendir(lessons) : NULL;
    struct dirent *entry;
    size_t capacity = 0;

    *count = 0;
    while (directory && (entry = readdir(directory))) {
        BaseText path = {0};
        base_text_printf(&path, "%s/%s", lessons, entry->d_name);
        if (entry->d_name[0] != '.' && lesson_folder_is(path.data)) {
            BASE_GROW(names, *count, capacity);
            names[(*count)++] = base_strdup(entry->d_name);
        }
        base_text_release(&path);
    }
    if (directory)
        closedir(directory);
    if (*count > 1)
        qsort(names, *count, sizeof *names, order_by_name);
    base_free(lessons);
    return names;
}

void lesson_folder_forget_names(char **names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        base_free(names[i]);
    base_free(names);
}

char *lesson_folder_called(const char *word)
{
    char *found = NULL;
    size_t count;
    char **names = lesson_folder_names(&count);

    for (size_t i = 0; i < count && !found; i++) {
        BaseText place = {0};
        base_text_printf(&place, "lessons/%s", names[i]);
        if (is_called(names[i], word))
            found = base_paths_data_file(place.data);
        base_text_release(&place);
    }
    lesson_folder_forget_names(names, count);
    return found;
}

/* How much of the path is the folder, if its last part is lesson.md or a
 * translation of it, lesson.ru.md; else all of it. Slashes may be at its end.
 */
static size_t folder_length(const char *path)
{
    static const char stem[] = "lesson.";
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');

    if (strncmp(name, stem, strlen(stem)) == 0 && strcmp(dot, ".md") == 0)
        return (size_t)(name - path);
    return strlen(path);
}

/* The last part of the path; where that is no name, as in ".", of the folder
 * that it leads to. Owned. */
static char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *part = slash ? slash + 1 : path;
    char *real =
        *part == '\0' || strcmp(part, ".") == 0 || strcmp(part, "..") == 0
            ? realpath(path, NULL)
            : NULL;

    if (real)
        part = strrchr(real, '/') + 1;
    char *name = base_strdup(part);
    free(real);
    return name;
}

void lesson_folder_name(LessonFolder *folder, const char *path)
{
    size_t length = folder_length(path);

    while (length > 1 && path[length - 1] == '/')
        length--;
    folder->path = length > 0 ? base_strndup(path, length) : base_strdup(".");
    folder->id = last_part(folder->path);
}

bool lesson_folder_is(const char *path)
{
    LessonFolder folder = {0};
    bool is_file = folder_length(path) < strlen(path);

    lesson_folder_name(&folder, path);
    char *file = lesson_folder_file(&folder, "lesson.md");
    bool is = base_file_exists(file) && (!is_file || base_file_exists(path));
    base_free(file);
    lesson_folder_release(&folder);
    return is;
}
