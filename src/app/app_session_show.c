#include "app_session_show.h"

#include "app_clock.h"
#include "app_script.h"
#include "app_session_known.h"
#include "app_session_private.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_identity.h"
#include "trace_store.h"

/* Whoever waits so long is asked whether to go on. */
#define LONG_SECONDS 1.0

ViewRun app_session_shown(const AppSession *session)
{
    const Run *run = app_course_run(session->course);
    ViewRun shown = {.serial = session->serial,
                     .trace = run_trace(run),
                     .seed = session->seed,
                     .computing = !run_has_ended(run)};
    shown.is_long =
        shown.computing && app_clock_now() - session->began > LONG_SECONDS;
    if (!shown.computing)
        shown.exit_status = run_exit_status(run);
    shown.error = run_stderr(run, &shown.error_length);
    return shown;
}

/* What is behind the veil is not in the trace that the view gets. Where it
 * hides nothing of this run, it hides others. */
static void put_veil(AppSession *session, ViewRun *shown)
{
    uint32_t seen = session->veil + 1;
    if (session->veil == UINT32_MAX)
        return;
    shown->veiled = true;
    if (trace_store_count(shown->trace) <= seen)
        return;
    if (!session->part)
        session->part = trace_store_part(shown->trace, seen);
    shown->trace = session->part;
    shown->known = NULL;
    shown->exit_status = 0;
    shown->error = "";
    shown->error_length = 0;
}

/* Before the view forgets them. */
static void keep_marks(AppSession *session)
{
    const Run *run = app_course_run(session->course);
    if (run)
        app_marks_take(&session->marks, session->view, run_trace(run));
}

void app_session_let_go(AppSession *session)
{
    keep_marks(session);
    view_window_set_snapshot(session->view, NULL);
    view_window_set_other(session->view, NULL);
    view_window_forget_run(session->view);
    app_session_forget_known(session);
    session->seeking = false;
}

static ViewDeed deed_of(const RunIntervention *one)
{
    static const ViewDeedKind kinds[] = {
        [RUN_DEED_CANCEL] = VIEW_DEED_CANCEL,
        [RUN_DEED_RAISE] = VIEW_DEED_RAISE,
        [RUN_DEED_SLEEP] = VIEW_DEED_SLEEP,
        [RUN_DEED_KNOB] = VIEW_DEED_KNOB,
        [RUN_DEED_INTERRUPT] = VIEW_DEED_INTERRUPT,
        [RUN_DEED_SUPPRESS] = VIEW_DEED_SUPPRESS,
    };
    return (ViewDeed){.kind = kinds[one->deed],
                      .turn = one->turn,
                      .callback = one->callback,
                      .name = one->name,
                      .text = one->text,
                      .seconds = one->seconds};
}

static ViewVain vain_of(const AppSession *session, size_t index)
{
    static const ViewVain vains[] = {
        [RUN_VAIN_NO_TASK] = VIEW_VAIN_NO_TASK,
        [RUN_VAIN_TOO_EARLY] = VIEW_VAIN_TOO_EARLY,
        [RUN_VAIN_TOO_LATE] = VIEW_VAIN_TOO_LATE,
        [RUN_VAIN_AFTER_THE_END] = VIEW_VAIN_AFTER_THE_END,
        [RUN_VAIN_NO_SLEEP] = VIEW_VAIN_NO_SLEEP,
        [RUN_VAIN_NOT_THERE] = VIEW_VAIN_NOT_THERE,
    };
    size_t count;
    const RunIntervention *deeds = app_course_deeds(session->course, &count);
    if (app_course_came_about(session->course, index))
        return VIEW_VAIN_NOT;
    return vains[run_intervention_in_vain(
        &deeds[index], run_trace(app_course_run(session->course)))];
}

/* The knobs that were turned after so many deeds; returns how many. */
static size_t show_turns(const AppTurns *turns, size_t *next, size_t deeds,
                         ViewDeed *shown)
{
    size_t count = 0;
    while (*next < turns->count && turns->turns[*next].deeds <= deeds) {
        const char *setting = turns->turns[(*next)++].after;
        shown[count++] =
            (ViewDeed){.kind = VIEW_DEED_TURN, .name = setting, .text = ""};
    }
    return count;
}

/* What is done to the run, in words that the view can show. */
static void show_deeds(AppSession *session)
{
    size_t count, made = 0, next = 0;
    const AppTurns *turns = &session->turns;
    const RunIntervention *deeds = app_course_deeds(session->course, &count);
    const TraceStore *trace = run_trace(app_course_run(session->course));
    ViewDeed *shown = base_alloc_array(count + turns->count + 1, sizeof *shown);
    for (size_t i = 0; i < count; i++) {
        made += show_turns(turns, &next, i, shown + made);
        shown[made] = deed_of(&deeds[i]);
        shown[made].vain = vain_of(session, i);
        shown[made++].task = run_identity_task(trace, deeds[i].task);
    }
    made += show_turns(turns, &next, SIZE_MAX, shown + made);
    view_window_set_deeds(session->view, shown, made,
                          app_course_is_shared(session->course));
    base_free(shown);
}

/* The forks that were left, each by the last thing that was done in it. */
static void show_left(AppSession *session)
{
    const TraceStore *trace = run_trace(app_course_run(session->course));
    size_t count = app_course_left_count(session->course), made;
    ViewFork *forks = base_alloc_array(count + 1, sizeof *forks);
    for (size_t i = 0; i < count; i++) {
        const RunIntervention *deeds =
            app_course_left(session->course, i, &made);
        forks[i] = (ViewFork){deed_of(&deeds[made - 1]), (uint32_t)made};
        forks[i].last.task = run_identity_task(trace, deeds[made - 1].task);
    }
    view_window_set_forks(session->view, forks, count);
    base_free(forks);
}

void app_session_show_run(AppSession *session)
{
    TraceStore *old = session->part;
    ViewRun shown = app_session_shown(session);
    if (!shown.computing)
        shown.known = app_session_known(session);
    session->part = NULL;
    put_veil(session, &shown);
    view_window_set_run(session->view, &shown);
    trace_store_free(old);
    session->announced = !shown.computing;
    if (session->announced) {
        show_deeds(session);
        show_left(session);
    }
}

void app_session_show_another(AppSession *session)
{
    session->serial++;
    app_marks_begin(&session->marks, session->seed);
    app_session_show_run(session);
}

void app_session_hide(AppSession *session)
{
    if (session->veil != UINT32_MAX) /* it was of another run */
        session->veil = 0;
}

void app_session_show_fork(AppSession *session, uint32_t task)
{
    app_session_hide(session);
    session->compared = false;
    app_session_show_another(session);
    if (task != 0)
        view_window_select_task(session->view, task);
}

void app_session_show_program(AppSession *session)
{
    keep_marks(session);
    ViewProgram shown = app_script_of(&session->source, session->program);
    view_window_set_program(session->view, &shown);
    session->drafted = false;
}

void app_session_veil(AppSession *session, uint32_t event)
{
    bool same = event == session->veil;
    session->veil = event;
    if (same || !app_course_run(session->course))
        return;
    view_window_set_other(session->view, NULL);
    session->compared = false;
    app_session_show_run(session);
}

Run *app_session_beside(const AppSession *session)
{
    return session->other.run ? session->other.run
                              : app_course_before(session->course);
}

/* The text that the other run is of, which is never changed here. */
static ViewProgram program_beside(const AppSession *session)
{
    const RunProgram *program = session->other.program;
    const char *path = run_program_name(program);
    ViewProgram shown = {.path = path,
                         .name = app_script_name(path),
                         .docstring = run_program_docstring(program),
                         .python = run_program_python(program),
                         .is_fixed = true};
    shown.text = run_program_text(program, &shown.length);
    return shown;
}

void app_session_show_other(AppSession *session)
{
    Run *run = app_session_beside(session);
    ViewOther other = {
        .trace = run_trace(run),
        .is_before = !session->other.run || session->other.is_before,
        .names = {session->other.names[0], session->other.names[1]}};
    BaseText name = {0};
    ViewProgram program;
    if (session->other.program) {
        program = program_beside(session);
        other.program = &program;
    }
    if (other.names[0] && !other.is_before && app_session_is_fork(session)) {
        base_text_printf(&name, _("%s with what you did"), other.names[0]);
        other.names[0] = base_text_str(&name);
    }
    view_window_set_other(session->view, &other);
    base_text_release(&name);
    session->compared = true;
}

void app_session_tell(AppSession *session, BaseText *said)
{
    if (said->length > 0)
        view_window_set_message(session->view, base_text_str(said));
    base_text_release(said);
}
