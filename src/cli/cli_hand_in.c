#define _POSIX_C_SOURCE 200809L

#include "cli_hand_in.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "cli_commands.h"
#include "replay.h"
#include "replay_line.h"
#include "replay_open.h"
#include "run_companions.h"
#include "run_machine.h"
#include "run_program.h"

#include <string.h>
#include <sys/stat.h>

enum { LESSON_BYTES_MOST = 4 << 20, FILE_BYTES_MOST = 8 << 20 };

/* Says it of the file; false. */
static bool refuse(const CliHandIn *in, const char *why)
{
    cli_complain(CLI_WORLD, _("%s: %s; write another name after -o"), in->path,
                 why);
    return false;
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

/* ---- what it held before ---- */

static bool is_regular(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

static bool take_before(CliHandIn *in, const BaseText *text)
{
    if (lesson_hand_in_is_newer(base_text_str(text)))
        return refuse(in, _("a newer Taskarium has written it"));
    if (strlen(base_text_str(text)) != text->length ||
        !lesson_hand_in_parse(&in->before, base_text_str(text)))
        return refuse(in, _("this is no hand-in, or it is damaged"));
    if (strcmp(in->before.lesson, in->folder->id) != 0)
        return refuse(in, _("it holds answers to another lesson"));
    if (in->before.hash != in->hash)
        return refuse(in, _("the lesson has changed since"));
    return true;
}

bool cli_hand_in_open(CliHandIn *in, const LessonFolder *folder,
                      const char *path)
{
    BaseText text = {0}, error = {0};
    bool good;

    *in = (CliHandIn){.path = path, .folder = folder};
    if (!path)
        return true;
    good = read_hash(folder, &in->hash, &error);
    if (good && is_regular(path)) {
        good = base_file_read(path, FILE_BYTES_MOST, &text, &error) &&
               (text.length == 0 || take_before(in, &text));
    }
    if (error.length > 0)
        cli_complain(CLI_WORLD, "%s", error.data);
    base_text_release(&text);
    base_text_release(&error);
    return good;
}

/* ---- writing ---- */

static bool write_file(const CliHandIn *in, const LessonProgress *progress,
                       BaseText *error)
{
    LessonHandIn out = {0};
    BaseText text = {0};

    lesson_hand_in_begin(&out, in->name, in->hash, progress);
    for (size_t i = 0; i < in->tries.count; i++)
        lesson_hand_in_add_try(&out, in->tries.items[i].page,
                               in->tries.items[i].text);
    lesson_hand_in_keep(&out, &in->before);
    lesson_hand_in_print(&out, &text);
    bool good = base_file_write(in->path, text.data, text.length, error);
    lesson_hand_in_release(&out);
    base_text_release(&text);
    return good;
}

void cli_hand_in_write(CliHandIn *in, const LessonProgress *progress)
{
    BaseText error = {0};

    if (!in->path)
        return;
    in->failed = !write_file(in, progress, &error);
    if (in->failed)
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
    base_text_release(&error);
}

bool cli_hand_in_begin(CliHandIn *in, const char *name, const char *seed)
{
    LessonProgress nothing = {0};

    in->name = name;
    if (!in->path)
        return true;
    in->failed = in->before.name && strcmp(in->before.name, name) != 0;
    if (in->failed)
        return refuse(in, _("it was handed in under another name"));
    lesson_progress_set(&nothing.lesson, in->folder->id);
    lesson_progress_set(&nothing.seed, seed);
    cli_hand_in_write(in, &nothing);
    lesson_progress_release(&nothing);
    return !in->failed;
}

/* ---- attempts ---- */

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

void cli_hand_in_try(CliHandIn *in, const char *page, const char *path,
                     const char *text, const char *seed)
{
    const char *wanted = in->folder->shown->python;
    RunProgram *program =
        run_program_new(path, text, strlen(text),
                        wanted ? run_python_parse(wanted) : RUN_PYTHON_DEFAULT);
    BaseText line = {0};

    run_companions_find(program);
    if (make_line(program, path, seed, &line))
        lesson_hand_in_add_try(&in->tries, page, line.data);
    base_text_release(&line);
    run_program_free(program);
}

void cli_hand_in_release(CliHandIn *in)
{
    lesson_hand_in_release(&in->before);
    lesson_hand_in_release(&in->tries);
    *in = (CliHandIn){0};
}
