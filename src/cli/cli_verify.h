/*
 * cli_verify.h - `taskarium verify`.
 */
#ifndef CLI_VERIFY_H
#define CLI_VERIFY_H

#include "options.h"

int cli_verify(const Options *options);

#endif
