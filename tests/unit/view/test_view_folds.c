/* Like lanes in one row, and lanes in some state alone: what is folded, what it
 * says, how it is unfolded and what the keys and clicks leave in sight. */
#include "stage.h"
#include "trace_store.h"
#include "view_census.h"
#include "view_timeline_hit.h"
#include "view_window_private.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ten fail or return early, the other 50 are cancelled; who has a child of its
 * own is no like lane. */
static const char program[] =
    "import asyncio\n"
    "async def inner():\n"
    "    await asyncio.sleep(5)\n"
    "async def nest():\n"
    "    async with asyncio.TaskGroup() as own:\n"
    "        own.create_task(inner())\n"
    "async def worker(n):\n"
    "    await asyncio.sleep(0.1 if n < 9 else 0.2 if n == 9 else 1)\n"
    "    if n == 9:\n"
    "        raise ValueError(n)\n"
    "async def main():\n"
    "    try:\n"
    "        async with asyncio.TaskGroup() as tg:\n"
    "            for n in range(60):\n"
    "                tg.create_task(worker(n))\n"
    "            for n in range(40):\n"
    "                tg.create_task(nest())\n"
    "    except* ValueError:\n"
    "        pass\n"
    "asyncio.run(main())\n";

enum { WORKERS = 60, NESTS = 40, LANES = 1 + WORKERS + 2 * NESTS };

static Stage stage;

static void setup(void)
{
    stage_open_program(&stage, program, "1", 1280, 800);
}

static void teardown(void)
{
    stage_close(&stage);
}

static const ViewFolds *folds(void)
{
    return &stage.window->screen.timeline.folds;
}

static const ViewScreen *screen(void)
{
    return &stage.window->screen;
}

/* The row that stands for most lanes. */
static uint32_t greatest(void)
{
    uint32_t found = 0;

    for (uint32_t i = 0; i < folds()->count; i++)
        if (folds()->stands[i] > folds()->stands[found])
            found = i;
    return found;
}

/* Each shown lane is in exactly one row, frames are round their lanes. */
static void check_rows(void)
{
    const ViewModel *model = &screen()->model;
    uint32_t stands = 0, shown = 0, opened = 0, closed = 0;

    for (uint32_t i = 0; i < folds()->count; i++) {
        uint32_t own = view_folds_row(folds(), model, folds()->rows[i].task);
        ck_assert_uint_eq(own, i);
        stands += folds()->stands[i];
        opened += folds()->rows[i].frames_open;
        closed += folds()->rows[i].frames_closed;
    }
    for (uint32_t i = 0; i < model->lane_count; i++)
        shown += folds()->row_of[i] != VIEW_NONE;
    ck_assert_uint_eq(stands, shown);
    ck_assert_uint_eq(opened, closed);
    ck_assert_uint_eq(opened, folds()->frame_count);
    for (uint32_t i = 0; i < model->lives.group_count; i++) {
        ViewGroup lanes = model->groups[i], rows = folds()->groups[i];
        for (uint32_t k = 0; k < lanes.lane_count; k++) {
            uint32_t row = folds()->row_of[lanes.lane + k];
            ck_assert(row == VIEW_NONE ||
                      (row >= rows.lane && row < rows.lane + rows.lane_count));
        }
    }
}

START_TEST(thirty_like_lanes_share_a_row)
{
    uint32_t row = greatest();

    check_rows();
    /* One of the fifty is chosen by itself, since it is telling. */
    ck_assert_uint_ge(folds()->stands[row], WORKERS - 11);
    ck_assert_uint_le(folds()->stands[row], WORKERS - 10);
    char name[40];
    snprintf(name, sizeof name, "%u \xC3\x97 worker()", folds()->stands[row]);
    ck_assert_ptr_nonnull(stage_text(&stage, name));
    ck_assert_ptr_nonnull(stage_text(&stage, "cancelled"));
    ck_assert_int_gt(stage_count(&stage, VIEW_ROLE_FOLD), 4);
    /* Forty that own a group are forty lanes. */
    uint32_t nests = 0;
    for (uint32_t i = 0; i < folds()->count; i++)
        nests += strcmp(trace_store_text(
                            stage.trace,
                            screen()
                                ->model.lives.tasks[folds()->rows[i].task]
                                .coroutine),
                        "nest") == 0;
    ck_assert_uint_eq(nests, NESTS);
}
END_TEST

START_TEST(at_every_event_rows_hold_all_lanes)
{
    uint32_t count = trace_store_count(stage.trace);

    for (uint32_t i = 0; i <= 40; i++) {
        view_window_seek(stage.window, (count - 1) * i / 40);
        stage_draw(&stage);
        check_rows();
        uint32_t lanes = 0;
        for (uint32_t k = 0; k < folds()->count; k++)
            lanes += folds()->stands[k];
        ck_assert_uint_eq(lanes, LANES);
    }
}
END_TEST

START_TEST(a_key_or_a_click_shows_each)
{
    uint32_t rows = folds()->count;
    ck_assert_uint_lt(rows, LANES);
    stage_key(&stage, VIEW_KEY_K, 0);
    ck_assert_uint_eq(folds()->count, LANES);
    check_rows();
    stage_key(&stage, VIEW_KEY_K, 0);
    ck_assert_uint_eq(folds()->count, rows);
    char name[40];
    snprintf(name, sizeof name, "%u \xC3\x97 worker()",
             folds()->stands[greatest()]);
    stage_click_text(&stage, name);
    ck_assert_uint_eq(folds()->count, LANES);
}
END_TEST

/* What is chosen, by whatever way, has a row of its own and is in sight. */
START_TEST(the_chosen_task_is_never_folded)
{
    for (uint32_t task = 2; task < 2 + WORKERS; task += 7) {
        view_window_select_task(stage.window, task);
        stage_draw(&stage);
        uint32_t row = view_folds_row(folds(), &screen()->model, task);
        ck_assert_uint_ne(row, VIEW_NONE);
        ck_assert_uint_eq(folds()->stands[row], 1);
        check_rows();
    }
}
END_TEST

/* The sentence of a row counts the lanes' states at the moment that is pointed
 * at. */
START_TEST(a_row_tells_the_truth_where_it_is_hovered)
{
    const ViewSpots *spots = &screen()->timeline.spots;
    BaseText tip = {0};
    int seen = 0;

    for (uint32_t i = 0; i < spots->count; i++) {
        if (spots->spots[i].role != VIEW_ROLE_FOLD)
            continue;
        ViewPoint at = view_spot_point(spots, &spots->spots[i]);
        ViewTimelineHit hit =
            view_timeline_hit(&screen()->timeline, &screen()->at, at.x, at.y);
        ck_assert_int_eq(hit.part, VIEW_TIMELINE_FOLD);
        view_timeline_tip(&screen()->timeline, &screen()->at, &hit, &tip);
        const ViewModel *model = &screen()->model;
        uint32_t row = view_folds_row(folds(), model, hit.task), waits = 0;
        for (uint32_t lane = view_model_lane(model, hit.task);
             lane != VIEW_NONE; lane = folds()->next[lane])
            waits += explain_state_at(&model->lives, model->lanes[lane].task,
                                      hit.event, NULL) == TRACE_STATE_WAITING;
        char told[40];
        snprintf(told, sizeof told, "waiting: %u", waits);
        ck_assert_msg(waits == 0 || strstr(tip.data, told), "%s: %s", told,
                      tip.data);
        snprintf(told, sizeof told, "%u \xC3\x97 ", folds()->stands[row]);
        ck_assert_ptr_eq(strstr(tip.data, told), tip.data);
        seen++;
    }
    ck_assert_int_gt(seen, 3);
    base_text_release(&tip);
}
END_TEST

static void check_only(TraceState state)
{
    ck_assert_uint_gt(folds()->count, 0);
    for (uint32_t i = 0; i < folds()->count; i++) {
        uint32_t lane =
            view_model_lane(&screen()->model, folds()->rows[i].task);
        ck_assert_uint_eq(folds()->state_of[lane], state);
    }
    check_rows();
}

START_TEST(a_state_of_the_legend_leaves_its_lanes)
{
    stage_click_text(&stage, "failed");
    check_only(TRACE_STATE_FAILED);
    ck_assert_uint_eq(folds()->count, 1);
    ck_assert_ptr_nonnull(stage_text(&stage, "worker(9)"));
    ck_assert_ptr_null(stage_text(&stage, "worker(8)"));
    stage_click_text(&stage, "returned"); /* these as well */
    ck_assert_ptr_nonnull(stage_text(&stage, "worker(8)"));
    stage_click_text(&stage, "all lanes");
    ck_assert_uint_eq(screen()->at.only, 0);
    ck_assert_ptr_null(stage_text(&stage, "all lanes"));
    stage_click_text(&stage, "failed");
    stage_key(&stage, VIEW_KEY_HOME, 0); /* nobody has failed yet */
    view_window_select_task(stage.window, 0);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "No lane is in this state at this moment."));
}
END_TEST

START_TEST(a_key_goes_through_the_states)
{
    static const TraceState order[] = {
        TRACE_STATE_FAILED, TRACE_STATE_CANCELLED, TRACE_STATE_RETURNED};

    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        stage_key(&stage, VIEW_KEY_V, 0);
        check_only(order[i]);
    }
    stage_key(&stage, VIEW_KEY_V, 0);
    ck_assert_uint_eq(screen()->at.only, 0);
}
END_TEST

START_TEST(the_palette_has_it)
{
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "this state: failed");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    check_only(TRACE_STATE_FAILED);
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "like lanes");
    ck_assert_ptr_nonnull(
        stage_text(&stage, "like lanes in one row, or each by itself"));
}
END_TEST

/* Who does not know our words finds it by others; a line by its number. */
START_TEST(the_palette_knows_other_words)
{
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "breakpoint 3");
    ck_assert_ptr_nonnull(stage_text(&stage, "stop at line 3"));
    ck_assert_ptr_null(stage_text(&stage, "save this picture"));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_uint_eq(screen()->stops.line_count, 1);
    ck_assert_uint_eq(screen()->stops.lines[0], 3);
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "line 3");
    ck_assert_ptr_nonnull(stage_text(&stage, "do not stop any more at line 3"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "screenshot");
    ck_assert_ptr_nonnull(stage_text(&stage, "save this picture"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
}
END_TEST

/* Letters alone do nothing then; with Ctrl they do, and so do other keys. */
START_TEST(single_letters_can_be_switched_off)
{
    stage_key(&stage, VIEW_KEY_L, VIEW_MOD_CTRL | VIEW_MOD_SHIFT);
    stage_key(&stage, VIEW_KEY_V, 0);
    ck_assert_uint_eq(screen()->at.only, 0);
    stage_key(&stage, VIEW_KEY_END, 0);
    stage_key(&stage, VIEW_KEY_HOME, 0);
    ck_assert_uint_eq(screen()->at.playhead, 0);
    stage_key(&stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(&stage, "v");
    ck_assert_ptr_nonnull(stage_text(&stage, "v"));
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    stage_key(&stage, VIEW_KEY_L, VIEW_MOD_CTRL | VIEW_MOD_SHIFT);
    stage_key(&stage, VIEW_KEY_END, 0);
    stage_key(&stage, VIEW_KEY_V, 0);
    ck_assert_uint_ne(screen()->at.only, 0);
}
END_TEST

/* Up and down go from row to row and never out of them. */
START_TEST(arrows_go_from_row_to_row)
{
    stage_key(&stage, VIEW_KEY_V, 0);
    stage_key(&stage, VIEW_KEY_V, 0);
    for (int i = 0; i < 12; i++) {
        stage_key(&stage, i < 8 ? VIEW_KEY_DOWN : VIEW_KEY_UP, 0);
        check_only(TRACE_STATE_CANCELLED);
    }
}
END_TEST

/* By looking at each stretch of each lane of a row: who is in a state before an
 * event, and who comes into it from there to the other. */
static uint32_t count_by_hand(uint32_t row, TraceState state, TraceEventId from,
                              TraceEventId until)
{
    const ViewModel *model = &screen()->model;
    uint32_t count = 0;

    for (uint32_t lane = 0; lane < model->lane_count; lane++) {
        const ExplainTask *task = &model->lives.tasks[model->lanes[lane].task];
        if (folds()->row_of[lane] != row)
            continue;
        for (uint32_t i = 0; i < task->stretch_count; i++) {
            const ExplainStretch *stretch =
                &model->lives.stretches[task->stretch + i];
            count += stretch->state == state && stretch->begin < until &&
                     stretch->end >= from;
        }
    }
    return count;
}

static void check_census(ViewCensus *census, const TraceEventId *edges,
                         uint32_t count)
{
    view_census_update(census, &screen()->model, folds());
    view_census_count(census, 0, folds()->count, edges, count);
    for (uint32_t row = 0; row < folds()->count; row++) {
        if (folds()->stands[row] < 2)
            continue;
        const ViewTally *tallies = view_census_of(census, row);
        for (uint32_t i = 0; i < count; i++)
            for (unsigned s = 0; s < VIEW_CENSUS_STATES; s++)
                ck_assert_uint_eq(
                    tallies[i].in[s],
                    count_by_hand(row, s, edges[i], edges[i + 1]));
    }
}

/* At the moment of an edge a lane is where it was: what begins or ends with the
 * event of the edge itself comes after it. */
START_TEST(a_census_counts_what_is_there)
{
    ViewCensus census = {0};
    uint32_t all = trace_store_count(stage.trace);

    for (uint32_t place = 1; place <= 8; place++) {
        TraceEventId edges[41];
        view_window_seek(stage.window, (all - 1) * place / 8);
        stage_draw(&stage);
        for (uint32_t i = 0; i <= 40; i++)
            edges[i] = all * i / 40;
        check_census(&census, edges, 40);
        for (uint32_t i = 0; i <= 40; i++)
            edges[i] = all / 3 + i;
        check_census(&census, edges, 40);
    }
    view_census_release(&census);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_folds");
    TCase *tests = tcase_create("folds");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, thirty_like_lanes_share_a_row);
    tcase_add_test(tests, at_every_event_rows_hold_all_lanes);
    tcase_add_test(tests, a_census_counts_what_is_there);
    tcase_add_test(tests, a_key_or_a_click_shows_each);
    tcase_add_test(tests, the_chosen_task_is_never_folded);
    tcase_add_test(tests, a_row_tells_the_truth_where_it_is_hovered);
    tcase_add_test(tests, a_state_of_the_legend_leaves_its_lanes);
    tcase_add_test(tests, a_key_goes_through_the_states);
    tcase_add_test(tests, the_palette_has_it);
    tcase_add_test(tests, the_palette_knows_other_words);
    tcase_add_test(tests, single_letters_can_be_switched_off);
    tcase_add_test(tests, arrows_go_from_row_to_row);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
