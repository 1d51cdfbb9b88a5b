#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "kernel_loop.h"

static KernelClock timeline;
static KernelLoop *loop;
static KernelEntry entry;

static void set_up(void)
{
    timeline = (KernelClock){0};
    loop = kernel_loop_new(&timeline);
}

static void tear_down(void)
{
    kernel_loop_free(loop);
}

/* Entries are told apart by their tags; nobody calls this. */
static void callback(void *subject, void *context)
{
    (void)subject;
    (void)context;
    abort();
}

static KernelId soon(uint64_t tag)
{
    return kernel_loop_soon(loop, callback, &timeline, tag);
}

static KernelId at(KernelTime when, uint64_t tag)
{
    return kernel_loop_at(loop, when, callback, &timeline, tag);
}

static void expect(KernelNext expected)
{
    ck_assert_int_eq(kernel_loop_next(loop, &entry), expected);
}

static void expect_turn(uint64_t turn, KernelTime now)
{
    expect(KERNEL_TURN);
    ck_assert_uint_eq(kernel_loop_turn(loop), turn);
    ck_assert_double_eq(kernel_loop_now(loop), now);
}

static void expect_entry(uint64_t tag)
{
    expect(KERNEL_CALLBACK);
    ck_assert_uint_eq(entry.tag, tag);
}

START_TEST(a_new_loop_is_idle_in_turn_one)
{
    ck_assert_uint_eq(kernel_loop_turn(loop), 0);
    expect(KERNEL_IDLE);
    ck_assert_uint_eq(kernel_loop_turn(loop), 1);
    expect(KERNEL_IDLE);
    ck_assert_uint_eq(kernel_loop_turn(loop), 1);
    kernel_loop_free(NULL);
}
END_TEST

START_TEST(an_idle_turn_goes_on_when_somebody_adds)
{
    expect(KERNEL_IDLE);
    soon(7);
    expect_turn(1, 0);
    expect_entry(7);
    expect(KERNEL_IDLE);
    ck_assert_uint_eq(kernel_loop_turn(loop), 2);
    at(3, 8);
    expect_turn(2, 3);
    expect_entry(8);
}
END_TEST

START_TEST(entries_leave_as_they_were_added)
{
    KernelId id = soon(1);

    soon(2);
    expect_turn(1, 0);
    expect_entry(1);
    ck_assert_uint_eq(entry.id, id);
    ck_assert_ptr_eq(entry.subject, &timeline);
    ck_assert(entry.fn == callback);
    expect_entry(2);
    expect(KERNEL_IDLE);
}
END_TEST

START_TEST(what_a_turn_adds_belongs_to_the_next)
{
    soon(1);
    expect_turn(1, 0);
    expect_entry(1);
    soon(2);
    soon(3);
    expect_turn(2, 0);
    expect_entry(2);
    soon(4);
    expect_entry(3);
    expect_turn(3, 0);
    expect_entry(4);
}
END_TEST

START_TEST(the_clock_jumps_only_when_nothing_is_ready)
{
    at(5, 2);
    soon(1);
    expect_turn(1, 0);
    expect_entry(1);
    expect_turn(2, 5);
    expect_entry(2);
    expect(KERNEL_IDLE);
    ck_assert_double_eq(timeline.now, 5);
}
END_TEST

START_TEST(equal_deadlines_keep_their_order)
{
    uint64_t tag;

    for (tag = 0; tag < 100; tag++)
        at(tag % 2 == 0 ? 1.0 : 2.0, tag);
    expect_turn(1, 1);
    for (tag = 0; tag < 100; tag += 2)
        expect_entry(tag);
    expect_turn(2, 2);
    for (tag = 1; tag < 100; tag += 2)
        expect_entry(tag);
}
END_TEST

/* 0.1 + 0.2 and 0.3 differ in their last bit and are due together, the earlier
 * first; a deadline a whole resolution later is not. */
START_TEST(deadlines_within_the_resolution_share_a_turn)
{
    at(0.1 + 0.2, 1);
    at(0.3, 2);
    at(0.3 + 2e-9, 3);
    expect_turn(1, 0.3);
    expect_entry(2);
    expect_entry(1);
    expect_turn(2, 0.3 + 2e-9);
    expect_entry(3);
}
END_TEST

START_TEST(a_deadline_within_the_resolution_of_now_moves_the_clock)
{
    at(5e-10, 1);
    expect_turn(1, 5e-10);
    expect_entry(1);
}
END_TEST

START_TEST(exactly_the_resolution_later_is_not_due)
{
    at(0, 1);
    at(KERNEL_RESOLUTION, 2);
    expect_turn(1, 0);
    expect_entry(1);
    expect_turn(2, KERNEL_RESOLUTION);
    expect_entry(2);
}
END_TEST

START_TEST(due_timers_follow_what_is_ready)
{
    at(-1, 2);
    soon(1);
    expect_turn(1, 0);
    expect_entry(1);
    soon(3);
    at(0, 4);
    expect_entry(2);
    expect_turn(2, 0);
    expect_entry(3);
    expect_entry(4);
    expect(KERNEL_IDLE);
}
END_TEST

START_TEST(a_blocking_callback_makes_timers_due)
{
    at(1, 2);
    at(2, 3);
    at(9, 4);
    soon(1);
    expect_turn(1, 0);
    expect_entry(1);
    kernel_clock_advance(&timeline, 2.5);
    soon(5);
    expect_turn(2, 2.5);
    expect_entry(5);
    expect_entry(2);
    expect_entry(3);
    expect_turn(3, 9);
    expect_entry(4);
}
END_TEST

START_TEST(a_long_sleep_costs_an_empty_turn_a_day)
{
    at(2 * 86400.0 + 10, 1);
    expect_turn(1, 86400);
    ck_assert_uint_eq(kernel_loop_turn_left(loop), 0);
    expect_turn(2, 2 * 86400.0);
    expect_turn(3, 2 * 86400.0 + 10);
    expect_entry(1);
}
END_TEST

START_TEST(a_sleep_of_one_day_costs_one_turn)
{
    at(86400, 1);
    expect_turn(1, 86400);
    expect_entry(1);
}
END_TEST

START_TEST(infinity_never_comes)
{
    at(INFINITY, 1);
    expect_turn(1, 86400);
    expect_turn(2, 172800);
    at(-INFINITY, 2);
    expect_turn(3, 172800);
    expect_entry(2);
    expect_turn(4, 259200);
}
END_TEST

START_TEST(not_a_number_is_refused)
{
    ck_assert_uint_eq(at(NAN, 1), 0);
    ck_assert_uint_eq(kernel_loop_timer_count(loop), 0);
    expect(KERNEL_IDLE);
}
END_TEST

static void another(void *subject, void *context)
{
    callback(subject, context);
}

static void expect_another(uint64_t tag)
{
    expect_entry(tag);
    ck_assert(entry.fn == another);
    ck_assert_ptr_eq(entry.subject, &entry);
}

START_TEST(what_is_replaced_keeps_its_place)
{
    KernelId ready = soon(1), due = at(1, 3), late = at(2, 5);

    soon(2);
    at(1, 4);
    ck_assert(kernel_loop_replace(loop, ready, another, &entry));
    ck_assert(kernel_loop_replace(loop, late, another, &entry));
    expect_turn(1, 0);
    expect_another(1);
    ck_assert(!kernel_loop_replace(loop, ready, another, &entry));
    expect_entry(2);
    expect_turn(2, 1);
    ck_assert(kernel_loop_replace(loop, due, another, &entry));
    expect_another(3);
    ck_assert(!kernel_loop_replace(loop, due, another, &entry));
    expect_entry(4);
    ck_assert(entry.fn == callback);
    expect_turn(3, 2);
    expect_another(5);
    KernelId gone = at(3, 6);
    kernel_loop_cancel(loop, gone);
    ck_assert(!kernel_loop_replace(loop, gone, another, &entry));
    ck_assert(!kernel_loop_replace(loop, 0, another, &entry));
    expect(KERNEL_IDLE);
}
END_TEST

START_TEST(a_cancelled_ready_entry_counts_but_is_skipped)
{
    KernelId second;

    soon(1);
    second = soon(2);
    soon(3);
    expect_turn(1, 0);
    ck_assert_uint_eq(kernel_loop_turn_left(loop), 3);
    expect_entry(1);
    ck_assert_uint_eq(kernel_loop_turn_index(loop), 0);
    ck_assert(kernel_loop_cancel(loop, second));
    ck_assert(!kernel_loop_cancel(loop, second));
    soon(4);
    expect_entry(3);
    ck_assert_uint_eq(kernel_loop_turn_index(loop), 2);
    expect_turn(2, 0);
    expect_entry(4);
}
END_TEST

START_TEST(a_turn_of_cancelled_entries_is_still_a_turn)
{
    KernelId id = soon(1);

    kernel_loop_cancel(loop, id);
    at(5, 2);
    expect_turn(1, 0);
    expect_turn(2, 5);
    expect_entry(2);
}
END_TEST

START_TEST(a_cancelled_timer_does_not_move_the_clock)
{
    KernelId id = at(1, 1);

    at(2, 2);
    ck_assert(kernel_loop_cancel(loop, id));
    ck_assert(!kernel_loop_cancel(loop, id));
    expect_turn(1, 2);
    expect_entry(2);
    ck_assert(!kernel_loop_cancel(loop, entry.id));
    id = at(3, 3);
    kernel_loop_cancel(loop, id);
    expect(KERNEL_IDLE);
}
END_TEST

START_TEST(a_due_timer_can_be_cancelled_in_its_turn)
{
    KernelId second;

    at(1, 1);
    second = at(1, 2);
    at(1, 3);
    expect_turn(1, 1);
    expect_entry(1);
    ck_assert(kernel_loop_cancel(loop, second));
    ck_assert(!kernel_loop_cancel(loop, second));
    at(1, 4); /* takes the place of the cancelled one, not its name */
    ck_assert(!kernel_loop_cancel(loop, second));
    expect_entry(3);
    ck_assert_uint_eq(kernel_loop_turn_index(loop), 2);
    expect_turn(2, 1);
    expect_entry(4);
}
END_TEST

START_TEST(cancelling_nothing_is_harmless)
{
    ck_assert(!kernel_loop_cancel(loop, 0));
    ck_assert(!kernel_loop_cancel(loop, 1));
    ck_assert(!kernel_loop_cancel(loop, UINT64_MAX));
    ck_assert(!kernel_loop_cancel(loop, (uint64_t)1 << 63));
}
END_TEST

START_TEST(stop_completes_the_turn)
{
    soon(1);
    soon(2);
    expect_turn(1, 0);
    expect_entry(1);
    kernel_loop_stop(loop);
    soon(3);
    expect_entry(2);
    expect(KERNEL_STOPPED);
    ck_assert_uint_eq(kernel_loop_ready_count(loop), 1);
    expect_turn(2, 0);
    expect_entry(3);
    expect(KERNEL_IDLE);
}
END_TEST

/* run_forever() looks at the flag only after a pass. */
START_TEST(stop_before_a_turn_costs_a_turn_that_does_not_wait)
{
    at(5, 1);
    kernel_loop_stop(loop);
    expect_turn(1, 0);
    expect(KERNEL_STOPPED);
    expect_turn(2, 5);
    expect_entry(1);
    kernel_loop_stop(loop);
    expect(KERNEL_STOPPED);
}
END_TEST

START_TEST(an_abandoned_turn_leaves_its_rest_ready)
{
    soon(1);
    soon(2);
    soon(3);
    expect_turn(1, 0);
    expect_entry(1);
    kernel_loop_stop(loop);
    soon(4);
    kernel_loop_abandon_turn(loop);
    ck_assert_uint_eq(kernel_loop_turn_left(loop), 0);
    expect_turn(2, 0);
    ck_assert_uint_eq(kernel_loop_turn_left(loop), 3);
    expect_entry(2);
    ck_assert_uint_eq(kernel_loop_turn_index(loop), 0);
    expect_entry(3);
    expect_entry(4);
    expect(KERNEL_IDLE);
}
END_TEST

START_TEST(time_and_turns_go_on_in_the_next_loop)
{
    KernelLoop *second = kernel_loop_new(&timeline);

    at(4, 1);
    expect_turn(1, 4);
    expect_entry(1);
    kernel_loop_soon(second, callback, NULL, 2);
    ck_assert_int_eq(kernel_loop_next(second, &entry), KERNEL_TURN);
    ck_assert_uint_eq(timeline.turn, 2);
    ck_assert_double_eq(kernel_loop_now(second), 4);
    kernel_loop_free(second);
}
END_TEST

START_TEST(what_is_ready_can_be_listed)
{
    KernelId second;

    soon(1);
    second = soon(2);
    expect_turn(1, 0);
    expect_entry(1);
    soon(3);
    kernel_loop_cancel(loop, second);
    ck_assert_uint_eq(kernel_loop_ready_count(loop), 2);
    ck_assert_uint_eq(kernel_loop_turn_left(loop), 1);
    ck_assert(!kernel_loop_ready(loop, 0, &entry));
    ck_assert(kernel_loop_ready(loop, 1, &entry));
    ck_assert_uint_eq(entry.tag, 3);
    expect_turn(2, 0);
    expect_entry(3);
}
END_TEST

START_TEST(timers_are_listed_in_order)
{
    KernelTimer timers[4];
    KernelTime when;
    KernelId third;

    ck_assert(!kernel_loop_first_deadline(loop, &when));
    at(3, 1);
    at(1, 2);
    third = at(0.5, 3);
    at(3, 4);
    at(1, 5);
    kernel_loop_cancel(loop, third);
    ck_assert_uint_eq(kernel_loop_timer_count(loop), 4);
    ck_assert_uint_eq(kernel_loop_timers(loop, timers, 2), 2);
    ck_assert_uint_eq(timers[1].entry.tag, 5);
    ck_assert_uint_eq(kernel_loop_timers(loop, timers, 4), 4);
    ck_assert_uint_eq(timers[0].entry.tag, 2);
    ck_assert_uint_eq(timers[1].entry.tag, 5);
    ck_assert_uint_eq(timers[2].entry.tag, 1);
    ck_assert_uint_eq(timers[3].entry.tag, 4);
    ck_assert_double_eq(timers[3].when, 3);
    ck_assert(kernel_loop_first_deadline(loop, &when));
    ck_assert_double_eq(when, 1);
}
END_TEST

START_TEST(reset_forgets_everything_but_the_clock)
{
    KernelId id = soon(1), timer = at(2, 2);

    expect_turn(1, 0);
    kernel_loop_stop(loop);
    kernel_loop_reset(loop);
    ck_assert(!kernel_loop_cancel(loop, id));
    ck_assert(!kernel_loop_cancel(loop, timer));
    ck_assert_uint_eq(kernel_loop_ready_count(loop), 0);
    ck_assert_uint_eq(kernel_loop_timer_count(loop), 0);
    timeline = (KernelClock){0};
    ck_assert_uint_eq(soon(3), id); /* the second run equals the first */
    ck_assert_uint_eq(at(2, 4), timer);
    expect_turn(1, 0);
    expect_entry(3);
    expect_turn(2, 2);
    expect_entry(4);
    expect(KERNEL_IDLE);
}
END_TEST

/* A timer that is set and cancelled over and over must not fill the memory. */
START_TEST(cancelled_timers_give_their_room_back)
{
    size_t bytes;
    int i;

    at(1e6, 1);
    for (i = 0; i < 1000; i++) { /* in the order of deadlines, and not */
        kernel_loop_cancel(loop, at(1e6 + i, 2));
        kernel_loop_cancel(loop, at(1e6 - i, 2));
    }
    bytes = kernel_loop_bytes(loop);
    for (i = 0; i < 1000000; i++)
        kernel_loop_cancel(loop, at(1e6 - i, 2));
    for (i = 0; i < 1000000; i++)
        kernel_loop_cancel(loop, at(1e6 + i, 2));
    ck_assert_uint_eq(kernel_loop_bytes(loop), bytes);
    ck_assert_uint_eq(kernel_loop_timer_count(loop), 1);
}
END_TEST

/* As many wait at any time, each set behind all others. */
START_TEST(timers_in_line_give_their_room_back)
{
    size_t bytes = 0;
    int i;

    for (i = 0; i < 100; i++)
        at(1 + i, 1);
    for (i = 0; i < 100000; i++) {
        expect_turn((uint64_t)i + 1, 1 + i);
        expect_entry(1);
        at(101 + i, 1);
        if (i == 1000)
            bytes = kernel_loop_bytes(loop);
    }
    ck_assert_uint_eq(kernel_loop_bytes(loop), bytes);
    ck_assert_uint_eq(kernel_loop_timer_count(loop), 100);
}
END_TEST

START_TEST(a_million_timers_leave_in_order)
{
    const uint64_t count = 1000000;
    KernelTime before = -1;
    uint64_t state = 1, taken = 0;

    for (uint64_t i = 0; i < count; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        at((double)(state >> 40) / 16, i);
    }
    while (taken < count) {
        KernelNext next = kernel_loop_next(loop, &entry);

        if (next == KERNEL_TURN && !(timeline.now > before))
            ck_abort_msg("time stood still");
        if (next == KERNEL_TURN)
            before = timeline.now;
        else if (next == KERNEL_CALLBACK)
            taken++;
        else
            ck_abort_msg("%d after %u", (int)next, (unsigned)taken);
    }
    expect(KERNEL_IDLE);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("kernel_loop");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, a_new_loop_is_idle_in_turn_one);
    tcase_add_test(cases, an_idle_turn_goes_on_when_somebody_adds);
    tcase_add_test(cases, entries_leave_as_they_were_added);
    tcase_add_test(cases, what_a_turn_adds_belongs_to_the_next);
    tcase_add_test(cases, the_clock_jumps_only_when_nothing_is_ready);
    tcase_add_test(cases, equal_deadlines_keep_their_order);
    tcase_add_test(cases, deadlines_within_the_resolution_share_a_turn);
    tcase_add_test(cases,
                   a_deadline_within_the_resolution_of_now_moves_the_clock);
    tcase_add_test(cases, exactly_the_resolution_later_is_not_due);
    tcase_add_test(cases, due_timers_follow_what_is_ready);
    tcase_add_test(cases, a_blocking_callback_makes_timers_due);
    tcase_add_test(cases, a_long_sleep_costs_an_empty_turn_a_day);
    tcase_add_test(cases, a_sleep_of_one_day_costs_one_turn);
    tcase_add_test(cases, infinity_never_comes);
    tcase_add_test(cases, not_a_number_is_refused);
    tcase_add_test(cases, what_is_replaced_keeps_its_place);
    tcase_add_test(cases, a_cancelled_ready_entry_counts_but_is_skipped);
    tcase_add_test(cases, a_turn_of_cancelled_entries_is_still_a_turn);
    tcase_add_test(cases, a_cancelled_timer_does_not_move_the_clock);
    tcase_add_test(cases, a_due_timer_can_be_cancelled_in_its_turn);
    tcase_add_test(cases, cancelling_nothing_is_harmless);
    tcase_add_test(cases, stop_completes_the_turn);
    tcase_add_test(cases, stop_before_a_turn_costs_a_turn_that_does_not_wait);
    tcase_add_test(cases, an_abandoned_turn_leaves_its_rest_ready);
    tcase_add_test(cases, time_and_turns_go_on_in_the_next_loop);
    tcase_add_test(cases, what_is_ready_can_be_listed);
    tcase_add_test(cases, timers_are_listed_in_order);
    tcase_add_test(cases, reset_forgets_everything_but_the_clock);
    tcase_add_test(cases, cancelled_timers_give_their_room_back);
    tcase_add_test(cases, timers_in_line_give_their_room_back);
    tcase_add_test(cases, a_million_timers_leave_in_order);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
