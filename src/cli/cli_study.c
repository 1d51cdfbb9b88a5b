/* taskarium study: a lesson in the terminal. */
#include "cli_study.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "cli_commands.h"
#include "lesson_hand_in.h"
#include "lesson_read.h"
#include "lesson_study.h"
#include "replay.h"
#include "replay_line.h"
#include "replay_open.h"
#include "run_companions.h"
#include "run_machine.h"
#include "run_program.h"
#include "view_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LESSON_BYTES_MOST = 4 << 20, COLUMNS = 80 };

/* What is handed in at the end. */
typedef struct Student {
    const LessonFolder *folder;
    const char *path;   /* of the file; NULL: nothing is handed in */
    LessonHandIn tries; /* only these of it */
    BaseText name;      /* of who hands it in */
    bool failed;        /* the file could not be written */
} Student;

static void write_text(void *context, const char *text)
{
    (void)context;
    fputs(text, stdout);
    fflush(stdout);
}

static bool read_line(void *context, BaseText *line)
{
    int byte;

    (void)context;
    base_text_clear(line);
    while ((byte = getchar()) != EOF && byte != '\n')
        base_text_append_char(line, (char)byte);
    if (byte == EOF)
        putchar('\n');
    return byte != EOF || line->length > 0;
}

/* ---- handing in ---- */

/* What brings the run of a program back. */
static bool make_line(const RunProgram *program, const char *path,
                      const char *seed, BaseText *line)
{
    Replay replay;
    BaseText error = {0};
    Run *run = run_new(program, &(RunOptions){.seed = seed});

    run_finish(run);
    replay_init(&replay);
    replay_take_program(&replay, program);
    replay_find_lesson(&replay, path, lesson_folder_own);
    replay_set_text(&replay.seed, seed);
    replay_print_take(run, 0, &replay.print);
    replay.used_libm = run_used_libm(run);
    bool good = replay_line_write(&replay, line, &error);
    replay_release(&replay);
    base_text_release(&error);
    run_free(run);
    return good;
}

static void take_try(void *context, const char *page, const char *path,
                     const char *text, const char *seed)
{
    Student *student = context;
    const char *wanted = student->folder->shown->python;
    RunProgram *program =
        run_program_new(path, text, strlen(text),
                        wanted ? run_python_parse(wanted) : RUN_PYTHON_DEFAULT);
    BaseText line = {0};

    run_companions_find(program);
    if (make_line(program, path, seed, &line))
        lesson_hand_in_add_try(&student->tries, page, line.data);
    base_text_release(&line);
    run_program_free(program);
}

static bool read_hash(const LessonFolder *folder, uint64_t *hash,
                      BaseText *error)
{
    char *path = lesson_folder_file(folder, "lesson.md");
    BaseText text = {0};
    bool read = base_file_read(path, LESSON_BYTES_MOST, &text, error);

    *hash = replay_hash(base_text_str(&text), text.length);
    base_text_release(&text);
    base_free(path);
    return read;
}

static bool write_file(const Student *student, const char *name,
                       const LessonProgress *progress, BaseText *error)
{
    LessonHandIn in = {0};
    BaseText text = {0};
    uint64_t hash;

    if (!read_hash(student->folder, &hash, error))
        return false;
    lesson_hand_in_begin(&in, name, hash, progress);
    for (size_t i = 0; i < student->tries.count; i++)
        lesson_hand_in_add_try(&in, student->tries.items[i].page,
                               student->tries.items[i].text);
    lesson_hand_in_print(&in, &text);
    bool good = base_file_write(student->path, text.data, text.length, error);
    lesson_hand_in_release(&in);
    base_text_release(&text);
    return good;
}

static void hand_in(void *context, const LessonProgress *progress)
{
    Student *student = context;
    BaseText told = {0};

    if (!student->path)
        return;
    if (!write_file(student, base_text_str(&student->name), progress, &told)) {
        student->failed = true;
        cli_complain(CLI_WORLD, "%s", base_text_str(&told));
    } else {
        base_text_printf(&told,
                         _("Saved in %s. Give this file to your teacher."),
                         student->path);
        base_text_append_char(&told, '\n');
        write_text(NULL, told.data);
    }
    base_text_release(&told);
}

/* Whoever hands in has a name, which may choose the seed. */
static bool ask_name(Student *student)
{
    if (!student->path)
        return true;
    write_text(NULL, _("Your name, for your teacher: "));
    if (read_line(NULL, &student->name) && student->name.length > 0)
        return true;
    cli_complain(CLI_WORLD, _("without a name nothing is handed in"));
    return false;
}

/* ---- the command ---- */

static void append_timeline(const TraceStore *trace, BaseText *out)
{
    view_text_timeline(trace, COLUMNS, out);
}

static bool study(const Options *options, Student *student, LessonError *error)
{
    const LessonDesk desk = {.context = student,
                             .write = write_text,
                             .read = read_line,
                             .timeline = append_timeline,
                             .did = take_try,
                             .leave = hand_in};
    char own_seed[32];
    const char *seed = options->value[OPTION_SEED];
    const char *name = student->path ? student->name.data : getenv("USER");

    snprintf(own_seed, sizeof own_seed, "%ld",
             lesson_seed_for(&student->folder->original, name));
    return lesson_study(student->folder, base_words_language(),
                        seed ? seed : own_seed, &desk, error);
}

int cli_study(const Options *options)
{
    LessonFolder folder;
    LessonError error = {0};
    Student student = {.folder = &folder,
                       .path = options->value[OPTION_OUTPUT]};

    if (student.path && !options_writes(options, ".handin"))
        return cli_complain(CLI_USAGE, _("study writes OUT.handin"));
    bool good =
        lesson_read(&folder, options->words[0], base_words_language(), &error);
    if (good && !ask_name(&student)) {
        student.failed = true;
        goto release;
    }
    good = good && study(options, &student, &error);
    if (!good && error.file.length > 0)
        cli_complain(CLI_WORLD, "%s:%d:%d: %s", base_text_str(&error.file),
                     error.line, error.column, base_text_str(&error.text));
    else if (!good)
        cli_complain(CLI_WORLD, "%s", base_text_str(&error.text));
release:
    lesson_hand_in_release(&student.tries);
    base_text_release(&student.name);
    lesson_folder_release(&folder);
    lesson_error_release(&error);
    return good && !student.failed ? CLI_DONE : CLI_WORLD;
}
