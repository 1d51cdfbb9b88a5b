#include "view_named.h"

#include "trace_store.h"
#include "view_lesson_panel.h"
#include "view_timeline_lanes.h"

#include <stdio.h>
#include <string.h>

static const float radius = 7.5f;

static bool is_order(const ViewScreen *screen)
{
    return screen->study.lesson->asked->kind == VIEW_ASK_ORDER;
}

bool view_named_are_asked(const ViewScreen *screen)
{
    return view_lesson_is_open(screen) &&
           (screen->study.lesson->asked->kind == VIEW_ASK_LANES ||
            is_order(screen));
}

uint32_t view_named_place(const char *typed, const char *name)
{
    static const char between[] = " ,";
    uint32_t place = 1;
    typed += strspn(typed, between);
    for (; *typed; place++) {
        size_t length = strcspn(typed, between);
        if (length == strlen(name) && strncmp(typed, name, length) == 0)
            return place;
        typed += length;
        typed += strspn(typed, between);
    }
    return 0;
}

static void draw_badge(ViewUi *ui, const ViewScreen *screen, ViewPoint at,
                       uint32_t place)
{
    const ViewTheme *theme = ui->theme;
    ViewPoint check[3] = {
        {at.x - 3.5f, at.y}, {at.x - 1, at.y + 3}, {at.x + 4, at.y - 3.5f}};
    char number[12];
    view_draw_circle(ui->list, at, radius, theme->accent);
    if (!is_order(screen)) {
        view_draw_polyline(ui->list, check, 3, theme->on_accent, 2, 0, 0);
        return;
    }
    snprintf(number, sizeof number, "%u", place);
    view_ui_text_centred(
        ui, view_rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius),
        (ViewFace){VIEW_FONT_SANS_BOLD, theme->size_tiny, theme->on_accent},
        number);
}

void view_named_draw(ViewUi *ui, const ViewScreen *screen)
{
    const ViewTimeline *timeline = &screen->timeline;
    const ViewFolds *folds = &timeline->folds;
    if (!view_named_are_asked(screen) || screen->study.field.text[0] == '\0')
        return;
    for (uint32_t i = 0; i < folds->count; i++) {
        const ExplainTask *task =
            explain_task(&screen->model.lives, folds->rows[i].task);
        uint32_t place =
            task ? view_named_place(
                       screen->study.field.text,
                       trace_store_text(screen->run.trace, task->name))
                 : 0;
        if (place == 0 || folds->stands[i] > 1)
            continue;
        view_draw_role(ui->list, VIEW_ROLE_BUTTON, VIEW_ACTION_LESSON_LANE);
        draw_badge(ui, screen,
                   (ViewPoint){timeline->labels.x + 10,
                               view_timeline_lane_y(timeline, &screen->at, i)},
                   place);
    }
    view_draw_role(ui->list, VIEW_ROLE_NONE, 0);
}
