/*
 * run_proof.h - did something matter? The run once more, without it.
 *
 * The program is run again with one event suppressed, and each task draws what
 * it drew before: what then becomes of the same task is the answer. Tasks are
 * known across runs by their parents, never by their numbers.
 */
#ifndef RUN_PROOF_H
#define RUN_PROOF_H

#include <stdbool.h>
#include <stdint.h>

typedef struct RunProgram RunProgram;
typedef struct RunOptions RunOptions;
typedef struct TraceStore TraceStore;

typedef enum RunVerdict {
    RUN_UNTESTED, /* nothing that can be suppressed */
    RUN_BUT_FOR,  /* without it, it would not have happened */
    RUN_ANYWAY    /* it would have happened all the same */
} RunVerdict;

typedef struct RunProver RunProver;

/* Runs the program once, with its draws kept; the program is borrowed. The
 * caller owns the result. */
RunProver *run_prover_new(const RunProgram *program, const RunOptions *options);
void run_prover_free(RunProver *prover); /* NULL is allowed */

/* The run that is asked about; borrowed. */
const TraceStore *run_prover_trace(const RunProver *prover);

/* Tests whether the end of a task (finished, failed, cancelled: `target`) would
 * have been of the same kind without that event. The run without it stays until
 * the next question; borrowed, NULL if it was UNTESTED. */
RunVerdict run_prover_test(RunProver *prover, uint32_t event, uint32_t target);
const TraceStore *run_prover_other(const RunProver *prover);

/* If the last question was about a draw of random that decided a comparison:
 * the draw in the run without it, where the task drew something for which the
 * comparison comes out otherwise. TRACE_NONE: it was not. */
uint32_t run_prover_drawn(const RunProver *prover);

/* The task of the last run without something that is the same as `task`; 0:
 * there is none. */
uint32_t run_prover_counterpart(const RunProver *prover, uint32_t task);

#endif
