/* Leaks on purpose. Where this passes, no other test would find a leak. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

static void forgets_memory(void)
{
    char *volatile memory = malloc(4321);

    memset(memory, 1, 4321);
    memory = NULL;
}

START_TEST(leaks)
{
    forgets_memory();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("canary");
    TCase *cases = tcase_create("all");
    SRunner *runner = srunner_create(suite);
    int failed;

    tcase_set_timeout(cases, 0);
    tcase_add_test(cases, leaks);
    suite_add_tcase(suite, cases);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
