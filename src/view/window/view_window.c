#include "view_window.h"

#include "base_memory.h"
#include "run_snapshot.h"
#include "trace_store.h"
#include "view_caption.h"
#include "view_highlight.h"
#include "view_inspector.h"
#include "view_notice.h"
#include "view_output.h"
#include "view_overlays.h"
#include "view_source.h"
#include "view_topbar.h"
#include "view_transport.h"
#include "view_window_parts.h"

#include <stdio.h>
#include <string.h>

/* Events and entries of tables that set_run looks at itself: a fraction of a
 * millisecond. */
enum { AT_ONCE = 10000 };

uint32_t view_screen_count(const ViewScreen *screen)
{
    return screen->model.lives.event_count;
}

const TraceEvent *view_screen_event(const ViewScreen *screen)
{
    return screen->at.playhead < screen->model.lives.event_count
               ? trace_store_get(screen->trace, screen->at.playhead)
               : NULL;
}

const RunSnapshot *view_screen_snapshot(const ViewScreen *screen)
{
    const RunSnapshot *snapshot = screen->snapshot;
    bool fits =
        snapshot && snapshot->filled && snapshot->event == screen->at.playhead;
    return fits ? snapshot : NULL;
}

static void replace(char **text, const char *with)
{
    char *copy = base_strdup(with);
    base_free(*text);
    *text = copy;
}

static void changed(ViewWindow *window)
{
    window->dirty = true;
    window->stale = true;
}

ViewWindow *view_window_new(const ViewMeasure *measure)
{
    ViewWindow *window = base_alloc_zero(sizeof *window);
    ViewScreen *screen = &window->screen;
    window->measure = *measure;
    view_theme_init(&window->theme, true, 1);
    screen->window = view_rect(0, 0, 1280, 800);
    screen->speed = VIEW_SPEED_NORMAL;
    screen->why = TRACE_NONE;
    window->ui.mouse_x = window->ui.mouse_y = -1;
    view_timeline_state_init(&screen->at);
    replace(&screen->seed, "");
    replace(&screen->message, "");
    view_window_set_program(window, &(ViewProgram){.path = "",
                                                   .name = "",
                                                   .text = "",
                                                   .docstring = "",
                                                   .python = 313});
    return window;
}

static void release_chooser(ViewChooser *chooser)
{
    for (size_t i = 0; i < chooser->count; i++)
        base_free((char *)chooser->files[i].name);
    base_free(chooser->files);
    base_free(chooser->folder);
    chooser->files = NULL;
    chooser->folder = NULL;
    chooser->count = chooser->chosen = 0;
}

void view_window_free(ViewWindow *window)
{
    if (!window)
        return;
    ViewScreen *screen = &window->screen;
    base_free(screen->path);
    base_free(screen->name);
    base_free(screen->text);
    base_free(screen->docstring);
    base_free(screen->error);
    base_free(screen->inks);
    base_free(screen->seed);
    base_free(screen->message);
    base_free(screen->density.bars);
    view_model_builder_free(window->builder);
    view_model_release(&screen->model);
    view_timeline_state_release(&screen->at);
    view_timeline_release(&screen->timeline);
    view_rows_release(&screen->source_rows);
    view_rows_release(&screen->output_rows);
    view_standing_release(&screen->standing);
    release_chooser(&screen->chooser);
    view_ui_release(&window->ui);
    view_draw_release(&window->scratch);
    for (int i = 0; i < window->queued; i++)
        base_free(window->queue[i].text);
    base_free(window->taken);
    base_free(window);
}

/* Forgets the run before, and where the student was in it. */
static void start_afresh(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    view_model_builder_free(window->builder);
    window->builder = NULL;
    view_model_release(&screen->model);
    view_timeline_state_release(&screen->at);
    screen->at = (ViewTimelineState){0};
    view_timeline_state_init(&screen->at);
    screen->at.selected_event = TRACE_NONE;
    screen->why = TRACE_NONE;
    screen->playing = false;
    screen->snapshot = NULL;
    screen->output_taken = 0;
    screen->output_rows.columns = 0;
    screen->output_scroll = (ViewScroll){0};
    screen->inspector_scroll = (ViewScroll){0};
    screen->source_scroll.shown = 0;
    window->at_end = true;
    window->chose_task = false;
    window->drag = VIEW_DRAG_NONE;
}

static void forget_run(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    start_afresh(window);
    view_timeline_release(&screen->timeline);
    screen->timeline = (ViewTimeline){0};
    view_standing_release(&screen->standing);
    screen->trace = NULL;
    screen->stderr_text = "";
    screen->stderr_length = 0;
    screen->computing = window->computing = false;
    screen->exit_status = 0;
    window->has_run = false;
}

/* Rows of a paragraph become one, so that it can be broken anew; indented rows
 * and items of lists stay rows. */
static void join_rows(char *text)
{
    for (char *at = text; *at != '\0'; at++) {
        bool alone = at[0] == '\n' && at > text && at[-1] != '\n';
        if (alone && at[1] != '\0' && !strchr("\n \t-*>#0123456789", at[1]))
            *at = ' ';
    }
}

void view_window_set_program(ViewWindow *window, const ViewProgram *program)
{
    ViewScreen *screen = &window->screen;
    forget_run(window);
    replace(&screen->path, program->path);
    replace(&screen->name, program->name);
    replace(&screen->docstring, program->docstring);
    join_rows(screen->docstring);
    base_free(screen->error);
    screen->error = !program->error ? NULL : base_strdup(program->error);
    screen->error_line = program->error_line;
    screen->python = program->python;
    base_free(screen->text);
    base_free(screen->inks);
    screen->text = base_alloc(program->length + 1);
    memcpy(screen->text, program->text, program->length);
    screen->text[program->length] = '\0';
    screen->text_length = program->length;
    screen->line_count = 1;
    for (size_t i = 0; i < program->length; i++)
        screen->line_count += program->text[i] == '\n';
    screen->inks = base_alloc(program->length + 1);
    view_highlight_python(screen->text, program->length, screen->inks);
    screen->source_rows.columns = 0;
    screen->source_scroll = (ViewScroll){0};
    screen->about_scroll = (ViewScroll){0};
    replace(&screen->message, "");
    changed(window);
}

/* The task whose story the student probably wants: one that ran into a limit,
 * else one that was cancelled, else one that failed, else the first. */
static uint32_t telling_task(const ViewScreen *screen)
{
    const ViewModel *model = &screen->model;
    uint32_t failed = 0, first = 0, holder = view_notice_holder(screen);
    if (holder != 0)
        return holder;
    for (uint32_t i = 0; i < model->lane_count; i++) {
        const ExplainTask *task =
            explain_task(&model->lives, model->lanes[i].task);
        if (task->of_loop)
            continue;
        bool ended = task->ended != TRACE_NONE;
        if (ended && task->outcome == TRACE_STATE_CANCELLED)
            return model->lanes[i].task;
        if (ended && task->outcome == TRACE_STATE_FAILED && failed == 0)
            failed = model->lanes[i].task;
        if (first == 0)
            first = model->lanes[i].task;
    }
    return failed != 0 ? failed : first;
}

/* Where the whole story is to be seen: after all that the program did itself,
 * or at the very end if it was still to print why it failed. */
static TraceEventId telling_event(const ViewScreen *screen)
{
    uint32_t count = view_screen_count(screen);
    TraceEventId last = screen->model.last_event;
    bool bad = !screen->computing && screen->exit_status != 0;
    return bad || last >= count ? count - 1 : last;
}

/* Where the student finds himself who has not moved yet. */
static void settle(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    screen->computing = window->computing || window->builder;
    if (window->at_end && view_screen_count(screen) > 0)
        screen->at.playhead = telling_event(screen);
    if (!window->chose_task)
        screen->at.selected_task = telling_task(screen);
}

/* A growing trace is put in order again only when it has grown by half. */
static void follow_trace(ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    uint32_t known = screen->model.lives.event_count;
    uint32_t count = trace_store_count(screen->trace);
    bool due =
        count != known && (!window->computing || count >= known + known / 2);
    if (due && !window->builder)
        window->builder = view_model_builder_new(screen->trace);
}

bool view_window_advance(ViewWindow *window, uint32_t budget)
{
    while (window->builder && budget > 0) {
        if (!view_model_builder_advance(window->builder, &budget))
            break;
        view_model_builder_take(window->builder, &window->screen.model);
        view_model_builder_free(window->builder);
        window->builder = NULL;
        follow_trace(window); /* it may have grown meanwhile */
        settle(window);
        changed(window);
    }
    return window->builder != NULL;
}

static void show_seed(ViewScreen *screen, const char *seed)
{
    replace(&screen->seed, seed);
    if (!screen->seed_field.focused)
        snprintf(screen->seed_field.text, sizeof screen->seed_field.text, "%s",
                 seed);
}

void view_window_set_run(ViewWindow *window, const ViewRun *run)
{
    ViewScreen *screen = &window->screen;
    bool fresh = !window->has_run || window->serial != run->serial;
    bool ends = window->computing != run->computing;
    if (fresh)
        start_afresh(window);
    window->has_run = true;
    window->serial = run->serial;
    window->computing = run->computing;
    screen->trace = run->trace;
    screen->exit_status = run->exit_status;
    screen->stderr_text = run->error;
    screen->stderr_length = run->error_length;
    if (strcmp(screen->seed, run->seed) != 0 || fresh)
        show_seed(screen, run->seed);
    follow_trace(window);
    if (fresh || ends)
        settle(window);
    view_window_advance(window, AT_ONCE);
    changed(window);
}

bool view_window_wanted_event(const ViewWindow *window, uint32_t *event)
{
    const ViewScreen *screen = &window->screen;
    if (view_screen_count(screen) == 0)
        return false;
    *event = screen->at.playhead;
    return !screen->snapshot || screen->snapshot->event != *event;
}

void view_window_set_snapshot(ViewWindow *window, const RunSnapshot *snapshot)
{
    window->screen.snapshot = snapshot;
    window->screen.standing.made = false;
    changed(window);
}

void view_window_set_message(ViewWindow *window, const char *message)
{
    replace(&window->screen.message, message);
    changed(window);
}

void view_window_set_files(ViewWindow *window, const char *folder,
                           const ViewFile *files, size_t count)
{
    ViewChooser *chooser = &window->screen.chooser;
    release_chooser(chooser);
    chooser->folder = base_strdup(folder);
    chooser->files = base_alloc_array(count, sizeof *chooser->files);
    for (size_t i = 0; i < count; i++) {
        chooser->files[i].name = base_strdup(files[i].name);
        chooser->files[i].is_folder = files[i].is_folder;
    }
    chooser->count = count;
    chooser->scroll = (ViewScroll){0};
    changed(window);
}

void view_window_request(ViewWindow *window, ViewRequestKind kind,
                         const char *text, int steps)
{
    if (window->queued == VIEW_REQUEST_ROOM)
        return; /* a host that takes none gets no more */
    window->queue[window->queued++] = (ViewQueued){
        .kind = kind,
        .text = !text ? NULL : base_strdup(text),
        .light = !window->theme.dark,
        .steps = steps,
    };
}

bool view_window_take_request(ViewWindow *window, ViewRequest *request)
{
    if (window->queued == 0)
        return false;
    ViewQueued first = window->queue[0];
    window->queued--;
    memmove(window->queue, window->queue + 1,
            (size_t)window->queued * sizeof *window->queue);
    base_free(window->taken);
    window->taken = first.text;
    *request = (ViewRequest){
        .kind = first.kind,
        .text = !first.text ? "" : first.text,
        .light = first.light,
        .steps = first.steps,
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
    bool tip_due = inside && !window->tip_shown &&
                   window->drag == VIEW_DRAG_NONE &&
                   window->rest < VIEW_TIP_SECONDS;
    return window->screen.playing || tip_due;
}

bool view_window_wants_text(const ViewWindow *window)
{
    return window->screen.seed_field.focused ||
           window->screen.chooser.field.focused;
}

ViewCursor view_window_cursor(const ViewWindow *window)
{
    if (window->drag == VIEW_DRAG_PAN && window->moved)
        return VIEW_CURSOR_GRAB;
    if (window->drag == VIEW_DRAG_MAP || window->drag == VIEW_DRAG_RULER)
        return VIEW_CURSOR_SIZE_X;
    const ViewZone *zone = view_ui_zone_at(&window->ui, window->ui.mouse_x,
                                           window->ui.mouse_y, false);
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

void view_window_set_light(ViewWindow *window, bool light)
{
    view_theme_init(&window->theme, !light, 1);
    changed(window);
}

bool view_window_is_light(const ViewWindow *window)
{
    return !window->theme.dark;
}

uint32_t view_window_event(const ViewWindow *window)
{
    return window->screen.at.playhead;
}

/* Drawing. */

static void lay_out_timeline(ViewWindow *window, ViewRect rect)
{
    ViewScreen *screen = &window->screen;
    view_timeline_layout(&screen->timeline, &screen->model, &screen->at,
                         &window->theme, &window->measure, rect);
}

/* Brings into sight what the last inputs asked for. */
static void reveal(ViewWindow *window, ViewRect rect)
{
    ViewScreen *screen = &window->screen;
    if (!window->reveal_playhead && !window->reveal_task)
        return;
    if (window->reveal_playhead)
        view_timeline_reveal_playhead(&screen->timeline, &screen->at);
    if (window->reveal_task && screen->at.selected_task != 0)
        view_timeline_reveal_task(&screen->timeline, &screen->at,
                                  screen->at.selected_task);
    window->reveal_playhead = window->reveal_task = false;
    lay_out_timeline(window, rect);
}

/* Room for all that the run will show, so that lanes do not jump when a state
 * appears. */
static float legend_height(const ViewWindow *window, unsigned shown,
                           float width)
{
    const ViewScreen *screen = &window->screen;
    ViewTimelineState end = screen->at; /* shares what it points to */
    end.playhead = view_screen_count(screen) - 1;
    shown |= view_timeline_shown(&screen->timeline, &end);
    return view_legend_height(&window->ui, shown, width);
}

static void draw_timeline(ViewWindow *window, ViewRect rect)
{
    ViewScreen *screen = &window->screen;
    ViewUi *ui = &window->ui;
    ViewRect caption = view_rect_cut_bottom(&rect, VIEW_CAPTION_HEIGHT);
    ViewRect lanes = rect, legend = view_rect_cut_bottom(&lanes, 30);
    lay_out_timeline(window, lanes);
    reveal(window, lanes);
    unsigned shown = view_timeline_shown(&screen->timeline, &screen->at);
    float height = legend_height(window, shown, rect.w);
    if (height > legend.h) {
        lanes = rect;
        legend = view_rect_cut_bottom(&lanes, height);
        lay_out_timeline(window, lanes);
    }
    if (screen->at.hovered_task != 0) /* lanes may have moved */
        screen->at.hovered_task =
            view_timeline_hit(&screen->timeline, &screen->at, ui->mouse_x,
                              ui->mouse_y)
                .task;
    /* The caption stands right under the lanes, the legend below it. */
    caption.y = legend.y;
    legend.y = caption.y + caption.h;
    if (window->layout.has_drawer) /* it leaves the caption free */
        window->layout.inspector.h = caption.y - window->layout.inspector.y;
    view_ui_zone(ui, lanes, VIEW_ACTION_TIMELINE, 0, NULL);
    view_ui_clip(ui, lanes);
    view_timeline_draw(&screen->timeline, &screen->at, ui->list);
    view_ui_unclip(ui);
    view_caption_draw(ui, screen, caption);
    view_legend_draw(ui, shown, legend);
}

static void draw_centre(ViewWindow *window, ViewRect rect)
{
    ViewScreen *screen = &window->screen;
    ViewUi *ui = &window->ui;
    if (!view_notice_has_lanes(screen)) {
        screen->timeline.rect = (ViewRect){0};
        view_notice_draw_card(ui, screen, rect);
        return;
    }
    float height = view_notice_height(ui, screen, rect.w);
    if (height > 0) {
        float most = rect.h * 0.4f;
        ViewRect strip =
            view_rect_cut_top(&rect, height < most ? height : most);
        view_notice_draw_strip(ui, screen, strip);
    }
    draw_timeline(window, rect);
}

static void draw_tabs(ViewWindow *window, ViewRect rect)
{
    static const char *const names[] = {"Source", "About"};
    ViewUi *ui = &window->ui;
    const ViewTheme *theme = ui->theme;
    float x = rect.x + 14;
    for (uint32_t i = 0; i < 2; i++) {
        bool chosen = window->screen.left_tab == i;
        ViewFace face = {chosen ? VIEW_FONT_SANS_BOLD : VIEW_FONT_SANS_MEDIUM,
                         theme->size_text,
                         chosen ? theme->text : theme->text_dim};
        float width = view_ui_width(ui, face, names[i]) + 20;
        ViewRect tab = view_rect(x, rect.y, width, rect.h);
        view_draw_role(ui->list, VIEW_ROLE_BUTTON, VIEW_ACTION_LEFT_TAB);
        view_ui_zone(ui, tab, VIEW_ACTION_LEFT_TAB, i, NULL);
        view_ui_text_centred(ui, tab, face, names[i]);
        if (chosen)
            view_draw_rect(
                ui->list,
                view_rect(tab.x + 4, rect.y + rect.h - 3, width - 8, 2),
                theme->accent, 1);
        x += width + 6;
    }
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y + rect.h - 1, rect.w, 1),
                   theme->separator, 0);
}

/* A line along the top of a panel. */
static void divide(ViewWindow *window, ViewRect rect)
{
    view_draw_role(window->ui.list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(window->ui.list, view_rect(rect.x, rect.y, rect.w, 1),
                   window->theme.separator, 0);
}

static void draw_left(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewUi *ui = &window->ui;
    const ViewLayout *layout = &window->layout;
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, layout->left, window->theme.panel, 0);
    if (layout->tabs.h > 0)
        draw_tabs(window, layout->tabs);
    view_ui_clip(ui, layout->left);
    if (layout->about.h > 0)
        view_about_draw(ui, screen, layout->about);
    if (layout->source.h > 0) {
        if (layout->about.h > 0)
            divide(window, layout->source);
        view_source_draw(ui, screen, layout->source);
    }
    divide(window, layout->output);
    view_output_draw(ui, screen, layout->output);
    view_ui_unclip(ui);
    ViewRect edge = layout->left;
    edge.x += edge.w - 1;
    edge.w = 1;
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, edge, window->theme.separator, 0);
}

static void draw_right(ViewWindow *window)
{
    ViewUi *ui = &window->ui;
    ViewRect rect = window->layout.inspector;
    if (rect.w <= 0)
        return;
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_ui_zone(ui, rect, VIEW_ACTION_SWALLOW, 0, NULL);
    view_draw_rect(ui->list, rect, window->theme.panel, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y, 1, rect.h),
                   window->theme.separator, 0);
    view_ui_clip(ui, rect);
    view_inspector_draw(ui, &window->screen, rect);
    view_ui_unclip(ui);
}

/* What the pointer rests on, in words. */
static void draw_tip(ViewWindow *window)
{
    ViewUi *ui = &window->ui;
    ViewScreen *screen = &window->screen;
    if (!window->tip_shown || window->drag != VIEW_DRAG_NONE)
        return;
    const ViewZone *zone = view_ui_zone_at(ui, ui->mouse_x, ui->mouse_y, false);
    if (!zone)
        return;
    BaseText text = {0};
    char tip[160] = "";
    if (zone->action == VIEW_ACTION_TIMELINE) {
        ViewTimelineHit hit = view_timeline_hit(&screen->timeline, &screen->at,
                                                ui->mouse_x, ui->mouse_y);
        view_timeline_tip(&screen->timeline, &hit, &text);
    } else if (zone->tip) {
        base_text_append(&text, zone->tip);
    } else if (screen->overlay == VIEW_OVERLAY_NONE) {
        view_action_tip(zone->action, tip, sizeof tip);
        base_text_append(&text, tip);
    }
    if (text.length > 0)
        view_ui_tip(ui, screen->window, base_text_str(&text));
    base_text_release(&text);
}

static void lay_out(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    float width = view_layout_left_width(screen->window);
    ViewLayoutWish wish = {
        .about_height = view_about_height(&window->ui, screen, width),
        .source_height = view_source_update(&window->ui, screen, width),
        .output_height = view_output_update(&window->ui, screen, width),
        .about_chosen = screen->left_tab == VIEW_LEFT_ABOUT,
        .drawer_open = screen->drawer_open,
    };
    window->layout = view_layout(screen->window, &wish);
    screen->has_drawer = window->layout.has_drawer;
}

static void draw_all(ViewWindow *window, ViewDrawList *list)
{
    ViewScreen *screen = &window->screen;
    ViewUi *ui = &window->ui;
    ui->list = list;
    ui->measure = &window->measure;
    ui->theme = &window->theme;
    view_ui_begin(ui, screen->window);
    lay_out(window);
    view_draw_role(list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(list, screen->window, window->theme.canvas, 0);
    draw_centre(window, window->layout.centre);
    divide(window, window->layout.transport);
    view_transport_draw(ui, screen, window->layout.transport);
    draw_left(window);
    draw_right(window);
    view_topbar_draw(ui, screen, window->layout.topbar);
    if (screen->overlay == VIEW_OVERLAY_KEYS)
        view_keys_draw(ui, screen, screen->window);
    else if (screen->overlay == VIEW_OVERLAY_FILES)
        view_files_draw(ui, screen, screen->window);
    draw_tip(window);
    window->stale = false;
}

void view_window_draw(ViewWindow *window, ViewDrawList *list)
{
    draw_all(window, list);
}

void view_window_refresh(ViewWindow *window)
{
    if (!window->stale)
        return;
    view_draw_clear(&window->scratch);
    draw_all(window, &window->scratch);
}
