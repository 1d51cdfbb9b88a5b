#define _POSIX_C_SOURCE 200809L

#include "app_session.h"

#include "app_course.h"
#include "app_files.h"
#include "app_other.h"
#include "app_place.h"
#include "app_replay.h"
#include "app_script.h"
#include "app_source.h"
#include "app_strip.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_companions.h"
#include "run_identity.h"
#include "run_input.h"
#include "run_knob.h"
#include "run_limits.h"
#include "run_seeker.h"
#include "trace_store.h"
#include "view_page.h"

#include <math.h>
#include <string.h>
#include <time.h>

enum {
    /* Instructions, and events that the view puts in order, between two looks
     * at the clock: well under a millisecond. */
    WORK_SLICE = 20000,
    ORDER_SLICE = 5000
};

struct AppSession {
    ViewWindow *view;
    RunProgram *program; /* NULL before the first open */
    AppCourse *course;   /* owned */
    AppSource source;
    char *seed;
    BaseText title;
    AppPlace place; /* to see again once another text's run has ended */
    int python;
    TraceLimits limits;
    uint64_t serial; /* of the run, for the view */
    bool announced;  /* the view knows that the run has ended */
    bool seeking;
    uint32_t sought;  /* event that the seeker was asked for */
    AppOther other;   /* what is compared with */
    bool compared;    /* the view knows the run beside this one */
    uint32_t veil;    /* the last event that may be seen; UINT32_MAX: all */
    TraceStore *part; /* what is seen of the run; NULL: all of it */
    AppReplay replay;
    RunInput input; /* what the command line gave the first program to read */
    bool seed_given, python_given; /* they count, not the next replay's */
    ReplayMoment goal; /* to go to when all is known; REPLAY_NO_MOMENT */
    AppStrip strip;
    bool strip_shown; /* as far as it is computed */
};

double app_session_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

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
    app_course_free(session->course);
    app_replay_release(&session->replay);
    run_input_release(&session->input);
    run_program_free(session->program);
    app_source_release(&session->source);
    base_free(session->seed);
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

uint64_t app_session_serial(const AppSession *session)
{
    return session->serial;
}

const char *app_session_title(const AppSession *session)
{
    return base_text_str(&session->title);
}

static ViewRun run_of(const AppSession *session)
{
    const Run *run = app_course_run(session->course);
    ViewRun shown = {.serial = session->serial,
                     .trace = run_trace(run),
                     .seed = session->seed,
                     .computing = !run_has_ended(run)};
    if (!shown.computing)
        shown.exit_status = run_exit_status(run);
    shown.error = run_stderr(run, &shown.error_length);
    return shown;
}

/* What is behind the veil is not in the trace that the view gets. */
static void put_veil(AppSession *session, ViewRun *shown)
{
    uint32_t seen = session->veil + 1;
    if (session->veil == UINT32_MAX || trace_store_count(shown->trace) <= seen)
        return;
    if (!session->part)
        session->part = trace_store_part(shown->trace, seen);
    shown->trace = session->part;
    shown->veiled = true;
    shown->exit_status = 0;
    shown->error = "";
    shown->error_length = 0;
}

/* The view borrows from no run now. */
static void let_go(AppSession *session)
{
    view_window_set_snapshot(session->view, NULL);
    view_window_set_other(session->view, NULL);
    session->seeking = false;
}

/* The run beside this one: what is compared with, else that from before the
 * last thing was done; NULL. */
static Run *run_beside(const AppSession *session)
{
    return session->other.run ? session->other.run
                              : app_course_before(session->course);
}

static ViewDeed deed_of(const RunIntervention *one)
{
    static const ViewDeedKind kinds[] = {
        [RUN_DEED_CANCEL] = VIEW_DEED_CANCEL,
        [RUN_DEED_RAISE] = VIEW_DEED_RAISE,
        [RUN_DEED_SLEEP] = VIEW_DEED_SLEEP,
        [RUN_DEED_KNOB] = VIEW_DEED_KNOB,
    };
    return (ViewDeed){.kind = kinds[one->deed],
                      .turn = one->turn,
                      .callback = one->callback,
                      .name = one->name,
                      .text = one->text,
                      .seconds = one->seconds};
}

/* What is done to the run, in words that the view can show. */
static void show_deeds(AppSession *session)
{
    size_t count;
    const RunIntervention *deeds = app_course_deeds(session->course, &count);
    const TraceStore *trace = run_trace(app_course_run(session->course));
    ViewDeed *shown = base_alloc_array(count + 1, sizeof *shown);
    for (size_t i = 0; i < count; i++) {
        shown[i] = deed_of(&deeds[i]);
        shown[i].task = run_identity_task(trace, deeds[i].task);
    }
    view_window_set_deeds(session->view, shown, count,
                          app_course_is_shared(session->course));
    base_free(shown);
}

static void show_run(AppSession *session)
{
    TraceStore *old = session->part;
    ViewRun shown = run_of(session);
    session->part = NULL;
    put_veil(session, &shown);
    view_window_set_run(session->view, &shown);
    trace_store_free(old);
    session->announced = !shown.computing;
    if (session->announced)
        show_deeds(session);
}

void app_session_set_python(AppSession *session, const char *python)
{
    session->python = python ? run_python_parse(python) : RUN_PYTHON_DEFAULT;
}

void app_session_veil(AppSession *session, uint32_t event)
{
    bool same = event == session->veil;
    session->veil = event;
    if (same || !app_course_run(session->course))
        return;
    view_window_set_other(session->view, NULL);
    session->compared = false;
    show_run(session);
}

static void show_other(AppSession *session)
{
    Run *run = run_beside(session);
    ViewOther other = {
        .trace = run_trace(run),
        .is_before = !session->other.run || session->other.is_before,
        .names = {session->other.names[0], session->other.names[1]}};
    view_window_set_other(session->view, &other);
    session->compared = true;
}

/* True if there is more to compute. */
static bool work_on_other(AppSession *session, double end)
{
    Run *run = run_beside(session);
    if (!run || session->compared || session->veil != UINT32_MAX)
        return false;
    while (!run_has_ended(run) && app_session_clock() < end) {
        if (run_advance(run, WORK_SLICE) == RUN_ENDED)
            run_rest(run);
    }
    if (!run_has_ended(run))
        return true;
    show_other(session);
    return view_window_advance(session->view, 0);
}

/* Another run from its beginning. */
static void show_another_run(AppSession *session)
{
    session->serial++;
    show_run(session);
}

static void name_run(AppSession *session)
{
    base_text_clear(&session->title);
    base_text_printf(&session->title, _("Taskarium - %s - seed %s"),
                     app_script_name(session->source.path), session->seed);
}

/* Starts the program over. */
static void start_run(AppSession *session)
{
    RunOptions options = {.seed = session->seed, .limits = &session->limits};
    let_go(session);
    view_window_forget_run(session->view);
    app_other_release(&session->other);
    app_strip_begin(&session->strip, session->program, session->seed);
    app_course_begin(session->course, session->program, &options);
    session->compared = session->strip_shown = false;
    show_another_run(session);
    name_run(session);
}

static void show_program(AppSession *session)
{
    ViewProgram shown = app_script_of(&session->source, session->program);
    view_window_set_program(session->view, &shown);
}

/* Takes over what was opened, and starts its run. */
static void begin_program(AppSession *session, RunProgram *program)
{
    RunProgram *old = session->program;
    session->program = program;
    show_program(session);
    start_run(session);
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
    session->seed_given = session->python_given = false;
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
    take_goal(session);
    begin_program(session, program);
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
        run_program_free(program);
        return;
    }
    app_place_take(&session->place, session->view,
                   run_trace(app_course_run(session->course)));
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
                      bool light, BaseText *out, BaseText *error)
{
    ViewProgram program = app_script_of(&session->source, session->program);
    ViewRun run = run_of(session);
    return view_page_write(&program, &run, measure, light, out, error);
}

void app_session_seed(AppSession *session, const char *seed)
{
    if (!run_seed_is_valid(seed)) {
        BaseText message = {0};
        base_text_printf(&message, _("'%s' is not an integer"), seed);
        view_window_set_message(session->view, base_text_str(&message));
        base_text_release(&message);
        return;
    }
    char *copy = base_strdup(seed);
    base_free(session->seed);
    session->seed = copy;
    app_replay_leave(&session->replay, true);
    start_run(session);
}

void app_session_raise(AppSession *session, const char *option)
{
    if (run_limit_raise(&session->limits, option))
        start_run(session);
    else
        view_window_set_message(session->view,
                                _("That limit cannot be raised any further."));
}

/* Shows what has become of the run, with the same task chosen. */
static void show_fork(AppSession *session, uint32_t task)
{
    session->compared = false;
    show_another_run(session);
    if (task != 0)
        view_window_select_task(session->view, task);
}

void app_session_do(AppSession *session, const RunIntervention *one,
                    uint32_t task, uint32_t event)
{
    RunIntervention deed = *one;
    BaseText error = {0};
    const Run *run = app_course_run(session->course);
    if (!run_has_ended(run)) {
        base_text_append(&error,
                         _("The run is still being computed: wait for its "
                           "end, then do that again."));
    } else if (run_intervention_is_valid(one, &error)) {
        deed.task = run_identity_of(run_trace(run), task);
        run_intervention_place(&deed, run_trace(run), event);
        let_go(session);
        view_window_forget_run(session->view);
        app_other_release(&session->other);
        app_course_do(session->course, &deed);
        show_fork(session, task);
    }
    if (error.length > 0)
        view_window_set_message(session->view, base_text_str(&error));
    base_text_release(&error);
}

static AppOwnRun own_run(const AppSession *session)
{
    return (AppOwnRun){session->program, session->source.path, session->seed,
                       session->python, &session->limits};
}

/* The program with a knob turned; NULL, saying why in `error`. */
static RunProgram *turned_program(const AppSession *session,
                                  const char *setting, BaseText *error)
{
    const char *equals = strchr(setting, '=');
    RunProgram *program = NULL;
    BaseText text = {0}, name = {0};
    size_t length;
    if (!equals)
        equals = setting + strlen(setting);
    base_text_append_n(&name, setting, (size_t)(equals - setting));
    if (run_knob_turn(run_program_text(session->program, &length),
                      base_text_str(&name), *equals ? equals + 1 : "", &text,
                      error)) {
        program = run_companions_renew(session->program, base_text_str(&text),
                                       text.length, session->python);
    }
    base_text_release(&text);
    base_text_release(&name);
    return program;
}

/* What was done to the run before is done to this one as well. */
static void do_again(AppSession *session, const RunIntervention *deeds,
                     size_t count, bool shared)
{
    if (count == 0)
        return;
    let_go(session);
    view_window_forget_run(session->view);
    app_course_resume(session->course, deeds, count, shared);
    show_another_run(session);
}

void app_session_turn(AppSession *session, const char *setting)
{
    BaseText error = {0};
    RunProgram *program =
        session->program ? turned_program(session, setting, &error) : NULL;
    if (program) {
        AppOwnRun own = own_run(session);
        RunProgram *old = session->program;
        size_t count;
        const RunIntervention *deeds =
            app_course_deeds(session->course, &count);
        RunIntervention *kept = base_alloc_array(count + 1, sizeof *kept);
        if (count > 0)
            memcpy(kept, deeds, count * sizeof *kept);
        bool shared = app_course_is_shared(session->course);
        session->program = program;
        let_go(session);
        show_program(session);
        start_run(session);
        do_again(session, kept, count, shared);
        app_other_keep(&session->other, &own, old, setting);
        base_free(kept);
    }
    if (error.length > 0)
        view_window_set_message(session->view, base_text_str(&error));
    base_text_release(&error);
}

void app_session_take_back(AppSession *session)
{
    RunIntervention taken;
    if (!app_session_is_fork(session)) {
        view_window_set_message(session->view,
                                _("Nothing has been done to this run."));
        return;
    }
    let_go(session);
    view_window_forget_run(session->view);
    app_course_take_back(session->course, &taken);
    const Run *run = app_course_run(session->course);
    show_fork(session, run_identity_task(run_trace(run), taken.task));
    view_window_seek(session->view,
                     run_intervention_event(&taken, run_trace(run)));
}

void app_session_share(AppSession *session)
{
    if (!session->program)
        return;
    let_go(session);
    view_window_forget_run(session->view);
    app_course_share(session->course, !app_course_is_shared(session->course));
    show_fork(session, 0);
}

void app_session_compare(AppSession *session, const char *text)
{
    BaseText error = {0};
    if (!session->program)
        return;
    AppOwnRun own = own_run(session);
    view_window_set_other(session->view, NULL);
    session->compared = false;
    if (*text == '\0')
        app_other_release(&session->other);
    else if (!app_other_begin(&session->other, &own, text, &error))
        view_window_set_message(session->view, base_text_str(&error));
    base_text_release(&error);
}

bool app_session_keep(AppSession *session, Replay *replay, BaseText *error)
{
    const Run *run = app_course_run(session->course);
    AppShown shown = {.program = session->program,
                      .run = run,
                      .seed = session->seed,
                      .limits = &session->limits,
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

/* Does again what was done to the replay's run, once that has ended. True: it
 * was. */
static bool resume_replay(AppSession *session)
{
    AppReplay *replay = &session->replay;
    if (!replay->is_one || replay->is_resumed)
        return false;
    replay->is_resumed = true;
    if (replay->replay.deed_count == 0)
        return false;
    let_go(session);
    view_window_forget_run(session->view);
    app_course_resume(session->course, replay->replay.deeds,
                      replay->replay.deed_count, replay->replay.shared);
    show_fork(session, 0);
    return true;
}

/* Where all is known: whether it is the run that was saved, and the moment that
 * was asked for. */
static void arrive(AppSession *session)
{
    const Run *run = app_course_run(session->course);
    BaseText told = {0};
    uint32_t event = 0;
    if (session->replay.is_one && !session->replay.is_told)
        app_replay_tell(&session->replay, run, &told);
    session->replay.is_told = true;
    if (session->goal.turn != REPLAY_ANY && trace_store_count(run_trace(run))) {
        replay_moment_look(run_trace(run), &session->goal, &event, &told);
        view_window_seek(session->view, event);
    }
    app_replay_show_marks(&session->replay, run_trace(run), session->view);
    session->goal = REPLAY_NO_MOMENT;
    if (told.length > 0)
        view_window_set_message(session->view, told.data);
    base_text_release(&told);
}

void app_session_list(AppSession *session, const char *folder)
{
    AppFiles files = {0};
    BaseText error = {0};
    const char *beside = session->source.path ? session->source.path : ".";
    if (app_files_list(&files, *folder ? folder : NULL, beside, &error))
        view_window_set_files(session->view, files.folder, files.entries,
                              files.count);
    else
        view_window_set_message(session->view, base_text_str(&error));
    base_text_release(&error);
    app_files_release(&files);
}

/* Lets the seeker work on what the view wants to see. */
static RunStatus seek(AppSession *session)
{
    uint32_t event = 0;
    if (!view_window_wanted_event(session->view, &event)) {
        session->seeking = false;
        return RUN_ENDED;
    }
    if (!session->seeking || session->sought != event) {
        run_seeker_want(app_course_seeker(session->course), event);
        session->seeking = true;
        session->sought = event;
    }
    RunSeeker *seeker = app_course_seeker(session->course);
    if (run_seeker_advance(seeker, WORK_SLICE) == RUN_WORKING)
        return RUN_WORKING;
    session->seeking = false;
    view_window_set_snapshot(session->view, run_seeker_snapshot(seeker));
    return RUN_ENDED;
}

/* Whether there is more of it to compute; nothing else is left to do. */
static bool work_on_strip(AppSession *session, double end)
{
    AppStrip *strip = &session->strip;
    unsigned before = strip->next;
    bool more = app_strip_work(strip, end);
    if (strip->next != before || !session->strip_shown)
        view_window_set_seeds(session->view, strip->first, strip->outcomes,
                              strip->program ? APP_STRIP_SEEDS : 0);
    session->strip_shown = true;
    return more;
}

bool app_session_work(AppSession *session, double seconds)
{
    if (!session->program)
        return false;
    double end = app_session_clock() + seconds;
    Run *run = app_course_run(session->course);
    bool running = !run_has_ended(run);
    bool ordering = view_window_advance(session->view, ORDER_SLICE);
    while (running && app_session_clock() < end) {
        running = run_advance(run, WORK_SLICE) == RUN_WORKING;
        if (!running)
            run_rest(run);
        ordering = view_window_advance(session->view, ORDER_SLICE);
    }
    if (!running && resume_replay(session))
        return true;
    if (running || !session->announced)
        show_run(session);
    while (ordering && app_session_clock() < end)
        ordering = view_window_advance(session->view, ORDER_SLICE);
    if (session->place.wanted && app_session_is_complete(session))
        app_place_return(&session->place, session->view, run_trace(run));
    RunStatus seeking = seek(session);
    while (seeking == RUN_WORKING && app_session_clock() < end)
        seeking = seek(session);
    if (!running && !ordering)
        arrive(session);
    bool comparing = !running && work_on_other(session, end);
    bool busy = running || ordering || comparing || seeking == RUN_WORKING;
    return busy || work_on_strip(session, end);
}

void app_session_finish(AppSession *session, uint32_t event)
{
    run_finish(app_course_run(session->course));
    resume_replay(session);
    Run *run = app_course_run(session->course);
    run_finish(run);
    run_rest(run);
    show_run(session);
    while (view_window_advance(session->view, UINT32_MAX))
        ;
    while (work_on_other(session, INFINITY) ||
           view_window_advance(session->view, UINT32_MAX))
        ;
    arrive(session);
    if (event != UINT32_MAX) /* else the view chooses */
        view_window_seek(session->view, event);
    while (seek(session) == RUN_WORKING)
        ;
}
