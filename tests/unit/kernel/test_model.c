/*
 * The loop against a model that does everything the slow and obvious way:
 * unsorted lists, searched from end to end. Both get the same random calls and
 * must answer alike.
 */
#include <check.h>
#include <stdlib.h>

#include "base_memory.h"
#include "kernel_loop.h"

#define MOST_ENTRIES 4096

typedef struct ModelEntry {
    uint64_t tag;
    KernelTime when; /* of a timer */
    KernelId id;     /* what the loop called it */
    bool is_timer, is_cancelled;
} ModelEntry;

typedef struct Model {
    ModelEntry waiting[MOST_ENTRIES]; /* in the order of setting */
    ModelEntry ready[MOST_ENTRIES];
    size_t waiting_count, ready_count, turn_left;
    KernelTime now;
    uint64_t turn;
    bool in_turn, is_polling, stopping;
} Model;

static void model_remove(ModelEntry *entries, size_t *count, size_t at)
{
    for (--*count; at < *count; at++)
        entries[at] = entries[at + 1];
}

static size_t model_first(const Model *model)
{
    size_t first = 0, i;

    for (i = 1; i < model->waiting_count; i++) {
        if (model->waiting[i].when < model->waiting[first].when)
            first = i;
    }
    return first;
}

static bool model_begin_turn(Model *model)
{
    if (!model->is_polling)
        model->turn++;
    model->is_polling = false;
    if (model->ready_count == 0 && !model->stopping) {
        KernelTime when;

        if (model->waiting_count == 0) {
            model->is_polling = true;
            return false;
        }
        when = model->waiting[model_first(model)].when;
        if (when > model->now + KERNEL_LONGEST_WAIT)
            when = model->now + KERNEL_LONGEST_WAIT;
        if (when > model->now)
            model->now = when;
    }
    while (model->waiting_count != 0) {
        size_t first = model_first(model);

        if (model->waiting[first].when >= model->now + KERNEL_RESOLUTION)
            break;
        model->ready[model->ready_count++] = model->waiting[first];
        model_remove(model->waiting, &model->waiting_count, first);
    }
    model->in_turn = true;
    model->turn_left = model->ready_count;
    return true;
}

static KernelNext model_next(Model *model, uint64_t *tag)
{
    while (model->in_turn && model->turn_left != 0) {
        ModelEntry entry = model->ready[0];

        model_remove(model->ready, &model->ready_count, 0);
        model->turn_left--;
        if (!entry.is_cancelled) {
            *tag = entry.tag;
            return KERNEL_CALLBACK;
        }
    }
    if (model->in_turn) {
        model->in_turn = false;
        if (model->stopping) {
            model->stopping = false;
            return KERNEL_STOPPED;
        }
    }
    return model_begin_turn(model) ? KERNEL_TURN : KERNEL_IDLE;
}

static bool model_cancel(Model *model, KernelId id)
{
    size_t i;

    for (i = 0; i < model->waiting_count; i++) {
        if (model->waiting[i].id == id) {
            model_remove(model->waiting, &model->waiting_count, i);
            return true;
        }
    }
    for (i = 0; i < model->ready_count; i++) {
        if (model->ready[i].id == id && !model->ready[i].is_cancelled) {
            model->ready[i].is_cancelled = true;
            return true;
        }
    }
    return false;
}

/* Both sides of the comparison, and the ids that were ever given. */
typedef struct Pair {
    KernelClock clock;
    KernelLoop *loop;
    Model *model;
    KernelId ids[1 << 16];
    size_t id_count;
    uint64_t random;
} Pair;

static uint32_t pick(Pair *pair, uint32_t below)
{
    pair->random = pair->random * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(pair->random >> 33) % below;
}

static void callback(void *subject, void *context)
{
    (void)subject;
    (void)context;
}

static void add_soon(Pair *pair)
{
    uint64_t tag = pair->id_count;
    KernelId id = kernel_loop_soon(pair->loop, callback, pair, tag);

    pair->model->ready[pair->model->ready_count++] =
        (ModelEntry){.tag = tag, .id = id};
    pair->ids[pair->id_count++] = id;
}

/* Few different deadlines, so that many are equal, some of them in the past,
 * some a hair apart, some days away. */
static void add_timer(Pair *pair)
{
    static const KernelTime steps[] = {
        -1,  0,   4e-10, 9.9e-10, 1e-9,  1e-9,   0.1,
        0.1, 0.2, 0.3,   86400,   86401, 300000, 0.30000000000000004};
    size_t step = pick(pair, sizeof steps / sizeof steps[0]);
    KernelTime when = pair->model->now + steps[step];
    uint64_t tag = pair->id_count;
    KernelId id = kernel_loop_at(pair->loop, when, callback, pair, tag);

    pair->model->waiting[pair->model->waiting_count++] =
        (ModelEntry){.tag = tag, .when = when, .id = id, .is_timer = true};
    pair->ids[pair->id_count++] = id;
}

static void cancel_some(Pair *pair)
{
    KernelId id;

    if (pair->id_count == 0)
        return;
    id = pair->ids[pick(pair, (uint32_t)pair->id_count)];
    if (pick(pair, 2) == 0 && pair->id_count > 20)
        id = pair->ids[pair->id_count - 1 - pick(pair, 20)];
    ck_assert_int_eq(kernel_loop_cancel(pair->loop, id),
                     model_cancel(pair->model, id));
}

static void compare_next(Pair *pair)
{
    KernelEntry entry = {0};
    uint64_t tag = 0;
    KernelNext expected = model_next(pair->model, &tag);

    ck_assert_int_eq(kernel_loop_next(pair->loop, &entry), expected);
    if (expected == KERNEL_CALLBACK)
        ck_assert_uint_eq(entry.tag, tag);
    ck_assert_uint_eq(pair->clock.turn, pair->model->turn);
    ck_assert_double_eq(pair->clock.now, pair->model->now);
}

static void compare_lists(Pair *pair)
{
    const Model *model = pair->model;
    KernelTimer *timers =
        base_alloc_array(model->waiting_count, sizeof *timers);
    KernelEntry entry;
    size_t i;

    ck_assert_uint_eq(kernel_loop_ready_count(pair->loop), model->ready_count);
    for (i = 0; i < model->ready_count; i++) {
        bool alive = kernel_loop_ready(pair->loop, i, &entry);

        if (alive == model->ready[i].is_cancelled ||
            (alive && entry.tag != model->ready[i].tag))
            ck_abort_msg("ready entry %zu differs", i);
    }
    ck_assert_uint_eq(kernel_loop_timer_count(pair->loop),
                      model->waiting_count);
    ck_assert_uint_eq(
        kernel_loop_timers(pair->loop, timers, model->waiting_count),
        model->waiting_count);
    for (i = 1; i < model->waiting_count; i++) {
        if (timers[i].when < timers[i - 1].when ||
            (timers[i].when == timers[i - 1].when &&
             timers[i].entry.tag < timers[i - 1].entry.tag))
            ck_abort_msg("timer %zu is out of order", i);
    }
    base_free(timers);
}

static void act(Pair *pair)
{
    uint32_t choice = pick(pair, 100);

    if (choice < 20)
        add_soon(pair);
    else if (choice < 40)
        add_timer(pair);
    else if (choice < 55)
        cancel_some(pair);
    else if (choice < 57) {
        kernel_loop_stop(pair->loop);
        pair->model->stopping = true;
    } else if (choice < 58) {
        kernel_loop_abandon_turn(pair->loop);
        pair->model->in_turn = pair->model->stopping = false;
        pair->model->is_polling = false;
    } else if (choice < 59) {
        kernel_clock_advance(&pair->clock, 0.1);
        pair->model->now += 0.1;
    } else if (choice < 60)
        compare_lists(pair);
    else
        compare_next(pair);
}

START_TEST(answers_as_the_model_does)
{
    Pair *pair = base_alloc_zero(sizeof *pair);
    int i;

    pair->model = base_alloc_zero(sizeof *pair->model);
    pair->loop = kernel_loop_new(&pair->clock);
    pair->random = (uint64_t)_i;
    for (i = 0; i < 5000; i++)
        act(pair);
    compare_lists(pair);
    kernel_loop_free(pair->loop);
    base_free(pair->model);
    base_free(pair);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("kernel_loop against a model");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_loop_test(cases, answers_as_the_model_does, 0, 40);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
