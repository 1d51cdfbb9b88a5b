/*
 * run_place_names.h - what a program calls the variables that it shares.
 *
 * By the name that an object has in the program, as `box.n`, since `self.n` may
 * be the one of this object or of that. Each result is the caller's.
 */
#ifndef RUN_PLACE_NAMES_H
#define RUN_PLACE_NAMES_H

#include "py_probe.h"
#include "run_machine.h"

char *run_place_name(Run *run, const PyPlace *place);
char *run_place_name_contents(Run *run, const PyContents *contents);

/* As the text of that span spells it. */
char *run_place_spell(Run *run, const PyPlace *place, PySpan span);

#endif
