#include "view_strip.h"

#include "base_words.h"

#include "view_seed.h"

#include <stdio.h>
#include <stdlib.h>

enum { PAD = 14, ROOM_FROM = 700 };

bool view_strip_fits(const ViewScreen *screen)
{
    return screen->seeds.count > 0 && !screen->open.no_strip &&
           !screen->open.start && !screen->run.veiled &&
           screen->window.h >= ROOM_FROM;
}

static void tell(const ViewSeedOutcome *outcome, long seed, BaseText *out)
{
    if (!outcome->known) {
        base_text_printf(out, _("seed %ld: not known"), seed);
        return;
    }
    base_text_printf(
        out,
        outcome->went_wrong
            ? _("seed %ld: returned %u, failed %u, cancelled %u; the program "
                "ends with an error")
            : _("seed %ld: returned %u, failed %u, cancelled %u"),
        seed, outcome->returned, outcome->failed, outcome->cancelled);
}

/* The worse it went, the taller. */
static void draw_square(ViewUi *ui, const ViewSeedOutcome *outcome,
                        ViewRect cell)
{
    const ViewTheme *theme = ui->theme;
    ViewColour colour = theme->done;
    float part = 0.4f;
    if (!outcome->known) {
        view_draw_frame(
            ui->list,
            view_rect(cell.x, cell.y + cell.h * 0.6f, cell.w, cell.h * 0.4f),
            theme->separator, 1, 1);
        return;
    }
    if (outcome->failed > 0 || outcome->went_wrong) {
        colour = theme->failed;
        part = 1;
    } else if (outcome->cancelled > 0) {
        colour = theme->cancelled;
        part = 0.7f;
    }
    view_draw_rect(
        ui->list,
        view_rect(cell.x, cell.y + cell.h * (1 - part), cell.w, cell.h * part),
        colour, 1);
}

void view_strip_draw(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    const ViewSeeds *seeds = &screen->seeds;
    bool has_current = view_seed_is_whole(screen->run.seed);
    long current = strtol(screen->run.seed, NULL, 10);
    char label[64];
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    view_draw_rect(ui->list, rect, theme->panel, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y + rect.h - 1, rect.w, 1),
                   theme->separator, 0);
    snprintf(label, sizeof label, _("seeds %ld to %ld"), seeds->first,
             seeds->first + (long)seeds->count - 1);
    ViewFace face = {VIEW_FONT_SANS, theme->size_tiny, theme->text_dim};
    view_rect_cut_left(&rect, PAD);
    float width = view_ui_text(ui, rect, face, label);
    view_rect_cut_left(&rect, width + PAD);
    view_rect_cut_right(&rect, PAD);
    float step = rect.w / (float)seeds->count;
    for (uint32_t i = 0; i < seeds->count; i++) {
        long seed = seeds->first + (long)i;
        ViewRect cell = view_rect(rect.x + step * (float)i, rect.y + 4,
                                  step > 3 ? step - 1.5f : step, rect.h - 8);
        BaseText text = {0};
        view_draw_role(ui->list, VIEW_ROLE_SEED, i + 1);
        tell(&seeds->outcomes[i], seed, &text);
        view_ui_zone_said(ui, view_rect(cell.x, rect.y, step, rect.h - 1),
                          VIEW_ACTION_SEED, i, base_text_str(&text));
        draw_square(ui, &seeds->outcomes[i], cell);
        if (has_current && seed == current)
            view_draw_frame(
                ui->list,
                view_rect(cell.x - 1.5f, cell.y - 2, cell.w + 3, cell.h + 4),
                theme->accent, 2, 1.5f);
        base_text_release(&text);
    }
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
}
