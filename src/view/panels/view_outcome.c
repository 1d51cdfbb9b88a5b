#include "view_outcome.h"

#include "base_text.h"
#include "base_words.h"
#include "trace_store.h"
#include "view_notice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How many tasks of the program's own ended how. */
typedef struct Counts {
    uint32_t returned, failed, cancelled;
} Counts;

static Counts count(const ExplainLives *lives)
{
    Counts counts = {0};
    for (uint32_t serial = 1; serial < lives->task_count; serial++) {
        const ExplainTask *task = explain_task(lives, serial);
        if (!task || task->of_loop || task->ended == TRACE_NONE)
            continue;
        counts.returned += task->outcome == TRACE_STATE_RETURNED;
        counts.failed += task->outcome == TRACE_STATE_FAILED;
        counts.cancelled += task->outcome == TRACE_STATE_CANCELLED;
    }
    return counts;
}

uint32_t view_outcome_task(const ViewScreen *screen)
{
    const ViewModel *model = &screen->model;
    uint32_t failed = 0, first = 0, holder = view_notice_holder(screen);
    if (holder != 0)
        return holder;
    for (uint32_t i = 0; i < model->lane_count; i++) {
        const ExplainTask *task =
            explain_task(&model->lives, model->lanes[i].task);
        if (task->of_loop)
            continue;
        bool ended = task->ended != TRACE_NONE;
        if (ended && task->outcome == TRACE_STATE_CANCELLED)
            return model->lanes[i].task;
        if (ended && task->outcome == TRACE_STATE_FAILED && failed == 0)
            failed = model->lanes[i].task;
        if (first == 0)
            first = model->lanes[i].task;
    }
    return failed != 0 ? failed : first;
}

static bool is_at_end(const ViewScreen *screen)
{
    uint32_t events = view_screen_count(screen);
    return events > 0 && !screen->run.computing && !screen->run.veiled &&
           !screen->draft.on &&
           (screen->at.playhead + 1 == events ||
            screen->at.playhead == screen->model.last_event);
}

/* The first seed of the strip, by its index, on which somebody fails;
 * VIEW_NONE. */
static uint32_t other_seed(const ViewScreen *screen)
{
    const ViewSeeds *seeds = &screen->seeds;
    for (uint32_t i = 0; i < seeds->count; i++)
        if (seeds->outcomes[i].known && seeds->outcomes[i].failed > 0)
            return i;
    return VIEW_NONE;
}

static void append(BaseText *out, const char *part)
{
    if (out->length > 0)
        base_text_append(out, ", ");
    base_text_append(out, part);
}

static void tell_counts(const Counts *counts, BaseText *out)
{
    BaseText list = {0};
    char part[96];
    if (counts->failed > 0) {
        snprintf(part, sizeof part,
                 _n("%u task failed", "%u tasks failed", counts->failed),
                 counts->failed);
        append(&list, part);
    }
    if (counts->cancelled > 0) {
        snprintf(part, sizeof part,
                 _n("%u was cancelled", "%u were cancelled", counts->cancelled),
                 counts->cancelled);
        append(&list, part);
    }
    if (counts->returned > 0) {
        snprintf(part, sizeof part,
                 _n("%u returned", "%u returned", counts->returned),
                 counts->returned);
        append(&list, part);
    }
    base_text_printf(out, "%s.", base_text_str(&list));
    base_text_release(&list);
}

bool view_outcome_tell_parting(const ViewScreen *screen, BaseText *out)
{
    const char *told = base_text_str(&screen->beside.told);
    if (!view_beside_compares(&screen->beside) || *told == '\0')
        return false;
    base_text_append_n(out, told, strcspn(told, "\n"));
    return true;
}

bool view_outcome_tell(const ViewScreen *screen, BaseText *out)
{
    Counts counts = count(&screen->model.lives);
    uint32_t seed = other_seed(screen);
    if (is_at_end(screen) && view_outcome_tell_parting(screen, out))
        return true;
    if (!is_at_end(screen) ||
        counts.failed + counts.cancelled + counts.returned == 0)
        return false;
    if (counts.failed == 0 && counts.cancelled == 0 && seed != VIEW_NONE)
        base_text_printf(
            out, _("Nobody fails on this seed. On seed %ld somebody does."),
            screen->seeds.first + (long)seed);
    else
        tell_counts(&counts, out);
    return true;
}

static void draw_button(ViewUi *ui, const ViewButtonSpec *spec, ViewRect *rect)
{
    ViewRect place = view_rect_cut_right(rect, view_ui_button_width(ui, spec));
    view_rect_cut_right(rect, 8);
    view_ui_button(
        ui, view_rect(place.x, place.y + place.h / 2 - 13, place.w, 26), spec);
}

/* All that is known of the two stands in its panel. */
static ViewButtonSpec parting_button(void)
{
    return (ViewButtonSpec){.label = _("how they differ"),
                            .action = VIEW_ACTION_PANEL,
                            .value = VIEW_PANEL_CHANGES,
                            .tip = _("what became of the tasks in each run, "
                                     "and how it came to that")};
}

float view_outcome_parting_room(ViewUi *ui, const ViewScreen *screen)
{
    ViewButtonSpec spec = parting_button();

    return view_screen_shows(screen, VIEW_PANEL_CHANGES)
               ? 0
               : view_ui_button_width(ui, &spec) + 8;
}

static void draw_parting_button(ViewUi *ui, const ViewScreen *screen,
                                ViewRect *rect)
{
    ViewButtonSpec spec = parting_button();

    if (!view_screen_shows(screen, VIEW_PANEL_CHANGES))
        draw_button(ui, &spec, rect);
}

/* How many things are known that did not happen, and the way to them. */
static void draw_absent_button(ViewUi *ui, const ViewScreen *screen,
                               ViewRect *rect)
{
    uint32_t count = screen->facts.absent.count;
    char label[64];
    ViewButtonSpec spec = {.label = label,
                           .action = VIEW_ACTION_PANEL,
                           .value = VIEW_PANEL_ERRORS,
                           .tip = _("what did not happen, though one might "
                                    "have expected it")};
    if (count == 0 || view_screen_shows(screen, VIEW_PANEL_ERRORS))
        return;
    snprintf(label, sizeof label, _("did not happen: %u"), count);
    draw_button(ui, &spec, rect);
}

void view_outcome_draw_button(ViewUi *ui, const ViewScreen *screen,
                              ViewRect *rect)
{
    Counts counts = count(&screen->model.lives);
    uint32_t seed = other_seed(screen);
    bool good = counts.failed == 0 && counts.cancelled == 0;
    if (view_beside_compares(&screen->beside)) {
        draw_parting_button(ui, screen, rect);
        return;
    }
    char label[64];
    ViewButtonSpec spec = {.label = _("why?"),
                           .action = VIEW_ACTION_WHY,
                           .tip = _("who was stopped or failed, and why")};
    if (good && seed != VIEW_NONE) {
        snprintf(label, sizeof label, _("seed %ld"),
                 screen->seeds.first + (long)seed);
        spec = (ViewButtonSpec){.label = label,
                                .action = VIEW_ACTION_SEED,
                                .value = seed,
                                .tip = _("somebody fails on this one")};
    }
    if (!good || seed != VIEW_NONE)
        draw_button(ui, &spec, rect);
    draw_absent_button(ui, screen, rect);
}
