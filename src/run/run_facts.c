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

bool run_facts_look(Run *run, TraceFacts *facts)
{
    Looking looking = {.places = run_places_new(run, facts),
                       .branches = run_branches_new(),
                       .held = {.run = run, .facts = facts},
                       .awaits = run_awaits_new(run, facts),
                       .contexts = run_contexts_new(run, facts)};
    PyProbe probe = {.context = &looking,
                     .read = see_read,
                     .write = see_write,
                     .contents = see_contents,
                     .variable = see_variable,
                     .step = see_step};
    PyMachine *machine = asyncio_machine(run->asyncio);

    py_machine_set_probe(machine, &probe);
    bool ended = run_advance(run, MOST_INSTRUCTIONS) == RUN_ENDED;
    py_machine_set_probe(machine, NULL);
    run_held_end(&looking.held);
    if (ended)
        run_places_tell_shared(looking.places);
    if (ended && run->program->code)
        run_branches_tell(looking.branches,
                          py_program_source(run->program->code), facts);
    if (ended)
        run_facts_at_end(run, facts);
    run_awaits_free(looking.awaits);
    run_contexts_free(looking.contexts);
    run_places_free(looking.places);
    run_branches_free(looking.branches);
    return ended;
}

void run_facts_find(const RunProgram *program, const RunOptions *options,
                    TraceFacts *facts)
{
    RunOptions own = *options;

    own.untraced = false;
    own.reader = NULL;
    own.draws = NULL;
    Run *run = run_new(program, &own);
    if (!run_facts_look(run, facts))
        trace_facts_keep_held(facts);
    run_free(run);
}
