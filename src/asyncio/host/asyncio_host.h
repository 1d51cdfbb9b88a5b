/*
 * asyncio_host.h - a machine with an event loop: Python that can wait.
 *
 * Owns a PyMachine, its virtual clock and its event loop, supplies the modules
 * `asyncio` and `time`, and alone writes events into a trace. What the program
 * prints goes to a callback. Knows nothing of seeds' origin, files, snapshots
 * or windows, and never reads a real clock.
 *
 * Recording never changes the run: a traced and an untraced run of the same
 * program end alike.
 */
#ifndef ASYNCIO_HOST_H
#define ASYNCIO_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct PyLanguage PyLanguage;
typedef struct PyMachine PyMachine;
typedef struct TraceLimits TraceLimits;
typedef struct TraceStore TraceStore;
typedef struct Asyncio Asyncio;
typedef struct AsyncioDraws AsyncioDraws;
typedef struct AsyncioFork AsyncioFork;
typedef struct AsyncioOutcomes AsyncioOutcomes;
typedef uint32_t TraceEnding; /* as in trace_task.h */

/* What ended a run from outside of the program. */
typedef enum AsyncioStop {
    ASYNCIO_RUNS, /* nothing did */
    ASYNCIO_DEADLOCK,
    ASYNCIO_LIMIT
} AsyncioStop;

typedef struct AsyncioOptions {
    const PyLanguage *language; /* the machine's; outlives it */
    const TraceLimits *limits;  /* copied; none may be 0 */
    TraceStore *trace;          /* borrowed; NULL: record nothing */
    /* Takes what the program writes; `stream` is 1 or 2. NULL: goes nowhere. */
    void (*write)(void *context, int stream, const char *text, size_t length);
    void *context;
    AsyncioDraws *draws;       /* borrowed: keeps what is drawn; NULL */
    const AsyncioFork *fork;   /* borrowed; NULL: the run is none */
    AsyncioOutcomes *outcomes; /* borrowed: keeps how tasks end; NULL */
} AsyncioOptions;

/* The caller owns the result. */
Asyncio *asyncio_new(const AsyncioOptions *options);
void asyncio_free(Asyncio *asyncio); /* NULL is allowed */

/* Gives back the memory of a run that has ended. */
void asyncio_rest(Asyncio *asyncio);
/* As if it were new, but keeps its memory; resets the machine too and leaves
 * the trace to its owner. */
void asyncio_reset(Asyncio *asyncio);

/* Borrowed: load the program there and run it. */
PyMachine *asyncio_machine(Asyncio *asyncio);

/* Records the first event: `program` is its name, `version` "3.13". */
void asyncio_begin(Asyncio *asyncio, const char *program, const char *version);

/* The program is over and nothing can reach what is left: tasks that a cycle
 * keeps say now what they say when they die, in the order they were made. */
void asyncio_finish(Asyncio *asyncio);

/* The program's module has ended: threads that it leaves are waited for first.
 * True if there is something to run for that. */
bool asyncio_leave_threads(Asyncio *asyncio);

/* How a run ended: `type` names what ended it and `detail` shows it, which both
 * may be ""; `line` raised that, 0 if none did. */
typedef struct AsyncioEnd {
    int status;
    TraceEnding ending;
    const char *type, *detail;
    uint32_t line;
} AsyncioEnd;

/* Records what is left of a line of output, and the last event. */
void asyncio_end(Asyncio *asyncio, const AsyncioEnd *end);

/* Records that a limit of the machine itself has ended the run. */
void asyncio_note_limit(Asyncio *asyncio, const char *which);

AsyncioStop asyncio_stop_reason(const Asyncio *asyncio);

double asyncio_time(const Asyncio *asyncio);   /* virtual seconds */
uint64_t asyncio_turn(const Asyncio *asyncio); /* from 1; 0 before the first */

/* Calls `fn` as soon as an event with a number from `first` to `last` has been
 * recorded, before anything else happens. One observer at a time; NULL takes it
 * away. */
typedef void (*AsyncioObserver)(void *context, uint32_t event);
void asyncio_observe(Asyncio *asyncio, uint32_t first, uint32_t last,
                     AsyncioObserver fn, void *context);

/* What is written between the two is how the run ends: it has as much room as
 * all before, and is cut where that ends. */
void asyncio_begin_report(Asyncio *a);
void asyncio_end_report(Asyncio *a);

/* Writes to stderr, past any limit. The trace gets `text`, which is English;
 * who reads along gets `words`. */
void asyncio_say(Asyncio *asyncio, const char *text, const char *words);

/* The same as the last words of a run. */
void asyncio_last_words(Asyncio *asyncio, const char *text, const char *words);

#endif
