#include "run_kept.h"

#include <string.h>

#include "base_memory.h"
#include "run_companions.h"
#include "trace_limits.h"
#include "trace_task.h"

struct RunKept {
    RunProgram *program;
    RunOrigin *origin;
    Run *run;
    char *seed;
    size_t holders;
};

RunKept *run_kept_new(RunProgram *program, const RunOptions *options)
{
    RunKept *kept = base_alloc_zero(sizeof *kept);
    RunOptions own = *options;

    *kept = (RunKept){.program = program,
                      .origin = run_origin_new(),
                      .seed = base_strdup(options->seed ? options->seed : "1"),
                      .holders = 1};
    run_origin_begin(kept->origin, &own);
    kept->run = run_new(program, &own);
    return kept;
}

RunKept *run_kept_hold(RunKept *kept)
{
    kept->holders++;
    return kept;
}

void run_kept_drop(RunKept *kept)
{
    if (!kept || --kept->holders > 0)
        return;
    run_free(kept->run);
    run_origin_free(kept->origin);
    run_program_free(kept->program);
    base_free(kept->seed);
    base_free(kept);
}

Run *run_kept_run(const RunKept *kept)
{
    return kept->run;
}

RunProgram *run_kept_program(const RunKept *kept)
{
    return kept->program;
}

const RunOrigin *run_kept_origin(const RunKept *kept)
{
    return kept->origin;
}

static bool is_equal(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool has_same_text(const RunProgram *a, const RunProgram *b)
{
    size_t length, other;
    const char *text = run_program_text(a, &length);
    const char *beside = run_program_text(b, &other);

    return length == other && memcmp(text, beside, length) == 0;
}

static bool has_same_companions(const RunProgram *a, const RunProgram *b)
{
    uint32_t count = run_companions_count(a);

    if (run_companions_count(b) != count)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        const char *files[2];
        const BaseText *texts[2];
        if (!is_equal(run_companions_get(a, i, &files[0], &texts[0]),
                      run_companions_get(b, i, &files[1], &texts[1])) ||
            !is_equal(files[0], files[1]) ||
            texts[0]->length != texts[1]->length ||
            (texts[0]->length > 0 &&
             memcmp(texts[0]->data, texts[1]->data, texts[0]->length) != 0))
            return false;
    }
    return true;
}

static bool are_usual(const TraceLimits *limits)
{
    static const TraceLimits usual;

    return !limits || memcmp(limits, &usual, sizeof usual) == 0;
}

bool run_kept_is(const RunKept *kept, const RunProgram *program,
                 const RunOptions *options)
{
    size_t length;

    return kept && run_has_ended(kept->run) &&
           run_ending(kept->run) != TRACE_ENDING_LIMIT &&
           are_usual(options->limits) && !options->fork &&
           strcmp(kept->seed, options->seed ? options->seed : "1") == 0 &&
           strcmp(run_program_name(kept->program), run_program_name(program)) ==
               0 &&
           run_program_asked_python(kept->program) ==
               run_program_asked_python(program) &&
           !run_program_input(program, &length) &&
           has_same_text(kept->program, program) &&
           has_same_companions(kept->program, program);
}
