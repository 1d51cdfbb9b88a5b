/*
 * app_input.h - SDL's events as the view understands them.
 */
#ifndef APP_INPUT_H
#define APP_INPUT_H

#include "app_screen.h"
#include "view_input.h"

#include <SDL.h>
#include <stdbool.h>

/* Returns false if the event means nothing to the view. The input's text is
 * borrowed from the event. */
bool app_input_from(const AppScreen *screen, const SDL_Event *event,
                    ViewInput *input);

/* Where the two are as good as one, makes `first` that and returns true: a way
 * is its end, and turns of the wheel at one place add up. */
bool app_input_merge(ViewInput *first, const ViewInput *second);

#endif
