#include "explain_link.h"

#include "base_utf8.h"
#include "base_words.h"
#include "explain_cause.h"
#include "explain_event.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

#define DOT " \xc2\xb7 "

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

void explain_link_heading(const ExplainLives *lives, TraceEventId target,
                          BaseText *out)
{
    static const char *const questions[TRACE_KIND_COUNT] = {
        [TRACE_CANCELLED] = N_("Why was %s cancelled?"),
        [TRACE_FAILED] = N_("Why did %s fail?"),
        [TRACE_FINISHED] = N_("How did %s come to its end?"),
        [TRACE_CANCEL_REQUESTED] = N_("Why is %s asked to stop?"),
        [TRACE_SUSPENDED] = N_("Why does %s wait?"),
        [TRACE_FIRST_STEP] = N_("Why does %s run now?"),
        [TRACE_RESUMED] = N_("Why does %s run now?"),
        [TRACE_GROUP_EXIT_BEGIN] =
            N_("Why does %s come to the end of its group's block?"),
        [TRACE_TASK_CREATED] = N_("Where does %s come from?"),
    };
    const char *question = questions[event_at(lives, target)->kind];
    BaseText who = {0};

    if (!question) {
        base_text_append(out, _("How did it come to this?"));
        return;
    }
    explain_words_task(lives, explain_task_of(lives, target), &who);
    base_text_printf(out, _(question), base_text_str(&who));
    base_text_release(&who);
}

/* Notes: where a link is, and its details. */

/* One stands in a call, and waits for a thing. */
static void note_wait(const ExplainLives *lives, const ExplainLink *link,
                      BaseText *note)
{
    uint32_t kind = event_at(lives, link->waited)->count;
    bool in_call = kind == TRACE_WAIT_SLEEP || kind == TRACE_WAIT_GATHER ||
                   kind == TRACE_WAIT_WAIT || kind == TRACE_WAIT_WAIT_FOR ||
                   kind == TRACE_WAIT_SHIELD;
    BaseText wait = {0};

    explain_words_wait(lives, link->waited, link->event, &wait);
    base_text_append(note, DOT);
    base_text_printf(note, in_call ? _("in %s") : _("waiting for %s"),
                     base_text_str(&wait));
    base_text_release(&wait);
}

static void note_place(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *note)
{
    const TraceEvent *event = event_at(lives, link->event);

    bool timed = event->time > 0 || !explain_has_loop(lives);

    if (event->turn > 0)
        base_text_printf(note, _("turn %u"), event->turn);
    else if (!timed)
        base_text_append(note, _("before the loop"));
    if (timed) {
        base_text_append(note, event->turn > 0 ? DOT : "");
        explain_words_time(event->time, note);
    }
    if (link->line != 0) {
        base_text_append(note, DOT);
        base_text_printf(note, _("line %u"), link->line);
    }
    if (link->waited != TRACE_NONE)
        note_wait(lives, link, note);
}

/* Whom a group asks to stop. */
static void note_abort(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *note)
{
    BaseText parent = {0};
    uint32_t count = link->children;

    base_text_append(note, DOT);
    explain_words_task(lives, link->parent, &parent);
    if (count == 0 && link->parent == 0)
        base_text_append(note, _("no child is left to ask"));
    else if (count == 0)
        base_text_printf(note, _("no child is left to ask, so it asks %s"),
                         base_text_str(&parent));
    else if (link->parent == 0)
        base_text_printf(note, _n("asks %u child", "asks %u children", count),
                         count);
    else
        base_text_printf(
            note,
            _n("asks %u child, then %s", "asks %u children, then %s", count),
            count, base_text_str(&parent));
    base_text_release(&parent);
}

/* "third"; in Russian a number, which needs no gender. */
static void append_ordinal(uint32_t number, BaseText *out)
{
    static const char *const words[] = {
        "",           N_("first"), N_("second"), N_("third"),
        N_("fourth"), N_("fifth"), N_("sixth"),  N_("seventh"),
        N_("eighth"), N_("ninth"), N_("tenth")};

    if (number < sizeof words / sizeof *words)
        base_text_append(out, _(words[number]));
    else
        base_text_printf(out, _("number %u"), number);
}

static void note_request(const ExplainLink *link, BaseText *note)
{
    BaseText which = {0}, total = {0};

    if (link->total < 2)
        return;
    append_ordinal(link->place, &which);
    explain_words_number(link->total, &total);
    base_text_append(note, DOT);
    base_text_printf(note, _("%s of %s requests"), base_text_str(&which),
                     base_text_str(&total));
    base_text_release(&which);
    base_text_release(&total);
}

static void note_heard(const ExplainLink *link, BaseText *note)
{
    if (link->heard == EXPLAIN_HEARD_FIRST)
        base_text_printf(note, "%s%s", DOT, _("its first error"));
    else if (link->heard == EXPLAIN_HEARD_LATER)
        base_text_printf(note, "%s%s", DOT, _("it was aborting already"));
}

/* Titles. */

static bool is_of_generator(const ExplainLives *lives, const ExplainLink *link)
{
    const ExplainTask *task =
        explain_task(lives, event_at(lives, link->event)->task);

    return task && task->of_generator;
}

static const char *exception_of(const ExplainLives *lives,
                                const ExplainLink *link)
{
    return trace_store_text(lives->trace, event_at(lives, link->event)->text);
}

/* The event's own sentence, without its full stop. */
static void tell_event(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *title)
{
    explain_event_tell(lives, link->event, title);
    if (title->length > 0 && title->data[title->length - 1] == '.')
        title->data[--title->length] = '\0';
}

/* A call of cancel(), and who made it. */
static void tell_request(const ExplainLives *lives, const ExplainLink *link,
                         BaseText *title)
{
    ExplainAsker asker = explain_asker(lives, link->event);
    BaseText whom = {0}, who = {0};

    explain_words_task(lives, event_at(lives, link->event)->task, &whom);
    explain_words_task(lives, asker.task, &who);
    const char *task = base_text_str(&whom);
    switch (asker.kind) {
    case EXPLAIN_ASKER_TASK:
        base_text_printf(title, _("%s calls %s.cancel()"), base_text_str(&who),
                         task);
        break;
    case EXPLAIN_ASKER_ITSELF:
        base_text_printf(title, _("%s asks itself to stop"), task);
        break;
    case EXPLAIN_ASKER_LIMIT:
        base_text_printf(title, _("The time limit calls %s.cancel()"), task);
        break;
    case EXPLAIN_ASKER_AWAITING:
        base_text_printf(title,
                         asker.line != 0
                             ? _("gather() of %s passes it on: %s.cancel()")
                             : _("%s passes it on: %s.cancel()"),
                         base_text_str(&who), task);
        break;
    case EXPLAIN_ASKER_READER:
        base_text_printf(title, _("You call %s.cancel()"), task);
        break;
    case EXPLAIN_ASKER_SIGNAL:
        base_text_printf(title, _("Ctrl+C: asyncio.run() calls %s.cancel()"),
                         task);
        break;
    case EXPLAIN_ASKER_RUN:
        base_text_printf(title, _("asyncio.run() ends: %s.cancel()"), task);
        break;
    default:
        base_text_printf(title, _("%s.cancel()"), task);
        break;
    }
    base_text_release(&whom);
    base_text_release(&who);
}

static void tell_raised(const ExplainLives *lives, const ExplainLink *link,
                        BaseText *title)
{
    BaseText who = {0};

    explain_words_task(lives, event_at(lives, link->event)->task, &who);
    base_text_printf(title, _("%s raised %s"), base_text_str(&who),
                     exception_of(lives, link));
    base_text_release(&who);
}

void explain_link_tell(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *title, BaseText *note)
{
    note_place(lives, link, note);
    switch (link->kind) {
    case EXPLAIN_LINK_EVENT:
        tell_event(lives, link, title);
        break;
    case EXPLAIN_LINK_RAISED:
        tell_raised(lives, link, title);
        break;
    case EXPLAIN_LINK_CHILD_FAILED:
        base_text_append(title, _("The group heard: a child failed"));
        note_heard(link, note);
        break;
    case EXPLAIN_LINK_CHILD_ENDED:
        base_text_append(title, _("The group heard: a child ended"));
        break;
    case EXPLAIN_LINK_LAST_CHILD_ENDED:
        base_text_append(title, _("The group heard: its last child ended"));
        break;
    case EXPLAIN_LINK_ABORT:
        base_text_append(title, _("The group aborts"));
        note_abort(lives, link, note);
        break;
    case EXPLAIN_LINK_REQUEST:
        tell_request(lives, link, title);
        note_request(link, note);
        break;
    case EXPLAIN_LINK_THROWN:
        base_text_printf(title, _("%s thrown at its await"),
                         exception_of(lives, link));
        break;
    case EXPLAIN_LINK_THROWN_FIRST:
        base_text_printf(title,
                         is_of_generator(lives, link)
                             ? _("%s thrown into the generator")
                             : _("%s thrown before its first line"),
                         exception_of(lives, link));
        break;
    }
}

void explain_link_line(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *out)
{
    enum { NOTE_COLUMN = 45 };
    BaseText title = {0}, note = {0};

    explain_link_tell(lives, link, &title, &note);
    size_t width = base_utf8_count(title.data, title.length);
    base_text_printf(out, "  %s", base_text_str(&title));
    if (width + 1 >= NOTE_COLUMN) {
        base_text_append(out, "\n  ");
        width = 0;
    }
    base_text_printf(out, "%*s%s\n", (int)(NOTE_COLUMN - width), "",
                     base_text_str(&note));
    base_text_release(&title);
    base_text_release(&note);
}
