#include "view_caption.h"

#include "base_text.h"
#include "base_words.h"
#include "explain_caption.h"
#include "view_gauge.h"
#include "view_notes.h"
#include "view_outcome.h"

#include <string.h>

enum { PAD = 14, ROW = 17, ROWS_MOST = 5 };

/* The words that somebody gave to this moment. */
static void append_mark(const ViewScreen *screen, BaseText *text)
{
    const char *words = view_notes_at(&screen->notes, screen->at.playhead);
    if (*words != '\0' &&
        view_notes_is_given(&screen->notes, screen->at.playhead))
        base_text_printf(text, _(" - marked: %s"), words);
    else if (*words != '\0')
        base_text_printf(text, _(" - your mark: %s"), words);
}

/* What happens at the playhead, and after it how the run ended, if it `ends`
 * there. */
static void tell(const ViewScreen *screen, bool *ends, BaseText *text)
{
    BaseText outcome = {0};
    explain_caption_tell(&screen->model.lives, screen->at.playhead, text);
    *ends = view_outcome_tell(screen, &outcome);
    bool stops = text->length > 0 && text->data[text->length - 1] == '.';
    if (*ends) /* what was printed ends as it ends */
        base_text_printf(text, "%s%s", stops ? " " : " \xC2\xB7 ",
                         base_text_str(&outcome));
    base_text_release(&outcome);
}

/* In as many rows as fit; what is still too long ends in an ellipsis. */
static void draw_rows(ViewUi *ui, ViewRect rect, ViewFace face,
                      const char *words, int rows)
{
    size_t length = strlen(words);
    rect.h = rect.h / (float)rows - 1;
    for (int i = 0; i < rows && length > 0; i++) {
        size_t n = i + 1 < rows ? view_ui_row(ui, face, words, length, rect.w)
                                : length;
        BaseText row = {0};
        base_text_append_n(&row, words, n);
        view_ui_text(ui, rect, face, base_text_str(&row));
        base_text_release(&row);
        rect.y += rect.h;
        n += words[n] == ' ' ? 1 : 0;
        words += n;
        length -= n;
    }
}

static int count_rows(ViewUi *ui, ViewFace face, const char *words, float width)
{
    size_t length = strlen(words);
    int rows = 0;
    for (; length > 0 && rows < ROWS_MOST; rows++) {
        size_t n = view_ui_row(ui, face, words, length, width);
        n += words[n] == ' ' ? 1 : 0;
        words += n;
        length -= n;
    }
    return rows;
}

/* How many rows that event's words take with where the runs part. */
static int rows_at(ViewUi *ui, const ViewScreen *screen, TraceEventId event,
                   float width)
{
    ViewFace face = {VIEW_FONT_SANS, ui->theme->size_small, ui->theme->text};
    BaseText text = {0};
    explain_caption_tell(&screen->model.lives, event, &text);
    base_text_append_char(&text, ' ');
    view_outcome_tell_parting(screen, &text);
    int rows = count_rows(ui, face, base_text_str(&text), width);
    base_text_release(&text);
    return rows;
}

float view_caption_height(ViewUi *ui, const ViewScreen *screen, float width)
{
    if (!view_beside_compares(&screen->beside) ||
        screen->open.only != VIEW_ONLY_ALL)
        return VIEW_CAPTION_HEIGHT;
    width -= 2 * PAD + view_outcome_parting_room(ui, screen);
    int rows = rows_at(ui, screen, screen->model.last_event, width);
    int last = rows_at(ui, screen, view_screen_count(screen) - 1, width);
    float height =
        (float)(rows > last ? rows : last) * ROW * ui->theme->scale + 4;
    return height > VIEW_CAPTION_HEIGHT ? height : VIEW_CAPTION_HEIGHT;
}

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
    bool ends;
    if (view_gauge_is_on(screen)) {
        view_gauge_tell(screen, &text);
        base_text_append_char(&text, ' ');
    }
    tell(screen, &ends, &text);
    append_mark(screen, &text);
    const char *words = base_text_str(&text);
    ViewFace face = {VIEW_FONT_SANS, theme->size_text, theme->text};
    ViewRect inner =
        view_rect(rect.x + PAD, rect.y + 1, rect.w - 2 * PAD, rect.h - 1);
    if (ends && screen->open.only == VIEW_ONLY_ALL)
        view_outcome_draw_button(ui, screen, &inner);
    view_draw_role(ui->list, VIEW_ROLE_CAPTION, screen->at.playhead);
    if (view_ui_width(ui, face, words) > inner.w)
        face.size = theme->size_small;
    if (view_ui_width(ui, face, words) <= inner.w) {
        view_ui_text(ui, inner, face, words);
    } else {
        /* What is too long for all rows is whole where the pointer rests. */
        int rows = (int)(rect.h / (ROW * theme->scale));
        view_ui_zone_said(ui, inner, VIEW_ACTION_TELL, 0, words);
        inner.y += 1;
        draw_rows(ui, inner, face, words, rows < 2 ? 2 : rows);
    }
    base_text_release(&text);
}
