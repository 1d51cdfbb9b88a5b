#include "app_screen.h"

#include "app_growth.h"
#include "app_icon.h"
#include "app_seat.h"
#include "base_words.h"

#include <SDL_syswm.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* For what is on its way to the X server to arrive there. */
enum { WAKE_UP_MS = 20 };

static const float zoom_min = 0.6f;
static const float zoom_max = 3.0f;
static const float projection = 1.6f;

/* Xlib ends the program where this returns. */
static int end_without_display(void *display)
{
    static const char words[] = "taskarium: the display is gone\n";
    (void)display;
    (void)!write(STDERR_FILENO, words, sizeof words - 1);
    _exit(6);
}

/* Xlib, which SDL has loaded, would say it in its own words, with status 1. */
static void watch_display(void)
{
    typedef int (*Handler)(void *display);
    void *library = SDL_LoadObject("libX11.so.6");
    if (!library)
        return;
    Handler (*set)(Handler) = (Handler(*)(Handler))(uintptr_t)SDL_LoadFunction(
        library, "XSetIOErrorHandler");
    if (set)
        set(end_without_display); /* the library stays loaded for it */
}

/* Where SDL will take the Wayland driver: X11 comes first. */
static bool is_without_seat(void)
{
    const char *asked = SDL_getenv("SDL_VIDEODRIVER");
    bool takes_wayland =
        asked ? strcmp(asked, "wayland") == 0
              : !SDL_getenv("DISPLAY") && SDL_getenv("XDG_RUNTIME_DIR");
    return takes_wayland && app_seat_is_missing();
}

AppScreenResult app_screen_start(BaseText *error)
{
    bool asked = SDL_getenv("SDL_VIDEODRIVER") != NULL;
    /* Wayland needs the variable, and complains by itself where it lacks. */
    if (!asked && !SDL_getenv("XDG_RUNTIME_DIR"))
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "x11");
    /* The desktop file's name, by which a desktop finds the icon. */
    SDL_setenv("SDL_VIDEO_X11_WMCLASS", "org.taskarium.Taskarium", 0);
    SDL_setenv("SDL_VIDEO_WAYLAND_WMCLASS", "org.taskarium.Taskarium", 0);
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    /* Closing the window is asked for; SDL's older versions quit at once. */
    SDL_SetHint("SDL_QUIT_ON_LAST_WINDOW_CLOSE", "0");
    if (is_without_seat()) {
        base_text_append(error, _("no display: the Wayland compositor has no "
                                  "seat, so neither pointer nor keyboard"));
        return APP_SCREEN_NO_DISPLAY;
    }
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        base_text_printf(error, _("no display (SDL says: %s)"), SDL_GetError());
        return APP_SCREEN_NO_DISPLAY;
    }
    const char *driver = SDL_GetCurrentVideoDriver();
    if (!asked &&
        (strcmp(driver, "offscreen") == 0 || strcmp(driver, "dummy") == 0)) {
        base_text_printf(error, _("no display: SDL found only its %s driver"),
                         driver);
        SDL_Quit();
        return APP_SCREEN_NO_DISPLAY;
    }
    /* Under X11 the window's pixels are shared memory; elsewhere SDL knows a
     * better way to show them. */
    if (strcmp(driver, "x11") == 0) {
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
        watch_display();
    }
    return APP_SCREEN_OPEN;
}

void app_screen_stop(void)
{
    SDL_Quit();
}

/* A function of Xlib, which SDL loads, too. */
static void *xlib(void *library, const char *name)
{
    return library ? SDL_LoadFunction(library, name) : NULL;
}

/* Dots per inch of texts as desktops set them among X's resources; 0: none. */
static float resource_dpi(void)
{
    typedef void *(*Open)(const char *name);
    typedef char *(*Get)(void *display, const char *program, const char *name);
    typedef int (*Close)(void *display);
    void *library = SDL_LoadObject("libX11.so.6");
    Open open = (Open)(uintptr_t)xlib(library, "XOpenDisplay");
    Get get = (Get)(uintptr_t)xlib(library, "XGetDefault");
    Close close = (Close)(uintptr_t)xlib(library, "XCloseDisplay");
    void *display = open && get && close ? open(NULL) : NULL;
    const char *text = display ? get(display, "Xft", "dpi") : NULL;
    float dpi = text ? strtof(text, NULL) : 0.0f;
    if (display)
        close(display);
    return dpi;
}

/* What desktop environments export for programs that scale themselves; under
 * X11 their dots per inch. Wayland tells of its scale by the window's pixels.
 */
float app_screen_wanted_scale(void)
{
    static const char *const names[] = {"GDK_SCALE", "QT_SCALE_FACTOR"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *text = SDL_getenv(names[i]);
        float value = text ? strtof(text, NULL) : 0.0f;
        if (value >= 0.5f && value <= 8.0f)
            return value;
    }
    const char *asked = SDL_getenv("SDL_VIDEODRIVER");
    bool is_x11 =
        SDL_getenv("DISPLAY") && (!asked || strcmp(asked, "x11") == 0);
    float scale = is_x11 ? resource_dpi() / 96.0f : 1.0f;
    return scale >= 0.5f && scale <= 8.0f ? scale : 1.0f;
}

static void set_icon(SDL_Window *window)
{
    static uint32_t pixels[APP_ICON_SIDE * APP_ICON_SIDE];
    app_icon_draw(pixels);
    SDL_Surface *icon = SDL_CreateRGBSurfaceWithFormatFrom(
        pixels, APP_ICON_SIDE, APP_ICON_SIDE, 32, APP_ICON_SIDE * 4,
        SDL_PIXELFORMAT_ARGB8888);
    if (!icon)
        return;
    SDL_SetWindowIcon(window, icon);
    SDL_FreeSurface(icon);
}

/* Device pixels per point of SDL's window coordinates. */
static float pixel_ratio(const AppScreen *screen)
{
    int points = 0;
    int pixels = 0;
    SDL_GetWindowSize(screen->window, &points, NULL);
    SDL_GetWindowSizeInPixels(screen->window, &pixels, NULL);
    return points > 0 && pixels > 0 ? (float)pixels / (float)points : 1.0f;
}

static ViewPoint size_in_pixels(const AppScreen *screen)
{
    int width = 0;
    int height = 0;
    SDL_GetWindowSizeInPixels(screen->window, &width, &height);
    return (ViewPoint){(float)width, (float)height};
}

/* The student's own text size comes on top. */
static float growth(const AppScreen *screen)
{
    ViewPoint pixels = size_in_pixels(screen);
    float unit = pixel_ratio(screen) * screen->system;
    return app_growth(pixels.x / unit, pixels.y / unit);
}

static float scale_of(const AppScreen *screen)
{
    return pixel_ratio(screen) * screen->system * growth(screen) *
           screen->zoom * screen->projection;
}

static int fit(int wanted, int least, float room)
{
    int most = room > (float)least ? (int)room : least;
    return wanted < most ? wanted : most;
}

void app_screen_fit(int *width, int *height, float scale)
{
    SDL_Rect room;
    if (SDL_GetDisplayUsableBounds(0, &room) != 0)
        return;
    *width = fit(*width, VIEW_WINDOW_MIN_WIDTH, (float)room.w / scale);
    *height = fit(*height, VIEW_WINDOW_MIN_HEIGHT, (float)room.h / scale);
}

AppScreenResult app_screen_open(AppScreen *screen, int width, int height,
                                float scale, BaseText *error)
{
    screen->system = scale;
    screen->zoom = screen->projection = 1.0f;
    screen->window = SDL_CreateWindow(
        "Taskarium", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED,
        (int)lrintf((float)width * screen->system),
        (int)lrintf((float)height * screen->system),
        SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (!screen->window) {
        base_text_printf(error, _("cannot open a window: %s"), SDL_GetError());
        return APP_SCREEN_FAILED;
    }
    SDL_SetWindowMinimumSize(
        screen->window, (int)lrintf(VIEW_WINDOW_MIN_WIDTH * screen->system),
        (int)lrintf(VIEW_WINDOW_MIN_HEIGHT * screen->system));
    set_icon(screen->window);
    SDL_StopTextInput();
    return APP_SCREEN_OPEN;
}

/* SDL wakes itself by an X event that it sends to the window over a second
 * connection. One that arrives when the window is gone ends the program with
 * status 1: those on their way are let through while nobody sees the window
 * any more. */
static void destroy_window(SDL_Window *window)
{
    SDL_HideWindow(window);
    SDL_PumpEvents();
    SDL_Delay(WAKE_UP_MS);
    SDL_PumpEvents();
    SDL_DestroyWindow(window);
}

void app_screen_close(AppScreen *screen)
{
    size_t count = sizeof screen->cursors / sizeof *screen->cursors;
    app_render_release(&screen->render);
    for (size_t i = 0; i < count; i++)
        SDL_FreeCursor(screen->cursors[i]);
    SDL_FreeSurface(screen->shadow);
    if (screen->window)
        destroy_window(screen->window);
    *screen = (AppScreen){0};
}

ViewPoint app_screen_size(const AppScreen *screen)
{
    ViewPoint pixels = size_in_pixels(screen);
    float scale = scale_of(screen);
    return (ViewPoint){pixels.x / scale, pixels.y / scale};
}

ViewPoint app_screen_point(const AppScreen *screen, int x, int y)
{
    float factor = pixel_ratio(screen) / scale_of(screen);
    return (ViewPoint){(float)x * factor, (float)y * factor};
}

bool app_screen_zoom(AppScreen *screen, float zoom)
{
    ViewPoint pixels = size_in_pixels(screen);
    float unit = pixel_ratio(screen) * screen->system * growth(screen);
    float room = fminf(pixels.x / (unit * VIEW_WINDOW_MIN_WIDTH),
                       pixels.y / (unit * VIEW_WINDOW_MIN_HEIGHT));
    zoom = fminf(zoom, fminf(zoom_max, fmaxf(room, 1.0f)));
    zoom = fmaxf(zoom, zoom_min);
    if (fabsf(zoom - screen->zoom) < 0.001f)
        return false;
    screen->zoom = zoom;
    return true;
}

void app_screen_project(AppScreen *screen, bool on)
{
    screen->projection = on ? projection : 1.0f;
}

static bool has_our_format(const SDL_Surface *surface)
{
    return surface->format->format == SDL_PIXELFORMAT_RGB888 ||
           surface->format->format == SDL_PIXELFORMAT_ARGB8888;
}

/* The surface to draw on: the window's own, or one beside it. */
static SDL_Surface *surface_to_draw(AppScreen *screen, SDL_Surface *window)
{
    if (has_our_format(window))
        return window;
    if (screen->shadow &&
        (screen->shadow->w != window->w || screen->shadow->h != window->h)) {
        SDL_FreeSurface(screen->shadow);
        screen->shadow = NULL;
    }
    if (!screen->shadow)
        screen->shadow = SDL_CreateRGBSurfaceWithFormat(
            0, window->w, window->h, 32, SDL_PIXELFORMAT_RGB888);
    return screen->shadow;
}

static bool draw_frame(AppScreen *screen, AppFonts *fonts,
                       const ViewDrawList *list)
{
    SDL_Surface *window = SDL_GetWindowSurface(screen->window);
    SDL_Surface *surface = window ? surface_to_draw(screen, window) : NULL;
    if (!surface || (SDL_MUSTLOCK(surface) && SDL_LockSurface(surface) != 0))
        return false;
    AppRender *render = &screen->render;
    render->fonts = fonts;
    render->scale = scale_of(screen);
    app_canvas_target(&render->canvas, surface->pixels, surface->w, surface->h,
                      surface->pitch / 4);
    app_render_draw(render, list);
    app_fonts_trim(fonts);
    if (SDL_MUSTLOCK(surface))
        SDL_UnlockSurface(surface);
    if (surface != window && SDL_BlitSurface(surface, NULL, window, NULL) != 0)
        return false;
    return SDL_UpdateWindowSurface(screen->window) == 0;
}

bool app_screen_show(AppScreen *screen, AppFonts *fonts,
                     const ViewDrawList *list, BaseText *error)
{
    if (draw_frame(screen, fonts, list))
        return true;
    base_text_printf(error, _("cannot draw into the window: %s"),
                     SDL_GetError());
    return false;
}

bool app_screen_is_gone(const AppScreen *screen, BaseText *error)
{
    typedef int (*Ask)(void *display);
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(screen->window, &info) ||
        info.subsystem != SDL_SYSWM_WAYLAND)
        return false;
    void *library = SDL_LoadObject("libwayland-client.so.0");
    Ask ask =
        (Ask)(uintptr_t)(library
                             ? SDL_LoadFunction(library, "wl_display_get_error")
                             : NULL);
    bool gone = ask && ask(info.info.wl.display) != 0;
    SDL_UnloadObject(library);
    if (gone)
        base_text_append(error, _("the display is gone"));
    return gone;
}

void app_screen_cursor(AppScreen *screen, ViewCursor cursor)
{
    static const SDL_SystemCursor names[] = {
        [VIEW_CURSOR_ARROW] = SDL_SYSTEM_CURSOR_ARROW,
        [VIEW_CURSOR_HAND] = SDL_SYSTEM_CURSOR_HAND,
        [VIEW_CURSOR_TEXT] = SDL_SYSTEM_CURSOR_IBEAM,
        [VIEW_CURSOR_SIZE_X] = SDL_SYSTEM_CURSOR_SIZEWE,
        [VIEW_CURSOR_GRAB] = SDL_SYSTEM_CURSOR_SIZEALL,
    };
    if (cursor == screen->cursor)
        return;
    if (!screen->cursors[cursor])
        screen->cursors[cursor] = SDL_CreateSystemCursor(names[cursor]);
    if (screen->cursors[cursor])
        SDL_SetCursor(screen->cursors[cursor]);
    screen->cursor = cursor;
}

void app_screen_toggle_full(AppScreen *screen)
{
    bool full = (SDL_GetWindowFlags(screen->window) &
                 SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
    SDL_SetWindowFullscreen(screen->window,
                            full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}
