/* Contrast, taken from the pixels of whole windows in each theme: a text has
 * 4.5 to 1, a mark with a meaning 3 to 1. Before a class, too. */
#include "app_options.h"
#include "app_render.h"
#include "app_session.h"
#include "app_session_work.h"
#include "base_memory.h"
#include "view_window.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 1280, HEIGHT = 800, SCALE = 2, MOST_GROUNDS = 64 };

static AppFonts *fonts;
static AppSession *session;
static uint32_t *pixels; /* 0x00RRGGBB */

static void draw(ViewThemeKind theme, bool projected, ViewDrawList *list)
{
    ViewWindow *view = app_session_view(session);
    ViewInput size = {
        .kind = VIEW_INPUT_RESIZE, .width = WIDTH, .height = HEIGHT};
    ViewInput key = {.kind = VIEW_INPUT_KEY, .key = VIEW_KEY_F5};
    AppRender render = {.fonts = fonts, .scale = SCALE};
    view_window_set_theme(view, theme);
    view_window_input(view, &size);
    if (projected)
        view_window_input(view, &key);
    view_window_draw(view, list);
    app_canvas_target(&render.canvas, pixels, WIDTH * SCALE, HEIGHT * SCALE,
                      WIDTH * SCALE);
    app_render_draw(&render, list);
    app_render_release(&render);
}

static ViewColour pixel(int x, int y)
{
    if (x < 0 || y < 0 || x >= WIDTH * SCALE || y >= HEIGHT * SCALE)
        return 0;
    return pixels[y * WIDTH * SCALE + x] << 8 | 0xff;
}

/* The commonest colour of some pixels, and how far the farthest is from it. */
static double contrast_in(ViewRect box)
{
    struct {
        ViewColour colour;
        unsigned count;
    } seen[MOST_GROUNDS] = {{0, 0}};
    int x0 = (int)floorf(box.x * SCALE),
        x1 = (int)ceilf((box.x + box.w) * SCALE);
    int y0 = (int)floorf(box.y * SCALE),
        y1 = (int)ceilf((box.y + box.h) * SCALE);
    unsigned colours = 0, ground = 0;
    double most = 1;
    for (int y = y0; y < y1; y++)
        for (int x = x0; x < x1; x++) {
            unsigned i = 0;
            while (i < colours && seen[i].colour != pixel(x, y))
                i++;
            if (i == colours && colours < MOST_GROUNDS)
                seen[colours++].colour = pixel(x, y);
            if (i < colours)
                seen[i].count++;
        }
    for (unsigned i = 1; i < colours; i++)
        if (seen[i].count > seen[ground].count)
            ground = i;
    for (int y = y0; y < y1; y++)
        for (int x = x0; x < x1; x++)
            most = fmax(most,
                        view_theme_contrast(seen[ground].colour, pixel(x, y)));
    return most;
}

static bool is_whole(ViewRect box, ViewRect clip)
{
    return box.x >= clip.x && box.y >= clip.y &&
           box.x + box.w <= clip.x + clip.w && box.y + box.h <= clip.y + clip.h;
}

static void check_text(const ViewDrawList *list, const ViewCommand *text,
                       ViewRect clip, int *checked)
{
    ViewRect box = {text->rect.x, text->rect.y - text->size * 0.8f,
                    text->text_width, text->size};
    if (text->count == 0 || !is_whole(box, clip))
        return;
    double contrast = contrast_in(box);
    ck_assert_msg(contrast >= 4.4, "\"%s\" has %.2f to 1",
                  view_draw_text_of(list, text), contrast);
    ++*checked;
}

/* A mark against what lies round it. */
static void check_mark(const ViewCommand *mark, ViewRect clip, int *checked)
{
    bool known =
        mark->role >= VIEW_ROLE_RUNNING && mark->role <= VIEW_ROLE_DONE;
    ViewRect box = {mark->rect.x - 3, mark->rect.y - 3, mark->rect.w + 6,
                    mark->rect.h + 6};
    if (!known || mark->mark == 0 || mark->kind == VIEW_COMMAND_TEXT ||
        mark->kind == VIEW_COMMAND_POLYLINE ||
        mark->kind == VIEW_COMMAND_POLYGON || !is_whole(box, clip))
        return;
    double contrast = contrast_in(box);
    ck_assert_msg(contrast >= 3, "a mark of role %d has %.2f to 1", mark->role,
                  contrast);
    ++*checked;
}

static ViewRect cut(ViewRect a, ViewRect b)
{
    float x = fmaxf(a.x, b.x), y = fmaxf(a.y, b.y);
    return (ViewRect){x, y, fminf(a.x + a.w, b.x + b.w) - x,
                      fminf(a.y + a.h, b.y + b.h) - y};
}

static void check_picture(const ViewDrawList *list)
{
    ViewRect clips[24] = {{0, 0, WIDTH, HEIGHT}};
    int depth = 0, texts = 0, marks = 0;
    for (size_t i = 0; i < list->count; i++) {
        const ViewCommand *command = &list->commands[i];
        if (command->kind == VIEW_COMMAND_CLIP) {
            clips[depth + 1] = cut(clips[depth], command->rect);
            depth++;
        } else if (command->kind == VIEW_COMMAND_UNCLIP) {
            depth--;
        } else if (command->kind == VIEW_COMMAND_TEXT) {
            check_text(list, command, clips[depth], &texts);
        } else {
            check_mark(command, clips[depth], &marks);
        }
    }
    ck_assert_int_gt(texts, 30);
    ck_assert_int_gt(marks, 15);
}

START_TEST(pixels_have_contrast)
{
    ViewDrawList list = {0};
    BaseText error = {0};
    bool projected = _i >= VIEW_THEME_COUNT;
    AppOptions options = {.seed = "1", .python = 313, .event = UINT32_MAX};
    fonts = app_fonts_new(&error);
    ck_assert_msg(fonts != NULL, "%s", base_text_str(&error));
    ViewMeasure measure = app_fonts_measure(fonts);
    session = app_session_new(&options, &measure);
    ck_assert(app_session_open(session, LESSONS_DIR "/06-first-error/main.py",
                               &error));
    app_session_finish(session, UINT32_MAX);
    pixels = base_alloc_array((size_t)WIDTH * SCALE * HEIGHT * SCALE,
                              sizeof *pixels);
    draw((ViewThemeKind)(_i % VIEW_THEME_COUNT), projected, &list);
    check_picture(&list);
    base_free(pixels);
    view_draw_release(&list);
    app_session_free(session);
    app_fonts_free(fonts);
    base_text_release(&error);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contrast");
    TCase *tests = tcase_create("contrast");
    SRunner *runner = srunner_create(suite);

    tcase_set_timeout(tests, 0);
    tcase_add_loop_test(tests, pixels_have_contrast, 0, 2 * VIEW_THEME_COUNT);
    suite_add_tcase(suite, tests);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
