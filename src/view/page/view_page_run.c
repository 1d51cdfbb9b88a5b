#include "view_page_run.h"

#include "base_memory.h"
#include "explain_beat.h"
#include "explain_caption.h"
#include "explain_cause.h"
#include "explain_link.h"
#include "explain_root.h"
#include "explain_why.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_highlight.h"

#include <string.h>

enum { CHAIN = 40, TASKS_ASKED = 200 };

void view_page_append_string(BaseText *out, const char *text)
{
    base_text_append_json(out, text, strlen(text));
}

/* What the event printed: a text, one in a list for stderr, 0 for none. */
static void append_printed(const ExplainLives *lives, const TraceEvent *event,
                           BaseText *out)
{
    bool is_error = event->kind == TRACE_STDERR;

    if (event->kind != TRACE_STDOUT && !is_error) {
        base_text_append_char(out, '0');
        return;
    }
    base_text_append(out, is_error ? "[" : "");
    view_page_append_string(out, trace_store_text(lives->trace, event->text));
    base_text_append(out, is_error ? "]" : "");
}

/* The question, and the chain that answers it. */
static void append_why(const ExplainLives *lives, ViewPageLinks *links,
                       TraceEventId id, BaseText *out)
{
    ExplainLink chain[CHAIN];
    uint32_t count = explain_why(lives, id, chain, CHAIN);
    BaseText heading = {0}, title = {0}, note = {0}, form = {0};

    explain_link_heading(lives, id, &heading);
    view_page_append_string(out, base_text_str(&heading));
    base_text_append(out, ",[");
    for (uint32_t i = 0; i < count; i++) {
        base_text_clear(&title);
        base_text_clear(&note);
        base_text_clear(&form);
        explain_link_tell(lives, &chain[i], &title, &note);
        base_text_append_char(&form, '[');
        view_page_append_string(&form, base_text_str(&title));
        base_text_append_char(&form, ',');
        view_page_append_string(&form, base_text_str(&note));
        base_text_append_char(&form, ']');
        base_text_printf(
            out, i > 0 ? ",%u,%u" : "%u,%u", chain[i].event,
            view_page_links_form(links, chain[i].event, base_text_str(&form)));
    }
    base_text_append_char(out, ']');
    base_text_release(&heading);
    base_text_release(&title);
    base_text_release(&note);
    base_text_release(&form);
}

void view_page_append_event(const ExplainLives *lives, ViewPageLinks *links,
                            TraceEventId id, BaseText *out)
{
    const TraceEvent *event = trace_store_get(lives->trace, id);
    TraceEventId cause = explain_cause(lives, id);
    BaseText time = {0}, caption = {0};

    explain_words_time(event->time, &time);
    explain_caption_tell(lives, id, &caption);
    base_text_printf(out, "[%u,", event->turn);
    view_page_append_string(out, base_text_str(&time));
    base_text_printf(out, ",%u,%d,%u,", event->line,
                     cause == TRACE_NONE ? -1 : (int)cause,
                     explain_task_of(lives, id));
    view_page_append_string(out, base_text_str(&caption));
    base_text_append_char(out, ',');
    append_printed(lives, event, out);
    base_text_append_char(out, ',');
    append_why(lives, links, id, out);
    base_text_append_char(out, ']');
    base_text_release(&time);
    base_text_release(&caption);
}

static void append_events(const ExplainLives *lives, ViewPageLinks *links,
                          BaseText *out)
{
    base_text_append(out, "\"events\":[\n");
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        view_page_append_event(lives, links, id, out);
        base_text_append(out, id + 1 < lives->event_count ? ",\n" : "\n");
    }
    base_text_append(out, "],\n");
}

/* What is asked of a task once the run has come to some event: from which one
 * on, and of which event. */
static void append_targets(const ExplainLives *lives, uint32_t task,
                           BaseText *out)
{
    TraceEventId before = TRACE_NONE;
    bool any = false;

    base_text_append_char(out, '[');
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        TraceEventId target = explain_why_target(lives, task, id);
        if (target == before || target == TRACE_NONE)
            continue;
        base_text_printf(out, any ? ",%u,%u" : "%u,%u", id, target);
        before = target;
        any = true;
    }
    base_text_append_char(out, ']');
}

/* Where there are more than a reader can choose among, a chosen task has no
 * question of its own. */
static void append_questions(const ExplainLives *lives, BaseText *out)
{
    base_text_append(out, "\"asked\":{");
    for (uint32_t task = 1, any = 0;
         task < lives->task_count && task < TASKS_ASKED; task++) {
        if (!explain_task(lives, task))
            continue;
        base_text_printf(out, any++ > 0 ? ",\n\"%u\":" : "\"%u\":", task);
        append_targets(lives, task, out);
    }
    base_text_append(out, "},\n");
}

/* What the run failed of, and the event that it leads to. */
static void append_root(const ExplainLives *lives, BaseText *out)
{
    ExplainNames names = {.lives = lives};
    BaseText text = {0};
    TraceEventId event = explain_root_event(lives);

    explain_root_tell(&names, &text);
    base_text_append(out, "\"root\":[");
    view_page_append_string(out, base_text_str(&text));
    base_text_printf(out, ",%d],\n", event == TRACE_NONE ? -1 : (int)event);
    base_text_release(&text);
    explain_names_release(&names);
}

/* Where play stops, and where a step of notable events does. */
static void append_stops(const ExplainLives *lives, BaseText *out)
{
    bool any = false;

    base_text_append(out, "\"beats\":[");
    for (TraceEventId id = 0; id < lives->event_count;) {
        TraceEventId last = explain_beat(lives, id).last;
        base_text_printf(out, id > 0 ? ",%u" : "%u", last);
        id = last + 1;
    }
    base_text_append(out, "],\"notable\":[");
    for (TraceEventId id = 0; id < lives->event_count; id++) {
        if (!explain_is_notable(lives, id))
            continue;
        base_text_printf(out, any ? ",%u" : "%u", id);
        any = true;
    }
    base_text_append(out, "],\n");
}

/* By serial; 0 for a number that is no task's. */
static void append_tasks(const ExplainLives *lives, BaseText *out)
{
    base_text_append(out, "\"tasks\":[0");
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *task = explain_task(lives, serial);
        base_text_append_char(out, ',');
        if (task)
            view_page_append_string(out,
                                    trace_store_text(lives->trace, task->name));
        else
            base_text_append_char(out, '0');
    }
    base_text_append(out, "],\n");
}

/* A line is a list: a kind of word and its text, in turn. */
static void append_line(const char *text, const uint8_t *inks, size_t length,
                        BaseText *out)
{
    base_text_append_char(out, '[');
    for (size_t from = 0, to; from < length; from = to) {
        for (to = from + 1; to < length && inks[to] == inks[from];)
            to++;
        base_text_printf(out, from > 0 ? ",%u," : "%u,", inks[from]);
        base_text_append_json(out, text + from, to - from);
    }
    base_text_append_char(out, ']');
}

static void append_source(const ViewProgram *program, BaseText *out)
{
    uint8_t *inks = base_alloc_array(program->length + 1, sizeof *inks);

    view_highlight_python(program->text, program->length, inks);
    base_text_append(out, "\"source\":[\n");
    for (size_t begin = 0; begin < program->length;) {
        const char *text = program->text + begin;
        const char *newline = memchr(text, '\n', program->length - begin);
        size_t length =
            newline ? (size_t)(newline - text) : program->length - begin;
        base_text_append(out, begin > 0 ? ",\n" : "");
        append_line(text, inks + begin, length, out);
        begin += length + 1;
    }
    base_text_append(out, "]");
    base_free(inks);
}

void view_page_append_run(const ExplainLives *lives, ViewPageLinks *links,
                          const ViewProgram *program, const char *seed,
                          BaseText *out)
{
    base_text_append(out, "\"name\":");
    view_page_append_string(out, program->name);
    base_text_append(out, ",\"seed\":");
    view_page_append_string(out, seed);
    base_text_append(out, ",\n");
    append_events(lives, links, out);
    append_stops(lives, out);
    append_root(lives, out);
    append_tasks(lives, out);
    append_questions(lives, out);
    append_source(program, out);
}
