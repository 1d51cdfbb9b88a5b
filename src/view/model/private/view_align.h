/*
 * view_align.h - two runs on one axis.
 *
 * Each model gets the instants of the other as well, with as many columns as
 * either needs, so that axes made of them with the same state are alike: what
 * happens at the same turn of the same time stands at the same x. The shutdown
 * of asyncio.run() has no stub on such an axis. Draws nothing.
 */
#ifndef VIEW_ALIGN_H
#define VIEW_ALIGN_H

#include "view_model.h"

/* Both are complete. They get other generations. To undo it, build again. */
void view_align(ViewModel *a, ViewModel *b);

#endif
