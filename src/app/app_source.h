/*
 * app_source.h - the file that a program's text comes from.
 *
 * What was opened is never written to: a student who changes it has a copy of
 * their own in the store, which counts from then on instead of the original,
 * until it is dropped. The file that counts is watched. Knows nothing of what
 * the text means.
 */
#ifndef APP_SOURCE_H
#define APP_SOURCE_H

#include "app_store.h"
#include "base_text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A file's state on disk, as far as a change shows. */
typedef struct AppStamp {
    int64_t seconds, nanoseconds; /* of its last change */
    int64_t size;                 /* negative: it is not there */
    uint64_t inode;
} AppStamp;

AppStamp app_source_stamp(const char *path);
bool app_source_is_same(const AppStamp *a, const AppStamp *b);

typedef struct AppSource {
    char *path;      /* of the original; owned; NULL: nothing is open */
    char *copy;      /* of the student's own; owned; NULL: there is none */
    bool no_file;    /* the path is a name only */
    BaseText spoilt; /* why there is a copy that does not count: it cannot be
                        read; "" if there is none such */
    AppStamp stamp;
    int missed;      /* looks in a row that did not find the file */
    AppStore *store; /* borrowed; NULL: there are no copies */
    char apart[24];  /* whose copies, of several who share it; "": anybody's */
} AppSource;

/* Leaves the store, and whose copies are in it. */
void app_source_release(AppSource *source);

/* Opens another program: its copy if there is one that can be read. Replaces
 * `text`. On failure returns false, says why in `error`, and keeps what was
 * open. */
bool app_source_open(AppSource *source, const char *path, BaseText *text,
                     BaseText *error);

/* A text that comes from no file, under a name. There is nothing to watch. */
void app_source_name(AppSource *source, const char *name);

/* Reads the file that counts again. Errors as above. */
bool app_source_read(AppSource *source, BaseText *text, BaseText *error);

typedef enum AppNews {
    APP_NEWS_NONE,
    APP_NEWS_CHANGED, /* since it was read or written here */
    APP_NEWS_GONE     /* told once; twice in a row it was not there, since an
                         editor that writes beside and renames leaves a moment
                         without */
} AppNews;

AppNews app_source_look(AppSource *source);

/* Writes the student's own copy, which there may be already; a spoilt one is
 * put aside first. Returns false, of which the store tells, if it cannot be
 * kept. */
bool app_source_write(AppSource *source, const char *bytes, size_t length);

/* The copy counts no longer, but stays where it is; and it counts again. The
 * second returns false if there is none. */
void app_source_leave_copy(AppSource *source);
bool app_source_take_copy(AppSource *source);

/* Puts the copy, or the spoilt one, aside, as a file with a ~ behind its name:
 * the original counts again. Returns false if there is none or it cannot be
 * moved. */
bool app_source_drop_copy(AppSource *source);

/* The file that counts; borrowed; NULL: nothing is open. */
const char *app_source_file(const AppSource *source);

#endif
