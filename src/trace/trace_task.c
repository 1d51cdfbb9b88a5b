#include "trace_task.h"

#include "base_check.h"

#include <string.h>

static const char *const wait_names[] = {
#define WAIT_NAME(name, text) text,
    TRACE_WAITS(WAIT_NAME)
#undef WAIT_NAME
};

const char *trace_wait_name(TraceWait wait)
{
    BASE_REQUIRE(wait < TRACE_WAIT_COUNT);
    return wait_names[wait];
}

TraceWait trace_wait_named(const char *name)
{
    for (TraceWait wait = 0; wait < TRACE_WAIT_COUNT; wait++) {
        if (strcmp(wait_names[wait], name) == 0)
            return wait;
    }
    return TRACE_WAIT_NOTHING;
}

const char *trace_ending_name(TraceEnding ending)
{
    static const char *const names[] = {
#define ENDING_NAME(name, text) text,
        TRACE_ENDINGS(ENDING_NAME)
#undef ENDING_NAME
    };

    BASE_REQUIRE(ending < TRACE_ENDING_COUNT);
    return names[ending];
}
