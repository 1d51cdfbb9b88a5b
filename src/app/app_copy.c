#define _XOPEN_SOURCE 700

#include "app_copy.h"

#include "base_memory.h"
#include "base_paths.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The whole path; of a lesson's file what comes after the data folder. */
static void append_key(const char *path, BaseText *key)
{
    char *whole = realpath(path, NULL);
    char *folder = base_paths_data();
    char *data = folder ? realpath(folder, NULL) : NULL;
    const char *name = whole ? whole : path;
    size_t length = data ? strlen(data) : 0;
    bool ours = length > 0 && strncmp(name, data, length) == 0 &&
                strncmp(name + length, "/lessons/", 9) == 0;
    base_text_append(key, ours ? name + length : name);
    base_free(folder);
    free(data);
    free(whole);
}

static uint64_t hash_of(const BaseText *key)
{
    uint64_t hash = 0xcbf29ce484222325u; /* FNV-1a */
    for (size_t i = 0; i < key->length; i++)
        hash = (hash ^ (unsigned char)key->data[i]) * 0x100000001b3u;
    return hash;
}

/* "copies/01-ten-tasks-0123456789abcdef/main.py": the last two parts of the
 * path are for the person who sees it in an editor. */
void app_copy_name(const char *path, const char *apart, BaseText *name)
{
    BaseText key = {0}, whose = {0};
    append_key(path, &key);
    base_text_printf(&whose, "%s%s", base_text_str(&key), apart);
    uint64_t hash = hash_of(&whose);
    base_text_release(&whose);
    char *slash = strrchr(base_text_str(&key), '/');
    const char *file = slash ? slash + 1 : base_text_str(&key);
    if (slash)
        *slash = '\0';
    const char *above = slash ? strrchr(key.data, '/') : NULL;
    base_text_printf(name, "copies/%s-%016" PRIx64 "/%s",
                     above ? above + 1 : "program", hash, file);
    base_text_release(&key);
}

char *app_copy_path(const AppStore *store, const char *path, const char *apart)
{
    BaseText name = {0};
    BaseText whole = {0};
    app_copy_name(path, apart, &name);
    if (store)
        app_store_path(store, name.data, &whole);
    base_text_release(&name);
    return whole.length > 0 ? base_text_take(&whole) : NULL;
}
