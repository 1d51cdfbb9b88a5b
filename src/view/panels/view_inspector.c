#include "view_inspector.h"

#include "base_words.h"
#include "view_changes_panel.h"
#include "view_column.h"
#include "view_errors_panel.h"
#include "view_loop_panel.h"
#include "view_task_panel.h"
#include "view_tree_panel.h"
#include "view_why_panel.h"

#include <math.h>

#define BELOW_SHARE 0.4f /* of a high inspector: its lower half */

enum { TAB_HEIGHT = 42, TAB_GAP = 18, TAB_LEAST = 8 };

static void draw_nobody(ViewColumn *column)
{
    view_column_title(column, _("No task chosen"));
    view_column_paragraph(
        column, _("Click a lane, or press up and down, to see a task's "
                  "state, its stack and why it is so."));
}

static void draw_task_tab(ViewColumn *column, ViewScreen *screen)
{
    uint32_t serial = screen->at.selected_task;
    bool chosen = explain_task(&screen->model.lives, serial) != NULL;
    if (chosen) {
        view_facts_of_task(&screen->facts, &screen->model, screen->run.known,
                           serial, screen->at.playhead);
        view_task_panel_draw(column, serial);
    } else {
        draw_nobody(column);
    }
    if (view_why_panel_target(screen) != TRACE_NONE) {
        view_column_divide(column);
        view_why_panel_draw(column);
    }
    if (chosen)
        view_task_panel_draw_more(column, serial);
}

static void draw_content(ViewColumn *column, ViewScreen *screen,
                         ViewPanel panel)
{
    switch (panel) {
    case VIEW_PANEL_LOOP:
        view_loop_panel_draw(column);
        break;
    case VIEW_PANEL_ERRORS:
        view_errors_panel_draw(column);
        break;
    case VIEW_PANEL_TREE:
        view_tree_panel_draw(column);
        break;
    case VIEW_PANEL_CHANGES:
        view_changes_panel_draw(column);
        break;
    default:
        draw_task_tab(column, screen);
        break;
    }
    column->y += 12;
}

typedef struct Tab {
    const char *name, *tip;
} Tab;

static const Tab tabs[VIEW_PANEL_COUNT] = {
    [VIEW_PANEL_TASK] = {N_("Task"),
                         N_("the chosen task, and why it is so  (I)")},
    [VIEW_PANEL_LOOP] = {N_("Loop"),
                         N_("what is ready, and which timers are set  (I)")},
    [VIEW_PANEL_ERRORS] = {N_("Errors"),
                           N_("what failed, and how it went up  (I)")},
    [VIEW_PANEL_TREE] = {N_("Tree"), N_("who awaits whom at this moment  (I)")},
    [VIEW_PANEL_CHANGES] = {N_("What if"),
                            N_("what you did to the run, and what came of "
                               "it  (I)")},
};

static ViewFace tab_face(const ViewUi *ui, bool chosen, float size)
{
    const ViewTheme *theme = ui->theme;
    return (ViewFace){chosen ? VIEW_FONT_SANS_BOLD : VIEW_FONT_SANS_MEDIUM,
                      size, chosen ? theme->text : theme->text_dim};
}

/* What is left between the names when all stand in a row. */
static float tab_gap(const ViewUi *ui, ViewPanel chosen, float room, float size)
{
    float wanted = 0;
    for (uint32_t i = 0; i < VIEW_PANEL_COUNT; i++)
        wanted +=
            view_ui_width(ui, tab_face(ui, i == chosen, size), _(tabs[i].name));
    float gap = (room - wanted) / (VIEW_PANEL_COUNT - 1);
    return gap < TAB_GAP ? gap : TAB_GAP;
}

static void draw_tabs(ViewUi *ui, const ViewScreen *screen, bool below,
                      ViewRect rect)
{
    ViewPanel panel = below ? screen->open.below : screen->open.panel;
    const ViewTheme *theme = ui->theme;
    float room = rect.w - VIEW_COLUMN_PAD - (screen->open.has_drawer ? 44 : 12);
    float x = rect.x + VIEW_COLUMN_PAD, size = theme->size_text;
    if (tab_gap(ui, panel, room, size) < TAB_LEAST) {
        size = theme->size_small;
        room += VIEW_COLUMN_PAD / 2;
        x -= VIEW_COLUMN_PAD / 2;
    }
    float gap = tab_gap(ui, panel, room, size);
    for (uint32_t i = 0; i < VIEW_PANEL_COUNT; i++) {
        bool chosen = i == panel;
        ViewFace face = tab_face(ui, chosen, size);
        float width = view_ui_width(ui, face, _(tabs[i].name));
        ViewRect tab = view_rect(x, rect.y, width + 1, rect.h);
        view_draw_role(ui->list, VIEW_ROLE_BUTTON, VIEW_ACTION_PANEL);
        view_ui_zone(ui, view_rect(x - gap / 2, rect.y, width + gap, rect.h),
                     VIEW_ACTION_PANEL, below ? i + VIEW_PANEL_COUNT : i,
                     _(tabs[i].tip));
        view_ui_text(ui, tab, face, _(tabs[i].name));
        if (chosen)
            view_draw_rect(ui->list,
                           view_rect(x - 4, rect.y + rect.h - 3, width + 8, 2),
                           theme->accent, 1);
        x += width + gap;
    }
    view_draw_role(ui->list, VIEW_ROLE_INSPECTOR, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y + rect.h - 1, rect.w, 1),
                   theme->separator, 0);
    if (!screen->open.has_drawer)
        return;
    ViewButtonSpec close = {.icon = VIEW_ICON_CROSS,
                            .action = VIEW_ACTION_DRAWER,
                            .look = VIEW_BUTTON_BARE,
                            .tip = _("close  (Esc)")};
    view_ui_button(ui, view_rect(rect.x + rect.w - 40, rect.y + 6, 30, 30),
                   &close);
}

/* One panel below its tabs. */
static void draw_half(ViewUi *ui, ViewScreen *screen, bool below, ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_INSPECTOR, screen->at.selected_task);
    if (screen->open.only == VIEW_ONLY_ALL)
        draw_tabs(ui, screen, below, view_rect_cut_top(&rect, TAB_HEIGHT));
    ViewColumn column = {ui, screen, rect.x + VIEW_COLUMN_PAD, rect.y + 14,
                         rect.w - 2 * VIEW_COLUMN_PAD};
    /* The content's height is known only once it is drawn: the scroll uses
     * that of the last picture and is clamped again by the next. */
    ViewScroll *scroll =
        below ? &screen->scroll.below : &screen->scroll.inspector;
    float content = scroll->shown > 0 ? (float)scroll->shown : rect.h;
    float top = view_ui_scroll_begin(ui, rect, scroll, content);
    column.y = top + 14;
    draw_content(&column, screen,
                 below ? screen->open.below : screen->open.panel);
    scroll->shown = (uint32_t)ceilf(column.y - top);
    view_ui_scroll_end(ui);
}

static void draw_nothing(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_INSPECTOR, 0);
    if (screen->open.only == VIEW_ONLY_ALL)
        draw_tabs(ui, screen, false, view_rect_cut_top(&rect, TAB_HEIGHT));
    ViewColumn column = {ui, screen, rect.x + VIEW_COLUMN_PAD, rect.y + 14,
                         rect.w - 2 * VIEW_COLUMN_PAD};
    view_column_paragraph(&column,
                          _("A task's state, its stack and why it is so are "
                            "shown here once a program runs."));
}

void view_inspector_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    if (view_screen_count(screen) == 0) {
        draw_nothing(ui, screen, rect);
        return;
    }
    if (!screen->open.is_high) {
        draw_half(ui, screen, false, rect);
        return;
    }
    ViewRect below = view_rect_cut_bottom(&rect, floorf(rect.h * BELOW_SHARE));
    draw_half(ui, screen, false, rect);
    view_draw_role(ui->list, VIEW_ROLE_INSPECTOR, 0);
    view_draw_rect(ui->list, view_rect(below.x, below.y, below.w, 1),
                   ui->theme->separator, 0);
    draw_half(ui, screen, true, below);
}
