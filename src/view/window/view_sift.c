#include "view_sift.h"

#include "base_words.h"
#include "view_act.h"
#include "view_picture.h"

#include <math.h>

/* In the order in which V goes through them. */
static const TraceState order[] = {
    TRACE_STATE_FAILED,  TRACE_STATE_CANCELLED,        TRACE_STATE_RETURNED,
    TRACE_STATE_WAITING, TRACE_STATE_CANCEL_REQUESTED, TRACE_STATE_QUEUED,
    TRACE_STATE_RUNNING};

enum { ORDER = sizeof order / sizeof *order };

static const ViewFolds *folds_of(const ViewWindow *window)
{
    return &window->screen.timeline.folds;
}

void view_sift_fold(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    if (folds_of(window)->foldable == 0)
        view_window_set_news(window, _("There is nothing to fold: lanes that "
                                       "are alike are folded from thirty on."));
    else
        screen->at.unfolded = !screen->at.unfolded;
    window->reveal_task = true;
    view_window_changed(window);
}

void view_sift_shared(ViewWindow *window)
{
    ViewShownRun *run = &window->screen.run;
    if (run->facts)
        run->facts = NULL;
    else if (view_screen_count(&window->screen) > 0 && !run->computing)
        view_window_request(window, VIEW_REQUEST_FACTS, NULL, 0);
    view_window_changed(window);
}

/* Whom the inspector tells of is one of those that are shown. */
static void choose_shown(ViewWindow *window)
{
    ViewScreen *screen = &window->screen;
    const ViewFolds *folds = folds_of(window);
    unsigned only = screen->at.only;
    uint32_t chosen = view_model_lane(&screen->model, screen->at.selected_task);
    if (only == 0 ||
        (chosen != VIEW_NONE && (only & 1u << folds->state_of[chosen]) != 0))
        return;
    for (uint32_t i = 0; i < screen->model.lane_count; i++) {
        if ((only & 1u << folds->state_of[i]) == 0)
            continue;
        view_act_select(window, screen->model.lanes[i].task);
        return;
    }
    view_act_select(window, 0);
}

static void set_only(ViewWindow *window, unsigned states)
{
    window->screen.at.only = states;
    window->screen.at.scroll = 0;
    choose_shown(window);
    window->reveal_task = true;
    view_window_changed(window);
}

void view_sift_only(ViewWindow *window, uint32_t state)
{
    view_window_refresh(window); /* which lanes there are now */
    set_only(window, window->screen.at.only ^ 1u << state);
}

void view_sift_all(ViewWindow *window)
{
    set_only(window, 0);
}

void view_sift_next(ViewWindow *window)
{
    view_window_refresh(window);
    int next = 0;
    for (int i = 0; i < ORDER; i++)
        if (window->screen.at.only & 1u << order[i])
            next = i + 1;
    while (next < ORDER && folds_of(window)->in_state[order[next]] == 0)
        next++;
    set_only(window, next < ORDER ? 1u << order[next] : 0);
}

/* The row of the chosen task; count if there is none. */
static uint32_t chosen_row(const ViewWindow *window)
{
    const ViewScreen *screen = &window->screen;
    uint32_t row = view_folds_row(folds_of(window), &screen->model,
                                  screen->at.selected_task);
    return row == VIEW_NONE ? folds_of(window)->count : row;
}

void view_sift_above(ViewWindow *window)
{
    view_window_refresh(window);
    const ViewFolds *folds = folds_of(window);
    uint32_t row = chosen_row(window);
    if (folds->count > 0)
        view_act_select(window, folds->rows[row > 0 ? row - 1 : 0].task);
}

void view_sift_below(ViewWindow *window)
{
    view_window_refresh(window);
    const ViewFolds *folds = folds_of(window);
    uint32_t row = chosen_row(window);
    if (folds->count == 0)
        return;
    row = row == folds->count ? 0 : row + 1;
    view_act_select(window,
                    folds->rows[row < folds->count ? row : row - 1].task);
}

enum { NAMES_STEP = 24, NAMES_LEAST = 54, NAMES_MOST = 900 };

void view_sift_set_names(ViewWindow *window, float width)
{
    float least = width > NAMES_LEAST ? width : NAMES_LEAST;
    window->screen.names_width = width <= 0           ? 0
                                 : least < NAMES_MOST ? least
                                                      : NAMES_MOST;
    view_window_changed(window);
}

void view_sift_tell_names(ViewWindow *window)
{
    view_window_request(window, VIEW_REQUEST_NAMES, NULL,
                        (int)lrintf(window->screen.names_width));
}

static void change_names(ViewWindow *window, float by)
{
    const ViewTimeline *timeline = &window->screen.timeline;
    view_sift_set_names(window, timeline->plot_x - timeline->rect.x + by);
    view_sift_tell_names(window);
}

void view_sift_widen(ViewWindow *window)
{
    change_names(window, NAMES_STEP);
}

void view_sift_narrow(ViewWindow *window)
{
    change_names(window, -NAMES_STEP);
}
