#define _POSIX_C_SOURCE 200809L

#include "app_store.h"

#include "base_file.h"
#include "base_memory.h"
#include "base_words.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { TEXT_BYTES_MAX = 16 << 20 };

void app_store_init(AppStore *store)
{
    const char *data = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");
    BaseText folder = {0};
    if (data && *data == '/')
        base_text_printf(&folder, "%s/taskarium", data);
    else if (home && *home == '/')
        base_text_printf(&folder, "%s/.local/share/taskarium", home);
    *store = (AppStore){0};
    if (folder.length > 0)
        store->folder = base_text_take(&folder);
}

void app_store_release(AppStore *store)
{
    base_free(store->folder);
    base_text_release(&store->notice);
    *store = (AppStore){0};
}

bool app_store_is_new(const AppStore *store)
{
    return store->folder && !base_file_exists(store->folder);
}

bool app_store_path(const AppStore *store, const char *name, BaseText *path)
{
    if (store->folder)
        base_text_printf(path, "%s/%s", store->folder, name);
    return store->folder != NULL;
}

/* On a line of its own. */
static void tell(AppStore *store, const char *sentence)
{
    if (store->notice.length > 0)
        base_text_append_char(&store->notice, '\n');
    base_text_append(&store->notice, sentence);
}

bool app_store_read(AppStore *store, const char *name, BaseText *out)
{
    BaseText path = {0};
    BaseText error = {0};
    base_text_clear(out);
    bool there =
        app_store_path(store, name, &path) && base_file_exists(path.data);
    bool read = there && base_file_read(path.data, TEXT_BYTES_MAX, out, &error);
    if (there && !read)
        tell(store, base_text_str(&error));
    base_text_release(&path);
    base_text_release(&error);
    return read;
}

/* Makes the folders that a file lies in. Returns false, with errno, if one
 * cannot be made. */
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
    return true;
}

static bool write_text(const char *bytes, size_t length, char *path,
                       BaseText *error)
{
    if (make_folders(path))
        return base_file_write(path, bytes, length, error);
    base_text_printf(error, _("cannot write %s: %s"), path, strerror(errno));
    return false;
}

bool app_store_write(AppStore *store, const char *name, const char *bytes,
                     size_t length)
{
    BaseText path = {0};
    BaseText error = {0};
    bool written = !app_store_path(store, name, &path) ||
                   write_text(bytes, length, path.data, &error);
    if (!written && !store->told) {
        BaseText sentence = {0};
        base_text_printf(&sentence,
                         _("What you do cannot be kept for the next time: "
                           "%s"),
                         base_text_str(&error));
        tell(store, base_text_str(&sentence));
        base_text_release(&sentence);
    }
    store->told = store->told || !written;
    base_text_release(&path);
    base_text_release(&error);
    return written;
}

/* A name that no file has yet, since what was set aside before stays. */
static void name_aside(const char *path, BaseText *aside)
{
    base_text_printf(aside, "%s.damaged", path);
    for (int i = 2; base_file_exists(aside->data) && i < 1000; i++) {
        base_text_clear(aside);
        base_text_printf(aside, "%s.damaged-%d", path, i);
    }
}

void app_store_set_aside(AppStore *store, const char *name)
{
    BaseText path = {0};
    BaseText aside = {0};
    BaseText sentence = {0};
    if (app_store_path(store, name, &path)) {
        name_aside(path.data, &aside);
        bool moved = rename(path.data, aside.data) == 0;
        base_text_printf(&sentence,
                         _("%s was damaged. It is kept as %s, and begun "
                           "anew."),
                         path.data, moved ? aside.data : path.data);
        tell(store, base_text_str(&sentence));
    }
    base_text_release(&path);
    base_text_release(&aside);
    base_text_release(&sentence);
}

void app_store_tell_newer(AppStore *store, const char *name)
{
    BaseText path = {0};
    BaseText sentence = {0};
    if (!store->told_newer && app_store_path(store, name, &path)) {
        base_text_printf(&sentence,
                         _("A newer version of Taskarium wrote %s. It stays as "
                           "it is; what you do in that lesson here is not "
                           "kept."),
                         path.data);
        tell(store, base_text_str(&sentence));
        store->told_newer = true;
    }
    base_text_release(&path);
    base_text_release(&sentence);
}

bool app_store_take_notice(AppStore *store, BaseText *out)
{
    bool any = store->notice.length > 0;
    base_text_append(out, base_text_str(&store->notice));
    base_text_clear(&store->notice);
    return any;
}
