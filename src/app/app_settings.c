#include "app_settings.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SIDE_MAX = 16384 };

static const char name_in_store[] = "settings";

/* The text after "name " at the start of a line; NULL if there is none. */
static const char *value_of(const char *text, const char *name)
{
    size_t length = strlen(name);
    while (text) {
        if (strncmp(text, name, length) == 0 && text[length] == ' ')
            return text + length + 1;
        text = strchr(text, '\n');
        text = text ? text + 1 : NULL;
    }
    return NULL;
}

static void read_side(const char *text, const char *name, int *side)
{
    const char *value = value_of(text, name);
    long number = value ? strtol(value, NULL, 10) : 0;
    if (number > 0 && number <= SIDE_MAX)
        *side = (int)number;
}

AppSettings app_settings_parse(const char *text)
{
    AppSettings settings = {.width = 1280, .height = 800, .zoom = 1.0f};
    read_side(text, "width", &settings.width);
    read_side(text, "height", &settings.height);
    const char *zoom = value_of(text, "zoom");
    long percent = zoom ? strtol(zoom, NULL, 10) : 0;
    if (percent >= 10 && percent <= 1000)
        settings.zoom = (float)percent / 100.0f;
    read_side(text, "names", &settings.names);
    read_side(text, "source", &settings.source);
    const char *letters = value_of(text, "letters");
    settings.letters_off = letters && strncmp(letters, "off", 3) == 0;
    const char *theme = value_of(text, "theme");
    if (theme)
        view_theme_named(theme, &settings.theme);
    const char *language = value_of(text, "language");
    settings.russian = language && strncmp(language, "ru", 2) == 0;
    settings.language_chosen =
        settings.russian || (language && strncmp(language, "en", 2) == 0);
    return settings;
}

void app_settings_print(const AppSettings *settings, BaseText *out)
{
    base_text_printf(out, "width %d\nheight %d\nzoom %ld\ntheme %s\n",
                     settings->width, settings->height,
                     lrintf(settings->zoom * 100.0f),
                     view_theme_name(settings->theme));
    if (settings->names > 0)
        base_text_printf(out, "names %d\n", settings->names);
    if (settings->source > 0)
        base_text_printf(out, "source %d\n", settings->source);
    if (settings->letters_off)
        base_text_append(out, "letters off\n");
    if (settings->language_chosen)
        base_text_printf(out, "language %s\n", settings->russian ? "ru" : "en");
}

/* Whether all lines are a name in small letters, a blank and printable text,
 * each ended. */
static bool is_sound(const BaseText *text)
{
    const char *at = base_text_str(text);
    const char *end = at + text->length;
    while (at < end) {
        size_t word = strspn(at, "abcdefghijklmnopqrstuvwxyz");
        const char *line_end = memchr(at, '\n', (size_t)(end - at));
        if (word == 0 || at[word] != ' ' || !line_end)
            return false;
        for (; at < line_end; at++)
            if ((unsigned char)*at < ' ')
                return false;
        at = line_end + 1;
    }
    return true;
}

AppSettings app_settings_load(AppStore *store)
{
    BaseText text = {0};
    if (app_store_read(store, name_in_store, &text) && !is_sound(&text)) {
        app_store_set_aside(store, name_in_store);
        base_text_clear(&text);
    }
    AppSettings settings = app_settings_parse(base_text_str(&text));
    base_text_release(&text);
    return settings;
}

bool app_settings_save(const AppSettings *settings, AppStore *store)
{
    BaseText text = {0};
    app_settings_print(settings, &text);
    bool saved = app_store_write(store, name_in_store, text.data, text.length);
    base_text_release(&text);
    return saved;
}
