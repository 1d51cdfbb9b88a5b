/*
 * Programs that are made up, with things done to them that are made up, too:
 * saved by one build, they must be the same runs in any other.
 *
 *     replay_exchange save FILE FIRST COUNT   writes them, one line each
 *     replay_exchange open FILE               runs each and compares
 */
#include "base_file.h"
#include "base_memory.h"
#include "replay.h"
#include "replay_line.h"
#include "replay_stage.h"
#include "run_fork.h"
#include "run_identity.h"
#include "run_machine.h"
#include "trace_store.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- chance ---- */

typedef struct Chance {
    uint64_t state;
} Chance;

static uint32_t below(Chance *chance, uint32_t limit)
{
    chance->state ^= chance->state << 13;
    chance->state ^= chance->state >> 7;
    chance->state ^= chance->state << 17;
    return (uint32_t)(chance->state >> 32) % limit;
}

/* ---- a program ---- */

/* What a task may do; %d is its number, and its only number. */
static const char *const bodies[] = {
    "    await asyncio.sleep(random.random())\n",
    "    for turn in range(%d + 1):\n        await asyncio.sleep(0)\n",
    "    try:\n        await asyncio.sleep(random.expovariate(2))\n"
    "    finally:\n        print('done with', %d)\n",
    "    try:\n        await asyncio.sleep(RATE)\n"
    "    except asyncio.CancelledError:\n        print('no', %d)\n"
    "        await asyncio.sleep(0.1)\n",
    "    if random.random() < 0.4:\n        raise ValueError(%d)\n",
    "    async with lock:\n        await asyncio.sleep(0.2)\n"
    "        print('held by', %d)\n",
    "    await queue.put(%d)\n    print(await queue.get(), queue.qsize())\n",
    "    try:\n        async with asyncio.timeout(0.3 + %d):\n"
    "            await asyncio.sleep(random.uniform(0, 1))\n"
    "    except TimeoutError as error:\n        print(repr(error))\n",
    "    async with asyncio.TaskGroup() as group:\n"
    "        group.create_task(leaf(%d))\n"
    "        group.create_task(leaf(-1))\n",
    "    try:\n        await asyncio.gather(leaf(%d), leaf(2))\n"
    "    except* ValueError as group:\n        print(group.exceptions)\n",
};

enum { BODIES = sizeof bodies / sizeof *bodies };

static void append_task(Chance *chance, int number, BaseText *out)
{
    base_text_printf(out, "async def task%d(lock, queue):\n", number);
    for (uint32_t parts = 1 + below(chance, 3); parts > 0; parts--) {
        const char *body = bodies[below(chance, BODIES)];
        for (; *body != '\0'; body++) {
            if (body[0] == '%' && body[1] == 'd') {
                base_text_printf(out, "%d", number);
                body++;
            } else {
                base_text_append_char(out, *body);
            }
        }
    }
    base_text_printf(out, "    return %d\n\n", number);
}

static void append_program(Chance *chance, BaseText *out)
{
    uint32_t tasks = 2 + below(chance, 5);

    base_text_printf(out,
                     "import asyncio, random\n"
                     "RATE = 0.%u  # knob: 0..1\n\n"
                     "async def leaf(number):\n"
                     "    await asyncio.sleep(random.random() / 4)\n"
                     "    if number > 2:\n"
                     "        raise ValueError(number)\n\n",
                     1 + below(chance, 9));
    for (uint32_t i = 0; i < tasks; i++)
        append_task(chance, (int)i, out);
    base_text_append(out, "async def main():\n"
                          "    lock, queue = asyncio.Lock(), asyncio.Queue()\n"
                          "    print(await asyncio.gather(\n");
    for (uint32_t i = 0; i < tasks; i++)
        base_text_printf(out, "        task%u(lock, queue),\n", i);
    base_text_append(out, "        return_exceptions=True))\n\n"
                          "asyncio.run(main())\n");
}

/* ---- what is done to its run ---- */

static RunIntervention deed_at(Chance *chance, const TraceStore *trace,
                               uint32_t tasks)
{
    static const char *const names[] = {"ValueError", "KeyError", "OSError"};
    uint32_t id = below(chance, trace_store_count(trace));
    const TraceEvent *event = trace_store_get(trace, id);
    RunIntervention deed = {
        .turn = event->turn,
        .callback = event->callback + below(chance, 2),
        .deed = (RunDeed)below(chance, RUN_DEED_INTERRUPT + 1),
        .task = run_identity_of(trace, 1 + below(chance, tasks))};

    if (deed.deed == RUN_DEED_RAISE) {
        strcpy(deed.name, names[below(chance, 3)]);
        strcpy(deed.text, "from outside");
    } else if (deed.deed == RUN_DEED_SLEEP) {
        deed.seconds = 0.01 * (1 + below(chance, 200));
    } else if (deed.deed == RUN_DEED_KNOB) {
        strcpy(deed.name, "RATE");
        strcpy(deed.text, "0.75");
    }
    if (!run_deed_has_task(deed.deed))
        deed.task = 0;
    return deed;
}

static uint32_t count_tasks(const TraceStore *trace)
{
    uint32_t count = 0;

    for (uint32_t id = 0; id < trace_store_count(trace); id++)
        count += trace_store_get(trace, id)->kind == TRACE_TASK_CREATED;
    return count;
}

/* Runs the replay as it is, and releases nothing of it. NULL: it cannot be. */
static Run *run_replay(const Replay *replay, ReplayStage **stage)
{
    BaseText error = {0};
    RunOptions options = {0};

    *stage = replay_stage_new(replay, NULL, &error);
    if (!*stage) {
        fprintf(stderr, "%s\n", base_text_str(&error));
        base_text_release(&error);
        return NULL;
    }
    replay_stage_prepare(*stage, &options);
    Run *run = run_new(replay_stage_program(*stage), &options);
    run_finish(run);
    return run;
}

/* The first from some event on that can be kept from happening. */
static void suppress_one(Chance *chance, const TraceStore *trace,
                         Replay *replay)
{
    uint32_t count = trace_store_count(trace), id = below(chance, count);
    RunIntervention deed;
    BaseText ignored = {0};

    while (id < count &&
           !run_intervention_suppress(&deed, trace, id, replay->deeds,
                                      replay->deed_count, &ignored))
        id++;
    if (id < count)
        replay_add_deed(replay, &deed);
    base_text_release(&ignored);
}

static void do_things(Chance *chance, Replay *replay)
{
    ReplayStage *stage;
    Run *run = run_replay(replay, &stage);
    uint32_t tasks = count_tasks(run_trace(run));

    for (uint32_t count = below(chance, 5); count > 0; count--) {
        RunIntervention deed = deed_at(chance, run_trace(run), tasks);
        replay_add_deed(replay, &deed);
    }
    if (below(chance, 3) == 0)
        suppress_one(chance, run_trace(run), replay);
    replay->shared = below(chance, 4) == 0;
    run_free(run);
    replay_stage_free(stage);
}

static void make_replay(uint32_t number, Replay *replay)
{
    Chance chance = {(number + 1) * UINT64_C(0x9e3779b97f4a7c15)};
    char seed[16];
    ReplayStage *stage;

    replay_init(replay);
    replay_set_text(&replay->name, "main.py");
    append_program(&chance, &replay->text);
    replay->has_text = true;
    replay->python = 311 + (int)below(&chance, 3);
    snprintf(seed, sizeof seed, "%u", below(&chance, 100000));
    replay_set_text(&replay->seed, seed);
    if (below(&chance, 2) == 0)
        replay_add_knob(replay, "RATE", "0.5");
    do_things(&chance, replay);
    Run *run = run_replay(replay, &stage);
    replay_print_take(run, 0, &replay->print);
    run_free(run);
    replay_stage_free(stage);
}

/* ---- to and fro ---- */

static int save(const char *path, uint32_t first, uint32_t count)
{
    BaseText lines = {0}, error = {0};
    bool good = true;

    for (uint32_t i = 0; i < count && good; i++) {
        Replay replay;
        make_replay(first + i, &replay);
        good = replay_line_write(&replay, &lines, &error);
        base_text_append_char(&lines, '\n');
        replay_release(&replay);
    }
    good = good && base_file_write(path, lines.data, lines.length, &error);
    if (!good)
        fprintf(stderr, "%s\n", base_text_str(&error));
    base_text_release(&lines);
    base_text_release(&error);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}

static bool is_same(const char *line, uint32_t number)
{
    Replay replay;
    BaseText error = {0};
    ReplayStage *stage = NULL;
    Run *run = NULL;
    bool same = replay_line_read(line, &replay, &error);

    if (same)
        run = run_replay(&replay, &stage);
    else
        fprintf(stderr, "line %u: %s\n", number, base_text_str(&error));
    same =
        run && replay_print_compare(&replay.print, run).verdict == REPLAY_SAME;
    if (run && !same)
        fprintf(stderr, "line %u is another run:\n%s\n", number,
                base_text_str(&replay.text));
    run_free(run);
    replay_stage_free(stage);
    replay_release(&replay);
    base_text_release(&error);
    return same;
}

static int open_all(const char *path)
{
    BaseText lines = {0}, error = {0};
    uint32_t number = 0, different = 0;

    if (!base_file_read(path, (size_t)64 << 20, &lines, &error)) {
        fprintf(stderr, "%s\n", base_text_str(&error));
        return EXIT_FAILURE;
    }
    for (char *line = strtok(lines.data, "\n"); line; line = strtok(NULL, "\n"))
        different += !is_same(line, ++number);
    printf("%u runs, %u different\n", number, different);
    base_text_release(&lines);
    base_text_release(&error);
    return number > 0 && different == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int main(int count, char **words)
{
    if (count == 5 && strcmp(words[1], "save") == 0)
        return save(words[2], (uint32_t)strtoul(words[3], NULL, 10),
                    (uint32_t)strtoul(words[4], NULL, 10));
    if (count == 3 && strcmp(words[1], "open") == 0)
        return open_all(words[2]);
    fprintf(stderr, "usage: replay_exchange save FILE FIRST COUNT\n"
                    "       replay_exchange open FILE\n");
    return 2;
}
