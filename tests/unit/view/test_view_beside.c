/* Two runs on one axis, and one below the other. */
#include "base_words.h"
#include "explain_pair.h"
#include "stage.h"
#include "view_align.h"
#include "view_axis.h"
#include "view_axis_moves.h"
#include "view_axis_places.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const programs[] = {
    /* The same instants but for the last. */
    "import asyncio\n"
    "async def main():\n"
    "    await asyncio.sleep(1)\n"
    "    await asyncio.sleep(%d)\n"
    "asyncio.run(main())\n",
    /* Other instants, and tasks that are not in both. */
    "import asyncio\n"
    "async def f(n):\n"
    "    await asyncio.sleep(n / 7)\n"
    "    if n == 3: raise ValueError(n)\n"
    "async def main():\n"
    "    async with asyncio.TaskGroup() as group:\n"
    "        for n in range(%d):\n"
    "            group.create_task(f(n))\n"
    "try:\n"
    "    asyncio.run(main())\n"
    "except* ValueError:\n"
    "    pass\n",
    "print(%d)\n",
    /* Unlike numbers of turns at one time, and times that only one has. */
    "import asyncio\n"
    "N = %d\n"
    "async def fail(n):\n"
    "    for _ in range(n): await asyncio.sleep(0)\n"
    "    raise ValueError('a long text behind the end of the axis' * (n > 3))\n"
    "async def main():\n"
    "    await asyncio.gather(fail(N), return_exceptions=True)\n"
    "    await asyncio.sleep(N / 10)\n"
    "    await asyncio.gather(fail(2), return_exceptions=True)\n"
    "    if N > 3: await asyncio.sleep(5)\n"
    "    await asyncio.gather(fail(N), return_exceptions=True)\n"
    "asyncio.run(main())\n"};

typedef struct Side {
    RunProgram *program;
    Run *run;
    ViewModel model;
} Side;

static void run_side(Side *side, const char *text, int number)
{
    char source[1000];
    RunOptions options = {.seed = "1"};

    snprintf(source, sizeof source, text, number);
    side->program = run_program_new("main.py", source, strlen(source), 313);
    side->run = run_new(side->program, &options);
    run_finish(side->run);
    view_model_build(&side->model, run_trace(side->run));
}

static void end_side(Side *side)
{
    view_model_release(&side->model);
    run_free(side->run);
    run_program_free(side->program);
}

static void hold_alike(const ViewAxis *a, const ViewAxis *b)
{
    ck_assert_uint_eq(a->model->instant_count, b->model->instant_count);
    ck_assert_double_eq(a->total, b->total);
    for (uint32_t i = 0; i < a->model->instant_count; i++) {
        ViewPiece one = view_axis_piece(a, i), two = view_axis_piece(b, i);
        ck_assert_double_eq(one.time, two.time);
        ck_assert_double_eq(one.x, two.x);
        ck_assert_double_eq(one.width, two.width);
    }
}

/* Each event is found again at its place, and none lies left of the one before
 * it. */
static void hold_places(const ViewAxis *axis)
{
    double before = -1;

    for (TraceEventId id = 0; id < axis->model->lives.event_count; id++) {
        double x = view_axis_event_x(axis, id);
        ck_assert_double_ge(x, before - 1e-9);
        before = x;
        TraceEventId from = view_axis_event_from(axis, x - 1e-6);
        ck_assert_uint_le(from, id);
        ck_assert_double_ge(view_axis_event_x(axis, from), x - 1e-5);
    }
    for (double x = -5; x < axis->total + 5; x += 3.7) {
        ck_assert_uint_le(view_axis_event_from(axis, x),
                          axis->model->lives.event_count);
        view_axis_instant_at(axis, x, 6);
        view_axis_time_at(axis, x);
    }
}

static void hold_pair(const char *text, int one, int two)
{
    const ViewAxisMetrics metrics = {.width = 800,
                                     .column = 58,
                                     .column_least = 26,
                                     .fold = 4,
                                     .stub = 50,
                                     .lead = 9,
                                     .tail = 30};
    Side a = {0}, b = {0};
    ViewAxis axes[2] = {{0}, {0}};
    ViewAxisState state = {0};

    view_axis_state_init(&state);
    run_side(&a, text, one);
    run_side(&b, text, two);
    view_align(&a.model, &b.model);
    for (int zoom = 1; zoom < 100; zoom *= 5) {
        state.zoom = zoom;
        view_axis_build(&axes[0], &a.model, &state, &metrics);
        view_axis_build(&axes[1], &b.model, &state, &metrics);
        hold_alike(&axes[0], &axes[1]);
        hold_places(&axes[0]);
        hold_places(&axes[1]);
    }
    view_axis_release(&axes[0]);
    view_axis_release(&axes[1]);
    view_axis_state_release(&state);
    end_side(&a);
    end_side(&b);
}

START_TEST(axes_are_alike)
{
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
        for (int one = 1; one < 8; one += 2)
            for (int two = 1; two < 8; two++)
                hold_pair(programs[i], one, two);
}
END_TEST

/* An instant that was opened by hand stays open when a fork has instants before
 * it that the run did not have. */
START_TEST(what_is_opened_stays_open)
{
    const ViewAxisMetrics metrics = {
        .width = 800, .column = 58, .column_least = 26, .fold = 4, .tail = 30};
    Side a = {0}, b = {0};
    ViewAxis axis = {0};
    ViewAxisState state = {0};

    view_axis_state_init(&state);
    run_side(&a, programs[0], 2);
    run_side(&b, programs[0], 1);
    uint32_t last = a.model.instant_count - 1;
    ck_assert_double_eq(a.model.instants[last].time, 3);
    view_axis_build(&axis, &a.model, &state, &metrics);
    view_axis_toggle(&axis, &state, last);
    view_align(&a.model, &b.model);
    view_axis_build(&axis, &a.model, &state, &metrics);
    ck_assert_uint_eq(a.model.instant_count, last + 2);
    ck_assert(!view_axis_is_open(&axis, last));
    ck_assert(view_axis_is_open(&axis, last + 1));
    view_axis_release(&axis);
    view_axis_state_release(&state);
    end_side(&a);
    end_side(&b);
}
END_TEST

START_TEST(tasks_are_the_same_by_parent)
{
    Side a = {0}, b = {0};

    run_side(&a, programs[1], 5);
    run_side(&b, programs[1], 2);
    ExplainPairs pairs = {0};
    explain_pairs_find(&pairs, &a.model.lives, &b.model.lives);
    ck_assert_uint_eq(explain_pair_of(&pairs, 0, 1), 1);
    ck_assert_uint_eq(explain_pair_of(&pairs, 0, 2), 2);
    ck_assert_uint_eq(explain_pair_of(&pairs, 0, 3), 3);
    ck_assert_uint_eq(explain_pair_of(&pairs, 0, 4), 0);
    ck_assert_uint_eq(explain_pair_of(&pairs, 1, 3), 3);
    explain_pairs_release(&pairs);
    end_side(&a);
    end_side(&b);
}
END_TEST

START_TEST(both_runs_are_drawn)
{
    Stage stage;
    Side other = {0};
    ViewOther beside = {.names = {"seed 1", "seed 2"}};
    char source[1000];

    snprintf(source, sizeof source, programs[1], 6);
    stage_open_program(&stage, source, "1", 1280, 800);
    int frames = stage_count(&stage, VIEW_ROLE_GROUP_FRAME);
    run_side(&other, programs[1], 2);
    beside.trace = run_trace(other.run);
    view_window_set_other(stage.window, &beside);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "seed 1"));
    ck_assert_ptr_nonnull(stage_text(&stage, "seed 2"));
    ck_assert_int_gt(stage_count(&stage, VIEW_ROLE_GROUP_FRAME), frames);
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_BEFORE), 0);
    beside.is_before = true;
    view_window_set_other(stage.window, &beside);
    while (view_window_advance(stage.window, 1000))
        ;
    stage_draw(&stage);
    ck_assert_int_gt(stage_count(&stage, VIEW_ROLE_BEFORE), 0);
    ck_assert_ptr_null(stage_text(&stage, "seed 2"));
    view_window_set_other(stage.window, NULL);
    while (view_window_advance(stage.window, 1000))
        ;
    stage_draw(&stage);
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_BEFORE), 0);
    stage_close(&stage);
    end_side(&other);
}
END_TEST

/* Threads have lanes in both, where both have room for them. */
START_TEST(threads_of_both_runs_are_drawn)
{
    static const char text[] = "import asyncio, time\n"
                               "async def main():\n"
                               "    await asyncio.to_thread(time.sleep, %d)\n"
                               "asyncio.run(main())\n";
    Stage stage;
    Side other = {0};
    ViewOther beside = {.names = {"one", "two"}};
    char source[1000];

    snprintf(source, sizeof source, text, 1);
    stage_open_program(&stage, source, "1", 1280, 800);
    int alone = stage_count(&stage, VIEW_ROLE_THREAD);
    ck_assert_int_gt(alone, 0);
    run_side(&other, text, 2);
    beside.trace = run_trace(other.run);
    view_window_set_other(stage.window, &beside);
    stage_draw(&stage);
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_THREAD), 2 * alone);
    stage_resize(&stage, 640, 360);
    ck_assert_int_eq(stage_count(&stage, VIEW_ROLE_THREAD), 0);
    stage_close(&stage);
    end_side(&other);
}
END_TEST

/* Source and output are those of the run of which a lane was chosen. */
START_TEST(the_panels_are_of_the_chosen_run)
{
    static const char above[] = "import asyncio\n"
                                "async def above():\n"
                                "    print('written above')\n"
                                "asyncio.run(above())\n";
    static const char below[] = "import asyncio\n"
                                "N = %d\n"
                                "async def below():\n"
                                "    print('written below')\n"
                                "asyncio.run(below())\n";
    Stage stage;
    Side other = {0};
    char source[1000];

    snprintf(source, sizeof source, below, 3);
    ViewProgram program = {.path = "/x/below.py",
                           .name = "below.py",
                           .text = source,
                           .length = strlen(source),
                           .docstring = "",
                           .python = 313};
    ViewOther beside = {.names = {"seed 1", "seed 2"}, .program = &program};
    stage_open_program(&stage, above, "1", 1280, 800);
    ck_assert_ptr_nonnull(stage_text(&stage, "OUTPUT"));
    run_side(&other, below, 3);
    beside.trace = run_trace(other.run);
    view_window_set_other(stage.window, &beside);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "OUTPUT \xC2\xB7 seed 1"));
    ck_assert_ptr_nonnull(stage_text(&stage, "written above"));
    ck_assert_ptr_null(stage_text(&stage, "written below"));
    for (int round = 0; round < 2; round++) {
        if (round == 0)
            stage_click_text(&stage, "below()");
        else
            stage_key(&stage, VIEW_KEY_C, VIEW_MOD_ALT);
        ck_assert_ptr_nonnull(stage_text(&stage, "OUTPUT \xC2\xB7 seed 2"));
        ck_assert_ptr_nonnull(stage_text(&stage, "written below"));
        ck_assert_ptr_null(stage_text(&stage, "written above"));
        ck_assert_ptr_nonnull(stage_text(&stage, "below.py"));
        /* What leads into this run is no click on what is of that. */
        ViewRect line = stage_text_box(stage_text(&stage, "written below"));
        TraceEventId stood = view_window_event(stage.window);
        stage_click(&stage, line.x + 3, line.y + 3);
        ck_assert_uint_eq(view_window_event(stage.window), stood);
        stage_click_text(&stage, "above()");
        ck_assert_ptr_nonnull(stage_text(&stage, "written above"));
        ck_assert_ptr_nonnull(stage_text(&stage, "OUTPUT \xC2\xB7 seed 1"));
    }
    stage_key(&stage, VIEW_KEY_C, VIEW_MOD_ALT);
    view_window_set_other(stage.window, NULL);
    while (view_window_advance(stage.window, 1000))
        ;
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "OUTPUT"));
    ck_assert_ptr_nonnull(stage_text(&stage, "written above"));
    stage_close(&stage);
    end_side(&other);
}
END_TEST

/* Tasks that only the run before has are seen, too: six of them have lanes,
 * and the last of these counts the rest. */
START_TEST(what_only_the_run_before_has_is_drawn)
{
    static const struct {
        int now, before;
        const char *told;
    } cases[] = {{2, 6, "only before"},
                 {2, 12, "only before, and 4 more"},
                 {6, 6, NULL},
                 {6, 2, NULL}};

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Stage stage;
        Side other = {0};
        ViewOther beside = {.names = {"", ""}, .is_before = true};
        char source[1000];

        snprintf(source, sizeof source, programs[1], cases[i].now);
        stage_open_program(&stage, source, "1", 1440, 800);
        run_side(&other, programs[1], cases[i].before);
        beside.trace = run_trace(other.run);
        view_window_set_other(stage.window, &beside);
        stage_key(&stage, VIEW_KEY_END, 0);
        stage_draw(&stage);
        bool told = stage_text_from(&stage, "only before") != NULL;
        ck_assert(told == (cases[i].told != NULL));
        if (told)
            ck_assert_ptr_nonnull(stage_text(&stage, cases[i].told));
        if (told)
            ck_assert_ptr_nonnull(stage_text(&stage, "Task-5"));
        stage_key(&stage, VIEW_KEY_HOME, 0);
        stage_draw(&stage);
        ck_assert_ptr_null(stage_text_from(&stage, "only before"));
        stage_close(&stage);
        end_side(&other);
    }
}
END_TEST

/* A shape that the lower run alone shows is in the legend, and ends are
 * counted in both. */
START_TEST(the_legend_is_of_both_runs)
{
    Stage stage;
    Side other = {0};
    ViewOther beside = {.names = {"seed 1", "seed 2"}};
    char source[1000];

    snprintf(source, sizeof source, programs[1], 2);
    stage_open_program(&stage, source, "1", 1280, 800);
    ck_assert_ptr_null(stage_text(&stage, "failed"));
    run_side(&other, programs[1], 6);
    beside.trace = run_trace(other.run);
    view_window_set_other(stage.window, &beside);
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text(&stage, "failed"));
    ck_assert_ptr_nonnull(stage_text(&stage, "would have run"));
    stage_close(&stage);
    end_side(&other);
}
END_TEST

/* The room for it is there at the first frame, whatever its rows. */
START_TEST(the_legend_has_its_room_at_once)
{
    Side other = {0};
    char source[1000];

    snprintf(source, sizeof source, programs[1], 2);
    run_side(&other, programs[1], 6);
    for (int width = 960; width <= 1600; width += 80) {
        Stage stage;
        ViewOther beside = {.names = {"seed 1", "seed 2"},
                            .trace = run_trace(other.run)};
        stage_open_program(&stage, source, "1", (float)width, 800);
        view_window_set_other(stage.window, &beside);
        stage_draw(&stage);
        ck_assert_ptr_nonnull(stage_text(&stage, "running"));
        float first = stage_text(&stage, "running")->rect.y;
        stage_draw(&stage);
        ck_assert_float_eq(stage_text(&stage, "running")->rect.y, first);
        stage_close(&stage);
    }
    end_side(&other);
}
END_TEST

static float middle_of(const ViewCommand *command)
{
    return command->rect.x + command->text_width / 2;
}

/* The nth text of that role in the upper run (0) or the lower one (1),
 * which begins below `y`; NULL. */
static const ViewCommand *text_in(const Stage *stage, ViewRole role, int half,
                                  float y, size_t nth)
{
    for (size_t i = 0; i < stage->list.count; i++) {
        const ViewCommand *one = &stage->list.commands[i];
        if (one->kind == VIEW_COMMAND_TEXT && one->role == role &&
            (one->rect.y > y) == (half == 1) && nth-- == 0)
            return one;
    }
    return NULL;
}

static bool has_turn(const TraceStore *trace, uint32_t turn)
{
    for (uint32_t id = 0; id < trace_store_count(trace); id++)
        if (trace_store_get(trace, id)->turn >= turn)
            return true;
    return false;
}

/* Each turn of a ruler is one of its run, and stands there once. */
static void hold_turns(const Stage *stage, int half, float y,
                       const TraceStore *trace)
{
    const ViewCommand *one, *other;

    for (size_t i = 0; (one = text_in(stage, VIEW_ROLE_TURN, half, y, i));
         i++) {
        ck_assert_msg(has_turn(trace, one->subject), "turn %u", one->subject);
        for (size_t j = 0; j < i; j++) {
            other = text_in(stage, VIEW_ROLE_TURN, half, y, j);
            ck_assert_uint_ne(one->subject, other->subject);
        }
    }
}

/* A time stands at the same place in both rulers, and so does a turn of the
 * first instant. */
static void hold_rulers(const Stage *stage, float y)
{
    static const ViewRole roles[] = {VIEW_ROLE_TICK, VIEW_ROLE_TURN};
    const ViewCommand *one, *other;

    for (int role = 0; role < 2; role++) {
        for (size_t i = 0; (one = text_in(stage, roles[role], 0, y, i)); i++) {
            for (size_t j = 0; (other = text_in(stage, roles[role], 1, y, j));
                 j++) {
                const char *a = view_draw_text_of(&stage->list, one);
                const char *b = view_draw_text_of(&stage->list, other);
                if (strcmp(a, b) == 0 && (role == 0 || atoi(a) <= 3))
                    ck_assert_float_eq_tol(middle_of(one), middle_of(other),
                                           0.1f);
            }
        }
    }
}

static void hold_one_playhead(const Stage *stage)
{
    const ViewCommand *first = NULL;

    for (size_t i = 0; i < stage->list.count; i++) {
        const ViewCommand *one = &stage->list.commands[i];
        if (one->role != VIEW_ROLE_PLAYHEAD || one->kind != VIEW_COMMAND_RECT)
            continue;
        if (first)
            ck_assert_float_eq_tol(one->rect.x, first->rect.x, 0.1f);
        else
            first = one;
    }
    ck_assert_ptr_nonnull(first);
}

/* No lane is seen in part as long as nothing is scrolled, and nothing that
 * is said of the two is cut. */
static void hold_whole(const Stage *stage)
{
    ViewRect clip = {0, 0, stage->width, stage->height};

    for (size_t i = 0; i < stage->list.count; i++) {
        const ViewCommand *one = &stage->list.commands[i];
        if (one->kind == VIEW_COMMAND_CLIP)
            clip = one->rect;
        if (one->kind != VIEW_COMMAND_TEXT)
            continue;
        const char *text = view_draw_text_of(&stage->list, one);
        float middle = one->rect.y - one->size * 0.3f;
        if (one->role == VIEW_ROLE_LABEL && strncmp(text, "Task-", 5) == 0)
            ck_assert_msg(middle + 9 <= clip.y + clip.h ||
                              middle - 9 >= clip.y + clip.h,
                          "%s is cut", text);
        if (one->role == VIEW_ROLE_CAPTION)
            ck_assert_msg(!strstr(text, "\xE2\x80\xA6"), "cut: %s", text);
    }
}

static void hold_two(const char *text, int one, int two, float width,
                     float height)
{
    Stage stage;
    Side other = {0};
    ViewOther beside = {.names = {"the first of two", "the second of two"}};
    char source[1000];

    snprintf(source, sizeof source, text, one);
    stage_open_program(&stage, source, "1", width, height);
    run_side(&other, text, two);
    beside.trace = run_trace(other.run);
    view_window_set_other(stage.window, &beside);
    while (view_window_advance(stage.window, 1000))
        ;
    uint32_t count = trace_store_count(stage.trace);
    for (uint32_t event = 0; event <= count; event += count / 6) {
        view_window_seek(stage.window,
                         event + count / 6 > count ? UINT32_MAX : event);
        stage_draw(&stage);
        stage_draw(&stage);
        const ViewCommand *name = stage_text(&stage, "the second of two");
        ck_assert_ptr_nonnull(name);
        float y = name->rect.y - 24;
        hold_turns(&stage, 0, y, stage.trace);
        hold_turns(&stage, 1, y, run_trace(other.run));
        hold_rulers(&stage, y);
        hold_one_playhead(&stage);
        hold_whole(&stage);
    }
    stage_close(&stage);
    end_side(&other);
}

START_TEST(two_runs_have_one_axis)
{
    static const float sizes[][2] = {{960, 600}, {1440, 900}, {2560, 1440}};

    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        ck_assert(base_words_choose(_i == 0 ? "en" : "ru"));
        hold_two(programs[1], 6, 2, sizes[i][0], sizes[i][1]);
        hold_two(programs[1], 2, 12, sizes[i][0], sizes[i][1]);
        hold_two(programs[3], 6, 2, sizes[i][0], sizes[i][1]);
        hold_two(programs[3], 2, 6, sizes[i][0], sizes[i][1]);
        hold_two(programs[0], 1, 3, sizes[i][0], sizes[i][1]);
    }
    ck_assert(base_words_choose("en"));
}
END_TEST

static bool says(const Stage *stage, const char *words)
{
    for (size_t i = 0; i < stage->list.count; i++)
        if (stage->list.commands[i].kind == VIEW_COMMAND_TEXT &&
            strstr(view_draw_text_of(&stage->list, &stage->list.commands[i]),
                   words))
            return true;
    return false;
}

/* What a fork and the run before it are called is said in the language that
 * is chosen now, not in the one in which the fork was made. */
START_TEST(a_fork_is_told_in_another_language)
{
    Stage stage;
    Side other = {0};
    ViewOther beside = {.is_before = true};
    char source[1000];

    snprintf(source, sizeof source, programs[1], 6);
    ck_assert(base_words_choose("ru"));
    stage_open_program(&stage, source, "1", 1280, 1600);
    run_side(&other, programs[1], 2);
    beside.trace = run_trace(other.run);
    view_window_set_other(stage.window, &beside);
    while (view_window_advance(stage.window, 1000))
        ;
    for (int i = 0; i < 4; i++)
        stage_key(&stage, VIEW_KEY_I, 0);
    stage_draw(&stage);
    ck_assert(says(&stage, "прежний запуск"));
    ck_assert(base_words_choose("en"));
    view_window_set_language(stage.window);
    stage_draw(&stage);
    ck_assert(says(&stage, "the run before"));
    ck_assert(!says(&stage, "прежний запуск"));
    stage_close(&stage);
    end_side(&other);
}
END_TEST

START_TEST(keys_ask_the_host)
{
    Stage stage;
    ViewRequest request;
    char source[1000];

    snprintf(source, sizeof source, programs[1], 6);
    stage_open_program(&stage, source, "1", 1280, 800);
    view_window_seek(stage.window, 25);
    view_window_select_task(stage.window, 3);
    stage_key(&stage, VIEW_KEY_X, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_CANCEL);
    ck_assert_uint_eq(request.task, 3);
    ck_assert_uint_eq(request.event, 25);
    stage_click_text(&stage, "What if"); /* by clicks alone, too */
    stage_click_text(&stage, "Cancel Task-3 here");
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_CANCEL);
    ck_assert_uint_eq(request.task, 3);
    stage_click_text(&stage, "Raise something in it");
    stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    stage_key(&stage, VIEW_KEY_R, 0);
    stage_key(&stage, VIEW_KEY_ENTER, 0); /* nothing: it goes on asking */
    ck_assert(!view_window_take_request(stage.window, &request));
    ck_assert(view_window_wants_text(stage.window));
    stage_type(&stage, "ValueError");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_RAISE_IN);
    ck_assert_str_eq(request.text, "ValueError");
    stage_key(&stage, VIEW_KEY_BACKSPACE, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_TAKE_BACK);
    stage_key(&stage, VIEW_KEY_C, 0);
    stage_type(&stage, "3.12");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_COMPARE);
    ck_assert_str_eq(request.text, "3.12");
    view_window_seek(stage.window, UINT32_MAX);
    stage_key(&stage, VIEW_KEY_X, 0);
    ck_assert(!view_window_take_request(stage.window, &request));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "The task has ended"));
    ck_assert_ptr_null(stage_text_from(&stage, "Cancel Task-3"));
    stage_close(&stage);
}
END_TEST

/* A run without what stands at the playhead or, if that always happens,
 * without what Why tells of. */
START_TEST(a_failure_can_be_done_without)
{
    Stage stage;
    ViewRequest request;
    char source[1000];
    uint32_t failed = 0;

    snprintf(source, sizeof source, programs[1], 6);
    stage_open_program(&stage, source, "1", 1280, 800);
    while (trace_store_get(run_trace(stage.run), failed)->kind != TRACE_FAILED)
        failed++;
    view_window_seek(stage.window, 3);
    stage_key(&stage, VIEW_KEY_Z, 0);
    ck_assert(!view_window_take_request(stage.window, &request));
    stage_draw(&stage);
    ck_assert_ptr_nonnull(stage_text_from(&stage, "A run can do without"));
    view_window_seek(stage.window, failed);
    stage_draw(&stage);
    stage_click_text(&stage, "Without this failure");
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_SUPPRESS);
    ck_assert_uint_eq(request.event, failed);
    view_window_seek(stage.window, UINT32_MAX);
    view_window_select_task(
        stage.window, trace_store_get(run_trace(stage.run), failed)->task);
    stage_key(&stage, VIEW_KEY_Z, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_uint_eq(request.event, failed);
    stage_close(&stage);
}
END_TEST

/* The end of a sleep is dragged to the right. */
START_TEST(a_sleep_is_dragged)
{
    Stage stage;
    ViewRequest request = {0};
    const char *source = "import asyncio\n"
                         "async def main():\n"
                         "    await asyncio.sleep(1)\n"
                         "    await asyncio.sleep(2)\n"
                         "asyncio.run(main())\n";

    stage_open_program(&stage, source, "1", 1280, 800);
    const ViewCommand *line = NULL;
    for (size_t i = 0; i < stage.list.count && !line; i++)
        if (stage.list.commands[i].role == VIEW_ROLE_WAITING)
            line = &stage.list.commands[i];
    ck_assert_ptr_nonnull(line);
    float end = line->rect.x + line->rect.w, y = line->rect.y;
    stage_move(&stage, end, y);
    stage_tick(&stage, 1);
    ck_assert(says(&stage, "Drag this end"));
    stage_move(&stage, end - 20, y);
    stage_tick(&stage, 1);
    ck_assert(!says(&stage, "Drag this end"));
    stage_drag(&stage, end, y, end + 60, y);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_SLEEP);
    ck_assert_uint_eq(request.task, 1);
    ck_assert_double_gt(request.seconds, 1);
    ck_assert_double_lt(request.seconds, 3);
    stage_close(&stage);
}
END_TEST

/* The host asks for the pointer's look before the next picture. */
START_TEST(a_run_that_is_forgotten_has_no_sleeps)
{
    Stage stage;

    stage_open_program(&stage,
                       "import asyncio\nasync def main():\n    await "
                       "asyncio.sleep(1)\nasyncio.run(main())\n",
                       "1", 1280, 800);
    stage_move(&stage, 640, 300);
    view_window_forget_run(stage.window);
    view_window_cursor(stage.window);
    stage_close(&stage);
}
END_TEST

START_TEST(a_slider_is_dragged)
{
    Stage stage;
    ViewRequest request = {0};
    const char *source = "import asyncio\n"
                         "COUNT = 3  # knob: 0..10\n"
                         "async def main():\n"
                         "    await asyncio.sleep(COUNT)\n"
                         "asyncio.run(main())\n";

    stage_open_program(&stage, source, "1", 1280, 800);
    stage_click_text(&stage, "What if");
    const ViewCommand *name = stage_text(&stage, "COUNT");
    ck_assert_ptr_nonnull(name);
    float x = name->rect.x, y = name->rect.y + 22;
    stage_drag(&stage, x + 2, y, x + 4000, y);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_KNOB);
    ck_assert_str_eq(request.text, "COUNT=10");
    stage_click_text(&stage, "COUNT");
    stage_type(&stage, "4");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_str_eq(request.text, "COUNT=4");
    stage_close(&stage);
}
END_TEST

/* What stands in the palette under that is done. */
static void command(Stage *stage, const char *words)
{
    stage_key(stage, VIEW_KEY_K, VIEW_MOD_CTRL);
    stage_type(stage, words);
    stage_key(stage, VIEW_KEY_ENTER, 0);
}

/* Sliders, the ends of sleeps and forks that were left, without a pointer.
 */
START_TEST(what_is_dragged_is_typed)
{
    Stage stage;
    ViewRequest request = {0};
    const char *source = "import asyncio\n"
                         "COUNT = 3  # knob: 0..10\n"
                         "async def main():\n"
                         "    await asyncio.sleep(1)\n"
                         "    await asyncio.sleep(COUNT)\n"
                         "asyncio.run(main())\n";

    stage_open_program(&stage, source, "1", 1280, 800);
    command(&stage, "COUNT");
    ck_assert_ptr_nonnull(stage_text_from(&stage, "A number, from 0 to 10:"));
    stage_type(&stage, "4");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_KNOB);
    ck_assert_str_eq(request.text, "COUNT=4");
    stage_key(&stage, VIEW_KEY_O, 0); /* has a key, too */
    stage_type(&stage, "7");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_str_eq(request.text, "COUNT=7");
    view_window_select_task(stage.window, 1);
    command(&stage, "sleep take");
    stage_type(&stage, "0.5");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_SLEEP);
    ck_assert_uint_eq(request.task, 1);
    ck_assert_double_eq(request.seconds, 0.5);
    const TraceEvent *begin =
        trace_store_get(run_trace(stage.run), request.event);
    ck_assert_int_eq(begin->kind, TRACE_SUSPENDED);
    ck_assert_double_eq(begin->time, 1);
    command(&stage, "sleep take");
    stage_type(&stage, "-1");
    stage_key(&stage, VIEW_KEY_ENTER, 0);
    ck_assert(!view_window_take_request(stage.window, &request));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "This is no number"));
    view_window_seek(stage.window, 0);
    command(&stage, "sleep take");
    ck_assert(!view_window_take_request(stage.window, &request));
    ck_assert_ptr_nonnull(stage_text_from(&stage, "Choose a task that sleeps"));
    ViewFork fork = {{.task = 1, .turn = 1, .name = "", .text = ""}, 1};
    view_window_set_forks(stage.window, &fork, 1);
    command(&stage, "the fork that");
    ck_assert(view_window_take_request(stage.window, &request));
    ck_assert_int_eq(request.kind, VIEW_REQUEST_FORK);
    ck_assert_int_eq(request.steps, 0);
    stage_close(&stage);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("beside");
    TCase *tests = tcase_create("beside");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_test(tests, axes_are_alike);
    tcase_add_test(tests, what_is_opened_stays_open);
    tcase_add_test(tests, tasks_are_the_same_by_parent);
    tcase_add_test(tests, both_runs_are_drawn);
    tcase_add_test(tests, threads_of_both_runs_are_drawn);
    tcase_add_test(tests, the_panels_are_of_the_chosen_run);
    tcase_add_test(tests, what_only_the_run_before_has_is_drawn);
    tcase_add_test(tests, the_legend_is_of_both_runs);
    tcase_add_test(tests, the_legend_has_its_room_at_once);
    tcase_add_loop_test(tests, two_runs_have_one_axis, 0, 2);
    tcase_add_test(tests, a_fork_is_told_in_another_language);
    tcase_add_test(tests, keys_ask_the_host);
    tcase_add_test(tests, a_failure_can_be_done_without);
    tcase_add_test(tests, a_sleep_is_dragged);
    tcase_add_test(tests, a_run_that_is_forgotten_has_no_sleeps);
    tcase_add_test(tests, a_slider_is_dragged);
    tcase_add_test(tests, what_is_dragged_is_typed);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
