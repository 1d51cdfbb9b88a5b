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
