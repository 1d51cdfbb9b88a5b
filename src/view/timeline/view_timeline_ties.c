#include "view_timeline_ties.h"

#include "base_words.h"
#include "explain_tie.h"
#include "trace_store.h"
#include "view_timeline_lanes.h"

#include <math.h>

#define FOLD 1.5f  /* px: what is thinner is not drawn beside its neighbour */
#define STEP 3.6f  /* px at scale 1 from one level to the next */
#define FIRST 3.0f /* px at scale 1 below a step's tick */

enum { LEVELS = 8 };

/* The colour of a lock's thread: two locks beside each other have two. */
static ViewColour thread_of(const ViewTheme *theme, uint32_t object)
{
    return theme->locks[object % 2 == 0];
}

/* Where a level lies below the middle of its lane. */
static float level_y(const ViewPainter *painter, float y, uint32_t level)
{
    float scale = painter->theme->scale;
    float most = painter->timeline->lane_height / 2 - 1.5f * scale;
    float below =
        painter->sizes.tick_height / 2 + (FIRST + STEP * (float)level) * scale;

    return y + fminf(below, most);
}

/* The part of a tie that is in sight and has happened. */
typedef struct Stretch {
    float left, right;
} Stretch;

static Stretch stretch_of(const ViewPainter *painter, const ViewTie *tie)
{
    float left = view_painter_x(painter, tie->begin);
    float right = view_painter_happened(painter, tie->end)
                      ? view_painter_after(painter, tie->end)
                      : painter->now;

    return (Stretch){fmaxf(left, painter->plot.x - 20),
                     fminf(right, painter->plot.x + painter->plot.w + 20)};
}

static void draw_held(const ViewPainter *painter, const ViewTie *tie,
                      Stretch at, float y)
{
    const ViewTheme *theme = painter->theme;
    float height = 2.8f * theme->scale;

    view_draw_mark(painter->list, VIEW_ROLE_HELD, tie->task, tie->begin);
    view_draw_rect(painter->list,
                   (ViewRect){at.left, y - height / 2,
                              fmaxf(at.right - at.left, 2), height},
                   thread_of(theme, tie->object), height / 2);
}

static void draw_wanted(const ViewPainter *painter, const ViewTie *tie,
                        Stretch at, float y)
{
    float width = 1.6f * painter->theme->scale;

    view_draw_mark(painter->list, VIEW_ROLE_WANTED, tie->task, tie->begin);
    view_draw_dashed_line(
        painter->list, (ViewPoint){at.left, y}, (ViewPoint){at.right, y},
        thread_of(painter->theme, tie->object), width, width, 1.8f * width);
}

/* Where a limit's deadline stands, if the axis goes that far. */
static bool find_deadline(const ViewPainter *painter, const ViewTie *tie,
                          float *x)
{
    if (view_painter_happened(painter, tie->met)) {
        *x = view_painter_x(painter, tie->met);
        return true;
    }
    *x = view_painter_time(painter, tie->deadline);
    return tie->deadline <= painter->model->last_time;
}

static void draw_deadline(const ViewPainter *painter, float x, float y,
                          bool fired)
{
    const ViewTheme *theme = painter->theme;
    float r = 3.4f * theme->scale;
    ViewPoint diamond[5] = {
        {x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, {x, y - r}};

    view_draw_polygon(painter->list, diamond, 4,
                      fired ? theme->cancel : theme->canvas);
    if (!fired)
        view_draw_polyline(painter->list, diamond, 5, theme->limit,
                           1.3f * theme->scale, 0, 0);
}

/* Upright where it is set, and where its block ends in time. */
static void draw_stop(const ViewPainter *painter, float x, float y)
{
    float half = 2.6f * painter->theme->scale;

    view_draw_line(painter->list, (ViewPoint){x, y - half},
                   (ViewPoint){x, y + half}, painter->theme->limit,
                   1.4f * painter->theme->scale);
}

/* While it is in force the way to its deadline is dashed. */
static void draw_limit(const ViewPainter *painter, const ViewTie *tie,
                       Stretch at, float y)
{
    const ViewTheme *theme = painter->theme;
    float width = 1.4f * theme->scale, deadline;
    bool known = find_deadline(painter, tie, &deadline);
    bool fired = view_painter_happened(painter, tie->met);
    bool over = view_painter_happened(painter, tie->end);

    view_draw_mark(painter->list, VIEW_ROLE_LIMIT, tie->task, tie->begin);
    view_draw_line(painter->list, (ViewPoint){at.left, y},
                   (ViewPoint){at.right, y}, theme->limit, width);
    draw_stop(painter, at.left, y);
    if (over && !fired)
        draw_stop(painter, at.right, y);
    if (!over && !fired) {
        float right = known ? deadline : painter->plot.x + painter->plot.w;
        if (right > at.right + 1)
            view_draw_dashed_line(painter->list, (ViewPoint){at.right, y},
                                  (ViewPoint){right, y}, theme->limit, width,
                                  3 * theme->scale, 3 * theme->scale);
    }
    if (fired || (!over && known))
        draw_deadline(painter, deadline, y, fired);
}

/* A request to stop that ends at the wall. */
static void draw_held_off(const ViewPainter *painter, float x, float from,
                          float to)
{
    const ViewTheme *theme = painter->theme;
    float half = 4 * theme->scale, width = 1.6f * theme->scale;

    view_draw_line(painter->list, (ViewPoint){x, from}, (ViewPoint){x, to},
                   theme->cancel, width);
    view_draw_line(painter->list, (ViewPoint){x - half, to},
                   (ViewPoint){x + half, to}, theme->cancel, 2 * width);
}

/* Two lines along the lane behind it, on the side of who waits. */
static void draw_wall(const ViewPainter *painter, const ViewTie *tie,
                      Stretch at, float y)
{
    const ViewTheme *theme = painter->theme;
    float scale = theme->scale;
    uint32_t row = view_painter_row(painter, tie->peer);

    if (row == VIEW_NONE || at.right < at.left + 1)
        return;
    float behind = view_timeline_lane_y(painter->timeline, painter->state, row);
    float side = behind > y ? -1 : 1;
    float wall = behind + side * (painter->sizes.tick_height / 2 + 4 * scale);
    view_draw_mark(painter->list, VIEW_ROLE_WALL, tie->task, tie->begin);
    for (int i = 0; i < 2; i++) {
        float at_y = wall + side * (float)i * 3.2f * scale;
        view_draw_line(painter->list, (ViewPoint){at.left, at_y},
                       (ViewPoint){at.right, at_y}, theme->group, 1.5f * scale);
    }
    if (view_painter_happened(painter, tie->met))
        draw_held_off(painter, view_painter_x(painter, tie->met) + scale, y,
                      wall + side * 5.5f * scale);
}

static void draw_tie(const ViewPainter *painter, const ViewTie *tie, Stretch at,
                     float y)
{
    switch (tie->kind) {
    case VIEW_TIE_HELD:
        draw_held(painter, tie, at, level_y(painter, y, tie->level));
        break;
    case VIEW_TIE_WANTED:
        draw_wanted(painter, tie, at, level_y(painter, y, tie->level));
        break;
    case VIEW_TIE_LIMIT:
        draw_limit(painter, tie, at, level_y(painter, y, tie->level));
        break;
    default:
        draw_wall(painter, tie, at, y);
        break;
    }
}

/* Of those on one level that lie in the same pixels one is drawn. */
static void draw_lane_ties(const ViewPainter *painter, const ViewTask *task,
                           float y)
{
    const ViewTie *ties = &painter->model->ties[task->tie];
    TraceEventId past[LEVELS + 1] = {0}; /* the last one is of walls */

    for (uint32_t i = 0; i < task->tie_count && ties[i].begin < painter->last;
         i++) {
        const ViewTie *tie = &ties[i];
        uint32_t level = tie->kind == VIEW_TIE_WALL ? LEVELS : tie->level;
        if (tie->end < painter->first || tie->end <= past[level])
            continue;
        Stretch at = stretch_of(painter, tie);
        draw_tie(painter, tie, at, y);
        past[level] = view_painter_event_past(painter, at.right + FOLD);
    }
}

void view_timeline_draw_ties(const ViewPainter *painter)
{
    const ViewFolds *folds = &painter->timeline->folds;

    for (uint32_t i = painter->lane; i < painter->lane_end; i++) {
        if (folds->stands[i] > 1)
            continue;
        draw_lane_ties(
            painter, &painter->model->tasks[folds->rows[i].task],
            view_timeline_lane_y(painter->timeline, painter->state, i));
    }
    view_draw_role(painter->list, VIEW_ROLE_NONE, 0);
}

void view_timeline_draw_hand_over(const ViewPainter *painter,
                                  const ViewArrow *arrow)
{
    const ViewTheme *theme = painter->theme;
    uint32_t from = view_painter_row(painter, arrow->peer);
    uint32_t to = view_painter_row(painter, arrow->task);
    uint32_t object =
        trace_store_get(painter->model->lives.trace, arrow->begin)->object;

    if (from == VIEW_NONE || to == VIEW_NONE || from == to)
        return;
    float x = view_painter_after(painter, arrow->begin);
    float y0 = level_y(
        painter, view_timeline_lane_y(painter->timeline, painter->state, from),
        0);
    float y1 =
        level_y(painter,
                view_timeline_lane_y(painter->timeline, painter->state, to), 0);
    ViewColour colour = thread_of(theme, object);
    float width = 1.8f * theme->scale;
    view_draw_mark(painter->list, VIEW_ROLE_ARROW_HAND_OVER, arrow->task,
                   arrow->end);
    view_draw_line(painter->list, (ViewPoint){x, y0}, (ViewPoint){x, y1},
                   colour, width);
    view_mark_head(painter->list, x, y1, y1 > y0 ? 1 : -1, 3 * theme->scale,
                   colour, width);
}

const char *view_timeline_draw_tie_sample(const ViewTheme *theme, unsigned bit,
                                          ViewRect box, ViewDrawList *list)
{
    float y = box.y + box.h / 2, middle = box.x + box.w / 2;
    float right = box.x + box.w, scale = theme->scale, r = 3.4f * scale;

    if (bit == VIEW_SHOWN_LOCK) {
        view_draw_dashed_line(list, (ViewPoint){box.x, y},
                              (ViewPoint){middle, y}, theme->locks[0],
                              1.6f * scale, 1.6f * scale, 2.9f * scale);
        view_draw_rect(
            list,
            (ViewRect){middle, y - 1.4f * scale, right - middle, 2.8f * scale},
            theme->locks[0], 1.4f * scale);
        return _("lock");
    }
    if (bit == VIEW_SHOWN_WALL) {
        for (int i = -1; i <= 1; i += 2)
            view_draw_line(list,
                           (ViewPoint){box.x, y + (float)i * 1.6f * scale},
                           (ViewPoint){right, y + (float)i * 1.6f * scale},
                           theme->group, 1.5f * scale);
        return _("shield");
    }
    ViewPoint diamond[4] = {
        {right - r, y - r}, {right, y}, {right - r, y + r}, {right - 2 * r, y}};
    view_draw_line(list, (ViewPoint){box.x, y}, (ViewPoint){right - r, y},
                   theme->limit, 1.4f * scale);
    view_draw_line(list, (ViewPoint){box.x, y - 2.6f * scale},
                   (ViewPoint){box.x, y + 2.6f * scale}, theme->limit,
                   1.4f * scale);
    view_draw_polygon(list, diamond, 4, theme->cancel);
    return _("time limit");
}

static const ViewTie *find_tie(const ViewModel *model, uint32_t serial,
                               TraceEventId begin)
{
    const ViewTask *task = &model->tasks[serial];

    for (uint32_t i = 0; i < task->tie_count; i++)
        if (model->ties[task->tie + i].begin == begin)
            return &model->ties[task->tie + i];
    return NULL;
}

void view_timeline_tell_tie(const ViewModel *model, ViewRole role,
                            uint32_t task, TraceEventId event,
                            TraceEventId until, BaseText *out)
{
    const ExplainLives *lives = &model->lives;
    const ViewTie *tie =
        role == VIEW_ROLE_ARROW_ITEM ? NULL : find_tie(model, task, event);

    if (role == VIEW_ROLE_ARROW_ITEM)
        explain_tie_item(lives, event, out);
    else if (tie && tie->kind == VIEW_TIE_HELD)
        explain_tie_held(lives, tie->begin, tie->end, until, out);
    else if (tie && tie->kind == VIEW_TIE_LIMIT)
        explain_tie_limit(lives, tie->begin, tie->met, tie->end, until, out);
    else if (tie)
        explain_tie_wall(lives, tie->begin, tie->met, until, out);
}
