#include "run_proof.h"

#include "asyncio_draws.h"
#include "py_random_seed.h"
#include "run_identity.h"
#include "run_machine.h"
#include "run_seed.h"
#include "run_suppress.h"
#include "trace_store.h"

#include "base_check.h"
#include "base_memory.h"

#include <stdlib.h>
#include <string.h>

struct RunProver {
    Run *run;            /* owned: the run that is asked about */
    Run *other;          /* owned: the same without something; NULL before */
    AsyncioDraws *draws; /* owned */
    AsyncioSuppressed *suppressed; /* owned: by what was done to the run, and
                                      last what is asked about */
    size_t already;                /* all but the last */
    AsyncioFork fork;
    RunOptions options;
    const RunProgram *program; /* borrowed */
    TraceEventId drawn;        /* in the other run, what was drawn instead */
    bool tested;
};

/* How often something else is drawn until the comparison comes out otherwise:
 * one of six or one of fifty is met, one of a million need not be. */
enum { TRIES = 100 };

/* The words that one call is given instead of its own. */
enum { WORDS = 8 };

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
    /* What was done to the run is done in it without that event, too. */
    if (options->fork)
        prover->fork = *options->fork;
    prover->suppressed =
        base_alloc_array(prover->fork.count + 1, sizeof *prover->suppressed);
    for (size_t i = 0; i < prover->fork.count; i++)
        prover->suppressed[i] = prover->fork.suppressed[i];
    prover->fork.suppressed = prover->suppressed;
    prover->already = prover->fork.count++;
    prover->fork.pins = prover->draws;
    prover->fork.seed = run_seed_key(options->seed);
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
    base_free(prover->suppressed);
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

static void run_without(RunProver *prover)
{
    if (!prover->other)
        prover->other = run_new(prover->program, &prover->options);
    else
        run_reset(prover->other, NULL);
    run_finish(prover->other);
}

/* What a generator gives, and at last the largest and the smallest numbers. */
static void fill_words(PyRandom *random, int attempt, uint32_t words[WORDS])
{
    for (int i = 0; i < WORDS; i++)
        words[i] = attempt == TRIES - 2   ? UINT32_MAX
                   : attempt == TRIES - 1 ? 0
                                          : py_random_word(random);
}

/* The `nth` draw of that task; NONE. */
static TraceEventId nth_draw(const TraceStore *trace, uint32_t task,
                             uint32_t nth)
{
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_DRAWN && event->task == task &&
            event->count == nth)
            return id;
    }
    return TRACE_NONE;
}

/* True if the same call, compared with the same, comes out otherwise. */
static bool is_decided_otherwise(RunProver *prover, TraceEventId id)
{
    const TraceStore *trace = run_trace(prover->run);
    const TraceStore *other = run_trace(prover->other);
    const TraceEvent *before = trace_store_get(trace, id);
    uint32_t task =
        before->task == 0 ? 0 : run_prover_counterpart(prover, before->task);

    if (before->task != 0 && task == 0)
        return false;
    prover->drawn = nth_draw(other, task, before->count);
    if (prover->drawn == TRACE_NONE)
        return false;
    const TraceEvent *after = trace_store_get(other, prover->drawn);
    return after->line == before->line &&
           strcmp(trace_store_text(trace, before->more),
                  trace_store_text(other, after->more)) == 0 &&
           ((after->flags ^ before->flags) & TRACE_FLAG_HOLDS) != 0;
}

/* Gives the call other words, run for run, until what it decided comes out
 * otherwise; then gives it its own words back. False: it never did. */
static bool draw_otherwise(RunProver *prover, TraceEventId id)
{
    const TraceStore *trace = run_trace(prover->run);
    const TraceEvent *event = trace_store_get(trace, id);
    AsyncioIdentity task = run_identity_of(trace, event->task);
    uint32_t nth = event->count;
    AsyncioDrawn own = asyncio_draws_find(prover->draws, task, nth);
    uint32_t kept[WORDS], words[WORDS];
    PyRandom random = {0};
    bool found = false;

    if (own.count == 0 || own.count > WORDS)
        return false;
    memcpy(kept, own.words, own.count * sizeof *kept);
    own.words = kept;
    py_random_seed_int64(&random, (int64_t)nth);
    prover->fork.count = prover->already;
    prover->tested = true;
    for (int i = 0; i < TRIES && !found; i++) {
        fill_words(&random, i, words);
        asyncio_draws_keep(prover->draws, task, nth,
                           (AsyncioDrawn){.words = words, .count = WORDS});
        run_without(prover);
        found = is_decided_otherwise(prover, id);
    }
    asyncio_draws_keep(prover->draws, task, nth, own);
    prover->fork.count = prover->already + 1;
    return found;
}

/* Runs the program without that event; false: it cannot be. */
static bool leave_out(RunProver *prover, uint32_t id)
{
    const TraceEvent *event = trace_store_get(run_trace(prover->run), id);

    prover->drawn = TRACE_NONE;
    if (event->kind == TRACE_DRAWN)
        return event->more != 0 && draw_otherwise(prover, id);
    if (!run_suppress_event(run_trace(prover->run), id, prover->suppressed,
                            prover->already,
                            &prover->suppressed[prover->already]))
        return false;
    run_without(prover);
    return true;
}

uint32_t run_prover_drawn(const RunProver *prover)
{
    return prover->tested ? prover->drawn : TRACE_NONE;
}

RunVerdict run_prover_test(RunProver *prover, uint32_t event, uint32_t target)
{
    prover->tested = leave_out(prover, event);
    if (!prover->tested)
        return RUN_UNTESTED;
    const TraceEvent *end = trace_store_get(run_trace(prover->run), target);
    uint32_t task = run_prover_counterpart(prover, end->task);
    return ends_in(run_trace(prover->other), task, end->kind) ? RUN_ANYWAY
                                                              : RUN_BUT_FOR;
}
