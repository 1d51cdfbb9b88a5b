#include "lesson_player.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "base_words.h"
#include "lesson_answer.h"
#include "lesson_means.h"
#include "lesson_missed.h"
#include "lesson_see.h"
#include "lesson_student.h"
#include "lesson_try.h"
#include "run_program.h"

const LessonSight *lesson_player_sight(const LessonPlayer *player)
{
    return &player->sight;
}

const LessonProgress *lesson_player_progress(const LessonPlayer *player)
{
    return &player->progress;
}

const TraceStore *lesson_player_trace(const LessonPlayer *player)
{
    return lesson_show_lives(lesson_student_show(player), 0)->trace;
}

const TraceStore *lesson_player_other(const LessonPlayer *player)
{
    const ExplainLives *lives =
        lesson_show_other(lesson_student_show(player), player->page, 0);
    return lives ? lives->trace : NULL;
}

RunKept *lesson_player_kept(const LessonPlayer *player)
{
    return lesson_show_runs(player->path)->kept;
}

RunKept *lesson_player_kept_other(const LessonPlayer *player)
{
    const LessonRuns *runs = lesson_show_others(player->path, player->page);

    return runs ? runs->kept : NULL;
}

const TraceStore *lesson_player_tried(const LessonPlayer *player)
{
    return player->newest ? lesson_trial_trace(player->newest) : NULL;
}

const char *lesson_player_tried_on(const LessonPlayer *player)
{
    return player->newest ? lesson_trial_seed(player->newest) : "";
}

const LessonError *lesson_player_error(const LessonPlayer *player)
{
    return player->error.text.length > 0 ? &player->error : NULL;
}

/* ---- pages ---- */

/* The last page is seen, and nothing on it waits for an answer. */
static void show_page(LessonPlayer *player)
{
    bool is_last = player->page + 1 == player->lesson->page_count;

    if (is_last && !lesson_student_waits(player, player->page))
        player->progress.ended = true;
    lesson_see(player);
}

static void drop_trial(LessonPlayer *player)
{
    lesson_trial_free(player->trial);
    lesson_trial_free(player->newest);
    player->trial = player->newest = NULL;
    player->trying = LESSON_TRYING_NOTHING;
    player->refused = NULL;
    lesson_progress_set(&player->why, NULL);
    lesson_progress_set(&player->where, NULL);
    lesson_progress_set(&player->missed, NULL);
}

/* Comes to the page, from wherever. */
static void enter(LessonPlayer *player, size_t page)
{
    const LessonDeed *deed;

    player->page = page;
    if (page > player->furthest)
        player->furthest = page;
    player->hints = 0;
    drop_trial(player);
    lesson_progress_set(&player->given, NULL);
    lesson_progress_set(&player->progress.page,
                        lesson_student_page(player)->id);
    deed = lesson_progress_find(&player->progress,
                                lesson_student_page(player)->id);
    if (deed && *deed->first && deed->fate != LESSON_FATE_OPEN &&
        (deed->fate != LESSON_FATE_RIGHT || deed->first_right))
        lesson_progress_set(&player->given, deed->first);
    player->event = lesson_student_place(player).playhead;
    show_page(player);
}

bool lesson_player_next(LessonPlayer *player)
{
    bool is_last = player->page + 1 == player->lesson->page_count;

    if (is_last || lesson_student_waits(player, player->page))
        return false;
    enter(player, player->page + 1);
    return true;
}

bool lesson_player_back(LessonPlayer *player)
{
    if (player->page == 0)
        return false;
    enter(player, player->page - 1);
    return true;
}

/* ---- answers ---- */

static void settle(LessonPlayer *player, LessonFate fate)
{
    lesson_student_deed(player)->fate = fate;
    if (fate != LESSON_FATE_WRONG)
        player->event = lesson_student_settled(player);
    show_page(player);
}

/* Whether it is an answer at all, and whether it is right. */
static bool judge(LessonPlayer *player, const char *text, bool *is_right)
{
    LessonRight right;
    bool good = lesson_right_find(
        &right, lesson_student_show(player), player->page,
        lesson_student_place(player).form->question, &player->error);
    bool is_one = !good || lesson_answer_is_one(&right, text);

    *is_right = good && is_one && lesson_answer_is_right(&right, text);
    lesson_right_release(&right);
    return is_one;
}

bool lesson_player_answer(LessonPlayer *player, const char *text)
{
    LessonDeed *deed;
    bool right;

    if (!lesson_student_is_open(player) || !judge(player, text, &right))
        return false;
    deed = lesson_student_deed(player);
    if (!*deed->first && !deed->seed) {
        lesson_progress_set(&deed->first, text);
        lesson_progress_set(&deed->seed, player->seed);
        deed->first_right = right;
    }
    lesson_progress_set(&player->given, text);
    settle(player, right                             ? LESSON_FATE_RIGHT
                   : deed->fate == LESSON_FATE_WRONG ? LESSON_FATE_REVEALED
                                                     : LESSON_FATE_WRONG);
    return true;
}

bool lesson_player_skip(LessonPlayer *player)
{
    LessonDeed *deed;

    if (!lesson_student_is_open(player))
        return false;
    deed = lesson_student_deed(player);
    if (!deed->seed) /* what is answered after that was told before */
        lesson_progress_set(&deed->seed, player->seed);
    settle(player, LESSON_FATE_SKIPPED);
    return true;
}

bool lesson_player_hint(LessonPlayer *player)
{
    const LessonTry *attempt = lesson_student_place(player).form->attempt;

    if (!attempt || player->hints == attempt->hint_count)
        return false;
    player->hints++;
    show_page(player);
    return true;
}

/* ---- attempts ---- */

static void end_trial(LessonPlayer *player)
{
    bool done = lesson_trial_is_done(player->trial);

    player->trying = done ? LESSON_TRYING_DONE : LESSON_TRYING_NOT_YET;
    lesson_progress_set(&player->why, lesson_trial_why(player->trial));
    lesson_progress_set(&player->where, lesson_trial_seed(player->trial));
    lesson_progress_set(&player->missed, lesson_trial_missed(player->trial));
    player->newest = player->trial;
    player->trial = NULL;
    if (done)
        lesson_student_deed(player)->tried = true;
    show_page(player);
}

bool lesson_player_work(LessonPlayer *player, uint64_t budget)
{
    if (!player->trial)
        return false;
    if (lesson_trial_advance(player->trial, budget))
        return true;
    end_trial(player);
    return false;
}

/* The text of the lesson's own program. */
static const char *own_program(const LessonPlayer *player)
{
    size_t length;

    return run_program_text(lesson_show_runs(player->path)->program, &length);
}

/* What the page does not allow is not tried. */
static bool refuse(LessonPlayer *player, unsigned means)
{
    player->refused =
        lesson_means_refused(lesson_student_place(player).form->attempt, means);
    if (player->refused)
        player->trying = LESSON_TRYING_NOT_YET;
    return player->refused != NULL;
}

static bool try_program(LessonPlayer *player, const char *name,
                        const char *place, const char *text, const char *seed)
{
    const LessonTry *attempt = lesson_student_place(player).form->attempt;
    unsigned means = lesson_means_of(own_program(player), text, NULL, 0);

    if (!attempt)
        return false;
    drop_trial(player);
    if (!attempt->has_seeds && strcmp(seed, player->seed) != 0)
        means |= LESSON_SEED;
    if (!refuse(player, means))
        player->trial =
            lesson_trial_new(attempt, player->language, name, place, text,
                             lesson_runs_python(player->lesson), seed);
    show_page(player);
    return true;
}

bool lesson_player_try(LessonPlayer *player, const char *name, const char *text,
                       const char *seed)
{
    return try_program(player, name, name, text, seed);
}

/* Whether the student's own run itself does it. */
static void judge_run(LessonPlayer *player)
{
    const LessonTry *attempt = lesson_student_place(player).form->attempt;
    const LessonRuns *runs = lesson_show_runs(lesson_student_show(player));
    LessonError ignored = {0};
    LessonTryCount count;
    BaseText missed = {0};

    drop_trial(player);
    lesson_try_count(attempt, player->language, runs, &count, &ignored);
    lesson_error_release(&ignored);
    player->trying =
        count.done > 0 ? LESSON_TRYING_DONE : LESSON_TRYING_NOT_YET;
    if (count.done > 0)
        lesson_student_deed(player)->tried = true;
    else
        lesson_missed_tell(attempt, player->language, runs, &missed);
    lesson_progress_set(&player->missed, base_text_str(&missed));
    base_text_release(&missed);
}

static void judge_own(LessonPlayer *player, const LessonOwn *own)
{
    unsigned means = lesson_means_of(own_program(player), own->text, own->deeds,
                                     own->deed_count);

    drop_trial(player);
    if (!refuse(player, means))
        judge_run(player);
}

void lesson_player_own(LessonPlayer *player, const LessonOwn *own)
{
    const LessonTry *attempt;
    bool by_text = own && own->deed_count == 0;

    lesson_show_free(player->own);
    player->own = own ? lesson_show_lend(player->folder, player->language,
                                         player->path, own)
                      : NULL;
    attempt = lesson_student_place(player).form->attempt;
    if (by_text && attempt && attempt->has_seeds)
        try_program(player, own->name, own->place ? own->place : own->name,
                    own->text, player->seed);
    else if (own && attempt)
        judge_own(player, own);
    else if (!own)
        drop_trial(player); /* what was said of it is of no run that is shown */
    player->event = lesson_student_place(player).playhead;
    show_page(player);
}

/* ---- the lesson itself ---- */

static bool read_seed(const char *seed, long *number, LessonError *error)
{
    char *end;

    errno = 0;
    *number = strtol(seed, &end, 10);
    if (errno == 0 && end != seed && !*end)
        return true;
    return lesson_error_say(
        error, 0, 0,
        _("a lesson takes whole numbers as seeds, of at most 18 digits"));
}

bool lesson_player_takes_seed(const char *seed, LessonError *error)
{
    long ignored;

    return read_seed(seed, &ignored, error);
}

/* Takes the place of the lesson's own run, and of the student's. */
static void set_path(LessonPlayer *player, LessonShow *path)
{
    lesson_show_free(player->own);
    lesson_show_free(player->path);
    player->own = NULL;
    player->path = path;
}

/* Those that were unfolded stay so while the page stays. */
static void keep_hints(LessonPlayer *player, size_t hints)
{
    const LessonTry *attempt = lesson_student_place(player).form->attempt;

    if (attempt && hints <= attempt->hint_count)
        player->hints = hints;
}

bool lesson_player_seed(LessonPlayer *player, const char *seed,
                        LessonRehearsal *rehearsal, LessonError *error)
{
    size_t hints = player->hints;
    LessonShow *path;
    long number;

    if (!read_seed(seed, &number, error))
        return false;
    path = lesson_show_new(player->folder, player->language,
                           (LessonSeeds){.first = number, .count = 1},
                           &(LessonStock){rehearsal, player->path}, error);
    if (!path)
        return false;
    set_path(player, path);
    lesson_progress_set(&player->seed, seed);
    lesson_progress_set(&player->progress.seed, seed);
    for (size_t i = 0; i < player->progress.count; i++)
        player->progress.deeds[i].fate = LESSON_FATE_OPEN;
    player->furthest = player->page;
    enter(player, player->page);
    if (lesson_student_place(player).form->attempt) {
        keep_hints(player, hints);
        if (lesson_student_place(player).form->attempt->allowed & LESSON_SEED)
            judge_run(player);
        show_page(player);
    }
    return true;
}

static size_t find_page(const LessonPlayer *player, const char *id)
{
    for (size_t i = 0; id && i < player->lesson->page_count; i++)
        if (strcmp(player->lesson->pages[i].id, id) == 0)
            return i;
    return 0;
}

bool lesson_player_read(LessonPlayer *player, const LessonFolder *folder,
                        const char *language, LessonRehearsal *rehearsal,
                        LessonError *error)
{
    LessonShow *path = lesson_show_new(
        folder, language,
        (LessonSeeds){.first = strtol(player->seed, NULL, 10), .count = 1},
        &(LessonStock){rehearsal, player->path}, error);
    uint32_t event = player->event;
    size_t hints = player->hints;
    char *given;

    if (!path)
        return false;
    set_path(player, path);
    player->folder = folder;
    player->lesson = folder->shown;
    lesson_error_release(&player->error);
    lesson_progress_set(&player->language, language);
    given = player->given;
    player->given = NULL;
    enter(player, find_page(player, player->progress.page));
    lesson_progress_set(&player->given, given);
    base_free(given);
    keep_hints(player, hints);
    player->event = event;
    show_page(player);
    return true;
}

/* A deed of a page that there is. */
static void copy_deed(LessonPlayer *player, const LessonDeed *from)
{
    size_t page = find_page(player, from->page);
    LessonDeed *deed;

    if (strcmp(player->lesson->pages[page].id, from->page) != 0)
        return;
    deed = lesson_progress_deed(&player->progress, from->page);
    lesson_progress_set(&deed->first, from->first);
    lesson_progress_set(&deed->seed, from->seed);
    deed->first_right = from->first_right;
    deed->fate = from->fate;
    deed->tried = from->tried;
}

void lesson_player_resume(LessonPlayer *player, const LessonProgress *progress)
{
    LessonError ignored = {0};

    if (progress->seed && strcmp(progress->seed, player->seed) != 0)
        lesson_player_seed(player, progress->seed, NULL, &ignored);
    lesson_error_release(&ignored);
    for (size_t i = 0; i < progress->count; i++)
        copy_deed(player, &progress->deeds[i]);
    player->progress.ended = progress->ended;
    enter(player, find_page(player, progress->page));
}

LessonPlayer *lesson_player_new(const LessonFolder *folder,
                                const char *language, const char *seed,
                                LessonRehearsal *rehearsal, LessonError *error)
{
    LessonPlayer *player = base_alloc_zero(sizeof *player);
    long number;

    player->folder = folder;
    player->lesson = folder->shown;
    player->language = base_strdup(language);
    player->seed = base_strdup(seed);
    if (read_seed(seed, &number, error))
        player->path = lesson_show_new(
            folder, language, (LessonSeeds){.first = number, .count = 1},
            &(LessonStock){.rehearsal = rehearsal}, error);
    if (!player->path) {
        lesson_player_free(player);
        return NULL;
    }
    lesson_progress_set(&player->progress.lesson, folder->id);
    lesson_progress_set(&player->progress.seed, seed);
    enter(player, 0);
    return player;
}

void lesson_player_free(LessonPlayer *player)
{
    if (!player)
        return;
    drop_trial(player);
    lesson_show_free(player->own);
    lesson_show_free(player->path);
    lesson_progress_release(&player->progress);
    lesson_error_release(&player->error);
    base_arena_release(&player->arena);
    base_free(player->language);
    base_free(player->seed);
    base_free(player->given);
    base_free(player);
}
