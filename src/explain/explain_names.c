#include "explain_names.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

enum { ERROR_MOST = 100 };

void explain_names_release(ExplainNames *names)
{
    for (uint32_t i = 0; i < EXPLAIN_NAMES; i++)
        base_text_release(&names->texts[i]);
}

BaseText *explain_name_room(ExplainNames *names)
{
    BaseText *text = &names->texts[names->next++ % EXPLAIN_NAMES];

    base_text_clear(text);
    return text;
}

static const TraceEvent *event_at(const ExplainNames *names, TraceEventId id)
{
    return trace_store_get(names->lives->trace, id);
}

const char *explain_name_text(const ExplainNames *names, TraceText text)
{
    return trace_store_text(names->lives->trace, text);
}

const char *explain_name_short(ExplainNames *names, uint32_t serial)
{
    BaseText *out = explain_name_room(names);

    explain_words_task(names->lives, serial, out);
    return base_text_str(out);
}

const char *explain_name_task(ExplainNames *names, uint32_t serial)
{
    BaseText *out = explain_name_room(names);
    const ExplainTask *task = explain_task(names->lives, serial);

    explain_words_task(names->lives, serial, out);
    if (task && task->call != 0)
        base_text_printf(out, " %s", explain_name_text(names, task->call));
    return base_text_str(out);
}

const char *explain_name_tasks(ExplainNames *names, const uint32_t *tasks,
                               uint32_t count, uint32_t written)
{
    BaseText *out = explain_name_room(names);

    for (uint32_t i = 0; i < count && i < written; i++) {
        const ExplainTask *task = explain_task(names->lives, tasks[i]);
        base_text_append(out, i == 0 ? "" : ", ");
        explain_words_task(names->lives, tasks[i], out);
        if (task && task->call != 0)
            base_text_printf(out, " %s", explain_name_text(names, task->call));
    }
    if (count > written)
        base_text_printf(out, _(" and %u more"), count - written);
    return base_text_str(out);
}

const char *explain_name_group(ExplainNames *names, uint32_t index)
{
    BaseText *out = explain_name_room(names);

    if (index == EXPLAIN_NONE)
        return _("a TaskGroup");
    const TraceEvent *enter =
        event_at(names, names->lives->groups[index].enter);
    const char *name = explain_name_text(names, enter->text);
    if (*name != '\0')
        base_text_printf(out, _("the TaskGroup %s of line %u"), name,
                         enter->line);
    else
        base_text_printf(out, _("the TaskGroup of line %u"), enter->line);
    return base_text_str(out);
}

const char *explain_name_place(ExplainNames *names, TraceEventId id)
{
    BaseText *out = explain_name_room(names);
    const TraceEvent *event = event_at(names, id);

    if (event->turn == 0 &&
        (event->time > 0 || !explain_has_loop(names->lives)))
        base_text_append(out, explain_name_time(names, event->time));
    else if (event->turn == 0)
        base_text_append(out, _("before the loop"));
    else if (event->time > 0)
        base_text_printf(out, _("turn %u, %s"), event->turn,
                         explain_name_time(names, event->time));
    else
        base_text_printf(out, _("turn %u"), event->turn);
    return base_text_str(out);
}

const char *explain_name_line(ExplainNames *names, uint32_t line)
{
    BaseText *out = explain_name_room(names);

    if (line == 0)
        base_text_append(out, _("inside of asyncio"));
    else
        base_text_printf(out, _("in line %u"), line);
    return base_text_str(out);
}

const char *explain_name_time(ExplainNames *names, double seconds)
{
    BaseText *out = explain_name_room(names);

    explain_words_time(seconds, out);
    return base_text_str(out);
}

/* The thread that has started with that number. */
static const char *thread_named(const ExplainNames *names, uint32_t thread)
{
    for (TraceEventId id = 0; id < names->lives->event_count; id++) {
        const TraceEvent *event = event_at(names, id);
        if (event->kind == TRACE_THREAD_STARTED && event->thread == thread)
            return explain_name_text(names, event->text);
    }
    return "?";
}

/* True if a loop of the first thread runs at that event. */
static bool is_in_loop(const ExplainNames *names, TraceEventId id)
{
    while (id-- > 0) {
        const TraceEvent *event = event_at(names, id);
        if (event->thread == 0 && event->kind == TRACE_LOOP_START)
            return true;
        if (event->thread == 0 && event->kind == TRACE_LOOP_STOP)
            return false;
    }
    return false;
}

const char *explain_name_doer(ExplainNames *names, TraceEventId id)
{
    const TraceEvent *event = event_at(names, id);

    if (event->by != 0)
        return explain_name_short(names, event->by);
    if (event->thread == 0)
        return is_in_loop(names, id) ? _("A callback") : _("The program");
    BaseText *out = explain_name_room(names);
    base_text_printf(out, _("The thread %s"),
                     thread_named(names, event->thread));
    return base_text_str(out);
}

const char *explain_name_future(ExplainNames *names, TraceEventId about)
{
    const TraceEvent *wait = event_at(names, about);
    BaseText *out = explain_name_room(names);
    const TraceEvent *made =
        wait->also != TRACE_NONE ? event_at(names, wait->also) : NULL;
    if (explain_words_work(names->lives, about, out))
        return base_text_str(out);
    const char *name = explain_name_text(
        names, made && made->text != 0 ? made->text : wait->detail);

    if (made && *name != '\0')
        base_text_printf(out, _("the future `%s` of line %u"), name,
                         made->line);
    else if (made)
        base_text_printf(out, _("the future of line %u"), made->line);
    else if (*name != '\0')
        base_text_printf(out, _("the future `%s`"), name);
    else
        base_text_append(out, _("a future"));
    return base_text_str(out);
}

const char *explain_name_wait(ExplainNames *names, TraceEventId suspended,
                              TraceEventId until)
{
    const TraceEvent *event = event_at(names, suspended);

    if (event->count == TRACE_WAIT_FUTURE)
        return explain_name_future(names, suspended);
    if (event->count == TRACE_WAIT_TASK && event->other != 0)
        return explain_name_task(names, event->other);
    return explain_name_awaited(names, suspended, until);
}

const char *explain_name_awaited(ExplainNames *names, TraceEventId suspended,
                                 TraceEventId until)
{
    BaseText *out = explain_name_room(names);

    explain_words_wait(names->lives, suspended, until, out);
    return base_text_str(out);
}

const char *explain_name_value(ExplainNames *names, TraceText text,
                               uint32_t room)
{
    BaseText *out = explain_name_room(names);

    explain_words_value(explain_name_text(names, text), room, out);
    return base_text_str(out);
}

const char *explain_name_thing(ExplainNames *names, TraceWait wait,
                               const char *name)
{
    BaseText *out = explain_name_room(names);

    explain_words_thing(wait, name, out);
    return base_text_str(out);
}

const char *explain_name_refusal(const char *why)
{
    static const char *const reasons[] = {
        N_("has not been entered"), N_("is finished"), N_("is shutting down")};

    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++) {
        if (strcmp(why, reasons[i]) == 0)
            return _(reasons[i]);
    }
    return why;
}

const char *explain_name_limit(ExplainNames *names, TraceEventId id)
{
    static const char before[] = "more than %s";
    static const char *const limits[] = {
        N_("more than %s turns of the event loop"),
        N_("more than %s callbacks of the event loop"),
        N_("more than %s virtual seconds"),
        N_("more than %s tasks at once"),
        N_("more than %s bytes of output"),
        N_("more than %s events: what comes is not recorded"),
        N_("more than %s bytes of texts in the trace: what comes is not "
           "recorded"),
        N_("more than %s instructions without a return to the event loop"),
        N_("more than %s instructions in one turn of the event loop"),
    };
    const TraceEvent *event = event_at(names, id);
    const char *text = explain_name_text(names, event->text);
    const char *number = strpbrk(text, "0123456789");
    size_t length = number ? strcspn(number, " ") : 0;
    BaseText *out = explain_name_room(names), figure = {0};

    if (number)
        base_text_append_n(&figure, number, length);
    for (size_t i = 0; number && i < sizeof limits / sizeof *limits; i++) {
        if (strcmp(number + length, limits[i] + sizeof before - 1) == 0)
            base_text_printf(out, _(limits[i]), base_text_str(&figure));
    }
    if (out->length == 0)
        base_text_append(out, _(text));
    base_text_release(&figure);
    return base_text_str(out);
}

/* What closes the repr of an error that is called with a text: "')". */
static const char *closing_of(const char *repr)
{
    size_t length = strlen(repr);

    if (length < 2 || repr[length - 1] != ')')
        return repr + length;
    return repr + length - (strchr("'\"", repr[length - 2]) ? 2 : 1);
}

const char *explain_name_error(ExplainNames *names, TraceEventId id)
{
    BaseText *out = explain_name_room(names);
    const TraceEvent *event = event_at(names, id);
    const char *repr = explain_name_text(
        names, event->detail != 0 ? event->detail : event->text);

    explain_words_cut(repr, ERROR_MOST, out);
    if (out->length > 0 && strncmp(base_text_str(out), repr, out->length) != 0)
        base_text_append(out, closing_of(repr)); /* of what was cut */
    return base_text_str(out);
}

const char *explain_name_number(ExplainNames *names, uint32_t number)
{
    BaseText *out = explain_name_room(names);

    explain_words_number(number, out);
    return base_text_str(out);
}
