#include "replays.h"

#include "replay_stage.h"
#include "run_fork.h"
#include "run_identity.h"

#include <check.h>
#include <string.h>

static const char text[] =
    "import asyncio, random, helper\n"
    "LIMIT = 3  # knob: -9..9.5\n"
    "async def sleeper(name):\n"
    "    try:\n"
    "        await asyncio.sleep(random.random())\n"
    "        print(name, LIMIT, random.random(), helper.twice(LIMIT))\n"
    "    except ValueError as error:\n"
    "        print(name, error, '\xd0\xb4\xd0\xb0')\n"
    "async def main():\n"
    "    print(input())\n"
    "    await asyncio.gather(*[asyncio.create_task(sleeper(n))\n"
    "                           for n in 'abcd'], return_exceptions=True)\n"
    "asyncio.run(main())\n";
static const char helper[] = "def twice(n):\n    return 2 * n\n";

/* The child that main() made after `nth` others. */
static uint64_t child(const Run *run, uint32_t nth)
{
    return run_identity_of(run_trace(run), nth + 2);
}

static Run *run_it(const Replay *replay, ReplayStage **stage)
{
    BaseText error = {0};
    RunOptions options = {0};

    *stage = replay_stage_new(replay, NULL, &error);
    ck_assert_msg(*stage != NULL, "%s", base_text_str(&error));
    replay_stage_prepare(*stage, &options);
    Run *run = run_new(replay_stage_program(*stage), &options);
    run_finish(run);
    return run;
}

static void add_deeds(Replay *replay)
{
    ReplayStage *stage;
    Run *run = run_it(replay, &stage);
    RunIntervention list[] = {
        {.turn = 3, .deed = RUN_DEED_CANCEL, .task = child(run, 0)},
        {.turn = 3,
         .callback = 1,
         .deed = RUN_DEED_RAISE,
         .task = child(run, 1),
         .name = "ValueError",
         .text = "from \"outside\""},
        {.turn = 1,
         .callback = 1,
         .deed = RUN_DEED_SLEEP,
         .task = child(run, 2),
         .seconds = 0.1},
        {.turn = 4, .deed = RUN_DEED_KNOB, .name = "LIMIT", .text = "-1.5"},
        {.turn = 5,
         .deed = RUN_DEED_SUPPRESS,
         .task = child(run, 1),
         .nth = 2,
         .name = "cancel_requested"}};

    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        replay_add_deed(replay, &list[i]);
    run_free(run);
    replay_stage_free(stage);
}

void replays_make(Replay *replay)
{
    ReplayMoment here = {2, 1, 3, 1};

    replay_init(replay);
    replay_set_text(&replay->name, "main.py");
    base_text_append(&replay->text, text);
    replay->has_text = true;
    replay_add_module(replay, "helper", "helper.py", helper, sizeof helper - 1);
    replay_add_module(replay, "empty", NULL, NULL, 0);
    replay->python = 31102;
    replay_set_text(&replay->seed, "-123456789012345678901234567890");
    replay->has_input = true;
    base_text_append(&replay->input, "good day\n");
    replay_add_knob(replay, "LIMIT", "7");
    replay_add_limit(replay, "--max-turns", "1000");
    replay_add_limit(replay, "--max-memory", "64M");
    replay_add_mark(replay, &here,
                    "look: \xd0\xb7\xd0\xb4\xd0\xb5\xd1\x81\xd1"
                    "\x8c \xe2\x80\xa6\n");
    replay_add_mark(replay, &here, "");
    replay->shown = here;
    replay->used_libm = true;
    add_deeds(replay);
}

void replays_print(Replay *replay)
{
    ReplayStage *stage;
    Run *run = run_it(replay, &stage);

    replay_print_release(&replay->print);
    replay_print_take(run, 0, &replay->print);
    run_free(run);
    replay_stage_free(stage);
}

uint64_t replays_hash(const Replay *replay)
{
    ReplayStage *stage;
    Run *run = run_it(replay, &stage);
    ReplayPrint print;

    replay_print_take(run, 0, &print);
    uint64_t hash = print.hash;
    replay_print_release(&print);
    run_free(run);
    replay_stage_free(stage);
    return hash;
}

static void expect_text(const BaseText *a, const BaseText *b)
{
    ck_assert_uint_eq(a->length, b->length);
    ck_assert(memcmp(base_text_str(a), base_text_str(b), a->length) == 0);
}

static void expect_lists(const Replay *a, const Replay *b)
{
    ck_assert_uint_eq(a->module_count, b->module_count);
    for (uint32_t i = 0; i < a->module_count; i++) {
        ck_assert_str_eq(a->modules[i].name, b->modules[i].name);
        ck_assert_pstr_eq(a->modules[i].file, b->modules[i].file);
        expect_text(&a->modules[i].text, &b->modules[i].text);
    }
    ck_assert_uint_eq(a->knob_count, b->knob_count);
    for (uint32_t i = 0; i < a->knob_count; i++) {
        ck_assert_str_eq(a->knobs[i].name, b->knobs[i].name);
        ck_assert_str_eq(a->knobs[i].value, b->knobs[i].value);
    }
    ck_assert_uint_eq(a->limit_count, b->limit_count);
    for (uint32_t i = 0; i < a->limit_count; i++) {
        ck_assert_str_eq(a->limits[i].option, b->limits[i].option);
        ck_assert_str_eq(a->limits[i].value, b->limits[i].value);
    }
    ck_assert_uint_eq(a->mark_count, b->mark_count);
    for (uint32_t i = 0; i < a->mark_count; i++) {
        ck_assert(replay_moment_equals(&a->marks[i].at, &b->marks[i].at));
        ck_assert_str_eq(a->marks[i].note, b->marks[i].note);
    }
}

static void expect_deeds(const Replay *a, const Replay *b)
{
    ck_assert(a->shared == b->shared);
    ck_assert_uint_eq(a->deed_count, b->deed_count);
    for (uint32_t i = 0; i < a->deed_count; i++) {
        const RunIntervention *one = &a->deeds[i], *other = &b->deeds[i];
        ck_assert_uint_eq(one->turn, other->turn);
        ck_assert_uint_eq(one->callback, other->callback);
        ck_assert(one->deed == other->deed);
        ck_assert_uint_eq(one->task, other->task);
        ck_assert_uint_eq(one->nth, other->nth);
        ck_assert_str_eq(one->name, other->name);
        ck_assert_str_eq(one->text, other->text);
        ck_assert(one->seconds == other->seconds);
    }
}

static void expect_print(const ReplayPrint *a, const ReplayPrint *b)
{
    ck_assert_uint_eq(a->version, b->version);
    ck_assert_uint_eq(a->hash, b->hash);
    ck_assert_uint_eq(a->events, b->events);
}

void replays_expect_equal(const Replay *a, const Replay *b, bool line)
{
    ck_assert_str_eq(a->name, b->name);
    ck_assert_pstr_eq(a->lesson, b->lesson);
    ck_assert_uint_eq(a->lesson_hash, b->lesson_hash);
    if (!line || !a->lesson) {
        expect_text(&a->text, &b->text);
        expect_lists(a, b);
    }
    ck_assert_int_eq(a->python, b->python);
    ck_assert_str_eq(a->seed, b->seed);
    ck_assert(a->has_input == b->has_input);
    expect_text(&a->input, &b->input);
    expect_deeds(a, b);
    ck_assert(replay_moment_equals(&a->shown, &b->shown));
    ck_assert(a->used_libm == b->used_libm);
    expect_print(&a->print, &b->print);
    if (line)
        return;
    ck_assert_uint_eq(a->print.step, b->print.step);
    ck_assert_uint_eq(a->print.rung_count, b->print.rung_count);
    ck_assert_mem_eq(a->print.rungs, b->print.rungs,
                     a->print.rung_count * sizeof *a->print.rungs);
}
