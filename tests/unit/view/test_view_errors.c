/* The errors of a group: which leaves its repr tells of, which clause took
 * which of them, and what goes on. */
#include "stage.h"
#include "view_leaves.h"
#include "view_picture.h"
#include "view_window_private.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static Stage stage;
static BaseText text;

static const char *told(const char *repr)
{
    base_text_clear(&text);
    view_leaves_tell(repr, &text);
    return base_text_str(&text);
}

START_TEST(leaves_are_read_from_a_repr)
{
    static const char *const cases[][2] = {
        {"ValueError('no, [group]')", "ValueError('no, [group]')"},
        {"ExceptionGroup('two', [ValueError('a'), KeyError('b')])",
         "ValueError('a'), KeyError('b')"},
        {"ExceptionGroup('o', [ExceptionGroup('i', [E(1), E(2)]), F()])",
         "E(1), E(2), F()"},
        {"BaseExceptionGroup('o', [E(), BaseExceptionGroup('i', [F()])])",
         "E(), F()"},
        {"ExceptionGroup('it\\'s [', [E('])'), F({'a': [1, 2]})])",
         "E('])'), F({'a': [1, 2]})"},
        {"ValueError('text', [1, 2])", "ValueError('text', [1, 2])"},
        {"ExceptionGroup('cut', [ValueError('an", "ValueError('an"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_str_eq(told(cases[i][0]), cases[i][1]);
    base_text_release(&text);
}
END_TEST

START_TEST(a_leaf_is_found_whole)
{
    const char *repr = "ExceptionGroup('two', [ValueError('a'), KeyError()])";

    ck_assert(view_leaves_has(repr, "KeyError()"));
    ck_assert(!view_leaves_has(repr, "ValueError('"));
    ck_assert(!view_leaves_has(repr, "two"));
}
END_TEST

static const char program[] =
    "import asyncio\n"
    "async def fail(error):\n"
    "    raise error\n"
    "async def inner():\n"
    "    async with asyncio.TaskGroup() as tg:\n"
    "        tg.create_task(fail(KeyError('b')))\n"
    "        tg.create_task(fail(OSError('c')))\n"
    "async def main():\n"
    "    try:\n"
    "        async with asyncio.TaskGroup() as tg:\n"
    "            tg.create_task(fail(ValueError('a')))\n"
    "            tg.create_task(inner())\n"
    "    except* ValueError:\n"
    "        pass\n"
    "    except* KeyError:\n"
    "        pass\n"
    "asyncio.run(main())\n";

/* The colour of the dot before a text. */
static ViewColour dot_of(const char *beginning)
{
    const ViewCommand *command = stage_text_from(&stage, beginning);

    ck_assert_msg(command != NULL, "no text begins with \"%s\"", beginning);
    while (command->kind != VIEW_COMMAND_CIRCLE)
        command--;
    return command->colour;
}

START_TEST(clauses_have_a_number_a_colour_and_what_they_took)
{
    stage_open_program(&stage, program, "1", 700, 900);
    view_window_show_only(stage.window, VIEW_ONLY_ERRORS);
    stage_draw(&stage);
    const ViewTheme *theme = &stage.window->theme;
    ck_assert_ptr_nonnull(stage_text_from(&stage, "1. The except* of line 13"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "2. The except* of line 15"));
    ck_assert_ptr_nonnull(stage_text(&stage, "left over: OSError('c')"));
    ck_assert_uint_eq(dot_of("1. The except*"), theme->done);
    ck_assert_uint_eq(dot_of("2. The except*"), theme->waiting);
    ck_assert_uint_eq(dot_of("KeyError('b')"), theme->waiting);
    ck_assert_uint_eq(dot_of("OSError('c')"), theme->failed);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "It goes on: OSError('c')"));
    stage_close(&stage);
}
END_TEST

/* Before a clause has met the error nothing is said of it. */
START_TEST(nothing_is_told_before_it_happens)
{
    stage_open_program(&stage, program, "1", 700, 900);
    view_window_show_only(stage.window, VIEW_ONLY_ERRORS);
    const ViewModel *model = &stage.window->screen.model;
    for (uint32_t i = 0; i < model->error_count; i++) {
        const TraceEvent *event =
            trace_store_get(stage.trace, model->errors[i]);
        if (event->kind != TRACE_EXCEPT_MATCHED)
            continue;
        view_window_seek(stage.window, model->errors[i] - 1);
        break;
    }
    stage_seek_state(&stage);
    ck_assert_ptr_null(stage_text_from(&stage, "1. The except*"));
    ck_assert_uint_eq(dot_of("ValueError('a')"), stage.window->theme.failed);
    stage_close(&stage);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_errors");
    TCase *tests = tcase_create("errors");
    SRunner *runner = srunner_create(suite);

    tcase_add_test(tests, leaves_are_read_from_a_repr);
    tcase_add_test(tests, a_leaf_is_found_whole);
    tcase_add_test(tests, clauses_have_a_number_a_colour_and_what_they_took);
    tcase_add_test(tests, nothing_is_told_before_it_happens);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
