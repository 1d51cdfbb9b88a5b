#include "lesson_read.h"

#include <dirent.h>
#include <string.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "lesson_glossary.h"
#include "lesson_parse.h"
#include "lesson_translate.h"

/* A lesson of more than this was not written by a person. */
#define FILE_LIMIT ((size_t)4 << 20)

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

    for (LessonError *one = error; !done && one; one = one->next)
        if (one->line > 0)
            base_text_append(&one->file, path);
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
    LessonGlossary *glossary = into;

    if (!lesson_glossary_read(glossary, source, error))
        return false;
    glossary->file = base_arena_strndup(&glossary->arena, path, strlen(path));
    return true;
}

/* Is it the name of a text that is shown, or of which an error is shown? */
static bool is_shown(const char *name)
{
    const char *dot = strrchr(name, '.');

    return dot && (strcmp(dot, ".py") == 0 || strcmp(dot, ".md") == 0);
}

static bool check_link(const char *folder, const char *name, LessonError *error)
{
    return lesson_folder_holds(folder, name) ||
           lesson_error_say(error, 0, 0,
                            "%s/%s is a link that leads out of its folder: "
                            "put the file itself there",
                            folder, name);
}

/* A lesson comes from a stranger, and shows what lies in its folder: a link in
 * it would show any other file. */
static bool check_links(const char *path, LessonError *error)
{
    DIR *directory = opendir(path);
    struct dirent *entry;
    bool good = true;

    while (directory && good && (entry = readdir(directory)))
        good =
            !is_shown(entry->d_name) || check_link(path, entry->d_name, error);
    if (directory)
        closedir(directory);
    return good;
}

/* Reads `name` in the folder `above`, in the language if it is there in it. */
static bool read_list(const char *above, const char *name, const char *language,
                      LessonGlossary *glossary, LessonError *error)
{
    BaseText path = {0};
    char *translated = name_translation(name, language);
    const char *names[] = {translated, name};
    bool done = true;

    for (size_t i = 0; i < 2; i++) {
        base_text_clear(&path);
        base_text_printf(&path, "%s/%s", above, names[i]);
        if (!base_file_exists(path.data))
            continue;
        done = check_link(above, names[i], error) &&
               read_with(path.data, read_glossary, glossary, error);
        break;
    }
    base_free(translated);
    base_text_release(&path);
    return done;
}

/* What all lessons there share, and what those elsewhere have of ours, too. */
static bool read_shared(LessonFolder *folder, const char *language,
                        LessonError *error)
{
    char *above = lesson_folder_file(folder, "..");
    char *shipped = lesson_folder_is_shipped(folder)
                        ? NULL
                        : base_paths_data_file("lessons");
    bool done =
        read_list(above, "terms.md", language, &folder->terms, error) &&
        read_list(above, "misconceptions.md", language, &folder->misconceptions,
                  error) &&
        (!shipped || (read_list(shipped, "terms.md", language,
                                &folder->shipped_terms, error) &&
                      read_list(shipped, "misconceptions.md", language,
                                &folder->shipped_misconceptions, error)));

    base_free(above);
    base_free(shipped);
    return done;
}

/* The folder of another lesson's program, "../01-ten-tasks/main.py"; NULL: it
 * is this one's. Owned. */
static char *other_folder(const LessonFolder *folder, const char *name)
{
    const char *slash = strrchr(name, '/');
    char *place = slash ? base_strndup(name, (size_t)(slash - name)) : NULL;
    char *other = place ? lesson_folder_file(folder, place) : NULL;

    base_free(place);
    return other;
}

/* Of this lesson, or of another one that lies beside it. */
static bool has_program(const LessonFolder *folder, const char *name,
                        LessonError *error)
{
    char *path = lesson_folder_file(folder, name);
    char *other = other_folder(folder, name);
    bool there = base_file_exists(path) && (!other || lesson_folder_is(other));

    if (there && other)
        there = check_link(other, strrchr(name, '/') + 1, error);
    base_free(path);
    base_free(other);
    return there;
}

static bool check_program(const LessonFolder *folder, const char *name,
                          LessonSpot spot, LessonError *error)
{
    if (!name || has_program(folder, name, error))
        return true;
    if (error->text.length > 0)
        return false;
    base_text_append(&error->file, folder->original.file);
    return lesson_error_say(error, spot.line, spot.column,
                            "there is no %s beside the lesson", name);
}

static bool read_all(LessonFolder *folder, const char *language,
                     LessonError *error)
{
    char *path = lesson_folder_file(folder, "lesson.md");
    char *translated = name_translation(path, language);
    bool done = check_links(folder->path, error) &&
                read_with(path, read_original, &folder->original, error);

    folder->shown = &folder->original;
    if (done && base_file_exists(translated)) {
        done = read_with(translated, read_translation, folder, error);
        folder->shown = &folder->translation;
    }
    base_free(path);
    base_free(translated);
    return done &&
           check_program(folder, folder->original.program,
                         folder->original.program_spot, error) &&
           check_program(folder, folder->original.compare,
                         folder->original.compare_spot, error) &&
           read_shared(folder, language, error);
}

static bool is_no_file(const LessonFolder *folder, LessonError *error)
{
    char *inside = lesson_folder_file(folder, ".");
    bool is = base_file_exists(inside) || !base_file_exists(folder->path);

    base_free(inside);
    return is || lesson_error_say(error, 0, 0,
                                  "this is a file, and a lesson is a folder: "
                                  "name one that has a lesson.md");
}

bool lesson_read(LessonFolder *folder, const char *path, const char *language,
                 LessonError *error)
{
    bool done;

    char *own = lesson_folder_is(path) ? NULL : lesson_folder_called(path);
    *folder = (LessonFolder){0};
    lesson_folder_name(folder, own ? own : path);
    base_free(own);
    done = is_no_file(folder, error) && read_all(folder, language, error);
    if (!done)
        lesson_folder_release(folder);
    return done;
}
