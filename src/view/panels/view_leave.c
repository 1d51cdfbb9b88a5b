#include "view_leave.h"

#include "base_words.h"
#include "view_sheet.h"

#include <stdio.h>

enum { WIDTH = 560, HEIGHT = 176, TEXT_HEIGHT = 62, BUTTON = 34, GAP = 10 };

static const char *what_is_lost(const ViewScreen *screen, bool marks)
{
    if (!screen->leaving.loses_run)
        return _("Your marks, with their words, are in no file yet.");
    return marks ? _("What you did to this run, and your marks with their "
                     "words, are in no file yet.")
                 : _("What you did to this run is in no file yet.");
}

void view_leave_draw(ViewUi *ui, const ViewScreen *screen)
{
    bool opens = screen->leaving.opens;
    bool marks = screen->notes.fresh && screen->notes.count > 0;
    char text[512];
    const ViewButtonSpec buttons[] = {
        {.label = _("save..."),
         .key = "Ctrl+S",
         .action = VIEW_ACTION_SAVE,
         .look = VIEW_BUTTON_PRIMARY},
        {.label = opens ? _("open without") : _("leave without"),
         .key = opens ? "Ctrl+O" : "Ctrl+Q",
         .action = opens ? VIEW_ACTION_CHOOSE_FILE : VIEW_ACTION_QUIT},
        {.label = _("stay"), .key = "Esc", .action = VIEW_ACTION_CLOSE},
    };
    ViewRect rest = view_sheet_open(ui, screen->window, WIDTH, HEIGHT);
    view_sheet_title(ui, view_rect_cut_top(&rest, VIEW_SHEET_HEADER),
                     _("Not all of this is saved"));
    rest.x += VIEW_SHEET_PAD;
    rest.w -= 2 * VIEW_SHEET_PAD;
    ViewFace face = {VIEW_FONT_SANS, ui->theme->size_text, ui->theme->text};
    snprintf(text, sizeof text, "%s %s", what_is_lost(screen, marks),
             opens ? _("To open something else now loses it.")
                   : _("To leave now loses it."));
    view_ui_paragraph(ui, view_rect_cut_top(&rest, TEXT_HEIGHT), face, 20, text,
                      true);
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        float width = view_ui_button_width(ui, &buttons[i]);
        view_ui_button(ui, view_rect(rest.x, rest.y, width, BUTTON),
                       &buttons[i]);
        rest.x += width + GAP;
    }
}
