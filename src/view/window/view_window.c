#include "view_window.h"

#include "base_check.h"
#include "base_memory.h"
#include "base_words.h"
#include "run_snapshot.h"
#include "trace_facts.h"
#include "trace_store.h"
#include "view_act.h"
#include "view_columns.h"
#include "view_deeds.h"
#include "view_editing.h"
#include "view_entry.h"
#include "view_guest.h"
#include "view_notes.h"
#include "view_notice.h"
#include "view_outcome.h"
#include "view_picture.h"
#include "view_pointer.h"
#include "view_sift.h"
#include "view_start.h"
#include "view_study.h"
#include "view_window_private.h"

#include <string.h>

/* Events and entries of tables that set_run looks at itself: a fraction of a
 * millisecond. */
enum { AT_ONCE = 10000 };

void view_window_changed(ViewWindow *window)
{
    window->dirty = true;
    window->stale = true;
}

ViewWindow *view_window_new(const ViewMeasure *measure)
{
    ViewWindow *window = base_alloc_zero(sizeof *window);
    window->measure = *measure;
    view_theme_init(&window->theme, VIEW_THEME_DARK, 1);
    view_screen_init(&window->screen);
    window->ui.mouse_x = window->ui.mouse_y = -1;
    window->follow.at_end = true;
    view_window_changed(window);
    return window;
}

void view_window_set_names(ViewWindow *window, int width)
{
    view_sift_set_names(window, (float)width);
}

void view_window_set_letters(ViewWindow *window, bool off)
{
    window->screen.letters_off = off;
}

void view_window_set_source_width(ViewWindow *window, int width)
{
    view_columns_set_source(window, (float)width);
}

void view_window_set_facts(ViewWindow *window, const TraceFacts *facts)
{
    bool some = facts && (facts->lost_count > 0 || facts->shared_count > 0);
    window->screen.run.facts = some ? facts : NULL;
    if (facts && !some)
        view_window_set_news(
            window, _("Nothing that is written here is shared by tasks or "
                      "threads."));
    view_window_changed(window);
}

void view_window_show_only(ViewWindow *window, ViewOnly only)
{
    ViewOpen *open = &window->screen.open;
    open->only = only;
    if (only == VIEW_ONLY_ERRORS)
        open->panel = VIEW_PANEL_ERRORS;
    else if (only == VIEW_ONLY_TREE)
        open->panel = VIEW_PANEL_TREE;
    view_window_changed(window);
}

void view_window_free(ViewWindow *window)
{
    if (!window)
        return;
    view_model_builder_free(window->follow.builder);
    view_start_release(&window->start);
    view_guest_release(window);
    view_screen_release(&window->screen);
    view_ui_release(&window->ui);
    view_draw_release(&window->scratch);
    for (int i = 0; i < window->requests.count; i++)
        base_free(window->requests.waiting[i].text);
    base_free(window->requests.taken);
    base_free(window);
}

void view_window_forget_run(ViewWindow *window)
{
    view_model_builder_free(window->follow.builder);
    window->follow = (ViewFollow){.at_end = true};
    window->pointer.drag = VIEW_DRAG_NONE;
    view_screen_forget_run(&window->screen);
}

static void take_script(ViewWindow *window, const ViewProgram *program)
{
    bool other = strcmp(window->screen.script.path, program->path) != 0;
    if (other)
        view_editing_forget(window);
    view_screen_set_script(&window->screen, program);
    view_editing_take(window);
}

void view_window_set_program(ViewWindow *window, const ViewProgram *program)
{
    view_window_forget_run(window);
    take_script(window, program);
    view_screen_set_message(&window->screen, "");
    view_window_changed(window);
}

void view_window_set_draft(ViewWindow *window, const ViewProgram *program,
                           uint32_t changed)
{
    take_script(window, program);
    window->screen.draft = (ViewDraft){.on = true, .changed = changed};
    window->screen.scroll.source.shown = 0; /* bring the error into sight */
    view_screen_set_message(&window->screen, "");
    view_window_changed(window);
}

/* Where the whole story is to be seen: after all that the program did itself,
 * or at the very end if it was still to print why it failed. */
static TraceEventId telling_event(const ViewScreen *screen)
{
    uint32_t count = view_screen_count(screen);
    TraceEventId last = screen->model.last_event;
    bool bad = !screen->run.computing && screen->run.exit_status != 0;
    return bad || last >= count ? count - 1 : last;
}

/* Where the student finds himself who has not moved yet. */
static void settle(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    const ViewFollow *follow = &window->follow;
    screen->run.computing = follow->computing || follow->builder;
    uint32_t count = view_screen_count(screen);
    if (follow->at_end && count > 0)
        screen->at.playhead =
            follow->went_there ? count - 1 : telling_event(screen);
    if (!follow->chose_task && !screen->study.lesson)
        screen->at.selected_task = view_outcome_task(screen);
}

/* Less or more of the same run is to be seen: what was made of it is made anew,
 * and the student stays where they are. */
static void take_another_part(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    view_model_builder_free(window->follow.builder);
    window->follow.builder = NULL;
    window->pointer.drag = VIEW_DRAG_NONE;
    window->follow.at_end = false;
    view_screen_forget_part(screen);
}

/* Another run of the program comes: whoever went to the very end of this one
 * is to see that one's. */
static void forget_seed(ViewWindow *window)
{
    const ViewFollow *follow = &window->follow;
    const ViewScreen *screen = &window->screen;
    bool stays = follow->at_end
                     ? follow->went_there
                     : screen->at.playhead + 1 == view_screen_count(screen);
    view_window_forget_run(window);
    window->follow.went_there = stays;
}

/* A growing trace is put in order again only when it has grown by half. */
static void follow_trace(ViewWindow *window)
{
    const TraceStore *trace = window->screen.run.trace;
    ViewFollow *follow = &window->follow;
    uint32_t known = view_screen_count(&window->screen);
    uint32_t count = trace_store_count(trace);
    bool due =
        count != known && (!follow->computing || count >= known + known / 2);
    if (due && !follow->builder)
        follow->builder = view_model_builder_new(trace);
}

/* The run beside this one, once this one is known whole. */
static bool advance_beside(ViewWindow *window, uint32_t *budget)
{
    ViewScreen *screen = &window->screen;
    bool joined = screen->beside.joined;
    if (window->follow.computing || view_screen_count(screen) == 0)
        return false;
    bool more = view_beside_advance(&screen->beside, &screen->model, budget);
    if (screen->beside.joined != joined)
        view_window_changed(window);
    return more;
}

bool view_window_advance(ViewWindow *window, uint32_t budget)
{
    ViewFollow *follow = &window->follow;
    while (follow->builder && budget > 0) {
        if (!view_model_builder_advance(follow->builder, &budget))
            break;
        view_model_builder_take(follow->builder, &window->screen.model);
        view_model_builder_free(follow->builder);
        follow->builder = NULL;
        follow_trace(window); /* it may have grown meanwhile */
        settle(window);
        view_window_changed(window);
    }
    return follow->builder || advance_beside(window, &budget);
}

void view_window_set_other(ViewWindow *window, const ViewOther *other)
{
    ViewFollow *follow = &window->follow;
    bool again = view_beside_set(&window->screen.beside, other);
    view_guest_set(window, other);
    if (again && window->screen.run.trace && !follow->builder)
        follow->builder = view_model_builder_new(window->screen.run.trace);
    view_window_advance(window, AT_ONCE);
    view_window_changed(window);
}

void view_window_set_seeds(ViewWindow *window, long first,
                           const ViewSeedOutcome *outcomes, uint32_t count)
{
    ViewSeeds *seeds = &window->screen.seeds;
    if (count > VIEW_SEEDS_MOST)
        count = VIEW_SEEDS_MOST;
    if (!outcomes)
        count = 0;
    seeds->first = first;
    seeds->count = count;
    if (count > 0)
        memcpy(seeds->outcomes, outcomes, count * sizeof *outcomes);
    view_window_changed(window);
}

void view_window_set_deeds(ViewWindow *window, const ViewDeed *deeds,
                           size_t count, bool shared)
{
    view_beside_set_deeds(&window->screen.beside, deeds, count, shared);
    view_window_changed(window);
}

void view_window_set_run(ViewWindow *window, const ViewRun *run)
{
    ViewScreen *screen = &window->screen;
    ViewFollow *follow = &window->follow;
    bool fresh = !follow->has_run || follow->serial != run->serial;
    bool ends = follow->computing != run->computing;
    if (fresh)
        forget_seed(window);
    else if (screen->run.trace != run->trace)
        take_another_part(window);
    follow->has_run = true;
    follow->serial = run->serial;
    follow->computing = run->computing;
    screen->run.trace = run->trace;
    if (screen->run.known != run->known)
        view_facts_release(&screen->facts); /* they are told anew */
    screen->run.known = run->known;
    screen->run.veiled = run->veiled;
    screen->run.is_long = run->is_long;
    screen->run.exit_status = run->exit_status;
    screen->run.errors = run->error;
    screen->run.errors_length = run->error_length;
    if (strcmp(screen->run.seed, run->seed) != 0 || fresh)
        view_screen_set_seed(screen, run->seed);
    follow_trace(window);
    if (fresh || ends)
        settle(window);
    view_window_advance(window, AT_ONCE);
    view_window_changed(window);
}

bool view_window_wanted_event(const ViewWindow *window, uint32_t *event)
{
    const ViewScreen *screen = &window->screen;
    if (view_screen_count(screen) == 0)
        return false;
    const RunSnapshot *snapshot = screen->run.snapshot;
    uint32_t chosen = screen->at.selected_task;
    *event = screen->at.playhead;
    if (!snapshot || snapshot->event != *event)
        return true;
    return snapshot->locals_of != 0 && chosen != 0 &&
           snapshot->locals_of != chosen &&
           run_snapshot_of(snapshot, chosen) != NULL;
}

uint32_t view_window_chosen_task(const ViewWindow *window)
{
    return window->screen.at.selected_task;
}

void view_window_set_snapshot(ViewWindow *window, const RunSnapshot *snapshot)
{
    window->screen.run.snapshot = snapshot;
    window->screen.standing.made = false;
    view_window_changed(window);
}

void view_window_set_message(ViewWindow *window, const char *message)
{
    view_screen_set_message(&window->screen, message);
    view_window_changed(window);
}

void view_window_set_news(ViewWindow *window, const char *message)
{
    view_screen_set_news(&window->screen, message);
    view_window_changed(window);
}

void view_window_set_files(ViewWindow *window, const char *folder,
                           const ViewFile *files, size_t count)
{
    view_screen_set_files(&window->screen, folder, files, count);
    view_entry_listed(window);
    view_window_changed(window);
}

void view_window_request_for(ViewWindow *window, ViewRequestKind kind,
                             const char *text, uint32_t task, uint32_t event,
                             double seconds)
{
    ViewQueue *queue = &window->requests;
    int before = queue->count;
    view_window_request(window, kind, text, 0);
    if (queue->count == before)
        return;
    ViewQueued *queued = &queue->waiting[before];
    queued->task = task;
    queued->event = event;
    queued->seconds = seconds;
}

void view_window_set_shelf(ViewWindow *window, const ViewShelf *shelf)
{
    view_start_set(&window->start, shelf);
    view_window_changed(window);
}

void view_window_show_start(ViewWindow *window, bool shown)
{
    window->screen.open.start = shown;
    window->screen.play.on = false;
    window->screen.at.hovered_task = 0;
    window->pointer.drag = VIEW_DRAG_NONE;
    window->start.scroll.shown = 0; /* bring the chosen one into sight */
    view_window_changed(window);
}

void view_window_set_forks(ViewWindow *window, const ViewFork *forks,
                           size_t count)
{
    view_beside_set_forks(&window->screen.beside, forks, count);
    view_window_changed(window);
}

/* Makes another run of this one: not while the page's question hides how it
 * goes on. */
static bool changes_run(ViewRequestKind kind)
{
    switch (kind) {
    case VIEW_REQUEST_CANCEL:
    case VIEW_REQUEST_RAISE_IN:
    case VIEW_REQUEST_SLEEP:
    case VIEW_REQUEST_SUPPRESS:
    case VIEW_REQUEST_KNOB:
    case VIEW_REQUEST_TAKE_BACK:
    case VIEW_REQUEST_FORK:
    case VIEW_REQUEST_SHARE:
    case VIEW_REQUEST_EDIT:
    case VIEW_REQUEST_EDIT_OUTSIDE:
    case VIEW_REQUEST_WRITE:
        return true;
    default:
        return false;
    }
}

void view_window_request(ViewWindow *window, ViewRequestKind kind,
                         const char *text, int steps)
{
    ViewQueue *queue = &window->requests;
    if (kind == VIEW_REQUEST_SEED && view_study_urge_here(window))
        return;
    if (changes_run(kind) && view_study_urge_change(window))
        return;
    if (kind == VIEW_REQUEST_COMPARE && view_study_urge(window))
        return;
    if (queue->count == VIEW_REQUEST_ROOM)
        return; /* a host that takes none gets no more */
    queue->waiting[queue->count++] = (ViewQueued){
        .kind = kind,
        .text = !text ? NULL : base_strdup(text),
        .theme = window->theme.kind,
        .steps = steps,
    };
}

bool view_window_take_request(ViewWindow *window, ViewRequest *request)
{
    ViewQueue *queue = &window->requests;
    if (queue->count == 0)
        return false;
    ViewQueued first = queue->waiting[0];
    queue->count--;
    memmove(queue->waiting, queue->waiting + 1,
            (size_t)queue->count * sizeof *queue->waiting);
    base_free(queue->taken);
    queue->taken = first.text;
    *request = (ViewRequest){
        .kind = first.kind,
        .text = !first.text ? "" : first.text,
        .theme = first.theme,
        .steps = first.steps,
        .task = first.task,
        .event = first.event,
        .seconds = first.seconds,
    };
    return true;
}

bool view_window_take_dirty(ViewWindow *window)
{
    bool dirty = window->dirty;
    window->dirty = false;
    return dirty;
}

bool view_window_wants_ticks(const ViewWindow *window)
{
    bool inside = window->ui.mouse_x >= 0;
    bool tip_due = inside && !window->pointer.tip_shown &&
                   window->pointer.drag == VIEW_DRAG_NONE &&
                   window->pointer.rest < VIEW_TIP_SECONDS;
    return window->screen.play.on || tip_due || window->screen.editor.pending;
}

bool view_window_wants_text(const ViewWindow *window)
{
    return window->screen.seed.field.focused ||
           window->screen.chooser.field.focused ||
           window->screen.finder.field.focused ||
           window->screen.notes.field.focused || window->screen.asked.focused ||
           window->screen.study.field.focused ||
           window->screen.editor.find.focused || window->screen.editor.focused;
}

bool view_window_wants_lines(const ViewWindow *window)
{
    return window->screen.editor.focused &&
           window->screen.open.overlay == VIEW_OVERLAY_NONE;
}

void view_window_close(ViewWindow *window)
{
    view_editing_send(window);
}

ViewCursor view_window_cursor(const ViewWindow *window)
{
    if (window->pointer.drag == VIEW_DRAG_PAN && window->pointer.moved)
        return VIEW_CURSOR_GRAB;
    if (window->pointer.drag == VIEW_DRAG_MAP ||
        window->pointer.drag == VIEW_DRAG_NAMES ||
        window->pointer.drag == VIEW_DRAG_SOURCE ||
        window->pointer.drag == VIEW_DRAG_RANGE ||
        window->pointer.drag == VIEW_DRAG_RULER)
        return VIEW_CURSOR_SIZE_X;
    const ViewZone *zone = view_ui_zone_at(&window->ui, window->ui.mouse_x,
                                           window->ui.mouse_y, false);
    if (window->pointer.drag == VIEW_DRAG_SLEEP ||
        (zone && zone->action == VIEW_ACTION_TIMELINE &&
         view_deeds_sleep_at(window).task != 0))
        return VIEW_CURSOR_SIZE_X;
    return !zone ? VIEW_CURSOR_ARROW : zone->cursor;
}

void view_window_seek(ViewWindow *window, uint32_t event)
{
    view_act_seek(window, event);
}

void view_window_select_task(ViewWindow *window, uint32_t task)
{
    view_act_select(window, task);
}

void view_window_set_theme(ViewWindow *window, ViewThemeKind kind)
{
    view_theme_init(&window->theme, kind, 1);
    if (window->screen.open.projector)
        view_theme_sharpen(&window->theme);
    view_window_changed(window);
}

void view_window_set_language(ViewWindow *window)
{
    view_facts_release(&window->screen.facts);
    view_beside_tell(&window->screen.beside, &window->screen.model);
    window->screen.timeline.labels_scale = 0; /* measure again */
    view_window_changed(window);
}

ViewThemeKind view_window_theme(const ViewWindow *window)
{
    return window->theme.kind;
}

bool view_window_has_moved(const ViewWindow *window)
{
    return !window->follow.at_end;
}

uint32_t view_window_task(const ViewWindow *window)
{
    return window->follow.chose_task ? window->screen.at.selected_task : 0;
}

uint32_t view_window_event_count(const ViewWindow *window)
{
    return view_screen_count(&window->screen);
}

uint32_t view_window_event(const ViewWindow *window)
{
    return window->screen.at.playhead;
}

void view_window_set_lesson(ViewWindow *window, const ViewLesson *lesson)
{
    view_study_take(window, lesson);
}

void view_window_go(ViewWindow *window, const ViewPlace *place)
{
    view_study_go(window, place);
    window->screen.study.home = window->screen.at.playhead;
}

void view_window_input(ViewWindow *window, const ViewInput *input)
{
    view_pointer_input(window, input);
}

void view_window_draw(ViewWindow *window, ViewDrawList *list)
{
    view_picture_draw(window, list);
}

uint32_t view_window_mark_count(const ViewWindow *window)
{
    return window->screen.notes.count;
}

uint32_t view_window_mark(const ViewWindow *window, uint32_t nth,
                          const char **words)
{
    BASE_REQUIRE(nth < window->screen.notes.count);
    *words = window->screen.notes.notes[nth].text;
    return window->screen.notes.notes[nth].event;
}

void view_window_add_mark(ViewWindow *window, uint32_t event, const char *words)
{
    view_notes_add(&window->screen.notes, event);
    view_notes_write(&window->screen.notes, event, words);
    view_notes_give(&window->screen.notes, event);
    view_window_changed(window);
}

bool view_window_mark_is_given(const ViewWindow *window, uint32_t nth)
{
    BASE_REQUIRE(nth < window->screen.notes.count);
    return window->screen.notes.notes[nth].given;
}

void view_window_own_mark(ViewWindow *window, uint32_t event, const char *words,
                          bool fresh)
{
    ViewNotes *notes = &window->screen.notes;
    view_notes_add(notes, event);
    view_notes_write(notes, event, words);
    notes->fresh = notes->fresh || fresh;
    view_window_changed(window);
}

bool view_window_has_new_marks(const ViewWindow *window)
{
    return window->screen.notes.fresh && window->screen.notes.count > 0;
}

void view_window_marks_kept(ViewWindow *window)
{
    window->screen.notes.fresh = false;
}

bool view_window_urge(ViewWindow *window)
{
    return view_study_urge(window);
}

bool view_window_asks_to_leave(const ViewWindow *window)
{
    return window->screen.open.overlay == VIEW_OVERLAY_LEAVE;
}

bool view_window_ask_to_leave(ViewWindow *window, bool opens, bool loses_run)
{
    ViewLeaving *leaving = &window->screen.leaving;
    if (view_window_asks_to_leave(window) && leaving->opens == opens)
        return false;
    *leaving = (ViewLeaving){opens, loses_run};
    view_entry_close_chooser(window);
    view_entry_leave_seed(window);
    window->screen.open.overlay = VIEW_OVERLAY_LEAVE;
    view_window_changed(window);
    return true;
}

void view_window_ask_name(ViewWindow *window)
{
    view_deeds_ask_name(window);
    view_window_changed(window);
}

bool view_window_wants_path(const ViewWindow *window)
{
    return window->screen.chooser.field.focused;
}
