#define _XOPEN_SOURCE 700

#include "app_loop.h"

#include "app_clock.h"
#include "app_edit.h"
#include "app_entrance.h"
#include "app_input.h"
#include "app_save.h"
#include "app_session_deeds.h"
#include "app_session_known.h"
#include "app_session_work.h"
#include "app_student.h"
#include "base_memory.h"
#include "base_words.h"
#include "replay_line.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double frame_seconds = 1.0 / 60.0;
static const double work_seconds = 0.004;
static const double look_seconds = 0.5; /* between two looks at the file */

void app_loop_release(AppLoop *loop)
{
    view_draw_release(&loop->list);
    app_recent_release(&loop->recent);
    app_lesson_free(loop->lesson);
    app_opening_release(&loop->opening);
    base_free(loop->pending);
}

static ViewWindow *view_of(const AppLoop *loop)
{
    return app_session_view(loop->session);
}

static void tell(AppLoop *loop, const ViewInput *input)
{
    view_window_input(view_of(loop), input);
    loop->last_input = app_clock_now();
}

static void tell_size(AppLoop *loop)
{
    ViewPoint size = app_screen_size(loop->screen);
    ViewInput input = {
        .kind = VIEW_INPUT_RESIZE, .width = size.x, .height = size.y};
    tell(loop, &input);
    loop->stale = true;
    bool full = (SDL_GetWindowFlags(loop->screen->window) &
                 (SDL_WINDOW_FULLSCREEN | SDL_WINDOW_MAXIMIZED)) != 0;
    if (!full) {
        float zoom = loop->screen->zoom * loop->screen->projection;
        loop->settings->width = (int)lrintf(size.x * zoom);
        loop->settings->height = (int)lrintf(size.y * zoom);
    }
}

static void zoom_by(AppLoop *loop, float zoom)
{
    if (!app_screen_zoom(loop->screen, zoom))
        return;
    loop->settings->zoom = loop->screen->zoom;
    tell_size(loop);
}

/* Ten per cent larger or smaller; 0 is the normal size. */
static void change_text_size(AppLoop *loop, int steps)
{
    float zoom = steps == 0 ? 1.0f : loop->screen->zoom + 0.1f * (float)steps;
    zoom_by(loop, zoom);
}

static void change_language(AppLoop *loop, const char *language)
{
    if (!base_words_choose(language))
        return;
    loop->settings->russian = strcmp(language, "ru") == 0;
    loop->settings->language_chosen = true;
    view_window_set_language(view_of(loop));
    app_entrance_shelf(loop);
    if (loop->lesson)
        app_lesson_speak(loop->lesson);
}

/* A line that brings a run back is opened wherever a file's name would go. */
static void paste(AppLoop *loop)
{
    char *text = SDL_GetClipboardText();
    bool path = view_window_wants_path(view_of(loop));
    if (text && replay_line_is_one(text) && (path || !loop->text_wanted)) {
        ViewInput close = {.kind = VIEW_INPUT_KEY, .key = VIEW_KEY_ESCAPE};
        if (path)
            tell(loop, &close);
        app_entrance_take(loop, text);
    } else if (text && *text && loop->text_wanted) {
        if (!view_window_wants_lines(view_of(loop)))
            text[strcspn(text, "\r\n")] = '\0';
        ViewInput input = {.kind = VIEW_INPUT_TEXT, .text = text};
        tell(loop, &input);
    }
    SDL_free(text);
}

static void raise_in(AppLoop *loop, const ViewRequest *request)
{
    RunIntervention one = {0};
    BaseText error = {0};
    if (run_intervention_read_raise(&one, request->text, &error))
        app_session_do(loop->session, &one, request->task, request->event);
    else
        view_window_set_message(view_of(loop), base_text_str(&error));
    base_text_release(&error);
}

/* What the student does to a task. */
static void do_to_task(AppLoop *loop, const ViewRequest *request)
{
    RunIntervention one = {.deed = RUN_DEED_CANCEL,
                           .seconds = request->seconds};
    if (request->kind == VIEW_REQUEST_RAISE_IN) {
        raise_in(loop, request);
        return;
    }
    if (request->kind == VIEW_REQUEST_SLEEP)
        one.deed = RUN_DEED_SLEEP;
    else if (request->kind == VIEW_REQUEST_INTERRUPT)
        one.deed = RUN_DEED_INTERRUPT;
    app_session_do(loop->session, &one, request->task, request->event);
}

/* What makes another run of this one, or puts one beside it. */
static void do_to_run(AppSession *session, const ViewRequest *request)
{
    if (request->kind == VIEW_REQUEST_TAKE_BACK)
        app_session_take_back(session);
    else if (request->kind == VIEW_REQUEST_FORK)
        app_session_return(session, (size_t)request->steps);
    else if (request->kind == VIEW_REQUEST_KNOB)
        app_session_turn(session, request->text);
    else if (request->kind == VIEW_REQUEST_SHARE)
        app_session_share(session);
    else
        app_session_compare(session, request->text);
}

static void keep(AppLoop *loop, const ViewRequest *request)
{
    ViewPoint size = app_screen_size(loop->screen);
    AppPictureSize shown = {(int)(size.x + 0.5f), (int)(size.y + 0.5f),
                            loop->screen->render.scale, 1};
    if (request->kind == VIEW_REQUEST_PICTURE)
        app_save_picture(loop->session, loop->fonts, shown, request->text);
    else if (request->kind == VIEW_REQUEST_FILM)
        app_save_film(loop->session, shown, request->text);
    else
        app_save(loop->session, request);
}

/* Whether that is asked of a run. */
static bool needs_program(ViewRequestKind kind)
{
    switch (kind) {
    case VIEW_REQUEST_SEED:
    case VIEW_REQUEST_RAISE:
    case VIEW_REQUEST_STOP:
    case VIEW_REQUEST_CANCEL:
    case VIEW_REQUEST_RAISE_IN:
    case VIEW_REQUEST_SLEEP:
    case VIEW_REQUEST_INTERRUPT:
    case VIEW_REQUEST_SUPPRESS:
    case VIEW_REQUEST_KNOB:
    case VIEW_REQUEST_TAKE_BACK:
    case VIEW_REQUEST_FORK:
    case VIEW_REQUEST_SHARE:
    case VIEW_REQUEST_COMPARE:
    case VIEW_REQUEST_SAVE:
    case VIEW_REQUEST_PICTURE:
    case VIEW_REQUEST_FILM:
    case VIEW_REQUEST_FACTS:
    case VIEW_REQUEST_COPY_LINE:
    case VIEW_REQUEST_COPY_COMMAND:
    case VIEW_REQUEST_EDIT:
    case VIEW_REQUEST_EDIT_OUTSIDE:
    case VIEW_REQUEST_WRITE:
    case VIEW_REQUEST_RESTORE:
        return true;
    default:
        return false;
    }
}

/* Whoever gave no name before has one now. */
static void hand_in(AppLoop *loop, const char *name)
{
    bool named = app_student_is_named(loop->store);
    app_lesson_hand_in(loop->lesson, name);
    if (!named)
        app_student_name(loop->store, name);
}

/* A seed, too, is the lesson's business while one is open. */
static void take_seed(AppLoop *loop, const char *text)
{
    BaseText seed = {0};
    if (app_session_read_seed(loop->session, text, &seed)) {
        if (loop->lesson)
            app_entrance_seed(loop, base_text_str(&seed));
        else
            app_session_seed(loop->session, base_text_str(&seed));
    }
    base_text_release(&seed);
}

static void take_of_lesson(AppLoop *loop, const ViewRequest *request)
{
    if (request->kind == VIEW_REQUEST_SEED)
        take_seed(loop, request->text);
    else if (loop->lesson && request->kind == VIEW_REQUEST_HAND_IN)
        hand_in(loop, request->text);
    else if (request->kind == VIEW_REQUEST_STUDENT)
        app_entrance_name(loop, request->text);
    else if (loop->lesson)
        app_lesson_take(loop->lesson, request->steps, request->text);
}

/* Whoever would lose something is asked first. */
static void leave(AppLoop *loop)
{
    loop->quit =
        !app_session_is_unsaved(loop->session) ||
        !view_window_ask_to_leave(view_of(loop), false,
                                  app_session_is_changed(loop->session));
}

/* What is wanted of the window itself. */
static void take_wish(AppLoop *loop, const ViewRequest *request)
{
    switch (request->kind) {
    case VIEW_REQUEST_THEME:
        loop->settings->theme = request->theme;
        break;
    case VIEW_REQUEST_LANGUAGE:
        change_language(loop, request->text);
        break;
    case VIEW_REQUEST_FILM:
        keep(loop, request);
        break;
    case VIEW_REQUEST_INTERRUPT:
        do_to_task(loop, request);
        break;
    case VIEW_REQUEST_SUPPRESS:
        app_session_suppress(loop->session, request->event);
        break;
    case VIEW_REQUEST_FACTS:
        app_session_find_facts(loop->session);
        break;
    case VIEW_REQUEST_NAMES:
        loop->settings->names = request->steps;
        break;
    case VIEW_REQUEST_LETTERS:
        loop->settings->letters_off = request->steps != 0;
        break;
    case VIEW_REQUEST_SOURCE_WIDTH:
        loop->settings->source = request->steps;
        break;
    case VIEW_REQUEST_TEXT_SIZE:
        change_text_size(loop, request->steps);
        break;
    case VIEW_REQUEST_COPY_TEXT:
        SDL_SetClipboardText(request->text);
        break;
    case VIEW_REQUEST_FULL_SCREEN:
        app_screen_toggle_full(loop->screen);
        break;
    case VIEW_REQUEST_PROJECTOR:
        app_screen_project(loop->screen, request->steps > 0);
        tell_size(loop);
        break;
    case VIEW_REQUEST_QUIT:
        leave(loop);
        break;
    case VIEW_REQUEST_GO_ON:
        app_entrance_go_on(loop);
        break;
    default:
        break;
    }
}

static void take_edit(AppSession *session, const ViewRequest *request)
{
    if (request->kind == VIEW_REQUEST_EDIT)
        app_edit_resume(session);
    else if (request->kind == VIEW_REQUEST_EDIT_OUTSIDE)
        app_edit_begin(session);
    else if (request->kind == VIEW_REQUEST_WRITE)
        app_edit_write(session, request->text);
    else
        app_edit_restore(session);
}

static void take_requests(AppLoop *loop)
{
    ViewRequest request;
    while (view_window_take_request(view_of(loop), &request)) {
        if (needs_program(request.kind) &&
            !app_session_has_program(loop->session))
            continue;
        switch (request.kind) {
        case VIEW_REQUEST_OPEN:
            app_entrance_take(loop, request.text);
            break;
        case VIEW_REQUEST_LIST:
            app_session_list(loop->session, request.text);
            break;
        case VIEW_REQUEST_EDIT:
        case VIEW_REQUEST_EDIT_OUTSIDE:
        case VIEW_REQUEST_WRITE:
        case VIEW_REQUEST_RESTORE:
            take_edit(loop->session, &request);
            break;
        case VIEW_REQUEST_SHELF:
            app_entrance_shelf(loop);
            break;
        case VIEW_REQUEST_SEED:
        case VIEW_REQUEST_LESSON:
        case VIEW_REQUEST_HAND_IN:
        case VIEW_REQUEST_STUDENT:
            take_of_lesson(loop, &request);
            break;
        case VIEW_REQUEST_RAISE:
            app_session_raise(loop->session, request.text);
            break;
        case VIEW_REQUEST_STOP:
            app_session_stop(loop->session, (uint32_t)request.steps);
            break;
        case VIEW_REQUEST_CANCEL:
        case VIEW_REQUEST_RAISE_IN:
        case VIEW_REQUEST_SLEEP:
            do_to_task(loop, &request);
            break;
        case VIEW_REQUEST_TAKE_BACK:
        case VIEW_REQUEST_FORK:
        case VIEW_REQUEST_KNOB:
        case VIEW_REQUEST_SHARE:
        case VIEW_REQUEST_COMPARE:
            do_to_run(loop->session, &request);
            break;
        case VIEW_REQUEST_SAVE:
        case VIEW_REQUEST_COPY_LINE:
        case VIEW_REQUEST_COPY_COMMAND:
        case VIEW_REQUEST_PICTURE:
            keep(loop, &request);
            break;
        default:
            take_wish(loop, &request);
            break;
        }
    }
}

static void take_window_event(AppLoop *loop, const SDL_WindowEvent *event)
{
    switch (event->event) {
    case SDL_WINDOWEVENT_EXPOSED:
        loop->stale = true;
        break;
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        tell_size(loop);
        break;
    case SDL_WINDOWEVENT_CLOSE:
        view_window_close(view_of(loop));
        take_requests(loop);
        leave(loop);
        break;
    default:
        break;
    }
}

/* A quick pointer speaks many times a frame; the view, which looks up each in a
 * picture of what came before, hears of it once. */
static void tell_motion(AppLoop *loop)
{
    if (!loop->has_motion)
        return;
    loop->has_motion = false;
    tell(loop, &loop->motion);
    take_requests(loop);
}

static bool keep_motion(AppLoop *loop, const ViewInput *input)
{
    if (input->kind != VIEW_INPUT_MOVE && input->kind != VIEW_INPUT_WHEEL)
        return false;
    if (loop->has_motion && app_input_merge(&loop->motion, input))
        return true;
    tell_motion(loop);
    loop->motion = *input;
    loop->has_motion = true;
    return true;
}

static void take_event(AppLoop *loop, const SDL_Event *event)
{
    ViewInput input;
    bool known = app_input_from(loop->screen, event, &input);
    if (known && keep_motion(loop, &input))
        return;
    tell_motion(loop);
    if (event->type == SDL_QUIT || event->type == SDL_DROPFILE) {
        view_window_close(view_of(loop));
        take_requests(loop);
    }
    if (event->type == SDL_QUIT)
        loop->quit = true;
    else if (event->type == SDL_WINDOWEVENT)
        take_window_event(loop, &event->window);
    if (event->type == SDL_DROPFILE) {
        app_entrance_take(loop, event->drop.file);
        SDL_free(event->drop.file);
    }
    if (!known || input.kind == VIEW_INPUT_RESIZE)
        return;
    bool pastes = input.kind == VIEW_INPUT_KEY && input.key == VIEW_KEY_V &&
                  input.modifiers & VIEW_MOD_CTRL;
    if (pastes)
        paste(loop);
    else if (input.kind != VIEW_INPUT_KEY || input.key != VIEW_KEY_ESCAPE ||
             !app_entrance_stop(loop))
        tell(loop, &input);
    take_requests(loop);
}

/* What the store could not do is told in the window. */
static void show_notice(AppLoop *loop)
{
    BaseText notice = {0};
    if (app_store_take_notice(loop->store, &notice))
        view_window_set_message(view_of(loop), base_text_str(&notice));
    base_text_release(&notice);
}

static void tick(AppLoop *loop)
{
    ViewInput input = {.kind = VIEW_INPUT_TICK,
                       .seconds = app_clock_now() - loop->last_input};
    tell(loop, &input);
    take_requests(loop);
}

static void follow_view(AppLoop *loop)
{
    bool wants = view_window_wants_text(view_of(loop));
    if (wants != loop->text_wanted) {
        if (wants)
            SDL_StartTextInput();
        else
            SDL_StopTextInput();
        loop->text_wanted = wants;
    }
    app_screen_cursor(loop->screen, view_window_cursor(view_of(loop)));
    const char *title = app_session_title(loop->session);
    if (strcmp(SDL_GetWindowTitle(loop->screen->window), title) != 0)
        SDL_SetWindowTitle(loop->screen->window, title);
}

void app_loop_start(AppLoop *loop, const AppOptions *options)
{
    app_recent_load(&loop->recent, loop->store);
    app_session_keep_in(loop->session, loop->store);
    zoom_by(loop, loop->settings->zoom);
    tell_size(loop);
    loop->event = options->event;
    loop->task = options->task;
}

/* What the command line named exists only when all is known. */
static void go_to_start(AppLoop *loop)
{
    if (!app_session_is_complete(loop->session))
        return;
    if (loop->event != UINT32_MAX)
        view_window_seek(view_of(loop), loop->event);
    if (loop->task != 0)
        view_window_select_task(view_of(loop), loop->task);
    loop->event = UINT32_MAX;
    loop->task = 0;
}

bool app_loop_frame(AppLoop *loop, BaseText *error)
{
    if (!view_window_take_dirty(view_of(loop)) && !loop->stale)
        return true;
    loop->stale = false;
    loop->last_frame = app_clock_now();
    view_draw_clear(&loop->list);
    view_window_draw(view_of(loop), &loop->list);
    return app_screen_show(loop->screen, loop->fonts, &loop->list, error);
}

static void look_at_file(AppLoop *loop)
{
    double now = app_clock_now();
    if (now - loop->last_look < look_seconds)
        return;
    loop->last_look = now;
    app_session_check_file(loop->session);
    app_edit_look(loop->session);
    app_entrance_look(loop);
}

/* Waits for an event; not at all while there is something to compute, until
 * the next frame while something moves. */
static bool wait_for_event(const AppLoop *loop, bool working, double started,
                           SDL_Event *event)
{
    if (working)
        return SDL_PollEvent(event) != 0;
    if (view_window_wants_ticks(view_of(loop))) {
        double left = started + frame_seconds - app_clock_now();
        return left > 0.001
                   ? SDL_WaitEventTimeout(event, (int)(left * 1000.0)) != 0
                   : SDL_PollEvent(event) != 0;
    }
    return SDL_WaitEventTimeout(event, (int)(look_seconds * 1000.0)) != 0;
}

/* While computing, frames come no faster than a screen shows them, so that
 * most of the time is spent on the run. */
static bool is_time_to_draw(const AppLoop *loop, bool working)
{
    return !working || app_clock_now() - loop->last_frame >= frame_seconds;
}

bool app_loop_run(AppLoop *loop, BaseText *error)
{
    loop->last_input = app_clock_now();
    while (!loop->quit) {
        double started = app_clock_now();
        bool working = app_session_work(loop->session, work_seconds);
        if (loop->lesson && app_lesson_work(loop->lesson))
            working = true;
        if (app_entrance_work(loop, work_seconds))
            working = true;
        go_to_start(loop);
        if (view_window_wants_ticks(view_of(loop)))
            tick(loop);
        follow_view(loop);
        show_notice(loop);
        if (is_time_to_draw(loop, working) && !app_loop_frame(loop, error))
            return false;
        SDL_Event event;
        if (wait_for_event(loop, working, started, &event))
            do
                take_event(loop, &event);
            while (!loop->quit && SDL_PollEvent(&event));
        tell_motion(loop);
        look_at_file(loop);
    }
    return !app_screen_is_gone(loop->screen, error);
}
