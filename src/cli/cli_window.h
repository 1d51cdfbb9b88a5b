/*
 * cli_window.h - the commands of the window: it and its pictures.
 */
#ifndef CLI_WINDOW_H
#define CLI_WINDOW_H

#include "options.h"

int cli_draw(const Options *options);
int cli_page(const Options *options);
int cli_window(const Options *options);

#endif
