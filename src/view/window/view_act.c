/* What each action does: a table of functions. */
#include "view_act.h"
#include "view_strip.h"

#include "view_window_private.h"

#include "base_words.h"
#include "view_author.h"
#include "view_columns.h"
#include "view_deeds.h"
#include "view_editing.h"
#include "view_entry.h"
#include "view_follow.h"
#include "view_gauge.h"
#include "view_guest.h"
#include "view_lesson_panel.h"
#include "view_letters.h"
#include "view_notes.h"
#include "view_notice.h"
#include "view_outcome.h"
#include "view_play.h"
#include "view_project.h"
#include "view_reach.h"
#include "view_sift.h"
#include "view_source.h"
#include "view_start.h"
#include "view_stops.h"
#include "view_study.h"
#include "view_transport.h"
#include "view_why_panel.h"

#include <string.h>

/* A zoom step of a key, and how far a pan goes, in px. */
#define ZOOM_STEP 1.25
enum { PAN_STEP = 80 };

/* Moves the playhead and nothing else. */
static void move_playhead(ViewWindow *window, TraceEventId event)
{
    ViewScreen *screen = &window->screen;
    uint32_t count = view_screen_count(screen);
    window->follow.at_end = false;
    if (event != screen->at.playhead)
        screen->study.line = 0;
    if (count == 0)
        return;
    screen->at.playhead = event < count ? event : count - 1;
    window->reveal_playhead = true;
}

void view_act_seek(ViewWindow *window, TraceEventId event)
{
    move_playhead(window, event);
    window->screen.why = TRACE_NONE;
    view_window_changed(window);
}

static void move(ViewWindow *window, ViewAction action)
{
    ViewScreen *screen = &window->screen;
    screen->play.on = false;
    if (view_screen_count(screen) == 0)
        return;
    TraceEventId target = view_transport_target(screen, action);
    bool at_end = target + 1 == view_screen_count(screen);
    if (target == screen->at.playhead && at_end && view_study_urge(window))
        return;
    view_act_seek(window, target);
    if (action == VIEW_ACTION_TURN_NEXT || action == VIEW_ACTION_TURN_BACK)
        view_reach_turn(window);
}

static void stop_and_seek(ViewWindow *window, TraceEventId event)
{
    window->screen.play.on = false;
    if (event != TRACE_NONE)
        view_act_seek(window, event);
}

static void seek_line(ViewWindow *window, uint32_t line)
{
    stop_and_seek(window, view_source_next_event(&window->screen, line));
}

/* To an event together with the task that it is about. */
static void seek_story(ViewWindow *window, TraceEventId event)
{
    const ExplainLives *lives = &window->screen.model.lives;
    if (event >= lives->event_count)
        return;
    uint32_t task = explain_task_of(lives, event);
    if (task != 0)
        view_act_select(window, task);
    stop_and_seek(window, event);
}

/* Where the run stands: its telling task, with the instant of its end. */
static void ask_why(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    uint32_t task = view_outcome_task(screen);
    const ExplainTask *entry = explain_task(&screen->model.lives, task);
    if (!entry)
        return;
    ViewPlace place = {.event = screen->at.playhead,
                       .task = task,
                       .open = entry->ended,
                       .panel = "task"};
    view_study_go(window, &place);
}

static void raise_limit(ViewWindow *window)
{
    const char *option = view_notice_limit(&window->screen);
    if (*option != '\0')
        view_window_request(window, VIEW_REQUEST_RAISE, option, 0);
}

/* Where the student sees it: it is computed faster than it is shown. */
static void stop_run(ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    uint32_t count = view_screen_count(screen);
    uint32_t turn =
        count > 0 ? trace_store_get(screen->run.trace, count - 1)->turn : 0;
    view_window_request(window, VIEW_REQUEST_STOP, NULL, (int)turn);
}

/* Along causes: the chain that is being walked stays. */

static void walk(ViewWindow *window, TraceEventId event)
{
    ViewScreen *screen = &window->screen;
    TraceEventId chain = view_why_panel_target(screen);
    screen->play.on = false;
    if (event == TRACE_NONE)
        return;
    move_playhead(window, event);
    screen->why = chain;
}

static void walk_to_cause(ViewWindow *window)
{
    const TraceEvent *event = view_screen_event(&window->screen);
    walk(window, !event ? TRACE_NONE : event->cause);
}

static void walk_to_effect(ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    TraceEventId id = screen->at.playhead + 1,
                 count = view_screen_count(screen);
    while (id < count &&
           trace_store_get(screen->run.trace, id)->cause != screen->at.playhead)
        id++;
    walk(window, id < count ? id : TRACE_NONE);
}

/* Lanes. */

void view_act_select(ViewWindow *window, uint32_t task)
{
    ViewScreen *screen = &window->screen;
    screen->at.selected_task = task;
    screen->why = TRACE_NONE;
    screen->scroll.inspector.offset = 0;
    window->follow.chose_task = true;
    window->reveal_task = task != 0;
    view_window_changed(window);
}

/* The timeline, if there is one in sight. */

static bool has_timeline(const ViewWindow *window)
{
    const ViewTimeline *timeline = &window->screen.timeline;
    return timeline->model && timeline->rect.w > 0;
}

static void zoom(ViewWindow *window, double factor)
{
    ViewTimeline *timeline = &window->screen.timeline;
    float middle = timeline->plot_x + timeline->plot_width / 2;
    bool over =
        view_rect_has(timeline->rect, window->ui.mouse_x, window->ui.mouse_y);
    if (has_timeline(window))
        view_timeline_zoom(timeline, &window->screen.at,
                           over ? window->ui.mouse_x : middle, factor);
}

static void zoom_in(ViewWindow *window)
{
    zoom(window, ZOOM_STEP);
}

static void zoom_out(ViewWindow *window)
{
    zoom(window, 1 / ZOOM_STEP);
}

static void pan(ViewWindow *window, float by)
{
    if (has_timeline(window))
        view_timeline_pan(&window->screen.timeline, &window->screen.at, by);
}

static void pan_left(ViewWindow *window)
{
    pan(window, -PAN_STEP);
}

static void pan_right(ViewWindow *window)
{
    pan(window, PAN_STEP);
}

static void fit_task(ViewWindow *window)
{
    if (has_timeline(window))
        view_timeline_zoom_to_selection(&window->screen.timeline,
                                        &window->screen.at);
}

static void fit_all(ViewWindow *window)
{
    ViewTimelineState *at = &window->screen.at;
    if (!has_timeline(window))
        return;
    at->axis.zoom = 1;
    at->axis.pan = 0;
    at->scroll = 0;
}

/* The window as a whole. */

static void change_theme(ViewWindow *window)
{
    bool dark = window->theme.kind == VIEW_THEME_DARK;
    view_window_set_theme(window, dark ? VIEW_THEME_LIGHT : VIEW_THEME_DARK);
    view_window_request(window, VIEW_REQUEST_THEME, NULL, 0);
}

static void change_language(ViewWindow *window)
{
    bool russian = strcmp(base_words_language(), "ru") == 0;
    view_window_request(window, VIEW_REQUEST_LANGUAGE, russian ? "en" : "ru",
                        0);
}

static void make_larger(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_TEXT_SIZE, NULL, 1);
}

static void make_smaller(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_TEXT_SIZE, NULL, -1);
}

static void make_normal(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_TEXT_SIZE, NULL, 0);
}

static void fill_screen(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_FULL_SCREEN, NULL, 0);
}

static void copy_line(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_COPY_LINE, NULL, 0);
}

static void copy_command(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_COPY_COMMAND, NULL, 0);
}

static void edit_outside(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_EDIT_OUTSIDE, NULL, 0);
}

static void restore(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_RESTORE, NULL, 0);
}

/* Whoever is asked what that would lose, has chosen before. */
static void choose_file(ViewWindow *window)
{
    if (window->screen.open.overlay == VIEW_OVERLAY_LEAVE)
        view_window_request(window, VIEW_REQUEST_GO_ON, NULL, 0);
    else
        view_entry_open_chooser(window);
}

static void quit(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_QUIT, NULL, 0);
}

static void play_slower(ViewWindow *window)
{
    view_play_speed(window, -1);
}

static void play_faster(ViewWindow *window)
{
    view_play_speed(window, 1);
}

/* What can be open or closed. */

static void toggle_keys(ViewWindow *window)
{
    ViewOpen *open = &window->screen.open;
    open->overlay = open->overlay == VIEW_OVERLAY_KEYS ? VIEW_OVERLAY_NONE
                                                       : VIEW_OVERLAY_KEYS;
}

static void toggle_words(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    bool shown = screen->open.overlay == VIEW_OVERLAY_WORDS;
    if (!screen->study.lesson || screen->study.lesson->word_count == 0)
        return;
    screen->scroll.keys = (ViewScroll){0};
    screen->open.overlay = shown ? VIEW_OVERLAY_NONE : VIEW_OVERLAY_WORDS;
}

/* Where it cannot be seen it is said why. */
static void toggle_strip(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (view_study_urge(window))
        return;
    screen->open.no_strip = view_strip_fits(screen);
    if (!screen->open.no_strip && !view_strip_fits(screen))
        view_screen_set_news(screen, _("The strip of seeds needs a program and "
                                       "a higher window."));
}

static void go_to_seed(ViewWindow *window, uint32_t index)
{
    BaseText seed = {0};
    base_text_printf(&seed, "%ld", window->screen.seeds.first + (long)index);
    view_window_request(window, VIEW_REQUEST_SEED, base_text_str(&seed), 0);
    base_text_release(&seed);
}

static void toggle_drawer(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    screen->open.drawer = !screen->open.drawer;
    screen->study.drew = false;
    screen->scroll.inspector.offset = 0;
    if (screen->at.selected_task == 0)
        view_sift_below(window);
}

/* A panel that is a drawer opens with it. */
static void choose_panel(ViewWindow *window, uint32_t panel)
{
    ViewScreen *screen = &window->screen;
    if (panel >= VIEW_PANEL_COUNT) /* a tab of the lower half */
        view_screen_choose_below(screen, (ViewPanel)(panel - VIEW_PANEL_COUNT));
    else
        view_screen_choose_panel(screen, (ViewPanel)panel);
    screen->open.drawer = true;
    screen->study.drew = false;
}

static void next_panel(ViewWindow *window)
{
    const ViewOpen *open = &window->screen.open;
    bool hidden = open->has_drawer && !open->drawer;
    choose_panel(window,
                 hidden ? open->panel : (open->panel + 1) % VIEW_PANEL_COUNT);
}

/* In the panel with the sliders: whoever closes the question has them. */
static void turn_knob(ViewWindow *window)
{
    choose_panel(window, VIEW_PANEL_CHANGES);
    view_deeds_turn_knob(window);
}

static void open_search(ViewWindow *window)
{
    view_entry_open_finder(window, VIEW_OVERLAY_SEARCH);
}

static void open_palette(ViewWindow *window)
{
    view_entry_open_finder(window, VIEW_OVERLAY_PALETTE);
}

static void edit_find(ViewWindow *window)
{
    window->screen.finder.field.focused = true;
}

/* Marks and stops. */

static void next_mark(ViewWindow *window)
{
    stop_and_seek(window, view_notes_after(&window->screen.notes,
                                           window->screen.at.playhead));
}

/* Who has set no stop means failures. */
static TraceEventId stop_from(ViewWindow *window, int direction)
{
    ViewStops *stops = &window->screen.stops;
    if (view_screen_count(&window->screen) == 0)
        return TRACE_NONE;
    if (stops->kinds == 0 && stops->line_count == 0)
        stops->kinds = 1;
    return view_stops_from(&window->screen, direction);
}

static void next_stop(ViewWindow *window)
{
    stop_and_seek(window, stop_from(window, 1));
}

static void stop_before(ViewWindow *window)
{
    stop_and_seek(window, stop_from(window, -1));
}

static void toggle_stop_kind(ViewWindow *window, uint32_t kind)
{
    window->screen.stops.kinds ^= 1u << kind;
}

static void toggle_stop_line(ViewWindow *window, uint32_t line)
{
    view_stops_toggle_line(&window->screen, line);
}

static void close_topmost(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (screen->open.overlay != VIEW_OVERLAY_NONE)
        view_entry_close_chooser(window);
    else if (screen->seed.field.focused)
        view_entry_leave_seed(window);
    else if (screen->study.field.focused)
        screen->study.field.focused = false;
    else if (screen->editor.on)
        view_editing_close(window);
    else if (screen->open.has_drawer && screen->open.drawer)
        screen->open.drawer = false;
    else if (view_gauge_is_on(screen))
        view_gauge_end(screen);
    else
        view_act_select(window, 0);
}

static void measure(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (view_gauge_is_on(screen))
        view_gauge_end(screen);
    else
        view_gauge_begin(screen, screen->at.playhead);
}

static void open_file(ViewWindow *window, uint32_t index)
{
    view_entry_open(window, index);
}

static void edit_path(ViewWindow *window)
{
    window->screen.chooser.field.focused = true;
}

/* One of these, or nothing for what view_pointer.c does itself. */
typedef struct Deed {
    void (*alone)(ViewWindow *window);
    void (*as)(ViewWindow *window, ViewAction action); /* for several */
    void (*with)(ViewWindow *window, uint32_t value);  /* of the zone */
} Deed;

static const Deed deeds[VIEW_ACTION_COUNT] = {
    [VIEW_ACTION_PLAY] = {.alone = view_play_toggle},
    [VIEW_ACTION_EVENT_NEXT] = {.as = move},
    [VIEW_ACTION_EVENT_BACK] = {.as = move},
    [VIEW_ACTION_NOTABLE_NEXT] = {.as = move},
    [VIEW_ACTION_NOTABLE_BACK] = {.as = move},
    [VIEW_ACTION_TURN_NEXT] = {.as = move},
    [VIEW_ACTION_TURN_BACK] = {.as = move},
    [VIEW_ACTION_FIRST] = {.as = move},
    [VIEW_ACTION_LAST] = {.as = move},
    [VIEW_ACTION_TENTH_NEXT] = {.as = move},
    [VIEW_ACTION_TENTH_BACK] = {.as = move},
    [VIEW_ACTION_SLOWER] = {.alone = play_slower},
    [VIEW_ACTION_FASTER] = {.alone = play_faster},
    [VIEW_ACTION_ZOOM_IN] = {.alone = zoom_in},
    [VIEW_ACTION_ZOOM_OUT] = {.alone = zoom_out},
    [VIEW_ACTION_PAN_LEFT] = {.alone = pan_left},
    [VIEW_ACTION_PAN_RIGHT] = {.alone = pan_right},
    [VIEW_ACTION_FIT_TASK] = {.alone = fit_task},
    [VIEW_ACTION_FIT] = {.alone = fit_all},
    [VIEW_ACTION_TASK_ABOVE] = {.alone = view_sift_above},
    [VIEW_ACTION_TASK_BELOW] = {.alone = view_sift_below},
    [VIEW_ACTION_DRAWER] = {.alone = toggle_drawer},
    [VIEW_ACTION_NEXT_PANEL] = {.alone = next_panel},
    [VIEW_ACTION_CAUSE] = {.alone = walk_to_cause},
    [VIEW_ACTION_EFFECT] = {.alone = walk_to_effect},
    [VIEW_ACTION_NEXT_SEED] = {.alone = view_entry_next_seed},
    [VIEW_ACTION_SEED_BEFORE] = {.alone = view_entry_seed_before},
    [VIEW_ACTION_SEARCH] = {.alone = open_search},
    [VIEW_ACTION_PALETTE] = {.alone = open_palette},
    [VIEW_ACTION_SAVE] = {.alone = view_entry_save},
    [VIEW_ACTION_SAVE_PICTURE] = {.alone = view_entry_save_picture},
    [VIEW_ACTION_SAVE_FILM] = {.alone = view_entry_save_film},
    [VIEW_ACTION_COPY_LINE] = {.alone = copy_line},
    [VIEW_ACTION_COPY_COMMAND] = {.alone = copy_command},
    [VIEW_ACTION_MARK] = {.alone = view_entry_mark},
    [VIEW_ACTION_NEXT_MARK] = {.alone = next_mark},
    [VIEW_ACTION_MEASURE] = {.alone = measure},
    [VIEW_ACTION_NEXT_STOP] = {.alone = next_stop},
    [VIEW_ACTION_STOP_BEFORE] = {.alone = stop_before},
    [VIEW_ACTION_CANCEL_TASK] = {.alone = view_deeds_cancel},
    [VIEW_ACTION_INTERRUPT] = {.alone = view_deeds_interrupt},
    [VIEW_ACTION_RAISE] = {.alone = view_deeds_raise},
    [VIEW_ACTION_SUPPRESS] = {.alone = view_deeds_suppress},
    [VIEW_ACTION_TAKE_BACK] = {.alone = view_deeds_take_back},
    [VIEW_ACTION_SHARE] = {.alone = view_deeds_share},
    [VIEW_ACTION_SOURCE_WIDER] = {.alone = view_columns_widen},
    [VIEW_ACTION_SOURCE_NARROWER] = {.alone = view_columns_narrow},
    [VIEW_ACTION_NEXT_TAB] = {.alone = view_columns_next_tab},
    [VIEW_ACTION_DOCSTRING] = {.alone = view_columns_docstring},
    [VIEW_ACTION_NAMES_WIDER] = {.alone = view_sift_widen},
    [VIEW_ACTION_NAMES_NARROWER] = {.alone = view_sift_narrow},
    [VIEW_ACTION_SHARED] = {.alone = view_sift_shared},
    [VIEW_ACTION_INSTANT] = {.alone = view_reach_instant},
    [VIEW_ACTION_PANEL_DOWN] = {.alone = view_reach_panel_down},
    [VIEW_ACTION_PANEL_UP] = {.alone = view_reach_panel_up},
    [VIEW_ACTION_PAGE_DOWN] = {.alone = view_reach_page_down},
    [VIEW_ACTION_PAGE_UP] = {.alone = view_reach_page_up},
    [VIEW_ACTION_LETTERS] = {.alone = view_letters_toggle},
    [VIEW_ACTION_FOLD] = {.alone = view_sift_fold},
    [VIEW_ACTION_ONLY_NEXT] = {.alone = view_sift_next},
    [VIEW_ACTION_ONLY] = {.with = view_sift_only},
    [VIEW_ACTION_ALL_LANES] = {.alone = view_sift_all},
    [VIEW_ACTION_STRIP] = {.alone = toggle_strip},
    [VIEW_ACTION_SEED] = {.with = go_to_seed},
    [VIEW_ACTION_FORK] = {.with = view_deeds_return},
    [VIEW_ACTION_KNOB_ASK] = {.with = view_deeds_ask_knob},
    [VIEW_ACTION_TURN_KNOB] = {.alone = turn_knob},
    [VIEW_ACTION_SLEEP_ASK] = {.alone = view_deeds_ask_sleep},
    [VIEW_ACTION_COMPARE] = {.alone = view_deeds_compare},
    [VIEW_ACTION_GUEST] = {.alone = view_guest_toggle},
    [VIEW_ACTION_LESSON_NEXT] = {.alone = view_study_next},
    [VIEW_ACTION_LESSON_BACK] = {.alone = view_study_back},
    [VIEW_ACTION_LESSON_SKIP] = {.alone = view_study_skip},
    [VIEW_ACTION_LESSON_HINT] = {.alone = view_study_hint},
    [VIEW_ACTION_LESSON_RETURN] = {.alone = view_study_return},
    [VIEW_ACTION_LESSON_ANSWER] = {.alone = view_study_answer},
    [VIEW_ACTION_LESSON_FIELD] = {.alone = view_study_edit},
    [VIEW_ACTION_LESSON_STEP] = {.with = view_study_step},
    [VIEW_ACTION_LESSON_CHOOSE] = {.with = view_study_choose},
    [VIEW_ACTION_LESSON_LANE] = {.with = view_study_name},
    [VIEW_ACTION_LEAD_NEXT] = {.alone = view_follow_next},
    [VIEW_ACTION_LEAD_BACK] = {.alone = view_follow_back},
    [VIEW_ACTION_LESSON_WORDS] = {.alone = toggle_words},
    [VIEW_ACTION_PAGE_FROM_HERE] = {.alone = view_author_page},
    [VIEW_ACTION_HAND_IN] = {.alone = view_deeds_hand_in},
    [VIEW_ACTION_STUDENT] = {.alone = view_deeds_ask_name},
    [VIEW_ACTION_LANGUAGE] = {.alone = change_language},
    [VIEW_ACTION_FOUND] = {.with = view_entry_take_found},
    [VIEW_ACTION_EDIT_FIND] = {.alone = edit_find},
    [VIEW_ACTION_STOP_KIND] = {.with = toggle_stop_kind},
    [VIEW_ACTION_STOP_LINE] = {.with = toggle_stop_line},
    [VIEW_ACTION_EDIT_SEED] = {.alone = view_entry_edit_seed},
    [VIEW_ACTION_CHOOSE_FILE] = {.alone = choose_file},
    [VIEW_ACTION_EDIT] = {.alone = view_editing_open},
    [VIEW_ACTION_EDIT_OUTSIDE] = {.alone = edit_outside},
    [VIEW_ACTION_UNDO] = {.alone = view_editing_undo},
    [VIEW_ACTION_REDO] = {.alone = view_editing_redo},
    [VIEW_ACTION_EDITOR_FIND] = {.alone = view_editing_find},
    [VIEW_ACTION_EDITOR_NEXT] = {.alone = view_editing_next},
    [VIEW_ACTION_EDITOR_UNFIND] = {.alone = view_editing_unfind},
    [VIEW_ACTION_EDITOR_CLOSE] = {.alone = view_editing_close},
    [VIEW_ACTION_RESTORE] = {.alone = restore},
    [VIEW_ACTION_START] = {.alone = view_start_toggle},
    [VIEW_ACTION_OPEN_START] = {.with = view_start_open},
    [VIEW_ACTION_THEME] = {.alone = change_theme},
    [VIEW_ACTION_LARGER] = {.alone = make_larger},
    [VIEW_ACTION_SMALLER] = {.alone = make_smaller},
    [VIEW_ACTION_NORMAL_SIZE] = {.alone = make_normal},
    [VIEW_ACTION_FULL_SCREEN] = {.alone = fill_screen},
    [VIEW_ACTION_PROJECTOR] = {.alone = view_project_toggle},
    [VIEW_ACTION_KEYS] = {.alone = toggle_keys},
    [VIEW_ACTION_CLOSE] = {.alone = close_topmost},
    [VIEW_ACTION_QUIT] = {.alone = quit},
    [VIEW_ACTION_SEEK] = {.with = stop_and_seek},
    [VIEW_ACTION_WALK] = {.with = walk},
    [VIEW_ACTION_WHY] = {.alone = ask_why},
    [VIEW_ACTION_STORY] = {.with = seek_story},
    [VIEW_ACTION_STOP_RUN] = {.alone = stop_run},
    [VIEW_ACTION_RAISE_LIMIT] = {.alone = raise_limit},
    [VIEW_ACTION_LINE] = {.with = seek_line},
    [VIEW_ACTION_SELECT_TASK] = {.with = view_act_select},
    [VIEW_ACTION_LEFT_TAB] = {.with = view_columns_choose_tab},
    [VIEW_ACTION_PANEL] = {.with = choose_panel},
    [VIEW_ACTION_OPEN_ENTRY] = {.with = open_file},
    [VIEW_ACTION_EDIT_PATH] = {.alone = edit_path},
};

/* What tells of all of the run: not while a question hides what comes. */
static bool goes_on(ViewAction action)
{
    return action == VIEW_ACTION_COMPARE || action == VIEW_ACTION_SHARED;
}

/* What makes another run of it, which is hidden where a later page asks: not
 * while the page itself does. */
static bool changes(ViewAction action)
{
    return action == VIEW_ACTION_CANCEL_TASK || action == VIEW_ACTION_RAISE ||
           action == VIEW_ACTION_TAKE_BACK || action == VIEW_ACTION_SHARE ||
           action == VIEW_ACTION_TURN_KNOB || action == VIEW_ACTION_KNOB_ASK ||
           action == VIEW_ACTION_SLEEP_ASK || action == VIEW_ACTION_FORK ||
           action == VIEW_ACTION_INTERRUPT || action == VIEW_ACTION_SUPPRESS;
}

/* Nor what takes all of it out of the window, where it could be opened alone.
 */
static bool is_kept_in(ViewWindow *window, ViewAction action)
{
    if ((action != VIEW_ACTION_COPY_LINE && action != VIEW_ACTION_SAVE) ||
        !view_study_urge(window))
        return false;
    if (!view_lesson_is_open(&window->screen))
        view_screen_set_news(&window->screen,
                             _("That would hold all of the run, and what "
                               "comes then is asked on a later page."));
    return true;
}

static bool takes_seed(ViewAction action)
{
    return action == VIEW_ACTION_NEXT_SEED ||
           action == VIEW_ACTION_SEED_BEFORE || action == VIEW_ACTION_EDIT_SEED;
}

static void carry_out(ViewWindow *window, ViewAction action, uint32_t value)
{
    const Deed *deed = &deeds[action];
    if (takes_seed(action) && view_study_urge_here(window))
        return;
    if (goes_on(action) && view_study_urge(window))
        return;
    if (changes(action) && view_study_urge_change(window))
        return;
    if (is_kept_in(window, action))
        return;
    if (deed->alone)
        deed->alone(window);
    else if (deed->as)
        deed->as(window, action);
    else if (deed->with)
        deed->with(window, value);
}

/* A deed that looks at the picture finds the one that is there. */
void view_act(ViewWindow *window, ViewAction action, uint32_t value)
{
    if (action == VIEW_ACTION_NONE)
        return;
    view_screen_set_message(&window->screen, "");
    carry_out(window, action, value);
    view_window_changed(window);
}
