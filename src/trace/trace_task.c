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

static const char *const deed_names[] = {
#define DEED_NAME(name, text) text,
    TRACE_DEEDS(DEED_NAME)
#undef DEED_NAME
};

const char *trace_deed_name(TraceDeed deed)
{
    BASE_REQUIRE(deed < TRACE_DEED_COUNT);
    return deed_names[deed];
}

TraceDeed trace_deed_named(const char *name)
{
    for (TraceDeed deed = 0; deed < TRACE_DEED_COUNT; deed++) {
        if (strcmp(deed_names[deed], name) == 0)
            return deed;
    }
    return TRACE_DEED_COUNT;
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
