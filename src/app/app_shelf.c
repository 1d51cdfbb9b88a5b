#define _DEFAULT_SOURCE
#define _XOPEN_SOURCE 700

#include "app_shelf.h"

#include "app_progress.h"
#include "app_student.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "base_words.h"
#include "lesson_folder.h"
#include "lesson_read.h"
#include "lesson_standing.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

enum { LESSONS_MOST = 200, ABOUT_MOST = 600 };

/* Names of folders. */
typedef struct Names {
    char **names; /* owned */
    size_t count, capacity;
} Names;

static void release_names(Names *names)
{
    for (size_t i = 0; i < names->count; i++)
        base_free(names->names[i]);
    base_free(names->names);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* All lessons in a folder, by the names of theirs. */
static Names find_lessons(const char *place)
{
    Names found = {0};
    char *lessons = realpath(place, NULL);
    DIR *directory = lessons ? opendir(lessons) : NULL;
    struct dirent *entry;
    while (directory && (entry = readdir(directory)) &&
           found.count < LESSONS_MOST) {
        BaseText path = {0};
        base_text_printf(&path, "%s/%s", lessons, entry->d_name);
        if (entry->d_name[0] != '.' && lesson_folder_is(path.data)) {
            BASE_GROW(found.names, found.count, found.capacity);
            found.names[found.count++] = base_text_take(&path);
        }
        base_text_release(&path);
    }
    if (directory)
        closedir(directory);
    if (found.count > 0)
        qsort(found.names, found.count, sizeof *found.names, compare);
    free(lessons);
    return found;
}

/* Those that come with the program. */
static Names find_own_lessons(void)
{
    char *data = base_paths_data_file("lessons");
    Names found = data ? find_lessons(data) : (Names){0};
    base_free(data);
    return found;
}

static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? base_strndup(path, (size_t)(slash - path))
                 : base_strdup(".");
}

static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* A lesson as the shelf shows it. */

static const char *keep(AppShelf *shelf, const char *text)
{
    return base_arena_strndup(&shelf->arena, text, strlen(text));
}

/* The first paragraph's words, without what depends on a run. */
static void append_about(const LessonText *text, BaseText *out)
{
    if (text->count == 0)
        return;
    const LessonBlock *block = &text->blocks[0];
    for (size_t i = 0; i < block->span_count; i++)
        if (block->spans[i].text && out->length < ABOUT_MOST)
            base_text_append(out, block->spans[i].text);
    for (size_t i = 0; i < out->length; i++)
        if (out->data[i] == '\n')
            out->data[i] = ' ';
}

static void count_pages(const LessonFolder *folder,
                        const LessonProgress *progress, ViewShelfLesson *out)
{
    const Lesson *lesson = &folder->original;
    out->page_count = (uint32_t)lesson->page_count;
    for (size_t i = 0; i < lesson->page_count; i++) {
        const LessonPage *page = &lesson->pages[i];
        if (progress->page && strcmp(progress->page, page->id) == 0)
            out->page = (uint32_t)i + 1;
    }
    if (progress->page && out->page == 0)
        out->page = 1; /* the page it names is there no more */
    LessonStanding standing = lesson_standing(lesson, progress);
    out->question_count = (uint32_t)standing.questions;
    out->unanswered = (uint32_t)(standing.questions - standing.answered);
    out->untried = (uint32_t)(standing.tries - standing.tried);
    out->right = (uint32_t)lesson_progress_right(progress);
    out->ended = progress->ended;
}

/* "03-create-task" is lesson 3; what comes before the first has no number. */
static uint32_t number_of(const LessonFolder *folder)
{
    unsigned long number = strtoul(folder->id, NULL, 10);
    return number <= LESSONS_MOST ? (uint32_t)number : 0;
}

static ViewShelfLesson describe(AppShelf *shelf, const LessonFolder *folder,
                                const LessonProgress *progress)
{
    BaseText about = {0};
    append_about(&folder->shown->about, &about);
    ViewShelfLesson lesson = {.path = keep(shelf, folder->path),
                              .number = number_of(folder),
                              .title = keep(shelf, folder->shown->title),
                              .about = keep(shelf, base_text_str(&about))};
    count_pages(folder, progress, &lesson);
    base_text_release(&about);
    return lesson;
}

static ViewShelfLesson describe_broken(AppShelf *shelf, const char *path,
                                       const LessonError *error)
{
    BaseText file = {0};
    base_text_printf(&file, "%s/lesson.md", path);
    ViewShelfLesson lesson = {.path = keep(shelf, file.data),
                              .title = keep(shelf, last_part(path)),
                              .about =
                                  keep(shelf, base_text_str(&error->text))};
    base_text_release(&file);
    return lesson;
}

static void load_progress(AppStore *store, const LessonFolder *folder,
                          LessonProgress *progress)
{
    BaseText apart = {0};
    app_student_apart(store, &folder->original, &apart);
    app_progress_load(store, folder->id, base_text_str(&apart), progress);
    base_text_release(&apart);
}

static ViewShelfLesson read_lesson(AppShelf *shelf, AppStore *store,
                                   const char *path)
{
    LessonFolder folder;
    LessonError error = {0};
    LessonProgress progress = {0};
    ViewShelfLesson lesson;
    if (lesson_read(&folder, path, base_words_language(), &error)) {
        load_progress(store, &folder, &progress);
        lesson = describe(shelf, &folder, &progress);
        lesson_folder_release(&folder);
    } else {
        lesson = describe_broken(shelf, path, &error);
    }
    lesson_progress_release(&progress);
    lesson_error_release(&error);
    return lesson;
}

static void add_lessons(AppShelf *shelf, AppStore *store)
{
    Names found = find_own_lessons();
    ViewShelfLesson *lessons =
        base_arena_alloc(&shelf->arena, (found.count + 1) * sizeof *lessons);
    for (size_t i = 0; i < found.count; i++)
        lessons[i] = read_lesson(shelf, store, found.names[i]);
    shelf->view.lessons = lessons;
    shelf->view.lesson_count = found.count;
    shelf->view.trouble =
        found.count > 0 ? ""
                        : _("The lessons are not where they should be; set "
                            "TASKARIUM_DATA to their folder's folder.");
    release_names(&found);
}

/* What was opened last. */

/* "~" for the home folder. */
static void append_folder(const char *path, BaseText *out)
{
    char *folder = folder_of(path);
    const char *home = getenv("HOME");
    size_t length = home ? strlen(home) : 0;
    bool inside = length > 1 && strncmp(folder, home, length) == 0 &&
                  (folder[length] == '/' || folder[length] == '\0');
    base_text_append(out, inside ? "~" : "");
    base_text_append(out, inside ? folder + length : folder);
    base_free(folder);
}

/* Lessons have a place of their own. */
static bool is_on_shelf(const AppShelf *shelf, const char *path)
{
    for (size_t i = 0; i < shelf->view.lesson_count; i++)
        if (strcmp(shelf->view.lessons[i].path, path) == 0)
            return true;
    return false;
}

static void add_files(AppShelf *shelf, const AppRecent *recent)
{
    ViewShelfFile *files =
        base_arena_alloc(&shelf->arena, (recent->count + 1) * sizeof *files);
    size_t count = 0;
    for (size_t i = 0; i < recent->count; i++) {
        const char *path = recent->paths[i];
        BaseText folder = {0};
        if (is_on_shelf(shelf, path) || !base_file_exists(path))
            continue;
        append_folder(path, &folder);
        const char *kept = keep(shelf, path);
        files[count++] = (ViewShelfFile){kept, last_part(kept),
                                         keep(shelf, base_text_str(&folder))};
        base_text_release(&folder);
    }
    shelf->view.files = files;
    shelf->view.file_count = count;
}

void app_shelf_fill(AppShelf *shelf, AppStore *store, const AppRecent *recent)
{
    add_lessons(shelf, store);
    add_files(shelf, recent);
}

void app_shelf_release(AppShelf *shelf)
{
    base_arena_release(&shelf->arena);
    *shelf = (AppShelf){0};
}

/* One lesson by itself. */

/* The folder of a lesson that a path means: itself, its lesson.md, or a program
 * in it; owned. NULL if that is none. */
static char *lesson_folder_of(const char *path)
{
    if (lesson_folder_is(path))
        return base_strdup(path);
    char *folder = folder_of(path);
    if (lesson_folder_is(folder))
        return folder;
    base_free(folder);
    return NULL;
}

/* Reads the lesson that a path belongs to. Returns false if it is none. */
static bool read_folder(LessonFolder *folder, const char *path)
{
    LessonError error = {0};
    char *place = lesson_folder_of(path);
    bool read =
        place && lesson_read(folder, place, base_words_language(), &error);
    lesson_error_release(&error);
    base_free(place);
    return read;
}

char *app_shelf_program(const char *path)
{
    LessonFolder folder;
    if (!lesson_folder_is(path) || !read_folder(&folder, path))
        return base_strdup(path);
    char *program = lesson_folder_file(&folder, folder.original.program);
    lesson_folder_release(&folder);
    return program;
}

char *app_shelf_title(const char *path)
{
    LessonFolder folder;
    if (!read_folder(&folder, path))
        return NULL;
    char *title = base_strdup(folder.shown->title);
    lesson_folder_release(&folder);
    return title;
}

char *app_shelf_first(void)
{
    Names found = find_own_lessons();
    char *first = found.count > 0 ? base_strdup(found.names[0]) : NULL;
    release_names(&found);
    return first;
}

char *app_shelf_after(const char *folder)
{
    char *whole = realpath(folder, NULL);
    char *place = whole ? folder_of(whole) : NULL;
    Names found = place ? find_lessons(place) : (Names){0};
    char *next = NULL;
    for (size_t i = 0; i + 1 < found.count && !next; i++)
        if (strcmp(found.names[i], whole) == 0)
            next = base_strdup(found.names[i + 1]);
    release_names(&found);
    base_free(place);
    free(whole);
    return next;
}

char *app_shelf_unfinished(AppStore *store, const AppRecent *recent)
{
    char *found = NULL;
    for (size_t i = 0; i < recent->count && !found; i++) {
        LessonFolder folder;
        LessonProgress progress = {0};
        if (!read_folder(&folder, recent->paths[i]))
            continue;
        load_progress(store, &folder, &progress);
        if (progress.page &&
            !lesson_standing_is_done(&folder.original, &progress))
            found = base_strdup(folder.path);
        lesson_progress_release(&progress);
        lesson_folder_release(&folder);
    }
    return found;
}
