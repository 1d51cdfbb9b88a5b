#include "lesson_mark.h"

#include "base_memory.h"
#include "base_words.h"
#include "lesson_answer.h"
#include "lesson_hand_in.h"
#include "lesson_means.h"
#include "lesson_runs.h"
#include "lesson_show.h"
#include "lesson_trial.h"
#include "lesson_try.h"
#include "run_program.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Instructions between two looks whether a program that is tried has ended; all
 * in all it may do so much as a slow one needs. */
enum { SLICE = 1 << 22, SLICES_MOST = 2000 };

struct LessonMarker {
    const LessonFolder *folder;
    char *language;
    LessonShow *show; /* of the seed; NULL: it does not run there */
    char *seed;       /* NULL: none yet */
};

LessonMarker *lesson_marker_new(const LessonFolder *folder,
                                const char *language)
{
    LessonMarker *marker = base_alloc_zero(sizeof *marker);
    marker->folder = folder;
    marker->language = base_strdup(language);
    return marker;
}

void lesson_marker_free(LessonMarker *marker)
{
    if (!marker)
        return;
    lesson_show_free(marker->show);
    base_free(marker->language);
    base_free(marker->seed);
    base_free(marker);
}

/* NULL for what is no number. */
static LessonShow *make_show(LessonMarker *marker, const char *seed,
                             LessonError *error)
{
    char *end;
    errno = 0;
    long number = strtol(seed, &end, 10);
    if (errno != 0 || end == seed || *end)
        return NULL;
    return lesson_show_new(marker->folder, marker->language,
                           (LessonSeeds){.first = number, .count = 1}, NULL,
                           error);
}

/* The lesson's runs on a seed; most of what is asked is asked of the same. */
static LessonShow *show_on(LessonMarker *marker, const char *seed,
                           LessonError *error)
{
    if (marker->seed && strcmp(marker->seed, seed) == 0)
        return marker->show;
    lesson_show_free(marker->show);
    base_free(marker->seed);
    marker->seed = base_strdup(seed);
    marker->show = make_show(marker, seed, error);
    return marker->show;
}

static bool find_page(const LessonMarker *marker, const char *id, size_t *page)
{
    const Lesson *lesson = marker->folder->shown;
    for (*page = 0; *page < lesson->page_count; ++*page)
        if (strcmp(lesson->pages[*page].id, id) == 0)
            return true;
    return false;
}

bool lesson_marker_count(LessonMarker *marker, const char *seed,
                         size_t *questions, size_t *tries, LessonError *error)
{
    const LessonShow *show = show_on(marker, seed, error);
    *questions = *tries = 0;
    for (size_t i = 0; show && i < marker->folder->shown->page_count; i++) {
        const LessonForm *form = lesson_show_place(show, i, 0).form;
        *questions += form->question != NULL;
        *tries += form->attempt != NULL;
    }
    return show != NULL;
}

static bool is_seed_of(const Lesson *lesson, const char *name, const char *seed)
{
    char *end;
    errno = 0;
    long number = strtol(seed, &end, 10);
    return errno == 0 && end != seed && !*end &&
           number == lesson_seed_for(lesson, name);
}

/* The account chose it, or the name; else that is appended. */
static bool is_own_seed(const Lesson *lesson, const LessonHandIn *in,
                        const char *page, const char *seed, BaseText *remark)
{
    if (is_seed_of(lesson, in->name, seed))
        return true;
    if (page)
        base_text_printf(remark, "%s: ", page);
    if (in->account && is_seed_of(lesson, in->account, seed))
        base_text_printf(
            remark,
            _("the seed is the one of the account %s, not of this name"),
            in->account);
    else
        base_text_printf(remark,
                         _("the seed %s is not the one that this name gives, "
                           "which is %ld: made for another name, or on a seed "
                           "that was chosen by hand"),
                         seed, lesson_seed_for(lesson, in->name));
    return false;
}

void lesson_marker_seed(const LessonMarker *marker, const LessonHandIn *in,
                        BaseText *remark)
{
    const Lesson *lesson = &marker->folder->original;
    if (!lesson->seed_by_name ||
        !is_own_seed(lesson, in, NULL, in->seed, remark))
        return;
    for (size_t i = 0; i < in->count; i++)
        if (in->items[i].seed && !is_own_seed(lesson, in, in->items[i].page,
                                              in->items[i].seed, remark))
            return;
}

bool lesson_marker_answer(LessonMarker *marker, const char *page,
                          const char *seed, const char *answer,
                          BaseText *remark)
{
    LessonError ignored = {0};
    LessonShow *show = show_on(marker, seed, &ignored);
    LessonRight right = {0};
    size_t number;
    bool good = false;
    if (!show) {
        base_text_append(remark, _("the lesson does not run on this seed"));
    } else if (!find_page(marker, page, &number)) {
        base_text_append(remark, _("the lesson has no such page"));
    } else {
        const LessonQuestion *question =
            lesson_show_place(show, number, 0).form->question;
        if (question) {
            good =
                lesson_right_find(&right, show, number, question, &ignored) &&
                lesson_answer_is_one(&right, answer) &&
                lesson_answer_is_right(&right, answer);
            lesson_right_release(&right);
        } else {
            base_text_append(remark, _("nothing is asked on this page"));
        }
    }
    lesson_error_release(&ignored);
    return good;
}

/* ---- attempts ---- */

/* Says why the text does not run, or on which seed it does not do. */
static void remark_trial(const LessonTrial *trial, bool ended, BaseText *remark)
{
    const char *why = lesson_trial_why(trial);

    if (!ended)
        base_text_append(remark, _("it does not end"));
    else if (*why)
        base_text_append_n(remark, why, strcspn(why, "\n"));
    else
        base_text_printf(remark, _("not on seed %s"), lesson_trial_seed(trial));
}

static bool try_text(const LessonMarker *marker, const LessonTry *attempt,
                     const LessonTrialRun *run, BaseText *remark)
{
    LessonTrial *trial = lesson_trial_new(
        attempt, marker->language, run->name, run->name, run->text,
        lesson_runs_python(marker->folder->shown), run->seed);
    bool more = true;
    for (int i = 0; i < SLICES_MOST && more; i++)
        more = lesson_trial_advance(trial, SLICE);
    bool done = !more && lesson_trial_is_done(trial);
    if (!done)
        remark_trial(trial, !more, remark);
    lesson_trial_free(trial);
    return done;
}

static bool try_run(const LessonMarker *marker, const LessonTry *attempt,
                    const LessonTrialRun *run, BaseText *remark)
{
    LessonRuns runs = {0};
    LessonError ignored = {0};
    LessonTryCount count = {0};
    lesson_runs_lend(&runs, run->trace, run->text,
                     lesson_runs_python(marker->folder->shown), run->seed);
    if (run->program)
        lesson_runs_tell_made(&runs, run->program, run->options);
    bool counted =
        lesson_try_count(attempt, marker->language, &runs, &count, &ignored);
    lesson_runs_release(&runs);
    lesson_error_release(&ignored);
    if (!counted || count.done == 0)
        base_text_printf(remark, _("not on seed %s"), run->seed);
    return counted && count.done > 0;
}

/* A page may give something to try in one of its forms only. */
static const LessonTry *attempt_of(const LessonPage *page)
{
    for (size_t i = 0; i < page->form_count; i++)
        if (page->forms[i].attempt)
            return page->forms[i].attempt;
    return NULL;
}

/* By what the page does not allow: told in `remark`. A run that is not of the
 * lesson's seed is no other way here, since a student may choose that. */
static bool is_refused(LessonMarker *marker, const LessonTry *attempt,
                       const LessonTrialRun *run, BaseText *remark)
{
    LessonError ignored = {0};
    size_t length;
    const LessonShow *show = show_on(marker, run->seed, &ignored);
    const char *why = _("the lesson does not run on this seed");
    if (show)
        why = lesson_means_refused(
            attempt,
            lesson_means_of(
                run_program_text(lesson_show_runs(show)->program, &length),
                run->text, run->deeds, run->deed_count));
    if (why)
        base_text_append(remark, why);
    lesson_error_release(&ignored);
    return why != NULL;
}

bool lesson_marker_try(LessonMarker *marker, const LessonTrialRun *run,
                       BaseText *remark)
{
    size_t number;
    bool found = find_page(marker, run->page, &number);
    const LessonTry *attempt =
        found ? attempt_of(&marker->folder->shown->pages[number]) : NULL;
    if (!attempt) {
        base_text_append(remark, found
                                     ? _("there is nothing to try on this page")
                                     : _("the lesson has no such page"));
        return false;
    }
    if (is_refused(marker, attempt, run, remark))
        return false;
    return run->trace ? try_run(marker, attempt, run, remark)
                      : try_text(marker, attempt, run, remark);
}
