/*
 * app_copy.h - where the student's own copy of a program is kept.
 *
 * Its name in the store depends on the program's whole path; for the lessons it
 * is the same wherever they are installed. Looks at no copy.
 */
#ifndef APP_COPY_H
#define APP_COPY_H

#include "app_store.h"
#include "base_text.h"

/* Appends the name in the store of the copy of a program; `apart` is whose it
 * is, as in app_progress.h. */
void app_copy_name(const char *path, const char *apart, BaseText *name);

/* The path of the copy, owned; NULL if there is no place for it. `store` may be
 * NULL: then there is none. */
char *app_copy_path(const AppStore *store, const char *path, const char *apart);

#endif
