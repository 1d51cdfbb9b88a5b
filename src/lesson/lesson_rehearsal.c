#include "lesson_rehearsal.h"

#include "base_file.h"
#include "base_memory.h"
#include "lesson_runs.h"
#include "run_companions.h"
#include "run_program.h"

struct LessonRehearsal {
    RunProgram *program;
    char *seed;
    Run *run;
};

static RunProgram *read_program(const LessonFolder *folder)
{
    char *path = lesson_folder_file(folder, folder->shown->program);
    BaseText text = {0}, error = {0};
    RunProgram *program = NULL;
    int python = lesson_runs_python(folder->shown);

    if (python != 0 &&
        base_file_read_text(path, LESSON_RUNS_PROGRAM, &text, &error)) {
        program =
            run_program_new(path, base_text_str(&text), text.length, python);
        run_companions_find(program);
    }
    if (program && !run_program_is_valid(program)) {
        run_program_free(program);
        program = NULL;
    }
    base_text_release(&text);
    base_text_release(&error);
    base_free(path);
    return program;
}

LessonRehearsal *lesson_rehearsal_new(const LessonFolder *folder,
                                      const char *seed)
{
    RunProgram *program = run_seed_is_valid(seed) ? read_program(folder) : NULL;
    LessonRehearsal *rehearsal;

    if (!program)
        return NULL;
    rehearsal = base_alloc_zero(sizeof *rehearsal);
    rehearsal->program = program;
    rehearsal->seed = base_strdup(seed);
    rehearsal->run =
        run_new(program, &(RunOptions){.seed = rehearsal->seed,
                                       .limits = &lesson_runs_limits});
    return rehearsal;
}

void lesson_rehearsal_free(LessonRehearsal *rehearsal)
{
    if (!rehearsal)
        return;
    run_free(rehearsal->run);
    run_program_free(rehearsal->program);
    base_free(rehearsal->seed);
    base_free(rehearsal);
}

bool lesson_rehearsal_work(LessonRehearsal *rehearsal, uint64_t budget)
{
    return run_advance(rehearsal->run, budget) == RUN_WORKING;
}

uint32_t lesson_rehearsal_turn(const LessonRehearsal *rehearsal)
{
    return run_turn(rehearsal->run);
}

bool lesson_rehearsal_has_end(const LessonRehearsal *rehearsal,
                              LessonError *error)
{
    return lesson_runs_has_end(rehearsal->run, rehearsal->seed, error);
}
