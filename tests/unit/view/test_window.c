/* The window as a student uses it: inputs in, pictures and requests out. */

#include "base_words.h"
#include "stage.h"
#include "trace_store.h"
#include "trace_task.h"
#include "view_axis_places.h"
#include "view_window_private.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Stage stage;

static void setup(void)
{
    stage_open(&stage, "seed1", 1280, 800);
}

static void setup_narrow(void)
{
    stage_open(&stage, "seed1", 960, 600);
}

static void teardown(void)
{
    stage_close(&stage);
}

static uint32_t at(void)
{
    return view_window_event(stage.window);
}

static const TraceEvent *event(void)
{
    return trace_store_get(stage.trace, at());
}

static TraceEventId first_of(TraceKind kind, uint32_t task)
{
    for (TraceEventId id = 0; id < trace_store_count(stage.trace); id++) {
        const TraceEvent *found = trace_store_get(stage.trace, id);
        if (found->kind == kind && (task == 0 || found->task == task))
            return id;
    }
    return TRACE_NONE;
}

static void expect_request(ViewRequestKind kind, const char *text)
{
    ViewRequest request;
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, kind);
    if (text)
        ck_assert_str_eq(request.text, text);
}

static void expect_no_request(void)
{
    ViewRequest request;
    ck_assert(!view_window_take_request(stage.window, &request));
}

/* Opens where the whole story is to be seen, with a task worth asking about. */
START_TEST(opens_at_the_end_with_a_cancelled_task)
{
    ck_assert_uint_eq(event()->kind, TRACE_FINISHED);
    ck_assert_uint_eq(event()->task, 1);
    ck_assert_ptr_nonnull(stage_text(&stage, "Why was Task-2 cancelled?"));
    ck_assert_ptr_nonnull(stage_text(&stage, "2 of 2 lines"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Ten tasks start in one group."));
}
END_TEST

START_TEST(steps_by_event_both_ways)
{
    uint32_t end = at();
    stage_key(&stage, VIEW_KEY_LEFT, 0);
    ck_assert_uint_eq(at(), end - 1);
    stage_key(&stage, VIEW_KEY_COMMA, 0);
    ck_assert_uint_eq(at(), end - 2);
    stage_key(&stage, VIEW_KEY_RIGHT, 0);
    stage_key(&stage, VIEW_KEY_PERIOD, 0);
    ck_assert_uint_eq(at(), end);
    stage_key(&stage, VIEW_KEY_HOME, 0);
    ck_assert_uint_eq(at(), 0);
    stage_key(&stage, VIEW_KEY_LEFT, 0);
    ck_assert_uint_eq(at(), 0);
    stage_key(&stage, VIEW_KEY_END, 0);
    ck_assert_uint_eq(at(), trace_store_count(stage.trace) - 1);
    stage_key(&stage, VIEW_KEY_RIGHT, 0);
    ck_assert_uint_eq(at(), trace_store_count(stage.trace) - 1);
}
END_TEST

/* What is done to the picture that is there needs no other picture first. */
START_TEST(inputs_do_not_draw)
{
    static const ViewInput inputs[] = {
        {.kind = VIEW_INPUT_KEY, .key = VIEW_KEY_LEFT},
        {.kind = VIEW_INPUT_KEY, .key = VIEW_KEY_COMMA},
        {.kind = VIEW_INPUT_KEY, .key = VIEW_KEY_DOWN},
        {.kind = VIEW_INPUT_KEY, .key = VIEW_KEY_HOME},
        {.kind = VIEW_INPUT_MOVE, .x = 600, .y = 200},
        {.kind = VIEW_INPUT_WHEEL, .x = 600, .y = 200, .wheel_y = 1},
        {.kind = VIEW_INPUT_DOWN,
         .x = 600,
         .y = 200,
         .button = VIEW_BUTTON_LEFT,
         .clicks = 1},
        {.kind = VIEW_INPUT_MOVE, .x = 650, .y = 210},
        {.kind = VIEW_INPUT_UP, .x = 650, .y = 210, .button = VIEW_BUTTON_LEFT},
    };
    for (size_t i = 0; i < sizeof inputs / sizeof *inputs; i++) {
        stage_draw(&stage);
        stage.measured = 0;
        view_window_input(stage.window, &inputs[i]);
        ck_assert_msg(stage.measured == 0, "input %zu drew", i);
        ck_assert(view_window_take_dirty(stage.window));
        stage_draw(&stage);
        ck_assert_uint_gt(stage.measured, 0);
    }
}
END_TEST

START_TEST(steps_by_turn_to_the_ends_of_turns)
{
    view_window_seek(stage.window, first_of(TRACE_FAILED, 6));
    ck_assert_uint_eq(event()->turn, 2);
    stage_key(&stage, VIEW_KEY_RIGHT, VIEW_MOD_CTRL);
    ck_assert_uint_eq(event()->turn, 2);
    ck_assert_uint_eq(trace_store_get(stage.trace, at() + 1)->turn, 3);
    stage_key(&stage, VIEW_KEY_RIGHT, VIEW_MOD_CTRL);
    ck_assert_uint_eq(event()->turn, 3);
    stage_key(&stage, VIEW_KEY_LEFT, VIEW_MOD_CTRL);
    ck_assert_uint_eq(event()->turn, 2);
    for (int i = 0; i < 30; i++)
        stage_key(&stage, VIEW_KEY_LEFT, VIEW_MOD_CTRL);
    ck_assert_uint_eq(at(), 0);
}
END_TEST

START_TEST(steps_over_what_is_not_notable)
{
    stage_key(&stage, VIEW_KEY_HOME, 0);
    int stops = 0;
    uint32_t before = UINT32_MAX;
    while (at() != before) {
        before = at();
        stage_key(&stage, VIEW_KEY_RIGHT, VIEW_MOD_SHIFT);
        stops++;
    }
    ck_assert_int_gt(stops, 20);
    ck_assert_int_lt(stops, 60);
    stage_key(&stage, VIEW_KEY_PAGE_UP, 0);
    ck_assert_uint_lt(at(), before - 5);
    stage_key(&stage, VIEW_KEY_PAGE_DOWN, 0);
    ck_assert_uint_eq(at(), before);
}
END_TEST

START_TEST(buttons_do_what_their_keys_do)
{
    uint32_t end = at();
    const ViewCommand *back = stage_text(&stage, "event");
    ck_assert_ptr_nonnull(back);
    stage_click_text(&stage, "event"); /* the one that goes back stands first */
    ck_assert_uint_eq(at(), end - 1);
    stage_click_text(&stage, "Home");
    ck_assert_uint_eq(at(), 0);
    stage_click_text(&stage, "Ctrl \xE2\x86\x92");
    ck_assert_uint_gt(at(), 0);
    stage_click_text(&stage, "End");
    ck_assert_uint_eq(at(), trace_store_count(stage.trace) - 1);
}
END_TEST

START_TEST(play_goes_by_beats_and_stops_at_the_end)
{
    stage_key(&stage, VIEW_KEY_HOME, 0);
    ck_assert(!view_window_wants_ticks(stage.window));
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    ck_assert(view_window_wants_ticks(stage.window));
    ck_assert_ptr_nonnull(stage_text(&stage, "pause"));
    int ticks = 0;
    uint32_t before = 0;
    while (view_window_wants_ticks(stage.window) && ticks < 20000) {
        stage_tick(&stage, 0.05);
        ck_assert_uint_ge(at(), before);
        before = at();
        ticks++;
    }
    ck_assert_uint_eq(at(), trace_store_count(stage.trace) - 1);
    /* Many events are folded: far fewer beats than events. */
    ck_assert_int_lt(ticks, (int)(trace_store_count(stage.trace) * 16 * 2 / 3));
    ck_assert_int_gt(ticks, 16 * 5);
    ck_assert_ptr_nonnull(stage_text(&stage, "play"));
}
END_TEST

START_TEST(play_at_the_end_begins_again_and_pauses)
{
    stage_click_text(&stage, "play");
    ck_assert_uint_eq(at(), 0);
    stage_tick(&stage, 0.1);
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    uint32_t paused = at();
    stage_tick(&stage, 5);
    ck_assert_uint_eq(at(), paused);
    /* Moving by hand pauses, too. */
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    stage_key(&stage, VIEW_KEY_RIGHT, 0);
    ck_assert(!view_window_wants_ticks(stage.window));
}
END_TEST

START_TEST(one_long_tick_is_one_beat)
{
    stage_key(&stage, VIEW_KEY_HOME, 0);
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    stage_tick(&stage, 3600);
    ck_assert_uint_lt(at(), 10);
}
END_TEST

START_TEST(faster_play_needs_fewer_ticks)
{
    int ticks[2] = {0, 0};
    for (int round = 0; round < 2; round++) {
        stage_key(&stage, VIEW_KEY_HOME, 0);
        stage_key(&stage, VIEW_KEY_SPACE, 0);
        for (; view_window_wants_ticks(stage.window); ticks[round]++)
            stage_tick(&stage, 0.02);
        stage_key(&stage, VIEW_KEY_EQUALS, 0);
    }
    ck_assert_int_lt(ticks[1] * 3, ticks[0] * 2);
}
END_TEST

START_TEST(dragging_the_map_scrubs)
{
    const ViewCommand *home = stage_text(&stage, "Home");
    float y = home->rect.y - 60; /* the map lies above the buttons */
    stage_drag(&stage, 600, y, home->rect.x - 15, y);
    ck_assert_uint_lt(at(), 5);
    stage_drag(&stage, 600, y, 1000, y);
    ck_assert_uint_gt(at(), 85);
    /* Past its ends it stays at the ends. */
    stage_drag(&stage, 600, y, -500, y + 300);
    ck_assert_uint_eq(at(), 0);
    stage_drag(&stage, 600, y, 5000, y);
    ck_assert_uint_eq(at(), trace_store_count(stage.trace) - 1);
}
END_TEST

START_TEST(dragging_the_ruler_scrubs)
{
    stage_drag(&stage, 600, 90, 500, 90);
    uint32_t left = at();
    stage_drag(&stage, 500, 90, 640, 90);
    ck_assert_uint_gt(at(), left);
    ck_assert_uint_lt(event()->turn, 7);
}
END_TEST

START_TEST(a_click_on_a_lane_selects_and_a_double_click_goes_there)
{
    const ViewCommand *name = stage_text(&stage, "Task-4");
    ck_assert_ptr_nonnull(name);
    float y = name->rect.y;
    uint32_t before = at();
    stage_click(&stage, name->rect.x + 4, y - 3);
    ck_assert_ptr_nonnull(stage_text(&stage, "Why was Task-4 cancelled?"));
    ck_assert_uint_eq(at(), before);
    stage_double_click(&stage, 600, y + 3);
    ck_assert_uint_lt(at(), before);
}
END_TEST

START_TEST(up_and_down_choose_lanes)
{
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "Why was Task-3 cancelled?"));
    stage_key(&stage, VIEW_KEY_UP, 0);
    stage_key(&stage, VIEW_KEY_UP, 0);
    stage_key(&stage, VIEW_KEY_UP, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "main()"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "No task chosen"));
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    ck_assert_ptr_null(stage_text(&stage, "No task chosen"));
}
END_TEST

/* The chain of the brief: who failed, the group, the abort, the request, the
 * delivery; each step leads to its moment and the chain stays. */
START_TEST(why_leads_from_the_failure_to_the_cancellation)
{
    view_window_select_task(stage.window, 4);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Task-6 raised ValueError"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "The group heard"));
    ck_assert_ptr_nonnull(stage_text(&stage, "The group aborts"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Task-4.cancel()"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "CancelledError thrown"));
    stage_click_text(&stage, "Task-6 raised ValueError");
    ck_assert_uint_eq(at(), first_of(TRACE_FAILED, 6));
    ck_assert_ptr_nonnull(stage_text(&stage, "Why was Task-4 cancelled?"));
    stage_click_text(&stage, "The group aborts");
    ck_assert_uint_eq(event()->kind, TRACE_GROUP_ABORT);
    /* A step of another kind lets the chain go: it is not cancelled yet. */
    stage_key(&stage, VIEW_KEY_LEFT, 0);
    ck_assert_ptr_null(stage_text(&stage, "Why was Task-4 cancelled?"));
}
END_TEST

START_TEST(brackets_walk_along_causes)
{
    view_window_seek(stage.window, first_of(TRACE_CANCELLED, 4));
    uint32_t cause = event()->cause;
    stage_key(&stage, VIEW_KEY_LEFT_BRACKET, 0);
    ck_assert_uint_eq(at(), cause);
    stage_key(&stage, VIEW_KEY_RIGHT_BRACKET, 0);
    ck_assert_uint_eq(at(), first_of(TRACE_CANCELLED, 4));
    stage_key(&stage, VIEW_KEY_HOME, 0);
    stage_key(&stage, VIEW_KEY_LEFT_BRACKET, 0);
    ck_assert_uint_eq(at(), 0);
}
END_TEST

START_TEST(a_click_on_a_source_line_goes_to_its_next_event)
{
    stage_key(&stage, VIEW_KEY_HOME, 0);
    const ViewCommand *code = stage_text_from(&stage, "raise");
    ck_assert_ptr_nonnull(code);
    float x = code->rect.x + 10, y = code->rect.y - 3;
    stage_click(&stage, x, y);
    ck_assert_uint_eq(event()->line, 10);
    uint32_t first = at();
    stage_click(&stage, x, y);
    ck_assert_uint_eq(event()->line, 10);
    ck_assert_uint_gt(at(), first);
    /* After the last one comes the first again. */
    stage_click(&stage, x, y);
    ck_assert_uint_eq(at(), first);
    /* A line without events leads nowhere. */
    stage_click(&stage, x, stage_text_from(&stage, "return")->rect.y - 3);
    ck_assert_uint_eq(at(), first);
}
END_TEST

START_TEST(output_shows_what_was_printed_and_leads_there)
{
    uint32_t printed = first_of(TRACE_STDOUT, 0);
    view_window_seek(stage.window, printed - 1);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "nothing printed so far"));
    ck_assert_ptr_null(stage_text(&stage, "Oops"));
    stage_click_text(&stage, "nothing printed so far");
    ck_assert_uint_eq(at(), printed);
    ck_assert_ptr_nonnull(stage_text(&stage, "1 more line later"));
    stage_key(&stage, VIEW_KEY_END, 0);
    stage_click_text(&stage, "Oops");
    ck_assert_uint_eq(at(), printed);
}
END_TEST

START_TEST(a_pasted_seed_may_have_blanks_and_ctrl_a_takes_all)
{
    stage_key(&stage, VIEW_KEY_N, VIEW_MOD_CTRL);
    stage_type(&stage, " 42 ");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_SEED, "42");
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    stage_type(&stage, "cancel");
    stage_key(&stage, VIEW_KEY_A, VIEW_MOD_CTRL);
    stage_type(&stage, "sleep");
    ck_assert_ptr_nonnull(stage_text(&stage, "sleep"));
    ck_assert_ptr_null(stage_text(&stage, "cancelsleep"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
}
END_TEST

/* In the least window there is, the buttons say what they do. */
START_TEST(narrow_buttons_keep_their_words)
{
    ck_assert_ptr_nonnull(stage_text(&stage, "turn"));
    ck_assert_ptr_nonnull(stage_text(&stage, "event"));
    stage_key(&stage, VIEW_KEY_HOME, 0);
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "pause"));
    ck_assert_ptr_nonnull(stage_text(&stage, "turn"));
    stage_key(&stage, VIEW_KEY_SPACE, 0);
}
END_TEST

/* Nothing of what is typed is cut off without a word. */
START_TEST(a_long_seed_is_whole)
{
    char text[9001];
    memset(text, '7', sizeof text - 1);
    text[600] = '\0';
    stage_key(&stage, VIEW_KEY_N, VIEW_MOD_CTRL);
    stage_type(&stage, text);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_SEED, text);
    text[600] = '7';
    text[9000] = '\0';
    stage_key(&stage, VIEW_KEY_N, VIEW_MOD_CTRL);
    stage_type(&stage, text);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "That is too long to be typed here."));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    expect_no_request();
}
END_TEST

START_TEST(the_seed_field_takes_what_random_takes)
{
    static const char *const good[][2] = {
        {"7", "7"},
        {"-12", "-12"},
        {"123456789012345678901234567890", "123456789012345678901234567890"},
        {"0x10", "16"},
        {" 1.50", "1.5"},
        {"word", "'word'"},
        {"'a b'", "'a\\x20b'"},
        {"b'x'", "b'x'"},
        {"None", "None"}};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        stage_key(&stage, VIEW_KEY_N, VIEW_MOD_CTRL);
        ck_assert(view_window_wants_text(stage.window));
        stage_type(&stage, good[i][0]);
        stage_key(&stage, VIEW_KEY_ENTER, 0);
        expect_request(VIEW_REQUEST_SEED, good[i][1]);
        ck_assert(!view_window_wants_text(stage.window));
    }
    static const char *const bad[] = {"x y,", "1.5.", "", "--1", "1 2", "'a"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        stage_key(&stage, VIEW_KEY_N, VIEW_MOD_CTRL);
        stage_key(&stage, VIEW_KEY_BACKSPACE, 0);
        stage_type(&stage, bad[i]);
        stage_key(&stage, VIEW_KEY_ENTER, 0);
        expect_no_request();
        ck_assert_ptr_nonnull(stage_text_from(&stage, "A seed is what"));
        stage_key(&stage, VIEW_KEY_ESCAPE, 0);
        ck_assert_ptr_nonnull(stage_text(&stage, "1"));
    }
}
END_TEST

START_TEST(typing_in_a_field_is_not_a_command)
{
    uint32_t here = at();
    stage_click_text(&stage, "seed");
    ck_assert(view_window_wants_text(stage.window));
    stage_key(&stage, VIEW_KEY_N, 0);
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    stage_key(&stage, VIEW_KEY_LEFT, 0);
    ck_assert_uint_eq(at(), here);
    ck_assert_int_eq(view_window_theme(stage.window), VIEW_THEME_DARK);
    expect_no_request();
    stage_click(&stage, 640, 400); /* elsewhere: it gives up */
    ck_assert(!view_window_wants_text(stage.window));
}
END_TEST

START_TEST(next_seed_counts_on)
{
    static const char *const pairs[][2] = {
        {"1", "2"},
        {"-1", "0"},
        {"999", "1000"},
        {"-1000", "-999"},
        {"18446744073709551615", "18446744073709551616"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        ViewRun run = {.seed = pairs[i][0], .error = ""};
        stage_run(&stage, fixture_load("seed0"), &run);
        stage_key(&stage, VIEW_KEY_N, 0);
        expect_request(VIEW_REQUEST_SEED, pairs[i][1]);
    }
}
END_TEST

START_TEST(the_theme_changes_by_key_and_by_button)
{
    ViewColour dark = stage.list.commands[0].colour;
    stage_key(&stage, VIEW_KEY_T, 0);
    ck_assert_int_eq(view_window_theme(stage.window), VIEW_THEME_LIGHT);
    ck_assert_uint_ne(stage.list.commands[0].colour, dark);
    expect_request(VIEW_REQUEST_THEME, NULL);
    stage_click_text(&stage, "T");
    ck_assert_int_eq(view_window_theme(stage.window), VIEW_THEME_DARK);
    ck_assert_uint_eq(stage.list.commands[0].colour, dark);
}
END_TEST

START_TEST(before_a_class_lanes_and_five_lines_are_enough)
{
    ck_assert_ptr_nonnull(stage_text_from(&stage, "OUTPUT"));
    stage_key(&stage, VIEW_KEY_HOME, 0);
    stage_key(&stage, VIEW_KEY_F5, 0);
    expect_request(VIEW_REQUEST_PROJECTOR, NULL);
    ck_assert_ptr_null(stage_text_from(&stage, "OUTPUT"));
    ck_assert_ptr_null(stage_text_from(&stage, "play"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "event loop"));
    uint32_t here = at();
    stage_key(&stage, VIEW_KEY_PAGE_DOWN, 0);
    ck_assert_uint_gt(at(), here);
    stage_key(&stage, VIEW_KEY_PAGE_UP, 0);
    stage_key(&stage, VIEW_KEY_B, 0);
    ck_assert_uint_eq(stage.list.count, 1);
    stage_key(&stage, VIEW_KEY_PERIOD, 0);
    ck_assert_uint_gt(stage.list.count, 1);
    stage_click_text(&stage, "leave");
    expect_request(VIEW_REQUEST_PROJECTOR, NULL);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "OUTPUT"));
}
END_TEST

START_TEST(the_list_of_keys_opens_acts_and_closes)
{
    stage_click_text(&stage, "keys");
    ck_assert_ptr_nonnull(stage_text(&stage, "one event back"));
    uint32_t here = at();
    stage_click_text(&stage, "one event back");
    ck_assert_uint_eq(at(), here - 1);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_ptr_null(stage_text(&stage, "one event back"));
    stage_key(&stage, VIEW_KEY_SLASH, VIEW_MOD_SHIFT);
    ck_assert_ptr_nonnull(stage_text(&stage, "one event back"));
    stage_click(&stage, 5, 795); /* beside it */
    ck_assert_ptr_null(stage_text(&stage, "one event back"));
}
END_TEST

/* Those of which an action has two, and those that a place has for itself. */
START_TEST(the_list_names_every_key)
{
    static const char *const keys[] = {
        "?", "F1", "1 to 9", "Ctrl+/", "Ctrl+Enter", "Ctrl+W", "Ctrl+Shift+Z"};
    stage_resize(&stage, 1440, 4000);
    stage_key(&stage, VIEW_KEY_F1, 0);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        ck_assert_msg(stage_text(&stage, keys[i]) != NULL, "no \"%s\"",
                      keys[i]);
    ck_assert_ptr_null(stage_text(&stage, "or"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Through the run"));
}
END_TEST

START_TEST(the_inspector_is_a_drawer_in_a_narrow_window)
{
    ck_assert_ptr_null(stage_text(&stage, "runs"));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "runs"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_ptr_null(stage_text(&stage, "runs"));
    stage_click_text(&stage, "task");
    ck_assert_ptr_nonnull(stage_text(&stage, "runs"));
    stage_resize(&stage, 1200, 800);
    ck_assert_ptr_nonnull(stage_text(&stage, "runs"));
    ck_assert_ptr_null(stage_text(&stage, "task"));
}
END_TEST

/* Nothing of the picture lies behind the drawer: all of it is what is left. */
START_TEST(the_lanes_lie_beside_the_drawer)
{
    const ViewScreen *screen = &stage.window->screen;
    view_window_seek(stage.window, UINT32_MAX);
    stage_draw(&stage);
    float wide = screen->timeline.rect.w;
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ViewRect lanes = screen->timeline.rect;
    ck_assert_float_le(lanes.w, wide - 200);
    ck_assert_float_le(lanes.x + lanes.w, stage.window->layout.inspector.x);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_float_eq(screen->timeline.rect.w, wide);
}
END_TEST

/* Where the strip has no room, its key says so, however often. */
START_TEST(the_strip_says_that_it_has_no_room)
{
    stage_resize(&stage, 960, 600);
    for (int i = 0; i < 2; i++) {
        stage_key(&stage, VIEW_KEY_ESCAPE, 0);
        stage_key(&stage, VIEW_KEY_G, 0);
        ck_assert_ptr_nonnull(
            stage_text_from(&stage, "The strip of seeds needs"));
    }
}
END_TEST

/* What is told of a deed, and playing, move nothing under the pointer. */
START_TEST(news_and_playing_move_nothing)
{
    view_window_seek(stage.window, 20);
    stage_draw(&stage);
    ViewRect lane = stage_text_box(stage_text(&stage, "Task-4"));
    ViewRect end = stage_text_box(stage_text(&stage, "End"));
    view_window_set_news(stage.window, "Copied: 140 characters.");
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Copied: 140 characters."));
    ck_assert(stage_text_box(stage_text(&stage, "Task-4")).y == lane.y);
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "pause"));
    ck_assert(stage_text_box(stage_text(&stage, "End")).x == end.x);
}
END_TEST

START_TEST(source_and_docstring_share_tabs_in_a_narrow_window)
{
    ck_assert_ptr_nonnull(stage_text(&stage, "Source"));
    ck_assert_ptr_nonnull(stage_text(&stage, "main.py"));
    ck_assert_ptr_null(stage_text(&stage, "ABOUT THIS PROGRAM"));
    stage_click_text(&stage, "About");
    ck_assert_ptr_nonnull(stage_text(&stage, "ABOUT THIS PROGRAM"));
    stage_key(&stage, VIEW_KEY_I, VIEW_MOD_SHIFT);
    ck_assert_ptr_null(stage_text(&stage, "ABOUT THIS PROGRAM"));
    stage_key(&stage, VIEW_KEY_I, VIEW_MOD_SHIFT);
    ck_assert_ptr_nonnull(stage_text(&stage, "ABOUT THIS PROGRAM"));
    stage_resize(&stage, 1000, 600);
    ck_assert_ptr_null(stage_text(&stage, "About"));
    ck_assert_ptr_nonnull(stage_text(&stage, "ABOUT THIS PROGRAM"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "import"));
}
END_TEST

START_TEST(zoom_pan_and_fit_change_the_axis_and_come_back)
{
    const ViewCommand *one = stage_text(&stage, "3");
    ck_assert_ptr_nonnull(one);
    stage_move(&stage, 650, 300); /* where it will be in the end */
    size_t whole = stage.list.count;
    stage_wheel(&stage, 700, 300, 4, 0);
    ck_assert_uint_ne(stage.list.count, 0);
    stage_key(&stage, VIEW_KEY_W, 0);
    stage_key(&stage, VIEW_KEY_D, 0);
    stage_wheel(&stage, 700, 300, 2, VIEW_MOD_SHIFT);
    stage_drag(&stage, 700, 300, 650, 300);
    stage_key(&stage, VIEW_KEY_F, 0);
    stage_key(&stage, VIEW_KEY_0, 0);
    ck_assert_uint_eq(stage.list.count, whole);
    stage_wheel(&stage, 700, 300, -50, 0); /* no less than the whole run */
    ck_assert_uint_eq(stage.list.count, whole);
}
END_TEST

START_TEST(scrolling_stops_at_both_ends)
{
    stage_resize(&stage, 1280, 600);
    float top = stage_text(&stage, "main.py")->rect.y;
    for (int i = 0; i < 50; i++)
        stage_wheel(&stage, 100, 320, -5, 0);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "asyncio.run"));
    for (int i = 0; i < 100; i++)
        stage_wheel(&stage, 100, 320, 5, 0);
    const ViewCommand *first = stage_text(&stage, "import");
    ck_assert_ptr_nonnull(first);
    ck_assert_float_gt(first->rect.y, top);
}
END_TEST

START_TEST(a_file_is_chosen_by_keys_by_click_or_by_path)
{
    stage_key(&stage, VIEW_KEY_O, VIEW_MOD_CTRL);
    expect_request(VIEW_REQUEST_LIST, "");
    ViewFile files[] = {
        {.name = "..", .is_folder = true}, {.name = "a.py"}, {.name = "b.py"}};
    view_window_set_files(stage.window, "/home/ann", files, 3);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_OPEN, "/home/ann/a.py");
    stage_click_text(&stage, "open");
    expect_request(VIEW_REQUEST_LIST, "/home/ann");
    stage_click_text(&stage, "b.py");
    expect_request(VIEW_REQUEST_OPEN, "/home/ann/b.py");
    stage_click_text(&stage, "open");
    expect_request(VIEW_REQUEST_LIST, "/home/ann");
    stage_click_text(&stage, "..");
    expect_request(VIEW_REQUEST_LIST, "/home/ann/..");
    stage_type(&stage, "/tmp/c.py");
    expect_request(VIEW_REQUEST_LIST, "/tmp/");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_OPEN, "/tmp/c.py");
    expect_no_request();
}
END_TEST

START_TEST(names_are_completed_and_lessons_have_titles)
{
    const ViewFile files[] = {
        {.name = "..", .is_folder = true},
        {.name = "05-stop", .is_folder = true, .title = "How to stop"},
        {.name = "deep", .is_folder = true},
        {.name = "main.py"}};
    stage_key(&stage, VIEW_KEY_O, VIEW_MOD_CTRL);
    expect_request(VIEW_REQUEST_LIST, "");
    view_window_set_files(stage.window, "/home/ann", files, 4);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "How to stop"));
    stage_type(&stage, "ma");
    stage_key(&stage, VIEW_KEY_TAB, 0);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "main.py"));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_OPEN, "/home/ann/main.py");
    stage_key(&stage, VIEW_KEY_O, VIEW_MOD_CTRL);
    expect_request(VIEW_REQUEST_LIST, "/home/ann");
    stage_type(&stage, "de");
    stage_key(&stage, VIEW_KEY_TAB, 0);
    expect_request(VIEW_REQUEST_LIST, "/home/ann/deep/");
    view_window_set_files(stage.window, "/home/ann/deep", files, 4);
    stage_type(&stage, "how"); /* the folder is gone from the field */
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_OPEN, "/home/ann/deep/05-stop");
    stage_key(&stage, VIEW_KEY_O, VIEW_MOD_CTRL);
    expect_request(VIEW_REQUEST_LIST, "/home/ann/deep");
    stage_type(&stage, "~/x");
    expect_request(VIEW_REQUEST_LIST, "~/");
    expect_no_request();
}
END_TEST

START_TEST(an_empty_folder_can_be_left)
{
    stage_key(&stage, VIEW_KEY_O, VIEW_MOD_CTRL);
    expect_request(VIEW_REQUEST_LIST, NULL);
    view_window_set_files(stage.window, "/", NULL, 0);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_no_request();
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert(!view_window_wants_text(stage.window));
}
END_TEST

START_TEST(a_state_is_wanted_for_the_playhead_only)
{
    uint32_t wanted = UINT32_MAX;
    ck_assert(view_window_wanted_event(stage.window, &wanted));
    ck_assert_uint_eq(wanted, at());
    stage_key(&stage, VIEW_KEY_HOME, 0);
    ck_assert(view_window_wanted_event(stage.window, &wanted));
    ck_assert_uint_eq(wanted, 0);
    Stage empty;
    stage_open(&empty, NULL, 1280, 800);
    ck_assert(!view_window_wanted_event(empty.window, &wanted));
    stage_close(&empty);
}
END_TEST

START_TEST(another_run_starts_afresh)
{
    view_window_select_task(stage.window, 7);
    stage_key(&stage, VIEW_KEY_HOME, 0);
    ViewRun run = {.seed = "0", .error = ""};
    stage_run(&stage, fixture_load("seed0"), &run);
    ck_assert_uint_gt(at(), 50);
    ck_assert_ptr_nonnull(stage_text(&stage, "0"));
    ck_assert_ptr_nonnull(stage_text(&stage, "10 of 10 lines"));
}
END_TEST

START_TEST(a_growing_run_stays_at_its_end_until_one_moves)
{
    TraceStore *grown = fixture_many(4, 2);
    uint32_t whole = trace_store_count(grown);
    TraceStore *part = trace_store_new();
    for (uint32_t i = 0; i < whole / 2; i++) {
        TraceEvent copy = *trace_store_get(grown, i);
        const char *text = trace_store_text(grown, copy.text);
        copy.text = trace_store_add_text(part, text, strlen(text));
        copy.detail = 0;
        trace_store_append(part, &copy);
    }
    ViewRun run = {.seed = "1", .error = "", .computing = true};
    stage_run(&stage, part, &run);
    ck_assert_uint_eq(at(), whole / 2 - 1);
    for (uint32_t i = whole / 2; i < whole; i++) {
        TraceEvent copy = *trace_store_get(grown, i);
        copy.text = copy.detail = 0;
        trace_store_append(part, &copy);
    }
    run.computing = false;
    run.trace = part;
    run.serial = stage.serial;
    view_window_set_run(stage.window, &run);
    stage_draw(&stage);
    ck_assert_uint_eq(at(), whole - 1);
    trace_store_free(grown);
}
END_TEST

/* A long trace is not put in order at once: till it is, nothing is claimed. */
START_TEST(a_long_run_is_put_in_order_in_portions)
{
    TraceStore *trace = fixture_many(3000, 5);
    ViewRun run = {.seed = "3", .error = "", .serial = 99, .trace = trace};
    view_window_set_run(stage.window, &run);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(
        stage_text_from(&stage, "The run is still being computed"));
    ck_assert_uint_eq(at(), 0);
    int portions = 0;
    while (view_window_advance(stage.window, 1000)) {
        ck_assert(view_window_advance(stage.window, 0));
        if (++portions % 16 == 0) {
            stage_key(&stage, VIEW_KEY_RIGHT, 0);
            stage_draw(&stage);
        }
    }
    ck_assert_int_gt(portions, 60);
    ck_assert(view_window_take_dirty(stage.window));
    stage_draw(&stage);
    ck_assert_uint_eq(at(), trace_store_count(trace) - 1);
    ck_assert_ptr_null(
        stage_text_from(&stage, "The run is still being computed"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "Task-1"));
    /* Another run, while the next model of this one is half made. */
    run.computing = true;
    for (uint32_t i = 0; i < 30000; i++)
        fixture_append(trace, &(FixtureEvent){.kind = TRACE_STDOUT,
                                              .turn = 20000,
                                              .time = 9,
                                              .text = "x"});
    view_window_set_run(stage.window, &run);
    ck_assert(view_window_advance(stage.window, 100));
    stage_draw(&stage);
    stage_run(&stage, fixture_load("seed0"), NULL);
    ck_assert_ptr_nonnull(stage_text(&stage, "10 of 10 lines"));
    trace_store_free(trace);
}
END_TEST

static void run_that_ends(TraceEnding ending, int status, const char *error,
                          TraceKind kind, const char *text)
{
    TraceStore *trace =
        kind == TRACE_BEGIN ? trace_store_new() : fixture_many(2, 1);
    uint32_t count = trace_store_count(trace);
    TraceEvent last = {0};
    if (count)
        last = *trace_store_get(trace, count - 1);
    fixture_append(trace, &(FixtureEvent){.kind = kind,
                                          .turn = last.turn,
                                          .time = last.time,
                                          .text = text});
    fixture_append(trace, &(FixtureEvent){.kind = TRACE_END,
                                          .turn = last.turn,
                                          .time = last.time,
                                          .number = ending,
                                          .count = (uint32_t)status});
    ViewRun run = {.seed = "1",
                   .exit_status = status,
                   .error = error,
                   .error_length = strlen(error)};
    stage_run(&stage, trace, &run);
}

START_TEST(bad_ends_say_what_happened_and_what_to_do)
{
    run_that_ends(TRACE_ENDING_DEADLOCK, 3, "", TRACE_DEADLOCK,
                  "Task-1 waits for Task-2 (line 7)");
    ck_assert_ptr_nonnull(stage_text_from(&stage, "Deadlock"));
    run_that_ends(TRACE_ENDING_LIMIT, 4, "", TRACE_LIMIT, "turns: 200000");
    ck_assert_ptr_nonnull(stage_text_from(&stage, "The run hit a limit"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "turns: 200000"));
    run_that_ends(TRACE_ENDING_UNSUPPORTED, 5,
                  "a\nb\nmain.py:3: taskarium: unsupported: match\n",
                  TRACE_STDERR, "unsupported");
    ck_assert_ptr_nonnull(stage_text_from(&stage, "This program uses Python"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "main.py:3: taskarium"));
    run_that_ends(TRACE_ENDING_RETURNED, 0, "", TRACE_BEGIN, "");
    ck_assert_ptr_nonnull(
        stage_text_from(&stage, "This program starts no event loop"));
    run_that_ends(TRACE_ENDING_RAISED, 1, "NameError: x\n", TRACE_BEGIN, "");
    ck_assert_ptr_nonnull(stage_text_from(&stage, "The program failed before"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "NameError: x"));
}
END_TEST

/* sys.exit(3), (4) and (5) say nothing of how the machine fared. */
START_TEST(a_status_is_not_how_a_run_ended)
{
    for (int status = 3; status <= 5; status++) {
        run_that_ends(TRACE_ENDING_EXITED, status, "", TRACE_STDERR, "x");
        ck_assert_ptr_null(stage_text_from(&stage, "Deadlock"));
        ck_assert_ptr_null(stage_text_from(&stage, "The run hit a limit"));
        ck_assert_ptr_null(stage_text_from(&stage, "This program uses"));
    }
}
END_TEST

/* An endless loop: the task in it is named and chosen. */
START_TEST(a_limit_names_the_task_that_held_the_thread)
{
    static const FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 4, .text = "Task-4"},
        {.kind = TRACE_FIRST_STEP, .task = 4},
        {.kind = TRACE_LIMIT, .text = "too many"},
        {.kind = TRACE_STDERR, .task = 4, .text = "too many"},
        {.kind = TRACE_END, .count = 4, .number = TRACE_ENDING_LIMIT}};
    TraceStore *trace = fixture_many(2, 1);
    for (size_t i = 0; i < sizeof events / sizeof events[0]; i++) {
        FixtureEvent event = events[i];
        event.turn = 9;
        event.time = 9;
        fixture_append(trace, &event);
    }
    ViewRun run = {.seed = "1", .exit_status = 4, .error = ""};
    stage_run(&stage, trace, &run);
    ck_assert_ptr_nonnull(
        stage_text_from(&stage, "The run hit a limit and was ended: Task-4 "
                                "was running"));
    ck_assert_int_gt(stage_count(&stage, VIEW_ROLE_SELECTION), 0);
}
END_TEST

/* A task that was asked while it ran: the request is no stretch of its own. */
START_TEST(what_has_ended_keeps_its_count_of_requests)
{
    static const FixtureEvent events[] = {
        {.kind = TRACE_TASK_CREATED, .task = 4, .text = "Task-4"},
        {.kind = TRACE_FIRST_STEP, .task = 4},
        {.kind = TRACE_CANCEL_REQUESTED,
         .task = 4,
         .by = 4,
         .count = 7,
         .flags = TRACE_FLAG_ACCEPTED},
        {.kind = TRACE_SUSPENDED, .task = 4, .text = "sleep(5)", .number = 20},
        {.kind = TRACE_RESUMED, .task = 4, .text = "CancelledError"},
        {.kind = TRACE_CANCELLED, .task = 4}};
    TraceStore *trace = fixture_many(2, 1);
    for (size_t i = 0; i < sizeof events / sizeof events[0]; i++) {
        FixtureEvent event = events[i];
        event.turn = 9;
        event.time = 9;
        fixture_append(trace, &event);
    }
    stage_run(&stage, trace, NULL);
    view_window_select_task(stage.window, 4);
    stage_draw(&stage);
    const ViewCommand *name = stage_text(&stage, "cancelling()");
    ck_assert_ptr_nonnull(name);
    bool found = false;
    for (const ViewCommand *command = name + 1;
         command < stage.list.commands + stage.list.count; command++)
        if (command->kind == VIEW_COMMAND_TEXT) {
            found = strcmp(stage.list.text + command->first, "7") == 0;
            break;
        }
    ck_assert(found);
}
END_TEST

START_TEST(a_program_that_does_not_compile_shows_its_line)
{
    ViewProgram program = {.path = "/a/b.py",
                           .name = "b.py",
                           .text = "x = (\n",
                           .length = 6,
                           .docstring = "",
                           .python = 312,
                           .error = "SyntaxError: '(' was never closed",
                           .error_line = 1};
    view_window_set_program(stage.window, &program);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "This program does not compile: line 1"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "SyntaxError"));
    ck_assert_ptr_nonnull(stage_text(&stage, "Python 3.12"));
    for (int key = 1; key < VIEW_KEY_COUNT; key++)
        for (unsigned modifiers = 0; modifiers < 4; modifiers++)
            stage_key(&stage, (ViewKey)key, modifiers);
}
END_TEST

START_TEST(a_message_stays_until_something_is_done)
{
    view_window_set_message(stage.window, "cannot open /a: no such file");
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "cannot open /a"));
    stage_key(&stage, VIEW_KEY_LEFT, 0);
    ck_assert_ptr_null(stage_text_from(&stage, "cannot open /a"));
}
END_TEST

START_TEST(a_tip_shows_after_a_rest)
{
    const ViewCommand *button = stage_text(&stage, "next seed");
    stage_move(&stage, button->rect.x + 5, button->rect.y - 3);
    ck_assert(view_window_wants_ticks(stage.window));
    stage_tick(&stage, 1);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "run with the next seed"));
    ck_assert(!view_window_wants_ticks(stage.window));
    ck_assert_int_eq(view_window_cursor(stage.window), VIEW_CURSOR_HAND);
    stage_move(&stage, 5, 5);
    ck_assert_ptr_null(stage_text_from(&stage, "run with the next seed"));
}
END_TEST

START_TEST(an_idle_window_asks_for_nothing)
{
    view_window_take_dirty(stage.window);
    ck_assert(!view_window_take_dirty(stage.window));
    ck_assert(!view_window_wants_ticks(stage.window));
    stage_tick(&stage, 1);
    ck_assert(!view_window_take_dirty(stage.window));
}
END_TEST

/* Whatever is pressed anywhere, in any order, nothing breaks. */
START_TEST(random_inputs_do_no_harm)
{
    static const ViewInputKind kinds[] = {
        VIEW_INPUT_MOVE, VIEW_INPUT_DOWN, VIEW_INPUT_UP,   VIEW_INPUT_WHEEL,
        VIEW_INPUT_KEY,  VIEW_INPUT_TEXT, VIEW_INPUT_TICK, VIEW_INPUT_RESIZE};
    uint32_t state = 12345u + (uint32_t)_i;
    ViewRequest request;
    for (int i = 0; i < 3000; i++) {
        uint32_t r[6];
        for (int k = 0; k < 6; k++) {
            state = state * 1664525u + 1013904223u;
            r[k] = state >> 8;
        }
        ViewInput input = {
            .kind = kinds[r[0] % 8],
            .x = (float)(r[1] % 1300),
            .y = (float)(r[2] % 820),
            .width = (float)(960 + r[3] % 700),
            .height = (float)(600 + r[4] % 400),
            .wheel_y = (float)(r[3] % 7) - 3,
            .wheel_x = (float)(r[4] % 3) - 1,
            .button = (ViewButton)(1 + r[5] % 3),
            .clicks = 1 + (int)(r[3] % 2),
            .key = (ViewKey)(r[3] % VIEW_KEY_COUNT),
            .modifiers = r[4] % 4,
            .seconds = (double)(r[5] % 100) / 100,
            .text = r[3] % 2 ? "7" : "\xC3\xA4",
        };
        view_window_input(stage.window, &input);
        if (i % 3 == 0)
            stage_draw(&stage);
        while (view_window_take_request(stage.window, &request))
            ;
        ck_assert_uint_lt(at(), trace_store_count(stage.trace));
    }
}
END_TEST

START_TEST(the_palette_does_what_an_entry_says)
{
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    ck_assert(view_window_wants_text(stage.window));
    ck_assert_ptr_nonnull(stage_text(&stage, "What to do"));
    stage_type(&stage, "errors");
    stage_click_text(&stage, "show the errors");
    ck_assert(!view_window_wants_text(stage.window));
    ck_assert_ptr_null(stage_text(&stage, "What to do"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "REAL ERRORS, THE FIRST"));
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "no such thing");
    ck_assert_ptr_nonnull(stage_text(&stage, "nothing found"));
    stage_key(&stage, VIEW_KEY_ENTER, 0); /* does nothing */
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_ptr_null(stage_text(&stage, "What to do"));
}
END_TEST

/* A command is found by its words in the window's language and in the other. */
START_TEST(the_palette_knows_both_languages)
{
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "скопировать");
    ck_assert_ptr_nonnull(stage_text(&stage, "copy this run as one line"));
    ck_assert_ptr_null(stage_text(&stage, "save this run"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert(base_words_choose("ru"));
    view_window_set_language(stage.window);
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "copy line");
    ck_assert_ptr_nonnull(
        stage_text(&stage, "скопировать запуск одной строкой"));
    ck_assert(base_words_choose("en"));
}
END_TEST

START_TEST(the_search_finds_tasks_events_and_lines)
{
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "Task-11 do_it()"));
    stage_type(&stage, "task-6 FAILS");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_int_eq(event()->kind, TRACE_FAILED);
    ck_assert_uint_eq(event()->task, 6);
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    stage_type(&stage, "random.uniform");
    ck_assert_ptr_nonnull(stage_text_from(&stage, "delay = random.uniform"));
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    stage_type(&stage, "Task-");
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_key(&stage, VIEW_KEY_UP, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    stage_key(&stage, VIEW_KEY_END, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "Why was Task-2 cancelled?"));
}
END_TEST

START_TEST(a_span_is_measured_by_key_and_by_dragging)
{
    view_window_seek(stage.window, 40);
    stage_key(&stage, VIEW_KEY_J, 0);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "Measuring from turn 3: "));
    view_window_seek(stage.window, 66);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text_from(
        &stage, "From turn 3 to turn 4: 0.000 s, 1 turn, 26 events. "));
    ck_assert_int_gt(stage_count(&stage, VIEW_ROLE_GAUGE), 0);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_GAUGE), 0);
    const ViewCommand *name = stage_text(&stage, "Task-2");
    float y = name->rect.y, x = name->rect.x + 220;
    stage_send(&stage, &(ViewInput){.kind = VIEW_INPUT_DOWN,
                                    .x = x,
                                    .y = y,
                                    .button = VIEW_BUTTON_LEFT,
                                    .modifiers = VIEW_MOD_CTRL,
                                    .clicks = 1});
    uint32_t from = at();
    stage_move(&stage, x + 120, y);
    ck_assert_uint_gt(at(), from);
    stage_send(&stage, &(ViewInput){.kind = VIEW_INPUT_UP,
                                    .x = x + 120,
                                    .y = y,
                                    .button = VIEW_BUTTON_LEFT});
    ck_assert_ptr_nonnull(stage_text_from(&stage, "From turn "));
    stage_key(&stage, VIEW_KEY_J, 0);
    ck_assert_ptr_null(stage_text_from(&stage, "From turn "));
}
END_TEST

START_TEST(moments_can_be_marked_with_words)
{
    view_window_seek(stage.window, 40);
    stage_key(&stage, VIEW_KEY_M, 0);
    stage_type(&stage, "here it begins");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_int_gt(stage_count(&stage, VIEW_ROLE_FLAG), 0);
    view_window_seek(stage.window, 60);
    stage_key(&stage, VIEW_KEY_M, 0);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    stage_key(&stage, VIEW_KEY_M, VIEW_MOD_SHIFT);
    ck_assert_uint_eq(at(), 40);
    stage_key(&stage, VIEW_KEY_M, VIEW_MOD_SHIFT);
    ck_assert_uint_eq(at(), 60);
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    stage_type(&stage, "it begins");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_uint_eq(at(), 40);
    stage_key(&stage, VIEW_KEY_M, 0);
    view_window_seek(stage.window, 60);
    stage_key(&stage, VIEW_KEY_M, 0);
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_FLAG), 0);
}
END_TEST

START_TEST(a_run_is_saved_and_copied)
{
    const char *words;

    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_CTRL);
    ck_assert_ptr_nonnull(stage_text(&stage, "Save what brings this run back"));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_SAVE, "main-1.replay");
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_CTRL);
    stage_type(&stage, "mine");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_SAVE, "mine");
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_CTRL);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    expect_no_request();
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_CTRL | VIEW_MOD_SHIFT);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "Save what is shown as a picture"));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_PICTURE, "main-1.png");
    ck_assert_ptr_null(stage_text(&stage, "Save what is shown as a picture"));
    stage_key(&stage, VIEW_KEY_C, VIEW_MOD_CTRL | VIEW_MOD_SHIFT);
    expect_request(VIEW_REQUEST_COPY_LINE, NULL);
    stage_key(&stage, VIEW_KEY_P, VIEW_MOD_CTRL | VIEW_MOD_SHIFT);
    expect_request(VIEW_REQUEST_COPY_COMMAND, NULL);
    view_window_add_mark(stage.window, 60, "later");
    view_window_add_mark(stage.window, 40, "here");
    ck_assert_uint_eq(view_window_mark_count(stage.window), 2);
    ck_assert_uint_eq(view_window_mark(stage.window, 0, &words), 40);
    ck_assert_str_eq(words, "here");
    ck_assert(!view_window_wants_path(stage.window));
    stage_key(&stage, VIEW_KEY_O, VIEW_MOD_CTRL);
    ck_assert(view_window_wants_path(stage.window));
}
END_TEST

static bool caption_has(const char *words)
{
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->kind == VIEW_COMMAND_TEXT &&
            command->role == VIEW_ROLE_CAPTION &&
            strstr(view_draw_text_of(&stage.list, command), words))
            return true;
    }
    return false;
}

START_TEST(whoever_leaves_is_asked_once)
{
    view_window_seek(stage.window, 40);
    view_window_add_mark(stage.window, 60, "of the replay");
    ck_assert(!view_window_has_new_marks(stage.window));
    stage_key(&stage, VIEW_KEY_M, 0);
    ck_assert(view_window_has_new_marks(stage.window));
    stage_type(&stage, "look here");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(caption_has("your mark: look here"));
    view_window_seek(stage.window, 60); /* somebody else's is not called so */
    stage_draw(&stage);
    ck_assert(caption_has("marked: of the replay"));
    ck_assert(!caption_has("your mark"));
    view_window_seek(stage.window, 40);
    ck_assert(view_window_ask_to_leave(stage.window, false, false));
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Not all of this is saved"));
    ck_assert(!view_window_ask_to_leave(stage.window, false, false));
    stage_key(&stage, VIEW_KEY_PERIOD, 0); /* what lies behind is deaf */
    ck_assert_uint_eq(at(), 40);
    stage_key(&stage, VIEW_KEY_Q, VIEW_MOD_CTRL);
    expect_request(VIEW_REQUEST_QUIT, NULL);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_ptr_null(stage_text(&stage, "Not all of this is saved"));
    ck_assert(view_window_ask_to_leave(stage.window, false, false));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    expect_request(VIEW_REQUEST_SAVE, "main-1.replay");
    view_window_marks_kept(stage.window);
    ck_assert(!view_window_has_new_marks(stage.window));
}
END_TEST

/* Nothing is said of quitting, nor of marks that there are not. */
START_TEST(whoever_opens_something_else_is_asked_about_that)
{
    ck_assert(view_window_ask_to_leave(stage.window, true, true));
    stage_draw(&stage);
    ck_assert_ptr_nonnull(
        stage_text_from(&stage, "What you did to this run is in"));
    ck_assert_ptr_nonnull(stage_text(&stage, "open without"));
    ck_assert_ptr_null(stage_text(&stage, "leave without"));
    ck_assert_ptr_null(
        stage_text_from(&stage, "What you did to this run, and"));
    stage_key(&stage, VIEW_KEY_O, VIEW_MOD_CTRL);
    expect_request(VIEW_REQUEST_GO_ON, NULL);
    stage_key(&stage, VIEW_KEY_Q, VIEW_MOD_CTRL);
    expect_request(VIEW_REQUEST_QUIT, NULL);
    ck_assert(view_window_ask_to_leave(stage.window, false, true));
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "leave without"));
}
END_TEST

START_TEST(stops_are_kinds_of_events_and_lines)
{
    view_window_seek(stage.window, 0);
    stage_key(&stage, VIEW_KEY_B, 0); /* who set none means failures */
    ck_assert_int_eq(event()->kind, TRACE_FAILED);
    TraceEventId first = at();
    stage_key(&stage, VIEW_KEY_B, 0);
    ck_assert_int_eq(event()->kind, TRACE_FAILED);
    ck_assert_uint_gt(at(), first);
    stage_key(&stage, VIEW_KEY_B, VIEW_MOD_SHIFT);
    ck_assert_uint_eq(at(), first);
    /* Playing stops there, too. */
    view_window_seek(stage.window, 0);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    for (int i = 0; i < 400 && view_window_wants_ticks(stage.window); i++)
        stage_tick(&stage, 0.1);
    ck_assert_uint_eq(at(), first);
}
END_TEST

/* Sixty turns at one moment have no room: opened by hand, they get it, and the
 * one where the playhead stands is in sight. */
START_TEST(a_long_moment_opens_wide)
{
    static const char text[] = "import asyncio\n"
                               "async def child(n):\n"
                               "    for i in range(60):\n"
                               "        await asyncio.sleep(0)\n"
                               "    if n == 1:\n"
                               "        raise ValueError('late')\n"
                               "    await asyncio.sleep(1)\n"
                               "async def main():\n"
                               "    async with asyncio.TaskGroup() as tg:\n"
                               "        for n in range(4):\n"
                               "            tg.create_task(child(n))\n"
                               "asyncio.run(main())\n";
    Stage long_one;

    stage_open_program(&long_one, text, "1", 1280, 800);
    ck_assert_ptr_null(stage_text(&long_one, "62"));
    stage_key(&long_one, VIEW_KEY_F, VIEW_MOD_SHIFT);
    ck_assert_ptr_nonnull(stage_text(&long_one, "62"));
    const ViewCommand *turn = stage_text(&long_one, "63");
    ck_assert_ptr_nonnull(turn);
    ck_assert_float_ge(turn->rect.x - stage_text(&long_one, "62")->rect.x, 26);
    ck_assert_ptr_null(stage_text(&long_one, "30"));
    /* A double click on the ruler does it, too. */
    float x = turn->rect.x + 5, y = turn->rect.y - 4;
    stage_double_click(&long_one, x, y);
    ck_assert_ptr_null(stage_text(&long_one, "62"));
    stage_key(&long_one, VIEW_KEY_0, 0);
    stage_double_click(&long_one, 764, y); /* where it ends */
    ck_assert_ptr_nonnull(stage_text(&long_one, "62"));
    stage_close(&long_one);
}
END_TEST

/* Who steps through turns sees them side by side, moment by moment, and the
 * moment closes behind them. */
START_TEST(a_moment_opens_for_who_steps_through_it)
{
    static const char text[] = "import asyncio\n"
                               "async def child(n):\n"
                               "    await asyncio.sleep(n)\n"
                               "    await asyncio.sleep(0)\n"
                               "async def main():\n"
                               "    async with asyncio.TaskGroup() as tg:\n"
                               "        for n in range(4):\n"
                               "            tg.create_task(child(n))\n"
                               "asyncio.run(main())\n";
    Stage calm;
    uint32_t before = VIEW_NONE, moments = 0;

    stage_open_program(&calm, text, "1", 1280, 800);
    const ViewScreen *screen = &calm.window->screen;
    const ViewModel *model = &screen->model;
    stage_key(&calm, VIEW_KEY_HOME, 0);
    for (int i = 0; i < 14; i++) {
        stage_key(&calm, VIEW_KEY_RIGHT, VIEW_MOD_CTRL);
        uint32_t cell = view_model_cell_of(model, screen->at.playhead);
        uint32_t now = model->cells[cell].instant;
        ck_assert(model->instants[now].columns < 2 ||
                  view_axis_is_open(&screen->timeline.axis, now));
        if (before != VIEW_NONE && now != before && now < 3)
            ck_assert(!view_axis_is_open(&screen->timeline.axis, before));
        moments += now != before;
        before = now;
    }
    ck_assert_uint_gt(moments, 2);
    stage_close(&calm);
}
END_TEST

/* One dot, in however many rows the line is broken. */
START_TEST(a_click_on_a_line_number_marks_the_line_once)
{
    stage_resize(&stage, 1200, 700);
    stage_click_text(&stage, "17");
    int dots = 0;
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        bool of_line =
            command->role == VIEW_ROLE_SOURCE && command->subject == 17;
        dots += of_line && command->kind == VIEW_COMMAND_CIRCLE;
    }
    ck_assert_ptr_null(stage_text_from(&stage, "async with asyncio.TaskGroup"));
    ck_assert_int_eq(dots, 1);
    view_window_seek(stage.window, 0);
    stage_key(&stage, VIEW_KEY_B, 0);
    ck_assert_uint_eq(event()->line, 17);
}
END_TEST

START_TEST(the_seed_before_and_the_other_language_are_asked_for)
{
    stage_key(&stage, VIEW_KEY_N, VIEW_MOD_SHIFT);
    expect_request(VIEW_REQUEST_SEED, "0");
    stage_key(&stage, VIEW_KEY_L, 0);
    expect_request(VIEW_REQUEST_LANGUAGE, "ru");
    expect_no_request();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_window");
    TCase *wide = tcase_create("wide");
    tcase_add_checked_fixture(wide, setup, teardown);
    tcase_add_test(wide, opens_at_the_end_with_a_cancelled_task);
    tcase_add_test(wide, steps_by_event_both_ways);
    tcase_add_test(wide, inputs_do_not_draw);
    tcase_add_test(wide, steps_by_turn_to_the_ends_of_turns);
    tcase_add_test(wide, steps_over_what_is_not_notable);
    tcase_add_test(wide, buttons_do_what_their_keys_do);
    tcase_add_test(wide, play_goes_by_beats_and_stops_at_the_end);
    tcase_add_test(wide, play_at_the_end_begins_again_and_pauses);
    tcase_add_test(wide, one_long_tick_is_one_beat);
    tcase_add_test(wide, faster_play_needs_fewer_ticks);
    tcase_add_test(wide, dragging_the_map_scrubs);
    tcase_add_test(wide, dragging_the_ruler_scrubs);
    tcase_add_test(wide,
                   a_click_on_a_lane_selects_and_a_double_click_goes_there);
    tcase_add_test(wide, up_and_down_choose_lanes);
    tcase_add_test(wide, why_leads_from_the_failure_to_the_cancellation);
    tcase_add_test(wide, brackets_walk_along_causes);
    tcase_add_test(wide, a_click_on_a_source_line_goes_to_its_next_event);
    tcase_add_test(wide, output_shows_what_was_printed_and_leads_there);
    tcase_add_test(wide, the_seed_field_takes_what_random_takes);
    tcase_add_test(wide, a_long_seed_is_whole);
    tcase_add_test(wide, a_pasted_seed_may_have_blanks_and_ctrl_a_takes_all);
    tcase_add_test(wide, typing_in_a_field_is_not_a_command);
    tcase_add_test(wide, next_seed_counts_on);
    tcase_add_test(wide, the_theme_changes_by_key_and_by_button);
    tcase_add_test(wide, before_a_class_lanes_and_five_lines_are_enough);
    tcase_add_test(wide, the_list_of_keys_opens_acts_and_closes);
    tcase_add_test(wide, the_list_names_every_key);
    tcase_add_test(wide, zoom_pan_and_fit_change_the_axis_and_come_back);
    tcase_add_test(wide, the_palette_does_what_an_entry_says);
    tcase_add_test(wide, the_palette_knows_both_languages);
    tcase_add_test(wide, the_search_finds_tasks_events_and_lines);
    tcase_add_test(wide, a_span_is_measured_by_key_and_by_dragging);
    tcase_add_test(wide, moments_can_be_marked_with_words);
    tcase_add_test(wide, a_run_is_saved_and_copied);
    tcase_add_test(wide, whoever_leaves_is_asked_once);
    tcase_add_test(wide, whoever_opens_something_else_is_asked_about_that);
    tcase_add_test(wide, stops_are_kinds_of_events_and_lines);
    tcase_add_test(wide, a_click_on_a_line_number_marks_the_line_once);
    tcase_add_test(wide, a_long_moment_opens_wide);
    tcase_add_test(wide, a_moment_opens_for_who_steps_through_it);
    tcase_add_test(wide, the_seed_before_and_the_other_language_are_asked_for);
    tcase_add_test(wide, scrolling_stops_at_both_ends);
    tcase_add_test(wide, a_file_is_chosen_by_keys_by_click_or_by_path);
    tcase_add_test(wide, names_are_completed_and_lessons_have_titles);
    tcase_add_test(wide, an_empty_folder_can_be_left);
    tcase_add_test(wide, a_state_is_wanted_for_the_playhead_only);
    tcase_add_test(wide, another_run_starts_afresh);
    tcase_add_test(wide, a_growing_run_stays_at_its_end_until_one_moves);
    tcase_add_test(wide, a_long_run_is_put_in_order_in_portions);
    tcase_add_test(wide, bad_ends_say_what_happened_and_what_to_do);
    tcase_add_test(wide, a_status_is_not_how_a_run_ended);
    tcase_add_test(wide, a_limit_names_the_task_that_held_the_thread);
    tcase_add_test(wide, what_has_ended_keeps_its_count_of_requests);
    tcase_add_test(wide, a_program_that_does_not_compile_shows_its_line);
    tcase_add_test(wide, a_message_stays_until_something_is_done);
    tcase_add_test(wide, a_tip_shows_after_a_rest);
    tcase_add_test(wide, an_idle_window_asks_for_nothing);
    tcase_add_loop_test(wide, random_inputs_do_no_harm, 0, 4);
    suite_add_tcase(suite, wide);
    TCase *narrow = tcase_create("narrow");
    tcase_add_checked_fixture(narrow, setup_narrow, teardown);
    tcase_add_test(narrow, narrow_buttons_keep_their_words);
    tcase_add_test(narrow, the_inspector_is_a_drawer_in_a_narrow_window);
    tcase_add_test(narrow, the_lanes_lie_beside_the_drawer);
    tcase_add_test(narrow, the_strip_says_that_it_has_no_room);
    tcase_add_test(narrow, news_and_playing_move_nothing);
    tcase_add_test(narrow, source_and_docstring_share_tabs_in_a_narrow_window);
    suite_add_tcase(suite, narrow);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
