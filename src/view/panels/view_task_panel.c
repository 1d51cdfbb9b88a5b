#include "view_task_panel.h"

#include "base_words.h"
#include "explain_holders.h"
#include "explain_words.h"
#include "run_snapshot.h"
#include "trace_store.h"
#include "trace_task.h"
#include "view_facts.h"
#include "view_state_face.h"

#include <stdio.h>

enum { MOST_LOCALS = 24, MOST_WAITERS = 6, MOST_HOLDERS = 6 };

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
    return snapshot ? run_snapshot_of(snapshot, task) : NULL;
}

static void coroutine_fact(ViewColumn *column, uint32_t serial)
{
    BaseText text = {0};
    explain_words_call(&column->screen->model.lives, serial, &text);
    view_column_fact(column, _("runs"), base_text_str(&text),
                     _("the coroutine that this task steps through, with its "
                       "arguments"));
    base_text_release(&text);
}

static void group_fact(ViewColumn *column, const ExplainTask *task)
{
    const ViewScreen *screen = column->screen;
    BaseText text = {0};
    uint32_t owner = task->group == EXPLAIN_NONE
                         ? task->parent
                         : screen->model.lives.groups[task->group].owner;
    explain_words_task(&screen->model.lives, owner, &text);
    if (task->group == EXPLAIN_NONE)
        view_column_fact(column, _("made by"), base_text_str(&text),
                         _("who called create_task(), or its like"));
    else
        view_column_fact(column, _("in the group of"), base_text_str(&text),
                         _("the task whose TaskGroup it belongs to"));
    base_text_release(&text);
}

/* Of a semaphore that it waits for. */
static void holders_fact(ViewColumn *column, TraceEventId wait)
{
    const ExplainLives *lives = &column->screen->model.lives;
    uint32_t tasks[MOST_HOLDERS];
    uint32_t count = explain_holders(lives, wait, column->screen->at.playhead,
                                     tasks, MOST_HOLDERS);
    BaseText text = {0};
    for (uint32_t i = 0; i < count && i < MOST_HOLDERS; i++) {
        if (i > 0)
            base_text_append(&text, ", ");
        explain_words_task(lives, tasks[i], &text);
    }
    if (count > MOST_HOLDERS)
        base_text_printf(&text, " +%u", count - MOST_HOLDERS);
    if (count > 0)
        view_column_fact(column, _("held by"), base_text_str(&text),
                         _("whoever of them gives it back ends the wait of the "
                           "first in the queue"));
    base_text_release(&text);
}

static void wait_fact(ViewColumn *column, uint32_t serial, TraceState state)
{
    const ViewScreen *screen = column->screen;
    TraceEventId id = last_in(screen, serial, TRACE_STATE_WAITING);
    if (id == TRACE_NONE)
        return;
    bool still =
        state == TRACE_STATE_WAITING || state == TRACE_STATE_CANCEL_REQUESTED;
    BaseText text = {0};
    explain_words_wait(&screen->model.lives, id,
                       still ? screen->at.playhead : id, &text);
    view_column_fact(column, still ? _("waits for") : _("was waiting for"),
                     base_text_str(&text),
                     _("what its last await was on: a task stands still there "
                       "until that is done"));
    base_text_release(&text);
    if (still)
        holders_fact(column, id);
}

/* Who waits for it now, by the snapshot. */
static void waiters_fact(ViewColumn *column, uint32_t serial)
{
    const ViewScreen *screen = column->screen;
    const RunSnapshot *snapshot = view_screen_snapshot(screen);
    BaseText text = {0};
    uint32_t found = 0;
    for (uint32_t i = 0; snapshot && i < snapshot->task_count; i++) {
        if (run_snapshot_task(snapshot, i)->waits_on_task != serial)
            continue;
        if (found < MOST_WAITERS)
            base_text_printf(&text, "%s%s", found > 0 ? ", " : "",
                             run_snapshot_task(snapshot, i)->name);
        found++;
    }
    if (found > MOST_WAITERS)
        base_text_printf(&text, " +%u", found - MOST_WAITERS);
    if (found > 0)
        view_column_fact(column, _("awaited by"), base_text_str(&text),
                         _("these tasks go on when this one ends"));
    base_text_release(&text);
}

/* Task.cancelling() as the machine has it at the playhead; what has ended keeps
 * the number that it had then. */
static void cancelling_fact(ViewColumn *column, uint32_t serial)
{
    const ViewScreen *screen = column->screen;
    const RunTask *live = live_task(screen, serial);
    const ExplainTask *task = explain_task(&screen->model.lives, serial);
    char text[16];
    if (live && live->frame_count > 0)
        snprintf(text, sizeof text, "%u", live->cancelling);
    else if (task->ended <= screen->at.playhead)
        snprintf(text, sizeof text, "%u", task->cancelling);
    else
        return; /* the snapshot is not there yet */
    view_column_fact(column, _("cancelling()"), text,
                     _("requests to stop that uncancel() has not taken back"));
}

static void cancel_facts(ViewColumn *column, uint32_t serial, TraceState state)
{
    const ViewScreen *screen = column->screen;
    char text[96];
    TraceEventId asked = last_in(screen, serial, TRACE_STATE_CANCEL_REQUESTED);
    if (asked == TRACE_NONE)
        return;
    snprintf(text, sizeof text, _("turn %u"),
             trace_store_get(screen->run.trace, asked)->turn);
    view_column_fact(column, _("asked to stop"), text,
                     _("when cancel() was called for it"));
    if (state == TRACE_STATE_CANCELLED) {
        place(screen, explain_task(&screen->model.lives, serial)->ended, text,
              sizeof text);
        view_column_fact(column, _("stopped"), text,
                         _("when CancelledError left its coroutine"));
    }
    cancelling_fact(column, serial);
}

static void result_fact(ViewColumn *column, const ExplainTask *task,
                        TraceState state)
{
    const ViewScreen *screen = column->screen;
    char text[96];
    if (state != TRACE_STATE_CANCELLED && state != TRACE_STATE_FAILED &&
        state != TRACE_STATE_RETURNED)
        return;
    const TraceEvent *event = trace_store_get(screen->run.trace, task->ended);
    if (state == TRACE_STATE_RETURNED) {
        view_column_fact(column, _("result"), text_of(screen, event->text),
                         _("what its coroutine returned"));
    } else if (state == TRACE_STATE_CANCELLED) {
        view_column_fact(
            column, _("result"), _("none: CancelledError"),
            _("a cancelled task has no result: to ask for it raises "
              "CancelledError"));
    } else {
        view_column_fact(column, _("raised"), text_of(screen, event->detail),
                         _("the exception that left its coroutine"));
        place(screen, task->ended, text, sizeof text);
        view_column_fact(column, _("in"), text, _("where that was"));
    }
}

static void draw_name(ViewColumn *column, const ExplainTask *task,
                      TraceState state)
{
    ViewUi *ui = column->ui;
    ViewFace name = {VIEW_FONT_SANS_BOLD, ui->theme->size_title,
                     ui->theme->text};
    const char *text = text_of(column->screen, task->name);
    ViewRect row = view_rect(column->x, column->y, column->w, 26);
    float width = view_ui_width(ui, name, text);
    float badge = state == TRACE_STATE_COUNT ? 0 : 130;
    if (width + badge > column->w) { /* a long name has its own rows */
        view_column_title(column, text);
        row = view_rect(column->x, column->y, column->w, 26);
        column->y += badge > 0 ? 38 : 0;
    } else {
        view_ui_text(ui, row, name, text);
        view_rect_cut_left(&row, width + 14);
        column->y += 38;
    }
    if (badge > 0)
        view_state_badge(ui, row, state);
}

void view_task_panel_draw(ViewColumn *column, uint32_t serial)
{
    const ViewScreen *screen = column->screen;
    const ExplainTask *task = explain_task(&screen->model.lives, serial);
    TraceState state = explain_state_at(&screen->model.lives, serial,
                                        screen->at.playhead, NULL);
    draw_name(column, task, state);
    if (state == TRACE_STATE_COUNT) {
        view_column_paragraph(column, _("It is not made yet at this moment."));
        return;
    }
    coroutine_fact(column, serial);
    group_fact(column, task);
    wait_fact(column, serial, state);
    waiters_fact(column, serial);
    cancel_facts(column, serial, state);
    result_fact(column, task, state);
}

static void draw_ledger(ViewColumn *column)
{
    const ViewSentences *ledger = &column->screen->facts.ledger;
    const ViewTheme *theme = column->ui->theme;
    if (ledger->count == 0)
        return;
    view_column_divide(column);
    view_column_heading(column, _("REQUESTS TO STOP"), theme->text_dim);
    for (uint32_t i = 0; i < ledger->count; i++) {
        TraceEventId event = ledger->sentences[i].event;
        ViewLink link = {.title = view_sentence(ledger, i),
                         .note = "",
                         .colour = theme->cancel,
                         .action = VIEW_ACTION_WALK,
                         .value = event,
                         .tip = _("to this moment"),
                         .now = event == column->screen->at.playhead,
                         .goes_on = i + 1 < ledger->count};
        view_column_link(column, &link);
    }
}

/* Before the end of a part of a run, others may stand elsewhere. */
static bool is_end_far(const ViewScreen *screen)
{
    return screen->run.veiled &&
           screen->at.playhead + 1 < view_screen_count(screen);
}

/* The stretch of waiting that the run ends in: who could end it, and why nobody
 * does. */
/* Its timer ends that: there is nobody to be named. */
static bool sleeps(const ViewScreen *screen, uint32_t stretch)
{
    const ExplainLives *lives = &screen->model.lives;
    const TraceEvent *begin =
        trace_store_get(lives->trace, lives->stretches[stretch].begin);
    return begin->kind == TRACE_SUSPENDED && begin->count == TRACE_WAIT_SLEEP;
}

static void draw_waits(ViewColumn *column, uint32_t serial)
{
    const ViewScreen *screen = column->screen;
    const ViewSentences *waits = &screen->facts.waits;
    const ExplainTask *task = explain_task(&screen->model.lives, serial);
    uint32_t last = task->stretch + task->stretch_count - 1;
    if (waits->count == 0 || task->stretch_count == 0 || is_end_far(screen) ||
        sleeps(screen, last) ||
        screen->model.lives.stretches[last].begin > screen->at.playhead)
        return;
    view_column_divide(column);
    view_column_heading(column, _("WHO COULD END THE WAIT"),
                        column->ui->theme->text_dim);
    for (uint32_t i = 0; i < waits->count; i++)
        view_column_paragraph(column, view_sentence(waits, i));
}

/* How long a cancelled sleep would have gone on. */
static void draw_ghost(ViewColumn *column, const ExplainTask *task)
{
    const ViewScreen *screen = column->screen;
    for (uint32_t i = task->cut_sleep_count; i > 0; i--) {
        const ExplainCutSleep *ghost =
            &screen->model.lives.cut_sleeps[task->cut_sleep + i - 1];
        if (ghost->begin > screen->at.playhead)
            continue;
        view_column_divide(column);
        view_column_heading(column, _("IF IT HAD NOT BEEN CANCELLED"),
                            column->ui->theme->text_dim);
        BaseText text = {0}, time = {0};
        explain_words_time(ghost->until, &time);
        base_text_printf(&text, _("it would have slept until %s."), time.data);
        view_column_paragraph(column, base_text_str(&text));
        base_text_release(&text);
        base_text_release(&time);
        return;
    }
}

static void draw_frame(ViewColumn *column, const RunFrame *frame)
{
    char text[160];
    snprintf(text, sizeof text, _("line %u"), frame->line);
    ViewUi *ui = column->ui;
    ViewRect row = view_rect(column->x, column->y, column->w, VIEW_COLUMN_ROW);
    view_ui_zone(ui, row, VIEW_ACTION_LINE, frame->line,
                 _("to the next event on this line"));
    ViewFace face = view_column_mono(column);
    float right = view_ui_text_right(ui, row, view_column_dim(column), text);
    row.w -= right + 8;
    view_ui_text(ui, row, face, frame->function);
    column->y += VIEW_COLUMN_ROW;
    for (uint32_t i = 0; i < frame->local_count && i < MOST_LOCALS; i++) {
        const RunLocal *local = &frame->locals[i];
        ViewFace name = view_column_dim(column);
        name.font = VIEW_FONT_MONO;
        ViewRect line = view_rect(column->x + 12, column->y, column->w - 12,
                                  VIEW_COLUMN_ROW - 2);
        view_ui_zone_said(ui, line, VIEW_ACTION_TELL, 0, local->value);
        float width = view_ui_text(ui, line, name, local->name);
        view_rect_cut_left(&line, width + 8);
        view_ui_text(ui, line, view_column_mono(column), local->value);
        column->y += VIEW_COLUMN_ROW - 2;
    }
    if (frame->local_count > MOST_LOCALS) {
        snprintf(text, sizeof text, _("and %u more"),
                 frame->local_count - MOST_LOCALS);
        view_column_paragraph(column, text);
    }
}

static void draw_stack(ViewColumn *column, uint32_t serial)
{
    const RunTask *live = live_task(column->screen, serial);
    if (!live || live->frame_count == 0)
        return;
    view_column_divide(column);
    view_column_heading(column, _("STACK AND LOCALS"),
                        column->ui->theme->text_dim);
    for (uint32_t i = 0; i < live->frame_count; i++)
        draw_frame(column, &live->frames[i]);
}

void view_task_panel_draw_more(ViewColumn *column, uint32_t serial)
{
    draw_waits(column, serial);
    draw_ledger(column);
    draw_ghost(column, explain_task(&column->screen->model.lives, serial));
    draw_stack(column, serial);
}
