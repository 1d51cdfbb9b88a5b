#include "trace_facts.h"

#include "base_memory.h"

static void release_accesses(TraceAccess *read, TraceAccess *lost,
                             TraceAccess *written)
{
    base_free(read->value);
    base_free(lost->value);
    base_free(written->value);
}

void trace_facts_release(TraceFacts *facts)
{
    for (uint32_t i = 0; i < facts->lost_count; i++) {
        TraceLostWrite *lost = &facts->lost[i];
        base_free(lost->name);
        release_accesses(&lost->read, &lost->lost, &lost->written);
    }
    for (uint32_t i = 0; i < facts->stale_count; i++) {
        TraceStale *stale = &facts->stale[i];
        base_free(stale->name);
        release_accesses(&stale->decided, &stale->changed, &stale->acted);
    }
    for (uint32_t i = 0; i < facts->again_count; i++) {
        TraceLostAgain *again = &facts->again[i];
        release_accesses(&again->read, &again->lost, &again->written);
    }
    for (uint32_t i = 0; i < facts->shared_count; i++)
        base_free(facts->shared[i].name);
    for (uint32_t i = 0; i < facts->sight_count; i++)
        base_free(facts->sights[i].access.value);
    for (uint32_t i = 0; i < facts->branch_count; i++) {
        base_free(facts->branches[i].function);
        base_free(facts->branches[i].condition);
    }
    for (uint32_t i = 0; i < facts->holding_count; i++)
        base_free(facts->holdings[i].name);
    for (uint32_t i = 0; i < facts->await_count; i++)
        base_free(facts->awaits[i].function);
    for (uint32_t i = 0; i < facts->missed_count; i++) {
        base_free(facts->missed[i].name);
        base_free(facts->missed[i].set.value);
        base_free(facts->missed[i].got.value);
    }
    for (uint32_t i = 0; i < facts->swallowed_count; i++) {
        base_free(facts->swallowed[i].caught.value);
        base_free(facts->swallowed[i].clause);
    }
    base_free(facts->swallowed);
    base_free(facts->sights);
    base_free(facts->shared);
    base_free(facts->missed);
    base_free(facts->awaits);
    base_free(facts->holdings);
    base_free(facts->held);
    base_free(facts->stale);
    base_free(facts->lost);
    base_free(facts->again);
    base_free(facts->branches);
    *facts = (TraceFacts){0};
}

void trace_facts_keep_held(TraceFacts *facts)
{
    TraceFacts held = {.held = facts->held,
                       .held_count = facts->held_count,
                       .held_capacity = facts->held_capacity};

    facts->held = NULL;
    trace_facts_release(facts);
    *facts = held;
}
