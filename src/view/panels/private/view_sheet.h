/*
 * view_sheet.h - a sheet of paper over the window: what overlays are drawn on.
 */
#ifndef VIEW_SHEET_H
#define VIEW_SHEET_H

#include "view_widgets.h"

enum { VIEW_SHEET_HEADER = 48, VIEW_SHEET_PAD = 22 };

/* The window behind it goes dim; a click there closes what lies over it.
 * Returns the sheet, which is no larger than fits. */
ViewRect view_sheet_open(ViewUi *ui, ViewRect window, float width,
                         float height);

/* The title and a button to close, in the sheet's uppermost part. */
void view_sheet_title(ViewUi *ui, ViewRect rect, const char *text);

#endif
