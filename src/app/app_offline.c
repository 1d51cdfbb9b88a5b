#include "app_offline.h"

#include "app_script.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_offline.h"
#include "lesson_read.h"
#include "replay.h"
#include "replay_command.h"
#include "view_page.h"

#include <stdio.h>
#include <string.h>

enum { WIDTH = 900, PROGRAM_BYTES_MAX = 4 << 20 };

/* What a run of the page is compared with, as the lesson names it; NULL for
 * the lesson's own run. */
typedef struct Cast {
    char *compare; /* owned */
    uint32_t run;  /* its number in the page */
} Cast;

typedef struct Offline {
    const LessonFolder *folder;
    const char *seed;
    ViewPage *page;
    Cast *cast; /* owned */
    size_t count, capacity;
    BaseText error; /* why a run is in no picture; the first one */
} Offline;

static bool begins_with(const char *text, const char *word)
{
    return strncmp(text, word, strlen(word)) == 0;
}

static bool is_file(const char *compare)
{
    return compare && !begins_with(compare, "seed ") &&
           !begins_with(compare, "python ");
}

/* What the lesson is compared with is another file, or its own. */
static uint32_t add_run(Offline *offline, const TraceStore *trace,
                        const char *compare)
{
    const char *name =
        is_file(compare) ? compare : offline->folder->shown->program;
    const char *seed = compare && begins_with(compare, "seed ")
                           ? compare + strlen("seed ")
                           : offline->seed;
    char *path = lesson_folder_file(offline->folder, name);
    BaseText text = {0};
    uint32_t number = VIEW_PAGE_NONE;
    if (base_file_read_text(path, PROGRAM_BYTES_MAX, &text, &offline->error)) {
        ViewProgram program = {.path = path,
                               .name = app_script_name(path),
                               .text = base_text_str(&text),
                               .length = text.length,
                               .docstring = ""};
        ViewRun run = {.trace = trace, .seed = seed, .error = ""};
        number =
            view_page_add_run(offline->page, &program, &run, &offline->error);
    }
    base_text_release(&text);
    base_free(path);
    return number;
}

/* The number of a run, which is added when it is first met. */
static uint32_t find_run(Offline *offline, const TraceStore *trace,
                         const char *compare)
{
    for (size_t i = 0; i < offline->count; i++) {
        const Cast *cast = &offline->cast[i];
        if (compare ? cast->compare && strcmp(cast->compare, compare) == 0
                    : !cast->compare)
            return cast->run;
    }
    BASE_GROW(offline->cast, offline->count, offline->capacity);
    offline->cast[offline->count] =
        (Cast){compare ? base_strdup(compare) : NULL,
               add_run(offline, trace, compare)};
    return offline->cast[offline->count++].run;
}

/* What each of two runs is called above its lanes. */
static void name_runs(const Offline *offline, const char *compare,
                      BaseText names[2])
{
    const char *program = offline->folder->shown->program;
    if (begins_with(compare, "seed ")) {
        base_text_printf(&names[0], _("seed %s"), offline->seed);
        base_text_printf(&names[1], _("seed %s"), compare + strlen("seed "));
    } else if (begins_with(compare, "python ")) {
        base_text_append(&names[0], app_script_name(program));
        base_text_printf(&names[1], "Python %s", compare + strlen("python "));
    } else {
        base_text_append(&names[0], app_script_name(program));
        base_text_append(&names[1], app_script_name(compare));
    }
}

static uint32_t draw(void *context, const LessonScene *from)
{
    Offline *offline = context;
    BaseText names[2] = {{0}, {0}};
    uint32_t run = find_run(offline, from->trace, NULL);
    uint32_t other = from->other ? find_run(offline, from->other, from->compare)
                                 : VIEW_PAGE_NONE;
    if (run == VIEW_PAGE_NONE)
        return 0;
    if (from->compare)
        name_runs(offline, from->compare, names);
    ViewPageScene scene = {
        .run = run,
        .other = other,
        .names = {base_text_str(&names[0]), base_text_str(&names[1])},
        .end = from->end,
        .open = from->open};
    uint32_t number = view_page_add_picture(offline->page, &scene);
    for (int i = 0; i < 2; i++)
        base_text_release(&names[i]);
    return number;
}

/* ---- what a student types elsewhere ---- */

/* A lesson that comes with the program is known by its name. */
static const char *word_of(const LessonFolder *folder)
{
    char *called = lesson_folder_called(folder->id);
    const char *word = called ? folder->id : folder->path;
    base_free(called);
    return word;
}

static void write_python3(const Offline *offline, BaseText *out)
{
    const char *name = app_script_name(offline->folder->shown->program);
    Replay replay;
    BaseText ignored = {0};
    replay_init(&replay);
    replay_set_text(&replay.seed, offline->seed);
    replay_command_write(&replay, name, out, &ignored);
    replay_release(&replay);
    base_text_release(&ignored);
}

static void write_page(const Offline *offline, const BaseText *data,
                       BaseText *out)
{
    BaseText window = {0}, study = {0}, python3 = {0};
    const char *word = word_of(offline->folder);
    base_text_printf(&window, "taskarium %s --seed %s", word, offline->seed);
    base_text_printf(&study, "taskarium study %s --seed %s", word,
                     offline->seed);
    write_python3(offline, &python3);
    ViewPageLesson lesson = {.data = base_text_str(data),
                             .window = base_text_str(&window),
                             .study = base_text_str(&study),
                             .python3 = base_text_str(&python3)};
    view_page_write(offline->page, &lesson, out);
    base_text_release(&window);
    base_text_release(&study);
    base_text_release(&python3);
}

/* ---- the lesson ---- */

static void say_error(const LessonError *from, BaseText *out)
{
    if (from->file.length > 0 && from->line > 0)
        base_text_printf(out, "%s:%d:%d: ", base_text_str(&from->file),
                         from->line, from->column);
    base_text_append(out, base_text_str(&from->text));
}

static bool write_lesson(Offline *offline, BaseText *out, LessonError *error)
{
    LessonStudio studio = {offline, draw};
    BaseText data = {0};
    bool good = lesson_offline(offline->folder, base_words_language(),
                               offline->seed, &studio, &data, error) &&
                offline->error.length == 0;
    if (good)
        write_page(offline, &data, out);
    base_text_release(&data);
    return good;
}

static void release(Offline *offline)
{
    for (size_t i = 0; i < offline->count; i++)
        base_free(offline->cast[i].compare);
    base_free(offline->cast);
    base_text_release(&offline->error);
    view_page_free(offline->page);
}

bool app_offline_write(const char *path, const AppOptions *options,
                       const ViewMeasure *measure, BaseText *out,
                       BaseText *error)
{
    LessonFolder folder;
    LessonError wrong = {0};
    char own[24];
    bool good = lesson_read(&folder, path, base_words_language(), &wrong);
    if (good) {
        snprintf(own, sizeof own, "%ld",
                 lesson_seed_for(&folder.original, NULL));
        Offline offline = {
            .folder = &folder,
            .seed = options->seed_given ? options->seed : own,
            .page = view_page_new(folder.shown->title, WIDTH, measure)};
        if (options->theme_given)
            view_page_fix_theme(offline.page, options->theme);
        good = write_lesson(&offline, out, &wrong);
        base_text_append(error, base_text_str(&offline.error));
        release(&offline);
    }
    if (error->length == 0 && !good)
        say_error(&wrong, error);
    lesson_folder_release(&folder);
    lesson_error_release(&wrong);
    return good;
}
