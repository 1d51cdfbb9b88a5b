/*
 * view_seed.h - seeds as a student types them, and those beside them.
 */
#ifndef VIEW_SEED_H
#define VIEW_SEED_H

#include "base_text.h"

#include <stdbool.h>

/* Appends, as Python writes it, what random.seed() takes, None among it. False
 * for what it does not take. */
bool view_seed_read(const char *text, BaseText *out);

/* True for decimal digits with at most one sign before them; likewise. */
bool view_seed_is_whole(const char *text);

/* Appends the whole number plus one. Texts and fractions have no neighbours:
 * they stand right before 0, with which the strip begins that is shown of
 * them. */
void view_seed_next(const char *text, BaseText *out);

/* The same, minus one. */
void view_seed_before(const char *text, BaseText *out);

/* Appends the seed for a file's name: what is neither letter nor digit becomes
 * a minus. */
void view_seed_append_name(const char *text, BaseText *out);

#endif
