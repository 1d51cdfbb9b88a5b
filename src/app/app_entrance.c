#define _XOPEN_SOURCE 700

#include "app_entrance.h"

#include "app_loop.h"
#include "app_replay.h"
#include "app_shelf.h"
#include "app_student.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_folder.h"

#include <stdlib.h>
#include <string.h>

static ViewWindow *view_of(const AppLoop *loop)
{
    return app_session_view(loop->session);
}

void app_entrance_shelf(AppLoop *loop)
{
    AppShelf shelf = {0};
    app_shelf_fill(&shelf, loop->store, &loop->recent);
    view_window_set_shelf(view_of(loop), &shelf.view);
    app_shelf_release(&shelf);
}

static bool open_lesson(AppLoop *loop, const char *path, const char *seed,
                        LessonRehearsal *rehearsal, BaseText *error)
{
    AppLesson *old = loop->lesson;
    AppLesson *lesson = app_lesson_open(path, seed, rehearsal, loop->session,
                                        loop->store, error);
    if (!lesson)
        return false;
    loop->lesson = lesson;
    app_lesson_close(old);
    return true;
}

static bool open_alone(AppLoop *loop, const char *path, BaseText *error)
{
    AppSource *source = app_session_source(loop->session);
    char before[sizeof source->apart];
    memcpy(before, source->apart, sizeof before);
    source->apart[0] = '\0';
    if (!app_session_open(loop->session, path, error)) {
        memcpy(source->apart, before, sizeof before);
        return false;
    }
    app_lesson_free(loop->lesson);
    loop->lesson = NULL;
    return true;
}

/* Without waiting for anything; of a lesson, what has been rehearsed. */
static bool open_now(AppLoop *loop, const char *path, const char *seed,
                     LessonRehearsal *rehearsal, BaseText *error)
{
    bool opened = lesson_folder_is(path)
                      ? open_lesson(loop, path, seed, rehearsal, error)
                      : open_alone(loop, path, error);
    const char *kept =
        opened && loop->lesson ? app_lesson_folder(loop->lesson) : path;
    char *whole = opened ? realpath(kept, NULL) : NULL;
    if (opened)
        view_window_show_start(view_of(loop), false);
    if (opened && loop->lesson && app_lesson_wants_name(loop->lesson))
        view_window_ask_name(view_of(loop));
    if (whole)
        app_recent_add(&loop->recent, loop->store, whole);
    free(whole);
    return opened;
}

/* Something has to be in the window while it waits. */
static void wait_in_sight(AppLoop *loop)
{
    if (app_session_has_program(loop->session))
        return;
    app_entrance_shelf(loop);
    view_window_show_start(view_of(loop), true);
}

/* Nothing is waited for any longer; the caller releases what there was. */
static AppOpening take_opening(AppLoop *loop)
{
    AppOpening ready = loop->opening;
    loop->opening = (AppOpening){0};
    return ready;
}

bool app_entrance_open(AppLoop *loop, const char *path, const char *seed,
                       BaseText *error)
{
    app_opening_release(&loop->opening);
    if (lesson_folder_is(path) &&
        app_opening_begin(&loop->opening, APP_OPENING_OPEN, path, seed,
                          loop->store)) {
        wait_in_sight(loop);
        return true;
    }
    AppOpening ready = take_opening(loop);
    bool opened = open_now(loop, path, seed, ready.rehearsal, error);
    app_opening_release(&ready);
    return opened;
}

/* What is tried in a lesson is kept where it counts; else nobody has it. */
static bool would_lose(const AppLoop *loop)
{
    return loop->lesson ? view_window_has_new_marks(view_of(loop))
                        : app_session_is_unsaved(loop->session);
}

static void set_pending(AppLoop *loop, const char *path)
{
    char *copy = path ? base_strdup(path) : NULL;
    base_free(loop->pending);
    loop->pending = copy;
}

/* One of the open lesson's programs, or a replay of its own, whose run is what
 * its question hides. */
static bool is_of_lesson(const AppLoop *loop, const char *path)
{
    char *whole = realpath(path, NULL);
    char *folder =
        loop->lesson ? realpath(app_lesson_folder(loop->lesson), NULL) : NULL;
    size_t length = folder ? strlen(folder) : 0;
    bool inside = whole && folder && strncmp(whole, folder, length) == 0 &&
                  whole[length] == '/' && !lesson_folder_is(path);
    free(whole);
    free(folder);
    return inside || (loop->lesson &&
                      app_replay_is_of(path, app_lesson_text(loop->lesson)));
}

void app_entrance_go_on(AppLoop *loop)
{
    char *path = loop->pending;
    BaseText error = {0};
    loop->pending = NULL;
    if (path && view_window_asks_to_leave(view_of(loop))) {
        ViewInput close = {.kind = VIEW_INPUT_KEY, .key = VIEW_KEY_ESCAPE};
        view_window_input(view_of(loop), &close);
        if (!app_entrance_open(loop, path, NULL, &error))
            view_window_set_message(view_of(loop), base_text_str(&error));
    }
    base_text_release(&error);
    base_free(path);
}

void app_entrance_take(AppLoop *loop, const char *path)
{
    BaseText error = {0};
    if (is_of_lesson(loop, path) && view_window_urge(view_of(loop))) {
        view_window_show_start(view_of(loop), false);
        return;
    }
    if (would_lose(loop) &&
        view_window_ask_to_leave(view_of(loop), true,
                                 !loop->lesson &&
                                     app_session_is_changed(loop->session))) {
        set_pending(loop, path);
        return;
    }
    if (!app_entrance_open(loop, path, NULL, &error))
        view_window_set_message(view_of(loop), base_text_str(&error));
    base_text_release(&error);
}

bool app_entrance_try(AppLoop *loop, const char *path, const char *seed,
                      BaseText *error)
{
    if (app_entrance_open(loop, path, seed, error))
        return true;
    wait_in_sight(loop);
    view_window_set_message(view_of(loop), base_text_str(error));
    return false;
}

void app_entrance_begin(AppLoop *loop, const char *seed)
{
    BaseText error = {0};
    char *lesson = app_store_is_new(loop->store)
                       ? app_shelf_first()
                       : app_shelf_unfinished(loop->store, &loop->recent);
    if (!lesson || !app_entrance_open(loop, lesson, seed, &error)) {
        app_entrance_shelf(loop);
        view_window_show_start(view_of(loop), true);
    }
    base_free(lesson);
    base_text_release(&error);
}

/* What was waited for has ended, and takes no time now. */
static void come(AppLoop *loop, const AppOpening *ready)
{
    BaseText error = {0};
    view_window_set_message(view_of(loop), "");
    if (ready->wish == APP_OPENING_OPEN) {
        if (!open_now(loop, ready->path, ready->seed, ready->rehearsal, &error))
            view_window_set_message(view_of(loop), base_text_str(&error));
    } else if (loop->lesson && ready->wish == APP_OPENING_SEED) {
        app_lesson_seed(loop->lesson, ready->seed, ready->rehearsal);
    } else if (loop->lesson) {
        app_lesson_read_again(loop->lesson, ready->rehearsal);
    }
    base_text_release(&error);
}

/* Does it to the lesson that is open, at once or later. */
static void begin(AppLoop *loop, AppOpeningWish wish, const char *seed)
{
    if (app_opening_begin(&loop->opening, wish, app_lesson_folder(loop->lesson),
                          seed, loop->store))
        return;
    AppOpening ready = take_opening(loop);
    come(loop, &ready);
    app_opening_release(&ready);
}

void app_entrance_seed(AppLoop *loop, const char *seed)
{
    begin(loop, APP_OPENING_SEED, seed);
}

void app_entrance_name(AppLoop *loop, const char *name)
{
    if (!app_student_name(loop->store, name)) {
        view_window_set_message(view_of(loop), _("This is no name."));
        return;
    }
    if (!loop->lesson || !app_lesson_name(loop->lesson))
        return;
    BaseText error = {0};
    char *path = base_strdup(app_lesson_folder(loop->lesson));
    if (!app_entrance_open(loop, path, NULL, &error))
        view_window_set_message(view_of(loop), base_text_str(&error));
    base_text_release(&error);
    base_free(path);
}

void app_entrance_look(AppLoop *loop)
{
    if (loop->lesson && app_lesson_is_written(loop->lesson))
        begin(loop, APP_OPENING_READ_AGAIN, NULL);
}

bool app_entrance_work(AppLoop *loop, double seconds)
{
    AppOpening ready = {0};
    BaseText told = {0};
    if (!loop->opening.waits)
        return false;
    AppOpeningState state = app_opening_work(&loop->opening, seconds, &told);
    if (state != APP_OPENING_WAITS)
        ready = take_opening(loop);
    if (state == APP_OPENING_READY)
        come(loop, &ready);
    else if (state == APP_OPENING_REFUSED)
        view_window_set_message(view_of(loop), base_text_str(&told));
    else if (told.length > 0)
        view_window_set_news(view_of(loop), base_text_str(&told));
    app_opening_release(&ready);
    base_text_release(&told);
    return true;
}

bool app_entrance_stop(AppLoop *loop)
{
    BaseText told = {0};
    if (!loop->opening.waits)
        return false;
    app_opening_stop(&loop->opening, &told);
    view_window_set_message(view_of(loop), base_text_str(&told));
    base_text_release(&told);
    return true;
}
