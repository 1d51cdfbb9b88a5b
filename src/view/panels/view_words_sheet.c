#include "view_words_sheet.h"

#include "base_words.h"
#include "view_sheet.h"

enum { ROW = 20, GAP = 14, WIDTH = 620 };

/* The words one below the other; returns their height. */
static float put_words(ViewUi *ui, const ViewLesson *lesson, ViewRect rect,
                       bool paint)
{
    ViewFace word = {VIEW_FONT_SANS_BOLD, ui->theme->size_text,
                     ui->theme->accent};
    ViewFace said = {VIEW_FONT_SANS, ui->theme->size_text, ui->theme->text};
    float top = rect.y;
    for (size_t i = 0; i < lesson->word_count; i++) {
        rect.y += view_ui_paragraph(ui, rect, word, ROW, lesson->words[i].word,
                                    paint);
        rect.y += view_ui_paragraph(ui, rect, said, ROW, lesson->words[i].said,
                                    paint);
        rect.y += GAP;
    }
    return rect.y - top;
}

void view_words_draw(ViewUi *ui, ViewScreen *screen, ViewRect window)
{
    const ViewLesson *lesson = screen->study.lesson;
    ViewRect inner = {0, 0, WIDTH - 2 * VIEW_SHEET_PAD, 0};
    if (!lesson)
        return;
    float height = put_words(ui, lesson, inner, false);
    ViewRect rest =
        view_sheet_open(ui, window, WIDTH, height + VIEW_SHEET_HEADER + GAP);
    view_sheet_title(ui, view_rect_cut_top(&rest, VIEW_SHEET_HEADER),
                     _("Words of this page"));
    inner.x = rest.x + VIEW_SHEET_PAD;
    inner.y = view_ui_scroll_begin(ui, rest, &screen->scroll.keys, height);
    view_draw_role(ui->list, VIEW_ROLE_LABEL, 0);
    put_words(ui, lesson, inner, true);
    view_ui_scroll_end(ui);
}
