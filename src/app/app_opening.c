#include "app_opening.h"

#include "app_clock.h"
#include "app_progress.h"
#include "app_student.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_read.h"
#include "lesson_rehearsal.h"

#include <stdlib.h>

/* Instructions between two looks at the clock. */
enum { SLICE = 20000 };

/* Nobody notices that, and no lesson of ours takes longer. */
static const double at_once_seconds = 0.1;
static const double news_seconds = 0.3;

void app_opening_release(AppOpening *opening)
{
    lesson_rehearsal_free(opening->rehearsal);
    base_free(opening->path);
    base_free(opening->seed);
    *opening = (AppOpening){0};
}

/* On which the lesson would open; owned by the caller. */
static char *seed_of(const LessonFolder *folder, AppStore *store)
{
    LessonProgress progress = {0};
    BaseText seed = {0}, name = {0}, apart = {0};
    app_student_append(store, &name);
    app_student_apart(store, &folder->original, &apart);
    if (store)
        app_progress_load(store, folder->id, base_text_str(&apart), &progress);
    if (progress.seed)
        base_text_append(&seed, progress.seed);
    else
        base_text_printf(
            &seed, "%ld",
            lesson_seed_for(&folder->original, base_text_str(&name)));
    base_text_release(&name);
    base_text_release(&apart);
    lesson_progress_release(&progress);
    return base_text_take(&seed);
}

static LessonRehearsal *rehearse(const char *path, const char *seed,
                                 AppStore *store)
{
    LessonFolder folder = {0};
    LessonError ignored = {0};
    LessonRehearsal *rehearsal = NULL;
    if (lesson_read(&folder, path, base_words_language(), &ignored)) {
        char *own = seed ? base_strdup(seed) : seed_of(&folder, store);
        rehearsal = lesson_rehearsal_new(&folder, own);
        base_free(own);
        lesson_folder_release(&folder);
    }
    lesson_error_release(&ignored);
    return rehearsal;
}

/* True if there is more to run. */
static bool work(LessonRehearsal *rehearsal, double seconds)
{
    double end = app_clock_now() + seconds;
    bool more = true;
    while (more && app_clock_now() < end)
        more = lesson_rehearsal_work(rehearsal, SLICE);
    return more;
}

bool app_opening_begin(AppOpening *opening, AppOpeningWish wish,
                       const char *path, const char *seed, AppStore *store)
{
    app_opening_release(opening);
    LessonRehearsal *rehearsal = rehearse(path, seed, store);
    LessonError ignored = {0};
    bool waits = rehearsal && (work(rehearsal, at_once_seconds) ||
                               !lesson_rehearsal_has_end(rehearsal, &ignored));
    lesson_error_release(&ignored);
    *opening = (AppOpening){.wish = wish,
                            .path = base_strdup(path),
                            .seed = seed ? base_strdup(seed) : NULL,
                            .rehearsal = rehearsal,
                            .waits = waits};
    return waits;
}

AppOpeningState app_opening_work(AppOpening *opening, double seconds,
                                 BaseText *told)
{
    LessonError error = {0};
    if (work(opening->rehearsal, seconds)) {
        if (app_clock_now() - opening->told < news_seconds)
            return APP_OPENING_WAITS;
        opening->told = app_clock_now();
        base_text_printf(told,
                         _("The lesson's program runs once before it is shown: "
                           "it has come to turn %u. Esc stops that."),
                         lesson_rehearsal_turn(opening->rehearsal));
        return APP_OPENING_WAITS;
    }
    opening->waits = false;
    if (lesson_rehearsal_has_end(opening->rehearsal, &error))
        return APP_OPENING_READY;
    base_text_printf(told, "%s:%d:%d: %s", base_text_str(&error.file),
                     error.line, error.column, base_text_str(&error.text));
    lesson_error_release(&error);
    return APP_OPENING_REFUSED;
}

void app_opening_stop(AppOpening *opening, BaseText *told)
{
    base_text_printf(told,
                     opening->wish == APP_OPENING_SEED
                         ? _("The seed stays: you stopped the program on the "
                             "other one in turn %u, and it had not ended.")
                         : _("The lesson is not shown: you stopped its program "
                             "in turn %u, and it had not ended."),
                     lesson_rehearsal_turn(opening->rehearsal));
    app_opening_release(opening);
}
