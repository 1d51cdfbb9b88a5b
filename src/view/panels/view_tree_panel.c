#include "view_tree_panel.h"

#include "base_memory.h"
#include "base_words.h"
#include "run_snapshot.h"
#include "trace_task.h"
#include "view_state_face.h"

#include <stdio.h>

enum { NONE = UINT32_MAX, MOST_ROWS = 400, INDENT = 14, MOST_INDENT = 84 };

/* Where a task hangs: indices of the snapshot's tasks. */
typedef struct Node {
    uint32_t awaiter, first, last, next;
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

/* The index of a task; NONE. They are in the order of their serials. */
static uint32_t index_of(const RunSnapshot *snapshot, uint32_t serial)
{
    uint32_t low = 0, high = snapshot->task_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (snapshot->tasks[middle].id < serial)
            low = middle + 1;
        else
            high = middle;
    }
    bool found =
        low < snapshot->task_count && snapshot->tasks[low].id == serial;
    return serial != 0 && found ? low : NONE;
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
    if (parent != NONE && snapshot->tasks[parent].wait == TRACE_WAIT_GROUP)
        return parent;
    uint32_t gathers = task->id < model->lives.task_count
                           ? model->tasks[task->id].gathered_by
                           : 0;
    parent = index_of(snapshot, gathers);
    return parent != NONE && snapshot->tasks[parent].wait == TRACE_WAIT_GATHER
               ? parent
               : NONE;
}

static void grow(Tree *tree)
{
    const RunSnapshot *snapshot = tree->snapshot;
    tree->nodes = base_alloc_array(snapshot->task_count, sizeof(Node));
    for (uint32_t i = 0; i < snapshot->task_count; i++)
        tree->nodes[i] = (Node){NONE, NONE, NONE, NONE, false};
    for (uint32_t i = 0; i < snapshot->task_count; i++) {
        const RunTask *task = &snapshot->tasks[i];
        if (has_ended(task))
            continue;
        hang(tree, index_of(snapshot, task->waits_on_task), i);
        hang(tree, i, holder_of(tree, task));
    }
}

/* "main  13" under its task. */
static void draw_frames(Tree *tree, const RunTask *task, float indent)
{
    ViewColumn *column = tree->column;
    for (uint32_t i = 0; i < task->frame_count; i++) {
        const RunFrame *frame = &task->frames[i];
        BaseText text = {0};
        base_text_printf(&text, "%s  %u", frame->function, frame->line);
        ViewFace face = view_column_mono(column);
        face.colour = column->ui->theme->text_dim;
        ViewRect row = view_rect(column->x + 22 + indent, column->y,
                                 column->w - 22 - indent, 18);
        view_ui_zone(column->ui, row, VIEW_ACTION_LINE, frame->line,
                     _("to the next event on this line"));
        view_ui_text(column->ui, row, face, base_text_str(&text));
        column->y += 18;
        base_text_release(&text);
    }
}

static void draw_node(Tree *tree, uint32_t index, uint32_t depth)
{
    const RunTask *task = &tree->snapshot->tasks[index];
    ViewColumn *column = tree->column;
    float indent =
        (float)(depth * INDENT < MOST_INDENT ? depth * INDENT : MOST_INDENT);
    ViewLink link = {.title = task->name,
                     .note = task->waits_for ? task->waits_for : "",
                     .colour =
                         view_state_colour(column->ui->theme, task->state),
                     .action = VIEW_ACTION_SELECT_TASK,
                     .value = task->id,
                     .tip = _("choose this task"),
                     .indent = indent};
    view_column_link(column, &link);
    draw_frames(tree, task, indent);
    column->y += 4;
}

/* A tree of tasks may be as deep as there are tasks: no recursion. */
static void draw_from(Tree *tree, uint32_t root)
{
    uint32_t at = root, depth = 0;
    while (at != NONE && tree->rows < MOST_ROWS) {
        Node *node = &tree->nodes[at];
        if (!node->drawn) {
            node->drawn = true;
            tree->rows++;
            draw_node(tree, at, depth);
            if (node->first != NONE && !tree->nodes[node->first].drawn) {
                at = node->first;
                depth++;
                continue;
            }
        }
        if (at == root)
            return;
        if (node->next != NONE && !tree->nodes[node->next].drawn) {
            at = node->next;
        } else {
            at = node->awaiter;
            depth -= depth > 0;
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
            if (has_ended(&snapshot->tasks[i]) || tree->nodes[i].drawn ||
                is_root != (pass == 0))
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
