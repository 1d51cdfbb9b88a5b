/*
 * view_state_face.h - the colour and the badge of a task's state, the same in
 * every panel. Knows nothing of runs.
 */
#ifndef TRACE_STATE_FACE_H
#define TRACE_STATE_FACE_H

#include "view_model.h"
#include "view_theme.h"
#include "view_widgets.h"

/* TRACE_STATE_COUNT has a group's colour. */
ViewColour view_state_colour(const ViewTheme *theme, TraceState state);

/* The same as ink for small text on an opaque `ground`: moved towards the
 * colour of texts as far as a contrast of 4.5:1 needs. */
ViewColour view_state_ink(const ViewTheme *theme, TraceState state,
                          ViewColour ground);

/* "cancelled" in a frame whose line is that of the state: whole, dashed or
 * dotted, so that colour is not all that tells states apart. Returns its
 * width; `rect` gives its left end and its height. */
float view_state_badge(ViewUi *ui, ViewRect rect, TraceState state);

#endif
