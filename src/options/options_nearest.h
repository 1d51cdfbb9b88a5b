/*
 * options_nearest.h - the name that a mistyped one is likely to mean.
 */
#ifndef OPTIONS_NEAREST_H
#define OPTIONS_NEAREST_H

/* Longer names have no near ones. */
enum { OPTIONS_LONGEST_NAME = 32 };

/* Which of `count` names `typed` is likely to mean; NULL if none is near. The
 * result is borrowed from `names`. */
const char *options_nearest(const char *typed, const char *const *names,
                            int count);

#endif
