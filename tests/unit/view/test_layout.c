#define _POSIX_C_SOURCE 200809L

/* Programs of many kinds at many sizes, in both languages and under each tab:
 * no two labels overlap, none is cut. A larger text is a smaller window. */
#include "base_file.h"
#include "base_words.h"
#include "labels.h"
#include "stage.h"
#include "view_window_private.h"

#include <check.h>
#include <glob.h>
#include <stdlib.h>

static const float sizes[][2] = {
    {960, 600}, {1066, 666}, {1280, 800}, {1600, 900}, {2560, 1440}};
static const char *const languages[] = {"en", "ru"};

enum { SIZES = 5, LANGUAGES = 2 };

static Stage stage;
static glob_t files;

static void check_program(const char *path, unsigned turn)
{
    BaseText source = {0}, error = {0};
    bool read = base_file_read(path, 1 << 20, &source, &error);

    ck_assert_msg(read, "%s", base_text_str(&error));
    stage_open_program(&stage, source.data, "1", 1280, 800);
    for (int i = 0; i < SIZES; i++) {
        uint32_t count = view_screen_count(&stage.window->screen);
        stage.window->screen.open.panel =
            (ViewPanel)((turn + (unsigned)i) % VIEW_PANEL_COUNT);
        stage.window->screen.open.drawer = i % 2 == 0;
        if (count > 0)
            view_window_seek(stage.window, i % 2 == 0 ? count - 1 : count / 2);
        stage_resize(&stage, sizes[i][0], sizes[i][1]);
        stage_seek_state(&stage);
        labels_check(&stage, path);
    }
    stage_close(&stage);
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
        check_program(files.gl_pathv[i], (unsigned)i);
    globfree(&files);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_layout");
    TCase *tests = tcase_create("layout");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_loop_test(tests, labels_keep_apart_in_programs, 0, LANGUAGES);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
