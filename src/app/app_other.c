#include "app_other.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_companions.h"
#include "run_knob.h"

#include <stdio.h>
#include <string.h>

enum { PROGRAM_BYTES_MAX = 16 << 20 };

void app_other_release(AppOther *other)
{
    if (!other->kept)
        run_free(other->run);
    run_kept_drop(other->kept);
    run_program_free(other->program);
    for (int i = 0; i < 2; i++)
        base_free(other->names[i]);
    *other = (AppOther){0};
}

static const char *short_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static char *print(const char *format, const char *word)
{
    BaseText text = {0};
    base_text_printf(&text, format, word);
    char *copy = base_strdup(base_text_str(&text));
    base_text_release(&text);
    return copy;
}

static char *python_name(int python)
{
    char word[32];
    snprintf(word, sizeof word, "%d.%d", python / 100, python % 100);
    return print("Python %s", word);
}

/* A relative path begins in the folder of the own program. */
static char *path_of(const AppOwnRun *own, const char *text)
{
    BaseText path = {0};
    const char *slash = strrchr(own->path, '/');
    if (*text != '/' && slash)
        base_text_append_n(&path, own->path, (size_t)(slash + 1 - own->path));
    base_text_append(&path, text);
    char *copy = base_strdup(base_text_str(&path));
    base_text_release(&path);
    return copy;
}

static RunProgram *read_program(const char *path, int python, BaseText *error)
{
    BaseText text = {0};
    if (!base_file_read_text(path, PROGRAM_BYTES_MAX, &text, error))
        return NULL;
    RunProgram *program =
        run_program_new(path, base_text_str(&text), text.length, python);
    base_text_release(&text);
    run_companions_find(program);
    return program;
}

/* As it is looked at: knobs may be turned, and a file may be gone. */
static RunProgram *same_program(const AppOwnRun *own, int python)
{
    size_t length;
    const char *text = run_program_text(own->program, &length);
    return run_companions_renew(own->program, text, length, python);
}

/* Another seed or version is of the program itself. */
static bool choose(AppOther *made, const AppOwnRun *own, const char *text,
                   RunOptions *options, BaseText *error)
{
    int python = run_python_parse(text);
    bool is_seed = python == 0 && run_seed_is_literal(text);
    char *path =
        is_seed || python != 0 ? base_strdup(own->path) : path_of(own, text);
    made->program = is_seed       ? same_program(own, own->python)
                    : python != 0 ? same_program(own, python)
                                  : read_program(path, own->python, error);
    if (is_seed) {
        options->seed = text;
        made->names[0] = print(_("seed %s"), own->seed);
        made->names[1] = print(_("seed %s"), text);
    } else if (python != 0) {
        made->names[0] = python_name(own->python);
        made->names[1] = python_name(python);
    } else {
        made->names[0] = base_strdup(short_name(own->path));
        made->names[1] = base_strdup(short_name(path));
    }
    base_free(path);
    return made->program != NULL;
}

bool app_other_begin(AppOther *other, const AppOwnRun *own, const char *text,
                     BaseText *error)
{
    RunOptions options = {.seed = own->seed, .limits = own->limits};
    AppOther made = {0};
    if (!choose(&made, own, text, &options, error)) {
        app_other_release(&made);
        return false;
    }
    if (run_kept_is(own->beside, made.program, &options)) {
        made.kept = run_kept_hold(own->beside);
        made.run = run_kept_run(made.kept);
    } else {
        made.run = run_new(made.program, &options);
    }
    app_other_release(other);
    *other = made;
    return true;
}

/* "DELAY=1" of the program in which that knob is not turned yet. */
static char *setting_before(const RunProgram *program, const char *setting)
{
    RunKnob knob;
    BaseText text = {0};
    size_t length, from = 0;
    const char *source = run_program_text(program, &length);
    while (run_knob_next(source, &from, &knob)) {
        size_t name = strlen(knob.name);
        if (strncmp(knob.name, setting, name) == 0 && setting[name] == '=')
            base_text_printf(&text, "%s=%s", knob.name, knob.value);
    }
    char *copy = base_strdup(base_text_str(&text));
    base_text_release(&text);
    return copy;
}

void app_other_keep(AppOther *other, const AppOwnRun *own, RunProgram *program,
                    const char *setting)
{
    RunOptions options = {.seed = own->seed, .limits = own->limits};
    app_other_release(other);
    other->program = program;
    other->run = run_new(program, &options);
    other->is_before = true;
    other->names[0] = base_strdup(setting);
    other->names[1] = setting_before(program, setting);
}
