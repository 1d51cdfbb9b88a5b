#include "view_errors_panel.h"

#include "base_words.h"
#include "explain_cause.h"
#include "explain_event.h"
#include "explain_words.h"
#include "trace_store.h"
#include "view_leaves.h"
#include "view_state_face.h"

#include <stdio.h>

enum { MOST_ROWS = 200, INDENT = 14, MOST_DEPTH = 6, MOST_CLAUSES = 64 };

/* An except* that has met a group's error. */
typedef struct Clause {
    TraceEventId event;
    TraceEventId origin; /* in which the error left its group */
    uint32_t number;     /* among those that met the same one, from 1 */
} Clause;

typedef struct Clauses {
    Clause clauses[MOST_CLAUSES];
    uint32_t count;
} Clauses;

static const TraceEvent *event_at(const ViewColumn *column, TraceEventId id)
{
    return trace_store_get(column->screen->run.trace, id);
}

static bool has_happened(const ViewColumn *column, TraceEventId id)
{
    return id != TRACE_NONE && id <= column->screen->at.playhead;
}

/* An error as it was raised; of a group what it was raised with. */
static const char *error_text(const ViewColumn *column, TraceEventId id)
{
    const TraceEvent *event = event_at(column, id);
    return trace_store_text(column->screen->run.trace,
                            event->detail != 0 ? event->detail : event->text);
}

/* Which of the clauses took an error; NULL: none has, so far. */
static const Clause *taker_of(const ViewColumn *column, const Clauses *clauses,
                              TraceEventId id)
{
    const TraceStore *trace = column->screen->run.trace;
    for (uint32_t i = 0; i < clauses->count; i++) {
        const TraceEvent *event = event_at(column, clauses->clauses[i].event);
        if (clauses->clauses[i].event > id &&
            view_leaves_has(trace_store_text(trace, event->text),
                            error_text(column, id)))
            return &clauses->clauses[i];
    }
    return NULL;
}

static ViewColour clause_colour(const ViewColumn *column, const Clause *clause)
{
    const ViewTheme *theme = column->ui->theme;
    const ViewColour colours[] = {theme->done, theme->waiting, theme->accent,
                                  theme->cancel};
    return colours[(clause->number - 1) % 4];
}

/* A row for an event: what was raised, by whom and where, and who took it. */
static void draw_error(ViewColumn *column, const Clauses *clauses,
                       TraceEventId id, uint32_t depth)
{
    const ExplainLives *lives = &column->screen->model.lives;
    const TraceEvent *event = event_at(column, id);
    BaseText title = {0}, note = {0};
    const Clause *taker = taker_of(column, clauses, id);
    explain_words_value(error_text(column, id), 120, &title);
    explain_words_task(lives, event->task, &note);
    base_text_append_char(&note, ' ');
    explain_words_call(lives, event->task, &note);
    uint32_t line = event->kind == TRACE_GROUP_EXIT_BEGIN && event->number > 0
                        ? (uint32_t)event->number
                        : event->line;
    base_text_append(&note, " \xC2\xB7 ");
    if (line > 0)
        base_text_printf(&note, _("turn %u, line %u"), event->turn, line);
    else
        base_text_printf(&note, _("turn %u"), event->turn);
    if (taker) {
        base_text_append(&note, " \xC2\xB7 ");
        base_text_printf(&note, _("taken by clause %u"), taker->number);
    }
    ViewLink link = {.title = base_text_str(&title),
                     .note = base_text_str(&note),
                     .colour = taker ? clause_colour(column, taker)
                                     : column->ui->theme->failed,
                     .action = VIEW_ACTION_WALK,
                     .value = id,
                     .tip = _("to the moment when it was raised"),
                     .indent = (float)(depth * INDENT),
                     .mono = true,
                     .now = id == column->screen->at.playhead};
    view_column_link(column, &link);
    base_text_release(&title);
    base_text_release(&note);
}

/* True for an error of its own: it was not brought by a task or a group. */
static bool is_real(const ViewColumn *column, TraceEventId id)
{
    const TraceEvent *event = event_at(column, id);
    const ExplainLives *lives = &column->screen->model.lives;
    if (event->kind == TRACE_FAILED)
        return !explain_is_handed_on(lives, id);
    return event->kind == TRACE_GROUP_EXIT_BEGIN &&
           !explain_is_handed_on(lives, id);
}

static void draw_real(ViewColumn *column, const Clauses *clauses)
{
    const ViewModel *model = &column->screen->model;
    uint32_t rows = 0;
    view_column_heading(column, _("REAL ERRORS, THE FIRST ONE FIRST"),
                        column->ui->theme->text_dim);
    for (uint32_t i = 0; i < model->error_count && rows < MOST_ROWS; i++) {
        TraceEventId id = model->errors[i];
        if (!has_happened(column, id))
            break;
        if (is_real(column, id)) {
            draw_error(column, clauses, id, 0);
            rows++;
        }
    }
    if (rows == 0)
        view_column_paragraph(column, _("nothing has failed so far"));
}

/* The event in which the error that an except* met left a group; NONE. */
static TraceEventId origin_of(const ViewColumn *column, TraceEventId id)
{
    const TraceEvent *event = event_at(column, id);
    while (event->cause != TRACE_NONE) {
        id = event->cause;
        event = event_at(column, id);
        if (event->kind != TRACE_EXCEPT_MATCHED)
            break;
    }
    return event->kind == TRACE_GROUP_EXIT_END ? id : TRACE_NONE;
}

static uint32_t met_before(const Clauses *clauses, TraceEventId origin)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < clauses->count; i++)
        count += clauses->clauses[i].origin == origin;
    return count;
}

/* Those that have met an error so far. */
static void find_clauses(const ViewColumn *column, Clauses *clauses)
{
    const ViewModel *model = &column->screen->model;
    clauses->count = 0;
    for (uint32_t i = 0;
         i < model->error_count && clauses->count < MOST_CLAUSES; i++) {
        TraceEventId id = model->errors[i];
        if (!has_happened(column, id))
            return;
        if (event_at(column, id)->kind != TRACE_EXCEPT_MATCHED)
            continue;
        TraceEventId origin = origin_of(column, id);
        clauses->clauses[clauses->count] =
            (Clause){id, origin, met_before(clauses, origin) + 1};
        clauses->count++;
    }
}

/* Numbered, what it took and what it left. */
static void draw_clause(ViewColumn *column, const Clause *clause,
                        uint32_t depth)
{
    const TraceStore *trace = column->screen->run.trace;
    const TraceEvent *event = event_at(column, clause->event);
    BaseText title = {0}, note = {0}, taken = {0}, rest = {0};
    view_leaves_tell(trace_store_text(trace, event->text), &taken);
    view_leaves_tell(trace_store_text(trace, event->detail), &rest);
    base_text_printf(&title, _("%u. The except* of line %u takes %s"),
                     clause->number, event->line, base_text_str(&taken));
    if (event->detail != 0)
        base_text_printf(&note, _("left over: %s"), base_text_str(&rest));
    else
        base_text_append(&note, _("nothing is left over"));
    ViewLink link = {.title = base_text_str(&title),
                     .note = base_text_str(&note),
                     .colour = clause_colour(column, clause),
                     .action = VIEW_ACTION_WALK,
                     .value = clause->event,
                     .tip = _("to this moment"),
                     .indent = (float)(depth * INDENT),
                     .now = clause->event == column->screen->at.playhead};
    view_column_link(column, &link);
    base_text_release(&title);
    base_text_release(&note);
    base_text_release(&taken);
    base_text_release(&rest);
}

/* Whether a task has failed with the errors that a clause left over. */
static bool fails_with(const ViewColumn *column, const ExplainTask *task,
                       const char *rest)
{
    BaseText leaf = {0};
    size_t at = 0, begin, length;
    if (!task || !has_happened(column, task->ended) ||
        task->outcome != TRACE_STATE_FAILED)
        return false;
    length = view_leaves_next(rest, &at, &begin);
    base_text_append_n(&leaf, rest + begin, length);
    bool same = length > 0 && view_leaves_has(error_text(column, task->ended),
                                              base_text_str(&leaf));
    base_text_release(&leaf);
    return same;
}

/* What no clause took, once its task has failed with it. */
static void draw_rest(ViewColumn *column, const Clause *last, uint32_t depth)
{
    const ExplainLives *lives = &column->screen->model.lives;
    const TraceEvent *event = event_at(column, last->event);
    const ExplainTask *task = explain_task(lives, event->task);
    const char *left = trace_store_text(lives->trace, event->detail);
    if (!fails_with(column, task, left))
        return;
    BaseText title = {0}, rest = {0};
    view_leaves_tell(left, &rest);
    base_text_printf(&title, _("It goes on: %s"), base_text_str(&rest));
    ViewLink link = {.title = base_text_str(&title),
                     .note = "",
                     .colour = column->ui->theme->failed,
                     .action = VIEW_ACTION_WALK,
                     .value = task->ended,
                     .tip = _("to this moment"),
                     .indent = (float)(depth * INDENT),
                     .now = task->ended == column->screen->at.playhead};
    view_column_link(column, &link);
    base_text_release(&title);
    base_text_release(&rest);
}

static void draw_clauses(ViewColumn *column, const Clauses *clauses,
                         uint32_t group, uint32_t depth)
{
    TraceEventId end = column->screen->model.lives.groups[group].exit_end;
    const Clause *last = NULL;
    for (uint32_t i = 0; i < clauses->count; i++) {
        if (clauses->clauses[i].origin != end)
            continue;
        last = &clauses->clauses[i];
        draw_clause(column, last, depth);
    }
    if (last)
        draw_rest(column, last, depth);
}

static void draw_group_row(ViewColumn *column, uint32_t index, uint32_t depth)
{
    const ExplainLives *lives = &column->screen->model.lives;
    const ExplainGroup *group = &lives->groups[index];
    bool ended = has_happened(column, group->exit_end);
    TraceEventId id = ended ? group->exit_end : group->abort;
    BaseText title = {0}, note = {0};
    explain_words_group(lives, index, &title);
    explain_event_tell(lives, id, &note);
    ViewLink link = {.title = base_text_str(&title),
                     .note = base_text_str(&note),
                     .colour = column->ui->theme->group,
                     .action = VIEW_ACTION_WALK,
                     .value = id,
                     .tip = _("to this moment"),
                     .indent = (float)(depth * INDENT),
                     .now = id == column->screen->at.playhead};
    view_column_link(column, &link);
    base_text_release(&title);
    base_text_release(&note);
}

/* The index of the group that an error reached; EXPLAIN_NONE. */
static uint32_t group_of(const ViewColumn *column, TraceEventId id)
{
    const ExplainLives *lives = &column->screen->model.lives;
    const TraceEvent *event = event_at(column, id);
    if (event->kind == TRACE_GROUP_EXIT_BEGIN)
        return explain_group(lives, event->group);
    if (event->kind == TRACE_FAILED)
        return explain_task(lives, event->task)->group;
    return EXPLAIN_NONE;
}

static void draw_group(ViewColumn *column, const Clauses *clauses,
                       uint32_t index, uint32_t depth);

/* The groups of a task whose error it could not keep from going up. */
static void draw_inner(ViewColumn *column, const Clauses *clauses,
                       uint32_t task, uint32_t depth)
{
    const ExplainLives *lives = &column->screen->model.lives;
    for (uint32_t i = 0; i < lives->group_count && depth < MOST_DEPTH; i++)
        if (lives->groups[i].owner == task &&
            has_happened(column, lives->groups[i].abort))
            draw_group(column, clauses, i, depth);
}

/* A group, what failed in it, and which clauses its error met. */
static void draw_group(ViewColumn *column, const Clauses *clauses,
                       uint32_t index, uint32_t depth)
{
    const ViewModel *model = &column->screen->model;
    draw_group_row(column, index, depth);
    for (uint32_t i = 0; i < model->error_count; i++) {
        TraceEventId id = model->errors[i];
        if (!has_happened(column, id))
            break;
        if (group_of(column, id) != index)
            continue;
        draw_error(column, clauses, id, depth + 1);
        if (event_at(column, id)->kind == TRACE_FAILED &&
            explain_is_handed_on(&model->lives, id))
            draw_inner(column, clauses, event_at(column, id)->task, depth + 2);
    }
    draw_clauses(column, clauses, index, depth + 1);
}

/* A group whose error did not make its owner fail in another group. */
static bool is_outermost(const ViewColumn *column, uint32_t index)
{
    const ExplainLives *lives = &column->screen->model.lives;
    const ExplainTask *owner = explain_task(lives, lives->groups[index].owner);
    return !owner || owner->group == EXPLAIN_NONE ||
           !has_happened(column, owner->ended) ||
           owner->outcome != TRACE_STATE_FAILED;
}

static void draw_routes(ViewColumn *column, const Clauses *clauses)
{
    const ExplainLives *lives = &column->screen->model.lives;
    bool headed = false;
    for (uint32_t i = 0; i < lives->group_count && i < MOST_ROWS; i++) {
        if (!has_happened(column, lives->groups[i].abort) ||
            !is_outermost(column, i))
            continue;
        if (!headed) {
            view_column_divide(column);
            view_column_heading(column, _("HOW THEY WENT UP"),
                                column->ui->theme->text_dim);
        }
        headed = true;
        draw_group(column, clauses, i, 0);
    }
}

/* Of this the program's own output says nothing. */
static void draw_absent(ViewColumn *column)
{
    const ViewSentences *absent = &column->screen->facts.absent;
    const ViewTheme *theme = column->ui->theme;
    if (absent->count == 0)
        return;
    view_column_divide(column);
    view_column_heading(column, _("WHAT DID NOT HAPPEN"), theme->text_dim);
    for (uint32_t i = 0; i < absent->count; i++) {
        TraceEventId event = absent->sentences[i].event;
        ViewLink link = {.title = view_sentence(absent, i),
                         .note = "",
                         .colour = theme->group,
                         .action = VIEW_ACTION_WALK,
                         .value = event,
                         .tip = _("to this moment"),
                         .now = event == column->screen->at.playhead};
        view_column_link(column, &link);
    }
}

void view_errors_panel_draw(ViewColumn *column)
{
    Clauses clauses;
    find_clauses(column, &clauses);
    view_column_title(column, _("Errors"));
    draw_real(column, &clauses);
    draw_routes(column, &clauses);
    draw_absent(column);
}
