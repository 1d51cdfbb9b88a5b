#include "view_inspector.h"

#include "base_text.h"
#include "base_words.h"
#include "explain_link.h"
#include "explain_why.h"
#include "explain_words.h"
#include "run_snapshot.h"
#include "trace_store.h"
#include "view_state_face.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PAD = 16, ROW = 22, LABEL = 104, CHAIN = 40, MOST_LOCALS = 24 };

/* Where the next thing goes, from top to bottom. */
typedef struct Column {
    ViewUi *ui;
    const ViewScreen *screen;
    float x, y, w;
} Column;

static ViewFace dim_face(const ViewUi *ui)
{
    return (ViewFace){VIEW_FONT_SANS, ui->theme->size_small,
                      ui->theme->text_dim};
}

static ViewFace value_face(const ViewUi *ui)
{
    return (ViewFace){VIEW_FONT_MONO, ui->theme->size_mono, ui->theme->text};
}

/* A label and its value, which may take several rows. */
static void fact(Column *column, const char *label, const char *value)
{
    ViewUi *ui = column->ui;
    view_ui_text(ui, view_rect(column->x, column->y, LABEL - 8, ROW),
                 dim_face(ui), label);
    ViewRect rect =
        view_rect(column->x + LABEL, column->y + 2, column->w - LABEL, 0);
    float height =
        view_ui_paragraph(ui, rect, value_face(ui), ROW - 4, value, true);
    column->y += height > ROW - 4 ? height + 4 : ROW;
}

static void heading(Column *column, const char *text, ViewColour colour)
{
    ViewFace face = {VIEW_FONT_SANS_BOLD, column->ui->theme->size_tiny, colour};
    ViewRect rect = view_rect(column->x, column->y, column->w, 0);
    column->y += view_ui_paragraph(column->ui, rect, face, 18, text, true) + 6;
}

static void paragraph(Column *column, const char *text)
{
    ViewRect rect = view_rect(column->x, column->y, column->w, 0);
    column->y += view_ui_paragraph(column->ui, rect, dim_face(column->ui), 18,
                                   text, true);
}

static void divide(Column *column)
{
    column->y += 12;
    view_draw_rect(
        column->ui->list,
        view_rect(column->x - PAD, column->y, column->w + 2 * PAD, 1),
        column->ui->theme->separator, 0);
    column->y += 14;
}

static const char *text_of(const ViewScreen *screen, TraceText text)
{
    return trace_store_text(screen->run.trace, text);
}

/* The event that tells of the last stretch of a task's life in a state, up to
 * the playhead; TRACE_NONE if it was never in it. */
static TraceEventId last_in(const ViewScreen *screen, uint32_t serial,
                            TraceState state)
{
    const ExplainTask *task = explain_task(&screen->model.lives, serial);
    for (uint32_t i = task->stretch_count; i > 0; i--) {
        const ExplainStretch *stretch =
            &screen->model.lives.stretches[task->stretch + i - 1];
        if (stretch->begin > screen->at.playhead || stretch->state != state)
            continue;
        return stretch->begin;
    }
    return TRACE_NONE;
}

static void place(const ViewScreen *screen, TraceEventId id, char *out,
                  size_t room)
{
    const TraceEvent *event = trace_store_get(screen->run.trace, id);
    if (event->line > 0)
        snprintf(out, room, _("turn %u, line %u"), event->turn, event->line);
    else
        snprintf(out, room, _("turn %u"), event->turn);
}

static const RunTask *live_task(const ViewScreen *screen, uint32_t task)
{
    const RunSnapshot *snapshot = view_screen_snapshot(screen);
    for (uint32_t i = 0; snapshot && i < snapshot->task_count; i++)
        if (snapshot->tasks[i].id == task)
            return &snapshot->tasks[i];
    return NULL;
}

static void coroutine_fact(Column *column, uint32_t serial)
{
    BaseText text = {0};
    explain_words_call(&column->screen->model.lives, serial, &text);
    fact(column, _("runs"), base_text_str(&text));
    base_text_release(&text);
}

static void group_fact(Column *column, const ExplainTask *task)
{
    const ViewScreen *screen = column->screen;
    BaseText text = {0};
    uint32_t owner = task->group == EXPLAIN_NONE
                         ? task->parent
                         : screen->model.lives.groups[task->group].owner;
    explain_words_task(&screen->model.lives, owner, &text);
    fact(column,
         task->group == EXPLAIN_NONE ? _("made by") : _("in the group of"),
         base_text_str(&text));
    base_text_release(&text);
}

static void wait_fact(Column *column, uint32_t serial, TraceState state)
{
    const ViewScreen *screen = column->screen;
    TraceEventId id = last_in(screen, serial, TRACE_STATE_WAITING);
    if (id == TRACE_NONE)
        return;
    bool still =
        state == TRACE_STATE_WAITING || state == TRACE_STATE_CANCEL_REQUESTED;
    BaseText text = {0};
    explain_words_wait(&screen->model.lives, id, &text);
    fact(column, still ? _("waits in") : _("was waiting in"),
         base_text_str(&text));
    base_text_release(&text);
}

static void cancel_facts(Column *column, uint32_t serial, TraceState state)
{
    const ViewScreen *screen = column->screen;
    char text[96];
    TraceEventId asked = last_in(screen, serial, TRACE_STATE_CANCEL_REQUESTED);
    if (asked == TRACE_NONE)
        return;
    snprintf(text, sizeof text, _("turn %u"),
             trace_store_get(screen->run.trace, asked)->turn);
    fact(column, _("asked to stop"), text);
    if (state == TRACE_STATE_CANCELLED) {
        place(screen, explain_task(&screen->model.lives, serial)->ended, text,
              sizeof text);
        fact(column, _("stopped"), text);
    }
    const RunTask *live = live_task(screen, serial);
    const ExplainTask *task = explain_task(&screen->model.lives, serial);
    /* What has ended keeps the number that it had. */
    if (live && live->frame_count > 0)
        snprintf(text, sizeof text, "%u", live->cancelling);
    else if (task->ended <= screen->at.playhead)
        snprintf(text, sizeof text, "%u", task->cancelling);
    else
        return; /* the snapshot is not there yet */
    fact(column, _("cancelling()"), text);
}

static void result_fact(Column *column, const ExplainTask *task,
                        TraceState state)
{
    const ViewScreen *screen = column->screen;
    if (state != TRACE_STATE_CANCELLED && state != TRACE_STATE_FAILED &&
        state != TRACE_STATE_RETURNED)
        return;
    const TraceEvent *event = trace_store_get(screen->run.trace, task->ended);
    char text[96];
    if (state == TRACE_STATE_RETURNED) {
        fact(column, _("result"), text_of(screen, event->text));
    } else if (state == TRACE_STATE_CANCELLED) {
        fact(column, _("result"), _("none: CancelledError"));
    } else {
        fact(column, _("raised"), text_of(screen, event->detail));
        place(screen, task->ended, text, sizeof text);
        fact(column, _("in"), text);
    }
}

static void draw_frame(Column *column, const RunFrame *frame)
{
    char text[160];
    snprintf(text, sizeof text, _("line %u"), frame->line);
    ViewUi *ui = column->ui;
    ViewRect row = view_rect(column->x, column->y, column->w, ROW);
    view_ui_zone(ui, row, VIEW_ACTION_LINE, frame->line,
                 _("to the next event on this line"));
    ViewFace face = value_face(ui);
    float right = view_ui_text_right(ui, row, dim_face(ui), text);
    row.w -= right + 8;
    view_ui_text(ui, row, face, frame->function);
    column->y += ROW;
    for (uint32_t i = 0; i < frame->local_count && i < MOST_LOCALS; i++) {
        const RunLocal *local = &frame->locals[i];
        ViewFace name = dim_face(ui);
        name.font = VIEW_FONT_MONO;
        ViewRect line =
            view_rect(column->x + 12, column->y, column->w - 12, ROW - 2);
        float width = view_ui_text(ui, line, name, local->name);
        view_rect_cut_left(&line, width + 8);
        view_ui_text(ui, line, value_face(ui), local->value);
        column->y += ROW - 2;
    }
    if (frame->local_count > MOST_LOCALS) {
        snprintf(text, sizeof text, _("and %u more"),
                 frame->local_count - MOST_LOCALS);
        paragraph(column, text);
    }
}

static void draw_stack(Column *column, uint32_t serial)
{
    const RunTask *live = live_task(column->screen, serial);
    if (!live || live->frame_count == 0)
        return;
    divide(column);
    heading(column, _("STACK AND LOCALS"), column->ui->theme->text_dim);
    for (uint32_t i = 0; i < live->frame_count; i++)
        draw_frame(column, &live->frames[i]);
}

static void draw_task(Column *column, uint32_t serial)
{
    ViewUi *ui = column->ui;
    const ViewScreen *screen = column->screen;
    const ExplainTask *task = explain_task(&screen->model.lives, serial);
    TraceState state = explain_state_at(&screen->model.lives, serial,
                                        screen->at.playhead, NULL);
    ViewFace name = {VIEW_FONT_SANS_BOLD, ui->theme->size_title,
                     ui->theme->text};
    ViewRect row = view_rect(column->x, column->y, column->w, 26);
    ViewRect title = row;
    title.w -= 130;
    float width = view_ui_text(ui, title, name, text_of(screen, task->name));
    view_rect_cut_left(&row, width + 14);
    column->y += 38;
    if (state == TRACE_STATE_COUNT) {
        paragraph(column, _("It is not made yet at this moment."));
        return;
    }
    view_state_badge(ui, row, state);
    coroutine_fact(column, serial);
    group_fact(column, task);
    wait_fact(column, serial, state);
    cancel_facts(column, serial, state);
    result_fact(column, task, state);
}

/* One step of the chain: a dot on a line, what happened, where. */
static void draw_step(Column *column, const ExplainLink *link, bool last)
{
    ViewUi *ui = column->ui;
    const ViewScreen *screen = column->screen;
    const ViewTheme *theme = ui->theme;
    TraceEventId id = link->event;
    BaseText title = {0}, note = {0};
    explain_link_tell(&screen->model.lives, link, &title, &note);
    bool later = id > screen->at.playhead;
    ViewFace face = {VIEW_FONT_SANS, theme->size_text,
                     later ? theme->text_dim : theme->text};
    ViewFace small = {VIEW_FONT_SANS, theme->size_tiny, theme->text_dim};
    ViewRect text = view_rect(column->x + 22, column->y, column->w - 22, 0);
    const char *words = base_text_str(&title);
    const char *where = base_text_str(&note);
    float height = view_ui_paragraph(ui, text, face, 18, words, false);
    float whole =
        height + view_ui_paragraph(ui, text, small, 16, where, false) + 6;
    ViewRect area =
        view_rect(column->x - 6, column->y - 2, column->w + 12, whole);
    view_draw_role(ui->list, VIEW_ROLE_WHY, id);
    bool hover =
        view_ui_zone(ui, area, VIEW_ACTION_WALK, id, _("to this moment"));
    if (hover || id == screen->at.playhead)
        view_draw_rect(ui->list, area, theme->highlight, 5);
    ViewPoint dot = {column->x + 6, column->y + 9};
    if (!last)
        view_draw_line(ui->list, (ViewPoint){dot.x, dot.y + 7},
                       (ViewPoint){dot.x, column->y + whole + 2},
                       theme->control_edge, 1.5f);
    ViewColour colour = view_state_colour(
        theme, explain_link_state(&screen->model.lives, link));
    view_draw_circle(ui->list, dot, 5, colour);
    view_ui_paragraph(ui, text, face, 18, words, true);
    text.y += height;
    view_ui_paragraph(ui, text, small, 16, where, true);
    column->y += whole;
    base_text_release(&title);
    base_text_release(&note);
}

/* The two ways along causes, as buttons with their keys. */
static void draw_walks(Column *column)
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
    view_ui_button(ui, view_rect(column->x - 6, column->y, half, 26), &cause);
    view_ui_button(ui, view_rect(column->x + half + 6, column->y, half, 26),
                   &effect);
    column->y += 26;
}

static void draw_why(Column *column)
{
    const ViewScreen *screen = column->screen;
    TraceEventId target = view_inspector_why(screen);
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
}

/* How long a cancelled sleep would have gone on. */
static void draw_ghost(Column *column, const ExplainTask *task)
{
    const ViewScreen *screen = column->screen;
    for (uint32_t i = task->cut_sleep_count; i > 0; i--) {
        const ExplainCutSleep *ghost =
            &screen->model.lives.cut_sleeps[task->cut_sleep + i - 1];
        if (ghost->begin > screen->at.playhead)
            continue;
        divide(column);
        heading(column, _("IF IT HAD NOT BEEN CANCELLED"),
                column->ui->theme->text_dim);
        BaseText time = {0}, text = {0};
        explain_words_time(ghost->until, &time);
        base_text_printf(&text, _("It would have slept until %s."),
                         base_text_str(&time));
        paragraph(column, base_text_str(&text));
        base_text_release(&text);
        base_text_release(&time);
        return;
    }
}

static void draw_nobody(Column *column)
{
    ViewUi *ui = column->ui;
    ViewFace name = {VIEW_FONT_SANS_BOLD, ui->theme->size_title,
                     ui->theme->text};
    view_ui_text(ui, view_rect(column->x, column->y, column->w, 26), name,
                 _("No task chosen"));
    column->y += 34;
    paragraph(column, _("Click a lane, or press up and down, to see a task's "
                        "state, its stack and why it is so."));
}

TraceEventId view_inspector_why(const ViewScreen *screen)
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

static void draw_content(Column *column)
{
    const ViewScreen *screen = column->screen;
    uint32_t serial = screen->at.selected_task;
    const ExplainTask *task = explain_task(&screen->model.lives, serial);
    if (!task) {
        draw_nobody(column);
        divide(column);
        draw_why(column);
        return;
    }
    draw_task(column, serial);
    if (view_inspector_why(screen) != TRACE_NONE) {
        divide(column);
        draw_why(column);
    }
    draw_ghost(column, task);
    draw_stack(column, serial);
    column->y += 12;
}

static void draw_tab(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    ViewFace face = {VIEW_FONT_SANS_BOLD, theme->size_text, theme->text};
    ViewRect tab = view_rect(rect.x + PAD + 4, rect.y, rect.w - 60, rect.h);
    float width = view_ui_text(ui, tab, face, _("Task"));
    view_draw_rect(ui->list,
                   view_rect(tab.x - 6, rect.y + rect.h - 3, width + 12, 2),
                   theme->accent, 1);
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

void view_inspector_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_INSPECTOR, screen->at.selected_task);
    draw_tab(ui, screen, view_rect_cut_top(&rect, 42));
    if (view_screen_count(screen) == 0) {
        Column empty = {ui, screen, rect.x + PAD, rect.y + 14,
                        rect.w - 2 * PAD};
        paragraph(&empty, _("A task's state, its stack and why it is so are "
                            "shown here once a program runs."));
        return;
    }
    /* The content's height is known only once it is drawn: the scroll uses
     * that of the last picture and is clamped again by the next. */
    ViewScroll *scroll = &screen->scroll.inspector;
    float content = scroll->shown > 0 ? (float)scroll->shown : rect.h;
    float top = view_ui_scroll_begin(ui, rect, scroll, content);
    Column column = {ui, screen, rect.x + PAD, top + 14, rect.w - 2 * PAD};
    draw_content(&column);
    scroll->shown = (uint32_t)ceilf(column.y - top);
    view_ui_scroll_end(ui);
}
