/* What asyncio records: kinds, causes, and the state that it lets one see. */
#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "asyncio_host.h"
#include "asyncio_inspect.h"
#include "py_machine.h"
#include "test_language.h"
#include "trace_limits.h"
#include "trace_store.h"
#include "trace_task.h"

/* A program that was run to its end. */
typedef struct Ran {
    TraceStore *trace;
    Asyncio *asyncio;
    PyProgram *program;
    PyMachineStatus status;
} Ran;

static Ran start(const char *text, int python)
{
    Ran ran = {.trace = trace_store_new()};
    AsyncioOptions options = {
        .language = &test_language,
        .limits = &(TraceLimits){.instructions = 1000000,
                                 .memory = 64 << 20,
                                 .recursion = 1000,
                                 .turns = 10000,
                                 .seconds = 1e9,
                                 .events = 100000,
                                 .tasks = 10000,
                                 .output = 1 << 20},
        .trace = ran.trace,
    };

    ran.asyncio = asyncio_new(&options);
    ran.program = py_compile("test.py", text, strlen(text), python);
    ck_assert_str_eq(py_program_error(ran.program), "");
    asyncio_begin(ran.asyncio, "test.py", "3.13");
    ck_assert(py_machine_load(asyncio_machine(ran.asyncio), ran.program));
    return ran;
}

static void go_on(Ran *ran)
{
    do {
        ran->status = py_machine_run(asyncio_machine(ran->asyncio), 1000);
    } while (ran->status == PY_MACHINE_WORKING);
}

static Ran run(const char *text, int python)
{
    Ran ran = start(text, python);

    go_on(&ran);
    return ran;
}

static void release(Ran *ran)
{
    asyncio_free(ran->asyncio);
    py_program_free(ran->program);
    trace_store_free(ran->trace);
}

/* The first event of the kind about this task (0: any) from `from` on. */
static uint32_t find(const Ran *ran, TraceKind kind, uint32_t task,
                     uint32_t from)
{
    for (uint32_t i = from; i < trace_store_count(ran->trace); i++) {
        const TraceEvent *event = trace_store_get(ran->trace, i);
        if (event->kind == kind && (task == 0 || event->task == task))
            return i;
    }
    ck_abort_msg("no event %s of task %u", trace_kind_name(kind), task);
    return 0;
}

static const TraceEvent *event_at(const Ran *ran, uint32_t id)
{
    return trace_store_get(ran->trace, id);
}

#define HEAD "import asyncio\n"

START_TEST(a_sleeper_is_woken_by_its_timer)
{
    Ran ran = run(HEAD "async def main():\n"
                       "    await asyncio.sleep(0.5)\n"
                       "asyncio.run(main())\n",
                  313);
    uint32_t set = find(&ran, TRACE_TIMER_SET, 1, 0);
    uint32_t fired = find(&ran, TRACE_TIMER_FIRED, 0, 0);
    uint32_t resumed = find(&ran, TRACE_RESUMED, 1, 0);
    uint32_t suspended = find(&ran, TRACE_SUSPENDED, 1, 0);

    ck_assert_uint_eq(event_at(&ran, resumed)->cause, fired);
    ck_assert_uint_eq(event_at(&ran, fired)->cause, set);
    ck_assert_uint_eq(event_at(&ran, set)->cause,
                      find(&ran, TRACE_FIRST_STEP, 1, 0));
    ck_assert(event_at(&ran, set)->number == 0.5);
    ck_assert(event_at(&ran, suspended)->number == 0.5);
    ck_assert(event_at(&ran, fired)->time == 0.5);
    ck_assert_uint_eq(event_at(&ran, fired)->turn, 2);
    ck_assert_uint_eq(event_at(&ran, resumed)->turn, 3);
    ck_assert_uint_eq(event_at(&ran, suspended)->line, 3);
    ck_assert_str_eq(
        trace_store_text(ran.trace, event_at(&ran, suspended)->text),
        "sleep(0.5)");
    release(&ran);
}
END_TEST

START_TEST(a_join_names_the_last_child)
{
    Ran ran = run(HEAD "async def main():\n"
                       "    async with asyncio.TaskGroup() as group:\n"
                       "        group.create_task(asyncio.sleep(2))\n"
                       "        group.create_task(asyncio.sleep(1))\n"
                       "asyncio.run(main())\n",
                  313);
    uint32_t resumed = find(&ran, TRACE_RESUMED, 1, 0);
    uint32_t cause = event_at(&ran, resumed)->cause;

    ck_assert_uint_eq(event_at(&ran, cause)->kind, TRACE_GROUP_CHILD_DONE);
    ck_assert_uint_eq(event_at(&ran, cause)->other, 2);
    ck_assert_uint_eq(event_at(&ran, cause)->count, 0);
    ck_assert_uint_eq(event_at(&ran, resumed)->also,
                      find(&ran, TRACE_GROUP_EXIT_BEGIN, 1, 0));
    release(&ran);
}
END_TEST

/* A child follows from its group's beginning if that was in the same step, and
 * else, as any other task, from the step in which it was made. */
START_TEST(a_child_follows_from_its_group)
{
    Ran ran = run(HEAD "async def main():\n"
                       "    async with asyncio.TaskGroup() as outer:\n"
                       "        async with asyncio.TaskGroup() as inner:\n"
                       "            asyncio.create_task(asyncio.sleep(0))\n"
                       "            outer.create_task(asyncio.sleep(0))\n"
                       "            inner.create_task(asyncio.sleep(0))\n"
                       "            await asyncio.sleep(1)\n"
                       "            inner.create_task(asyncio.sleep(0))\n"
                       "asyncio.run(main())\n",
                  313);
    uint32_t step = find(&ran, TRACE_FIRST_STEP, 1, 0);
    uint32_t outer = find(&ran, TRACE_GROUP_ENTER, 1, 0);
    uint32_t inner = find(&ran, TRACE_GROUP_ENTER, 1, outer + 1);
    const uint32_t causes[] = {step, outer, inner,
                               find(&ran, TRACE_RESUMED, 1, 0)};
    const uint32_t groups[] = {0, 1, 2, 2};

    ck_assert_uint_eq(event_at(&ran, outer)->cause, step);
    ck_assert_uint_eq(event_at(&ran, inner)->cause, step);
    for (uint32_t i = 0; i < 4; i++) {
        uint32_t created = find(&ran, TRACE_TASK_CREATED, i + 2, 0);
        ck_assert_uint_eq(event_at(&ran, created)->cause, causes[i]);
        ck_assert_uint_eq(event_at(&ran, created)->group, groups[i]);
    }
    release(&ran);
}
END_TEST

/* Up to 3.12 a name is given to a task that has its number already. */
START_TEST(names_come_as_the_version_gives_them)
{
    static const char text[] =
        HEAD "async def main():\n"
             "    await asyncio.create_task(asyncio.sleep(0), name='a')\n"
             "    await asyncio.create_task(asyncio.sleep(0))\n"
             "asyncio.run(main())\n";
    Ran old = run(text, 312), new = run(text, 313);
    uint32_t created = find(&old, TRACE_TASK_CREATED, 2, 0);

    ck_assert_str_eq(trace_store_text(old.trace, event_at(&old, created)->text),
                     "Task-2");
    ck_assert_uint_eq(find(&old, TRACE_TASK_RENAMED, 2, 0), created + 1);
    created = find(&old, TRACE_TASK_CREATED, 3, 0);
    ck_assert_str_eq(trace_store_text(old.trace, event_at(&old, created)->text),
                     "Task-3");
    created = find(&new, TRACE_TASK_CREATED, 2, 0);
    ck_assert_str_eq(trace_store_text(new.trace, event_at(&new, created)->text),
                     "a");
    created = find(&new, TRACE_TASK_CREATED, 3, 0);
    ck_assert_str_eq(trace_store_text(new.trace, event_at(&new, created)->text),
                     "Task-2");
    release(&old);
    release(&new);
}
END_TEST

START_TEST(a_chain_of_requests_follows_the_awaits)
{
    Ran ran = run(HEAD "async def deep(n):\n"
                       "    if n:\n"
                       "        await asyncio.create_task(deep(n - 1))\n"
                       "    await asyncio.sleep(9)\n"
                       "async def main():\n"
                       "    task = asyncio.create_task(deep(2))\n"
                       "    for _ in range(4):\n"
                       "        await asyncio.sleep(0)\n"
                       "    task.cancel('why')\n"
                       "asyncio.run(main())\n",
                  313);
    uint32_t before = TRACE_NONE;

    for (uint32_t task = 2; task <= 4; task++) {
        uint32_t asked = find(&ran, TRACE_CANCEL_REQUESTED, task, 0);
        const TraceEvent *event = event_at(&ran, asked);
        if (task > 2)
            ck_assert_uint_eq(event->cause, before);
        ck_assert_uint_eq(event->by, 1);
        ck_assert_uint_eq(event->count, 1);
        ck_assert_uint_eq(event->flags & TRACE_FLAG_ACCEPTED,
                          TRACE_FLAG_ACCEPTED);
        ck_assert_str_eq(trace_store_text(ran.trace, event->text), "why");
        before = asked;
    }
    ck_assert_uint_eq(
        event_at(&ran, find(&ran, TRACE_RESUMED, 4, before))->cause, before);
    release(&ran);
}
END_TEST

/* 9 000 tasks that await one another: no recursion in C. */
START_TEST(a_long_chain_is_cancelled)
{
    Ran ran = start(HEAD "async def hold(other):\n"
                         "    await other\n"
                         "async def main():\n"
                         "    last = asyncio.create_task(asyncio.sleep(9))\n"
                         "    for _ in range(9000):\n"
                         "        last = asyncio.create_task(hold(last))\n"
                         "    await asyncio.sleep(0)\n"
                         "    last.cancel()\n"
                         "asyncio.run(main())\n",
                    313);

    go_on(&ran);
    ck_assert_int_ne(ran.status, PY_MACHINE_UNSUPPORTED);
    release(&ran);
}
END_TEST

typedef struct Seen {
    Asyncio *asyncio;
    uint32_t calls, first, last;
    uint32_t tasks, running, ready, timers;
    char wait[64];
} Seen;

static void see_task(void *context, const AsyncioTaskView *task)
{
    Seen *seen = context;

    seen->tasks++;
    seen->running += task->state == TRACE_STATE_RUNNING;
    if (task->waits_for)
        strncpy(seen->wait, task->waits_for, sizeof seen->wait - 1);
}

static void see_ready(void *context, const char *what, uint32_t task)
{
    (void)what;
    (void)task;
    ((Seen *)context)->ready++;
}

static void see_timer(void *context, double when, const char *what,
                      uint32_t task)
{
    (void)what;
    (void)task;
    ck_assert(isfinite(when));
    ((Seen *)context)->timers++;
}

static void observe(void *context, uint32_t event)
{
    Seen *seen = context;

    if (seen->calls++ == 0)
        seen->first = event;
    seen->last = event;
    seen->tasks = seen->running = seen->ready = seen->timers = 0;
    asyncio_inspect(seen->asyncio, &(AsyncioInspector){.context = seen,
                                                       .most = 1000,
                                                       .task = see_task,
                                                       .ended = true,
                                                       .ready = see_ready,
                                                       .timer = see_timer});
}

START_TEST(an_observer_sees_the_moment)
{
    static const char text[] =
        HEAD "async def main():\n"
             "    one = asyncio.create_task(asyncio.sleep(1))\n"
             "    two = asyncio.create_task(asyncio.sleep(2))\n"
             "    await one\n"
             "asyncio.run(main())\n";
    Ran ran = run(text, 313);
    uint32_t resumed = find(&ran, TRACE_RESUMED, 1, 0);
    Ran again = start(text, 313);
    Seen seen = {.asyncio = again.asyncio};

    asyncio_observe(again.asyncio, resumed - 1, resumed, observe, &seen);
    go_on(&again);
    ck_assert_uint_eq(seen.calls, 2);
    ck_assert_uint_eq(seen.first, resumed - 1);
    ck_assert_uint_eq(seen.last, resumed);
    ck_assert_uint_eq(seen.tasks, 3);
    ck_assert_uint_eq(seen.running, 1);
    ck_assert_uint_eq(seen.ready, 0);
    ck_assert_uint_eq(seen.timers, 1);
    ck_assert_str_eq(seen.wait, "sleep(2)");
    ck_assert(trace_store_equals(ran.trace, again.trace));
    release(&ran);
    release(&again);
}
END_TEST

static void see_end(void *context, const AsyncioTaskView *task)
{
    Seen *seen = context;

    if (task->exception)
        strncpy(seen->wait, task->exception, sizeof seen->wait - 1);
    seen->tasks += task->state == TRACE_STATE_CANCELLED;
}

static void observe_end(void *context, uint32_t event)
{
    Seen *seen = context;

    (void)event;
    asyncio_inspect(
        seen->asyncio,
        &(AsyncioInspector){.context = seen, .task = see_end, .ended = true});
}

/* In the moment of its end a task still is there to be seen. */
START_TEST(an_observer_sees_what_a_task_was_told)
{
    static const char text[] =
        HEAD "async def main():\n"
             "    one = asyncio.create_task(asyncio.sleep(1))\n"
             "    await asyncio.sleep(0)\n"
             "    one.cancel('why')\n"
             "    await asyncio.sleep(0)\n"
             "asyncio.run(main())\n";
    Ran ran = run(text, 313);
    uint32_t end = find(&ran, TRACE_CANCELLED, 2, 0);
    Ran again = start(text, 313);
    Seen seen = {.asyncio = again.asyncio};

    asyncio_observe(again.asyncio, end, end, observe_end, &seen);
    go_on(&again);
    ck_assert_uint_eq(seen.tasks, 1);
    ck_assert_str_eq(seen.wait, "CancelledError('why')");
    release(&ran);
    release(&again);
}
END_TEST

/* The first event of the kind from `from` on. */
static TraceEventId first_of(const Ran *ran, TraceKind kind, TraceEventId from)
{
    while (trace_store_get(ran->trace, from)->kind != kind)
        ck_assert_uint_lt(++from, trace_store_count(ran->trace));
    return from;
}

static const char *name_at(const Ran *ran, TraceText text)
{
    return trace_store_text(ran->trace, text);
}

START_TEST(a_lock_goes_from_hand_to_hand)
{
    Ran ran = run("import asyncio\n"
                  "async def hold(key):\n"
                  "    async with key:\n"
                  "        await asyncio.sleep(1)\n"
                  "async def main():\n"
                  "    lock = asyncio.Lock()\n"
                  "    await asyncio.gather(hold(lock), hold(lock))\n"
                  "asyncio.run(main())\n",
                  313);
    TraceEventId taken = first_of(&ran, TRACE_LOCK_ACQUIRED, 0);
    TraceEventId waits = taken;
    do {
        waits = first_of(&ran, TRACE_SUSPENDED, waits + 1);
    } while (trace_store_get(ran.trace, waits)->count != TRACE_WAIT_LOCK);
    TraceEventId given = first_of(&ran, TRACE_LOCK_RELEASED, waits);
    TraceEventId resumed = first_of(&ran, TRACE_RESUMED, given);
    const TraceEvent *event = trace_store_get(ran.trace, waits);

    ck_assert_uint_eq(event->also, taken);
    ck_assert_uint_eq(event->task, 3);
    ck_assert_str_eq(name_at(&ran, event->detail), "key");
    ck_assert_uint_eq(event->object, trace_store_get(ran.trace, given)->object);
    ck_assert_uint_eq(trace_store_get(ran.trace, given)->task, 2);
    ck_assert_uint_eq(trace_store_get(ran.trace, resumed)->cause, given);
    release(&ran);
}
END_TEST

START_TEST(an_item_is_followed_from_put_to_get)
{
    Ran ran = run("import asyncio\n"
                  "async def main():\n"
                  "    box = asyncio.PriorityQueue()\n"
                  "    for item in (300, 100, 200):\n"
                  "        await box.put(item)\n"
                  "    await box.get()\n"
                  "    await box.get()\n"
                  "asyncio.run(main())\n",
                  313);
    TraceEventId first = first_of(&ran, TRACE_QUEUE_PUT, 0);
    TraceEventId second = first_of(&ran, TRACE_QUEUE_PUT, first + 1);
    TraceEventId third = first_of(&ran, TRACE_QUEUE_PUT, second + 1);
    TraceEventId got = first_of(&ran, TRACE_QUEUE_GOT, 0);
    TraceEventId next = first_of(&ran, TRACE_QUEUE_GOT, got + 1);

    ck_assert_uint_eq(trace_store_get(ran.trace, got)->also, second);
    ck_assert_uint_eq(trace_store_get(ran.trace, next)->also, third);
    ck_assert_uint_eq(trace_store_get(ran.trace, third)->count, 3);
    ck_assert_uint_eq(trace_store_get(ran.trace, next)->count, 1);
    ck_assert_str_eq(name_at(&ran, trace_store_get(ran.trace, got)->text),
                     "box");
    release(&ran);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("asyncio_events");
    TCase *test = tcase_create("all");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(test, 0);
    tcase_add_test(test, a_sleeper_is_woken_by_its_timer);
    tcase_add_test(test, a_join_names_the_last_child);
    tcase_add_test(test, a_child_follows_from_its_group);
    tcase_add_test(test, names_come_as_the_version_gives_them);
    tcase_add_test(test, a_chain_of_requests_follows_the_awaits);
    tcase_add_test(test, a_long_chain_is_cancelled);
    tcase_add_test(test, an_observer_sees_the_moment);
    tcase_add_test(test, an_observer_sees_what_a_task_was_told);
    tcase_add_test(test, a_lock_goes_from_hand_to_hand);
    tcase_add_test(test, an_item_is_followed_from_put_to_get);
    suite_add_tcase(suite, test);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
