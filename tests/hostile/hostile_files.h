/*
 * hostile_files.h - program texts that are made by rule: cut short, of random
 * bytes, nested or long beyond reason. The same on every machine.
 */
#ifndef HOSTILE_FILES_H
#define HOSTILE_FILES_H

#include <stdbool.h>

#include "base_text.h"

/* Makes text number `index`, named in *name (static). False: no such number.
 * `lesson` is a good program that is cut short. */
bool hostile_file(unsigned index, const BaseText *lesson, BaseText *out,
                  const char **name);

#endif
