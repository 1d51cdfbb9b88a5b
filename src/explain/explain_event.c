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
        base_text_append(out, "The group aborts: it asks ");
        explain_words_count(event->count, "child", "children", out);
        base_text_append(out, " to stop.");
        break;
    case TRACE_GROUP_EXIT_BEGIN:
        explain_words_task(lives, event->task, out);
        base_text_append(out, " reaches the end of its group");
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
    default:
        tell_rest(lives, event, out);
        break;
    }
}
