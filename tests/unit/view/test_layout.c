#define _POSIX_C_SOURCE 200809L

/* Programs of many kinds at many sizes, in both languages, with texts of three
 * sizes and under each tab: no two labels overlap, none is cut. A larger text
 * is a smaller window. */
#include "base_file.h"
#include "base_words.h"
#include "labels.h"
#include "programs.h"
#include "stage.h"
#include "view_window_private.h"

#include <check.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

static const float sizes[][2] = {
    {960, 600}, {1280, 800}, {1440, 900}, {2560, 1440}, {3840, 2160}};
static const float scales[] = {1, 1.25f, 1.5f};
static const char *const languages[] = {"en", "ru"};

enum { SIZES = 5, SCALES = 3, LANGUAGES = 2 };

static Stage stage;
static glob_t files;

/* The seed can be seen and changed, however little room there is. */
static void check_seed(const char *of)
{
    const ViewUi *ui = &stage.window->ui;
    bool found = false;

    for (size_t i = 0; i < ui->zone_count; i++)
        found = found || (ui->zones[i].action == VIEW_ACTION_EDIT_SEED &&
                          ui->zones[i].rect.w >= 80);
    FIXTURE_EXPECT(found, "%s, %.0fx%.0f: no field for the seed", of,
                   (double)stage.width, (double)stage.height);
}

/* Each program is seen at each size, with one text size for each; the next one
 * has another. */
static void check_program(const char *name, const char *source, unsigned turn)
{
    char of[300];

    stage_open_program(&stage, source, "1", 1280, 800);
    for (unsigned i = 0; i < SIZES; i++) {
        uint32_t count = view_screen_count(&stage.window->screen);
        float scale = scales[(turn + i) % SCALES];
        stage.window->screen.open.panel =
            (ViewPanel)((turn + i) % VIEW_PANEL_COUNT);
        stage.window->screen.open.drawer = i % 2 == 0;
        if (count > 0)
            view_window_seek(stage.window, i % 2 == 0 ? count - 1 : count / 2);
        stage_resize(&stage, sizes[i][0] / scale, sizes[i][1] / scale);
        stage_seek_state(&stage);
        snprintf(of, sizeof of, "%s, text x%.2f", name, (double)scale);
        labels_check(&stage, of);
        check_seed(of);
    }
    stage_close(&stage);
}

static void check_file(const char *path, unsigned turn)
{
    BaseText source = {0}, error = {0};
    bool read = base_file_read(path, 1 << 20, &source, &error);

    ck_assert_msg(read, "%s", base_text_str(&error));
    check_program(path, source.data, turn);
    base_text_release(&source);
    base_text_release(&error);
}

START_TEST(labels_keep_apart_in_programs)
{
    ck_assert(base_words_choose(languages[_i]));
    ck_assert_int_eq(glob(TESTS_DIR "/explain/questions/*.py", 0, NULL, &files),
                     0);
    ck_assert_int_eq(glob(LESSONS_DIR "/*/main.py", GLOB_APPEND, NULL, &files),
                     0);
    ck_assert_uint_ge(files.gl_pathc, 30);
    for (size_t i = 0; i < files.gl_pathc; i++)
        check_file(files.gl_pathv[i], (unsigned)i);
    globfree(&files);
}
END_TEST

/* At every size with every text. */
START_TEST(labels_keep_apart_in_what_is_hard_to_draw)
{
    ck_assert(base_words_choose(languages[_i]));
    for (size_t i = 0; i < program_count; i++)
        for (unsigned turn = 0; turn < SCALES; turn++)
            check_program(programs[i].name, programs[i].source,
                          turn + (unsigned)i);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_layout");
    TCase *tests = tcase_create("layout");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_loop_test(tests, labels_keep_apart_in_programs, 0, LANGUAGES);
    tcase_add_loop_test(tests, labels_keep_apart_in_what_is_hard_to_draw, 0,
                        LANGUAGES);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
