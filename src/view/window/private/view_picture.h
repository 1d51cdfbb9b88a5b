/*
 * view_picture.h - the picture of the whole window.
 */
#ifndef VIEW_PICTURE_H
#define VIEW_PICTURE_H

#include "view_window_private.h"

/* Makes the zones and the timeline those of the present. */
void view_window_refresh(ViewWindow *window);
void view_picture_draw(ViewWindow *window, ViewDrawList *list);

/* Puts the run's timeline into that rectangle. */
void view_picture_lay_out(ViewWindow *window, ViewRect rect);

#endif
