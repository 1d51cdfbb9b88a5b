/*
 * app_recent.h - the programs that were opened last.
 *
 * A text of the store: a path a line, the newest first. Whether the files are
 * still there is not asked here.
 */
#ifndef APP_RECENT_H
#define APP_RECENT_H

#include "app_store.h"

#include <stdbool.h>
#include <stddef.h>

enum { APP_RECENT_MOST = 12 };

typedef struct AppRecent {
    char *paths[APP_RECENT_MOST]; /* absolute; owned */
    size_t count;
} AppRecent;

/* `recent` is zero before. A text that is damaged is set aside. */
void app_recent_load(AppRecent *recent, AppStore *store);
void app_recent_release(AppRecent *recent);

/* Puts a path before all others and keeps the list. One that is not absolute
 * or has a line break in it cannot be told again, and is left out. */
void app_recent_add(AppRecent *recent, AppStore *store, const char *path);

#endif
