#include "cli_prove.h"

#include "base_words.h"
#include "explain_cause.h"
#include "explain_errors.h"
#include "explain_event.h"
#include "explain_names.h"
#include "explain_report.h"
#include "run_facts.h"
#include "run_proof.h"
#include "trace_facts.h"
#include "trace_store.h"

/* True if the last request to the task was that of asyncio.run()'s end. */
static bool is_asked_by_run(const ExplainLives *lives, uint32_t task)
{
    for (TraceEventId id = lives->event_count; id-- > 0;) {
        const TraceEvent *event = trace_store_get(lives->trace, id);
        if (event->kind == TRACE_CANCEL_REQUESTED && event->task == task)
            return explain_asker(lives, id).kind == EXPLAIN_ASKER_RUN;
    }
    return false;
}

/* Who would have been the cause: the real error behind the end of the same task
 * in the run without the link. */
static void tell_anyway(RunProver *prover, uint32_t target, BaseText *out)
{
    const TraceStore *trace = run_prover_trace(prover);
    uint32_t task =
        run_prover_counterpart(prover, trace_store_get(trace, target)->task);
    ExplainLives lives = {0};
    ExplainNames names = {.lives = &lives};

    explain_lives_read(&lives, run_prover_other(prover));
    const ExplainTask *same = explain_task(&lives, task);
    TraceEventId real =
        same ? explain_real_error(&lives, same->ended) : TRACE_NONE;
    if (real != TRACE_NONE)
        base_text_printf(out,
                         _("it would have happened anyway: without this, "
                           "because of %s in %s"),
                         explain_name_error(&names, real),
                         explain_name_task(
                             &names, trace_store_get(lives.trace, real)->task));
    else if (same && is_asked_by_run(&lives, task))
        base_text_append(out, _("it would have happened anyway, but later: "
                                "asyncio.run() would have cancelled it at its "
                                "end"));
    else
        base_text_append(out, _("it would have happened anyway"));
    explain_names_release(&names);
    explain_lives_release(&lives);
}

/* The draw that was put in the place of that one. */
static void tell_drawn(RunProver *prover, BaseText *out)
{
    ExplainLives lives = {0};

    explain_lives_read(&lives, run_prover_other(prover));
    explain_event_drawn(&lives, run_prover_drawn(prover), out);
    explain_lives_release(&lives);
}

static void tell_drawn_otherwise(RunProver *prover, RunVerdict verdict,
                                 BaseText *out)
{
    BaseText value = {0};

    tell_drawn(prover, &value);
    base_text_printf(
        out,
        verdict == RUN_BUT_FOR
            ? _("had it drawn %s here, it would not have happened")
            : _("it would have happened anyway, had it drawn %s here"),
        base_text_str(&value));
    base_text_release(&value);
}

static void judge(void *context, uint32_t link, uint32_t target, BaseText *out)
{
    RunProver *prover = context;
    RunVerdict verdict = run_prover_test(prover, link, target);

    if (run_prover_drawn(prover) != TRACE_NONE) {
        tell_drawn_otherwise(prover, verdict, out);
        return;
    }
    switch (verdict) {
    case RUN_BUT_FOR:
        base_text_append(out, _("but for this it would not have happened"));
        break;
    case RUN_ANYWAY:
        tell_anyway(prover, target, out);
        break;
    case RUN_UNTESTED:
        break;
    }
}

bool cli_prove(CliFinishedRun *finished, const Options *options, BaseText *out)
{
    RunOptions how = {0};

    cli_program_prepare(&finished->program, options, &how);
    RunProver *prover = run_prover_new(finished->program.compiled, &how);
    TraceFacts facts = {0};
    run_facts_find(finished->program.compiled, &how, &facts);
    bool found = explain_report_known(
        run_prover_trace(prover), options->words[1],
        &(ExplainBeside){.facts = &facts, .judge = judge, .context = prover},
        out);

    trace_facts_release(&facts);
    run_prover_free(prover);
    return found;
}
