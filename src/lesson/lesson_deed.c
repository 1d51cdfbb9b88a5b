#include "lesson_deed.h"

#include "base_words.h"
#include "lesson_runs.h"
#include "lesson_try.h"
#include "run_fork.h"
#include "run_identity.h"
#include "run_program.h"
#include "trace_store.h"

#include <stdlib.h>

/* A whole run, lent to whoever asks about it. */
typedef struct Lent {
    Run *run;
    LessonRuns runs;
} Lent;

static Lent make_run(const RunProgram *program, RunOptions *options)
{
    Lent lent = {.run = run_new(program, options)};
    RunOptions again = *options;
    size_t length;

    again.draws = NULL; /* those of the first time are kept */

    run_finish(lent.run);
    lesson_runs_lend(&lent.runs, run_trace(lent.run),
                     run_program_text(program, &length),
                     run_program_python(program), options->seed);
    lesson_runs_tell_made(&lent.runs, program, &again);
    return lent;
}

static void release(Lent *lent)
{
    lesson_runs_release(&lent->runs);
    run_free(lent->run);
}

static bool tell(const LessonExpression *at, const QueryAnswer *answer,
                 const char *seed, LessonError *error)
{
    if (answer->is_wrong)
        return lesson_error_at(error, at, answer->column, answer->text, seed);
    lesson_error_in(error, at->file);
    return lesson_error_say(error, at->line, at->column,
                            "`solution`: `%s` is no task or event there (on "
                            "seed %s); write TASK at EVENT",
                            at->text, seed);
}

/* The task and the event that the solution names; false, telling `error`. */
static bool find(const LessonSolution *solution, const char *language,
                 const Lent *lent, uint32_t *task, uint32_t *event,
                 LessonError *error)
{
    const QueryExpression asked[] = {{QUERY_VALUE, solution->task.text},
                                     {QUERY_VALUE, solution->at.text}};
    QueryScene scene = {.run = lesson_runs_get(&lent->runs, 0),
                        .playhead = TRACE_NONE};
    QueryAnswer answers[2] = {{0}};
    Query *query = query_new(language);
    bool good = true;

    query_ask(query, &scene, 1, asked, 2, answers);
    if (answers[0].is_wrong || answers[0].kind != QUERY_TASK)
        good = tell(&solution->task, &answers[0], scene.run.seed, error);
    else if (answers[1].is_wrong || answers[1].kind != QUERY_EVENT)
        good = tell(&solution->at, &answers[1], scene.run.seed, error);
    *task = good ? answers[0].refers[0] : 0;
    *event = good ? answers[1].refers[0] : 0;
    query_answer_release(&answers[0]);
    query_answer_release(&answers[1]);
    query_free(query);
    return good;
}

static bool read_seconds(const char *text, RunIntervention *deed, BaseText *why)
{
    char *end;

    deed->deed = RUN_DEED_SLEEP;
    deed->seconds = strtod(text, &end);
    if (*end == '\0' && run_intervention_is_valid(deed, why))
        return true;
    if (why->length == 0)
        base_text_append(why, _("write how many seconds the sleep takes"));
    return false;
}

/* What is to be done; false, telling `error`. */
static bool make_deed(const LessonSolution *solution, int line,
                      RunIntervention *deed, LessonError *error)
{
    BaseText why = {0};
    bool good = true;

    *deed = (RunIntervention){.deed = RUN_DEED_CANCEL};
    if (solution->kind == LESSON_SOLVED_BY_RAISE)
        good = run_intervention_read_raise(deed, solution->what, &why);
    else if (solution->kind == LESSON_SOLVED_BY_SLEEP)
        good = read_seconds(solution->what, deed, &why);
    if (!good)
        lesson_error_say(error, line, 1, "%s", base_text_str(&why));
    base_text_release(&why);
    return good;
}

static bool fork_solves(const LessonTry *attempt, const char *language,
                        const RunProgram *program, const char *seed,
                        const RunFork *fork, bool *done, LessonError *error)
{
    RunOptions options = {.seed = seed};
    LessonTryCount count;

    run_fork_apply(fork, &options);
    Lent forked = make_run(program, &options);
    bool good =
        lesson_try_count(attempt, language, &forked.runs, &count, error);
    *done = count.done > 0;
    release(&forked);
    return good;
}

bool lesson_deed_solves(const LessonTry *attempt, const char *language,
                        const RunProgram *program, const char *seed, bool *done,
                        LessonError *error)
{
    const LessonSolution *solution = &attempt->solution;
    RunOrigin *origin = run_origin_new();
    RunOptions options = {.seed = seed};
    RunIntervention deed;
    uint32_t task, event;

    run_origin_begin(origin, &options);
    Lent own = make_run(program, &options);
    bool good = make_deed(solution, attempt->line, &deed, error) &&
                find(solution, language, &own, &task, &event, error);
    if (good) {
        deed.task = run_identity_of(run_trace(own.run), task);
        run_intervention_place(&deed, run_trace(own.run), event);
        RunFork *fork = run_fork_new(origin, &deed, 1, false);
        good = fork_solves(attempt, language, program, seed, fork, done, error);
        run_fork_free(fork);
    }
    release(&own);
    run_origin_free(origin);
    return good;
}
