/*
 * bench_machine.c - our side of the benchmark: one measurement, one line.
 *
 *     bench_machine seeds FILE COUNT   seconds for COUNT seeds
 *     bench_machine run FILE           seconds of a first and of a warm run,
 *                                      peak bytes of one
 *     bench_machine steps FILE EVENT   seconds of the way to an event, and of
 *                                      one of the hundred steps from there
 *
 * Seconds of the processor, which others on the machine do not lengthen.
 */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */

#include "base_file.h"
#include "run_machine.h"
#include "run_seeker.h"
#include "trace_limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void)
{
    struct timespec moment;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &moment);
    return (double)moment.tv_sec + 1e-9 * (double)moment.tv_nsec;
}

static int seeds(const RunProgram *program, long count)
{
    RunOptions options = {.untraced = true};
    Run *run = run_new(program, &options);
    double start = now();
    for (long seed = 0; seed < count; seed++) {
        char text[24];
        snprintf(text, sizeof text, "%ld", seed);
        run_reset(run, text);
        run_finish(run);
    }
    printf("%.9f\n", now() - start);
    run_free(run);
    return 0;
}

static int once(const RunProgram *program)
{
    RunOptions options = {.untraced = true,
                          .limits =
                              &(TraceLimits){.instructions = UINT64_MAX / 4,
                                             .memory = (uint64_t)8 << 30}};
    Run *run = run_new(program, &options);
    double start = now();
    run_finish(run);
    double first = now() - start;
    int status = run_exit_status(run);
    run_reset(run, NULL);
    start = now();
    run_finish(run);
    printf("%.9f %.9f %zu\n", first, now() - start, run_memory_peak(run));
    run_free(run);
    return status;
}

static void seek(RunSeeker *seeker, uint32_t event)
{
    run_seeker_want(seeker, event);
    while (run_seeker_advance(seeker, 100000) == RUN_WORKING)
        continue;
}

static int steps(const RunProgram *program, uint32_t event)
{
    enum { STEPS = 100 };
    RunOptions options = {0};
    RunSeeker *seeker = run_seeker_new(program, &options);
    double start = now();
    seek(seeker, event);
    double way = now() - start;
    start = now();
    for (uint32_t i = 1; i <= STEPS; i++)
        seek(seeker, event + i);
    printf("%.9f %.9f\n", way, (now() - start) / STEPS);
    run_seeker_free(seeker);
    return 0;
}

int main(int count, char **args)
{
    BaseText text = {0}, error = {0};
    if (count < 3 || !base_file_read(args[2], (size_t)1 << 20, &text, &error)) {
        fprintf(stderr, "bench_machine: %s\n", base_text_str(&error));
        return 2;
    }
    RunProgram *program = run_program_new(args[2], base_text_str(&text),
                                          text.length, RUN_PYTHON_DEFAULT);
    int status = count == 4 && strcmp(args[1], "seeds") == 0
                     ? seeds(program, atol(args[3]))
                 : count == 4 && strcmp(args[1], "steps") == 0
                     ? steps(program, (uint32_t)atol(args[3]))
                     : once(program);
    run_program_free(program);
    base_text_release(&text);
    base_text_release(&error);
    return status;
}
