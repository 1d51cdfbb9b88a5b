#include "app_session_work.h"

#include "app_clock.h"
#include "app_session_deeds.h"
#include "app_session_known.h"
#include "app_session_private.h"
#include "app_session_show.h"
#include "base_words.h"
#include "explain_compare.h"
#include "run_identity.h"
#include "run_seeker.h"
#include "trace_store.h"

#include <math.h>

enum {
    /* Instructions, and events that the view puts in order, between two looks
     * at the clock: well under a millisecond. */
    WORK_SLICE = 20000,
    ORDER_SLICE = 5000
};

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
    app_session_resume(session, replay->replay.deeds, replay->replay.deed_count,
                       replay->replay.shared);
    return true;
}

/* Where the fork begins to differ from the run without its last deed, or as
 * near as is known. */
static uint32_t first_difference(const AppSession *session)
{
    const Run *before = app_course_before(session->course);
    const TraceStore *trace = run_trace(app_course_run(session->course));
    ExplainLives now = {0}, then = {0};
    uint32_t event = TRACE_NONE;
    size_t count;
    const RunIntervention *deeds = app_course_deeds(session->course, &count);
    if (before && run_has_ended(before)) {
        explain_lives_read(&now, trace);
        explain_lives_read(&then, run_trace(before));
        event = explain_compare(&now, &then).value[0];
        explain_lives_release(&now);
        explain_lives_release(&then);
    }
    return event != TRACE_NONE
               ? event
               : run_intervention_event(&deeds[count - 1], trace);
}

/* Where a sleep that was made longer or shorter ends now; TRACE_NONE: the last
 * deed is none, or the sleep has no end. */
static uint32_t end_of_sleep(const AppSession *session)
{
    const TraceStore *trace = run_trace(app_course_run(session->course));
    size_t count;
    const RunIntervention *deeds = app_course_deeds(session->course, &count);
    const RunIntervention *deed = &deeds[count - 1];
    uint32_t task = run_identity_task(trace, deed->task);
    if (deed->deed != RUN_DEED_SLEEP)
        return TRACE_NONE;
    for (uint32_t id = run_intervention_event(deed, trace);
         id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_RESUMED && event->task == task)
            return id;
    }
    return TRACE_NONE;
}

uint32_t app_session_deed_event(const AppSession *session)
{
    uint32_t event = end_of_sleep(session);
    return event != TRACE_NONE ? event : first_difference(session);
}

/* Whoever has just done something to the run sees what that does next. */
static void go_to_deed(AppSession *session)
{
    if (session->to_deed && app_session_is_fork(session))
        view_window_seek(session->view, app_session_deed_event(session));
    session->to_deed = false;
}

/* The event of the moment that was asked for, or the nearest one, which is said
 * in `told`. False: a question hides whether there is one. */
static bool find_goal(AppSession *session, uint32_t *event, BaseText *told)
{
    const Run *run = app_course_run(session->course);
    BaseText nearest = {0};
    bool there =
        replay_moment_look(run_trace(run), &session->goal, event, &nearest);
    bool hidden =
        session->veil != UINT32_MAX && (!there || *event > session->veil);
    if (hidden)
        view_window_urge(session->view);
    else
        base_text_append(told, base_text_str(&nearest));
    base_text_release(&nearest);
    return !hidden;
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
    go_to_deed(session);
    if (session->goal.turn != REPLAY_ANY &&
        trace_store_count(run_trace(run)) > 0 &&
        find_goal(session, &event, &told)) {
        view_window_go(session->view, &(ViewPlace){.event = event,
                                                   .task = VIEW_TASK_OF_EVENT,
                                                   .open = UINT32_MAX});
    }
    app_replay_show_marks(&session->replay, run_trace(run), session->view);
    session->goal = REPLAY_NO_MOMENT;
    app_session_tell(session, &told);
}

/* The end of what still grows is another one before it is found, and what was
 * found of it takes memory for nothing. */
static bool is_passing(const AppSession *session, uint32_t event)
{
    return !run_has_ended(app_course_run(session->course)) &&
           event + 1 >= view_window_event_count(session->view);
}

/* Lets the seeker work on what the view wants to see. */
static RunStatus seek(AppSession *session)
{
    uint32_t event = 0;
    if (!view_window_wanted_event(session->view, &event) ||
        is_passing(session, event)) {
        session->seeking = false;
        return RUN_ENDED;
    }
    uint32_t chosen = view_window_chosen_task(session->view);
    if (!session->seeking || session->sought != event ||
        session->chosen != chosen) {
        run_seeker_choose(app_course_seeker(session->course), chosen);
        session->chosen = chosen;
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

static bool park(AppSession *session, double end)
{
    RunSeeker *seeker = app_course_seeker(session->course);
    RunStatus parking = RUN_WORKING;
    while (parking == RUN_WORKING && app_clock_now() < end)
        parking = run_seeker_park(seeker, WORK_SLICE);
    return parking == RUN_WORKING;
}

/* True if there is more to compute. */
static bool work_on_other(AppSession *session, double end)
{
    Run *run = app_session_beside(session);
    if (!run || session->compared || session->veil != UINT32_MAX)
        return false;
    while (!run_has_ended(run) && app_clock_now() < end) {
        if (run_advance(run, WORK_SLICE) == RUN_ENDED)
            run_rest(run);
    }
    if (!run_has_ended(run))
        return true;
    app_session_show_other(session);
    return view_window_advance(session->view, 0);
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
    double end = app_clock_now() + seconds;
    Run *run = app_course_run(session->course);
    bool running = !run_has_ended(run);
    bool ordering = view_window_advance(session->view, ORDER_SLICE);
    while (running && app_clock_now() < end) {
        running = run_advance(run, WORK_SLICE) == RUN_WORKING;
        if (!running)
            run_rest(run);
        ordering = view_window_advance(session->view, ORDER_SLICE);
    }
    if (!running && resume_replay(session))
        return true;
    if (running || !session->announced)
        app_session_show_run(session);
    while (ordering && app_clock_now() < end)
        ordering = view_window_advance(session->view, ORDER_SLICE);
    if (session->place.wanted && app_session_is_complete(session))
        app_place_return(&session->place, session->view, run_trace(run));
    if (session->marks.count > 0 && app_session_is_complete(session))
        app_marks_return(&session->marks, session->view, run_trace(run));
    RunStatus seeking = seek(session);
    while (seeking == RUN_WORKING && app_clock_now() < end)
        seeking = seek(session);
    if (!running && !ordering)
        arrive(session);
    bool comparing = !running && work_on_other(session, end);
    bool busy = running || ordering || comparing || seeking == RUN_WORKING;
    return busy || app_session_look_on(session, end) || park(session, end) ||
           work_on_strip(session, end);
}

bool app_session_park(AppSession *session, double seconds)
{
    return session->program && park(session, app_clock_now() + seconds);
}

void app_session_finish(AppSession *session, uint32_t event)
{
    run_finish(app_course_run(session->course));
    resume_replay(session);
    Run *run = app_course_run(session->course);
    run_finish(run);
    run_rest(run);
    app_session_show_run(session);
    while (view_window_advance(session->view, UINT32_MAX))
        ;
    while (work_on_other(session, INFINITY) ||
           view_window_advance(session->view, UINT32_MAX))
        ;
    app_session_look_on(session, INFINITY);
    arrive(session);
    if (event != UINT32_MAX) /* else the view chooses */
        view_window_seek(session->view, event);
    while (seek(session) == RUN_WORKING)
        ;
}

const RunSnapshot *app_session_look(const AppSession *session, uint32_t event)
{
    return app_course_look(session->course, event);
}
