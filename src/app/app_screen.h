/*
 * app_screen.h - the real window: opening it, and getting frames onto it.
 *
 * Draws straight into the window's own pixels where their format allows it.
 * Without a display there is no screen, and opening says why. Knows nothing of
 * what a frame shows.
 */
#ifndef APP_SCREEN_H
#define APP_SCREEN_H

#include "app_render.h"
#include "base_text.h"
#include "view_window.h"

#include <SDL.h>
#include <stdbool.h>

typedef struct AppScreen {
    SDL_Window *window;
    SDL_Surface *shadow; /* drawn to if the window's format is another */
    SDL_Cursor *cursors[VIEW_CURSOR_GRAB + 1]; /* made when first needed */
    ViewCursor cursor;
    AppRender render;
    float zoom;       /* the student's text size */
    float projection; /* times that for a class */
    float system; /* device pixels per logical pixel that the system wants */
} AppScreen;

typedef enum AppScreenResult {
    APP_SCREEN_OPEN,
    APP_SCREEN_NO_DISPLAY, /* not a mistake: there is nothing to show it on */
    APP_SCREEN_FAILED
} AppScreenResult;

/* Starts SDL and its video driver. `error` says why it is not open. */
AppScreenResult app_screen_start(BaseText *error);

/* Makes a size that nobody asked for fit the display, in logical pixels times
 * `scale`. Needs app_screen_start(). */
void app_screen_fit(int *width, int *height, float scale);

/* Opens a window of this size in logical pixels times `scale`. The
 * screen is zero before. Needs app_screen_start(). */
AppScreenResult app_screen_open(AppScreen *screen, int width, int height,
                                float scale, BaseText *error);
void app_screen_close(AppScreen *screen);
void app_screen_stop(void); /* ends SDL */

/* The scale that the desktop asks for, device pixels per logical pixel. */
float app_screen_wanted_scale(void);

/* Of the window, in logical pixels. */
ViewPoint app_screen_size(const AppScreen *screen);

/* From SDL's window coordinates to logical pixels. */
ViewPoint app_screen_point(const AppScreen *screen, int x, int y);

/* Makes everything larger or smaller, as far as the window has room for it.
 * Returns true if that changed something. */
bool app_screen_zoom(AppScreen *screen, float zoom);

/* Everything so large that the last row of a class can read it, or as before.
 */
void app_screen_project(AppScreen *screen, bool on);

/* Draws the list and shows it. On failure returns false and says why. */
bool app_screen_show(AppScreen *screen, AppFonts *fonts,
                     const ViewDrawList *list, BaseText *error);

/* True if there is no display any more to show it on, which `error` then says.
 * SDL takes a Wayland compositor's end for a wish to quit. */
bool app_screen_is_gone(const AppScreen *screen, BaseText *error);

void app_screen_cursor(AppScreen *screen, ViewCursor cursor);
void app_screen_toggle_full(AppScreen *screen);

#endif
