#include "view_column.h"

#include <string.h>

ViewFace view_column_dim(const ViewColumn *column)
{
    const ViewTheme *theme = column->ui->theme;
    return (ViewFace){VIEW_FONT_SANS, theme->size_small, theme->text_dim};
}

ViewFace view_column_mono(const ViewColumn *column)
{
    const ViewTheme *theme = column->ui->theme;
    return (ViewFace){VIEW_FONT_MONO, theme->size_mono, theme->text};
}

/* Whether a word of a text is wider than `room`: it would be broken. */
static bool has_wide_word(const ViewUi *ui, ViewFace face, const char *text,
                          float room)
{
    while (*text != '\0') {
        size_t word = strcspn(text, " \n");
        float width = ui->measure->width(ui->measure->context, face.font,
                                         face.size, text, word);
        if (width > room)
            return true;
        text += word;
        text += strspn(text, " \n");
    }
    return false;
}

enum { UNDER = 12 /* px to the right of its label, when it stands below it */ };

void view_column_fact(ViewColumn *column, const char *label, const char *value,
                      const char *tip)
{
    ViewUi *ui = column->ui;
    float row = VIEW_COLUMN_ROW - 4;
    ViewFace dim = view_column_dim(column);
    ViewRect left =
        view_rect(column->x, column->y + 2, VIEW_COLUMN_LABEL - 8, 0);
    ViewRect right = view_rect(column->x + VIEW_COLUMN_LABEL, column->y + 2,
                               column->w - VIEW_COLUMN_LABEL, 0);
    ViewFace mono = view_column_mono(column);
    float whole = view_ui_width(ui, mono, value);
    bool below = has_wide_word(ui, mono, value, right.w) ||
                 (whole > right.w && whole <= column->w - UNDER);
    if (below) {
        left.w = column->w;
        right = view_rect(column->x + UNDER, column->y + 2 + row,
                          column->w - UNDER, 0);
    }
    float height = view_ui_paragraph(ui, left, dim, row, label, true);
    float other = view_ui_paragraph(ui, right, mono, row, value, true) +
                  (below ? row : 0);
    if (other > height)
        height = other;
    if (tip)
        view_ui_zone(ui, view_rect(column->x, column->y, column->w, height + 4),
                     VIEW_ACTION_TELL, 0, tip);
    column->y += height > row ? height + 4 : VIEW_COLUMN_ROW;
}

void view_column_title(ViewColumn *column, const char *text)
{
    const ViewTheme *theme = column->ui->theme;
    ViewFace face = {VIEW_FONT_SANS_BOLD, theme->size_title, theme->text};
    ViewRect rect = view_rect(column->x, column->y + 2, column->w, 0);
    column->y += view_ui_paragraph(column->ui, rect, face, 22, text, true) + 10;
}

void view_column_heading(ViewColumn *column, const char *text,
                         ViewColour colour)
{
    ViewFace face = {VIEW_FONT_SANS_BOLD, column->ui->theme->size_tiny, colour};
    ViewRect rect = view_rect(column->x, column->y, column->w, 0);
    column->y += view_ui_paragraph(column->ui, rect, face, 18, text, true) + 6;
}

void view_column_paragraph(ViewColumn *column, const char *text)
{
    ViewRect rect = view_rect(column->x, column->y, column->w, 0);
    column->y += view_ui_paragraph(column->ui, rect, view_column_dim(column),
                                   18, text, true);
}

void view_column_divide(ViewColumn *column)
{
    column->y += 12;
    view_draw_role(column->ui->list, VIEW_ROLE_INSPECTOR, 0);
    view_draw_rect(column->ui->list,
                   view_rect(column->x - VIEW_COLUMN_PAD, column->y,
                             column->w + 2 * VIEW_COLUMN_PAD, 1),
                   column->ui->theme->separator, 0);
    column->y += 14;
}

static void draw_dot(ViewColumn *column, const ViewLink *link, ViewPoint dot,
                     float bottom)
{
    ViewDrawList *list = column->ui->list;
    if (link->goes_on)
        view_draw_line(list, (ViewPoint){dot.x, dot.y + 7},
                       (ViewPoint){dot.x, bottom},
                       column->ui->theme->control_edge, 1.5f);
    view_draw_circle(list, dot, 5, link->colour);
}

void view_column_link(ViewColumn *column, const ViewLink *link)
{
    ViewUi *ui = column->ui;
    const ViewTheme *theme = ui->theme;
    ViewFace face = {link->mono ? VIEW_FONT_MONO : VIEW_FONT_SANS,
                     link->mono ? theme->size_mono : theme->size_text,
                     link->dim ? theme->text_dim : theme->text};
    ViewFace small = {VIEW_FONT_SANS, theme->size_tiny, theme->text_dim};
    float in = 22 + link->indent;
    ViewRect text = view_rect(column->x + in, column->y, column->w - in, 0);
    float height = view_ui_paragraph(ui, text, face, 18, link->title, false);
    float whole =
        height + view_ui_paragraph(ui, text, small, 16, link->note, false) + 6;
    ViewRect area =
        view_rect(column->x - 6, column->y - 2, column->w + 12, whole);
    view_draw_role(ui->list, VIEW_ROLE_WHY, link->value);
    bool hover = view_ui_zone(ui, area, link->action, link->value, link->tip);
    if (hover || link->now)
        view_draw_rect(ui->list, area, theme->highlight, 5);
    draw_dot(column, link,
             (ViewPoint){column->x + 6 + link->indent, column->y + 9},
             column->y + whole + 2);
    view_ui_paragraph(ui, text, face, 18, link->title, true);
    text.y += height;
    view_ui_paragraph(ui, text, small, 16, link->note, true);
    column->y += whole;
}

enum { BUTTON_HEIGHT = 30 };

void view_column_button(ViewColumn *column, const ViewButtonSpec *spec)
{
    float width = view_ui_button_width(column->ui, spec);
    if (width > column->w)
        width = column->w;
    view_ui_button(column->ui,
                   view_rect(column->x, column->y, width, BUTTON_HEIGHT), spec);
    column->y += BUTTON_HEIGHT + 6;
}
