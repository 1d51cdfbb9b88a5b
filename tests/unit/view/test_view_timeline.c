#include "fixture.h"
#include "stage.h"
#include "trace_store.h"
#include "view_axis_moves.h"
#include "view_axis_places.h"
#include "view_timeline.h"
#include "view_timeline_draw.h"
#include "view_timeline_hit.h"
#include "view_timeline_sample.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const names[] = {"seed0", "seed1", "later1", "nested1",
                                    "gather1"};

/* What the centre column leaves to the timeline in windows of 960 x 600,
 * 1280 x 800 and 1440 x 900, and less than that. */
static const ViewRect rects[] = {{395, 48, 560, 380},
                                 {360, 48, 640, 560},
                                 {395, 48, 741, 700},
                                 {10, 10, 300, 240}};
enum { RECTS = 4, NAMES = 5 };

static TraceStore *trace;
static ViewModel model;
static ViewTheme theme;
static ViewMeasure measure;
static ViewTimeline timeline;
static ViewTimelineState state;
static ViewDrawList list;

static void layout(ViewRect rect)
{
    view_timeline_layout(&timeline, &model, &state, &theme, &measure, rect);
}

static void draw(ViewRect rect)
{
    layout(rect);
    view_draw_clear(&list);
    view_timeline_draw(&timeline, &state, &list);
}

static void load(const char *name)
{
    trace = fixture_load(name);
    view_model_build(&model, trace);
    view_theme_init(&theme, VIEW_THEME_DARK, 1);
    measure = stage_measure();
    view_timeline_state_init(&state);
    state.playhead = model.last_event;
}

static void tear_down(void)
{
    view_draw_release(&list);
    view_timeline_release(&timeline);
    view_timeline_state_release(&state);
    view_model_release(&model);
    trace_store_free(trace);
    trace = NULL;
}

/* Different subjects with a command of that kind and role. */
static uint32_t count(ViewRole role, ViewCommandKind kind)
{
    uint32_t found = 0;

    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        bool seen = false;
        if (command->role != role || command->kind != kind)
            continue;
        for (size_t j = 0; j < i && !seen; j++)
            seen = list.commands[j].role == role &&
                   list.commands[j].kind == kind &&
                   list.commands[j].subject == command->subject;
        found += !seen;
    }
    return found;
}

static const ViewCommand *find_text(const char *text)
{
    for (size_t i = 0; i < list.count; i++) {
        if (list.commands[i].kind == VIEW_COMMAND_TEXT &&
            strcmp(view_draw_text_of(&list, &list.commands[i]), text) == 0)
            return &list.commands[i];
    }
    return NULL;
}

static TraceEventId last_of_turn(uint32_t turn)
{
    TraceEventId found = 0;

    for (TraceEventId id = 0; id < model.lives.event_count; id++) {
        if (trace_store_get(trace, id)->turn == turn)
            found = id;
    }
    return found;
}

START_TEST(seed_1_is_drawn_as_it_was)
{
    load("seed1");
    draw(rects[_i]);
    ck_assert_uint_eq(count(VIEW_ROLE_CANCELLED, VIEW_COMMAND_POLYLINE), 8);
    ck_assert_uint_eq(count(VIEW_ROLE_FAILED, VIEW_COMMAND_CIRCLE), 2);
    ck_assert_uint_eq(count(VIEW_ROLE_DONE, VIEW_COMMAND_CIRCLE), 1);
    ck_assert_uint_eq(count(VIEW_ROLE_CANCEL_REQUESTED, VIEW_COMMAND_HATCH), 9);
    ck_assert_uint_eq(count(VIEW_ROLE_GROUP_FRAME, VIEW_COMMAND_FRAME), 1);
    ck_assert_uint_eq(count(VIEW_ROLE_GHOST, VIEW_COMMAND_FRAME), 8);
    ck_assert_uint_eq(count(VIEW_ROLE_ARROW_ERROR, VIEW_COMMAND_POLYLINE), 1);
    ck_assert_uint_eq(count(VIEW_ROLE_ARROW_ERROR_LATER, VIEW_COMMAND_POLYLINE),
                      1);
    ck_assert_ptr_nonnull(find_text("6"));
    ck_assert_ptr_null(find_text("7"));
    ck_assert_ptr_null(find_text("Task-12"));
}
END_TEST

START_TEST(the_first_error_is_solid_and_the_other_dashed)
{
    load("seed1");
    draw(rects[2]);
    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        if (command->kind != VIEW_COMMAND_POLYLINE || command->count < 4)
            continue;
        if (command->role == VIEW_ROLE_ARROW_ERROR)
            ck_assert_float_eq(command->dash, 0);
        if (command->role == VIEW_ROLE_ARROW_ERROR_LATER)
            ck_assert_float_gt(command->dash, 0);
    }
}
END_TEST

START_TEST(what_comes_later_is_not_shown)
{
    load("seed1");
    state.playhead = last_of_turn(2);
    draw(rects[2]);
    ck_assert_uint_eq(count(VIEW_ROLE_FAILED, VIEW_COMMAND_CIRCLE), 2);
    ck_assert_uint_eq(count(VIEW_ROLE_CANCEL_REQUESTED, VIEW_COMMAND_HATCH), 0);
    ck_assert_uint_eq(count(VIEW_ROLE_ARROW_ERROR, VIEW_COMMAND_POLYLINE), 0);
    ck_assert_uint_eq(count(VIEW_ROLE_GHOST, VIEW_COMMAND_FRAME), 0);
    state.playhead = last_of_turn(3);
    draw(rects[2]);
    ck_assert_uint_eq(count(VIEW_ROLE_CANCEL_REQUESTED, VIEW_COMMAND_HATCH), 9);
    ck_assert_uint_eq(count(VIEW_ROLE_GHOST, VIEW_COMMAND_FRAME), 0);
    state.playhead = last_of_turn(4);
    draw(rects[2]);
    ck_assert_uint_eq(count(VIEW_ROLE_GHOST, VIEW_COMMAND_FRAME), 8);
    ck_assert_uint_eq(count(VIEW_ROLE_CANCELLED, VIEW_COMMAND_POLYLINE), 8);
    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        if (command->role == VIEW_ROLE_LOOP &&
            command->kind == VIEW_COMMAND_RECT)
            ck_assert_float_le(command->rect.x, (float)timeline.playhead_x + 1);
    }
}
END_TEST

/* No abort starts on the parent's lane: the arrows begin at the frame. */
START_TEST(aborts_come_from_the_frame)
{
    float top = 0;
    uint32_t arrows = 0;

    load("seed1");
    draw(rects[2]);
    for (size_t i = 0; i < list.count; i++) {
        if (list.commands[i].role == VIEW_ROLE_GROUP_FRAME &&
            list.commands[i].kind == VIEW_COMMAND_FRAME)
            top = list.commands[i].rect.y;
    }
    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        if (command->role != VIEW_ROLE_ARROW_ABORT ||
            command->kind != VIEW_COMMAND_POLYLINE || command->count != 2)
            continue;
        ck_assert_float_eq_tol(list.points[command->first].y, top, 0.01f);
        arrows++;
    }
    ck_assert_uint_eq(arrows, 9);
}
END_TEST

START_TEST(seed_0_shows_ten_results)
{
    load("seed0");
    draw(rects[_i]);
    ck_assert_uint_eq(count(VIEW_ROLE_DONE, VIEW_COMMAND_CIRCLE), 11);
    ck_assert_uint_eq(count(VIEW_ROLE_FAILED, VIEW_COMMAND_CIRCLE), 0);
    ck_assert_uint_eq(count(VIEW_ROLE_CANCEL_REQUESTED, VIEW_COMMAND_HATCH), 0);
}
END_TEST

static ViewRect text_box(const ViewCommand *command)
{
    return (ViewRect){command->rect.x, command->rect.y - command->size * 0.74f,
                      command->text_width, command->size * 0.95f};
}

static bool overlap(ViewRect a, ViewRect b)
{
    return a.x + a.w > b.x + 0.2f && b.x + b.w > a.x + 0.2f &&
           a.y + a.h > b.y + 0.2f && b.y + b.h > a.y + 0.2f;
}

/* The part of a text that its clips let through. */
static ViewRect clipped(ViewRect box, const ViewRect *clips, int depth)
{
    for (int i = 0; i < depth; i++) {
        float left = fmaxf(box.x, clips[i].x);
        float top = fmaxf(box.y, clips[i].y);
        float right = fminf(box.x + box.w, clips[i].x + clips[i].w);
        float bottom = fminf(box.y + box.h, clips[i].y + clips[i].h);
        box = (ViewRect){left, top, fmaxf(right - left, 0),
                         fmaxf(bottom - top, 0)};
    }
    return box;
}

/* No text overlaps another, nor leaves the timeline, nor is cut at a side. */
static void check_texts(ViewRect rect)
{
    ViewRect boxes[600], clips[8];
    const char *texts[600];
    int boxed = 0, depth = 0;

    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        if (command->kind == VIEW_COMMAND_CLIP)
            clips[depth++] = command->rect;
        if (command->kind == VIEW_COMMAND_UNCLIP)
            depth--;
        if (command->kind != VIEW_COMMAND_TEXT || boxed == 600)
            continue;
        ViewRect box = text_box(command);
        const char *text = view_draw_text_of(&list, command);
        FIXTURE_EXPECT(command->size >= 11, "%s is too small", text);
        ViewRect seen = clipped(box, clips, depth);
        FIXTURE_EXPECT(seen.h == 0 || fabsf(seen.w - box.w) < 0.5f, "%s is cut",
                       text);
        if (seen.h == 0)
            continue;
        FIXTURE_EXPECT(box.x >= rect.x && box.x + box.w <= rect.x + rect.w,
                       "%s leaves the timeline", text);
        for (int j = 0; j < boxed; j++)
            FIXTURE_EXPECT(!overlap(seen, boxes[j]), "%s overlaps %s", text,
                           texts[j]);
        boxes[boxed] = seen;
        texts[boxed++] = text;
    }
    ck_assert_int_eq(depth, 0);
}

START_TEST(no_text_overlaps_another)
{
    ViewRect rect = rects[_i % RECTS];

    load(names[_i / RECTS]);
    for (TraceEventId id = 0; id < model.lives.event_count; id++) {
        state.playhead = id;
        draw(rect);
        check_texts(rect);
    }
}
END_TEST

static bool is_between(float x, ViewRect box)
{
    return x > box.x && x < box.x + box.w;
}

/* The lane's own border and the group's frame do not strike a label out. */
START_TEST(no_frame_crosses_an_end_label)
{
    ViewRect rect = rects[_i];
    float frame_right = 0;

    load("seed1");
    draw(rect);
    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        if (command->role == VIEW_ROLE_GROUP_FRAME &&
            command->kind == VIEW_COMMAND_FRAME)
            frame_right = command->rect.x + command->rect.w;
    }
    ck_assert_float_gt(frame_right, 0);
    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        if (command->kind != VIEW_COMMAND_TEXT)
            continue;
        ViewRect box = text_box(command);
        const char *text = view_draw_text_of(&list, command);
        if (command->role == VIEW_ROLE_FAILED)
            ck_assert_msg(!is_between(frame_right, box), "%s", text);
        if (command->role == VIEW_ROLE_GHOST)
            ck_assert_msg(box.x + box.w < rect.x + rect.w - 9, "%s", text);
    }
}
END_TEST

/* Every ghost says until when: past itself or inside. */
START_TEST(ghosts_say_their_time_where_there_is_room)
{
    load("seed1");
    draw(rects[_i]);
    ck_assert_uint_eq(count(VIEW_ROLE_GHOST, VIEW_COMMAND_TEXT), 8);
}
END_TEST

START_TEST(no_text_overlaps_another_at_any_zoom)
{
    ViewRect rect = rects[_i % RECTS];

    load(names[_i / RECTS]);
    layout(rect);
    for (int i = 0; i < 30; i++) {
        view_timeline_zoom(&timeline, &state,
                           rect.x + rect.w * (float)(i % 7) / 7,
                           i < 18 ? 1.6 : 0.6);
        view_timeline_pan(&timeline, &state, (float)(i * 37 % 200 - 60));
        state.selected_task = (uint32_t)i % model.lives.task_count;
        draw(rect);
        check_texts(rect);
    }
}
END_TEST

START_TEST(a_scaled_theme_fits_too)
{
    load(names[_i]);
    view_theme_init(&theme, VIEW_THEME_LIGHT, 1.6f);
    draw(rects[2]);
    check_texts(rects[2]);
}
END_TEST

START_TEST(lanes_that_do_not_fit_scroll)
{
    ViewRect rect = {0, 0, 500, 220};

    load("seed1");
    draw(rect);
    ck_assert_float_eq(timeline.lane_height, theme.lane_least);
    ck_assert_float_gt(timeline.content_height, timeline.lanes.h);
    view_timeline_reveal_task(&timeline, &state, 11);
    draw(rect);
    const ViewCommand *name = find_text("Task-11");
    ck_assert_ptr_nonnull(name);
    ck_assert_float_lt(name->rect.y, timeline.lanes.y + timeline.lanes.h);
    ck_assert_ptr_null(find_text("Task-1"));
    view_timeline_scroll(&timeline, &state, -1e6f);
    draw(rect);
    ck_assert_ptr_nonnull(find_text("Task-1"));
}
END_TEST

static ViewTimelineHit hit(float x, float y)
{
    return view_timeline_hit(&timeline, &state, x, y);
}

START_TEST(the_pointer_finds_what_it_is_over)
{
    load("seed1");
    draw(rects[2]);
    const ViewCommand *name = find_text("Task-4");
    ViewTimelineHit found = hit(name->rect.x + 5, name->rect.y);
    ck_assert_int_eq(found.part, VIEW_TIMELINE_LABEL);
    ck_assert_uint_eq(found.task, 4);
    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        float x = command->rect.x + command->rect.w / 2;
        float y = command->rect.y + command->rect.h / 2;
        if (command->role == VIEW_ROLE_CANCEL_REQUESTED &&
            command->kind == VIEW_COMMAND_HATCH) {
            found = hit(x, y);
            ck_assert_int_eq(found.part, VIEW_TIMELINE_LANE);
            ck_assert_uint_eq(found.task, command->subject);
            ck_assert_uint_eq(trace_store_get(trace, found.event)->kind,
                              TRACE_CANCEL_REQUESTED);
        }
        if (command->role == VIEW_ROLE_LOOP &&
            command->kind == VIEW_COMMAND_RECT) {
            found = hit(command->rect.x + 1, y);
            ck_assert_int_eq(found.part, VIEW_TIMELINE_LOOP);
        }
    }
    found = hit(timeline.plot_x + 40, rects[2].y + 10);
    ck_assert_int_eq(found.part, VIEW_TIMELINE_RULER);
    ck_assert_uint_eq(found.instant, 0);
    found = hit(2, 2);
    ck_assert_int_eq(found.part, VIEW_TIMELINE_NOTHING);
}
END_TEST

START_TEST(a_dragged_playhead_follows_the_pointer)
{
    load(names[_i]);
    layout(rects[2]);
    for (TraceEventId id = 0; id <= model.last_event; id++) {
        state.playhead = id;
        layout(rects[2]);
        /* Just left of the moment after it lies the event itself, or one
         * that shares its place. */
        TraceEventId at = view_timeline_event_at(
            &timeline, &state, (float)timeline.playhead_x - 0.5f);
        double x = view_axis_event_x(&timeline.axis, id);
        if (view_axis_after_x(&timeline.axis, id) > x + 1.1)
            ck_assert_uint_eq(at, id);
    }
}
END_TEST

START_TEST(a_double_click_folds_and_opens)
{
    load("seed1");
    draw(rects[2]);
    ViewTimelineHit found = hit(timeline.plot_x + 40, rects[2].y + 10);
    view_axis_toggle(&timeline.axis, &state.axis, found.instant);
    draw(rects[2]);
    ck_assert_ptr_null(find_text("6"));
    found = hit(timeline.plot_x + 9, rects[2].y + 10);
    ck_assert_uint_eq(found.instant, 0);
    view_axis_toggle(&timeline.axis, &state.axis, found.instant);
    draw(rects[2]);
    ck_assert_ptr_nonnull(find_text("6"));
}
END_TEST

START_TEST(the_selection_can_fill_the_plot)
{
    load("later1");
    draw(rects[1]);
    state.selected_task = explain_task_called(&model.lives, "Task-5");
    view_timeline_zoom_to_selection(&timeline, &state);
    draw(rects[1]);
    check_texts(rects[1]);
    state.selected_task = 0;
    view_timeline_zoom_to_selection(&timeline, &state);
    draw(rects[1]);
    check_texts(rects[1]);
}
END_TEST

START_TEST(the_legend_shows_what_is_shown)
{
    load("seed1");
    state.playhead = last_of_turn(2);
    layout(rects[0]);
    unsigned shown = view_timeline_shown(&timeline, &state);
    ck_assert(shown & 1u << TRACE_STATE_FAILED);
    ck_assert(!(shown & 1u << TRACE_STATE_CANCEL_REQUESTED));
    ck_assert(!(shown & (VIEW_SHOWN_GHOST | VIEW_SHOWN_CLOSING)));
    state.playhead = model.last_event;
    shown = view_timeline_shown(&timeline, &state);
    ck_assert(shown & VIEW_SHOWN_GHOST);
    ck_assert(shown & VIEW_SHOWN_CLOSING);
    ck_assert(!(shown & (VIEW_SHOWN_BREAK | VIEW_SHOWN_NEVER)));
    for (unsigned i = 0; i < VIEW_SHOWN_BITS; i++) {
        unsigned bit = 1u << i;
        size_t before = list.count;
        const char *label = view_timeline_draw_sample(
            &theme, bit, (ViewRect){0, 0, 18, 12}, &list);
        ck_assert(label[0] != '\0');
        ck_assert_uint_gt(list.count, before);
    }
}
END_TEST

START_TEST(a_wait_says_on_what)
{
    BaseText tip = {0};

    load("seed0");
    draw(rects[2]);
    for (size_t i = 0; i < list.count; i++) {
        const ViewCommand *command = &list.commands[i];
        if (command->role != VIEW_ROLE_WAITING || command->subject != 5)
            continue;
        ViewTimelineHit found = hit(command->rect.x + command->rect.w / 2,
                                    list.points[command->first].y);
        view_timeline_tip(&timeline, &state, &found, &tip);
        ck_assert_str_eq(
            base_text_str(&tip),
            "Task-5 waits for sleep(0.803), from turn 2 to turn 9, 0.803 s.");
    }
    ck_assert_uint_gt(tip.length, 0);
    base_text_release(&tip);
}
END_TEST

START_TEST(a_beginning_of_a_run_can_be_drawn)
{
    TraceStore *whole = fixture_load("nested1");

    load("seed0");
    trace_store_clear(trace);
    for (TraceEventId id = 0; id < trace_store_count(whole); id++) {
        TraceEvent event = *trace_store_get(whole, id);
        const char *text = trace_store_text(whole, event.text);
        event.text = trace_store_add_text(trace, text, strlen(text));
        event.detail = 0;
        trace_store_append(trace, &event);
        view_model_build(&model, trace);
        state.playhead = id;
        draw(rects[1]);
        check_texts(rects[1]);
    }
    trace_store_free(whole);
}
END_TEST

START_TEST(nothing_can_be_drawn_too)
{
    load("seed0");
    trace_store_clear(trace);
    view_model_build(&model, trace);
    draw(rects[0]);
    ck_assert_int_eq(hit(420, 200).part, VIEW_TIMELINE_NOTHING);
    view_timeline_zoom(&timeline, &state, 420, 2);
    view_timeline_zoom_to_selection(&timeline, &state);
    view_timeline_reveal_playhead(&timeline, &state);
}
END_TEST

START_TEST(many_tasks_fold)
{
    load("seed0");
    trace_store_free(trace);
    trace = fixture_many(2000, 20);
    view_model_build(&model, trace);
    state.playhead = model.last_event;
    for (int i = 0; i < 10; i++) {
        draw(rects[2]);
        ck_assert_uint_lt(list.count, 12000);
        view_timeline_zoom(&timeline, &state, 700, 3);
        view_timeline_scroll(&timeline, &state, 4000);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_timeline");
    TCase *tests = tcase_create("timeline");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, tear_down);
    tcase_add_loop_test(tests, seed_1_is_drawn_as_it_was, 0, 3);
    tcase_add_test(tests, the_first_error_is_solid_and_the_other_dashed);
    tcase_add_test(tests, what_comes_later_is_not_shown);
    tcase_add_test(tests, aborts_come_from_the_frame);
    tcase_add_loop_test(tests, seed_0_shows_ten_results, 0, 3);
    tcase_add_loop_test(tests, no_text_overlaps_another, 0, RECTS * NAMES);
    tcase_add_loop_test(tests, no_frame_crosses_an_end_label, 0, 3);
    tcase_add_loop_test(tests, ghosts_say_their_time_where_there_is_room, 0, 3);
    tcase_add_loop_test(tests, no_text_overlaps_another_at_any_zoom, 0,
                        RECTS * NAMES);
    tcase_add_loop_test(tests, a_scaled_theme_fits_too, 0, NAMES);
    tcase_add_test(tests, lanes_that_do_not_fit_scroll);
    tcase_add_test(tests, the_pointer_finds_what_it_is_over);
    tcase_add_loop_test(tests, a_dragged_playhead_follows_the_pointer, 0,
                        NAMES);
    tcase_add_test(tests, a_double_click_folds_and_opens);
    tcase_add_test(tests, the_selection_can_fill_the_plot);
    tcase_add_test(tests, the_legend_shows_what_is_shown);
    tcase_add_test(tests, a_wait_says_on_what);
    tcase_add_test(tests, a_beginning_of_a_run_can_be_drawn);
    tcase_add_test(tests, nothing_can_be_drawn_too);
    tcase_add_test(tests, many_tasks_fold);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
