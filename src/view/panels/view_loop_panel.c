#include "view_loop_panel.h"

#include "base_words.h"
#include "explain_words.h"
#include "run_snapshot.h"
#include "trace_store.h"
#include "view_state_face.h"

#include <stdio.h>
#include <string.h>

/* Who runs now, in words. */
static void holder_fact(ViewColumn *column, const RunSnapshot *snapshot)
{
    BaseText text = {0};
    if (snapshot->running != 0)
        explain_words_task(&column->screen->model.lives, snapshot->running,
                           &text);
    else if (snapshot->module_line > 0 && snapshot->turn == 0)
        base_text_printf(&text, _("the program, line %u"),
                         snapshot->module_line);
    else
        base_text_append(&text, _("the loop itself"));
    view_column_fact(column, _("has the thread"), base_text_str(&text),
                     _("whose code runs: all others stand still meanwhile"));
    base_text_release(&text);
}

static void more(ViewColumn *column, uint32_t left)
{
    char text[48];
    if (left == 0)
        return;
    snprintf(text, sizeof text, _("and %u more"), left);
    view_column_paragraph(column, text);
}

/* What is ready or rings, as a snapshot names it, and the words for it. */
static const char *const doings[] = {
    N_("step of %s"),         N_("TaskGroup hears of %s"),
    N_("end of sleep of %s"), N_("gather hears of %s"),
    N_("timeout of %s"),      N_("asyncio.run() hears of %s"),
};
static const char *const others[] = {
    N_("end of sleep"),
    N_("gather hears of a future"),
    N_("asyncio.run() hears of its gather"),
    N_("callback"),
};

/* Appends it in the language that is chosen; a call of the program's own
 * function is the same in all. */
static void append_doing(const char *what, BaseText *out)
{
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(what, others[i]) == 0) {
            base_text_append(out, _(others[i]));
            return;
        }
    for (size_t i = 0; i < sizeof doings / sizeof *doings; i++) {
        size_t length = strlen(doings[i]) - strlen("%s");
        if (strncmp(what, doings[i], length) == 0) {
            base_text_printf(out, _(doings[i]), what + length);
            return;
        }
    }
    base_text_append(out, what);
}

static void draw_ready(ViewColumn *column, const RunSnapshot *snapshot)
{
    const ViewTheme *theme = column->ui->theme;
    uint32_t count = snapshot->ready_count, all = count + snapshot->more_ready;
    view_column_divide(column);
    view_column_heading(column, _("READY, IN THIS ORDER"), theme->text_dim);
    if (count == 0)
        view_column_paragraph(column, _("nothing"));
    for (uint32_t i = 0; i < count && i < VIEW_MOST_LISTED; i++) {
        const RunReady *ready = &snapshot->ready[i];
        BaseText what = {0};
        append_doing(ready->what, &what);
        ViewLink link = {.title = base_text_str(&what),
                         .note = "",
                         .colour =
                             ready->task != 0 ? theme->running : theme->group,
                         .action = ready->task != 0 ? VIEW_ACTION_SELECT_TASK
                                                    : VIEW_ACTION_TELL,
                         .value = ready->task,
                         .tip = _("runs as soon as those above it are done"),
                         .goes_on = i + 1 < count};
        view_column_link(column, &link);
        base_text_release(&what);
    }
    more(column, all > VIEW_MOST_LISTED ? all - VIEW_MOST_LISTED : 0);
}

static void draw_timers(ViewColumn *column, const RunSnapshot *snapshot)
{
    const ViewTheme *theme = column->ui->theme;
    uint32_t count = snapshot->timer_count, all = count + snapshot->more_timers;
    view_column_divide(column);
    view_column_heading(column, _("TIMERS, THE NEXT ONE FIRST"),
                        theme->text_dim);
    if (count == 0)
        view_column_paragraph(column, _("none is set"));
    for (uint32_t i = 0; i < count && i < VIEW_MOST_LISTED; i++) {
        const RunTimer *timer = &snapshot->timers[i];
        BaseText what = {0}, when = {0};
        append_doing(timer->what, &what);
        explain_words_time(timer->when, &when);
        ViewLink link = {
            .title = base_text_str(&what),
            .note = base_text_str(&when),
            .colour = theme->waiting,
            .action =
                timer->task != 0 ? VIEW_ACTION_SELECT_TASK : VIEW_ACTION_TELL,
            .value = timer->task,
            .tip = _("rings in the first turn at or after that time")};
        view_column_link(column, &link);
        base_text_release(&what);
        base_text_release(&when);
    }
    more(column, all > VIEW_MOST_LISTED ? all - VIEW_MOST_LISTED : 0);
}

void view_loop_panel_draw(ViewColumn *column)
{
    const RunSnapshot *snapshot = view_screen_snapshot(column->screen);
    char text[32];
    view_column_title(column, _("Event loop"));
    if (!snapshot) {
        view_column_paragraph(column,
                              _("Its state at this moment is being computed."));
        return;
    }
    BaseText time = {0};
    snprintf(text, sizeof text, "%u", snapshot->turn);
    explain_words_time(snapshot->time, &time);
    view_column_fact(
        column, _("turn"), text,
        _("one round of the loop: all that was ready when it began"));
    view_column_fact(column, _("time"), base_text_str(&time),
                     _("virtual seconds since the run began"));
    base_text_release(&time);
    holder_fact(column, snapshot);
    draw_ready(column, snapshot);
    draw_timers(column, snapshot);
}
