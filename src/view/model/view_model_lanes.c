/* The tree of who made whom, and the lanes in its order. */
#include "view_model_lanes.h"

#include "view_model_parts.h"

#include "base_memory.h"

void view_model_begin_nodes(ViewModelBuilder *builder)
{
    ViewModel *model = &builder->model;
    size_t tasks = model->lives.task_count, groups = model->lives.group_count;

    model->tasks = base_alloc_array(tasks, sizeof *model->tasks);
    model->groups = base_alloc_array(groups, sizeof *model->groups);
    model->lanes = base_alloc_array(tasks, sizeof *model->lanes);
    builder->nodes = base_alloc_array(tasks + groups + 1, sizeof(ViewNode));
    builder->stack = base_alloc_array(tasks + groups + 1, sizeof(uint32_t));
    builder->depth = 1; /* the root */
}

static uint32_t group_node(const ViewModelBuilder *builder, uint32_t group)
{
    return builder->model.lives.task_count + group;
}

/* Appends `child` to the children of `parent`. */
static void adopt(ViewModelBuilder *builder, uint32_t parent, uint32_t child)
{
    ViewNode *node = &builder->nodes[parent];

    if (node->last == 0)
        node->first = child;
    else
        builder->nodes[node->last].next = child;
    node->last = child;
}

static void add_task(ViewModelBuilder *builder, uint32_t serial)
{
    ViewModel *model = &builder->model;
    const ExplainTask *task = &model->lives.tasks[serial];
    uint32_t parent = 0;

    if (task->group != EXPLAIN_NONE) {
        parent = group_node(builder, task->group);
        model->tasks[serial].depth = model->lives.groups[task->group].depth + 1;
    } else if (explain_task(&model->lives, task->parent)) {
        parent = task->parent;
        model->tasks[serial].depth = model->tasks[parent].depth;
    }
    if (!task->of_loop)
        adopt(builder, parent, serial);
}

/* A group lies in another one that its owner is inside of, or in the owner. */
static void add_group(ViewModelBuilder *builder, uint32_t index)
{
    const ExplainGroup *groups = builder->model.lives.groups;
    uint32_t owner = groups[index].owner, around = groups[index].around;
    bool inside = around != EXPLAIN_NONE && groups[around].owner == owner;

    adopt(builder, inside ? group_node(builder, around) : owner,
          group_node(builder, index));
}

void view_model_add_node(ViewModelBuilder *builder, TraceEventId id,
                         const TraceEvent *event)
{
    const ExplainLives *lives = &builder->model.lives;

    if (event->kind == TRACE_TASK_CREATED &&
        lives->tasks[event->task].created == id) {
        add_task(builder, event->task);
    } else if (event->kind == TRACE_GROUP_ENTER) {
        uint32_t group = explain_group(lives, event->group);
        if (lives->groups[group].enter == id)
            add_group(builder, group);
    }
}

static void enter_node(ViewModelBuilder *builder, uint32_t node)
{
    ViewModel *model = &builder->model;
    uint32_t tasks = model->lives.task_count;

    builder->stack[builder->depth++] = node;
    if (node >= tasks) {
        model->groups[node - tasks].lane = model->lane_count;
        return;
    }
    model->tasks[node].lane = model->lane_count;
    model->lanes[model->lane_count++] = (ViewLane){.task = node};
}

static void leave_node(ViewModelBuilder *builder, uint32_t node)
{
    ViewModel *model = &builder->model;
    uint32_t tasks = model->lives.task_count;

    builder->depth--;
    if (node < tasks)
        return;
    ViewGroup *group = &model->groups[node - tasks];
    group->lane_count = model->lane_count - group->lane;
    if (group->lane_count == 0)
        return;
    model->lanes[group->lane].frames_open++;
    model->lanes[model->lane_count - 1].frames_closed++;
    model->frame_count++;
}

/* A task, then what it made in the order in which it made it. */
bool view_model_make_lanes(ViewModelBuilder *builder, uint32_t *budget)
{
    for (; builder->depth > 0; --*budget) {
        if (*budget == 0)
            return false;
        uint32_t at = builder->stack[builder->depth - 1];
        uint32_t child = builder->nodes[at].first;
        if (child == 0) {
            leave_node(builder, at);
            continue;
        }
        builder->nodes[at].first = builder->nodes[child].next;
        enter_node(builder, child);
    }
    return true;
}

bool view_model_count_frames(ViewModelBuilder *builder, uint32_t *budget)
{
    ViewModel *model = &builder->model;

    for (; builder->next < model->lane_count; builder->next++, --*budget) {
        ViewLane *lane = &model->lanes[builder->next];
        if (*budget == 0)
            return false;
        if (builder->next > 0) {
            lane->opened_before = lane[-1].opened_before;
            lane->closed_before =
                lane[-1].closed_before + lane[-1].frames_closed;
        }
        lane->opened_before += lane->frames_open;
    }
    return true;
}
