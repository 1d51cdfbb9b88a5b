#define _POSIX_C_SOURCE 200809L

/* Changing a program's text: the text itself, and the editor in the window. */

#include "stage.h"
#include "view_edit.h"
#include "view_indent.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- the text ---- */

static ViewEdit edit;

static void begin(const char *text, size_t caret)
{
    view_edit_begin(&edit, text, strlen(text));
    view_edit_place(&edit, caret, false);
}

static void select_range(size_t from, size_t to)
{
    view_edit_place(&edit, from, false);
    view_edit_place(&edit, to, true);
}

static void type_words(const char *text)
{
    for (; *text; text++)
        view_edit_type(&edit, text, 1);
}

static void check_text(const char *text, size_t caret)
{
    ck_assert_str_eq(edit.text, text);
    ck_assert_uint_eq(edit.length, strlen(text));
    ck_assert_uint_eq(edit.caret, caret);
}

static void release_edit(void)
{
    view_edit_release(&edit);
}

START_TEST(words_are_undone_one_by_one)
{
    begin("", 0);
    type_words("one two");
    check_text("one two", 7);
    ck_assert(view_edit_undo(&edit));
    check_text("one ", 4);
    ck_assert(view_edit_undo(&edit));
    check_text("", 0);
    ck_assert(!view_edit_undo(&edit));
    ck_assert(view_edit_redo(&edit));
    ck_assert(view_edit_redo(&edit));
    check_text("one two", 7);
    ck_assert(!view_edit_redo(&edit));
    view_edit_undo(&edit);
    type_words("six");
    ck_assert(!view_edit_redo(&edit));
    check_text("one six", 7);
}
END_TEST

START_TEST(every_change_can_be_undone_and_done_again)
{
    static const char *const pieces[] = {"a", "\n", "    ", "\xD1\x8F", "x:"};
    char *states[61];
    unsigned random = 7;
    begin("async def f():\n    pass\n", 5);
    for (int i = 0; i < 60; i++) {
        states[i] = strdup(edit.text);
        random = random * 1103515245u + 12345u;
        size_t at = random / 65536 % (edit.length + 1);
        while (at > 0 && (edit.text[at] & 0xC0) == 0x80)
            at--;
        view_edit_place(&edit, at, random & 4096);
        const char *piece = pieces[random / 256 % 5];
        size_t before = edit.done;
        if (random & 8192)
            view_edit_erase(&edit, VIEW_EDIT_WORD_BACK);
        else
            view_edit_insert(&edit, piece, strlen(piece));
        if (edit.done == before) { /* there was nothing to erase */
            free(states[i]);
            i--;
        }
    }
    states[60] = strdup(edit.text);
    for (int i = 59; i >= 0; i--) {
        ck_assert(view_edit_undo(&edit));
        ck_assert_str_eq(edit.text, states[i]);
    }
    for (int i = 1; i <= 60; i++) {
        ck_assert(view_edit_redo(&edit));
        ck_assert_str_eq(edit.text, states[i]);
    }
    for (int i = 0; i <= 60; i++)
        free(states[i]);
}
END_TEST

START_TEST(another_text_is_one_change)
{
    begin("one\ntwo\nthree\n", 9);
    view_edit_become(&edit, "one\n2\nthree\n", 12);
    ck_assert_str_eq(edit.text, "one\n2\nthree\n");
    ck_assert_uint_eq(edit.change_count, 1);
    ck_assert_str_eq(edit.changes[0].removed, "two");
    ck_assert(view_edit_undo(&edit));
    ck_assert_str_eq(edit.text, "one\ntwo\nthree\n");
    view_edit_become(&edit, edit.text, edit.length);
    ck_assert_uint_eq(edit.done, 0);
    /* Not within a letter: both begin with the same byte, then end with it. */
    begin("\xD1\x8F", 0);
    view_edit_become(&edit, "\xD1\x8E", 2);
    ck_assert_str_eq(edit.changes[0].removed, "\xD1\x8F");
    begin("\xD0\x81", 0);
    view_edit_become(&edit, "\xD1\x81", 2);
    ck_assert_str_eq(edit.changes[0].removed, "\xD0\x81");
}
END_TEST

START_TEST(the_caret_goes_by_letters_words_and_lines)
{
    begin("  \xD1\x8F = go_on(1)\n", 2);
    view_edit_move(&edit, VIEW_EDIT_FORWARD, false);
    ck_assert_uint_eq(edit.caret, 4);
    view_edit_move(&edit, VIEW_EDIT_WORD_FORWARD, false);
    ck_assert_uint_eq(edit.caret, 7);
    view_edit_move(&edit, VIEW_EDIT_WORD_FORWARD, true);
    ck_assert_uint_eq(edit.caret, 13);
    ck_assert_uint_eq(edit.anchor, 7);
    view_edit_move(&edit, VIEW_EDIT_BACK, false);
    ck_assert_uint_eq(edit.caret, 7);
    view_edit_move(&edit, VIEW_EDIT_LINE_BEGIN, false);
    ck_assert_uint_eq(edit.caret, 2);
    view_edit_move(&edit, VIEW_EDIT_LINE_BEGIN, false);
    ck_assert_uint_eq(edit.caret, 0);
    view_edit_move(&edit, VIEW_EDIT_BACK, false);
    ck_assert_uint_eq(edit.caret, 0);
    view_edit_move(&edit, VIEW_EDIT_TEXT_END, false);
    view_edit_move(&edit, VIEW_EDIT_FORWARD, false);
    ck_assert_uint_eq(edit.caret, edit.length);
    view_edit_place(&edit, 9, false);
    view_edit_select_word(&edit);
    ck_assert_uint_eq(edit.anchor, 7);
    ck_assert_uint_eq(edit.caret, 12);
    view_edit_select_line(&edit);
    ck_assert_uint_eq(edit.anchor, 0);
    ck_assert_uint_eq(edit.caret, edit.length);
}
END_TEST

typedef struct Enter {
    const char *text; /* the caret is at its end */
    const char *line; /* what comes of it */
} Enter;

static const Enter enters[] = {
    {"x = 1", "x = 1\n"},
    {"    x = 1", "    x = 1\n    "},
    {"if x:", "if x:\n    "},
    {"    if x:  # so: ", "    if x:  # so: \n        "},
    {"    x = 1  # so:", "    x = 1  # so:\n    "},
    {"        return", "        return\n    "},
    {"    returned = 1", "    returned = 1\n    "},
    {"    raise X()", "    raise X()\n"},
    {"\tif x:", "\tif x:\n\t\t"},
    {"  pass", "  pass\n"},
    {"", "\n"},
};

START_TEST(a_new_line_stands_as_deep_as_it_should)
{
    begin(enters[_i].text, strlen(enters[_i].text));
    view_indent_enter(&edit);
    check_text(enters[_i].line, strlen(enters[_i].line));
}
END_TEST

START_TEST(lines_go_deeper_and_back)
{
    static const char text[] = "a\n\n  b\n\tc\nd\n";
    begin(text, 0);
    select_range(0, 10); /* up to the d, which is not meant */
    view_indent_more(&edit);
    ck_assert_str_eq(edit.text, "    a\n\n      b\n\t\tc\nd\n");
    view_indent_less(&edit);
    ck_assert_str_eq(edit.text, text);
    view_indent_less(&edit);
    ck_assert_str_eq(edit.text, "a\n\nb\nc\nd\n");
    ck_assert(view_edit_undo(&edit));
    ck_assert_str_eq(edit.text, text);
    ck_assert(view_edit_undo(&edit));
    ck_assert(view_edit_undo(&edit));
    ck_assert_str_eq(edit.text, text);
    ck_assert(!view_edit_undo(&edit));
    begin("ab", 1);
    view_indent_more(&edit);
    check_text("a   b", 4);
    begin("      ab", 7);
    view_indent_less(&edit);
    check_text("  ab", 3);
    begin("      ab", 6);
    view_indent_erase_back(&edit);
    check_text("    ab", 4);
    view_indent_erase_back(&edit);
    view_indent_erase_back(&edit);
    check_text("ab", 0);
}
END_TEST

START_TEST(lines_become_comments_and_back)
{
    begin("  a\n\n    b\nc\n", 0);
    select_range(0, 11);
    view_indent_comment(&edit);
    ck_assert_str_eq(edit.text, "  # a\n\n  #   b\nc\n");
    view_indent_comment(&edit);
    ck_assert_str_eq(edit.text, "  a\n\n    b\nc\n");
    begin("", 0);
    view_indent_comment(&edit);
    check_text("", 0);
}
END_TEST

START_TEST(what_is_looked_for_is_found_in_a_circle)
{
    begin("one Two one\ntwo", 0);
    ck_assert(view_edit_find(&edit, "two", true));
    ck_assert_uint_eq(edit.anchor, 4);
    ck_assert(view_edit_find(&edit, "two", true));
    ck_assert_uint_eq(edit.anchor, 12);
    ck_assert(view_edit_find(&edit, "two", true));
    ck_assert_uint_eq(edit.anchor, 4);
    ck_assert(view_edit_find(&edit, "two", false));
    ck_assert_uint_eq(edit.anchor, 12);
    ck_assert(!view_edit_find(&edit, "three", true));
    ck_assert(!view_edit_find(&edit, "", true));
    ck_assert_uint_eq(edit.caret, 15);
    view_edit_go_line(&edit, 2);
    ck_assert_uint_eq(edit.caret, 12);
    ck_assert_uint_eq(view_edit_line(&edit, 12), 2);
    view_edit_go_line(&edit, 99);
    ck_assert_uint_eq(edit.caret, 15);
}
END_TEST

/* ---- in the window ---- */

static Stage stage;
static char sent[1024];

static const char program[] = "import asyncio\n"
                              "async def main():\n"
                              "    await asyncio.sleep(1)\n"
                              "asyncio.run(main())\n";

static void open_window(void)
{
    stage_open_program(&stage, program, "1", 1280, 800);
    sent[0] = '\0';
}

static void close_window(void)
{
    stage_close(&stage);
}

/* Takes all requests; the text of the last of a kind comes into `sent`. */
static int requests_of(ViewRequestKind kind)
{
    ViewRequest request;
    int count = 0;
    while (view_window_take_request(stage.window, &request)) {
        if (request.kind != kind)
            continue;
        count++;
        snprintf(sent, sizeof sent, "%s", request.text);
    }
    return count;
}

static void pass_time(void)
{
    for (int i = 0; i < 10; i++)
        stage_tick(&stage, 0.1);
}

static void open_editor(void)
{
    stage_key(&stage, VIEW_KEY_E, 0);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_EDIT), 1);
    ck_assert(view_window_wants_text(stage.window));
    ck_assert(view_window_wants_lines(stage.window));
}

START_TEST(what_is_typed_reaches_the_host_after_a_pause)
{
    open_editor();
    stage_key(&stage, VIEW_KEY_END, VIEW_MOD_CTRL);
    stage_type(&stage, "x");
    ck_assert(view_window_wants_ticks(stage.window));
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 0);
    stage_tick(&stage, 0.1);
    stage_type(&stage, " = 1");
    stage_tick(&stage, 0.5);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 0);
    pass_time();
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 1);
    ck_assert_str_eq(sent + strlen(program), "x = 1");
    stage_key(&stage, VIEW_KEY_Z, VIEW_MOD_CTRL);
    stage_key(&stage, VIEW_KEY_ENTER, VIEW_MOD_CTRL);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 1);
    ck_assert_uint_lt(strlen(sent), strlen(program) + 5);
    pass_time();
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 0);
}
END_TEST

START_TEST(nothing_typed_is_lost)
{
    open_editor();
    stage_type(&stage, "1");
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 1);
    ck_assert(!view_window_wants_text(stage.window));
    open_editor();
    stage_type(&stage, "2");
    stage_click_text(&stage, "play");
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 1);
    stage_key(&stage, VIEW_KEY_E, 0);
    stage_type(&stage, "3");
    view_window_close(stage.window);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 1);
}
END_TEST

START_TEST(letters_belong_to_the_text_while_it_has_the_keys)
{
    open_editor();
    stage_key(&stage, VIEW_KEY_N, 0);
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    stage_key(&stage, VIEW_KEY_X, VIEW_MOD_SHIFT);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_SEED), 0);
    stage_click_text(&stage, "Task-1");
    stage_key(&stage, VIEW_KEY_N, 0);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_SEED), 1);
}
END_TEST

/* A click sets the caret, a drag and a double click select. */
START_TEST(the_mouse_places_the_caret_and_selects)
{
    open_editor();
    const ViewCommand *word = stage_text_from(&stage, "asyncio.run");
    ck_assert_ptr_nonnull(word);
    ViewRect box = stage_text_box(word);
    float y = box.y + box.h / 2;
    stage_double_click(&stage, box.x + 3, y);
    stage_key(&stage, VIEW_KEY_C, VIEW_MOD_CTRL);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_COPY_TEXT), 1);
    ck_assert_str_eq(sent, "asyncio");
    stage_drag(&stage, box.x, y, box.x + box.w + 60, y);
    stage_key(&stage, VIEW_KEY_X, VIEW_MOD_CTRL);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_COPY_TEXT), 1);
    ck_assert_str_eq(sent, "asyncio.run(main())");
    stage_type(&stage, "pass\r\npass");
    pass_time();
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 1);
    ck_assert_ptr_nonnull(strstr(sent, "sleep(1)\npass\npass\n"));
}
END_TEST

START_TEST(up_and_down_keep_the_column)
{
    open_editor();
    stage_key(&stage, VIEW_KEY_HOME, VIEW_MOD_CTRL);
    for (int i = 0; i < 9; i++)
        stage_key(&stage, VIEW_KEY_RIGHT, 0);
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_key(&stage, VIEW_KEY_DOWN, 0);
    stage_type(&stage, "|");
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_CTRL);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 1);
    ck_assert_ptr_nonnull(strstr(sent, "    await| asyncio"));
    stage_key(&stage, VIEW_KEY_PAGE_DOWN, 0);
    stage_type(&stage, "|");
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_CTRL);
    requests_of(VIEW_REQUEST_WRITE);
    ck_assert_str_eq(sent + strlen(sent) - 2, "\n|");
}
END_TEST

/* A text that does not compile is marked; another from elsewhere is taken as a
 * change. */
/* Of the student's own copy, whose file they can correct. */
START_TEST(an_error_names_the_file_that_the_text_lies_in)
{
    BaseText error = {0};
    base_text_printf(&error, "  File \"%s\", line 1\nSyntaxError: so",
                     run_program_name(stage.program));
    ViewProgram shown = {.path = run_program_name(stage.program),
                         .file = "/copies/a.py",
                         .name = "a.py",
                         .text = "(",
                         .length = 1,
                         .docstring = "",
                         .python = 313,
                         .error = error.data,
                         .is_copy = true};
    view_window_set_program(stage.window, &shown);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "  File \"/copies/a.py\", line 1"));
    base_text_release(&error);
}
END_TEST

START_TEST(the_host_answers_with_an_error_or_another_text)
{
    static const char wrong[] = "import asyncio\nx = (\n";
    ViewProgram shown = {.path = run_program_name(stage.program),
                         .name = "a.py",
                         .text = wrong,
                         .length = sizeof wrong - 1,
                         .docstring = "",
                         .python = 313,
                         .error = "SyntaxError: so",
                         .error_line = 2,
                         .is_copy = true};
    view_window_set_program(stage.window, &shown);
    shown.text = program;
    shown.length = strlen(program);
    shown.error = NULL;
    shown.error_line = 0;
    open_editor();
    view_window_set_program(stage.window, &shown);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "original"));
    stage_key(&stage, VIEW_KEY_Z, VIEW_MOD_CTRL);
    pass_time();
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 1);
    ck_assert_str_eq(sent, wrong);
    stage_click_text(&stage, "original");
    ck_assert_int_eq(requests_of(VIEW_REQUEST_RESTORE), 1);
    shown.is_fixed = true;
    view_window_set_program(stage.window, &shown);
    stage_draw(&stage);
    ck_assert_ptr_null(stage_text(&stage, "original"));
    stage_key(&stage, VIEW_KEY_E, 0);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_EDIT), 0);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "A replay is not edited"));
}
END_TEST

/* A letter that makes the text wrong moves no lane, and Ctrl+S says what is
 * kept. */
START_TEST(a_draft_lies_over_the_lanes)
{
    open_editor();
    float y = stage_text(&stage, "event loop")->rect.y;
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_CTRL);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "Your copy is kept as you"));
    stage_type(&stage, "(");
    pass_time();
    ck_assert_int_eq(requests_of(VIEW_REQUEST_WRITE), 1);
    ViewProgram shown = {.path = "/home/ann/main.py",
                         .name = "a.py",
                         .text = sent,
                         .length = strlen(sent),
                         .docstring = "",
                         .python = 313,
                         .error = "SyntaxError: so",
                         .error_line = 1,
                         .is_copy = true};
    view_window_set_draft(stage.window, &shown, 1);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "Line 1 changed"));
    ck_assert_float_eq(stage_text(&stage, "event loop")->rect.y, y);
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_CTRL);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "Your copy is kept as it"));
    ck_assert_float_eq(stage_text(&stage, "event loop")->rect.y, y);
}
END_TEST

START_TEST(a_line_is_found_by_words_and_by_number)
{
    open_editor();
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    stage_type(&stage, "sleep");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    stage_key(&stage, VIEW_KEY_C, VIEW_MOD_CTRL);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_COPY_TEXT), 1);
    ck_assert_str_eq(sent, "sleep");
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    stage_type(&stage, "2");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    stage_key(&stage, VIEW_KEY_C, VIEW_MOD_CTRL);
    ck_assert_int_eq(requests_of(VIEW_REQUEST_COPY_TEXT), 1);
    ck_assert_str_eq(sent, "async def main():\n");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_editor");
    TCase *text = tcase_create("text"), *window = tcase_create("window");
    tcase_set_timeout(text, 0);
    tcase_set_timeout(window, 0);
    tcase_add_checked_fixture(text, NULL, release_edit);
    tcase_add_test(text, words_are_undone_one_by_one);
    tcase_add_test(text, every_change_can_be_undone_and_done_again);
    tcase_add_test(text, another_text_is_one_change);
    tcase_add_test(text, the_caret_goes_by_letters_words_and_lines);
    tcase_add_loop_test(text, a_new_line_stands_as_deep_as_it_should, 0,
                        (int)(sizeof enters / sizeof *enters));
    tcase_add_test(text, lines_go_deeper_and_back);
    tcase_add_test(text, lines_become_comments_and_back);
    tcase_add_test(text, what_is_looked_for_is_found_in_a_circle);
    tcase_add_checked_fixture(window, open_window, close_window);
    tcase_add_test(window, what_is_typed_reaches_the_host_after_a_pause);
    tcase_add_test(window, nothing_typed_is_lost);
    tcase_add_test(window, letters_belong_to_the_text_while_it_has_the_keys);
    tcase_add_test(window, the_mouse_places_the_caret_and_selects);
    tcase_add_test(window, up_and_down_keep_the_column);
    tcase_add_test(window, an_error_names_the_file_that_the_text_lies_in);
    tcase_add_test(window, the_host_answers_with_an_error_or_another_text);
    tcase_add_test(window, a_draft_lies_over_the_lanes);
    tcase_add_test(window, a_line_is_found_by_words_and_by_number);
    suite_add_tcase(suite, text);
    suite_add_tcase(suite, window);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
