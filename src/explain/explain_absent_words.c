/* One sentence for each thing that did not happen. */
#include "explain_absent_words.h"

#include "base_words.h"
#include "explain_absent.h"
#include "explain_absent_apart.h"
#include "explain_absent_fact.h"
#include "explain_absent_foreign.h"
#include "explain_absent_in_turn.h"
#include "explain_absent_limit.h"
#include "explain_absent_loop.h"
#include "explain_absent_overlap.h"
#include "explain_absent_thing.h"

#include "explain_cause.h"
#include "explain_errors.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { NAMED_MOST = 6 };

static const TraceEvent *event_at(const ExplainNames *names, TraceEventId id)
{
    return trace_store_get(names->lives->trace, id);
}

static void tell_await(ExplainNames *names, const ExplainAbsent *reason,
                       BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const char *name = explain_name_text(names, event->text);

    if (event->count == 0)
        base_text_printf(
            out,
            _n("The loop called %s() as a callback, %s time: that makes a "
               "coroutine, which nobody awaited, and its body never ran. A "
               "callback must be a plain function.",
               "The loop called %s() as a callback, %s times: that makes a "
               "coroutine, which nobody awaited, and its body never ran. A "
               "callback must be a plain function.",
               reason->count),
            name, explain_name_number(names, reason->count));
    else if (reason->count == 1)
        base_text_printf(out,
                         _("%s() in line %u made a coroutine that nobody "
                           "awaited: its body never ran."),
                         name, event->count);
    else
        base_text_printf(
            out,
            _n("%s() in line %u made %s coroutine that nobody awaited: its "
               "body never ran.",
               "%s() in line %u made %s coroutines that nobody awaited: their "
               "bodies never ran.",
               reason->count),
            name, event->count, explain_name_number(names, reason->count));
}

static void tell_reuse(ExplainNames *names, const ExplainAbsent *reason,
                       BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const char *name = explain_name_text(names, event->text);
    unsigned first = (unsigned)event->number;

    if (first != 0)
        base_text_printf(out,
                         _("The coroutine %s(), made in line %u and first "
                           "awaited in line %u, was awaited again in line %u: "
                           "a coroutine runs only once."),
                         name, event->count, first, event->line);
    else
        base_text_printf(out,
                         _("The coroutine %s(), made in line %u and run by a "
                           "task, was awaited again in line %u: a coroutine "
                           "runs only once."),
                         name, event->count, event->line);
}

/* The end of the task whose step was just over in that event: TRACE_NONE if it
 * did not end with it. */
static TraceEventId end_of_step(const ExplainLives *lives, TraceEventId id)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);

    if (event->cause == TRACE_NONE)
        return TRACE_NONE;
    uint32_t task = trace_store_get(lives->trace, event->cause)->task;
    for (TraceEventId at = event->cause;
         task != 0 && at < lives->event_count && at < id + 64; at++) {
        const TraceEvent *end = trace_store_get(lives->trace, at);
        if (end->turn != event->turn || end->callback != event->callback)
            continue;
        if (end->task == task &&
            (end->kind == TRACE_FINISHED || end->kind == TRACE_FAILED ||
             end->kind == TRACE_CANCELLED))
            return at;
    }
    return TRACE_NONE;
}

/* The line of an asyncio.wait() that waited for the task; 0: none did. */
static uint32_t line_of_wait(ExplainNames *names, const ExplainTask *task)
{
    const ExplainLives *lives = names->lives;
    const char *name = trace_store_text(lives->trace, task->name);
    size_t length = strlen(name);

    for (TraceEventId id = task->created;
         id < lives->event_count && length > 0 && id < task->ended; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind != TRACE_SUSPENDED || event->count != TRACE_WAIT_WAIT)
            continue;
        const char *at =
            strstr(trace_store_text(lives->trace, event->text), name);
        if (at && strchr(",)", at[length]))
            return event->line;
    }
    return 0;
}

static void tell_asked(ExplainNames *names, const ExplainAbsent *reason,
                       BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const ExplainTask *task = explain_task(names->lives, reason->task);

    if (!task || task->ended == TRACE_NONE)
        return;
    const TraceEvent *failure = event_at(names, task->ended);
    const char *who = explain_name_task(names, reason->task);
    const char *error = explain_name_error(names, task->ended);
    const char *at = explain_name_time(names, failure->time);
    const char *told = explain_name_time(names, event->time);
    TraceEventId end = end_of_step(names->lives, reason->event);
    if (end != TRACE_NONE && event_at(names, end)->task == reason->task)
        base_text_printf(
            out,
            _("%s failed with %s in line %u at %s, and nobody awaited it or "
              "asked for its exception: nobody held the task any more, so this "
              "was told at once."),
            who, error, failure->line, at);
    else if (event->line == 0 && end != TRACE_NONE)
        base_text_printf(
            out,
            _("%s failed with %s in line %u at %s, and nobody "
              "awaited it or asked for its exception: this is told "
              "only at %s, when %s came to its end in line %u and "
              "let go of the last name for it."),
            who, error, failure->line, at, told,
            explain_name_task(names, event_at(names, end)->task),
            event_at(names, end)->line);
    else if (event->line != 0)
        base_text_printf(
            out,
            _("%s failed with %s in line %u at %s, and nobody "
              "awaited it or asked for its exception: this is told "
              "only at %s, when line %u lets go of the last name "
              "for it."),
            who, error, failure->line, at, told, event->line);
    else
        base_text_printf(
            out,
            _("%s failed with %s in line %u at %s, and nobody "
              "awaited it or asked for its exception: this is told "
              "only at %s, when the last that held the task lets "
              "go of it."),
            who, error, failure->line, at, told);
}

static void tell_never_asked(ExplainNames *names, const ExplainAbsent *reason,
                             BaseText *out)
{
    const ExplainTask *task = explain_task(names->lives, reason->task);

    tell_asked(names, reason, out);
    uint32_t line = task ? line_of_wait(names, task) : 0;
    if (line == 0)
        return;
    base_text_append_char(out, ' ');
    base_text_printf(out,
                     _("asyncio.wait() in line %u waited for it, and raises "
                       "nothing."),
                     line);
}

/* True if a real error of that type has come up before. */
static bool holds_type(const ExplainLives *lives, TraceEventId before,
                       const char *type)
{
    for (TraceEventId id = 0; id < before; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if ((event->kind == TRACE_FAILED ||
             event->kind == TRACE_GROUP_EXIT_BEGIN) &&
            strcmp(trace_store_text(lives->trace, event->text), type) == 0)
            return true;
    }
    return false;
}

static void tell_match(ExplainNames *names, const ExplainAbsent *reason,
                       BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const char *type = explain_name_text(names, event->text);
    const char *clause = explain_name_text(names, event->detail);

    if (strstr(type, "ExceptionGroup") &&
        holds_type(names->lives, reason->event, clause))
        base_text_printf(
            out,
            _("except %s in line %u was tried against %s and did "
              "not match: the %s is inside of it; except* %s would "
              "take it."),
            clause, event->line, type, clause, clause);
    else if (strcmp(type, "CancelledError") == 0 &&
             strcmp(clause, "Exception") == 0)
        base_text_printf(
            out,
            _("except Exception in line %u was tried against CancelledError "
              "and did not match: CancelledError is no Exception but a "
              "BaseException."),
            event->line);
    else
        base_text_printf(out,
                         _("except %s in line %u was tried against %s and did "
                           "not match."),
                         clause, event->line, type);
}

static void tell_cancel(ExplainNames *names, const ExplainAbsent *reason,
                        BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const ExplainTask *child = explain_task(names->lives, event->other);

    if (!child || child->ended == TRACE_NONE) {
        base_text_printf(
            out,
            _("gather() in line %u handed on its first error at %s, "
              "and cancelled nobody."),
            event->line, explain_name_time(names, event->time));
        return;
    }
    if (child->outcome == TRACE_STATE_CANCELLED) {
        base_text_printf(out,
                         _("gather() in line %u handed on the cancellation of "
                           "%s at %s, and cancelled nobody."),
                         event->line, explain_name_task(names, event->other),
                         explain_name_time(names, event->time));
        return;
    }
    base_text_printf(out,
                     _("gather() in line %u handed on its first error, %s from "
                       "%s (line %u), and cancelled nobody."),
                     event->line, explain_name_error(names, child->ended),
                     explain_name_task(names, event->other),
                     event_at(names, child->ended)->line);
}

static void tell_goes_on(ExplainNames *names, const ExplainAbsent *reason,
                         BaseText *out)
{
    const ExplainLives *lives = names->lives;
    uint32_t serial = reason->count;
    const ExplainTask *task = explain_task(lives, serial);
    const char *who = explain_name_task(names, serial);

    if (!task || task->ended == TRACE_NONE) {
        base_text_printf(
            out,
            explain_is_whole(lives)
                ? _("%s was not cancelled then: it went on, and never ended.")
                : _("%s goes on."),
            who);
        return;
    }
    const char *at =
        explain_name_time(names, event_at(names, task->ended)->time);
    TraceEventId real = task->ended;
    if (task->outcome == TRACE_STATE_RETURNED) {
        base_text_printf(
            out,
            _("%s was not cancelled then: it went on, and returned at %s."),
            who, at);
    } else if (task->outcome == TRACE_STATE_FAILED) {
        base_text_printf(
            out,
            _("%s was not cancelled then: it went on, and failed at %s: %s."),
            who, at, explain_name_error(names, real));
    } else {
        while (real != TRACE_NONE &&
               event_at(names, real)->kind != TRACE_CANCEL_REQUESTED)
            real = event_at(names, real)->cause;
        bool run = real != TRACE_NONE &&
                   explain_asker(lives, real).kind == EXPLAIN_ASKER_RUN;
        base_text_printf(
            out,
            run ? _("%s was not cancelled then: it went on, until "
                    "asyncio.run() cancelled it at its end, at %s.")
                : _("%s was not cancelled then: it went on, until it was "
                    "cancelled at %s."),
            who, at);
    }
}

/* The abort that refuses: since when, and because of what. */
static void tell_task(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const TraceEvent *event = event_at(names, reason->event);
    const char *what = explain_name_text(names, event->detail);
    const char *why =
        explain_name_refusal(explain_name_text(names, event->text));
    const char *group = explain_name_group(names, reason->group);
    TraceEventId abort = reason->group != EXPLAIN_NONE
                             ? lives->groups[reason->group].abort
                             : TRACE_NONE;
    TraceEventId real =
        abort < reason->event ? explain_real_error(lives, abort) : TRACE_NONE;

    if (real == TRACE_NONE) {
        base_text_printf(out,
                         _("create_task(%s()) in line %u was refused: %s %s."),
                         what, event->line, group, why);
        return;
    }
    const TraceEvent *error = event_at(names, real);
    base_text_printf(
        out,
        _("create_task(%s()) in line %u was refused: %s %s since "
          "%s, because of %s in %s, line %u. No line of %s() ran."),
        what, event->line, group, why, explain_name_place(names, abort),
        explain_name_error(names, real), explain_name_task(names, error->task),
        error->line, what);
}

/* Who took the request that the limit had made: a task that it went on to and
 * that kept CancelledError. TRACE_NONE if none did. */
static TraceEventId find_keeper(const ExplainLives *lives, TraceEventId exit)
{
    uint32_t limit = trace_store_get(lives->trace, exit)->object;

    for (TraceEventId id = exit; id-- > 0;) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_CANCEL_KEPT) {
            for (TraceEventId at = event->cause; at != TRACE_NONE;
                 at = trace_store_get(lives->trace, at)->cause) {
                const TraceEvent *cause = trace_store_get(lives->trace, at);
                if (cause->kind != TRACE_TIMEOUT_FIRED)
                    continue;
                if (cause->object == limit)
                    return id;
                break;
            }
        }
        if (event->kind == TRACE_TIMEOUT_FIRED && event->object == limit)
            break;
    }
    return TRACE_NONE;
}

/* The first real error that came up after the limit had fired. */
static TraceEventId error_since(const ExplainLives *lives, TraceEventId exit)
{
    TraceEventId real = TRACE_NONE;

    for (TraceEventId id = exit; id-- > 0;) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_TIMEOUT_FIRED)
            break;
        if (event->kind == TRACE_FAILED && !explain_is_handed_on(lives, id))
            real = id;
    }
    return real;
}

static void tell_quiet_limit(ExplainNames *names, const ExplainAbsent *reason,
                             BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    TraceEventId keeper = find_keeper(names->lives, reason->event);

    if (keeper == TRACE_NONE) {
        base_text_printf(out,
                         _("The time limit of line %u passed and raised no "
                           "TimeoutError: its block ended without "
                           "CancelledError, so there was nothing to turn into "
                           "one."),
                         event->line);
        return;
    }
    const TraceEvent *kept = event_at(names, keeper);
    base_text_printf(out,
                     _("The time limit of line %u passed and raised no "
                       "TimeoutError: its request went to %s, which caught "
                       "CancelledError in line %u and did not raise it again. "
                       "The block ended without CancelledError, so there was "
                       "nothing to turn into one."),
                     event->line, explain_name_task(names, kept->task),
                     kept->line);
}

static void tell_timeout(ExplainNames *names, const ExplainAbsent *reason,
                         BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const char *raised = explain_name_text(names, event->text);
    unsigned before = (unsigned)event->number;

    if (event->text == 0) {
        tell_quiet_limit(names, reason, out);
    } else if (strcmp(raised, "CancelledError") == 0) {
        base_text_printf(
            out,
            _("The time limit of line %u passed and did not turn "
              "CancelledError into TimeoutError: a request besides "
              "its own still counts (cancelling() was %u when it "
              "began, and is %u without its own)."),
            event->line, before, event->count);
    } else {
        TraceEventId real = error_since(names->lives, reason->event);
        if (strstr(raised, "ExceptionGroup") && real != TRACE_NONE) {
            const TraceEvent *error = event_at(names, real);
            base_text_printf(
                out,
                _("The time limit of line %u passed and raised no "
                  "TimeoutError: %s, with %s of %s (line %u), took "
                  "the place of CancelledError."),
                event->line, raised, explain_name_error(names, real),
                explain_name_task(names, error->task), error->line);
        } else {
            base_text_printf(out,
                             _("The time limit of line %u passed and raised no "
                               "TimeoutError: %s took the place of "
                               "CancelledError."),
                             event->line,
                             explain_name_error(names, reason->event));
        }
    }
}

static void tell_start(ExplainNames *names, const ExplainAbsent *reason,
                       BaseText *out)
{
    const ExplainLives *lives = names->lives;
    const char *who = explain_name_task(names, reason->task);
    TraceEventId real = explain_real_error(lives, reason->event);
    TraceEventId request =
        event_at(names, event_at(names, reason->event)->cause)->cause;
    const TraceEvent *event =
        request != TRACE_NONE ? event_at(names, request) : NULL;

    if (!event || event->kind != TRACE_CANCEL_REQUESTED) {
        base_text_printf(
            out,
            _("%s was asked to stop before its first step: no line "
              "of it ever ran."),
            who);
        return;
    }
    ExplainAsker asker = explain_asker(lives, request);
    if (asker.kind == EXPLAIN_ASKER_GROUP && real != TRACE_NONE) {
        const TraceEvent *error = event_at(names, real);
        unsigned line =
            error->kind == TRACE_FAILED ? error->line : (unsigned)error->number;
        base_text_printf(
            out,
            _("%s was asked to stop by %s, because of %s in line "
              "%u, before its first step: no line of it ever ran."),
            who, explain_name_group(names, asker.group),
            explain_name_error(names, real), line);
    } else if (asker.kind == EXPLAIN_ASKER_TASK) {
        base_text_printf(out,
                         _("%s was asked to stop by %s in line %u before its "
                           "first step: no line of it ever ran."),
                         who, explain_name_task(names, asker.task), asker.line);
    } else {
        base_text_printf(
            out,
            _("%s was asked to stop before its first step: no line "
              "of it ever ran."),
            who);
    }
}

/* When the CancelledError came that is kept in that event: the last one of the
 * task that none before has kept. */
static double time_of_delivery(const ExplainLives *lives, TraceEventId kept)
{
    uint32_t task = trace_store_get(lives->trace, kept)->task, others = 0;

    for (TraceEventId id = kept; id-- > 0;) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->task != task)
            continue;
        if (event->kind == TRACE_CANCEL_KEPT)
            others++;
        if (event->kind == TRACE_RESUMED &&
            (event->flags & TRACE_FLAG_CANCEL) != 0 && others-- == 0)
            return event->time;
    }
    return trace_store_get(lives->trace, kept)->time;
}

/* True if the last to ask before that event was asyncio.run(), at its end. */
static bool is_asked_by_run(const ExplainLives *lives, TraceEventId kept)
{
    uint32_t task = trace_store_get(lives->trace, kept)->task;

    for (TraceEventId id = kept; id-- > 0;) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->task == task && event->kind == TRACE_CANCEL_REQUESTED)
            return explain_asker(lives, id).kind == EXPLAIN_ASKER_RUN;
    }
    return false;
}

/* asyncio.run() cancels who is left and waits for them: each only once. */
static void tell_run_waits(ExplainNames *names, const ExplainAbsent *reason,
                           BaseText *out)
{
    const ExplainTask *task = explain_task(names->lives, reason->task);

    bool has_ended = task && task->ended != TRACE_NONE;

    if ((!has_ended && !explain_is_whole(names->lives)) ||
        !is_asked_by_run(names->lives, reason->event))
        return;
    base_text_append_char(out, ' ');
    if (has_ended)
        base_text_append(out, _("asyncio.run() had asked it, at its own end, "
                                "and waited for it until then."));
    else
        base_text_append(out,
                         _("asyncio.run() had asked it, at its own end, "
                           "and asks only once: it waits for a task that "
                           "never ends, so the program does not, either."));
}

static void tell_stop(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const ExplainTask *task = explain_task(names->lives, reason->task);
    const char *who = explain_name_task(names, reason->task);
    const char *came =
        explain_name_time(names, time_of_delivery(names->lives, reason->event));

    if (event->text != 0)
        base_text_printf(
            out,
            _("%s threw CancelledError away at %s: `%s` in line %u left a "
              "finally, which ends whatever is being raised."),
            who, explain_name_time(names, event->time),
            explain_name_text(names, event->text), event->line);
    else if (task && task->ended != TRACE_NONE)
        base_text_printf(
            out,
            _("%s caught CancelledError in line %u at %s and did "
              "not raise it again: it went on, and ended at %s."),
            who, event->line, came,
            explain_name_time(names, event_at(names, task->ended)->time));
    else
        base_text_printf(out,
                         _("%s caught CancelledError in line %u at %s and did "
                           "not raise it again: it went on."),
                         who, event->line, came);
    tell_run_waits(names, reason, out);
}

static void tell_late(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const ExplainGroup *group = &names->lives->groups[reason->group];

    base_text_printf(
        out,
        _("%s asked once, at %s, and then waited for %s: it ended only at %s."),
        explain_name_group(names, reason->group),
        explain_name_time(names, event_at(names, group->abort)->time),
        explain_name_task(names, reason->task),
        explain_name_time(names, event_at(names, group->exit_end)->time));
}

/* Those who had to wait, by name as far as there is room. */
static void tell_turn(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    const char *who = explain_name_task(names, event->by);
    const char *from = explain_name_time(names, event->time);
    const char *until = explain_name_time(names, event->time + event->number);

    uint32_t tasks[NAMED_MOST];
    uint32_t count =
        explain_held_up(names->lives, reason->event, tasks, NAMED_MOST);
    base_text_printf(out,
                     _("%s held the thread from %s to %s, by time.sleep() in "
                       "line %u; who had to wait for it: %s."),
                     who, from, until, event->line,
                     explain_name_tasks(names, tasks, count, NAMED_MOST));
}

static void tell_left(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const TraceEvent *event = event_at(names, reason->event);
    uint32_t ended = (uint32_t)event->number;

    base_text_printf(
        out,
        _n("asyncio.wait() in line %u returned at %s, when %s task had ended, "
           "and cancelled nobody; still pending: %s.",
           "asyncio.wait() in line %u returned at %s, when %s tasks had "
           "ended, and cancelled nobody; still pending: %s.",
           ended),
        event->line, explain_name_time(names, event->time),
        explain_name_number(names, ended),
        explain_name_number(names, event->count));
}

static void tell_rest(ExplainNames *names, const ExplainAbsent *reason,
                      BaseText *out)
{
    const char *who = explain_name_task(names, reason->task);

    switch (reason->kind) {
    case EXPLAIN_ABSENT_ABORT:
        base_text_printf(out,
                         _("%s was no error to %s when it ended cancelled: the "
                           "group asked nobody to stop, and raised nothing."),
                         who, explain_name_group(names, reason->group));
        break;
    case EXPLAIN_ABSENT_RAISE:
        if (event_at(names, reason->event)->kind == TRACE_FAILED) {
            base_text_printf(
                out,
                _("%s failed with %s in line %u, and gather() in line %u, with "
                  "return_exceptions=True, put the error into the list of "
                  "results and did not raise it."),
                who, explain_name_error(names, reason->event),
                event_at(names, reason->event)->line, reason->count);
            break;
        }
        base_text_printf(
            out,
            _("%s ended cancelled, and gather() in line %u, with "
              "return_exceptions=True, put its CancelledError into "
              "the list of results; CancelledError is no Exception "
              "but a BaseException."),
            who, reason->count);
        break;
    default:
        base_text_printf(
            out,
            _("%s was still there when the main task ended: nobody "
              "waited for it, and asyncio.run() cancelled it at %s."),
            who,
            explain_name_time(names, event_at(names, reason->event)->time));
        break;
    }
}

void explain_absent_tell(ExplainNames *names, const ExplainAbsent *reason,
                         BaseText *out)
{
    static void (*const tell[])(ExplainNames *, const ExplainAbsent *,
                                BaseText *) = {
        [EXPLAIN_ABSENT_AWAIT] = tell_await,
        [EXPLAIN_ABSENT_REUSE] = tell_reuse,
        [EXPLAIN_ABSENT_ASKED] = tell_never_asked,
        [EXPLAIN_ABSENT_MATCH] = tell_match,
        [EXPLAIN_ABSENT_CANCEL] = tell_cancel,
        [EXPLAIN_ABSENT_GOES_ON] = tell_goes_on,
        [EXPLAIN_ABSENT_TASK] = tell_task,
        [EXPLAIN_ABSENT_TIMEOUT] = tell_timeout,
        [EXPLAIN_ABSENT_START] = tell_start,
        [EXPLAIN_ABSENT_STOP] = tell_stop,
        [EXPLAIN_ABSENT_LATE] = tell_late,
        [EXPLAIN_ABSENT_ABORT] = tell_rest,
        [EXPLAIN_ABSENT_RAISE] = tell_rest,
        [EXPLAIN_ABSENT_TURN] = tell_turn,
        [EXPLAIN_ABSENT_LEFT] = tell_left,
        [EXPLAIN_ABSENT_LOOP] = explain_absent_tell_foreign,
        [EXPLAIN_ABSENT_OPEN] = explain_absent_tell_foreign,
        [EXPLAIN_ABSENT_SEEN] = explain_absent_tell_fact,
        [EXPLAIN_ABSENT_RELEASE] = explain_absent_tell_in_turn,
        [EXPLAIN_ABSENT_THREADS] = explain_absent_tell_in_turn,
        [EXPLAIN_ABSENT_WORKERS] = explain_absent_tell_in_turn,
        [EXPLAIN_ABSENT_AT_ONCE] = explain_absent_tell_in_turn,
        [EXPLAIN_ABSENT_WAITED_FOR] = tell_rest,
        [EXPLAIN_ABSENT_WAKE] = explain_absent_tell_loop,
        [EXPLAIN_ABSENT_HOLD] = explain_absent_tell_loop,
        [EXPLAIN_ABSENT_QUEUE] = explain_absent_tell_loop,
        [EXPLAIN_ABSENT_ORDER] = explain_absent_tell_loop,
        [EXPLAIN_ABSENT_UPDATE] = explain_absent_tell_fact,
        [EXPLAIN_ABSENT_ANEW] = explain_absent_tell_fact,
        [EXPLAIN_ABSENT_LINE] = explain_absent_tell_fact,
        [EXPLAIN_ABSENT_SHIELDED] = explain_absent_tell_loop,
        [EXPLAIN_ABSENT_TURNS] = explain_absent_tell_loop,
        [EXPLAIN_ABSENT_LIMIT] = explain_absent_tell_limit,
        [EXPLAIN_ABSENT_SOON] = explain_absent_tell_limit,
        [EXPLAIN_ABSENT_OWNER] = explain_absent_tell_limit,
        [EXPLAIN_ABSENT_GIVE_WAY] = explain_absent_tell_fact,
        [EXPLAIN_ABSENT_HEARD] = explain_absent_tell_fact,
        [EXPLAIN_ABSENT_ROW] = explain_absent_tell_overlap,
        [EXPLAIN_ABSENT_CHAIN] = explain_absent_tell_overlap,
        [EXPLAIN_ABSENT_OUTLIVED] = explain_absent_tell_overlap,
        [EXPLAIN_ABSENT_RESULT] = explain_absent_tell_thing,
        [EXPLAIN_ABSENT_DONE] = explain_absent_tell_thing,
        [EXPLAIN_ABSENT_ITEMS] = explain_absent_tell_thing,
        [EXPLAIN_ABSENT_CLOSE] = explain_absent_tell_thing,
        [EXPLAIN_ABSENT_THROWN] = explain_absent_tell_loop,
        [EXPLAIN_ABSENT_HOLDS] = explain_absent_tell_overlap,
        [EXPLAIN_ABSENT_APART] = explain_absent_tell_apart,
    };
    size_t from = out->length;

    tell[reason->kind](names, reason, out);
    /* A sentence may begin with "the TaskGroup". */
    if (out->length > from + 4 && strncmp(out->data + from, "the ", 4) == 0)
        out->data[from] = 'T';
}
