/*
 * view_caption.h - under the timeline: the current event in a sentence.
 */
#ifndef VIEW_CAPTION_H
#define VIEW_CAPTION_H

#include "view_screen.h"
#include "view_widgets.h"

#define VIEW_CAPTION_HEIGHT 38

void view_caption_draw(ViewUi *ui, const ViewScreen *screen, ViewRect rect);

#endif
