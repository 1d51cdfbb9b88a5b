/*
 * view_leaves.h - the errors that an exception group holds, read from its repr.
 *
 * A trace keeps of a group what repr() says of it: a name, a message and a list
 * of errors, of which some may be groups again. What is no group is its own
 * only leaf; what was cut short ends where it was cut.
 */
#ifndef VIEW_LEAVES_H
#define VIEW_LEAVES_H

#include "base_text.h"

#include <stdbool.h>
#include <stddef.h>

/* The next leaf of a repr from *at on, which moves behind it. Returns its
 * length, 0 if there is none left. */
size_t view_leaves_next(const char *repr, size_t *at, size_t *begin);

/* Whether one of its leaves has this repr. */
bool view_leaves_has(const char *repr, const char *leaf);

/* All of them, with commas between; a long one is shortened. */
void view_leaves_tell(const char *repr, BaseText *out);

#endif
