#include "explain_link.h"

#include "explain_cause.h"
#include "explain_event.h"
#include "explain_words.h"
#include "trace_store.h"

#define DOT " \xc2\xb7 "

static const TraceEvent *event_at(const ExplainLives *lives, TraceEventId id)
{
    return trace_store_get(lives->trace, id);
}

void explain_link_heading(const ExplainLives *lives, TraceEventId target,
                          BaseText *out)
{
    const char *before = "Why this, of ", *after = "?";

    switch (event_at(lives, target)->kind) {
    case TRACE_CANCELLED:
        before = "Why was ";
        after = " cancelled?";
        break;
    case TRACE_FAILED:
        before = "Why did ";
        after = " fail?";
        break;
    case TRACE_FINISHED:
        before = "How did ";
        after = " come to its end?";
        break;
    case TRACE_CANCEL_REQUESTED:
        before = "Why is ";
        after = " asked to stop?";
        break;
    case TRACE_SUSPENDED:
        before = "Why does ";
        after = " wait?";
        break;
    case TRACE_FIRST_STEP:
    case TRACE_RESUMED:
        before = "Why does ";
        after = " run now?";
        break;
    case TRACE_GROUP_EXIT_BEGIN:
        before = "Why does the block of a group in ";
        after = " end?";
        break;
    case TRACE_TASK_CREATED:
        before = "Where does ";
        after = " come from?";
        break;
    default:
        break;
    }
    base_text_append(out, before);
    explain_words_task(lives, explain_task_of(lives, target), out);
    base_text_append(out, after);
}

/* Notes: where a link is, and its details. */

static void note_place(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *note)
{
    const TraceEvent *event = event_at(lives, link->event);

    if (event->turn > 0)
        base_text_printf(note, "turn %u", event->turn);
    else
        base_text_append(note, "before the loop");
    if (event->time > 0) {
        base_text_append(note, DOT);
        explain_words_time(event->time, note);
    }
    if (link->line != 0)
        base_text_printf(note, DOT "line %u", link->line);
    if (link->waited != TRACE_NONE) {
        base_text_append(note, DOT "in ");
        explain_words_wait(lives, link->waited, note);
    }
}

static void note_abort(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *note)
{
    if (link->children == 0)
        base_text_append(note, DOT "no child is left to ask");
    else
        base_text_printf(note, DOT "asks %u%s", link->children,
                         link->children == 1 ? " child" : " children");
    if (link->parent != 0) {
        base_text_append(note, ", then ");
        explain_words_task(lives, link->parent, note);
    }
}

static void append_ordinal(uint32_t number, BaseText *out)
{
    static const char *const words[] = {"",       "first", "second", "third",
                                        "fourth", "fifth", "sixth",  "seventh",
                                        "eighth", "ninth", "tenth"};

    if (number < sizeof words / sizeof *words)
        base_text_append(out, words[number]);
    else
        base_text_printf(out, "number %u", number);
}

static void note_request(const ExplainLink *link, BaseText *note)
{
    if (link->total < 2)
        return;
    base_text_append(note, DOT);
    append_ordinal(link->place, note);
    base_text_append(note, " of ");
    explain_words_number(link->total, note);
    base_text_append(note, " requests");
}

static void note_heard(const ExplainLink *link, BaseText *note)
{
    if (link->heard == EXPLAIN_HEARD_FIRST)
        base_text_append(note, DOT "its first error");
    else if (link->heard == EXPLAIN_HEARD_LATER)
        base_text_append(note, DOT "it was aborting already");
}

/* Titles. */

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
        base_text_printf(title, "%s calls %s.cancel()", base_text_str(&who),
                         task);
        break;
    case EXPLAIN_ASKER_ITSELF:
        base_text_printf(title, "%s asks itself to stop", task);
        break;
    case EXPLAIN_ASKER_LIMIT:
        base_text_printf(title, "the time limit calls %s.cancel()", task);
        break;
    case EXPLAIN_ASKER_AWAITING:
        base_text_printf(title,
                         asker.line != 0
                             ? "gather() of %s passes it on: %s.cancel()"
                             : "%s passes it on: %s.cancel()",
                         base_text_str(&who), task);
        break;
    case EXPLAIN_ASKER_RUN:
        base_text_printf(title, "asyncio.run() ends: %s.cancel()", task);
        break;
    default:
        base_text_printf(title, "%s.cancel()", task);
        break;
    }
    base_text_release(&whom);
    base_text_release(&who);
}

void explain_link_tell(const ExplainLives *lives, const ExplainLink *link,
                       BaseText *title, BaseText *note)
{
    uint32_t task = event_at(lives, link->event)->task;

    note_place(lives, link, note);
    switch (link->kind) {
    case EXPLAIN_LINK_EVENT:
        tell_event(lives, link, title);
        break;
    case EXPLAIN_LINK_RAISED:
        explain_words_task(lives, task, title);
        base_text_printf(title, " raised %s", exception_of(lives, link));
        break;
    case EXPLAIN_LINK_CHILD_FAILED:
        base_text_append(title, "the group heard: a child failed");
        note_heard(link, note);
        break;
    case EXPLAIN_LINK_CHILD_ENDED:
        base_text_append(title, "the group heard: a child ended");
        break;
    case EXPLAIN_LINK_LAST_CHILD_ENDED:
        base_text_append(title, "the group heard: its last child ended");
        break;
    case EXPLAIN_LINK_ABORT:
        base_text_append(title, "the group aborts");
        note_abort(lives, link, note);
        break;
    case EXPLAIN_LINK_REQUEST:
        tell_request(lives, link, title);
        note_request(link, note);
        break;
    case EXPLAIN_LINK_THROWN:
        base_text_printf(title, "%s thrown at its await",
                         exception_of(lives, link));
        break;
    case EXPLAIN_LINK_THROWN_FIRST:
        base_text_printf(title, "%s thrown before its first line",
                         exception_of(lives, link));
        break;
    }
}
