/*
 * cli_study.h - `taskarium study`: a lesson in the terminal.
 */
#ifndef CLI_STUDY_H
#define CLI_STUDY_H

#include "options.h"

int cli_study(const Options *options);

#endif
