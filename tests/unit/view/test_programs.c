/* Programs that are run here, and how their lanes look: what a mark must show,
 * and what it must not pretend. */
#include "base_words.h"
#include "labels.h"
#include "stage.h"
#include "view_axis_places.h"
#include "view_window_private.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static Stage stage;

static void open_program(const char *source)
{
    stage_open_program(&stage, source, "1", 1280, 800);
}

static void teardown(void)
{
    stage_close(&stage);
}

static const ViewModel *model(void)
{
    return &stage.window->screen.model;
}

/* The widest command of a role that is about a subject; 0 any. */
static float widest(ViewRole role, uint32_t subject, ViewCommandKind kind)
{
    float most = 0;

    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->role == role && command->kind == kind &&
            (subject == 0 || command->subject == subject))
            most = fmaxf(most, command->rect.w);
    }
    return most;
}

static float plot_width(void)
{
    return stage.window->screen.timeline.plot_width;
}

START_TEST(a_blocked_thread_is_held_in_the_loops_lane)
{
    open_program("import asyncio, time\n"
                 "async def a():\n"
                 "    time.sleep(1.0)\n"
                 "async def main():\n"
                 "    async with asyncio.TaskGroup() as tg:\n"
                 "        tg.create_task(a())\n"
                 "        tg.create_task(asyncio.sleep(0.2))\n"
                 "asyncio.run(main())\n");
    ck_assert_float_gt(widest(VIEW_ROLE_LOOP, 0, VIEW_COMMAND_RECT),
                       plot_width() * 0.25f);
}
END_TEST

START_TEST(a_task_that_never_began_is_not_drawn_as_if_it_ran)
{
    open_program("import asyncio\n"
                 "async def main():\n"
                 "    t = asyncio.create_task(asyncio.sleep(1))\n"
                 "    t.cancel()\n"
                 "    await asyncio.wait([t])\n"
                 "asyncio.run(main())\n");
    ck_assert_float_eq(widest(VIEW_ROLE_RUNNING, 2, VIEW_COMMAND_RECT), 0);
    ck_assert_float_eq(widest(VIEW_ROLE_CANCELLED, 2, VIEW_COMMAND_RECT), 0);
    ck_assert_float_gt(widest(VIEW_ROLE_CANCELLED, 2, VIEW_COMMAND_POLYLINE),
                       0);
    ck_assert_float_gt(widest(VIEW_ROLE_RUNNING, 1, VIEW_COMMAND_RECT), 0);
}
END_TEST

/* The longest dashes of a queued stretch of a task. */
static float longest_dash(uint32_t task)
{
    float most = 0;

    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->role == VIEW_ROLE_QUEUED && command->subject == task)
            most = fmaxf(most, command->dash);
    }
    return most;
}

static unsigned shown_now(void)
{
    const ViewScreen *screen = &stage.window->screen;

    return view_timeline_shown(&screen->timeline, &screen->at);
}

START_TEST(that_a_task_never_began_is_seen_when_it_has_ended)
{
    open_program("import asyncio\n"
                 "async def main():\n"
                 "    t = asyncio.create_task(asyncio.sleep(1))\n"
                 "    t.cancel()\n"
                 "    await asyncio.wait([t])\n"
                 "asyncio.run(main())\n");
    float dash = longest_dash(2);
    ck_assert_float_gt(dash, 0);
    ck_assert(shown_now() & VIEW_SHOWN_NEVER);
    ck_assert_ptr_nonnull(stage_text(&stage, "never started"));
    stage.window->screen.at.playhead = model()->lives.tasks[2].created;
    stage.window->stale = true;
    stage_draw(&stage);
    ck_assert_float_lt(longest_dash(2), dash);
    ck_assert(!(shown_now() & VIEW_SHOWN_NEVER));
    ck_assert_ptr_null(stage_text(&stage, "never started"));
}
END_TEST

START_TEST(a_request_that_is_kept_is_in_the_legend)
{
    open_program("import asyncio\n"
                 "async def stubborn():\n"
                 "    try:\n"
                 "        await asyncio.sleep(1)\n"
                 "    except asyncio.CancelledError:\n"
                 "        await asyncio.sleep(1)\n"
                 "async def main():\n"
                 "    t = asyncio.create_task(stubborn())\n"
                 "    await asyncio.sleep(0.1)\n"
                 "    t.cancel()\n"
                 "    await t\n"
                 "asyncio.run(main())\n");
    ck_assert_int_gt(stage_count(&stage, VIEW_ROLE_SWALLOWED), 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "open requests"));
}
END_TEST

/* Its text may be too long to be written whole: then it is its kind alone. */
START_TEST(a_ghost_begins_behind_what_is_written_of_an_error)
{
    float ghost[4] = {0}, label = 0;

    open_program("import asyncio\n"
                 "async def rude():\n"
                 "    try:\n"
                 "        await asyncio.sleep(10)\n"
                 "    finally:\n"
                 "        raise NameError('name ' + 'x' * 50)\n"
                 "async def main():\n"
                 "    t = asyncio.create_task(rude())\n"
                 "    u = asyncio.create_task(asyncio.sleep(10))\n"
                 "    await asyncio.sleep(0.5)\n"
                 "    t.cancel()\n"
                 "    u.cancel()\n"
                 "    await asyncio.wait([t, u])\n"
                 "asyncio.run(main())\n");
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->role == VIEW_ROLE_GHOST && command->subject < 4 &&
            command->kind == VIEW_COMMAND_FRAME)
            ghost[command->subject] = command->rect.x;
        if (command->role == VIEW_ROLE_FAILED && command->subject == 2 &&
            command->kind == VIEW_COMMAND_TEXT)
            label = stage_text_box(command).x + stage_text_box(command).w;
    }
    ck_assert_float_gt(label, 0);
    ck_assert_float_gt(ghost[2], label);
    ck_assert_float_gt(ghost[3], 0);
    ck_assert_float_lt(ghost[2], fmaxf(ghost[3], label) + 16);
}
END_TEST

START_TEST(many_short_steps_are_a_bundle_that_says_how_many)
{
    open_program("import asyncio\n"
                 "async def main():\n"
                 "    for _ in range(30000):\n"
                 "        await asyncio.sleep(0.001)\n"
                 "asyncio.run(main())\n");
    ck_assert_ptr_nonnull(stage_text(&stage, "30001 steps"));
    ck_assert_float_lt(widest(VIEW_ROLE_RUNNING, 0, VIEW_COMMAND_RECT), 20);
    ck_assert_float_lt(widest(VIEW_ROLE_LOOP, 0, VIEW_COMMAND_RECT), 20);
}
END_TEST

START_TEST(a_loop_that_only_yields_is_not_empty)
{
    open_program("import asyncio\n"
                 "async def main():\n"
                 "    for _ in range(100000):\n"
                 "        await asyncio.sleep(0)\n"
                 "asyncio.run(main())\n");
    ck_assert_ptr_nonnull(stage_text(&stage, "100001 steps"));
    ck_assert_float_gt(widest(VIEW_ROLE_BUNDLE, 1, VIEW_COMMAND_POLYLINE),
                       plot_width() * 0.6f);
}
END_TEST

START_TEST(what_did_not_happen_is_told_at_the_end)
{
    open_program("import asyncio\n"
                 "async def fetch():\n"
                 "    pass\n"
                 "async def main():\n"
                 "    fetch()\n"
                 "asyncio.run(main())\n");
    stage_key(&stage, VIEW_KEY_END, 0);
    stage_click_text(&stage, "did not happen: 1");
    ck_assert_ptr_nonnull(stage_text(&stage, "WHAT DID NOT HAPPEN"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "fetch() in line 5"));
    /* It is about the whole run: nothing is told of a part. */
    stage_key(&stage, VIEW_KEY_HOME, 0);
    ck_assert_ptr_null(stage_text(&stage, "did not happen: 1"));
}
END_TEST

/* Ten sleepers at ten instants, which are mostly folded. */
START_TEST(folded_instants_keep_the_order_of_their_events)
{
    open_program("import asyncio\n"
                 "async def main():\n"
                 "    async with asyncio.TaskGroup() as tg:\n"
                 "        for i in range(10):\n"
                 "            tg.create_task(asyncio.sleep(0.5 + i / 10))\n"
                 "asyncio.run(main())\n");
    const ViewAxis *axis = &stage.window->screen.timeline.axis;
    for (TraceEventId id = 1; id <= model()->last_event; id++) {
        if (model()->cells[model()->cell_of[id - 1]].folded)
            continue;
        ck_assert_double_gt(view_axis_event_x(axis, id),
                            view_axis_event_x(axis, id - 1));
    }
}
END_TEST

START_TEST(the_shutdown_has_a_stub_of_its_own)
{
    open_program("import asyncio\n"
                 "asyncio.run(asyncio.sleep(1))\n");
    ck_assert_ptr_nonnull(stage_text(&stage, "closing"));
    ck_assert_uint_eq(model()->stub_count, 1);
    const ViewInstant *instant = &model()->instants[model()->stubs[0]];
    TraceEventId first = model()->cells[instant->stub].begin;
    ck_assert_uint_eq(first, model()->last_event + 1);
    const ViewAxis *axis = &stage.window->screen.timeline.axis;
    for (TraceEventId id = first; id < model()->lives.event_count; id++)
        ck_assert_double_gt(view_axis_event_x(axis, id),
                            view_axis_event_x(axis, id - 1));
}
END_TEST

START_TEST(a_frame_says_which_group_it_is)
{
    static const float sizes[][2] = {{960, 600}, {1280, 800}, {2560, 1440}};
    open_program("import asyncio\n"
                 "async def main():\n"
                 "    async with asyncio.TaskGroup() as tg:\n"
                 "        tg.create_task(asyncio.sleep(1))\n"
                 "asyncio.run(main())\n");
    for (int i = 0; i < 3; i++) {
        stage_resize(&stage, sizes[i][0], sizes[i][1]);
        ck_assert_ptr_nonnull(stage_text(&stage, "TaskGroup tg, line 3"));
    }
}
END_TEST

START_TEST(a_swallowed_request_has_a_mark_and_a_line_of_steps)
{
    open_program("import asyncio\n"
                 "async def w():\n"
                 "    try:\n"
                 "        await asyncio.sleep(1)\n"
                 "    except asyncio.CancelledError:\n"
                 "        asyncio.current_task().uncancel()\n"
                 "    await asyncio.sleep(0.5)\n"
                 "async def main():\n"
                 "    t = asyncio.create_task(w())\n"
                 "    await asyncio.sleep(0.1)\n"
                 "    t.cancel()\n"
                 "    await t\n"
                 "asyncio.run(main())\n");
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_COUNT), 2);
    ck_assert_int_gt(stage_count(&stage, VIEW_ROLE_SWALLOWED), 0);
    view_window_select_task(stage.window, 2);
    stage_seek_state(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "open requests"));
    ck_assert_ptr_nonnull(stage_text(&stage, "0"));
}
END_TEST

/* The text of an error stays inside its group's frame, or stands wholly past
 * it. */
START_TEST(an_errors_text_does_not_cross_its_groups_frame)
{
    stage_open_program(&stage,
                       "import asyncio\n"
                       "async def f():\n"
                       "    await asyncio.sleep(0.5)\n"
                       "    raise ValueError('a long text, ' * 5)\n"
                       "async def main():\n"
                       "    try:\n"
                       "        async with asyncio.TaskGroup() as tg:\n"
                       "            tg.create_task(f())\n"
                       "            tg.create_task(asyncio.sleep(1))\n"
                       "    except* ValueError:\n"
                       "        await asyncio.sleep(1)\n"
                       "asyncio.run(main())\n",
                       "1", 960, 600);
    float frame = 0;
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->role == VIEW_ROLE_GROUP_FRAME &&
            command->kind == VIEW_COMMAND_FRAME)
            frame = command->rect.x + command->rect.w;
    }
    const ViewCommand *text = NULL;
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->role == VIEW_ROLE_FAILED &&
            command->kind == VIEW_COMMAND_TEXT)
            text = command;
    }
    ck_assert_ptr_nonnull(text);
    ck_assert_ptr_nonnull(
        strstr(view_draw_text_of(&stage.list, text), "ValueError"));
    ck_assert(text->rect.x > frame || text->rect.x + text->text_width <= frame);
}
END_TEST

static const char deadlock[] = "import asyncio\n"
                               "async def a(lock1, lock2):\n"
                               "    async with lock1:\n"
                               "        await asyncio.sleep(0.1)\n"
                               "        async with lock2:\n"
                               "            pass\n"
                               "async def main():\n"
                               "    x, y = asyncio.Lock(), asyncio.Lock()\n"
                               "    async with asyncio.TaskGroup() as tg:\n"
                               "        tg.create_task(a(x, y), name='ann')\n"
                               "        tg.create_task(a(y, x), name='bob')\n"
                               "asyncio.run(main())\n";

/* The text of a command that holds `part`; NULL. */
static const char *text_with(const char *part)
{
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->kind == VIEW_COMMAND_TEXT &&
            strstr(view_draw_text_of(&stage.list, command), part))
            return view_draw_text_of(&stage.list, command);
    }
    return NULL;
}

START_TEST(a_deadlock_says_who_waits_for_whom)
{
    open_program(deadlock);
    ck_assert_ptr_nonnull(text_with("Deadlock"));
    ck_assert_ptr_nonnull(text_with("held by bob"));
    ck_assert_ptr_nonnull(text_with("held by ann"));
    view_window_select_task(stage.window, 2);
    stage_seek_state(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "WHO COULD END THE WAIT"));
}
END_TEST

/* What is ready, and what rings, in the language that is chosen. */
START_TEST(the_loop_is_told_in_russian)
{
    open_program("import asyncio\n"
                 "async def child():\n"
                 "    await asyncio.sleep(1)\n"
                 "async def main():\n"
                 "    async with asyncio.TaskGroup() as tg:\n"
                 "        tg.create_task(child())\n"
                 "        tg.create_task(child())\n"
                 "asyncio.run(main())\n");
    ck_assert(base_words_choose("ru"));
    view_window_set_language(stage.window);
    stage_draw(&stage);
    stage_click_text(&stage, "Цикл");
    bool step = false, sleep = false, group = false;
    for (uint32_t event = 0; event < view_window_event_count(stage.window);
         event++) {
        view_window_seek(stage.window, event);
        stage_seek_state(&stage);
        step = step || stage_text(&stage, "шаг Task-2");
        sleep = sleep || stage_text(&stage, "конец сна Task-2");
        group = group || text_with("TaskGroup узнаёт");
        ck_assert_ptr_null(text_with("step of"));
        ck_assert_ptr_null(text_with("end of sleep"));
    }
    ck_assert(base_words_choose("en"));
    ck_assert(step && sleep && group);
}
END_TEST

START_TEST(the_panels_show_the_loop_the_errors_and_the_tree)
{
    open_program(deadlock);
    stage_click_text(&stage, "Loop");
    ck_assert_ptr_nonnull(stage_text(&stage, "READY, IN THIS ORDER"));
    ck_assert_ptr_nonnull(stage_text(&stage, "none is set"));
    stage_click_text(&stage, "Tree");
    const ViewCommand *main_task = stage_text(&stage, "Who awaits whom");
    ck_assert_ptr_nonnull(main_task);
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_WHY) > 0, 1);
    ck_assert_ptr_nonnull(text_with("main main.py:9"));
    ck_assert_ptr_nonnull(text_with("a main.py:5"));
    stage_click_text(&stage, "Errors");
    ck_assert_ptr_nonnull(stage_text(&stage, "nothing has failed so far"));
}
END_TEST

/* As `python -m asyncio pstree` prints it: each level below and to the right of
 * the one that awaits it. */
START_TEST(the_tree_is_that_of_pstree)
{
    static const char *const rows[] = {
        "(T) Task-1", "main main.py:9", "TaskGroup.__aexit__",
        "(T) outer",  "work main.py:5", "TaskGroup.__aexit__",
        "(T) inner",  "leaf main.py:3", "sleep(2)",
        "(T) second", "leaf main.py:3", "sleep(3)"};
    static const int levels[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 3, 4, 5};
    size_t row = 0;
    float left = 0, y = 0;

    open_program("import asyncio\n"
                 "async def leaf(n):\n"
                 "    await asyncio.sleep(n)\n"
                 "async def work():\n"
                 "    async with asyncio.TaskGroup() as tg:\n"
                 "        tg.create_task(leaf(2), name='inner')\n"
                 "async def main():\n"
                 "    global tg\n"
                 "    async with asyncio.TaskGroup() as tg:\n"
                 "        tg.create_task(work(), name='outer')\n"
                 "        tg.create_task(leaf(3), name='second')\n"
                 "asyncio.run(main())\n");
    const ViewModel *model = &stage.window->screen.model;
    view_window_show_only(stage.window, VIEW_ONLY_TREE);
    view_window_seek(stage.window, model->cells[3].end - 1); /* all sleep */
    stage_seek_state(&stage);
    for (size_t i = 0; i < stage.list.count && row < 12; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->kind != VIEW_COMMAND_TEXT ||
            strcmp(view_draw_text_of(&stage.list, command), rows[row]) != 0)
            continue;
        left = row == 0 ? command->rect.x : left;
        ck_assert_float_gt(command->rect.y, y);
        ck_assert_float_eq_tol(command->rect.x, left + 14 * (float)levels[row],
                               0.1f);
        y = command->rect.y;
        row++;
    }
    ck_assert_msg(row == 12, "no row \"%s\"", row < 12 ? rows[row] : "");
}
END_TEST

/* The search takes letters of either case, Russian ones too. */
START_TEST(a_search_knows_capitals)
{
    open_program(
        "import asyncio\n"
        "async def main():\n"
        "    async with asyncio.TaskGroup() as tg:\n"
        "        tg.create_task(asyncio.sleep(1), name='Ёлка в лесу')\n"
        "asyncio.run(main())\n");
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    stage_type(&stage, "ёЛКА В");
    ck_assert_ptr_nonnull(text_with("Ёлка в лесу sleep"));
    ck_assert_ptr_null(stage_text(&stage, "nothing found"));
    stage_type(&stage, "о");
    ck_assert_ptr_nonnull(stage_text(&stage, "nothing found"));
}
END_TEST

START_TEST(an_endless_loop_offers_to_raise_its_limit)
{
    ViewRequest request;
    open_program("import asyncio\n"
                 "async def main():\n"
                 "    print('x' * 5000000)\n"
                 "asyncio.run(main())\n");
    ck_assert_ptr_nonnull(text_with("The run hit a limit"));
    stage_click_text(&stage, "raise the limit and run again");
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_RAISE);
    ck_assert_str_eq(request.text, "--max-output");
}
END_TEST

static const char failing[] = "import asyncio\n"
                              "async def parse(what):\n"
                              "    await asyncio.sleep(0.1)\n"
                              "    return {}[what]\n"
                              "async def main():\n"
                              "    async with asyncio.TaskGroup() as tg:\n"
                              "        tg.create_task(parse('id'))\n"
                              "        tg.create_task(asyncio.sleep(1))\n"
                              "asyncio.run(main())\n";

START_TEST(a_failed_run_names_its_root_cause_above_the_lanes)
{
    open_program(failing);
    const char *root = text_with("Root cause: KeyError('id')");
    ck_assert_ptr_nonnull(root);
    const ViewCommand *text = stage_text(&stage, root);
    stage_click(&stage, text->rect.x + 20, text->rect.y - 2);
    const TraceEvent *event =
        trace_store_get(stage.trace, view_window_event(stage.window));
    ck_assert_int_eq(event->kind, TRACE_FAILED);
    stage_click_text(&stage, "Errors");
    ck_assert_ptr_nonnull(stage_text(&stage, "KeyError('id')"));
    ck_assert_ptr_nonnull(text_with("parse('id')"));
}
END_TEST

/* Whether a label of the ruler says that an instant begins with a turn. */
static bool names_turn(const char *turn)
{
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *command = &stage.list.commands[i];
        if (command->kind != VIEW_COMMAND_TEXT ||
            command->role != VIEW_ROLE_INSTANT || command->mark == 0)
            continue;
        const char *text = view_draw_text_of(&stage.list, command);
        if ((strspn(text, turn) > 0 ||
             (strncmp(text, "turns ", 6) == 0 && strspn(text + 6, turn) > 0)))
            return true;
    }
    return false;
}

/* Where one looks at a part, the ruler says which turns it is. */
START_TEST(turns_are_named_while_zoomed_in)
{
    open_program("import asyncio\n"
                 "async def main():\n"
                 "    async with asyncio.TaskGroup() as tg:\n"
                 "        for i in range(5):\n"
                 "            tg.create_task(asyncio.sleep(0.5 + i / 10))\n"
                 "    await asyncio.sleep(4)\n"
                 "asyncio.run(main())\n");
    const ViewTimeline *timeline = &stage.window->screen.timeline;
    float y = timeline->lanes.y + 10;
    ck_assert(!names_turn("3"));
    double time = view_axis_time_x(&timeline->axis, 0.5);
    for (int i = 0; i < 6; i++) /* it stays under the pointer */
        stage_wheel(&stage, timeline->plot_x + (float)time, y, 1, 0);
    ck_assert(names_turn("3"));
    labels_check(&stage, "zoomed in");
    /* Within a column that is wider than the plot its number stays. */
    stage_key(&stage, VIEW_KEY_0, 0);
    uint32_t instant = model()->cells[0].instant;
    if (!view_axis_is_open(&timeline->axis, instant))
        stage_double_click(&stage,
                           timeline->plot_x +
                               (float)view_axis_event_x(&timeline->axis, 0) + 2,
                           timeline->ruler.y + timeline->ruler.h - 4);
    ck_assert(view_axis_is_open(&timeline->axis, instant));
    double there = view_axis_event_x(&timeline->axis, 8);
    for (int i = 0; i < 30; i++)
        stage_wheel(&stage, timeline->plot_x + (float)there, y, 1, 0);
    ck_assert_double_gt(timeline->axis.column, (double)timeline->plot_width);
    bool numbered = false;
    for (size_t i = 0; i < stage.list.count; i++)
        numbered |= stage.list.commands[i].kind == VIEW_COMMAND_TEXT &&
                    stage.list.commands[i].role == VIEW_ROLE_TURN;
    ck_assert(numbered);
}
END_TEST

/* With a text half as large again in the smallest window. */
START_TEST(lanes_come_first_where_height_is_scarce)
{
    open_program(failing);
    stage_resize(&stage, 640, 400);
    const ViewTimeline *timeline = &stage.window->screen.timeline;
    ck_assert_float_ge(timeline->rect.h, 100);
    ck_assert_ptr_null(stage_text(&stage, "event loop"));
    const ViewCommand *chip = NULL;
    for (size_t i = 0; i < stage.list.count; i++)
        if (stage.list.commands[i].kind == VIEW_COMMAND_TEXT &&
            stage.list.commands[i].role == VIEW_ROLE_LEGEND &&
            view_draw_text_of(&stage.list, &stage.list.commands[i])[0] == '+')
            chip = &stage.list.commands[i];
    ck_assert_ptr_nonnull(chip);
    ViewRect box = stage_text_box(chip);
    stage_move(&stage, box.x + box.w / 2, box.y + box.h / 2);
    stage_tick(&stage, 1);
    ck_assert_ptr_nonnull(text_with("failed, "));
    /* Every button is whole, and all of the window is used again. */
    for (size_t i = 0; i < stage.list.count; i++)
        if (stage.list.commands[i].role == VIEW_ROLE_BUTTON)
            ck_assert_float_le(stage.list.commands[i].rect.x +
                                   stage.list.commands[i].rect.w,
                               640.5f);
    stage_resize(&stage, 960, 600);
    ck_assert_ptr_nonnull(stage_text(&stage, "event loop"));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_programs");
    TCase *tests = tcase_create("programs");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, NULL, teardown);
    tcase_add_test(tests, a_blocked_thread_is_held_in_the_loops_lane);
    tcase_add_test(tests, a_task_that_never_began_is_not_drawn_as_if_it_ran);
    tcase_add_test(tests, that_a_task_never_began_is_seen_when_it_has_ended);
    tcase_add_test(tests, a_request_that_is_kept_is_in_the_legend);
    tcase_add_test(tests, a_ghost_begins_behind_what_is_written_of_an_error);
    tcase_add_test(tests, many_short_steps_are_a_bundle_that_says_how_many);
    tcase_add_test(tests, a_loop_that_only_yields_is_not_empty);
    tcase_add_test(tests, what_did_not_happen_is_told_at_the_end);
    tcase_add_test(tests, folded_instants_keep_the_order_of_their_events);
    tcase_add_test(tests, the_shutdown_has_a_stub_of_its_own);
    tcase_add_test(tests, a_frame_says_which_group_it_is);
    tcase_add_test(tests, a_swallowed_request_has_a_mark_and_a_line_of_steps);
    tcase_add_test(tests, an_errors_text_does_not_cross_its_groups_frame);
    tcase_add_test(tests, a_deadlock_says_who_waits_for_whom);
    tcase_add_test(tests, the_panels_show_the_loop_the_errors_and_the_tree);
    tcase_add_test(tests, the_loop_is_told_in_russian);
    tcase_add_test(tests, the_tree_is_that_of_pstree);
    tcase_add_test(tests, a_search_knows_capitals);
    tcase_add_test(tests, an_endless_loop_offers_to_raise_its_limit);
    tcase_add_test(tests, a_failed_run_names_its_root_cause_above_the_lanes);
    tcase_add_test(tests, turns_are_named_while_zoomed_in);
    tcase_add_test(tests, lanes_come_first_where_height_is_scarce);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
