/* Rows, inks, seeds, the layout, and who stands where. */

#include "fixture.h"

#include "base_text.h"
#include "run_snapshot.h"
#include "trace_store.h"
#include "view_actions.h"
#include "view_carets.h"
#include "view_highlight.h"
#include "view_layout.h"
#include "view_rows.h"
#include "view_seed.h"
#include "view_standing.h"
#include "view_widgets.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The rows put together again are the text, and none is too wide. */
static void check_rows(const char *text, size_t length, uint32_t columns)
{
    ViewRows rows = {0};
    view_rows_begin(&rows, columns);
    view_rows_add(&rows, 7, text, 0, length);
    ck_assert_uint_ge(rows.count, 1);
    size_t at = 0;
    for (uint32_t i = 0; i < rows.count; i++) {
        const ViewRow *row = &rows.rows[i];
        ck_assert_uint_eq(row->begin, at);
        ck_assert_uint_eq(row->owner, 7);
        ck_assert(row->first == (i == 0));
        uint32_t wide = view_rows_columns(text, row->begin, row->end);
        ck_assert_uint_le(wide + row->shift, rows.columns);
        at = row->end;
    }
    ck_assert_uint_eq(at, length);
    view_rows_release(&rows);
}

START_TEST(rows_hold_the_whole_text)
{
    static const char *const texts[] = {
        "",
        "x",
        "        async with asyncio.TaskGroup() as tg:",
        "\t\t\tdeep",
        "no_blank_anywhere_in_this_very_long_name_that_must_break",
        "\xC3\xA4\xC3\xB6\xC3\xBC \xE2\x86\x92 \xF0\x9F\x90\x8D \xFF\xFE\x80",
        "                                                        far right",
        ("\xE4\xB8\x8B\xE8\xBD\xBD(\xE5\x90\x8D) e\xCC\x81 "
         "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD")};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        for (uint32_t columns = 1; columns < 90; columns++)
            check_rows(texts[i], strlen(texts[i]), columns);
}
END_TEST

START_TEST(wide_characters_take_two_columns_and_accents_none)
{
    static const struct {
        const char *text;
        uint32_t columns;
    } cases[] = {{"\xE4\xB8\x8B\xE8\xBD\xBD(x)", 7},
                 {"\xE3\x82\xBF\xED\x95\x9C", 4},
                 {"e\xCC\x81", 1},
                 {"\xD0\x96\xC3\xA4", 2},
                 {"\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD", 2},
                 {"\t\xE4\xB8\x8B", 6},
                 {"\xFF\x80", 2}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_uint_eq(
            view_rows_columns(cases[i].text, 0, strlen(cases[i].text)),
            cases[i].columns);
}
END_TEST

/* Not in their indentation: that would leave a row that is blank. */
START_TEST(rows_break_past_their_indentation)
{
    static const char text[] = "            a_long_name_without_any_break";
    ViewRows rows = {0};
    view_rows_begin(&rows, 20);
    view_rows_add(&rows, 1, text, 0, strlen(text));
    ck_assert_uint_eq(rows.rows[0].end, 20);
    view_rows_release(&rows);
}
END_TEST

START_TEST(rows_break_at_blanks_and_hang)
{
    static const char text[] = "    one two three four five six seven";
    ViewRows rows = {0};
    view_rows_begin(&rows, 20);
    view_rows_add(&rows, 1, text, 0, sizeof text - 1);
    ck_assert_uint_eq(rows.rows[0].end, 18); /* after "three " */
    ck_assert_uint_eq(rows.rows[1].shift, 8);
    view_rows_add(&rows, 3, text, 0, 4);
    ck_assert_uint_eq(rows.rows[view_rows_find(&rows, 2)].owner, 3);
    ck_assert_uint_eq(view_rows_find(&rows, 4), rows.count);
    ck_assert_uint_eq(view_rows_find(&rows, 0), 0);
    view_rows_release(&rows);
}
END_TEST

/* A blank that had no room any more moves nothing to the right. */
START_TEST(rows_hang_alike)
{
    static const char text[] = "    print(len(log), jobs, heap, sorted(seen))";

    for (uint32_t columns = 14; columns < 45; columns++) {
        ViewRows rows = {0};
        view_rows_begin(&rows, columns);
        view_rows_add(&rows, 1, text, 0, sizeof text - 1);
        uint32_t hang = 0;
        for (uint32_t i = 1; i < rows.count; i++) {
            bool blank = text[rows.rows[i].begin] == ' ';
            uint32_t letters = rows.rows[i].shift + (blank ? 1u : 0u);
            hang = i == 1 ? letters : hang;
            ck_assert_uint_eq(letters, hang);
        }
        view_rows_release(&rows);
    }
}
END_TEST

static bool is_of_word(char c)
{
    return c == '_' || (c >= 'a' && c <= 'z');
}

/* However far the last blank or bracket is. */
START_TEST(rows_break_between_words)
{
    static const char *const texts[] = {
        "    done = await asyncio.gather(*jobs, return_exceptions=True)",
        "    assert first_of_them.get_name().startswith(prefix_of_names)",
        "        async with asyncio.TaskGroup() as tg, asyncio.timeout(1):",
        "    assert names_of_tasks == expected_names_of_all_tasks_made",
        "    self.expected_number_of_results = asyncio.current_task()"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (uint32_t columns = 42; columns < 80; columns++) {
            ViewRows rows = {0};
            view_rows_begin(&rows, columns);
            view_rows_add(&rows, 1, texts[i], 0, strlen(texts[i]));
            for (uint32_t row = 1; row < rows.count; row++) {
                const char *at = texts[i] + rows.rows[row].begin;
                ck_assert_msg(!is_of_word(at[-1]) || !is_of_word(at[0]),
                              "%u columns: broken at %s", columns, at);
                ck_assert_msg(at[0] != ')', "%u columns: broken at %s", columns,
                              at);
            }
            view_rows_release(&rows);
        }
}
END_TEST

/* The longest of what stands between blanks, brackets, commas and dots. */
static uint32_t longest_name(const char *text)
{
    uint32_t longest = 0;
    for (size_t at = 0; text[at] != '\0';) {
        size_t length = strcspn(text + at, " ([{,.");
        if (text[at + length] != '\0')
            length++;
        length += strspn(text + at + length, ")]},");
        longest = length > longest ? (uint32_t)length : longest;
        at += length;
    }
    return longest;
}

/* Nor a name, as long as a row has room for it: rather than that, what goes on
 * is indented less. */
START_TEST(rows_break_no_name_that_has_room)
{
    static const char *const texts[] = {
        "            raise ConnectionError(url)",
        "                tg.create_task(download(u), name=u) for u in urls]",
        "        print(\"failed:\", [str(e) for e in group.exceptions])",
        "        async with asyncio.TaskGroup() as tg:",
        "                await asyncio.wait_for(connection.receive(), 1)"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (uint32_t columns =
                 longest_name(texts[i]) + (uint32_t)strspn(texts[i], " ");
             columns < 60; columns++) {
            ViewRows rows = {0};
            view_rows_begin(&rows, columns);
            view_rows_add(&rows, 1, texts[i], 0, strlen(texts[i]));
            for (uint32_t row = 1; row < rows.count; row++) {
                const char *at = texts[i] + rows.rows[row].begin;
                ck_assert_msg(!is_of_word(at[-1]) || !is_of_word(at[0]),
                              "%u columns: broken at %s", columns, at);
            }
            view_rows_release(&rows);
        }
}
END_TEST

START_TEST(rows_copy_makes_every_character_one_column)
{
    char out[32];
    view_rows_copy("a\tb", 0, 3, 0, out, sizeof out);
    ck_assert_str_eq(out, "a   b");
    view_rows_copy("\x01\xFF\x7Fz", 0, 4, 0, out, sizeof out);
    ck_assert_str_eq(out, "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
    view_rows_copy("abcdefghij", 0, 10, 0, out, 8);
    ck_assert_uint_lt(strlen(out), 8);
}
END_TEST

static void expect_inks(const char *text, const char *inks)
{
    uint8_t got[256];
    view_highlight_python(text, strlen(text), got);
    for (size_t i = 0; text[i] != '\0'; i++) {
        static const char names[] = ".ksn#d";
        ck_assert_msg(names[got[i]] == inks[i], "%s: byte %zu is %c, not %c",
                      text, i, names[got[i]], inks[i]);
    }
}

START_TEST(inks_follow_python)
{
    expect_inks("async def f():", "kkkkk.kkk.d...");
    expect_inks("x = 1_0.5e-3+2", "....nnnnnnnn.n");
    expect_inks("s = rb'a\\'b' # c", "....ssssssss.###");
    expect_inks("'''a\n'b'''+c", "ssssssssss..");
    expect_inks("'open\nif x", "sssss.kk..");
    expect_inks("match x:\nmatch = 1", "kkkkk............n");
    expect_inks("class A: pass", "kkkkk.d..kkkk");
    expect_inks("iff = notx", "..........");
    expect_inks("\"", "s");
    expect_inks("0xFFe-1", "nnnnn.n");
}
END_TEST

START_TEST(inks_stay_inside_any_bytes)
{
    uint32_t state = 1;
    char text[64];
    uint8_t inks[65];
    for (int round = 0; round < 5000; round++) {
        size_t length = (size_t)(round % 64);
        for (size_t i = 0; i < length; i++) {
            state = state * 1664525u + 1013904223u;
            text[i] = "'\"\\\nrf#0e-m:\xFF\x80 "[(state >> 16) % 15];
        }
        inks[length] = 0xEE;
        view_highlight_python(text, length, inks);
        ck_assert_uint_eq(inks[length], 0xEE);
        for (size_t i = 0; i < length; i++)
            ck_assert_uint_lt(inks[i], VIEW_INK_COUNT);
    }
}
END_TEST

START_TEST(seeds_count_on_for_any_size)
{
    static const char *const pairs[][2] = {
        {"0", "1"},     {"-0", "1"},    {"+7", "8"},     {"9", "10"},
        {"099", "100"}, {"-1", "0"},    {"-10", "-9"},   {"-100", "-99"},
        {"-2", "-1"},   {" 41 ", "42"}, {"1999", "2000"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        BaseText next = {0};
        base_text_append(&next, ">");
        BaseText before = {0};
        view_seed_before(pairs[i][1], &before);
        BaseText again = {0};
        view_seed_next(base_text_str(&before), &again);
        ck_assert_str_eq(base_text_str(&again), pairs[i][1]);
        base_text_release(&before);
        base_text_release(&again);
        view_seed_next(pairs[i][0], &next);
        ck_assert_str_eq(base_text_str(&next) + 1, pairs[i][1]);
        base_text_release(&next);
    }
    BaseText beside = {0};
    view_seed_next("'text'", &beside);
    view_seed_before("1.5", &beside);
    ck_assert_str_eq(base_text_str(&beside), "0-1");
    base_text_clear(&beside);
    view_seed_append_name("'a/\\x20b'", &beside);
    view_seed_append_name("-7", &beside);
    ck_assert_str_eq(base_text_str(&beside), "a-x20b-7");
    base_text_clear(&beside);
    ck_assert(view_seed_read(" None ", &beside));
    ck_assert(view_seed_read(" 01.50 ", &beside));
    ck_assert(!view_seed_read("1 2", &beside));
    ck_assert_str_eq(base_text_str(&beside), "None1.5");
    base_text_release(&beside);
    ck_assert(!view_seed_is_whole(""));
    ck_assert(!view_seed_is_whole("-"));
    ck_assert(!view_seed_is_whole("1 1"));
    ck_assert(!view_seed_is_whole("1e3"));
    ck_assert(view_seed_is_whole("-0007"));
}
END_TEST

static bool apart(ViewRect a, ViewRect b)
{
    const float slack = 0.01f;
    return a.x + a.w <= b.x + slack || b.x + b.w <= a.x + slack ||
           a.y + a.h <= b.y + slack || b.y + b.h <= a.y + slack;
}

START_TEST(the_layout_keeps_its_promises)
{
    for (float width = 960; width <= 3840; width += 7) {
        ViewRect window = {0, 0, width, width * 0.6f};
        for (int i = 0; i < 8; i++) {
            ViewLayoutWish wish = {.about_height = i & 1 ? 2000 : 0,
                                   .about_chosen = (i & 2) != 0,
                                   .drawer_open = (i & 4) != 0};
            ViewLayout layout = view_layout(window, &wish);
            ck_assert_float_ge(layout.centre.w, width * 0.5f - 1);
            ck_assert_float_ge(layout.left.w, fminf(width * 0.28f, 640));
            ck_assert(layout.has_drawer == (width < 1200));
            ck_assert(apart(layout.left, layout.centre));
            ck_assert(apart(layout.centre, layout.transport));
            ck_assert(apart(layout.inspector, layout.transport));
            ck_assert(apart(layout.source, layout.output));
            ck_assert(apart(layout.about, layout.source) ||
                      layout.about.h == 0 || layout.source.h == 0);
            bool both = layout.about.h > 0 && layout.source.h > 0;
            ck_assert(both == (wish.about_height > 0 && width >= 1000));
            ck_assert(both || layout.about.h + layout.source.h > 250);
        }
    }
}
END_TEST

/* Half of the column is the program's, and no output takes room for lines that
 * it does not have; where the page ends does not depend on it. */
START_TEST(a_lesson_has_room_for_its_program)
{
    for (float height = 700; height <= 1440; height += 20) {
        ViewRect window = {0, 0, 1280, height};
        ViewLayoutWish wish = {.about_height = 2000,
                               .is_lesson = true,
                               .source_height = 900,
                               .output_height = 50};
        ViewLayout few = view_layout(window, &wish);
        ck_assert_float_le(few.output.h, 80);
        ck_assert_float_ge(few.source.h, few.left.h * 0.33f);
        wish.output_height = 900;
        ViewLayout many = view_layout(window, &wish);
        ck_assert_float_ge(many.output.h, few.left.h * 0.13f);
        ck_assert_float_ge(many.source.h, few.left.h * 0.26f);
        ck_assert_float_eq(many.about.h, few.about.h);
        wish.source_height = 120;
        ck_assert_float_gt(view_layout(window, &wish).about.h, few.about.h);
    }
}
END_TEST

START_TEST(no_key_means_two_things)
{
    size_t count;
    const ViewActionInfo *infos = view_actions(&count);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(view_action_of_key(infos[i].key, infos[i].modifiers),
                         infos[i].action);
        if (infos[i].other_key != VIEW_KEY_NONE)
            ck_assert_int_eq(view_action_of_key(infos[i].other_key,
                                                infos[i].other_modifiers),
                             infos[i].action);
        ck_assert_ptr_eq(view_action_info(infos[i].action), &infos[i]);
    }
    ck_assert_int_eq(view_action_of_key(VIEW_KEY_NONE, 0), VIEW_ACTION_NONE);
}
END_TEST

static TraceEventId last_of(const TraceStore *trace, TraceKind kind)
{
    for (TraceEventId id = trace_store_count(trace); id > 0; id--)
        if (trace_store_get(trace, id - 1)->kind == kind)
            return id - 1;
    return TRACE_NONE;
}

START_TEST(eight_stopped_and_two_failed_on_their_lines)
{
    TraceStore *trace = fixture_load("seed1");
    ViewModel model = {0};
    ViewStanding standing = {0};
    view_model_build(&model, trace);
    view_standing_update(&standing, &model, last_of(trace, TRACE_CANCELLED),
                         NULL);
    const ViewStand *sleep = view_standing_at(&standing, 12);
    ck_assert_ptr_nonnull(sleep);
    ck_assert_uint_eq(sleep->cancelled, 8);
    ck_assert_uint_eq(sleep->alive, 0);
    const ViewStand *raise = view_standing_at(&standing, 10);
    ck_assert_ptr_nonnull(raise);
    ck_assert_uint_eq(raise->failed, 2);
    const ViewStand *group = view_standing_at(&standing, 17);
    ck_assert_ptr_nonnull(group);
    ck_assert_uint_eq(group->alive, 1);
    ck_assert_uint_eq(group->task, 1);
    ck_assert_ptr_null(view_standing_at(&standing, 11));
    ck_assert_ptr_null(view_standing_at(&standing, 0));
    view_standing_update(&standing, &model, 0, NULL);
    for (uint32_t line = 0; line < 40; line++)
        ck_assert_ptr_null(view_standing_at(&standing, line));
    view_standing_release(&standing);
    view_model_release(&model);
    trace_store_free(trace);
}
END_TEST

/* The snapshot knows better where a task stands than the trace does. */
START_TEST(a_snapshot_moves_who_is_alive)
{
    TraceStore *trace = fixture_load("seed1");
    ViewModel model = {0};
    ViewStanding standing = {0};
    RunFrame frames[2] = {{.function = "main", .line = 25},
                          {.function = "helper", .line = 3}};
    RunTask task = {
        .id = 1, .name = "Task-1", .frame_count = 2, .frames = frames};
    TraceEventId event = last_of(trace, TRACE_CANCELLED);
    RunSnapshot snapshot = {
        .filled = true, .event = event, .task_count = 1, .tasks = &task};
    view_model_build(&model, trace);
    view_standing_update(&standing, &model, event, &snapshot);
    ck_assert_ptr_null(view_standing_at(&standing, 17));
    ck_assert_uint_eq(view_standing_at(&standing, 3)->task, 1);
    ck_assert_uint_eq(view_standing_at(&standing, 12)->cancelled, 8);
    view_standing_release(&standing);
    view_model_release(&model);
    trace_store_free(trace);
}
END_TEST

/* The same numbers in every place for the same seed. */
static uint32_t next_number(uint32_t *state, uint32_t below)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 8) % below;
}

static void check_same_stands(ViewStanding *moved, ViewStanding *fresh)
{
    for (uint32_t line = 0; line < 60; line++) {
        const ViewStand *have = view_standing_at(moved, line);
        const ViewStand *wanted = view_standing_at(fresh, line);
        ck_assert_int_eq(!have, !wanted);
        if (!have)
            continue;
        ck_assert_uint_eq(have->line, wanted->line);
        ck_assert_uint_eq(have->alive, wanted->alive);
        ck_assert_uint_eq(have->cancelled, wanted->cancelled);
        ck_assert_uint_eq(have->failed, wanted->failed);
        ck_assert_uint_eq(have->task, wanted->task);
        ck_assert_uint_eq(have->state, wanted->state);
        ck_assert_int_eq(have->mixed, wanted->mixed);
    }
}

/* Some of the tasks, each on some line; a quarter have no frame. */
static void make_snapshot(RunSnapshot *snapshot, RunTask *tasks,
                          RunFrame *frames, uint32_t *state)
{
    snapshot->task_count = 0;
    for (uint32_t id = 1; id < 16; id++) {
        if (next_number(state, 3) == 0)
            continue;
        frames[id] = (RunFrame){.line = 1 + next_number(state, 50)};
        tasks[snapshot->task_count++] =
            (RunTask){.id = id,
                      .frame_count = next_number(state, 4) > 0,
                      .frames = &frames[id]};
    }
    snapshot->tasks = tasks;
}

static const char *const standing_runs[] = {"seed0", "seed1", "nested1",
                                            "gather1", "later1"};

START_TEST(standing_moved_is_standing_made_anew)
{
    TraceStore *trace = fixture_load(standing_runs[_i]);
    ViewModel model = {0};
    ViewStanding moved = {0};
    RunTask tasks[2][16];
    RunFrame frames[2][16];
    RunSnapshot snapshots[2] = {{.filled = true}, {.filled = true}};
    uint32_t state = 7, event = 0, count = trace_store_count(trace);
    view_model_build(&model, trace);
    for (uint32_t i = 0; i < 300; i++) {
        ViewStanding fresh = {0};
        uint32_t step = 1 + next_number(&state, i % 3 == 0 ? count : 4);
        event = (next_number(&state, 2) ? event + step : event + count - step) %
                count;
        RunSnapshot *snapshot = &snapshots[i % 2];
        make_snapshot(snapshot, tasks[i % 2], frames[i % 2], &state);
        if (next_number(&state, 2))
            snapshot = NULL;
        view_standing_update(&moved, &model, event, snapshot);
        view_standing_update(&fresh, &model, event, snapshot);
        check_same_stands(&moved, &fresh);
        view_standing_release(&fresh);
    }
    view_standing_release(&moved);
    view_model_release(&model);
    trace_store_free(trace);
}
END_TEST

/* What is shown of a line and its carets where so many columns fit. */
static void check_carets(const char *code, const char *carets, uint32_t columns,
                         const char *seen, const char *under)
{
    BaseText text = {0};
    base_text_printf(&text, "%s\n%s\nSyntaxError: no\n", code, carets);
    ck_assert(view_carets_follow(text.data, text.length));
    ViewCarets cut = view_carets_cut(text.data, text.length, columns);
    ck_assert_uint_eq(cut.end[0] - cut.begin[0], strlen(seen));
    ck_assert_int_eq(strncmp(text.data + cut.begin[0], seen, strlen(seen)), 0);
    ck_assert_uint_eq(cut.end[1] - cut.begin[1], strlen(under));
    ck_assert_int_eq(strncmp(text.data + cut.begin[1], under, strlen(under)),
                     0);
    base_text_release(&text);
}

START_TEST(carets_stand_under_their_place)
{
    check_carets("  x = = 1", "      ^", 20, "  x = = 1", "      ^");
    check_carets("abcdefghijklmnop", "  ^^", 8, "abcdefgh", "  ^^");
    check_carets("abcdefghijklmnop", "          ^", 9, "hijklmnop", "   ^");
    check_carets("abcdefghijklmnop", "                ^", 9, "ijklmnop",
                 "        ^");
    check_carets("\xD0\xB0\xD0\xB1\xD0\xB2\xD0\xB3 = = 1", "       ^", 7,
                 "\xD0\xB3 = = 1", "    ^");
    ck_assert(!view_carets_follow("one\ntwo", 7));
    ck_assert(!view_carets_follow("one\n    \n", 9));
    ck_assert(!view_carets_follow("one", 3));
    ck_assert(!view_carets_follow("", 0));
}
END_TEST

START_TEST(a_list_is_gone_through_to_its_ends)
{
    ck_assert_uint_eq(view_list_step(0, 0, 1), 0);
    ck_assert_uint_eq(view_list_step(0, 5, -1), 0);
    ck_assert_uint_eq(view_list_step(2, 5, -1), 1);
    ck_assert_uint_eq(view_list_step(2, 5, 2), 4);
    ck_assert_uint_eq(view_list_step(2, 5, 3), 4);
    ck_assert_uint_eq(view_list_step(4, 5, -1000000), 0);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_rows");
    TCase *parts = tcase_create("parts");
    tcase_add_test(parts, a_list_is_gone_through_to_its_ends);
    tcase_add_test(parts, carets_stand_under_their_place);
    tcase_add_test(parts, rows_hold_the_whole_text);
    tcase_add_test(parts, rows_break_at_blanks_and_hang);
    tcase_add_test(parts, rows_hang_alike);
    tcase_add_test(parts, rows_break_between_words);
    tcase_add_test(parts, rows_break_no_name_that_has_room);
    tcase_add_test(parts, wide_characters_take_two_columns_and_accents_none);
    tcase_add_test(parts, rows_break_past_their_indentation);
    tcase_add_test(parts, rows_copy_makes_every_character_one_column);
    tcase_add_test(parts, inks_follow_python);
    tcase_add_test(parts, inks_stay_inside_any_bytes);
    tcase_add_test(parts, seeds_count_on_for_any_size);
    tcase_add_test(parts, the_layout_keeps_its_promises);
    tcase_add_test(parts, a_lesson_has_room_for_its_program);
    tcase_add_test(parts, no_key_means_two_things);
    tcase_add_test(parts, eight_stopped_and_two_failed_on_their_lines);
    tcase_add_test(parts, a_snapshot_moves_who_is_alive);
    tcase_add_loop_test(parts, standing_moved_is_standing_made_anew, 0,
                        sizeof standing_runs / sizeof *standing_runs);
    suite_add_tcase(suite, parts);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
