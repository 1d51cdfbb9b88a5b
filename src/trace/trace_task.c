#include "trace_task.h"

#include "base_check.h"

const char *trace_wait_name(TraceWait wait)
{
    static const char *const names[] = {
#define WAIT_NAME(name, text) text,
        TRACE_WAITS(WAIT_NAME)
#undef WAIT_NAME
    };

    BASE_REQUIRE(wait < TRACE_WAIT_COUNT);
    return names[wait];
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
