/*
 * main() of taskarium-window.
 */
#include "app_clock.h"
#include "app_entrance.h"
#include "app_headless.h"
#include "app_loop.h"
#include "app_measure.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_paths.h"
#include "base_words.h"
#include "lesson_folder.h"
#include "options.h"
#include "view_theme.h"

#include <stdio.h>

enum { EXIT_DONE = 0, EXIT_USAGE = 2, EXIT_UNSUPPORTED = 5, EXIT_WORLD = 6 };

static int complain(const BaseText *error, int status)
{
    fprintf(stderr, "taskarium: %s\n", base_text_str(error));
    return status;
}

/* The program, or lesson, to look at where there must be one, owned by the
 * caller. */
static char *program_path(const AppOptions *options, BaseText *error)
{
    char *lesson = options->file && !base_file_exists(options->file)
                       ? lesson_folder_called(options->file)
                       : NULL;
    if (options->file)
        return lesson ? lesson : base_strdup(options->file);
    char *path = base_paths_data_file("lessons/01-ten-tasks/main.py");
    if (!path)
        base_text_append(error,
                         _("the lessons are not where they should be; "
                           "set TASKARIUM_DATA to their folder's folder"));
    return path;
}

/* NULL: a lesson has its own. */
static const char *seed_of(const AppOptions *options)
{
    return options->seed_given ? options->seed : NULL;
}

/* Where no line ran there is a picture, and the terminal says why. */
static int status_of(const Run *run)
{
    size_t length = 0;
    if (run_has_run(run))
        return EXIT_DONE;
    const char *errors = run_stderr(run, &length);
    fwrite(errors, 1, length, stderr);
    return EXIT_UNSUPPORTED;
}

static int draw(const AppOptions *options, const char *path, BaseText *error)
{
    int status = EXIT_WORLD;
    AppFonts *fonts = app_fonts_new(error);
    if (!fonts)
        return complain(error, EXIT_WORLD);
    ViewMeasure measure = app_fonts_measure(fonts);
    AppSession *session = app_session_new(options, &measure);
    AppLesson *lesson = NULL;
    app_session_go_to(session, &options->at);
    if (options->input)
        app_session_give_input(session, options->input, error);
    if (error->length > 0) {
        status = EXIT_WORLD;
    } else if (lesson_folder_is(path)) {
        lesson =
            app_lesson_open(path, seed_of(options), NULL, session, NULL, error);
        if (lesson)
            app_lesson_page(lesson, options->page);
    } else {
        app_session_open(session, path, error);
    }
    if (error->length == 0 &&
        app_headless_draw(session, lesson, fonts, options, error))
        status = status_of(app_session_run(session));
    else
        complain(error, status);
    app_lesson_free(lesson);
    app_session_free(session);
    app_fonts_free(fonts);
    return status;
}

/* Fonts take as long as opening the window: both at once. */
typedef struct FontJob {
    AppFonts *fonts;
    float scale;
    BaseText error;
} FontJob;

static int load_fonts(void *context)
{
    FontJob *job = context;
    ViewTheme theme;
    job->fonts = app_fonts_new(&job->error);
    if (!job->fonts)
        return 0;
    view_theme_init(&theme, VIEW_THEME_DARK, job->scale);
    const struct {
        ViewFont font;
        float size;
    } most_used[] = {
        {VIEW_FONT_MONO, theme.size_mono},
        {VIEW_FONT_SANS_MEDIUM, theme.size_small},
        {VIEW_FONT_SANS, theme.size_text},
        {VIEW_FONT_SANS, theme.size_small},
        {VIEW_FONT_MONO, theme.size_tiny},
        {VIEW_FONT_SANS, theme.size_tiny},
    };
    for (size_t i = 0; i < sizeof most_used / sizeof *most_used; i++)
        app_fonts_warm(job->fonts, most_used[i].font, most_used[i].size);
    return 0;
}

static AppScreenResult open_screen(AppScreen *screen, const AppOptions *options,
                                   const AppSettings *settings, FontJob *job,
                                   BaseText *error)
{
    float scale =
        options->scale > 0.0f ? options->scale : app_screen_wanted_scale();
    job->scale = scale * settings->zoom;
    SDL_Thread *thread = SDL_CreateThread(load_fonts, "fonts", job);
    AppScreenResult result = app_screen_start(error);
    if (result == APP_SCREEN_OPEN) {
        int width = settings->width, height = settings->height;
        app_screen_fit(&width, &height, scale);
        result = app_screen_open(
            screen, options->width ? options->width : width,
            options->height ? options->height : height, scale, error);
        if (result != APP_SCREEN_OPEN)
            app_screen_stop();
    }
    if (thread)
        SDL_WaitThread(thread, NULL);
    else
        load_fonts(job);
    return result;
}

/* What could not be kept is said once more where a terminal shows it. */
static void complain_of_store(AppStore *store)
{
    BaseText notice = {0};
    if (app_store_take_notice(store, &notice))
        complain(&notice, EXIT_DONE);
    base_text_release(&notice);
}

/* `path` NULL: what there is to begin with. */
static bool open_first(AppLoop *loop, const AppOptions *options,
                       const char *path, BaseText *error)
{
    if (options->measure)
        return app_session_open(loop->session, path, error);
    if (path)
        return app_entrance_try(loop, path, seed_of(options), error);
    app_entrance_begin(loop, seed_of(options));
    return true;
}

/* Whoever has mistyped a name is told in the terminal; a file that is there but
 * does not open may have come from a file manager, and is told of in the
 * window, too. */
static int look(const AppOptions *options, const char *path, AppScreen *screen,
                AppSettings *settings, AppStore *store, AppFonts *fonts)
{
    int status = EXIT_WORLD;
    BaseText error = {0};
    ViewMeasure measure = app_fonts_measure(fonts);
    AppSession *session = app_session_new(options, &measure);
    app_session_go_to(session, &options->at);
    AppLoop loop = {.screen = screen,
                    .session = session,
                    .fonts = fonts,
                    .settings = settings,
                    .store = store,
                    .stale = true};
    view_window_set_theme(app_session_view(session), settings->theme);
    view_window_set_names(app_session_view(session), settings->names);
    view_window_set_source_width(app_session_view(session), settings->source);
    view_window_set_letters(app_session_view(session), settings->letters_off);
    app_loop_start(&loop, options);
    if (options->input &&
        !app_session_give_input(session, options->input, &error)) {
        complain(&error, status);
        goto release_loop;
    }
    bool opened = open_first(&loop, options, path, &error);
    if (!opened) {
        complain(&error, status);
        if (options->measure || !base_file_exists(path))
            goto release_loop;
        base_text_clear(&error);
    }
    bool shown = options->measure ? app_measure(&loop, &error)
                                  : app_loop_run(&loop, &error);
    status = shown && opened ? EXIT_DONE : EXIT_WORLD;
    /* Not to be remembered is a pity, but no failure. */
    if (shown && !options->measure)
        app_settings_save(settings, store);
    if (!shown)
        complain(&error, status);
    complain_of_store(store);

release_loop:
    app_loop_release(&loop);
    app_session_free(session);
    base_text_release(&error);
    return status;
}

static int print_timeline(const AppOptions *options, const char *path,
                          BaseText *error)
{
    int status = EXIT_WORLD;
    if (!app_headless_timeline(path, options, &status, error))
        complain(error, EXIT_WORLD);
    return status;
}

/* What stands in for the window where there is no display: of a program its
 * timeline; of the lessons, whose answers that would give away, the way to take
 * them here. */
static int do_without(const AppOptions *options, const char *path,
                      BaseText *error)
{
    BaseText text = {0};
    bool is_program = path && !lesson_folder_is(path);
    base_text_printf(&text,
                     is_program
                         ? _("%s; here is the timeline as text")
                         : _("%s; `taskarium study %s` is a lesson in the "
                             "terminal"),
                     base_text_str(error), path ? path : "0");
    complain(&text, EXIT_WORLD);
    base_text_release(&text);
    base_text_clear(error);
    return is_program ? print_timeline(options, path, error) : EXIT_WORLD;
}

/* `path` NULL: the start page, or the lesson left unfinished. */
static int show(const AppOptions *options, const char *path, BaseText *error)
{
    int status = EXIT_WORLD;
    AppStore store;
    app_store_init(&store);
    AppSettings settings = app_settings_load(&store);
    AppScreen screen = {0};
    FontJob job = {0};
    if (options->theme_given)
        settings.theme = options->theme;
    if (settings.language_chosen && !options->lang_given)
        base_words_choose(settings.russian ? "ru" : "en");
    AppScreenResult result =
        open_screen(&screen, options, &settings, &job, error);
    if (result == APP_SCREEN_NO_DISPLAY) {
        status = do_without(options, path, error);
    } else if (result == APP_SCREEN_FAILED) {
        complain(error, EXIT_WORLD);
    } else {
        if (job.fonts)
            status = look(options, path, &screen, &settings, &store, job.fonts);
        else
            complain(&job.error, EXIT_WORLD);
        app_screen_close(&screen);
        app_screen_stop();
    }
    app_fonts_free(job.fonts);
    app_store_release(&store);
    base_text_release(&job.error);
    return status;
}

static int print_help(void)
{
    BaseText text = {0};
    app_options_describe(&text);
    fputs(base_text_str(&text), stdout);
    base_text_release(&text);
    return EXIT_DONE;
}

int main(int argc, char **argv)
{
    AppOptions options;
    BaseText error = {0};
    int status = EXIT_WORLD;
    char *path = NULL;
    options_choose_language(argc, argv);
    if (!app_options_parse(&options, argc, argv, &error)) {
        status = complain(&error, EXIT_USAGE);
        goto release_error;
    }
    if (options.help) {
        status = print_help();
        goto release_options;
    }
    if (options.file || options.draw || options.measure)
        path = program_path(&options, &error);
    if (error.length > 0)
        complain(&error, EXIT_WORLD);
    else if (options.draw)
        status = draw(&options, path, &error);
    else
        status = show(&options, path, &error);
    base_free(path);

release_options:
    app_options_release(&options);
release_error:
    base_text_release(&error);
    return status;
}
