/* The picture of the whole window. */
#include "view_picture.h"

#include "base_words.h"
#include "explain_words.h"
#include "view_window_private.h"

#include "view_about.h"
#include "view_ask.h"
#include "view_caption.h"
#include "view_corner.h"
#include "view_deeds.h"
#include "view_finder.h"
#include "view_follow.h"
#include "view_gauge.h"
#include "view_grown.h"
#include "view_guest.h"
#include "view_inspector.h"
#include "view_leave.h"
#include "view_legend.h"
#include "view_lesson_panel.h"
#include "view_named.h"
#include "view_notes.h"
#include "view_notice.h"
#include "view_output.h"
#include "view_overlays.h"
#include "view_source.h"
#include "view_start.h"
#include "view_strip.h"
#include "view_timeline_draw.h"
#include "view_timeline_hit.h"
#include "view_topbar.h"
#include "view_transport.h"
#include "view_two.h"
#include "view_words_sheet.h"

#include <math.h>

/* What makes the answer to the lesson's question true. */
static void light_lanes(ViewScreen *screen)
{
    const ViewLesson *lesson = screen->study.lesson;
    const ViewAsked *asked = lesson ? lesson->asked : NULL;
    bool settled = asked && asked->fate != VIEW_FATE_OPEN &&
                   asked->fate != VIEW_FATE_WRONG;
    screen->timeline.lit = settled ? asked->lit : NULL;
    screen->timeline.lit_count = settled ? asked->lit_count : 0;
}

void view_picture_lay_out(ViewWindow *window, ViewRect rect)
{
    ViewScreen *screen = &window->screen;
    screen->at.label_width = screen->names_width;
    const ViewBeside *beside = &screen->beside;
    bool before = beside->joined && beside->is_before;
    screen->timeline.before = before ? &beside->model : NULL;
    screen->timeline.same = before ? beside->pairs.tasks[0] : NULL;
    screen->timeline.same_there = before ? beside->pairs.tasks[1] : NULL;
    screen->timeline.differs = beside->differs;
    screen->timeline.shared = screen->run.veiled ? NULL : screen->run.facts;
    screen->timeline.without_loop =
        (view_beside_compares(beside) && !beside->has_feet) ||
        screen->open.is_scarce;
    if (!view_beside_compares(beside))
        screen->timeline.labels_beside = screen->timeline.tail_beside = 0;
    light_lanes(screen);
    view_timeline_layout(&screen->timeline, &screen->model, &screen->at,
                         &window->lane_theme, &window->measure, rect);
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
    view_picture_lay_out(window, rect);
    if (view_beside_compares(&screen->beside))
        view_two_follow(window);
}

/* Room for all that the run will show, so that lanes do not jump when a state
 * appears. */
static float legend_height(ViewWindow *window, unsigned shown, float width)
{
    const ViewScreen *screen = &window->screen;
    if (screen->open.projector) /* who stands before it tells it */
        return 0;
    ViewTimelineState end = screen->at; /* shares what it points to */
    end.playhead = view_screen_count(screen) - 1;
    shown |= view_timeline_shown(&screen->timeline, &end);
    if (view_beside_compares(&screen->beside))
        shown |= view_two_shown(window, true);
    return view_legend_height(&window->ui, screen, shown, width);
}

/* Where the end of a sleep that is being dragged would come. */
static void draw_sleep_drag(ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    const ViewTheme *theme = &window->theme;
    ViewUi *ui = &window->ui;
    if (screen->sleep.task == 0 || !window->pointer.moved)
        return;
    ViewRect lanes = screen->timeline.lanes;
    float x = ui->mouse_x;
    ViewPoint line[2] = {{x, lanes.y}, {x, lanes.y + lanes.h}};
    BaseText text = {0};
    explain_words_time(screen->sleep.seconds, &text);
    view_draw_role(ui->list, VIEW_ROLE_SELECTION, screen->sleep.task);
    view_draw_polyline(ui->list, line, 2, theme->accent, 1.5f, 5, 4);
    ViewFace face = {VIEW_FONT_MONO, theme->size_small, theme->text};
    float width = view_ui_width(ui, face, base_text_str(&text));
    ViewRect box = {x + 6, ui->mouse_y - 26, width + 12, 22};
    view_draw_rect(ui->list, box, theme->raised, 4);
    view_ui_text_centred(ui, box, face, base_text_str(&text));
    base_text_release(&text);
}

/* Where the names' column is made wider; true: the pointer is there. */
static bool add_names_edge(ViewWindow *window)
{
    const ViewTimeline *timeline = &window->screen.timeline;
    ViewRect edge = view_rect(timeline->plot_x - 5, timeline->lanes.y, 9,
                              timeline->lanes.h + timeline->loop.h);
    return view_ui_zone(&window->ui, edge, VIEW_ACTION_NAMES, 0,
                        _("drag: room for the names; a double click gives them "
                          "what they need")) ||
           window->pointer.drag == VIEW_DRAG_NAMES;
}

/* On top of the lanes. */
static void draw_names_edge(ViewWindow *window)
{
    const ViewTimeline *timeline = &window->screen.timeline;
    ViewRect edge = view_rect(timeline->plot_x - 1, timeline->lanes.y, 2,
                              timeline->lanes.h + timeline->loop.h);
    view_draw_role(window->ui.list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(window->ui.list, edge, window->theme.accent, 0);
}

/* In place of lanes, when none is in a state that is to be shown. */
static void draw_none(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    const ViewTheme *theme = &window->theme;
    if (screen->at.only == 0 || screen->timeline.folds.count > 0)
        return;
    ViewRect lanes = screen->timeline.lanes;
    ViewFace face = {VIEW_FONT_SANS, theme->size_text, theme->text_dim};
    view_draw_role(window->ui.list, VIEW_ROLE_LABEL, 0);
    view_ui_text_centred(&window->ui, lanes, face,
                         _("No lane is in this state at this moment."));
}

enum { LEGEND = 30, LEGEND_LEAST = 25, LANES_LEAST = 280 };

static float least_legend(const ViewScreen *screen)
{
    return screen->open.projector   ? 0
           : screen->open.is_scarce ? LEGEND_LEAST
                                    : LEGEND;
}

/* What came of a deed takes the caption's place for a while, with the legend's
 * if need be, and moves no lane. What needs more stands above the lanes. */
static float news_height(ViewWindow *window, ViewRect rect)
{
    const ViewScreen *screen = &window->screen;
    if (!view_notice_is_news(screen))
        return 0;
    float height = view_notice_height(&window->ui, screen, rect.w);
    return height <= VIEW_CAPTION_HEIGHT + least_legend(screen) ? height : 0;
}

static void draw_caption(ViewWindow *window, ViewRect rect, float news)
{
    rect.h = fmaxf(rect.h, news);
    if (news > 0)
        view_notice_draw_strip(&window->ui, &window->screen, rect);
    else
        view_caption_draw(&window->ui, &window->screen, rect);
}

/* The part that no drawer lies over. */
static ViewRect beside_drawer(const ViewWindow *window, ViewRect rect)
{
    ViewRect drawer = window->layout.inspector;
    if (window->layout.has_drawer && drawer.w > 0 && drawer.x > rect.x &&
        drawer.x < rect.x + rect.w)
        rect.w = drawer.x - rect.x;
    return rect;
}

/* The lanes take the part that no drawer lies over, so that all of them is all
 * that there is to see; where too little of it is left, they lie below it. */
static ViewRect room_of_lanes(const ViewWindow *window, ViewRect rect)
{
    ViewRect room = beside_drawer(window, rect);
    return room.w < LANES_LEAST ? rect : room;
}

static void lay_out_lanes(ViewWindow *window, ViewRect rect)
{
    rect = room_of_lanes(window, rect);
    view_picture_lay_out(window, rect);
    if (view_beside_compares(&window->screen.beside))
        view_two_lay_out(window, rect);
}

static void draw_timeline(ViewWindow *window, ViewRect rect)
{
    ViewScreen *screen = &window->screen;
    ViewUi *ui = &window->ui;
    ViewRect caption =
        view_rect_cut_bottom(&rect, view_caption_height(ui, screen, rect.w));
    view_grown_update(window);
    bool compares = view_beside_compares(&screen->beside);
    ViewRect lanes = rect,
             legend = view_rect_cut_bottom(&lanes, least_legend(screen));
    float news = news_height(window, rect);
    lay_out_lanes(window, lanes);
    unsigned shown = view_timeline_shown(&screen->timeline, &screen->at);
    float height = legend_height(window, shown, rect.w);
    if (height > legend.h) {
        lanes = rect;
        legend = view_rect_cut_bottom(&lanes, height);
        lay_out_lanes(window, lanes);
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
    if (compares) {
        lanes = screen->timeline.rect;
        shown |= view_two_shown(window, false);
    }
    lanes = room_of_lanes(window, lanes);
    reveal(window, lanes);
    view_ui_zone(ui, lanes, VIEW_ACTION_TIMELINE, 0, NULL);
    bool at_edge = add_names_edge(window);
    view_ui_clip(ui, lanes);
    view_timeline_draw(&screen->timeline, &screen->at, ui->list);
    if (at_edge)
        draw_names_edge(window);
    draw_none(window);
    view_gauge_draw(ui, screen);
    view_notes_draw_flags(ui, screen);
    view_named_draw(ui, screen);
    draw_sleep_drag(window);
    view_ui_unclip(ui);
    if (screen->open.only == VIEW_ONLY_ALL) {
        view_ui_scroll_bar(ui, screen->timeline.lanes,
                           screen->timeline.content_height, &screen->at.scroll);
        view_corner_draw(ui, screen);
    }
    if (compares)
        view_two_draw(window);
    draw_caption(window, caption, news);
    if (legend.h > 0 && news <= caption.h)
        view_legend_draw(ui, screen, shown, legend);
}

/* Of what stands above the lanes. */
static float notice_height(ViewWindow *window, ViewRect rect)
{
    return fminf(view_notice_height(&window->ui, &window->screen,
                                    beside_drawer(window, rect).w),
                 rect.h * 0.4f);
}

static void draw_centre(ViewWindow *window, ViewRect rect)
{
    ViewScreen *screen = &window->screen;
    ViewUi *ui = &window->ui;
    if (!view_notice_has_lanes(screen)) {
        screen->timeline.rect = (ViewRect){0};
        view_notice_draw_card(ui, screen, beside_drawer(window, rect));
        return;
    }
    view_facts_of_run(&screen->facts, &screen->model, screen->run.known,
                      !screen->run.veiled && !screen->run.computing);
    if (!screen->draft.on)
        window->notice =
            news_height(window, rect) > 0 ? 0 : notice_height(window, rect);
    ViewRect strip = view_rect_cut_top(&rect, window->notice);
    if (window->notice > 0 && !screen->draft.on)
        view_notice_draw_strip(ui, screen, beside_drawer(window, strip));
    draw_timeline(window, rect);
}

static void draw_tabs(ViewWindow *window, ViewRect rect)
{
    const char *const names[] = {
        N_("Source"), window->screen.study.lesson ? N_("Lesson") : N_("About")};
    ViewUi *ui = &window->ui;
    const ViewTheme *theme = ui->theme;
    float x = rect.x + 14;
    char tip[160];
    view_action_tip(VIEW_ACTION_NEXT_TAB, tip, sizeof tip);
    for (uint32_t i = 0; i < 2; i++) {
        bool chosen = window->screen.open.left_tab == i;
        ViewFace face = {chosen ? VIEW_FONT_SANS_BOLD : VIEW_FONT_SANS_MEDIUM,
                         theme->size_text,
                         chosen ? theme->text : theme->text_dim};
        float width = view_ui_width(ui, face, _(names[i])) + 20;
        ViewRect tab = view_rect(x, rect.y, width, rect.h);
        view_draw_role(ui->list, VIEW_ROLE_BUTTON, VIEW_ACTION_LEFT_TAB);
        view_ui_zone_said(ui, tab, VIEW_ACTION_LEFT_TAB, i, tip);
        view_ui_text_centred(ui, tab, face, _(names[i]));
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
    if (layout->about.h > 0 && screen->study.lesson)
        view_lesson_draw(ui, screen, layout->about);
    else if (layout->about.h > 0)
        view_about_draw(ui, screen, layout->about);
    if (layout->source.h > 0) {
        if (layout->about.h > 0)
            divide(window, layout->source);
        view_guest_draw_source(window, layout->source);
    }
    if (layout->output.h > 0) {
        divide(window, layout->output);
        view_guest_draw_output(window, layout->output);
    }
    view_ui_unclip(ui);
    ViewRect edge = layout->left;
    edge.x += edge.w - 1;
    edge.w = 1;
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, edge, window->theme.separator, 0);
}

/* Where the left column is made wider. */
static void add_source_edge(ViewWindow *window)
{
    ViewRect left = window->layout.left;
    ViewRect edge = view_rect(left.x + left.w - 3, left.y, 6, left.h);
    if (window->screen.open.projector || left.w <= 0)
        return;
    if (view_ui_zone(&window->ui, edge, VIEW_ACTION_SOURCE_EDGE, 0,
                     _("drag: room for the source; a double click gives it "
                       "its share again")) ||
        window->pointer.drag == VIEW_DRAG_SOURCE)
        view_draw_rect(window->ui.list,
                       view_rect(left.x + left.w - 2, edge.y, 2, edge.h),
                       window->theme.accent, 0);
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
    if (!window->pointer.tip_shown || window->pointer.drag != VIEW_DRAG_NONE)
        return;
    const ViewZone *zone = view_ui_zone_at(ui, ui->mouse_x, ui->mouse_y, false);
    if (!zone)
        return;
    BaseText text = {0};
    char tip[160] = "";
    if (zone->action == VIEW_ACTION_TIMELINE) {
        ViewTimelineHit hit = view_timeline_hit(&screen->timeline, &screen->at,
                                                ui->mouse_x, ui->mouse_y);
        view_timeline_tip(&screen->timeline, &screen->at, &hit, &text);
        window->stale = false; /* what is looked up has been drawn just now */
        if (text.length > 0 && view_deeds_sleep_at(window).task != 0)
            base_text_printf(&text, " %s",
                             _("Drag this end of the sleep to change it."));
    } else if (zone->action == VIEW_ACTION_OTHER) {
        ViewBeside *beside = &screen->beside;
        ViewTimelineHit hit = view_timeline_hit(&beside->timeline, &beside->at,
                                                ui->mouse_x, ui->mouse_y);
        view_timeline_tip(&beside->timeline, &beside->at, &hit, &text);
    } else if (zone->tip) {
        base_text_append(&text, zone->tip);
    } else if (screen->open.overlay == VIEW_OVERLAY_NONE) {
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
    ViewLayoutWish wish = {
        .only = screen->open.only,
        .is_projected = screen->open.projector && !screen->open.start,
        .is_lesson = screen->study.lesson,
        .is_edited = screen->editor.on,
        .is_blank = view_lesson_is_open(screen) && !screen->editor.on &&
                    !view_notice_has_lanes(screen),
        .left_wanted = screen->source_width,
        .about_chosen = screen->open.left_tab == VIEW_LEFT_ABOUT,
        .drawer_open = screen->open.drawer,
        .is_bare = screen->study.lesson && screen->study.lesson->is_bare,
        .strip_height = view_strip_fits(screen) ? VIEW_STRIP_HEIGHT : 0,
    };
    float width = view_layout_left_width(screen->window, &wish);
    wish.about_height = view_about_height(&window->ui, screen, width);
    ViewScreen *shown = view_guest_enter(window);
    wish.source_height = view_source_update(&window->ui, shown, width);
    wish.output_height = view_output_update(&window->ui, shown, width);
    view_guest_leave(window);
    if (wish.is_lesson)
        wish.about_height = view_lesson_height(&window->ui, screen, width);
    window->layout = view_layout(screen->window, &wish);
    screen->open.has_drawer = window->layout.has_drawer;
    screen->open.is_high = window->layout.is_high;
    screen->open.is_scarce = window->layout.is_scarce;
}

static void draw_overlay(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewUi *ui = &window->ui;
    switch (screen->open.overlay) {
    case VIEW_OVERLAY_KEYS:
        view_keys_draw(ui, screen, screen->window);
        break;
    case VIEW_OVERLAY_WORDS:
        view_words_draw(ui, screen, screen->window);
        break;
    case VIEW_OVERLAY_FILES:
        view_files_draw(ui, screen, screen->window);
        break;
    case VIEW_OVERLAY_PALETTE:
    case VIEW_OVERLAY_SEARCH:
        view_finder_draw(ui, screen, screen->window);
        break;
    case VIEW_OVERLAY_SAVE:
    case VIEW_OVERLAY_PICTURE:
    case VIEW_OVERLAY_FILM:
    case VIEW_OVERLAY_RAISE:
    case VIEW_OVERLAY_KNOB:
    case VIEW_OVERLAY_SLEEP:
    case VIEW_OVERLAY_COMPARE:
    case VIEW_OVERLAY_HAND_IN:
    case VIEW_OVERLAY_STUDENT:
        view_ask_draw(ui, screen, screen->window);
        break;
    case VIEW_OVERLAY_NOTE:
        view_notes_draw_sheet(ui, screen, screen->window);
        break;
    case VIEW_OVERLAY_LEAVE:
        view_leave_draw(ui, screen);
        break;
    case VIEW_OVERLAY_NONE:
        break;
    }
}

/* What is shown is not the text's own run. */
static void dim(ViewWindow *window, ViewRect rect)
{
    view_draw_rect(window->ui.list, rect,
                   view_theme_fade(window->theme.canvas, 0.5f), 0);
}

/* Lies over the lanes, which are dimmed: they are not to jump at each letter
 * that makes the text wrong or right. */
static void draw_draft(ViewWindow *window, ViewRect rect)
{
    if (!view_notice_has_lanes(&window->screen) || rect.h <= 0 ||
        news_height(window, rect) > 0)
        return;
    float height = notice_height(window, rect);
    if (height > 0)
        view_notice_draw_strip(
            &window->ui, &window->screen,
            beside_drawer(window, view_rect_cut_top(&rect, height)));
}

static void dim_run(ViewWindow *window)
{
    if (!window->screen.draft.on)
        return;
    view_draw_role(window->ui.list, VIEW_ROLE_PANEL, 0);
    dim(window, window->screen.timeline.rect);
    dim(window, window->layout.output);
    dim(window, window->layout.inspector);
    draw_draft(window, window->layout.centre);
}

static void draw_start(ViewWindow *window)
{
    ViewRect rest = window->screen.window;
    view_rect_cut_top(&rest, window->layout.topbar.h);
    window->screen.timeline.rect = (ViewRect){0};
    view_start_draw(window, rest);
}

static void draw_program(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    ViewUi *ui = &window->ui;
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, screen->window, window->theme.canvas, 0);
    if (window->layout.centre.h > 0)
        draw_centre(window, window->layout.centre);
    if (window->layout.transport.h > 0) {
        divide(window, window->layout.transport);
        view_transport_draw(ui, screen, window->layout.transport);
    }
    if (window->layout.left.w > 0)
        draw_left(window);
    add_source_edge(window);
    draw_right(window);
    dim_run(window);
}

static void draw_all(ViewWindow *window, ViewDrawList *list)
{
    ViewScreen *screen = &window->screen;
    ViewUi *ui = &window->ui;
    ui->list = list;
    ui->measure = &window->measure;
    ui->theme = &window->theme;
    view_ui_begin(ui, screen->window);
    view_follow_begin(window);
    lay_out(window);
    if (screen->open.projector && screen->open.blank) {
        view_draw_role(list, VIEW_ROLE_PANEL, 0);
        view_draw_rect(list, screen->window, 0x000000ff, 0);
        window->stale = false;
        return;
    }
    if (screen->open.start)
        draw_start(window);
    else
        draw_program(window);
    if (screen->open.only != VIEW_ONLY_ALL)
        view_topbar_draw_title(ui, screen, window->layout.topbar);
    else if (window->layout.topbar.h > 0)
        view_topbar_draw(ui, screen, window->layout.topbar);
    if (window->layout.strip.h > 0)
        view_strip_draw(ui, screen, window->layout.strip);
    if (screen->open.overlay == VIEW_OVERLAY_NONE)
        view_follow_draw(window);
    draw_overlay(window);
    draw_tip(window);
    window->stale = false;
}

void view_picture_draw(ViewWindow *window, ViewDrawList *list)
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
