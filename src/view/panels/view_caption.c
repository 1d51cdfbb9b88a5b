#include "view_caption.h"

#include "base_text.h"
#include "base_words.h"
#include "explain_caption.h"
#include "view_gauge.h"
#include "view_notes.h"
#include "view_outcome.h"

enum { PAD = 14 };

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
    if (view_gauge_is_on(screen)) {
        view_gauge_tell(screen, &text);
        base_text_append_char(&text, ' ');
    }
    explain_caption_tell(&screen->model.lives, screen->at.playhead, &text);
    bool ends = view_outcome_tell(screen, &outcome);
    bool stops = text.length > 0 && text.data[text.length - 1] == '.';
    if (ends) /* what was printed ends as it ends */
        base_text_printf(&text, "%s%s", stops ? " " : " \xC2\xB7 ",
                         base_text_str(&outcome));
    base_text_release(&outcome);
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
        /* Two rows; what is still too long ends in an ellipsis, and is whole
         * where the pointer rests. */
        view_ui_zone_said(ui, inner, VIEW_ACTION_TELL, 0, words);
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
