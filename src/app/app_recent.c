#include "app_recent.h"

#include "base_memory.h"

#include <string.h>

static const char name[] = "recent";

void app_recent_release(AppRecent *recent)
{
    for (size_t i = 0; i < recent->count; i++)
        base_free(recent->paths[i]);
    *recent = (AppRecent){0};
}

/* Lines of absolute paths, each ended, and nothing else. */
static bool parse(AppRecent *recent, const BaseText *text)
{
    const char *at = base_text_str(text);
    while (*at == '/') {
        size_t length = strcspn(at, "\n");
        if (at[length] != '\n')
            return false;
        if (recent->count < APP_RECENT_MOST)
            recent->paths[recent->count++] = base_strndup(at, length);
        at += length + 1;
    }
    return at == base_text_str(text) + text->length;
}

void app_recent_load(AppRecent *recent, AppStore *store)
{
    BaseText text = {0};
    if (app_store_read(store, name, &text) && !parse(recent, &text)) {
        app_recent_release(recent);
        app_store_set_aside(store, name);
    }
    base_text_release(&text);
}

static void save(const AppRecent *recent, AppStore *store)
{
    BaseText text = {0};
    for (size_t i = 0; i < recent->count; i++)
        base_text_printf(&text, "%s\n", recent->paths[i]);
    app_store_write(store, name, base_text_str(&text), text.length);
    base_text_release(&text);
}

void app_recent_add(AppRecent *recent, AppStore *store, const char *path)
{
    size_t place = 0;
    if (*path != '/' || strchr(path, '\n'))
        return;
    while (place < recent->count && strcmp(recent->paths[place], path) != 0)
        place++;
    if (place == APP_RECENT_MOST)
        place--;
    char *first = base_strdup(path);
    if (place < recent->count)
        base_free(recent->paths[place]);
    else
        recent->count++;
    memmove(recent->paths + 1, recent->paths, place * sizeof *recent->paths);
    recent->paths[0] = first;
    save(recent, store);
}
