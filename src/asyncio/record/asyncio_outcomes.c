#include "asyncio_outcomes.h"

#include "base_memory.h"

void asyncio_outcomes_clear(AsyncioOutcomes *outcomes)
{
    outcomes->count = 0;
    outcomes->stopped = false;
}

void asyncio_outcomes_release(AsyncioOutcomes *outcomes)
{
    base_free(outcomes->of);
    *outcomes = (AsyncioOutcomes){0};
}

void asyncio_outcomes_set(AsyncioOutcomes *outcomes, uint32_t serial,
                          AsyncioOutcome outcome)
{
    while (outcomes->count <= serial) {
        BASE_GROW(outcomes->of, outcomes->count, outcomes->capacity);
        outcomes->of[outcomes->count++] = ASYNCIO_NO_TASK;
    }
    outcomes->of[serial] = (uint8_t)outcome;
}

AsyncioOutcome asyncio_outcomes_get(const AsyncioOutcomes *outcomes,
                                    uint32_t serial)
{
    return serial < outcomes->count ? (AsyncioOutcome)outcomes->of[serial]
                                    : ASYNCIO_NO_TASK;
}
