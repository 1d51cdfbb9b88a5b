#include "view_caption.h"

#include "base_text.h"
#include "base_words.h"
#include "explain_caption.h"
#include "view_outcome.h"
#include "view_timeline_sample.h"

enum {
    PAD = 14,
    LEGEND_ROW = 25,
    SAMPLE = 24,
    SAMPLE_GAP = 7,
    ITEM_GAP = 18,
    ZOOM_WIDTH = 152,
    BITS = VIEW_SHOWN_BITS
};

void view_caption_draw(ViewUi *ui, const ViewScreen *screen, ViewRect rect)
{
    const ViewTheme *theme = ui->theme;
    view_draw_role(ui->list, VIEW_ROLE_CAPTION, screen->at.playhead);
    view_draw_rect(ui->list, rect, theme->raised, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y, rect.w, 1),
                   theme->separator, 0);
    if (view_screen_count(screen) == 0)
        return;
    BaseText text = {0};
    BaseText outcome = {0};
    explain_caption_tell(&screen->model.lives, screen->at.playhead, &text);
    bool ends = view_outcome_tell(screen, &outcome);
    if (ends)
        base_text_printf(&text, " %s", base_text_str(&outcome));
    base_text_release(&outcome);
    const char *words = base_text_str(&text);
    ViewFace face = {VIEW_FONT_SANS, theme->size_text, theme->text};
    ViewRect inner =
        view_rect(rect.x + PAD, rect.y + 1, rect.w - 2 * PAD, rect.h - 1);
    if (ends)
        view_outcome_draw_button(ui, screen, &inner);
    view_draw_role(ui->list, VIEW_ROLE_CAPTION, screen->at.playhead);
    if (view_ui_width(ui, face, words) > inner.w)
        face.size = theme->size_small;
    if (view_ui_width(ui, face, words) <= inner.w) {
        view_ui_text(ui, inner, face, words);
    } else {
        /* Two rows; what is still too long ends in an ellipsis. */
        size_t n = view_ui_row(ui, face, words, text.length, inner.w);
        BaseText first = {0};
        base_text_append_n(&first, words, n);
        inner.h = rect.h / 2 - 2;
        inner.y += 2;
        view_ui_text(ui, inner, face, base_text_str(&first));
        inner.y += inner.h - 1;
        view_ui_text(ui, inner, face, words + n + (words[n] == ' ' ? 1 : 0));
        base_text_release(&first);
    }
    base_text_release(&text);
}

static ViewFace legend_face(const ViewUi *ui)
{
    return (ViewFace){VIEW_FONT_SANS, ui->theme->size_small,
                      ui->theme->text_dim};
}

/* Lays the items out; draws them if `paint`. Returns the rows used. */
static int lay_out(ViewUi *ui, unsigned shown, ViewRect rect,
                   ViewDrawList *paint)
{
    ViewFace face = legend_face(ui);
    ViewDrawList scratch = {0};
    float right = rect.x + rect.w - ZOOM_WIDTH, x = rect.x;
    int row = 0;
    for (int i = 0; i < BITS; i++) {
        unsigned bit = 1u << i;
        if (!(shown & bit))
            continue;
        ViewRect box =
            view_rect(x, rect.y + (float)row * LEGEND_ROW + 6, SAMPLE, 14);
        const char *label =
            view_timeline_draw_sample(ui->theme, bit, box, &scratch);
        float width = SAMPLE + SAMPLE_GAP + view_ui_width(ui, face, label);
        if (x + width > right && x > rect.x) {
            row++;
            x = rect.x;
            right = rect.x + rect.w;
            box.x = x;
            box.y += LEGEND_ROW;
        }
        if (paint) {
            view_ui_zone(ui, view_rect(box.x - 4, box.y - 5, width + 8, 24),
                         VIEW_ACTION_TELL, 0, view_timeline_sample_tip(bit));
            view_timeline_draw_sample(ui->theme, bit, box, paint);
            view_draw_text(paint, ui->measure,
                           (ViewPoint){box.x + SAMPLE + SAMPLE_GAP,
                                       box.y + 7 + face.size * 0.36f},
                           face.font, face.size, face.colour, label);
        }
        x += width + ITEM_GAP;
    }
    view_draw_release(&scratch);
    return row + 1;
}

static ViewRect legend_inner(ViewRect rect)
{
    return view_rect(rect.x + PAD, rect.y + 1, rect.w - 2 * PAD, rect.h - 2);
}

float view_legend_height(ViewUi *ui, unsigned shown, float width)
{
    ViewRect inner = legend_inner(view_rect(0, 0, width, 0));
    return (float)(lay_out(ui, shown, inner, NULL) * LEGEND_ROW) + 2;
}

static void draw_zoom(ViewUi *ui, ViewRect row)
{
    ViewButtonSpec spec[] = {
        {.label = "\xE2\x88\x92", .key = "S", .action = VIEW_ACTION_ZOOM_OUT},
        {.label = "+", .key = "W", .action = VIEW_ACTION_ZOOM_IN},
        {.label = _("all"), .key = "0", .action = VIEW_ACTION_FIT}};
    for (size_t i = sizeof spec / sizeof spec[0]; i > 0; i--) {
        spec[i - 1].look = VIEW_BUTTON_BARE;
        float width = view_ui_button_width(ui, &spec[i - 1]);
        ViewRect rect = view_rect_cut_right(&row, width);
        view_ui_button(ui, rect, &spec[i - 1]);
    }
}

void view_legend_draw(ViewUi *ui, unsigned shown, ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_LEGEND, 0);
    view_draw_rect(ui->list, rect, ui->theme->panel, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y, rect.w, 1),
                   ui->theme->separator, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y + rect.h - 1, rect.w, 1),
                   ui->theme->separator, 0);
    ViewRect inner = legend_inner(rect);
    lay_out(ui, shown, inner, ui->list);
    draw_zoom(ui, view_rect(inner.x, inner.y + 2, inner.w + 8, LEGEND_ROW - 4));
}
