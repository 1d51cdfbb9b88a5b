#include "app_headless.h"

#include "app_growth.h"
#include "app_offline.h"
#include "app_picture.h"
#include "app_replay.h"
#include "app_session_work.h"
#include "base_file.h"
#include "base_words.h"
#include "replay_stage.h"
#include "run_companions.h"
#include "run_input.h"
#include "trace_store.h"
#include "view_mermaid.h"
#include "view_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PROGRAM_BYTES_MAX = 16 << 20, DEFAULT_COLUMNS = 100 };

#define PIXELS_MAX 268435456.0 /* 1 GiB of them */

/* An SVG has none. */
static bool has_room(AppPictureSize size, BaseText *error)
{
    double pixels = (double)size.width * size.scale * size.height * size.scale;
    if (pixels <= PIXELS_MAX)
        return true;
    base_text_printf(
        error,
        _("the picture would have %.0f million pixels, and the most "
          "is %.0f million; make --size or --scale smaller"),
        pixels / 1e6, PIXELS_MAX / 1e6);
    return false;
}

static bool ends_in(const char *path, const char *end)
{
    size_t length = strlen(path), wanted = strlen(end);
    return length > wanted && strcmp(path + length - wanted, end) == 0;
}

/* A page of the lesson, if there is one, else of the run. */
static bool make_page(AppSession *session, const AppLesson *lesson,
                      AppFonts *fonts, const AppOptions *options, BaseText *out,
                      BaseText *error)
{
    ViewMeasure measure = app_fonts_measure(fonts);
    if (lesson)
        return app_offline_write(app_lesson_folder(lesson), options, &measure,
                                 out, error);
    return app_session_page(session, &measure,
                            options->theme_given ? &options->theme : NULL, out,
                            error);
}

/* What is made of the run itself and not of the window. */
static bool write_export(AppSession *session, const AppLesson *lesson,
                         AppFonts *fonts, const AppOptions *options,
                         BaseText *error)
{
    BaseText text = {0};
    bool made = true;
    if (ends_in(options->draw, ".mmd"))
        view_mermaid_write(run_trace(app_session_run(session)), &text);
    else
        made = make_page(session, lesson, fonts, options, &text, error);
    bool written = made && base_file_write(options->draw, base_text_str(&text),
                                           text.length, error);
    base_text_release(&text);
    return written;
}

/* "run.png" becomes "run-0012.png". */
static void name_frame(const char *path, uint32_t number, BaseText *out)
{
    size_t stem = strlen(path) - strlen(".png");
    base_text_clear(out);
    base_text_printf(out, "%.*s-%04u%s", (int)stem, path, number, path + stem);
}

/* At equal numbers of events, the first and the last among them. */
static bool write_frames(AppSession *session, AppFonts *fonts,
                         const AppOptions *options, AppPictureSize size,
                         BaseText *error)
{
    ViewWindow *view = app_session_view(session);
    uint64_t last = trace_store_count(run_trace(app_session_run(session)));
    ViewDrawList list = {0};
    BaseText path = {0};
    bool written = true;
    last -= last > 0;
    for (uint32_t i = 0; i < options->frames && written; i++) {
        app_session_finish(session,
                           (uint32_t)(last * i / (options->frames - 1)));
        view_draw_clear(&list);
        view_window_draw(view, &list);
        name_frame(options->draw, i + 1, &path);
        written = app_picture_write(path.data, fonts, &list, size, error);
    }
    view_draw_release(&list);
    base_text_release(&path);
    return written;
}

static bool write_picture(AppSession *session, AppFonts *fonts,
                          const AppOptions *options, AppPictureSize size,
                          BaseText *error)
{
    ViewDrawList list = {0};
    ViewWindow *view = app_session_view(session);
    if (options->animate)
        return app_picture_write_film(options->draw, view, size, error);
    if (options->frames > 0)
        return write_frames(session, fonts, options, size, error);
    view_window_draw(view, &list);
    bool written = app_picture_write(options->draw, fonts, &list, size, error);
    view_draw_release(&list);
    return written;
}

/* As a window of that size lays it out. */
static AppPictureSize size_of(const AppOptions *options)
{
    int width = options->width ? options->width : 1280;
    int height = options->height ? options->height : 800;
    return (AppPictureSize){width, height,
                            options->scale > 0.0f ? options->scale : 1.0f,
                            app_growth((float)width, (float)height)};
}

bool app_headless_draw(AppSession *session, AppLesson *lesson, AppFonts *fonts,
                       const AppOptions *options, BaseText *error)
{
    ViewWindow *view = app_session_view(session);
    AppPictureSize size = size_of(options);
    bool is_svg = app_picture_is_drawing(options->draw);
    if (ends_in(options->draw, ".png") && !has_room(size, error))
        return false;
    if (!is_svg && !ends_in(options->draw, ".png")) {
        app_session_finish(session, options->event);
        return write_export(session, lesson, fonts, options, error);
    }
    ViewInput input = {.kind = VIEW_INPUT_RESIZE,
                       .width = (float)size.width / size.growth,
                       .height = (float)size.height / size.growth};
    view_window_set_theme(view, options->theme);
    view_window_show_only(view, options->only);
    view_window_input(view, &input);
    app_session_finish(session, options->event);
    if (lesson)
        app_lesson_finish(lesson);
    if (options->task != 0 || options->animate) /* a film has no inspector */
        view_window_select_task(view, options->task);
    return write_picture(session, fonts, options, size, error);
}

static uint32_t terminal_columns(void)
{
    const char *text = getenv("COLUMNS");
    long columns = text ? strtol(text, NULL, 10) : 0;
    return columns > 0 && columns < 10000 ? (uint32_t)columns : DEFAULT_COLUMNS;
}

static void print_timeline(const RunProgram *program, const RunOptions *how,
                           int *status)
{
    Run *run = run_new(program, how);
    BaseText out = {0};
    size_t length = 0;
    run_finish(run);
    view_text_timeline(run_trace(run), terminal_columns(), &out);
    fwrite(base_text_str(&out), 1, out.length, stdout);
    const char *errors = run_stderr(run, &length);
    fwrite(errors, 1, length, stderr);
    *status = run_has_run(run) ? 0 : 5;
    base_text_release(&out);
    run_free(run);
}

/* False: it cannot be run. */
static bool print_replay(Replay *replay, const RunInput *input, int *status,
                         BaseText *error)
{
    RunOptions how = {0};
    if (input->is_given)
        replay_set_input(replay, base_text_str(&input->text),
                         input->text.length);
    ReplayStage *stage = replay_stage_new(replay, NULL, error);
    if (!stage)
        return false;
    replay_stage_prepare(stage, &how);
    print_timeline(replay_stage_program(stage), &how, status);
    replay_stage_free(stage);
    return true;
}

bool app_headless_timeline(const char *path, const AppOptions *options,
                           int *status, BaseText *error)
{
    BaseText text = {0};
    AppReplay replay;
    RunProgram *program = NULL;
    TraceLimits limits = options->limits;
    RunInput input = {0};
    if (options->input && !run_input_read(&input, options->input, error))
        return false;
    ReplayOpening opening =
        app_replay_open(&replay, path, 0, &program, &limits, error);
    bool good = opening == REPLAY_OPENED &&
                print_replay(&replay.replay, &input, status, error);
    if (opening == REPLAY_NOT_ONE &&
        base_file_read_text(path, PROGRAM_BYTES_MAX, &text, error)) {
        RunOptions how = {.seed = options->seed, .limits = &options->limits};
        program = run_program_new(path, base_text_str(&text), text.length,
                                  options->python);
        run_companions_find(program);
        run_input_give(&input, program);
        print_timeline(program, &how, status);
        good = true;
    }
    app_replay_release(&replay);
    run_input_release(&input);
    run_program_free(program);
    base_text_release(&text);
    return good;
}
