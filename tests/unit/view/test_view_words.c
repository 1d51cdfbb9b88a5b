/* What the window's panels and marks say, of programs that are run here: each
 * sentence is held against what the program's events are. */
#include "explain_holders.h"
#include "run_identity.h"
#include "stage.h"
#include "trace_store.h"
#include "trace_task.h"
#include "view_axis_places.h"
#include "view_source.h"
#include "view_timeline_hit.h"
#include "view_window_private.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char kept_program[] =
    "import asyncio\n"
    "async def reader():\n"
    "    await asyncio.sleep(0)\n"
    "    raise ConnectionError('closed')\n"
    "async def main():\n"
    "    try:\n"
    "        async with asyncio.TaskGroup() as tg:\n"
    "            tg.create_task(reader())\n"
    "            try:\n"
    "                await asyncio.sleep(5)\n"
    "            except asyncio.CancelledError:\n"
    "                pass\n"
    "    except* ConnectionError:\n"
    "        pass\n"
    "    asyncio.current_task().cancel()\n"
    "    try:\n"
    "        await asyncio.sleep(1)\n"
    "    except asyncio.CancelledError:\n"
    "        asyncio.current_task().uncancel()\n"
    "    await asyncio.sleep(0.1)\n"
    "asyncio.run(main())\n";

static const char blocked_program[] =
    "import asyncio, time\n"
    "async def job():\n"
    "    await asyncio.sleep(0.1)\n"
    "    time.sleep(0.4)\n"
    "async def main():\n"
    "    await asyncio.gather(job(), asyncio.sleep(0.6))\n"
    "asyncio.run(main())\n";

static const char failing_program[] =
    "import asyncio\n"
    "async def bad():\n"
    "    await asyncio.sleep(0.1)\n"
    "    raise ValueError('x')\n"
    "async def slow():\n"
    "    await asyncio.sleep(2)\n"
    "async def main():\n"
    "    late = asyncio.create_task(asyncio.sleep(3))\n"
    "    try:\n"
    "        async with asyncio.TaskGroup() as tg:\n"
    "            tg.create_task(bad())\n"
    "            tg.create_task(slow())\n"
    "    except* ValueError:\n"
    "        pass\n"
    "    await late\n"
    "asyncio.run(main())\n";

/* An hour in which nothing happens: the axis leaves most of it out. */
static const char cut_program[] =
    "import asyncio\n"
    "async def bad():\n"
    "    await asyncio.sleep(0.1)\n"
    "    raise ValueError('x')\n"
    "async def main():\n"
    "    late = asyncio.create_task(asyncio.sleep(3600))\n"
    "    try:\n"
    "        async with asyncio.TaskGroup() as tg:\n"
    "            tg.create_task(bad())\n"
    "            for seconds in 0.3, 500, 3000, 3599.95:\n"
    "                tg.create_task(asyncio.sleep(seconds))\n"
    "    except* ValueError:\n"
    "        pass\n"
    "    await late\n"
    "asyncio.run(main())\n";

static const char stuck_program[] =
    "import asyncio\n"
    "box = []\n"
    "async def producer():\n"
    "    await asyncio.sleep(0.1)\n"
    "    {}['b']\n"
    "async def main():\n"
    "    future = asyncio.get_running_loop().create_future()\n"
    "    box.append(future)\n"
    "    task = asyncio.create_task(producer())\n"
    "    await future\n"
    "asyncio.run(main())\n";

static const char dropped_program[] = "import asyncio\n"
                                      "async def save():\n"
                                      "    pass\n"
                                      "async def main():\n"
                                      "    save()\n"
                                      "    await asyncio.sleep(0.1)\n"
                                      "asyncio.run(main())\n";

/* Two are let in; in the end c0 goes without giving it back. */
static const char desks_program[] =
    "import asyncio\n"
    "async def customer(desks, n):\n"
    "    await desks.acquire()\n"
    "    await asyncio.sleep(n + 1)\n"
    "    if n != 0:\n"
    "        desks.release()\n"
    "async def main():\n"
    "    desks = asyncio.Semaphore(2)\n"
    "    for n in range(4):\n"
    "        task = asyncio.create_task(customer(desks, n), name=f'c{n}')\n"
    "    await task\n"
    "asyncio.run(main())\n";

static const char limited_program[] =
    "import asyncio\n"
    "async def load():\n"
    "    await asyncio.sleep(9)\n"
    "async def main():\n"
    "    try:\n"
    "        async with asyncio.timeout(0.1):\n"
    "            await asyncio.gather(load(), load())\n"
    "    except TimeoutError:\n"
    "        pass\n"
    "    await asyncio.sleep(0.1)\n"
    "asyncio.run(main())\n";

static Stage stage;

static void close_stage(void)
{
    stage_close(&stage);
    stage = (Stage){0};
}

static void open_program(const char *source)
{
    stage_open_program(&stage, source, "1", 1600, 1000);
}

static ViewScreen *screen(void)
{
    return &stage.window->screen;
}

/* What stands to the right of a label; NULL: there is no such label. */
static const char *beside(const char *label)
{
    const ViewCommand *found = stage_text(&stage, label), *best = NULL;

    if (!found)
        return NULL;
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *one = &stage.list.commands[i];
        if (one->kind != VIEW_COMMAND_TEXT || one == found ||
            fabsf(one->rect.y - found->rect.y) > 3 ||
            one->rect.x <= found->rect.x)
            continue;
        if (!best || one->rect.x < best->rect.x)
            best = one;
    }
    return best ? view_draw_text_of(&stage.list, best) : NULL;
}

/* cancelling() of a task after an event, by what its events say. */
static uint32_t cancelling_at(uint32_t task, TraceEventId last)
{
    uint32_t count = 0;

    for (TraceEventId id = 0; id <= last; id++) {
        const TraceEvent *event = trace_store_get(stage.trace, id);
        bool counts = event->kind == TRACE_UNCANCEL ||
                      (event->kind == TRACE_CANCEL_REQUESTED &&
                       (event->flags & TRACE_FLAG_ACCEPTED) != 0);
        if (event->task == task && counts)
            count = event->count;
    }
    return count;
}

START_TEST(cancelling_is_what_is_left_of_requests)
{
    bool seen[2] = {false};

    open_program(kept_program);
    screen()->open.panel = VIEW_PANEL_TASK;
    for (TraceEventId id = 0; id < trace_store_count(stage.trace); id++) {
        screen()->at.playhead = id;
        screen()->at.selected_task = 1;
        stage_seek_state(&stage);
        const char *told = beside("cancelling()");
        if (!told)
            continue;
        uint32_t count = cancelling_at(1, id);
        ck_assert_msg((uint32_t)atoi(told) == count,
                      "event %u: the panel says %s, it is %u", id, told, count);
        ck_assert_uint_lt(count, 2);
        seen[count] = true;
    }
    ck_assert(seen[0] && seen[1]);
}
END_TEST

/* What the loop does by itself is shown at the line that it is about, never at
 * asyncio.run(). */
START_TEST(the_source_shows_the_line_of_a_limit)
{
    uint32_t limits = 0, requests = 0, timers = 0;

    open_program(limited_program);
    for (TraceEventId id = 0; id < trace_store_count(stage.trace); id++) {
        const TraceEvent *event = trace_store_get(stage.trace, id);
        view_window_seek(stage.window, id);
        stage_seek_state(&stage);
        uint32_t line = view_source_line(screen());
        if (event->kind == TRACE_TIMEOUT_FIRED) {
            ck_assert_uint_eq(line, 6);
            limits++;
        } else if (event->kind == TRACE_CANCEL_REQUESTED) {
            ck_assert_uint_eq(line, event->task == 1 ? 6 : 7);
            requests++;
        } else if (event->kind == TRACE_TIMER_FIRED) {
            ck_assert_uint_eq(line, 10);
            timers++;
        }
    }
    ck_assert_uint_eq(limits, 1);
    ck_assert_uint_eq(requests, 3);
    ck_assert_uint_eq(timers, 1);
}
END_TEST

START_TEST(the_source_shows_the_line_of_a_group)
{
    uint32_t groups = 0, aborts = 0;

    open_program(failing_program);
    for (TraceEventId id = 0; id < trace_store_count(stage.trace); id++) {
        const TraceEvent *event = trace_store_get(stage.trace, id);
        if (event->group == 0 || event->kind == TRACE_TASK_CREATED ||
            event->kind == TRACE_FAILED || event->kind == TRACE_CANCELLED)
            continue;
        view_window_seek(stage.window, id);
        stage_seek_state(&stage);
        ck_assert_uint_eq(view_source_line(screen()), 10);
        groups++;
        aborts += event->kind == TRACE_GROUP_ABORT;
    }
    ck_assert_uint_gt(groups, 3);
    ck_assert_uint_eq(aborts, 1);
}
END_TEST

/* Of what a student does to a sleeping task, too. */
START_TEST(the_source_shows_the_line_of_a_task_that_is_cancelled)
{
    static const RunDeed deeds[] = {RUN_DEED_CANCEL, RUN_DEED_RAISE};

    for (size_t i = 0; i < 2; i++) {
        RunIntervention one = {.deed = deeds[i], .name = "OSError"};
        TraceEventId asleep = 0;
        uint32_t shown = 0;

        open_program(limited_program);
        while (trace_store_get(stage.trace, asleep)->kind != TRACE_SUSPENDED ||
               trace_store_get(stage.trace, asleep)->task != 3)
            asleep++;
        one.task = run_identity_of(stage.trace, 3);
        run_intervention_place(&one, stage.trace, asleep);
        stage_fork(&stage, &one);
        for (TraceEventId id = 0; id < trace_store_count(stage.trace); id++) {
            const TraceEvent *event = trace_store_get(stage.trace, id);
            bool ours = event->kind == TRACE_INTERVENED ||
                        (event->cause != TRACE_NONE &&
                         trace_store_get(stage.trace, event->cause)->kind ==
                             TRACE_INTERVENED);
            if (!ours)
                continue;
            view_window_seek(stage.window, id);
            stage_seek_state(&stage);
            ck_assert_uint_eq(view_source_line(screen()), 3);
            shown++;
        }
        ck_assert_uint_gt(shown, 1);
        stage_close(&stage);
    }
    open_program(limited_program); /* to be closed */
}
END_TEST

/* The widest rectangle of a role; of the loop's lane one for a task. */
static const ViewCommand *widest(ViewRole role)
{
    const ViewCommand *best = NULL;

    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *one = &stage.list.commands[i];
        if (one->role == role && one->kind == VIEW_COMMAND_RECT &&
            (!best || one->rect.w > best->rect.w))
            best = one;
    }
    ck_assert_ptr_nonnull(best);
    return best;
}

START_TEST(the_loops_lane_is_full_while_a_task_blocks_it)
{
    open_program(blocked_program);
    const ViewAxis *axis = &screen()->timeline.axis;
    double from = view_axis_time_x(axis, 0.1);
    double until = view_axis_time_x(axis, 0.5);
    ck_assert_double_gt(until, from + 100);
    ck_assert_double_ge(widest(VIEW_ROLE_RUNNING)->rect.w,
                        (until - from) * 0.8);
    ck_assert_double_ge(widest(VIEW_ROLE_LOOP)->rect.w, (until - from) * 0.8);
}
END_TEST

/* Every mark of the role says one of these words; returns how many there are.
 */
static uint32_t all_say(ViewRole role, const char *one, const char *other)
{
    const ViewSpots *spots = &screen()->timeline.spots;
    BaseText tip = {0};
    uint32_t count = 0;

    for (uint32_t i = 0; i < spots->count; i++) {
        if (spots->spots[i].role != role || spots->spots[i].mark == 0)
            continue;
        ViewTimelineHit hit = view_timeline_hit_of(
            &screen()->timeline, &screen()->at, &spots->spots[i]);
        view_timeline_tip(&screen()->timeline, &screen()->at, &hit, &tip);
        const char *said = base_text_str(&tip);
        ck_assert_msg(strstr(said, one) || strstr(said, other), "%s", said);
        count++;
    }
    base_text_release(&tip);
    return count;
}

START_TEST(a_mark_says_what_it_stands_for)
{
    open_program(failing_program);
    ck_assert_uint_gt(all_say(VIEW_ROLE_FAILED, "fails", "failed"), 0);
    ck_assert_uint_gt(
        all_say(VIEW_ROLE_CANCELLED, "is cancelled", "is thrown into"), 0);
    ck_assert_uint_gt(
        all_say(VIEW_ROLE_GHOST, "not been cancelled", "would have slept"), 0);
    ck_assert_uint_gt(
        all_say(VIEW_ROLE_CANCEL_REQUESTED, "asked to stop", "is thrown into"),
        0);
    ck_assert_uint_gt(all_say(VIEW_ROLE_ARROW_ABORT, "asks", "aborts"), 0);
    ck_assert_uint_gt(all_say(VIEW_ROLE_ARROW_ERROR, "hears", "heard"), 0);
}
END_TEST

/* A ghost ends where its time lies on the axis, wherever that is cut. */
START_TEST(a_ghost_is_as_long_as_the_sleep_would_have_been)
{
    uint32_t ghosts = 0;

    open_program(failing_program);
    const ViewAxis *axis = &screen()->timeline.axis;
    double until = screen()->timeline.plot_x + view_axis_time_x(axis, 2.0);
    const ViewSpots *spots = &screen()->timeline.spots;
    for (uint32_t i = 0; i < spots->count; i++) {
        const ViewSpot *one = &spots->spots[i];
        if (one->role != VIEW_ROLE_GHOST || one->kind == VIEW_COMMAND_TEXT)
            continue;
        ck_assert_double_eq_tol(one->box.x + one->box.w, until, 8);
        ghosts++;
    }
    ck_assert_uint_gt(ghosts, 0);
}
END_TEST

START_TEST(a_ghost_ends_at_its_time_where_the_axis_is_cut)
{
    static const double ends[] = {0.3, 500, 3000, 3599.95};
    enum { COUNT = sizeof ends / sizeof *ends };
    uint32_t broken = 0, ghosts = 0, met[COUNT] = {0};

    open_program(cut_program);
    const ViewTimeline *timeline = &screen()->timeline;
    for (uint32_t i = 0; i < screen()->model.instant_count; i++)
        broken += view_axis_piece(&timeline->axis, i).broken;
    ck_assert_uint_eq(broken, 1);
    for (uint32_t i = 0; i < timeline->spots.count; i++) {
        const ViewSpot *one = &timeline->spots.spots[i];
        if (one->role != VIEW_ROLE_GHOST || one->kind == VIEW_COMMAND_TEXT)
            continue;
        ghosts++;
        for (int at = 0; at < COUNT; at++) {
            double x =
                timeline->plot_x + view_axis_time_x(&timeline->axis, ends[at]);
            met[at] += fabs(one->box.x + one->box.w - x) < 2;
        }
    }
    ck_assert_uint_ge(ghosts, COUNT);
    for (int at = 0; at < COUNT; at++)
        ck_assert_uint_ge(met[at], 1);
}
END_TEST

START_TEST(the_panel_tells_who_still_holds_what_is_waited_for)
{
    open_program(stuck_program);
    screen()->open.panel = VIEW_PANEL_TASK;
    screen()->at.playhead = trace_store_count(stage.trace) - 1;
    screen()->at.selected_task = 1;
    stage_seek_state(&stage);
    const ViewSentences *waits = &screen()->facts.waits;
    bool found = false;
    for (uint32_t i = 0; i < waits->count; i++)
        found = found || strcmp(view_sentence(waits, i),
                                "The module still leads to it, through `box`, "
                                "and nobody set it.") == 0;
    ck_assert(found);
    ck_assert_ptr_nonnull(stage_text(&stage, "WHO COULD END THE WAIT"));
}
END_TEST

/* The event in which that task began to wait for the semaphore, and who holds
 * it in an event: "c1 c0 ". */
static TraceEventId wait_for_desk(uint32_t task)
{
    for (TraceEventId id = 0; id < trace_store_count(stage.trace); id++) {
        const TraceEvent *event = trace_store_get(stage.trace, id);
        if (event->kind == TRACE_SUSPENDED && event->task == task &&
            event->count == TRACE_WAIT_SEMAPHORE)
            return id;
    }
    return TRACE_NONE;
}

static const char *holders_at(TraceEventId wait, TraceEventId at)
{
    static char told[64];
    uint32_t tasks[4];
    uint32_t count =
        explain_holders(&screen()->model.lives, wait, at, tasks, 4);

    told[0] = '\0';
    for (uint32_t i = 0; i < count; i++)
        snprintf(told + strlen(told), sizeof told - strlen(told), "c%u ",
                 tasks[i] - 2);
    return told;
}

START_TEST(the_panel_tells_who_holds_a_semaphore)
{
    open_program(desks_program);
    TraceEventId wait = wait_for_desk(4);
    TraceEventId last = wait_for_desk(5);
    ck_assert_str_eq(holders_at(wait, wait), "c1 c0 ");
    ck_assert_str_eq(holders_at(last, last), "c1 c0 ");
    ck_assert_str_eq(holders_at(last, trace_store_count(stage.trace) - 1),
                     "c0 ");
    screen()->open.panel = VIEW_PANEL_TASK;
    screen()->at.playhead = last;
    screen()->at.selected_task = 5;
    stage_seek_state(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "held by"));
    ck_assert_ptr_nonnull(stage_text(&stage, "c1, c0"));
}
END_TEST

START_TEST(what_did_not_happen_leads_to_its_event)
{
    open_program(dropped_program);
    const ViewSentences *absent = &screen()->facts.absent;
    ck_assert_uint_eq(absent->count, 1);
    ck_assert_str_eq(view_sentence(absent, 0),
                     "save() in line 5 made a coroutine that nobody awaited: "
                     "its body never ran.");
    ck_assert_uint_eq(
        trace_store_get(stage.trace, absent->sentences[0].event)->kind,
        TRACE_COROUTINE_DROPPED);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_words");
    TCase *tests = tcase_create("words");

    tcase_add_checked_fixture(tests, NULL, close_stage);
    tcase_add_test(tests, cancelling_is_what_is_left_of_requests);
    tcase_add_test(tests, the_source_shows_the_line_of_a_limit);
    tcase_add_test(tests, the_source_shows_the_line_of_a_group);
    tcase_add_test(tests,
                   the_source_shows_the_line_of_a_task_that_is_cancelled);
    tcase_add_test(tests, the_loops_lane_is_full_while_a_task_blocks_it);
    tcase_add_test(tests, a_mark_says_what_it_stands_for);
    tcase_add_test(tests, a_ghost_is_as_long_as_the_sleep_would_have_been);
    tcase_add_test(tests, a_ghost_ends_at_its_time_where_the_axis_is_cut);
    tcase_add_test(tests, the_panel_tells_who_still_holds_what_is_waited_for);
    tcase_add_test(tests, the_panel_tells_who_holds_a_semaphore);
    tcase_add_test(tests, what_did_not_happen_leads_to_its_event);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
