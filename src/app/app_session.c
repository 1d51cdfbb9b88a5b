#include "app_session.h"

#include "app_clock.h"
#include "app_files.h"
#include "app_script.h"
#include "app_session_deeds.h"
#include "app_session_known.h"
#include "app_session_private.h"
#include "app_session_show.h"
#include "app_shelf.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_kept.h"
#include "run_limits.h"
#include "trace_store.h"
#include "view_page.h"

AppSession *app_session_new(const AppOptions *options,
                            const ViewMeasure *measure)
{
    AppSession *session = base_alloc_zero(sizeof *session);
    session->view = view_window_new(measure);
    session->seed = base_strdup(options->seed);
    session->python = options->python;
    session->seed_given = options->seed_given;
    session->python_given = options->python_given;
    session->limits = options->limits;
    session->course = app_course_new();
    base_text_append(&session->title, "Taskarium");
    session->goal = REPLAY_NO_MOMENT;
    session->veil = UINT32_MAX;
    return session;
}

void app_session_keep_in(AppSession *session, AppStore *store)
{
    session->source.store = store;
}

AppSource *app_session_source(AppSession *session)
{
    return &session->source;
}

bool app_session_give_input(AppSession *session, const char *path,
                            BaseText *error)
{
    return run_input_read(&session->input, path, error);
}

void app_session_free(AppSession *session)
{
    if (!session)
        return;
    view_window_free(session->view);
    trace_store_free(session->part);
    app_other_release(&session->other);
    app_strip_release(&session->strip);
    app_turns_release(&session->turns);
    app_marks_release(&session->marks);
    app_session_forget_known(session);
    app_course_free(session->course);
    app_session_offer(session, NULL, NULL);
    app_replay_release(&session->replay);
    run_input_release(&session->input);
    run_program_free(session->program);
    app_source_release(&session->source);
    base_free(session->seed);
    base_free(session->saved);
    base_text_release(&session->title);
    base_free(session);
}

ViewWindow *app_session_view(AppSession *session)
{
    return session->view;
}

const Run *app_session_run(const AppSession *session)
{
    return app_course_run(session->course);
}

bool app_session_is_complete(const AppSession *session)
{
    return session->announced && !view_window_advance(session->view, 0);
}

bool app_session_has_program(const AppSession *session)
{
    return session->program != NULL;
}

const char *app_session_path(const AppSession *session)
{
    return session->source.path ? session->source.path : "";
}

const char *app_session_seed_text(const AppSession *session)
{
    return session->seed;
}

const char *app_session_text(const AppSession *session)
{
    size_t length;
    return session->program ? run_program_text(session->program, &length) : "";
}

bool app_session_is_fork(const AppSession *session)
{
    size_t count;
    app_course_deeds(session->course, &count);
    return count > 0;
}

bool app_session_is_changed(const AppSession *session)
{
    bool changed = session->changed &&
                   (app_session_is_fork(session) || session->turns.count > 0);
    return changed || session->unkept;
}

bool app_session_is_unsaved(const AppSession *session)
{
    return app_session_is_changed(session) ||
           view_window_has_new_marks(session->view);
}

void app_session_saved_as(AppSession *session, const char *path)
{
    char *copy = path ? base_strdup(path) : NULL;
    base_free(session->saved);
    session->saved = copy;
}

void app_session_saved(AppSession *session)
{
    session->changed = false;
    view_window_marks_kept(session->view);
}

uint64_t app_session_serial(const AppSession *session)
{
    return session->serial;
}

const char *app_session_title(const AppSession *session)
{
    return base_text_str(&session->title);
}

void app_session_set_python(AppSession *session, const char *python)
{
    session->python = python ? run_python_parse(python) : RUN_PYTHON_DEFAULT;
}

static void name_run(AppSession *session)
{
    base_text_clear(&session->title);
    base_text_printf(&session->title, _("Taskarium - %s - seed %s"),
                     app_script_name(session->source.path), session->seed);
}

static RunKept *hold(RunKept *kept)
{
    return kept ? run_kept_hold(kept) : NULL;
}

void app_session_offer(AppSession *session, RunKept *own, RunKept *beside)
{
    RunKept *before[] = {session->offered, session->beside};
    session->offered = hold(own);
    session->beside = hold(beside);
    run_kept_drop(before[0]);
    run_kept_drop(before[1]);
}

static void begin_course(AppSession *session, const RunOptions *options)
{
    if (run_kept_is(session->offered, session->program, options))
        app_course_begin_with(session->course, session->program, options,
                              session->offered);
    else
        app_course_begin(session->course, session->program, options);
}

void app_session_start(AppSession *session)
{
    RunOptions options = {.seed = session->seed,
                          .limits = &session->run_limits};
    session->run_limits = session->limits;
    if (session->stop != 0)
        session->run_limits.turns = session->stop;
    session->began = app_clock_now();
    app_session_let_go(session);
    app_other_release(&session->other);
    app_strip_begin(&session->strip, session->program, session->seed);
    begin_course(session, &options);
    session->compared = session->strip_shown = false;
    app_session_show_another(session);
    name_run(session);
}

/* Takes over what was opened, and starts its run. */
static void begin_program(AppSession *session, RunProgram *program)
{
    RunProgram *old = session->program;
    session->program = program;
    session->unkept = false;
    session->stop = 0;
    app_turns_release(&session->turns);
    app_session_show_program(session);
    app_session_start(session);
    run_program_free(old);
}

/* What the command line said counts for what it named, and never again. */
static void take_settings(AppSession *session)
{
    const Replay *replay = &session->replay.replay;
    if (session->seed_given || session->python_given)
        app_replay_leave(&session->replay, false);
    session->python = replay->python;
    if (!session->seed_given)
        replay_set_text(&session->seed, replay->seed);
}

/* Which moment of what was opened is to be shown. */
static void take_goal(AppSession *session)
{
    session->place.wanted = false;
    if (session->program) /* what was asked for at the start was of the first */
        session->goal = REPLAY_NO_MOMENT;
    if (session->replay.is_one && session->goal.turn == REPLAY_ANY)
        session->goal = session->replay.replay.shown;
}

static RunProgram *open_file(AppSession *session, const char *path,
                             BaseText *error)
{
    BaseText text = {0};
    RunProgram *program = NULL;
    if (app_source_open(&session->source, path, &text, error))
        program =
            app_script_compile(&session->source, &text, session->python, NULL);
    base_text_release(&text);
    return program;
}

/* A copy that cannot be read keeps nobody from the original. */
static void tell_spoilt(const AppSession *session)
{
    BaseText message = {0};
    if (session->source.spoilt.length == 0)
        return;
    base_text_printf(&message,
                     _("This is the original, since your own copy does not "
                       "open (%s). \"Bring the original back\", or your first "
                       "change, puts that copy aside."),
                     base_text_str(&session->source.spoilt));
    view_window_set_message(session->view, base_text_str(&message));
    base_text_release(&message);
}

bool app_session_open(AppSession *session, const char *path, BaseText *error)
{
    AppReplay replay;
    RunProgram *program = NULL;
    TraceLimits limits = session->limits;
    int python = session->python_given ? session->python : 0;
    ReplayOpening opening =
        app_replay_open(&replay, path, python, &program, &limits, error);
    if (opening == REPLAY_NOT_ONE)
        program = open_file(session, path, error);
    if (!program)
        return false;
    run_input_give(&session->input, program);
    run_input_release(&session->input);
    app_replay_release(&session->replay);
    session->replay = replay;
    if (replay.is_one) {
        app_source_name(&session->source, run_program_name(program));
        session->limits = limits;
        take_settings(session);
    }
    session->seed_given = session->python_given = false;
    session->changed = false;
    app_session_saved_as(session, NULL);
    take_goal(session);
    begin_program(session, program);
    app_marks_drop(&session->marks);
    tell_spoilt(session);
    return true;
}

/* Another text of the program that is open. */

void app_session_take_text(AppSession *session, const BaseText *text)
{
    RunProgram *program = app_script_compile(&session->source, text,
                                             session->python, session->program);
    if (!run_program_is_valid(program) &&
        run_program_is_valid(session->program)) {
        app_script_show_draft(session->view, &session->source, session->program,
                              program);
        session->drafted = true;
        run_program_free(program);
        return;
    }
    app_place_take(&session->place, session->view,
                   run_trace(app_course_run(session->course)));
    app_session_hide(session);
    begin_program(session, program);
}

void app_session_read_again(AppSession *session)
{
    BaseText text = {0};
    BaseText error = {0};
    if (app_source_read(&session->source, &text, &error))
        app_session_take_text(session, &text);
    else
        view_window_set_message(session->view, base_text_str(&error));
    base_text_release(&text);
    base_text_release(&error);
}

void app_session_check_file(AppSession *session)
{
    switch (app_source_look(&session->source)) {
    case APP_NEWS_CHANGED:
        app_session_read_again(session);
        break;
    case APP_NEWS_GONE:
        app_script_tell_of_loss(session->view, &session->source);
        break;
    case APP_NEWS_NONE:
        break;
    }
}

bool app_session_page(const AppSession *session, const ViewMeasure *measure,
                      const ViewThemeKind *theme, BaseText *out,
                      BaseText *error)
{
    enum { WIDTH = 1080 };
    ViewProgram program = app_script_of(&session->source, session->program);
    ViewRun run = app_session_shown(session);
    ViewPage *page = view_page_new(program.name, WIDTH, measure);
    if (theme)
        view_page_fix_theme(page, *theme);
    uint32_t number = view_page_add_run(page, &program, &run, error);
    if (number != VIEW_PAGE_NONE) {
        ViewPageScene scene = {.run = number,
                               .other = VIEW_PAGE_NONE,
                               .end = UINT32_MAX,
                               .open = VIEW_PAGE_NONE};
        view_page_add_picture(page, &scene);
        view_page_write(page, NULL, out);
    }
    view_page_free(page);
    return number != VIEW_PAGE_NONE;
}

bool app_session_read_seed(AppSession *session, const char *text, BaseText *out)
{
    BaseText message = {0};
    if (strcmp(text, "None") == 0)
        base_text_append_unsigned(out, app_clock_salt() % 1000000000);
    else if (!run_seed_read(text, out))
        base_text_printf(&message,
                         _("'%s' is nothing that random.seed() takes"), text);
    if (message.length > 0)
        view_window_set_message(session->view, base_text_str(&message));
    base_text_release(&message);
    return out->length > 0;
}

void app_session_seed(AppSession *session, const char *text)
{
    BaseText seed = {0};
    if (!app_session_read_seed(session, text, &seed)) {
        base_text_release(&seed);
        return;
    }
    base_free(session->seed);
    session->seed = base_text_take(&seed);
    session->stop = 0;
    app_replay_leave(&session->replay, true);
    app_turns_forget_deeds(&session->turns);
    app_session_start(session);
}

void app_session_raise(AppSession *session, const char *option)
{
    if (session->stop != 0) { /* that was none of theirs */
        session->stop = 0;
    } else if (!run_limit_raise(&session->limits, option)) {
        view_window_set_message(session->view,
                                _("That limit cannot be raised any further."));
        return;
    }
    app_turns_forget_deeds(&session->turns);
    app_session_start(session);
}

void app_session_stop(AppSession *session, uint32_t turn)
{
    BaseText message = {0};
    uint32_t now = run_turn(app_course_run(session->course));
    if (turn == 0 || turn > now)
        turn = now;
    if (run_has_ended(app_course_run(session->course)))
        return;
    base_text_printf(&message,
                     _("You stopped the run in turn %u: all that happened "
                       "before can be looked at."),
                     turn);
    if (app_session_is_fork(session)) {
        app_session_take_back(session);
    } else {
        session->stop = turn > 1 ? turn - 1 : 1;
        app_turns_forget_deeds(&session->turns);
        app_session_start(session);
    }
    view_window_set_news(session->view, base_text_str(&message));
    base_text_release(&message);
}

bool app_session_keep(AppSession *session, Replay *replay, BaseText *error)
{
    const Run *run = app_course_run(session->course);
    AppShown shown = {.program = session->program,
                      .path = app_session_path(session),
                      .run = run,
                      .seed = session->seed,
                      .limits = &session->run_limits,
                      .shared = app_course_is_shared(session->course)};
    *replay = (Replay){0};
    if (!run || !run_has_ended(run)) {
        base_text_append(error, _("The run is still being computed: wait for "
                                  "its end, then do that again."));
        return false;
    }
    shown.deeds = app_course_deeds(session->course, &shown.deed_count);
    app_replay_make(&shown, replay);
    app_replay_take_marks(replay, run_trace(run), session->view);
    return true;
}

void app_session_go_to(AppSession *session, const ReplayMoment *moment)
{
    session->goal = *moment;
}

void app_session_list(AppSession *session, const char *folder)
{
    AppFiles files = {0};
    BaseText error = {0};
    const char *path = session->source.path;
    char *lesson = path ? app_shelf_title(path) : NULL;
    const char *beside = session->saved    ? session->saved
                         : path && !lesson ? path
                                           : ".";
    base_free(lesson);
    if (app_files_list(&files, *folder ? folder : NULL, beside, &error))
        view_window_set_files(session->view, files.folder, files.entries,
                              files.count);
    else
        view_window_set_message(session->view, base_text_str(&error));
    base_text_release(&error);
    app_files_release(&files);
}
