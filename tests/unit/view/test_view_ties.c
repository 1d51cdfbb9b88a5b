/* What binds tasks (locks, time limits, shields, items of queues), drawn of
 * programs that are run here: which marks there are, and what each one says. */
#include "stage.h"
#include "trace_store.h"
#include "view_timeline_hit.h"
#include "view_window_private.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static const char lock_program[] =
    "import asyncio\n"
    "async def visit(lock):\n"
    "    async with lock:\n"
    "        await asyncio.sleep(0.2)\n"
    "async def main():\n"
    "    lock = asyncio.Lock()\n"
    "    async with asyncio.TaskGroup() as tg:\n"
    "        for name in 'ABC':\n"
    "            tg.create_task(visit(lock), name=name)\n"
    "asyncio.run(main())\n";

static const char queue_program[] =
    "import asyncio\n"
    "async def work(queue):\n"
    "    while True:\n"
    "        await queue.get()\n"
    "        await asyncio.sleep(0.3)\n"
    "async def main():\n"
    "    queue = asyncio.Queue()\n"
    "    workers = [asyncio.create_task(work(queue)) for _ in range(2)]\n"
    "    for n in range(4):\n"
    "        await asyncio.sleep(0.1)\n"
    "        await queue.put(n)\n"
    "    await asyncio.sleep(1)\n"
    "asyncio.run(main())\n";

static const char limit_program[] =
    "import asyncio\n"
    "async def main():\n"
    "    try:\n"
    "        async with asyncio.timeout(1):\n"
    "            async with asyncio.timeout(0.5):\n"
    "                await asyncio.sleep(0.2)\n"
    "            await asyncio.sleep(9)\n"
    "    except TimeoutError:\n"
    "        pass\n"
    "asyncio.run(main())\n";

static const char shield_program[] =
    "import asyncio\n"
    "async def save():\n"
    "    await asyncio.sleep(1)\n"
    "async def main():\n"
    "    saving = asyncio.create_task(save())\n"
    "    try:\n"
    "        await asyncio.wait_for(asyncio.shield(saving), 0.4)\n"
    "    except TimeoutError:\n"
    "        pass\n"
    "    await saving\n"
    "asyncio.run(main())\n";

static const char gather_program[] =
    "import asyncio\n"
    "async def job(n):\n"
    "    await asyncio.sleep(n / 10)\n"
    "    if n == 2:\n"
    "        raise ValueError('no')\n"
    "async def main():\n"
    "    try:\n"
    "        await asyncio.gather(*(job(n) for n in range(1, 5)))\n"
    "    except ValueError:\n"
    "        pass\n"
    "    await asyncio.gather(job(1), job(1))\n"
    "asyncio.run(main())\n";

static const char thread_program[] =
    "import asyncio, time\n"
    "async def main():\n"
    "    await asyncio.gather(asyncio.to_thread(time.sleep, 0.5),\n"
    "                         asyncio.to_thread(time.sleep, 0.3))\n"
    "asyncio.run(main())\n";

static Stage stage;

static void open_at(const char *program, uint32_t event)
{
    stage_open_program(&stage, program, "1", 1280, 800);
    if (event != TRACE_NONE)
        view_window_seek(stage.window, event);
    stage_draw(&stage);
}

static void teardown(void)
{
    stage_close(&stage);
}

/* Marks of a role that have a sentence of their own. */
static uint32_t count_marks(ViewRole role)
{
    const ViewSpots *spots = &stage.window->screen.timeline.spots;
    uint32_t count = 0, last = 0, subject = 0;

    for (uint32_t i = 0; i < spots->count; i++) {
        const ViewSpot *spot = &spots->spots[i];
        if (spot->role != role)
            continue;
        count += spot->mark != last || spot->subject != subject;
        last = spot->mark;
        subject = spot->subject;
    }
    return count;
}

/* True if a thread's lane has a mark of that event. */
static bool is_marked(TraceEventId event)
{
    const ViewSpots *spots = &stage.window->screen.timeline.spots;

    for (uint32_t i = 0; i < spots->count; i++)
        if (spots->spots[i].role == VIEW_ROLE_THREAD &&
            spots->spots[i].mark == event + 1)
            return true;
    return false;
}

/* True if some mark of that role says it. */
static bool is_said(ViewRole role, const char *sentence)
{
    const ViewScreen *screen = &stage.window->screen;
    const ViewSpots *spots = &screen->timeline.spots;
    BaseText tip = {0};
    bool said = false;

    for (uint32_t i = 0; i < spots->count; i++) {
        if (spots->spots[i].role != role)
            continue;
        ViewTimelineHit hit = view_timeline_hit_of(
            &screen->timeline, &screen->at, &spots->spots[i]);
        view_timeline_tip(&screen->timeline, &screen->at, &hit, &tip);
        said = said || strcmp(base_text_str(&tip), sentence) == 0;
    }
    base_text_release(&tip);
    return said;
}

static TraceEventId find(TraceKind kind, uint32_t nth)
{
    for (TraceEventId id = 0; id < trace_store_count(stage.trace); id++)
        if (trace_store_get(stage.trace, id)->kind == kind && nth-- == 0)
            return id;
    ck_abort_msg("no such event");
}

START_TEST(a_lock_is_a_thread_from_holder_to_waiter)
{
    open_at(lock_program, TRACE_NONE);
    ck_assert_uint_eq(count_marks(VIEW_ROLE_HELD), 3);
    ck_assert_uint_eq(count_marks(VIEW_ROLE_WANTED), 2);
    ck_assert_uint_eq(count_marks(VIEW_ROLE_ARROW_HAND_OVER), 2);
    ck_assert(is_said(VIEW_ROLE_HELD,
                      "A visit(…) holds the lock `lock` from turn 2 to turn "
                      "4, 0.200 s."));
    ck_assert(is_said(VIEW_ROLE_ARROW_HAND_OVER,
                      "A releases the lock `lock`. So B visit(…) goes on in "
                      "turn 5, 0.200 s."));
    ck_assert_ptr_nonnull(stage_text(&stage, "lock"));
}
END_TEST

START_TEST(who_waits_for_a_lock_is_told_at_that_moment)
{
    open_at(lock_program, TRACE_NONE);
    view_window_seek(stage.window, find(TRACE_GROUP_EXIT_BEGIN, 0) + 9);
    stage_draw(&stage);
    ck_assert(is_said(VIEW_ROLE_HELD,
                      "A visit(…) holds the lock `lock` since turn 2. B "
                      "visit(…), C visit(…) wait for it."));
}
END_TEST

START_TEST(an_item_goes_from_put_to_get)
{
    open_at(queue_program, TRACE_NONE);
    ck_assert_uint_eq(count_marks(VIEW_ROLE_ARROW_ITEM), 4);
    ck_assert(is_said(VIEW_ROLE_ARROW_ITEM,
                      "Task-1 main() puts 0 into the queue `queue` in turn 4, "
                      "0.100 s; Task-2 work(…) takes it out in turn 5, 0.100 "
                      "s."));
    ck_assert_ptr_nonnull(stage_text(&stage, "item"));
}
END_TEST

START_TEST(a_limit_is_a_span_with_its_deadline)
{
    open_at(limit_program, TRACE_NONE);
    ck_assert_uint_eq(count_marks(VIEW_ROLE_LIMIT), 2);
    ck_assert(is_said(VIEW_ROLE_LIMIT,
                      "A time limit of line 5: Task-1 main() may stay in its "
                      "block until 0.500 s. The block ends in time, in turn "
                      "3, 0.200 s."));
    ck_assert(is_said(VIEW_ROLE_LIMIT,
                      "A time limit of line 4: Task-1 main() may stay in its "
                      "block until 1.000 s. It is over in turn 4, 1.000 s, "
                      "and asks the task to stop."));
    view_window_seek(stage.window, find(TRACE_SUSPENDED, 0));
    stage_draw(&stage);
    ck_assert(is_said(VIEW_ROLE_LIMIT,
                      "A time limit of line 5: Task-1 main() may stay in its "
                      "block until 0.500 s. The block has not ended yet."));
}
END_TEST

START_TEST(a_shield_is_a_wall_that_a_request_stops_at)
{
    open_at(shield_program, TRACE_NONE);
    ck_assert_uint_eq(count_marks(VIEW_ROLE_WALL), 1);
    ck_assert(is_said(VIEW_ROLE_WALL,
                      "A shield: Task-1 waits for Task-2 save(), and a request "
                      "to stop Task-1 does not get through to it. It holds off "
                      "the one of turn 3, 0.400 s: Task-2 goes on."));
    ck_assert_ptr_nonnull(stage_text(&stage, "shield"));
}
END_TEST

START_TEST(a_gather_is_a_frame_that_cancels_nobody)
{
    open_at(gather_program, TRACE_NONE);
    ck_assert_uint_eq(stage.window->screen.model.gather_count, 2);
    ck_assert_uint_ge(count_marks(VIEW_ROLE_GATHER), 2);
    ck_assert(is_said(VIEW_ROLE_GATHER,
                      "gather() in line 8: Task-1 main() waits for 4 children "
                      "since turn 1. It ends in turn 8, 0.200 s with the error "
                      "of Task-3 job(2), and cancels nobody."));
    ck_assert(is_said(VIEW_ROLE_GATHER,
                      "gather() in line 11: Task-1 main() waits for 2 children "
                      "since turn 9, 0.200 s. All have ended in turn 12, 0.300 "
                      "s."));
    view_window_seek(stage.window, find(TRACE_SUSPENDED, 0));
    stage_draw(&stage);
    ck_assert(is_said(VIEW_ROLE_GATHER,
                      "gather() in line 8: Task-1 main() waits for 4 children "
                      "since turn 1. It has not ended yet."));
}
END_TEST

START_TEST(a_thread_has_a_lane_and_cannot_be_cancelled)
{
    open_at(thread_program, TRACE_NONE);
    ck_assert_uint_eq(stage.window->screen.model.thread_count, 2);
    ck_assert_ptr_nonnull(stage_text(&stage, "asyncio_0"));
    ck_assert_ptr_nonnull(stage_text(&stage, "asyncio_1"));
    ck_assert(is_said(VIEW_ROLE_THREAD,
                      "The thread asyncio_0 waits for the end of time.sleep(). "
                      "Nobody can cancel a thread."));
    /* Each has its lane to itself, above that of the loop. */
    const ViewTimeline *timeline = &stage.window->screen.timeline;
    ck_assert_float_ge(timeline->threads_rect.y,
                       timeline->lanes.y + timeline->lanes.h - 1);
    ck_assert_float_eq(timeline->threads_rect.y + timeline->threads_rect.h,
                       timeline->loop.y);
}
END_TEST

/* Each of its steps takes no time, and is seen nevertheless. */
START_TEST(a_thread_that_sleeps_again_and_again_is_seen_to_wake)
{
    static const char program[] = "import asyncio, time\n"
                                  "def nap():\n"
                                  "    for _ in range(3):\n"
                                  "        time.sleep(0.1)\n"
                                  "async def main():\n"
                                  "    await asyncio.gather(\n"
                                  "        asyncio.to_thread(nap),\n"
                                  "        asyncio.to_thread(nap))\n"
                                  "    await asyncio.sleep(1)\n"
                                  "asyncio.run(main())\n";

    open_at(program, TRACE_NONE);
    const ViewModel *model = &stage.window->screen.model;
    ck_assert_uint_eq(model->thread_count, 2);
    for (uint32_t thread = 0; thread < 2; thread++) {
        uint32_t at = model->threads[thread].first, next;
        for (; (next = model->thread_stretches[at].next) != VIEW_NONE;
             at = next) /* all but its end, when the program is over */
            FIXTURE_EXPECT(is_marked(model->thread_stretches[at].begin),
                           "thread %u: nothing is drawn of event %u", thread,
                           model->thread_stretches[at].begin);
    }
}
END_TEST

/* As in a trace that is cut before a thread ends, behind a veil or by a limit.
 */
static const char endless_program[] =
    "import asyncio, threading\n"
    "def wait(event):\n"
    "    event.wait()\n"
    "async def main():\n"
    "    event = threading.Event()\n"
    "    threading.Thread(target=wait, args=(event,)).start()\n"
    "    await asyncio.sleep(1)\n"
    "asyncio.run(main())\n";

START_TEST(a_thread_that_never_ends_has_no_end)
{
    open_at(endless_program, TRACE_NONE);
    ck_assert_uint_eq(stage.window->screen.model.threads[0].ended, TRACE_NONE);
    /* A name that has no room for all of it in one row has two. */
    ck_assert_ptr_nonnull(stage_text(&stage, "Thread-1"));
    ck_assert_ptr_nonnull(stage_text(&stage, "(wait)"));
}
END_TEST

/* The wait for threads at the end of asyncio.run() has a limit, but no lane. */
static const char to_thread_program[] =
    "import asyncio, time\n"
    "async def main():\n"
    "    await asyncio.to_thread(time.sleep, 0.1)\n"
    "asyncio.run(main())\n";

START_TEST(a_limit_without_a_lane_has_no_sample)
{
    open_at(to_thread_program, TRACE_NONE);
    ck_assert_ptr_null(stage_text(&stage, "time limit"));
}
END_TEST

static const char *const all[] = {
    lock_program,   queue_program,  limit_program,  shield_program,
    gather_program, thread_program, endless_program};

enum { ALL = sizeof all / sizeof *all, PLACES = 6 };

/* At each place of the playhead, in a large window and in a small one. */
START_TEST(every_mark_says_a_sentence)
{
    BaseText tip = {0};

    stage_open_program(&stage, all[_i], "1", 1280, 800);
    uint32_t count = trace_store_count(stage.trace);
    for (uint32_t place = 1; place <= PLACES; place++) {
        view_window_seek(stage.window, (count - 1) * place / PLACES);
        stage_resize(&stage, place % 2 == 0 ? 1280 : 960, 700);
        const ViewScreen *screen = &stage.window->screen;
        const ViewSpots *spots = &screen->timeline.spots;
        for (uint32_t i = 0; i < spots->count; i++) {
            ViewTimelineHit hit = view_timeline_hit_of(
                &screen->timeline, &screen->at, &spots->spots[i]);
            view_timeline_tip(&screen->timeline, &screen->at, &hit, &tip);
            const char *said = base_text_str(&tip);
            FIXTURE_EXPECT(tip.length > 0 && said[0] != ' ' &&
                               !strstr(said, "  ") && !strstr(said, "(null)"),
                           "role %d says \"%s\"", spots->spots[i].role, said);
        }
    }
    base_text_release(&tip);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_ties");
    TCase *tests = tcase_create("ties");
    SRunner *runner = srunner_create(suite);

    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, a_lock_is_a_thread_from_holder_to_waiter);
    tcase_add_test(tests, who_waits_for_a_lock_is_told_at_that_moment);
    tcase_add_test(tests, an_item_goes_from_put_to_get);
    tcase_add_test(tests, a_limit_is_a_span_with_its_deadline);
    tcase_add_test(tests, a_shield_is_a_wall_that_a_request_stops_at);
    tcase_add_test(tests, a_gather_is_a_frame_that_cancels_nobody);
    tcase_add_test(tests, a_thread_has_a_lane_and_cannot_be_cancelled);
    tcase_add_test(tests, a_thread_that_sleeps_again_and_again_is_seen_to_wake);
    tcase_add_test(tests, a_thread_that_never_ends_has_no_end);
    tcase_add_test(tests, a_limit_without_a_lane_has_no_sample);
    tcase_add_loop_test(tests, every_mark_says_a_sentence, 0, ALL);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
