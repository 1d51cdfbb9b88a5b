/* A window that is pulled about, and runs that are hardly any: one event, or
 * none. Whatever is done, something is shown and nothing breaks. */
#include "labels.h"
#include "stage.h"
#include "trace_store.h"
#include "view_window_private.h"

#include <check.h>
#include <stdlib.h>

static Stage stage;

static void teardown(void)
{
    stage_close(&stage);
}

/* The same numbers each time. */
static uint32_t next_number(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Sizes as a corner gives that is being dragged, some too small to be let
 * happen by a host, and now and then a key. */
START_TEST(a_storm_of_sizes_leaves_all_in_its_place)
{
    static const ViewKey keys[] = {VIEW_KEY_W,     VIEW_KEY_S,  VIEW_KEY_SPACE,
                                   VIEW_KEY_RIGHT, VIEW_KEY_I,  VIEW_KEY_END,
                                   VIEW_KEY_DOWN,  VIEW_KEY_V,  VIEW_KEY_K,
                                   VIEW_KEY_T,     VIEW_KEY_F5, VIEW_KEY_ENTER};
    uint32_t number = 7;

    stage_open(&stage, "seed1", 1280, 800);
    for (int i = 0; i < 160; i++) {
        float width = (float)(960 + next_number(&number) % 2900);
        float height = (float)(600 + next_number(&number) % 1600);
        bool tiny = i % 13 == 12;
        if (tiny)
            width = height = (float)(1 + next_number(&number) % 200);
        stage_resize(&stage, width, height);
        ck_assert_uint_gt(stage.list.count, 0);
        if (!tiny && i % 4 == 0)
            labels_check(&stage, "a storm");
        if (i % 3 == 0)
            stage_key(&stage, keys[next_number(&number) % 12], 0);
        stage_tick(&stage, 0.05);
    }
    if (stage.window->screen.open.projector)
        stage_key(&stage, VIEW_KEY_F5, 0);
    stage_resize(&stage, 1280, 800);
    labels_check(&stage, "after a storm");
    ck_assert_ptr_nonnull(stage_text(&stage, "event loop"));
}
END_TEST

/* Every key and a walk of the pointer over everything. */
static void try_everything(void)
{
    ViewRequest request;

    for (int key = 1; key < VIEW_KEY_COUNT; key++) {
        for (unsigned modifiers = 0; modifiers < 8; modifiers++) {
            stage_key(&stage, (ViewKey)key, modifiers);
            while (view_window_take_request(stage.window, &request))
                continue;
        }
        stage_key(&stage, VIEW_KEY_ESCAPE, 0);
        stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    }
    for (float y = 3; y < 800; y += 41)
        for (float x = 3; x < 1280; x += 67) {
            stage_move(&stage, x, y);
            stage_tick(&stage, 1);
            stage_click(&stage, x, y);
            while (view_window_take_request(stage.window, &request))
                continue;
        }
    for (int i = 0; i < 3; i++)
        stage_key(&stage, VIEW_KEY_ESCAPE, 0);
}

START_TEST(a_run_of_few_events_can_be_looked_at)
{
    TraceStore *trace = trace_store_new();

    stage_open(&stage, NULL, 1280, 800);
    for (int i = 0; i < _i; i++)
        trace_store_append(
            trace, &(TraceEvent){.kind = i == 0 ? TRACE_BEGIN : TRACE_END,
                                 .cause = TRACE_NONE,
                                 .also = TRACE_NONE});
    stage_run(&stage, trace, NULL);
    ck_assert_uint_eq(view_screen_count(&stage.window->screen), (uint32_t)_i);
    labels_check(&stage, "few events");
    try_everything();
    stage_resize(&stage, 960, 600);
    labels_check(&stage, "few events");
    ck_assert_uint_lt(view_window_event(stage.window),
                      (uint32_t)(_i == 0 ? 1 : _i));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_storm");
    TCase *tests = tcase_create("storm");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, a_storm_of_sizes_leaves_all_in_its_place);
    tcase_add_loop_test(tests, a_run_of_few_events_can_be_looked_at, 0, 3);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
