#include "explain_event.h"

#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

static const char *text_of(const ExplainLives *lives, TraceText text)
{
    return trace_store_text(lives->trace, text);
}

static void tell_created(const ExplainLives *lives, const TraceEvent *event,
                         BaseText *out)
{
    if (event->by == 0) {
        base_text_append(out, "asyncio.run() makes ");
    } else {
        explain_words_task(lives, event->by, out);
        base_text_append(out, " creates ");
    }
    explain_words_task(lives, event->task, out);
    base_text_append(out, ": it is queued.");
}

static void tell_step(const ExplainLives *lives, const TraceEvent *event,
                      BaseText *out)
{
    const char *thrown = text_of(lives, event->text);
    bool first = event->kind == TRACE_FIRST_STEP;

    if (*thrown != '\0') {
        base_text_printf(out, "%s is thrown into ", thrown);
        explain_words_task(lives, event->task, out);
        base_text_append(out,
                         first ? ", which never began." : " at its await.");
        return;
    }
    explain_words_task(lives, event->task, out);
    base_text_append(out, first ? " takes its first step." : " goes on.");
}

static void tell_suspended(const ExplainLives *lives, TraceEventId id,
                           const TraceEvent *event, BaseText *out)
{
    explain_words_task(lives, event->task, out);
    if (event->count == TRACE_WAIT_NOTHING) {
        base_text_append(out, " lets the others go first.");
        return;
    }
    base_text_append(out, " waits for ");
    explain_words_wait(lives, id, out);
    base_text_append_char(out, '.');
}

static void tell_end(const ExplainLives *lives, const TraceEvent *event,
                     BaseText *out)
{
    explain_words_task(lives, event->task, out);
    if (event->kind == TRACE_CANCELLED) {
        base_text_append(out, " is cancelled.");
        return;
    }
    bool failed = event->kind == TRACE_FAILED;
    TraceText repr = failed && event->detail != 0 ? event->detail : event->text;
    base_text_append(out, failed ? " fails: " : " returns");
    const char *value = text_of(lives, repr);
    if (!failed && *value != '\0' && strcmp(value, "None") != 0) {
        base_text_append_char(out, ' ');
        explain_words_value(value, 60, out);
    } else if (failed) {
        explain_words_value(value, 80, out);
    }
    base_text_append_char(out, '.');
}

static void tell_cancel_requested(const ExplainLives *lives,
                                  const TraceEvent *event, BaseText *out)
{
    bool group =
        event->cause != TRACE_NONE &&
        trace_store_get(lives->trace, event->cause)->kind == TRACE_GROUP_ABORT;

    if ((event->flags & TRACE_FLAG_ACCEPTED) == 0) {
        base_text_append(out, "A request to stop reaches ");
        explain_words_task(lives, event->task, out);
        base_text_append(out, " too late: it has ended.");
        return;
    }
    if (group)
        base_text_append(out, "The group");
    else if (event->by != 0)
        explain_words_task(lives, event->by, out);
    else
        base_text_append(out, "The loop");
    base_text_append(out, " asks ");
    if (event->by == event->task && !group)
        base_text_append(out, "itself");
    else
        explain_words_task(lives, event->task, out);
    base_text_append(out, " to stop.");
}

/* How the block of a group came to its end. */
static void tell_block(const ExplainLives *lives, const TraceEvent *event,
                       BaseText *out)
{
    explain_words_task(lives, event->task, out);
    if (event->text == 0) {
        base_text_append(out, " reaches the end of its group");
        return;
    }
    base_text_append(out, " leaves the block of its group with ");
    explain_words_value(
        text_of(lives, event->detail != 0 ? event->detail : event->text), 80,
        out);
    if (event->number > 0)
        base_text_printf(out, ", raised in line %.0f", event->number);
}

static void tell_group(const ExplainLives *lives, const TraceEvent *event,
                       BaseText *out)
{
    switch (event->kind) {
    case TRACE_GROUP_ENTER:
        explain_words_task(lives, event->task, out);
        base_text_append(out, " opens a group.");
        break;
    case TRACE_GROUP_CHILD_DONE:
        base_text_append(out, "The group hears that ");
        explain_words_task(lives, event->other, out);
        base_text_append(out, " has ended; ");
        explain_words_count(event->count, "child is left.",
                            "children are left.", out);
        break;
    case TRACE_GROUP_ABORT:
        if (event->count == 0) {
            base_text_append(out, "The group aborts; it has no child to stop.");
            break;
        }
        base_text_append(out, "The group aborts: it asks ");
        explain_words_count(event->count, "child", "children", out);
        base_text_append(out, " to stop.");
        break;
    case TRACE_GROUP_EXIT_BEGIN:
        tell_block(lives, event, out);
        if (event->count > 0) {
            base_text_append(out, ": ");
            explain_words_count(event->count, "child still runs",
                                "children still run", out);
        }
        base_text_append_char(out, '.');
        break;
    default:
        base_text_append(out, "The group ends");
        if (event->text != 0)
            base_text_printf(out, " and raises %s",
                             text_of(lives, event->text));
        base_text_append_char(out, '.');
        break;
    }
}

static void tell_output(const ExplainLives *lives, const TraceEvent *event,
                        BaseText *out)
{
    explain_words_task(lives, event->task != 0 ? event->task : event->by, out);
    base_text_append(out, event->kind == TRACE_STDERR ? " writes to stderr: "
                                                      : " prints: ");
    explain_words_value(text_of(lives, event->text), 60, out);
}

static void tell_timer(const ExplainLives *lives, const TraceEvent *event,
                       BaseText *out)
{
    base_text_append(out, event->kind == TRACE_TIMER_SET ? "A timer is set for "
                          : event->kind == TRACE_TIMER_FIRED
                              ? "A timer rings at "
                              : "A timer is dropped that was set for ");
    explain_words_time(event->number, out);
    if (event->task != 0) {
        base_text_append(out, event->kind == TRACE_TIMER_FIRED ? " and wakes "
                                                               : ", for ");
        explain_words_task(lives, event->task, out);
    }
    base_text_append_char(out, '.');
}

static void tell_missed(const ExplainLives *lives, const TraceEvent *event,
                        BaseText *out)
{
    base_text_printf(out, "The except %s of line %u does not match %s.",
                     text_of(lives, event->detail), event->line,
                     text_of(lives, event->text));
}

static void tell_timeout_exit(const ExplainLives *lives,
                              const TraceEvent *event, BaseText *out)
{
    const char *raised = text_of(lives, event->text);

    if ((event->flags & TRACE_FLAG_TURNED) != 0)
        base_text_printf(out,
                         "The time limit of line %u turns %s into "
                         "TimeoutError.",
                         event->line, raised);
    else if (event->text == 0)
        base_text_printf(out,
                         "The time limit of line %u raises no TimeoutError: "
                         "its block ended without CancelledError.",
                         event->line);
    else
        base_text_printf(out,
                         "The time limit of line %u raises no TimeoutError: "
                         "its block raised %s.",
                         event->line, raised);
}

static void tell_coroutine(const ExplainLives *lives, const TraceEvent *event,
                           BaseText *out)
{
    const char *name = text_of(lives, event->text);

    if (event->kind == TRACE_COROUTINE_DROPPED)
        base_text_printf(out,
                         "The coroutine %s() of line %u is dropped: nobody "
                         "awaited it, so its body never ran.",
                         name, event->count);
    else if (event->number > 0)
        base_text_printf(out,
                         "The coroutine %s() of line %u is awaited again; it "
                         "was first awaited in line %.0f.",
                         name, event->count, event->number);
    else
        base_text_printf(out,
                         "The coroutine %s() of line %u is awaited again; a "
                         "task has run it.",
                         name, event->count);
}

static void tell_gather(const ExplainLives *lives, const TraceEvent *event,
                        BaseText *out)
{
    if (event->kind == TRACE_GATHER_MADE) {
        base_text_printf(out, "gather() in line %u has %.0f children.",
                         event->line, event->number);
        return;
    }
    if (event->kind == TRACE_GATHER_CHILD) {
        base_text_append(out, "gather() waits for ");
        explain_words_task(lives, event->task, out);
        base_text_append_char(out, '.');
        return;
    }
    base_text_append(out, "gather() hands on its first error, from ");
    if (event->other != 0)
        explain_words_task(lives, event->other, out);
    else
        base_text_append(out, "a future");
    base_text_printf(out, "; it cancels nobody: %.0f go on.", event->number);
}

static void tell_fact(const ExplainLives *lives, const TraceEvent *event,
                      BaseText *out)
{
    switch (event->kind) {
    case TRACE_EXCEPT_MISSED:
        tell_missed(lives, event, out);
        break;
    case TRACE_CANCEL_KEPT:
        explain_words_task(lives, event->task != 0 ? event->task : event->by,
                           out);
        base_text_printf(out,
                         " caught CancelledError in line %u and did not raise "
                         "it again.",
                         event->line);
        break;
    case TRACE_TIMEOUT_EXIT:
        tell_timeout_exit(lives, event, out);
        break;
    case TRACE_CREATE_REFUSED:
        base_text_printf(out, "create_task(%s()) is refused: the group %s.",
                         text_of(lives, event->detail),
                         text_of(lives, event->text));
        break;
    case TRACE_FUTURE_MADE:
        explain_words_task(lives, event->task, out);
        base_text_append(out, " makes a future");
        if (event->text != 0)
            base_text_printf(out, ", %s", text_of(lives, event->text));
        base_text_append_char(out, '.');
        break;
    case TRACE_COROUTINE_DROPPED:
    case TRACE_COROUTINE_REUSED:
        tell_coroutine(lives, event, out);
        break;
    default:
        tell_gather(lives, event, out);
        break;
    }
}

static void tell_matched(const ExplainLives *lives, const TraceEvent *event,
                         BaseText *out)
{
    if (event->count == 0) {
        base_text_printf(out, "The except* of line %u catches nothing.",
                         event->line);
        return;
    }
    base_text_printf(out, "The except* of line %u catches ", event->line);
    explain_words_count(event->count, "error", "errors", out);
    if (event->detail != 0) {
        base_text_append(out, "; left over: ");
        explain_words_value(text_of(lives, event->detail), 60, out);
    }
    base_text_append_char(out, '.');
}

static void tell_end_of_program(const ExplainLives *lives,
                                const TraceEvent *event, BaseText *out)
{
    base_text_append(out, "The program ends");
    if (event->text != 0)
        base_text_printf(out, " with %s", text_of(lives, event->text));
    base_text_printf(out, event->count == 0 ? "." : " (exit status %u).",
                     event->count);
}

/* Messages of the machine begin with its name. */
static void append_first_line(const char *text, BaseText *out)
{
    static const char prefix[] = "taskarium: ";

    if (strncmp(text, prefix, sizeof prefix - 1) == 0)
        text += sizeof prefix - 1;
    base_text_append_n(out, text, strcspn(text, "\n"));
}

/* Long on purpose: one case for each kind of event. */
static void tell_rest(const ExplainLives *lives, const TraceEvent *event,
                      BaseText *out)
{
    const char *text = text_of(lives, event->text);

    switch (event->kind) {
    case TRACE_BEGIN:
        base_text_append(out, "The program begins.");
        break;
    case TRACE_TASK_RENAMED:
        base_text_printf(out, "A task is called %s from now on.", text);
        break;
    case TRACE_UNCANCEL:
        explain_words_task(lives, event->task, out);
        base_text_append(out, " takes one request to stop back.");
        break;
    case TRACE_TIMEOUT_SET:
        explain_words_task(lives, event->task, out);
        base_text_append(out, " sets a time limit at ");
        explain_words_time(event->number, out);
        base_text_append_char(out, '.');
        break;
    case TRACE_TIMEOUT_FIRED:
        base_text_append(out, "The time limit of ");
        explain_words_task(lives, event->task, out);
        base_text_append(out, " is over.");
        break;
    case TRACE_EXECUTOR_SUBMIT:
        base_text_printf(out, "%s is handed to a thread.", text);
        break;
    case TRACE_BLOCKING_SLEEP:
        explain_words_task(lives, event->by, out);
        base_text_append(out, " blocks the whole thread for ");
        explain_words_time(event->number, out);
        base_text_append_char(out, '.');
        break;
    case TRACE_LOOP_START:
    case TRACE_LOOP_STOP:
        base_text_printf(out, "The event loop %s.",
                         event->kind == TRACE_LOOP_START ? "starts" : "stops");
        break;
    case TRACE_SHUTDOWN_BEGIN:
        base_text_append(out, "asyncio.run() begins to clean up.");
        break;
    case TRACE_LOOP_EXCEPTION:
        base_text_printf(out, "The loop's exception handler is told: %s.",
                         text);
        break;
    case TRACE_DEADLOCK:
        base_text_append(out, "Deadlock: nothing is ready and no timer is "
                              "set. Who waits now waits for ever.");
        break;
    case TRACE_LIMIT:
        base_text_append(out, "A limit is reached: ");
        append_first_line(text, out);
        break;
    default:
        tell_end_of_program(lives, event, out);
        break;
    }
}

/* Who does it; what the loop does by itself is done by nobody. */
static void append_doer(const ExplainLives *lives, const TraceEvent *event,
                        BaseText *out)
{
    if (event->by != 0)
        explain_words_task(lives, event->by, out);
    else
        base_text_append(out, "A callback");
}

static void append_named(const ExplainLives *lives, const char *what,
                         TraceText name, BaseText *out)
{
    base_text_printf(out, "%s", what);
    if (name != 0)
        base_text_printf(out, " `%s`", text_of(lives, name));
}

static void tell_item(const ExplainLives *lives, const TraceEvent *event,
                      BaseText *out)
{
    bool is_put = event->kind == TRACE_QUEUE_PUT;

    append_doer(lives, event, out);
    base_text_append(out, is_put ? " puts " : " takes ");
    explain_words_value(text_of(lives, event->detail), 60, out);
    append_named(lives, is_put ? " into the queue" : " from the queue",
                 event->text, out);
    base_text_append_char(out, '.');
}

static void tell_notified(const ExplainLives *lives, const TraceEvent *event,
                          BaseText *out)
{
    const char *what = text_of(lives, event->detail);

    append_doer(lives, event, out);
    if (strcmp(what, "queue.join") == 0)
        append_named(lives, " deals with the last item of the queue",
                     event->text, out);
    else
        base_text_printf(out,
                         strcmp(what, "event") == 0 ? " sets the %s"
                                                    : " notifies the %s",
                         what);
    if (strcmp(what, "queue.join") != 0)
        append_named(lives, "", event->text, out);
    if (event->count != 0)
        base_text_printf(out,
                         event->count == 1
                             ? ": %u task that waits for it goes on"
                             : ": %u tasks that wait for it go on",
                         event->count);
    base_text_append_char(out, '.');
}

static void tell_resolved(const ExplainLives *lives, const TraceEvent *event,
                          BaseText *out)
{
    bool raises = (event->flags & TRACE_FLAG_RAISES) != 0;

    append_doer(lives, event, out);
    append_named(lives,
                 raises ? " gives an exception to the future"
                        : " gives its result to the future",
                 event->text, out);
    base_text_append(out, ": ");
    explain_words_value(text_of(lives, event->detail), 60, out);
    base_text_append_char(out, '.');
}

/* What tasks do with locks, queues and the like. */
static void tell_shared(const ExplainLives *lives, const TraceEvent *event,
                        BaseText *out)
{
    bool acquired = event->kind == TRACE_LOCK_ACQUIRED;

    switch (event->kind) {
    case TRACE_QUEUE_PUT:
    case TRACE_QUEUE_GOT:
        tell_item(lives, event, out);
        return;
    case TRACE_NOTIFIED:
        tell_notified(lives, event, out);
        return;
    case TRACE_RESOLVED:
        tell_resolved(lives, event, out);
        return;
    default:
        append_doer(lives, event, out);
        base_text_printf(out, acquired ? " takes the %s" : " gives up the %s",
                         text_of(lives, event->detail));
        append_named(lives, "", event->text, out);
        base_text_append_char(out, '.');
        return;
    }
}

/* Long on purpose: one case for each kind of event. */
void explain_event_tell(const ExplainLives *lives, TraceEventId id,
                        BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);

    switch (event->kind) {
    case TRACE_TASK_CREATED:
        tell_created(lives, event, out);
        break;
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        tell_step(lives, event, out);
        break;
    case TRACE_SUSPENDED:
        tell_suspended(lives, id, event, out);
        break;
    case TRACE_FINISHED:
    case TRACE_FAILED:
    case TRACE_CANCELLED:
        tell_end(lives, event, out);
        break;
    case TRACE_CANCEL_REQUESTED:
        tell_cancel_requested(lives, event, out);
        break;
    case TRACE_GROUP_ENTER:
    case TRACE_GROUP_CHILD_DONE:
    case TRACE_GROUP_ABORT:
    case TRACE_GROUP_EXIT_BEGIN:
    case TRACE_GROUP_EXIT_END:
        tell_group(lives, event, out);
        break;
    case TRACE_STDOUT:
    case TRACE_STDERR:
        tell_output(lives, event, out);
        break;
    case TRACE_TIMER_SET:
    case TRACE_TIMER_FIRED:
    case TRACE_TIMER_DROPPED:
        tell_timer(lives, event, out);
        break;
    case TRACE_EXCEPT_MATCHED:
        tell_matched(lives, event, out);
        break;
    case TRACE_EXCEPT_MISSED:
    case TRACE_CANCEL_KEPT:
    case TRACE_TIMEOUT_EXIT:
    case TRACE_CREATE_REFUSED:
    case TRACE_COROUTINE_DROPPED:
    case TRACE_COROUTINE_REUSED:
    case TRACE_FUTURE_MADE:
    case TRACE_GATHER_MADE:
    case TRACE_GATHER_CHILD:
    case TRACE_GATHER_ERROR:
        tell_fact(lives, event, out);
        break;
    case TRACE_LOCK_ACQUIRED:
    case TRACE_LOCK_RELEASED:
    case TRACE_NOTIFIED:
    case TRACE_QUEUE_PUT:
    case TRACE_QUEUE_GOT:
    case TRACE_RESOLVED:
        tell_shared(lives, event, out);
        break;
    default:
        tell_rest(lives, event, out);
        break;
    }
}
