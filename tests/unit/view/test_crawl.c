/* Every mark of the timeline, in runs of many kinds, is hovered and clicked:
 * each gives a sentence, at every place of the playhead that is tried. */
#include "base_file.h"
#include "stage.h"
#include "view_window_private.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const programs[] = {
    "lessons/01-ten-tasks/main.py",          "lessons/01-ten-tasks/gather.py",
    "lessons/08-gather-and-group/posted.py", "lessons/06-first-error/main.py",
    "lessons/07-except-star/main.py",
};

enum { PROGRAMS = sizeof programs / sizeof *programs, PLACES = 7 };

static Stage stage;

static void load(int index)
{
    BaseText source = {0}, error = {0};
    char path[512];

    snprintf(path, sizeof path, "%s/../%s", LESSONS_DIR, programs[index]);
    bool read = base_file_read(path, 1 << 20, &source, &error);
    ck_assert_msg(read, "%s", base_text_str(&error));
    stage_open_program(&stage, source.data, "1", 1280, 800);
    base_text_release(&source);
    base_text_release(&error);
}

static void teardown(void)
{
    stage_close(&stage);
}

/* A sentence begins with no blank, ends in a full stop and has no hole. */
static void check_sentence(const char *tip, const ViewSpot *spot)
{
    size_t length = strlen(tip);

    FIXTURE_EXPECT(length > 0, "a mark of role %d says nothing", spot->role);
    FIXTURE_EXPECT(tip[0] != ' ' && !strstr(tip, "  ") &&
                       !strstr(tip, "(null)"),
                   "\"%s\" is no sentence", tip);
}

static void check_marks(void)
{
    const ViewScreen *screen = &stage.window->screen;
    const ViewSpots *spots = &screen->timeline.spots;
    BaseText tip = {0};

    ck_assert_uint_gt(spots->count, 0);
    for (uint32_t i = 0; i < spots->count; i++) {
        ViewPoint at = view_spot_point(spots, &spots->spots[i]);
        const ViewSpot *found = view_spots_at(spots, at.x, at.y, 4);
        ck_assert_ptr_nonnull(found);
        ViewTimelineHit hit =
            view_timeline_hit(&screen->timeline, &screen->at, at.x, at.y);
        view_timeline_tip(&screen->timeline, &screen->at, &hit, &tip);
        check_sentence(base_text_str(&tip), found);
        ck_assert(hit.event == TRACE_NONE ||
                  hit.event < stage.window->screen.model.lives.event_count);
    }
    base_text_release(&tip);
}

START_TEST(every_mark_explains_itself)
{
    load(_i);
    uint32_t count = trace_store_count(stage.trace);
    for (uint32_t i = 1; i <= PLACES; i++) {
        view_window_seek(stage.window, (count - 1) * i / PLACES);
        stage_draw(&stage);
        check_marks();
    }
}
END_TEST

/* A click chooses, and never moves the playhead. */
START_TEST(every_mark_can_be_clicked)
{
    load(_i);
    uint32_t playhead = view_window_event(stage.window);
    uint32_t count = stage.window->screen.timeline.spots.count;
    for (uint32_t i = 0; i < count; i += 3) {
        const ViewSpots *spots = &stage.window->screen.timeline.spots;
        if (i >= spots->count)
            break;
        ViewPoint at = view_spot_point(spots, &spots->spots[i]);
        if (view_rect_has(stage.window->screen.timeline.ruler, at.x, at.y))
            continue;
        stage_click(&stage, at.x, at.y);
        ck_assert_uint_eq(view_window_event(stage.window), playhead);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_crawl");
    TCase *tests = tcase_create("crawl");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_loop_test(tests, every_mark_explains_itself, 0, PROGRAMS);
    tcase_add_loop_test(tests, every_mark_can_be_clicked, 0, PROGRAMS);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
