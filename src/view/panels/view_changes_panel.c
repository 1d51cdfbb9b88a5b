#include "view_changes_panel.h"

#include "base_words.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_knobs.h"
#include "view_why_panel.h"

#include <string.h>

static void name_task(const ViewScreen *screen, uint32_t serial, BaseText *out)
{
    if (explain_task(&screen->model.lives, serial))
        explain_words_task(&screen->model.lives, serial, out);
    else
        base_text_append(out, _("a task that is not there"));
}

/* What does not happen to the task, by the kind of the event. */
static void tell_suppressed(const char *kind, const char *task, BaseText *out)
{
    if (strcmp(kind, trace_kind_name(TRACE_FAILED)) == 0)
        base_text_printf(out, _("You keep %s from failing."), task);
    else if (strcmp(kind, trace_kind_name(TRACE_GROUP_ABORT)) == 0)
        base_text_printf(out, _("You keep the group of %s from aborting."),
                         task);
    else if (strcmp(kind, trace_kind_name(TRACE_TIMEOUT_FIRED)) == 0)
        base_text_printf(out, _("You keep a time limit of %s from firing."),
                         task);
    else
        base_text_printf(
            out, _("You keep a request to cancel from reaching %s."), task);
}

/* "Task-3 is cancelled." */
void view_changes_panel_tell(const ViewScreen *screen, const ViewDeed *deed,
                             BaseText *out)
{
    BaseText task = {0}, time = {0};
    name_task(screen, deed->task, &task);
    switch (deed->kind) {
    case VIEW_DEED_CANCEL:
        base_text_printf(out, _("You cancel %s."), base_text_str(&task));
        break;
    case VIEW_DEED_RAISE:
        base_text_printf(out, _("You raise %s in %s."), deed->name,
                         base_text_str(&task));
        break;
    case VIEW_DEED_SLEEP:
        explain_words_time(deed->seconds, &time);
        base_text_printf(out, _("You let the sleep of %s take %s."),
                         base_text_str(&task), base_text_str(&time));
        break;
    case VIEW_DEED_KNOB:
        base_text_printf(out, _("You set %s to %s."), deed->name, deed->text);
        break;
    case VIEW_DEED_INTERRUPT:
        base_text_append(out, _("You press Ctrl+C."));
        break;
    case VIEW_DEED_SUPPRESS:
        tell_suppressed(deed->name, base_text_str(&task), out);
        break;
    case VIEW_DEED_TURN:
        base_text_printf(out, _("You turn a knob: %s."), deed->name);
        break;
    }
    base_text_release(&task);
    base_text_release(&time);
}

/* The event with which it is done: the nth of its kind. */
static TraceEventId event_of(const ViewScreen *screen, const ViewDeed *deed)
{
    const TraceStore *trace = screen->run.trace;
    uint32_t count = view_screen_count(screen);
    for (TraceEventId id = 0; id < count; id++) {
        const TraceEvent *event = trace_store_get(trace, id);
        if (event->kind == TRACE_INTERVENED && event->task == deed->task &&
            event->turn >= deed->turn)
            return id;
    }
    return TRACE_NONE;
}

static const char *why_in_vain(ViewVain vain)
{
    switch (vain) {
    case VIEW_VAIN_NOT:
        break;
    case VIEW_VAIN_NO_TASK:
        return _("it came to nothing: there is no such task");
    case VIEW_VAIN_TOO_EARLY:
        return _("it came to nothing: the task was not made yet");
    case VIEW_VAIN_TOO_LATE:
        return _("it came to nothing: the task had ended");
    case VIEW_VAIN_AFTER_THE_END:
        return _("it came to nothing: the run had ended");
    case VIEW_VAIN_NO_SLEEP:
        return _("it came to nothing: the task began no sleep there");
    case VIEW_VAIN_NOT_THERE:
        return _("it came to nothing: that does not happen here");
    }
    return "";
}

static void draw_deed(ViewColumn *column, const ViewDeed *deed, bool last)
{
    const ViewScreen *screen = column->screen;
    bool before = deed->kind == VIEW_DEED_TURN;
    bool absent = deed->kind == VIEW_DEED_SUPPRESS;
    bool acted = !before && !absent && deed->vain == VIEW_VAIN_NOT;
    TraceEventId event = acted ? event_of(screen, deed) : TRACE_NONE;
    BaseText title = {0}, note = {0};
    view_changes_panel_tell(screen, deed, &title);
    if (before)
        base_text_append(&note, _("from the beginning"));
    else if (deed->vain != VIEW_VAIN_NOT)
        base_text_append(&note, why_in_vain(deed->vain));
    else if (absent)
        base_text_printf(&note, _("it was in turn %u"), deed->turn);
    else if (event == TRACE_NONE) /* it was not recorded */
        base_text_printf(&note, _("turn %u"), deed->turn);
    else
        base_text_printf(&note, _("turn %u"),
                         trace_store_get(screen->run.trace, event)->turn);
    ViewLink link = {.title = base_text_str(&title),
                     .note = base_text_str(&note),
                     .colour = column->ui->theme->accent,
                     .action = event == TRACE_NONE ? VIEW_ACTION_TELL
                                                   : VIEW_ACTION_STORY,
                     .value = event,
                     .tip = _("to this moment"),
                     .now = event == screen->at.playhead,
                     .goes_on = !last};
    view_column_link(column, &link);
    base_text_release(&title);
    base_text_release(&note);
}

/* To the chosen task, while it lives at the playhead. */
static void draw_target(ViewColumn *column)
{
    const ViewScreen *screen = column->screen;
    const ExplainTask *task =
        explain_task(&screen->model.lives, screen->at.selected_task);
    BaseText name = {0}, label = {0};
    if (!task || task->created > screen->at.playhead ||
        (task->ended != TRACE_NONE && task->ended <= screen->at.playhead))
        return;
    name_task(screen, screen->at.selected_task, &name);
    base_text_printf(&label, _("Cancel %s here"), base_text_str(&name));
    column->y += 6;
    view_column_button(column,
                       &(ViewButtonSpec){.label = base_text_str(&label),
                                         .key = "X",
                                         .action = VIEW_ACTION_CANCEL_TASK});
    view_column_button(column,
                       &(ViewButtonSpec){.label = _("Raise something in it"),
                                         .key = "R",
                                         .action = VIEW_ACTION_RAISE});
    base_text_release(&name);
    base_text_release(&label);
}

/* What needs no task. */
static void draw_more(ViewColumn *column)
{
    column->y += 6;
    view_why_panel_draw_without(column);
    view_column_button(column,
                       &(ViewButtonSpec){.label = _("Ctrl+C here"),
                                         .key = "Shift+C",
                                         .action = VIEW_ACTION_INTERRUPT});
}

/* A turned knob alone gives a run of its own. */
static bool is_fork(const ViewBeside *beside)
{
    for (size_t i = 0; i < beside->done_count; i++)
        if (beside->done[i].deed.kind != VIEW_DEED_TURN)
            return true;
    return false;
}

/* Whose luck a deed changes. */
static void draw_shared(ViewColumn *column)
{
    const ViewBeside *beside = &column->screen->beside;
    view_column_paragraph(
        column, beside->shared
                    ? _("All tasks draw from one stream of random numbers, as "
                        "in CPython: one draw less shifts everybody's luck.")
                    : _("Each task draws the random numbers that it drew "
                        "before: what differs comes of what you did."));
    view_column_button(
        column,
        &(ViewButtonSpec){.label = beside->shared ? _("Let each draw as before")
                                                  : _("Share one stream"),
                          .action = VIEW_ACTION_SHARE});
}

/* The forks that were left: a click goes back to one. */
static void draw_left(ViewColumn *column)
{
    const ViewScreen *screen = column->screen;
    const ViewBeside *beside = &screen->beside;
    if (beside->left_count > 0)
        view_column_title(column, _("Forks that you left"));
    for (size_t i = 0; i < beside->left_count; i++) {
        uint32_t others = beside->left_sizes[i] - 1;
        BaseText title = {0}, note = {0};
        view_changes_panel_tell(screen, &beside->left[i].deed, &title);
        base_text_printf(&note, _("turn %u"), beside->left[i].deed.turn);
        if (others > 0) {
            base_text_append(&note, " \xC2\xB7 ");
            base_text_printf(
                &note,
                _n("after %u other thing", "after %u other things", others),
                others);
        }
        ViewLink link = {.title = base_text_str(&title),
                         .note = base_text_str(&note),
                         .colour = column->ui->theme->text_dim,
                         .action = VIEW_ACTION_FORK,
                         .value = (uint32_t)i,
                         .tip = _("back to this fork"),
                         .goes_on = i + 1 < beside->left_count};
        view_column_link(column, &link);
        base_text_release(&title);
        base_text_release(&note);
    }
}

static void draw_deeds(ViewColumn *column)
{
    const ViewBeside *beside = &column->screen->beside;
    view_column_title(column, _("What you have done"));
    if (beside->done_count == 0) {
        view_column_paragraph(
            column, _("Nothing yet. Choose a task and a moment, then press X "
                      "to cancel it there, or R to raise an exception in it. "
                      "At a failure, a request to cancel, an abort or the end "
                      "of a time limit Z runs it again without that. The end "
                      "of a sleep can be dragged."));
        draw_target(column);
        draw_more(column);
        return;
    }
    for (size_t i = 0; i < beside->done_count; i++)
        draw_deed(column, &beside->done[i].deed, i + 1 == beside->done_count);
    column->y += 6;
    view_column_button(column,
                       &(ViewButtonSpec){.label = _("Take the last back"),
                                         .key = "Backspace",
                                         .action = VIEW_ACTION_TAKE_BACK});
    draw_target(column);
    if (is_fork(beside))
        draw_shared(column);
}

/* "  what happened      where": the two are columns in a terminal, where the
 * second has a line of its own below what is too wide. Returns the line's end.
 */
static const char *draw_item(ViewColumn *column, const char *line)
{
    size_t length = strcspn(line, "\n");
    BaseText title = {0}, note = {0};
    const char *wide = strstr(line, "  ");
    size_t first =
        wide && wide < line + length ? (size_t)(wide - line) : length;
    base_text_append_n(&title, line, first);
    while (first < length && line[first] == ' ')
        first++;
    base_text_append_n(&note, line + first, length - first);
    line += length + (line[length] == '\n');
    if (note.length == 0 && strncmp(line, "    ", 4) == 0) {
        line += strspn(line, " ");
        length = strcspn(line, "\n");
        base_text_append_n(&note, line, length);
        line += length + (line[length] == '\n');
    }
    ViewLink link = {.title = base_text_str(&title),
                     .note = base_text_str(&note),
                     .colour = column->ui->theme->text_dim,
                     .action = VIEW_ACTION_TELL};
    view_column_link(column, &link);
    base_text_release(&title);
    base_text_release(&note);
    return line;
}

static void draw_line(ViewColumn *column, const char *line, size_t length,
                      bool first)
{
    const ViewTheme *theme = column->ui->theme;
    BaseText text = {0};
    ViewFace face = {first ? VIEW_FONT_SANS : VIEW_FONT_SANS_BOLD,
                     theme->size_text, theme->text};
    base_text_append_n(&text, line, length);
    column->y += first ? 0 : 8;
    column->y += view_ui_paragraph(
        column->ui, view_rect(column->x, column->y, column->w, 0), face, 19,
        base_text_str(&text), true);
    column->y += 6;
    base_text_release(&text);
}

/* Where a run is compared with that is no fork, nothing is said of what was
 * done to it. */
static bool shows_deeds(const ViewBeside *beside)
{
    return !beside->trace || beside->is_before || beside->done_count > 0;
}

/* The comparison as compare tells it: a sentence, then lists with headings. */
static void draw_told(ViewColumn *column)
{
    const ViewBeside *beside = &column->screen->beside;
    const char *at = base_text_str(&beside->told);
    if (!beside->trace)
        return;
    if (shows_deeds(beside)) /* else it stands on top */
        view_column_divide(column);
    view_column_heading(column, _("WHAT DIFFERS"), column->ui->theme->text_dim);
    if (!beside->joined) {
        view_column_paragraph(column, _("The other run is being computed."));
        return;
    }
    for (bool first = true; *at != '\0'; first = false) {
        size_t length = strcspn(at, "\n");
        if (strncmp(at, "  ", 2) == 0) {
            at = draw_item(column, at + 2);
            continue;
        }
        if (length > 0)
            draw_line(column, at, length, first);
        at += length + (at[length] == '\n');
    }
}

void view_changes_panel_draw(ViewColumn *column)
{
    const ViewBeside *beside = &column->screen->beside;
    view_knobs_draw(column);
    if (shows_deeds(beside)) {
        draw_deeds(column);
        draw_left(column);
    }
    draw_told(column);
    column->y += 8;
    bool compares = beside->trace && !beside->is_before;
    view_column_button(
        column,
        &(ViewButtonSpec){.label = compares ? _("Compare no longer")
                                            : _("Compare with another run"),
                          .key = "C",
                          .action = VIEW_ACTION_COMPARE});
}
