#include "trace_store.h"
#include "trace_task.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static TraceStore *store;

static void set_up(void)
{
    store = trace_store_new();
}

static void tear_down(void)
{
    trace_store_free(store);
}

static TraceEventId append(TraceKind kind, TraceEventId cause)
{
    TraceEvent event = {
        .kind = (uint16_t)kind, .cause = cause, .also = TRACE_NONE};

    return trace_store_append(store, &event);
}

START_TEST(events_are_numbered_from_zero)
{
    ck_assert_uint_eq(append(TRACE_BEGIN, TRACE_NONE), 0);
    ck_assert_uint_eq(append(TRACE_LOOP_START, 0), 1);
    ck_assert_uint_eq(trace_store_count(store), 2);
    ck_assert_uint_eq(trace_store_get(store, 1)->cause, 0);
    ck_assert_uint_eq(trace_store_get(store, 1)->kind, TRACE_LOOP_START);
}
END_TEST

START_TEST(a_cause_must_come_first)
{
    append(TRACE_BEGIN, TRACE_NONE);
    append(TRACE_END, 1);
}
END_TEST

START_TEST(an_event_beyond_the_end_is_refused)
{
    trace_store_get(store, 0);
}
END_TEST

START_TEST(nothing_is_stored_past_the_limit)
{
    trace_store_set_limit(store, 2);
    append(TRACE_BEGIN, TRACE_NONE);
    append(TRACE_END, 0);
    ck_assert_uint_eq(append(TRACE_END, 0), TRACE_NONE);
    ck_assert_uint_eq(trace_store_count(store), 2);
}
END_TEST

START_TEST(an_edit_is_seen)
{
    TraceEventId id = append(TRACE_CANCEL_REQUESTED, TRACE_NONE);

    trace_store_edit(store, id)->flags |= TRACE_FLAG_ACCEPTED;
    ck_assert_uint_eq(trace_store_get(store, id)->flags, TRACE_FLAG_ACCEPTED);
}
END_TEST

/* What a reader was shown: how many events, and the flags of the last. */
typedef struct Shown {
    uint32_t count, calls;
    uint16_t flags;
} Shown;

static void look(void *context, const TraceStore *trace, TraceEventId first,
                 TraceEventId end)
{
    Shown *shown = context;

    ck_assert_uint_eq(first, shown->count);
    ck_assert_uint_lt(first, end);
    shown->flags = trace_store_get(trace, end - 1)->flags;
    shown->count = end;
    shown->calls++;
}

START_TEST(a_reader_is_shown_each_event_once)
{
    Shown shown = {0};

    trace_store_set_reader(store, look, &shown);
    for (int i = 0; i < 10000; i++)
        append(TRACE_RESUMED, TRACE_NONE);
    ck_assert_uint_gt(shown.calls, 1);
    ck_assert_uint_lt(shown.count, 10000);
    trace_store_flush(store);
    ck_assert_uint_eq(shown.count, 10000);
    ck_assert_uint_eq(trace_store_count(store), 10000);
    ck_assert_uint_eq(append(TRACE_END, 9999), 10000);
    uint32_t calls = shown.calls;
    trace_store_flush(store);
    trace_store_flush(store);
    ck_assert_uint_eq(shown.calls, calls + 1);
    trace_store_clear(store);
    ck_assert_uint_eq(append(TRACE_BEGIN, TRACE_NONE), 0);
}
END_TEST

START_TEST(an_open_event_is_not_shown)
{
    Shown shown = {0};

    trace_store_set_reader(store, look, &shown);
    TraceEventId id = append(TRACE_CANCEL_REQUESTED, TRACE_NONE);
    trace_store_open(store, id);
    for (int i = 0; i < 10000; i++)
        append(TRACE_RESUMED, id);
    ck_assert_uint_eq(shown.count, 0);
    trace_store_edit(store, id)->flags |= TRACE_FLAG_ACCEPTED;
    trace_store_close(store, id);
    append(TRACE_RESUMED, id);
    ck_assert_uint_eq(shown.count, 10001);
}
END_TEST

START_TEST(a_forgotten_event_is_refused)
{
    Shown shown = {0};

    trace_store_set_reader(store, look, &shown);
    append(TRACE_BEGIN, TRACE_NONE);
    trace_store_flush(store);
    trace_store_get(store, 0);
}
END_TEST

START_TEST(equal_texts_share_a_place)
{
    TraceText a = trace_store_add_text(store, "Task-1", 6);
    TraceText b = trace_store_add_text(store, "Task-10", 7);

    ck_assert_uint_ne(a, b);
    ck_assert_uint_eq(trace_store_add_text(store, "Task-1", 6), a);
    ck_assert_uint_eq(trace_store_add_text(store, "Task-10", 7), b);
    ck_assert_uint_eq(trace_store_add_text(store, "", 0), 0);
    ck_assert_str_eq(trace_store_text(store, b), "Task-10");
    ck_assert_str_eq(trace_store_text(store, 0), "");
}
END_TEST

START_TEST(many_texts_keep_their_places)
{
    TraceText first[3000];
    char text[32];

    for (int i = 0; i < 3000; i++) {
        int n = snprintf(text, sizeof text, "text %d", i * 7919);
        first[i] = trace_store_add_text(store, text, (size_t)n);
    }
    for (int i = 0; i < 3000; i++) {
        int n = snprintf(text, sizeof text, "text %d", i * 7919);
        ck_assert_str_eq(trace_store_text(store, first[i]), text);
        ck_assert_uint_eq(trace_store_add_text(store, text, (size_t)n),
                          first[i]);
    }
}
END_TEST

static void fill(TraceStore *into)
{
    TraceEvent event = {
        .kind = TRACE_STDOUT, .cause = TRACE_NONE, .also = TRACE_NONE};

    event.text = trace_store_add_text(into, "Oops", 4);
    trace_store_append(into, &event);
    event.text = trace_store_add_text(into, "Oops again", 10);
    trace_store_append(into, &event);
}

START_TEST(a_cleared_store_equals_a_new_one)
{
    TraceStore *other = trace_store_new();

    for (int i = 0; i < 1000; i++) {
        char text[32];
        int n = snprintf(text, sizeof text, "%d", i);
        trace_store_add_text(store, text, (size_t)n);
        append(TRACE_STDOUT, TRACE_NONE);
    }
    trace_store_clear(store);
    ck_assert(trace_store_equals(store, other));
    fill(store);
    ck_assert(!trace_store_equals(store, other));
    fill(other);
    ck_assert(trace_store_equals(store, other));
    trace_store_edit(other, 0)->line = 3;
    ck_assert(!trace_store_equals(store, other));
    trace_store_free(other);
}
END_TEST

/* Numbers as ever, and nothing else. */
START_TEST(a_store_may_only_count)
{
    trace_store_only_count(store);
    ck_assert_uint_eq(trace_store_add_text(store, "main", 4), 0);
    ck_assert_uint_eq(append(TRACE_BEGIN, TRACE_NONE), 0);
    ck_assert_uint_eq(append(TRACE_CANCEL_REQUESTED, 0), 1);
    trace_store_open(store, 1);
    trace_store_edit(store, 1)->count = 3;
    trace_store_close(store, 1);
    ck_assert_uint_eq(append(TRACE_END, 1), 2);
    ck_assert_uint_eq(trace_store_count(store), 3);
    ck_assert_uint_eq(trace_store_text_bytes(store), 1);
    trace_store_clear(store);
    ck_assert_uint_eq(append(TRACE_BEGIN, TRACE_NONE), 0);
}
END_TEST

START_TEST(the_record_has_no_padding)
{
    size_t fields =
        2 * sizeof(double) + 15 * sizeof(uint32_t) + 2 * sizeof(uint16_t);

    ck_assert_uint_eq(sizeof(TraceEvent), fields);
}
END_TEST

START_TEST(kinds_have_the_names_of_the_harness)
{
    ck_assert_str_eq(trace_kind_name(TRACE_BEGIN), "begin");
    ck_assert_str_eq(trace_kind_name(TRACE_GROUP_CHILD_DONE),
                     "group_child_done");
    ck_assert_str_eq(trace_kind_name(TRACE_END), "end");
}
END_TEST

START_TEST(a_wait_is_found_by_its_name)
{
    for (TraceWait wait = 0; wait < TRACE_WAIT_COUNT; wait++)
        ck_assert_uint_eq(trace_wait_named(trace_wait_name(wait)), wait);
    ck_assert_uint_eq(trace_wait_named("queue"), TRACE_WAIT_NOTHING);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("trace_store");
    TCase *tests = tcase_create("store");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, events_are_numbered_from_zero);
    tcase_add_test(tests, a_wait_is_found_by_its_name);
    tcase_add_test(tests, nothing_is_stored_past_the_limit);
    tcase_add_test(tests, an_edit_is_seen);
    tcase_add_test(tests, a_reader_is_shown_each_event_once);
    tcase_add_test(tests, an_open_event_is_not_shown);
    tcase_add_test(tests, equal_texts_share_a_place);
    tcase_add_test(tests, many_texts_keep_their_places);
    tcase_add_test(tests, a_cleared_store_equals_a_new_one);
    tcase_add_test(tests, the_record_has_no_padding);
    tcase_add_test(tests, a_store_may_only_count);
    tcase_add_test(tests, kinds_have_the_names_of_the_harness);
    if (srunner_fork_status(runner) == CK_FORK) {
        tcase_add_test_raise_signal(tests, a_forgotten_event_is_refused, 6);
        tcase_add_test_raise_signal(tests, a_cause_must_come_first, 6);
        tcase_add_test_raise_signal(tests, an_event_beyond_the_end_is_refused,
                                    6);
    }
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
