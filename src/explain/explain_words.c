#include "explain_words.h"

#include "base_utf8.h"
#include "trace_store.h"
#include "trace_task.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ELLIPSIS "\xe2\x80\xa6"

static const char *text_of(const ExplainLives *lives, TraceText text)
{
    return trace_store_text(lives->trace, text);
}

void explain_words_task(const ExplainLives *lives, uint32_t serial,
                        BaseText *out)
{
    const ExplainTask *task = explain_task(lives, serial);

    if (serial == 0)
        base_text_append(out, "the program");
    else if (!task || task->name == 0)
        base_text_printf(out, "task %u", serial);
    else
        base_text_append(out, text_of(lives, task->name));
}

void explain_words_call(const ExplainLives *lives, uint32_t serial,
                        BaseText *out)
{
    const ExplainTask *task = explain_task(lives, serial);

    if (task && task->call != 0)
        base_text_append(out, text_of(lives, task->call));
    else if (task && task->coroutine != 0)
        base_text_printf(out, "%s()", text_of(lives, task->coroutine));
}

void explain_words_group(const ExplainLives *lives, uint32_t group,
                         BaseText *out)
{
    const TraceEvent *enter =
        trace_store_get(lives->trace, lives->groups[group].enter);

    base_text_append(out, "TaskGroup");
    if (enter->text != 0)
        base_text_printf(out, " %s", text_of(lives, enter->text));
    if (enter->line != 0)
        base_text_printf(out, ", line %u", enter->line);
}

const char *explain_words_state(TraceState state)
{
    static const char *const words[TRACE_STATE_COUNT] = {
        [TRACE_STATE_QUEUED] = "queued",
        [TRACE_STATE_RUNNING] = "running",
        [TRACE_STATE_WAITING] = "waiting",
        [TRACE_STATE_CANCEL_REQUESTED] = "cancel requested",
        [TRACE_STATE_CANCELLED] = "cancelled",
        [TRACE_STATE_FAILED] = "failed",
        [TRACE_STATE_RETURNED] = "returned",
    };

    return (unsigned)state < TRACE_STATE_COUNT ? words[state] : "";
}

void explain_words_number(uint32_t number, BaseText *out)
{
    static const char *const words[] = {
        "no",    "one",   "two",  "three", "four",   "five",  "six",
        "seven", "eight", "nine", "ten",   "eleven", "twelve"};

    if (number < sizeof words / sizeof *words)
        base_text_append(out, words[number]);
    else
        base_text_printf(out, "%u", number);
}

void explain_words_count(uint32_t count, const char *one, const char *many,
                         BaseText *out)
{
    explain_words_number(count, out);
    base_text_append_char(out, ' ');
    base_text_append(out, count == 1 ? one : many);
}

void explain_words_time(double seconds, BaseText *out)
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

void explain_words_value(const char *repr, uint32_t limit, BaseText *out)
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
        explain_words_value(text, 48, out);
        return;
    }
    size_t length = (size_t)(close - open - 1);
    memcpy(inside, open + 1, length);
    inside[length] = '\0';
    base_text_append_n(out, text, (size_t)(open + 1 - text));
    explain_words_value(inside, 32, out);
    base_text_append(out, close);
}

/* Who has the lock that it waits for. */
static void append_holder(const ExplainLives *lives, const TraceEvent *event,
                          BaseText *out)
{
    if (event->also == TRACE_NONE)
        return;
    const TraceEvent *taken = trace_store_get(lives->trace, event->also);
    base_text_append(out, ", held by ");
    if (taken->task == event->task)
        base_text_append(out, "itself");
    else
        explain_words_task(lives, taken->task, out);
    if (taken->line != 0)
        base_text_printf(out, " since line %u", taken->line);
}

void explain_words_wait(const ExplainLives *lives, TraceEventId suspended,
                        BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, suspended);
    const char *text = text_of(lives, event->text);

    switch (event->count) {
    case TRACE_WAIT_TASK:
        explain_words_task(lives, event->other, out);
        break;
    case TRACE_WAIT_GROUP:
        base_text_append(out, "its group");
        break;
    case TRACE_WAIT_TURN:
    case TRACE_WAIT_NOTHING:
        base_text_append(out, "the next turn");
        break;
    case TRACE_WAIT_FUTURE:
        base_text_append(out, "a future");
        if (event->detail != 0)
            base_text_printf(out, ", `%s`", text_of(lives, event->detail));
        break;
    case TRACE_WAIT_SLEEP:
    case TRACE_WAIT_GATHER:
    case TRACE_WAIT_WAIT:
    case TRACE_WAIT_WAIT_FOR:
    case TRACE_WAIT_SHIELD:
        append_call(text, out);
        break;
    default:
        base_text_append(out, text);
        append_holder(lives, event, out);
        break;
    }
}
