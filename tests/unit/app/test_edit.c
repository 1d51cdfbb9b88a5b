#define _POSIX_C_SOURCE 200809L

#include "app_edit.h"
#include "app_session_work.h"
#include "base_file.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static char folder[64], path[96];
static AppStore store;
static AppSession *session;
static BaseText text, error;

static float width(void *context, ViewFont font, float size, const char *words,
                   size_t length)
{
    (void)context;
    (void)font;
    (void)words;
    return 0.6f * size * (float)length;
}

static void set_up(void)
{
    const ViewMeasure measure = {width, NULL};
    const AppOptions options = {.seed = "1", .python = 313};
    strcpy(folder, "/tmp/taskarium-edit-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/a.py", folder);
    setenv("XDG_DATA_HOME", folder, 1);
    unsetenv("VISUAL");
    unsetenv("EDITOR");
    app_store_init(&store);
    text = error = (BaseText){0};
    ck_assert(base_file_write(path, "print('one')\n", 13, &error));
    session = app_session_new(&options, &measure);
    app_session_keep_in(session, &store);
    ck_assert(app_session_open(session, path, &error));
}

static void tear_down(void)
{
    BaseText command = {0};
    base_text_printf(&command, "rm -r %s", folder);
    ck_assert_int_eq(system(command.data), 0);
    base_text_release(&command);
    app_session_free(session);
    app_store_release(&store);
    base_text_release(&text);
    base_text_release(&error);
}

static bool shows(const char *part)
{
    ViewDrawList list = {0};
    bool found = false;
    view_window_draw(app_session_view(session), &list);
    for (size_t i = 0; i < list.count; i++)
        if (list.commands[i].kind == VIEW_COMMAND_TEXT &&
            strstr(view_draw_text_of(&list, &list.commands[i]), part))
            found = true;
    view_draw_release(&list);
    return found;
}

static void work(void)
{
    while (app_session_work(session, 0.01))
        ;
}

START_TEST(a_copy_is_made_and_the_original_comes_back)
{
    app_edit_begin(session);
    work();
    char *copy = strdup(app_session_source(session)->copy);
    ck_assert(base_file_read(copy, 100, &text, &error));
    ck_assert_str_eq(text.data, "print('one')\n");
    ck_assert(shows("Set VISUAL or EDITOR"));
    ck_assert(shows("your own copy"));
    ck_assert(base_file_write(copy, "print('other')\n", 15, &error));
    app_session_check_file(session);
    work();
    ck_assert(shows("other"));
    app_edit_begin(session); /* what was written stays */
    work();
    ck_assert(shows("other"));
    app_edit_restore(session);
    work();
    ck_assert(!shows("other"));
    ck_assert(shows("the original again"));
    app_edit_restore(session);
    ck_assert(shows("there is no copy"));
    free(copy);
}
END_TEST

/* What is typed in the window is the copy; it can be left and comes back. */
START_TEST(the_window_writes_the_copy)
{
    AppSource *source = app_session_source(session);
    app_edit_resume(session);
    ck_assert_ptr_null(source->copy);
    app_edit_write(session, "print('typed')\n");
    work();
    ck_assert(shows("typed"));
    ck_assert(base_file_read(source->copy, 100, &text, &error));
    ck_assert_str_eq(text.data, "print('typed')\n");
    app_source_leave_copy(source);
    app_session_read_again(session);
    work();
    ck_assert(!shows("typed"));
    app_edit_resume(session);
    work();
    ck_assert(shows("typed"));
    app_edit_write(session, "print('typed'\n"); /* the run before stays */
    work();
    ck_assert(shows("this is the run before"));
    ck_assert(shows("typed"));
}
END_TEST

/* The name is a command with arguments. */
START_TEST(the_editor_gets_the_copy)
{
    setenv("EDITOR", "sed -i s/one/edited/", 1);
    app_edit_begin(session);
    ck_assert(shows("open in your editor"));
    for (int i = 0; i < 500 && !shows("edited"); i++) {
        nanosleep(&(struct timespec){0, 10000000}, NULL);
        app_session_check_file(session);
        work();
    }
    ck_assert(shows("edited"));
    ck_assert(base_file_read(path, 100, &text, &error));
    ck_assert_str_eq(text.data, "print('one')\n");
}
END_TEST

/* One that needs a terminal finds none, wherever we were started from. */
START_TEST(an_editor_that_does_not_open_is_told)
{
    setenv("EDITOR", "cat /dev/tty", 1);
    app_edit_begin(session);
    ck_assert(shows("open in your editor"));
    for (int i = 0; i < 500 && !shows("did not open"); i++) {
        nanosleep(&(struct timespec){0, 10000000}, NULL);
        app_edit_look(session);
    }
    ck_assert(shows("did not open"));
    ck_assert(shows("a terminal"));
}
END_TEST

START_TEST(without_a_place_there_is_no_copy)
{
    app_store_release(&store);
    setenv("XDG_DATA_HOME", "/dev/null/data", 1);
    app_store_init(&store);
    app_edit_begin(session);
    ck_assert_ptr_null(app_session_source(session)->copy);
    ck_assert(app_store_take_notice(&store, &text));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("app_edit");
    TCase *tcase = tcase_create("edit");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, the_window_writes_the_copy);
    tcase_add_test(tcase, a_copy_is_made_and_the_original_comes_back);
    tcase_add_test(tcase, the_editor_gets_the_copy);
    tcase_add_test(tcase, an_editor_that_does_not_open_is_told);
    tcase_add_test(tcase, without_a_place_there_is_no_copy);
    suite_add_tcase(suite, tcase);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
