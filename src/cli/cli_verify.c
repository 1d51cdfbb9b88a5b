/* taskarium verify: us against each CPython here. */
#define _POSIX_C_SOURCE 200809L

#include "cli_verify.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "base_words.h"
#include "cli_commands.h"
#include "cli_program.h"
#include "cli_replay.h"
#include "verify_cage.h"
#include "verify_program.h"

static void show_progress(void *context, const VerifyPython *python,
                          uint64_t done, uint64_t total)
{
    (void)context;
    fputc('\r', stderr);
    fprintf(stderr, _("CPython %s: %llu of %llu seeds"), python->release,
            (unsigned long long)done, (unsigned long long)total);
    fflush(stderr);
}

static void clear_progress(void)
{
    if (isatty(STDERR_FILENO))
        fputs("\r\033[K", stderr);
}

static void describe_report(const VerifyPython *python,
                            const VerifyReport *report, BaseText *out)
{
    unsigned long long equal = report->equal, different = report->different;
    unsigned long long skipped = report->skipped;

    if (different > 0 && skipped > 0)
        base_text_printf(out,
                         _("CPython %s: %llu equal, %llu different, %llu not "
                           "compared (our run came to a limit)\n"),
                         python->release, equal, different, skipped);
    else if (different > 0)
        base_text_printf(out, _("CPython %s: %llu equal, %llu different\n"),
                         python->release, equal, different);
    else if (skipped > 0)
        base_text_printf(out,
                         _("CPython %s: %llu equal, %llu not compared (our "
                           "run came to a limit)\n"),
                         python->release, equal, skipped);
    else
        base_text_printf(out, _("CPython %s: %llu equal\n"), python->release,
                         equal);
    if (different > 0)
        base_text_append_n(out, base_text_str(&report->text),
                           report->text.length);
}

/* The exit status for one interpreter, after saying how it went. */
static int verify_with(const VerifyRequest *request, const VerifyPython *python)
{
    VerifyReport report = {0};
    BaseText text = {0};
    int status = CLI_DONE;

    verify_program(request, python, &report);
    clear_progress();
    if (report.unsupported) {
        fputs(base_text_str(&report.text), stderr);
        status = CLI_UNSUPPORTED;
    } else if (report.failed) {
        status = cli_complain(CLI_WORLD, _("CPython %s: %s"), python->release,
                              base_text_str(&report.text));
    } else {
        describe_report(python, &report, &text);
        status = report.different > 0 ? CLI_RAISED : CLI_DONE;
        if (!cli_print_plain(&text))
            status = CLI_WORLD;
    }
    base_text_release(&text);
    verify_report_release(&report);
    return status;
}

static int verify_with_all(const VerifyRequest *request,
                           const VerifyPython *pythons, int count)
{
    int status = CLI_DONE;

    for (int i = 0; i < count; i++) {
        int one = verify_with(request, &pythons[i]);
        if (one == CLI_UNSUPPORTED)
            return one;
        if (one > status)
            status = one;
    }
    return status;
}

/* Whether there is a run to compare with where CPython cannot be asked. */
static bool has_saved_run(const CliProgram *program)
{
    return !program->is_changed &&
           program->replay.print.version == REPLAY_PRINT_VERSION;
}

/* Ours against ours, as it was when the replay was saved. */
static bool is_as_saved(CliProgram *program, const Options *options)
{
    RunOptions how = {0};

    cli_program_prepare(program, options, &how);
    Run *run = run_new(program->compiled, &how);
    run_finish(run);
    bool same = cli_replay_check(&program->replay, run);
    run_free(run);
    return same;
}

/* NULL, or why CPython cannot be asked. */
static const char *unasked(const CliProgram *program)
{
    if (program->is_replay && program->replay.deed_count > 0)
        return _("what was done to this run cannot be done in CPython");
    if (program->is_replay && program->replay.module_count > 0)
        return _("CPython would look for this replay's modules in files");
    return NULL;
}

/* ---- the text of a replay, which lies in no file ---- */

typedef struct Copy {
    BaseText folder, file;
} Copy;

static void remove_copy(Copy *copy)
{
    unlink(base_text_str(&copy->file));
    rmdir(base_text_str(&copy->folder));
    base_text_release(&copy->folder);
    base_text_release(&copy->file);
}

/* A file for CPython, of the program's name, in a new folder: it is removed,
 * and both are released, by the caller. */
static bool write_copy(const CliProgram *program, Copy *copy)
{
    const char *above = getenv("TMPDIR"), *name = strrchr(program->path, '/');
    BaseText error = {0};

    base_text_printf(&copy->folder, "%s/taskarium-XXXXXX",
                     above && *above == '/' ? above : "/tmp");
    bool made = mkdtemp(copy->folder.data) != NULL;
    if (!made)
        base_text_printf(&error, _("cannot make the folder %s: %s"),
                         copy->folder.data, strerror(errno));
    base_text_printf(&copy->file, "%s%s", copy->folder.data, name);
    bool good =
        made && base_file_write(copy->file.data, base_text_str(&program->text),
                                program->text.length, &error);
    if (!good) {
        cli_complain(CLI_WORLD, "%s", base_text_str(&error));
        remove_copy(copy);
    }
    base_text_release(&error);
    return good;
}

/* On all seeds, under each of the pythons that were found. */
static int verify_seeds(const Options *options, const CliProgram *program,
                        const char *script, const VerifyPython *pythons,
                        int count)
{
    const TraceLimits limits = options_limits(options);
    VerifyRequest request = {.script = script,
                             .path = program->path,
                             .text = base_text_str(&program->text),
                             .length = program->text.length,
                             .seed = options->value[OPTION_SEED],
                             .first = options->first_seed,
                             .last = options->last_seed,
                             .limits = &limits,
                             .trust = options->given & OPTION_BIT(OPTION_TRUST),
                             .progress =
                                 isatty(STDERR_FILENO) ? show_progress : NULL};

    request.input = run_program_input(program->compiled, &request.input_length);
    request.modules = program->is_replay ? NULL : program->compiled;
    if (!program->is_replay)
        return verify_with_all(&request, pythons, count);
    if (!options->value[OPTION_SEEDS])
        request.seed = program->replay.seed;
    Copy copy = {0};
    if (!write_copy(program, &copy))
        return CLI_WORLD;
    request.path = copy.file.data;
    int status = verify_with_all(&request, pythons, count);
    remove_copy(&copy);
    return status;
}

static int verify_file(const Options *options, const char *script)
{
    VerifyPython pythons[VERIFY_PYTHONS];
    CliProgram program;
    int wanted = options->value[OPTION_PYTHON] ? options->python : 0;
    int status = CLI_WORLD;

    if (!cli_program_read(&program, options))
        return CLI_WORLD;
    const char *why = unasked(&program);
    bool good = !program.is_replay || program.is_changed ||
                is_as_saved(&program, options);
    if (!good || why) {
        status =
            !good ? CLI_RAISED
            : has_saved_run(&program)
                ? cli_complain(CLI_DONE,
                               _("%s: only its fingerprint was compared"), why)
                : cli_complain(CLI_WORLD, _("%s: nothing was compared"), why);
        cli_program_release(&program);
        return status;
    }
    int count = verify_python_find(pythons, wanted);
    if (count > 0)
        status = verify_seeds(options, &program, script, pythons, count);
    else if (wanted != 0)
        cli_complain(CLI_WORLD, _("there is no working CPython %s here"),
                     options->value[OPTION_PYTHON]);
    else
        cli_complain(CLI_WORLD, _("there is no working CPython from 3.11 to "
                                  "3.14 here"));
    verify_python_release(pythons, count);
    cli_program_release(&program);
    return status;
}

int cli_verify(const Options *options)
{
    char *script;

    if (!(options->given & OPTION_BIT(OPTION_TRUST)) &&
        !verify_cage_is_possible())
        return cli_complain(
            CLI_WORLD, _("this kernel has no cage (Landlock and seccomp) "
                         "for a program that CPython runs; if you trust it, "
                         "say --trust"));
    script = base_paths_data_file("assets/verify_harness.py");
    if (!script)
        return cli_complain(CLI_WORLD,
                            _("assets/verify_harness.py is not where it should "
                              "be; set TASKARIUM_DATA to its folder's folder"));
    int status = verify_file(options, script);
    base_free(script);
    return status;
}
