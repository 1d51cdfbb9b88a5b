#include "run_facts_private.h"

#include "asyncio_host.h"
#include "base_memory.h"
#include "py_probe.h"
#include "run_branches.h"
#include "run_places.h"
#include "run_program_state.h"
#include "run_state.h"

/* A run that does more is not looked at: it would take seconds. */
static const uint64_t MOST_INSTRUCTIONS = 20000000;

typedef struct Looking {
    RunPlaces *places;
    RunBranches *branches;
} Looking;

static void see_read(void *context, const PyPlace *place)
{
    run_places_read(((Looking *)context)->places, place);
}

static void see_write(void *context, const PyPlace *place, PyValue value)
{
    run_places_write(((Looking *)context)->places, place, value);
}

static void see_step(void *context, const PyCode *code, uint32_t at)
{
    run_branches_step(((Looking *)context)->branches, code, at);
}

bool run_facts_look(Run *run, TraceFacts *facts)
{
    Looking looking = {.places = run_places_new(run, facts),
                       .branches = run_branches_new()};
    PyProbe probe = {.context = &looking,
                     .read = see_read,
                     .write = see_write,
                     .step = see_step};
    PyMachine *machine = asyncio_machine(run->asyncio);

    py_machine_set_probe(machine, &probe);
    bool ended = run_advance(run, MOST_INSTRUCTIONS) == RUN_ENDED;
    py_machine_set_probe(machine, NULL);
    if (ended && run->program->code)
        run_branches_tell(looking.branches,
                          py_program_source(run->program->code), facts);
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
        trace_facts_release(facts);
    run_free(run);
}
