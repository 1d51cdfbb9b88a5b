#include "lesson_check_try.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_check.h"
#include "lesson_deed.h"
#include "lesson_try.h"
#include "run_knob.h"

#include <stdio.h>
#include <stdlib.h>

static bool count_done(LessonChecker *checker, const LessonTry *attempt,
                       const LessonRuns *runs, LessonTryCount *counted)
{
    if (checker->error->file.length == 0)
        base_text_append(&checker->error->file, checker->lesson->file);
    return lesson_try_count(attempt, checker->language, runs, counted,
                            checker->error);
}

/* The text of the program, with the solution in it. */
static bool read_solved(LessonChecker *checker, const LessonTry *attempt,
                        BaseText *text)
{
    const LessonSolution *solution = &attempt->solution;
    bool is_program = solution->kind == LESSON_SOLVED_BY_PROGRAM;
    char *path = lesson_folder_file(checker->folder,
                                    is_program ? solution->what
                                               : checker->lesson->program);
    BaseText source = {0}, why = {0};
    bool good = base_file_read_text(path, (size_t)4 << 20, &source, &why);

    if (good && solution->kind == LESSON_SOLVED_BY_KNOB)
        good = run_knob_turn(base_text_str(&source), solution->what,
                             solution->value, text, &why);
    else if (good)
        base_text_append_n(text, base_text_str(&source), source.length);
    if (!good)
        lesson_checker_refuse_at(checker, attempt->solution.spot,
                                 base_text_str(&why), NULL);
    base_text_release(&source);
    base_text_release(&why);
    base_free(path);
    return good;
}

static LessonSeeds choose_seeds(const LessonChecker *checker,
                                const LessonTry *attempt)
{
    LessonSeeds seeds = checker->seeds;

    if (attempt->has_seeds) {
        seeds.first = attempt->first_seed;
        seeds.count = (size_t)(attempt->last_seed - attempt->first_seed + 1);
        if (checker->is_glance && seeds.count > LESSON_CHECK_GLANCE)
            seeds.count = LESSON_CHECK_GLANCE;
    }
    return seeds;
}

/* With one seed, or with all of them where all are asked for. */
static bool is_begun_done(const LessonChecker *checker,
                          const LessonTry *attempt, size_t done, size_t count)
{
    if (attempt->has_seeds)
        return done == count && !checker->is_glance;
    return done > 0 && !(attempt->allowed & LESSON_SEED);
}

/* What must still be true is so before anything is changed. */
static bool check_kept(LessonChecker *checker, const LessonTry *attempt,
                       const LessonRuns *runs)
{
    LessonTry kept = *attempt;
    LessonTryCount counted = {0};

    if (!attempt->keep.text)
        return true;
    kept.goal = attempt->keep;
    return count_done(checker, &kept, runs, &counted) &&
           (counted.done == runs->count ||
            lesson_checker_refuse_expression(
                checker, &attempt->keep,
                N_("`keep` does not hold of the lesson's own program: say "
                   "what is so before and after"),
                runs->seeds[counted.missing]));
}

/* Nothing is missed in what does it. */
static bool check_missing(LessonChecker *checker, const LessonTry *attempt,
                          const LessonRuns *runs)
{
    for (size_t i = 0; i < attempt->missing_count; i++) {
        LessonTry one = {.goal = attempt->missing[i].holds};
        LessonTryCount counted = {0};
        if (!count_done(checker, &one, runs, &counted))
            return false;
        if (counted.done < runs->count)
            return lesson_checker_refuse_expression(
                checker, &one.goal,
                N_("the solution does it, but would be told that this is "
                   "missing"),
                runs->seeds[counted.missing]);
    }
    return true;
}

static bool check_start(LessonChecker *checker, const LessonTry *attempt)
{
    char *path = lesson_folder_file(checker->folder, checker->lesson->program);
    LessonSeeds seeds = choose_seeds(checker, attempt);
    LessonRuns runs;
    LessonTryCount counted = {0};
    bool good;

    good = lesson_runs_read(&runs, path, lesson_runs_python(checker->lesson),
                            seeds, checker->error) &&
           count_done(checker, attempt, &runs, &counted) &&
           check_kept(checker, attempt, &runs);
    if (good && is_begun_done(checker, attempt, counted.done, seeds.count))
        good = lesson_checker_refuse_expression(
            checker, &attempt->goal, N_("the `try` is done before it is begun"),
            runs.seeds[counted.found]);
    lesson_runs_release(&runs);
    base_free(path);
    return good;
}

/* What may be edited is not done by a program that has nothing of it left. */
static bool check_empty(LessonChecker *checker, const LessonTry *attempt)
{
    static const char empty[] = "import asyncio\n\n\n"
                                "async def main():\n"
                                "    pass\n\n\n"
                                "asyncio.run(main())\n";
    LessonRuns runs = {0};
    LessonError ignored = {0};
    LessonTryCount counted = {0};
    LessonSeeds seeds = choose_seeds(checker, attempt);
    bool done;

    if (!(attempt->allowed & LESSON_EDIT) || checker->is_glance)
        return true;
    done = lesson_runs_make(&runs, checker->lesson->program, empty,
                            lesson_runs_python(checker->lesson), seeds,
                            &ignored) &&
           lesson_try_count(attempt, checker->language, &runs, &counted,
                            &ignored) &&
           counted.done == seeds.count;
    lesson_runs_release(&runs);
    lesson_error_release(&ignored);
    return !done ||
           lesson_checker_refuse_expression(
               checker, &attempt->goal,
               N_("a program whose `main` is empty does it, too: say in "
                  "`keep` what of the lesson's program has to stay"),
               NULL);
}

/* The student may do what the solution does. */
static bool check_allowed(LessonChecker *checker, const LessonTry *attempt)
{
    static const struct {
        unsigned needs;
        const char *word;
    } means[] = {
        [LESSON_SOLVED_BY_PROGRAM] = {LESSON_EDIT, "edit"},
        [LESSON_SOLVED_BY_KNOB] = {LESSON_KNOB | LESSON_EDIT, "knob"},
        [LESSON_SOLVED_BY_SEED] = {LESSON_SEED, "seed"},
        [LESSON_SOLVED_BY_CANCEL] = {LESSON_CANCEL, "cancel"},
        [LESSON_SOLVED_BY_RAISE] = {LESSON_RAISE, "raise"},
        [LESSON_SOLVED_BY_SLEEP] = {LESSON_SLEEP, "sleep"},
    };
    LessonSolutionKind kind = attempt->solution.kind;

    return (attempt->allowed & means[kind].needs) ||
           lesson_checker_refuse_name(
               checker, attempt->allowed_spot,
               N_("the student may not do what `solution` does: write "
                  "`%s` in `allow`"),
               means[kind].word);
}

/* What is done to each of the runs. */
static bool check_deeds(LessonChecker *checker, const LessonTry *attempt,
                        LessonSeeds seeds)
{
    const RunProgram *program = lesson_show_runs(checker->show)->program;
    bool good = true;

    for (size_t i = 0; i < seeds.count && good; i++) {
        char seed[24];
        bool done = false;
        snprintf(seed, sizeof seed, "%ld", seeds.first + (long)i);
        if (checker->error->file.length == 0)
            base_text_append(&checker->error->file, checker->lesson->file);
        good = lesson_deed_solves(attempt, checker->language, program, seed,
                                  &done, checker->error) &&
               (done || lesson_checker_refuse_at(
                            checker, attempt->solution.spot,
                            N_("the solution does not do it"), seed));
    }
    return good;
}

static bool check_solution(LessonChecker *checker, const LessonTry *attempt)
{
    BaseText text = {0};
    LessonRuns runs = {0};
    LessonSeeds seeds = choose_seeds(checker, attempt);
    LessonTryCount counted = {0};
    bool good;

    if (attempt->solution.kind == LESSON_SOLVED_BY_CANCEL ||
        attempt->solution.kind == LESSON_SOLVED_BY_RAISE ||
        attempt->solution.kind == LESSON_SOLVED_BY_SLEEP)
        return check_deeds(checker, attempt, seeds);
    if (attempt->solution.kind == LESSON_SOLVED_BY_SEED) {
        seeds.first = strtol(attempt->solution.value, NULL, 10);
        seeds.count = 1;
    }
    good = read_solved(checker, attempt, &text) &&
           lesson_runs_make(&runs,
                            attempt->solution.what ? attempt->solution.what
                                                   : checker->lesson->program,
                            base_text_str(&text),
                            lesson_runs_python(checker->lesson), seeds,
                            checker->error) &&
           count_done(checker, attempt, &runs, &counted);
    if (good && counted.done < seeds.count)
        good = lesson_checker_refuse_at(checker, attempt->solution.spot,
                                        N_("the solution does not do it"),
                                        runs.seeds[counted.missing]);
    good = good && check_missing(checker, attempt, &runs);
    lesson_runs_release(&runs);
    base_text_release(&text);
    return good;
}

bool lesson_check_try(LessonChecker *checker)
{
    const LessonTry *attempt = checker->form->attempt;

    return !attempt ||
           (check_start(checker, attempt) && check_allowed(checker, attempt) &&
            check_solution(checker, attempt) && check_empty(checker, attempt));
}
