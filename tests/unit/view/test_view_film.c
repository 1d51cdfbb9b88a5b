/* A run that plays by itself, and parts of the window as pictures. */
#include "stage.h"
#include "view_film.h"
#include "view_reel.h"
#include "view_svg.h"
#include "view_window_private.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static Stage stage;

static void setup(void)
{
    stage_open(&stage, "seed1", 1280, 800);
}

static void teardown(void)
{
    stage_close(&stage);
}

/* The elements of a picture in their order, without its clips. */
static void elements(const ViewDrawList *list, BaseText *out)
{
    for (size_t i = 0; i < list->count; i++) {
        ViewCommandKind kind = list->commands[i].kind;
        if (kind != VIEW_COMMAND_CLIP && kind != VIEW_COMMAND_UNCLIP)
            view_svg_append(list, i, out);
    }
}

/* What the reel shows in a frame, from the bottom upwards. */
static void shown(const ViewReel *reel, uint32_t frame, BaseText *out)
{
    for (uint32_t at = reel->bottom; at != 0; at = reel->pieces[at - 1].next) {
        const ViewReelPiece *piece = &reel->pieces[at - 1];
        if ((piece->frames[frame / 64] >> frame % 64 & 1) != 0)
            base_text_append_n(out, reel->texts.data + piece->text,
                               piece->length);
    }
}

/* Whatever pictures come after one another: each is whole, in its own order,
 * and what stays is kept once. */
START_TEST(a_reel_shows_each_picture_as_it_was)
{
    enum { FRAMES = 70 };
    static BaseText was[FRAMES];
    ViewReel reel = {0};
    size_t all = 0;

    for (uint32_t i = 0; i < FRAMES; i++) {
        view_window_seek(stage.window, i * 37 % 92);
        view_window_select_task(stage.window, i % 5);
        stage_draw(&stage);
        view_reel_add(&reel, &stage.list, 0.5);
        elements(&stage.list, &was[i]);
        all += was[i].length;
    }
    for (uint32_t i = 0; i < FRAMES; i++) {
        BaseText now = {0};
        shown(&reel, i, &now);
        ck_assert(strcmp(base_text_str(&now), was[i].data) == 0);
        base_text_release(&now);
        base_text_release(&was[i]);
    }
    ck_assert_uint_lt(reel.texts.length, all / 5);
    view_reel_release(&reel);
}
END_TEST

static unsigned count_of(const char *text, const char *what)
{
    unsigned count = 0;
    for (; (text = strstr(text, what)) != NULL; text += strlen(what))
        count++;
    return count;
}

START_TEST(a_film_is_the_same_each_time_and_leaves_the_window_alone)
{
    BaseText one = {0}, two = {0}, before = {0}, after = {0};

    view_window_seek(stage.window, 40);
    view_window_select_task(stage.window, 4);
    stage_draw(&stage);
    stage_draw(&stage); /* now it knows how high its panels are */
    view_svg_write(&stage.list, 1280, 800, 1, &before);
    view_film_write(stage.window, 960, 600, 1, &one);
    view_film_write(stage.window, 960, 600, 1, &two);
    ck_assert(strcmp(one.data, two.data) == 0);
    stage_draw(&stage);
    view_svg_write(&stage.list, 1280, 800, 1, &after);
    ck_assert(strcmp(before.data, after.data) == 0);
    ck_assert_uint_eq(view_window_event(stage.window), 40);
    ck_assert_uint_gt(count_of(one.data, "@keyframes f"), 20);
    ck_assert_uint_eq(count_of(one.data, "<g "), count_of(one.data, "</g>"));
    ck_assert_uint_eq(count_of(one.data, "<script"), 0);
    ck_assert_uint_eq(count_of(one.data, "prefers-reduced-motion"), 1);
    /* From the first caption to the last. */
    ck_assert_ptr_nonnull(strstr(one.data, "Task-6 fails: ValueError"));
    ck_assert_ptr_nonnull(strstr(one.data, "The group aborts"));
    base_text_release(&one);
    base_text_release(&two);
    base_text_release(&before);
    base_text_release(&after);
}
END_TEST

/* The frame round a chosen lane, which is as wide as the picture. */
static unsigned frames_always_shown(uint32_t task)
{
    BaseText film = {0};

    view_window_select_task(stage.window, task);
    view_film_write(stage.window, 960, 600, 1, &film);
    unsigned all = count_of(film.data, "width=\"940.4\""),
             late = count_of(film.data, "<rect class=\"f");
    ck_assert_uint_gt(late, 0);
    unsigned later = 0;
    for (const char *at = film.data;
         (at = strstr(at, "<rect class=\"f")) != NULL; at++) {
        size_t length = strcspn(at, "\n");
        const char *width = strstr(at, "width=\"940.4\"");
        later += width && width < at + length;
    }
    ck_assert_int_eq(later > 0, task != 0);
    base_text_release(&film);
    return all - later;
}

/* No lane is pointed at before it is there. */
START_TEST(a_chosen_task_is_framed_from_its_making_on)
{
    ck_assert_uint_eq(frames_always_shown(4), 0);
    ck_assert_uint_eq(frames_always_shown(0), 0);
}
END_TEST

/* Nobody is tempted to click in a picture. */
START_TEST(a_part_of_the_window_is_a_picture_by_itself)
{
    view_window_show_only(stage.window, VIEW_ONLY_TIMELINE);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Task-4"));
    ck_assert_ptr_nonnull(stage_text(&stage, "seed 1 \xC2\xB7 Python 3.13"));
    ck_assert_ptr_null(stage_text(&stage, "play"));
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_BUTTON), 0);
    ck_assert_float_eq(stage.window->screen.timeline.rect.w, 1280);
    view_window_show_only(stage.window, VIEW_ONLY_ERRORS);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "REAL ERRORS, THE FIRST ONE FIRST"));
    ck_assert_ptr_null(stage_text(&stage, "Loop"));
    view_window_show_only(stage.window, VIEW_ONLY_TREE);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "Who awaits whom"));
    view_window_show_only(stage.window, VIEW_ONLY_ALL);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "play"));
}
END_TEST

START_TEST(a_key_asks_where_to_save_a_film)
{
    ViewRequest request;

    stage_key(&stage, VIEW_KEY_A, VIEW_MOD_CTRL | VIEW_MOD_SHIFT);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "Save the run as a picture that plays"));
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_FILM);
    ck_assert_ptr_nonnull(strstr(request.text, "-1.svg"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_film");
    TCase *tests = tcase_create("film");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_reel_shows_each_picture_as_it_was);
    tcase_add_test(tests,
                   a_film_is_the_same_each_time_and_leaves_the_window_alone);
    tcase_add_test(tests, a_chosen_task_is_framed_from_its_making_on);
    tcase_add_test(tests, a_part_of_the_window_is_a_picture_by_itself);
    tcase_add_test(tests, a_key_asks_where_to_save_a_film);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
