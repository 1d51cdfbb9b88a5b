#include "view_tree_panel.h"

#include "base_memory.h"
#include "base_words.h"
#include "explain_words.h"
#include "run_snapshot.h"
#include "trace_task.h"
#include "view_state_face.h"

#include <math.h>

enum {
    NONE = UINT32_MAX,
    MOST_ROWS = 400, /* tasks */
    INDENT = 14,
    ROW = 20,
    STEM = 5,    /* px from a level's left end to its line */
    BRANCH = 13, /* and to the end of the line that leaves it */
    GAP = 12
};

#define MOST_INDENT 0.5f /* of the width */

/* Where a task hangs: indices of the snapshot's tasks. */
typedef struct Node {
    uint32_t awaiter, first, last, next;
    uint32_t depth, inside; /* levels of its own row, and of whom it awaits */
    uint64_t above, more;   /* which levels go on before and past its row */
    bool drawn;
} Node;

typedef struct Tree {
    ViewColumn *column;
    const RunSnapshot *snapshot;
    Node *nodes;
    uint32_t rows;
} Tree;

static bool has_ended(const RunTask *task)
{
    return task->state == TRACE_STATE_RETURNED ||
           task->state == TRACE_STATE_FAILED ||
           task->state == TRACE_STATE_CANCELLED;
}

/* The index of a task; NONE. */
static uint32_t index_of(const RunSnapshot *snapshot, uint32_t serial)
{
    uint32_t index = run_snapshot_find(snapshot, serial);
    return serial != 0 && index < snapshot->task_count ? index : NONE;
}

static void hang(Tree *tree, uint32_t child, uint32_t awaiter)
{
    Node *nodes = tree->nodes;
    if (child == NONE || awaiter == NONE || child == awaiter ||
        nodes[child].awaiter != NONE)
        return;
    nodes[child].awaiter = awaiter;
    if (nodes[awaiter].last == NONE)
        nodes[awaiter].first = child;
    else
        nodes[nodes[awaiter].last].next = child;
    nodes[awaiter].last = child;
}

/* The task that waits for this one because it holds it in a group or in a
 * gather(). */
static uint32_t holder_of(const Tree *tree, const RunTask *task)
{
    const RunSnapshot *snapshot = tree->snapshot;
    const ViewModel *model = &tree->column->screen->model;
    uint32_t parent = index_of(snapshot, task->parent);
    if (parent != NONE &&
        run_snapshot_task(snapshot, parent)->wait == TRACE_WAIT_GROUP)
        return parent;
    uint32_t gathers = task->id < model->lives.task_count
                           ? model->tasks[task->id].gathered_by
                           : 0;
    parent = index_of(snapshot, gathers);
    return parent != NONE && run_snapshot_task(snapshot, parent)->wait ==
                                 TRACE_WAIT_GATHER
               ? parent
               : NONE;
}

static void grow(Tree *tree)
{
    const RunSnapshot *snapshot = tree->snapshot;
    tree->nodes = base_alloc_array(snapshot->task_count, sizeof(Node));
    for (uint32_t i = 0; i < snapshot->task_count; i++)
        tree->nodes[i] =
            (Node){.awaiter = NONE, .first = NONE, .last = NONE, .next = NONE};
    for (uint32_t i = 0; i < snapshot->task_count; i++) {
        const RunTask *task = run_snapshot_task(snapshot, i);
        if (has_ended(task))
            continue;
        hang(tree, index_of(snapshot, task->waits_on_task), i);
        hang(tree, i, holder_of(tree, task));
    }
}

/* Which rows below one another belong together: a bit for each level that has
 * more to come, as far as there are bits. */
static uint64_t level_bit(uint32_t depth)
{
    return depth < 64 ? UINT64_C(1) << depth : 0;
}

static float level_x(const ViewColumn *column, uint32_t depth)
{
    float most = column->w * MOST_INDENT;
    return column->x + fminf((float)depth * INDENT, most);
}

/* The lines that lead to a row: past the levels before it, and to itself. */
static void draw_branches(const ViewColumn *column, uint32_t depth,
                          uint64_t more)
{
    ViewDrawList *list = column->ui->list;
    ViewColour colour = column->ui->theme->control_edge;
    float top = column->y, middle = top + ROW / 2.0f;
    view_draw_role(list, VIEW_ROLE_INSPECTOR, 0);
    for (uint32_t i = 0; i <= depth; i++) {
        float x = level_x(column, i) + STEM;
        bool ends = (more & level_bit(i)) == 0;
        if (ends && i < depth)
            continue;
        view_draw_line(list, (ViewPoint){x, top},
                       (ViewPoint){x, ends ? middle : top + ROW}, colour, 1);
    }
    float x = level_x(column, depth);
    view_draw_line(list, (ViewPoint){x + STEM, middle},
                   (ViewPoint){x + BRANCH, middle}, colour, 1);
}

typedef struct TreeRow {
    const char *text;
    const char *note; /* at the right end, where there is room; NULL */
    ViewFace face;
    ViewAction action; /* TELL: none */
    uint32_t value;
    const char *tip; /* after the text, which may be cut */
} TreeRow;

static void draw_row(Tree *tree, uint32_t depth, uint64_t more,
                     const TreeRow *row)
{
    ViewColumn *column = tree->column;
    float x = level_x(column, depth) + BRANCH + 3;
    ViewRect area = view_rect(x, column->y, column->x + column->w - x, ROW);
    BaseText tip = {0};
    draw_branches(column, depth, more);
    base_text_printf(&tip, row->tip[0] == '\0' ? "%s" : "%s: %s", row->text,
                     row->tip);
    view_draw_role(column->ui->list, VIEW_ROLE_WHY, row->value);
    if (view_ui_zone_said(column->ui, area, row->action, row->value,
                          base_text_str(&tip)))
        view_draw_rect(column->ui->list, area, column->ui->theme->highlight, 4);
    float used = view_ui_text(column->ui, area, row->face, row->text);
    ViewFace dim = {VIEW_FONT_SANS, column->ui->theme->size_tiny,
                    column->ui->theme->text_dim};
    view_rect_cut_left(&area, used + GAP);
    if (row->note && view_ui_width(column->ui, dim, row->note) < area.w)
        view_ui_text_right(column->ui, area, dim, row->note);
    column->y += ROW;
    base_text_release(&tip);
}

/* "main main.py:13", each frame below the one that awaits it. */
static uint32_t draw_frames(Tree *tree, const RunTask *task, uint32_t depth,
                            uint64_t more)
{
    const ViewScreen *screen = tree->column->screen;
    ViewFace face = view_column_mono(tree->column);
    face.colour = tree->column->ui->theme->text_dim;
    for (uint32_t i = 0; i < task->frame_count; i++) {
        const RunFrame *frame = &task->frames[i];
        BaseText text = {0};
        base_text_printf(&text, "%s %s:%u", frame->function,
                         screen->script.name, frame->line);
        draw_row(tree, depth++, more,
                 &(TreeRow){.text = base_text_str(&text),
                            .face = face,
                            .action = VIEW_ACTION_LINE,
                            .value = frame->line,
                            .tip = _("to the next event on this line")});
        base_text_release(&text);
    }
    return depth;
}

/* What asyncio itself awaits for it, where that is no task. */
static uint32_t draw_wait(Tree *tree, const RunTask *task, uint32_t depth,
                          uint64_t more)
{
    ViewFace face = view_column_mono(tree->column);
    bool group = task->wait == TRACE_WAIT_GROUP;
    face.colour = tree->column->ui->theme->text_dim;
    if (!task->waits_for || task->waits_on_task != 0)
        return depth;
    draw_row(tree, depth, more,
             &(TreeRow){.text = group ? "TaskGroup.__aexit__" : task->waits_for,
                        .face = face,
                        .action = VIEW_ACTION_TELL,
                        .tip = ""});
    return depth + 1;
}

/* "(T) Task-1" in the colour of its state. */
static void draw_task(Tree *tree, const RunTask *task, uint32_t depth,
                      uint64_t more)
{
    ViewColumn *column = tree->column;
    ViewFace face = view_column_mono(column);
    BaseText text = {0};
    face.colour = view_state_ink(column->ui->theme, task->state,
                                 column->ui->theme->panel);
    base_text_printf(&text, "(T) %s", task->name);
    draw_row(tree, depth, more,
             &(TreeRow){.text = base_text_str(&text),
                        .note = explain_words_state(task->state),
                        .face = face,
                        .action = VIEW_ACTION_SELECT_TASK,
                        .value = task->id,
                        .tip = _("choose this task")});
    base_text_release(&text);
}

/* A task, its frames and what it waits for; what it awaits comes below. */
static void draw_node(Tree *tree, uint32_t index)
{
    Node *node = &tree->nodes[index];
    const RunTask *task = run_snapshot_task(tree->snapshot, index);
    bool follows = node->next != NONE && !tree->nodes[node->next].drawn;
    uint64_t above = node->above;
    uint64_t more = above | (follows ? level_bit(node->depth) : 0);
    draw_task(tree, task, node->depth, more);
    uint32_t depth = draw_frames(tree, task, node->depth + 1, more);
    node->inside = draw_wait(tree, task, depth, more);
    node->more = more;
}

static void place(Tree *tree, uint32_t index, uint32_t depth, uint64_t above)
{
    tree->nodes[index].depth = depth;
    tree->nodes[index].above = above;
}

/* A tree of tasks may be as deep as there are tasks: no recursion. */
static void draw_from(Tree *tree, uint32_t root)
{
    uint32_t at = root;
    while (at != NONE && tree->rows < MOST_ROWS) {
        Node *node = &tree->nodes[at];
        if (!node->drawn) {
            node->drawn = true;
            tree->rows++;
            draw_node(tree, at);
            if (node->first != NONE && !tree->nodes[node->first].drawn) {
                place(tree, node->first, node->inside, node->more);
                at = node->first;
                continue;
            }
        }
        if (at == root)
            return;
        if (node->next != NONE && !tree->nodes[node->next].drawn) {
            place(tree, node->next, node->depth, node->above);
            at = node->next;
        } else {
            at = node->awaiter;
        }
    }
}

/* First those that nobody awaits, then what is left: circles. */
static void draw_all(Tree *tree)
{
    const RunSnapshot *snapshot = tree->snapshot;
    for (int pass = 0; pass < 2; pass++) {
        for (uint32_t i = 0; i < snapshot->task_count; i++) {
            bool is_root = tree->nodes[i].awaiter == NONE;
            if (has_ended(run_snapshot_task(snapshot, i)) ||
                tree->nodes[i].drawn || is_root != (pass == 0))
                continue;
            if (pass == 1 && tree->rows < MOST_ROWS) {
                view_column_divide(tree->column);
                view_column_paragraph(tree->column,
                                      _("A circle: each waits for the next."));
            }
            draw_from(tree, i);
        }
    }
}

void view_tree_panel_draw(ViewColumn *column)
{
    const RunSnapshot *snapshot = view_screen_snapshot(column->screen);
    view_column_title(column, _("Who awaits whom"));
    if (!snapshot) {
        view_column_paragraph(column,
                              _("Its state at this moment is being computed."));
        return;
    }
    Tree tree = {.column = column, .snapshot = snapshot};
    grow(&tree);
    draw_all(&tree);
    if (tree.rows == 0)
        view_column_paragraph(column, _("No task lives at this moment."));
    base_free(tree.nodes);
}
