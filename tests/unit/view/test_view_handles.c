/* What is dragged: the edge of the names' column, the range in sight. What the
 * source tells under the pointer. Playing fast, slowly and in real time. */
#include "labels.h"
#include "run_facts.h"
#include "stage.h"
#include "trace_facts.h"
#include "trace_store.h"
#include "view_axis_places.h"
#include "view_transport.h"
#include "view_value.h"
#include "view_window_private.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char program[] =
    "import asyncio\n"
    "async def worker(number, \xE5\x90\x8D):\n"
    "    delay = 0.5 + number / 10  # delay of it\n"
    "    if number > 0:\n"
    "        def inner(number):\n"
    "            return number\n"
    "        await asyncio.sleep(delay)\n"
    "    await asyncio.sleep(1)\n"
    "async def main():\n"
    "    async with asyncio.TaskGroup() as tg:\n"
    "        for number in range(3):\n"
    "            tg.create_task(worker(number, 'x'))\n"
    "asyncio.run(main())\n";

static Stage stage;

static void setup(void)
{
    stage_open_program(&stage, program, "1", 1280, 800);
}

static void teardown(void)
{
    stage_close(&stage);
}

static ViewScreen *screen(void)
{
    return &stage.window->screen;
}

static ViewRequest next_request(void)
{
    ViewRequest request = {.kind = VIEW_REQUEST_QUIT};
    view_window_take_request(stage.window, &request);
    return request;
}

START_TEST(the_names_column_is_dragged)
{
    const ViewTimeline *timeline = &screen()->timeline;
    float edge = timeline->plot_x, y = timeline->lanes.y + 40;

    stage_move(&stage, edge, y);
    ck_assert_int_eq(view_window_cursor(stage.window), VIEW_CURSOR_SIZE_X);
    stage_drag(&stage, edge, y, edge + 80, y);
    ck_assert_float_eq_tol(timeline->plot_x, edge + 80, 0.5f);
    ViewRequest request = next_request();
    ck_assert_int_eq(request.kind, VIEW_REQUEST_NAMES);
    ck_assert_int_eq(request.steps, (int)lrintf(edge + 80 - timeline->rect.x));
    /* Never so narrow, or wide, that it cannot be taken hold of again. */
    stage_drag(&stage, edge + 80, y, 0, y);
    ck_assert_float_ge(timeline->plot_x, timeline->rect.x + 40);
    stage_drag(&stage, timeline->plot_x, y, 5000, y);
    ck_assert_float_le(timeline->plot_x,
                       timeline->rect.x + timeline->rect.w * 0.7f);
    stage_double_click(&stage, timeline->plot_x, y);
    ck_assert_float_eq_tol(timeline->plot_x, edge, 0.5f);
    while (view_window_take_request(stage.window, &request))
        continue;
    ck_assert_int_eq(request.steps, 0);
    stage_key(&stage, VIEW_KEY_D, VIEW_MOD_SHIFT);
    ck_assert_float_gt(timeline->plot_x, edge + 10);
    stage_key(&stage, VIEW_KEY_A, VIEW_MOD_SHIFT);
    ck_assert_float_eq_tol(timeline->plot_x, edge, 1);
    /* Another run keeps it. */
    view_window_set_names(stage.window, 300);
    view_window_forget_run(stage.window);
    ck_assert_float_eq(screen()->names_width, 300);
}
END_TEST

/* The sheet that is asked next has said nothing yet. */
START_TEST(a_hint_is_red_only_where_enter_was_in_vain)
{
    static const char compare[] =
        "A seed (2), a version of Python (3.12), or a file (other.py).";
    const ViewTheme *theme = stage.window->ui.theme;

    stage_key(&stage, VIEW_KEY_C, 0);
    ck_assert_uint_eq(stage_text(&stage, compare)->colour, theme->text_dim);
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert_uint_eq(stage_text(&stage, compare)->colour, theme->failed);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    stage_key(&stage, VIEW_KEY_S, VIEW_MOD_CTRL);
    ck_assert_uint_eq(stage_text_from(&stage, "With your marks")->colour,
                      theme->text_dim);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
}
END_TEST

/* What is proposed to compare with is another seed than the one at hand. */
START_TEST(another_seed_is_proposed)
{
    stage_close(&stage);
    stage_open_program(&stage, "print(1)\n", "2", 1280, 800);
    stage_key(&stage, VIEW_KEY_C, 0);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "A seed (3), "));
}
END_TEST

START_TEST(the_edge_of_the_source_is_dragged)
{
    const ViewLayout *layout = &stage.window->layout;
    float width = layout->left.w, y = layout->left.y + 100;
    stage_move(&stage, width - 1, y);
    ck_assert_int_eq(view_window_cursor(stage.window), VIEW_CURSOR_SIZE_X);
    stage_drag(&stage, width - 1, y, width + 119, y);
    ck_assert_float_eq_tol(layout->left.w, width + 119, 1);
    ck_assert_float_eq(layout->centre.x, layout->left.w);
    ViewRequest request = next_request();
    ck_assert_int_eq(request.kind, VIEW_REQUEST_SOURCE_WIDTH);
    ck_assert_int_eq(request.steps, (int)lrintf(width + 119));
    /* The lanes keep a third of the window, and the source its name. */
    stage_drag(&stage, layout->left.w - 1, y, 5000, y);
    ck_assert_float_ge(layout->centre.w, stage.width * 0.33f);
    stage_drag(&stage, layout->left.w - 1, y, 0, y);
    ck_assert_float_ge(layout->left.w, 200);
    stage_double_click(&stage, layout->left.w - 1, y);
    ck_assert_float_eq(layout->left.w, width);
    while (view_window_take_request(stage.window, &request))
        continue;
    ck_assert_int_eq(request.steps, 0);
    stage_key(&stage, VIEW_KEY_D, VIEW_MOD_ALT);
    ck_assert_float_gt(layout->left.w, width + 30);
    ck_assert_int_eq(next_request().kind, VIEW_REQUEST_SOURCE_WIDTH);
    stage_key(&stage, VIEW_KEY_A, VIEW_MOD_ALT);
    ck_assert_float_eq(layout->left.w, width);
    /* What was remembered holds from the first picture on. */
    view_window_set_source_width(stage.window, (int)width + 60);
    stage_draw(&stage);
    ck_assert_float_eq_tol(layout->left.w, width + 60, 1);
}
END_TEST

static const ViewZone *range_zone(void)
{
    const ViewUi *ui = &stage.window->ui;

    for (size_t i = 0; i < ui->zone_count; i++)
        if (ui->zones[i].action == VIEW_ACTION_RANGE)
            return &ui->zones[i];
    return NULL;
}

START_TEST(what_is_in_sight_is_dragged_along_the_run)
{
    stage_resize(&stage, 1440, 800);
    ck_assert_ptr_null(range_zone()); /* all of it is */
    view_window_seek(stage.window, 0);
    for (int i = 0; i < 8; i++)
        stage_key(&stage, VIEW_KEY_W, 0);
    const ViewZone *zone = range_zone();
    ck_assert_ptr_nonnull(zone);
    ViewRect was = zone->rect;
    double pan = screen()->at.axis.pan;
    uint32_t at = view_window_event(stage.window);
    float y = was.y + was.h / 2;
    stage_drag(&stage, was.x + 4, y, was.x + 204, y);
    ck_assert_double_gt(screen()->at.axis.pan, pan);
    ck_assert_float_gt(range_zone()->rect.x, was.x + 100);
    ck_assert_uint_eq(view_window_event(stage.window), at);
    stage_drag(&stage, range_zone()->rect.x + 2, y, -500, y);
    ck_assert_float_le(range_zone()->rect.x, was.x + 1);
}
END_TEST

/* The nth place of a text in the program. */
static size_t place(const char *text, int nth)
{
    const char *at = strstr(program, text);
    for (int i = 1; i < nth; i++)
        at = strstr(at + 1, text);
    return (size_t)(at - program);
}

static void expect_value(size_t at, const char *told)
{
    BaseText out = {0};
    ViewBytes word;
    bool known = view_value_at(screen(), at, &word, &out);

    ck_assert_msg(known == (told != NULL), "byte %zu: %s", at,
                  base_text_str(&out));
    if (told)
        ck_assert_msg(strstr(base_text_str(&out), told) != NULL, "%s: %s", told,
                      base_text_str(&out));
    base_text_release(&out);
}

/* Where all three sleep, to the second of them. */
START_TEST(names_tell_their_values_in_the_chosen_task)
{
    uint32_t sleeping = 0;
    for (uint32_t i = 0; i < trace_store_count(stage.trace); i++) {
        const TraceEvent *event = trace_store_get(stage.trace, i);
        if (event->kind == TRACE_SUSPENDED && event->task == 4)
            sleeping = sleeping ? sleeping : i;
    }
    view_window_seek(stage.window, sleeping);
    view_window_select_task(stage.window, 3);
    stage_seek_state(&stage);
    expect_value(place("delay", 1), "delay is 0.6 in worker");
    expect_value(place("number", 1), "number is 1 in worker");
    expect_value(place("delay)", 1), "delay is 0.6");
    expect_value(place("\xE5\x90\x8D", 1), "is 'x' in worker");
    expect_value(place("delay", 2), NULL);  /* a comment */
    expect_value(place("number", 4), NULL); /* inner's own, not called */
    expect_value(place("number", 5), NULL);
    expect_value(place("number", 6), NULL); /* main is another task */
    expect_value(place("sleep", 1), NULL);  /* an attribute */
    expect_value(place("await", 1), NULL);
    expect_value(place("0.5", 1), NULL);
    expect_value(sizeof program - 1, NULL);
    view_window_select_task(stage.window, 1);
    expect_value(place("number", 6), "number is 2 in main");
    view_window_select_task(stage.window, 0);
    expect_value(place("delay", 1), NULL);
}
END_TEST

START_TEST(a_value_is_the_tip_of_a_name)
{
    view_window_seek(stage.window, trace_store_count(stage.trace) / 2);
    view_window_select_task(stage.window, 4);
    stage_seek_state(&stage);
    const ViewCommand *code = stage_text_from(&stage, " delay = ");
    if (!code)
        code = stage_text_from(&stage, "    delay = ");
    ck_assert_ptr_nonnull(code);
    const char *text = view_draw_text_of(&stage.list, code);
    float advance = code->text_width / (float)strlen(text);
    float x =
        code->rect.x + ((float)(strstr(text, "delay") - text) + 1.5f) * advance;
    stage_move(&stage, x, code->rect.y - 4);
    stage_tick(&stage, 1);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "delay is 0.7 in worker"));
}
END_TEST

static const char losing[] = "import asyncio\n"
                             "counter = 0\n"
                             "async def add(n):\n"
                             "    global counter\n"
                             "    seen = counter\n"
                             "    await asyncio.sleep(n)\n"
                             "    counter = seen + 1\n"
                             "async def main():\n"
                             "    async with asyncio.TaskGroup() as tg:\n"
                             "        tg.create_task(add(1))\n"
                             "        tg.create_task(add(2))\n"
                             "asyncio.run(main())\n";

/* What the marks of the variable say, one after another. */
static void read_marks(BaseText *out)
{
    const ViewTimeline *timeline = &screen()->timeline;
    const ViewSpots *spots = &timeline->spots;
    uint32_t last = 0;
    BaseText tip = {0};

    for (uint32_t i = 0; i < spots->count; i++) {
        const ViewSpot *spot = &spots->spots[i];
        if (spot->role != VIEW_ROLE_SHARED || spot->subject == last)
            continue;
        last = spot->subject;
        ViewPoint at = view_spot_point(spots, spot);
        ViewTimelineHit hit =
            view_timeline_hit(timeline, &screen()->at, at.x, at.y);
        ck_assert_int_eq(hit.part, VIEW_TIMELINE_SHARED);
        if (hit.access != spot->subject) /* one stands before it */
            continue;
        view_timeline_tip(timeline, &screen()->at, &hit, &tip);
        base_text_printf(out, "%u %s|", hit.task, base_text_str(&tip));
    }
    base_text_release(&tip);
}

START_TEST(a_variable_whose_write_is_lost_has_a_lane)
{
    TraceFacts facts = {0};
    BaseText told = {0};
    stage_close(&stage);
    stage_open_program(&stage, losing, "1", 1280, 800);
    stage_key(&stage, VIEW_KEY_Y, 0);
    ck_assert_int_eq(next_request().kind, VIEW_REQUEST_FACTS);
    run_facts_find(stage.program, &(RunOptions){.seed = "1"}, &facts);
    view_window_set_facts(stage.window, &facts);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "counter"));
    ck_assert_ptr_nonnull(stage_text(&stage, "1 write lost"));
    labels_check(&stage, "a shared variable");
    read_marks(&told);
    /* The second reads, the first writes, the second writes over it. */
    ck_assert_str_eq(
        base_text_str(&told),
        "3 Task-3 reads `counter` in line 5: 0. While it waits Task-2 writes "
        "it.|"
        "2 Task-2 writes `counter` in line 7: 1. That is lost: Task-3 writes "
        "over it later and has not seen it.|"
        "3 Task-3 writes `counter` in line 7: 1, made from what it had read "
        "before. What Task-2 wrote meanwhile is lost.|");
    /* Before anything of that nothing of it is shown. */
    view_window_seek(stage.window, 0);
    stage_draw(&stage);
    base_text_clear(&told);
    read_marks(&told);
    ck_assert_uint_eq(told.length, 0);
    stage_key(&stage, VIEW_KEY_Y, 0);
    ck_assert_ptr_null(stage_text(&stage, "1 write lost"));
    trace_facts_release(&facts);
    base_text_release(&told);
}
END_TEST

static const char sharing[] = "import asyncio\n"
                              "total = 0\n"
                              "async def add(n):\n"
                              "    global total\n"
                              "    await asyncio.sleep(n)\n"
                              "    total += n\n"
                              "async def main():\n"
                              "    await asyncio.gather(add(1), add(2))\n"
                              "asyncio.run(main())\n";

/* Who reads and who writes, also where nothing is lost. */
START_TEST(a_variable_that_is_shared_has_a_lane)
{
    TraceFacts facts = {0};
    BaseText told = {0};
    stage_close(&stage);
    stage_open_program(&stage, sharing, "1", 1280, 800);
    stage_key(&stage, VIEW_KEY_Y, 0);
    next_request();
    run_facts_find(stage.program, &(RunOptions){0}, &facts);
    view_window_set_facts(stage.window, &facts);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_END, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "total"));
    labels_check(&stage, "a shared variable");
    read_marks(&told);
    ck_assert_str_eq(base_text_str(&told),
                     "2 Task-2 reads `total` in line 6: 0.|"
                     "3 Task-3 reads `total` in line 6: 1.|"
                     "2 Task-2 writes `total` in line 6: 1.|"
                     "3 Task-3 writes `total` in line 6: 3.|");
    view_window_seek(stage.window, 0);
    stage_draw(&stage);
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_SHARED), 0);
    trace_facts_release(&facts);
    base_text_release(&told);
}
END_TEST

/* What is too near to be drawn apart is one mark that says how many it is. */
START_TEST(near_writes_are_one_mark)
{
    static const char text[] = "import asyncio\n"
                               "log = []\n"
                               "async def add(k):\n"
                               "    log.append(k)\n"
                               "    await asyncio.sleep(1)\n"
                               "async def main():\n"
                               "    await asyncio.gather(*map(add, range(7)))\n"
                               "asyncio.run(main())\n";
    TraceFacts facts = {0};
    BaseText told = {0};
    stage_close(&stage);
    stage_open_program(&stage, text, "1", 1280, 800);
    stage_key(&stage, VIEW_KEY_Y, 0);
    next_request();
    run_facts_find(stage.program, &(RunOptions){0}, &facts);
    view_window_set_facts(stage.window, &facts);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_END, 0);
    labels_check(&stage, "near writes");
    read_marks(&told);
    ck_assert_str_eq(base_text_str(&told),
                     "2 Task-2 writes `log` in line 4: [0]. "
                     "It is written 6 more times here.|");
    trace_facts_release(&facts);
    base_text_release(&told);
}
END_TEST

/* How many upright lines two px wide are seen: nothing is laid over them. */
static int edges_seen(void)
{
    int seen = 0;
    for (size_t i = 0; i < stage.list.count; i++) {
        const ViewCommand *line = &stage.list.commands[i];
        bool covered = line->kind != VIEW_COMMAND_RECT || line->rect.w != 2 ||
                       line->rect.h < 100;
        for (size_t k = i + 1; !covered && k < stage.list.count; k++) {
            const ViewCommand *over = &stage.list.commands[k];
            covered = over->kind == VIEW_COMMAND_RECT &&
                      over->rect.x <= line->rect.x &&
                      over->rect.x + over->rect.w >= line->rect.x + 2 &&
                      over->rect.y <= line->rect.y &&
                      over->rect.h >= line->rect.h;
        }
        seen += !covered;
    }
    return seen;
}

/* The edge by which the names' column is drawn wider shows where it is. */
START_TEST(the_edge_of_the_names_can_be_found)
{
    stage_close(&stage);
    stage_open_program(&stage, sharing, "1", 1280, 800);
    float x = 390;
    stage_move(&stage, x, 300);
    int others = edges_seen();
    while (x < 720 && edges_seen() == others)
        stage_move(&stage, x += 2, 300);
    ck_assert_int_eq(edges_seen(), others + 1);
    stage_move(&stage, x + 4, 300);
    ck_assert_int_eq(edges_seen(), others + 1);
    float before = stage_text_box(stage_text(&stage, "Task-2")).x;
    stage_drag(&stage, x + 4, 300, x + 104, 300);
    ck_assert_float_eq(stage_text_box(stage_text(&stage, "Task-2")).x, before);
    stage_move(&stage, x + 104, 300);
    ck_assert_int_eq(edges_seen(), others + 1);
}
END_TEST

/* What the wheel and a double click do, keys do, too. */
START_TEST(keys_scroll_panels_and_open_the_moment)
{
    stage_close(&stage);
    stage_open(&stage, "seed1", 1280, 600);
    const ViewScreen *screen = &stage.window->screen;
    stage_key(&stage, VIEW_KEY_END, 0);
    ck_assert_float_gt(screen->scroll.inspector.limit, 0);
    stage_key(&stage, VIEW_KEY_DOWN, VIEW_MOD_ALT);
    ck_assert_float_gt(screen->scroll.inspector.offset, 0);
    stage_key(&stage, VIEW_KEY_UP, VIEW_MOD_ALT);
    ck_assert_float_eq(screen->scroll.inspector.offset, 0);
    view_window_seek(stage.window, 20);
    stage_draw(&stage);
    ck_assert(view_axis_is_open(&screen->timeline.axis, 0));
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_SHIFT);
    ck_assert(!view_axis_is_open(&screen->timeline.axis, 0));
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_SHIFT);
    ck_assert(view_axis_is_open(&screen->timeline.axis, 0));
}
END_TEST

/* What happens to an item, too, is found, below what one would stop at. */
START_TEST(the_search_finds_every_event)
{
    stage_close(&stage);
    stage_open_program(&stage,
                       "import asyncio\n"
                       "async def main():\n"
                       "    q = asyncio.Queue()\n"
                       "    await q.put('pear')\n"
                       "    print(await q.get())\n"
                       "asyncio.run(main())\n",
                       "1", 1280, 800);
    stage_key(&stage, VIEW_KEY_F, VIEW_MOD_CTRL);
    stage_type(&stage, "pear");
    const ViewCommand *line = stage_text(&stage, "await q.put('pear')");
    const ViewCommand *put =
        stage_text(&stage, "Task-1 puts 'pear' into the queue `q`.");
    ck_assert_ptr_nonnull(line);
    ck_assert_ptr_nonnull(put);
    ck_assert_float_gt(put->rect.y, line->rect.y);
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
}
END_TEST

static const char nested_deep[] =
    "import asyncio\n"
    "async def nest(depth):\n"
    "    async with asyncio.TaskGroup() as tg:\n"
    "        if depth:\n"
    "            tg.create_task(nest(depth - 1))\n"
    "        tg.create_task(asyncio.sleep(depth / 10))\n"
    "        if depth == 0:\n"
    "            raise KeyError('deep')\n"
    "asyncio.run(nest(12))\n";

/* An instant that has too many turns to be opened has what the ghosts give,
 * and says what it is. */
START_TEST(a_wide_folded_instant_has_a_header)
{
    stage_close(&stage);
    stage_open_program(&stage, nested_deep, "1", 1280, 800);
    stage_key(&stage, VIEW_KEY_END, 0);
    const ViewCommand *header = stage_text_from(&stage, "t = 0.000 s \xc2\xb7");
    ck_assert_ptr_nonnull(header);
    ck_assert_ptr_nonnull(
        strstr(view_draw_text_of(&stage.list, header), "turns 1 to 64"));
    labels_check(&stage, "deep groups");
}
END_TEST

static const char sharing_much[] =
    "import asyncio\n"
    "class Box:\n"
    "    def __init__(self):\n"
    "        self.a = self.b = self.c = self.d = self.e = self.f = 0\n"
    "async def add(box):\n"
    "    for name in 'abcdef':\n"
    "        await asyncio.sleep(0)\n"
    "        box.a += 1; box.b += 1; box.c += 1\n"
    "        box.d += 1; box.e += 1; box.f += 1\n"
    "async def main():\n"
    "    one = Box()\n"
    "    await asyncio.gather(add(one), add(one))\n"
    "asyncio.run(main())\n";

/* What is said of a text of the timeline. */
static void check_tip(const char *text, const char *wanted)
{
    const ViewScreen *screen = &stage.window->screen;
    ViewRect box = stage_text_box(stage_text(&stage, text));
    ViewTimelineHit hit = view_timeline_hit(
        &screen->timeline, &screen->at, box.x + box.w / 2, box.y + box.h / 2);
    BaseText tip = {0};

    view_timeline_tip(&screen->timeline, &screen->at, &hit, &tip);
    ck_assert_str_eq(base_text_str(&tip), wanted);
    base_text_release(&tip);
}

/* In a low window some lanes are shown, and the others are named; what a ring
 * and a square are is said in the legend. */
START_TEST(shared_variables_leave_room_for_tasks)
{
    TraceFacts facts = {0};
    stage_close(&stage);
    stage_open_program(&stage, sharing_much, "1", 960, 600);
    stage_key(&stage, VIEW_KEY_Y, 0);
    next_request();
    run_facts_find(stage.program, &(RunOptions){0}, &facts);
    view_window_set_facts(stage.window, &facts);
    stage_key(&stage, VIEW_KEY_END, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "one.a"));
    ck_assert_ptr_null(stage_text(&stage, "one.f"));
    ck_assert_ptr_nonnull(
        stage_text(&stage, "and 3 more: one.d, one.e, one.f"));
    ck_assert_ptr_nonnull(stage_text(&stage, "reads"));
    ck_assert_ptr_nonnull(stage_text(&stage, "writes"));
    ck_assert_ptr_null(stage_text(&stage, "lost write"));
    labels_check(&stage, "many shared variables");
    check_tip("one.a",
              "`one.a` is shared by tasks. Reads so far: 12, writes: 13.");
    check_tip("and 3 more: one.d, one.e, one.f",
              "Tasks share these, too, but a window as low as this has no room "
              "for their lanes: `one.d`, `one.e`, `one.f`.");
    trace_facts_release(&facts);
}
END_TEST

static const char losing_often[] =
    "import asyncio\n"
    "counter = 0\n"
    "async def add(n):\n"
    "    global counter\n"
    "    for _ in range(n):\n"
    "        seen = counter\n"
    "        await asyncio.sleep(0)\n"
    "        counter = seen + 1\n"
    "async def main():\n"
    "    await asyncio.gather(add(3), add(3), add(2))\n"
    "asyncio.run(main())\n";

/* Not the first alone: as many as the lane's name says. */
START_TEST(every_lost_write_is_marked)
{
    TraceFacts facts = {0};
    BaseText told = {0};
    int lost = 0, reads = 0;
    stage_close(&stage);
    stage_open_program(&stage, losing_often, "1", 1440, 900);
    stage_key(&stage, VIEW_KEY_Y, 0);
    next_request();
    run_facts_find(stage.program, &(RunOptions){0}, &facts);
    view_window_set_facts(stage.window, &facts);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "7 writes"));
    read_marks(&told);
    for (const char *at = told.data; (at = strstr(at, "That is lost")); at++)
        lost++;
    for (const char *at = told.data; (at = strstr(at, " reads `counter`"));
         at++)
        reads++;
    ck_assert_int_eq(lost, 7);
    ck_assert_int_ge(reads, 6);
    trace_facts_release(&facts);
    base_text_release(&told);
}
END_TEST

/* Whoever opens such a program need not know of Y to be told. */
START_TEST(a_lost_update_is_told_at_once)
{
    stage_close(&stage);
    stage_open_program(&stage, losing_often, "1", 960, 600);
    ck_assert_ptr_null(stage_text(&stage, "An update was lost"));
    ck_assert_ptr_null(stage_text_from(&stage, "did not happen"));
    stage_look(&stage, "1");
    ck_assert_ptr_nonnull(stage_text(&stage, "An update was lost"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "did not happen: "));
    ViewRect row = stage_text_box(stage_text_from(&stage, "What Task-2"));
    stage_click(&stage, row.x + 4, row.y + 4);
    ck_assert_uint_eq(screen()->at.playhead, stage.looked.lost->written.event);
    stage_click_text(&stage, "who reads and writes it");
    ck_assert_int_eq(next_request().kind, VIEW_REQUEST_FACTS);
    view_window_set_facts(stage.window, &stage.looked);
    stage_draw(&stage);
    ck_assert_ptr_null(stage_text(&stage, "who reads and writes it"));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "7 writes"));
}
END_TEST

START_TEST(ctrl_c_is_pressed_at_the_playhead)
{
    view_window_seek(stage.window, 20);
    stage_draw(&stage);
    stage_key(&stage, VIEW_KEY_C, VIEW_MOD_SHIFT);
    ViewRequest request = next_request();
    ck_assert_int_eq(request.kind, VIEW_REQUEST_INTERRUPT);
    ck_assert_uint_eq(request.event, 20);
}
END_TEST

START_TEST(where_no_write_is_lost_that_is_said)
{
    TraceFacts facts = {0};
    stage_key(&stage, VIEW_KEY_Y, 0);
    ck_assert_int_eq(next_request().kind, VIEW_REQUEST_FACTS);
    view_window_set_facts(stage.window, &facts);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(
        stage_text(&stage, "Nothing that is written here is shared by tasks or "
                           "threads."));
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_SHARED), 0);
}
END_TEST

static double seconds_to_end(int speed)
{
    double seconds = 0;
    view_window_seek(stage.window, 0);
    screen()->play.speed = speed;
    screen()->play.on = false;
    stage_key(&stage, VIEW_KEY_SPACE, 0);
    for (; view_window_wants_ticks(stage.window) && seconds < 200;
         seconds += 0.02)
        stage_tick(&stage, 0.02);
    return seconds;
}

START_TEST(play_goes_at_many_speeds_and_in_real_time)
{
    double slow = seconds_to_end(0), fast = seconds_to_end(8);
    ck_assert_double_gt(slow, 40 * fast);
    /* Three sleep 1, 1.6 and 1.7 s. */
    double last =
        trace_store_get(stage.trace, trace_store_count(stage.trace) - 1)->time;
    ck_assert_double_eq_tol(seconds_to_end(VIEW_SPEED_REAL), last, 0.1);
    ck_assert_uint_eq(view_window_event(stage.window),
                      trace_store_count(stage.trace) - 1);
    ck_assert_ptr_nonnull(stage_text(&stage, "real time"));
    /* Faster than that is the slowest again. */
    stage_key(&stage, VIEW_KEY_EQUALS, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "1/4 x"));
    stage_key(&stage, VIEW_KEY_MINUS, 0);
    ck_assert_ptr_nonnull(stage_text(&stage, "1/4 x"));
}
END_TEST

static const ViewZone *bar_of(const float *offset)
{
    const ViewUi *ui = &stage.window->ui;

    for (size_t i = 0; i < ui->zone_count; i++)
        if (ui->zones[i].action == VIEW_ACTION_SLIDE &&
            ui->zones[i].slides == offset)
            return &ui->zones[i];
    return NULL;
}

/* With the mouse alone and no wheel: the lanes, and a panel. */
START_TEST(bars_are_dragged)
{
    stage_close(&stage);
    stage_open_program(&stage,
                       "import asyncio\n"
                       "async def w(n):\n"
                       "    await asyncio.sleep(n % 7)\n"
                       "async def main():\n"
                       "    await asyncio.gather(*[w(n) for n in range(60)])\n"
                       "asyncio.run(main())\n"
                       "# 1\n# 2\n# 3\n# 4\n# 5\n# 6\n# 7\n# 8\n# 9\n"
                       "# 1\n# 2\n# 3\n# 4\n# 5\n# 6\n# 7\n# 8\n# 9\n"
                       "# 1\n# 2\n# 3\n# 4\n# 5\n# 6\n# 7\n# 8\n# 9\n",
                       "1", 960, 600);
    float *const offsets[] = {&screen()->at.scroll,
                              &screen()->scroll.source.offset};
    stage_key(&stage, VIEW_KEY_K, 0); /* each lane by itself */
    for (int i = 0; i < 2; i++) {
        *offsets[i] = 0;
        stage_draw(&stage);
        const ViewZone *bar = bar_of(offsets[i]);
        ck_assert_ptr_nonnull(bar);
        float x = bar->rect.x + bar->rect.w / 2, y = bar->rect.y + 4;
        float high = bar->rect.h;
        stage_drag(&stage, x, y, x, y + 30);
        ck_assert_float_gt(*offsets[i], 20);
        ck_assert_float_eq_tol(bar_of(offsets[i])->rect.y, y - 4 + 30, 1);
        stage_drag(&stage, x, y + 30, x, 5000); /* no further than the end */
        float end = *offsets[i];
        const ViewZone *there = bar_of(offsets[i]);
        ck_assert_float_eq(there->rect.h, high);
        stage_drag(&stage, x, there->rect.y + 4, x, there->rect.y + 90);
        ck_assert_float_eq(*offsets[i], end);
        stage_drag(&stage, x, bar_of(offsets[i])->rect.y + 4, x, -5000);
        ck_assert_float_eq(*offsets[i], 0);
    }
    /* What is all in sight has none. */
    stage_resize(&stage, 1600, 1800);
    ck_assert_ptr_null(bar_of(offsets[0]));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_handles");
    TCase *tests = tcase_create("handles");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, the_names_column_is_dragged);
    tcase_add_test(tests, a_hint_is_red_only_where_enter_was_in_vain);
    tcase_add_test(tests, another_seed_is_proposed);
    tcase_add_test(tests, the_edge_of_the_source_is_dragged);
    tcase_add_test(tests, bars_are_dragged);
    tcase_add_test(tests, what_is_in_sight_is_dragged_along_the_run);
    tcase_add_test(tests, names_tell_their_values_in_the_chosen_task);
    tcase_add_test(tests, a_value_is_the_tip_of_a_name);
    tcase_add_test(tests, a_variable_whose_write_is_lost_has_a_lane);
    tcase_add_test(tests, a_lost_update_is_told_at_once);
    tcase_add_test(tests, ctrl_c_is_pressed_at_the_playhead);
    tcase_add_test(tests, a_variable_that_is_shared_has_a_lane);
    tcase_add_test(tests, near_writes_are_one_mark);
    tcase_add_test(tests, shared_variables_leave_room_for_tasks);
    tcase_add_test(tests, the_edge_of_the_names_can_be_found);
    tcase_add_test(tests, a_wide_folded_instant_has_a_header);
    tcase_add_test(tests, keys_scroll_panels_and_open_the_moment);
    tcase_add_test(tests, the_search_finds_every_event);
    tcase_add_test(tests, every_lost_write_is_marked);
    tcase_add_test(tests, where_no_write_is_lost_that_is_said);
    tcase_add_test(tests, play_goes_at_many_speeds_and_in_real_time);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
