/* The names left of the lanes. */
#include "view_timeline_names.h"
#include "view_timeline_lanes.h"

#include "base_words.h"
#include "explain_words.h"
#include "view_timeline_fold.h"

#include <math.h>

static float lane_y(const ViewPainter *painter, uint32_t lane)
{
    return view_timeline_lane_y(painter->timeline, painter->state, lane);
}

/* Who it is, or how many like lanes stand in the row. */
static void tell_name(const ViewPainter *painter, uint32_t row, BaseText *out)
{
    const ViewFolds *folds = &painter->timeline->folds;

    if (folds->stands[row] > 1)
        view_timeline_fold_name(painter->timeline, row, out);
    else
        explain_words_task(&painter->model->lives, folds->rows[row].task, out);
}

/* What it runs; of like lanes, the state that they are in. */
static void tell_second(const ViewPainter *painter, uint32_t row, BaseText *out)
{
    const ViewFolds *folds = &painter->timeline->folds;
    uint32_t task = folds->rows[row].task;
    uint32_t lane = view_model_lane(painter->model, task);

    if (folds->stands[row] > 1)
        base_text_append(out, explain_words_state(folds->state_of[lane]));
    else
        explain_words_call(&painter->model->lives, task, out);
}

/* Beside the name: all of it, or as much as tells something. */
static void draw_beside(const ViewPainter *painter, ViewPoint at, float room,
                        const BaseText *text)
{
    enum { LETTERS_LEAST = 8 };
    const ViewTheme *theme = painter->theme;
    const ViewMeasure *measure = painter->measure;
    float width =
        measure->width(measure->context, VIEW_FONT_MONO, theme->size_tiny,
                       base_text_str(text), text->length);
    float least =
        LETTERS_LEAST * measure->width(measure->context, VIEW_FONT_MONO,
                                       theme->size_tiny, "0", 1);

    if (room >= fminf(width, least))
        view_draw_text_fit(painter->list, measure, at, room, VIEW_FONT_MONO,
                           theme->size_tiny, theme->text_dim,
                           base_text_str(text));
}

static void draw_name(const ViewPainter *painter, uint32_t lane)
{
    const ViewTheme *theme = painter->theme;
    uint32_t serial = painter->timeline->folds.rows[lane].task;
    const ExplainTask *task = &painter->model->lives.tasks[serial];
    float scale = theme->scale, y = lane_y(painter, lane);
    uint32_t depth = painter->model->tasks[serial].depth;
    float nested = depth > 1 ? (float)(depth - 1) : 0;
    float x = painter->timeline->labels.x + 20 * scale +
              fminf(nested * 7, 42) * scale;
    float room = painter->plot.x - x - 3;
    bool tall = view_timeline_is_tall(painter->timeline);
    BaseText text = {0};

    if (task->created > painter->state->playhead)
        return;
    bool folded = painter->timeline->folds.stands[lane] > 1;
    view_draw_mark(painter->list, folded ? VIEW_ROLE_FOLD : VIEW_ROLE_LABEL,
                   serial, folded ? painter->state->playhead : task->created);
    if (painter->timeline->differs && painter->timeline->differs[serial] &&
        !folded)
        view_draw_rect(painter->list,
                       (ViewRect){painter->timeline->labels.x + 6 * scale,
                                  y - painter->timeline->lane_height * 0.3f,
                                  3 * scale,
                                  painter->timeline->lane_height * 0.6f},
                       theme->accent, 1);
    tell_name(painter, lane, &text);
    float base = tall ? y - 2 * scale : y + 4 * scale;
    float used = view_draw_text_fit(
        painter->list, painter->measure, (ViewPoint){x, base}, room,
        VIEW_FONT_SANS_BOLD, theme->size_small, theme->text, text.data);
    base_text_clear(&text);
    tell_second(painter, lane, &text);
    if (tall)
        view_draw_text_fit(painter->list, painter->measure,
                           (ViewPoint){x, base + 13.5f * scale}, room,
                           VIEW_FONT_MONO, theme->size_tiny, theme->text_dim,
                           base_text_str(&text));
    else
        draw_beside(painter, (ViewPoint){x + used + 6, base}, room - used - 6,
                    &text);
    base_text_release(&text);
}

void view_timeline_draw_names(const ViewPainter *painter)
{
    for (uint32_t i = painter->lane; i < painter->lane_end; i++)
        draw_name(painter, i);
}
