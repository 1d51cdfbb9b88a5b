/* Names, numbers and one sentence for each event. */
#include "view_words.h"

#include "base_utf8.h"
#include "trace_store.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ELLIPSIS "\xe2\x80\xa6"

static const char *text_of(const ViewModel *model, TraceText text)
{
    return trace_store_text(model->trace, text);
}

void view_words_task(const ViewModel *model, uint32_t serial, BaseText *out)
{
    const ViewTask *task = view_model_task(model, serial);

    if (serial == 0)
        base_text_append(out, "the program");
    else if (!task || task->name == 0)
        base_text_printf(out, "task %u", serial);
    else
        base_text_append(out, text_of(model, task->name));
}

const char *view_words_state(TraceState state)
{
    static const char *const words[TRACE_STATE_COUNT] = {
        [TRACE_STATE_QUEUED] = "queued",
        [TRACE_STATE_RUNNING] = "running",
        [TRACE_STATE_WAITING] = "waiting",
        [TRACE_STATE_CANCEL_REQUESTED] = "cancel requested",
        [TRACE_STATE_CANCELLED] = "cancelled",
        [TRACE_STATE_FAILED] = "failed",
        [TRACE_STATE_RETURNED] = "done",
    };

    return (unsigned)state < TRACE_STATE_COUNT ? words[state] : "";
}

void view_words_number(uint32_t number, BaseText *out)
{
    static const char *const words[] = {
        "no",    "one",   "two",  "three", "four",   "five",  "six",
        "seven", "eight", "nine", "ten",   "eleven", "twelve"};

    if (number < sizeof words / sizeof *words)
        base_text_append(out, words[number]);
    else
        base_text_printf(out, "%u", number);
}

void view_words_time(double seconds, BaseText *out)
{
    if (seconds != 0 && fabs(seconds) < 0.0005)
        base_text_printf(out, "%.3g s", seconds);
    else
        base_text_printf(out, "%.3f s", seconds);
}

/* True for a float with more decimals than a label has room for. */
static bool is_long_float(const char *repr)
{
    char *end;
    const char *dot = strchr(repr, '.');

    if (!dot || strlen(dot) <= 4)
        return false;
    strtod(repr, &end);
    return *end == '\0' && !strpbrk(repr, "eExX");
}

void view_words_value(const char *repr, uint32_t limit, BaseText *out)
{
    size_t length = strlen(repr), used = 0;

    if (is_long_float(repr)) {
        base_text_printf(out, "%.3f", strtod(repr, NULL));
        return;
    }
    for (uint32_t i = 0; i + 1 < limit && used < length; i++) {
        uint32_t codepoint;
        size_t bytes = base_utf8_next(repr + used, length - used, &codepoint);
        used += bytes > 0 ? bytes : 1;
    }
    uint32_t codepoint;
    size_t next = base_utf8_next(repr + used, length - used, &codepoint);
    if (used + (next > 0 ? next : 1) >= length)
        used = length;
    base_text_append_n(out, repr, used);
    if (used < length)
        base_text_append(out, ELLIPSIS);
}

/* "sleep(0.9494910647887381)" with a number that can be read. */
static void append_call(const char *text, BaseText *out)
{
    const char *open = strchr(text, '('), *close = strrchr(text, ')');
    char inside[64];

    if (!open || !close || close <= open + 1 ||
        (size_t)(close - open) > sizeof inside) {
        view_words_value(text, 48, out);
        return;
    }
    size_t length = (size_t)(close - open - 1);
    memcpy(inside, open + 1, length);
    inside[length] = '\0';
    base_text_append_n(out, text, (size_t)(open + 1 - text));
    view_words_value(inside, 32, out);
    base_text_append(out, close);
}

void view_words_wait(const ViewModel *model, TraceEventId suspended,
                     BaseText *out)
{
    const TraceEvent *event = trace_store_get(model->trace, suspended);
    const char *text = text_of(model, event->text);

    if (event->other != 0)
        view_words_task(model, event->other, out);
    else if (strcmp(text, "TaskGroup.__aexit__") == 0)
        base_text_append(out, "its group");
    else if (strncmp(text, "one iteration", 13) == 0)
        base_text_append(out, "the next turn");
    else if (strcmp(text, "future") == 0)
        base_text_append(out, "a future");
    else if (*text != '\0')
        append_call(text, out);
    else
        base_text_append(out, "its next turn");
}

static void tell_created(const ViewModel *model, const TraceEvent *event,
                         BaseText *out)
{
    if (event->by == 0) {
        base_text_append(out, "asyncio.run() makes ");
    } else {
        view_words_task(model, event->by, out);
        base_text_append(out, " creates ");
    }
    view_words_task(model, event->task, out);
    base_text_append(out, ": it is queued.");
}

static void tell_step(const ViewModel *model, const TraceEvent *event,
                      BaseText *out)
{
    const char *thrown = text_of(model, event->text);
    bool first = event->kind == TRACE_FIRST_STEP;

    if (*thrown != '\0') {
        base_text_printf(out, "%s is thrown into ", thrown);
        view_words_task(model, event->task, out);
        base_text_append(out,
                         first ? ", which never began." : " at its await.");
        return;
    }
    view_words_task(model, event->task, out);
    base_text_append(out, first ? " takes its first step." : " goes on.");
}

static void tell_suspended(const ViewModel *model, TraceEventId id,
                           const TraceEvent *event, BaseText *out)
{
    view_words_task(model, event->task, out);
    if (event->text == 0 && event->other == 0) {
        base_text_append(out, " lets the others go first.");
        return;
    }
    base_text_append(out, " waits for ");
    view_words_wait(model, id, out);
    base_text_append_char(out, '.');
}

static void tell_end(const ViewModel *model, const TraceEvent *event,
                     BaseText *out)
{
    view_words_task(model, event->task, out);
    if (event->kind == TRACE_CANCELLED) {
        base_text_append(out, " is cancelled.");
        return;
    }
    bool failed = event->kind == TRACE_FAILED;
    TraceText repr = failed && event->detail != 0 ? event->detail : event->text;
    base_text_append(out, failed ? " fails: " : " is done");
    const char *value = text_of(model, repr);
    if (!failed && *value != '\0' && strcmp(value, "None") != 0) {
        base_text_append(out, " and returns ");
        view_words_value(value, 60, out);
    } else if (failed) {
        view_words_value(value, 80, out);
    }
    base_text_append_char(out, '.');
}

static void tell_cancel_requested(const ViewModel *model,
                                  const TraceEvent *event, BaseText *out)
{
    bool group =
        event->cause != TRACE_NONE &&
        trace_store_get(model->trace, event->cause)->kind == TRACE_GROUP_ABORT;

    if ((event->flags & TRACE_FLAG_ACCEPTED) == 0) {
        base_text_append(out, "A request to stop reaches ");
        view_words_task(model, event->task, out);
        base_text_append(out, " too late: it has ended.");
        return;
    }
    if (group)
        base_text_append(out, "The group");
    else if (event->by != 0)
        view_words_task(model, event->by, out);
    else
        base_text_append(out, "The loop");
    base_text_append(out, " asks ");
    if (event->by == event->task && !group)
        base_text_append(out, "itself");
    else
        view_words_task(model, event->task, out);
    base_text_append(out, " to stop.");
}

static void tell_group(const ViewModel *model, const TraceEvent *event,
                       BaseText *out)
{
    switch (event->kind) {
    case TRACE_GROUP_ENTER:
        view_words_task(model, event->task, out);
        base_text_append(out, " opens a group.");
        break;
    case TRACE_GROUP_CHILD_DONE:
        base_text_append(out, "The group hears that ");
        view_words_task(model, event->other, out);
        base_text_append(out, " has ended; ");
        view_words_number(event->count, out);
        base_text_append(out, event->count == 1 ? " child is left."
                                                : " children are left.");
        break;
    case TRACE_GROUP_ABORT:
        base_text_append(out, "The group aborts: it asks ");
        view_words_number(event->count, out);
        base_text_append(out, event->count == 1 ? " child" : " children");
        base_text_append(out, " to stop.");
        break;
    case TRACE_GROUP_EXIT_BEGIN:
        view_words_task(model, event->task, out);
        base_text_append(out, " reaches the end of its group");
        if (event->count > 0) {
            base_text_append(out, ": ");
            view_words_number(event->count, out);
            base_text_append(out, event->count == 1 ? " child still runs"
                                                    : " children still run");
        }
        base_text_append_char(out, '.');
        break;
    default:
        base_text_append(out, "The group ends");
        if (event->text != 0)
            base_text_printf(out, " and raises %s",
                             text_of(model, event->text));
        base_text_append_char(out, '.');
        break;
    }
}

static void tell_output(const ViewModel *model, const TraceEvent *event,
                        BaseText *out)
{
    view_words_task(model, event->task != 0 ? event->task : event->by, out);
    base_text_append(out, event->kind == TRACE_STDERR ? " writes to stderr: "
                                                      : " prints: ");
    view_words_value(text_of(model, event->text), 60, out);
}

static void tell_timer(const ViewModel *model, const TraceEvent *event,
                       BaseText *out)
{
    base_text_append(out, event->kind == TRACE_TIMER_SET ? "A timer is set for "
                          : event->kind == TRACE_TIMER_FIRED
                              ? "A timer rings at "
                              : "A timer is dropped that was set for ");
    view_words_time(event->number, out);
    if (event->task != 0) {
        base_text_append(out, event->kind == TRACE_TIMER_FIRED ? " and wakes "
                                                               : ", for ");
        view_words_task(model, event->task, out);
    }
    base_text_append_char(out, '.');
}

static void tell_matched(const ViewModel *model, const TraceEvent *event,
                         BaseText *out)
{
    if (event->count == 0) {
        base_text_printf(out, "The except* of line %u catches nothing.",
                         event->line);
        return;
    }
    base_text_printf(out, "The except* of line %u catches ", event->line);
    view_words_number(event->count, out);
    base_text_append(out, event->count == 1 ? " error" : " errors");
    if (event->detail != 0) {
        base_text_append(out, "; left over: ");
        view_words_value(text_of(model, event->detail), 60, out);
    }
    base_text_append_char(out, '.');
}

static void tell_end_of_program(const ViewModel *model, const TraceEvent *event,
                                BaseText *out)
{
    base_text_append(out, "The program ends");
    if (event->text != 0)
        base_text_printf(out, " with %s", text_of(model, event->text));
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

static void tell_rest(const ViewModel *model, const TraceEvent *event,
                      BaseText *out)
{
    const char *text = text_of(model, event->text);

    switch (event->kind) {
    case TRACE_BEGIN:
        base_text_append(out, "The program begins.");
        break;
    case TRACE_TASK_RENAMED:
        base_text_printf(out, "A task is called %s from now on.", text);
        break;
    case TRACE_UNCANCEL:
        view_words_task(model, event->task, out);
        base_text_append(out, " takes one request to stop back.");
        break;
    case TRACE_TIMEOUT_SET:
        view_words_task(model, event->task, out);
        base_text_append(out, " sets a time limit at ");
        view_words_time(event->number, out);
        base_text_append_char(out, '.');
        break;
    case TRACE_TIMEOUT_FIRED:
        base_text_append(out, "The time limit of ");
        view_words_task(model, event->task, out);
        base_text_append(out, " is over.");
        break;
    case TRACE_EXECUTOR_SUBMIT:
        base_text_printf(out, "%s is handed to a thread.", text);
        break;
    case TRACE_BLOCKING_SLEEP:
        view_words_task(model, event->by, out);
        base_text_append(out, " blocks the whole thread for ");
        view_words_time(event->number, out);
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
        tell_end_of_program(model, event, out);
        break;
    }
}

void view_words_event(const ViewModel *model, TraceEventId id, BaseText *out)
{
    const TraceEvent *event = trace_store_get(model->trace, id);

    switch (event->kind) {
    case TRACE_TASK_CREATED:
        tell_created(model, event, out);
        break;
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        tell_step(model, event, out);
        break;
    case TRACE_SUSPENDED:
        tell_suspended(model, id, event, out);
        break;
    case TRACE_FINISHED:
    case TRACE_FAILED:
    case TRACE_CANCELLED:
        tell_end(model, event, out);
        break;
    case TRACE_CANCEL_REQUESTED:
        tell_cancel_requested(model, event, out);
        break;
    case TRACE_GROUP_ENTER:
    case TRACE_GROUP_CHILD_DONE:
    case TRACE_GROUP_ABORT:
    case TRACE_GROUP_EXIT_BEGIN:
    case TRACE_GROUP_EXIT_END:
        tell_group(model, event, out);
        break;
    case TRACE_STDOUT:
    case TRACE_STDERR:
        tell_output(model, event, out);
        break;
    case TRACE_TIMER_SET:
    case TRACE_TIMER_FIRED:
    case TRACE_TIMER_DROPPED:
        tell_timer(model, event, out);
        break;
    case TRACE_EXCEPT_MATCHED:
        tell_matched(model, event, out);
        break;
    default:
        tell_rest(model, event, out);
        break;
    }
}
