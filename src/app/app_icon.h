/*
 * app_icon.h - the window's icon: a ring of three tasks, drawn.
 */
#ifndef APP_ICON_H
#define APP_ICON_H

#include <stdint.h>

#define APP_ICON_SIDE 64

/* Fills 64 x 64 pixels, 0xAARRGGBB. */
void app_icon_draw(uint32_t *pixels);

#endif
