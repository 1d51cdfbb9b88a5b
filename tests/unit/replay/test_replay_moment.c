/* Moments: an event of a trace, and the same place in another one. */
#include "fixture.h"
#include "replay_moment.h"

#include <stdlib.h>
#include <string.h>

static TraceStore *trace;

static void set_up(void)
{
    trace = fixture_load("seed1");
}

static void tear_down(void)
{
    trace_store_free(trace);
}

START_TEST(every_event_is_found_again)
{
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        ReplayMoment moment = replay_moment_of(trace, id);
        uint32_t found = UINT32_MAX;
        FIXTURE_EXPECT(replay_moment_find(trace, &moment, &found) &&
                           found == id,
                       "event %u is taken for %u", id, found);
    }
}
END_TEST

START_TEST(every_text_is_read_again)
{
    for (uint32_t id = 0; id < trace_store_count(trace); id++) {
        ReplayMoment moment = replay_moment_of(trace, id), read;
        BaseText text = {0}, error = {0};
        replay_moment_write(&moment, &text);
        FIXTURE_EXPECT(replay_moment_parse(text.data, &read, &error) &&
                           replay_moment_equals(&moment, &read),
                       "%s is read as another moment", text.data);
        base_text_release(&text);
    }
}
END_TEST

/* An event of another kind comes in between, and one of its own kind in an
 * earlier callback. */
START_TEST(new_kinds_of_events_shift_nothing)
{
    TraceStore *before = trace_store_new(), *after = trace_store_new();
    FixtureEvent events[] = {{.kind = TRACE_BEGIN},
                             {.kind = TRACE_FIRST_STEP, .turn = 1},
                             {.kind = TRACE_FAILED, .turn = 1, .callback = 1},
                             {.kind = TRACE_FAILED, .turn = 1, .callback = 1}};
    FixtureEvent other = {.kind = TRACE_TIMER_SET, .turn = 1};
    uint32_t found;

    for (int i = 0; i < 4; i++) {
        fixture_append(before, &events[i]);
        fixture_append(after, &events[i]);
        if (i == 1)
            fixture_append(after, &other);
    }
    ReplayMoment moment = replay_moment_of(before, 3);
    ck_assert_uint_eq(moment.nth, 2);
    ck_assert(replay_moment_find(after, &moment, &found));
    ck_assert_uint_eq(found, 4);
    trace_store_free(before);
    trace_store_free(after);
}
END_TEST

typedef struct Read {
    const char *text, *as; /* NULL: no moment */
} Read;

static const Read texts[] = {
    {"4", "4"},
    {"4.2", "4.2"},
    {"4.2.failed", "4.2.failed.1"},
    {"4.2.failed.3", "4.2.failed.3"},
    {"turn 4, callback 2, failed 1", "4.2.failed.1"},
    {" turn 4 ", "4"},
    {"0.0.begin.1", "0.0.begin.1"},
    {"4294967294", "4294967294"},
    {"", NULL},
    {"4.", "4"},
    {"4.failed", NULL},
    {"4.2.exploded.1", NULL},
    {"4.2.failed.0", NULL},
    {"4.2.failed.1.1", NULL},
    {"4294967295", NULL},
    {"99999999999", NULL},
    {"-1", NULL},
    {"now", NULL},
};

START_TEST(what_a_person_types_is_read)
{
    const Read *wanted = &texts[_i];
    ReplayMoment moment = REPLAY_NO_MOMENT;
    BaseText text = {0}, error = {0};
    bool read = replay_moment_parse(wanted->text, &moment, &error);

    ck_assert_msg(read == (wanted->as != NULL), "'%s'", wanted->text);
    if (read)
        replay_moment_write(&moment, &text);
    else
        ck_assert(strstr(error.data, "4.2.failed.1") &&
                  strstr(error.data, wanted->text));
    if (read)
        ck_assert_str_eq(text.data, wanted->as);
    base_text_release(&text);
    base_text_release(&error);
}
END_TEST

/* A trace that is shorter: as near as one can come. */
START_TEST(the_nearest_event_is_told)
{
    ReplayMoment late = {9999, 0, TRACE_FAILED, 1};
    ReplayMoment many = {2, 3, TRACE_FIRST_STEP, 77};
    uint32_t found;

    ck_assert(!replay_moment_find(trace, &late, &found));
    ck_assert_uint_eq(found, trace_store_count(trace) - 1);
    ck_assert(!replay_moment_find(trace, &many, &found));
    ck_assert_uint_eq(trace_store_get(trace, found)->turn, 2);
    ck_assert_uint_eq(trace_store_get(trace, found)->callback, 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("replay_moment");
    TCase *tests = tcase_create("moments");

    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, every_event_is_found_again);
    tcase_add_test(tests, every_text_is_read_again);
    tcase_add_test(tests, new_kinds_of_events_shift_nothing);
    tcase_add_loop_test(tests, what_a_person_types_is_read, 0,
                        sizeof texts / sizeof *texts);
    tcase_add_test(tests, the_nearest_event_is_told);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
