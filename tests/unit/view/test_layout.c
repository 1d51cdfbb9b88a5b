/* Programs of many kinds at many sizes, in both languages, with texts of three
 * sizes and under each tab: no two labels overlap, none is cut or leaves its
 * button. Each program is seen in every size, with a text, a tab and a place
 * for each; the target `layout` looks at all of them in all ways. */
#include "base_words.h"
#include "labels.h"
#include "programs.h"
#include "stage.h"
#include "view_window_private.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>

enum { PLACES = 3 };

static Stage stage;

/* The seed can be seen and changed, however little room there is. */
static void check_seed(const char *of)
{
    const ViewUi *ui = &stage.window->ui;
    bool found = false;

    for (size_t i = 0; i < ui->zone_count; i++)
        found = found || (ui->zones[i].action == VIEW_ACTION_EDIT_SEED &&
                          ui->zones[i].rect.w >= 80);
    FIXTURE_EXPECT(found, "%s, %.0fx%.0f: no field for the seed", of,
                   (double)stage.width, (double)stage.height);
}

/* In its first third, its second, or at its end. */
static void go(unsigned place)
{
    uint32_t count = view_screen_count(&stage.window->screen);

    if (count > 0)
        view_window_seek(stage.window, (count - 1) * (place + 1) / PLACES);
}

static void check(const Program *program, const Look *look, unsigned panel,
                  unsigned place, bool drawer)
{
    char of[400];

    ck_assert(base_words_choose(look->language));
    view_window_set_language(stage.window);
    stage.window->screen.open.panel = (ViewPanel)panel;
    stage.window->screen.open.drawer = drawer;
    stage_resize(&stage, look->width, look->height);
    go(place);
    stage_seek_state(&stage);
    snprintf(of, sizeof of, "%s, %s, text x%.2f, tab %u", program->name,
             look->language, (double)look->scale, panel);
    labels_check(&stage, of);
    check_seed(of);
}

static void check_sample(const Program *program, unsigned nth)
{
    stage_open_program(&stage, program->source, "1", 1280, 800);
    for (unsigned i = 0; i < LOOK_SIZES * LOOK_LANGUAGES; i++) {
        unsigned size = i % LOOK_SIZES, language = i / LOOK_SIZES;
        unsigned scale = (nth + size + language) % LOOK_SCALES;
        Look look =
            program_look(size + LOOK_SIZES * (scale + LOOK_SCALES * language));
        check(program, &look, (nth + i) % VIEW_PANEL_COUNT,
              (nth + i / 2) % PLACES, i % 2 == 0);
    }
    stage_close(&stage);
}

static void check_whole(const Program *program, unsigned nth)
{
    (void)nth;
    stage_open_program(&stage, program->source, "1", 1280, 800);
    for (unsigned i = 0; i < LOOKS; i++) {
        Look look = program_look(i);
        for (unsigned k = 0; k < VIEW_PANEL_COUNT * PLACES * 2; k++)
            check(program, &look, k % VIEW_PANEL_COUNT,
                  k / VIEW_PANEL_COUNT % PLACES,
                  k >= VIEW_PANEL_COUNT * PLACES);
    }
    stage_close(&stage);
}

/* What lies over a window of the first program: sheets with lists and fields,
 * in all looks. */
START_TEST(labels_keep_apart_in_sheets)
{
    static const struct {
        ViewKey key;
        unsigned modifiers;
    } sheets[] = {{VIEW_KEY_F1, 0},
                  {VIEW_KEY_K, VIEW_MOD_CTRL},
                  {VIEW_KEY_F, VIEW_MOD_CTRL},
                  {VIEW_KEY_M, 0},
                  {VIEW_KEY_S, VIEW_MOD_CTRL},
                  {VIEW_KEY_R, 0},
                  {VIEW_KEY_C, 0},
                  {VIEW_KEY_O, VIEW_MOD_CTRL}};
    Look look = program_look((unsigned)_i);
    char of[100];

    ck_assert(base_words_choose(look.language));
    stage_open_program(&stage, programs[0].source, "1", look.width,
                       look.height);
    view_window_select_task(stage.window, 2);
    for (size_t i = 0; i < sizeof sheets / sizeof *sheets; i++) {
        stage_key(&stage, sheets[i].key, sheets[i].modifiers);
        snprintf(of, sizeof of, "sheet %zu, %s, text x%.2f", i, look.language,
                 (double)look.scale);
        labels_check(&stage, of);
        stage_key(&stage, VIEW_KEY_ESCAPE, 0);
    }
    stage_close(&stage);
}
END_TEST

START_TEST(labels_keep_apart_in_programs)
{
    programs_each(programs_whole() ? check_whole : check_sample);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("view_layout");
    TCase *tests = tcase_create("layout");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_loop_test(tests, labels_keep_apart_in_sheets, 0, LOOKS);
    tcase_add_test(tests, labels_keep_apart_in_programs);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
