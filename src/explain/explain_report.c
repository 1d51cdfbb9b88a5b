#include "explain_report.h"

#include "base_words.h"
#include "explain_absent.h"
#include "explain_absent_words.h"
#include "explain_fold.h"
#include "explain_ledger.h"
#include "explain_link.h"
#include "explain_requests.h"
#include "explain_root.h"
#include "explain_waits.h"
#include "explain_words.h"
#include "trace_store.h"
#include "trace_task.h"

enum { CHAIN_MOST = 64, NAMES_MOST = 20, ENTRIES_MOST = 64, REASONS_MOST = 64 };

static void name_tasks(const ExplainLives *lives, const char *task,
                       BaseText *out)
{
    BaseText names = {0};
    uint32_t count = 0;

    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *one = explain_task(lives, serial);
        if (!one || one->of_loop || ++count > NAMES_MOST)
            continue;
        base_text_append(&names, count == 1 ? "" : ", ");
        explain_words_task(lives, serial, &names);
    }
    if (count == 0)
        base_text_printf(
            out, _("there is no task called %s; there is none at all\n"), task);
    else if (count <= NAMES_MOST)
        base_text_printf(out, _("there is no task called %s; there is %s\n"),
                         task, base_text_str(&names));
    else
        base_text_printf(
            out, _("there is no task called %s; there is %s and more\n"), task,
            base_text_str(&names));
    base_text_release(&names);
}

static void write_verdict(const ExplainBeside *beside, TraceEventId link,
                          TraceEventId target, BaseText *out)
{
    BaseText verdict = {0};

    if (beside->judge && link != target)
        beside->judge(beside->context, link, target, &verdict);
    if (verdict.length > 0)
        base_text_printf(out, "    %s\n", base_text_str(&verdict));
    base_text_release(&verdict);
}

static void write_chain(const ExplainLives *lives, TraceEventId target,
                        const ExplainBeside *beside, BaseText *out)
{
    ExplainLink chain[CHAIN_MOST];
    uint32_t count = explain_why(lives, target, chain, CHAIN_MOST);

    explain_link_heading(lives, target, out);
    base_text_append_char(out, '\n');
    for (uint32_t i = 0; i < count; i++) {
        explain_link_line(lives, &chain[i], out);
        write_verdict(beside, chain[i].event, target, out);
    }
}

static void write_ledger(ExplainNames *names, uint32_t task, BaseText *out)
{
    ExplainEntry entries[ENTRIES_MOST];
    uint32_t count =
        explain_ledger(names->lives, task, TRACE_NONE, entries, ENTRIES_MOST);

    if (count == 0)
        return;
    base_text_append(out, _("\nRequests to stop, and what became of them\n"));
    for (uint32_t i = 0; i < count && i < ENTRIES_MOST; i++) {
        base_text_append(out, "  ");
        explain_ledger_tell(names, &entries[i], out);
        base_text_append(out, ".\n");
    }
    if (count > ENTRIES_MOST)
        base_text_printf(out, _("  and %u more\n"), count - ENTRIES_MOST);
}

static void write_absent(ExplainNames *names, uint32_t task, BaseText *out)
{
    ExplainAbsent reasons[REASONS_MOST];
    uint32_t count = explain_absent(names->lives, task, reasons, REASONS_MOST);

    if (count == 0)
        return;
    base_text_append(out, _("\nWhat did not happen\n"));
    ExplainFold *fold = explain_fold_new(REASONS_MOST);
    for (uint32_t i = 0; i < count; i++) {
        BaseText sentence = {0};
        explain_absent_tell(names, &reasons[i], &sentence);
        explain_fold_add(
            fold, names, reasons[i].task,
            trace_store_get(names->lives->trace, reasons[i].event)->time,
            base_text_str(&sentence));
        base_text_release(&sentence);
    }
    explain_fold_write(fold, names, 0, out);
}

/* "Why not yet": who is waited for, and whom they wait for in turn. */
static void write_waits(ExplainNames *names, uint32_t task, BaseText *out)
{
    BaseText waits = {0};

    if (task != 0)
        explain_waits_tell(names, task, &waits);
    else
        explain_waits_tell_all(names, &waits);
    if (waits.length > 0)
        base_text_printf(out, "\n%s\n%s", _("Who waits for whom"),
                         base_text_str(&waits));
    base_text_release(&waits);
}

static void write_stops(ExplainNames *names, BaseText *out)
{
    BaseText stops = {0};

    explain_requests_tell(names, &stops);
    if (stops.length > 0)
        base_text_printf(out, "\n%s\n%s", _("Who was asked to stop"),
                         base_text_str(&stops));
    base_text_release(&stops);
}

bool explain_report_known(const TraceStore *trace, const char *task,
                          const ExplainBeside *beside, BaseText *out)
{
    ExplainLives lives = {0};
    ExplainNames names = {.lives = &lives};

    explain_lives_read(&lives, trace);
    lives.facts = beside->facts;
    uint32_t serial = explain_task_called(&lives, task);
    TraceEventId target = explain_why_target(&lives, serial, TRACE_NONE);
    if (target == TRACE_NONE) {
        name_tasks(&lives, task, out);
    } else {
        write_chain(&lives, target, beside, out);
        write_waits(&names, serial, out);
        write_ledger(&names, serial, out);
        write_absent(&names, serial, out);
    }
    explain_names_release(&names);
    explain_lives_release(&lives);
    return target != TRACE_NONE;
}

bool explain_report_why(const TraceStore *trace, const char *task,
                        BaseText *out)
{
    return explain_report_known(trace, task, &(ExplainBeside){0}, out);
}

void explain_report_run(const TraceStore *trace, const TraceFacts *facts,
                        BaseText *out)
{
    ExplainLives lives = {0};
    ExplainNames names = {.lives = &lives};

    explain_lives_read(&lives, trace);
    lives.facts = facts;
    if (!explain_root_tell(&names, out))
        base_text_append(out, _("Nothing failed.\n"));
    TraceEventId root = explain_root_event(&lives);
    if (root != TRACE_NONE) {
        base_text_append_char(out, '\n');
        write_chain(&lives, root, &(ExplainBeside){0}, out);
    }
    write_waits(&names, 0, out);
    write_stops(&names, out);
    write_absent(&names, 0, out);
    explain_names_release(&names);
    explain_lives_release(&lives);
}

bool explain_report_event(const TraceStore *trace, uint32_t event,
                          BaseText *out)
{
    ExplainLives lives = {0};
    uint32_t count = trace_store_count(trace);

    if (event >= count) {
        base_text_printf(out, _("there is no event %u; there are %u, from 0\n"),
                         event, count);
        return false;
    }
    explain_lives_read(&lives, trace);
    write_chain(&lives, event, &(ExplainBeside){0}, out);
    explain_lives_release(&lives);
    return true;
}

void explain_report_root(const TraceStore *trace, BaseText *out)
{
    ExplainLives lives = {0};
    ExplainNames names = {.lives = &lives};

    explain_lives_read(&lives, trace);
    explain_root_tell(&names, out);
    explain_names_release(&names);
    explain_lives_release(&lives);
}
