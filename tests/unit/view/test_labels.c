/* No text overlaps another, leaves its panel, is cut without an ellipsis or is
 * too small, at any size, at any event, in both themes. */

#include "labels.h"
#include "stage.h"

#include "trace_store.h"
#include "view_theme.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const float sizes[][2] = {{960, 600}, {1280, 800}, {1440, 900}};
static const char *const traces[] = {"seed1", "seed0", "later1", "nested1",
                                     "gather1"};

/* Every event of every trace at every size. */
START_TEST(labels_keep_apart)
{
    const char *trace = traces[_i / 3];
    Stage stage;
    stage_open(&stage, trace, sizes[_i % 3][0], sizes[_i % 3][1]);
    uint32_t count = trace_store_count(stage.trace);
    for (uint32_t event = 0; event < count; event++) {
        view_window_seek(stage.window, event);
        stage_draw(&stage);
        labels_check(&stage, trace);
    }
    stage_close(&stage);
}
END_TEST

START_TEST(labels_keep_apart_at_odd_sizes)
{
    Stage stage;
    stage_open(&stage, "seed1", 960, 600);
    for (float width = 960; width < 2000; width += 61) {
        stage_resize(&stage, width, 600 + (width - 960) / 3);
        labels_check(&stage, "seed1");
    }
    stage_close(&stage);
}
END_TEST

START_TEST(long_names_and_seeds_are_cut_with_an_ellipsis)
{
    Stage stage;
    stage_open(&stage, "seed1", 960, 600);
    ViewRun run = {.seed = "-1234567890123456789012345678901234567890",
                   .error = ""};
    stage_run(&stage, fixture_load("seed1"), &run);
    labels_check(&stage, "seed1");
    static const char name[] =
        "a_program_with_a_name_that_is_much_longer_than_its_bar_is_wide_in_any_"
        "window_that_a_student_has.py";
    ViewProgram program = {.path = name,
                           .name = name,
                           .text = "x\ty\n\xFF\x01",
                           .length = 6,
                           .docstring = "",
                           .python = 314};
    view_window_set_program(stage.window, &program);
    stage_draw(&stage);
    labels_check(&stage, "none");
    stage_close(&stage);
}
END_TEST

/* A window of 1280 x 720, as large as a class sees it. */
START_TEST(labels_keep_apart_before_a_class)
{
    for (size_t i = 0; i < sizeof traces / sizeof traces[0]; i++) {
        Stage stage;
        stage_open(&stage, traces[i], 800, 450);
        stage_key(&stage, VIEW_KEY_F5, 0);
        labels_check(&stage, traces[i]);
        stage_close(&stage);
    }
}
END_TEST

/* What a lane runs is there as a whole or not at all: "do_..." tells nothing.
 */
START_TEST(a_call_is_not_cut_to_its_first_letters)
{
    for (float width = 320; width < 760; width += 20) {
        Stage stage;
        stage_open(&stage, "seed1", width, 375);
        stage_key(&stage, VIEW_KEY_F5, 0);
        ck_assert_ptr_nonnull(stage_text(&stage, "Task-2"));
        for (size_t i = 0; i < stage.list.count; i++) {
            const ViewCommand *command = &stage.list.commands[i];
            const char *text = command->kind == VIEW_COMMAND_TEXT
                                   ? view_draw_text_of(&stage.list, command)
                                   : "";
            ck_assert_msg(
                strncmp(text, "do_", 3) != 0 || strcmp(text, "do_it()") == 0,
                "\"%s\" where the window is %g wide", text, (double)width);
        }
        stage_close(&stage);
    }
}
END_TEST

/* Every text is as readable as WCAG asks of small text, on what lies under
 * it: the last opaque rectangle that covers its middle. */
static ViewColour ground_of(const Stage *stage, size_t index, ViewRect box)
{
    float x = box.x + box.w / 2, y = box.y + box.h / 2;
    ViewColour ground = 0x000000FF;
    for (size_t i = 0; i < index; i++) {
        const ViewCommand *command = &stage->list.commands[i];
        ViewRect rect = command->rect;
        bool covers = command->kind == VIEW_COMMAND_RECT && x >= rect.x &&
                      y >= rect.y && x < rect.x + rect.w && y < rect.y + rect.h;
        if (covers)
            ground = view_theme_blend(command->colour, ground);
    }
    return ground;
}

START_TEST(texts_have_contrast)
{
    Stage stage;
    stage_open(&stage, "seed1", 1440, 900);
    view_window_set_theme(stage.window, (ViewThemeKind)_i);
    view_window_seek(stage.window, 66);
    stage_draw(&stage);
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->kind != VIEW_COMMAND_TEXT)
            continue;
        ViewRect box = stage_text_box(command);
        if (box.y + box.h > stage.height) /* scrolled out of sight */
            continue;
        ViewColour ground = ground_of(&stage, i, box);
        double contrast = view_theme_contrast(
            view_theme_blend(command->colour, ground), ground);
        FIXTURE_EXPECT(contrast >= 4.5, "\"%s\" has a contrast of %.2f only",
                       view_draw_text_of(&stage.list, command), contrast);
    }
    stage_close(&stage);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_labels");
    TCase *labels = tcase_create("labels");
    tcase_add_loop_test(labels, labels_keep_apart, 0,
                        (int)(sizeof traces / sizeof traces[0]) * 3);
    tcase_add_test(labels, labels_keep_apart_at_odd_sizes);
    tcase_add_test(labels, long_names_and_seeds_are_cut_with_an_ellipsis);
    tcase_add_test(labels, labels_keep_apart_before_a_class);
    tcase_add_test(labels, a_call_is_not_cut_to_its_first_letters);
    tcase_add_loop_test(labels, texts_have_contrast, 0, VIEW_THEME_COUNT);
    suite_add_tcase(suite, labels);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
