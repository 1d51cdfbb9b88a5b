/*
 * app_shelf.h - what there is to open: the lessons where they are installed, or
 * in the source tree, with how far the student is in each, and the programs
 * that were opened last.
 *
 * Reads the lessons' texts in the chosen language, and the store; runs nothing
 * and writes nothing.
 */
#ifndef APP_SHELF_H
#define APP_SHELF_H

#include "app_recent.h"
#include "app_store.h"
#include "base_arena.h"
#include "view_window.h"

typedef struct AppShelf {
    ViewShelf view; /* its texts and entries are the arena's */
    BaseArena arena;
} AppShelf;

/* `shelf` is zero or released before. A lesson that cannot be read is there
 * with what is wrong about it. */
void app_shelf_fill(AppShelf *shelf, AppStore *store, const AppRecent *recent);
void app_shelf_release(AppShelf *shelf);

/* The folder of the lesson that was opened last of those that are begun and of
 * which something is left, released with base_free(); NULL if there is none. */
char *app_shelf_unfinished(AppStore *store, const AppRecent *recent);

/* The folder of the first lesson there is, released likewise; NULL: there is
 * none. */
char *app_shelf_first(void);

/* The folder of the lesson that stands after this one in the same place,
 * released likewise; NULL: it is the last. */
char *app_shelf_after(const char *folder);

/* The program to open for a path that a student gave: of a lesson's folder or
 * of its lesson.md the lesson's program, else the path itself. Released with
 * base_free(). */
char *app_shelf_program(const char *path);

/* What titles a lesson whose program, or whose folder, this is; NULL if it is
 * none. Released with base_free(). */
char *app_shelf_title(const char *path);

#endif
