#include "app_lesson.h"

#include "app_hand_in.h"
#include "app_lesson_page.h"
#include "app_progress.h"
#include "app_session_deeds.h"
#include "app_session_show.h"
#include "app_session_work.h"
#include "app_shelf.h"
#include "app_student.h"
#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"
#include "lesson_player.h"
#include "lesson_read.h"
#include "lesson_standing.h"
#include "run_machine.h"
#include "trace_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Instructions of an attempt between two looks at the window. */
enum { TRY_SLICE = 50000, PROGRAM_BYTES_MAX = 4 << 20 };

/* The lesson, its translation, its program. */
enum { LESSON_FILES = 3 };

struct AppLesson {
    AppSession *session;
    AppStore *store;      /* NULL: nothing is kept */
    LessonFolder *folder; /* owned; nothing may move it */
    LessonPlayer *player;
    char *following;   /* the lesson after it; NULL: it is the last; owned */
    char *student;     /* who takes it; owned */
    char own_seed[24]; /* the one that this name gives */
    char *apart;       /* and what keeps theirs apart; owned */
    char *text;        /* of the lesson's own program */
    BaseArena arena;   /* of the page that the view shows */
    uint64_t page;     /* its serial */
    uint64_t known;    /* the session's run that the player knows of */
    TraceStore *own;   /* the student's own run, as the player knows it; NULL */
    char *beside;      /* what the session was told to compare with; owned */
    uint64_t done;     /* the session's run that is kept as one that did it */
    AppStamp stamps[LESSON_FILES]; /* of its files, as they were read */
    bool is_wrong;   /* the window tells of an error in its files */
    uint32_t deed;   /* where what the student did shows; TRACE_NONE */
    bool to_go;      /* the view is to be led there, or to the page's place */
    bool is_fresh;   /* and to what the page shows first */
    bool is_unnamed; /* it begins, goes by names, and nobody gave one */
};

static void say(AppLesson *lesson, const char *message)
{
    view_window_set_message(app_session_view(lesson->session), message);
}

static void say_error(const LessonError *error, BaseText *out)
{
    if (error->file.length > 0)
        base_text_printf(out, "%s:%d:%d: ", base_text_str(&error->file),
                         error->line, error->column);
    base_text_append(out, base_text_str(&error->text));
}

/* Hands the page to the view; what it borrowed before lives until then. */
static void show(AppLesson *lesson)
{
    BaseArena old = lesson->arena;
    AppLessonFrame frame = {.serial = lesson->page,
                            .following = lesson->following,
                            .other = lesson->folder->original.compare,
                            .student = lesson->student};
    if (lesson->folder->original.seed_by_name)
        frame.own_seed = lesson->own_seed;
    lesson->arena = (BaseArena){0};
    view_window_set_lesson(
        app_session_view(lesson->session),
        app_lesson_page_make(lesson_player_sight(lesson->player), &frame,
                             &lesson->arena));
    base_arena_release(&old);
    if (lesson_player_error(lesson->player)) {
        BaseText text = {0};
        say_error(lesson_player_error(lesson->player), &text);
        say(lesson, base_text_str(&text));
        base_text_release(&text);
        lesson->is_wrong = true;
    } else if (lesson->is_wrong) { /* it is mended */
        say(lesson, "");
        lesson->is_wrong = false;
    }
}

static void keep(AppLesson *lesson)
{
    if (lesson->store)
        app_progress_save(lesson->store, lesson->apart,
                          lesson_player_progress(lesson->player));
}

/* After whatever the student did to the lesson. */
static void arrange(AppLesson *lesson)
{
    show(lesson);
    app_session_veil(lesson->session,
                     lesson_player_sight(lesson->player)->veil);
    lesson->to_go = true;
    keep(lesson);
}

static void turn_page(AppLesson *lesson)
{
    lesson->page++;
    lesson->is_fresh = true;
    lesson->deed = TRACE_NONE;
    arrange(lesson);
}

/* ---- where the page stands ---- */

/* What is put beside the run: nothing while a question hides what comes. The
 * caller releases it. */
static char *wanted_beside(const AppLesson *lesson)
{
    const LessonSight *sight = lesson_player_sight(lesson->player);
    const char *what = sight->compare;
    if (!what || sight->is_own || sight->parts[0] == '\0')
        return base_strdup("");
    if (strncmp(what, "seed ", 5) == 0)
        return base_strdup(what + 5);
    if (strncmp(what, "python ", 7) == 0)
        return base_strdup(what + 7);
    char *path = lesson_folder_file(lesson->folder, what);
    char *whole = base_file_whole(path);
    base_free(path);
    return whole;
}

/* What has run for the page need not run for the window. */
static void offer(AppLesson *lesson)
{
    app_session_offer(lesson->session, lesson_player_kept(lesson->player),
                      lesson_player_kept_other(lesson->player));
}

static void compare(AppLesson *lesson)
{
    char *wanted = wanted_beside(lesson);
    offer(lesson);
    if (strcmp(wanted, lesson->beside) != 0)
        app_session_compare(lesson->session, wanted);
    base_free(lesson->beside);
    lesson->beside = wanted;
}

/* A page that is new says where to look; later it is the event itself. */
static void go(AppLesson *lesson)
{
    const LessonSight *sight = lesson_player_sight(lesson->player);
    bool to_deed = lesson->deed != TRACE_NONE;
    ViewPlace place = {.event = to_deed ? lesson->deed : sight->event,
                       .task = lesson->is_fresh ? 0 : VIEW_TASK_OF_EVENT,
                       .open = sight->open,
                       .line = lesson->is_fresh ? sight->focus_line : 0,
                       .panel = lesson->is_fresh ? sight->show : NULL};
    if (sight->focus_task != 0 && lesson->is_fresh)
        place.task = sight->focus_task;
    view_window_go(app_session_view(lesson->session), &place);
    compare(lesson);
    lesson->to_go = lesson->is_fresh = false;
    lesson->deed = TRACE_NONE;
}

/* ---- the run ---- */

static char *program_path(const AppLesson *lesson)
{
    return lesson_folder_file(lesson->folder, lesson->folder->shown->program);
}

/* True if the session runs what the lesson runs. */
static bool is_on_path(const AppLesson *lesson)
{
    return !app_session_is_fork(lesson->session) &&
           strcmp(app_session_text(lesson->session), lesson->text) == 0;
}

/* Of a run that the session has left nobody knows more than its trace. */
static const RunSnapshot *look(void *eyes, uint32_t event)
{
    const AppLesson *lesson = eyes;
    return lesson->known == app_session_serial(lesson->session)
               ? app_session_look(lesson->session, event)
               : NULL;
}

/* The player keeps a copy, since the session may make another run any time. */
static void tell_run(AppLesson *lesson)
{
    TraceStore *old = lesson->own;
    const TraceStore *trace = run_trace(app_session_run(lesson->session));
    bool on_path = is_on_path(lesson);
    lesson->known = app_session_serial(lesson->session);
    if (on_path && !old) {
        app_session_veil(lesson->session,
                         lesson_player_sight(lesson->player)->veil);
        return;
    }
    lesson->own = on_path ? NULL : trace_store_part(trace, UINT32_MAX);
    LessonOwn own = {
        .trace = lesson->own,
        .name = app_source_file(app_session_source(lesson->session)),
        .place = app_session_path(lesson->session),
        .text = app_session_text(lesson->session),
        .look = look,
        .eyes = lesson,
    };
    own.deeds = app_session_deeds(lesson->session, &own.deed_count);
    lesson_player_own(lesson->player, on_path ? NULL : &own);
    trace_store_free(old);
    bool returns = lesson->to_go && on_path; /* else they stay where they are */
    arrange(lesson);
    uint32_t veil = lesson_player_sight(lesson->player)->veil;
    lesson->to_go = returns || veil != LESSON_NONE;
    lesson->deed = veil != LESSON_NONE && own.deed_count > 0
                       ? app_session_deed_event(lesson->session)
                       : TRACE_NONE;
    if (lesson->deed > veil) /* what is asked comes first */
        lesson->deed = TRACE_NONE;
    if (on_path) { /* what was beside it gave way to the run before */
        lesson->beside[0] = '\0';
        compare(lesson);
    }
}

/* A seed or another language makes the player forget it. */
static void forget_own(AppLesson *lesson)
{
    if (!lesson->own)
        return;
    lesson_player_own(lesson->player, NULL);
    trace_store_free(lesson->own);
    lesson->own = NULL;
    lesson->known = 0;
}

/* What has done it is kept before the student goes on changing it. */
static void keep_try(AppLesson *lesson)
{
    const LessonTried *tried = lesson_player_sight(lesson->player)->tried;
    uint64_t run = app_session_serial(lesson->session);
    if (!lesson->store || !tried || !tried->is_by_run || lesson->done == run)
        return;
    lesson->done = run;
    app_hand_in_keep(lesson->session, lesson->store, lesson->folder->id,
                     lesson->apart,
                     lesson_player_progress(lesson->player)->page);
    app_session_saved(lesson->session);
}

bool app_lesson_work(AppLesson *lesson)
{
    if (!app_session_is_complete(lesson->session))
        return false;
    if (lesson->known != app_session_serial(lesson->session))
        tell_run(lesson);
    if (lesson->to_go)
        go(lesson);
    LessonTrying before =
        lesson_player_sight(lesson->player)->tried
            ? lesson_player_sight(lesson->player)->tried->state
            : LESSON_TRYING_NOTHING;
    keep_try(lesson);
    if (before != LESSON_TRYING_RUNS)
        return false;
    if (lesson_player_work(lesson->player, TRY_SLICE))
        return true;
    keep_try(lesson);
    show(lesson);
    keep(lesson);
    return false;
}

/* ---- what the student wants ---- */

static void say_no_answer(AppLesson *lesson)
{
    const LessonAsked *asked = lesson_player_sight(lesson->player)->asked;
    if (asked && asked->kind == LESSON_NUMBER && asked->is_whole)
        say(lesson, _("The answer to this question is a whole number."));
    else if (asked && asked->kind == LESSON_NUMBER)
        say(lesson, _("The answer to this question is a number."));
    else
        say(lesson, _("This is no answer to the question."));
}

static void return_to_path(AppLesson *lesson)
{
    BaseText error = {0};
    char *path = program_path(lesson);
    if (!is_on_path(lesson) && !app_session_open(lesson->session, path, &error))
        say(lesson, base_text_str(&error));
    if (app_session_source(lesson->session)->copy) { /* it stays for later */
        app_source_leave_copy(app_session_source(lesson->session));
        app_session_read_again(lesson->session);
    }
    lesson->is_fresh = lesson->to_go = true;
    base_free(path);
    base_text_release(&error);
}

const char *app_lesson_folder(const AppLesson *lesson)
{
    return lesson->folder->path;
}

const char *app_lesson_text(const AppLesson *lesson)
{
    return lesson->text;
}

void app_lesson_take(AppLesson *lesson, int wish, const char *text)
{
    switch ((ViewLessonWish)wish) {
    case VIEW_LESSON_NEXT:
        if (lesson_player_next(lesson->player))
            turn_page(lesson);
        break;
    case VIEW_LESSON_BACK:
        if (lesson_player_back(lesson->player))
            turn_page(lesson);
        break;
    case VIEW_LESSON_ANSWER:
        if (lesson_player_answer(lesson->player, text))
            arrange(lesson);
        else
            say_no_answer(lesson);
        break;
    case VIEW_LESSON_SKIP:
        if (lesson_player_skip(lesson->player))
            arrange(lesson);
        break;
    case VIEW_LESSON_HINT:
        if (lesson_player_hint(lesson->player))
            show(lesson);
        break;
    case VIEW_LESSON_RETURN:
        return_to_path(lesson);
        break;
    }
}

static char *apart_of(const AppLesson *lesson)
{
    BaseText apart = {0};
    app_student_apart(lesson->store, &lesson->folder->original, &apart);
    return base_text_take(&apart);
}

/* Who takes it, and on which seed of their own. */
static void find_student(AppLesson *lesson)
{
    BaseText name = {0};
    app_student_append(lesson->store, &name);
    base_free(lesson->student);
    base_free(lesson->apart);
    lesson->student = base_text_take(&name);
    lesson->apart = apart_of(lesson);
    snprintf(lesson->own_seed, sizeof lesson->own_seed, "%ld",
             lesson_seed_for(&lesson->folder->original, lesson->student));
}

bool app_lesson_wants_name(const AppLesson *lesson)
{
    return lesson->is_unnamed;
}

bool app_lesson_name(AppLesson *lesson)
{
    char *apart = apart_of(lesson);
    bool another = strcmp(apart, lesson->apart) != 0;
    base_free(apart);
    if (another) /* what is kept from now on would be theirs */
        return true;
    find_student(lesson);
    show(lesson);
    return false;
}

void app_lesson_hand_in(AppLesson *lesson, const char *name)
{
    BaseText told = {0};
    LessonProgress kept = {0}; /* also by another window */
    bool joined =
        lesson->store && app_progress_load(lesson->store, lesson->folder->id,
                                           lesson->apart, &kept);
    const LessonProgress *all =
        joined ? &kept : lesson_player_progress(lesson->player);
    if (app_hand_in_write(lesson->store, lesson->folder, lesson->apart, all,
                          name, &told))
        view_window_set_news(app_session_view(lesson->session),
                             base_text_str(&told));
    else
        say(lesson, base_text_str(&told));
    base_text_release(&told);
    lesson_progress_release(&kept);
}

void app_lesson_seed(AppLesson *lesson, const char *seed,
                     LessonRehearsal *rehearsal)
{
    LessonError error = {0};
    BaseText text = {0};
    forget_own(lesson);
    if (lesson_player_seed(lesson->player, seed, rehearsal, &error)) {
        turn_page(lesson);
        offer(lesson);
        app_session_seed(lesson->session, seed);
    } else {
        say_error(&error, &text);
        say(lesson, base_text_str(&text));
    }
    base_text_release(&text);
    lesson_error_release(&error);
}

/* In the language that is chosen; NULL, telling `error`, if it is wrong. */
static LessonFolder *read_folder(const char *path, LessonError *error)
{
    LessonFolder *folder = base_alloc_zero(sizeof *folder);
    if (lesson_read(folder, path, base_words_language(), error))
        return folder;
    base_free(folder);
    return NULL;
}

static void free_folder(LessonFolder *folder)
{
    if (!folder)
        return;
    lesson_folder_release(folder);
    base_free(folder);
}

static void take_stamps(const AppLesson *lesson, AppStamp *stamps)
{
    BaseText name = {0};
    base_text_printf(&name, "lesson.%s.md", base_words_language());
    const char *const names[LESSON_FILES] = {"lesson.md", base_text_str(&name),
                                             lesson->folder->shown->program};
    for (size_t i = 0; i < LESSON_FILES; i++) {
        char *path = lesson_folder_file(lesson->folder, names[i]);
        stamps[i] = app_source_stamp(path);
        base_free(path);
    }
    base_text_release(&name);
}

static void read_again(AppLesson *lesson, LessonRehearsal *rehearsal)
{
    LessonError error = {0};
    BaseText text = {0};
    LessonFolder *old = lesson->folder;
    LessonFolder *folder = read_folder(old->path, &error);
    if (folder &&
        lesson_player_read(lesson->player, folder, base_words_language(),
                           rehearsal, &error)) {
        lesson->folder = folder;
        folder = old;
        forget_own(lesson);
        arrange(lesson);
        offer(lesson);
    }
    free_folder(folder);
    take_stamps(lesson, lesson->stamps);
    if (error.text.length > 0) {
        say_error(&error, &text);
        say(lesson, base_text_str(&text));
        lesson->is_wrong = true;
    }
    base_text_release(&text);
    lesson_error_release(&error);
}

/* Who reads on in another language stays where they are. */
void app_lesson_speak(AppLesson *lesson)
{
    bool leads = lesson->to_go;
    read_again(lesson, NULL);
    lesson->to_go = leads;
}

static bool read_program(AppLesson *lesson, BaseText *error)
{
    BaseText text = {0};
    char *path = program_path(lesson);
    bool done = base_file_read(path, PROGRAM_BYTES_MAX, &text, error);
    if (done) {
        base_free(lesson->text);
        lesson->text = base_text_take(&text);
    }
    base_text_release(&text);
    base_free(path);
    return done;
}

bool app_lesson_is_written(AppLesson *lesson)
{
    AppStamp now[LESSON_FILES];
    bool same = true;
    take_stamps(lesson, now);
    for (size_t i = 0; i < LESSON_FILES; i++) {
        same = same && app_source_is_same(&now[i], &lesson->stamps[i]);
        lesson->stamps[i] = now[i];
    }
    return !same;
}

void app_lesson_read_again(AppLesson *lesson, LessonRehearsal *rehearsal)
{
    BaseText error = {0};
    read_program(lesson, &error);
    read_again(lesson, rehearsal);
    base_text_release(&error);
}

void app_lesson_page(AppLesson *lesson, size_t page)
{
    while (lesson_player_sight(lesson->player)->page < page) {
        lesson_player_skip(lesson->player);
        if (!lesson_player_next(lesson->player))
            break;
    }
    turn_page(lesson);
}

void app_lesson_close(AppLesson *lesson)
{
    if (!lesson)
        return;
    lesson_player_free(lesson->player);
    trace_store_free(lesson->own);
    free_folder(lesson->folder);
    base_arena_release(&lesson->arena);
    base_free(lesson->text);
    base_free(lesson->beside);
    base_free(lesson->following);
    base_free(lesson->student);
    base_free(lesson->apart);
    base_free(lesson);
}

void app_lesson_free(AppLesson *lesson)
{
    if (!lesson)
        return;
    view_window_set_lesson(app_session_view(lesson->session), NULL);
    app_session_veil(lesson->session, UINT32_MAX);
    app_session_offer(lesson->session, NULL, NULL);
    app_lesson_close(lesson);
}

void app_lesson_finish(AppLesson *lesson)
{
    do
        app_session_finish(lesson->session, view_window_event(app_session_view(
                                                lesson->session)));
    while (app_lesson_work(lesson) || lesson->to_go);
    app_session_finish(lesson->session,
                       view_window_event(app_session_view(lesson->session)));
}

/* ---- opening ---- */

/* Where the student was, or where something is left of a lesson that was seen
 * to its end. */
static void resume(AppLesson *lesson, LessonProgress *progress)
{
    const char *goal =
        lesson_standing_goal(&lesson->folder->original, progress);
    if (goal)
        lesson_progress_set(&progress->page, goal);
    lesson_progress_set(&progress->seed,
                        lesson_player_progress(lesson->player)->seed);
    lesson_player_resume(lesson->player, progress);
}

/* On the seed that is asked for, the one on which the student was, or the
 * lesson's own. */
static void begin_on(AppLesson *lesson, const char *seed,
                     LessonRehearsal *rehearsal, LessonError *error)
{
    LessonProgress progress = {0};
    const char *own = lesson->own_seed;
    find_student(lesson);
    bool begun =
        lesson->store && app_progress_load(lesson->store, lesson->folder->id,
                                           lesson->apart, &progress);
    const char *chosen = seed ? seed : progress.seed ? progress.seed : own;
    lesson->player = lesson_player_new(lesson->folder, base_words_language(),
                                       chosen, rehearsal, error);
    if (!lesson->player &&
        chosen == progress.seed) { /* no longer on that one */
        lesson_error_release(error);
        lesson->player = lesson_player_new(
            lesson->folder, base_words_language(), own, NULL, error);
    }
    if (lesson->player && begun)
        resume(lesson, &progress);
    lesson->is_unnamed = lesson->folder->original.seed_by_name && !seed &&
                         !begun && !app_student_is_named(lesson->store);
    lesson_progress_release(&progress);
}

static bool begin(AppLesson *lesson, const char *path, const char *seed,
                  LessonRehearsal *rehearsal, BaseText *text)
{
    LessonError error = {0};
    lesson->folder = read_folder(path, &error);
    if (lesson->folder && read_program(lesson, text))
        begin_on(lesson, seed, rehearsal, &error);
    if (error.text.length > 0)
        say_error(&error, text);
    lesson_error_release(&error);
    return lesson->player != NULL;
}

AppLesson *app_lesson_open(const char *path, const char *seed,
                           LessonRehearsal *rehearsal, AppSession *session,
                           AppStore *store, BaseText *error)
{
    AppLesson *lesson = base_alloc_zero(sizeof *lesson);
    lesson->session = session;
    lesson->store = store;
    lesson->beside = base_strdup("");
    lesson->deed = TRACE_NONE;
    if (!begin(lesson, path, seed, rehearsal, error)) {
        app_lesson_close(lesson);
        return NULL;
    }
    char *program = program_path(lesson);
    AppSource *source = app_session_source(session);
    char before[sizeof source->apart];
    memcpy(before, source->apart, sizeof before);
    snprintf(source->apart, sizeof source->apart, "%s", lesson->apart);
    app_session_veil(session, UINT32_MAX);
    app_session_set_python(session, lesson->folder->shown->python);
    bool opened = app_session_open(session, program, error);
    base_free(program);
    if (!opened) {
        memcpy(source->apart, before, sizeof before);
        app_lesson_close(lesson);
        return NULL;
    }
    take_stamps(lesson, lesson->stamps);
    lesson->following = app_shelf_after(lesson->folder->path);
    turn_page(lesson);
    offer(lesson);
    app_session_seed(session, lesson_player_progress(lesson->player)->seed);
    return lesson;
}
