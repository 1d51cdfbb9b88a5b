#include "view_about.h"

#include "base_words.h"

#include <stdio.h>
#include <string.h>

enum { HEADER = 30, PAD = 14, ROW = 20 };

static ViewFace prose_face(const ViewUi *ui)
{
    return (ViewFace){VIEW_FONT_SANS, ui->theme->size_text, ui->theme->text};
}

float view_about_height(ViewUi *ui, const ViewScreen *screen, float width)
{
    if (screen->script.docstring[0] == '\0')
        return 0;
    ViewRect rect = view_rect(0, 0, width - 2 * PAD - 6, 0);
    return HEADER + 12 +
           view_ui_paragraph(ui, rect, prose_face(ui), ROW,
                             screen->script.docstring, false);
}

void view_about_draw(ViewUi *ui, ViewScreen *screen, ViewRect rect)
{
    view_draw_role(ui->list, VIEW_ROLE_PANEL, 0);
    ViewRect header = view_rect_cut_top(&rect, HEADER);
    header.x += PAD;
    header.w -= 2 * PAD;
    view_ui_heading(ui, header, _("ABOUT THIS PROGRAM"), ui->theme->accent);
    view_rect_cut_bottom(&rect, 8);
    ViewRect text = view_rect(rect.x + PAD, rect.y, rect.w - 2 * PAD - 6, 0);
    float height = view_ui_paragraph(ui, text, prose_face(ui), ROW,
                                     screen->script.docstring, false);
    text.y = view_ui_scroll_begin(ui, rect, &screen->scroll.about, height);
    view_ui_paragraph(ui, text, prose_face(ui), ROW, screen->script.docstring,
                      true);
    view_ui_scroll_end(ui);
}

/* Past lines that are blank or hold a comment alone. */
static size_t skip_to_code(const char *text, size_t length)
{
    size_t at = 0;

    while (at < length && strchr(" \t\r\n\f#", text[at]) && text[at] != '\0') {
        const char *newline =
            text[at] != '#' ? NULL : memchr(text + at, '\n', length - at);
        if (text[at] == '#' && !newline)
            return length;
        at = newline ? (size_t)(newline - text) : at + 1;
    }
    return at;
}

/* Past an opening of three quotes, which a letter may precede; 0 if there is
 * none. *quote is the quote. */
static size_t skip_opening(const char *text, size_t at, size_t length,
                           char *quote)
{
    if (at < length && text[at] != '\0' && strchr("rRuU", text[at]))
        at++;
    if (at + 3 > length || (text[at] != '"' && text[at] != '\''))
        return 0;
    *quote = text[at];
    return text[at + 1] == *quote && text[at + 2] == *quote ? at + 3 : 0;
}

/* The last of the closing quotes; `length` if there are none. */
static size_t find_closing(const char *text, size_t at, size_t length,
                           char quote)
{
    for (; at + 2 < length; at++) {
        if (text[at] == '\\')
            at++;
        else if (text[at] == quote && text[at + 1] == quote &&
                 text[at + 2] == quote)
            return at + 2;
    }
    return length;
}

static uint32_t count_lines(const char *text, size_t length)
{
    uint32_t count = 0;

    for (size_t i = 0; i < length; i++)
        count += text[i] == '\n';
    return count;
}

ViewLines view_about_lines(const char *text, size_t length)
{
    char quote = '\0';
    size_t begin = skip_to_code(text, length);
    size_t inside = skip_opening(text, begin, length, &quote);
    size_t end =
        inside == 0 ? length : find_closing(text, inside, length, quote);

    if (end >= length)
        return (ViewLines){0, 0};
    /* What follows it in its last line is code that would be hidden. */
    size_t rest = end + 1;
    rest += strspn(text + rest, " \t\r");
    if (rest < length && text[rest] != '\n')
        return (ViewLines){0, 0};
    ViewLines lines = {1 + count_lines(text, begin),
                       1 + count_lines(text, end)};
    return lines.last > lines.first ? lines : (ViewLines){0, 0};
}

/* Lines that are told as text as well. */
static ViewLines told_twice(const ViewScreen *screen)
{
    const ViewScript *script = &screen->script;

    if (screen->study.lesson || screen->open.projector || screen->editor.on ||
        screen->draft.on || script->error || script->docstring[0] == '\0')
        return (ViewLines){0, 0};
    return view_about_lines(script->text, script->length);
}

ViewLines view_about_folded(const ViewScreen *screen)
{
    return screen->doc_open ? (ViewLines){0, 0} : told_twice(screen);
}

size_t view_about_quotes(const ViewScreen *screen, size_t begin, size_t end)
{
    char quote;
    size_t past = skip_opening(screen->script.text, begin, end, &quote);

    return past == 0 ? begin : past;
}

/* A word or two in a frame, which fold the lines or show them. */
static void draw_chip(ViewUi *ui, ViewRect room, bool right, const char *words)
{
    const ViewTheme *theme = ui->theme;
    ViewFace face = {VIEW_FONT_SANS, theme->size_tiny, theme->text_dim};
    float width = view_ui_width(ui, face, words) + 14;

    if (width > room.w)
        return;
    if (right)
        view_rect_cut_left(&room, room.w - width);
    ViewRect chip = view_rect(room.x, room.y + 1, width, room.h - 2);
    view_draw_frame(ui->list, chip, theme->raised_edge, 4, 1);
    view_ui_text_centred(ui, chip, face, words);
    view_ui_zone(ui, chip, VIEW_ACTION_DOCSTRING, 0, NULL);
}

void view_about_draw_fold(ViewUi *ui, const ViewScreen *screen, uint32_t line,
                          ViewRect room)
{
    ViewLines lines = told_twice(screen);
    uint32_t count = lines.last - lines.first + 1;
    char words[80];

    if (lines.first != line)
        return;
    view_rect_cut_right(&room, 8);
    if (screen->doc_open) {
        draw_chip(ui, room, true, _("fold"));
        return;
    }
    snprintf(words, sizeof words,
             _n("%u line, told as text", "%u lines, told as text", count),
             count);
    draw_chip(ui, room, false, words);
}
