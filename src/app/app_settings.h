/*
 * app_settings.h - what the window remembers from one time to the next.
 *
 * A few lines of text in $XDG_STATE_HOME/taskarium/window (or
 * ~/.local/state/taskarium/window), written beside and renamed. A file that is
 * missing or does not make sense is the same as none; so is a value in it.
 */
#ifndef APP_SETTINGS_H
#define APP_SETTINGS_H

#include "base_text.h"

#include <stdbool.h>

typedef struct AppSettings {
    int width, height; /* of the window, logical px at zoom 1 */
    float zoom;
    bool light;
    bool language_chosen; /* by hand, in the window: */
    bool russian;
} AppSettings;

/* Defaults, overlaid with what the text says. */
AppSettings app_settings_parse(const char *text);
void app_settings_print(const AppSettings *settings, BaseText *out);

AppSettings app_settings_load(void);

/* Returns false and says why in `error` if they cannot be kept. */
bool app_settings_save(const AppSettings *settings, BaseText *error);

#endif
