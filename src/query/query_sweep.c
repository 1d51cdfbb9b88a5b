#define _POSIX_C_SOURCE 200809L

#include "query_sweep.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "asyncio_outcomes.h"
#include "base_memory.h"
#include "explain_lives.h"
#include "run_machine.h"
#include "trace_limits.h"
#include "trace_store.h"
#include "trace_task.h"

/* Seeds that are asked of in one go, and batches that lie ready at once. */
enum { BATCH = 64, RING = 32 };

typedef struct Batch {
    QuerySeen seen[BATCH];
    uint64_t number; /* of the batch that lies here, from 1; 0: none */
} Batch;

typedef struct Sweep {
    const QuerySweep *asked;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    uint64_t batches, next; /* how many there are; the first nobody took */
    uint64_t told;          /* batches that were told */
    bool ended;
    Batch ring[RING];
} Sweep;

static int64_t seed_of(const QuerySweep *asked, uint64_t batch)
{
    return asked->first + (int64_t)(batch * BATCH);
}

static size_t size_of(const QuerySweep *asked, uint64_t batch)
{
    uint64_t left = (uint64_t)(asked->last - seed_of(asked, batch)) + 1;

    return left < BATCH ? (size_t)left : BATCH;
}

/* The number of a batch to do, or false where there is none left. */
static bool take_batch(Sweep *sweep, uint64_t *number)
{
    bool taken = false;

    pthread_mutex_lock(&sweep->lock);
    while (!sweep->ended && sweep->next < sweep->batches &&
           sweep->next >= sweep->told + RING)
        pthread_cond_wait(&sweep->changed, &sweep->lock);
    if (!sweep->ended && sweep->next < sweep->batches) {
        *number = sweep->next++;
        taken = true;
    }
    pthread_mutex_unlock(&sweep->lock);
    return taken;
}

/* What a thread works with. */
typedef struct Bench {
    Query *query;
    Run *traced, *untraced; /* NULL: not needed so far */
    ExplainLives lives;     /* of the traced one */
    AsyncioOutcomes outcomes;
} Bench;

static Run *run_on(Run **slot, const QuerySweep *asked, RunOptions options,
                   const char *seed)
{
    options.limits = asked->limits;
    if (!*slot)
        *slot = run_new(asked->program, &options);
    run_reset(*slot, seed);
    run_finish(*slot);
    return *slot;
}

/* What the machine said when it stopped the run: its own line, the last. "" if
 * it has said nothing. */
static char *find_why(const Run *run)
{
    static const char mark[] = "taskarium: ";
    size_t length;
    const char *text = run_stderr(run, &length), *found = NULL;

    for (const char *at = text; at && (at = strstr(at, mark)); at++)
        if (at == text || at[-1] == '\n')
            found = at + sizeof mark - 1;
    return found ? base_strndup(found, strcspn(found, "\n")) : base_strdup("");
}

/* Whether the run, or what is known of it, ends before its time. `lives` is
 * NULL where nothing was recorded. */
static void find_stop(const Run *run, const ExplainLives *lives,
                      QuerySeen *seen)
{
    TraceEnding ending = run_ending(run);

    if (ending == TRACE_ENDING_LIMIT)
        seen->stop = QUERY_MET_A_LIMIT;
    else if (ending == TRACE_ENDING_UNSUPPORTED)
        seen->stop = QUERY_IS_UNSUPPORTED;
    else if (lives && !explain_is_whole(lives))
        seen->stop = QUERY_IS_NOT_RECORDED;
    else
        seen->stop = QUERY_CAME_TO_ITS_END;
    if (seen->stop != QUERY_CAME_TO_ITS_END)
        seen->why = find_why(run);
}

static void run_seed(const QuerySweep *asked, Bench *bench, QuerySeen *seen)
{
    char text[32];
    QueryScene scene = {
        .run = {.seed = text, .python = asked->python, .knobs = asked->knobs},
        .playhead = TRACE_NONE,
    };

    snprintf(text, sizeof text, "%" PRId64, seen->seed);
    if (query_needs_trace(bench->query)) {
        Run *run = run_on(&bench->traced, asked, (RunOptions){0}, text);
        explain_lives_read(&bench->lives, run_trace(run));
        find_stop(run, &bench->lives, seen);
        scene.run.trace = run_trace(run);
        scene.run.lives = &bench->lives;
    } else {
        asyncio_outcomes_clear(&bench->outcomes);
        find_stop(
            run_on(&bench->untraced, asked,
                   (RunOptions){.untraced = true, .outcomes = &bench->outcomes},
                   text),
            NULL, seen);
        scene.run.outcomes = &bench->outcomes;
    }
    query_add(bench->query, &scene);
}

static void seen_release(QuerySeen *seen)
{
    query_answer_release(&seen->answer);
    base_free(seen->why);
    *seen = (QuerySeen){0};
}

static void do_batch(Sweep *sweep, Bench *bench, uint64_t number)
{
    const QuerySweep *asked = sweep->asked;
    QueryExpression expression = {QUERY_VALUE, asked->expression};
    Batch *batch = &sweep->ring[number % RING];
    QueryAnswer answers[BATCH];
    size_t size = size_of(asked, number);

    do {
        for (size_t i = 0; i < size; i++) {
            seen_release(&batch->seen[i]);
            batch->seen[i].seed = seed_of(asked, number) + (int64_t)i;
            run_seed(asked, bench, &batch->seen[i]);
        }
    } while (!query_answered(bench->query, &expression, 1, answers));
    for (size_t i = 0; i < size; i++)
        batch->seen[i].answer = answers[i];
    pthread_mutex_lock(&sweep->lock);
    batch->number = number + 1;
    pthread_cond_broadcast(&sweep->changed);
    pthread_mutex_unlock(&sweep->lock);
}

static Bench new_bench(const Sweep *sweep)
{
    Bench bench = {.query = query_new("en")};

    /* Where events are limited, what comes after the last one is not known. */
    query_spare(bench.query, sweep->asked->limits->events == 0);
    return bench;
}

static void bench_release(Bench *bench)
{
    explain_lives_release(&bench->lives);
    asyncio_outcomes_release(&bench->outcomes);
    query_free(bench->query);
    run_free(bench->traced);
    run_free(bench->untraced);
}

static void *work(void *context)
{
    Sweep *sweep = context;
    Bench bench = new_bench(sweep);
    uint64_t number;

    while (take_batch(sweep, &number))
        do_batch(sweep, &bench, number);
    bench_release(&bench);
    return NULL;
}

/* Waits for the batch and tells its answers. */
static bool tell_batch(Sweep *sweep, uint64_t number)
{
    const QuerySweep *asked = sweep->asked;
    Batch *batch = &sweep->ring[number % RING];
    size_t size = size_of(asked, number);
    bool goes_on = true;

    pthread_mutex_lock(&sweep->lock);
    while (batch->number != number + 1)
        pthread_cond_wait(&sweep->changed, &sweep->lock);
    pthread_mutex_unlock(&sweep->lock);
    for (size_t i = 0; i < size; i++) {
        if (goes_on)
            goes_on = asked->tell(asked->context, &batch->seen[i]);
        seen_release(&batch->seen[i]);
    }
    pthread_mutex_lock(&sweep->lock);
    sweep->told = number + 1;
    sweep->ended = !goes_on;
    pthread_cond_broadcast(&sweep->changed);
    pthread_mutex_unlock(&sweep->lock);
    return goes_on;
}

/* Where there is no room for a thread. */
static bool do_all_here(Sweep *sweep)
{
    Bench bench = new_bench(sweep);
    bool whole = true;
    uint64_t number;

    while (whole && take_batch(sweep, &number)) {
        do_batch(sweep, &bench, number);
        whole = tell_batch(sweep, number);
    }
    bench_release(&bench);
    return whole;
}

/* Batches that were done and will not be told. */
static void forget_batches(Sweep *sweep)
{
    for (uint64_t number = sweep->told; number < sweep->next; number++)
        for (size_t i = 0; i < size_of(sweep->asked, number); i++)
            seen_release(&sweep->ring[number % RING].seen[i]);
}

static int count_threads(const QuerySweep *asked)
{
    long there = sysconf(_SC_NPROCESSORS_ONLN);

    if (asked->threads > 0)
        return asked->threads;
    return there < 1 ? 1 : there > 64 ? 64 : (int)there;
}

bool query_sweep(const QuerySweep *asked)
{
    Sweep *sweep = base_alloc_zero(sizeof *sweep);
    int count = count_threads(asked), started = 0;
    pthread_t *threads = base_alloc_array((size_t)count, sizeof *threads);
    bool whole = true;

    sweep->asked = asked;
    sweep->batches = ((uint64_t)(asked->last - asked->first) + BATCH) / BATCH;
    pthread_mutex_init(&sweep->lock, NULL);
    pthread_cond_init(&sweep->changed, NULL);
    while (started < count &&
           pthread_create(&threads[started], NULL, work, sweep) == 0)
        started++;
    if (started == 0)
        whole = do_all_here(sweep);
    for (uint64_t i = 0; started > 0 && i < sweep->batches && whole; i++)
        whole = tell_batch(sweep, i);
    for (int i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    forget_batches(sweep);
    pthread_cond_destroy(&sweep->changed);
    pthread_mutex_destroy(&sweep->lock);
    base_free(threads);
    base_free(sweep);
    return whole;
}
