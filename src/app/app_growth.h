/*
 * app_growth.h - how much larger everything is in a large window.
 *
 * The same for a picture that no window shows. Knows nothing of SDL.
 */
#ifndef APP_GROWTH_H
#define APP_GROWTH_H

/* A window that is very large and, as the desktop says, no denser than others
 * is looked at from afar, or the desktop does not know: everything grows, in
 * steps. The size is in logical pixels; 1: nothing grows. */
float app_growth(float width, float height);

#endif
