#define _XOPEN_SOURCE 700

#include "app_source.h"

#include "app_copy.h"
#include "base_file.h"
#include "base_memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { TEXT_BYTES_MAX = 16 << 20, LOOKS_UNTIL_GONE = 2 };

void app_source_release(AppSource *source)
{
    AppSource empty = {.store = source->store};
    memcpy(empty.apart, source->apart, sizeof empty.apart);
    base_free(source->path);
    base_free(source->copy);
    base_text_release(&source->spoilt);
    *source = empty;
}

const char *app_source_file(const AppSource *source)
{
    return source->copy ? source->copy : source->path;
}

AppStamp app_source_stamp(const char *path)
{
    struct stat status;
    AppStamp stamp = {.size = -1};
    if (stat(path, &status) == 0)
        stamp = (AppStamp){status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                           status.st_size, status.st_ino};
    return stamp;
}

bool app_source_is_same(const AppStamp *a, const AppStamp *b)
{
    return a->seconds == b->seconds && a->nanoseconds == b->nanoseconds &&
           a->size == b->size && a->inode == b->inode;
}

/* Reading. */

static bool read_file(AppSource *source, const char *file, BaseText *text,
                      BaseText *error)
{
    AppStamp stamp = app_source_stamp(file);
    if (!base_file_read_text(file, TEXT_BYTES_MAX, text, error))
        return false;
    source->stamp = stamp;
    source->missed = 0;
    return true;
}

bool app_source_open(AppSource *source, const char *path, BaseText *text,
                     BaseText *error)
{
    BaseText spoilt = {0};
    char *opened = base_strdup(path);
    char *copy = app_copy_path(source->store, path, source->apart);
    if (copy &&
        (!base_file_exists(copy) || !read_file(source, copy, text, &spoilt))) {
        base_free(copy);
        copy = NULL;
    }
    if (!copy && !read_file(source, opened, text, error)) {
        base_free(opened);
        base_text_release(&spoilt);
        return false;
    }
    base_free(source->path);
    base_free(source->copy);
    base_text_release(&source->spoilt);
    source->path = opened;
    source->copy = copy;
    source->spoilt = spoilt;
    source->no_file = false;
    return true;
}

void app_source_name(AppSource *source, const char *name)
{
    char *path = base_strdup(name);
    app_source_release(source);
    source->path = path;
    source->no_file = true;
}

bool app_source_read(AppSource *source, BaseText *text, BaseText *error)
{
    return read_file(source, app_source_file(source), text, error);
}

AppNews app_source_look(AppSource *source)
{
    if (!source->path || source->no_file)
        return APP_NEWS_NONE;
    AppStamp stamp = app_source_stamp(app_source_file(source));
    if (stamp.size < 0)
        return ++source->missed == LOOKS_UNTIL_GONE ? APP_NEWS_GONE
                                                    : APP_NEWS_NONE;
    source->missed = 0;
    if (app_source_is_same(&stamp, &source->stamp))
        return APP_NEWS_NONE;
    source->stamp = stamp;
    return APP_NEWS_CHANGED;
}

/* The copy. */

static bool put_aside(const char *copy)
{
    BaseText aside = {0};
    base_text_printf(&aside, "%s~", copy);
    bool moved = rename(copy, aside.data) == 0;
    base_text_release(&aside);
    return moved;
}

/* The spoilt copy is out of the way then. */
static bool put_spoilt_aside(AppSource *source)
{
    char *copy = source->spoilt.length > 0
                     ? app_copy_path(source->store, source->path, source->apart)
                     : NULL;
    bool moved = copy && put_aside(copy);
    if (moved)
        base_text_clear(&source->spoilt);
    base_free(copy);
    return moved;
}

bool app_source_write(AppSource *source, const char *bytes, size_t length)
{
    BaseText name = {0};
    app_copy_name(source->path, source->apart, &name);
    char *copy = app_copy_path(source->store, source->path, source->apart);
    put_spoilt_aside(source);
    bool written =
        copy && app_store_write(source->store, name.data, bytes, length);
    base_text_release(&name);
    if (!written) {
        base_free(copy);
        return false;
    }
    base_free(source->copy);
    source->copy = copy;
    source->stamp = app_source_stamp(copy);
    source->missed = 0;
    return true;
}

void app_source_leave_copy(AppSource *source)
{
    base_free(source->copy);
    source->copy = NULL;
}

bool app_source_take_copy(AppSource *source)
{
    char *copy = source->no_file ? NULL
                                 : app_copy_path(source->store, source->path,
                                                 source->apart);
    if (source->spoilt.length > 0 || !copy || !base_file_exists(copy)) {
        base_free(copy);
        return false;
    }
    base_free(source->copy);
    source->copy = copy;
    return true;
}

bool app_source_drop_copy(AppSource *source)
{
    if (!source->copy)
        return put_spoilt_aside(source);
    if (!put_aside(source->copy))
        return false;
    base_free(source->copy);
    source->copy = NULL;
    return true;
}
