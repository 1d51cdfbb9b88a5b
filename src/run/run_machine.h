/*
 * run_machine.h - one run: a program, a Python version, a seed and limits.
 *
 * A Run executes a program in slices, records its trace and collects its
 * output. The same program, version, seed and limits give the same trace and
 * the same output byte for byte, whatever the slices. Opens no file, starts no
 * process and reads no clock.
 */
#ifndef RUN_MACHINE_H
#define RUN_MACHINE_H

#include "base_text.h"
#include "run_program.h"
#include "run_snapshot.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct AsyncioDraws AsyncioDraws;
typedef struct AsyncioFork AsyncioFork;
typedef struct AsyncioOutcomes AsyncioOutcomes;
typedef struct TraceLimits TraceLimits;
typedef struct TraceStore TraceStore;
typedef struct Run Run;

/* Shown the events from `first` to before `end`, each once and in their order;
 * inside run_advance() and run_finish(). */
typedef void (*RunReader)(void *context, const TraceStore *trace,
                          uint32_t first, uint32_t end);

typedef struct RunOptions {
    const char *seed; /* as run_seed_read() takes it; NULL: "1" */
    bool untraced;    /* record no events */
    bool is_colored;  /* what python3 colours on a terminal, since 3.13 */
    bool only_counts; /* number the events, and keep none: not untraced */
    RunReader reader; /* takes the events as they come, and the trace keeps
                         none; NULL: it keeps all */
    void *reader_context;
    /* Copied; NULL, or 0 in a field, takes the default: 50 000 000
     * instructions, 10 000 000 turns, 1e9 seconds, 8 000 000 events, 2 GiB of
     * memory, 4 MiB of output, 2 000 000 tasks, 1000 frames (as CPython). */
    const TraceLimits *limits;
    /* As in asyncio_fork.h. Borrowed; NULL: nothing is kept, and the run is no
     * fork. */
    AsyncioDraws *draws;
    const AsyncioFork *fork;
    /* As in asyncio_outcomes.h, also of an untraced run; cleared by whoever
     * lends it. Borrowed; NULL: nobody asks. */
    AsyncioOutcomes *outcomes;
} RunOptions;

/* What random.seed() takes, as somebody writes it: 7, 1.5, 'text', b'bytes', or
 * a bare word, which is a text; with blanks around. Appends to `out` (NULL:
 * nowhere) how Python writes it, without a blank inside: equal seeds of a type
 * are then equal. False for what is none of these, and for None. */
bool run_seed_read(const char *text, BaseText *out);

/* The same but for bare words: of what could be a name as well. */
bool run_seed_is_literal(const char *text);

/* The program is borrowed and must outlive the run. The caller owns it. */
Run *run_new(const RunProgram *program, const RunOptions *options);
void run_free(Run *run); /* NULL is allowed */

const RunProgram *run_program_of(const Run *run); /* borrowed */

/* Starts again from the beginning with another seed (NULL: the same one),
 * keeping the memory. Nothing of the run before can be seen afterwards. */
void run_reset(Run *run, const char *seed);
/* Gives back the machine's memory. Only for a run that has ended: its trace and
 * output stay. */
void run_rest(Run *run);

typedef enum RunStatus {
    RUN_WORKING, /* the budget is used up; call again */
    RUN_ENDED
} RunStatus;

/* Does about `budget` bytecode instructions' worth of work, or less. */
RunStatus run_advance(Run *run, uint64_t budget);

/* Advances to the end. Bounded by the limits. */
void run_finish(Run *run);

bool run_has_ended(const Run *run);

/* How it ended, as in trace_task.h; TRACE_ENDING_NONE before. The status does
 * not say it: a program may exit with any. */
typedef uint32_t TraceEnding;
TraceEnding run_ending(const Run *run);

/* False of a run that has ended where nothing ran: the program does not
 * compile, or is not of our Python. */
bool run_has_run(const Run *run);

/* 0 done; the program's own status (1 for an uncaught exception); 3 deadlock;
 * 4 a limit; 5 unsupported Python. Meaningful once ended. */
int run_exit_status(const Run *run);

/* All of both streams so far; borrowed until the next advance. */
const char *run_stdout(const Run *run, size_t *length);
const char *run_stderr(const Run *run, size_t *length);

/* The trace so far, but for what a reader has been shown; borrowed, grows while
 * the run advances. */
const TraceStore *run_trace(const Run *run);

double run_time(const Run *run);   /* virtual seconds */
uint32_t run_turn(const Run *run); /* from 1; 0 before the first */

/* True if some number came from the platform's libm, whose last bits are not
 * the same on every machine. */
bool run_used_libm(const Run *run);

/* Bytes that the machine holds now, and its peak. */
size_t run_memory(const Run *run);
size_t run_memory_peak(const Run *run);

/* One number for the trace and the output, equal on every machine. A run with a
 * reader has none. */
uint64_t run_fingerprint(const Run *run);

#endif
