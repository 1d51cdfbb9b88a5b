/*
 * app_store.h - the folder in which everything is kept that a student did.
 *
 * Small texts by name in $XDG_DATA_HOME/taskarium (or
 * ~/.local/share/taskarium), each written beside and renamed. What cannot be
 * kept or read ends nothing: it becomes a notice, one for each kind of trouble
 * however often it comes. Knows nothing of what the texts say.
 */
#ifndef APP_STORE_H
#define APP_STORE_H

#include "base_text.h"

#include <stdbool.h>

typedef struct AppStore {
    char *folder;    /* owned; NULL: there is no home, nothing is kept */
    bool told;       /* that writing fails */
    bool told_newer; /* that a newer version wrote something */
    BaseText notice; /* sentences that nobody has taken yet */
} AppStore;

/* Finds the folder; makes and reads nothing. */
void app_store_init(AppStore *store);
void app_store_release(AppStore *store);

/* True before anything was ever kept. */
bool app_store_is_new(const AppStore *store);

/* Appends the path of a text, "progress/01-ten-tasks". Returns false if there
 * is no folder for it. */
bool app_store_path(const AppStore *store, const char *name, BaseText *path);

/* Replaces `out` by a text. Returns false, `out` being empty, if it is not
 * there or cannot be read, of which only the latter is a notice. */
bool app_store_read(AppStore *store, const char *name, BaseText *out);

/* Returns false, with a notice the first time, if it cannot be kept. Without a
 * folder that is no failure. */
bool app_store_write(AppStore *store, const char *name, const char *bytes,
                     size_t length);

/* Renames a text that makes no sense to NAME.damaged, and says so. */
void app_store_set_aside(AppStore *store, const char *name);

/* Says, the first time, that a newer version wrote a text, which stays as it
 * is. */
void app_store_tell_newer(AppStore *store, const char *name);

/* Appends what is to be told, and forgets it. Returns false if it is
 * nothing. */
bool app_store_take_notice(AppStore *store, BaseText *out);

#endif
