/*
 * view_knobs.h - the constants of the program that can be turned, as sliders.
 */
#ifndef VIEW_KNOBS_H
#define VIEW_KNOBS_H

#include "view_column.h"

void view_knobs_draw(ViewColumn *column);

/* "DELAY=2" for a slider whose rectangle is `rect`, and a pointer at `x`;
 * false if there is no knob of that index. */
bool view_knobs_setting(const ViewScreen *screen, uint32_t index, ViewRect rect,
                        float x, BaseText *out);

/* The name of a knob; false if there is none of that index. */
bool view_knobs_name(const ViewScreen *screen, uint32_t index, BaseText *out);

/* What it is set to, and "from 0 to 3", if it says so; nothing if there is no
 * knob of that index. */
void view_knobs_value(const ViewScreen *screen, uint32_t index, BaseText *out);
void view_knobs_range(const ViewScreen *screen, uint32_t index, BaseText *out);

#endif
