/* The state at an event is the same from wherever one comes. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base_memory.h"
#include "base_text.h"
#include "programs.h"
#include "run_seeker.h"
#include "trace_store.h"
#include "trace_task.h"

static const RunSnapshot *seek(RunSeeker *seeker, uint32_t event)
{
    int slices = 0;

    run_seeker_want(seeker, event);
    while (run_seeker_advance(seeker, 100) == RUN_WORKING)
        ck_assert_int_lt(++slices, 100000);
    return run_seeker_snapshot(seeker);
}

static void describe(const RunSnapshot *at, BaseText *out)
{
    base_text_printf(out, "%u turn %u time %.17g running %u module %u\n",
                     at->event, at->turn, at->time, at->running,
                     at->module_line);
    for (uint32_t i = 0; i < at->task_count; i++) {
        const RunTask *task = run_snapshot_task(at, i);
        base_text_printf(out, "%u %s %s %d %u %u %u %s\n", task->id, task->name,
                         task->coroutine, (int)task->state, task->group,
                         task->parent, task->cancelling,
                         task->waits_for ? task->waits_for : "-");
        for (uint32_t f = 0; f < task->frame_count; f++) {
            const RunFrame *frame = &task->frames[f];
            base_text_printf(out, "  %s %u", frame->function, frame->line);
            for (uint32_t l = 0; l < frame->local_count; l++)
                base_text_printf(out, " %s=%s", frame->locals[l].name,
                                 frame->locals[l].value);
            base_text_append_char(out, '\n');
        }
    }
    for (uint32_t i = 0; i < at->ready_count; i++)
        base_text_printf(out, "ready %s %u\n", at->ready[i].what,
                         at->ready[i].task);
    for (uint32_t i = 0; i < at->timer_count; i++)
        base_text_printf(out, "timer %.17g %s %u\n", at->timers[i].when,
                         at->timers[i].what, at->timers[i].task);
}

/* The same of tasks whose locals nobody asked for. */
static void describe_without(const RunSnapshot *at, uint32_t chosen,
                             BaseText *out)
{
    for (uint32_t i = 0; i < at->task_count; i++) {
        RunTask task = *run_snapshot_task(at, i);
        ck_assert_uint_eq(run_snapshot_find(at, task.id), i);
        base_text_printf(out, "%u %s %s %d %u %u %u %d %s %u %.17g\n", task.id,
                         task.name, task.coroutine, (int)task.state, task.group,
                         task.parent, task.cancelling, (int)task.wait,
                         task.waits_for ? task.waits_for : "-",
                         task.waits_on_task, task.wakes_at);
        for (uint32_t f = 0; f < task.frame_count; f++) {
            const RunFrame *frame = &task.frames[f];
            base_text_printf(out, "  %s %u\n", frame->function, frame->line);
            for (uint32_t l = 0; task.id == chosen && l < frame->local_count;
                 l++)
                base_text_printf(out, " %s=%s", frame->locals[l].name,
                                 frame->locals[l].value);
            if (at->locals_of != 0 && task.id != chosen)
                ck_assert_uint_eq(frame->local_count, 0);
        }
    }
    ck_assert_uint_eq(run_snapshot_find(at, 1000000), at->task_count);
}

/* What pictures share is what each would have by itself: forwards, backwards,
 * by leaps, and with another task chosen. */
static void check_sharing(RunProgram *program)
{
    RunOptions options = {.seed = "1"};
    Run *run = run_new(program, &options);
    RunSeeker *plain = run_seeker_new(program, &options);
    RunSeeker *sharing = run_seeker_new(program, &options);

    run_finish(run);
    run_seeker_share(sharing, 0);
    uint32_t count = trace_store_count(run_trace(run));
    for (uint32_t way = 0; way < 3; way++) {
        for (uint32_t i = 0; i < count; i += way == 0 ? 1 : 4) {
            uint32_t leap = (i * 37 + i / 37) % count;
            uint32_t event = way == 0 ? i : way == 1 ? count - 1 - i : leap;
            uint32_t chosen = way == 0 ? 2 : i / 20 % 4;
            BaseText own = {0}, shared = {0};
            run_seeker_choose(sharing, chosen);
            describe_without(seek(sharing, event), chosen, &shared);
            describe_without(seek(plain, event), chosen, &own);
            ck_assert_str_eq(base_text_str(&shared), base_text_str(&own));
            base_text_release(&own);
            base_text_release(&shared);
        }
    }
    run_seeker_free(plain);
    run_seeker_free(sharing);
    run_free(run);
    run_program_free(program);
}

/* Enough for several parts, which come and go. */
static const char changing[] =
    "import asyncio, random\n"
    "lock, event, queue = asyncio.Lock(), asyncio.Event(), asyncio.Queue()\n"
    "async def deep(n):\n"
    "    here = n\n"
    "    await asyncio.sleep(0.5 if n % 2 else random.random())\n"
    "async def work(n):\n"
    "    seen = [n]\n"
    "    await deep(n)\n"
    "    await deep(n)\n"
    "    asyncio.current_task().set_name('late %d' % n)\n"
    "    if n % 5 == 0:\n"
    "        async with lock:\n"
    "            await asyncio.sleep(0)\n"
    "    if n % 7 == 0:\n"
    "        await event.wait()\n"
    "    if n % 11 == 0:\n"
    "        await queue.get()\n"
    "    seen.append(0)\n"
    "async def on(task):\n"
    "    await task\n"
    "async def main():\n"
    "    tasks = [asyncio.create_task(work(n)) for n in range(140)]\n"
    "    waits = asyncio.create_task(on(tasks[6]))\n"
    "    tasks[6].set_name('waited for')\n"
    "    await asyncio.sleep(0.3)\n"
    "    for task in tasks[100:128]:\n"
    "        task.cancel()\n"
    "    try:\n"
    "        async with asyncio.timeout(1.5):\n"
    "            await asyncio.gather(*tasks, return_exceptions=True)\n"
    "    except TimeoutError:\n"
    "        event.set()\n"
    "asyncio.run(main())\n";

START_TEST(what_pictures_share_is_the_same)
{
    check_sharing(program_of_lesson("07-except-star/main.py"));
    check_sharing(program_of_text(changing));
}
END_TEST

/* A step costs what it changes: the pictures of 20 000 sleepers take little
 * more than one. */
START_TEST(pictures_of_many_tasks_take_little)
{
    RunProgram *program =
        program_of_text("import asyncio, random\n"
                        "async def work():\n"
                        "    await asyncio.sleep(random.random())\n"
                        "async def main():\n"
                        "    async with asyncio.TaskGroup() as group:\n"
                        "        for n in range(20000):\n"
                        "            group.create_task(work())\n"
                        "asyncio.run(main())\n");
    RunOptions options = {.seed = "1"};
    RunSeeker *seeker = run_seeker_new(program, &options);

    run_seeker_list(seeker, 100);
    ck_assert_uint_gt(seek(seeker, 90000)->task_count, 10000);
    for (uint32_t i = 1; i < 40; i++)
        ck_assert_uint_lt(seek(seeker, 90000 + i)->bytes, 200000);
    run_seeker_free(seeker);
    run_program_free(program);
}
END_TEST

/* Forwards one by one, backwards one by one, and by leaps. */
START_TEST(any_way_there_is_the_same)
{
    RunProgram *program = program_of_lesson("07-except-star/main.py");
    RunOptions options = {.seed = "1"};
    Run *run = run_new(program, &options);
    RunSeeker *seeker = run_seeker_new(program, &options);

    run_finish(run);
    uint32_t count = trace_store_count(run_trace(run));
    char **texts = calloc(count, sizeof *texts);
    ck_assert_ptr_null(run_seeker_snapshot(seeker));
    for (uint32_t i = 0; i < count; i++) {
        BaseText text = {0};
        const RunSnapshot *at = seek(seeker, i);
        ck_assert(at->filled);
        ck_assert_uint_eq(at->event, i);
        ck_assert_uint_eq(at->turn, trace_store_get(run_trace(run), i)->turn);
        describe(at, &text);
        texts[i] = base_text_take(&text);
    }
    for (uint32_t step = 1; step < count; step += 30) {
        for (uint32_t i = count; i-- > 0;) {
            BaseText text = {0};
            uint32_t event = (i * step) % count;
            describe(seek(seeker, event), &text);
            ck_assert_str_eq(base_text_str(&text), texts[event]);
            base_text_release(&text);
        }
    }
    ck_assert(!seek(seeker, count)->filled);
    ck_assert(seek(seeker, 3)->filled);
    for (uint32_t i = 0; i < count; i++)
        free(texts[i]);
    free(texts);
    run_seeker_free(seeker);
    run_free(run);
    run_program_free(program);
}
END_TEST

static uint32_t find(const TraceStore *trace, TraceKind kind, uint32_t task)
{
    uint32_t i = 0;

    while (trace_store_get(trace, i)->kind != kind ||
           (task != 0 && trace_store_get(trace, i)->task != task))
        i++;
    return i;
}

static const RunLocal *local(const RunFrame *frame, const char *name)
{
    for (uint32_t i = 0; i < frame->local_count; i++)
        if (strcmp(frame->locals[i].name, name) == 0)
            return &frame->locals[i];
    return NULL;
}

START_TEST(seed_1_in_the_abort)
{
    RunProgram *program = program_of_lesson("01-ten-tasks/main.py");
    RunOptions options = {.seed = "1"};
    Run *run = run_new(program, &options);
    RunSeeker *seeker = run_seeker_new(program, &options);

    run_finish(run);
    const RunSnapshot *at =
        seek(seeker, find(run_trace(run), TRACE_CANCEL_REQUESTED, 3));
    ck_assert_uint_eq(at->turn, 3);
    ck_assert_uint_eq(at->running, 0);
    ck_assert_uint_eq(at->task_count, 9); /* of 11, two have failed */
    ck_assert_int_eq(at->tasks[1].state, TRACE_STATE_CANCEL_REQUESTED);
    ck_assert_int_eq(at->tasks[2].state, TRACE_STATE_CANCEL_REQUESTED);
    ck_assert_int_eq(at->tasks[3].state, TRACE_STATE_WAITING);
    for (uint32_t i = 0; i < at->task_count; i++)
        ck_assert_uint_ne(at->tasks[i].id, 6);
    const TraceStore *trace = run_trace(run);
    ck_assert_str_eq(
        trace_store_text(
            trace,
            trace_store_get(trace, find(trace, TRACE_FAILED, 6))->detail),
        "ValueError('Oops')");
    ck_assert_str_eq(at->tasks[3].waits_for, "sleep(0.949)");
    ck_assert(at->tasks[3].wakes_at == 0.9494910647887381);
    ck_assert_str_eq(at->tasks[0].waits_for, "TaskGroup");
    ck_assert_uint_eq(at->tasks[3].parent, 1);
    ck_assert_uint_eq(at->tasks[3].frame_count, 1);
    const RunFrame *frame = &at->tasks[3].frames[0];
    ck_assert_str_eq(frame->function, "do_it");
    ck_assert_uint_eq(frame->line, 12);
    ck_assert_str_eq(local(frame, "delay")->value, "0.9494910647887381");
    ck_assert_uint_eq(at->timer_count, 8);
    ck_assert(at->timers[0].when == 0.5021060533511107);
    ck_assert_uint_eq(at->timers[0].task, 9);

    at = seek(seeker, find(run_trace(run), TRACE_FIRST_STEP, 2));
    ck_assert_uint_eq(at->running, 2);
    ck_assert_int_eq(at->tasks[1].state, TRACE_STATE_RUNNING);
    ck_assert_int_eq(at->tasks[2].state, TRACE_STATE_QUEUED);
    ck_assert_uint_eq(at->ready_count, 9);
    ck_assert_str_eq(at->ready[0].what, "step of Task-3");
    ck_assert_uint_eq(at->ready[0].task, 3);
    run_seeker_free(seeker);
    run_free(run);
    run_program_free(program);
}
END_TEST

static const char *message_of(const TraceStore *trace, uint32_t task)
{
    uint32_t event = find(trace, TRACE_CANCELLED, task);

    return trace_store_text(trace, trace_store_get(trace, event)->text);
}

/* What a cancelled task says is what cancel() was given; it stands in the event
 * of its end, and no snapshot shows it any more. */
START_TEST(a_cancelled_task_has_its_message)
{
    RunProgram *program =
        program_of_text("import asyncio\n"
                        "async def main():\n"
                        "    one = asyncio.create_task(asyncio.sleep(1))\n"
                        "    two = asyncio.create_task(asyncio.sleep(1))\n"
                        "    await asyncio.sleep(0)\n"
                        "    one.cancel('why')\n"
                        "    two.cancel()\n"
                        "    await asyncio.sleep(0)\n"
                        "    await asyncio.sleep(0)\n"
                        "asyncio.run(main())\n");
    RunOptions options = {0};
    Run *run = run_new(program, &options);
    RunSeeker *seeker = run_seeker_new(program, &options);

    run_finish(run);
    ck_assert_str_eq(run_stderr(run, NULL), "");
    const RunSnapshot *at = seek(seeker, trace_store_count(run_trace(run)) - 1);
    ck_assert_uint_eq(at->task_count, 0);
    ck_assert_str_eq(message_of(run_trace(run), 2), "why");
    ck_assert_str_eq(message_of(run_trace(run), 3), "");
    run_seeker_free(seeker);
    run_free(run);
    run_program_free(program);
}
END_TEST

/* What a seek takes, in hundreds of instructions. */
static uint32_t cost(RunSeeker *seeker, uint32_t event)
{
    uint32_t slices = 0;

    run_seeker_want(seeker, event);
    while (run_seeker_advance(seeker, 100) == RUN_WORKING)
        slices++;
    ck_assert_uint_eq(run_seeker_snapshot(seeker)->event, event);
    ck_assert(run_seeker_snapshot(seeker)->filled);
    return slices;
}

START_TEST(a_step_costs_the_same_far_from_the_beginning)
{
    RunProgram *program = program_of_text("import asyncio\n"
                                          "async def work():\n"
                                          "    for i in range(20000):\n"
                                          "        await asyncio.sleep(0)\n"
                                          "async def main():\n"
                                          "    async with asyncio.TaskGroup() "
                                          "as g:\n"
                                          "        for i in range(3):\n"
                                          "            g.create_task(work())\n"
                                          "asyncio.run(main())\n");
    RunOptions options = {0};
    RunSeeker *seeker = run_seeker_new(program, &options);

    for (uint32_t event = 100; event <= 100100; event += 50000) {
        cost(seeker, event);
        for (uint32_t i = 1; i <= 40; i++)
            ck_assert_uint_le(cost(seeker, event + i), 2);
        for (uint32_t i = 40; i-- > 0;)
            ck_assert_uint_eq(cost(seeker, event + i), 0);
        ck_assert_uint_eq(cost(seeker, event - 20), 0);
    }
    run_seeker_free(seeker);
    run_program_free(program);
}
END_TEST

/* A group that asks a thousand tasks to stop does so in one callback, before
 * which no machine is parked. */
START_TEST(steps_through_an_abort_cost_one_run)
{
    RunProgram *program =
        program_of_text("import asyncio\n"
                        "async def work(i):\n"
                        "    if i == 0:\n"
                        "        await asyncio.sleep(0)\n"
                        "        raise ValueError\n"
                        "    await asyncio.sleep(1)\n"
                        "async def main():\n"
                        "    async with asyncio.TaskGroup() as g:\n"
                        "        for i in range(1000):\n"
                        "            g.create_task(work(i))\n"
                        "asyncio.run(main())\n");
    RunOptions options = {0};
    Run *run = run_new(program, &options);
    RunSeeker *seeker = run_seeker_new(program, &options);
    uint32_t dear = 0;

    run_finish(run);
    uint32_t event = find(run_trace(run), TRACE_CANCEL_REQUESTED, 0) + 100;
    cost(seeker, event);
    for (uint32_t i = 1; i <= 200; i++)
        dear += cost(seeker, event + i) > 2;
    ck_assert_uint_le(dear, 200 / 20);
    run_seeker_free(seeker);
    run_free(run);
    run_program_free(program);
}
END_TEST

/* A thousand tasks that have ended take no room, held or not. */
START_TEST(ended_tasks_take_no_room)
{
    RunProgram *program =
        program_of_text("import asyncio\n"
                        "async def work(i):\n"
                        "    return 'a result of its own, and long: %d' % i\n"
                        "async def main():\n"
                        "    held = []\n"
                        "    for i in range(1000):\n"
                        "        held.append(asyncio.create_task(work(i)))\n"
                        "        await asyncio.gather(work(i), held[-1])\n"
                        "        held[-1:] = [held[-1]] * (i % 2)\n"
                        "asyncio.run(main())\n");
    RunOptions options = {0};
    Run *run = run_new(program, &options);
    RunSeeker *seeker = run_seeker_new(program, &options);

    run_finish(run);
    ck_assert_str_eq(run_stderr(run, NULL), "");
    uint32_t step = find(run_trace(run), TRACE_FIRST_STEP, 20);
    size_t room = seek(seeker, step)->arena.bytes;
    ck_assert_uint_ge(seek(seeker, step)->task_count, 2);
    step = find(run_trace(run), TRACE_FIRST_STEP, 2000);
    ck_assert_uint_le(seek(seeker, step)->arena.bytes, room + 400);
    run_seeker_free(seeker);
    run_free(run);
    run_program_free(program);
}
END_TEST

/* About 28 000 events, of which many show 200 tasks that are alive. */
static const char long_one[] = "import asyncio\n"
                               "async def child(n):\n"
                               "    for step in range(45):\n"
                               "        await asyncio.sleep(0.1 + n % 7 / 10)\n"
                               "async def main():\n"
                               "    async with asyncio.TaskGroup() as group:\n"
                               "        for n in range(200):\n"
                               "            group.create_task(child(n))\n"
                               "asyncio.run(main())\n";

static char *told_at(RunSeeker *seeker, uint32_t event)
{
    BaseText text = {0};

    describe(seek(seeker, event), &text);
    return base_text_take(&text);
}

/* Whoever asks for fewer gets the first ones, and how many there are. */
START_TEST(a_short_list_says_how_many_more)
{
    RunProgram *program = program_of_text(long_one);
    RunOptions options = {.seed = "1"};
    RunSeeker *whole = run_seeker_new(program, &options);
    RunSeeker *brief = run_seeker_new(program, &options);
    bool cut_ready = false, cut_timers = false;

    run_seeker_list(brief, 3);
    for (uint32_t event = 100; event < 2000; event += 50) {
        const RunSnapshot *all = seek(whole, event);
        const RunSnapshot *few = seek(brief, event);
        ck_assert_uint_eq(all->more_ready + all->more_timers, 0);
        ck_assert_uint_eq(few->ready_count + few->more_ready, all->ready_count);
        ck_assert_uint_eq(few->timer_count + few->more_timers,
                          all->timer_count);
        for (uint32_t i = 0; i < few->timer_count; i++)
            ck_assert_str_eq(few->timers[i].what, all->timers[i].what);
        for (uint32_t i = 0; i < few->ready_count; i++)
            ck_assert_str_eq(few->ready[i].what, all->ready[i].what);
        cut_ready = cut_ready || few->ready_count < all->ready_count;
        cut_timers = cut_timers || few->timer_count < all->timer_count;
        ck_assert(few->ready_count <= 3 && few->timer_count <= 3);
    }
    ck_assert(cut_ready && cut_timers);
    run_seeker_free(whole);
    run_seeker_free(brief);
    run_program_free(program);
}
END_TEST

static void park(RunSeeker *seeker)
{
    int slices = 0;

    while (run_seeker_park(seeker, 50000) == RUN_WORKING)
        ck_assert_int_lt(++slices, 10000);
}

/* Whether machines are parked or not, and wherever these stand; a place where
 * there is time to park is a place like any other. */
START_TEST(parked_machines_tell_the_same)
{
    RunProgram *program = program_of_text(long_one);
    RunOptions options = {.seed = "1"};
    RunSeeker *parking = run_seeker_new(program, &options);
    RunSeeker *plain = run_seeker_new(program, &options);
    static const int leaps[] = {0, -1, -1, -9, 500, -700, -1, 30, -2500, -1};

    for (uint32_t from = 26000; from > 22000; from -= 3000) {
        uint32_t event = from;
        for (size_t i = 0; i < sizeof leaps / sizeof *leaps; i++) {
            event += (uint32_t)leaps[i];
            char *one = told_at(parking, event), *other = told_at(plain, event);
            ck_assert_str_eq(one, other);
            ck_assert(run_seeker_snapshot(parking)->filled);
            ck_assert_uint_eq(run_seeker_snapshot(parking)->event, event);
            base_free(one);
            base_free(other);
            if (i % 3 != 2)
                park(parking);
        }
    }
    run_seeker_free(parking);
    run_seeker_free(plain);
    run_program_free(program);
}
END_TEST

/* The work of the slices in which a request is answered. */
static int slices_to(RunSeeker *seeker, uint32_t event)
{
    int slices = 0;

    run_seeker_want(seeker, event);
    while (run_seeker_advance(seeker, 1000) == RUN_WORKING)
        slices++;
    return slices;
}

/* Going back step by step costs a small part of a run from the start, where
 * there is time between to park. */
START_TEST(parked_machines_are_near)
{
    RunProgram *program = program_of_text(long_one);
    RunOptions options = {.seed = "1"};
    RunSeeker *seeker = run_seeker_new(program, &options);
    int all = slices_to(seeker, 25000);

    ck_assert_int_gt(all, 100);
    for (uint32_t event = 24999; event > 24950; event--) {
        park(seeker);
        ck_assert_int_lt(slices_to(seeker, event), all / 20);
    }
    run_seeker_free(seeker);
    run_program_free(program);
}
END_TEST

/* Whoever has looked for a moment leaps from where a machine is parked: not one
 * leap of a tenth of the run, nor one to its middle, starts from its beginning.
 */
START_TEST(leaps_start_from_a_parked_machine)
{
    RunProgram *program = program_of_text(long_one);
    RunOptions options = {.seed = "1"};
    RunSeeker *seeker = run_seeker_new(program, &options);
    int all = slices_to(seeker, 27000);

    ck_assert_int_gt(all, 100);
    park(seeker);
    ck_assert_int_lt(slices_to(seeker, 24300), all / 4);
    ck_assert_int_lt(slices_to(seeker, 21600), all / 4);
    park(seeker);
    ck_assert_int_lt(slices_to(seeker, 13500), all / 4);
    run_seeker_free(seeker);
    run_program_free(program);
}
END_TEST

/* So many alive that a picture takes much, and far from the beginning. */
static const char crowd[] = "import asyncio, random\n"
                            "async def work():\n"
                            "    for _ in range(20):\n"
                            "        await asyncio.sleep(random.random())\n"
                            "async def main():\n"
                            "    async with asyncio.TaskGroup() as g:\n"
                            "        for _ in range(700):\n"
                            "            g.create_task(work())\n"
                            "asyncio.run(main())\n";

/* Whoever holds the key down leaves little time between two steps: nothing that
 * has been begun in it is lost, so that no step waits for a run from the start.
 * The first ones after a leap are there already. */
START_TEST(a_key_held_down_waits_for_no_run)
{
    RunProgram *program = program_of_text(crowd);
    RunOptions options = {.seed = "1"};
    RunSeeker *seeker = run_seeker_new(program, &options);
    int all = slices_to(seeker, 40000);

    ck_assert_int_gt(all, 100);
    for (uint32_t event = 39999; event > 39850; event--) {
        for (int i = 0; i < all / 4; i++)
            run_seeker_park(seeker, 1000);
        ck_assert_int_lt(slices_to(seeker, event), all / 10);
    }
    run_seeker_free(seeker);
    run_program_free(program);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("run_seeker");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_test(test, any_way_there_is_the_same);
    tcase_add_test(test, what_pictures_share_is_the_same);
    tcase_add_test(test, pictures_of_many_tasks_take_little);
    tcase_add_test(test, seed_1_in_the_abort);
    tcase_add_test(test, a_cancelled_task_has_its_message);
    tcase_add_test(test, a_step_costs_the_same_far_from_the_beginning);
    tcase_add_test(test, steps_through_an_abort_cost_one_run);
    tcase_add_test(test, ended_tasks_take_no_room);
    tcase_add_test(test, a_short_list_says_how_many_more);
    tcase_add_test(test, parked_machines_tell_the_same);
    tcase_add_test(test, parked_machines_are_near);
    tcase_add_test(test, leaps_start_from_a_parked_machine);
    tcase_add_test(test, a_key_held_down_waits_for_no_run);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
