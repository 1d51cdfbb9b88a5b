#define _POSIX_C_SOURCE 200809L

#include "app_session.h"

#include "app_files.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_companions.h"
#include "run_limits.h"
#include "run_seeker.h"
#include "view_page.h"

#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum {
    PROGRAM_BYTES_MAX = 16 << 20,
    /* Instructions, and events that the view puts in order, between two looks
     * at the clock: well under a millisecond. */
    WORK_SLICE = 20000,
    ORDER_SLICE = 5000
};

/* A file's state on disk, as far as a change shows. */
typedef struct Stamp {
    struct timespec changed;
    off_t size;
    ino_t inode;
} Stamp;

struct AppSession {
    ViewWindow *view;
    RunProgram *program; /* NULL before the first open */
    Run *run;
    RunSeeker *seeker;
    char *path;
    char *seed;
    BaseText title;
    Stamp stamp;
    int python;
    TraceLimits limits;
    uint64_t serial; /* of the run, for the view */
    bool announced;  /* the view knows that the run has ended */
    bool seeking;
    uint32_t sought; /* event that the seeker was asked for */
};

double app_session_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

AppSession *app_session_new(const AppOptions *options,
                            const ViewMeasure *measure)
{
    AppSession *session = base_alloc_zero(sizeof *session);
    session->view = view_window_new(measure);
    session->seed = base_strdup(options->seed);
    session->python = options->python;
    session->limits = options->limits;
    return session;
}

static void free_run(AppSession *session)
{
    run_seeker_free(session->seeker);
    run_free(session->run);
    session->seeker = NULL;
    session->run = NULL;
}

void app_session_free(AppSession *session)
{
    if (!session)
        return;
    view_window_free(session->view);
    free_run(session);
    run_program_free(session->program);
    base_free(session->path);
    base_free(session->seed);
    base_text_release(&session->title);
    base_free(session);
}

ViewWindow *app_session_view(AppSession *session)
{
    return session->view;
}

const Run *app_session_run(const AppSession *session)
{
    return session->run;
}

bool app_session_is_complete(const AppSession *session)
{
    return session->announced && !view_window_advance(session->view, 0);
}

static const char *short_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

const char *app_session_title(const AppSession *session)
{
    return base_text_str(&session->title);
}

static ViewRun run_of(const AppSession *session)
{
    ViewRun shown = {.serial = session->serial,
                     .trace = run_trace(session->run),
                     .seed = session->seed,
                     .computing = !run_has_ended(session->run)};
    if (!shown.computing)
        shown.exit_status = run_exit_status(session->run);
    shown.error = run_stderr(session->run, &shown.error_length);
    return shown;
}

static void show_run(AppSession *session)
{
    ViewRun shown = run_of(session);
    view_window_set_run(session->view, &shown);
    session->announced = !shown.computing;
}

/* Starts the program over; the view borrows nothing of the run before. */
static void start_run(AppSession *session)
{
    RunOptions options = {.seed = session->seed, .limits = &session->limits};
    view_window_set_snapshot(session->view, NULL);
    Run *run = run_new(session->program, &options);
    RunSeeker *seeker = run_seeker_new(session->program, &options);
    Run *old_run = session->run;
    RunSeeker *old_seeker = session->seeker;
    session->run = run;
    session->seeker = seeker;
    session->serial++;
    session->seeking = false;
    show_run(session);
    run_seeker_free(old_seeker);
    run_free(old_run);
    base_text_clear(&session->title);
    base_text_printf(&session->title, _("Taskarium - %s - seed %s"),
                     short_name(session->path), session->seed);
}

static ViewProgram program_of(const AppSession *session)
{
    const RunProgram *program = session->program;
    ViewProgram shown = {.path = session->path,
                         .name = short_name(session->path),
                         .docstring = run_program_docstring(program),
                         .python = run_program_python(program)};
    shown.text = run_program_text(program, &shown.length);
    if (!run_program_is_valid(program))
        shown.error = run_program_error(program, &shown.error_line);
    return shown;
}

static void show_program(AppSession *session)
{
    ViewProgram shown = program_of(session);
    view_window_set_program(session->view, &shown);
}

static Stamp stamp_of(const char *path)
{
    struct stat status;
    Stamp stamp = {.size = -1};
    if (stat(path, &status) == 0)
        stamp = (Stamp){status.st_mtim, status.st_size, status.st_ino};
    return stamp;
}

static bool stamps_are_equal(const Stamp *a, const Stamp *b)
{
    return a->changed.tv_sec == b->changed.tv_sec &&
           a->changed.tv_nsec == b->changed.tv_nsec && a->size == b->size &&
           a->inode == b->inode;
}

bool app_session_open(AppSession *session, const char *path, BaseText *error)
{
    BaseText text = {0};
    Stamp stamp = stamp_of(path);
    if (!base_file_read(path, PROGRAM_BYTES_MAX, &text, error))
        return false;
    RunProgram *program = run_program_new(path, base_text_str(&text),
                                          text.length, session->python);
    run_companions_find(program);
    base_text_release(&text);
    char *copy = base_strdup(path);
    RunProgram *old = session->program;
    base_free(session->path);
    session->program = program;
    session->path = copy;
    session->stamp = stamp;
    show_program(session);
    free_run(session);
    start_run(session);
    run_program_free(old);
    return true;
}

bool app_session_page(const AppSession *session, const ViewMeasure *measure,
                      bool light, BaseText *out, BaseText *error)
{
    ViewProgram program = program_of(session);
    ViewRun run = run_of(session);
    return view_page_write(&program, &run, measure, light, out, error);
}

void app_session_check_file(AppSession *session)
{
    Stamp stamp = stamp_of(session->path);
    /* An editor that writes beside and renames leaves a moment without. */
    if (stamp.size < 0 || stamps_are_equal(&stamp, &session->stamp))
        return;
    BaseText error = {0};
    char *path = base_strdup(session->path);
    session->stamp = stamp;
    if (!app_session_open(session, path, &error))
        view_window_set_message(session->view, base_text_str(&error));
    base_free(path);
    base_text_release(&error);
}

void app_session_seed(AppSession *session, const char *seed)
{
    if (!run_seed_is_valid(seed)) {
        BaseText message = {0};
        base_text_printf(&message, _("'%s' is not an integer"), seed);
        view_window_set_message(session->view, base_text_str(&message));
        base_text_release(&message);
        return;
    }
    char *copy = base_strdup(seed);
    base_free(session->seed);
    session->seed = copy;
    start_run(session);
}

void app_session_raise(AppSession *session, const char *option)
{
    if (run_limit_raise(&session->limits, option))
        start_run(session);
    else
        view_window_set_message(session->view,
                                _("That limit cannot be raised any further."));
}

void app_session_list(AppSession *session, const char *folder)
{
    AppFiles files = {0};
    BaseText error = {0};
    if (app_files_list(&files, *folder ? folder : NULL, session->path, &error))
        view_window_set_files(session->view, files.folder, files.entries,
                              files.count);
    else
        view_window_set_message(session->view, base_text_str(&error));
    base_text_release(&error);
    app_files_release(&files);
}

/* Lets the seeker work on what the view wants to see. */
static RunStatus seek(AppSession *session)
{
    uint32_t event = 0;
    if (!view_window_wanted_event(session->view, &event)) {
        session->seeking = false;
        return RUN_ENDED;
    }
    if (!session->seeking || session->sought != event) {
        run_seeker_want(session->seeker, event);
        session->seeking = true;
        session->sought = event;
    }
    if (run_seeker_advance(session->seeker, WORK_SLICE) == RUN_WORKING)
        return RUN_WORKING;
    session->seeking = false;
    view_window_set_snapshot(session->view,
                             run_seeker_snapshot(session->seeker));
    return RUN_ENDED;
}

bool app_session_work(AppSession *session, double seconds)
{
    double end = app_session_clock() + seconds;
    bool running = !run_has_ended(session->run);
    bool ordering = view_window_advance(session->view, ORDER_SLICE);
    while (running && app_session_clock() < end) {
        running = run_advance(session->run, WORK_SLICE) == RUN_WORKING;
        if (!running)
            run_rest(session->run);
        ordering = view_window_advance(session->view, ORDER_SLICE);
    }
    if (running || !session->announced)
        show_run(session);
    while (ordering && app_session_clock() < end)
        ordering = view_window_advance(session->view, ORDER_SLICE);
    RunStatus seeking = seek(session);
    while (seeking == RUN_WORKING && app_session_clock() < end)
        seeking = seek(session);
    return running || ordering || seeking == RUN_WORKING;
}

void app_session_finish(AppSession *session, uint32_t event)
{
    run_finish(session->run);
    run_rest(session->run);
    show_run(session);
    while (view_window_advance(session->view, UINT32_MAX))
        ;
    if (event != UINT32_MAX) /* else the view chooses */
        view_window_seek(session->view, event);
    while (seek(session) == RUN_WORKING)
        ;
}
