/*
 * cli_window.h - the commands of the window: it and its pictures.
 */
#ifndef CLI_WINDOW_H
#define CLI_WINDOW_H

#include "cli_options.h"

int cli_draw(const CliOptions *options);
int cli_page(const CliOptions *options);
int cli_window(const CliOptions *options);

#endif
