#define _POSIX_C_SOURCE 200809L

#include "app_settings.h"

#include "base_file.h"
#include "base_memory.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FILE_BYTES_MAX = 4096, SIDE_MAX = 16384 };

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
    const char *theme = value_of(text, "theme");
    settings.light = theme && strncmp(theme, "light", 5) == 0;
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
                     settings->light ? "light" : "dark");
    if (settings->language_chosen)
        base_text_printf(out, "language %s\n", settings->russian ? "ru" : "en");
}

/* The file's path without "/window"; false if there is no home for it. */
static bool find_folder(BaseText *folder)
{
    const char *state = getenv("XDG_STATE_HOME");
    const char *home = getenv("HOME");
    if (state && *state == '/')
        base_text_printf(folder, "%s/taskarium", state);
    else if (home && *home == '/')
        base_text_printf(folder, "%s/.local/state/taskarium", home);
    return folder->length > 0;
}

AppSettings app_settings_load(void)
{
    BaseText path = {0};
    BaseText text = {0};
    BaseText error = {0};
    if (find_folder(&path)) {
        base_text_append(&path, "/window");
        if (base_file_exists(path.data))
            base_file_read(path.data, FILE_BYTES_MAX, &text, &error);
    }
    AppSettings settings = app_settings_parse(base_text_str(&text));
    base_text_release(&path);
    base_text_release(&text);
    base_text_release(&error);
    return settings;
}

/* Makes the folder and those above it. */
static bool make_folders(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        bool made = mkdir(path, 0700) == 0 || errno == EEXIST;
        *slash = '/';
        if (!made)
            return false;
    }
    return mkdir(path, 0700) == 0 || errno == EEXIST;
}

bool app_settings_save(const AppSettings *settings, BaseText *error)
{
    BaseText path = {0};
    BaseText text = {0};
    bool saved = true;
    if (find_folder(&path)) {
        saved = make_folders(path.data);
        if (!saved)
            base_text_printf(error, "cannot make %s: %s", path.data,
                             strerror(errno));
        base_text_append(&path, "/window");
        app_settings_print(settings, &text);
        if (saved)
            saved = base_file_write(path.data, text.data, text.length, error);
    }
    base_text_release(&path);
    base_text_release(&text);
    return saved;
}
