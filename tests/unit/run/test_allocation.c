/* A program that uses everything, with each of its allocations failing once. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "asyncio_host.h"
#include "base_file.h"
#include "programs.h"
#include "py_machine.h"
#include "run_state.h"
#include "trace_limits.h"
#include "trace_store.h"

/* So many allocations in a row that fail without anybody hearing of it are
 * beyond the program's end. */
enum { QUIET = 40 };

#ifdef __SANITIZE_ADDRESS__
enum { STEP = 3 };
#else
enum { STEP = 1 };
#endif

static RunProgram *everything(int python)
{
    BaseText text = {0}, error = {0};

    ck_assert_msg(base_file_read(TESTS_DIR "/hostile/everything.py", 1 << 20,
                                 &text, &error),
                  "%s", base_text_str(&error));
    RunProgram *program =
        run_program_new("everything.py", text.data, text.length, python);
    ck_assert_str_eq(run_program_error(program, NULL), "");
    base_text_release(&text);
    base_text_release(&error);
    return program;
}

/* With an error, or with all done: memory that fails while the loop passes
 * something on may leave tasks that wait for ever. */
static void ends_in_order(const Run *run, uint64_t nth)
{
    int status = run_exit_status(run);
    const char *errors = run_stderr(run, NULL);

    ck_assert(run_has_ended(run));
    ck_assert_msg(status == 0 || status == 1 || status == 3 || status == 4,
                  "allocation %llu: status %d\n%s", (unsigned long long)nth,
                  status, errors);
    ck_assert_msg(status == 0 || *errors != '\0', "allocation %llu: no error",
                  (unsigned long long)nth);
}

START_TEST(each_failure_ends_in_order)
{
    static const int versions[] = {311, 312, 313, 314};
    RunProgram *program = everything(versions[_i]);
    Run *run = run_new(program, &(RunOptions){.seed = "1"});
    uint64_t nth = (uint64_t)_i, heard = 0, step = 4 * STEP;

    run_finish(run);
    ck_assert_msg(run_exit_status(run) == 0, "%s", run_stderr(run, NULL));
    uint64_t whole = run_fingerprint(run);
    for (int quiet = 0; quiet < QUIET; nth += step) {
        run_reset(run, NULL);
        py_machine_fail_allocation(asyncio_machine(run->asyncio), nth + 1);
        run_finish(run);
        ends_in_order(run, nth + 1);
        bool same = run_fingerprint(run) == whole;
        quiet = same ? quiet + 1 : 0;
        heard += !same;
    }
    ck_assert_uint_gt(heard, 100 / STEP);
    py_machine_fail_allocation(asyncio_machine(run->asyncio), 0);
    run_reset(run, NULL);
    run_finish(run);
    ck_assert_uint_eq(run_fingerprint(run), whole);
    run_free(run);
    run_program_free(program);
}
END_TEST

/* The traces of a machine with ever more room. */
START_TEST(each_limit_ends_in_order)
{
    RunProgram *program = everything(313);
    uint64_t room = 1 << 10;
    int status = 1;

    for (; status != 0; room += room / 16) {
        RunOptions options = {.limits = &(TraceLimits){.memory = room}};
        Run *run = run_new(program, &options);
        run_finish(run);
        ends_in_order(run, room);
        status = run_exit_status(run);
        run_free(run);
        ck_assert_uint_lt(room, 64 << 20);
    }
    run_program_free(program);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_allocation");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_loop_test(test, each_failure_ends_in_order, 0, 4);
    tcase_add_test(test, each_limit_ends_in_order);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
