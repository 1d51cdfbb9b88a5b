#define _POSIX_C_SOURCE 200809L

/* A run, and what is told of a lesson, as a page of HTML. */
#include "stage.h"
#include "trace_store.h"
#include "view_page.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static TraceStore *trace;
static ViewMeasure measure;
static ViewPage *page;
static BaseText text, error;

static void setup(void)
{
    trace = fixture_load("seed1");
    measure = stage_measure();
    page = view_page_new("a<b>.py", 900, &measure);
}

static void teardown(void)
{
    view_page_free(page);
    trace_store_free(trace);
    base_text_release(&text);
    base_text_release(&error);
}

static uint32_t add_run(const TraceStore *its, const char *source)
{
    ViewProgram program = {.path = "main.py",
                           .name = "a<b>.py",
                           .text = source,
                           .length = strlen(source),
                           .docstring = "",
                           .python = 313};
    ViewRun run = {.trace = its, .seed = "1", .error = ""};
    return view_page_add_run(page, &program, &run, &error);
}

static uint32_t add_picture(uint32_t run, uint32_t other, uint32_t end)
{
    ViewPageScene scene = {.run = run,
                           .other = other,
                           .names = {"one", "two"},
                           .end = end,
                           .open = VIEW_PAGE_NONE};
    return view_page_add_picture(page, &scene);
}

static void write_page(const char *source)
{
    uint32_t run = add_run(trace, source);
    ck_assert_uint_eq(run, 0);
    ck_assert_uint_eq(add_picture(run, VIEW_PAGE_NONE, UINT32_MAX), 0);
    view_page_write(page, NULL, &text);
}

static uint32_t times_in(const char *whole, const char *part)
{
    uint32_t found = 0;
    for (const char *at = strstr(whole, part); at; at = strstr(at + 1, part))
        found++;
    return found;
}

static uint32_t times(const char *part)
{
    return times_in(text.data, part);
}

static uint32_t value_of(char digit)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *at = strchr(digits, digit);
    ck_assert_ptr_nonnull(at);
    return (uint32_t)(at - digits);
}

/* What a lesson's page says in the encoding that hides it from the eye. */
static BaseText open_seal(void)
{
    BaseText opened = {0};
    const char *at = strstr(text.data, "id=\"data\">\n");
    uint32_t bits = 0, count = 0;
    ck_assert_ptr_nonnull(at);
    for (at = strchr(at, '\n'); *at != '<'; at++) {
        if (*at == '\n' || *at == '=')
            continue;
        bits = bits << 6 | value_of(*at);
        count += 6;
        if (count < 8)
            continue;
        count -= 8;
        base_text_append_char(&opened, (char)(bits >> count & 0xff));
    }
    return opened;
}

START_TEST(a_page_is_whole_by_itself)
{
    write_page("print('</script><b>&')\nx = '\xE4\xBD\xA0'\n");
    ck_assert_uint_eq(times("<!DOCTYPE html>"), 1);
    ck_assert_uint_eq(times("</html>"), 1);
    ck_assert_uint_eq(times("<script"), 2); /* the data, and what shows it */
    ck_assert_uint_eq(times("</script>"), 2);
    ck_assert_uint_eq(times("a<b>"), 0);
    ck_assert_uint_gt(times("a&lt;b&gt;.py"), 0);
    ck_assert_uint_gt(times("\\u003c/script>\\u003cb>&"), 0);
    ck_assert_uint_gt(times("'\xE4\xBD\xA0'"), 0);
    /* It asks for nothing from anywhere, and makes no program of a text. */
    ck_assert_uint_eq(times("src="), 0);
    ck_assert_uint_eq(times("href=\""), 0);
    ck_assert_uint_eq(times("http-equiv=\"Content-Security-Policy\""), 1);
    ck_assert_uint_eq(times("default-src 'none'"), 1);
    ck_assert_uint_eq(times("://"), times("'http://www.w3.org/2000/svg'"));
    ck_assert_uint_eq(times("fetch("), 0);
    ck_assert_uint_eq(times("eval("), 0);
}
END_TEST

START_TEST(a_page_has_every_event_and_its_marks)
{
    write_page("import asyncio\n");
    const char *events = strstr(text.data, "\"events\":[\n");
    ck_assert_ptr_nonnull(events);
    uint32_t rows = 0;
    for (const char *at = events; strncmp(at, "],", 2) != 0;
         at = strchr(at, '\n') + 1)
        rows++;
    ck_assert_uint_eq(rows - 1, trace_store_count(trace));
    ck_assert_uint_gt(times(" data-e="), 60);
    ck_assert_ptr_nonnull(strstr(text.data, "[\"Task-6 raised ValueError\","));
    ck_assert_uint_eq(times("\":\"\",\n"), 0); /* no mark without a sentence */
}
END_TEST

START_TEST(the_same_run_gives_the_same_page)
{
    write_page("x\n");
    BaseText first = text;
    text = (BaseText){0};
    view_page_free(page);
    page = view_page_new("a<b>.py", 900, &measure);
    write_page("x\n");
    ck_assert_uint_eq(first.length, text.length);
    ck_assert_int_eq(memcmp(first.data, text.data, text.length), 0);
    base_text_release(&first);
}
END_TEST

START_TEST(a_run_that_is_too_long_is_no_page)
{
    trace_store_free(trace);
    trace = fixture_many(5000, 4);
    ck_assert_uint_eq(add_run(trace, "x\n"), VIEW_PAGE_NONE);
    ck_assert_uint_gt(error.length, 0);
}
END_TEST

START_TEST(a_page_is_dark_or_light_as_its_reader_prefers)
{
    write_page("x\n");
    ck_assert_uint_eq(times("prefers-color-scheme:light"), 1);
    ck_assert_uint_eq(times("color-scheme:dark"), 1);
    /* Every colour of the picture is in both. */
    ck_assert_uint_gt(times(".f0{"), 0);
    ck_assert_uint_eq(times(".f0{"), 2);
    ck_assert_uint_eq(times("fill=\\\"#"), 0);
}
END_TEST

START_TEST(a_theme_that_is_given_is_the_only_one)
{
    view_page_fix_theme(page, VIEW_THEME_LIGHT);
    write_page("x\n");
    ck_assert_uint_eq(times("prefers-color-scheme"), 0);
    ck_assert_uint_eq(times("color-scheme:light"), 1);
}
END_TEST

/* What is drawn and told up to an event is that of a run which ended there. */
START_TEST(a_picture_knows_nothing_of_what_comes)
{
    TraceStore *part = trace_store_part(trace, 40);
    uint32_t whole = add_run(trace, "x\n");
    uint32_t cut = add_run(part, "x\n");
    ck_assert_uint_eq(add_picture(whole, VIEW_PAGE_NONE, 40), 0);
    ck_assert_uint_eq(add_picture(cut, VIEW_PAGE_NONE, 40), 1);
    view_page_write(page, NULL, &text);
    const char *pictures = strstr(text.data, "\"pictures\":[");
    ck_assert_ptr_nonnull(pictures);
    /* Not one line of it tells of a request to stop, which comes later. */
    ck_assert_uint_eq(times_in(pictures, "cancel"), 0);
    const char *first = strstr(pictures, "\"tips\"");
    const char *second = strstr(first + 1, "\"tips\"");
    size_t length = (size_t)(strstr(first, "\"svg\"") - first);
    ck_assert_int_eq(strncmp(first, second, length), 0);
    trace_store_free(part);
}
END_TEST

START_TEST(the_same_picture_is_drawn_once)
{
    uint32_t run = add_run(trace, "x\n");
    uint32_t all = trace_store_count(trace);
    ck_assert_uint_eq(add_picture(run, VIEW_PAGE_NONE, 40), 0);
    ck_assert_uint_eq(add_picture(run, VIEW_PAGE_NONE, all), 1);
    ck_assert_uint_eq(add_picture(run, VIEW_PAGE_NONE, UINT32_MAX), 1);
    ck_assert_uint_eq(add_picture(run, VIEW_PAGE_NONE, 40), 0);
    /* The only instant is open, whether that is asked for or not. */
    ViewPageScene scene = {
        .run = run, .other = VIEW_PAGE_NONE, .end = 40, .open = 5};
    ck_assert_uint_eq(view_page_add_picture(page, &scene), 0);
}
END_TEST

static uint32_t first_of(const TraceStore *its, uint32_t turn)
{
    uint32_t id = 0;

    while (trace_store_get(its, id)->turn != turn)
        id++;
    return id;
}

/* The nth of the numbers between commas. */
static double number_of(const char *list, uint32_t nth)
{
    for (; nth > 0; nth--)
        list = strchr(list, ',') + 1;
    return strtod(list, NULL);
}

START_TEST(two_runs_lie_on_one_axis)
{
    TraceStore *second = fixture_load("seed0");
    uint32_t run = add_run(trace, "x\n"), other = add_run(second, "y\n");
    add_picture(run, other, UINT32_MAX);
    view_page_write(page, NULL, &text);
    ck_assert_uint_eq(times("\"names\":[\"one\",\"two\"]"), 1);
    ck_assert_uint_eq(times("\"svg\":"), 2);
    /* A turn of both begins at the same place. */
    const char *upper = strstr(text.data, "\"x\":[") + strlen("\"x\":[");
    const char *lower = strstr(upper, "\"x\":[") + strlen("\"x\":[");
    for (uint32_t turn = 0; turn <= 2; turn++)
        ck_assert_double_eq_tol(number_of(upper, first_of(trace, turn)),
                                number_of(lower, first_of(second, turn)), 0.15);
    trace_store_free(second);
}
END_TEST

START_TEST(a_lesson_cannot_be_read_at_a_glance)
{
    add_run(trace, "print('</script>')\n");
    add_picture(0, VIEW_PAGE_NONE, UINT32_MAX);
    ViewPageLesson lesson = {
        .data = "{\"title\":\"\xE4\xBD\xA0 </script> \\\"\xD0\xB4\\\"\"}",
        .window = "taskarium 1",
        .study = "taskarium study 1",
        .python3 = NULL};
    view_page_write(page, &lesson, &text);
    ck_assert_uint_eq(times("</script>"), 2);
    ck_assert_uint_eq(times("Task-6"), 0);
    BaseText opened = open_seal();
    ck_assert_uint_gt(times_in(opened.data, "[\"Task-6 raised ValueError\","),
                      0);
    ck_assert_uint_eq(times_in(opened.data, lesson.data), 1);
    ck_assert_uint_eq(times_in(opened.data, "</script>"), 2);
    ck_assert_int_eq(opened.data[opened.length - 1], '}');
    base_text_release(&opened);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_page");
    TCase *tests = tcase_create("page");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_page_is_whole_by_itself);
    tcase_add_test(tests, a_page_has_every_event_and_its_marks);
    tcase_add_test(tests, the_same_run_gives_the_same_page);
    tcase_add_test(tests, a_run_that_is_too_long_is_no_page);
    tcase_add_test(tests, a_page_is_dark_or_light_as_its_reader_prefers);
    tcase_add_test(tests, a_theme_that_is_given_is_the_only_one);
    tcase_add_test(tests, a_picture_knows_nothing_of_what_comes);
    tcase_add_test(tests, the_same_picture_is_drawn_once);
    tcase_add_test(tests, two_runs_lie_on_one_axis);
    tcase_add_test(tests, a_lesson_cannot_be_read_at_a_glance);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
