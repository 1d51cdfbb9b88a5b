#include "explain_words.h"

#include "base_utf8.h"
#include "base_words.h"
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
        base_text_append(out, _("the program"));
    else if (!task || task->name == 0)
        base_text_printf(out, _("task %u"), serial);
    else
        base_text_append(out, text_of(lives, task->name));
}

void explain_words_actor(const ExplainLives *lives, uint32_t task,
                         uint32_t thread, BaseText *out)
{
    for (TraceEventId id = 0; task == 0 && id < lives->event_count; id++) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind != TRACE_THREAD_STARTED || event->thread != thread)
            continue;
        base_text_printf(out, _("the thread %s"), text_of(lives, event->text));
        return;
    }
    explain_words_task(lives, task, out);
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

    const char *name = text_of(lives, enter->text);
    if (*name != '\0' && enter->line != 0)
        base_text_printf(out, _("TaskGroup %s, line %u"), name, enter->line);
    else if (*name != '\0')
        base_text_printf(out, "TaskGroup %s", name);
    else if (enter->line != 0)
        base_text_printf(out, _("TaskGroup, line %u"), enter->line);
    else
        base_text_append(out, "TaskGroup");
}

const char *explain_words_state(TraceState state)
{
    static const char *const words[TRACE_STATE_COUNT] = {
        [TRACE_STATE_QUEUED] = N_("queued"),
        [TRACE_STATE_RUNNING] = N_("running"),
        [TRACE_STATE_WAITING] = N_("waiting"),
        [TRACE_STATE_CANCEL_REQUESTED] = N_("cancel requested"),
        [TRACE_STATE_CANCELLED] = N_("cancelled"),
        [TRACE_STATE_FAILED] = N_("failed"),
        [TRACE_STATE_RETURNED] = N_("returned"),
    };

    return (unsigned)state < TRACE_STATE_COUNT ? _(words[state]) : "";
}

void explain_words_number(uint32_t number, BaseText *out)
{
    static const char *const words[] = {
        N_("no"),   N_("one"),    N_("two"),   N_("three"), N_("four"),
        N_("five"), N_("six"),    N_("seven"), N_("eight"), N_("nine"),
        N_("ten"),  N_("eleven"), N_("twelve")};

    if (number < sizeof words / sizeof *words)
        base_text_append(out, _(words[number]));
    else
        base_text_printf(out, "%u", number);
}

void explain_words_time(double seconds, BaseText *out)
{
    if (seconds != 0 && fabs(seconds) < 0.0005)
        base_text_printf(out, _("%.3g s"), seconds);
    else
        base_text_printf(out, _("%.3f s"), seconds);
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

void explain_words_cut(const char *line, uint32_t limit, BaseText *out)
{
    size_t length = strlen(line), used = 0;

    for (uint32_t i = 0; i + 1 < limit && used < length; i++) {
        uint32_t codepoint;
        size_t bytes = base_utf8_next(line + used, length - used, &codepoint);
        used += bytes > 0 ? bytes : 1;
    }
    uint32_t codepoint;
    size_t next = base_utf8_next(line + used, length - used, &codepoint);
    if (used + (next > 0 ? next : 1) >= length)
        used = length;
    base_text_append_n(out, line, used);
    if (used < length)
        base_text_append(out, ELLIPSIS);
}

void explain_words_value(const char *repr, uint32_t limit, BaseText *out)
{
    if (is_long_float(repr))
        base_text_printf(out, "%.3f", strtod(repr, NULL));
    else
        explain_words_cut(repr, limit, out);
}

/* "sleep(0.9494910647887381)" with a number that can be read. */
static void append_call(const char *text, BaseText *out)
{
    const char *open = strchr(text, '('), *close = strrchr(text, ')');
    BaseText inside = {0};

    if (!open || !close || close <= open + 1) {
        explain_words_value(text, 48, out);
        return;
    }
    base_text_append_n(&inside, open + 1, (size_t)(close - open - 1));
    base_text_append_n(out, text, (size_t)(open + 1 - text));
    explain_words_value(inside.data, 40, out);
    base_text_append(out, close); /* whatever of the inside was cut */
    base_text_release(&inside);
}

/* The program's name for a thing in a text such as "the lock `box`", or "". */
static void quoted(const char *text, BaseText *out)
{
    const char *open = strchr(text, '`'), *close = strrchr(text, '`');

    if (open && close > open)
        base_text_append_n(out, open + 1, (size_t)(close - open - 1));
}

/* A thing without a name of its own, and with one. */
typedef struct ThingWords {
    const char *plain, *named;
} ThingWords;

static void append_words(const ThingWords *words, TraceWait wait,
                         const char *name, BaseText *out)
{
    if (!words->plain)
        base_text_append(out, *name == '\0' ? trace_wait_name(wait) : name);
    else if (*name == '\0')
        base_text_append(out, _(words->plain));
    else
        base_text_printf(out, _(words->named), name);
}

/* What is waited for. */
static void append_awaited(TraceWait wait, const char *name, BaseText *out)
{
    static const ThingWords things[TRACE_WAIT_COUNT] = {
        [TRACE_WAIT_LOCK] = {N_("the lock"), N_("the lock `%s`")},
        [TRACE_WAIT_SEMAPHORE] = {N_("the semaphore"),
                                  N_("the semaphore `%s`")},
        [TRACE_WAIT_EVENT] = {N_("the event"), N_("the event `%s`")},
        [TRACE_WAIT_CONDITION] = {N_("the condition"),
                                  N_("the condition `%s`")},
        [TRACE_WAIT_BARRIER] = {N_("the barrier"), N_("the barrier `%s`")},
        [TRACE_WAIT_GET] = {N_("an item of the queue"),
                            N_("an item of the queue `%s`")},
        [TRACE_WAIT_PUT] = {N_("room in the queue"),
                            N_("room in the queue `%s`")},
        [TRACE_WAIT_JOIN] = {N_("the work on the queue"),
                             N_("the work on the queue `%s`")},
        [TRACE_WAIT_FUTURE] = {N_("a future"), N_("a future, `%s`")},
        [TRACE_WAIT_RESULT] = {N_("a result"),
                               N_("the result of the future `%s`")},
        [TRACE_WAIT_AS_COMPLETED] = {N_("the next of as_completed()"),
                                     N_("the next of as_completed()")},
    };

    append_words(&things[wait], wait, name, out);
}

void explain_words_thing(TraceWait wait, const char *name, BaseText *out)
{
    static const ThingWords queue = {N_("the queue"), N_("the queue `%s`")};
    bool is_queue = wait == TRACE_WAIT_GET || wait == TRACE_WAIT_PUT ||
                    wait == TRACE_WAIT_JOIN;

    if (is_queue)
        append_words(&queue, wait, name, out);
    else
        append_awaited(wait, name, out);
}

/* A lock goes from hand to hand while one waits for it. */
TraceEventId explain_words_taken(const ExplainLives *lives, TraceEventId wait,
                                 TraceEventId until)
{
    const TraceEvent *event = trace_store_get(lives->trace, wait);
    TraceEventId taken = event->also;

    if (event->count != TRACE_WAIT_LOCK || event->object == 0)
        return taken;
    for (TraceEventId id = wait + 1; id <= until && id < lives->event_count;
         id++) {
        const TraceEvent *later = trace_store_get(lives->trace, id);
        if (later->object != event->object)
            continue;
        if (later->kind == TRACE_LOCK_ACQUIRED)
            taken = id;
        else if (later->kind == TRACE_LOCK_RELEASED)
            taken = TRACE_NONE;
    }
    return taken;
}

/* What is waited for, and who has the lock. */
static void append_held(const ExplainLives *lives, TraceEventId wait,
                        TraceEventId until, const char *thing, BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, wait);
    TraceEventId since = explain_words_taken(lives, wait, until);
    BaseText who = {0};

    if (since == TRACE_NONE) {
        base_text_append(out, thing);
        return;
    }
    const TraceEvent *taken = trace_store_get(lives->trace, since);
    explain_words_task(lives, taken->task, &who);
    if (taken->task == event->task && taken->line != 0)
        base_text_printf(out, _("%s, held by itself since line %u"), thing,
                         taken->line);
    else if (taken->task == event->task)
        base_text_printf(out, _("%s, held by itself"), thing);
    else if (taken->line != 0)
        base_text_printf(out, _("%s, held by %s since line %u"), thing,
                         base_text_str(&who), taken->line);
    else
        base_text_printf(out, _("%s, held by %s"), thing, base_text_str(&who));
    base_text_release(&who);
}

static void append_shared(const ExplainLives *lives, TraceEventId wait,
                          TraceEventId until, BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, wait);
    BaseText name = {0}, thing = {0};

    quoted(text_of(lives, event->text), &name);
    append_awaited(event->count, base_text_str(&name), &thing);
    append_held(lives, wait, until, base_text_str(&thing), out);
    base_text_release(&name);
    base_text_release(&thing);
}

/* The thread that was started for what a task waits for; TRACE_NONE: it has
 * one that was there, or none yet. */
static TraceEventId thread_for(const ExplainLives *lives,
                               const TraceEvent *wait)
{
    TraceEventId id = wait->also, started = TRACE_NONE;

    for (; id != TRACE_NONE && id > 0; id--) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_EXECUTOR_SUBMIT &&
            strcmp(text_of(lives, event->text), text_of(lives, wait->more)) ==
                0)
            break;
        if (event->kind == TRACE_THREAD_STARTED)
            started = id;
    }
    return started != TRACE_NONE &&
                   trace_store_get(lives->trace, started)->cause == id
               ? started
               : TRACE_NONE;
}

bool explain_words_work(const ExplainLives *lives, TraceEventId suspended,
                        BaseText *out)
{
    const TraceEvent *wait = trace_store_get(lives->trace, suspended);

    if (wait->kind != TRACE_SUSPENDED || wait->count != TRACE_WAIT_FUTURE ||
        wait->more == 0)
        return false;
    TraceEventId thread = thread_for(lives, wait);
    if (thread != TRACE_NONE)
        base_text_printf(
            out, _("%s() in the thread %s"), text_of(lives, wait->more),
            text_of(lives, trace_store_get(lives->trace, thread)->text));
    else
        base_text_printf(out, _("%s() in a thread"),
                         text_of(lives, wait->more));
    return true;
}

void explain_words_wait(const ExplainLives *lives, TraceEventId suspended,
                        TraceEventId until, BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, suspended);

    switch (event->count) {
    case TRACE_WAIT_TASK:
        explain_words_task(lives, event->other, out);
        break;
    case TRACE_WAIT_GROUP:
        base_text_append(out, _("its group"));
        break;
    case TRACE_WAIT_TURN:
    case TRACE_WAIT_NOTHING:
        base_text_append(out, _("the next turn"));
        break;
    case TRACE_WAIT_FUTURE:
        if (explain_words_work(lives, suspended, out))
            break;
        append_awaited(TRACE_WAIT_FUTURE, text_of(lives, event->detail), out);
        break;
    case TRACE_WAIT_SLEEP:
    case TRACE_WAIT_GATHER:
    case TRACE_WAIT_WAIT:
    case TRACE_WAIT_WAIT_FOR:
    case TRACE_WAIT_SHIELD:
        append_call(text_of(lives, event->text), out);
        break;
    default:
        append_shared(lives, suspended, until, out);
        break;
    }
}

void explain_words_begin(BaseText *out, size_t from)
{
    const char *plain = _("the program"), *first = _("The program");
    size_t length = strlen(plain);

    if (strncmp(base_text_str(out) + from, plain, length) == 0 &&
        strlen(first) == length)
        memcpy(out->data + from, first, length);
}
