#include "view_lesson_sheet.h"

#include "view_carets.h"
#include "view_prose.h"

void view_lesson_put_passage(ViewLessonSheet *sheet, const ViewPassage *passage)
{
    const ViewTheme *theme = sheet->ui->theme;

    if (passage->count == 0)
        return;
    sheet->rect.y += view_prose(
        sheet->ui, sheet->rect, passage,
        sheet->screen->study.lesson->is_own ? theme->text_dim : theme->text,
        sheet->paint);
}

void view_lesson_put_words(ViewLessonSheet *sheet, ViewFont font,
                           ViewColour colour, const char *text)
{
    ViewFace face = {font, sheet->ui->theme->size_text, colour};

    sheet->rect.y += view_ui_paragraph(sheet->ui, sheet->rect, face,
                                       VIEW_PROSE_ROW, text, sheet->paint);
}

void view_lesson_put_report(ViewLessonSheet *sheet, ViewColour colour,
                            const char *text)
{
    ViewFace face = {VIEW_FONT_MONO, sheet->ui->theme->size_mono, colour};

    sheet->rect.y += view_carets_report(sheet->ui, sheet->rect, face,
                                        VIEW_PROSE_ROW, text, sheet->paint);
}

void view_lesson_put_card(ViewLessonSheet *sheet, ViewColour edge, float width,
                          void (*fill)(ViewLessonSheet *sheet))
{
    ViewLessonSheet inner = *sheet;
    float top = sheet->rect.y;

    inner.rect.x += VIEW_LESSON_CARD_PAD;
    inner.rect.w -= 2 * VIEW_LESSON_CARD_PAD;
    inner.rect.y += VIEW_LESSON_CARD_PAD;
    if (sheet->paint) {
        ViewLessonSheet trial = inner;
        trial.paint = false;
        fill(&trial);
        ViewRect box = view_rect(sheet->rect.x, top, sheet->rect.w,
                                 trial.rect.y + VIEW_LESSON_CARD_PAD - top);
        view_draw_rect(sheet->ui->list, box, sheet->ui->theme->raised,
                       sheet->ui->theme->corner);
        view_draw_frame(sheet->ui->list, box, edge, sheet->ui->theme->corner,
                        width);
    }
    fill(&inner);
    sheet->rect.y = inner.rect.y + VIEW_LESSON_CARD_PAD;
    sheet->from = inner.from;
}

void view_lesson_put_button(ViewLessonRow *row, const ViewButtonSpec *spec)
{
    ViewLessonSheet *sheet = row->sheet;
    float width = view_ui_button_width(sheet->ui, spec);

    if (width > sheet->rect.w)
        width = sheet->rect.w;
    if (row->x > 0 && row->x + width > sheet->rect.w) {
        row->x = 0;
        sheet->rect.y += VIEW_LESSON_BUTTON + 6;
    }
    if (sheet->paint)
        view_ui_button(sheet->ui,
                       view_rect(sheet->rect.x + row->x, sheet->rect.y, width,
                                 VIEW_LESSON_BUTTON),
                       spec);
    row->x += width + 8;
}

void view_lesson_end_buttons(ViewLessonRow *row)
{
    if (row->x > 0)
        row->sheet->rect.y += VIEW_LESSON_BUTTON;
}
