/*
 * view_cursor.h - the shapes of the pointer.
 */
#ifndef VIEW_CURSOR_H
#define VIEW_CURSOR_H

typedef enum ViewCursor {
    VIEW_CURSOR_ARROW,
    VIEW_CURSOR_HAND,
    VIEW_CURSOR_TEXT,
    VIEW_CURSOR_SIZE_X, /* drags sideways */
    VIEW_CURSOR_GRAB    /* is dragging the picture */
} ViewCursor;

#endif
