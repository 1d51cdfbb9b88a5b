/*
 * view_caption.h - under the timeline: the current event in a sentence.
 */
#ifndef VIEW_CAPTION_H
#define VIEW_CAPTION_H

#include "view_screen.h"
#include "view_widgets.h"

#define VIEW_CAPTION_HEIGHT 38

/* What it needs in that width: more than that where it tells at the end how two
 * runs differ, and then at any moment, so that lanes do not jump. */
float view_caption_height(ViewUi *ui, const ViewScreen *screen, float width);

void view_caption_draw(ViewUi *ui, const ViewScreen *screen, ViewRect rect);

#endif
