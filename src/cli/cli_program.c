#define _POSIX_C_SOURCE 200809L

#include "cli_program.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "cli_commands.h"
#include "cli_lessons.h"
#include "cli_replay.h"
#include "lesson_read.h"
#include "replay_stage.h"
#include "run_companions.h"
#include "run_knob.h"
#include "trace_store.h"

/* As CPython does: the working folder before it, nothing resolved. */
static char *absolute_path(const char *path)
{
    BaseText text = {0};
    char *folder = path[0] == '/' ? NULL : getcwd(NULL, 0);

    if (folder)
        base_text_printf(&text, "%s/", folder);
    free(folder);
    base_text_append(&text, path);
    return base_text_take(&text);
}

/* A lesson's folder or its lesson.md, or the name of one that comes along. */
static bool is_lesson(const char *path)
{
    if (lesson_folder_is(path))
        return true;
    char *folder = base_file_exists(path) ? NULL : lesson_folder_called(path);
    base_free(folder);
    return folder != NULL;
}

/* NULL after saying what is wrong with the lesson. */
static char *program_of_lesson(const char *path)
{
    LessonFolder folder;
    LessonError error = {0};
    char *file = NULL;

    if (lesson_read(&folder, path, base_words_language(), &error))
        file = lesson_folder_file(&folder, folder.original.program);
    else
        cli_complain_of_lesson(CLI_WORLD, &error);
    lesson_folder_release(&folder);
    lesson_error_release(&error);
    return file;
}

bool cli_program_compared(const char *path, char **program, char **other)
{
    LessonFolder folder = {0};
    LessonError error = {0};
    bool compares = is_lesson(path) &&
                    lesson_read(&folder, path, base_words_language(), &error) &&
                    folder.original.compare;

    if (compares) {
        *program = lesson_folder_file(&folder, folder.original.program);
        *other = lesson_folder_file(&folder, folder.original.compare);
    }
    lesson_folder_release(&folder);
    lesson_error_release(&error);
    return compares;
}

/* The program of the lesson that `path` is; FOLDER/main.py if it is another
 * folder that has one; else a copy of it. NULL after saying what is wrong. */
static char *program_in(const char *path)
{
    BaseText inner = {0};
    struct stat info;

    if (is_lesson(path))
        return program_of_lesson(path);
    if (stat(path, &info) != 0 || !S_ISDIR(info.st_mode))
        return base_strdup(path);
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    base_text_append_n(&inner, path, length);
    base_text_append(&inner, "/main.py");
    if (base_file_exists(inner.data))
        return base_text_take(&inner);
    base_text_release(&inner);
    return base_strdup(path);
}

static bool read_text(CliProgram *program, const char *path)
{
    BaseText error = {0};
    char *file = program_in(path);
    if (!file)
        return false;
    bool read =
        base_file_read_text(file, CLI_PROGRAM_LIMIT, &program->text, &error);

    if (!read) {
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
        cli_lessons_suggest(path);
    }
    program->path = absolute_path(file);
    base_free(file);
    base_text_release(&error);
    return read;
}

/* Turns the knob that a --set names. */
static bool turn_knob(CliProgram *program, const char *setting)
{
    const char *equals = strchr(setting, '=');
    char *name = base_strndup(setting, (size_t)(equals - setting));
    BaseText turned = {0}, error = {0};
    bool done = run_knob_turn(base_text_str(&program->text), name, equals + 1,
                              &turned, &error);

    if (done) {
        base_text_release(&program->text);
        program->text = turned;
    } else {
        cli_complain(CLI_USAGE, "%s", base_text_str(&error));
        base_text_release(&turned);
    }
    base_text_release(&error);
    base_free(name);
    return done;
}

/* All that --set names; the text before it is kept. */
static bool turn_knobs(CliProgram *program, const Options *options)
{
    bool done = true;

    if (options->setting_count > 0)
        base_text_append_n(&program->untuned, base_text_str(&program->text),
                           program->text.length);
    for (int i = 0; i < options->setting_count && done; i++)
        done = turn_knob(program, options->settings[i]);
    return done;
}

static bool read_input(CliProgram *program, const char *input)
{
    BaseText error = {0};

    bool read = run_input_read(&program->input, input, &error);

    if (!read)
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
    base_text_release(&error);
    return read;
}

static void compile(CliProgram *program, int python)
{
    program->compiled = program->own =
        run_program_new(program->path, base_text_str(&program->text),
                        program->text.length, python);
    run_companions_find(program->own);
    run_input_give(&program->input, program->own);
}

/* The options that are given count, not the replay's. */
static void change_replay(CliProgram *program, const Options *options)
{
    Replay *replay = &program->replay;
    const OptionSet other = OPTION_BIT(OPTION_SEED) |
                            OPTION_BIT(OPTION_PYTHON) | OPTION_BIT(OPTION_SET) |
                            OPTION_BIT(OPTION_INPUT);

    program->is_changed = program->is_undone || (options->given & other) != 0;
    if (program->is_undone)
        replay_drop_deeds(replay);
    if (options->value[OPTION_SEED])
        replay_set_text(&replay->seed, options->value[OPTION_SEED]);
    if (options->given & OPTION_BIT(OPTION_PYTHON))
        replay->python = options->python;
    for (int i = 0; i < options->setting_count; i++)
        cli_replay_add_knob(replay, options->settings[i]);
    if (program->input.is_given)
        replay_set_input(replay, base_text_str(&program->input.text),
                         program->input.text.length);
    for (int i = OPTION_MAX_INSTRUCTIONS; i <= OPTION_INTERRUPT_AT; i++)
        if (options->value[i])
            replay_add_limit(replay, options_name((Option)i),
                             options->value[i]);
}

/* Makes the replay ready to run; `place` is the lesson's file, or NULL. */
static bool stage_replay(CliProgram *program, const Options *options,
                         const char *place)
{
    BaseText error = {0};
    size_t length;

    change_replay(program, options);
    program->path = absolute_path(place ? place : program->replay.name);
    program->stage = replay_stage_new(&program->replay,
                                      place ? program->path : NULL, &error);
    if (program->stage) {
        program->compiled = replay_stage_program(program->stage);
        const char *text = run_program_text(program->compiled, &length);
        base_text_append_n(&program->text, text, length);
    } else {
        cli_complain(CLI_USAGE, "%s", base_text_str(&error));
    }
    base_text_release(&error);
    return program->stage != NULL;
}

static bool read_program(CliProgram *program, const Options *options,
                         bool undone)
{
    const char *input = options->value[OPTION_INPUT];
    char *place = NULL;
    bool good;

    *program = (CliProgram){.is_undone = undone};
    ReplayOpening opening =
        cli_replay_open(options->words[0], &program->replay, &place);
    program->is_replay = opening == REPLAY_OPENED;
    if (undone && (!program->is_replay || program->replay.deed_count == 0))
        opening = REPLAY_WRONG;
    good = opening != REPLAY_WRONG && (!input || read_input(program, input));
    if (good && program->is_replay) {
        good = stage_replay(program, options, place);
    } else if (good) {
        good = read_text(program, options->words[0]) &&
               turn_knobs(program, options);
        if (good)
            compile(program, options->python);
    }
    base_free(place);
    if (!good)
        cli_program_release(program);
    return good;
}

bool cli_program_read(CliProgram *program, const Options *options)
{
    return read_program(program, options, false);
}

void cli_program_release(CliProgram *program)
{
    if (program->is_replay) {
        replay_stage_free(program->stage);
        replay_release(&program->replay);
    }
    run_program_free(program->own);
    run_input_release(&program->input);
    base_free(program->path);
    base_text_release(&program->text);
    base_text_release(&program->untuned);
    *program = (CliProgram){0};
}

void cli_program_prepare(CliProgram *program, const Options *options,
                         RunOptions *how)
{
    how->seed = options->value[OPTION_SEED];
    program->limits = options_limits(options);
    how->limits = &program->limits;
    if (program->stage)
        replay_stage_prepare(program->stage, how);
}

/* A replay's run is compared as a whole, and then read. */
bool cli_program_read_events(CliFinishedRun *finished, const Options *options,
                             RunReader reader, void *context)
{
    CliProgram *program = &finished->program;
    RunOptions how = {0};

    if (!cli_program_read(program, options))
        return false;
    bool at_once = !program->is_replay;
    if (at_once) {
        how.reader = reader;
        how.reader_context = context;
    }
    cli_program_prepare(program, options, &how);
    finished->run = run_new(program->compiled, &how);
    run_finish(finished->run);
    if (!at_once && reader)
        reader(context, run_trace(finished->run), 0,
               trace_store_count(run_trace(finished->run)));
    if (program->is_replay && !program->is_changed)
        cli_replay_check(&program->replay, finished->run);
    return true;
}

bool cli_program_finish(CliFinishedRun *finished, const Options *options)
{
    return cli_program_read_events(finished, options, NULL, NULL);
}

void cli_program_forget(CliFinishedRun *finished)
{
    run_free(finished->run);
    cli_program_release(&finished->program);
}

bool cli_program_finish_undone(CliFinishedRun *finished, const Options *options)
{
    CliProgram *program = &finished->program;
    RunOptions how = {0};

    if (!read_program(program, options, true))
        return false;
    cli_program_prepare(program, options, &how);
    finished->run = run_new(program->compiled, &how);
    run_finish(finished->run);
    return true;
}
