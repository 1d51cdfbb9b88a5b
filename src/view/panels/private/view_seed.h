/*
 * view_seed.h - seeds as a student types them: whole numbers of any size.
 */
#ifndef VIEW_SEED_H
#define VIEW_SEED_H

#include "base_text.h"

#include <stdbool.h>

/* True for decimal digits with at most one sign before them; blanks around
 * them do not matter. */
bool view_seed_is_whole(const char *text);

/* Appends `text`, which is whole, plus one. */
void view_seed_next(const char *text, BaseText *out);

/* The same, minus one. */
void view_seed_before(const char *text, BaseText *out);

#endif
