/* How much larger everything is in a window that is large and not dense. */
#include "app_growth.h"

#include <check.h>
#include <stdlib.h>

START_TEST(grows_with_the_window)
{
    static const struct {
        float width, height, growth;
    } sizes[] = {{960, 600, 1},       {1280, 800, 1},  {1440, 900, 1},
                 {1920, 1080, 1},     {2560, 1080, 1}, {2560, 1440, 1.25f},
                 {3440, 1440, 1.25f}, {3840, 2160, 2}, {7680, 4320, 2}};

    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        ck_assert_float_eq(app_growth(sizes[i].width, sizes[i].height),
                           sizes[i].growth);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_growth");
    TCase *tcase = tcase_create("growth");
    tcase_set_timeout(tcase, 0);
    tcase_add_test(tcase, grows_with_the_window);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
