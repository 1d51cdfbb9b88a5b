/*
 * view_film.h - a run as an SVG that plays by itself.
 *
 * The timeline goes from beat to beat as Play does, rests at the end and
 * begins anew. Needs no script: what a moment does not show is hidden by a
 * style. Where nothing moves, or a person asked for that, the end is shown.
 * The same run gives the same bytes.
 */
#ifndef VIEW_FILM_H
#define VIEW_FILM_H

#include "base_text.h"
#include "view_window.h"

/* Of the run that the window has, which must have ended, `scale` times as large
 * as it is laid out. The window is as it was afterwards. */
void view_film_write(ViewWindow *window, float width, float height, float scale,
                     BaseText *out);

#endif
