#include "explain_beat.h"
#include "explain_caption.h"
#include "explain_event.h"
#include "explain_link.h"
#include "explain_words.h"
#include "fixture.h"
#include "trace_store.h"
#include "trace_task.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static TraceStore *trace;
static ExplainLives lives;
static BaseText text, note;

static void load(const char *name)
{
    trace = fixture_load(name);
    explain_lives_read(&lives, trace);
}

static void tear_down(void)
{
    explain_lives_release(&lives);
    trace_store_free(trace);
    trace = NULL;
    base_text_release(&text);
    base_text_release(&note);
}

static TraceEventId last_in_turn(uint32_t turn, TraceKind kind)
{
    TraceEventId found = TRACE_NONE;

    for (TraceEventId id = 0; id < lives.event_count; id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->turn == turn && event->kind == kind)
            found = id;
    }
    ck_assert_uint_ne(found, TRACE_NONE);
    return found;
}

static const char *caption(TraceEventId id)
{
    base_text_clear(&text);
    explain_caption_tell(&lives, id, &text);
    return base_text_str(&text);
}

START_TEST(like_events_are_told_as_one)
{
    load("seed1");
    ck_assert_str_eq(caption(last_in_turn(1, TRACE_TASK_CREATED)),
                     "Turn 1: Task-1 creates ten tasks: they are queued, none "
                     "has run yet.");
    ck_assert_str_eq(caption(last_in_turn(2, TRACE_SUSPENDED)),
                     "Turn 2: Four tasks take their first step and go to "
                     "sleep.");
    ck_assert_str_eq(caption(last_in_turn(3, TRACE_CANCEL_REQUESTED)),
                     "Turn 3: The group asks eight tasks and its own parent, "
                     "Task-1, to stop. Nobody stops yet.");
    ck_assert_str_eq(caption(last_in_turn(4, TRACE_SUSPENDED)),
                     "Turn 4: CancelledError is thrown into nine tasks, one "
                     "after another. Task-1 alone has not ended: it waits for "
                     "its group.");
    ck_assert_str_eq(caption(last_in_turn(5, TRACE_GROUP_CHILD_DONE)),
                     "Turn 5: The group hears that eight children have ended; "
                     "none is left.");
    ck_assert_str_eq(
        caption(lives.event_count - 2),
        "Turns 7 to 11: asyncio.run() cleans up and closes its loop.");
}
END_TEST

static void make(const FixtureEvent *events, size_t count)
{
    trace = trace_store_new();
    for (size_t i = 0; i < count; i++)
        fixture_append(trace, &events[i]);
    explain_lives_read(&lives, trace);
}

/* What a task does before it waits is not passed over. */
START_TEST(a_single_event_before_a_wait_is_told)
{
    static const FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 1, .text = "a"},
        {.kind = TRACE_FIRST_STEP, .turn = 1, .task = 1, .by = 1},
        {.kind = TRACE_TASK_CREATED,
         .turn = 1,
         .task = 2,
         .by = 1,
         .text = "b"},
        {.kind = TRACE_SUSPENDED,
         .turn = 1,
         .task = 1,
         .by = 1,
         .text = "sleep(1)"},
        {.kind = TRACE_FIRST_STEP, .turn = 2, .task = 2, .by = 2},
        {.kind = TRACE_CANCEL_REQUESTED,
         .turn = 2,
         .task = 1,
         .by = 2,
         .flags = TRACE_FLAG_ACCEPTED,
         .count = 1},
        {.kind = TRACE_CANCEL_REQUESTED,
         .turn = 2,
         .task = 1,
         .by = 2,
         .flags = TRACE_FLAG_ACCEPTED,
         .count = 2},
        {.kind = TRACE_SUSPENDED,
         .turn = 2,
         .task = 2,
         .by = 2,
         .text = "sleep(1)"},
        {.kind = TRACE_RESUMED,
         .turn = 3,
         .task = 1,
         .by = 1,
         .text = "CancelledError"},
        {.kind = TRACE_SUSPENDED,
         .turn = 3,
         .task = 1,
         .by = 1,
         .text = "sleep(1)"}};
    make(events, sizeof events / sizeof *events);
    ck_assert_str_eq(caption(3), "Turn 1: a creates b: it is queued. a waits "
                                 "for sleep(1).");
    ck_assert_str_eq(caption(7), "Turn 2: b asks a to stop, 2 times. It does "
                                 "not stop yet.");
    ck_assert_str_eq(caption(9), "Turn 3: CancelledError is thrown into a at "
                                 "its await. a waits for sleep(1).");
}
END_TEST

/* Of a trace that ends with each event: the sentences of the whole one, or
 * fewer of them, for what is still to come is not known there. */
static void expect_of_cut(TraceEventId target)
{
    ExplainLives part = {0};
    ExplainLink whole[16], cut[16];
    TraceStore *store = trace_store_part(trace, target + 1);

    explain_lives_read(&part, store);
    uint32_t count = explain_why(&lives, target, whole, 16);
    ck_assert_uint_eq(explain_why(&part, target, cut, 16), count);
    for (uint32_t i = 0; i < count; i++) {
        BaseText title = {0}, place = {0};
        base_text_clear(&text);
        base_text_clear(&note);
        explain_link_tell(&lives, &whole[i], &text, &note);
        explain_link_tell(&part, &cut[i], &title, &place);
        ck_assert_str_eq(base_text_str(&title), base_text_str(&text));
        ck_assert_msg(strncmp(base_text_str(&place), base_text_str(&note),
                              place.length) == 0,
                      "event %u: %s, of the whole: %s", target,
                      base_text_str(&place), base_text_str(&note));
        base_text_release(&title);
        base_text_release(&place);
    }
    explain_lives_release(&part);
    trace_store_free(store);
}

START_TEST(a_cut_trace_contradicts_nothing)
{
    static const char *const names[] = {"seed0", "seed1", "later1", "nested1",
                                        "gather1"};

    load(names[_i]);
    for (TraceEventId id = 0; id < lives.event_count; id++)
        expect_of_cut(id);
}
END_TEST

START_TEST(one_event_is_told_by_itself)
{
    load("seed1");
    ck_assert_str_eq(caption(last_in_turn(2, TRACE_FAILED)),
                     "Turn 2: Task-7 fails: ValueError('Oops').");
    ck_assert_str_eq(caption(last_in_turn(3, TRACE_GROUP_ABORT)),
                     "Turn 3: The group aborts: it asks eight children to "
                     "stop.");
    /* In the middle of a beat the event speaks, not the beat. */
    ck_assert_str_eq(caption(last_in_turn(3, TRACE_CANCEL_REQUESTED) - 1),
                     "Turn 3: The group asks Task-11 to stop.");
}
END_TEST

START_TEST(beats_follow_one_another_without_a_gap)
{
    static const char *const names[] = {"seed0", "seed1", "later1", "nested1",
                                        "gather1"};

    load(names[_i]);
    TraceEventId next = 0;
    while (next < lives.event_count) {
        ExplainBeat beat = explain_beat(&lives, next);
        ck_assert_uint_eq(beat.first, next);
        for (TraceEventId id = beat.first; id <= beat.last; id++) {
            ExplainBeat same = explain_beat(&lives, id);
            ck_assert_uint_eq(same.first, beat.first);
            ck_assert_uint_eq(same.last, beat.last);
        }
        next = beat.last + 1;
    }
}
END_TEST

START_TEST(every_kind_of_event_has_a_sentence)
{
    load("seed1");
    trace_store_clear(trace);
    fixture_append(trace, &(FixtureEvent){.kind = TRACE_TASK_CREATED,
                                          .task = 1,
                                          .text = "Task-1"});
    for (int kind = 0; kind < TRACE_KIND_COUNT; kind++)
        fixture_append(trace, &(FixtureEvent){.kind = (TraceKind)kind,
                                              .turn = 1,
                                              .task = 1,
                                              .group = 1,
                                              .line = 3,
                                              .count = 2});
    explain_lives_read(&lives, trace);
    for (TraceEventId id = 0; id < lives.event_count; id++) {
        base_text_clear(&text);
        base_text_clear(&note);
        explain_event_tell(&lives, id, &text);
        ck_assert_uint_gt(text.length, 3);
        explain_link_heading(&lives, id, &text);
        ExplainLink link;
        ck_assert_uint_eq(explain_why(&lives, id, &link, 1), 1);
        explain_link_tell(&lives, &link, &text, &note);
        ck_assert_uint_gt(note.length, 3);
    }
}
END_TEST

START_TEST(why_was_task_4_cancelled)
{
    static const char *const titles[] = {"Task-6 raised ValueError",
                                         "The group heard: a child failed",
                                         "The group aborts", "Task-4.cancel()",
                                         "CancelledError thrown at its await"};
    static const char *const notes[] = {
        "turn 2 \xc2\xb7 line 10", "turn 3 \xc2\xb7 its first error",
        "turn 3 \xc2\xb7 asks 8 children, then Task-1",
        "turn 3 \xc2\xb7 third of nine requests",
        "turn 4 \xc2\xb7 line 12 \xc2\xb7 in sleep(0.949)"};
    ExplainLink chain[20];

    load("seed1");
    TraceEventId target = explain_why_target(&lives, 4, TRACE_NONE);
    explain_link_heading(&lives, target, &text);
    ck_assert_str_eq(text.data, "Why was Task-4 cancelled?");
    ck_assert_uint_eq(explain_why(&lives, target, chain, 20), 5);
    for (int i = 0; i < 5; i++) {
        base_text_clear(&text);
        base_text_clear(&note);
        explain_link_tell(&lives, &chain[i], &text, &note);
        ck_assert_str_eq(base_text_str(&text), titles[i]);
        ck_assert_str_eq(base_text_str(&note), notes[i]);
    }
    ck_assert_int_eq(explain_link_state(&lives, &chain[0]), TRACE_STATE_FAILED);
    ck_assert_int_eq(explain_link_state(&lives, &chain[1]), TRACE_STATE_COUNT);
}
END_TEST

START_TEST(a_short_why_keeps_the_latest_causes)
{
    ExplainLink chain[2];

    load("seed1");
    TraceEventId target = explain_why_target(&lives, 4, TRACE_NONE);
    ck_assert_uint_eq(explain_why(&lives, target, chain, 2), 2);
    ck_assert_uint_eq(trace_store_get(trace, chain[0].event)->kind,
                      TRACE_CANCEL_REQUESTED);
    ck_assert_uint_eq(trace_store_get(trace, chain[1].event)->kind,
                      TRACE_RESUMED);
}
END_TEST

START_TEST(before_its_end_a_task_is_asked_what_it_does)
{
    load("seed1");
    TraceEventId before = last_in_turn(2, TRACE_SUSPENDED);
    TraceEventId target = explain_why_target(&lives, 4, before);
    ck_assert_uint_eq(trace_store_get(trace, target)->kind, TRACE_SUSPENDED);
    ck_assert_uint_eq(explain_why_target(&lives, 4, 0), TRACE_NONE);
    ck_assert_uint_eq(explain_why_target(&lives, 99, before), TRACE_NONE);
}
END_TEST

START_TEST(values_are_shortened_for_marks)
{
    static const struct {
        const char *repr;
        uint32_t limit;
        const char *shown;
    } cases[] = {
        {"0.9494910647887381", 12, "0.949"},
        {"0.5", 12, "0.5"},
        {"1e-300", 12, "1e-300"},
        {"'abc'", 5, "'abc'"},
        {"'abcdef'", 5, "'abc\xe2\x80\xa6"},
        {"'\xd0\xb6\xd0\xb6\xd0\xb6'", 4, "'\xd0\xb6\xd0\xb6\xe2\x80\xa6"},
        {"", 4, ""}};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        base_text_clear(&text);
        explain_words_value(cases[i].repr, cases[i].limit, &text);
        ck_assert_str_eq(base_text_str(&text), cases[i].shown);
    }
}
END_TEST

START_TEST(numbers_and_times)
{
    explain_words_number(0, &text);
    base_text_append_char(&text, ' ');
    explain_words_number(12, &text);
    base_text_append_char(&text, ' ');
    explain_words_number(13, &text);
    ck_assert_str_eq(text.data, "no twelve 13");
    base_text_clear(&text);
    explain_words_time(0, &text);
    explain_words_time(1.23456, &text);
    explain_words_time(1e-6, &text);
    ck_assert_str_eq(text.data, "0.000 s1.235 s1e-06 s");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("explain_words");
    TCase *tests = tcase_create("words");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_test(tests, like_events_are_told_as_one);
    tcase_add_test(tests, a_single_event_before_a_wait_is_told);
    tcase_add_test(tests, one_event_is_told_by_itself);
    tcase_add_loop_test(tests, a_cut_trace_contradicts_nothing, 0, 5);
    tcase_add_loop_test(tests, beats_follow_one_another_without_a_gap, 0, 5);
    tcase_add_test(tests, every_kind_of_event_has_a_sentence);
    tcase_add_test(tests, why_was_task_4_cancelled);
    tcase_add_test(tests, a_short_why_keeps_the_latest_causes);
    tcase_add_test(tests, before_its_end_a_task_is_asked_what_it_does);
    tcase_add_test(tests, values_are_shortened_for_marks);
    tcase_add_test(tests, numbers_and_times);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
