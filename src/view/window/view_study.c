/* What a student does in a lesson. */
#include "view_study.h"

#include "base_words.h"
#include "trace_store.h"
#include "view_act.h"
#include "view_axis_moves.h"
#include "view_axis_places.h"
#include "view_follow.h"
#include "view_lesson_panel.h"
#include "view_named.h"
#include "view_picture.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The answer is a text, whose letters would else be keys of the window. */
static bool is_written(const ViewScreen *screen)
{
    return view_lesson_is_open(screen) &&
           screen->study.lesson->asked->kind == VIEW_ASK_OUTPUT;
}

static uint64_t mix(uint64_t sum, const char *text)
{
    for (; text && *text; text++)
        sum = (sum ^ (unsigned char)*text) * 0x100000001b3u;
    return (sum ^ 0xff) * 0x100000001b3u;
}

/* A sum over what the student and the run add to the end of a page: another
 * one is news. The page may also be shown again as it is, in another language
 * or since its run is there. */
static uint64_t sum_of_end(const ViewLesson *lesson)
{
    const ViewAsked *asked = lesson->asked;
    const ViewTried *tried = lesson->tried;
    uint64_t sum = mix(0xcbf29ce484222325u, lesson->parts);

    if (asked && asked->fate != VIEW_FATE_OPEN)
        sum = mix(sum + asked->fate, asked->given);
    for (size_t i = 0; asked && i < asked->option_count; i++)
        sum = (sum ^ asked->options[i].is_given) * 0x100000001b3u;
    if (!tried)
        return sum;
    sum =
        mix(sum + (unsigned)tried->state + 16 * tried->hint_count, tried->seed);
    return mix(mix(mix(sum, tried->why), tried->missed), tried->refused);
}

/* Another page, or the same one once more. */
void view_study_take(ViewWindow *window, const ViewLesson *lesson)
{
    ViewStudy *study = &window->screen.study;
    bool same = study->lesson && lesson && study->serial == lesson->serial;
    uint64_t end = lesson ? sum_of_end(lesson) : 0;

    study->lesson = lesson;
    study->reveal = same && (study->reveal || end != study->end);
    study->end = end;
    if (!same || !view_lesson_is_open(&window->screen) ||
        lesson->asked->fate != study->fate) /* else other words say the same */
        study->chosen = 0;
    study->pointed = false;
    view_follow_forget(window);
    if (!same) {
        window->screen.open.left_tab = VIEW_LEFT_ABOUT;
        study->serial = lesson ? lesson->serial : 0;
        study->scroll = (ViewScroll){0};
        study->urged = false;
        study->home = TRACE_NONE; /* until the host leads there */
        if (study->drew)          /* for the page before */
            window->screen.open.drawer = study->drew = false;
    }
    if (!same || !view_lesson_is_open(&window->screen) ||
        lesson->asked->fate != study->fate) /* the next answer is another */
        study->field = (ViewField){.focused = is_written(&window->screen)};
    study->fate =
        lesson && lesson->asked ? lesson->asked->fate : VIEW_FATE_OPEN;
    view_window_changed(window);
}

static ViewPanel panel_called(const char *name)
{
    static const char *const names[VIEW_PANEL_COUNT] = {
        [VIEW_PANEL_TASK] = "task",
        [VIEW_PANEL_LOOP] = "loop",
        [VIEW_PANEL_ERRORS] = "errors",
        [VIEW_PANEL_TREE] = "tree",
    };

    for (int i = 0; i < VIEW_PANEL_COUNT; i++)
        if (names[i] && strcmp(names[i], name) == 0)
            return (ViewPanel)i;
    return VIEW_PANEL_TASK; /* which has the why */
}

/* Opens the instant that an event lies in. */
static void open_instant(ViewWindow *window, TraceEventId event)
{
    ViewScreen *screen = &window->screen;
    const ViewModel *model = &screen->model;

    if (event >= view_screen_count(screen))
        return;
    window->stale = true;
    view_window_refresh(window); /* the axis is that of the present */
    uint32_t instant = model->cells[view_model_cell_of(model, event)].instant;
    if (!view_axis_is_open(&screen->timeline.axis, instant))
        view_axis_toggle(&screen->timeline.axis, &screen->at.axis, instant);
}

void view_study_go(ViewWindow *window, const ViewPlace *place)
{
    ViewScreen *screen = &window->screen;

    screen->play.on = false;
    view_act_seek(window, place->event);
    screen->study.line = place->line;
    screen->scroll.source.shown = 0;
    uint32_t task = place->task;
    if (task == VIEW_TASK_OF_EVENT && place->event < view_screen_count(screen))
        task = explain_task_of(&screen->model.lives, place->event);
    if (task != 0 && task != VIEW_TASK_OF_EVENT)
        view_act_select(window, task);
    if (place->panel) {
        view_screen_choose_panel(screen, panel_called(place->panel));
        screen->study.drew = screen->study.drew || !screen->open.drawer;
        screen->open.drawer = true;
    }
    if (place->open != TRACE_NONE)
        open_instant(window, place->open);
}

static const char *what_is_first(const ViewScreen *screen)
{
    const ViewLesson *lesson = screen->study.lesson;

    if (view_lesson_is_open(screen))
        return _("Answer the question first, or skip it.");
    if (lesson && lesson->waits)
        return _("This page asks what comes then: go back to the lesson's run "
                 "and answer.");
    return _("What comes then is asked on a later page: turn to it "
             "(Alt+\xE2\x86\x92), and answer or skip.");
}

bool view_study_urge(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;

    if (!screen->run.veiled)
        return false;
    screen->play.on = false;
    screen->study.urged = screen->study.reveal = true;
    screen->open.left_tab = VIEW_LEFT_ABOUT;
    view_screen_set_news(screen, what_is_first(screen));
    view_window_changed(window);
    return true;
}

bool view_study_urge_here(ViewWindow *window)
{
    return view_lesson_is_open(&window->screen) && view_study_urge(window);
}

bool view_study_urge_change(ViewWindow *window)
{
    const ViewLesson *lesson = window->screen.study.lesson;
    bool asks =
        !lesson || lesson->waits || view_lesson_is_open(&window->screen);

    return asks && view_study_urge(window);
}

static void wish(ViewWindow *window, ViewLessonWish what, const char *text)
{
    if (window->screen.study.lesson)
        view_window_request(window, VIEW_REQUEST_LESSON, text, (int)what);
}

/* A question that hides nothing has to be answered all the same. */
void view_study_next(ViewWindow *window)
{
    ViewStudy *study = &window->screen.study;
    const ViewLesson *lesson = study->lesson;

    if (view_study_urge_here(window))
        return;
    if (view_lesson_is_open(&window->screen))
        study->urged = study->reveal = true;
    else if (lesson && lesson->waits)
        view_screen_set_news(&window->screen, what_is_first(&window->screen));
    else if (lesson && !lesson->has_next && lesson->following)
        view_window_request(window, VIEW_REQUEST_OPEN, lesson->following, 0);
    else
        wish(window, VIEW_LESSON_NEXT, NULL);
}

void view_study_back(ViewWindow *window)
{
    wish(window, VIEW_LESSON_BACK, NULL);
}

void view_study_skip(ViewWindow *window)
{
    if (view_lesson_is_open(&window->screen))
        wish(window, VIEW_LESSON_SKIP, NULL);
}

void view_study_hint(ViewWindow *window)
{
    wish(window, VIEW_LESSON_HINT, NULL);
}

void view_study_return(ViewWindow *window)
{
    window->screen.open.left_tab = VIEW_LEFT_ABOUT;
    wish(window, VIEW_LESSON_RETURN, NULL);
}

void view_study_edit(ViewWindow *window)
{
    if (view_lesson_is_typed(&window->screen))
        window->screen.study.field.focused = true;
}

void view_study_answer(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewStudy *study = &screen->study;
    char number[16];

    if (!view_lesson_is_open(screen))
        return;
    if (view_lesson_is_typed(screen) && study->field.text[0] == '\0') {
        view_study_edit(window);
    } else if (view_lesson_is_typed(screen)) {
        study->field.focused = false;
        wish(window, VIEW_LESSON_ANSWER, study->field.text);
    } else if (study->chosen > 0) {
        snprintf(number, sizeof number, "%u", study->chosen);
        wish(window, VIEW_LESSON_ANSWER, number);
    } else {
        study->reveal = true;
        view_screen_set_news(screen, _("Choose an answer first: press its "
                                       "number, or click it."));
    }
}

void view_study_choose(ViewWindow *window, uint32_t choice)
{
    const ViewLesson *lesson = window->screen.study.lesson;

    if (!view_lesson_is_open(&window->screen) || choice == 0 ||
        choice > lesson->asked->option_count)
        return;
    window->screen.study.chosen = choice;
    window->screen.study.reveal = true; /* all of the question */
}

/* One more or one less than what is typed. */
void view_study_step(ViewWindow *window, uint32_t more)
{
    ViewField *field = &window->screen.study.field;
    long number = strtol(field->text, NULL, 10);

    if (!view_lesson_is_typed(&window->screen))
        return;
    if (field->text[0] != '\0' && more)
        number += number < LONG_MAX;
    else if (field->text[0] != '\0')
        number -= number > LONG_MIN;
    snprintf(field->text, sizeof field->text, "%ld", number);
}

/* Takes a word out of a line of words; false if it is not there. */
static bool take_out(char *line, const char *word)
{
    size_t length = strlen(word);

    for (char *at = line; *at; at += strcspn(at, " "), at += *at == ' ') {
        if (strncmp(at, word, length) != 0 ||
            (at[length] != ' ' && at[length] != '\0'))
            continue;
        const char *rest = at + length + (at[length] == ' ');
        memmove(at, rest, strlen(rest) + 1);
        length = strlen(line);
        if (length > 0 && line[length - 1] == ' ')
            line[length - 1] = '\0';
        return true;
    }
    return false;
}

static void append_word(ViewField *field, const char *word)
{
    size_t length = strlen(field->text);

    snprintf(field->text + length, sizeof field->text - length, "%s%s",
             length > 0 ? " " : "", word);
}

void view_study_name(ViewWindow *window, uint32_t task)
{
    ViewScreen *screen = &window->screen;
    ViewField *field = &screen->study.field;
    const ExplainTask *entry = explain_task(&screen->model.lives, task);

    if (!view_lesson_is_typed(screen))
        return;
    if (!entry) {
        snprintf(field->text, sizeof field->text, "%s", _("none"));
        return;
    }
    take_out(field->text, _("none"));
    const char *name = trace_store_text(screen->run.trace, entry->name);
    if (!take_out(field->text, name))
        append_word(field, name);
}

void view_study_point(ViewWindow *window, uint32_t task)
{
    const ViewScreen *screen = &window->screen;

    if (task != 0 && view_named_are_asked(screen))
        view_study_name(window, task);
    window->screen.study.pointed = false;
}

/* Up and down choose a lane, and Enter names it, once: Enter alone gives the
 * answer. True: it was named. */
static bool point_by_key(ViewWindow *window, ViewKey key)
{
    ViewScreen *screen = &window->screen;

    if (!view_named_are_asked(screen))
        return false;
    if (key == VIEW_KEY_UP || key == VIEW_KEY_DOWN)
        screen->study.pointed = true;
    if (key != VIEW_KEY_ENTER || !screen->study.pointed)
        return false;
    view_study_point(window, screen->at.selected_task);
    return true;
}

/* A number begins anew; a task's goes behind those that are named. */
static bool type_digit(ViewWindow *window, ViewKey key)
{
    ViewField *field = &window->screen.study.field;
    char digit[2] = {(char)('0' + (key - VIEW_KEY_0)), '\0'};

    if (window->screen.study.lesson->asked->kind == VIEW_ASK_NUMBER)
        field->text[0] = '\0';
    append_word(field, digit);
    field->focused = true;
    return true;
}

bool view_study_takes(const ViewWindow *window, const ViewField *field,
                      const char *text)
{
    const ViewScreen *screen = &window->screen;

    return field != &screen->study.field || !view_lesson_is_open(screen) ||
           screen->study.lesson->asked->kind != VIEW_ASK_NUMBER ||
           text[strspn(text, "0123456789.,+-eE ")] == '\0';
}

bool view_study_key(ViewWindow *window, const ViewInput *input)
{
    const ViewScreen *screen = &window->screen;
    bool digit = input->key >= VIEW_KEY_0 && input->key <= VIEW_KEY_9;

    if (!view_lesson_is_open(screen) || input->modifiers != 0 ||
        screen->open.overlay != VIEW_OVERLAY_NONE)
        return false;
    if (point_by_key(window, input->key))
        return true;
    if (digit && view_lesson_is_typed(screen))
        return type_digit(window, input->key);
    if (digit && input->key != VIEW_KEY_0) {
        view_act(window, VIEW_ACTION_LESSON_CHOOSE,
                 (uint32_t)(input->key - VIEW_KEY_0));
        return true;
    }
    if (input->key != VIEW_KEY_ENTER)
        return false;
    view_act(window, VIEW_ACTION_LESSON_ANSWER, 0);
    return true;
}
