/*
 * view_words_sheet.h - the words that a lesson's page explains, on a sheet: for
 * whoever reads without a mouse.
 */
#ifndef VIEW_WORDS_SHEET_H
#define VIEW_WORDS_SHEET_H

#include "view_screen.h"
#include "view_widgets.h"

void view_words_draw(ViewUi *ui, ViewScreen *screen, ViewRect window);

#endif
