/* taskarium run: what python3 prints, as it comes. */
#include "cli_run.h"

#include <stdio.h>

#include "cli_commands.h"
#include "cli_deeds.h"
#include "cli_program.h"
#include "cli_replay.h"

/* Bytecode instructions between two looks at the output. */
enum { SLICE = 2000000 };

typedef struct Shown {
    size_t out, err;
} Shown;

static bool write_new(const char *bytes, size_t length, size_t *shown,
                      FILE *stream)
{
    size_t count = length - *shown;

    if (count == 0)
        return true;
    if (fwrite(bytes + *shown, 1, count, stream) != count ||
        fflush(stream) != 0)
        return false;
    *shown = length;
    return true;
}

static bool show_new(const Run *run, Shown *shown)
{
    size_t out_length, err_length;
    const char *out = run_stdout(run, &out_length);
    const char *err = run_stderr(run, &err_length);

    return write_new(out, out_length, &shown->out, stdout)
               ? write_new(err, err_length, &shown->err, stderr)
               : cli_output_arrived();
}

static int run_to_the_end(Run *run)
{
    Shown shown = {0, 0};
    RunStatus status;

    do {
        status = run_advance(run, SLICE);
        if (!show_new(run, &shown))
            return CLI_WORLD;
    } while (status == RUN_WORKING);
    return run_exit_status(run);
}

int cli_run(const Options *options)
{
    RunOptions how = {0};
    CliProgram program;

    if (!cli_program_read(&program, options))
        return CLI_WORLD;
    bool compare = program.is_replay && !program.is_changed;
    how.untraced = !compare && program.replay.deed_count == 0;
    how.is_colored = (options->given & OPTION_BIT(OPTION_COLOR)) != 0;
    cli_program_prepare(&program, options, &how);
    Run *run = run_new(program.compiled, &how);
    int status = run_to_the_end(run);
    if (compare)
        cli_replay_check(&program.replay, run);
    cli_deeds_complain(&program, run);
    run_free(run);
    cli_program_release(&program);
    return status;
}
