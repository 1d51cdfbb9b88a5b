#include "run_limits.h"

#include "base_words.h"
#include "trace_limits.h"
#include "trace_store.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* As CPython's sys.getrecursionlimit(). */
enum { RECURSION = 1000, RECURSION_MOST = 1000000 };

#define MEBI ((uint64_t)1 << 20)

/* The trace numbers events with 32 bits, and keeps room for the last. */
#define EVENTS_MOST ((uint64_t)TRACE_NONE - 32)

#define NUMBER_WANTS N_("a number above 0")

typedef enum LimitKind {
    LIMIT_NUMBER,
    LIMIT_BYTES,
    LIMIT_SECONDS,
    LIMIT_MOMENTS
} LimitKind;

/* A limit by its option. */
typedef struct Limit {
    const char *option;
    LimitKind kind;
    uint64_t usual, most; /* of seconds: whole ones */
    const char *wants;
} Limit;

enum {
    INSTRUCTIONS,
    TURNS,
    SECONDS,
    EVENTS,
    MEMORY,
    OUTPUT,
    TASKS,
    FRAMES,
    INTERRUPTS
};

static const Limit table[] = {
    [INSTRUCTIONS] = {"--max-instructions", LIMIT_NUMBER, 50000000, UINT64_MAX,
                      NUMBER_WANTS},
    [TURNS] = {"--max-turns", LIMIT_NUMBER, 10000000, UINT64_MAX, NUMBER_WANTS},
    [SECONDS] = {"--max-time", LIMIT_SECONDS, 1000000000, UINT64_MAX,
                 N_("a number of seconds above 0")},
    [EVENTS] = {"--max-events", LIMIT_NUMBER, 8000000, EVENTS_MOST,
                NUMBER_WANTS},
    [MEMORY] = {"--max-memory", LIMIT_BYTES, 2048 * MEBI, UINT64_MAX,
                N_("a number of bytes, as 512M")},
    [OUTPUT] = {"--max-output", LIMIT_BYTES, 4 * MEBI, UINT64_MAX,
                N_("a number of bytes, as 4M")},
    [TASKS] = {"--max-tasks", LIMIT_NUMBER, 2000000, UINT64_MAX, NUMBER_WANTS},
    [FRAMES] = {"--max-recursion", LIMIT_NUMBER, RECURSION, RECURSION_MOST,
                N_("a number from 1 to 1000000")},
    [INTERRUPTS] = {"--interrupt-at", LIMIT_MOMENTS, 0, 0,
                    N_("seconds of virtual time, as 2.5 or 2.5,3")},
};

enum { COUNT = sizeof table / sizeof *table };

static int find(const char *option)
{
    for (int i = 0; i < COUNT; i++)
        if (strcmp(table[i].option, option) == 0)
            return i;
    return -1;
}

bool run_limit_is_option(const char *option)
{
    return find(option) >= 0;
}

const char *run_limit_wants(const char *option)
{
    int found = find(option);

    return found < 0 ? "" : table[found].wants;
}

/* All but seconds, frames and moments, which are no 64-bit numbers. */
static uint64_t *number_of(TraceLimits *limits, int limit)
{
    switch (limit) {
    case INSTRUCTIONS:
        return &limits->instructions;
    case TURNS:
        return &limits->turns;
    case EVENTS:
        return &limits->events;
    case MEMORY:
        return &limits->memory;
    case OUTPUT:
        return &limits->output;
    case TASKS:
        return &limits->tasks;
    default:
        return NULL;
    }
}

static void set(TraceLimits *limits, int limit, uint64_t value)
{
    uint64_t *number = number_of(limits, limit);

    if (number)
        *number = value;
    else
        limits->recursion = (uint32_t)value;
}

static uint64_t get(TraceLimits *limits, int limit)
{
    const uint64_t *number = number_of(limits, limit);

    return number ? *number : limits->recursion;
}

void run_limits_fill(TraceLimits *limits)
{
    for (int i = 0; i < INTERRUPTS; i++)
        if (i != SECONDS && get(limits, i) == 0)
            set(limits, i, table[i].usual);
    if (!(limits->seconds > 0))
        limits->seconds = (double)table[SECONDS].usual;
    if (limits->events > EVENTS_MOST)
        limits->events = EVENTS_MOST;
}

/* Digits; behind them, if `bytes`, one of K, M and G. */
static bool read_number(const char *text, bool bytes, uint64_t *value)
{
    static const char units[] = "KMG";
    char *end;

    if (*text < '0' || *text > '9')
        return false;
    errno = 0;
    *value = strtoull(text, &end, 10);
    if (errno != 0)
        return false;
    const char *unit = *end != '\0' && bytes ? strchr(units, *end) : NULL;
    for (const char *at = units; unit && at <= unit; at++) {
        if (*value > UINT64_MAX / 1024)
            return false;
        *value *= 1024;
    }
    return *value > 0 && end[unit ? 1 : 0] == '\0';
}

static bool read_seconds(TraceLimits *limits, const char *text)
{
    char *end;
    double value = strtod(text, &end);

    if (end == text || *end != '\0' || !isfinite(value) || value <= 0.0)
        return false;
    limits->seconds = value;
    return true;
}

/* Moments with commas between them, none before the one in front of it. */
static bool read_moments(TraceLimits *limits, const char *text)
{
    double moments[TRACE_INTERRUPTS], before = 0;
    uint32_t count = 0;
    char *end = NULL;

    for (const char *at = text; !end || *end == ','; at = end + 1) {
        if (count == TRACE_INTERRUPTS || *at < '0' || *at > '9')
            return false;
        moments[count] = strtod(at, &end);
        if (!isfinite(moments[count]) || moments[count] < before)
            return false;
        before = moments[count++];
    }
    if (*end != '\0')
        return false;
    memcpy(limits->interrupts, moments, count * sizeof *moments);
    limits->interrupt_count = count;
    return true;
}

bool run_limit_parse(TraceLimits *limits, const char *option, const char *text)
{
    int found = find(option);
    uint64_t value;

    if (found < 0)
        return false;
    if (found == SECONDS)
        return read_seconds(limits, text);
    if (found == INTERRUPTS)
        return read_moments(limits, text);
    if (!read_number(text, table[found].kind == LIMIT_BYTES, &value) ||
        value > table[found].most)
        return false;
    set(limits, found, value);
    return true;
}

const char *run_limit_option(int nth)
{
    return nth < COUNT ? table[nth].option : NULL;
}

static bool write_moments(const TraceLimits *limits, BaseText *out)
{
    for (uint32_t i = 0; i < limits->interrupt_count; i++)
        base_text_printf(out, i == 0 ? "%.17g" : ",%.17g",
                         limits->interrupts[i]);
    return limits->interrupt_count != 0;
}

bool run_limit_write(const TraceLimits *limits, const char *option,
                     BaseText *out)
{
    int limit = find(option);
    TraceLimits copy = *limits;

    if (limit < 0)
        return false;
    if (limit == INTERRUPTS)
        return write_moments(limits, out);
    if (limit == SECONDS) {
        double usual = (double)table[SECONDS].usual;
        if (!(copy.seconds > 0) || copy.seconds == usual)
            return false;
        base_text_printf(out, "%.17g", copy.seconds);
        return true;
    }
    uint64_t value = get(&copy, limit);
    if (value == 0 || value == table[limit].usual)
        return false;
    base_text_append_unsigned(out, value);
    return true;
}

bool run_limit_raise(TraceLimits *limits, const char *option)
{
    int found = find(option);

    run_limits_fill(limits);
    if (found < 0 || found == INTERRUPTS)
        return false;
    if (found == SECONDS) {
        limits->seconds *= 10;
        return isfinite(limits->seconds);
    }
    uint64_t now = get(limits, found), most = table[found].most;
    if (now >= most)
        return false;
    set(limits, found, now > most / 10 ? most : now * 10);
    return true;
}
