#include "explain_report.h"

#include "explain_link.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

enum { CHAIN_MOST = 64, WAITS_MOST = 32, NAMES_MOST = 20 };

static void name_tasks(const ExplainLives *lives, const char *task,
                       BaseText *out)
{
    uint32_t count = 0;

    base_text_printf(out, "there is no task called %s; there is", task);
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *one = explain_task(lives, serial);
        if (!one || one->of_loop || ++count > NAMES_MOST)
            continue;
        base_text_append(out, count == 1 ? " " : ", ");
        explain_words_task(lives, serial, out);
    }
    base_text_append(out, count > NAMES_MOST ? " and more\n"
                          : count == 0       ? " none at all\n"
                                             : "\n");
}

static void write_chain(const ExplainLives *lives, TraceEventId target,
                        BaseText *out)
{
    ExplainLink chain[CHAIN_MOST];
    uint32_t count = explain_why(lives, target, chain, CHAIN_MOST);

    for (uint32_t i = 0; i < count; i++) {
        BaseText title = {0}, note = {0};
        explain_link_tell(lives, &chain[i], &title, &note);
        base_text_printf(out, "  %-44s %s\n", base_text_str(&title),
                         base_text_str(&note));
        base_text_release(&title);
        base_text_release(&note);
    }
}

/* "Why not yet": who is waited for, and whom they wait for in turn. */
static void write_waits(const ExplainLives *lives, uint32_t serial,
                        BaseText *out)
{
    for (int i = 0; i < WAITS_MOST; i++) {
        uint32_t stretch;
        TraceState state =
            explain_state_at(lives, serial, lives->event_count - 1, &stretch);
        if (stretch == EXPLAIN_NONE || state != TRACE_STATE_WAITING)
            return;
        TraceEventId from = lives->stretches[stretch].begin;
        const TraceEvent *event = trace_store_get(lives->trace, from);
        base_text_append(out, "  ");
        explain_words_task(lives, serial, out);
        base_text_append(out, " still waits for ");
        explain_words_wait(lives, from, out);
        if (event->line != 0)
            base_text_printf(out, " (line %u)", event->line);
        base_text_append_char(out, '\n');
        if (event->other == 0 || event->other == serial)
            return;
        serial = event->other;
    }
}

bool explain_report_why(const TraceStore *trace, const char *task,
                        BaseText *out)
{
    ExplainLives lives = {0};

    explain_lives_read(&lives, trace);
    uint32_t serial = explain_task_called(&lives, task);
    TraceEventId target = explain_why_target(&lives, serial, TRACE_NONE);
    if (target == TRACE_NONE) {
        name_tasks(&lives, task, out);
    } else {
        explain_link_heading(&lives, target, out);
        base_text_append_char(out, '\n');
        write_chain(&lives, target, out);
        write_waits(&lives, serial, out);
    }
    explain_lives_release(&lives);
    return target != TRACE_NONE;
}
