#define _POSIX_C_SOURCE 200809L

#include "lesson_folder.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "lesson_glossary.h"
#include "lesson_parse.h"
#include "lesson_translate.h"

/* A lesson of more than this was not written by a person. */
#define FILE_LIMIT ((size_t)4 << 20)

void lesson_folder_release(LessonFolder *folder)
{
    lesson_release(&folder->original);
    lesson_release(&folder->translation);
    lesson_glossary_release(&folder->terms);
    lesson_glossary_release(&folder->misconceptions);
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

char *lesson_folder_file(const LessonFolder *folder, const char *name)
{
    BaseText path = {0};

    base_text_printf(&path, "%s/%s", folder->path, name);
    return base_text_take(&path);
}

char *lesson_folder_own(const char *id, const char *name)
{
    BaseText place = {0};
    base_text_printf(&place, "lessons/%s/%s", id, name);
    char *path = base_paths_data_file(base_text_str(&place));
    base_text_release(&place);
    return path;
}

/* A name that the folder of the lessons has: the word itself, or what begins
 * with its number, "5" with "05-". */
static bool is_called(const char *name, const char *word)
{
    char *end, *end_of_word;
    long number = strtol(name, &end, 10);
    long wanted = strtol(word, &end_of_word, 10);

    if (strcmp(name, word) == 0)
        return true;
    return end != name && *end == '-' && end_of_word != word &&
           *end_of_word == '\0' && number == wanted;
}

char *lesson_folder_called(const char *word)
{
    char *lessons = base_paths_data_file("lessons"), *found = NULL;
    DIR *directory = lessons && !strchr(word, '/') ? opendir(lessons) : NULL;
    struct dirent *entry;

    while (directory && !found && (entry = readdir(directory))) {
        BaseText path = {0};
        base_text_printf(&path, "%s/%s", lessons, entry->d_name);
        if (entry->d_name[0] != '.' && is_called(entry->d_name, word) &&
            lesson_folder_is(path.data))
            found = base_text_take(&path);
        base_text_release(&path);
    }
    if (directory)
        closedir(directory);
    base_free(lessons);
    return found;
}

/* `lesson.md` and "ru": `lesson.ru.md`. */
static char *name_translation(const char *path, const char *language)
{
    BaseText name = {0};

    base_text_printf(&name, "%.*s.%s.md", (int)(strlen(path) - strlen(".md")),
                     path, language);
    return base_text_take(&name);
}

static bool read_file(const char *path, BaseText *text, LessonError *error)
{
    BaseText why = {0};
    bool done = base_file_read_text(path, FILE_LIMIT, text, &why);

    if (!done)
        lesson_error_say(error, 0, 0, "%s", base_text_str(&why));
    else if (memchr(base_text_str(text), '\0', text->length))
        done = lesson_error_say(error, 0, 0,
                                "%s holds a NUL byte: is it a text?", path);
    base_text_release(&why);
    return done;
}

typedef bool ReadText(void *into, const char *path, const char *source,
                      LessonError *error);

/* Reads a file by `read`; an error gets the file's name. */
static bool read_with(const char *path, ReadText *read, void *into,
                      LessonError *error)
{
    BaseText source = {0};
    bool done = read_file(path, &source, error) &&
                read(into, path, base_text_str(&source), error);

    if (!done && error->line > 0)
        base_text_append(&error->file, path);
    base_text_release(&source);
    return done;
}

static bool read_original(void *into, const char *path, const char *source,
                          LessonError *error)
{
    return lesson_parse(into, path, source, error);
}

static bool read_translation(void *into, const char *path, const char *source,
                             LessonError *error)
{
    LessonFolder *folder = into;

    return lesson_parse_translation(&folder->translation, path, source,
                                    error) &&
           lesson_translate(&folder->translation, &folder->original, error);
}

static bool read_glossary(void *into, const char *path, const char *source,
                          LessonError *error)
{
    (void)path;
    return lesson_glossary_read(into, source, error);
}

/* Reads `name` in the folder above, in the language if it is there in it. */
static bool read_shared(const LessonFolder *folder, const char *name,
                        const char *language, LessonGlossary *glossary,
                        LessonError *error)
{
    BaseText path = {0};
    char *translated;
    bool done = true;

    base_text_printf(&path, "%s/../%s", folder->path, name);
    translated = name_translation(base_text_str(&path), language);
    if (base_file_exists(translated))
        done = read_with(translated, read_glossary, glossary, error);
    else if (base_file_exists(base_text_str(&path)))
        done = read_with(base_text_str(&path), read_glossary, glossary, error);
    base_free(translated);
    base_text_release(&path);
    return done;
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

/* Finds the folder's path and name. */
static void set_path(LessonFolder *folder, const char *path)
{
    size_t length = folder_length(path), start;

    while (length > 1 && path[length - 1] == '/')
        length--;
    folder->path = length > 0 ? base_strndup(path, length) : base_strdup(".");
    for (start = length; start > 0 && path[start - 1] != '/'; start--) {
    }
    folder->id = base_strndup(path + start, length - start);
}

bool lesson_folder_is(const char *path)
{
    LessonFolder folder = {0};
    bool is_file = folder_length(path) < strlen(path);

    set_path(&folder, path);
    char *file = lesson_folder_file(&folder, "lesson.md");
    bool is = base_file_exists(file) && (!is_file || base_file_exists(path));
    base_free(file);
    lesson_folder_release(&folder);
    return is;
}

static bool check_program(const LessonFolder *folder, const char *name,
                          LessonError *error)
{
    char *path;
    bool there;

    if (!name)
        return true;
    path = lesson_folder_file(folder, name);
    there = base_file_exists(path);
    base_free(path);
    if (there)
        return true;
    base_text_append(&error->file, folder->original.file);
    return lesson_error_say(error, 1, 1, "there is no %s beside the lesson",
                            name);
}

static bool read_all(LessonFolder *folder, const char *language,
                     LessonError *error)
{
    char *path = lesson_folder_file(folder, "lesson.md");
    char *translated = name_translation(path, language);
    bool done = read_with(path, read_original, &folder->original, error);

    folder->shown = &folder->original;
    if (done && base_file_exists(translated)) {
        done = read_with(translated, read_translation, folder, error);
        folder->shown = &folder->translation;
    }
    base_free(path);
    base_free(translated);
    return done && check_program(folder, folder->original.program, error) &&
           check_program(folder, folder->original.compare, error) &&
           read_shared(folder, "terms.md", language, &folder->terms, error) &&
           read_shared(folder, "misconceptions.md", language,
                       &folder->misconceptions, error);
}

bool lesson_folder_read(LessonFolder *folder, const char *path,
                        const char *language, LessonError *error)
{
    bool done;

    char *own = lesson_folder_is(path) ? NULL : lesson_folder_called(path);
    *folder = (LessonFolder){0};
    set_path(folder, own ? own : path);
    base_free(own);
    done = read_all(folder, language, error);
    if (!done)
        lesson_folder_release(folder);
    return done;
}
