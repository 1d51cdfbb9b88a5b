/*
 * view_pointer.h - what a person did: pointer, wheel, keys, typed text, time
 * that passed.
 */
#ifndef VIEW_POINTER_H
#define VIEW_POINTER_H

#include "view_window_private.h"

void view_pointer_input(ViewWindow *window, const ViewInput *input);

#endif
