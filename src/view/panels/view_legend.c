#include "view_legend.h"

#include "view_timeline_sample.h"

enum {
    PAD = 14,
    LEGEND_ROW = 23,
    SAMPLE = 24,
    SAMPLE_NARROW = 14,
    SAMPLE_GAP = 5,
    ITEM_GAP = 13,
    BITS = VIEW_SHOWN_BITS
};

static ViewFace legend_face(const ViewUi *ui)
{
    return (ViewFace){VIEW_FONT_SANS, ui->theme->size_small,
                      ui->theme->text_dim};
}

/* Lines need length to be known by; ticks, signs and arrows do not. */
static float sample_width(unsigned bit)
{
    const unsigned lines = 1u << TRACE_STATE_QUEUED |
                           1u << TRACE_STATE_WAITING |
                           1u << TRACE_STATE_CANCEL_REQUESTED |
                           VIEW_SHOWN_GHOST | VIEW_SHOWN_BEFORE;
    return bit & lines ? SAMPLE : SAMPLE_NARROW;
}

/* Lays the items out; draws them if `paint`. Returns the rows used. */
static int lay_out(ViewUi *ui, unsigned shown, ViewRect rect,
                   ViewDrawList *paint)
{
    ViewFace face = legend_face(ui);
    ViewDrawList scratch = {0};
    float right = rect.x + rect.w, x = rect.x;
    int row = 0;
    for (int i = 0; i < BITS; i++) {
        unsigned bit = 1u << i;
        if (!(shown & bit))
            continue;
        float sample = sample_width(bit);
        ViewRect box =
            view_rect(x, rect.y + (float)row * LEGEND_ROW + 5, sample, 14);
        const char *label =
            view_timeline_draw_sample(ui->theme, bit, box, &scratch);
        float width = sample + SAMPLE_GAP + view_ui_width(ui, face, label);
        if (x + width > right && x > rect.x) {
            row++;
            x = rect.x;
            box.x = x;
            box.y += LEGEND_ROW;
        }
        if (paint) {
            view_ui_zone(ui,
                         view_rect(box.x - 4, box.y - 5, width + 8, LEGEND_ROW),
                         VIEW_ACTION_TELL, 0, view_timeline_sample_tip(bit));
            view_timeline_draw_sample(ui->theme, bit, box, paint);
            view_draw_text(paint, ui->measure,
                           (ViewPoint){box.x + sample + SAMPLE_GAP,
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

void view_legend_draw(ViewUi *ui, unsigned shown, ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_LEGEND, 0);
    view_draw_rect(ui->list, rect, ui->theme->panel, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y, rect.w, 1),
                   ui->theme->separator, 0);
    view_draw_rect(ui->list, view_rect(rect.x, rect.y + rect.h - 1, rect.w, 1),
                   ui->theme->separator, 0);
    lay_out(ui, shown, legend_inner(rect), ui->list);
}
