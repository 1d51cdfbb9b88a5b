#include "view_why_panel.h"

#include "base_words.h"
#include "explain_link.h"
#include "explain_why.h"
#include "run_fork.h"
#include "trace_store.h"
#include "view_state_face.h"

#include <math.h>

enum {
    CHAIN = 40,
    WALK_HEIGHT = 26,
    WALK_SPARE = 14 /* px of padding that a bare button can do without */
};

/* One step of the chain: a dot on a line, what happened, where. */
static void draw_step(ViewColumn *column, const ExplainLink *link, bool last)
{
    const ViewScreen *screen = column->screen;
    const ExplainLives *lives = &screen->model.lives;
    BaseText title = {0}, note = {0};
    explain_link_tell(lives, link, &title, &note);
    ViewLink step = {.title = base_text_str(&title),
                     .note = base_text_str(&note),
                     .colour = view_state_colour(
                         column->ui->theme, explain_link_state(lives, link)),
                     .action = VIEW_ACTION_WALK,
                     .value = link->event,
                     .tip = _("to this moment"),
                     .dim = link->event > screen->at.playhead,
                     .now = link->event == screen->at.playhead,
                     .goes_on = !last};
    view_column_link(column, &step);
    base_text_release(&title);
    base_text_release(&note);
}

/* The two ways along causes, as buttons with their keys. */
static void draw_walks(ViewColumn *column)
{
    ViewUi *ui = column->ui;
    const ViewScreen *screen = column->screen;
    const TraceEvent *event = view_screen_event(screen);
    unsigned none = event->cause == TRACE_NONE ? VIEW_BUTTON_DISABLED : 0u;
    ViewButtonSpec cause = {.label = _("[  to the cause"),
                            .action = VIEW_ACTION_CAUSE,
                            .look = VIEW_BUTTON_BARE | none};
    ViewButtonSpec effect = {.label = _("]  to the effect"),
                             .action = VIEW_ACTION_EFFECT,
                             .look = VIEW_BUTTON_BARE};
    column->y += 6;
    float half = column->w / 2;
    float wide = fmaxf(view_ui_button_width(ui, &cause),
                       view_ui_button_width(ui, &effect));
    ViewRect first = view_rect(column->x - 6, column->y, half, WALK_HEIGHT);
    ViewRect second = first;
    if (wide - WALK_SPARE <= half) {
        second.x = column->x + half + 6;
    } else { /* one under the other */
        first.w = second.w = fminf(wide, column->w + 12);
        second.y = column->y += WALK_HEIGHT;
    }
    view_ui_button(ui, first, &cause);
    view_ui_button(ui, second, &effect);
    column->y += WALK_HEIGHT;
}

TraceEventId view_why_panel_target(const ViewScreen *screen)
{
    if (view_screen_count(screen) == 0)
        return TRACE_NONE;
    uint32_t task = screen->at.selected_task;
    if (screen->why != TRACE_NONE)
        return screen->why;
    if (task == 0)
        return screen->at.playhead;
    const ExplainTask *entry = explain_task(&screen->model.lives, task);
    if (!entry || entry->created > screen->at.playhead)
        return TRACE_NONE;
    return explain_why_target(&screen->model.lives, task, screen->at.playhead);
}

TraceEventId view_why_panel_without(const ViewScreen *screen)
{
    const TraceStore *trace = screen->run.trace;
    TraceEventId target = view_why_panel_target(screen);
    if (target == TRACE_NONE)
        return TRACE_NONE;
    if (run_intervention_can_suppress(trace, screen->at.playhead))
        return screen->at.playhead;
    return run_intervention_can_suppress(trace, target) ? target : TRACE_NONE;
}

static const char *without_label(uint16_t kind)
{
    switch (kind) {
    case TRACE_FAILED:
        return _("Without this failure");
    case TRACE_GROUP_ABORT:
        return _("Without this abort");
    case TRACE_TIMEOUT_FIRED:
        return _("Without this time limit");
    default:
        return _("Without this request");
    }
}

void view_why_panel_draw_without(ViewColumn *column)
{
    const TraceStore *trace = column->screen->run.trace;
    TraceEventId event = view_why_panel_without(column->screen);
    if (event == TRACE_NONE)
        return;
    view_column_button(
        column, &(ViewButtonSpec){
                    .label = without_label(trace_store_get(trace, event)->kind),
                    .key = "Z",
                    .action = VIEW_ACTION_SUPPRESS});
}

void view_why_panel_draw(ViewColumn *column)
{
    const ViewScreen *screen = column->screen;
    TraceEventId target = view_why_panel_target(screen);
    if (target == TRACE_NONE)
        return;
    view_draw_role(column->ui->list, VIEW_ROLE_WHY, 0);
    BaseText title = {0};
    explain_link_heading(&screen->model.lives, target, &title);
    ViewFace face = {VIEW_FONT_SANS_BOLD, column->ui->theme->size_text,
                     column->ui->theme->accent};
    ViewRect rect = view_rect(column->x, column->y, column->w, 0);
    column->y += view_ui_paragraph(column->ui, rect, face, 18,
                                   base_text_str(&title), true) +
                 8;
    base_text_release(&title);
    ExplainLink chain[CHAIN];
    uint32_t count = explain_why(&screen->model.lives, target, chain, CHAIN);
    for (uint32_t i = 0; i < count; i++)
        draw_step(column, &chain[i], i + 1 == count);
    draw_walks(column);
    column->y += 6;
    view_why_panel_draw_without(column);
}
