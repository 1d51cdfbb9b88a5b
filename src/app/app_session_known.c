#include "app_session_known.h"

#include "app_clock.h"
#include "app_session_private.h"
#include "app_session_show.h"
#include "base_memory.h"
#include "run_facts.h"
#include "trace_store.h"

#include <math.h>

enum {
    LOOK_SLICE = 20000,   /* instructions, each of which is looked at */
    EVENTS_MOST = 200000, /* so many are seen without being asked for */
};

static void forget(TraceFacts **facts)
{
    if (*facts)
        trace_facts_release(*facts);
    base_free(*facts);
    *facts = NULL;
}

const TraceFacts *app_session_known(AppSession *session)
{
    AppKnown *known = &session->known;

    if (!known->facts) {
        known->facts = base_alloc_zero(sizeof *known->facts);
        run_facts_at_end(app_course_run(session->course), known->facts);
    }
    return known->facts;
}

/* What was seen takes the place of what the end alone told. */
static void show_found(AppSession *session)
{
    AppKnown *known = &session->known;
    TraceFacts *before = known->facts;
    TraceFacts *found = base_alloc_zero(sizeof *found);

    if (!run_look_end(known->look, found))
        run_facts_at_end(app_course_run(session->course), found);
    known->look = NULL;
    known->looked = true;
    known->facts = found;
    app_session_show_run(session);
    forget(&before);
}

/* Whatever the length of the run. */
static bool look_on(AppSession *session, double end)
{
    AppKnown *known = &session->known;

    if (known->looked || !run_has_ended(app_course_run(session->course)))
        return false;
    if (!known->look)
        known->look = app_course_begin_look(session->course);
    while (run_look_advance(known->look, LOOK_SLICE) == RUN_WORKING)
        if (app_clock_now() >= end)
            return true;
    show_found(session);
    return false;
}

bool app_session_look_on(AppSession *session, double end)
{
    const TraceStore *trace = run_trace(app_course_run(session->course));

    return trace_store_count(trace) <= EVENTS_MOST && look_on(session, end);
}

void app_session_find_facts(AppSession *session)
{
    view_window_set_facts(session->view, NULL);
    look_on(session, INFINITY);
    view_window_set_facts(session->view, app_session_known(session));
}

void app_session_forget_known(AppSession *session)
{
    if (session->known.look)
        run_look_end(session->known.look, NULL);
    forget(&session->known.facts);
    session->known = (AppKnown){0};
}
