#include "replay_print.h"

#include "base_memory.h"
#include "run_machine.h"
#include "run_program.h"
#include "trace_store.h"

#include <string.h>

enum { RUNGS_MOST = 256 };

#define START ((uint64_t)14695981039346656037u)

/* Fields of an event, as bits. */
enum {
    TASK = 1,
    BY = 2,
    OTHER = 4,
    GROUP = 8,
    LINE = 16,
    COUNT = 32,
    NUMBER = 64,
    TEXT = 128,
    ACCEPTED = 256,
    COVERED = 512 /* the kind, with turn and time */
};

/* Version 1. Whoever changes it raises REPLAY_PRINT_VERSION. */
static const uint16_t covered[TRACE_KIND_COUNT] = {
    [TRACE_TASK_CREATED] = COVERED | TASK | BY,
    [TRACE_FIRST_STEP] = COVERED | TASK | TEXT,
    [TRACE_RESUMED] = COVERED | TASK | TEXT,
    [TRACE_SUSPENDED] = COVERED | TASK | LINE,
    [TRACE_FINISHED] = COVERED | TASK | TEXT,
    [TRACE_FAILED] = COVERED | TASK | TEXT,
    [TRACE_CANCELLED] = COVERED | TASK,
    [TRACE_CANCEL_REQUESTED] = COVERED | TASK | BY | COUNT | ACCEPTED,
    [TRACE_UNCANCEL] = COVERED | TASK | COUNT,
    [TRACE_GROUP_ENTER] = COVERED | TASK | GROUP,
    [TRACE_GROUP_CHILD_DONE] = COVERED | GROUP | OTHER | COUNT,
    [TRACE_GROUP_ABORT] = COVERED | GROUP | COUNT,
    [TRACE_GROUP_EXIT_BEGIN] = COVERED | TASK | GROUP | TEXT | COUNT,
    [TRACE_GROUP_EXIT_END] = COVERED | TASK | GROUP | TEXT,
    [TRACE_TIMEOUT_SET] = COVERED | TASK | NUMBER,
    [TRACE_TIMEOUT_FIRED] = COVERED | TASK | NUMBER,
    [TRACE_EXECUTOR_SUBMIT] = COVERED | TEXT,
    [TRACE_BLOCKING_SLEEP] = COVERED | NUMBER,
    [TRACE_STDOUT] = COVERED | TEXT,
    [TRACE_LOOP_START] = COVERED,
    [TRACE_LOOP_STOP] = COVERED,
    [TRACE_DEADLOCK] = COVERED,
    [TRACE_LIMIT] = COVERED,
    [TRACE_END] = COVERED | COUNT,
};

/* What a hash is made with: the folder of the program is left out of texts. */
typedef struct Ink {
    uint64_t hash;
    const char *folder; /* with its slash; borrowed */
    size_t folder_length;
} Ink;

static void add_byte(Ink *ink, unsigned char byte)
{
    ink->hash = (ink->hash ^ byte) * 1099511628211u;
}

/* The highest byte first, on every machine. */
static void add_number(Ink *ink, uint64_t number, unsigned bytes)
{
    while (bytes-- > 0)
        add_byte(ink, (unsigned char)(number >> 8 * bytes & 0xff));
}

/* All NaN are one: they have other bits elsewhere. */
static void add_double(Ink *ink, double value)
{
    uint64_t bits = UINT64_MAX;

    if (value == value)
        memcpy(&bits, &value, sizeof bits);
    add_number(ink, bits, 8);
}

static void add_text(Ink *ink, const char *text, size_t length)
{
    for (size_t i = 0; i < length;) {
        if (ink->folder_length > 1 && length - i >= ink->folder_length &&
            memcmp(text + i, ink->folder, ink->folder_length) == 0)
            i += ink->folder_length;
        else
            add_byte(ink, (unsigned char)text[i++]);
    }
    add_byte(ink, 0);
}

static void add_event(Ink *ink, const TraceStore *trace,
                      const TraceEvent *event)
{
    unsigned fields = covered[event->kind];
    const char *kind = trace_kind_name((TraceKind)event->kind);
    const struct {
        unsigned field;
        uint32_t value;
    } numbers[] = {{TASK, event->task},
                   {BY, event->by},
                   {OTHER, event->other},
                   {GROUP, event->group},
                   {LINE, event->line},
                   {COUNT, event->count},
                   {ACCEPTED, event->flags & TRACE_FLAG_ACCEPTED}};

    add_text(ink, kind, strlen(kind));
    add_number(ink, event->turn, 4);
    add_double(ink, event->time);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (fields & numbers[i].field)
            add_number(ink, numbers[i].value, 4);
    if (fields & NUMBER)
        add_double(ink, event->number);
    if (fields & TEXT) {
        const char *text = trace_store_text(trace, event->text);
        add_text(ink, text, strlen(text));
    }
}

static Ink start(const Run *run)
{
    const char *name = run_program_name(run_program_of(run));
    const char *slash = strrchr(name, '/');

    return (Ink){.hash = START,
                 .folder = name,
                 .folder_length = slash ? (size_t)(slash + 1 - name) : 0};
}

static uint32_t count_covered(const TraceStore *trace)
{
    uint32_t count = 0;

    for (uint32_t id = 0; id < trace_store_count(trace); id++)
        count += covered[trace_store_get(trace, id)->kind] != 0;
    return count;
}

/* A power of two, so that prints of runs of about one length can be compared
 * rung by rung. */
static uint32_t choose_step(uint32_t events)
{
    uint32_t step = 1;

    while (events / step > RUNGS_MOST)
        step *= 2;
    return step;
}

void replay_print_take(const Run *run, uint32_t step, ReplayPrint *print)
{
    const TraceStore *trace = run_trace(run);
    Ink ink = start(run);
    size_t length;

    *print = (ReplayPrint){.version = REPLAY_PRINT_VERSION,
                           .events = count_covered(trace)};
    print->step = step != 0 ? step : choose_step(print->events);
    print->rungs =
        base_alloc_array(print->events / print->step + 1, sizeof *print->rungs);
    for (uint32_t id = 0, count = 0; id < trace_store_count(trace); id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (!covered[event->kind])
            continue;
        add_event(&ink, trace, event);
        if (++count % print->step == 0)
            print->rungs[print->rung_count++] = (uint32_t)(ink.hash >> 32);
    }
    const char *out = run_stdout(run, &length);
    add_text(&ink, out, length);
    add_number(&ink, (uint64_t)run_exit_status(run), 4);
    print->hash = ink.hash;
}

void replay_print_release(ReplayPrint *print)
{
    base_free(print->rungs);
    *print = (ReplayPrint){0};
}

/* The number in the trace of the covered event `nth`, from 0; the count of
 * events where there are fewer. */
static uint32_t event_of(const TraceStore *trace, uint32_t nth)
{
    uint32_t id = 0, count = trace_store_count(trace);

    for (; id < count; id++)
        if (covered[trace_store_get(trace, id)->kind] && nth-- == 0)
            break;
    return id;
}

/* How many rungs agree. */
static uint32_t climb(const ReplayPrint *saved, const ReplayPrint *now)
{
    uint32_t rung = 0;

    while (rung < saved->rung_count && rung < now->rung_count &&
           saved->rungs[rung] == now->rungs[rung])
        rung++;
    return rung;
}

ReplayParting replay_print_compare(const ReplayPrint *saved, const Run *run)
{
    const TraceStore *trace = run_trace(run);
    ReplayParting parting = {.verdict = REPLAY_UNPRINTED};
    ReplayPrint now;

    if (saved->version != REPLAY_PRINT_VERSION)
        return parting;
    replay_print_take(run, saved->step, &now);
    if (now.hash == saved->hash && now.events == saved->events) {
        parting.verdict = REPLAY_SAME;
    } else {
        uint32_t rung = climb(saved, &now), last = trace_store_count(trace);
        uint32_t next = saved->step == 0 ? last : (rung + 1) * saved->step - 1;
        parting.verdict = REPLAY_PARTS;
        parting.first = event_of(trace, saved->step == 0 ? 0 : rung * now.step);
        parting.last = event_of(trace, next);
        if (parting.last == last && last > 0)
            parting.last = last - 1;
        parting.at_end = parting.first == last && now.events == saved->events;
    }
    replay_print_release(&now);
    return parting;
}
