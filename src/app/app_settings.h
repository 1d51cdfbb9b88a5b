/*
 * app_settings.h - what the window remembers from one time to the next.
 *
 * A few lines of text in the store, a name and a value on each. A value that
 * makes no sense is the same as none; a text that is not such lines is set
 * aside.
 */
#ifndef APP_SETTINGS_H
#define APP_SETTINGS_H

#include "app_store.h"
#include "base_text.h"

#include "view_theme.h"

#include <stdbool.h>

typedef struct AppSettings {
    int width, height; /* of the window, logical px at zoom 1 */
    float zoom;
    int names;  /* px for the lanes' names; 0: what they need */
    int source; /* px for the source's column; 0: its share */
    ViewThemeKind theme;
    bool letters_off;     /* single letters are no keys */
    bool language_chosen; /* by hand, in the window: */
    bool russian;
} AppSettings;

/* Defaults, overlaid with what the text says. */
AppSettings app_settings_parse(const char *text);
void app_settings_print(const AppSettings *settings, BaseText *out);

AppSettings app_settings_load(AppStore *store);

/* Returns false, of which the store tells, if they cannot be kept. */
bool app_settings_save(const AppSettings *settings, AppStore *store);

#endif
