#include "run_facts_private.h"

#include "asyncio_holders.h"
#include "asyncio_host.h"
#include "base_memory.h"
#include "py_probe.h"
#include "run_awaits.h"
#include "run_branches.h"
#include "run_contexts.h"
#include "run_held.h"
#include "run_places.h"
#include "run_program_state.h"
#include "run_state.h"
#include "run_swallowed.h"
#include "trace_store.h"
#include "trace_task.h"

#include <string.h>

/* A run that does more is not looked at: it would take seconds. */
static const uint64_t MOST_INSTRUCTIONS = 20000000;

typedef struct Looking {
    RunPlaces *places;
    RunBranches *branches;
    RunHeld held;
    RunAwaits *awaits;
    RunContexts *contexts;
    RunSwallowed swallowed;
} Looking;

static void see_read(void *context, const PyPlace *place)
{
    run_places_read(((Looking *)context)->places, place);
}

static void see_write(void *context, const PyPlace *place, PyValue value)
{
    run_places_write(((Looking *)context)->places, place, value);
}

static void see_contents(void *context, const PyContents *contents)
{
    run_places_contents(((Looking *)context)->places, contents);
}

static void see_variable(void *context, const PyVariableUse *use)
{
    run_contexts_see(((Looking *)context)->contexts, use);
}

static void see_kept(void *context, uint32_t line, PyValue exception,
                     bool own_exit)
{
    run_swallowed_see(&((Looking *)context)->swallowed, line, exception,
                      own_exit);
}

static void see_step(void *context, const PyCode *code, uint32_t at)
{
    Looking *looking = context;

    run_branches_step(looking->branches, code, at);
    run_held_step(&looking->held, code, at);
    run_awaits_step(looking->awaits, code);
}

static void keep_holding(void *context, const AsyncioHolding *holding)
{
    TraceFacts *facts = context;
    size_t length = holding->name ? strlen(holding->name) : 0;
    char *name = holding->name ? base_alloc(length + 1) : NULL;

    if (name)
        memcpy(name, holding->name, length + 1);
    BASE_GROW(facts->holdings, facts->holding_count, facts->holding_capacity);
    facts->holdings[facts->holding_count++] =
        (TraceHolding){.waiting = holding->waiting,
                       .nobody = holding->nobody,
                       .holder = holding->holder,
                       .name = name,
                       .direct = holding->direct};
}

void run_facts_at_end(const Run *run, TraceFacts *facts)
{
    if (trace_store_ending(run->trace) == TRACE_ENDING_DEADLOCK)
        asyncio_each_holding(run->asyncio, keep_holding, facts);
}

/* The probe and what it fills stay where they are while the machine runs. */
struct RunLook {
    Run *run;
    TraceFacts own; /* found so far, of a run of its own */
    TraceFacts *facts;
    Looking looking;
    PyProbe probe;
    uint64_t left; /* instructions that may be looked at */
};

static RunLook *begin_look(Run *run, TraceFacts *facts)
{
    RunLook *look = base_alloc(sizeof *look);

    *look = (RunLook){.run = run, .facts = facts, .left = MOST_INSTRUCTIONS};
    if (!facts)
        look->facts = &look->own;
    look->looking = (Looking){.places = run_places_new(run, look->facts),
                              .branches = run_branches_new(),
                              .held = {.run = run, .facts = look->facts},
                              .awaits = run_awaits_new(run, look->facts),
                              .contexts = run_contexts_new(run, look->facts),
                              .swallowed = {.run = run, .facts = look->facts}};
    look->probe = (PyProbe){.context = &look->looking,
                            .read = see_read,
                            .write = see_write,
                            .contents = see_contents,
                            .variable = see_variable,
                            .kept = see_kept,
                            .step = see_step};
    py_machine_set_probe(asyncio_machine(run->asyncio), &look->probe);
    return look;
}

/* What only a run that was seen to its end tells. */
static void tell_whole(RunLook *look)
{
    const Run *run = look->run;

    run_places_tell_shared(look->looking.places);
    if (run->program->code)
        run_branches_tell(look->looking.branches,
                          py_program_source(run->program->code), look->facts);
    run_facts_at_end(run, look->facts);
}

/* Nobody looks any more: what was found is in the facts. True: to the end. */
static bool end_look(RunLook *look)
{
    bool ended = run_has_ended(look->run);

    py_machine_set_probe(asyncio_machine(look->run->asyncio), NULL);
    run_held_end(&look->looking.held);
    if (ended)
        tell_whole(look);
    run_awaits_free(look->looking.awaits);
    run_contexts_free(look->looking.contexts);
    run_swallowed_release(&look->looking.swallowed);
    run_places_free(look->looking.places);
    run_branches_free(look->looking.branches);
    return ended;
}

bool run_facts_look(Run *run, TraceFacts *facts)
{
    RunLook *look = begin_look(run, facts);

    run_advance(run, look->left);
    bool ended = end_look(look);
    base_free(look);
    return ended;
}

RunLook *run_look_new(const RunProgram *program, const RunOptions *options)
{
    RunOptions own = *options;

    own.untraced = false;
    own.reader = NULL;
    own.draws = NULL;
    return begin_look(run_new(program, &own), NULL);
}

RunStatus run_look_advance(RunLook *look, uint64_t budget)
{
    uint64_t part = budget < look->left ? budget : look->left;

    look->left -= part;
    if (run_advance(look->run, part) == RUN_ENDED || look->left == 0)
        return RUN_ENDED;
    return RUN_WORKING;
}

bool run_look_end(RunLook *look, TraceFacts *facts)
{
    bool whole = end_look(look);

    if (!whole)
        trace_facts_keep_held(&look->own);
    if (facts)
        *facts = look->own;
    else
        trace_facts_release(&look->own);
    run_free(look->run);
    base_free(look);
    return whole;
}

void run_facts_find(const RunProgram *program, const RunOptions *options,
                    TraceFacts *facts)
{
    RunLook *look = run_look_new(program, options);

    run_look_advance(look, MOST_INSTRUCTIONS);
    run_look_end(look, facts);
}
