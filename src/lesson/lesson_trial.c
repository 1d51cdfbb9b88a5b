#include "lesson_trial.h"

#include <stdio.h>
#include <string.h>

#include "base_memory.h"
#include "base_words.h"
#include "lesson_missed.h"
#include "lesson_runs.h"
#include "lesson_try.h"
#include "run_companions.h"
#include "run_program.h"
#include "trace_task.h"

struct LessonTrial {
    const LessonTry *attempt;
    char language[8];
    char *text;
    RunProgram *program;
    Run *run; /* the last one; NULL before the first seed */
    long next, last;
    char seed[32];
    bool has_run; /* it has come to its end */
    bool ended, done;
    BaseText why, missed;
};

LessonTrial *lesson_trial_new(const LessonTry *attempt, const char *language,
                              const char *name, const char *place,
                              const char *text, int python, const char *seed)
{
    LessonTrial *trial = base_alloc_zero(sizeof *trial);

    trial->attempt = attempt;
    snprintf(trial->language, sizeof trial->language, "%s", language);
    snprintf(trial->seed, sizeof trial->seed, "%s", seed);
    trial->text = base_strdup(text);
    trial->program = run_program_new(name, text, strlen(text), python);
    run_companions_find_beside(trial->program, place);
    if (attempt->has_seeds) {
        trial->next = attempt->first_seed;
        trial->last = attempt->last_seed;
    }
    trial->ended = !run_program_is_valid(trial->program);
    if (trial->ended)
        base_text_append(&trial->why, run_program_error(trial->program, NULL));
    return trial;
}

void lesson_trial_free(LessonTrial *trial)
{
    if (!trial)
        return;
    run_free(trial->run);
    run_program_free(trial->program);
    base_free(trial->text);
    base_text_release(&trial->why);
    base_text_release(&trial->missed);
    base_free(trial);
}

static void start_run(LessonTrial *trial)
{
    run_free(trial->run);
    trial->has_run = false;
    if (trial->attempt->has_seeds)
        snprintf(trial->seed, sizeof trial->seed, "%ld", trial->next);
    trial->run =
        run_new(trial->program, &(RunOptions){.seed = trial->seed,
                                              .limits = &lesson_runs_limits});
}

/* What comes to no end does nothing that was to be done. */
static bool was_stopped(LessonTrial *trial)
{
    uint32_t line;

    if (!lesson_runs_stopped(run_trace(trial->run), &line))
        return false;
    base_text_printf(&trial->why,
                     _("The program does not come to its end: it was stopped "
                       "in line %u."),
                     line);
    return true;
}

/* Looks at a run that has ended; false: that was the last one. */
static bool take_run(LessonTrial *trial)
{
    LessonRuns runs;
    LessonError error = {0};
    LessonTryCount count = {0};
    size_t good = 0, length;

    lesson_runs_lend(&runs, run_trace(trial->run), trial->text,
                     run_program_python(trial->program), trial->seed);
    lesson_runs_tell_made(
        &runs, trial->program,
        &(RunOptions){.seed = trial->seed, .limits = &lesson_runs_limits});
    if (run_ending(trial->run) == TRACE_ENDING_UNSUPPORTED)
        base_text_append(&trial->why, run_stderr(trial->run, &length));
    else if (!was_stopped(trial) &&
             lesson_try_count(trial->attempt, trial->language, &runs, &count,
                              &error))
        good = count.done; /* else the program has made no goal of it */
    if (good == 0 && trial->why.length == 0)
        lesson_missed_tell(trial->attempt, trial->language, &runs,
                           &trial->missed);
    lesson_error_release(&error);
    lesson_runs_release(&runs);
    trial->has_run = true;
    trial->done = good == 1 && trial->next == trial->last;
    trial->ended = good == 0 || trial->next == trial->last;
    trial->next++;
    return !trial->ended;
}

bool lesson_trial_advance(LessonTrial *trial, uint64_t budget)
{
    if (trial->ended)
        return false;
    if (!trial->run || trial->has_run)
        start_run(trial);
    if (run_advance(trial->run, budget) == RUN_WORKING)
        return true;
    return take_run(trial);
}

bool lesson_trial_is_done(const LessonTrial *trial)
{
    return trial->done;
}

const char *lesson_trial_seed(const LessonTrial *trial)
{
    return trial->seed;
}

const char *lesson_trial_missed(const LessonTrial *trial)
{
    return base_text_str(&trial->missed);
}

const TraceStore *lesson_trial_trace(const LessonTrial *trial)
{
    return trial->run ? run_trace(trial->run) : NULL;
}

const char *lesson_trial_why(const LessonTrial *trial)
{
    return base_text_str(&trial->why);
}
