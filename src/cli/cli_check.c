/* taskarium check: is a lesson written as a lesson must be? */
#define _POSIX_C_SOURCE 200809L

#include "cli_check.h"

#include "base_memory.h"
#include "base_words.h"
#include "cli_commands.h"
#include "cli_lessons.h"
#include "cli_verify.h"
#include "lesson_check.h"
#include "lesson_read.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Seeds on which a lesson is held: usually, while it is being written, and
 * against CPython, which takes its time. */
enum {
    SEEDS_WATCHED = 20,
    SEEDS_HELD = 10,
    SEEDS_MOST = 1000, /* their runs are held at once */
    PROGRAMS_MOST = 32
};

/* On which seeds: those that are asked for, else those that students have. To
 * somebody who writes it, a check answers at once. */
static void choose_seeds(const Options *options, const Lesson *lesson,
                         long *first, size_t *count)
{
    long own = lesson->seed_by_name ? lesson->first_seed : lesson->seed;

    *count = options->given & OPTION_BIT(OPTION_WATCH) ? SEEDS_WATCHED
                                                       : LESSON_CHECK_SEEDS;
    *first = (lesson->seed_by_name ? lesson->last_seed : own) < (long)*count
                 ? 0
                 : own;
    if (!(options->given & OPTION_BIT(OPTION_SEEDS)))
        return;
    *first = (long)options->first_seed;
    *count = (size_t)((long)options->last_seed - *first + 1);
}

/* What was not seen of a lesson that is good as far as it was. */
static void note(const LessonError *untried)
{
    BaseText told = {0};

    if (untried->text.length > 0)
        base_text_printf(&told, _("%s:%d:%d: note: %s\n"),
                         base_text_str(&untried->file), untried->line,
                         untried->column, base_text_str(&untried->text));
    cli_print_plain(&told);
    base_text_release(&told);
}

static bool ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), wanted = strlen(ending);

    return length >= wanted && strcmp(name + length - wanted, ending) == 0;
}

/* Is it about lesson.ru.md, or another file that the language alone has? */
static bool is_of_language(const LessonError *error, const char *language)
{
    BaseText ending = {0};

    base_text_printf(&ending, ".%s.md", language);
    bool is = ends_in(base_text_str(&error->file), base_text_str(&ending));
    base_text_release(&ending);
    return is;
}

/* The lesson in one language; `en` is the lesson.md itself, and all that there
 * is without a translation. `glance`: on a few seeds. Unless all is told, only
 * what is wrong in a file of that language alone is. */
static bool check_language(const Options *options, const char *path,
                           const char *language, bool glance, bool tell_all)
{
    LessonFolder folder;
    LessonError error = {0}, untried = {0};
    bool good = lesson_read(&folder, path, language, &error);
    bool is_own = good && (folder.shown != &folder.original ||
                           strcmp(language, "en") == 0);

    if (is_own) {
        long first;
        size_t count;
        choose_seeds(options, folder.shown, &first, &count);
        good = glance ? lesson_check_glance(&folder, language, first, count,
                                            &error)
                      : lesson_check(&folder, language, first, count, &untried,
                                     &error);
    }
    lesson_folder_release(&folder);
    if (good && strcmp(language, "en") == 0)
        note(&untried);
    lesson_error_release(&untried);
    if (!good && (tell_all || is_of_language(&error, language)))
        cli_lessons_complain(CLI_RAISED, path, &error);
    lesson_error_release(&error);
    return good;
}

/* ---- against CPython ---- */

/* The files of a lesson's programs, each once. */
typedef struct Programs {
    const char *names[PROGRAMS_MOST]; /* borrowed from the lesson */
    size_t count;
} Programs;

static void add_program(Programs *programs, const char *name)
{
    size_t length = name ? strlen(name) : 0;

    if (length < 4 || strcmp(name + length - 3, ".py") != 0)
        return;
    for (size_t i = 0; i < programs->count; i++)
        if (strcmp(programs->names[i], name) == 0)
            return;
    if (programs->count < PROGRAMS_MOST)
        programs->names[programs->count++] = name;
}

static void find_programs(const Lesson *lesson, Programs *programs)
{
    add_program(programs, lesson->program);
    add_program(programs, lesson->compare);
    for (size_t i = 0; i < lesson->page_count; i++) {
        for (size_t k = 0; k < lesson->pages[i].form_count; k++) {
            const LessonForm *form = &lesson->pages[i].forms[k];
            add_program(programs, form->compare);
            if (form->attempt && form->attempt->solved)
                add_program(programs, form->attempt->solution.what);
        }
    }
}

/* The same text as each CPython here, as verify holds it. */
static int check_cpython(const Options *options, const char *path)
{
    LessonFolder folder;
    LessonError error = {0};
    Programs programs = {0};
    int status = CLI_DONE;

    if (!lesson_read(&folder, path, "en", &error)) {
        lesson_error_release(&error);
        return CLI_RAISED;
    }
    find_programs(&folder.original, &programs);
    for (size_t i = 0; i < programs.count; i++) {
        Options own = *options;
        char *file = lesson_folder_file(&folder, programs.names[i]);
        own.words[0] = file;
        own.word_count = 1;
        if (!(options->given & OPTION_BIT(OPTION_SEEDS)))
            own.last_seed = SEEDS_HELD - 1;
        printf("%s\n", file);
        fflush(stdout);
        int one = cli_verify(&own);
        status = one > status ? one : status;
        base_free(file);
    }
    lesson_folder_release(&folder);
    return status;
}

/* ---- what was written ---- */

static uint64_t mix(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * 1099511628211u;
}

/* A number that changes when a file of the folder does whose name ends so, as
 * far as it shows. */
static uint64_t stamp_of_folder(const char *path, const char *ending)
{
    DIR *folder = opendir(path);
    uint64_t stamp = 0;

    if (!folder)
        return 0;
    for (struct dirent *entry = readdir(folder); entry;
         entry = readdir(folder)) {
        struct stat status;
        if (entry->d_name[0] == '.' || !ends_in(entry->d_name, ending) ||
            fstatat(dirfd(folder), entry->d_name, &status, 0) != 0)
            continue;
        /* Added up, since a folder has no order. */
        stamp += mix(mix(mix(status.st_ino, (uint64_t)status.st_size),
                         (uint64_t)status.st_mtim.tv_sec),
                     (uint64_t)status.st_mtim.tv_nsec);
    }
    closedir(folder);
    return stamp;
}

/* Of the lesson, however it is named, and of what lessons share. */
static uint64_t stamp_of(const char *path)
{
    char *own = lesson_folder_is(path) ? NULL : lesson_folder_called(path);
    LessonFolder folder = {0};

    lesson_folder_name(&folder, own ? own : path);
    char *above = lesson_folder_file(&folder, "..");
    uint64_t stamp =
        mix(stamp_of_folder(folder.path, ""), stamp_of_folder(above, ".md"));
    base_free(own);
    base_free(above);
    lesson_folder_release(&folder);
    return stamp;
}

static uint64_t stamp_of_all(const Options *options)
{
    uint64_t stamp = 0;

    for (int i = 0; i < options->word_count; i++)
        stamp = mix(stamp, stamp_of(options->words[i]));
    return stamp;
}

/* ---- check and watch ---- */

/* In both languages. */
static bool check_both(const Options *options, const char *path, bool glance)
{
    bool good = check_language(options, path, "en", glance, true);

    return check_language(options, path, "ru", glance, good) && good;
}

static void tell(const char *what, const char *path)
{
    BaseText told = {0};

    base_text_printf(&told, what, path);
    cli_print_plain(&told);
    base_text_release(&told);
}

/* What looks like a translation and is none: nobody would miss it. */
static void note_others(const char *path)
{
    LessonFolder folder = {0};

    lesson_folder_name(&folder, path);
    DIR *found = opendir(folder.path);
    for (struct dirent *entry = found ? readdir(found) : NULL; entry;
         entry = readdir(found)) {
        const char *name = entry->d_name;
        BaseText told = {0};
        if (strncmp(name, "lesson", 6) != 0 || !ends_in(name, ".md") ||
            strcmp(name, "lesson.md") == 0 || strcmp(name, "lesson.ru.md") == 0)
            continue;
        base_text_printf(&told,
                         _("%s/%s: note: it is not read: a translation is "
                           "called lesson.ru.md\n"),
                         folder.path, name);
        cli_print_plain(&told);
        base_text_release(&told);
    }
    if (found)
        closedir(found);
    lesson_folder_release(&folder);
}

static int check_one(const Options *options, const char *path)
{
    if (!check_both(options, path, false))
        return CLI_RAISED;
    note_others(path);
    tell(_("%s: good\n"), path);
    return options->given & OPTION_BIT(OPTION_CPYTHON)
               ? check_cpython(options, path)
               : CLI_DONE;
}

static int check_all(const Options *options)
{
    int status = CLI_DONE;

    for (int i = 0; i < options->word_count; i++) {
        int one = check_one(options, options->words[i]);
        status = one > status ? one : status;
    }
    fflush(stdout);
    return status;
}

/* All seeds of those that are good at a glance. */
static void look_in_full(const Options *options, const bool *good)
{
    for (int i = 0; i < options->word_count; i++) {
        const char *path = options->words[i];
        if (!good[i] || !check_both(options, path, false))
            continue;
        tell(_("%s: good\n"), path);
        if (options->given & OPTION_BIT(OPTION_CPYTHON))
            check_cpython(options, path);
    }
}

static void take_breath(void)
{
    const struct timespec pause = {.tv_nsec = 100000000};

    nanosleep(&pause, NULL);
}

/* The same in a process of its own, which is let go of when something has been
 * written meanwhile: who writes is answered about what stands there now. */
static void look_aside(const Options *options, const bool *good, uint64_t stamp)
{
    fflush(NULL);
    pid_t watcher = getpid(), child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() == watcher)
            look_in_full(options, good);
        fflush(NULL);
        _exit(CLI_DONE);
    }
    if (child < 0)
        look_in_full(options, good);
    while (child > 0 && waitpid(child, NULL, WNOHANG) == 0) {
        if (stamp_of_all(options) != stamp)
            kill(child, SIGKILL);
        take_breath();
    }
}

/* Until it is interrupted: a glance at all of them at once, and then in full.
 * What is written while it looks is seen, too. */
_Noreturn static void watch(const Options *options)
{
    for (;;) {
        uint64_t stamp = stamp_of_all(options);
        bool good[OPTIONS_MOST_WORDS];
        for (int i = 0; i < options->word_count; i++) {
            good[i] = check_both(options, options->words[i], true);
            if (good[i])
                tell(_("%s: good at a glance; now the other seeds\n"),
                     options->words[i]);
        }
        look_aside(options, good, stamp);
        while (stamp_of_all(options) == stamp)
            take_breath();
    }
}

int cli_check(const Options *options)
{
    if ((options->given & OPTION_BIT(OPTION_SEEDS)) &&
        (uint64_t)options->last_seed - (uint64_t)options->first_seed >=
            SEEDS_MOST)
        return cli_complain(CLI_USAGE,
                            _("check holds a lesson on at most %d seeds at "
                              "once: give a shorter range, and others after "
                              "it"),
                            SEEDS_MOST);
    if (options->given & OPTION_BIT(OPTION_WATCH))
        watch(options);
    return check_all(options);
}
