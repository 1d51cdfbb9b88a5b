/*
 * base_nearest.h - the name that a mistyped one is likely to mean.
 */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

/* Longer names have no near ones. */
enum { BASE_NEAREST_LONGEST = 32 };

/* Which of `count` names `typed` is likely to mean; NULL if none is near. The
 * result is borrowed from `names`. */
const char *base_nearest(const char *typed, const char *const *names,
                         int count);

#endif
