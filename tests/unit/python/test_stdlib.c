/*
 * test_stdlib.c - which modules each version's library has.
 */
#include <check.h>
#include <stdlib.h>

#include "py_stdlib.h"

START_TEST(modules_are_known_by_version)
{
    ck_assert(py_stdlib_has("asyncio", PY_VERSION_312));
    ck_assert(py_stdlib_has("zoneinfo", PY_VERSION_314));
    ck_assert(py_stdlib_has("cgi", PY_VERSION_312));
    ck_assert(!py_stdlib_has("cgi", PY_VERSION_313));
    ck_assert(py_stdlib_has("annotationlib", PY_VERSION_314));
    ck_assert(!py_stdlib_has("annotationlib", PY_VERSION_313));
    ck_assert(!py_stdlib_has("numpy", PY_VERSION_313));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stdlib");
    TCase *cases = tcase_create("names");
    SRunner *runner;
    int failed;

    tcase_add_test(cases, modules_are_known_by_version);
    suite_add_tcase(suite, cases);
    runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
