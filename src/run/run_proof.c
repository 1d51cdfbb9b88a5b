#include "run_proof.h"

#include "asyncio_draws.h"
#include "run_identity.h"
#include "run_machine.h"
#include "run_seed.h"
#include "trace_store.h"

#include "base_check.h"
#include "base_memory.h"

#include <stdlib.h>

struct RunProver {
    Run *run;            /* owned: the run that is asked about */
    Run *other;          /* owned: the same without something; NULL before */
    AsyncioDraws *draws; /* owned */
    AsyncioSuppressed suppressed;
    AsyncioFork fork;
    RunOptions options;
    const RunProgram *program; /* borrowed */
    bool tested;
};

RunProver *run_prover_new(const RunProgram *program, const RunOptions *options)
{
    RunProver *prover = base_alloc_zero(sizeof *prover);

    prover->program = program;
    prover->options = *options;
    prover->options.untraced = false;
    prover->options.reader = NULL;
    prover->draws = asyncio_draws_new();
    prover->options.draws = prover->draws;
    prover->run = run_new(program, &prover->options);
    run_finish(prover->run);
    prover->options.draws = NULL;
    prover->fork = (AsyncioFork){.suppressed = &prover->suppressed,
                                 .count = 1,
                                 .pins = prover->draws,
                                 .seed = run_seed_key(options->seed)};
    /* What was done to the run is done in it without that event, too. */
    if (options->fork) {
        prover->fork.interventions = options->fork->interventions;
        prover->fork.intervention_count = options->fork->intervention_count;
    }
    prover->options.fork = &prover->fork;
    return prover;
}

void run_prover_free(RunProver *prover)
{
    if (!prover)
        return;
    run_free(prover->run);
    run_free(prover->other);
    asyncio_draws_free(prover->draws);
    base_free(prover);
}

const TraceStore *run_prover_trace(const RunProver *prover)
{
    return run_trace(prover->run);
}

const TraceStore *run_prover_other(const RunProver *prover)
{
    return prover->tested ? run_trace(prover->other) : NULL;
}

/* How many events of the kind that task had before. */
static uint32_t count_before(const TraceStore *trace, TraceKind kind,
                             uint32_t task, uint32_t before)
{
    uint32_t count = 0;

    for (uint32_t id = 0; id < before; id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        count += event->kind == kind && event->task == task;
    }
    return count;
}

static uint32_t enter_of(const TraceStore *trace, uint32_t group)
{
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_GROUP_ENTER && event->group == group)
            return id;
    }
    return 0;
}

/* What is to be suppressed for that event not to happen; false: nothing can. */
static bool suppress(RunProver *prover, uint32_t id)
{
    const TraceStore *trace = run_trace(prover->run);
    const TraceEvent *event = trace_store_get(trace, id);
    AsyncioSuppressed *one = &prover->suppressed;

    *one = (AsyncioSuppressed){.task = run_identity_of(trace, event->task)};
    switch (event->kind) {
    case TRACE_FAILED:
        one->thing = ASYNCIO_THING_FAILURE;
        return true;
    case TRACE_CANCEL_REQUESTED:
        one->thing = ASYNCIO_THING_REQUEST;
        one->nth = count_before(trace, TRACE_CANCEL_REQUESTED, event->task, id);
        return true;
    case TRACE_GROUP_ABORT:
        one->thing = ASYNCIO_THING_ABORT;
        one->nth = count_before(trace, TRACE_GROUP_ENTER, event->task,
                                enter_of(trace, event->group));
        return true;
    case TRACE_TIMEOUT_FIRED:
        one->thing = ASYNCIO_THING_LIMIT;
        one->nth = count_before(trace, TRACE_TIMEOUT_FIRED, event->task, id);
        return true;
    default:
        return false;
    }
}

uint32_t run_prover_counterpart(const RunProver *prover, uint32_t task)
{
    BASE_REQUIRE(prover->tested);
    return run_identity_task(run_trace(prover->other),
                             run_identity_of(run_trace(prover->run), task));
}

/* True if the task ends in an event of that kind. */
static bool ends_in(const TraceStore *trace, uint32_t task, uint16_t kind)
{
    for (uint32_t id = trace_store_count(trace); task != 0 && id-- > 0;) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->task == task && event->kind == kind)
            return true;
    }
    return false;
}

RunVerdict run_prover_test(RunProver *prover, uint32_t event, uint32_t target)
{
    prover->tested = suppress(prover, event);
    if (!prover->tested)
        return RUN_UNTESTED;
    if (!prover->other)
        prover->other = run_new(prover->program, &prover->options);
    else
        run_reset(prover->other, NULL);
    run_finish(prover->other);
    const TraceEvent *end = trace_store_get(run_trace(prover->run), target);
    uint32_t task = run_prover_counterpart(prover, end->task);
    return ends_in(run_trace(prover->other), task, end->kind) ? RUN_ANYWAY
                                                              : RUN_BUT_FOR;
}
