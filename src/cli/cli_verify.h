/*
 * cli_verify.h - `taskarium verify`.
 */
#ifndef CLI_VERIFY_H
#define CLI_VERIFY_H

#include "cli_options.h"

int cli_verify(const CliOptions *options);

#endif
