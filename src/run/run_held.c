#include "run_held.h"

#include "asyncio_inspect.h"
#include "base_memory.h"
#include "run_state.h"

/* A step of fewer is as nothing; a prime, so that looks fall on any line of a
 * loop. */
static const uint64_t LEAST = 1000000;
static const uint64_t STRIDE = 1009;

/* Whichever line holds a majority of the looks is left over. */
static void vote(RunHeld *held, uint32_t line)
{
    if (held->votes == 0)
        held->line = line;
    if (held->line == line)
        held->votes++;
    else
        held->votes--;
}

void run_held_end(RunHeld *held)
{
    TraceFacts *facts = held->facts;

    if (held->task == 0 || held->instructions < LEAST)
        return;
    BASE_GROW(facts->held, facts->held_count, facts->held_capacity);
    facts->held[facts->held_count++] =
        (TraceHeld){.task = held->task,
                    .event = held->step,
                    .line = held->line,
                    .instructions = held->instructions};
    held->instructions = 0;
}

void run_held_step(RunHeld *held, const PyCode *code, uint32_t at)
{
    uint32_t task = asyncio_running_task(held->run->asyncio);
    TraceEventId step = asyncio_running_step(held->run->asyncio);

    if (task != held->task || step != held->step) {
        run_held_end(held);
        held->task = task;
        held->step = step;
        held->instructions = 0;
        held->votes = 0;
    }
    if (++held->instructions % STRIDE == 0)
        vote(held, (uint32_t)py_code_span(code, at).line);
}
