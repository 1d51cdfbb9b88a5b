#define _POSIX_C_SOURCE 200809L

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "verify_harness.h"
#include "verify_process.h"

static bool start(VerifyProcess *process, const char *script)
{
    const char *const arguments[] = {"/bin/sh", "-c", script, NULL};
    BaseText error = {0};

    bool started = verify_process_start(process, arguments, true, &error);
    base_text_release(&error);
    return started;
}

START_TEST(lines_and_bytes_come_as_they_are)
{
    VerifyProcess process;
    BaseText text = {0};

    ck_assert(start(&process, "printf 'one\\n\\nab\\ncd'; cat"));
    ck_assert(verify_process_line(&process, 10, &text));
    ck_assert_str_eq(base_text_str(&text), "one");
    ck_assert(verify_process_line(&process, 10, &text));
    ck_assert_str_eq(base_text_str(&text), "");
    ck_assert(verify_process_bytes(&process, 10, 5, &text));
    ck_assert_str_eq(base_text_str(&text), "ab\ncd");
    ck_assert(verify_process_send(&process, "back\n", 5));
    ck_assert(verify_process_line(&process, 10, &text));
    ck_assert_str_eq(base_text_str(&text), "back");
    ck_assert(verify_process_bytes(&process, 10, 0, &text));
    base_text_release(&text);
    verify_process_stop(&process);
}
END_TEST

START_TEST(much_is_read_in_pieces)
{
    VerifyProcess process;
    BaseText text = {0};

    ck_assert(start(&process, "i=0; while [ $i -lt 3000 ]; do i=$((i+1)); "
                              "echo 0123456789012345678901234567890123456789; "
                              "done"));
    ck_assert(verify_process_bytes(&process, 20, 3000 * 41, &text));
    ck_assert(!verify_process_line(&process, 10, &text));
    base_text_release(&text);
    verify_process_stop(&process);
}
END_TEST

START_TEST(an_end_without_a_newline_is_no_line)
{
    VerifyProcess process;
    BaseText text = {0};

    ck_assert(start(&process, "printf abc"));
    ck_assert(!verify_process_line(&process, 10, &text));
    base_text_release(&text);
    verify_process_stop(&process);
}
END_TEST

START_TEST(silence_is_not_waited_for_longer_than_said)
{
    VerifyProcess process;
    BaseText text = {0};

    ck_assert(start(&process, "sleep 30"));
    ck_assert(!verify_process_line(&process, 0.05, &text));
    verify_process_stop(&process);
    verify_process_stop(&process);
    base_text_release(&text);
}
END_TEST

START_TEST(writing_to_one_that_is_gone_does_not_kill_us)
{
    VerifyProcess process;
    BaseText text = {0};
    bool sent = true;

    ck_assert(start(&process, "exit 0"));
    ck_assert(!verify_process_line(&process, 10, &text));
    for (int i = 0; i < 2000 && sent; i++) {
        sent = verify_process_send(&process, "x", 1);
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    ck_assert(!sent);
    base_text_release(&text);
    verify_process_stop(&process);
}
END_TEST

START_TEST(what_is_not_there_ends_at_once)
{
    const char *const arguments[] = {"/no/such/program", NULL};
    VerifyProcess process;
    BaseText text = {0};

    ck_assert(verify_process_start(&process, arguments, true, &text));
    ck_assert(!verify_process_line(&process, 10, &text));
    base_text_release(&text);
    verify_process_stop(&process);
}
END_TEST

START_TEST(the_environment_is_clean)
{
    VerifyProcess process;
    BaseText text = {0};

    setenv("TASKARIUM_SECRET", "x", 1);
    ck_assert(
        start(&process, "echo \"$PYTHONHASHSEED.$TASKARIUM_SECRET.$HOME\""));
    ck_assert(verify_process_line(&process, 10, &text));
    ck_assert_str_eq(base_text_str(&text), "0..");
    base_text_release(&text);
    verify_process_stop(&process);
}
END_TEST

/* /bin/sh as the interpreter: what it says is no answer. */
START_TEST(a_harness_that_talks_nonsense_is_refused)
{
    VerifyHarnessOptions options = {.python = "/bin/sh",
                                    .script = "/no/such/script",
                                    .program = "x.py",
                                    .mode = VERIFY_EVENTS,
                                    .turns = 5,
                                    .seconds = 1.5,
                                    .trust = true};
    VerifyHarness harness;
    VerifyAnswer answer = {0};
    BaseText error = {0};

    ck_assert(verify_harness_start(&harness, &options, &error));
    ck_assert(!verify_harness_ask(&harness, "7", &answer, &error));
    ck_assert_ptr_nonnull(strstr(error.data, "seed 7"));
    verify_harness_stop(&harness);
    verify_answer_release(&answer);
    base_text_release(&error);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("process");
    TCase *processes = tcase_create("processes");

    tcase_add_test(processes, lines_and_bytes_come_as_they_are);
    tcase_add_test(processes, much_is_read_in_pieces);
    tcase_add_test(processes, an_end_without_a_newline_is_no_line);
    tcase_add_test(processes, silence_is_not_waited_for_longer_than_said);
    tcase_add_test(processes, writing_to_one_that_is_gone_does_not_kill_us);
    tcase_add_test(processes, what_is_not_there_ends_at_once);
    tcase_add_test(processes, the_environment_is_clean);
    tcase_add_test(processes, a_harness_that_talks_nonsense_is_refused);
    suite_add_tcase(suite, processes);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
