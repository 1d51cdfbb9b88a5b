/*
 * run_language.h - Python, put together for the machines of runs.
 */
#ifndef RUN_LANGUAGE_H
#define RUN_LANGUAGE_H

#include "py_language.h"

extern const PyLanguage run_language;

#endif
