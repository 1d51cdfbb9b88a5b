#define _POSIX_C_SOURCE 200809L

#include "cli_program.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_utf8.h"
#include "base_words.h"
#include "cli_commands.h"
#include "run_companions.h"
#include "run_knob.h"

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

/* FOLDER/main.py if `path` is a folder that has one, else a copy of it. */
static char *program_in(const char *path)
{
    BaseText inner = {0};
    struct stat info;

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

/* The line, from 1, of the first byte that is not UTF-8; 0 if all are. */
static unsigned long first_bad_line(const BaseText *text, size_t *at)
{
    unsigned long line = 1;
    uint32_t code;

    for (size_t i = 0; i < text->length;) {
        size_t used = base_utf8_next(text->data + i, text->length - i, &code);
        if (used == 0) {
            *at = i;
            return line;
        }
        line += text->data[i] == '\n';
        i += used;
    }
    return 0;
}

static bool is_readable(const BaseText *text, const char *path)
{
    size_t at = 0;

    if (base_utf8_valid(text->data, text->length))
        return true;
    unsigned long line = first_bad_line(text, &at);
    cli_complain(CLI_WORLD,
                 _("cannot read %s: line %lu is not UTF-8 (byte 0x%02x)"), path,
                 line, (unsigned char)text->data[at]);
    return false;
}

bool cli_program_read(CliProgram *program, const char *path)
{
    BaseText error = {0};
    char *file = program_in(path);

    *program = (CliProgram){0};
    bool read = base_file_read(file, CLI_PROGRAM_LIMIT, &program->text, &error);
    if (!read)
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
    else
        read = is_readable(&program->text, file);
    program->path = absolute_path(file);
    base_free(file);
    base_text_release(&error);
    if (!read)
        cli_program_release(program);
    return read;
}

/* Turns the knob that --set names. */
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

static bool read_input(CliProgram *program, const char *input)
{
    BaseText error = {0};

    program->has_input =
        base_file_read(input, CLI_PROGRAM_LIMIT, &program->input, &error);
    if (!program->has_input)
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
    base_text_release(&error);
    return program->has_input && is_readable(&program->input, input);
}

bool cli_program_read_all(CliProgram *program, const CliOptions *options)
{
    const char *input = options->value[CLI_INPUT];
    const char *setting = options->value[CLI_SET];

    if (!cli_program_read(program, options->words[0]))
        return false;
    if ((!input || read_input(program, input)) &&
        (!setting || turn_knob(program, setting)))
        return true;
    cli_program_release(program);
    return false;
}

void cli_program_release(CliProgram *program)
{
    base_text_release(&program->input);
    base_free(program->path);
    base_text_release(&program->text);
    program->path = NULL;
}

RunProgram *cli_program_compile(const CliProgram *program, int python)
{
    RunProgram *compiled =
        run_program_new(program->path, base_text_str(&program->text),
                        program->text.length, python);

    run_companions_find(compiled);
    if (program->has_input)
        run_program_give_input(compiled, base_text_str(&program->input),
                               program->input.length);
    return compiled;
}

bool cli_program_read_events(CliFinishedRun *finished,
                             const CliOptions *options, RunReader reader,
                             void *context)
{
    RunOptions how = {.seed = options->value[CLI_SEED],
                      .reader = reader,
                      .reader_context = context,
                      .limits = &options->limits};

    if (!cli_program_read_all(&finished->program, options))
        return false;
    finished->compiled =
        cli_program_compile(&finished->program, options->python);
    finished->run = run_new(finished->compiled, &how);
    run_finish(finished->run);
    return true;
}

bool cli_program_finish(CliFinishedRun *finished, const CliOptions *options)
{
    return cli_program_read_events(finished, options, NULL, NULL);
}

void cli_program_forget(CliFinishedRun *finished)
{
    run_free(finished->run);
    run_program_free(finished->compiled);
    cli_program_release(&finished->program);
}
