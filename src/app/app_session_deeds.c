#include "app_session_deeds.h"

#include "app_session_private.h"
#include "app_session_show.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_companions.h"
#include "run_identity.h"
#include "run_knob.h"
#include "trace_store.h"

#include <string.h>

/* False, saying why in `error`, while nothing can be done to the run. */
static bool has_ended(const AppSession *session, BaseText *error)
{
    bool ended = run_has_ended(app_course_run(session->course));
    if (!ended)
        base_text_append(error,
                         _("The run is still being computed: wait for its "
                           "end, then do that again."));
    return ended;
}

static void fork_with(AppSession *session, const RunIntervention *deed,
                      uint32_t task)
{
    app_session_let_go(session);
    app_other_release(&session->other);
    app_course_do(session->course, deed);
    session->changed = session->to_deed = true;
    app_session_show_fork(session, task);
    view_window_set_news(
        session->view, /* it may have been an accident */
        _("This is the run as you changed it: Backspace takes that back."));
}

void app_session_do(AppSession *session, const RunIntervention *one,
                    uint32_t task, uint32_t event)
{
    RunIntervention deed = *one;
    BaseText error = {0};
    const Run *run = app_course_run(session->course);
    if (has_ended(session, &error) && run_intervention_is_valid(one, &error)) {
        if (one->deed != RUN_DEED_INTERRUPT) /* it is no task's */
            deed.task = run_identity_of(run_trace(run), task);
        run_intervention_place(&deed, run_trace(run), event);
        fork_with(session, &deed, task);
    }
    app_session_tell(session, &error);
}

void app_session_suppress(AppSession *session, uint32_t event)
{
    const Run *run = app_course_run(session->course);
    RunIntervention deed;
    BaseText error = {0};
    size_t count;
    const RunIntervention *deeds = app_course_deeds(session->course, &count);
    if (has_ended(session, &error) &&
        run_intervention_suppress(&deed, run_trace(run), event, deeds, count,
                                  &error)) {
        fork_with(session, &deed, trace_store_get(run_trace(run), event)->task);
    }
    app_session_tell(session, &error);
}

static AppOwnRun own_run(const AppSession *session)
{
    return (AppOwnRun){session->program, session->source.path, session->seed,
                       session->python,  &session->run_limits, session->beside};
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

const RunIntervention *app_session_deeds(const AppSession *session,
                                         size_t *count)
{
    return app_course_deeds(session->course, count);
}

void app_session_resume(AppSession *session, const RunIntervention *deeds,
                        size_t count, bool shared)
{
    if (count == 0)
        return;
    app_session_let_go(session);
    app_course_resume(session->course, deeds, count, shared);
    app_session_show_fork(session, 0);
}

/* The program in which that knob is turned runs; what was done to its run is
 * done to the new one. Returns the program before, owned by the caller; NULL,
 * saying why in `error`, if it cannot be turned so. */
static RunProgram *turn_to(AppSession *session, const char *setting,
                           BaseText *error)
{
    RunProgram *program = turned_program(session, setting, error);
    RunProgram *old = session->program;
    size_t count;
    if (!program)
        return NULL;
    const RunIntervention *deeds = app_course_deeds(session->course, &count);
    RunIntervention *kept = base_alloc_array(count + 1, sizeof *kept);
    if (count > 0)
        memcpy(kept, deeds, count * sizeof *kept);
    bool shared = app_course_is_shared(session->course);
    session->program = program;
    session->changed = true;
    app_session_hide(session);
    app_session_show_program(session);
    app_session_start(session);
    app_session_resume(session, kept, count, shared);
    base_free(kept);
    return old;
}

/* A turn would show the text that runs, and lose the one that is shown. */
static bool is_drafted(const AppSession *session)
{
    if (session->drafted)
        view_window_set_news(
            session->view,
            _("The text does not compile yet: mend it, or take the original, "
              "before a knob is turned."));
    return session->drafted;
}

void app_session_turn(AppSession *session, const char *setting)
{
    if (is_drafted(session))
        return;
    BaseText error = {0};
    AppOwnRun own = own_run(session);
    size_t count;
    RunProgram *old =
        session->program ? turn_to(session, setting, &error) : NULL;
    if (old) {
        own.program = session->program;
        app_other_keep(&session->other, &own, old, setting);
        app_course_deeds(session->course, &count);
        app_turns_add(&session->turns, session->other.names[1], setting, count);
    }
    app_session_tell(session, &error);
}

/* False if the last thing that was done is no turn of a knob. */
static bool turn_back(AppSession *session)
{
    BaseText before = {0}, error = {0};
    size_t count;
    app_course_deeds(session->course, &count);
    if (app_turns_are_last(&session->turns, count) && is_drafted(session))
        return true;
    bool turned = app_turns_take_back(&session->turns, count, &before);
    if (turned)
        run_program_free(turn_to(session, base_text_str(&before), &error));
    base_text_release(&before);
    app_session_tell(session, &error);
    return turned;
}

void app_session_take_back(AppSession *session)
{
    RunIntervention taken;
    if (turn_back(session))
        return;
    if (!app_session_is_fork(session)) {
        view_window_set_news(session->view,
                             _("Nothing has been done to this run."));
        return;
    }
    app_session_let_go(session);
    app_course_take_back(session->course, &taken);
    session->changed = true;
    const Run *run = app_course_run(session->course);
    app_session_show_fork(session,
                          run_identity_task(run_trace(run), taken.task));
    view_window_seek(session->view,
                     run_intervention_event(&taken, run_trace(run)));
}

void app_session_return(AppSession *session, size_t fork)
{
    if (fork >= app_course_left_count(session->course))
        return;
    app_session_let_go(session);
    app_other_release(&session->other);
    app_course_return(session->course, fork);
    session->changed = session->to_deed = true;
    app_session_show_fork(session, 0);
}

void app_session_share(AppSession *session)
{
    if (!session->program)
        return;
    bool shared = !app_course_is_shared(session->course);
    if (app_session_is_fork(session))
        app_session_let_go(session);
    app_course_share(session->course, shared);
    if (app_session_is_fork(session)) {
        app_session_show_fork(session, 0);
        return;
    }
    app_session_show_run(session); /* the same: it counts for what is to come */
    view_window_set_news(
        session->view,
        shared ? _("In what you do to this run, all tasks will draw from one "
                   "stream of random numbers, as in CPython.")
               : _("In what you do to this run, each task will draw the random "
                   "numbers that it drew before."));
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
