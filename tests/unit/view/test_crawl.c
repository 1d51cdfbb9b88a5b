/* Every mark of the timeline, in runs of many kinds, is hovered and clicked:
 * each gives a sentence, at every place of the playhead that is tried, which
 * names its task and no turn that there is not. What answers to a click beside
 * the lanes says what it is. */
#include "base_file.h"
#include "programs.h"
#include "stage.h"
#include "trace_store.h"
#include "view_window_private.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const lessons[] = {
    "lessons/01-ten-tasks/main.py",          "lessons/01-ten-tasks/gather.py",
    "lessons/08-gather-and-group/posted.py", "lessons/06-first-error/main.py",
    "lessons/07-except-star/main.py",
};

enum { LESSONS = sizeof lessons / sizeof *lessons, PLACES = 7 };

static Stage stage;

static void load(int index)
{
    BaseText source = {0}, error = {0};
    char path[512];

    snprintf(path, sizeof path, "%s/../%s", LESSONS_DIR, lessons[index]);
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

/* With a full stop, or where a long value was cut. */
static bool ends_well(const char *tip, size_t length)
{
    return tip[length - 1] == '.' ||
           (length > 3 && strcmp(tip + length - 3, "\xE2\x80\xA6") == 0);
}

/* A sentence begins with no blank, ends well and has no hole. */
static void check_sentence(const char *tip, const char *of)
{
    size_t length = strlen(tip);

    FIXTURE_EXPECT(length > 0, "%s says nothing", of);
    FIXTURE_EXPECT(tip[0] != ' ' && ends_well(tip, length) &&
                       !strstr(tip, "  ") && !strstr(tip, "(null)"),
                   "%s: \"%s\" is no sentence", of, tip);
}

static bool has_turn(uint32_t turn)
{
    const ViewModel *model = &stage.window->screen.model;

    for (uint32_t i = 0; i < model->cell_count; i++)
        if (model->cells[i].turn == turn)
            return true;
    return false;
}

/* Each turn that a sentence names is one of the run. */
static void check_turns(const char *tip, const char *of)
{
    const char *at = tip;

    while ((at = strstr(at, "turn "))) {
        unsigned turn = 0;
        at += strlen("turn ");
        if (sscanf(at, "%u", &turn) == 1)
            FIXTURE_EXPECT(has_turn(turn), "%s: \"%s\": there is no turn %u",
                           of, tip, turn);
    }
}

/* What is told of a mark of a lane names whose lane it is. */
static void check_name(const char *tip, const ViewTimelineHit *hit,
                       const char *of)
{
    const ExplainLives *lives = &stage.window->screen.model.lives;
    const ExplainTask *task = explain_task(lives, hit->task);

    if (hit->part != VIEW_TIMELINE_LANE || !task)
        return;
    const char *name = trace_store_text(lives->trace, task->name);
    FIXTURE_EXPECT(strstr(tip, name) != NULL, "%s: \"%s\" does not name %s", of,
                   tip, name);
}

static void check_marks(const char *of)
{
    const ViewScreen *screen = &stage.window->screen;
    const ViewSpots *spots = &screen->timeline.spots;
    char where[300];
    BaseText tip = {0};

    for (uint32_t i = 0; i < spots->count; i++) {
        ViewPoint at = view_spot_point(spots, &spots->spots[i]);
        const ViewSpot *found = view_spots_at(spots, at.x, at.y, 4);
        ck_assert_ptr_nonnull(found);
        ViewTimelineHit hit =
            view_timeline_hit(&screen->timeline, &screen->at, at.x, at.y);
        view_timeline_tip(&screen->timeline, &screen->at, &hit, &tip);
        snprintf(where, sizeof where, "%s, event %u, a mark of role %d", of,
                 screen->at.playhead, (int)found->role);
        check_sentence(base_text_str(&tip), where);
        check_turns(base_text_str(&tip), where);
        if (found->role != VIEW_ROLE_ARROW_CAUGHT) /* which is a clause's */
            check_name(base_text_str(&tip), &hit, where);
        ck_assert(hit.event == TRACE_NONE ||
                  hit.event < screen->model.lives.event_count);
    }
    base_text_release(&tip);
}

/* What answers to a click beside the lanes says what it is or does. */
static void check_zones(const char *of)
{
    const ViewUi *ui = &stage.window->ui;
    char where[300], tip[200];

    for (size_t i = 0; i < ui->zone_count; i++) {
        const ViewZone *zone = &ui->zones[i];
        if (zone->action == VIEW_ACTION_SCROLL ||
            zone->action == VIEW_ACTION_SWALLOW ||
            zone->action == VIEW_ACTION_TIMELINE ||
            zone->action == VIEW_ACTION_OTHER)
            continue;
        snprintf(where, sizeof where, "%s, event %u, a zone of action %d", of,
                 view_window_event(stage.window), (int)zone->action);
        tip[0] = '\0';
        view_action_tip(zone->action, tip, sizeof tip);
        FIXTURE_EXPECT((zone->tip ? zone->tip : tip)[0] != '\0',
                       "%s says nothing", where);
    }
}

static void check_places(const char *of, uint32_t places)
{
    uint32_t count = view_screen_count(&stage.window->screen);

    for (uint32_t i = 1; i <= places && count > 0; i++) {
        view_window_seek(stage.window, (count - 1) * i / places);
        stage.window->screen.open.panel = (ViewPanel)(i % VIEW_PANEL_COUNT);
        stage_seek_state(&stage);
        check_marks(of);
        check_zones(of);
    }
}

START_TEST(every_mark_explains_itself)
{
    load(_i);
    check_places(lessons[_i], PLACES);
}
END_TEST

START_TEST(every_mark_of_what_is_hard_to_draw_does)
{
    stage_open_program(&stage, programs[_i].source, "1", 1280, 800);
    check_places(programs[_i].name, 3);
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
    tcase_add_loop_test(tests, every_mark_explains_itself, 0, LESSONS);
    tcase_add_loop_test(tests, every_mark_of_what_is_hard_to_draw_does, 0,
                        (int)program_count);
    tcase_add_loop_test(tests, every_mark_can_be_clicked, 0, LESSONS);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
