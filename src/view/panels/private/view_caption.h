/*
 * view_caption.h - under the timeline: the current event in a sentence, the
 * shapes that are on the screen with their names, and the zoom.
 */
#ifndef VIEW_CAPTION_H
#define VIEW_CAPTION_H

#include "view_screen.h"
#include "view_widgets.h"

#define VIEW_CAPTION_HEIGHT 38

void view_caption_draw(ViewUi *ui, const ViewScreen *screen, ViewRect rect);

/* `shown` is view_timeline_shown()'s. The legend wraps. */
float view_legend_height(ViewUi *ui, unsigned shown, float width);
void view_legend_draw(ViewUi *ui, unsigned shown, ViewRect rect);

#endif
