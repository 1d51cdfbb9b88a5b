/*
 * view_icon.h - small shapes that stand for a thing.
 */
#ifndef VIEW_ICON_H
#define VIEW_ICON_H

#include "view_draw.h"

typedef enum ViewIcon {
    VIEW_ICON_NONE,
    VIEW_ICON_PLAY,
    VIEW_ICON_PAUSE,
    VIEW_ICON_BACK,  /* triangle to the left */
    VIEW_ICON_NEXT,  /* to the right */
    VIEW_ICON_FIRST, /* with a bar */
    VIEW_ICON_LAST,
    VIEW_ICON_THEME, /* half a disc */
    VIEW_ICON_CROSS,
    VIEW_ICON_FOLDER,
    VIEW_ICON_FILE,
    VIEW_ICON_UNDO, /* an arrow that turns back */
    VIEW_ICON_REDO
} ViewIcon;

/* `size` is about the height. */
void view_icon_draw(ViewDrawList *list, ViewIcon icon, ViewPoint centre,
                    float size, ViewColour colour);

#endif
